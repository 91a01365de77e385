"""Dies early where PySide6 mishandles the reference counts of True and None.

PySide6 6.12.0 on CPython 3.10 and 3.11 drops one reference to True at each `emit()` and `disconnect()`, and one to
None at each call that returns nothing; after some thousand calls the process aborts. 6.11.3 is clean, so the
project stays below 6.12 until this test passes there.
"""

import sys

import pytest
from PySide6 import __version_info__
from PySide6.QtCore import QObject, Signal

ROUNDS = 20_000
# Other code may take or give back a few references meanwhile; a defect moves the count by thousands.
SLACK = 200


class Bell(QObject):
    """Rings, and nothing more."""

    rang = Signal(int)


def test_emitting_keeps_the_reference_counts_of_true_and_none() -> None:
    if sys.version_info >= (3, 12):
        pytest.skip("True and None are immortal from Python 3.12 on")
    bell = Bell()
    heard: list[int] = []
    bell.rang.connect(heard.append)
    before = sys.getrefcount(True), sys.getrefcount(None)
    for number in range(ROUNDS):
        bell.rang.emit(number)
        bell.setObjectName("bell")
        if number % 100 == 0:
            bell.rang.disconnect(heard.append)
            bell.rang.connect(heard.append)
    after = sys.getrefcount(True), sys.getrefcount(None)
    assert len(heard) == ROUNDS
    assert abs(after[0] - before[0]) < SLACK, "references to True were lost or kept"
    assert abs(after[1] - before[1]) < SLACK, "references to None were lost or kept"


def test_the_release_with_the_defect_is_kept_out() -> None:
    assert __version_info__[:2] < (6, 12)
