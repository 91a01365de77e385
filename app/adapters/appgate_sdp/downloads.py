"""Fetches the file of a backup: how long it is, and its bytes, going on where an earlier attempt was cut.

Ranges since version 20. 206, 416 and 412 on this call are in no document (ASSUMED), HEAD neither; so nothing is taken
for granted: a range that was ignored begins anew, and where an answer begins is read from what it says.
"""

import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

from app.adapters.appgate_sdp import requests
from app.adapters.appgate_sdp.collective import Collective
from app.adapters.appgate_sdp.errors import by_status
from app.adapters.appgate_sdp.mapping import time_in
from app.adapters.appgate_sdp.remembered import Remembered
from app.adapters.appgate_sdp.versions import RANGES_SINCE
from app.adapters.refusals import is_functional
from app.domain.backups import Backup, BackupRef, BackupState
from app.domain.errors import BackendError, BadReplyError, ConflictError, NotFoundError, RateLimitedError
from app.domain.files import FileSink, OfferedFile
from app.domain.messages import Message
from app.transport.request import Request, StreamedReply

_PARTIAL = 206
_PAST_END = 416
_RANGE = re.compile(r"bytes\s+(?P<start>[0-9]{1,18})-[0-9]{1,18}/(?P<total>[0-9]{1,18}|\*)")


class Downloads:
    """Hands out the files of backups."""

    def __init__(self, collective: Collective, remembered: Remembered) -> None:
        self._collective = collective
        self._remembered = remembered

    async def offered_file(self, ref: BackupRef) -> OfferedFile:
        """The file of a backup. Raises NotFoundError (gone, or creation failed), ConflictError (being built)."""
        backup = (await self._remembered.one(ref)).backup
        if backup.state is BackupState.RUNNING:
            raise ConflictError(
                Message.of("appgate.backup.running.why"), connection_id=self._collective.id, operation="read_size"
            )
        if backup.state in {BackupState.REMOVED, BackupState.FAILED}:
            raise NotFoundError(backup.trouble, connection_id=self._collective.id, operation="read_size")
        size = await self._collective.client.file_size(ref.scope.native_id, ref.native_id)
        return OfferedFile(await self.file_name(backup), size, self._collective.client.version >= RANGES_SINCE)

    async def file_name(self, backup: Backup) -> str:
        """A name made of Collective, appliance and start: the server tells none. Appliances may have equal names.

        Settings that cannot be read cost the Collective's name, not the file.
        """
        collective = self._collective
        if collective.name is None:
            try:
                await collective.settings()
            except BackendError as error:
                if not is_functional(error):
                    raise
        started = backup.started_at or time_in(backup.ref.native_id)
        stamp = f"-{started.strftime('%Y%m%dT%H%M%SZ')}" if started is not None else ""
        whose = collective.name or collective.connection.address.host
        return f"{whose}-{backup.name}{stamp}.{collective.option('file_ending')}"

    async def download(self, ref: BackupRef, sink: FileSink) -> None:
        """Send the file into the sink. Raises NotFoundError, ConflictError, and whatever cut it short."""
        if self._collective.client.version < RANGES_SINCE:
            await self._receive(ref, None, sink)
            return
        try:
            await self._receive(ref, sink.received_bytes, sink)
        except BackendError as error:
            if error.status != _PAST_END or sink.received_bytes == 0:
                raise
            await self._settle_past_end(ref, sink)

    async def _settle_past_end(self, ref: BackupRef, sink: FileSink) -> None:
        """Nothing lies behind what is there already: that was all of it, or it is not the same file."""
        size = await self._collective.client.file_size(ref.scope.native_id, ref.native_id)
        if size == sink.received_bytes:
            await sink.begin(size, size)
            return
        await self._receive(ref, 0, sink)

    async def _receive(self, ref: BackupRef, start: int | None, sink: FileSink) -> None:
        request = requests.read_file(ref.scope.native_id, ref.native_id, start)
        async with self._opened(request) as reply:
            begins_at, total = _place_of(reply, start or 0)
            await sink.begin(begins_at, total)
            async for piece in reply.pieces:
                await sink.write(piece)

    @asynccontextmanager
    async def _opened(self, request: Request) -> AsyncIterator[StreamedReply]:
        """The answer; one that is no success in the words of the table."""
        is_open = False
        try:
            async with self._collective.channel.stream(request) as reply:
                is_open = True
                yield reply
        except BackendError as error:
            if is_open or error.status is None or isinstance(error, RateLimitedError):
                raise  # how long to wait must not be lost
            told = by_status(error.status, _said(error.status))
            told.operation, told.correlation_id = request.operation, error.correlation_id
            raise told from error


def _place_of(reply: StreamedReply, wanted: int) -> tuple[int, int | None]:
    """Where the answer begins, and how long the whole file is.

    Raises:
        BadReplyError: a part of the file, but not the one that was asked for.
    """
    if reply.status != _PARTIAL:
        return 0, _length(reply.headers)
    match = _RANGE.fullmatch(reply.headers.get("content-range", "").strip())
    if match is None or int(match["start"]) != wanted:
        raise BadReplyError(where="content-range", operation="download", status=reply.status)
    return wanted, None if match["total"] == "*" else int(match["total"])


def _length(headers: Mapping[str, str]) -> int | None:
    text = headers.get("content-length", "")
    return int(text) if text.isdigit() and len(text) < 20 else None


def _said(status: int) -> Message | None:
    """412 on a download: the appliance is away, or still at it."""
    return Message.of("appgate.download.not_now.text") if status == 412 else None
