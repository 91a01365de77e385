"""Repeats reads that failed for a passing reason. Changes never come here.

Used by the channel. Clock and dice are injected, so that tests neither wait nor guess.
"""

import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from app.domain.errors import BackendError
from app.transport.errors import is_passing
from app.transport.request import Reply

PASSING_STATUSES = frozenset({502, 503, 504})
MORE_ATTEMPTS = 2
FIRST_PAUSE_S = 0.4

Sleep = Callable[[float], Awaitable[None]]


@dataclass(frozen=True)
class Retrying:
    """At most two more attempts, each after a pause of half to one and a half of 0.4 s and 0.8 s."""

    sleep: Sleep
    dice: Callable[[], float] = random.random

    async def read(self, attempt: Callable[[], Awaitable[Reply]], *, signs_in: bool = False) -> Reply:
        """Run a read until it succeeds, fails for good, or was tried three times; then the last outcome holds.

        ``signs_in``: repeated only when no connection was made. A server may count attempts that it has seen.
        """
        for number in range(MORE_ATTEMPTS):
            try:
                reply = await attempt()
            except BackendError as error:
                if not is_passing(error, nothing_left=signs_in):
                    raise
            else:
                if signs_in or reply.status not in PASSING_STATUSES or "retry-after" in reply.headers:
                    return reply
            await self.sleep(self.pause_s(number))
        return await attempt()

    def pause_s(self, number: int) -> float:
        """Seconds before attempt ``number`` + 2."""
        return FIRST_PAUSE_S * float(2**number) * (0.5 + self.dice())
