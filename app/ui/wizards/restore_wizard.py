"""The restore wizard: six steps over ``services.RestoreFlow``. It shows and collects; the flow decides."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from app.domain.activities import ActivityRef
from app.domain.backups import Backup
from app.domain.guards import ActionClass, Level
from app.domain.nodes import NodeRef
from app.domain.restore import RestoreStage
from app.i18n.families import RESTORE_PAGE_TITLE
from app.services.changes import ChangeState
from app.services.restore_flow import RestoreFlow, RestorePage
from app.ui.context import Context
from app.ui.dialogs import habits
from app.ui.dialogs.change_texts import confirm_icon, confirm_text
from app.ui.dialogs.dialog_frame import show_band
from app.ui.dialogs.request_dialog import RequestDialog
from app.ui.dialogs.run_dialog import RunDialog
from app.ui.dialogs.setting_dialog import SettingDialog
from app.ui.texts import say, text_of, tr
from app.ui.widgets.buttons import Button
from app.ui.widgets.plain_text import plain_tool_tip, without_marks, without_mnemonic
from app.ui.wizards.restore_backup_page import BackupPage
from app.ui.wizards.restore_form_page import RestoreFormPage
from app.ui.wizards.restore_preflight_page import PreflightPage
from app.ui.wizards.restore_progress_page import ProgressPage
from app.ui.wizards.restore_review_page import ReviewPage
from app.ui.wizards.wizard_frame import ConsoleWizard, WizardPage

_RESTORES: Final = (ActionClass.RESTORE_OVER, ActionClass.RESTORE_ELSEWHERE)
_NAMED: Final = frozenset({Level.TYPE_NAME, Level.TYPE_NAME_AND_REASON})


class RestoreWizard(ConsoleWizard):
    """One restore, from the choice of a point to the end of its runs."""

    def __init__(self, context: Context, scope: NodeRef, backup: Backup | None, parent: QWidget | None = None) -> None:
        super().__init__("restore", parent)
        self._context = context
        self.flow = RestoreFlow(
            scope,
            backup,
            sessions=context.sessions,
            changes=context.changes,
            owner=self.tasks,
            clock=context.clock,
        )
        self.flow.setParent(self)
        self._first_backup = backup
        self._build_pages()
        self._connect()
        self.retranslate()
        self.flow.start()
        self._refresh()

    @property
    def page_shown(self) -> WizardPage:
        """The page of the step the flow is at."""
        return self.pages[self.flow.page]

    def retranslate(self) -> None:
        """Fill all words anew."""
        super().retranslate()
        self.show_request.setText(tr("request.show.text"))
        for page in self.pages.values():
            page.retranslate()
        self._refresh()

    def reject(self) -> None:
        """Close; entries are asked about, a grace is stopped, a run goes on."""
        pending = self.flow.pending
        if pending is not None and pending.state is ChangeState.GRACE:
            pending.stop()
        super().reject()

    def leave_text(self) -> str:
        """What is said before entries are lost."""
        return tr("restore.leave.text")

    def _build_pages(self) -> None:
        context, flow = self._context, self.flow
        self.backup_page = BackupPage(flow, context.sessions, self.tasks)
        self.preflight_page = PreflightPage(flow)
        self.review_page = ReviewPage(flow, context.redactor)
        self.progress_page = ProgressPage(flow, context)
        self.pages: dict[RestorePage, WizardPage] = {
            RestorePage.BACKUP: self.backup_page,
            RestorePage.TARGET: RestoreFormPage(flow, RestoreStage.TARGET, self.tasks),
            RestorePage.OPTIONS: RestoreFormPage(flow, RestoreStage.OPTIONS, self.tasks),
            RestorePage.PREFLIGHT: self.preflight_page,
            RestorePage.REVIEW: self.review_page,
            RestorePage.PROGRESS: self.progress_page,
        }
        for page in self.pages.values():
            page.setParent(self)
            page.hide()
        self.show_request = Button("", "secondary", "json", parent=self)
        self.show_request.setShortcut(QKeySequence("Ctrl+Shift+R"))
        self.show_request.hide()
        for widget in self.preflight_page.head_widgets:
            self.header.beside.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def _connect(self) -> None:
        flow = self.flow
        for signal in (flow.page_changed, flow.preflight_changed, flow.planned_changed, flow.busy_changed):
            signal.connect(self._refresh)
        flow.form_changed.connect(self._on_form_changed)
        self.back.clicked.connect(self._on_back)
        self.next.clicked.connect(flow.next)
        self.confirm.clicked.connect(self._on_confirm)
        self.rail.step_chosen.connect(self._on_step)
        self.show_request.clicked.connect(self._on_show_request)
        self.preflight_page.run_wanted.connect(self._on_run_wanted)
        self.backup_page.setting_wanted.connect(self._on_setting_wanted)
        self.review_page.changed.connect(self._tell_buttons)
        self.review_page.again_wanted.connect(self._plan_again)
        self.progress_page.sending.stopped.connect(self._on_stopped)
        self.progress_page.sending.over.connect(self._refresh)
        self._context.activities.changed.connect(self._on_activities)
        self._context.changes.changed_system.connect(self._on_changed_system)
        for page in self.pages.values():
            if isinstance(page, RestoreFormPage | BackupPage):
                page.form_view.changed.connect(self._tell_buttons)

    def _refresh(self) -> None:
        page, flow = self.page_shown, self.flow
        for widget in self.preflight_page.head_widgets:
            widget.setVisible(flow.page is RestorePage.PREFLIGHT)
        was_planned = self.review_page.review.planned is flow.planned
        self.turn_to(page)
        if flow.page is RestorePage.REVIEW and flow.planned is not None and not was_planned:
            target = self.review_page.first_field or self.cancel
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        steps = [(tr(RESTORE_PAGE_TITLE.id(one)), self._sub(one)) for one in flow.pages]
        preflight = flow.preflight
        trouble = flow.page is RestorePage.PREFLIGHT and preflight is not None and bool(preflight.blocks)
        self.show_rail(steps, flow.pages.index(flow.page), trouble=False, is_open=not flow.is_sent)
        self._show_place()
        self._tell_buttons(trouble=trouble)

    def _sub(self, page: RestorePage) -> str:
        """The rail tells only what has been gone through or is being looked at."""
        pages = self.flow.pages
        return self.pages[page].summary if pages.index(page) <= pages.index(self.flow.page) else ""

    def _show_place(self) -> None:
        system = self._context.sessions.find(self.flow.request.scope.connection_id)
        backup = self.flow.request.backup
        self.set_title(_title(text_of(backup.name) if backup is not None else "", self.flow.target_name))
        if system is None:
            return
        planned = self.flow.requirement()
        # Until the request is planned it may replace something or not: only what holds for both is said.
        asked = [planned] if planned else [system.environment.requirement(one) for one in _RESTORES]
        trailing = tr("restore.band.type_name") if all(one.level in _NAMED for one in asked) else ""
        if self.flow.is_sent:
            trailing = ""
        target, name = self.flow.target_name, system.connection.name
        place = tr("restore.band.place", target=target, system=name) if target not in {"", name} else name
        show_band(self, system.environment, place, trailing)

    def _tell_buttons(self, *, trouble: bool = False) -> None:
        flow = self.flow
        self.asks_before_closing = not flow.is_sent and self._has_entries()
        if flow.page is RestorePage.PROGRESS:
            in_grace = self.progress_page.sending.is_in_grace
            self.cancel.setText(tr("dialog.cancel.text") if in_grace else tr("dialog.close.text"))
            self.cancel.setVisible(True)
            goes_back = flow.can_be_taken_back and not in_grace
            self.back.setVisible(goes_back)
            self.back.setEnabled(goes_back)
            self.footer.set_buttons([], [self.back, self.cancel] if goes_back else [self.cancel])
            self.tell_hint("")
            return
        self.cancel.setText(tr("dialog.cancel.text"))
        self.cancel.setVisible(True)
        self.back.setVisible(True)
        self.back.setEnabled(flow.pages.index(flow.page) > 0)
        if flow.page is RestorePage.REVIEW:
            self._tell_confirm()
            return
        self.next.setVisible(True)
        self._tell_request()
        missing = flow.missing()
        why = say(missing[0]) if missing else ""
        is_open = not missing and not flow.is_busy
        # A form's problems are told beside its fields when Next is pressed, so it stays pressable there.
        is_form = flow.page in {RestorePage.TARGET, RestorePage.OPTIONS} or (
            flow.page is RestorePage.BACKUP and flow.forms.get(RestoreStage.SOURCE) is not None
        )
        self.next.set_possible(is_open or (is_form and not flow.is_busy), why)
        self.tell_hint(why, is_trouble=trouble or (flow.page is RestorePage.PREFLIGHT and not flow.is_busy))

    def _tell_request(self) -> None:
        """On the preflight page the exact request can be looked at before anything is asked of the operator."""
        on_preflight = self.flow.page is RestorePage.PREFLIGHT
        leading = [self.cancel, self.show_request] if on_preflight else [self.cancel]
        self.footer.set_buttons(leading, [self.back, self.next])
        is_known = self.flow.planned is not None
        self.show_request.setEnabled(is_known)
        self.show_request.setToolTip("" if is_known else plain_tool_tip(tr("restore.request.not_yet")))

    def _tell_confirm(self) -> None:
        planned, guard = self.flow.planned, self.review_page.review.guard
        self.confirm.setVisible(True)
        danger = self.band.isVisibleTo(self) and self.band.is_solid
        self.confirm.set_kind("danger" if danger else "primary")
        if danger:
            self.footer.set_buttons([self.cancel, self.back], [self.confirm])
        else:
            self.footer.set_buttons([], [self.cancel, self.back, self.confirm])
        if planned is None:
            self.confirm.setText(tr("change.confirm.waiting"))
            self.confirm.set_possible(False)
            self.tell_hint("")
            return
        habits.offer(self._context, guard, planned)
        self.confirm.setText(without_mnemonic(confirm_text(planned)))
        self.confirm.set_icon_name(confirm_icon(planned.command))
        self.confirm.set_possible(not guard.lacks, guard.why_not)
        self.tell_hint(guard.grace_text)

    def _has_entries(self) -> bool:
        request = self.flow.request
        other_backup = request.backup is not None and request.backup is not self._first_backup
        return other_backup or self.flow.page is not RestorePage.BACKUP

    def _on_form_changed(self, _stage: str) -> None:
        self._refresh()

    def _on_back(self) -> None:
        if not self.flow.take_back():
            self.flow.back()

    def _on_step(self, index: int) -> None:
        self.flow.go_to(self.flow.pages[index])

    def _on_confirm(self) -> None:
        guard, planned = self.review_page.review.guard, self.flow.planned
        if guard.lacks or self.flow.page is not RestorePage.REVIEW:
            return
        if self.flow.send(guard.given) is not None and planned is not None:
            habits.take(self._context, guard, planned)
        in_grace = self.progress_page.sending.is_in_grace
        # The button that sent it is gone; what comes next in line is the cross of the title row.
        (self.progress_page.sending.stop if in_grace else self.cancel).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_show_request(self) -> None:
        if self.flow.planned is not None:
            RequestDialog(self.flow.planned, self._context.redactor, self).open()

    def _on_run_wanted(self, ref: ActivityRef) -> None:
        RunDialog(self._context, ref, self).open()

    def _on_stopped(self) -> None:
        """Nothing was sent: back to the review, with all that was typed."""
        self.flow.take_back()

    def _plan_again(self) -> None:
        self.flow.back()
        self.flow.next()

    def _on_activities(self) -> None:
        if self.flow.page is RestorePage.PROGRESS:
            self._refresh()

    def _on_setting_wanted(self, purpose: str) -> None:
        connection_id = self.flow.request.scope.connection_id
        system = self._context.sessions.find(connection_id)
        setting = system.setting(purpose) if system is not None else None
        if setting is not None:
            dialog = SettingDialog(self._context, setting, NodeRef.appliance(connection_id), self)
            dialog.finished.connect(lambda _result: self.flow.start())
            dialog.open()

    def _on_changed_system(self, connection_id: str) -> None:
        """The dialog of a setting may have been closed before the answer came."""
        is_ours = connection_id == self.flow.request.scope.connection_id and self.isVisible()
        if is_ours and any(form is not None and form.needs_setting is not None for form in self.flow.forms.values()):
            self.flow.start()


def _title(name: str, target: str) -> str:
    """ "Restore erp_live to sql-erp-01", as far as it is known."""
    # One of the two may be kept together by unseen marks, the other not.
    if name and target and without_marks(name) != without_marks(target):
        return tr("restore.wizard.title_to", name=name, target=target)
    if target and not name:
        return tr("restore.wizard.title_only_to", target=target)
    return tr("restore.wizard.title", name=name) if name else tr("restore.wizard.title_bare")
