"""Fonts: the shipped family, the sizes of the text roles, tabular figures, the fixed font.

For ``theme`` and, through it, for everything that draws text. Sizes follow the scale of the application font
(13 px is 1.0) and never fall below 11 px.
"""

from functools import cache
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

from app.ui.theme.resources import FONTS
from app.ui.theme.tokens import LEAST_TEXT_PX, TextRole

SHIPPED_FAMILY: Final = "Inter"
TABULAR: Final = "tnum"


@cache
def load_shipped_fonts() -> tuple[str, ...]:
    """Hand the font files of the program to Qt, once; the families they hold. Needs a QGuiApplication."""
    families: dict[str, None] = {}
    for path in sorted(FONTS.glob("*.otf")):
        number = QFontDatabase.addApplicationFont(str(path))
        families.update(dict.fromkeys(QFontDatabase.applicationFontFamilies(number)))
    return tuple(families)


def sized_px(px: float, scale: float) -> int:
    """A text size at that scale, never below the least legible one."""
    return max(LEAST_TEXT_PX, round(px * scale))


def text_font(family: str, role: TextRole, scale: float, weight: int | None = None) -> QFont:
    """A font of that role with figures of equal width."""
    font = QFont(family)
    font.setPixelSize(sized_px(role.px, scale))
    font.setWeight(QFont.Weight(weight or role.weight))
    font.setFeature(QFont.Tag(TABULAR), 1)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def fixed_font(role: TextRole, scale: float, weight: int = 400) -> QFont:
    """The fixed-width font of the system at the size of that role."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(sized_px(role.px, scale))
    font.setWeight(QFont.Weight(weight))
    font.setStyleHint(QFont.StyleHint.Monospace)
    return font


def system_family() -> str:
    """The family of the platform's own interface font."""
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
