"""When a backup job runs: arithmetic on epoch milliseconds.

There is no weekday or day-of-month field: the pattern derives from the start. UTC arithmetic, and the last day of
months that are too short for a monthly job (both ASSUMED).
"""

import calendar
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo

DAY_MS = 86_400_000
_STEP_MS = {"HOURLY": 3_600_000, "DAILY": DAY_MS, "WEEKLY": 7 * DAY_MS, "MONTHLY": 31 * DAY_MS}
LATEST_MS = 253_370_764_800_000  # the year 9999, the last one the calendar knows
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Pattern:
    """A repeating schedule. ``zone`` and ``skips_short_months`` are the other readings of what is ASSUMED."""

    frequency: str
    start_ms: int
    zone: tzinfo = UTC
    skips_short_months: bool = False

    def next_after(self, after_ms: int) -> int:
        """The first moment of the pattern that is later than ``after_ms`` (and no earlier than the start)."""
        step_ms = _STEP_MS[self.frequency]
        number = max(0, (after_ms - self.start_ms) // step_ms - 1)
        while True:
            moment = self._moment(number)
            if moment is not None and moment > after_ms:
                return moment
            number += 1

    def _moment(self, number: int) -> int | None:
        if self.frequency == "HOURLY":
            return self.start_ms + number * _STEP_MS["HOURLY"]
        start = (_EPOCH + timedelta(milliseconds=self.start_ms)).astimezone(self.zone)
        if self.frequency == "MONTHLY":
            later = _months_later(start, number, self.skips_short_months)
            if later is None:
                return None
        else:
            # in local time a day may have 23 or 25 hours: add days to the calendar, not to the clock
            later = start.replace(tzinfo=None) + timedelta(milliseconds=number * _STEP_MS[self.frequency])
        return round((later.replace(tzinfo=self.zone) - _EPOCH) / timedelta(milliseconds=1))


def _months_later(start: datetime, months: int, skips_short_months: bool) -> datetime | None:
    years, month_index = divmod(start.month - 1 + months, 12)
    year, month = start.year + years, month_index + 1
    last_day = calendar.monthrange(year, month)[1]
    if start.day > last_day and skips_short_months:
        return None
    return start.replace(year=year, month=month, day=min(start.day, last_day))
