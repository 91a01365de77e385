"""Hatches and dots as brushes, each tile drawn once per colour, size and device ratio.

For ``painting`` and ``bars``: bands of environments, bars that have no number, marks that print in grey.
"""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap, QTransform

_TRANSPARENT: Final = Qt.GlobalColor.transparent
_NO_PEN: Final = Qt.PenStyle.NoPen
_SOLID: Final = Qt.PenStyle.SolidLine
_FLAT: Final = Qt.PenCapStyle.FlatCap


@lru_cache(maxsize=64)
def hatch_brush(colour: str, alpha: float, period_px: float, line_px: float, ratio: float) -> QBrush:
    """Diagonals rising to the right.

    Args:
        colour: ``#RRGGBB``; ``alpha`` its share, 0 to 1.
        period_px: distance of two lines along the x axis; ``line_px`` their thickness.
        ratio: device pixels per pixel.
    """
    side = max(4, round(period_px * ratio))
    pixmap, painter = _tile(side, side)
    painter.setPen(QPen(_faded(colour, alpha), line_px * ratio, _SOLID, _FLAT))
    for shift in (-side, 0, side):
        painter.drawLine(QPointF(shift - side, 2 * side), QPointF(shift + 2 * side, -side))
    painter.end()
    return _brush(pixmap, ratio)


@lru_cache(maxsize=64)
def dot_brush(colour: str, alpha: float, period_px: float, radius_px: float, ratio: float) -> QBrush:
    """Dots in rows, every second row shifted by half a period."""
    width, height = round(period_px * ratio), round(period_px * 1.5 * ratio)
    pixmap, painter = _tile(width, height)
    painter.setPen(_NO_PEN)
    painter.setBrush(_faded(colour, alpha))
    radius = radius_px * ratio
    painter.drawEllipse(QPointF(width / 2, height / 4), radius, radius)
    for x in (0, width):
        painter.drawEllipse(QPointF(x, height * 3 / 4), radius, radius)
    painter.end()
    return _brush(pixmap, ratio)


@lru_cache(maxsize=64)
def square_brush(colour: str, alpha: float, period_px: float, side_px: float, ratio: float) -> QBrush:
    """Hollow squares."""
    side = round(period_px * ratio)
    pixmap, painter = _tile(side, side)
    painter.setPen(QPen(_faded(colour, alpha), 1.2 * ratio))
    edge = side_px * ratio
    painter.drawRect(QRectF((side - edge) / 2, (side - edge) / 2, edge, edge))
    painter.end()
    return _brush(pixmap, ratio)


@lru_cache(maxsize=64)
def stripe_brush(colour: str, alpha: float, period_px: float, line_px: float, ratio: float) -> QBrush:
    """Upright lines."""
    side = round(period_px * ratio)
    pixmap, painter = _tile(side, side)
    painter.fillRect(QRectF(0, 0, line_px * ratio, side), _faded(colour, alpha))
    painter.end()
    return _brush(pixmap, ratio)


def _tile(width: int, height: int) -> tuple[QPixmap, QPainter]:
    pixmap = QPixmap(width, height)
    pixmap.fill(_TRANSPARENT)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return pixmap, painter


def _brush(pixmap: QPixmap, ratio: float) -> QBrush:
    brush = QBrush(pixmap)
    brush.setTransform(QTransform.fromScale(1 / ratio, 1 / ratio))
    return brush


def _faded(colour: str, alpha: float) -> QColor:
    faded = QColor(colour)
    faded.setAlphaF(alpha)
    return faded
