"""Runs coroutines on Qt's own loop, as the program does, one fresh loop per test.

Use the fixture `qt_loop` for code that needs widgets or signals and awaits something as well:

    def test_sign_in_fills_the_tree(qt_loop, qtbot):
        ...
        qt_loop.run(session.sign_in())

The test function itself stays a plain one: between two calls of `run` the loop stands still, and Qt's events are
only handled by `run` and by `qtbot`. Between the calls the loop still counts as the running one, since what handles
Qt's events (pytest-qt after each fixture, a dialog that is shown) also takes background work a step further, and a
click in a test may start some. Coroutines that know nothing of Qt are tested by plain `async def` tests, on asyncio's
own loop.
"""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

import qasync
from PySide6.QtWidgets import QApplication

from tests.guards import leftovers

_T = TypeVar("_T")


class QtLoop:
    """One qasync loop over the application of the tests."""

    def __init__(self, application: QApplication) -> None:
        # Closing a window in mid-test must not end the loop under the coroutine that closed it.
        application.setQuitOnLastWindowClosed(False)
        self._loop = qasync.QEventLoop(application)
        asyncio.set_event_loop(self._loop)
        asyncio._set_running_loop(self._loop)

    def run(self, coroutine: Coroutine[Any, Any, _T], timeout_s: float = 40.0) -> _T:
        """Run a coroutine to its end and return its result.

        Raises:
            TimeoutError: it took longer than `timeout_s` seconds.
        """
        work = self._loop.create_task(asyncio.wait_for(coroutine, timeout_s))
        work.add_done_callback(lambda _work: self._loop.stop())
        # Not run_until_complete: its last round of events would find no running loop.
        self._loop.run_forever()
        asyncio._set_running_loop(self._loop)
        result: _T = work.result()
        return result

    def run_until(self, condition: Callable[[], bool], timeout_s: float = 40.0) -> None:
        """Keep the loop going until a condition holds; it is asked again after each round of events.

        Raises:
            TimeoutError: it did not hold within `timeout_s` seconds.
        """
        self.run(self._until(condition), timeout_s)

    def close(self) -> None:
        """End the loop; tasks that still run are leaks and are reported as such."""
        asyncio._set_running_loop(None)
        leftovers.note_pending(self._loop)
        pending = asyncio.all_tasks(self._loop)
        for task in pending:
            task.cancel()
        if pending:
            self._loop.run_until_complete(asyncio.gather(*pending, return_exceptions=True))
        self._loop.run_until_complete(self._loop.shutdown_asyncgens())
        self._loop.close()
        asyncio.set_event_loop(None)

    @staticmethod
    async def _until(condition: Callable[[], bool]) -> None:
        while not condition():  # noqa: ASYNC110 - a condition over widgets has no event to wait for
            # One millisecond, not zero: Qt's timers and sockets get their turn, the processor is not kept busy.
            await asyncio.sleep(0.001)
