"""Draws a closed choice: frame, icon, text elided where there is no room, and something quiet at the trailing edge.

For every combo box of the console. Qt itself would cut a letter in two, and style sheets do not mirror paddings.
"""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from app.ui.theme.painting import draw_icon, draw_text
from app.ui.theme.sides import leading, trailing, without_leading, without_trailing
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import TextRole

ICON_PX: Final = 16
GAP_PX: Final = 8
# As wide as the style sheet's drop-down; Qt takes the padding off as well.
ARROW_PX: Final = 26


def paint_combo(combo: QComboBox, *, icon: str = "", note: str = "") -> None:
    """Paint a combo box that is not editable; with an icon its text is a name."""
    painter = QStylePainter(combo)
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
    theme, side = current_theme(), combo.layoutDirection()
    whole = option.rect
    option.direction = Qt.LayoutDirection.LeftToRight
    place = combo.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, combo
    )
    place.setRight(whole.right() - ARROW_PX)
    rect = QStyle.visualRect(side, whole, place)
    if icon:
        width = theme.px(ICON_PX)
        draw_icon(painter, leading(rect, width, side), icon, "text2", ICON_PX)
        rect = without_leading(rect, width + GAP_PX, side)
    font = theme.font(TextRole.NAME if icon else TextRole.BODY)
    shown = combo.currentText() or combo.placeholderText()
    if note and _fits_beside(note, QFontMetrics(font).horizontalAdvance(shown), rect.width()):
        small = theme.font(TextRole.SMALL)
        width = QFontMetrics(small).horizontalAdvance(note) + GAP_PX
        draw_text(painter, trailing(rect, width, side), note, small, "text2", at_end=True)
        rect = without_trailing(rect, width, side)
    ink = "disabled" if not combo.isEnabled() else "text" if combo.currentText() else "text3"
    draw_text(painter, rect, shown, font, ink, elide_middle=False)
    painter.end()


def _fits_beside(note: str, text_px: int, room_px: int) -> bool:
    """A note is the first to give way where there is no room for both."""
    small = current_theme().font(TextRole.SMALL)
    return text_px + QFontMetrics(small).horizontalAdvance(note) + 2 * GAP_PX <= room_px
