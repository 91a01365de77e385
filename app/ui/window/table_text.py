"""The table of backups as text, for the clipboard or a file: the selected rows, or all that are shown.

For ``deeds``. The words are those of the screen.
"""

from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Final

from app.domain.backups import Backup
from app.domain.redaction import Redactor
from app.services.audit.record_export import ExportFormat, Row, write_export
from app.ui.backups.backup_table import BackupTable
from app.ui.backups.backup_texts import BackupCells
from app.ui.widgets.plain_text import without_marks

PAGE: Final = 200
"""Rows whose words are made in one go, while the file's thread has nothing to do."""


class TableText:
    """The rows as they are when it is made."""

    def __init__(self, table: BackupTable, cells: BackupCells) -> None:
        self._cells = cells
        self._columns = table.shown_columns()
        self._head = [table.header_text(column) for column in self._columns]
        self._rows: Sequence[Backup] = table.chosen() or tuple(table.all_rows())

    @property
    def count(self) -> int:
        """How many rows there are, without the headings."""
        return len(self._rows)

    def as_lines(self) -> str:
        """Headings and rows, a line each, parted by tabs."""
        return "\n".join("\t".join(words) for words in [self._head, *map(self._words, self._rows)])

    async def write(self, path: Path, redactor: Redactor) -> int:
        """Write a CSV file, whole or not at all; returns the number of rows. Raises StoreError."""
        return await write_export(path, ExportFormat.CSV, self._head, self._pages(), redactor)

    async def _pages(self) -> AsyncIterator[list[Row]]:
        for first in range(0, self.count, PAGE):
            yield [dict(zip(self._head, self._words(row), strict=True)) for row in self._rows[first : first + PAGE]]

    def _words(self, row: Backup) -> list[str]:
        return [without_marks(self._cells.cell(row, column).text) for column in self._columns]
