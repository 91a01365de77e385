"""One download: its order, its run as shown and written down, and its unfinished file while it is being worked on.

For ``downloads``, which says when an attempt is made and what comes of its errors.
"""

import asyncio
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from app.domain.activities import Activity, Phase
from app.domain.backups import BackupRef
from app.domain.capabilities import Capability
from app.domain.errors import BackendError, BadReplyError, ConsoleError
from app.domain.messages import ByteSize, Message
from app.domain.port import BackupSystem
from app.services.files.download_order import DownloadOrder
from app.services.files.download_sink import DownloadSink
from app.services.files.part_file import BLOCK_BYTES, PartFile
from app.services.files.part_note import discard
from app.services.records import JournalEntry
from app.services.tasks import Work
from app.settings.blocking import BlockingThread

PUT_AWAY_LIMIT_S: Final = 5.0
UNDER_WAY: Final = frozenset({Phase.RUNNING, Phase.FINISHING})
WAITS: Final = frozenset({Phase.QUEUED, Phase.WAITING})
_GROUP: Final = 8
_CAN: Final = frozenset({Capability.CANCEL, Capability.PAUSE})


class Download:
    """One download.

    Attributes:
        due_at: monotonic seconds of the next attempt; None: as soon as the system is signed in to.
        cuts: attempts in a row that brought no news worth speaking of.
        is_passing: its profile lives for this run only, so nobody could go on with it later.
        asks_anew: the system's file was not the announced one; its length is asked for again.
        work: the attempt under way.
    """

    def __init__(
        self, order: DownloadOrder, entry: JournalEntry, due_at: float | None, *, is_passing: bool = False
    ) -> None:
        self.order = order
        self.entry = entry
        self.due_at = due_at
        self.is_passing = is_passing
        self.cuts = 0
        self.asks_anew = False
        self.work: Work | None = None
        self._most_bytes = 0
        self._part: PartFile | None = None
        self._sink: DownloadSink | None = None
        self._thread = BlockingThread("download")

    @property
    def activity(self) -> Activity:
        """The run as shown."""
        return self.entry.activity

    @property
    def path(self) -> str:
        """The run's key."""
        return self.activity.ref.path

    @property
    def phase(self) -> Phase:
        """Where it is."""
        return self.activity.phase

    @property
    def received_bytes(self) -> int:
        """What came so far, the pieces that are not written yet included."""
        if self._sink is not None:
            return self._sink.received_bytes
        return self._part.size if self._part is not None else self.activity.bytes_done or 0

    def is_for(self, backup: BackupRef, folder: Path) -> bool:
        """Whether it fetches that backup into that folder."""
        return self.order.backup == backup and self.order.folder == folder

    def change(self, **changes: Any) -> None:
        """Change fields of the run."""
        self.entry = replace(self.entry, activity=replace(self.activity, **changes))

    def reorder(self, order: DownloadOrder) -> None:
        """Take the same download's newer order."""
        self.order = order
        self.change(ref=replace(self.activity.ref, bookmark=order.bookmark), bytes_total=order.size_bytes)

    def tell(self, phase: Phase, message: Message | None, at: datetime) -> None:
        """Reach a phase, with what is known of the bytes."""
        total = self._part.total if self._part is not None else None
        self.change(
            phase=phase,
            message=message,
            heard_at=at,
            ended_at=(self.activity.ended_at or at) if phase.is_final else None,
            can=frozenset() if phase.is_final or phase is Phase.FINISHING else _CAN,
            bytes_done=self.received_bytes,
            bytes_total=total if total is not None else self.activity.bytes_total,
        )

    def note_cut(self) -> None:
        """Count an attempt that was cut; one that brought a good deal begins a new count."""
        came = self.received_bytes
        self.cuts = 1 if came >= self._most_bytes + BLOCK_BYTES else self.cuts + 1
        self._most_bytes = max(self._most_bytes, came)

    async def fetch(self, port: BackupSystem) -> None:
        """Open the file and let the system send what is missing.

        Raises:
            StoreError, WrongFileError: the disk refuses, or it is not the announced file.
            BackendError: the system's or the network's; what came is kept.
        """
        part = await self._open(port)
        if part.is_complete:
            return
        sink = self._sink = DownloadSink(part, self._thread)
        try:
            await port.download(self.order.backup, sink)
        except BackendError:
            await sink.flush()
            raise
        await sink.flush()
        if part.total is not None and part.size < part.total:
            message = Message.of("download.cut_short.title", came=ByteSize(part.size), told=ByteSize(part.total))
            raise BadReplyError(message, where="length")

    async def name(self) -> Message:
        """Check the whole file and give it its name; returns what is to be told of it. Raises StoreError."""
        part, order = self._part, self.order
        assert part is not None
        final = await self._thread.call(lambda: part.finish(order.name))
        # Where no length was told, nothing says that the file is whole.
        text = "download.done.text" if part.total is not None else "download.done_unsure.text"
        return Message.of(text, file=str(final), size=ByteSize(part.size), digest=in_groups(part.sha256))

    @property
    def has_known_length(self) -> bool:
        """Whether the system told how long the file is."""
        return self._part is not None and self._part.total is not None

    async def halt(self) -> None:
        """End the attempt under way, if there is one, and put the file away as it is."""
        work = self.work
        if work is not None and self.phase is Phase.FINISHING:
            with suppress(TimeoutError):
                async with asyncio.timeout(PUT_AWAY_LIMIT_S):
                    await work.wait()
        if self._sink is not None:
            self._sink.abandon()
        if work is not None:
            work.cancel()
            await work.wait()
            self.work = None
        await self.put_away()

    async def put_away(self, *, keep: bool = True) -> None:
        """Close the file; without ``keep`` it is deleted, as far as the disk lets us."""
        part, self._part, self._sink = self._part, None, None
        if part is not None:
            # A disk that hangs must not keep the program from ending; the note tells what surely is there.
            with suppress(TimeoutError, ConsoleError):
                async with asyncio.timeout(PUT_AWAY_LIMIT_S):
                    await self._thread.call(part.close if keep else part.drop)
            self.change(bytes_done=part.size if keep else 0)
        self._thread.close()

    async def discard(self) -> None:
        """Delete what came so far. Raises StoreError."""
        order = self.order
        try:
            await self._thread.call(lambda: discard(order.folder, order.backup.path))
        finally:
            self._thread.close()
        self.change(bytes_done=0)

    async def _open(self, port: BackupSystem) -> PartFile:
        if self.asks_anew:
            offered = await port.offered_file(self.order.backup)
            self.reorder(replace(self.order, size_bytes=offered.size_bytes))
            self.asks_anew = False
        order = self.order
        part = self._part = self._part or PartFile(order.folder, order.name, order.backup.path, order.size_bytes)
        self._sink = None
        await self._thread.call(part.open)
        self._most_bytes = max(self._most_bytes, part.size)
        return part


def in_groups(digest: str) -> str:
    """A digest in groups of eight, so that a narrow pane can break it."""
    return " ".join(digest[start : start + _GROUP] for start in range(0, len(digest), _GROUP))
