"""Holding backups: for how long, and what that does to the space of the system."""

from typing import Final

from PySide6.QtWidgets import QWidget

from app.domain.backups import Backup
from app.domain.changes import HOLD_FOREVER, Command, HoldBackups
from app.domain.forms import Answers, Choice, FieldType, Form, FormField
from app.domain.messages import Message
from app.ui.context import Context
from app.ui.dialogs.form_change import FormChangeDialog
from app.ui.texts import tr
from app.ui.widgets.info_box import WARN, InfoBox

USUAL_DAYS: Final = 30
MOST_DAYS: Final = 3650
_FOREVER: Final = "forever"

HOLD_FORM: Final = Form(
    (
        FormField(
            "length",
            "hold.length.label",
            FieldType.CHOICE,
            (Choice("days", Message.of("hold.length.days")), Choice(_FOREVER, Message.of("hold.length.forever"))),
            default="days",
            required=True,
        ),
        FormField(
            "days",
            "hold.days.label",
            FieldType.NUMBER,
            default=USUAL_DAYS,
            required=True,
            minimum=1,
            maximum=MOST_DAYS,
            visible_when=("length", ("days",)),
        ),
    ),
    columns=2,
)


class HoldDialog(FormChangeDialog):
    """Holds some backups of one system."""

    def __init__(self, context: Context, backups: tuple[Backup, ...], parent: QWidget | None = None) -> None:
        self._backups = backups
        connection_id = backups[0].ref.scope.connection_id
        super().__init__(context, connection_id, HoldBackups(backups, USUAL_DAYS), parent)

    async def ask_form(self) -> Form | None:
        """See ``FormChangeDialog``, as for all methods here. The question is the console's own."""
        return HOLD_FORM

    async def ask_choices(self, field_id: str, answers: Answers) -> tuple[Choice, ...]:
        return ()

    def command_for(self, answers: Answers) -> Command:
        days = answers.get("days")
        forever = answers.get("length") == _FOREVER or not isinstance(days, int)
        return HoldBackups(self._backups, HOLD_FOREVER if forever else int(str(days)))

    def retranslate(self) -> None:
        """Fill all words anew."""
        super().retranslate()
        self._effect.show_info(WARN, tr("hold.effect.title"), tr("hold.effect.text"))

    def refresh(self) -> None:
        """The system's own words take the place of ours."""
        super().refresh()
        self._effect.setVisible(self.planned is None or not self.planned.side_effects)

    def _build(self) -> None:
        super()._build()
        self._effect = InfoBox()
        self.top_column.addWidget(self._effect)
