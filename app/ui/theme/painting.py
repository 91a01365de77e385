"""What every painter draws alike: icons, texts, chips, marks, the selection and the focus ring.

For widgets and item delegates. All of it takes the look from ``current_theme()`` and never renders an SVG or builds a
font during a repaint.
"""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption

from app.ui.theme.environments import EnvironmentLook, environment_colours
from app.ui.theme.fonts import TABULAR
from app.ui.theme.sides import RIGHT_TO_LEFT, centred, leading_alignment, trailing_alignment
from app.ui.theme.states import StateLook
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import RADIUS_CHIP, TextRole

FOCUS_RING_PX: Final = 2
SELECTION_BAR_PX: Final = 3
CHIP_PAD_PX: Final = 6
CHIP_GAP_PX: Final = 5
CHIP_ICON_PX: Final = 14

_NO_PEN: Final = Qt.PenStyle.NoPen
_NO_BRUSH: Final = Qt.BrushStyle.NoBrush
_ELIDE_MIDDLE: Final = Qt.TextElideMode.ElideMiddle
_ELIDE_END: Final = Qt.TextElideMode.ElideRight
_ANTIALIASING: Final = QPainter.RenderHint.Antialiasing
_LINE_SEPARATOR: Final = "\u2028"
_HORIZONTAL: Final = Qt.AlignmentFlag.AlignHorizontal_Mask
_SINGLE_LINE: Final = Qt.TextFlag.TextSingleLine.value


def device_ratio(painter: QPainter) -> float:
    """Device pixels per pixel of what is painted on."""
    return painter.device().devicePixelRatioF()


def draw_icon(painter: QPainter, rect: QRect, name: str, colour: str, size_px: int = 16) -> None:
    """An icon in the middle of a rectangle; mirrored by the painter's layout direction where it has to be.

    Args:
        colour: a token or ``#RRGGBB``.
        size_px: at text scale 1.
    """
    theme = current_theme()
    side = theme.px(size_px)
    pixmap = theme.icons.pixmap(
        name,
        theme.tokens.colour(colour),
        side,
        device_ratio(painter),
        on_colour=theme.tokens.on_state,
        right_to_left=painter.layoutDirection() is RIGHT_TO_LEFT,
    )
    painter.drawPixmap(centred(rect, side).topLeft(), pixmap)


def draw_state(painter: QPainter, rect: QRect, look: StateLook, size_px: int = 16) -> None:
    """The form of a state in the middle of a rectangle."""
    draw_icon(painter, rect, look.icon, look.form_colour, size_px)


def draw_mark(painter: QPainter, rect: QRect, environment: EnvironmentLook, size_px: int = 16) -> None:
    """The mark of an environment in the middle of a rectangle."""
    ink = environment_colours(current_theme().tokens, environment).ink
    draw_icon(painter, rect, environment.mark_icon, ink, size_px)


def draw_text(
    painter: QPainter,
    rect: QRect,
    text: str,
    font: QFont,
    colour: str,
    *,
    at_end: bool = False,
    elide_middle: bool = True,
) -> bool:
    """One line of plain text at the leading (or trailing) side, elided when it does not fit.

    The painter's layout direction says which side that is. Returns whether it was elided.
    """
    direction = painter.layoutDirection()
    flags = (trailing_alignment if at_end else leading_alignment)(direction) | _SINGLE_LINE
    kind = (font.family(), font.pixelSize(), font.weight().value, font.letterSpacing())
    shown = _elided(text, rect.width(), elide_middle, kind)
    painter.setFont(font)
    painter.setPen(current_theme().colour(colour))
    painter.drawText(rect, flags, shown)
    return shown != text


def draw_lines(painter: QPainter, rect: QRect, text: str, font: QFont, alignment: Qt.AlignmentFlag) -> None:
    """Wrapped lines from right to left, each to the very side; ``alignment`` is absolute. The pen is the caller's."""
    layout = QTextLayout(text.replace("\n", _LINE_SEPARATOR), font, painter.device())
    option = QTextOption(alignment & _HORIZONTAL)
    option.setTextDirection(RIGHT_TO_LEFT)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(rect.width())
        line.setPosition(QPointF(0.0, height))
        height += line.height()
    layout.endLayout()
    spare = 0.0 if alignment & Qt.AlignmentFlag.AlignTop else (rect.height() - height) / 2
    layout.draw(painter, QPointF(rect.left(), rect.top() + max(0.0, spare)))


