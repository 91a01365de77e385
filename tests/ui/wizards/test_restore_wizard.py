"""The restore wizard from its first page to the end of the run, and all the ways it must not go."""

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.activities import Phase
from app.domain.backups import BackupState
from app.domain.changes import ChangeResult, ItemResult, StartRestore
from app.domain.errors import BackendFaultError, OutcomeUnknownError
from app.domain.forms import FieldType, Form, FormField
from app.domain.messages import Message
from app.domain.restore import Evidence, EvidenceKind, Finding, RestoreStage
from app.services.changes import ChangeState
from app.services.restore_flow import RestorePage
from app.ui.dialogs.leave_dialog import LeaveDialog
from app.ui.dialogs.request_dialog import RequestDialog
from app.ui.dialogs.run_dialog import RunDialog
from app.ui.forms.choice_editors import ChoiceEditor
from app.ui.forms.line_editors import SecretEditor, TextEditor
from app.ui.texts import Texts, tr
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.labels import PlainLabel
from app.ui.wizards.restore_form_page import RestoreFormPage
from app.ui.wizards.restore_wizard import RestoreWizard
from tests.memory_system import MemorySystem, run
from tests.ui.dialog_desk import Stage
from tests.ui.wizards.restore_walk import close, confirm, go_on, open_wizard, page_of, serve_forms, tick_all, to_review


def test_to_the_end_of_the_run(stage: Stage, system: MemorySystem) -> None:
    wizard = open_wizard(stage, system)
    assert len(wizard.backup_page.table.model().rows) == 10  # type: ignore[attr-defined]
    to_review(stage, wizard)
    assert wizard.confirm.text() == tr("change.restore.confirm", name="erp")
    confirm(stage, wizard)
    assert [type(one) for one in system.sent] == [StartRestore]
    assert page_of(wizard) is RestorePage.PROGRESS
    assert len(wizard.progress_page.runs) == 1
    assert not wizard.progress_page.end.isVisible()
    run = wizard.progress_page.runs[0]
    system.end(run.activity.ref)
    stage.desk.tick(5)
    stage.settle()
    assert wizard.progress_page.is_over
    assert tr("restore.end.check") in wizard.progress_page.end.accessibleName()
    assert wizard.header.title == tr("restore.progress.ended")
    close(stage, wizard)


@pytest.mark.parametrize("other", [False, None])
def test_a_part_that_did_not_begin_is_not_called_well(
    stage: Stage, system: MemorySystem, monkeypatch: pytest.MonkeyPatch, other: bool | None
) -> None:
    effect = system._effect
    monkeypatch.setattr(
        system, "_effect", lambda command: ChangeResult((*effect(command).items, ItemResult("half", other)))
    )
    wizard = open_wizard(stage, system)
    to_review(stage, wizard)
    confirm(stage, wizard)
    system.end(wizard.progress_page.runs[0].activity.ref)
    stage.desk.tick(5)
    stage.settle()
    assert wizard.progress_page.end.accessibleName().startswith(tr("restore.end.partly", done=1, total=2))
    close(stage, wizard)


def test_a_failed_run_is_not_called_well(stage: Stage, system: MemorySystem) -> None:
    wizard = open_wizard(stage, system)
    to_review(stage, wizard)
    confirm(stage, wizard)
    system.end(wizard.progress_page.runs[0].activity.ref, Phase.FAILED)
    stage.desk.tick(5)
    stage.settle()
    assert wizard.progress_page.end.accessibleName().startswith(tr("restore.end.failed"))
    close(stage, wizard)


def test_a_storm_of_enter_goes_no_further_than_the_review(stage: Stage, production: MemorySystem) -> None:
    wizard = open_wizard(stage, production)
    to_review(stage, wizard)
    stage.storm(wizard, rounds=20)
    guard = wizard.review_page.review.guard
    stage.act(lambda: guard.name_field.setText("erp"))
    stage.act(lambda: guard.reason_field.setText("Ticket 4711"))
    stage.wait(wizard.confirm.isEnabled)
    for field in (guard.name_field, guard.reason_field):
        field.setFocus()
        stage.act(partial(QTest.keyClick, field, Qt.Key.Key_Return))
    stage.storm(wizard, rounds=20)
    assert production.sent == []
    assert page_of(wizard) is RestorePage.REVIEW
    close(stage, wizard)


