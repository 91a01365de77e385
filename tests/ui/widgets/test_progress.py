"""The bar never invents a number, moves only while it is seen, and tells its value."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.looks import Bar
from app.ui.theme.bars import BarLook
from app.ui.theme.motion import motion_clock
from app.ui.widgets.progress import ProgressBar


def test_a_number_is_told(qtbot: QtBot) -> None:
    bar = ProgressBar("Progress of erp_live")
    qtbot.addWidget(bar)
    bar.show_bar(BarLook(Bar.PROGRESS, 0.62), "Running, 62 percent")
    assert (bar.minimum(), bar.maximum(), bar.value()) == (0, 100, 62)
    assert bar.accessibleName() == "Progress of erp_live"
    assert bar.accessibleDescription() == "Running, 62 percent"


def test_without_a_number_there_is_none(qtbot: QtBot) -> None:
    bar = ProgressBar()
    qtbot.addWidget(bar)
    for look in (BarLook(Bar.PROGRESS), BarLook(Bar.HATCH), BarLook(Bar.HELD_HATCH)):
        bar.show_bar(look)
        assert (bar.minimum(), bar.maximum()) == (0, 0)
        assert bar.text() == ""


def test_it_travels_only_while_it_is_seen(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    bar = ProgressBar(parent=window)
    clock = motion_clock()
    bar.show_bar(BarLook(Bar.PROGRESS))
    seen = [clock.is_running]
    window.show()
    seen.append(clock.is_running)
    bar.show_bar(BarLook(Bar.PROGRESS, 0.5))
    seen.append(clock.is_running)
    bar.show_bar(BarLook(Bar.PROGRESS))
    seen.append(clock.is_running)
    window.hide()
    seen.append(clock.is_running)
    assert seen == [False, True, False, True, False]


def test_old_news_does_not_travel(qtbot: QtBot) -> None:
    bar = ProgressBar()
    qtbot.addWidget(bar)
    bar.show()
    bar.show_bar(BarLook(Bar.PROGRESS, dimmed=True))
    assert not motion_clock().is_running
    assert bar.look.dimmed
