"""The guards that stand at every test: environment, network, logs, leftovers.

`tests/conftest.py` puts them in place; `tests/test_guards.py` shows that each of them bites. A guard never fixes
what it finds, it fails the test that left it behind and says where the thing was born.
"""
