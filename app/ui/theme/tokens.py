"""Every colour, distance, radius and text size of the console, for light, dark and high contrast.

Anything in ``app.ui`` may read them; nothing here knows Qt. Colours are ``#RRGGBB`` texts, distances px at scale 1.
The contrast ratios that the colours must keep are tested, not trusted.
"""

from dataclasses import dataclass, fields
from enum import Enum, StrEnum
from typing import Final


class Scheme(StrEnum):
    """The three looks."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


SPACE_XS: Final = 4
SPACE_S: Final = 8
SPACE_M: Final = 12
SPACE_L: Final = 16
SPACE_XL: Final = 24
SPACE_XXL: Final = 32

RADIUS_CHIP: Final = 4
RADIUS_FIELD: Final = 5
RADIUS_CARD: Final = 8
RADIUS_DIALOG: Final = 10

BASE_TEXT_PX: Final = 13
LEAST_TEXT_PX: Final = 11
LINE_SHARE: Final = 1.21  # height of a line of the shipped family, in its size
LEAST_TARGET_PX: Final = 24


class TextRole(Enum):
    """Text sizes: px at scale 1 and the usual weight."""

    FIGURE = (28, 700)
    PAGE = (20, 700)
    VERDICT = (18, 700)
    SECTION = (15, 600)
    TITLE = (16, 700)
    BODY = (13, 400)
    BODY_MEDIUM = (13, 500)
    NAME = (13, 600)
    SMALL = (12, 400)
    SMALL_MEDIUM = (12, 500)
    SMALL_BOLD = (12, 600)
    CAPTION = (11, 500)
    CAPTION_BOLD = (11, 700)

    @property
    def px(self) -> int:
        """Size at scale 1."""
        return self.value[0]

    @property
    def weight(self) -> int:
        """Usual weight, 100 to 900."""
        return self.value[1]


class Density(Enum):
    """How close rows and controls stand: row height and control height, px at scale 1."""

    COMPACT = (26, 26)
    NORMAL = (30, 30)
    COMFORTABLE = (36, 36)

    @property
    def row_px(self) -> int:
        """Height of a table row."""
        return self.value[0]

    @property
    def control_px(self) -> int:
        """Height of a button or field."""
        return self.value[1]


def grown_px(px: int, scale: float) -> int:
    """A height that holds a line of text, at that text scale: it grows by 1.2 lines and never shrinks."""
    return max(px, round(px + 1.2 * LINE_SHARE * BASE_TEXT_PX * (scale - 1.0)))


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one look.

    ``*_tint`` are backgrounds of chips and boxes, ``on_state`` is the sign inside a filled state icon, ``track`` the
    empty part of a bar, ``scrim`` the veil over a window behind a dialog. ``outlined_tints``: chips and boxes carry
    a border of their colour, because their tint does not differ from the surface.
    """

    scheme: Scheme
    window: str
    surface: str
    sunken: str
    raised: str
    hover: str
    selected: str
    text: str
    text2: str
    text3: str
    disabled: str
    line: str
    line_strong: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    link: str
    focus: str
    ok: str
    ok_tint: str
    warn: str
    warn_tint: str
    warn_fill: str
    failed: str
    failed_tint: str
    running: str
    running_tint: str
    held: str
    held_tint: str
    unknown: str
    waiting: str
    neutral_tint: str
    production: str
    production_tint: str
    production_band: str
    on_production: str
    staging: str
    staging_tint: str
    lab: str
    lab_tint: str
    custom: str
    custom_tint: str
    on_state: str
    track: str
    scroll: str
    scrim: str
    outlined_tints: bool = False

    @property
    def is_dark(self) -> bool:
        """Whether light text stands on a dark ground."""
        return self.scheme is not Scheme.LIGHT

    def colour(self, name: str) -> str:
        """The colour of that token, or the text itself when it is a colour already (``#RRGGBB``).

        Raises:
            KeyError: there is no such colour.
        """
        if name.startswith("#"):
            return name
        if name not in COLOUR_NAMES:
            raise KeyError(name)
        value: str = getattr(self, name)
        return value


COLOUR_NAMES: Final = frozenset(f.name for f in fields(Tokens) if f.type in {"str", str})


