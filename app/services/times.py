"""The services' clock, injected so that tests tell the time."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

Now = Callable[[], datetime]


def utc_now() -> datetime:
    """The present moment, aware UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Clock:
    """Wall time for stamps and ages, monotonic seconds for waiting: the two part ways when the machine sleeps."""

    now: Now = utc_now
    monotonic: Callable[[], float] = time.monotonic
