"""Whoever starts the program beside one that does not answer reads why nothing came, and what to do."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.main import no_answer
from app.main.no_answer import ENDED_WITHOUT, advice_on, tell_no_answer
from app.main.options import Options
from app.settings.paths import Paths, make, paths_below
from app.settings.preferences import Preferences, PreferencesFile
from app.settings.profile_lock import Holder
from app.ui.dialogs.no_answer_dialog import NoAnswerDialog
from app.ui.texts import Texts, say
from app.ui.theme.theme import current_theme
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.plain_text import without_marks
from tests.ui.conftest import LIGHT, catalogues_compiled

__all__ = ["catalogues_compiled"]

HOLDER = Holder(4711, "ws-hamburg")


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    found = paths_below(tmp_path)
    make(found)
    return found


@pytest.fixture(autouse=True)
def _looks_again(qapp: QApplication, catalogues_compiled: None) -> Iterator[None]:
    """The next test speaks and looks as it wishes."""
    yield
    for texts in qapp.findChildren(Texts):
        texts.close()
        texts.deleteLater()
    current_theme().apply(qapp, LIGHT)


def test_on_a_terminal_it_is_said_in_two_lines(paths: Paths, capsys: pytest.CaptureFixture[str]) -> None:
    assert tell_no_answer(Options(), paths, HOLDER) == ENDED_WITHOUT
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 2
    assert "process 4711 on ws-hamburg" in said[1]


def test_in_the_language_that_the_operator_chose(paths: Paths, capsys: pytest.CaptureFixture[str]) -> None:
    PreferencesFile(paths.preferences_file).save(Preferences(language="de"))
    before = sorted(paths.config.rglob("*"))
    tell_no_answer(Options(), paths, Holder())
    assert "Mitteln des Betriebssystems" in capsys.readouterr().err
    assert sorted(paths.config.rglob("*")) == before


def test_where_there_is_a_screen_a_window_says_it_until_it_is_closed(
    paths: Paths, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(no_answer, "has_display", lambda: True)
    seen: list[str] = []

    def look() -> None:
        for dialog in [one for one in qapp.topLevelWidgets() if isinstance(one, NoAnswerDialog)]:
            seen.extend(label.text() for label in dialog.findChildren(PlainLabel))
            QTest.keyClick(dialog, Qt.Key.Key_Return)

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(5)
    assert tell_no_answer(Options(language="en"), paths, HOLDER) == ENDED_WITHOUT
    timer.stop()
    assert say(advice_on(HOLDER)) in seen
    assert without_marks(say(advice_on(HOLDER))) in capsys.readouterr().err
