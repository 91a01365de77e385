"""A thread for blocking calls, so that the caller's loop never waits in one. For keyring and SQLite.

Calls run one after the other in the order given. The thread is a daemon: a call that never comes back (a keyring that
hangs) cannot keep the program from ending.
"""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from typing import Any, TypeVar

T = TypeVar("T")


class BlockingThread:
    """One thread. It starts with the first call and ends after ``close``."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._calls: SimpleQueue[tuple[Callable[[], Any], Future[Any]] | None] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()

    def submit(self, work: Callable[[], T]) -> "Future[T]":
        """Run a call in the thread, after those before it; its result or error comes through the future."""
        with self._lock:
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
                self._thread.start()
            future: Future[T] = Future()
            self._calls.put((work, future))
        return future

    async def call(self, work: Callable[[], T]) -> T:
        """Run a call in the thread and wait for it without blocking the loop."""
        return await asyncio.wrap_future(self.submit(work))

    def close(self) -> None:
        """End the thread once it has run what was given so far. It is not waited for; a later call starts a new one."""
        with self._lock:
            if self._thread is not None:
                self._calls.put(None)
                self._thread = None

    def _run(self) -> None:
        for work, future in iter(self._calls.get, None):
            if not future.set_running_or_notify_cancel():
                continue
            try:
                result = work()
            except BaseException as error:  # noqa: BLE001  carried to the caller, unchanged
                future.set_exception(error)
            else:
                future.set_result(result)
            # A waiting thread must not keep the last secret alive.
            del work, future
