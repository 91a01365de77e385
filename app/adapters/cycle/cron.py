"""Cron strings: when a container is backed up next. Pure; used for showing a schedule and for knowing when to look.

The dialect (the description says "cron string" and shows five fields and ``@daily``): minute, hour, day of month,
month, day of week; lists, ranges, steps, names of months and weekdays; 0 and 7 are Sunday; when both day fields are
restricted, one of them suffices. Anything beyond that is refused, so that no wrong moment is ever shown.
"""

from collections.abc import Iterator, Mapping
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
_MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES, 1)}
_WEEKDAYS = {name: number for number, name in enumerate(("sun", "mon", "tue", "wed", "thu", "fri", "sat"))}
_EVERY = frozenset({"*", "?"})
_LONGEST_WAIT_DAYS = 366 * 8 + 2
"""A 29 February is eight years away at most; what does not come by then never comes."""


class CronError(ValueError):
    """The text is no cron string of the dialect that is understood."""


@dataclass(frozen=True)
class Cron:
    """A parsed cron string. ``either_day``: day of month or day of week suffices; otherwise both must fit."""

    times: tuple[time, ...]
    days: frozenset[int]
    months: frozenset[int]
    weekdays: frozenset[int]
    either_day: bool

    def next_after(self, moment: datetime, zone: tzinfo = UTC) -> datetime | None:
        """The first run later than ``moment``, aware UTC; None when none ever comes.

        Args:
            moment: aware.
            zone: where the fields are read. A local time that a change to summer time leaves out is passed over.
        """
        local = moment.astimezone(zone)
        for offset in range(_LONGEST_WAIT_DAYS):
            day = local.date() + timedelta(days=offset)
            if not self._falls_on(day):
                continue
            for clock in self.times:
                if offset == 0 and clock < local.time().replace(second=0, microsecond=0):
                    continue
                candidate = datetime.combine(day, clock, zone).astimezone(UTC)
                if candidate > moment and candidate.astimezone(zone).time() == clock:
                    return candidate
        return None

    def _falls_on(self, day: date) -> bool:
        if day.month not in self.months:
            return False
        by_day, by_weekday = day.day in self.days, day.isoweekday() % 7 in self.weekdays
        return by_day or by_weekday if self.either_day else by_day and by_weekday


def parse(text: str) -> Cron:
    """Read a cron string or macro.

    Raises:
        CronError: it has another number of fields, or a field that is not understood.
    """
    fields = _MACROS.get(text.strip().lower(), text).split()
    if len(fields) != 5:
        raise CronError(text)
    minutes, hours = _values(fields[0], 0, 59), _values(fields[1], 0, 23)
    return Cron(
        times=tuple(time(hour, minute) for hour in sorted(hours) for minute in sorted(minutes)),
        days=_values(fields[2], 1, 31),
        months=_values(fields[3], 1, 12, _MONTHS),
        weekdays=frozenset(day % 7 for day in _values(fields[4], 0, 7, _WEEKDAYS)),
        either_day=fields[2][0] not in _EVERY and fields[4][0] not in _EVERY,
    )


def _values(field: str, low: int, high: int, names: Mapping[str, int] | None = None) -> frozenset[int]:
    return frozenset(value for part in field.split(",") for value in _part(part, low, high, names or {}))


def _part(part: str, low: int, high: int, names: Mapping[str, int]) -> Iterator[int]:
    span, has_step, step = part.partition("/")
    every = _number(step, {}) if has_step else 1
    if span in _EVERY:
        first, last = low, high
    else:
        start, has_end, end = span.partition("-")
        first = _number(start, names)
        last = _number(end, names) if has_end else (high if has_step else first)
    if every < 1 or not low <= first <= last <= high:
        raise CronError(part)
    yield from range(first, last + 1, every)


def _number(text: str, names: Mapping[str, int]) -> int:
    named = names.get(text.lower())
    if named is not None:
        return named
    if not (text.isascii() and text.isdigit()):
        raise CronError(text)
    return int(text)
