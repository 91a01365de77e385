"""Tells when the process that started this one is gone, so that served systems never outlive their console."""

import asyncio
import os
import sys
import threading
from collections.abc import Callable

_LOOK_EVERY_S = 0.5


async def parent_gone(parent_id: int) -> None:
    """Return once no process of that id is left (on POSIX, for a real parent: once it is our parent no more)."""
    is_our_parent = sys.platform != "win32" and os.getppid() == parent_id  # Windows goes on naming a dead parent
    while (os.getppid() == parent_id) if is_our_parent else _is_alive(parent_id):  # noqa: ASYNC110 - nobody can set an event when a process dies
        await asyncio.sleep(_LOOK_EVERY_S)


def when_stdin_ends(then: Callable[[], object]) -> None:
    """Call ``then`` (from a thread) once standard input is at its end: the other side closed the pipe or died."""

    def read_on() -> None:
        # os.read and not sys.stdin: a thread that waits inside the buffered reader holds its lock at exit.
        try:
            while os.read(0, 4096):
                pass
        except OSError:
            pass  # no standard input at all counts as ended
        then()

    threading.Thread(target=read_on, name="stdin", daemon=True).start()


if sys.platform == "win32":
    import ctypes

    def _is_alive(process_id: int) -> bool:
        synchronize, wait_timeout = 0x00100000, 0x102
        kernel = ctypes.windll.kernel32
        handle = kernel.OpenProcess(synchronize, False, process_id)
        if not handle:
            return False
        try:
            return bool(kernel.WaitForSingleObject(handle, 0) == wait_timeout)
        finally:
            kernel.CloseHandle(handle)

else:

    def _is_alive(process_id: int) -> bool:
        try:
            os.kill(process_id, 0)
        except ProcessLookupError:
            return False
        except PermissionError:
            return True
        return True
