"""Every test of the window speaks English, by the real catalogues and in UTC, unless it asks for another language."""

from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

import pytest
from catalogues import compile_all, pseudo
from PySide6.QtWidgets import QApplication

from app.ui.texts import Texts


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
