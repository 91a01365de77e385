"""Page 6 of the restore wizard: the grace, then the runs it started, live, and what is to be checked by hand."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from app.domain.freshness import Freshness
from app.domain.looks import Bar
from app.services.activities import Run
from app.services.restore_flow import RestoreFlow
from app.ui.activities.faces import Surroundings, face_of
from app.ui.context import Context
from app.ui.details.subject import step_rows
from app.ui.dialogs.dialog_frame import clear_layout
from app.ui.dialogs.sending_view import SendingView
from app.ui.texts import text_of, tr
from app.ui.theme.bars import BarLook
from app.ui.theme.states import look
from app.ui.theme.tokens import SPACE_L, SPACE_M, SPACE_S, TextRole
from app.ui.widgets.cards import Card
from app.ui.widgets.chips import StateChip
from app.ui.widgets.info_box import FAILED, OK, WARN, InfoBox
from app.ui.widgets.labels import IconLabel, PlainLabel
from app.ui.widgets.plain_text import shown
from app.ui.widgets.progress import ProgressBar
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
        self._clock.start()
        pending = self._flow.pending
        if pending is not None and self.sending.pending is not pending:
            self.sending.follow(pending)

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
        well = sum(1 for run in runs if run.activity.phase.is_success)
        if well == len(runs):
            self.end.show_info(OK, tr("restore.end.done"), tr("restore.end.check"))
        elif well == 0:
            self.end.show_info(FAILED, tr("restore.end.failed"), tr("restore.end.failed_why"))
        else:
            self.end.show_info(WARN, tr("restore.end.partly", done=well, total=len(runs)), tr("restore.end.check"))


class RunCard(Card):
    """One run: title, state, bar, numbers, steps."""

    def __init__(self, context: Context) -> None:
        super().__init__(padding=SPACE_L)
        self._context = context
        self._title = PlainLabel("", TextRole.SECTION, wraps=True)
        self._sub = PlainLabel("", TextRole.SMALL, "text2", wraps=True)
        self._chip = StateChip()
        self.bar = ProgressBar()
        self._left = PlainLabel("", TextRole.SMALL_MEDIUM, wraps=True)
        self._right = PlainLabel("", TextRole.SMALL, "text2")
        self._notes = PlainLabel("", TextRole.SMALL, "text2", wraps=True)
        self._box = InfoBox()
        self._steps = QGridLayout()
        self._steps.setHorizontalSpacing(SPACE_S)
        self._steps.setColumnStretch(1, 1)
        self._shown_steps: object = ()
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._chip)
        line = QHBoxLayout()
        line.addWidget(self._left, 1)
        line.addWidget(self._right)
        self.body.addLayout(head)
        self.body.addWidget(self._sub)
        self.body.addLayout(line)
        self.body.addWidget(self.bar)
        self.body.addLayout(self._steps)
        self.body.addWidget(self._notes)
        self.body.addWidget(self._box)

    def show_run(self, run: Run) -> None:
        """Show the last news of a run."""
        face = face_of(run, self._around(run))
        self._title.setText(face.title)
        self._sub.setText(face.subtitle)
        self._chip.set_state(look(face.look), face.word)
        self._left.setText(face.left)
        self._right.setText(face.right or face.age)
        self.bar.setVisible(face.bar is not None)
        self.bar.show_bar(face.bar or BarLook(Bar.NONE), face.spoken)
        self._notes.setText(" ".join(face.notes))
        self._notes.setVisible(bool(face.notes))
        self._box.setVisible(face.box is not None)
        if face.box is not None:
            words = face.box.server_text
            below = tr("dialog.server_words.text", words=words) if words else face.box.text
            self._box.show_info(look(face.box.look), face.box.title, below)
        self._show_steps(run)

    def _around(self, run: Run) -> Surroundings:
        context, connection_id = self._context, run.activity.ref.connection_id
        system = context.sessions.find(connection_id)
        source = context.activities.source(connection_id)
        return Surroundings(
            kind_label=system.card.label if system is not None else "",
            system_name=text_of(system.connection.name) if system is not None else "",
            freshness=source.freshness(context.clock.now()) if source is not None else Freshness.NEVER,
            next_look_s=context.poller.next_look_s(),
        )

    def _show_steps(self, run: Run) -> None:
        rows = step_rows(run.activity.steps)
        if rows == self._shown_steps:
            return
        self._shown_steps = rows
        clear_layout(self._steps)
        for place, row in enumerate(rows):
            state = look(row.look)
            self._steps.addWidget(IconLabel(state.icon, state.form_colour, 14), place, 0)
            self._steps.addWidget(PlainLabel(shown(row.name), TextRole.SMALL, wraps=True), place, 1)
            self._steps.addWidget(PlainLabel(shown(row.detail), TextRole.SMALL, "text2"), place, 2)
