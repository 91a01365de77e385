"""Downloads: files of backups fetched into a folder of this computer, in the background, shown among the runs.

A download that is cut goes on by itself where it ended; one that is paused, failed, or was under way when the console
was left, goes on later from what is there. Nothing stands under the final name before it is whole.
"""

from dataclasses import replace
from pathlib import Path
from typing import Final
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.activities import Operation, Phase
from app.domain.backups import BackupRef
from app.domain.errors import (
    BackendError,
    BackendFaultError,
    BadReplyError,
    ConflictError,
    ConsoleError,
    RateLimitedError,
    SessionExpiredError,
    SignInRejectedError,
    TimedOutError,
    UnreachableError,
    WrongFileError,
)
from app.domain.messages import ByteSize, Message
from app.services.activities import Activities
from app.services.files.download import UNDER_WAY, WAITS, Download
from app.services.files.download_order import DownloadOrder, order_of
from app.services.records import JournalEntry, Records
from app.services.sessions import Sessions
from app.services.tasks import TaskOwner
from app.services.times import Clock

TICK_MS: Final = 500
MOST_AT_ONCE: Final = 2
"""Downloads of one system at a time: each takes a place among the requests in flight."""

MOST_CUTS: Final = 8
"""Cuts in a row, with little between them, after which the operator is asked."""

BACK_OFF_S: Final = (2.0, 5.0, 15.0, 30.0, 60.0)
MAY_PASS: Final = (
    UnreachableError,
    TimedOutError,
    BadReplyError,
    RateLimitedError,
    BackendFaultError,
    ConflictError,  # the machine behind the system is away for a while
)


