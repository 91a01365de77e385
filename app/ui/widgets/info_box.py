"""A box with one fact and its advice, in the colour of its weight.

For trouble in details, found candidates in activities, lines on top of tables.
"""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.looks import Look
from app.ui.theme.painting import draw_ground
from app.ui.theme.states import StateLook, look
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import RADIUS_FIELD, SPACE_M, SPACE_S, TextRole
from app.ui.widgets.labels import IconLabel, PlainLabel

NEUTRAL: Final = look(Look.UNKNOWN)
OK: Final = look(Look.OK)
WARN: Final = look(Look.WARN)
FAILED: Final = look(Look.FAILED)
RUNNING: Final = look(Look.RUNNING)
HELD: Final = look(Look.HELD)
_TOP: Final = Qt.AlignmentFlag.AlignTop
_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter


class InfoBox(QWidget):
    """Icon, bold sentence, quieter sentence; below them whatever is put into ``body``, at the end ``beside``."""

    def __init__(
        self, look: StateLook = NEUTRAL, title: str = "", text: str = "", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._icon = IconLabel()
        self._title = PlainLabel("", TextRole.SMALL_BOLD, wraps=True, selectable=True)
        self._text = PlainLabel("", TextRole.SMALL, "text2", wraps=True, selectable=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_M - 2, SPACE_S, SPACE_M, SPACE_S)
        row.setSpacing(SPACE_S)
        row.addWidget(self._icon, 0, _TOP)
        self.body = QVBoxLayout()
        self.body.setSpacing(1)
        self.body.addWidget(self._title)
        self.body.addWidget(self._text)
        row.addLayout(self.body, 1)
        self.beside = row
        self.show_info(look, title, text)

    def show_info(self, look: StateLook, title: str, text: str = "", *, icon: str = "") -> None:
        """Say something else; ``icon`` replaces the form of the state."""
        self._look = look
        self._icon.set_icon(icon or look.icon, look.form_colour)
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._align_icon()
        self.setAccessibleName(" ".join(part for part in (title, text) if part))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower box has more lines."""
        super().resizeEvent(event)
        self._align_icon()

    def _align_icon(self) -> None:
        """In line with the first line of several, and with one line that a button beside it moves to the middle."""
        title = self._title
        is_long = title.heightForWidth(title.width()) > 1.5 * QFontMetrics(title.font()).lineSpacing()
        wanted = _TOP if is_long or not self._text.isHidden() else _MIDDLE
        item = self.beside.itemAt(0)
        if item is not None and item.alignment() != wanted:
            self.beside.setAlignment(self._icon, wanted)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        theme = current_theme()
        painter = QPainter(self)
        border = theme.colour(self._look.colour) if theme.tokens.outlined_tints else None
        draw_ground(painter, self.rect(), theme.colour(self._look.tint), border, RADIUS_FIELD)
        painter.end()
