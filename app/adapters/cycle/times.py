"""Times and durations as the platform spells them. Pure functions.

A DateTime is RFC 3339 with any number of decimals; *never* is the zero time of the year 1 or an empty text. A Duration
is made of groups of number and unit; before 2023 timeouts were plain seconds.
"""

import re
from datetime import UTC, datetime, timedelta

_UNITS_S = {
    "ns": 1e-9,
    "us": 1e-6,
    "µs": 1e-6,
    "ms": 1e-3,
    "s": 1.0,
    "m": 60.0,
    "h": 3600.0,
    "d": 86_400.0,
    "w": 604_800.0,
    "y": 31_536_000.0,
}
_GROUP = re.compile(r"(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h|d|w|y)")
_WHOLE = re.compile(rf"(?:{_GROUP.pattern})+")


def moment(text: str) -> datetime | None:
    """A time as aware UTC; None for never, and for what is no time."""
    try:
        found = datetime.fromisoformat(text)
        if found.year <= 1:
            return None
        return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def stamp(moment_: datetime) -> str:
    """A time as the platform reads it, to the millisecond."""
    return moment_.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def duration(value: str | float | None) -> timedelta | None:
    """A duration; None when there is none or it cannot be read."""
    if value is None or isinstance(value, bool):
        return None
    try:
        if not isinstance(value, str):
            return timedelta(seconds=value)
        if _WHOLE.fullmatch(value) is None:
            return None
        return timedelta(seconds=sum(float(number) * _UNITS_S[unit] for number, unit in _GROUP.findall(value)))
    except (ValueError, OverflowError):
        return None
