"""Every board of the gallery can be drawn in every look, at every size, in both directions, without a warning of Qt."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.theme.theme import Appearance, current_theme
from app.ui.theme.tokens import Density, Scheme
from tests.ui.gallery import BOARDS

LOOKS = {
    "light": Appearance(Scheme.LIGHT),
    "dark": Appearance(Scheme.DARK),
    "high_contrast": Appearance(Scheme.HIGH_CONTRAST),
    "large": Appearance(Scheme.LIGHT, Density.COMFORTABLE, 2.0, reduced_motion=True),
}


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("board", BOARDS)
def test_the_board_draws(qapp: QApplication, qtbot: QtBot, board: str, look: str) -> None:
    current_theme().apply(qapp, LOOKS[look])
    make, size = BOARDS[board]
    widget = make()
    qtbot.addWidget(widget)
    widget.resize(*size)
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        widget.setLayoutDirection(direction)
        widget.show()
        picture = widget.grab().toImage()
        shades = {picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)}
        assert len(shades) > 8
    current_theme().apply(qapp, LOOKS["light"])
