"""Writes entries into a file of the operator's choice, as a table (CSV) or as lines of JSON.

The file appears under its name when it is whole, and replaces an older one only then. All writing happens in a thread
of its own. Columns have English names in every language: what reads them is another program.
"""

import csv
import errno
import io
import json
import os
import secrets
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import suppress
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any

from app.domain.errors import StoreError
from app.domain.messages import Message
from app.domain.redaction import Redactor
from app.services.csv_cells import harmless
from app.services.disk import PRIVATE, sync_folder, write_all
from app.settings.blocking import BlockingThread

Row = Mapping[str, Any]
"""A value by column; texts, numbers, and lists of texts."""

BYTE_ORDER_MARK = "\ufeff"
_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})


class ExportFormat(StrEnum):
    """How a file is written; the value is the end of its name."""

    CSV = "csv"
    JSON_LINES = "jsonl"


async def write_export(
    path: Path,
    form: ExportFormat,
    columns: Sequence[str],
    pages: AsyncIterator[Sequence[Row]],
    redactor: Redactor,
) -> int:
    """Write all pages; returns the number of rows. Registered secrets are masked.

    Args:
        columns: those of a table; lines of JSON hold all of a row.

    Raises:
        StoreError: the disk is full or refuses; the name holds what it held before.
    """
    thread = BlockingThread("export")
    file = _PartFile(path)
    count = 0

    def add(rows: list[Row]) -> None:
        file.add(_encoded(form, columns, rows, redactor))

    try:
        await thread.call(lambda: file.begin(_head(form, columns)))
        async for page in pages:
            rows = list(page)
            await thread.call(partial(add, rows))
            count += len(rows)
        await thread.call(file.finish)
    except OSError as error:
        raise _told(error, path) from error
    finally:
        # Not waited for: whoever closes the dialog cancels this, and the thread runs it all the same.
        thread.submit(file.discard)
        thread.close()
    return count


class _PartFile:
    """The file on its way, under a hidden name. All calls block."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
        self._handle: int | None = None

    def begin(self, head: bytes) -> None:
        self._handle = os.open(self._part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE)
        self.add(head)

    def add(self, block: bytes) -> None:
        assert self._handle is not None
        write_all(self._handle, block)

    def finish(self) -> None:
        assert self._handle is not None
        os.fsync(self._handle)
        self._close()
        self._part.replace(self._path)
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


def _head(form: ExportFormat, columns: Sequence[str]) -> bytes:
    if form is ExportFormat.JSON_LINES:
        return b""
    return (BYTE_ORDER_MARK + _csv([list(columns)])).encode()


def _encoded(form: ExportFormat, columns: Sequence[str], rows: Sequence[Row], redactor: Redactor) -> bytes:
    clean = [redactor.tree(dict(row)) for row in rows]
    if form is ExportFormat.JSON_LINES:
        return "".join(json.dumps(row, default=repr) + "\n" for row in clean).encode()
    return _csv([[_cell(row.get(column, "")) for column in columns] for row in clean]).encode(errors="replace")


def _cell(value: Any) -> str:
    return harmless("; ".join(map(str, value)) if isinstance(value, list | tuple) else str(value))


def _csv(rows: list[list[str]]) -> str:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue()


def _told(error: OSError, path: Path) -> StoreError:
    if error.errno in _FULL:
        return StoreError(Message.of("export.disk_full.text", file=path.name))
    return StoreError(Message.of("export.failed.text", file=path.name, reason=error.strerror or ""))
