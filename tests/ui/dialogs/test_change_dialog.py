"""The dialog in front of a change: nothing leaves by accident, nothing leaves without what is asked for."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.changes import (
    ChangeResult,
    Command,
    DeleteBackups,
    ItemResult,
    PlannedChange,
    ReleaseBackups,
    StopRun,
)
from app.domain.errors import BackendFaultError, OutcomeUnknownError
from app.domain.messages import ByteSize, Message
from app.services.changes import ChangeState, PendingChange
from app.ui.dialogs.change_dialog import ChangeDialog
from app.ui.texts import Texts, tr
from app.ui.widgets.labels import PlainLabel
from tests.memory_system import MemorySystem, run
from tests.ui.dialog_desk import Stage


def state_of(pending: PendingChange) -> ChangeState:
    return pending.state


def is_planned(dialog: ChangeDialog) -> bool:
    return dialog.planned is not None


def delete_dialog(stage: Stage, system: MemorySystem, count: int = 2) -> ChangeDialog:
    command = DeleteBackups(tuple(system.points[:count]))
    return stage.make(lambda: ChangeDialog(stage.context, "c1", command, stage.back))


def confirm(stage: Stage, dialog: ChangeDialog) -> None:
    stage.wait(dialog.confirm.isEnabled)
    stage.act(dialog.confirm.click)


def close(stage: Stage, dialog: ChangeDialog) -> None:
    stage.act(dialog.dismiss)


def test_a_storm_of_enter_and_tab_sends_nothing(stage: Stage, production: MemorySystem) -> None:
    dialog = delete_dialog(stage, production)
    stage.storm(dialog)
    assert production.sent == []
    assert dialog.sending.pending is None
    close(stage, dialog)


def test_a_storm_sends_nothing_even_when_all_was_given(stage: Stage, production: MemorySystem) -> None:
    dialog = delete_dialog(stage, production)
    stage.act(lambda: dialog.review.guard.name_field.setText("erp"))
    stage.act(lambda: dialog.review.guard.reason_field.setText("Ticket 4711"))
    stage.wait(dialog.confirm.isEnabled)
    dialog.review.guard.name_field.setFocus()
    for _ in range(3):
        stage.act(lambda: QTest.keyClick(dialog.review.guard.name_field, Qt.Key.Key_Return))
        stage.act(lambda: QTest.keyClick(dialog.review.guard.reason_field, Qt.Key.Key_Enter))
    stage.storm(dialog)
    assert production.sent == []
    assert dialog.sending.pending is None
    close(stage, dialog)


def test_even_in_the_lab_enter_sends_nothing(stage: Stage, system: MemorySystem) -> None:
    activity = run(1)
    dialog = stage.make(lambda: ChangeDialog(stage.context, "c1", StopRun(activity), stage.back))
    stage.wait(dialog.confirm.isEnabled)
    stage.storm(dialog)
    assert system.sent == []
    close(stage, dialog)


def test_space_on_the_first_focus_only_cancels(stage: Stage, system: MemorySystem) -> None:
    dialog = delete_dialog(stage, system)
    assert dialog.focusWidget() is dialog.cancel
    stage.act(lambda: QTest.keyClick(dialog.cancel, Qt.Key.Key_Space))
    assert system.sent == []


def test_production_begins_in_the_name_and_keeps_the_buttons_apart(stage: Stage, production: MemorySystem) -> None:
    dialog = delete_dialog(stage, production)
    assert dialog.focusWidget() is dialog.review.guard.name_field
    assert dialog.is_production
    assert dialog.confirm.kind == "danger"
    assert dialog.cancel.x() < 100
    assert dialog.confirm.x() > dialog.width() // 2
    close(stage, dialog)


def test_the_button_rests_before_it_can_be_pressed(stage: Stage, system: MemorySystem) -> None:
    dialog = delete_dialog(stage, system)
    stage.act(dialog.review.guard.box.click)
    assert not dialog.confirm.isEnabled()
    assert dialog.confirm.is_resting
    confirm(stage, dialog)
    assert len(system.sent) == 1
    close(stage, dialog)


def test_delete_in_the_lab_takes_a_tick_and_shows_the_result(stage: Stage, system: MemorySystem) -> None:
    dialog = delete_dialog(stage, system)
    assert dialog.confirm.text() == tr("change.delete.confirm", count=2)
    stage.act(dialog.confirm.click)
    assert system.sent == [], "the box is not ticked"
    stage.act(dialog.review.guard.box.click)
    confirm(stage, dialog)
    assert [type(one) for one in system.sent] == [DeleteBackups]
    assert dialog.close_button.isVisible()
    assert not dialog.confirm.isVisible()
    close(stage, dialog)


def give_all(stage: Stage, dialog: ChangeDialog) -> None:
    stage.act(lambda: dialog.review.guard.name_field.setText("erp"))
    stage.act(lambda: dialog.review.guard.reason_field.setText("Ticket 4711"))


def test_a_grace_can_be_stopped_and_nothing_was_sent(stage: Stage, production: MemorySystem) -> None:
    dialog = delete_dialog(stage, production)
    give_all(stage, dialog)
    confirm(stage, dialog)
    pending = dialog.sending.pending
    assert pending is not None
    assert state_of(pending) is ChangeState.GRACE
    assert dialog.focusWidget() is dialog.sending.stop
    stage.act(dialog.sending.stop.click)
    assert state_of(pending) is ChangeState.STOPPED
    assert production.sent == []
    assert dialog.review.guard.given.reason == "Ticket 4711", "what was typed is still there"
    close(stage, dialog)


def test_closing_in_the_grace_stops_it(stage: Stage, production: MemorySystem) -> None:
    dialog = delete_dialog(stage, production)
    give_all(stage, dialog)
    confirm(stage, dialog)
    pending = dialog.sending.pending
    assert pending is not None
    stage.act(dialog.reject)
    assert state_of(pending) is ChangeState.STOPPED
    assert production.sent == []


def test_when_the_grace_is_over_it_is_sent_once(stage: Stage, production: MemorySystem) -> None:
    dialog = delete_dialog(stage, production)
    give_all(stage, dialog)
    confirm(stage, dialog)
    pending = dialog.sending.pending
    assert pending is not None
    pending.seconds_left = 1
    stage.wait(lambda: pending.is_over)
    assert state_of(pending) is ChangeState.DONE
    assert len(production.sent) == 1
    close(stage, dialog)


def test_read_only_has_no_way_through(stage: Stage, system: MemorySystem) -> None:
    stage.desk.changes.session_read_only = True
    dialog = delete_dialog(stage, system)
    stage.storm(dialog)
    assert not dialog.confirm.isEnabled()
    assert not dialog.confirm.is_resting
    assert dialog.confirm.accessibleDescription() == tr("guard.missing.read_only")
    close(stage, dialog)


def test_an_error_while_preparing_is_told_and_can_be_tried_again(stage: Stage, system: MemorySystem) -> None:
    system.failing["prepare"] = BackendFaultError(Message.of("error.backend_fault.title", server_text="boom <b>"))
    dialog = delete_dialog(stage, system)
    assert not is_planned(dialog)
    assert "boom <b>" in dialog._error.accessibleName()
    del system.failing["prepare"]
    stage.act(dialog.plan)
    assert is_planned(dialog)
    close(stage, dialog)


def test_a_lost_reply_is_explained_and_offers_no_second_sending(stage: Stage, system: MemorySystem) -> None:
    system.failing["execute"] = OutcomeUnknownError()
    dialog = delete_dialog(stage, system)
    stage.act(dialog.review.guard.box.click)
    confirm(stage, dialog)
    assert dialog.sending._outcome.accessibleName().startswith(tr("sending.unknown.title"))
    assert not dialog.back.isVisible()
    assert not dialog.confirm.isVisible()
    assert len(system.sent) == 1
    close(stage, dialog)


def test_a_refusal_can_be_looked_at_again_but_is_not_sent_again(stage: Stage, system: MemorySystem) -> None:
    system.failing["execute"] = BackendFaultError()
    dialog = delete_dialog(stage, system)
    stage.act(dialog.review.guard.box.click)
    confirm(stage, dialog)
    assert dialog.back.isVisible()
    stage.act(dialog.back.click)
    assert is_planned(dialog)
    assert len(system.sent) == 1
    close(stage, dialog)


def test_each_item_has_its_result(stage: Stage, system: MemorySystem) -> None:
    why = Message.of("error.conflict.title", server_text="locked by job 7")
    result = ChangeResult((ItemResult("one", ok=True), ItemResult("two", ok=False, message=why)))
    system._effect = lambda _command: result  # type: ignore[assignment,method-assign]  # the test's own outcome
    dialog = stage.make(lambda: ChangeDialog(stage.context, "c1", ReleaseBackups(tuple(system.points[:2])), stage.back))
    confirm(stage, dialog)
    names = [row.accessibleName() for row in dialog.sending._rows.rows]
    assert len(names) == 2
    assert "locked by job 7" in names[1]
    assert dialog.sending._outcome.accessibleName().startswith(tr("sending.partly.title"))
    close(stage, dialog)


@pytest.mark.parametrize(("first", "title"), [(True, "sending.partly.title"), (None, "sending.unknown.title")])
def test_a_lost_reply_is_not_called_done(stage: Stage, system: MemorySystem, first: bool | None, title: str) -> None:
    result = ChangeResult((ItemResult("one", ok=first), ItemResult("two", ok=None)))
    system._effect = lambda _command: result  # type: ignore[assignment,method-assign]  # the test's own outcome
    dialog = stage.make(lambda: ChangeDialog(stage.context, "c1", ReleaseBackups(tuple(system.points[:2])), stage.back))
    confirm(stage, dialog)
    assert dialog.sending._outcome.accessibleName().startswith(tr(title))
    assert tr("sending.item.unknown") in dialog.sending._rows.rows[1].accessibleName()
    close(stage, dialog)


def test_words_follow_the_language(stage: Stage, system: MemorySystem, texts: Texts) -> None:
    dialog = delete_dialog(stage, system)
    before = (dialog.windowTitle(), dialog.confirm.text(), dialog.cancel.text())
    texts.speak("de")
    stage.settle()
    after = (dialog.windowTitle(), dialog.confirm.text(), dialog.cancel.text())
    assert all(one != other for one, other in zip(before, after, strict=True))
    close(stage, dialog)


def test_the_request_is_folded_and_masked(stage: Stage, system: MemorySystem) -> None:
    context = stage.context
    context.redactor.register(["POST /cha"])
    dialog = stage.make(lambda: ChangeDialog(context, "c1", StopRun(run(1)), stage.back))
    request = dialog.review.request
    assert not request.text.isVisible()
    stage.act(request.turn)
    assert request.text.isVisible()
    assert "POST /cha" not in request.text.toPlainText()
    close(stage, dialog)


def test_a_deletion_says_how_many_how_large_and_that_the_newest_is_among_them(
    stage: Stage, system: MemorySystem
) -> None:
    points = (replace(system.points[0], is_newest=True), replace(system.points[1], size_bytes=None))
    dialog = stage.make(lambda: ChangeDialog(stage.context, "c1", DeleteBackups(points), stage.back))
    said = [label.accessibleName() for label in dialog.review.findChildren(PlainLabel)]
    size = tr("review.size.at_least", size=ByteSize(1_000_000))
    for wanted in (f"{tr('review.count.label')}: 2", f"{tr('review.size.label')}: {size}"):
        assert wanted in said
    assert any(one.startswith(tr("review.newest.label")) for one in said)
    close(stage, dialog)


def test_an_ampersand_in_a_name_is_no_access_key(stage: Stage, system: MemorySystem) -> None:
    prepare = system.prepare

    async def named(command: Command) -> PlannedChange:
        return replace(await prepare(command), name_to_type="R&D <b>")

    system.prepare = named  # type: ignore[method-assign]  # the test's own name
    dialog = stage.make(lambda: ChangeDialog(stage.context, "c1", StopRun(run(1)), stage.back))
    assert dialog.confirm.text() == "Stop R&&D <b>"
    close(stage, dialog)
