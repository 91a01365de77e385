"""Times as the product writes them: UTC with a final Z and an optional fraction. Pure functions."""

import re
from datetime import UTC, datetime

_FORM = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:[.,](\d{1,9}))?Z")
_UNSET_YEAR = 1


def moment(text: str) -> datetime | None:
    """A time as aware UTC; None when it is not set (the year 1, OBSERVED) or cannot be read.

    The fraction has 1 to 9 digits after a point or a comma (OAS); real servers send whole seconds.
    """
    match = _FORM.fullmatch(text.strip())
    if match is None:
        return None
    try:
        found = datetime.strptime(match[1], "%Y-%m-%dT%H:%M:%S").replace(tzinfo=UTC)
    except ValueError:
        return None
    if found.year <= _UNSET_YEAR:
        return None
    return found.replace(microsecond=int((match[2] or "").ljust(6, "0")[:6] or 0))
