"""The backups table: own sort and own filter over a plain list (a proxy over a Python model is unusable in size)."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.domain.backups import Backup
from app.models.backup_columns import BackupColumn, sort_key
from app.models.differences import apply_difference
from app.models.roles import DISPLAY, SORT, VALUE
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
        self._passes: Callable[[Backup], bool] | None = None
        self._column = BackupColumn.STARTED
        self._descending = True
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
        return next((place for place, row in enumerate(self._shown) if row.ref.path == path), -1)

    def _wanted(self) -> list[Backup]:
        rows = [row for row in self._source.rows if self._passes is None or self._passes(row)]
        key = sort_key(self._column)
        known = [row for row in rows if not key(row)[0]]
        unknown = [row for row in rows if key(row)[0]]
        known.sort(key=key, reverse=self._descending)
        return known + unknown

    def _on_rows_changed(self) -> None:
        wanted = self._wanted()
        shown_keys = [row.ref.path for row in self._shown]
        wanted_keys = [row.ref.path for row in wanted]
        if shown_keys != wanted_keys:
            self._reshape(shown_keys, wanted_keys, wanted)
        self._take_values(wanted)
        self.shown_changed.emit()

    def _reshape(self, shown_keys: list[str], wanted_keys: list[str], wanted: list[Backup]) -> None:
        if not shown_keys or not wanted_keys or self._is_too_different(shown_keys, wanted_keys):
            self.beginResetModel()
            self._shown = list(wanted)
            self.endResetModel()
            return
        by_key = dict(zip(wanted_keys, wanted, strict=True))
        apply_difference(
            shown_keys,
            wanted_keys,
            remove=self._remove,
            insert=lambda first, last: self._insert(first, [by_key[key] for key in wanted_keys[first : last + 1]]),
            move=self._move,
        )

    def _is_too_different(self, shown: list[str], wanted: list[str]) -> bool:
        """Whether steps would be too many; appended pages are one step, however long."""
        if wanted[: len(shown)] == shown:
            return False
        return len(set(shown) ^ set(wanted)) > DIFFERENCE_LIMIT or (
            len(wanted) > DIFFERENCE_LIMIT and set(shown) == set(wanted)
        )

    def _remove(self, first: int, last: int) -> None:
        self.beginRemoveRows(QModelIndex(), first, last)
        del self._shown[first : last + 1]
        self.endRemoveRows()

    def _insert(self, first: int, rows: list[Backup]) -> None:
        self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
        self._shown[first:first] = rows
        self.endInsertRows()

    def _move(self, source: int, target: int) -> None:
        self.beginMoveRows(QModelIndex(), source, source, QModelIndex(), target)
        self._shown.insert(target, self._shown.pop(source))
        self.endMoveRows()

    def _take_values(self, wanted: list[Backup]) -> None:
        changed = [place for place, (old, new) in enumerate(zip(self._shown, wanted, strict=True)) if old is not new]
        self._shown = wanted
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
        if role == SORT and index.isValid():
            return sort_key(BackupColumn(index.column()))(self._shown[index.row()])[1]
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Rows can be selected, not edited."""
        return FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; selection follows its rows."""
        self._column, self._descending = BackupColumn(column), order == DESCENDING
        wanted = self._wanted()
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        keys = [self._shown[index.row()].ref.path for index in before]
        self._shown = wanted
        places = {row.ref.path: place for place, row in enumerate(wanted)}
        after = [self.index(places[key], index.column()) for key, index in zip(keys, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()
