"""Journeys: the whole program, real widgets, simulators over loopback HTTPS."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from PySide6.QtWidgets import QApplication

from app.main.household import Household
from app.services import poller
from app.services.garbage import CycleCollector
from app.ui.looks_kept import LookSettings, use_looks
from app.ui.texts import Texts
from tests.demo.serving import ServedDemo, serve_demo
from tests.journeys.console import Console
from tests.qt_loop import QtLoop
from tests.ui.conftest import catalogues_compiled, pseudo_languages, texts

__all__ = ["catalogues_compiled", "pseudo_languages", "serve_demo", "texts"]

TICK_MS = 10


@pytest.fixture
def looks(texts: Texts) -> LookSettings:
    """Give the choices of the View menu: English, light."""
    looks = LookSettings(texts, language="en", theme="light")
    looks.apply()
    use_looks(looks)
    return looks


@pytest.fixture
def collector(qapp: QApplication) -> Iterator[CycleCollector]:
    """Collect cycles on the interface thread only, as the program does."""
    collector = CycleCollector()
    yield collector
    collector.close()


@pytest.fixture
def open_console(
    qt_loop: QtLoop,
    looks: LookSettings,
    collector: CycleCollector,
    monkeypatch: pytest.MonkeyPatch,
    serve_demo: Callable[..., ServedDemo],
) -> Iterator[Callable[..., Console]]:
    """`open_console(household)`: a running program; those still open are left at the end, before the servers."""
    monkeypatch.setattr(poller, "TICK_MS", TICK_MS)
    with ExitStack() as stack:

        def open_one(household: Household | None = None) -> Console:
            console = Console(qt_loop, household)
            stack.callback(console.close)
            return console

        yield open_one


@pytest.fixture
def console(open_console: Callable[..., Console]) -> Console:
    """Give a running program without systems."""
    return open_console()
