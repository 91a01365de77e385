"""One run as a card, for dialogs and wizards: title, state, bar, numbers, steps, and what is to be told."""

from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from app.domain.freshness import Freshness
from app.domain.looks import Bar
from app.services.activities import Run
from app.ui.activities.faces import Surroundings, face_of
from app.ui.context import Context
from app.ui.details.subject import step_rows
from app.ui.dialogs.dialog_frame import clear_layout
from app.ui.texts import text_of, tr
from app.ui.theme.bars import BarLook
from app.ui.theme.states import look
from app.ui.theme.tokens import SPACE_L, SPACE_S, TextRole
from app.ui.widgets.cards import Card
from app.ui.widgets.chips import StateChip
from app.ui.widgets.info_box import InfoBox
from app.ui.widgets.labels import IconLabel, PlainLabel
from app.ui.widgets.plain_text import shown
from app.ui.widgets.progress import ProgressBar


class RunCard(Card):
    """Shows one run; whoever has it calls ``show_run`` again when there is news."""

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
            system_name=text_of(system.connection.name) if system is not None else "",
            freshness=source.freshness(context.clock.now()) if source is not None else Freshness.NEVER,
            next_look_s=context.poller.next_look_s(),
            usual=context.activities.past.took(run.activity),
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
