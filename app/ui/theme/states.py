"""How each state looks: icon, colours, word and bar. Form, colour and word always change together.

For chips, rows, badges and bars. Which look a backup, run or node has is said by ``domain``; here stand only the
looks by name, so that a look unknown to this table is shown as "unknown" and never as well.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Final


class BarKind(Enum):
    """How the bar of a run is drawn."""

    NONE = "none"
    FILL = "fill"
    TRAVEL = "travel"
    GREY_HATCH = "grey_hatch"
    VIOLET_HATCH = "violet_hatch"
    DIMMED = "dimmed"


@dataclass(frozen=True, slots=True)
class StateLook:
    """One state on the screen.

    ``colour`` is the token of word and chip, ``icon_colour`` that of the form, ``tint`` the chip's ground. ``word_id``
    is the message id of the word. ``bar`` is the bar without a number; with one, running states fill.
    """

    name: str
    icon: str
    colour: str
    tint: str
    bar: BarKind = BarKind.NONE
    icon_colour: str = ""

    @property
    def word_id(self) -> str:
        """Message id of the word that goes with the sign."""
        return f"state.{self.name}.word"

    @property
    def form_colour(self) -> str:
        """Token of the icon: its own where a graphic may be lighter than a word, else that of the word."""
        return self.icon_colour or self.colour


_NEUTRAL: Final = "neutral_tint"

_ALL: Final = (
    StateLook("ok", "ok", "ok", "ok_tint"),
    StateLook("warn", "warn", "warn", "warn_tint", icon_colour="warn_fill"),
    StateLook("failed", "failed", "failed", "failed_tint"),
    StateLook("running", "running", "running", "running_tint", BarKind.TRAVEL),
    StateLook("sending", "sending", "running", "running_tint", BarKind.TRAVEL),
    StateLook("finishing", "finishing", "running", "running_tint", BarKind.TRAVEL),
    StateLook("deleting", "deleting", "running", "running_tint", BarKind.TRAVEL),
    StateLook("queued", "queued", "waiting", _NEUTRAL, BarKind.GREY_HATCH),
    StateLook("waiting", "waiting", "waiting", _NEUTRAL, BarKind.GREY_HATCH),
    StateLook("paused", "paused", "held", "held_tint", BarKind.VIOLET_HATCH),
    StateLook("held", "held", "held", "held_tint", BarKind.VIOLET_HATCH),
    StateLook("unknown", "unknown", "unknown", _NEUTRAL, BarKind.GREY_HATCH),
    StateLook("outcome_unknown", "unknown", "unknown", _NEUTRAL, BarKind.GREY_HATCH),
    StateLook("stale", "stale", "waiting", _NEUTRAL, BarKind.DIMMED),
    StateLook("skipped", "skipped", "unknown", _NEUTRAL),
    StateLook("cancelled", "cancelled", "unknown", _NEUTRAL),
    StateLook("expired", "expired", "unknown", _NEUTRAL),
    StateLook("removed", "removed", "unknown", _NEUTRAL),
    StateLook("disabled", "skipped", "unknown", _NEUTRAL),
    StateLook("signed_out", "signed-out", "waiting", _NEUTRAL),
    StateLook("offline", "offline", "waiting", _NEUTRAL),
    StateLook("forbidden", "forbidden", "waiting", _NEUTRAL),
)

LOOKS: Final = {entry.name: entry for entry in _ALL}
UNKNOWN: Final = LOOKS["unknown"]


def look(name: str) -> StateLook:
    """The look of that name; an unknown name looks unknown."""
    return LOOKS.get(name, UNKNOWN)
