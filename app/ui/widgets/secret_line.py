"""A line for a secret: hidden or readable to the eye, but never to what reads the screen, and never copied out.

For forms. Qt hands the text of a readable line to screen readers and to the clipboard; so the line stays a hidden one
for Qt, and what the eye may read is painted here.
"""

from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QWidget

from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import TextRole

_CARET_PX: Final = 1


class SecretLine(QLineEdit):
    """The line. Its accessible text is as many dots as there are letters, readable or not."""

    def __init__(self, *, revealed: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_revealed = revealed
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
            | Qt.InputMethodHint.ImhSensitiveData
        )

    @property
    def is_revealed(self) -> bool:
        """Whether the eye may read it."""
        return self._is_revealed

    def reveal(self, revealed: bool) -> None:
        """Let the eye read it, or hide it."""
        self._is_revealed = revealed
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the letters themselves while they may be read; in fixed width, where l and 1 are told apart."""
        if not self._is_revealed or not self.text():
            super().paintEvent(event)
            return
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
        room = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self).adjusted(2, 0, -2, 0)
        painter.setClipRect(room)
        painter.setFont(current_theme().fixed_font(TextRole.BODY))
        painter.setPen(option.palette.text().color())
        self._draw_text(painter, room)
        painter.end()

    def _draw_text(self, painter: QPainter, room: QRect) -> None:
        metrics, text = painter.fontMetrics(), self.text()
        begin = self._begin(metrics, room)
        if self.hasSelectedText():
            place = begin + metrics.horizontalAdvance(text[: self.selectionStart()])
            chosen = QRect(place, room.top(), metrics.horizontalAdvance(self.selectedText()), room.height())
            painter.fillRect(chosen, current_theme().colour("selected"))
        base = room.center().y() + (metrics.ascent() - metrics.descent()) // 2
        painter.drawText(QPoint(begin, base), text)
        if self.hasFocus():
            caret = begin + metrics.horizontalAdvance(text[: self.cursorPosition()])
            painter.fillRect(QRect(caret, base - metrics.ascent(), _CARET_PX, metrics.height()), painter.pen().color())

    def _begin(self, metrics: QFontMetrics, room: QRect) -> int:
        """Where the text begins, so that the place of the caret is in sight."""
        text = self.text()
        over = metrics.horizontalAdvance(text[: self.cursorPosition()]) + _CARET_PX - room.width()
        if over > 0:
            return room.left() - over
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            return max(room.left(), room.right() - metrics.horizontalAdvance(text) - _CARET_PX)
        return room.left()
