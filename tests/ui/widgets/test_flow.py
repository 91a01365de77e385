"""The flowing layout and the painted choice."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.fields import FilterCombo
from app.ui.widgets.flow import FlowLayout

LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


def boxes(qtbot: QtBot, width: int, direction: Qt.LayoutDirection) -> list[QRect]:
    """Where three boxes of 100 x 20 stand; the pane lives until the test ends."""
    pane = QWidget()
    pane.setLayoutDirection(direction)
    qtbot.addWidget(pane)
    column = QVBoxLayout(pane)
    column.setContentsMargins(0, 0, 0, 0)
    flow = FlowLayout(8)
    column.addLayout(flow)
    column.addStretch(1)
    parts = [QWidget() for _ in range(3)]
    for part in parts:
        part.setFixedSize(100, 20)
        flow.addWidget(part)
    pane.resize(width, 100)
    pane.show()
    qtbot.waitExposed(pane)
    return [part.geometry() for part in parts]


def test_a_full_line_goes_on_below(qtbot: QtBot) -> None:
    assert boxes(qtbot, 320, LEFT) == [QRect(0, 0, 100, 20), QRect(108, 0, 100, 20), QRect(216, 0, 100, 20)]
    assert boxes(qtbot, 250, LEFT) == [QRect(0, 0, 100, 20), QRect(108, 0, 100, 20), QRect(0, 28, 100, 20)]


def test_it_begins_at_the_leading_side(qtbot: QtBot) -> None:
    assert boxes(qtbot, 250, RIGHT) == [QRect(150, 0, 100, 20), QRect(42, 0, 100, 20), QRect(150, 28, 100, 20)]


@pytest.mark.parametrize("direction", [LEFT, RIGHT])
def test_a_choice_without_room_is_elided_before_its_arrow(qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    combo = FilterCombo("State")
    combo.setLayoutDirection(direction)
    qtbot.addWidget(combo)
    combo.set_choices([("M" * 60, None)])
    combo.setFixedSize(160, 30)
    long = combo.grab().toImage()
    combo.set_choices([("", None)])
    empty = combo.grab().toImage()
    changed = [x for x in range(160) if any(long.pixelColor(x, y) != empty.pixelColor(x, y) for y in range(30))]
    assert changed
    arrow = range(134, 160) if direction is LEFT else range(26)
    assert not set(changed) & set(arrow)
