"""A clock that only moves when a test moves it."""

from datetime import UTC, datetime, timedelta

START = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)


class FixedClock:
    """Wall time and monotonic time, both standing still.

    Pass `clock.now` where a callable for the wall time is wanted and `clock.monotonic` where one for durations is.
    """

    def __init__(self, start: datetime = START) -> None:
        self._now = start
        self._monotonic_s = 1_000.0

    def now(self) -> datetime:
        """Return the wall time, aware and in UTC."""
        return self._now

    def monotonic(self) -> float:
        """Return seconds since some start that has no meaning."""
        return self._monotonic_s

    def advance(self, seconds: float) -> None:
        """Let time pass, on both clocks alike."""
        self._now += timedelta(seconds=seconds)
        self._monotonic_s += seconds

    def jump(self, seconds: float) -> None:
        """Move the wall clock only, as sleep, resume or a corrected clock does."""
        self._now += timedelta(seconds=seconds)
