"""The network thread: its own thread with its own asyncio loop, on which all HTTP runs.

Used by services (through their remote systems) and by the composition root, which starts and stops it. It knows
nothing of HTTP: it runs coroutines made on the other side and hands their results back in batches.

Order of leaving: refuse new work, cancel what runs, wait for it, close the clients, end the loop.
"""

import asyncio
import sys
import threading
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import Future
from contextlib import suppress
from typing import Any, Generic, TypeVar

from app.transport.hand_over import INTERVAL_S, HandOver

T = TypeVar("T")
_END = object()
_CLOSE_LIMIT_S = 5.0
_STOP_LIMIT_S = 15.0


class NetworkStoppedError(RuntimeError):
    """Work was given to a network thread that does not run (any more). A mistake in the order of leaving."""


class _Call(Generic[T]):
    """One coroutine on its way: its future on the caller's loop, its task on the network loop."""

    def __init__(self, factory: Callable[[], Awaitable[T]]) -> None:
        self.caller = asyncio.get_running_loop()
        self.future: asyncio.Future[T] = self.caller.create_future()
        self.factory = factory
        self.task: asyncio.Task[None] | None = None

    def settle(self, result: T) -> None:
        if not self.future.done():
            self.future.set_result(result)

    def fail(self, error: BaseException) -> None:
        if not self.future.done():
            self.future.set_exception(error)

    def abandon(self) -> None:
        self.future.cancel()


