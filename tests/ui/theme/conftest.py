"""The tests of the look begin in light, normal density, scale 1, and leave it so."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.ui.theme.theme import Appearance, Theme, current_theme
from app.ui.theme.tokens import Scheme


@pytest.fixture(autouse=True)
def theme(qapp: QApplication) -> Iterator[Theme]:
    """Give the look in force: light."""
    current_theme().apply(qapp, Appearance(Scheme.LIGHT))
    yield current_theme()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    current_theme().apply(qapp, Appearance(Scheme.LIGHT))
