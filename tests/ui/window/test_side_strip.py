"""In a narrow window the side is a strip of marks that say how the systems are and lead to the tree."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.domain.errors import SessionExpiredError
from app.domain.looks import Look
from app.ui.texts import tr
from app.ui.widgets.environment_band import EnvironmentMark
from app.ui.window.layout import STRIP
from tests.memory_system import MemorySystem
from tests.ui.dialog_desk import Stage
from tests.ui.window_desk import WindowDesk


def narrow(desk: WindowDesk) -> None:
    desk.act(lambda: desk.window.resize(1060, 800))


def face(desk: WindowDesk, connection_id: str) -> QImage:
    """A mark as it is seen on the strip; a button grabbed alone stands on a ground of Qt's choice."""
    strip, mark = desk.window.strip, desk.window.strip.marks[connection_id]
    return strip.grab(QRect(mark.mapTo(strip, QPoint(0, 0)), mark.size())).toImage()


@pytest.mark.parametrize(("width", "shows_tree"), [(1440, True), (1100, True), (1099, False), (1024, False)])
def test_below_1100_there_are_marks_in_the_place_of_the_tree(
    desk: WindowDesk, system: MemorySystem, width: int, shows_tree: bool
) -> None:
    desk.act(lambda: desk.window.resize(width, 800))
    assert desk.window.side.isVisible() is shows_tree
    assert desk.window.strip.isVisible() is not shows_tree
    if not shows_tree:
        assert desk.window.strip.width() == STRIP
        assert desk.window.page.width() > width - 2 * STRIP
    desk.act(lambda: desk.window.resize(1440, 900))
    assert desk.window.side.isVisible()
    assert not desk.window.strip.isVisible()


def test_what_was_hidden_by_hand_stays_hidden_in_a_wide_window(desk: WindowDesk, system: MemorySystem) -> None:
    desk.press(Qt.Key.Key_F2)
    assert not desk.window.side.isVisible()
    assert not desk.window.strip.isVisible()
    narrow(desk)
    assert desk.window.strip.isVisible()
    desk.act(lambda: desk.window.resize(1440, 900))
    assert not desk.window.side.isVisible()


def test_f2_opens_the_tree_for_a_while(desk: WindowDesk, system: MemorySystem) -> None:
    narrow(desk)
    desk.press(Qt.Key.Key_F2)
    assert desk.window.side.isVisible()
    assert not desk.window.strip.isVisible()
    assert desk.window.regions.current is desk.window.side
    desk.press(Qt.Key.Key_F2)
    assert desk.window.strip.isVisible()
    desk.act(desk.window.strip.open_tree.click)
    assert desk.window.side.isVisible()
    assert QApplication.focusWidget() is desk.window.side.tree


def test_each_system_has_a_mark_under_that_of_its_environment(desk: WindowDesk, stage: Stage) -> None:
    stage.desk.connect("c1", "lab")
    stage.desk.connect("c2", "production")
    narrow(desk)
    strip = desk.window.strip
    assert list(strip.marks) == ["c2", "c1"]
    shown = [one.accessibleName() for one in strip.findChildren(EnvironmentMark) if one.isVisible()]
    assert shown == ["Production", "Lab"]
    desk.stage.desk.loop.run(desk.stage.context.sessions.remove("c2"))
    desk.settle()
    assert list(strip.marks) == ["c1"]


def test_a_mark_tells_the_state_and_leads_to_its_system(desk: WindowDesk, stage: Stage) -> None:
    stage.desk.connect("c1")
    lost = stage.desk.connect("c2")
    narrow(desk)
    lost.failing["activities"] = SessionExpiredError()
    desk.tick(40)
    marks = desk.window.strip.marks
    assert (marks["c1"].state, marks["c2"].state) == (Look.OK, Look.SIGNED_OUT)
    assert marks["c1"].accessibleName() == "mem-c1"
    assert tr("tree.system.signed_out", kind="Memory") in marks["c2"].accessibleName()
    stage.desk.time.turn(600)
    desk.act(desk.window._on_second)
    assert marks["c1"].state is Look.STALE
    desk.act(marks["c2"].click)
    row = desk.window.side.tree.current_row()
    assert row is not None
    assert row.key == "system:c2"
    assert desk.window.side.isVisible()


def test_the_selected_system_is_marked(desk: WindowDesk, stage: Stage) -> None:
    stage.desk.connect("c1")
    stage.desk.connect("c2")
    narrow(desk)
    desk.settle()
    desk.act(lambda: desk.window.select_path("system:c2"))
    strip = desk.window.strip
    desk.stage.wait(lambda: [one for one, mark in strip.marks.items() if mark._is_selected] == ["c2"])
    assert face(desk, "c2") != face(desk, "c1")
