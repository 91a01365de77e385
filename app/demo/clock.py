"""The clock of the simulated systems: wall time for stamps and tokens, scaled time for work.

``--speed`` makes work shorter; time stamps and token lives stay wall time.
"""

import time
from collections.abc import Callable


class DemoClock:
    """Tells the time to one simulated system.

    Work is modelled by its start (wall) and its nominal duration: it is done once ``worked_s(start)`` reaches the
    duration. Nothing runs in the background: a system brings its state up to date when it is asked.

    Changing ``speed`` counts from that moment on: what has been worked already stays worked, so that no progress
    ever falls because somebody turned the speed down.
    """

    def __init__(self, speed: float = 1.0, wall: Callable[[], float] = time.time) -> None:
        self._wall = wall
        self.skew_s = 0.0  # fault "clock skew": the server's clock is this much ahead of the operator's
        self._jumped_s = 0.0  # moved forward by hand from the control interface
        self._speeds: list[tuple[float, float]] = [(float("-inf"), speed)]  # since when (epoch seconds), how fast

    @property
    def speed(self) -> float:
        """How many nominal seconds of work are done in one second."""
        return self._speeds[-1][1]

    @speed.setter
    def speed(self, speed: float) -> None:
        if speed <= 0:
            raise ValueError("speed must be above zero")
        if speed != self.speed:
            self._speeds.append((self.now(), speed))

    @property
    def jumped_s(self) -> float:
        """How far the clock was moved forward by hand."""
        return self._jumped_s

    def now(self) -> float:
        """Epoch seconds as this server believes them."""
        return self._wall() + self.skew_s + self._jumped_s

    def jump(self, seconds: float) -> None:
        """Move the clock forward by hand, for tests and rehearsals: tokens expire, work ends."""
        self._jumped_s += seconds

    def worked_s(self, started_at: float) -> float:
        """Nominal seconds of work done since ``started_at`` (epoch seconds of this clock)."""
        done = 0.0
        until = self.now()
        for since, speed in reversed(self._speeds):
            begun = max(since, started_at)
            if until > begun:
                done += (until - begun) * speed
            until = min(until, since)
            if until <= started_at:
                break
        return done

    def ends_at(self, started_at: float, duration_s: float) -> float:
        """Epoch seconds at which work of the nominal duration ends, if the speed stays as it is."""
        left = duration_s
        for position, (since, speed) in enumerate(self._speeds):
            begun = max(since, started_at)
            is_last = position + 1 == len(self._speeds)
            until = float("inf") if is_last else self._speeds[position + 1][0]
            if until <= begun:
                continue
            if left <= (until - begun) * speed:
                return begun + left / speed
            left -= (until - begun) * speed
        return started_at + duration_s / self.speed
