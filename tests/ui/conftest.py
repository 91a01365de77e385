"""Every test of the window begins in light, normal density, scale 1, and speaks English, in UTC."""

from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

import pytest
from catalogues import compile_all, pseudo
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.ui.texts import Texts
from app.ui.theme.theme import Appearance, Theme, current_theme
from app.ui.theme.tokens import Scheme

LIGHT = Appearance(Scheme.LIGHT)


@pytest.fixture(scope="session")
def catalogues_compiled() -> None:
    """Compile what is older than its source."""
    compile_all()


@pytest.fixture(scope="session")
def pseudo_languages(tmp_path_factory: pytest.TempPathFactory, catalogues_compiled: None) -> Path:
    """Give the folder with English and the made-up languages `xx_LONG` and `ar_XX`."""
    folder = tmp_path_factory.mktemp("pseudo")
    pseudo(folder)
    return folder


@pytest.fixture(autouse=True)
def texts(qapp: QApplication, catalogues_compiled: None) -> Iterator[Texts]:
    """Give the language in use."""
    texts = Texts(zone=UTC)
    texts.speak("en")
    yield texts
    texts.close()


@pytest.fixture(autouse=True)
def theme(qapp: QApplication) -> Theme:
    """Give the look in force: light, whatever the test before wore."""
    theme = current_theme()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    if theme.appearance != LIGHT or not qapp.styleSheet():
        theme.apply(qapp, LIGHT)
    return theme
