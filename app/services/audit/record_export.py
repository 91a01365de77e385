"""Writes entries into a file of the operator's choice, as a table (CSV) or as lines of JSON.

The file appears under its name when it is whole, and replaces an older one only then. All writing happens in a thread
of its own. Columns have English names in every language: what reads them is another program.
"""

import csv
import io
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any

from app.domain.redaction import Redactor
from app.services.files.csv_cells import harmless
from app.services.files.whole_file import WholeFile, told
from app.settings.blocking import BlockingThread

Row = Mapping[str, Any]
"""A value by column; texts, numbers, and lists of texts."""

BYTE_ORDER_MARK = "\ufeff"


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
    file = WholeFile(path)
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
        raise told(error, path) from error
    finally:
        # Not waited for: whoever closes the dialog cancels this, and the thread runs it all the same.
        thread.submit(file.discard)
        thread.close()
    return count


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
