"""The appliance's local times, and the moments they stand for.

The appliance writes times in its own zone and does not say which. Two calls give the same instant as
epoch seconds and as text; from such pairs an ``ApplianceClock`` learns the offset around each of them. A text is turned
into UTC only where the offset is known: by the backup's own pair, or between (or close to) two pairs that agree. So the
hours around a change of the clocks, which a text cannot tell apart, stay text unless their own pair is known.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

NEAR = timedelta(days=8)
"""So far beyond the outermost pair an offset is believed: a weekly backup must not lose its time."""

CONSTANT_OVER = timedelta(days=300)
"""Pairs that agree over so long saw summer and winter: the zone does not change its clocks."""

LONGEST_GAP = timedelta(days=120)
"""Shorter than any summer or winter time: between two pairs that agree and are closer than this nothing changed."""

_QUARTER_S = 900
_LARGEST_OFFSET_S = 15 * 3600

_SLASHED = re.compile(
    r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4})"
    r"(?:\s+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?\s*(?P<half>[ap]m)?)?",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?P<month>[a-z]{3})[a-z]*\.?\s+(?P<day>\d{1,2}),?\s+(?P<year>\d{4})"
    r"(?:,?\s+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?\s*(?P<half>[ap]m)?)?",
    re.IGNORECASE,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DURATION = re.compile(r"(?P<hours>\d+):(?P<minutes>\d{1,2}):(?P<seconds>\d{1,2})")


def parse_local(text: str | None) -> datetime | None:
    """A local time as the appliance writes it, naive; None for anything else.

    ``10/14/2014 09:32 am``, with or without seconds, month first; also ``Oct 14, 2014 9:32 am``. 12 am is midnight.
    """
    match = _SLASHED.fullmatch(text.strip()) or _NAMED.fullmatch(text.strip()) if text else None
    if match is None:
        return None
    month = match["month"]
    number = int(month) if month.isdigit() else _month_named(month)
    hour, minute, second = int(match["hour"] or 0), int(match["minute"] or 0), int(match["second"] or 0)
    half = (match["half"] or "").lower()
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    try:
        return datetime(int(match["year"]), number, int(match["day"]), hour, minute, second)  # noqa: DTZ001  local
    except ValueError:
        return None


def local_text(moment: datetime) -> str:
    """A naive local time in the appliance's own spelling, for requests."""
    return moment.strftime("%m/%d/%Y %I:%M:%S %p").lower()


def day_text(day: date) -> str:
    """A calendar day as the appliance wants it: ``mm/dd/yyyy``."""
    return day.strftime("%m/%d/%Y")


def parse_duration(text: str | None) -> timedelta | None:
    """``HH:MM:SS`` (hours may exceed 24) or whole seconds; None when not told."""
    if not text:
        return None
    if text.strip().isdigit():
        return timedelta(seconds=int(text))
    match = _DURATION.fullmatch(text.strip())
    if match is None:
        return None
    return timedelta(hours=int(match["hours"]), minutes=int(match["minutes"]), seconds=int(match["seconds"]))


def from_epoch(seconds: int) -> datetime | None:
    """Epoch seconds as aware UTC; None for a number that is no date."""
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, ValueError, OSError):
        return None


class ApplianceClock:
    """What is known of one appliance's offset, by pairs of epoch and text."""

    def __init__(self) -> None:
        self._locals: list[datetime] = []
        self._offsets: list[int] = []
        self._constant: int | None = None
        self._by_backup: dict[str, tuple[str, int]] = {}

    def learn(self, pairs: Iterable[tuple[int | None, str | None, str | None]]) -> None:
        """Take in pairs of epoch seconds and local text, with the backup's id where it is known."""
        known = set(zip(self._locals, self._offsets, strict=True))
        for epoch, text, backup_id in pairs:
            local = parse_local(text)
            if epoch is None or local is None:
                continue
            difference = local.replace(tzinfo=UTC).timestamp() - epoch
            offset_s = round(difference / _QUARTER_S) * _QUARTER_S
            if abs(offset_s) > _LARGEST_OFFSET_S or abs(difference - offset_s) > 60:
                continue
            known.add((local, offset_s))
            if backup_id is not None:
                self._by_backup[backup_id] = (_to_minutes(local), epoch)
        ordered = sorted(known)
        self._locals = [local for local, _ in ordered]
        self._offsets = [offset_s for _, offset_s in ordered]
        self._constant = self._constant_offset()

    @property
    def latest_offset(self) -> timedelta | None:
        """The offset at the newest pair; None when there is none."""
        return timedelta(seconds=self._offsets[-1]) if self._offsets else None

    def to_utc(self, text: str | None, backup_id: str | None = None) -> datetime | None:
        """The moment of a local text, or None where the offset is not known."""
        local = parse_local(text)
        return None if local is None else self.moment(local, backup_id)

    def moment(self, local: datetime, backup_id: str | None = None) -> datetime | None:
        """The moment of a naive local time, or None where the offset is not known."""
        exact = self._by_backup.get(backup_id) if backup_id is not None else None
        if exact is not None and exact[0] == _to_minutes(local):
            return from_epoch(exact[1])
        offset_s = self._offset_at(local)
        return None if offset_s is None else local.replace(tzinfo=UTC) - timedelta(seconds=offset_s)

    def _offset_at(self, local: datetime) -> int | None:
        places = self._locals
        if not places:
            return None
        after = bisect_left(places, local)
        before = after - 1
        if before >= 0 and after < len(places) and places[after] - places[before] <= LONGEST_GAP:
            return self._offsets[before] if self._offsets[before] == self._offsets[after] else None
        neighbours = [one for one in (before, after) if 0 <= one < len(places)]
        near = {self._offsets[one] for one in neighbours if abs(local - places[one]) <= NEAR}
        return near.pop() if len(near) == 1 else self._constant

    def _constant_offset(self) -> int | None:
        """The offset of a zone that does not change its clocks, once the pairs show that."""
        times = self._locals
        is_constant = (
            len(set(self._offsets)) == 1
            and times[-1] - times[0] >= CONSTANT_OVER
            and all(later - earlier <= LONGEST_GAP for earlier, later in pairwise(times))
        )
        return self._offsets[0] if is_constant else None


def _to_minutes(local: datetime) -> str:
    return local.strftime("%Y%m%d%H%M")


def _month_named(name: str) -> int:
    short = name[:3].lower()
    return _MONTHS.index(short) + 1 if short in _MONTHS else 0
