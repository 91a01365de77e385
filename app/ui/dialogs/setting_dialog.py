"""Changing a setting of the system itself, by the adapter's form: a storage location, cleaning up."""

from collections.abc import Awaitable

from PySide6.QtWidgets import QWidget

from app.domain.changes import ChangeSetting, Command
from app.domain.forms import Answers, Choice, FieldType, Form
from app.domain.nodes import NodeRef
from app.domain.system import Setting
from app.ui.context import Context
from app.ui.dialogs.form_change import FormChangeDialog
from app.ui.texts import tr


class SettingDialog(FormChangeDialog):
    """One setting."""

    def __init__(self, context: Context, setting: Setting, target: NodeRef, parent: QWidget | None = None) -> None:
        self._setting = setting
        self._target = target
        super().__init__(context, target.connection_id, ChangeSetting(setting.purpose, target), parent)

    def title_text(self) -> str:
        """The menu entry's words, without the dots that announce this dialog."""
        return tr(self._setting.label).rstrip(".…")

    async def ask_form(self) -> Form | None:
        """See ``FormChangeDialog``, as for all methods here."""
        port = self.context.sessions.port(self.connection_id)
        return await port.form(self._setting.purpose, (self._target,))

    def ask_choices(self, field_id: str, answers: Answers) -> Awaitable[tuple[Choice, ...]]:
        port = self.context.sessions.port(self.connection_id)
        return port.choices(self._setting.purpose, field_id, (self._target,), answers)

    def command_for(self, answers: Answers) -> Command:
        return ChangeSetting(self._setting.purpose, self._target, answers)

    def wanted_command(self) -> Command | None:
        """A form of notes alone says why there is nothing to do."""
        fields = self.form_view.form.fields
        if fields and all(field.type is FieldType.NOTE for field in fields):
            return None
        return super().wanted_command()
