"""Where a page stands in the tree: names with arrows between them, the last one in bold.

For heads of pages. Names shorten in the middle, the outer ones first; the tool tip tells the whole path.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme.painting import draw_icon, draw_text
from app.ui.theme.sides import leading, without_leading
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import TextRole
from app.ui.widgets.plain_text import plain_tool_tip, shown

_ICON_PX: Final = 16
_ARROW_PX: Final = 14
_GAP_PX: Final = 6
_LEAST_NAME_PX: Final = 28


class Breadcrumb(QWidget):
    """One line: icon, names, arrows."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._icon = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        current_theme().changed.connect(self.updateGeometry)

    @property
    def names(self) -> tuple[str, ...]:
        """The names, from the outermost inwards."""
        return self._names

    def show_path(self, names: Sequence[str], icon: str = "") -> None:
        """Show a path; ``icon`` is the drawing before it."""
        self._names, self._icon = tuple(shown(name) for name in names), icon
        whole = " / ".join(self._names)
        self.setAccessibleName(whole)
        self.setToolTip(plain_tool_tip(whole))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for all names."""
        height = max(current_theme().px(_ICON_PX), round(current_theme().line_height()))
        return QSize(self._fixed_width() + sum(self._widths()), height)

    def minimumSizeHint(self) -> QSize:
        """Names may become very short."""
        return QSize(self._fixed_width() + _LEAST_NAME_PX * len(self._names), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw icon, names and arrows."""
        painter = QPainter(self)
        direction = self.layoutDirection()
        painter.setLayoutDirection(direction)
        theme = current_theme()
        room = self.rect()
        if self._icon:
            side = theme.px(_ICON_PX)
            draw_icon(painter, leading(room, side, direction), self._icon, "text2", _ICON_PX)
            room = without_leading(room, side + _GAP_PX, direction)
        last = len(self._names) - 1
        for number, (name, width) in enumerate(zip(self._names, self._shrunk_widths(), strict=True)):
            is_last = number == last
            place = QRect(leading(room, width, direction))
            draw_text(painter, place, name, self._font(is_last), "text" if is_last else "text2")
            room = without_leading(room, width + _GAP_PX, direction)
            if not is_last:
                arrow = theme.px(_ARROW_PX)
                draw_icon(painter, leading(room, arrow, direction), "chevron-right", "text3", _ARROW_PX)
                room = without_leading(room, arrow + _GAP_PX, direction)
        painter.end()

    def _font(self, is_last: bool) -> QFont:
        return current_theme().font(TextRole.SMALL_BOLD if is_last else TextRole.SMALL_MEDIUM)

    def _widths(self) -> list[int]:
        last = len(self._names) - 1
        return [
            QFontMetrics(self._font(number == last)).horizontalAdvance(name) + 2
            for number, name in enumerate(self._names)
        ]

    def _shrunk_widths(self) -> list[int]:
        widths = self._widths()
        surplus = self._fixed_width() + sum(widths) - self.width()
        for number, width in enumerate(widths):
            if surplus <= 0:
                break
            cut = min(surplus, max(0, width - _LEAST_NAME_PX))
            widths[number] = width - cut
            surplus -= cut
        return widths

    def _fixed_width(self) -> int:
        theme = current_theme()
        icon = theme.px(_ICON_PX) + _GAP_PX if self._icon else 0
        return icon + max(0, len(self._names) - 1) * (theme.px(_ARROW_PX) + 2 * _GAP_PX)
