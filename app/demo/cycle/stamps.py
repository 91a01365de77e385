"""Times and ids as the platform spells them. Pure functions.

Ids are 24 hexadecimal digits whose first eight are the creation time in Unix seconds, so that sorting by id is sorting
by creation. A time that never was is the zero time of Go, not null.
"""

import hashlib
import re
from datetime import UTC, datetime

NEVER = "0001-01-01T00:00:00Z"
_ID = re.compile(r"[0-9a-f]{24}")


def stamp(at: float | None) -> str:
    """RFC 3339 in UTC with at most milliseconds, trailing zeros left out; the zero time for None."""
    if at is None:
        return NEVER
    moment = datetime.fromtimestamp(round(at * 1000) / 1000, UTC)
    fraction = f".{moment.microsecond // 1000:03d}".rstrip("0").rstrip(".")
    # Not strftime: it imports a module at each call, and a list of backups writes some hundred times.
    return f"{moment.isoformat()[:19]}{fraction}Z"


def read_stamp(text: str) -> float | None:
    """Epoch seconds of an RFC 3339 time; None when it is none."""
    try:
        moment = datetime.fromisoformat(text)
        return None if moment.tzinfo is None else moment.timestamp()
    except (ValueError, OverflowError):
        return None


def object_id(created_at: float, *words: object) -> str:
    """The id of an object made at that time; the rest of it is decided by the words."""
    digest = hashlib.sha256("/".join(str(word) for word in words).encode()).hexdigest()
    return f"{int(created_at) & 0xFFFFFFFF:08x}{digest[:16]}"


def is_id(text: str) -> bool:
    """Whether a text has the form of an id."""
    return _ID.fullmatch(text) is not None
