"""The file that a download grows in, until it is whole and gets its name. All calls block: they run in a file's thread.

It lies hidden in the chosen folder, with a small note beside it that tells which backup it belongs to and how much of
it surely reached the disk. So it is found again after a restart, whatever the final name is to be.
"""

import errno
import hashlib
import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import Final

from app.domain.errors import StoreError, WrongFileError
from app.domain.messages import ByteSize, Message
from app.services.files.disk import PRIVATE, rename_to_new, require_room, sync_folder, told, write_all
from app.services.files.file_names import numbered
from app.services.files.part_note import PartNote, discard, found, part_name, read_note, remove_note, write_note

BLOCK_BYTES: Final = 1024 * 1024
SYNC_BYTES: Final = 64 * BLOCK_BYTES
MOST_NUMBERS: Final = 999
_FLAGS: Final = os.O_RDWR | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)


class PartFile:
    """An unfinished file, open for writing at its end. Raises ``StoreError`` for whatever the disk refuses."""

    def __init__(self, folder: Path, name: str, owner: str, expected: int | None = None) -> None:
        """Touch nothing yet; see ``open``.

        Args:
            name: a safe name; the unfinished file carries it.
            owner: what the file belongs to, such as a backup's path.
            expected: the length that was told before, bytes; None: none was.
        """
        self._folder = folder
        self._owner = owner
        self._expected = expected
        self._digest = hashlib.sha256()
        self._handle: int | None = None
        self.path = folder / part_name(name, owner)
        self.size = 0
        self.total = expected
        self._synced = 0

    @property
    def is_complete(self) -> bool:
        """Whether all is there that was announced; never without an announcement."""
        return self.total is not None and 0 < self.size == self.total

    def open(self) -> None:
        """Take up what an earlier attempt left in the folder, reading it for the digest; or begin."""
        if self._handle is not None:
            return
        self.path = found(self._folder, self._owner) or self.path
        try:
            self._open()
        except OSError as error:
            self.close()
            raise told(error, self._folder) from error

    @property
    def sha256(self) -> str:
        """The digest of what is there, hexadecimal."""
        return self._digest.hexdigest()

    def begin(self, start: int, total: int | None) -> None:
        """An answer begins at byte ``start``; 0 drops what is there. See ``FileSink``.

        Raises:
            WrongFileError: the file at the system is another one than that which was begun.
        """
        if self._handle is None or start not in (0, self.size):
            raise StoreError(Message.of("download.wrong_place.title"))
        before = self._expected if self._expected is not None or not start else self.total
        if None not in (before, total) and total != before:
            sizes = ByteSize(before or 0), ByteSize(total or 0)
            raise WrongFileError(Message.of("download.length_changed.title", before=sizes[0], now=sizes[1]))
        try:
            if start == 0:
                self._empty()
            self.total = total if total is not None else before
            self._write_note()
        except OSError as error:
            raise told(error, self._folder) from error
        if self.total is not None:
            require_room(self._folder, self.total - self.size)

    def write(self, offset: int, block: bytes) -> None:
        """Append a block; ``offset`` says where the writer believes the end to be.

        Raises:
            WrongFileError: more came than was announced.
        """
        if self._handle is None or offset != self.size:
            raise StoreError(Message.of("download.wrong_place.title"))
        if self.total is not None and self.size + len(block) > self.total:
            came = ByteSize(self.size + len(block))
            raise WrongFileError(Message.of("download.too_long.title", told=ByteSize(self.total), came=came))
        try:
            write_all(self._handle, block)
            self.size += len(block)
            self._digest.update(block)
            if self.size - self._synced >= SYNC_BYTES:
                self.sync()
        except OSError as error:
            self._cut_back()
            raise told(error, self._folder) from error

    def sync(self) -> None:
        """Have all that is there reach the disk, and note it."""
        if self._handle is not None and self._synced != self.size:
            os.fsync(self._handle)
            self._synced = self.size
            self._write_note()

    def close(self) -> None:
        """Leave the file as it is, to go on with it later. What the disk refuses now is fetched again then."""
        if self._handle is None:
            return
        try:
            self.sync()
        except OSError:
            # The note still tells what surely is there.
            pass
        finally:
            os.close(self._handle)
            self._handle = None

    def drop(self) -> None:
        """Delete the file and its note."""
        self.close()
        discard(self._folder, self._owner)

    def finish(self, name: str) -> Path:
        """Check the length, give the file its name, numbered when that is taken; returns where it is.

        Raises:
            WrongFileError: nothing came, or another length than was announced.
        """
        if self.size == 0:
            raise WrongFileError(Message.of("download.empty.title"))
        if self.total is not None and self.size != self.total:
            message = Message.of("download.too_short.title", told=ByteSize(self.total), came=ByteSize(self.size))
            raise WrongFileError(message)
        try:
            self.sync()
            self.close()
            final = self._named(name)
            with suppress(OSError):  # a note without its file is trusted by nobody
                remove_note(self.path)
            sync_folder(self._folder)
        except OSError as error:
            raise told(error, self._folder) from error
        return final

    def _open(self) -> None:
        note = read_note(self.path, self._owner)
        is_other = note is not None and self._expected is not None and note.total not in (None, self._expected)
        if note is None or is_other or not self.path.exists() or self.path.lstat().st_nlink > 1:
            # Of several names one may be the final one, given right before a power failure: that one is left alone.
            self.path.unlink(missing_ok=True)
            self._handle = os.open(self.path, _FLAGS | os.O_CREAT | os.O_EXCL, PRIVATE)
            self._write_note()
            return
        self._handle = os.open(self.path, _FLAGS)
        state = os.fstat(self._handle)
        if not stat.S_ISREG(state.st_mode) or state.st_nlink > 1:
            raise OSError(errno.EPERM, os.strerror(errno.EPERM))
        # After a power failure the end of a file may be there in length only.
        self._take_up(min(state.st_size, note.safe))
        self.total = self._expected if self._expected is not None else note.total

    def _take_up(self, size: int) -> None:
        handle = self._handle
        assert handle is not None
        self.size, self._digest = 0, hashlib.sha256()
        os.ftruncate(handle, size)
        os.lseek(handle, 0, os.SEEK_SET)
        while self.size < size:
            block = os.read(handle, min(BLOCK_BYTES, size - self.size))
            if not block:
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            self._digest.update(block)
            self.size += len(block)
        self._synced = size

    def _empty(self) -> None:
        assert self._handle is not None
        os.ftruncate(self._handle, 0)
        os.lseek(self._handle, 0, os.SEEK_SET)
        self.size = self._synced = 0
        self._digest = hashlib.sha256()

    def _cut_back(self) -> None:
        """Take a half-written block away again, so that length and digest agree. Where even that is refused, nothing
        more is written: who opens the file anew trusts its note."""
        handle = self._handle
        if handle is None:
            return
        try:
            os.ftruncate(handle, self.size)
            os.lseek(handle, self.size, os.SEEK_SET)
        except OSError:
            self._handle = None
            with suppress(OSError):
                os.close(handle)

    def _write_note(self) -> None:
        write_note(self.path, PartNote(self._owner, self.total, self._synced))

    def _named(self, name: str) -> Path:
        for number in range(1, MOST_NUMBERS + 1):
            final = self._folder / numbered(name, number)
            try:
                rename_to_new(self.path, final)
            except FileExistsError:
                continue
            return final
        raise StoreError(Message.of("download.name_taken.title", name=name))