def test_next_waits_until_each_risk_is_ticked(stage: Stage, system: MemorySystem) -> None:
    wizard = open_wizard(stage, system)
    go_on(stage, wizard)
    go_on(stage, wizard)
    assert page_of(wizard) is RestorePage.PREFLIGHT
    assert not wizard.next.isEnabled()
    assert wizard.footer.hint
    tick_all(stage, wizard)
    assert wizard.next.isEnabled()
    assert wizard.footer.hint == ""
    close(stage, wizard)


def test_what_blocks_has_no_box(stage: Stage, system: MemorySystem) -> None:
    title = Message.of("error.conflict.title")
    system.evidence = (Evidence(EvidenceKind.RUN_ACTIVE, Finding.BAD, title),)
    wizard = open_wizard(stage, system)
    go_on(stage, wizard)
    go_on(stage, wizard)
    assert wizard.preflight_page.boxes == []
    assert not wizard.next.isEnabled()
    system.evidence = (Evidence(EvidenceKind.RUN_ACTIVE, Finding.GOOD, title),)
    stage.act(wizard.preflight_page.again.click)
    assert wizard.next.isEnabled()
    close(stage, wizard)


def test_a_row_that_changed_loses_its_tick(stage: Stage, system: MemorySystem) -> None:
    title, other = Message.of("error.conflict.title"), Message.of("error.not_found.title")
    system.evidence = (
        Evidence(EvidenceKind.OVERWRITES, Finding.BAD, title),
        Evidence(EvidenceKind.AGE, Finding.BAD, title),
    )
    wizard = open_wizard(stage, system)
    go_on(stage, wizard)
    go_on(stage, wizard)
    tick_all(stage, wizard)
    system.evidence = (system.evidence[0], replace(system.evidence[1], title=other))
    stage.act(wizard.preflight_page.again.click)
    assert [row.is_acknowledged for row in wizard.preflight_page.boxes] == [True, False]
    close(stage, wizard)


def test_only_points_with_something_in_them_are_listed(stage: Stage, system: MemorySystem) -> None:
    system.points = [
        replace(row, state=BackupState.FAILED) if place % 2 else row for place, row in enumerate(system.points)
    ]
    wizard = open_wizard(stage, system, chosen=False)
    assert len(wizard.backup_page.points.rows) == 5
    assert not wizard.next.isEnabled(), "nothing is chosen yet"
    stage.act(lambda: wizard.backup_page.table.selectRow(2))
    assert wizard.flow.request.backup == wizard.backup_page.points.rows[2]
    assert wizard.next.isEnabled()
    close(stage, wizard)


def test_points_are_read_page_by_page(stage: Stage, system: MemorySystem) -> None:
    system.page_size = 4
    wizard = open_wizard(stage, system)
    points = wizard.backup_page.points
    assert len(points.rows) == 4
    while not points.is_complete:
        stage.act(points.load_more)
    assert len(points.rows) == 10
    assert not wizard.backup_page._more.isVisible()
    close(stage, wizard)


def test_a_list_that_cannot_be_read_says_so_and_can_be_asked_for_again(stage: Stage, system: MemorySystem) -> None:
    system.failing["backups"] = BackendFaultError()
    wizard = open_wizard(stage, system, chosen=False)
    assert wizard.backup_page._notice.sentence
    del system.failing["backups"]
    stage.act(wizard.backup_page.points.load)
    assert wizard.backup_page._notice.sentence == ""
    assert len(wizard.backup_page.points.rows) == 10
    close(stage, wizard)


def test_a_required_answer_is_told_beside_its_field(stage: Stage, system: MemorySystem) -> None:
    form = Form((FormField("where", "connection.field.name", required=True),))
    serve_forms(system, lambda one: form if one is RestoreStage.TARGET else None)
    wizard = open_wizard(stage, system)
    go_on(stage, wizard)
    go_on(stage, wizard)
    page = wizard.page_shown
    assert isinstance(page, RestoreFormPage)
    assert page_of(wizard) is RestorePage.TARGET
    box = page.form_view.boxes["where"]
    assert box.problem == Message.of("form.problem.required")
    assert isinstance(box.editor, TextEditor)
    editor = box.editor
    stage.act(lambda: editor.line.setText("sql-erp-02"))
    go_on(stage, wizard)
    assert page_of(wizard) is RestorePage.PREFLIGHT
    assert wizard.rail.step(1).sub == "sql-erp-02"
    close(stage, wizard)


