"""One program at a time on one set of settings and records: a lock that its process holds until it ends.

For the composition root. The lock is the operating system's, so that none is left behind by a program that was killed.
What the file says of its holder is for the operator's eyes alone.
"""

import os
import platform
import re
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

PRIVATE_FILE: Final = 0o600
LOCKED_AT: Final = 1 << 30
"""Windows lets nobody read what is locked: a byte far behind the text."""

_SAID: Final = re.compile(r"([0-9]{1,10}) ([\w.-]{1,64})\n")


@dataclass(frozen=True)
class Holder:
    """Who holds a lock. ``process`` is the process id on ``computer``; 0 and "": not known."""

    process: int = 0
    computer: str = ""


class ProfileLock:
    """A lock that is held."""

    def __init__(self, file: int) -> None:
        self._file = file

    @classmethod
    def take(cls, path: Path) -> "ProfileLock | None":
        """Take the lock at once; None: another program holds it.

        Raises:
            OSError: whether one does cannot be found out; the disk or its file system does not play.
        """
        file = os.open(path, os.O_RDWR | os.O_CREAT, PRIVATE_FILE)
        try:
            taken = _take(file)
        except BaseException:
            os.close(file)
            raise
        if not taken:
            os.close(file)
            return None
        with suppress(OSError):  # a full disk leaves no note, and the lock is held all the same
            os.truncate(file, 0)
            os.write(file, f"{os.getpid()} {platform.node()}\n".encode())
        return cls(file)

    def release(self) -> None:
        """Let the next program in. The file stays: removing it would let two programs hold a lock each."""
        os.close(self._file)


def holder_of(path: Path) -> Holder:
    """Who says to hold the lock, or held it last."""
    try:
        said = path.read_text(encoding="utf-8")[:80]
    except (OSError, UnicodeDecodeError):
        return Holder()
    found = _SAID.fullmatch(said)
    return Holder(int(found[1]), found[2]) if found is not None else Holder()


def _take(file: int) -> bool:
    if sys.platform == "win32":
        os.lseek(file, LOCKED_AT, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        os.lseek(file, 0, os.SEEK_SET)
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
