"""Signing in again, in place: asks only what has to be typed, keeps the page behind it.

Where the system waits for a one-time code, that is all that is asked: what was typed before was good.

What is typed lives in memory for this run; the profile in the key store is changed by the connection wizard alone.
"""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.forms import Answer, FieldType, Form
from app.services.sessions import SystemState, typed_secrets
from app.ui.context import Context
from app.ui.dialogs.dialog_frame import ConsoleDialog, show_band, show_error
from app.ui.forms.form_view import FormView
from app.ui.texts import say, tr
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import SPACE_L, TextRole
from app.ui.widgets.buttons import Button
from app.ui.widgets.info_box import HELD, InfoBox
from app.ui.widgets.labels import PlainLabel

WIDTH_PX: Final = 460


class SignInDialog(ConsoleDialog):
    """The sign-in form of one system."""

    def __init__(self, context: Context, connection_id: str, parent: QWidget | None = None) -> None:
        super().__init__("sign in", parent)
        self._context = context
        self._connection_id = connection_id
        self._is_busy = False
        self._why = InfoBox()
        self._note = PlainLabel("", TextRole.SMALL, "text2", wraps=True)
        self.form_view = FormView(self.tasks)
        self.cancel, self.sign_in = Button(), Button("", "primary", "sign-in")
        self.cancel.clicked.connect(self.reject)
        self.sign_in.clicked.connect(self._on_sign_in)
        self.form_view.changed.connect(self._tell_button)
        self.body.setSpacing(SPACE_L)
        for widget in (self._why, self.form_view, self._note):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.footer.set_buttons([], [self.cancel, self.sign_in])
        self.set_default_button(self.sign_in)
        self.resize(current_theme().px(WIDTH_PX), 320)
        self._show_form()
        self.retranslate()
        self._begin_at_secret()

    def retranslate(self) -> None:
        """Fill all words anew."""
        super().retranslate()
        system = self._context.sessions.find(self._connection_id)
        if system is not None:
            self.set_title(tr("sign_in.dialog.title", name=system.connection.name))
            show_band(self, system.environment, system.card.label)
            self._why.setVisible(system.error is not None)
            if system.error is not None and system.state is SystemState.NEEDS_CODE:
                self._why.show_info(HELD, say(system.error.message))  # it waits for the operator; nothing failed
            elif system.error is not None:
                show_error(self._why, system.error)
        self._note.setText(tr("sign_in.memory.text"))
        self.cancel.setText(tr("dialog.cancel.text"))
        self.sign_in.setText(tr("sign_in.button.text"))
        self._tell_button()

    def _show_form(self) -> None:
        system = self._context.sessions.find(self._connection_id)
        if system is None:
            return
        answers: dict[str, Answer] = dict(system.card.sign_in.defaults())
        kept = system.connection.sign_in
        # A secret that was refused is typed anew, not shown.
        fields = system.card.sign_in.fields
        if system.state is SystemState.NEEDS_CODE:
            fields = tuple(replace(one, required=True, help=None) for one in fields if one.type is FieldType.CODE)
        answers.update({one.id: kept[one.id] for one in fields if one.id in kept and not one.is_secret})
        self.form_view.show_form(Form(fields), answers)

    def _begin_at_secret(self) -> None:
        for field in self.form_view.form.fields:
            editor = self.form_view.boxes[field.id].editor
            if editor is not None and editor.answer in (None, ""):
                editor.focus_target.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _tell_button(self) -> None:
        missing = bool(self.form_view.problems())
        self.sign_in.set_possible(not missing and not self._is_busy, tr("sign_in.button.off") if missing else "")
        self.footer.set_hint(tr("sign_in.busy.text") if self._is_busy else "")

    def _on_sign_in(self) -> None:
        if not self._is_busy and self.form_view.check():
            self._is_busy = True
            self.form_view.set_read_only(True)
            self._tell_button()
            self.tasks.start(self._sign_in(), "sign in", group="sign in", exclusive=True)

    async def _sign_in(self) -> None:
        answers = self.form_view.answers()
        self._context.redactor.register(typed_secrets(answers))
        self._context.poller.resume(self._connection_id)
        known = self._context.sessions.find(self._connection_id)
        before = known.state if known is not None else None
        system = await self._context.sessions.sign_in_now(self._connection_id, answers)
        self._is_busy = False
        self.form_view.set_read_only(False)
        if system.state is SystemState.LIVE:
            self.accept()
            return
        if SystemState.NEEDS_CODE in {before, system.state}:
            self._show_form()  # a code is asked for now, another one, or everything anew
        self.retranslate()
        self._begin_at_secret()