def test_a_source_can_take_the_place_of_a_point(stage: Stage, system: MemorySystem) -> None:
    form = Form((FormField("file", "connection.field.name", required=True),))
    serve_forms(system, lambda one: form if one is RestoreStage.SOURCE else None)
    wizard = open_wizard(stage, system, chosen=False)
    view = wizard.backup_page.form_view
    assert view.isVisible()
    editor = view.boxes["file"].editor
    assert isinstance(editor, TextEditor)
    stage.act(lambda: editor.line.setText("a.tar"))
    go_on(stage, wizard)
    assert page_of(wizard) is RestorePage.PREFLIGHT
    assert dict(wizard.flow.request.source) == {"file": "a.tar"}
    close(stage, wizard)


def test_the_grace_can_be_stopped_and_leads_back_to_the_review(stage: Stage, production: MemorySystem) -> None:
    wizard = open_wizard(stage, production)
    to_review(stage, wizard)
    confirm(stage, wizard)
    assert wizard.progress_page.sending.is_in_grace
    stage.act(wizard.progress_page.sending.stop.click)
    assert page_of(wizard) is RestorePage.REVIEW
    assert production.sent == []
    close(stage, wizard)


def test_what_was_refused_leads_back_to_the_review_with_all_that_was_typed(
    stage: Stage, production: MemorySystem
) -> None:
    wizard = open_wizard(stage, production)
    to_review(stage, wizard)
    confirm(stage, wizard)
    stage.act(stage.context.changes.woke)
    assert tr("guard.plan_old.title") in [one.text() for one in wizard.progress_page.findChildren(PlainLabel)]
    assert wizard.back.isVisible()
    stage.act(wizard.back.click)
    assert page_of(wizard) is RestorePage.REVIEW
    assert wizard.review_page.review.guard.reason_field.text() == "Ticket 4711"
    assert production.sent == []
    close(stage, wizard)


def test_checks_that_grew_old_are_made_anew_and_that_is_said(stage: Stage, production: MemorySystem) -> None:
    wizard = open_wizard(stage, production)
    to_review(stage, wizard)
    stage.desk.time.turn(601)
    confirm(stage, wizard)
    assert page_of(wizard) is RestorePage.PREFLIGHT
    assert wizard.preflight_page.sub == tr("restore.preflight.sub_old")
    go_on(stage, wizard)
    assert page_of(wizard) is RestorePage.REVIEW
    stage.act(wizard.back.click)
    assert wizard.preflight_page.sub == tr("restore.preflight.sub")
    close(stage, wizard)


def test_closing_in_mid_way_asks_and_staying_keeps_all(stage: Stage, system: MemorySystem) -> None:
    wizard = open_wizard(stage, system)
    go_on(stage, wizard)
    stage.act(wizard.reject)
    question = wizard.findChild(LeaveDialog)
    assert isinstance(question, LeaveDialog)
    stage.act(question.stay.click)
    assert wizard.isVisible()
    stage.act(wizard.reject)
    second = wizard.findChild(LeaveDialog)
    assert isinstance(second, LeaveDialog)
    finished: list[int] = []
    wizard.finished.connect(finished.append)
    stage.act(second.leave.click)
    assert finished


def test_closing_at_once_asks_nothing(stage: Stage, system: MemorySystem) -> None:
    wizard = open_wizard(stage, system)
    finished: list[int] = []
    wizard.finished.connect(finished.append)
    stage.act(wizard.reject)
    assert finished


def test_closing_during_the_run_does_not_stop_it(stage: Stage, system: MemorySystem) -> None:
    wizard = open_wizard(stage, system)
    to_review(stage, wizard)
    confirm(stage, wizard)
    finished: list[int] = []
    wizard.finished.connect(finished.append)
    stage.act(wizard.reject)
    assert finished
    assert [type(one) for one in system.sent] == [StartRestore]
    assert not stage.desk.activities.runs()[0].activity.phase.is_final


