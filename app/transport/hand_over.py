"""Hands finished work from the network thread to the application's loop, in batches.

Used by `thread.py` only. Knows nothing of networks: it carries callables from one loop to another and sees to it that
the receiving loop is woken at most once per interval while it is busy, and at once when it was left in peace.
"""

import asyncio
from collections import deque
from collections.abc import Callable

Delivery = Callable[[], None]
INTERVAL_S = 0.030


class HandOver:
    """One way from the network thread to one receiving loop. Every method is called on the network thread.

    Without the interval each of several hundred answers a second would wake the interface thread by itself; measured,
    batches halve the longest gap of its timer.
    """

    def __init__(
        self,
        receiver: asyncio.AbstractEventLoop,
        later: Callable[[float, Callable[[], None]], object],
        clock: Callable[[], float],
        interval_s: float = INTERVAL_S,
    ) -> None:
        """Make the way; ``later`` and ``clock`` are those of the network loop (seconds)."""
        self._receiver = receiver
        self._later = later
        self._clock = clock
        self._interval_s = interval_s
        self._waiting: deque[Delivery] = deque()
        self._is_due = False
        self._woken_at = float("-inf")
        self.batches = 0

    @property
    def is_closed(self) -> bool:
        """Whether nobody is there any more to receive."""
        return self._receiver.is_closed()

    def post(self, delivery: Delivery) -> None:
        """Have something called on the receiving loop, with the next batch."""
        self._waiting.append(delivery)
        if self._is_due:
            return
        rest_s = self._woken_at + self._interval_s - self._clock()
        if rest_s <= 0:
            self.flush()
            return
        self._is_due = True
        self._later(rest_s, self.flush)

    def flush(self) -> None:
        """Wake the receiver with all that is waiting."""
        self._is_due = False
        if not self._waiting:
            return
        batch = tuple(self._waiting)
        self._waiting.clear()
        self._woken_at = self._clock()
        self.batches += 1
        if self._receiver.is_closed():
            return
        try:
            self._receiver.call_soon_threadsafe(_deliver, batch)
        except RuntimeError:
            # Closed between the question and the call: whoever waited there is gone too.
            return


def _deliver(batch: tuple[Delivery, ...]) -> None:
    for delivery in batch:
        delivery()
