"""Page 6 of the restore wizard: the grace, then the runs it started, live, and what is to be checked by hand."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from app.services.activities import Run
from app.services.restore_flow import RestoreFlow
from app.ui.activities.run_card import RunCard
from app.ui.context import Context
from app.ui.dialogs.sending_view import SendingView
from app.ui.texts import tr
from app.ui.theme.tokens import SPACE_M, TextRole
from app.ui.widgets.info_box import FAILED, OK, WARN, InfoBox
from app.ui.widgets.labels import PlainLabel
from app.ui.wizards.wizard_frame import WizardPage

LOOK_MS: Final = 1000


class ProgressPage(WizardPage):
    """Follows the restore until its end, or until it is closed; closing does not stop it."""

    def __init__(self, flow: RestoreFlow, context: Context) -> None:
        super().__init__()
        self._flow = flow
        self._context = context
        self._cards: dict[str, RunCard] = {}
        self.sending = SendingView()
        self.end = InfoBox()
        self.end.setVisible(False)
        self._note = PlainLabel("", TextRole.SMALL, "text2", wraps=True)
        self._runs = QVBoxLayout()
        self._runs.setSpacing(SPACE_M)
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_MS)
        self._clock.timeout.connect(self._tell_runs)
        context.activities.changed.connect(self._tell_runs)
        self.column.addWidget(self.end)
        self.column.addWidget(self.sending)
        self.column.addLayout(self._runs)
        self.column.addWidget(self._note)
        self.retranslate()

    @property
    def title(self) -> str:
        """See ``WizardPage``, as for all members here."""
        return tr("restore.progress.ended") if self.is_over else tr("restore.progress.title")

    @property
    def runs(self) -> tuple[Run, ...]:
        """The runs that the restore started, as far as they are still known."""
        pending = self._flow.pending
        result = pending.result if pending is not None else None
        if result is None:
            return ()
        found = (self._context.activities.run(activity.ref.path) for activity in result.activities)
        return tuple(run for run in found if run is not None)

    @property
    def is_over(self) -> bool:
        """Whether all runs have ended."""
        return bool(self.runs) and all(run.activity.phase.is_final for run in self.runs)

    def enter(self) -> None:
        pending = self._flow.pending
        if pending is not None and self.sending.pending is not pending:
            self.sending.follow(pending)

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks, perhaps again after a lock."""
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks any more."""
        self._clock.stop()

    def refresh(self) -> None:
        self._tell_runs()

    def retranslate(self) -> None:
        self._note.setText(tr("restore.progress.note"))
        self.sending.retranslate()
        self._tell_runs()

    def _tell_runs(self) -> None:
        runs = self.runs
        pending = self._flow.pending
        items = pending.result.items if pending is not None and pending.result is not None else ()
        all_well = bool(items) and all(item.ok for item in items)
        # Once all runs are shown, what was said of sending only repeats them.
        self.sending.setVisible(not (runs and all_well))
        self._note.setVisible(bool(runs) and not self.is_over)
        for run in runs:
            if run.path not in self._cards:
                self._cards[run.path] = RunCard(self._context)
                self._runs.addWidget(self._cards[run.path])
            self._cards[run.path].show_run(run)
        self._tell_end(runs)

    def _tell_end(self, runs: tuple[Run, ...]) -> None:
        self.end.setVisible(self.is_over)
        if not self.is_over:
            return
        pending = self._flow.pending
        items = pending.result.items if pending is not None and pending.result is not None else ()
        # What did not begin, or is not known to have begun, is a part that has not ended well.
        total = len(runs) + sum(1 for item in items if not item.ok)
        well = sum(1 for run in runs if run.activity.phase.is_success)
        if well == total:
            self.end.show_info(OK, tr("restore.end.done"), tr("restore.end.check"))
        elif well == 0:
            self.end.show_info(FAILED, tr("restore.end.failed"), tr("restore.end.failed_why"))
        else:
            self.end.show_info(WARN, tr("restore.end.partly", done=well, total=total), tr("restore.end.check"))