def test_a_lost_reply_is_explained(stage: Stage, system: MemorySystem) -> None:
    system.failing["execute"] = OutcomeUnknownError()
    wizard = open_wizard(stage, system)
    to_review(stage, wizard)
    confirm(stage, wizard)
    pending = wizard.flow.pending
    assert pending is not None
    assert pending.state is ChangeState.OUTCOME_UNKNOWN
    assert wizard.progress_page.sending.isVisible()
    assert len(system.sent) == 1
    close(stage, wizard)


def test_a_request_that_cannot_be_made_is_told(stage: Stage, system: MemorySystem) -> None:
    system.failing["prepare"] = BackendFaultError()
    wizard = open_wizard(stage, system)
    to_review(stage, wizard)
    assert wizard.review_page._error.isVisible()
    assert not wizard.confirm.isEnabled()
    del system.failing["prepare"]
    stage.act(wizard.review_page.again_wanted.emit)
    assert wizard.flow.planned is not None
    close(stage, wizard)


def test_steps_behind_can_be_visited_again(stage: Stage, system: MemorySystem) -> None:
    wizard = open_wizard(stage, system)
    to_review(stage, wizard)
    assert wizard.rail.step(0).is_open
    stage.act(lambda: wizard.rail.step_chosen.emit(0))
    assert page_of(wizard) is RestorePage.BACKUP
    close(stage, wizard)


def test_words_follow_the_language_on_every_page(stage: Stage, system: MemorySystem, texts: Texts) -> None:
    wizard = open_wizard(stage, system)
    for _ in range(3):
        texts.speak("en")
        stage.settle()
        before = (wizard.header.title, wizard.cancel.text(), wizard.rail.step(0).title)
        texts.speak("de")
        stage.settle()
        after = (wizard.header.title, wizard.cancel.text(), wizard.rail.step(0).title)
        assert all(one != other for one, other in zip(before, after, strict=True))
        tick_all(stage, wizard)
        go_on(stage, wizard)
    assert page_of(wizard) is RestorePage.REVIEW
    close(stage, wizard)


def to_preflight(stage: Stage, wizard: RestoreWizard) -> None:
    go_on(stage, wizard)
    go_on(stage, wizard)
    assert page_of(wizard) is RestorePage.PREFLIGHT


def test_ages_are_told_again_after_the_wizard_was_put_away(stage: Stage, system: MemorySystem) -> None:
    wizard = open_wizard(stage, system)
    to_preflight(stage, wizard)
    clock = wizard.preflight_page._clock
    assert clock.isActive()
    stage.act(wizard.hide)  # as the lock does
    assert not clock.isActive()
    stage.act(wizard.show)
    assert clock.isActive()
    close(stage, wizard)


def test_the_title_names_the_target_once_it_is_known(stage: Stage, system: MemorySystem) -> None:
    wizard = open_wizard(stage, system)
    assert wizard.windowTitle().startswith(tr("restore.wizard.title", name="backup 2"))
    to_preflight(stage, wizard)
    named = tr("restore.wizard.title_to", name="backup 2", target="erp")
    assert wizard.windowTitle().startswith(named)
    assert wizard.band.texts[1] == tr("restore.band.place", target="erp", system="mem-c1")
    stage.act(wizard.back.click)
    stage.act(lambda: wizard.flow.answer(RestoreStage.TARGET, {"where": "elsewhere"}))
    stage.act(wizard.flow.page_changed.emit)
    assert "erp" not in wizard.windowTitle(), "another answer may mean another target"
    close(stage, wizard)


def test_the_request_can_be_looked_at_before_anything_is_asked(stage: Stage, system: MemorySystem) -> None:
    wizard = open_wizard(stage, system)
    assert not wizard.show_request.isVisible()
    to_preflight(stage, wizard)
    assert wizard.show_request.isVisible()
    stage.act(wizard.show_request.click)
    dialog = wizard.findChild(RequestDialog)
    assert isinstance(dialog, RequestDialog)
    assert "POST /change" in dialog.request.text.toPlainText()
    stage.act(dialog.close_button.click)
    assert system.sent == []
    go_on_with_ticks(stage, wizard)
    assert not wizard.show_request.isVisible(), "the review shows it anyway"
    close(stage, wizard)


