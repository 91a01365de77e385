"""The dialogs that ask before they review: back up now, hold, settings of the system."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.backups import BackupQuery
from app.domain.changes import HOLD_FOREVER, ChangeSetting, HoldBackups, StartBackup
from app.domain.errors import BackendFaultError, InputError
from app.domain.forms import Choice, FieldType, Form, FormField
from app.domain.messages import ByteSize, Message
from app.domain.nodes import NodeRef
from app.domain.system import Setting
from app.ui.dialogs.backup_now import BackupNowDialog
from app.ui.dialogs.form_change import FormChangeDialog
from app.ui.dialogs.hold_dialog import HoldDialog
from app.ui.dialogs.setting_dialog import SettingDialog
from app.ui.forms.choice_editors import ChoiceEditor
from app.ui.forms.line_editors import TextEditor
from app.ui.forms.value_editors import NumberEditor
from app.ui.texts import tr
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.plain_text import isolated, without_marks
from tests.memory_system import MemorySystem, instance_ref
from tests.ui.dialog_desk import Stage

SETTING = Setting("add_location", "sfd.setting.add_location.label")
MISSING = Form((FormField("none", "guard.reason.kept", FieldType.NOTE),), needs_setting="add_location")


def serve(system: MemorySystem, form: Form) -> None:
    async def answer(_purpose: str, _targets: tuple[NodeRef, ...]) -> Form:
        return form

    system.form = answer  # type: ignore[assignment,method-assign]  # the test's own form


def tell_setting(stage: Stage) -> None:
    description = stage.desk.sessions.system("c1").description
    assert description is not None
    stage.desk.sessions._set("c1", description=replace(description, settings=(SETTING,)))


def is_planned(dialog: FormChangeDialog) -> bool:
    return dialog.planned is not None


def has_error(dialog: FormChangeDialog) -> bool:
    return dialog.error is not None


def backup_now(stage: Stage) -> BackupNowDialog:
    return stage.make(lambda: BackupNowDialog(stage.context, (instance_ref(),), stage.back))


def send(stage: Stage, dialog: FormChangeDialog) -> None:
    stage.wait(dialog.confirm.isEnabled)
    stage.act(dialog.confirm.click)


def test_back_up_now_takes_one_button_in_the_lab_and_closes_into_an_activity(
    stage: Stage, system: MemorySystem
) -> None:
    dialog = backup_now(stage)
    finished: list[int] = []
    dialog.finished.connect(finished.append)
    send(stage, dialog)
    assert system.sent == [StartBackup((instance_ref(),), {"kind": "full"})]
    assert finished, "it goes on as an activity"
    assert len(stage.desk.activities.runs()) == 1


def test_a_storm_in_production_starts_no_backup(stage: Stage, production: MemorySystem) -> None:
    dialog = backup_now(stage)
    stage.storm(dialog)
    assert production.sent == []
    stage.act(dialog.dismiss)


def test_other_answers_are_planned_anew_before_they_can_be_sent(stage: Stage, system: MemorySystem) -> None:
    serve(system, Form((FormField("name", "connection.field.name", required=True),)))
    dialog = backup_now(stage)
    assert not is_planned(dialog), "a required answer is missing"
    editor = dialog.form_view.boxes["name"].editor
    assert isinstance(editor, TextEditor)
    stage.act(lambda: editor.line.setText("manual"))
    assert not dialog.confirm.isEnabled()
    stage.wait(lambda: is_planned(dialog))
    send(stage, dialog)
    assert system.sent == [StartBackup((instance_ref(),), {"name": "manual"})]


def test_what_the_system_says_of_an_answer_stands_beside_its_field(stage: Stage, system: MemorySystem) -> None:
    async def refuse(_command: object) -> None:
        raise InputError(fields={"kind": Message.of("form.problem.pattern")})

    system.prepare = refuse  # type: ignore[assignment,method-assign]  # the test's own refusal
    dialog = backup_now(stage)
    assert dialog.form_view.boxes["kind"].problem == Message.of("form.problem.pattern")
    assert not is_planned(dialog)
    stage.act(dialog.dismiss)


def test_a_form_that_cannot_be_had_can_be_asked_for_again(stage: Stage, system: MemorySystem) -> None:
    system.failing["form"] = BackendFaultError()
    dialog = backup_now(stage)
    assert has_error(dialog)
    del system.failing["form"]
    stage.act(dialog.plan)
    assert not has_error(dialog)
    assert is_planned(dialog)
    stage.act(dialog.dismiss)


def test_a_missing_setting_is_offered_and_afterwards_the_form_is_asked_for_anew(
    stage: Stage, system: MemorySystem
) -> None:
    serve(system, MISSING)
    tell_setting(stage)
    dialog = backup_now(stage)
    assert dialog._make_setting.isVisible()
    assert dialog._make_setting.text() == tr(SETTING.label), "it says what will be set"
    assert not is_planned(dialog)
    long = tuple(FormField(f"field{number}", "connection.field.name", default="x") for number in range(6))
    serve(system, Form(long))
    stage.act(dialog._make_setting.click)
    opened = dialog.findChild(SettingDialog)
    assert isinstance(opened, SettingDialog)
    assert opened.height() > dialog.height(), "a long form over a short dialog is bound by the window, not by that one"
    serve(system, Form((FormField("kind", "connection.field.name", default="x"),)))
    stage.act(opened.dismiss)
    assert not dialog._make_setting.isVisible()
    assert is_planned(dialog)
    stage.act(dialog.dismiss)


def test_a_setting_whose_dialog_was_closed_too_soon_is_seen_when_it_is_made(stage: Stage, system: MemorySystem) -> None:
    serve(system, MISSING)
    tell_setting(stage)
    dialog = backup_now(stage)
    assert dialog._make_setting.isVisible()
    serve(system, Form((FormField("kind", "connection.field.name", default="x"),)))
    stage.act(lambda: stage.context.changes.changed_system.emit("another"))
    assert dialog._make_setting.isVisible()
    stage.act(lambda: stage.context.changes.changed_system.emit(dialog.connection_id))
    stage.wait(lambda: is_planned(dialog))
    assert not dialog._make_setting.isVisible()
    stage.act(dialog.dismiss)


def test_a_missing_setting_that_the_system_does_not_tell_of_has_no_button(stage: Stage, system: MemorySystem) -> None:
    serve(system, MISSING)
    dialog = backup_now(stage)
    assert not dialog._make_setting.isVisible()
    stage.act(dialog.dismiss)


@pytest.mark.parametrize(("length", "days"), [("days", 14), ("forever", HOLD_FOREVER)])
def test_hold_for_days_or_until_released(stage: Stage, system: MemorySystem, length: str, days: int) -> None:
    points = tuple(system.points[:2])
    dialog = stage.make(lambda: HoldDialog(stage.context, points, stage.back))
    number, choice = dialog.form_view.boxes["days"].editor, dialog.form_view.boxes["length"].editor
    assert isinstance(number, NumberEditor)
    assert isinstance(choice, ChoiceEditor)
    stage.act(lambda: number.spin.setValue(14))
    choice.set_answer(length)
    stage.act(choice.changed.emit)
    assert dialog.form_view.boxes["days"].isVisible() == (length == "days")
    stage.wait(lambda: is_planned(dialog))
    send(stage, dialog)
    assert system.sent == [HoldBackups(points, days)]
    stage.act(dialog.dismiss)


def test_a_setting_is_changed_by_its_form(stage: Stage, system: MemorySystem) -> None:
    root = NodeRef.appliance("c1")
    serve(system, Form((FormField("path", "connection.field.name", required=True),)))
    dialog = stage.make(lambda: SettingDialog(stage.context, SETTING, root, stage.back))
    assert dialog.windowTitle().startswith(tr(SETTING.label).rstrip("…"))
    editor = dialog.form_view.boxes["path"].editor
    assert isinstance(editor, TextEditor)
    stage.act(lambda: editor.line.setText("/backups"))
    stage.wait(lambda: is_planned(dialog))
    stage.act(dialog.review.guard.box.click)
    send(stage, dialog)
    assert system.sent == [ChangeSetting("add_location", root, {"path": "/backups"})]
    stage.act(dialog.dismiss)


def test_a_form_of_notes_alone_can_only_be_closed(stage: Stage, system: MemorySystem) -> None:
    serve(system, Form((FormField("none", "guard.reason.kept", FieldType.NOTE),)))
    dialog = stage.make(lambda: SettingDialog(stage.context, SETTING, NodeRef.appliance("c1"), stage.back))
    assert not is_planned(dialog)
    assert not dialog.confirm.isEnabled()
    stage.act(dialog.reject)


def test_a_closed_dialog_forgets_late_answers(stage: Stage, system: MemorySystem) -> None:
    dialog = backup_now(stage)

    def close_at_once() -> None:
        dialog.load_form()
        dialog.dismiss()

    stage.act(close_at_once)
    assert stage.desk.failures == []


def test_choices_of_the_form_come_from_the_system(stage: Stage, system: MemorySystem) -> None:
    async def choices(*_what: object) -> tuple[Choice, ...]:
        return (Choice("late", "Late", suggested=True),)

    system.choices = choices  # type: ignore[assignment,method-assign]  # the test's own choices
    serve(system, Form((FormField("where", "connection.field.name", FieldType.CHOICE, required=True),)))
    dialog = backup_now(stage)
    stage.wait(lambda: is_planned(dialog))
    send(stage, dialog)
    assert system.sent == [StartBackup((instance_ref(),), {"where": "late"})]


@pytest.mark.parametrize("words", ["erp", isolated("erp")])
def test_what_stands_above_a_review_is_not_said_again_in_it(stage: Stage, system: MemorySystem, words: str) -> None:
    dialog = backup_now(stage)
    stage.wait(lambda: is_planned(dialog))
    assert dialog.planned is not None
    planned = replace(dialog.planned, summary=(("backup_now.where.label", "erp"), ("details.key.size", "9")))
    requirement = stage.context.changes.requirement(planned)
    stage.act(lambda: dialog.review.show_change(planned, requirement, said=lambda: (words,)))
    assert [without_marks(label.text()) for label in dialog.review._grid.value_labels] == ["9"]
    stage.act(dialog.dismiss)


def test_the_usual_duration_and_size_are_told_where_the_list_is_loaded(stage: Stage, system: MemorySystem) -> None:
    stage.act(lambda: stage.desk.backups.show(BackupQuery(instance_ref())))
    dialog = backup_now(stage)
    said = [label.accessibleName() for label in dialog.findChildren(PlainLabel)]
    usual = tr("backup_now.usual.text", time=timedelta(minutes=10), size=ByteSize(6_000_000), count=10)
    assert f"{tr('backup_now.usual.label')}: {usual}" in said
    stage.act(dialog.dismiss)
