"""Panes without rows: loading, or nothing there.

For every pane that lists something.
"""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.theme.painting import draw_ground
from app.ui.theme.sides import mirrored
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import SPACE_L, SPACE_M, SPACE_XL, TextRole
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import IconLabel, PlainLabel
from app.ui.widgets.trailing_gap import TrailingGap

ROW_COUNT: Final = 6
_BLOCK_PX: Final = 12
# Start and width of the blocks of a row, as shares of its width; every second row is a little shorter.
_BLOCKS: Final = ((0.0, 0.10), (0.13, 0.16), (0.34, 0.12), (0.60, 0.08), (0.74, 0.08))


class SkeletonRows(QWidget):
    """Six rows of blocks where rows will be. They do not shimmer. The accessible name says what is being loaded."""

    def __init__(self, name: str = "", *, rows: int = ROW_COUNT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        current_theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """All rows at the height of the density."""
        return QSize(current_theme().px(360), self._rows * current_theme().row_height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the blocks."""
        theme = current_theme()
        painter = QPainter(self)
        height, side = theme.row_height, theme.px(_BLOCK_PX)
        ground = theme.colour("track" if theme.tokens.outlined_tints else "sunken")
        inner = self.rect().adjusted(SPACE_L, 0, -SPACE_L, 0)
        for row in range(self._rows):
            top = row * height + (height - side) // 2
            shrink = 1.0 if row % 2 == 0 else 0.82
            for start, share in _BLOCKS:
                block = QRect(
                    inner.left() + round(inner.width() * start), top, round(inner.width() * share * shrink), side
                )
                draw_ground(painter, mirrored(block, inner, self.layoutDirection()), ground)
        painter.end()


class EmptyState(QWidget):
    """An icon, one sentence, and the one next step.

    Signals:
        action_triggered(): the button was pressed.
    """

    action_triggered = Signal()

    def __init__(
        self,
        icon: str = "",
        sentence: str = "",
        action: str = "",
        *,
        colour: str = "text3",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = IconLabel(size_px=32)
        self._sentence = PlainLabel("", TextRole.BODY, "text2", wraps=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._detail = PlainLabel("", TextRole.SMALL, "text3", wraps=True)
        self._detail.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._button = Button()
        self._button.clicked.connect(self.action_triggered)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout()
        line.addLayout(column, 1)
        self._gap = TrailingGap(line)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        column.setSpacing(SPACE_M)
        column.addStretch(1)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._sentence)
        column.addWidget(self._detail)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.show_state(icon, sentence, action, colour=colour)

    @property
    def button(self) -> Button:
        """The button of the next step."""
        return self._button

    def keep_clear(self, px: int) -> None:
        """Leave so much of the trailing side free: something lies over it."""
        self._gap.set_width(px)

    def show_state(
        self, icon: str, sentence: str, action: str = "", *, detail: str = "", colour: str = "text3"
    ) -> None:
        """Say something else; without ``action`` there is no button."""
        self._icon.set_icon(icon, colour)
        self._sentence.setText(sentence)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self.setAccessibleName(sentence)
