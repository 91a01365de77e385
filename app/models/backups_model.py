"""The backups table: own sort and own filter over a plain list (a proxy over a Python model is unusable in size)."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.domain.backups import Backup
from app.models.backup_columns import BackupColumn, sort_key
from app.models.differences import step_rows
from app.models.roles import ACCESSIBLE, DISPLAY, SORT, VALUE
from app.services.backup_list import BackupList

AnyIndex = QModelIndex | QPersistentModelIndex
DESCENDING = Qt.SortOrder.DescendingOrder
FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
DIFFERENCE_LIMIT = 2000
"""Above this many rows that come or go at once one reset is cheaper than the differences."""


class BackupsModel(QAbstractTableModel):
    """Rows of a ``BackupList`` that pass the filter, in the chosen order.

    Signals:
        shown_changed(): the number of rows differs, or what they hold.
    """

    shown_changed = Signal()

    def __init__(self, source: BackupList, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._shown: list[Backup] = []
        self._keys: list[str] = []
        self._passes: Callable[[Backup], bool] | None = None
        self._column = BackupColumn.STARTED
        self._descending = True
        self.speak: Callable[[Backup], str] | None = None
        source.rows_changed.connect(self._on_rows_changed)

    @property
    def shown(self) -> list[Backup]:
        """The rows as shown."""
        return self._shown

    @property
    def order(self) -> tuple[BackupColumn, bool]:
        """Column and whether it is descending."""
        return self._column, self._descending

    def set_filter(self, passes: Callable[[Backup], bool] | None) -> None:
        """Show only rows that pass; None: all."""
        self._passes = passes
        self._on_rows_changed()

    def row_of(self, path: str) -> int:
        """The row of a backup, or -1."""
        return self._keys.index(path) if path in self._keys else -1

    def _wanted(self) -> tuple[list[str], list[Backup]]:
        """Keys and rows that pass, in the chosen order."""
        passes = self._passes
        rows = [item for item in self._source.rows_by_key.items() if passes is None or passes(item[1])]
        key_of = sort_key(self._column)
        keyed = [(key_of(row), key, row) for key, row in rows]
        known = [entry for entry in keyed if not entry[0][0]]
        unknown = [entry for entry in keyed if entry[0][0]]
        known.sort(key=_first, reverse=self._descending)
        ordered = known + unknown
        return [key for _, key, _ in ordered], [row for _, _, row in ordered]

    def _on_rows_changed(self) -> None:
        keys, wanted = self._wanted()
        if self._keys != keys:
            self._reshape(keys, wanted)
        self._take_values(keys, wanted)
        self.shown_changed.emit()

    def _reshape(self, keys: list[str], wanted: list[Backup]) -> None:
        before = self._keys
        if before and len(keys) > len(before) and keys[: len(before)] == before:
            self.beginInsertRows(QModelIndex(), len(before), len(keys) - 1)
            self._shown += wanted[len(before) :]
            self.endInsertRows()
        elif not before or not keys or self._is_too_different(keys):
            self.beginResetModel()
            self._shown = list(wanted)
            self.endResetModel()
        else:
            step_rows(self, self._shown, before, wanted, keys)

    def _is_too_different(self, keys: list[str]) -> bool:
        """Whether steps would be too many."""
        return len(keys) > DIFFERENCE_LIMIT or len(set(self._keys) ^ set(keys)) > DIFFERENCE_LIMIT

    def _take_values(self, keys: list[str], wanted: list[Backup]) -> None:
        changed = [place for place, (old, new) in enumerate(zip(self._shown, wanted, strict=True)) if old is not new]
        self._shown, self._keys = wanted, keys
        if changed:
            # One range for all: views repaint once, and only what is visible.
            last = self.columnCount() - 1
            self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], last))

    # what Qt asks for

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """Rows that pass the filter."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """All columns; the view hides some."""
        return 0 if parent.isValid() else len(BackupColumn)

    def data(self, index: AnyIndex, role: int = DISPLAY) -> Any:
        """The domain value or its sort value; delegates make the text."""
        if role == VALUE:
            return self._shown[index.row()] if 0 <= index.row() < len(self._shown) else None
        if role == ACCESSIBLE and self.speak is not None and 0 <= index.row() < len(self._shown):
            return self.speak(self._shown[index.row()])
        if role == SORT and index.isValid():
            return sort_key(BackupColumn(index.column()))(self._shown[index.row()])[1]
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Rows can be selected, not edited."""
        return FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; selection follows its rows."""
        self._column, self._descending = BackupColumn(column), order == DESCENDING
        keys, wanted = self._wanted()
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [self._keys[index.row()] for index in before]
        self._shown, self._keys = wanted, keys
        places = {key: place for place, key in enumerate(keys)}
        after = [self.index(places[key], index.column()) for key, index in zip(held, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()


def _first(entry: tuple[Any, str, Backup]) -> Any:
    return entry[0]
