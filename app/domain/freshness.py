"""How old news is. Everything fetched knows when it was heard."""

from datetime import datetime
from enum import StrEnum

AGEING_AFTER_INTERVALS = 1.5
STALE_AFTER_INTERVALS = 3.0


class Freshness(StrEnum):
    """Live, ageing, stale, or never heard."""

    LIVE = "live"
    AGEING = "ageing"
    STALE = "stale"
    NEVER = "never"


def freshness(heard_at: datetime | None, now: datetime, interval_s: float) -> Freshness:
    """Judge the age of news by the interval in seconds at which it is asked for."""
    if heard_at is None:
        return Freshness.NEVER
    age_s = (now - heard_at).total_seconds()
    if age_s > STALE_AFTER_INTERVALS * interval_s:
        return Freshness.STALE
    if age_s > AGEING_AFTER_INTERVALS * interval_s:
        return Freshness.AGEING
    return Freshness.LIVE
