"""How long a server asks us to wait, and what its clock says. Pure functions over headers.

Source: RFC 9110, sections 10.2.3 (Retry-After: seconds or an HTTP date) and 6.6.1 (Date).
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

DEFAULT_WAIT_S = 10.0
LONGEST_WAIT_S = 24 * 3600.0


def wait_s(headers: Mapping[str, str], now: datetime) -> float | None:
    """Seconds to wait by ``Retry-After``; None: the header is missing or makes no sense.

    A date is read against the server's own ``Date`` where there is one, so that a wrong clock does no harm. Never below
    0, never above ``LONGEST_WAIT_S``.
    """
    text = headers.get("retry-after", "").strip()
    if not text:
        return None
    if text.isascii() and text.isdigit():
        return min(float(text[:12]), LONGEST_WAIT_S)
    until = http_date(text)
    if until is None:
        return None
    since = http_date(headers.get("date", "")) or now
    return min(max((until - since).total_seconds(), 0.0), LONGEST_WAIT_S)


def http_date(text: str) -> datetime | None:
    """An HTTP date as aware UTC; None: it is none."""
    try:
        moment = parsedate_to_datetime(text)
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
