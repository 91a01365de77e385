"""Signing in again, removing a system, and what the program is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app import __version__
from app.domain.errors import SecretStoreError, SecretStoreState, SignInRejectedError
from app.services.sessions import SystemState
from app.settings.notices import Notice
from app.ui.dialogs import about_dialog
from app.ui.dialogs.about_dialog import AboutDialog
from app.ui.dialogs.dialog_frame import ConsoleDialog
from app.ui.dialogs.licences_dialog import LicencesDialog
from app.ui.dialogs.remove_dialog import RemoveSystemDialog
from app.ui.dialogs.sign_in_dialog import SignInDialog
from app.ui.forms.line_editors import TextEditor
from app.ui.texts import Texts
from app.ui.widgets.labels import PlainLabel
from tests.memory_system import MemorySystem
from tests.ui.dialog_desk import Stage


def type_into(dialog: SignInDialog, field_id: str, text: str) -> None:
    editor = dialog.form_view.boxes[field_id].editor
    assert isinstance(editor, TextEditor)
    editor.line.setText(text)


def test_a_refused_secret_is_typed_anew_and_not_shown(stage: Stage, system: MemorySystem) -> None:
    dialog = stage.make(lambda: SignInDialog(stage.context, "c1", stage.back))
    answers = dialog.form_view.answers()
    assert answers["username"] == "operator"
    assert answers["password"] is None
    assert not dialog.sign_in.isEnabled()
    stage.act(lambda: type_into(dialog, "password", "new secret"))
    finished: list[int] = []
    dialog.finished.connect(finished.append)
    asked = system.asked.count("sign_in")
    stage.act(dialog.sign_in.click)
    assert finished
    assert stage.desk.sessions.system("c1").state is SystemState.LIVE
    assert system.asked.count("sign_in") == asked + 1


def test_a_second_refusal_is_told_and_entries_stay(stage: Stage, system: MemorySystem) -> None:
    system.failing["sign_in"] = SignInRejectedError()
    dialog = stage.make(lambda: SignInDialog(stage.context, "c1", stage.back))
    stage.act(lambda: type_into(dialog, "password", "wrong one"))
    stage.act(dialog.sign_in.click)
    assert dialog.isVisible()
    assert dialog._why.isVisible()
    assert dialog.form_view.answers()["password"] is not None
    assert dialog.sign_in.isEnabled()
    stage.act(dialog.dismiss)


def test_where_a_code_is_waited_for_only_that_is_asked(stage: Stage, system: MemorySystem) -> None:
    system.code = "123456"
    dialog = stage.make(lambda: SignInDialog(stage.context, "c1", stage.back))
    assert set(dialog.form_view.boxes) == {"username", "password", "code"}
    stage.act(lambda: type_into(dialog, "password", "good one"))
    stage.act(dialog.sign_in.click)
    assert set(dialog.form_view.boxes) == {"code"}
    assert not dialog.sign_in.isEnabled(), "an empty code is not sent"
    stage.act(lambda: type_into(dialog, "code", "654321"))
    stage.act(dialog.sign_in.click)
    assert dialog.isVisible()
    assert dialog._why.isVisible()
    assert dialog.form_view.answers()["code"] is None, "a code that was used is not sent again"
    stage.act(lambda: type_into(dialog, "code", "123456"))
    finished: list[int] = []
    dialog.finished.connect(finished.append)
    stage.act(dialog.sign_in.click)
    assert finished
    assert stage.desk.sessions.system("c1").state is SystemState.LIVE


def test_removing_asks_once_and_says_that_the_server_stays(stage: Stage, system: MemorySystem) -> None:
    dialog = stage.make(lambda: RemoveSystemDialog(stage.context, stage.desk.sessions.system("c1"), stage.back))
    stage.storm(dialog)
    assert stage.removed == []
    stage.wait(dialog.confirm.isEnabled)
    stage.act(dialog.confirm.click)
    assert stage.removed == ["c1"]
    assert stage.desk.sessions.find("c1") is None
    assert system.sent == []


def test_a_key_store_that_refuses_keeps_the_system(stage: Stage, system: MemorySystem) -> None:
    context = stage.context

    async def refuse(_connection_id: str) -> None:
        raise SecretStoreError(SecretStoreState.LOCKED)

    stage._remove = refuse  # type: ignore[assignment,method-assign]  # the test's own refusal
    dialog = stage.make(lambda: RemoveSystemDialog(stage.context, stage.desk.sessions.system("c1"), stage.back))
    stage.wait(dialog.confirm.isEnabled)
    stage.act(dialog.confirm.click)
    assert dialog.isVisible()
    assert dialog._error.isVisible()
    assert context.sessions.find("c1") is not None
    stage.act(dialog.dismiss)


def test_about_tells_the_version_and_closes_by_enter(stage: Stage, texts: Texts) -> None:
    dialog = stage.make(lambda: AboutDialog(stage.back))
    assert __version__ in dialog._grid.value_labels[0].text()
    before = dialog.windowTitle()
    texts.speak("de")
    stage.settle()
    assert dialog.windowTitle() != before
    finished: list[int] = []
    dialog.finished.connect(finished.append)
    stage.act(lambda: QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Return))
    assert finished
    assert not stage.back.findChildren(LicencesDialog)


def test_about_leads_to_the_licences_of_others(stage: Stage, texts: Texts) -> None:
    about = stage.make(lambda: AboutDialog(stage.back))
    stage.act(about.licences.click)
    shown = about.findChildren(LicencesDialog)
    assert len(shown) == 1
    dialog = shown[0]
    assert "PySide6_Essentials 6.11" in dialog.text.toPlainText()
    names = [dialog.parts.itemText(place) for place in range(dialog.parts.count())]
    stage.act(lambda: dialog.parts.choose(next(at for at, name in enumerate(names) if name.startswith("httpx "))))
    assert "Redistribution and use" in dialog.text.toPlainText()
    texts.speak("de")
    stage.settle()
    assert "Redistribution and use" in dialog.text.toPlainText()
    assert dialog.parts.itemText(0) != names[0]


def test_licences_that_cannot_be_read_are_told_as_such(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> tuple[Notice, ...]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(about_dialog, "third_party_notices", refuse)
    about = stage.make(lambda: AboutDialog(stage.back))
    stage.act(about.licences.click)
    assert not about.findChildren(LicencesDialog)
    assert "Permission denied" in about._licence.text()


def test_a_page_that_had_to_scroll_does_so_no_longer_when_there_is_room(stage: Stage) -> None:
    stage.act(lambda: stage.back.resize(1200, 900))
    dialog = stage.make(lambda: ConsoleDialog("growing", stage.back))
    words = " ".join(f"sentence {number} of what is told," for number in range(120))
    stage.act(lambda: dialog.body.addWidget(PlainLabel(words, wraps=True)))
    stage.act(lambda: dialog.resize(600, 280))
    assert dialog.scroll_area.verticalScrollBar().isVisible()
    stage.act(lambda: dialog.body.addWidget(PlainLabel("And this.")))
    assert 300 < dialog.height() < 800
    assert not dialog.scroll_area.verticalScrollBar().isVisible()
    stage.act(dialog.dismiss)