def draw_selection(painter: QPainter, rect: QRect, *, bar: bool = True) -> None:
    """Ground of a selected row, with the accent bar at the leading side."""
    painter.fillRect(rect, current_theme().colour("selected"))
    if bar:
        draw_selection_bar(painter, rect)


def draw_selection_bar(painter: QPainter, rect: QRect) -> None:
    """The accent bar of a selected row alone, where Qt draws the ground."""
    x = rect.right() - SELECTION_BAR_PX + 1 if painter.layoutDirection() is RIGHT_TO_LEFT else rect.left()
    painter.fillRect(QRect(x, rect.top(), SELECTION_BAR_PX, rect.height()), current_theme().colour("accent"))


def draw_focus_ring(painter: QPainter, rect: QRect, radius_px: float = RADIUS_CHIP, *, colour: str = "focus") -> None:
    """The focus ring just inside a rectangle."""
    painter.save()
    painter.setRenderHint(_ANTIALIASING)
    painter.setPen(QPen(current_theme().colour(colour), FOCUS_RING_PX))
    painter.setBrush(_NO_BRUSH)
    inset = FOCUS_RING_PX / 2
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius_px, radius_px)
    painter.restore()


def draw_ground(
    painter: QPainter, rect: QRect, ground: QColor, border: QColor | None = None, radius_px: float = RADIUS_CHIP
) -> None:
    """A filled rounded rectangle, with a hairline around it when ``border`` is given."""
    painter.save()
    painter.setRenderHint(_ANTIALIASING)
    painter.setBrush(ground)
    if border is None:
        painter.setPen(_NO_PEN)
        painter.drawRoundedRect(QRectF(rect), radius_px, radius_px)
    else:
        painter.setPen(QPen(border, 1))
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius_px, radius_px)
    painter.restore()


def chip_font() -> QFont:
    """Font of chips."""
    return current_theme().font(TextRole.SMALL_MEDIUM)


def chip_height() -> int:
    """Height of a chip, px."""
    return round(current_theme().line_height(TextRole.SMALL_MEDIUM)) + 4


def chip_width(text: str, *, has_icon: bool) -> int:
    """Width that a chip needs to show its whole text, px."""
    icon = current_theme().px(CHIP_ICON_PX) + CHIP_GAP_PX if has_icon else 0
    return 2 * CHIP_PAD_PX + icon + QFontMetrics(chip_font()).horizontalAdvance(text) + 1


def draw_chip(
    painter: QPainter, rect: QRect, text: str, colour: str, tint: str, icon: str = "", icon_colour: str = ""
) -> bool:
    """A chip that fills a rectangle: tint, icon, word. Returns whether the text was elided.

    Args:
        colour: token of text and, without ``icon_colour``, of the icon; ``tint`` of the ground.
    """
    theme = current_theme()
    border = theme.colour(colour) if theme.tokens.outlined_tints else None
    draw_ground(painter, rect, theme.colour(tint), border)
    is_mirrored = painter.layoutDirection() is RIGHT_TO_LEFT
    inner = rect.adjusted(CHIP_PAD_PX, 0, -CHIP_PAD_PX, 0)
    if icon:
        side = theme.px(CHIP_ICON_PX)
        x = inner.right() - side + 1 if is_mirrored else inner.left()
        draw_icon(painter, QRect(x, inner.top(), side, inner.height()), icon, icon_colour or colour, CHIP_ICON_PX)
        taken = side + CHIP_GAP_PX
        inner = inner.adjusted(0, 0, -taken, 0) if is_mirrored else inner.adjusted(taken, 0, 0, 0)
    return draw_text(painter, inner, text, chip_font(), colour, elide_middle=False)


def draw_state_chip(painter: QPainter, rect: QRect, look: StateLook, word: str) -> bool:
    """The chip of a state. Returns whether the word was elided."""
    return draw_chip(painter, rect, word, look.colour, look.tint, look.icon, look.form_colour)


@lru_cache(maxsize=8192)
def _elided(text: str, width: int, middle: bool, kind: tuple[str, int, int, float]) -> str:
    # Measuring shapes the whole text; a repaint asks for the same few hundred texts again.
    family, size_px, weight, letter_gap_px = kind
    font = QFont(family)
    font.setPixelSize(size_px)
    font.setWeight(QFont.Weight(weight))
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, letter_gap_px)
    font.setFeature(QFont.Tag(TABULAR), 1)
    return QFontMetrics(font).elidedText(text, _ELIDE_MIDDLE if middle else _ELIDE_END, width)