LIGHT: Final = Tokens(
    scheme=Scheme.LIGHT,
    window="#F3F5F8",
    surface="#FFFFFF",
    sunken="#E9EDF2",
    raised="#FFFFFF",
    hover="#F0F4FA",
    selected="#DCE7FA",
    text="#16202C",
    text2="#465465",
    text3="#5B6877",
    disabled="#98A2AE",
    line="#DCE2E9",
    line_strong="#768290",
    accent="#1F56C4",
    accent_hover="#1A4AAB",
    accent_pressed="#163F92",
    on_accent="#FFFFFF",
    link="#1F56C4",
    focus="#1F56C4",
    ok="#07734F",
    ok_tint="#E1F3EC",
    warn="#8F5600",
    warn_tint="#FCEFD9",
    warn_fill="#B27000",
    failed="#A31D0B",
    failed_tint="#FCE7E2",
    running="#1763BE",
    running_tint="#E2EDFB",
    held="#56269E",
    held_tint="#EEE8FA",
    unknown="#5A6775",
    waiting="#54616F",
    neutral_tint="#E9EDF2",
    production="#8A1546",
    production_tint="#F9E6EE",
    production_band="#8A1546",
    on_production="#FFFFFF",
    staging="#8A5A00",
    staging_tint="#F8EEDA",
    lab="#2B6480",
    lab_tint="#E2EEF4",
    custom="#5B4B9A",
    custom_tint="#ECE9F6",
    on_state="#FFFFFF",
    track="#D8DEE5",
    scroll="#CBD3DC",
    scrim="#16202C",
)

DARK: Final = Tokens(
    scheme=Scheme.DARK,
    window="#11161D",
    surface="#181F28",
    sunken="#0D1218",
    raised="#202934",
    hover="#202A36",
    selected="#1D3658",
    text="#E7ECF2",
    text2="#AEB9C6",
    text3="#9BA8B6",
    disabled="#5F6B78",
    line="#2A3440",
    line_strong="#7C8A9A",
    accent="#7FB2FF",
    accent_hover="#9CC4FF",
    accent_pressed="#6AA2F5",
    on_accent="#0A1C38",
    link="#8FBBFF",
    focus="#8FBBFF",
    ok="#3FCB9B",
    ok_tint="#12342B",
    warn="#F5BE5E",
    warn_tint="#3A2C12",
    warn_fill="#F5BE5E",
    failed="#FF7A5C",
    failed_tint="#43211A",
    running="#5EA3FF",
    running_tint="#172F4F",
    held="#E2BDFF",
    held_tint="#2D2550",
    unknown="#A3B0BE",
    waiting="#A3B0BE",
    neutral_tint="#26303C",
    production="#FF86B4",
    production_tint="#431529",
    production_band="#FF86B4",
    on_production="#1B0812",
    staging="#F0B860",
    staging_tint="#3B2C10",
    lab="#7CC4E4",
    lab_tint="#12303D",
    custom="#B9A8F5",
    custom_tint="#2B2548",
    on_state="#11161D",
    track="#323D4A",
    scroll="#3A4654",
    scrim="#000000",
)

HIGH_CONTRAST: Final = Tokens(
    scheme=Scheme.HIGH_CONTRAST,
    window="#000000",
    surface="#000000",
    sunken="#000000",
    raised="#0A0A0A",
    hover="#1F1F1F",
    selected="#003A75",
    text="#FFFFFF",
    text2="#FFFFFF",
    text3="#E6E6E6",
    disabled="#A6A6A6",
    line="#FFFFFF",
    line_strong="#FFFFFF",
    accent="#7FD4FF",
    accent_hover="#A6E2FF",
    accent_pressed="#5CC8FF",
    on_accent="#000000",
    link="#7FD4FF",
    focus="#FFE100",
    ok="#4DFFB8",
    ok_tint="#000000",
    warn="#FFC83D",
    warn_tint="#000000",
    warn_fill="#FFC83D",
    failed="#FF9478",
    failed_tint="#000000",
    running="#6CBEFF",
    running_tint="#000000",
    held="#F0CCFF",
    held_tint="#000000",
    unknown="#E6E6E6",
    waiting="#E6E6E6",
    neutral_tint="#000000",
    production="#FF9CC4",
    production_tint="#000000",
    production_band="#FF9CC4",
    on_production="#000000",
    staging="#FFCE73",
    staging_tint="#000000",
    lab="#9BE1FF",
    lab_tint="#000000",
    custom="#D3C7FF",
    custom_tint="#000000",
    on_state="#000000",
    track="#4A4A4A",
    scroll="#A6A6A6",
    scrim="#000000",
    outlined_tints=True,
)

BY_SCHEME: Final = {Scheme.LIGHT: LIGHT, Scheme.DARK: DARK, Scheme.HIGH_CONTRAST: HIGH_CONTRAST}
