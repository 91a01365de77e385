"""A fingerprint in groups of four, in fixed width, always from left to right.

For first contact and for a changed certificate. Groups are boxed only when they are compared with a typed one.
"""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme.painting import draw_ground
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import TextRole

GROUP: Final = 4
GROUPS_IN_NARROW: Final = 4
_PITCH_PX: Final = 56
_LINE_PX: Final = 27
_SIDE_PX: Final = 9


def grouped(fingerprint: str) -> tuple[str, ...]:
    """Lower-case hexadecimal digits in groups of four; colons, dashes and blanks are left out."""
    digits = "".join(character for character in fingerprint.lower() if character.isalnum())
    return tuple(digits[at : at + GROUP] for at in range(0, len(digits), GROUP))


class FingerprintView(QWidget):
    """The groups, eight a line (or four where there is little room)."""

    def __init__(self, fingerprint: str = "", *, per_line: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[str, ...] = ()
        self._compared: tuple[str, ...] | None = None
        self._most_per_line = per_line
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        current_theme().changed.connect(self.updateGeometry)
        self.set_fingerprint(fingerprint)

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups as shown."""
        return self._groups

    def set_fingerprint(self, fingerprint: str) -> None:
        """Show another fingerprint, uncompared."""
        self._groups = grouped(fingerprint)
        self._compared = None
        self.setAccessibleName(" ".join(self._groups))
        self.updateGeometry()
        self.update()

    def compare_with(self, typed: str) -> None:
        """Box the groups that differ from a typed fingerprint; "" takes the boxes away."""
        self._compared = grouped(typed) if typed else None
        self.update()

    def sizeHint(self) -> QSize:
        """Room for all lines."""
        return QSize(self._pitch() * self._most_per_line, self._lines(self._most_per_line) * self._line())

    def minimumSizeHint(self) -> QSize:
        """Four groups a line; below that half a fingerprint would be shown, which is none."""
        least = min(GROUPS_IN_NARROW, self._most_per_line)
        return QSize(self._pitch() * least, self._line())

    def hasHeightForWidth(self) -> bool:
        """It breaks into more lines where there is little room."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Room for as many lines as that width makes."""
        return self._lines(self._per_line(width)) * self._line()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the groups."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setFont(self._font())
        for number, group in enumerate(self._groups):
            place = self._place(number)
            if self._compared is not None and number < len(self._compared) and self._compared[number] != group:
                draw_ground(painter, place, theme.colour("failed_tint"), theme.colour("failed"))
                painter.setPen(QPen(theme.colour("failed")))
            else:
                painter.setPen(QPen(theme.colour("text")))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter.value, group)
        painter.end()

    def _place(self, number: int) -> QRect:
        line, column = divmod(number, self._per_line(self.width()))
        width = QFontMetrics(self._font()).horizontalAdvance("0" * GROUP) + 2 * _SIDE_PX
        height = self._line()
        used = self._pitch() * self._per_line(self.width())
        left = self.width() - used if self.layoutDirection() is _RTL else 0
        return QRect(left + column * self._pitch(), line * height + 2, width, height - 4)

    def _per_line(self, width: int) -> int:
        if width >= self._pitch() * self._most_per_line:
            return self._most_per_line
        return min(GROUPS_IN_NARROW, self._most_per_line)

    def _lines(self, per_line: int) -> int:
        return -(-len(self._groups) // per_line)

    def _font(self) -> QFont:
        font = QFont(current_theme().fixed_font(TextRole.BODY))
        font.setPixelSize(current_theme().px(14))
        return font

    def _pitch(self) -> int:
        return max(current_theme().px(_PITCH_PX), QFontMetrics(self._font()).horizontalAdvance("0" * GROUP) + 20)

    def _line(self) -> int:
        return current_theme().px(_LINE_PX)


_RTL: Final = Qt.LayoutDirection.RightToLeft
