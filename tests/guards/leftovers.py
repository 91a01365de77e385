"""Finds asyncio tasks and threads that outlive the test which started them.

Tasks are looked at when their loop is about to end them: a runner that must cancel something at its end, or a loop
that is closed over pending tasks, means that nobody owned them.
"""

import asyncio
import sys
import threading
import time
from asyncio import runners
from collections.abc import Callable
from typing import Any

from tests.guards import births

_THREAD_GRACE_S = 10.0

_abandoned_tasks: list[str] = []


def stand_guard() -> None:
    """Note the birth of every task and thread, and look at every loop when it ends."""
    asyncio.BaseEventLoop.create_task = _noting_birth(asyncio.BaseEventLoop.create_task)  # type: ignore[method-assign]
    asyncio.BaseEventLoop.close = _looking_first(asyncio.BaseEventLoop.close)  # type: ignore[method-assign, assignment]
    threading.Thread.start = _noting_own_birth(threading.Thread.start)  # type: ignore[method-assign]
    # asyncio.run and asyncio.Runner cancel what is left in silence; this is the only place where it shows.
    cancel_all = runners._cancel_all_tasks  # type: ignore[attr-defined]
    runners._cancel_all_tasks = _looking_first(cancel_all)  # type: ignore[attr-defined]


def take_abandoned_tasks() -> list[str]:
    """Return the tasks that loops had to end since the last call, and forget them."""
    found = _abandoned_tasks.copy()
    _abandoned_tasks.clear()
    return found


def threads_beyond(before: set[threading.Thread]) -> list[str]:
    """Describe threads that were not there before and do not end within a short grace."""
    deadline = time.monotonic() + _THREAD_GRACE_S
    found = []
    for thread in threading.enumerate():
        if thread in before:
            continue
        thread.join(max(0.0, deadline - time.monotonic()))
        if thread.is_alive():
            found.append(f"thread {thread.name!r} is still running\n{births.birthplace(thread)}")
    return found


def note_pending(loop: asyncio.AbstractEventLoop) -> None:
    """Record the tasks of a loop that are not done."""
    for task in asyncio.all_tasks(loop):
        _abandoned_tasks.append(f"task {task.get_name()!r} ({task.get_coro()}) was left\n{births.birthplace(task)}")


def _noting_birth(create_task: Callable[..., Any]) -> Callable[..., Any]:
    def call(*args: Any, **kwargs: Any) -> Any:
        task = create_task(*args, **kwargs)
        births.remember(task, sys._getframe(1))
        return task

    return call


def _noting_own_birth(start: Callable[..., None]) -> Callable[..., None]:
    def call(thread: threading.Thread) -> None:
        births.remember(thread, sys._getframe(1))
        start(thread)

    return call


def _looking_first(end: Callable[[Any], None]) -> Callable[[Any], None]:
    def call(loop: asyncio.AbstractEventLoop) -> None:
        if not loop.is_closed():
            note_pending(loop)
        end(loop)

    return call
