"""The rules of the house that import contracts cannot see, as functions over the syntax tree of one module.

A rule yields what breaks it, as lines to read; `tests/test_house_rules.py` runs every rule over every module of
`app/`, and shows with a culprit each that the rules bite.
"""
