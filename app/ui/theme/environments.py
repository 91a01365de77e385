"""Colours of environments: the three fixed ones and the six an operator may choose for an own one.

For bands, marks, chips and the environments manager. Each choice has been checked for contrast in all looks (tested).
"""

from dataclasses import dataclass
from typing import Final

from app.domain.guards import EnvironmentKind
from app.ui.theme.tokens import Scheme, Tokens


@dataclass(frozen=True, slots=True)
class EnvironmentColours:
    """``ink`` for word and mark, ``tint`` for the quiet band and chips, ``band`` and ``on_band`` for the solid band."""

    ink: str
    tint: str
    band: str
    on_band: str


@dataclass(frozen=True, slots=True)
class EnvironmentLook:
    """How one environment looks: its kind (None: not set yet), and which of the six colours an own one has (0 to 5)."""

    kind: EnvironmentKind | None
    choice: int = 0

    @property
    def is_production(self) -> bool:
        """Whether it is drawn as the one that must not be overlooked."""
        return self.kind is EnvironmentKind.PRODUCTION

    @property
    def mark_icon(self) -> str:
        """Name of the drawing of its mark."""
        return f"mark-{self.kind}" if self.kind is not None else "mark-unset"


# Six choices for own environments; the first is the default. Ink and tint per look.
_CHOICES: Final = {
    Scheme.LIGHT: (
        ("#5B4B9A", "#ECE9F6"),
        ("#3B6321", "#E9F2E1"),
        ("#7A4419", "#F7EADF"),
        ("#1E5F74", "#E0EFF3"),
        ("#7B2D7B", "#F5E7F5"),
        ("#4B5563", "#E9EDF2"),
    ),
    Scheme.DARK: (
        ("#B9A8F5", "#2B2548"),
        ("#A5D37F", "#20310F"),
        ("#F0AE7F", "#3D2412"),
        ("#7FD0E0", "#10323A"),
        ("#EBA2EB", "#3A1A3A"),
        ("#B4BFCB", "#26303C"),
    ),
    Scheme.HIGH_CONTRAST: (
        ("#D3C7FF", "#000000"),
        ("#C4F09E", "#000000"),
        ("#FFC9A3", "#000000"),
        ("#A6EEFF", "#000000"),
        ("#FFC2FF", "#000000"),
        ("#E6E6E6", "#000000"),
    ),
}
CHOICE_COUNT: Final = 6


def environment_colours(tokens: Tokens, look: EnvironmentLook) -> EnvironmentColours:
    """The colours of an environment in that look.

    Raises:
        IndexError: ``look.choice`` is not 0 to 5.
    """
    match look.kind:
        case EnvironmentKind.PRODUCTION:
            band = (tokens.production_band, tokens.on_production)
            return EnvironmentColours(tokens.production, tokens.production_tint, *band)
        case EnvironmentKind.STAGING:
            ink, tint = tokens.staging, tokens.staging_tint
        case EnvironmentKind.LAB:
            ink, tint = tokens.lab, tokens.lab_tint
        case EnvironmentKind.CUSTOM:
            ink, tint = _CHOICES[tokens.scheme][look.choice]
        case None:
            ink, tint = tokens.waiting, tokens.neutral_tint
    return EnvironmentColours(ink, tint, ink, tokens.on_state)
