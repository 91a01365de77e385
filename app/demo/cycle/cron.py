"""Five-field cron strings and their macros: which moment comes next. Pure; knows nothing of backups.

Fields: minute, hour, day of month, month, day of week (0 and 7 are Sunday). Lists, ranges, steps, names of months and
weekdays. When both day fields are restricted, either may match, as in Vixie cron.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

_MACROS = {
    "@yearly": "0 0 1 1 *",
    "@annually": "0 0 1 1 *",
    "@monthly": "0 0 1 * *",
    "@weekly": "0 0 * * 0",
    "@daily": "0 0 * * *",
    "@midnight": "0 0 * * *",
    "@hourly": "0 * * * *",
}
_MONTHS = dict(
    zip(("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), range(1, 13), strict=True)
)
_WEEKDAYS = dict(zip(("sun", "mon", "tue", "wed", "thu", "fri", "sat"), range(7), strict=True))
_SEARCH_DAYS = 366 * 9  # a 29 February can be eight years away


class CronError(ValueError):
    """The text is not a cron string."""


@dataclass(frozen=True)
class _Field:
    low: int
    high: int
    names: dict[str, int]

    def read(self, text: str) -> frozenset[int]:
        found: set[int] = set()
        for part in text.split(","):
            found.update(self._span(part))
        return frozenset(found)

    def _span(self, part: str) -> range:
        span, slash, step_text = part.partition("/")
        step = _number(step_text) if slash else 1
        if step < 1:
            raise CronError(f"{part!r}: the step must be above 0")
        if span in ("*", "?"):
            first, last = self.low, self.high
        else:
            first_text, dash, last_text = span.partition("-")
            first = self._value(first_text)
            last = self._value(last_text) if dash else (self.high if slash else first)
        if not self.low <= first <= last <= self.high:
            raise CronError(f"{part!r} is outside {self.low}-{self.high}")
        return range(first, last + 1, step)

    def _value(self, text: str) -> int:
        return self.names[text.lower()] if text.lower() in self.names else _number(text)


_FIELDS = (
    _Field(0, 59, {}),
    _Field(0, 23, {}),
    _Field(1, 31, {}),
    _Field(1, 12, _MONTHS),
    _Field(0, 7, _WEEKDAYS),
)


class Cron:
    """One schedule.

    Raises (constructor):
        CronError: the text is no cron string.
    """

    def __init__(self, text: str, zone: tzinfo = UTC) -> None:
        fields = _MACROS.get(text.strip().lower(), text).split()
        if len(fields) != len(_FIELDS):
            raise CronError(f"{text!r} does not have five fields")
        minutes, hours, self._days, self._months, weekdays = (
            field.read(part) for field, part in zip(_FIELDS, fields, strict=True)
        )
        self._times = [time(hour, minute) for hour in sorted(hours) for minute in sorted(minutes)]
        self._weekdays = frozenset(day % 7 for day in weekdays)
        self._is_any_day = fields[2][0] in "*?" or fields[4][0] in "*?"
        self._zone = zone

    def next_after(self, after: float) -> float | None:
        """The first moment later than ``after`` (epoch seconds); None for one that never comes, as 30 February."""
        start = datetime.fromtimestamp(after, self._zone)
        for moment in self._moments(start):
            at = moment.timestamp()
            if at > after and _exists(moment):
                return at
        return None

    def _moments(self, start: datetime) -> Iterator[datetime]:
        first = bisect_left(self._times, start.time().replace(second=0, microsecond=0))
        for number in range(_SEARCH_DAYS):
            day = start.date() + timedelta(days=number)
            if day.month in self._months and self._has_day(day):
                for moment in self._times[first:]:
                    yield datetime.combine(day, moment, self._zone)
            first = 0

    def _has_day(self, day: date) -> bool:
        is_day, is_weekday = day.day in self._days, day.isoweekday() % 7 in self._weekdays
        return (is_day and is_weekday) if self._is_any_day else (is_day or is_weekday)


def _exists(moment: datetime) -> bool:
    """Whether the local time was not skipped by a change to summer time."""
    again = moment.astimezone(UTC).astimezone(moment.tzinfo)
    return again.replace(tzinfo=None) == moment.replace(tzinfo=None)


def _number(text: str) -> int:
    if not (text.isascii() and text.isdecimal()):
        raise CronError(f"{text!r} is not a number")
    return int(text)
