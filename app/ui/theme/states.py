"""How each state looks: icon and colours. Form, colour and word always change together.

For chips, rows, badges and bars. Which look a backup, a run or a node has is said by ``app.domain.looks``, and so are
the words. A name unknown to this table is drawn as "unknown" and never as well.
"""

from dataclasses import dataclass
from typing import Final

from app.domain.looks import Look
from app.domain.nodes import NodeKind


@dataclass(frozen=True, slots=True)
class StateLook:
    """One state on the screen.

    ``icon`` is the name of the drawing; ``colour`` the token of word and chip, ``tint`` that of the chip's ground.
    ``icon_colour`` is the token of the form where a graphic may be lighter than a word, else empty.
    """

    icon: str
    colour: str
    tint: str = "neutral_tint"
    icon_colour: str = ""

    @property
    def form_colour(self) -> str:
        """Token of the form."""
        return self.icon_colour or self.colour


LOOKS: Final = {
    Look.OK: StateLook("ok", "ok", "ok_tint"),
    Look.WARN: StateLook("warn", "warn", "warn_tint", icon_colour="warn_fill"),
    Look.FAILED: StateLook("failed", "failed", "failed_tint"),
    Look.RUNNING: StateLook("running", "running", "running_tint"),
    Look.SENDING: StateLook("sending", "running", "running_tint"),
    Look.FINISHING: StateLook("finishing", "running", "running_tint"),
    Look.DELETING: StateLook("deleting", "running", "running_tint"),
    Look.HELD: StateLook("held", "held", "held_tint"),
    Look.PAUSED: StateLook("paused", "held", "held_tint"),
    Look.QUEUED: StateLook("queued", "waiting"),
    Look.WAITING: StateLook("waiting", "waiting"),
    Look.STALE: StateLook("stale", "waiting"),
    Look.SIGNED_OUT: StateLook("signed-out", "waiting"),
    Look.OFFLINE: StateLook("offline", "waiting"),
    Look.FORBIDDEN: StateLook("forbidden", "waiting"),
    Look.UNKNOWN: StateLook("unknown", "unknown"),
    Look.SKIPPED: StateLook("skipped", "unknown"),
    Look.CANCELLED: StateLook("cancelled", "unknown"),
    Look.EXPIRED: StateLook("expired", "unknown"),
    Look.REMOVED: StateLook("removed", "unknown"),
}

NODE_ICONS: Final = {kind: kind.value for kind in NodeKind if kind is not NodeKind.GROUP} | {NodeKind.GROUP: "layers"}


def look(name: str) -> StateLook:
    """The look of that name (a ``domain.looks.Look`` or its text); an unknown name looks unknown."""
    return LOOKS.get(Look(name), _UNKNOWN) if name in _NAMES else _UNKNOWN


_NAMES: Final = frozenset(Look)
_UNKNOWN: Final = LOOKS[Look.UNKNOWN]
