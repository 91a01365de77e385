"""What downloads ask of a folder and its disk: room, names that overwrite nothing, and words for a refusal.

All calls block: they run in a file's thread.
"""

import errno
import os
import shutil
import sys
from pathlib import Path
from typing import Final

from app.domain.errors import StoreError
from app.domain.messages import ByteSize, Message

PRIVATE: Final = 0o600
_FULL: Final = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})
_REFUSED: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_GONE: Final = frozenset({errno.ENOENT, errno.ENOTDIR})
_NO_LINKS: Final = frozenset({errno.EPERM, errno.EACCES, errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOTSUP, errno.EMLINK})

_NOT_OFFERED: Final = frozenset({errno.EINVAL, errno.EACCES, errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOTSUP})


def free_bytes(folder: Path) -> int:
    """The room left for this user. Raises StoreError: there is no such folder, or it cannot be looked at."""
    try:
        return shutil.disk_usage(folder).free
    except OSError as error:
        raise told(error, folder) from error


def require_room(folder: Path, needed: int) -> None:
    """Raises StoreError: there is less room than needed."""
    free = free_bytes(folder)
    if free < needed:
        raise StoreError(Message.of("download.no_room.title", needed=ByteSize(needed), free=ByteSize(free)))


def told(error: OSError, folder: Path) -> StoreError:
    """What the operator is told of a disk's refusal."""
    where = str(folder)
    if error.errno in _FULL:
        return StoreError(Message.of("download.disk_full.title", folder=where))
    if error.errno == errno.EFBIG:
        return StoreError(Message.of("download.file_too_big.title", folder=where))
    if error.errno in _GONE:
        return StoreError(Message.of("download.folder_gone.title", folder=where))
    if error.errno in _REFUSED:
        return StoreError(Message.of("download.folder_refused.title", folder=where))
    return StoreError(Message.of("download.disk.title", folder=where, reason=error.strerror or ""))


def write_all(handle: int, block: bytes) -> None:
    """Write all of a block at the place of the handle. Raises OSError."""
    rest = memoryview(block)
    while rest:
        rest = rest[os.write(handle, rest) :]


def rename_to_new(path: Path, final: Path) -> None:
    """Rename in one step without ever overwriting. Raises FileExistsError."""
    if sys.platform == "win32":
        path.rename(final)
        return
    try:
        os.link(path, final, follow_symlinks=False)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        # A file system without links (FAT): the name is reserved, then taken over.
        os.close(os.open(final, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE))
        try:
            path.replace(final)
        except OSError:
            final.unlink(missing_ok=True)
            raise
    else:
        path.unlink()


def sync_folder(folder: Path) -> None:
    """Have the names in a folder reach the disk, where platform and file system can. Raises OSError."""
    if sys.platform == "win32":
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        # Network drives know no such call for folders, and a folder may be there for writing only.
        if error.errno not in _NOT_OFFERED:
            raise
