"""Makes Lantern known for the length of a test: the very lines that a sixth system costs, and its texts."""

from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

import pytest
from catalogue_file import PLURAL_FORMS, merged, read, write
from catalogues import compile_all, parse_texts
from PySide6.QtWidgets import QApplication

from app.adapters import registry
from app.demo import catalogue
from app.ui.texts import Texts
from tests.contract import catalogue as texts_of_contract
from tests.journeys.conftest import collector, console, looks, open_console, serve_demo
from tests.ui.conftest import catalogues_compiled

__all__ = ["catalogues_compiled", "collector", "console", "looks", "open_console", "serve_demo"]

LANTERN = Path(__file__).parent / "lantern"
ADDED = parse_texts((LANTERN / "texts.toml").read_text(encoding="utf-8"))
"""Its texts by language, read and judged by the tool that adds texts."""


@pytest.fixture(autouse=True)
def lantern_is_known(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """One line in the registry, one in the catalogue of simulated systems, and the ids of its texts."""
    packages = dict(sorted({**registry._PACKAGES, "lantern": "tests.sixth.lantern"}.items()))
    monkeypatch.setattr(registry, "_PACKAGES", packages)
    monkeypatch.setattr(registry, "KINDS", tuple(packages))
    simulated = {**catalogue.SYSTEMS, "lantern": ("tests.sixth.lantern_demo", "LanternDemo")}
    monkeypatch.setattr(catalogue, "SYSTEMS", simulated)
    known = texts_of_contract.known_ids() | set(ADDED["en"])
    monkeypatch.setattr(texts_of_contract, "known_ids", lambda: known)
    yield
    registry.card.cache_clear()
    registry.vendor.cache_clear()


@pytest.fixture(scope="session")
def catalogues_with_lantern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with the program's own catalogues and Lantern's texts in them, compiled."""
    folder = tmp_path_factory.mktemp("translations")
    everything = {language: merged(read(language), ADDED[language]) for language in PLURAL_FORMS}
    for language, entries in everything.items():
        write(language, entries, everything["en"], folder)
    compile_all(folder)
    return folder


@pytest.fixture
def texts(qapp: QApplication, catalogues_with_lantern: Path) -> Iterator[Texts]:
    """Give the language in use."""
    texts = Texts(folder=catalogues_with_lantern, zone=UTC)
    texts.speak("en")
    yield texts
    texts.close()
