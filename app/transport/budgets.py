"""How many requests may be in flight, and how long a server asked to be left alone.

One ``Budgets`` for the whole program; every exchange takes its place here first. Lives on the network loop.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from app.domain.errors import RateLimitedError, SessionExpiredError

PER_SERVER = 5
IN_ALL = 20
PER_SILENT_SERVER = 1


class Places:
    """A number of places with a fair queue. Unlike a semaphore its size can change while it is used."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.taken = 0
        self.is_shut = False
        self._queue: deque[asyncio.Future[None]] = deque()

    @property
    def waiting(self) -> int:
        """How many stand in the queue."""
        return sum(not one.done() for one in self._queue)

    async def take(self) -> None:
        """Wait for a place and take it."""
        if self.taken < self.size and not self.waiting:
            self.taken += 1
            return
        turn = asyncio.get_running_loop().create_future()
        self._queue.append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self.give_back()
            raise

    def give_back(self) -> None:
        """Leave a place; the next in the queue gets it."""
        self.taken -= 1
        self.wake()

    def wake(self) -> None:
        """Let in as many as there is room for."""
        while self.taken < self.size and self._queue:
            turn = self._queue.popleft()
            if not turn.done():
                self.taken += 1
                turn.set_result(None)


class ServerBudget:
    """The budget of one server (one origin), shared by all connections that lead there."""

    def __init__(self, in_all: Places, monotonic: Callable[[], float]) -> None:
        self._in_all = in_all
        self._places = Places(PER_SERVER)
        self._monotonic = monotonic
        self._not_before: float | None = None

    @property
    def not_before(self) -> float | None:
        """Monotonic seconds before which nothing is sent; None: no such wish."""
        if self._not_before is not None and self._monotonic() >= self._not_before:
            self._not_before = None
        return self._not_before

    @property
    def in_flight(self) -> int:
        """How many places are taken."""
        return self._places.taken

    def wait(self, seconds: float) -> None:
        """Obey the server's wish to wait; the later of two wishes holds."""
        until = self._monotonic() + seconds
        self._not_before = max(until, self._not_before or until)

    def check(self) -> None:
        """Refuse while the server wants to be left alone, or the console is locked.

        Raises:
            RateLimitedError: with the seconds that are left; nothing was sent.
            SessionExpiredError: locked; nothing was sent.
        """
        if self._in_all.is_shut:
            raise SessionExpiredError
        until = self.not_before
        if until is not None:
            raise RateLimitedError(retry_after_s=until - self._monotonic())

    def heard(self) -> None:
        """The server answers: it has all its places."""
        self._resize(PER_SERVER)

    def silent(self) -> None:
        """The server does not answer: one place until it does, so that a few dead servers cannot fill the total."""
        self._resize(PER_SILENT_SERVER)

    @asynccontextmanager
    async def place(self) -> AsyncIterator[None]:
        """A place at this server and one of all; waits for both.

        Raises:
            RateLimitedError, SessionExpiredError: see ``check``, before or while this stood in the queue.
        """
        self.check()
        await self._places.take()
        try:
            await self._in_all.take()
            try:
                self.check()
                yield
            finally:
                self._in_all.give_back()
        finally:
            self._places.give_back()

    def _resize(self, size: int) -> None:
        self._places.size = size
        self._places.wake()


class Budgets:
    """The budgets of all servers, by origin."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._in_all = Places(IN_ALL)
        self._servers: dict[str, ServerBudget] = {}

    @property
    def in_flight(self) -> int:
        """How many requests are in flight in all."""
        return self._in_all.taken

    @property
    def is_shut(self) -> bool:
        """Whether nothing is let out to any server: the console is locked. Set and read from any thread."""
        return self._in_all.is_shut

    @is_shut.setter
    def is_shut(self, value: bool) -> None:
        self._in_all.is_shut = value

    def of(self, origin: str) -> ServerBudget:
        """The budget of one server."""
        if origin not in self._servers:
            self._servers[origin] = ServerBudget(self._in_all, self._monotonic)
        return self._servers[origin]
