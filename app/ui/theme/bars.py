"""Progress bars as paint: filled, travelling, hatched, dimmed.

For the ``ProgressBar`` widget and for delegates that draw bars in rows. A number is shown only when it was told; which
bar fits a phase is said by ``domain.looks.PHASE_BARS``.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen

from app.domain.looks import Bar
from app.ui.theme.painting import device_ratio
from app.ui.theme.patterns import hatch_brush
from app.ui.theme.sides import RIGHT_TO_LEFT
from app.ui.theme.theme import current_theme

BAR_PX: Final = 6

# The travelling block: its share of the bar, and where in it the full colour begins and ends.
_BLOCK_SHARE: Final = 0.28
_FULL_FROM: Final = 0.36
_FULL_TO: Final = 0.64
_HATCH_PERIOD_PX: Final = 9.0
_HATCH_LINE_PX: Final = 2.2
_DIMMED: Final = 0.45

_ANTIALIASING: Final = QPainter.RenderHint.Antialiasing
_NO_PEN: Final = Qt.PenStyle.NoPen


@dataclass(frozen=True, slots=True)
class BarLook:
    """What a bar shows.

    ``fraction`` is 0 to 1 of a ``Bar.PROGRESS``, or None when the system gives no number: it then travels.
    ``colour`` is the token of the fill. ``dimmed``: old news; it keeps its value and does not travel.
    """

    bar: Bar
    fraction: float | None = None
    colour: str = "running"
    dimmed: bool = False

    @property
    def travels(self) -> bool:
        """Whether it moves, unless motion is reduced."""
        return self.bar is Bar.PROGRESS and self.fraction is None and not self.dimmed


def draw_bar(painter: QPainter, rect: QRect, look: BarLook, position: float = 0.0) -> None:
    """A bar that fills a rectangle, from the leading end of the painter's layout direction.

    Args:
        position: place of the travelling block, 0 to 1; see ``motion``.
    """
    if look.bar is Bar.NONE or rect.isEmpty():
        return
    painter.save()
    painter.setRenderHint(_ANTIALIASING)
    if look.dimmed:
        painter.setOpacity(_DIMMED)
    theme = current_theme()
    radius = rect.height() / 2
    painter.setPen(_NO_PEN)
    if look.bar is Bar.PROGRESS:
        _draw_track(painter, rect, radius)
        if look.fraction is not None:
            _draw_fill(painter, rect, radius, look)
        elif look.dimmed or theme.reduced_motion:
            _draw_hatch(painter, rect, radius, look.colour)
        else:
            _draw_block(painter, rect, radius, look.colour, position)
    else:
        _draw_track(painter, rect, radius)
        _draw_hatch(painter, rect, radius, "held" if look.bar is Bar.HELD_HATCH else "text3")
    painter.restore()


def _draw_track(painter: QPainter, rect: QRect, radius: float) -> None:
    theme = current_theme()
    if theme.tokens.outlined_tints:
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setPen(_NO_PEN)
    else:
        painter.setBrush(theme.colour("track"))
        painter.drawRoundedRect(QRectF(rect), radius, radius)


def _draw_fill(painter: QPainter, rect: QRect, radius: float, look: BarLook) -> None:
    width = round(rect.width() * min(1.0, max(0.0, look.fraction or 0.0)))
    filled = QRect(rect.left(), rect.top(), width, rect.height())
    if painter.layoutDirection() is RIGHT_TO_LEFT:
        filled.moveRight(rect.right())
    painter.setClipRect(filled, Qt.ClipOperation.IntersectClip)
    painter.setBrush(current_theme().colour(look.colour))
    painter.drawRoundedRect(QRectF(rect), radius, radius)


def _draw_hatch(painter: QPainter, rect: QRect, radius: float, colour: str) -> None:
    tokens = current_theme().tokens
    brush = hatch_brush(tokens.colour(colour), 1.0, _HATCH_PERIOD_PX, _HATCH_LINE_PX, device_ratio(painter))
    painter.setBrush(brush)
    painter.setBrushOrigin(rect.topLeft())
    painter.drawRoundedRect(QRectF(rect), radius, radius)


def _draw_block(painter: QPainter, rect: QRect, radius: float, colour: str, position: float) -> None:
    block = rect.width() * _BLOCK_SHARE
    start = -block + (rect.width() + block) * position
    if painter.layoutDirection() is RIGHT_TO_LEFT:
        start = rect.width() - start - block
    full = current_theme().colour(colour)
    clear = QColor(full)
    clear.setAlpha(0)
    gradient = QLinearGradient(rect.left() + start, 0, rect.left() + start + block, 0)
    for place, stop in ((0.0, clear), (_FULL_FROM, full), (_FULL_TO, full), (1.0, clear)):
        gradient.setColorAt(place, stop)
    painter.setBrush(gradient)
    painter.drawRoundedRect(QRectF(rect), radius, radius)
