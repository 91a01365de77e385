"""What all editors of a form's fields have in common. For the modules beside it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.forms import Answer, Choice, FormField
from app.ui.theme.tokens import SPACE_S


class Editor(QWidget):
    """What all editors have in common.

    Signals:
        changed(): the answer differs.
        left(): the operator left the field.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, field: FormField) -> None:
        super().__init__()
        self.field = field
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE_S)

    @property
    def focus_target(self) -> QWidget:
        """The widget that the field's label belongs to."""
        raise NotImplementedError

    @property
    def answer(self) -> Answer:
        """What is answered now."""
        raise NotImplementedError

    @property
    def detail(self) -> str:
        """What the answer means, where the field has words for it."""
        return ""

    def set_answer(self, answer: Answer) -> None:
        """Show an answer without telling."""
        raise NotImplementedError

    def set_choices(self, choices: tuple[Choice, ...]) -> None:
        """Take the choices in; fields without choices ignore it."""

    def set_waiting(self, text: str) -> None:
        """Say in the field why it cannot be answered now; "" when it can."""

    def set_invalid(self, invalid: bool) -> None:
        """Wear the edge of a field whose answer does not fit."""
        target = self.focus_target
        if bool(target.property("invalid")) is not invalid:
            target.setProperty("invalid", invalid)
            target.style().unpolish(target)
            target.style().polish(target)

    def name_after(self, label: str, description: str) -> None:
        """Name the field for assistive programs."""
        self.focus_target.setAccessibleName(label)
        self.focus_target.setAccessibleDescription(description)

    def retranslate(self) -> None:
        """Fill the words inside the field anew."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice when the operator goes; a popup of the field's own is no leaving."""
        if event.type() is QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            is_popup = event.reason() in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
            if not is_popup:
                self.left.emit()
        return False
