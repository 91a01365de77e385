"""Dates as the appliance writes and reads them: local time without a zone, in the order the language wants.

Source: the wiki (``10/14/2014 09:32 am``); seconds, and ``dd/mm/yyyy HH:MM:SS`` for ``fr`` and ``en-gb``: APPL.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

_DAY_FIRST = frozenset(("fr", "en-gb"))
_FURTHEST_DAYS = 36_500  # a longer look back would leave the calendar


@dataclass(frozen=True)
class Calendar:
    """Writes and reads dates for one caller: the zone of the appliance and the language of the request."""

    zone: ZoneInfo
    language: str = "en"

    def minute(self, at: float) -> str:
        """``10/14/2014 09:32 am``: the form of the backup search."""
        return self._moment(at, with_seconds=False)

    def second(self, at: float) -> str:
        """``10/14/2014 09:32:00 am``: the form of nearly everything else."""
        return self._moment(at, with_seconds=True)

    def day(self, at: float) -> str:
        """``10/14/2014``."""
        return self._day(self.local(at))

    def words(self, at: float) -> str:
        """``Oct 14, 2014 9:32 am``: the form of alerts, whatever the language."""
        local = self.local(at)
        month = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][local.month - 1]
        return f"{month} {local.day}, {local.year} {local.hour % 12 or 12}:{local.minute:02} {_half(local)}"

    def local(self, at: float) -> datetime:
        """The moment in the zone of the appliance."""
        return datetime.fromtimestamp(at, self.zone)

    def day_begins(self, text: str) -> float:
        """Epoch seconds at which the day ``mm/dd/yyyy`` begins here. Raises ValueError for another form."""
        naive = datetime.strptime(text, "%m/%d/%Y")  # noqa: DTZ007 - it gets its zone on the next line
        return _timestamp(naive.replace(tzinfo=self.zone))

    def day_ends(self, text: str) -> float:
        """Epoch seconds at which that day ends here (the first moment of the next one)."""
        try:
            naive = datetime.strptime(text, "%m/%d/%Y") + timedelta(days=1)  # noqa: DTZ007
        except OverflowError as error:
            raise ValueError(text) from error
        return _timestamp(naive.replace(tzinfo=self.zone))

    def days_back(self, at: float, days: int) -> float:
        """The beginning of the day that lies ``days`` before that of ``at``."""
        midnight = self.local(at).replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None)
        return (midnight - timedelta(days=max(0, min(days, _FURTHEST_DAYS)))).replace(tzinfo=self.zone).timestamp()

    def _moment(self, at: float, with_seconds: bool) -> str:
        # By hand: strftime costs four times as much, and a search writes two moments for each of 100,000 backups.
        local = self.local(at)
        if self.language in _DAY_FIRST:
            return f"{self._day(local)} {local.hour:02}:{local.minute:02}:{local.second:02}"
        seconds = f":{local.second:02}" if with_seconds else ""
        return f"{self._day(local)} {local.hour % 12 or 12:02}:{local.minute:02}{seconds} {_half(local)}"

    def _day(self, local: datetime) -> str:
        first, second = local.month, local.day
        if self.language in _DAY_FIRST:
            first, second = second, first
        return f"{first:02}/{second:02}/{local.year}"


def clock_text(seconds: float) -> str:
    """``HH:MM:SS``; hours may exceed 24."""
    whole = int(seconds)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"


def short_clock_text(seconds: float) -> str:
    """``H:MM:SS``: the form of the job history."""
    whole = int(seconds)
    return f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}"


def _timestamp(moment: datetime) -> float:
    try:
        return moment.timestamp()
    except OverflowError as error:  # the edges of the calendar, in some zones
        raise ValueError(str(moment)) from error


def _half(local: datetime) -> str:
    return "am" if local.hour < 12 else "pm"
