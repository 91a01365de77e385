"""A file of the operator's choice that appears under its name when it is whole, and not before.

For exports. All calls block: they run in a thread of their own.
"""

import errno
import os
import secrets
from contextlib import suppress
from pathlib import Path

from app.domain.errors import StoreError
from app.domain.messages import Message
from app.services.files.disk import PRIVATE, rename_to_new, sync_folder, write_all
from app.settings.blocking import BlockingThread

_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})


class WholeFile:
    """The file on its way, under a hidden name, for its owner alone. ``replaces``: another of the name gives way."""

    def __init__(self, path: Path, *, replaces: bool = True) -> None:
        self._path = path
        self._replaces = replaces
        self._part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
        self._handle: int | None = None

    def begin(self, head: bytes) -> None:
        """Make the file with its first bytes."""
        self._handle = os.open(self._part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE)
        self.add(head)

    def add(self, block: bytes) -> None:
        """Write more behind what is there."""
        assert self._handle is not None
        write_all(self._handle, block)

    def finish(self) -> None:
        """Let it appear. Raises FileExistsError: there is one of that name, which stays as it is."""
        assert self._handle is not None
        os.fsync(self._handle)
        self._close()
        if self._replaces:
            self._part.replace(self._path)
        else:
            rename_to_new(self._part, self._path)
        sync_folder(self._path.parent)

    def discard(self) -> None:
        """Take away what is not whole; nothing once it is."""
        self._close()
        with suppress(OSError):
            self._part.unlink(missing_ok=True)

    def _close(self) -> None:
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


async def write_whole(path: Path, content: bytes, *, replaces: bool) -> None:
    """Write a file in one go, away from the caller's loop.

    Raises:
        FileExistsError: there is one of that name, and it is not to be replaced.
        StoreError: the disk is full or refuses; the name holds what it held before.
    """
    thread = BlockingThread("export")
    file = WholeFile(path, replaces=replaces)
    try:
        await thread.call(lambda: file.begin(content))
        await thread.call(file.finish)
    except FileExistsError:
        raise
    except OSError as error:
        raise told(error, path) from error
    finally:
        # Not waited for: whoever closes the dialog cancels this, and the thread runs it all the same.
        thread.submit(file.discard)
        thread.close()


def told(error: OSError, path: Path) -> StoreError:
    """What the operator is told of a disk's refusal."""
    if error.errno in _FULL:
        return StoreError(Message.of("export.disk_full.text", file=path.name))
    return StoreError(Message.of("export.failed.text", file=path.name, reason=error.strerror or ""))
