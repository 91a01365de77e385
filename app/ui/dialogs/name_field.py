"""The field in which the name of a target is typed before production is changed, and what it says below it.

Enter and Return do nothing here, not even what they do in the window around it.
"""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.looks import Look
from app.ui.texts import tr
from app.ui.theme.states import StateLook, look
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import TextRole

_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class QuietField(QLineEdit):
    """A field in which Enter does nothing at all."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Swallow Enter, so that no button of the window takes it."""
        if event.key() in _ENTER:
            event.accept()
            return
        super().keyPressEvent(event)


class NameField(QuietField):
    """For the exact name: fixed width, no completion, left to right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(current_theme().fixed_font(TextRole.BODY))
        self.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhNoAutoUppercase)


def verdict_on(typed: str, name: str) -> tuple[StateLook, str]:
    """How a typed name compares: what is told below the field, and its look."""
    if typed == name:
        return look(Look.OK), tr("guard.name.equal")
    if not typed:
        return look(Look.UNKNOWN), tr("guard.name.empty")
    if name.startswith(typed):
        return look(Look.UNKNOWN), tr("guard.name.short", count=len(name) - len(typed))
    if typed.startswith(name):
        return look(Look.FAILED), tr("guard.name.long", count=len(typed) - len(name))
    place = next(at for at, (a, b) in enumerate(zip(typed, name, strict=False), start=1) if a != b)
    if typed.casefold() == name.casefold():
        return look(Look.FAILED), tr("guard.name.case", place=place)
    return look(Look.FAILED), tr("guard.name.different", place=place)
