"""How wide the panes are at which size of the window. Plain numbers at scale 1, no widgets."""

from dataclasses import dataclass

SIDE, DETAILS, ACTIVITIES = 286, 360, 200
NARROW_SIDE, NARROW_DETAILS = 236, 320
WIDE, MEDIUM = 1200, 1100


@dataclass
class LayoutState:
    """What the operator chose, and which thresholds the window was between last."""

    details: bool = True
    folded: bool = False
    last: tuple[bool, bool, bool] | None = None

    def crossed(self, width: int, height: int) -> bool:
        """Whether the size crossed a threshold since it was asked last."""
        now = (width >= WIDE, width >= MEDIUM, height >= 700)
        differs = now != self.last
        self.last = now
        return differs


@dataclass(frozen=True)
class Widths:
    """Widths of side and details, height of the activities; details 0: not shown."""

    side: int
    details: int
    activities: int


def layout_for(width: int, height: int, state: LayoutState) -> Widths:
    """Below 1100 the side gives way a little; below 1200 details only when asked for."""
    side = SIDE if width >= MEDIUM else NARROW_SIDE
    details = 0 if not state.details else DETAILS if width >= WIDE else NARROW_DETAILS
    return Widths(side, details, ACTIVITIES if height >= 700 else min(ACTIVITIES, height // 4))
