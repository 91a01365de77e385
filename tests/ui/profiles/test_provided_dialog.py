"""A provided system: nothing is asked of it before the operator agreed; what is the administrator's is only shown."""

from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import SecretStr
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from app.domain.connections import Connection, Consent
from app.domain.errors import SecretStoreError, SecretStoreState
from app.domain.forms import Answer
from app.models.tree_rows import Row, RowKind
from app.services.sessions import SystemState
from app.ui.profiles.provided_dialog import ProvidedDialog
from app.ui.texts import Texts, tr
from app.ui.window.possible import ActionId, Situation, why_not
from app.ui.window.selection import Selection
from tests.journeys.test_layout import cut_off
from tests.memory_system import connection, environment
from tests.ui.dialog_desk import Stage

PROVIDED = connection(
    "admin-erp",
    "production",
    sign_in={"username": "operator"},
    provided_by="site.json",
    consent=Consent.MISSING,
    fixed_answers=frozenset({"username"}),
)


def show(stage: Stage, provided: Connection = PROVIDED) -> ProvidedDialog:
    stage.act(lambda: stage.desk.sessions.add(provided, environment("production")))
    system = stage.desk.sessions.system(provided.id)
    return stage.make(lambda: ProvidedDialog(stage.context, system, stage.back))


def give_password(stage: Stage, dialog: ProvidedDialog) -> None:
    editor = dialog.form_view.boxes["password"].editor
    assert editor is not None
    field = editor.focus_target
    stage.act(lambda: QTest.keyClicks(field, "correct horse battery"))


def agree(stage: Stage, dialog: ProvidedDialog) -> None:
    stage.wait(dialog.confirm.isEnabled)
    stage.act(dialog.confirm.click)
    stage.settle()


def state(stage: Stage) -> SystemState:
    return stage.desk.sessions.system("admin-erp").state


@pytest.mark.parametrize("consent", [Consent.MISSING, Consent.CHANGED])
def test_nothing_is_asked_of_it_before_it_was_agreed_to(stage: Stage, consent: Consent) -> None:
    complete: dict[str, Answer] = {"username": "operator", "password": SecretStr("correct horse")}
    dialog = show(stage, replace(PROVIDED, consent=consent, sign_in=complete))
    assert state(stage) is SystemState.NEEDS_CONSENT
    stage.act(lambda: stage.desk.sessions.sign_in("admin-erp"))
    stage.act(lambda: stage.desk.sessions.sign_in("admin-erp", {"password": SecretStr("typed")}))
    assert state(stage) is SystemState.NEEDS_CONSENT
    assert not stage.desk.opener.systems["admin-erp"].asked
    stage.storm(dialog)
    assert not stage.saved


def test_consent_and_secret_are_kept_and_it_is_signed_in(stage: Stage) -> None:
    dialog = show(stage)
    assert dialog._box.accessibleName().startswith(tr("provided.first.title", file="site.json"))
    assert set(dialog.form_view.boxes) == {"password"}, "what the file answers is not asked"
    assert not dialog.confirm.isEnabled()
    give_password(stage, dialog)
    agree(stage, dialog)
    (kept,) = stage.saved
    assert (kept.consent, kept.ask_each_time) == (Consent.GIVEN, False)
    assert kept.sign_in["username"] == "operator"
    stage.wait(lambda: state(stage) is SystemState.LIVE)
    assert [(note.action, note.reason) for note in stage.desk.records.notes[-2:]] == [
        ("system_added", ""),
        ("trust", "site.json"),
    ]


def test_a_changed_file_is_told(stage: Stage) -> None:
    dialog = show(stage, replace(PROVIDED, consent=Consent.CHANGED))
    assert dialog._box.accessibleName().startswith(tr("provided.changed.title", file="site.json"))
    assert dialog.confirm.text() == tr("provided.agree.text")


def test_what_is_given_cannot_be_changed_here(stage: Stage) -> None:
    dialog = show(stage, replace(PROVIDED, consent=Consent.GIVEN))
    told = " ".join(label.accessibleName() for label in dialog._grid.value_labels)
    assert PROVIDED.address.url in told
    assert "operator" in told
    assert len([one for one in dialog.findChildren(QLineEdit) if one.isEnabled() and one.isVisible()]) == 1
    selection = Selection()
    system = stage.desk.sessions.system("admin-erp")
    selection.select_row(Row("system:admin-erp", RowKind.SYSTEM, system.environment, system))
    reason = why_not(ActionId.REMOVE_SYSTEM, Situation(selection))
    assert reason is not None
    assert reason.id == "action_off.provided.why"
    assert why_not(ActionId.EDIT_SYSTEM, Situation(selection)) is None


def test_without_a_key_store_it_is_agreed_to_for_this_run(stage: Stage) -> None:
    dialog = show(stage)
    give_password(stage, dialog)
    stage.save_error = SecretStoreError(SecretStoreState.LOCKED)
    agree(stage, dialog)
    assert dialog._error.isVisible()
    assert state(stage) is SystemState.NEEDS_CONSENT
    stage.save_error = None
    stage.act(dialog.for_this_run.click)
    stage.wait(lambda: state(stage) is SystemState.LIVE)
    assert stage.saved[-1].is_temporary


@pytest.mark.parametrize(("language", "right_to_left"), [("xx_LONG", False), ("ar_XX", True)])
def test_in_longer_words_and_from_right_to_left_nothing_is_cut_off(
    stage: Stage, pseudo_languages: Path, language: str, right_to_left: bool
) -> None:
    spoken = Texts(folder=pseudo_languages)
    spoken.speak(language, right_to_left=right_to_left)
    stage.back.resize(1024, 640)
    dialog = show(stage)
    assert cut_off(dialog) == []
    stage.act(dialog.dismiss)
    spoken.close()


def test_in_production_agreeing_stands_apart(stage: Stage) -> None:
    dialog = show(stage)
    assert dialog.cancel.x() < dialog.width() // 2 < dialog.confirm.x()
