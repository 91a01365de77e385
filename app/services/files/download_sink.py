"""Where the pieces of a download go: gathered on the network thread, written in blocks in the file's own thread.

One sink for one attempt. The network thread's loop never waits for a disk but with an await, and a disk that is slower
than the network holds the network back.
"""

from collections.abc import Callable
from typing import TypeVar

from app.domain.errors import StoreError
from app.domain.messages import Message
from app.services.files.part_file import BLOCK_BYTES, PartFile
from app.settings.blocking import BlockingThread

T = TypeVar("T")


class DownloadSink:
    """Implements ``domain.files.FileSink`` over an unfinished file."""

    def __init__(self, part: PartFile, thread: BlockingThread) -> None:
        self._part = part
        self._thread = thread
        self._gathered = bytearray()
        self._written = part.size
        self._has_gap = False
        self._is_abandoned = False

    @property
    def received_bytes(self) -> int:
        """Bytes that came so far, those of earlier attempts included. May be read from any thread."""
        return self._written + len(self._gathered)

    async def begin(self, start: int, total_bytes: int | None) -> None:
        """See ``FileSink``. Raises StoreError, WrongFileError."""
        await self._call(lambda: self._part.begin(start, total_bytes))
        self._written = start

    async def write(self, piece: bytes) -> None:
        """See ``FileSink``. Raises StoreError, WrongFileError."""
        self._gathered += piece
        if len(self._gathered) >= BLOCK_BYTES:
            await self._write_block()

    async def flush(self) -> None:
        """Write what is gathered; called by the owner when the attempt ended, never beside ``write``."""
        if self._gathered and not self._has_gap:
            await self._write_block()

    def abandon(self) -> None:
        """Take nothing more: the attempt was cancelled, and the network thread may not have heard of it yet."""
        self._is_abandoned = True

    async def _write_block(self) -> None:
        block, offset = bytes(self._gathered), self._written
        self._gathered.clear()
        await self._call(lambda: self._part.write(offset, block))
        self._written = offset + len(block)

    async def _call(self, work: Callable[[], T]) -> T:
        if self._is_abandoned or self._has_gap:
            raise StoreError(Message.of("download.wrong_place.title"))
        # A block that is given up half-way leaves a gap: nothing may be written behind it.
        self._has_gap = True
        result = await self._thread.call(work)
        self._has_gap = False
        return result
