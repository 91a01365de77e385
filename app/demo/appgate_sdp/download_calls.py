"""Downloading a backup file: HEAD, the whole file, a range of it, and answers that break off.

Source: GET and 410 are the vendor's; HEAD is sent by the vendor's tool; 206, 412 and 416 are ASSUMED.
"""

import asyncio
from collections.abc import AsyncIterator

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse

from app.demo.appgate_sdp.backup_calls import GPG, ONE_BACKUP, PRIVILEGE, BackupCalls
from app.demo.appgate_sdp.backups import Backups
from app.demo.appgate_sdp.collective import Collective
from app.demo.appgate_sdp.errors import RefusedError
from app.demo.appgate_sdp.gate import Call, Door, Gate
from app.demo.appgate_sdp.openpgp import BackupFile
from app.demo.appgate_sdp.ranges import PastEndError, read_range
from app.demo.front import CUT

_MEDIA_TYPE = "application/gpg"
_RANGES_SINCE = 20
_SETTLE_S = 0.05  # so that what was sent has left before the connection is dropped


class DownloadCalls:
    """Answers with the bytes of backups."""

    def __init__(self, collective: Collective, gate: Gate, backups: Backups, calls: BackupCalls) -> None:
        self._collective = collective
        self._gate = gate
        self._backups = backups
        self._calls = calls
        gate.open(
            Door("GET", ONE_BACKUP, self._download, PRIVILEGE, forms=GPG),
            Door("HEAD", ONE_BACKUP, self._head, PRIVILEGE, forms=GPG),
        )

    def _head(self, call: Call) -> Response:
        faults = self._collective.faults
        if faults.is_on("no_head"):
            raise RefusedError(405)
        found = self._file(call)
        if isinstance(found, Response):
            return found
        headers = self._headers(call)
        if not faults.is_on("chunked_download"):
            headers["Content-Length"] = str(int(faults.number("head_length", found.length)))
        return StreamingResponse(_nothing(), 200, headers, self._media_type(call))

    def _download(self, call: Call) -> Response:
        found = self._file(call)
        if isinstance(found, Response):
            return found
        faults = self._collective.faults
        is_ignored = call.spoken.version < _RANGES_SINCE or faults.strike("ignore_range", call.path) is not None
        status, start, end = 200, 0, found.length
        try:
            asked = None if is_ignored else read_range(call.headers.get("range"), found.length)
            if asked is not None:
                status, (start, end) = 206, asked
        except PastEndError:
            status = int(faults.value("past_end_status", "416"))
            if status not in (200, 206):
                return self._past_end(found, status)
            start = 0 if status == 200 else found.length
        headers = self._headers(call)
        if status == 206:
            headers["Content-Range"] = f"bytes {start}-{max(start, end - 1)}/{found.length}"
        if not faults.is_on("chunked_download"):
            headers["Content-Length"] = str(end - start)
        body = self._stream(call.request, found, start, end)
        return StreamingResponse(body, status, headers, self._media_type(call))

    def _file(self, call: Call) -> BackupFile | Response:
        """The file of the path, or the answer that there is none."""
        backup = self._calls.backup_of(call)
        if backup.ended_at is None:
            raise self._calls.not_ready(call.spoken.version)
        if backup.failure is None:
            return self._backups.file_of(backup)
        if self._collective.faults.is_on("gone_with_body"):
            return JSONResponse({"id": "gone", "message": "Backup creation failed."}, 410)
        return Response(status_code=410)

    def _past_end(self, found: BackupFile, status: int) -> Response:
        answer = self._gate.refused(RefusedError(status))
        answer.headers["Content-Range"] = f"bytes */{found.length}"
        return answer

    def _headers(self, call: Call) -> dict[str, str]:
        faults = self._collective.faults
        headers = {"Accept-Ranges": "bytes"} if call.spoken.version >= _RANGES_SINCE else {}
        if faults.is_on("content_disposition"):
            name = faults.value("content_disposition", "../backup.gpg")
            quoted = name.encode("latin-1", "replace").decode("latin-1").replace('"', "'")
            headers["Content-Disposition"] = f'attachment; filename="{quoted}"'
        return headers

    def _media_type(self, call: Call) -> str:
        return call.spoken.media_type if self._collective.faults.is_on("vnd_content_type") else _MEDIA_TYPE

    async def _stream(self, request: Request, found: BackupFile, start: int, end: int) -> AsyncIterator[bytes]:
        """The bytes from ``start`` up to ``end``, as far as the faults let them through."""
        faults = self._collective.faults
        limit = end
        if fault := faults.strike("cut_download", request.url.path):
            limit = min(end, start + _cut_after(fault.value or "0", end - start))
        at = start
        while at < limit:
            number, inside = found.piece_of(at)
            while not found.is_ready(number):  # a resumed download after a restart: the cipher needs what was before
                found.make(found.next_piece)
                await asyncio.sleep(0)
            piece = found.make(number)[inside : inside + limit - at]
            yield piece
            at += len(piece)
            if faults.is_on("slow_download"):
                await self._gate.sleep(len(piece) / 1024 / faults.number("slow_download", 512.0))
        if limit < end:
            await asyncio.sleep(_SETTLE_S)
            await _cut(request)


async def _nothing() -> AsyncIterator[bytes]:
    """The body of an answer to HEAD."""
    yield b""


def _cut_after(value: str, length: int) -> int:
    if value.endswith("%"):
        return int(length * float(value[:-1]) / 100)
    return int(float(value))


async def _cut(request: Request) -> None:
    """Drop the connection; behind a server without the extension (a test's) the answer simply fails."""
    cut = request.scope.get("extensions", {}).get(CUT)
    if cut is None:
        raise ConnectionAbortedError("the simulated system dropped the connection")
    cut()
    await asyncio.Event().wait()  # the server cancels this when it has noticed