class NetworkThread:
    """Runs coroutines away from the application's loop; results come back where they were asked for."""

    def __init__(self, *, interval_s: float = INTERVAL_S) -> None:
        """Make the thread without starting it; ``interval_s`` is the shortest time between two hand-overs."""
        self._interval_s = interval_s
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stopping: asyncio.Event | None = None
        self._thread: threading.Thread | None = None
        self._is_ready = threading.Event()
        self._ended: Future[None] = Future()
        self._is_refusing = True
        self._group: asyncio.TaskGroup | None = None
        self._calls: set[_Call[Any]] = set()
        self._ways: dict[asyncio.AbstractEventLoop, HandOver] = {}
        self._closers: list[Callable[[], Awaitable[None]]] = []

    @property
    def is_running(self) -> bool:
        """Whether work is accepted."""
        return not self._is_refusing

    def start(self) -> None:
        """Start the thread and return when it accepts work (a few milliseconds)."""
        if self._thread is not None:
            raise NetworkStoppedError
        self._thread = threading.Thread(target=self._run_loop, name="network", daemon=True)
        self._thread.start()
        self._is_ready.wait()

    def on_stop(self, closer: Callable[[], Awaitable[None]]) -> None:
        """Have something closed on the network loop when all work has ended, the last registered first."""
        self._closers.append(closer)

    async def stop(self) -> None:
        """Refuse new work, cancel what runs, wait for it, close the clients, end the loop. Harmless when repeated.

        Raises:
            TimeoutError: something on the thread does not let itself be cancelled; it dies with the process.
        """
        self._is_refusing = True
        thread, stopping = self._thread, self._stopping
        if thread is None or stopping is None:
            return
        self._submit_last(stopping.set)
        async with asyncio.timeout(_STOP_LIMIT_S):
            await asyncio.shield(asyncio.wrap_future(self._ended))
        thread.join()

    async def run(self, factory: Callable[[], Awaitable[T]]) -> T:
        """Run what ``factory`` makes on the network loop; return its result on the caller's loop.

        The factory itself is called on the network loop. Cancelling the caller cancels the work there; work that is
        cancelled there (at the end) cancels the caller. An error arrives as it was raised, with its cause.
        """
        call = _Call(factory)
        self._submit(lambda: self._begin(call))
        try:
            return await call.future
        except asyncio.CancelledError:
            self._submit_last(lambda: _cancel(call))
            raise

    async def iterate(self, factory: Callable[[], AsyncIterator[T]]) -> AsyncIterator[T]:
        """Walk through an iterator that lives on the network loop.

        It goes on only when the next item is asked for, so that no page is fetched that nobody reads. Leaving the loop
        early, or closing the iterator, ends it on the other side too.
        """
        walk = _Walk(factory)
        walking = _Call(walk.live)
        self._submit(lambda: self._begin(walking))
        try:
            while True:
                item = await self.run(walk.next)
                if item is _END:
                    break
                yield item
            await walking.future
        finally:
            # No await here: the garbage collector may be the one who closes this.
            if not walking.future.cancel() and not walking.future.cancelled():
                walking.future.exception()
            self._submit_last(lambda: _cancel(walking))

    def _run_loop(self) -> None:
        try:
            # Not asyncio.run: the application may have set a policy whose loops belong to the interface thread.
            with asyncio.Runner(loop_factory=_plain_loop) as runner:
                runner.run(self._live())
        finally:
            self._ended.set_result(None)

    def _submit(self, job: Callable[[], None]) -> None:
        loop = self._loop
        if self._is_refusing or loop is None:
            raise NetworkStoppedError
        loop.call_soon_threadsafe(job)

    def _submit_last(self, job: Callable[[], None]) -> None:
        """Submit what only tidies up: when the loop has ended there is nothing left to tidy."""
        if self._loop is not None:
            with suppress(RuntimeError):
                self._loop.call_soon_threadsafe(job)

    def _begin(self, call: _Call[Any]) -> None:
        if self._group is None or self._is_refusing:
            self._way_to(call.caller).post(call.abandon)
            return
        self._calls.add(call)
        call.task = self._group.create_task(self._carry_out(call))
        # Not inside the coroutine: a task that is cancelled before its first step never runs a line of it.
        call.task.add_done_callback(lambda task: self._end(call, task))

    async def _carry_out(self, call: _Call[Any]) -> None:
        way = self._way_to(call.caller)
        try:
            result = await call.factory()
        except Exception as error:  # noqa: BLE001 - carried to the caller as it is
            carried = error
            way.post(lambda: call.fail(carried))
        else:
            way.post(lambda: call.settle(result))

    def _end(self, call: _Call[Any], task: asyncio.Task[None]) -> None:
        self._calls.discard(call)
        if task.cancelled():
            self._way_to(call.caller).post(call.abandon)

    def _way_to(self, caller: asyncio.AbstractEventLoop) -> HandOver:
        way = self._ways.get(caller)
        if way is None:
            loop = asyncio.get_running_loop()
            self._ways = {known: one for known, one in self._ways.items() if not one.is_closed}
            way = self._ways[caller] = HandOver(caller, loop.call_later, loop.time, self._interval_s)
        return way

    async def _live(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._stopping = asyncio.Event()
        async with asyncio.TaskGroup() as self._group:
            self._is_refusing = False
            self._is_ready.set()
            await self._stopping.wait()
            for call in self._calls:
                _cancel(call)
        self._group = None
        for closer in reversed(self._closers):
            await _close(closer)
        for way in self._ways.values():
            way.flush()


class _Walk(Generic[T]):
    """The network side of an iterator: one task that goes on when it is asked, and holds at most one item.

    One task for the whole walk, because an iterator may hold time limits and clients that belong to a task.
    """

    def __init__(self, factory: Callable[[], AsyncIterator[T]]) -> None:
        self._factory = factory
        self._asked = asyncio.Event()
        self._items: asyncio.Queue[T | object] = asyncio.Queue(1)

    async def live(self) -> None:
        iterator = self._factory()
        try:
            await self._asked.wait()
            async for item in iterator:
                self._asked.clear()
                await self._items.put(item)
                await self._asked.wait()
        finally:
            close = getattr(iterator, "aclose", None)
            if close is not None:
                await close()
            with suppress(asyncio.QueueFull):
                self._items.put_nowait(_END)

    async def next(self) -> Any:
        self._asked.set()
        return await self._items.get()


def _plain_loop() -> asyncio.AbstractEventLoop:
    """The platform's own loop, which can also run child processes."""
    if sys.platform == "win32":
        return asyncio.ProactorEventLoop()
    return asyncio.SelectorEventLoop()


def _cancel(call: _Call[Any]) -> None:
    if call.task is not None:
        call.task.cancel()


async def _close(closer: Callable[[], Awaitable[None]]) -> None:
    try:
        async with asyncio.timeout(_CLOSE_LIMIT_S):
            await closer()
    except (OSError, RuntimeError, TimeoutError):
        # Leaving must not fail: a connection that cannot be closed properly ends with the loop.
        return
