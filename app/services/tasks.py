"""The only place that creates tasks: background work belongs to an owner, has a name, a group and a state.

An owner belongs to one window, wizard or signed-in system. Ending it cancels its work and waits for it. An *exclusive*
start replaces the older work of the same group, so that the late reply of an earlier question never overwrites a newer
one. An exception nobody handles is handed to ``failed``: silence is opt-in.
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from enum import StrEnum
from typing import Any

from app.domain.errors import ConsoleError

log = logging.getLogger(__name__)

Failed = Callable[[str, BaseException], None]


class WorkState(StrEnum):
    """The five states of a piece of work."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Work:
    """A handle on one piece of background work."""

    def __init__(self, name: str, group: str) -> None:
        self.name = name
        self.group = group
        self.state = WorkState.WAITING
        self._task: asyncio.Task[Any] | None = None

    @property
    def is_over(self) -> bool:
        """Whether it ended, in whatever way."""
        return self.state in {WorkState.DONE, WorkState.FAILED, WorkState.CANCELLED}

    def cancel(self) -> None:
        """Ask it to stop; it is over a little later."""
        if self._task is not None and not self._task.done():
            self._task.cancel()

    async def wait(self) -> None:
        """Wait until it is over, however it ended."""
        if self._task is not None:
            await asyncio.wait([self._task])


class TaskOwner:
    """Starts work and ends it all when its owner goes."""

    def __init__(self, name: str, failed: Failed | None = None) -> None:
        self._name = name
        self._failed = failed if failed is not None else log_failure
        self._works: list[Work] = []
        self._closed = False

    def start(self, work: Coroutine[Any, Any, object], name: str, *, group: str = "", exclusive: bool = False) -> Work:
        """Start a coroutine on the running loop.

        Args:
            group: work that belongs together; with ``exclusive`` the older work of the group is cancelled first.
        """
        handle = Work(f"{self._name}: {name}", group)
        if self._closed:
            work.close()
            handle.state = WorkState.CANCELLED
            return handle
        if exclusive:
            self.cancel(group)
        handle._task = asyncio.get_running_loop().create_task(self._run(handle, work), name=handle.name)
        handle._task.add_done_callback(lambda _task: self._over(handle, work))
        self._works.append(handle)
        return handle

    def cancel(self, group: str) -> None:
        """Cancel all work of a group."""
        for handle in self._works:
            if handle.group == group:
                handle.cancel()

    async def close(self) -> None:
        """Take no more work, cancel all, and wait until it is over."""
        self._closed = True
        for handle in list(self._works):
            handle.cancel()
        for handle in list(self._works):
            await handle.wait()

    def end(self) -> None:
        """Take no more work and cancel all, without waiting: for dialogs, whose closing nobody awaits."""
        self._closed = True
        for handle in list(self._works):
            handle.cancel()

    async def _run(self, handle: Work, work: Coroutine[Any, Any, object]) -> None:
        handle.state = WorkState.RUNNING
        try:
            await work
        except asyncio.CancelledError:
            handle.state = WorkState.CANCELLED
            raise
        except Exception as error:  # noqa: BLE001  the one broad catch for background work: nothing is swallowed
            handle.state = WorkState.FAILED
            self._failed(handle.name, error)
        else:
            handle.state = WorkState.DONE

    def _over(self, handle: Work, work: Coroutine[Any, Any, object]) -> None:
        """Also for work that was cancelled before it began and never ran."""
        self._works.remove(handle)
        if handle.state is WorkState.WAITING:
            handle.state = WorkState.CANCELLED
            work.close()


def log_failure(name: str, error: BaseException) -> None:
    """Say in the log that work failed: expected errors by their message id, others with their trace."""
    if isinstance(error, ConsoleError):
        log.warning("%s ended with %s", name, error.message.id)
    else:
        log.error("%s failed", name, exc_info=error)
