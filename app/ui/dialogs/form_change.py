"""A change whose answers are asked in the same dialog: form on top, what it would do below it, kept up to date.

For the dialogs that start a backup, hold backups or change a setting. The form is the adapter's.
"""

from collections.abc import Awaitable
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal

from app.domain.changes import Command
from app.domain.errors import ConsoleError, InputError
from app.domain.forms import Answers, Choice, Form
from app.ui.dialogs.change_dialog import ChangeDialog
from app.ui.forms.form_view import FormView
from app.ui.texts import tr
from app.ui.widgets.buttons import Button

SETTLED_MS: Final = 400


class FormChangeDialog(ChangeDialog):
    """Asks for answers, then reviews and sends the command made of them.

    Signals:
        setting_wanted(str): purpose of the setting that has to be made first.
    """

    setting_wanted = Signal(str)

    def begin(self) -> None:
        """The form comes first."""
        self.load_form()

    async def ask_form(self) -> Form | None:
        """The form; None when there is nothing to ask. Raises ConsoleError."""
        raise NotImplementedError

    def ask_choices(self, field_id: str, answers: Answers) -> Awaitable[tuple[Choice, ...]]:
        """The choices of a field that loads late."""
        raise NotImplementedError

    def command_for(self, answers: Answers) -> Command:
        """The command with these answers."""
        raise NotImplementedError

    def load_form(self) -> None:
        """Ask for the form (again); answers typed so far stay if it is the same."""
        self._form_asked = False
        self.error = None
        self.is_planning = True
        self.refresh()
        self.tasks.start(self._load_form(), "form", group="form", exclusive=True)

    def wanted_command(self) -> Command | None:
        """See ``ChangeDialog``: nothing is wanted before the form is there and has no problems."""
        form = self.form_view.form
        if not self._form_asked or form.needs_setting is not None or self.form_view.problems():
            return None
        return self.command_for(self.form_view.answers())

    def plan(self) -> None:
        """Ask for the exact requests; where the form could not be had before, for that."""
        if self._form_asked:
            super().plan()
        else:
            self.load_form()

    def retranslate(self) -> None:
        """Fill all words anew."""
        super().retranslate()
        self._tell_setting()

    def said(self) -> tuple[str, ...]:
        """See ``ChangeDialog``: the answers stand in the form."""
        return self.form_view.summary(len(self.form_view.boxes))

    def waits_for(self) -> str:
        """How many fields are still to be filled in."""
        count = len(self.form_view.problems())
        return tr("change.fields.missing", count=count) if count else ""

    def take_input_error(self, error: InputError) -> bool:
        """Show what does not fit beside the fields."""
        known = {key: message for key, message in error.fields.items() if key in self.form_view.boxes}
        for key, message in known.items():
            self.form_view.boxes[key].set_problem(message)
        return bool(known)

    def _build(self) -> None:
        super()._build()
        self._form_asked = False
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLED_MS)
        self._settling.timeout.connect(self.plan)
        self.form_view = FormView(self.tasks, self.ask_choices)
        self.form_view.changed.connect(self._on_form_changed)
        self._make_setting = Button("", "secondary", "settings")
        self._make_setting.setVisible(False)
        self._make_setting.clicked.connect(self._on_make_setting)
        self.top_column.addWidget(self.form_view)
        self.top_column.addWidget(self._make_setting, 0, Qt.AlignmentFlag.AlignLeading)

    async def _load_form(self) -> None:
        try:
            form = await self.ask_form()
        except KeyError:
            self.dismiss()  # the system was removed meanwhile
            return
        except ConsoleError as error:
            self.error, self.is_planning = error, False
            self.refresh()
            return
        self._form_asked = True
        self.form_view.show_form(form or Form())
        self.form_view.setVisible(form is not None)
        self._tell_setting()
        self.plan()
        if form is not None and form.fields:
            self._begin_at_form()

    def _tell_setting(self) -> None:
        """The button that leads to the missing setting is called as the setting is."""
        system = self.context.sessions.find(self.connection_id)
        purpose = self.form_view.form.needs_setting if self._form_asked else None
        setting = system.setting(purpose) if system is not None and purpose is not None else None
        self._make_setting.setVisible(setting is not None)
        self._make_setting.setText(tr(setting.label) if setting is not None else "")

    def _begin_at_form(self) -> None:
        first = self.form_view.first_field
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_form_changed(self) -> None:
        """What was planned no longer counts."""
        self.planned = None
        self.tasks.cancel("plan")
        self.is_planning = not self.form_view.problems()
        self._settling.start()
        self.refresh()

    def _on_make_setting(self) -> None:
        purpose = self.form_view.form.needs_setting
        if purpose is not None:
            self.setting_wanted.emit(purpose)