def go_on_with_ticks(stage: Stage, wizard: RestoreWizard) -> None:
    tick_all(stage, wizard)
    go_on(stage, wizard)


def test_without_a_request_there_is_none_to_show(stage: Stage, system: MemorySystem) -> None:
    system.failing["prepare"] = BackendFaultError()
    wizard = open_wizard(stage, system)
    to_preflight(stage, wizard)
    assert not wizard.show_request.isEnabled()
    assert tr("restore.request.not_yet") in wizard.show_request.toolTip()
    assert wizard.flow.preflight is not None
    assert not wizard.preflight_page._error.isVisible(), "the checks themselves went well"
    close(stage, wizard)


def test_the_run_in_the_way_can_be_watched_from_its_row(stage: Stage, system: MemorySystem) -> None:
    busy = run(7, percent=40.0)
    system.runs[busy.ref.path] = busy
    stage.desk.tick(5)
    system.evidence = (
        Evidence(EvidenceKind.RUN_ACTIVE, Finding.BAD, Message.of("error.conflict.title"), run=busy.ref),
        Evidence(EvidenceKind.AGE, Finding.GOOD, Message.of("error.conflict.title")),
    )
    wizard = open_wizard(stage, system)
    to_preflight(stage, wizard)
    links = [one for one in wizard.preflight_page.findChildren(LinkButton) if one.isVisibleTo(wizard)]
    assert [one.text() for one in links] == [tr("restore.preflight.show_run")]
    stage.act(links[0].click)
    dialog = wizard.findChild(RunDialog)
    assert isinstance(dialog, RunDialog)
    assert dialog.card.isVisible()
    system.end(busy.ref)
    system.ended.clear()
    stage.desk.activities._runs.pop(busy.ref.path)
    stage.act(dialog.refresh)
    assert not dialog.card.isVisible()
    assert dialog._gone.isVisible()
    stage.act(dialog.close_button.click)
    close(stage, wizard)


def test_tab_goes_on_to_the_list_that_is_being_asked_for(stage: Stage, system: MemorySystem) -> None:
    """The file list waits for the password; it is asked for when the password is left, and must not be leapt over."""
    form = Form(
        (
            FormField("password", "connection.field.name", FieldType.SECRET, required=True),
            FormField("file", "connection.field.address", FieldType.CHOICE, None, depends_on=("password",)),
        )
    )
    serve_forms(system, lambda one: form if one is RestoreStage.SOURCE else None)
    wizard = open_wizard(stage, system, chosen=False)
    boxes = wizard.backup_page.form_view.boxes
    password, files = boxes["password"].editor, boxes["file"].editor
    assert isinstance(files, ChoiceEditor)
    files.set_waiting("…")
    assert isinstance(password, SecretEditor)
    stage.act(password.line.setFocus)
    seen = []
    for _ in range(3):
        stage.act(lambda: QTest.keyClick(wizard.focusWidget() or wizard, Qt.Key.Key_Tab))
        seen.append(wizard.focusWidget())
    assert seen == [password.eye, files.combo, wizard.cancel]
    close(stage, wizard)


@pytest.mark.parametrize("turned", [False, True])
def test_the_chosen_point_is_marked_whichever_way_one_reads(
    stage: Stage, system: MemorySystem, texts: Texts, turned: bool
) -> None:
    texts.speak("en", right_to_left=turned)
    wizard = open_wizard(stage, system)
    table = wizard.backup_page.table
    assert table.isRightToLeft() is turned
    assert [index.row() for index in table.selectionModel().selectedRows()] == [1]
    close(stage, wizard)


@pytest.mark.parametrize("turned", [False, True])
def test_a_point_that_goes_back_where_it_came_from_is_named_once(
    stage: Stage, system: MemorySystem, texts: Texts, turned: bool
) -> None:
    texts.speak("en", right_to_left=turned)
    system.points = [replace(point, name="erp") for point in system.points]
    wizard = open_wizard(stage, system)
    to_review(stage, wizard)
    assert wizard.windowTitle().count("erp") == 1
    close(stage, wizard)