class Downloads(QObject):
    """All downloads of this console.

    Signals:
        found_whole(object): the DownloadOrder of a file that came whole by its announced length, and whose backup is
            to be removed from the system now: ask for it, with its guard.
    """

    found_whole = Signal(object)

    def __init__(
        self, sessions: Sessions, activities: Activities, records: Records, clock: Clock | None = None
    ) -> None:
        super().__init__()
        self._sessions = sessions
        self._activities = activities
        self._records = records
        self._clock = clock or Clock()
        self._owner = TaskOwner("downloads")
        self._downloads: dict[str, Download] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._on_tick)
        sessions.live.connect(self._on_live)
        sessions.removed.connect(self._on_removed)

    def find(self, path: str) -> Download | None:
        """A download by its run's key; None when it is over and was taken off the list."""
        return self._downloads.get(path)

    def unfinished(self, backup: BackupRef, folder: Path) -> Download | None:
        """The download of that backup into that folder that is under way, waits, is paused or failed."""
        found = (one for one in self._downloads.values() if one.is_for(backup, folder))
        return next((one for one in found if not one.entry.is_finished), None)

    def is_busy(self, connection_id: str) -> bool:
        """Whether a file of that system is on its way now."""
        mine = (one for one in self._downloads.values() if one.order.connection_id == connection_id)
        return any(one.work is not None for one in mine)

    async def start(self, order: DownloadOrder) -> str:
        """Begin a download; returns the key of its run. One that is begun already goes on. Raises StoreError."""
        known = self.unfinished(order.backup, order.folder)
        if known is not None:
            if known.work is None:
                known.reorder(order)
            await self.resume(known.path)
            return known.path
        native_id = uuid4().hex
        moment = self._clock.monotonic()
        entry = JournalEntry(native_id, order.activity(native_id, self._clock.now()))
        is_passing = self._sessions.system(order.connection_id).connection.is_temporary
        download = Download(order, entry, moment, is_passing=is_passing)
        await self._records.begin(download.entry)
        self._downloads[download.path] = download
        self._show(download, Phase.QUEUED)
        self._go_on()
        return download.path

    async def take_up(self) -> None:
        """Take up what was under way when the console was left; it goes on once its system is signed in to."""
        for entry in await self._records.unfinished():
            if entry.activity.ref.operation is not Operation.DOWNLOAD:
                continue
            order = order_of(entry.activity)
            if order is None:
                await self._records.update(replace(entry, is_finished=True))
                continue
            download = self._downloads[entry.activity.ref.path] = Download(order, entry, None)
            if download.phase in {Phase.PAUSED, Phase.FAILED}:
                self._show(download, download.phase, entry.activity.message)
            else:
                self._show(download, Phase.WAITING, Message.of("download.waits_for_system.text"))

    async def pause(self, path: str) -> None:
        """Stop, and keep what came so far."""
        download = self._downloads.get(path)
        if download is None or download.phase.is_final or download.phase is Phase.PAUSED:
            return
        await download.halt()
        if _is_whole(download):
            return  # it was about to be
        done = ByteSize(download.received_bytes)
        self._show(download, Phase.PAUSED, Message.of("download.paused.text", done=done))
        await self._note(download)

    async def resume(self, path: str) -> None:
        """Go on with one that is paused, failed, or waits."""
        download = self._downloads.get(path)
        if download is None or download.phase in UNDER_WAY or download.entry.is_finished:
            return
        download.cuts, download.due_at = 0, self._clock.monotonic()
        self._show(download, Phase.QUEUED)
        await self._note(download)
        self._go_on()

    async def drop(self, path: str) -> None:
        """Stop, and delete what came so far."""
        download = self._downloads.get(path)
        if download is None or download.entry.is_finished:
            return
        await download.halt()
        if _is_whole(download):
            return  # it was about to be
        try:
            await download.discard()
        except ConsoleError as error:
            self._show(download, Phase.FAILED, error.message, error)
            await self._note(download)
            return
        self._show(download, Phase.CANCELLED, Message.of("download.dropped.text"))
        await self._note(download, is_finished=True)

    async def forget(self, path: str) -> None:
        """Take one that is over off the list. What came so far of a failed one stays in its folder."""
        download = self._downloads.get(path)
        if download is not None and download.phase.is_final:
            del self._downloads[path]
        await self._activities.dismiss(path)

    async def close(self) -> None:
        """Stop all; they go on when the console is started again. Those of profiles for this run leave nothing."""
        self._timer.stop()
        for download in list(self._downloads.values()):
            if download.is_passing:
                await self.drop(download.path)
            else:
                await download.halt()
        await self._owner.close()

    # going on

    def _on_tick(self) -> None:
        for download in self._downloads.values():
            if download.phase is Phase.RUNNING and download.received_bytes != download.activity.bytes_done:
                self._sessions.heard(download.order.connection_id)
                self._show(download, Phase.RUNNING)
        self._go_on()

    def _go_on(self) -> None:
        """Begin what is due, as far as there are places; and look again later if anything is under way."""
        moment = self._clock.monotonic()
        for download in self._downloads.values():
            is_due = download.phase in WAITS and download.due_at is not None and download.due_at <= moment
            if is_due and download.work is None and self._may_begin(download):
                self._show(download, Phase.RUNNING)
                download.work = self._owner.start(self._attempt(download), "download", group=download.path)
        is_busy = any(one.phase in UNDER_WAY or _has_turn(one) for one in self._downloads.values())
        if is_busy and not self._timer.isActive():
            self._timer.start()
        elif not is_busy:
            self._timer.stop()

    def _may_begin(self, download: Download) -> bool:
        connection_id = download.order.connection_id
        system = self._sessions.find(connection_id)
        if self._sessions.is_locked or system is None or system.stands_still or system.description is None:
            return False
        others = [one for one in self._downloads.values() if one.order.connection_id == connection_id]
        return sum(1 for one in others if one.work is not None) < MOST_AT_ONCE

    def _on_live(self, connection_id: str) -> None:
        for download in self._downloads.values():
            if download.order.connection_id == connection_id and not download.entry.is_finished:
                if download.phase in WAITS and download.due_at is None:
                    download.due_at = self._clock.monotonic()
                # The runs of a system that was taken away and came back are not shown any more.
                self._show(download, download.phase, download.activity.message)
        self._go_on()

    def _on_removed(self, connection_id: str) -> None:
        for download in self._downloads.values():
            if download.order.connection_id == connection_id and not download.phase.is_final:
                self._owner.start(self._set_aside(download), "set a download aside", group=download.path)

    async def _set_aside(self, download: Download) -> None:
        """Its system was taken away; it goes on if that comes back."""
        await download.halt()
        if not download.phase.is_final and download.phase is not Phase.PAUSED:
            download.due_at = None
            download.tell(Phase.WAITING, Message.of("download.waits_for_system.text"), self._clock.now())

    # one attempt

    async def _attempt(self, download: Download) -> None:
        connection_id = download.order.connection_id
        try:
            await download.fetch(self._sessions.port(connection_id))
            self._show(download, Phase.FINISHING, Message.of("download.finishing.text"))
            message = await download.name()
            await self._done(download, message)
        except (SessionExpiredError, SignInRejectedError) as error:
            self._sessions.sign_in_lost(connection_id, error)
            download.due_at = None
            self._show(download, Phase.WAITING, Message.of("download.waits_for_sign_in.text"))
        except MAY_PASS as error:
            await self._cut(download, error)
        except ConsoleError as error:
            await self._fail(download, error)
        finally:
            download.work = None
        self._go_on()

    async def _done(self, download: Download, message: Message) -> None:
        is_sure = download.has_known_length
        self._show(download, Phase.SUCCEEDED if is_sure else Phase.SUCCEEDED_WITH_WARNINGS, message)
        await download.put_away()
        await self._note(download, is_finished=True)
        if is_sure and download.order.remove_after:
            self.found_whole.emit(download.order)

    async def _cut(self, download: Download, error: BackendError) -> None:
        """The network's fault: go on by itself, unless that was tried in vain too often."""
        download.note_cut()
        if download.cuts > MOST_CUTS:
            await self._fail(download, error)
            return
        wait_s = BACK_OFF_S[min(download.cuts, len(BACK_OFF_S)) - 1]
        if isinstance(error, RateLimitedError):
            wait_s = max(wait_s, error.retry_after_s)
        download.due_at = self._clock.monotonic() + wait_s
        done = ByteSize(download.received_bytes)
        self._show(download, Phase.WAITING, Message.of("download.waits_to_go_on.text", reason=error.message, done=done))

    async def _fail(self, download: Download, error: ConsoleError) -> None:
        is_wrong = isinstance(error, WrongFileError)
        download.asks_anew = download.asks_anew or is_wrong
        await download.put_away(keep=not is_wrong)
        self._show(download, Phase.FAILED, error.message, error)
        await self._note(download)

    # what is shown and written down

    def _show(
        self, download: Download, phase: Phase, message: Message | None = None, error: ConsoleError | None = None
    ) -> None:
        download.tell(phase, message, self._clock.now())
        self._activities.show_local(download.activity, download.entry, error)

    async def _note(self, download: Download, *, is_finished: bool = False) -> None:
        download.entry = replace(download.entry, is_finished=is_finished)
        await self._records.update(download.entry)


def _has_turn(download: Download) -> bool:
    return download.phase in WAITS and download.due_at is not None


def _is_whole(download: Download) -> bool:
    return download.phase.is_success
