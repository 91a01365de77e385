"""Times as the product writes and reads them: UTC with a final Z. Pure functions."""

import re
from datetime import UTC, datetime

UNSET = "0001-01-01T00:00:00Z"
SYSTEM = "00000000-0000-0000-0000-000000000000"  # createdBy of what nobody made
_FORM = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:[.,](\d{1,9}))?Z")


def stamp(at: float) -> str:
    """Epoch seconds as a time in whole seconds."""
    return f"{datetime.fromtimestamp(int(at), UTC).isoformat()[:19]}Z"  # strftime costs four times as much


def seconds_of(text: object) -> float | None:
    """Epoch seconds of a time as the schema permits it: point or comma, up to nine digits. None when it is none."""
    match = _FORM.fullmatch(text) if isinstance(text, str) else None
    if match is None:
        return None
    try:
        whole = datetime.fromisoformat(f"{match[1]}T{match[2]}+00:00").timestamp()
    except ValueError:
        return None
    return whole + float(f"0.{match[3] or 0}")
