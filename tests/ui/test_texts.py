"""The language in use: real catalogues, switching while widgets live, and the made-up languages."""

import logging
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel
from pytestqt.qtbot import QtBot

from app.domain.activities import Phase
from app.domain.errors import SettingsError
from app.domain.messages import Message
from app.ui.texts import Texts, family, formats, say, text_of, tr
from tests.guards.logs import ExpectedLogs


class Label(QLabel):
    """A label that refills its text, as all of ours do."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.setText(tr("phase.running.word"))
        super().changeEvent(event)


def test_texts_come_from_the_catalogue_of_the_language(texts: Texts) -> None:
    assert family("phase", Phase.RUNNING, "word") == "Running"
    texts.speak("de")
    assert family("phase", Phase.RUNNING, "word") == "Läuft"
    assert say(Message.of("form.problem.too_small", limit=12345)) == "Mindestens 12.345."


def test_a_plural_takes_the_form_of_its_count(texts: Texts) -> None:
    one, many = (tr("connection_test.clock.text", count=count) for count in (1, 3))
    assert one != many.replace("3", "1")
    assert "3" in many


def test_a_switch_refills_living_widgets_once(texts: Texts, qtbot: QtBot) -> None:
    label = Label()
    qtbot.addWidget(label)
    label.show()
    with qtbot.waitSignal(texts.language_changed) as told:
        texts.speak("de")
    QApplication.processEvents()
    assert told.args == ["de"]
    assert label.text() == "Läuft"


def test_qts_own_texts_are_translated_too(texts: Texts, qtbot: QtBot) -> None:
    texts.speak("de")
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(buttons)
    assert buttons.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "") == "Abbrechen"


def test_a_language_we_do_not_speak_becomes_english(texts: Texts) -> None:
    texts.speak("fi")
    assert texts.language == "en"
    assert tr("phase.running.word") == "Running"


def test_a_regional_code_finds_its_language(texts: Texts) -> None:
    texts.speak("de_AT")
    assert texts.language == "de"


def test_an_unknown_id_is_never_shown(texts: Texts, expected_logs: ExpectedLogs) -> None:
    expected_logs.expect("app.i18n", "no catalogue has the text", logging.ERROR)
    assert tr("nobody.knows.this") == "(no text)"


def test_a_missing_catalogue_is_told_and_changes_nothing(tmp_path: Path, texts: Texts) -> None:
    lost = Texts(folder=tmp_path)
    with pytest.raises(SettingsError):
        lost.speak("de")
    assert lost.language == ""
    texts.speak("de")
    assert tr("phase.running.word") == "Läuft"


def test_a_made_up_language_is_longer(pseudo_languages: Path, texts: Texts) -> None:
    english = tr("error.unreachable.title")
    long = Texts(folder=pseudo_languages)
    long.speak("xx_LONG")
    stretched = tr("error.unreachable.title")
    long.close()
    assert len(stretched) >= 1.5 * len(english)


def test_right_to_left_turns_the_windows_and_isolates(pseudo_languages: Path, texts: Texts, qapp: QApplication) -> None:
    turned = Texts(folder=pseudo_languages)
    turned.speak("ar_XX", right_to_left=True)
    direction, name, size = qapp.layoutDirection(), text_of("sql-erp-01 (prod)"), formats().size(12_345_678)
    turned.close()
    assert direction is Qt.LayoutDirection.RightToLeft
    assert name == "\u2068sql-erp-01 (prod)\u2069"
    assert size == "\u206812.3\u00a0MB\u2069"
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight
