"""When scheduled backups run: endless series of past starts, and the next one."""

from collections.abc import Iterator
from dataclasses import dataclass

DAY_S = 86_400
_EPOCH_WEEKDAY = 4  # 1 January 1970 was a Thursday; 0 is Sunday, as in the vendor's calendars


@dataclass(frozen=True)
class Rhythm:
    """Every ``every_s`` seconds from midnight UTC plus ``offset_s``, on the weekdays named (0 is Sunday)."""

    every_s: int
    offset_s: int
    weekdays: frozenset[int] = frozenset(range(7))

    def before(self, at: float) -> Iterator[float]:
        """Starts up to ``at``, newest first, without end."""
        start = (int(at) - self.offset_s) // self.every_s * self.every_s + self.offset_s
        while True:
            if weekday(start) in self.weekdays:
                yield float(start)
            start -= self.every_s

    def next_after(self, at: float) -> float:
        """The first start later than ``at``."""
        start = ((int(at) - self.offset_s) // self.every_s + 1) * self.every_s + self.offset_s
        while weekday(start) not in self.weekdays:
            start += self.every_s
        return float(start)


def weekday(at: float) -> int:
    """The weekday of a moment in UTC; 0 is Sunday."""
    return (int(at) // DAY_S + _EPOCH_WEEKDAY) % 7


def daily(hour: int, minute: int = 0, without: int | None = None) -> Rhythm:
    """Every day at that time, but for one weekday."""
    return Rhythm(DAY_S, hour * 3600 + minute * 60, frozenset(range(7)) - {without})


def weekly(day: int, hour: int, minute: int = 0) -> Rhythm:
    """Once a week; day 0 is Sunday."""
    return Rhythm(DAY_S, hour * 3600 + minute * 60, frozenset((day,)))


def every(minutes: int, offset_minutes: int = 0) -> Rhythm:
    """All day long, every so many minutes."""
    return Rhythm(minutes * 60, offset_minutes * 60)
