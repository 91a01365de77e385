"""The dialog in front of a change: what will happen, what it takes, the grace, and what came of it.

For changes without questions of their own (stop, pause, delete, release, take note); the dialogs with a form build on
it. All rules are in ``services.Changes`` and ``domain.guards``. Enter presses nothing here.
"""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.changes import Command, PlannedChange
from app.domain.errors import ConsoleError, InputError
from app.domain.looks import Bar
from app.services.changes import ChangeState
from app.ui.context import Context
from app.ui.dialogs import habits
from app.ui.dialogs.change_review import ChangeReview
from app.ui.dialogs.change_texts import HARMLESS, confirm_icon, confirm_text, stakes_of, title_of
from app.ui.dialogs.dialog_frame import ConsoleDialog, show_band, show_error
from app.ui.dialogs.sending_view import SendingView
from app.ui.texts import tr
from app.ui.theme.bars import BarLook
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import SPACE_L, SPACE_S, TextRole
from app.ui.widgets.buttons import Button, LinkButton
from app.ui.widgets.info_box import InfoBox
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.plain_text import without_mnemonic
from app.ui.widgets.progress import ProgressBar
from app.ui.widgets.shells import ConfirmButton

WIDTH_PX: Final = 700


class ChangeDialog(ConsoleDialog):
    """Reviews one command and sends it."""

    def __init__(self, context: Context, connection_id: str, command: Command, parent: QWidget | None = None) -> None:
        super().__init__("change", parent)
        self.context = context
        self.connection_id = connection_id
        self.command = command
        self.planned: PlannedChange | None = None
        self.error: ConsoleError | None = None
        self.is_planning = False
        self._build()
        self.retranslate()
        self.resize(current_theme().px(WIDTH_PX), current_theme().px(360))
        self.begin()

    def begin(self) -> None:
        """What is done first."""
        self.plan()

    @property
    def is_production(self) -> bool:
        """Whether the buttons stand apart."""
        return self.band.isVisibleTo(self) and self.band.is_solid

    def wanted_command(self) -> Command | None:
        """The command as it is wanted now; None while something is missing."""
        return self.command

    def plan(self) -> None:
        """Ask for the exact requests (again); nothing is sent that changes anything."""
        command = self.wanted_command()
        self.planned, self.error = None, None
        self.is_planning = command is not None
        self.refresh()
        if command is not None:
            self.tasks.start(self._plan(command), "plan", group="plan", exclusive=True)

    def refresh(self) -> None:
        """Show what there is to show now."""
        sending = self.sending.pending is not None
        planned = self.planned
        self.top.setVisible(not sending and self.top_column.count() > 0)
        self._asking.setVisible(self.is_planning and not sending)
        self._error.setVisible(self.error is not None and not sending)
        self.review.setVisible(planned is not None and not sending)
        self.sending.setVisible(sending)
        if self.error is not None:
            show_error(self._error, self.error)
        self._tell_buttons()

    def retranslate(self) -> None:
        """Fill all words anew."""
        super().retranslate()
        self._show_place()
        self.set_title(self.title_text())
        self._asking_text.setText(tr("change.asking.text"))
        self._again.setText(tr("change.again.text"))
        self.cancel.setText(tr("dialog.cancel.text"))
        self.close_button.setText(tr("dialog.close.text"))
        self.back.setText(tr("dialog.back.text"))
        self.review.retranslate()
        self.sending.retranslate()
        self._tell_buttons()

    def title_text(self) -> str:
        """The title of the dialog."""
        return title_of(self.command)

    def reject(self) -> None:
        """Close. In the grace that means: do not send."""
        pending = self.sending.pending
        if pending is not None and pending.state is ChangeState.GRACE:
            pending.stop()
        super().reject()

    def said(self) -> tuple[str, ...]:
        """What the dialog says above the review in words that the system may use, too."""
        return ()

    def waits_for(self) -> str:
        """What has to be given before the command is complete; "" when nothing is missing."""
        return ""

    def take_input_error(self, error: InputError) -> bool:
        """Show what does not fit beside the fields; False when there are none."""
        return False

    def _build(self) -> None:
        self.top = QWidget()
        self.top_column = QVBoxLayout(self.top)
        self.top_column.setContentsMargins(0, 0, 0, 0)
        self.top_column.setSpacing(SPACE_L)
        self._asking = QWidget()
        self._asking_text = PlainLabel("", TextRole.SMALL, "text2", wraps=True)
        bar = ProgressBar()
        bar.show_bar(BarLook(Bar.PROGRESS, None))
        asking = QVBoxLayout(self._asking)
        asking.setContentsMargins(0, 0, 0, 0)
        asking.setSpacing(SPACE_S)
        asking.addWidget(self._asking_text)
        asking.addWidget(bar)
        self._error = InfoBox()
        self._again = LinkButton(icon="refresh", dense=True)
        self._again.clicked.connect(self.plan)
        self._error.beside.addWidget(self._again, 0, Qt.AlignmentFlag.AlignVCenter)
        self.review = ChangeReview(self.context.redactor)
        self.review.changed.connect(self._tell_buttons)
        self.sending = SendingView()
        self.sending.stopped.connect(self._on_stopped)
        self.sending.over.connect(self._on_over)
        for widget in (self.top, self._asking, self._error, self.review, self.sending):
            self.body.addWidget(widget)
        self.body.setSpacing(SPACE_L)
        self.body.addStretch(1)
        self.cancel, self.close_button, self.back = Button(parent=self), Button(parent=self), Button(parent=self)
        self.confirm = ConfirmButton(parent=self)
        for button in (self.close_button, self.back):
            button.hide()
        self.cancel.clicked.connect(self.reject)
        self.close_button.clicked.connect(self.dismiss)
        self.back.clicked.connect(self._on_back)
        self.confirm.clicked.connect(self._on_confirm)

    def _show_place(self) -> None:
        system = self.context.sessions.find(self.connection_id)
        if system is None:
            return
        is_final = self.planned is not None and self.planned.irreversible is not None
        show_band(self, system.environment, system.connection.name, tr("change.band.irreversible") if is_final else "")

    def _tell_buttons(self) -> None:
        pending, planned = self.sending.pending, self.planned
        if pending is not None:
            can_go_back = pending.state is ChangeState.FAILED and pending.result is None
            end = self.cancel if self.sending.is_in_grace else self.close_button
            self.footer.set_hint("")
            self.footer.set_buttons([], [self.back, end] if can_go_back else [end])
            self.back.setVisible(can_go_back)
            end.setVisible(True)
            return
        self.footer.arrange(cancel=self.cancel, confirm=self.confirm, apart=self.is_production)
        for button in (self.cancel, self.confirm):
            button.setVisible(True)
        self._tell_confirm(planned)

    def _tell_confirm(self, planned: PlannedChange | None) -> None:
        if planned is None:
            self.confirm.setText(tr("change.confirm.waiting"))
            self.confirm.set_possible(False, tr("change.asking.text") if self.is_planning else self.waits_for())
            self.footer.set_hint("" if self.is_planning else self.waits_for())
            return
        habits.offer(self.context, self.review.guard, planned)
        danger = self.is_production and planned.action not in HARMLESS
        self.confirm.setText(without_mnemonic(confirm_text(planned)))
        self.confirm.set_icon_name(confirm_icon(planned.command))
        self.confirm.set_kind("danger" if danger else "primary")
        why_not = self.review.guard.why_not
        self.confirm.set_possible(not why_not, why_not)
        self.footer.set_hint(self.review.guard.grace_text)

    async def _plan(self, command: Command) -> None:
        try:
            planned = await self.context.changes.prepare(self.connection_id, command)
            requirement = self.context.changes.requirement(planned)
        except InputError as error:
            if not self.take_input_error(error):
                self.error = error
        except ConsoleError as error:
            self.error = error
        except KeyError:
            self.dismiss()  # the system was removed meanwhile
            return
        else:
            self.planned = planned
            self.review.show_change(planned, requirement, stakes_of(command), self.said)
            self._show_place()
        self.is_planning = False
        self.refresh()
        self._begin_focus()

    def _begin_focus(self) -> None:
        """The hand begins at the name, or at Cancel; never at the button that does it."""
        if self.top_column.count() == 0:
            target = self.review.guard.first_field or self.cancel
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_confirm(self) -> None:
        guard = self.review.guard
        if self.planned is None or guard.lacks or self.sending.pending is not None:
            return
        pending = self.context.changes.begin(self.planned, guard.given)
        habits.take(self.context, guard, self.planned)
        self.sending.follow(pending)
        self.refresh()
        if pending.state is ChangeState.GRACE:
            self.sending.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_stopped(self) -> None:
        """Nothing was sent: back to the review, with all that was typed."""
        self.sending.pending = None
        self.refresh()
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_over(self) -> None:
        pending = self.sending.pending
        result = pending.result if pending is not None else None
        if result is not None and result.activities and all(item.ok for item in result.items):
            self.dismiss()  # it goes on as an activity
            return
        self.refresh()
        self.set_default_button(self.close_button)  # nothing is left to be sent: Enter may close
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_back(self) -> None:
        """Nothing came of it: look at it anew. Nothing is sent again by itself."""
        self.sending.pending = None
        self.plan()
