"""Tests of app/services/garbage.py: cycles end on the interface thread, whoever allocates."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication

from app.services.garbage import YOUNG_OBJECTS, CycleCollector


class Knot:
    """Holds itself."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def automatic() -> Iterator[None]:
    """Switch Python's own collection on, as it is when the program starts; the tests run without."""
    gc.enable()
    yield
    gc.disable()


@pytest.fixture
def collector(automatic: None, qapp: QCoreApplication) -> Iterator[CycleCollector]:
    collector = CycleCollector()
    yield collector
    collector.close()


def allocate_elsewhere() -> None:
    """Make more new objects on another thread than any automatic collection lets pass."""
    thread = threading.Thread(target=lambda: [[number] for number in range(YOUNG_OBJECTS * 4)])
    thread.start()
    thread.join()


def drop_a_knot(died_on: list[int]) -> None:
    weakref.finalize(Knot(), lambda: died_on.append(threading.get_ident())).atexit = False


def test_another_thread_collects_nothing(collector: CycleCollector) -> None:
    died_on: list[int] = []
    drop_a_knot(died_on)
    allocate_elsewhere()
    assert died_on == []
    kept = [[number] for number in range(YOUNG_OBJECTS + 1)]
    collector.collect_some()
    assert died_on == [threading.get_ident()]
    del kept


def test_without_it_the_other_thread_would_collect(automatic: None) -> None:
    """If this fails, Python has changed its ways and the collector may go."""
    died_on: list[int] = []
    gc.collect()
    drop_a_knot(died_on)
    allocate_elsewhere()
    assert died_on
    assert died_on[0] != threading.get_ident()


def test_few_new_objects_are_left_alone(collector: CycleCollector) -> None:
    died_on: list[int] = []
    gc.collect()
    drop_a_knot(died_on)
    collector.collect_some()
    assert died_on == []


def test_closing_hands_back(automatic: None, qapp: QCoreApplication) -> None:
    collector = CycleCollector()
    assert not gc.isenabled()
    collector.close()
    assert gc.isenabled()
