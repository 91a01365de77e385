"""The clock of the simulated systems: wall time for stamps and tokens, scaled time for work.

``--speed`` makes work shorter; time stamps and token lives stay wall time.
"""

import time
from collections.abc import Callable


class DemoClock:
    """Tells the time to one simulated system.

    Work is modelled by its start (wall) and its nominal duration: it is done once ``worked_s(start)`` reaches the
    duration. Nothing runs in the background: a system brings its state up to date when it is asked.
    """

    def __init__(self, speed: float = 1.0, wall: Callable[[], float] = time.time) -> None:
        self._wall = wall
        self.speed = speed
        self.skew_s = 0.0  # fault "clock skew": the server's clock is this much ahead of the operator's
        self._jumped_s = 0.0  # moved forward by hand from the control interface

    def now(self) -> float:
        """Epoch seconds as this server believes them."""
        return self._wall() + self.skew_s + self._jumped_s

    def jump(self, seconds: float) -> None:
        """Move the clock forward by hand, for tests and rehearsals: tokens expire, work ends."""
        self._jumped_s += seconds

    def worked_s(self, started_at: float) -> float:
        """Nominal seconds of work done since ``started_at`` (epoch seconds of this clock)."""
        return max(0.0, (self.now() - started_at) * self.speed)

    def ends_at(self, started_at: float, duration_s: float) -> float:
        """Epoch seconds at which work of the nominal duration ends."""
        return started_at + duration_s / self.speed
