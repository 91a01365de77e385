"""Puts the guards in place and offers the fixtures that every room's tests share.

Always on: a scrubbed environment with a home of its own, no socket beyond loopback, no unannounced warning in the
logs, no keyring but one in memory, and nothing left behind: tasks, threads, timers, animations, windows.
"""

import logging
import threading
from collections.abc import Generator, Iterator
from pathlib import Path

import keyring
import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtWidgets import QApplication

from tests.clocks import FixedClock
from tests.guards import environment, leftovers, network, qt_leftovers
from tests.guards.logs import ExpectedLogs
from tests.memory_keyring import MemoryKeyring
from tests.qt_loop import QtLoop

environment.scrub()
network.stand_guard()
leftovers.stand_guard()
qt_leftovers.stand_guard()

# How long an example takes says something of the machine, not of the program.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")

_has_failed = pytest.StashKey[bool]()


def pytest_collection_finish() -> None:
    qt_leftovers.spare_what_is_there()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.failed:
        item.stash[_has_failed] = True
    return report


@pytest.fixture(autouse=True)
def _nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the test that leaves a task, thread, timer, animation or window behind.

    A test that has failed already is let off: its traceback keeps its objects alive.
    """
    threads = set(threading.enumerate())
    yield
    found = [
        *qt_leftovers.take_leftovers(),
        *leftovers.take_abandoned_tasks(),
        *leftovers.threads_beyond(threads),
        *(f"{attempt} was refused: tests stay on loopback" for attempt in network.take_attempts()),
    ]
    if found and not request.node.stash.get(_has_failed, False):
        pytest.fail("the test left something behind or went where it must not:\n" + "\n".join(found), pytrace=False)


@pytest.fixture(autouse=True)
def expected_logs(request: pytest.FixtureRequest, _nothing_left_behind: None) -> Iterator[ExpectedLogs]:
    """Announce warnings: `expected_logs.expect("app.transport", "refused")`. What comes unannounced fails the test."""
    watch = ExpectedLogs()
    root = logging.getLogger()
    root.addHandler(watch)
    yield watch
    root.removeHandler(watch)
    complaints = watch.complaints()
    if complaints and not request.node.stash.get(_has_failed, False):
        pytest.fail("\n".join(complaints), pytrace=False)


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a user who has never run the program.

    Returns the folder that holds `home`, `config`, `data`, `state`, `cache` and `run`.
    """
    folder = tmp_path_factory.mktemp("user")
    for name, value in environment.give_home(folder).items():
        monkeypatch.setenv(name, value)
    return folder


@pytest.fixture(autouse=True)
def memory_keyring() -> MemoryKeyring:
    """Give each test an empty keyring in memory, in place of the person's own."""
    backend = MemoryKeyring()
    keyring.set_keyring(backend)
    return backend


@pytest.fixture
def fixed_clock() -> FixedClock:
    """Give a clock that stands at a known moment until the test moves it."""
    return FixedClock()


@pytest.fixture
def qt_loop(qapp: QApplication) -> Iterator[QtLoop]:
    """Give a runner for coroutines on Qt's loop; see `tests/qt_loop.py`."""
    loop = QtLoop(qapp)
    yield loop
    loop.close()
