"""One clock for all that travels, and none when nothing does."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme.motion import MotionClock
from app.ui.theme.theme import Appearance, Theme
from app.ui.theme.tokens import Scheme


class Painted(QWidget):
    """Counts its repaints."""

    def __init__(self) -> None:
        super().__init__()
        self.paints = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.paints += 1


@pytest.fixture
def clock(qapp: QApplication) -> Iterator[MotionClock]:
    clock = MotionClock(qapp)
    yield clock
    clock.deleteLater()


def test_it_ticks_only_while_somebody_watches(clock: MotionClock, qtbot: QtBot) -> None:
    widget = Painted()
    qtbot.addWidget(widget)
    assert not clock.is_running
    clock.join(widget)
    running = [clock.is_running]
    clock.leave(widget)
    running.append(clock.is_running)
    clock.leave(widget)
    assert running == [True, False]


def test_it_repaints_what_is_visible(clock: MotionClock, qtbot: QtBot) -> None:
    widget, hidden = Painted(), Painted()
    for each in (widget, hidden):
        qtbot.addWidget(each)
        clock.join(each)
    widget.show()
    before = widget.paints
    qtbot.waitUntil(lambda: widget.paints >= before + 3)
    assert hidden.paints == 0
    for each in (widget, hidden):
        clock.leave(each)


def test_the_position_goes_round(clock: MotionClock) -> None:
    assert 0.0 <= clock.position < 1.0


def test_a_widget_that_died_is_forgotten(clock: MotionClock, qtbot: QtBot) -> None:
    parent = QWidget()
    child = Painted()
    child.setParent(parent)
    clock.join(child)
    parent.deleteLater()
    qtbot.waitUntil(lambda: not clock.is_running)


def test_reduced_motion_stops_it(qapp: QApplication, theme: Theme, clock: MotionClock, qtbot: QtBot) -> None:
    widget = Painted()
    qtbot.addWidget(widget)
    clock.join(widget)
    theme.apply(qapp, Appearance(Scheme.LIGHT, reduced_motion=True))
    qtbot.waitUntil(lambda: not clock.is_running)
    theme.apply(qapp, Appearance(Scheme.LIGHT))
    assert clock.is_running
    clock.leave(widget)
