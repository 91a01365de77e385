"""The table of entries: a model over an ``EntryList`` and its view. Only what is seen is made into words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.models.roles import ACCESSIBLE, ALIGNMENT, DISPLAY, TOOL_TIP, VALUE
from app.services.audit.entry_list import EntryList
from app.ui.texts import tr
from app.ui.theme.states import StateLook
from app.ui.theme.theme import current_theme
from app.ui.widgets.plain_text import plain_tool_tip, shown
from app.ui.widgets.whole_rows import WholeRows

T = TypeVar("T")
AnyIndex = QModelIndex | QPersistentModelIndex
DECORATION: Final = int(Qt.ItemDataRole.DecorationRole)
AT_END: Final = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
SELECTION: Final = QItemSelectionModel.SelectionFlag
CURSOR: Final = QAbstractItemView.CursorAction
LOAD_AHEAD_ROWS: Final = 40
CELL_LENGTH: Final = 300
"""Longer texts are cut in cells; the details hold all of them."""
LEAST_HEIGHT_PX: Final = 140


@dataclass(frozen=True)
class RecordColumn(Generic[T]):
    """One column: message id of its header, what stands in a cell, and how wide it begins."""

    header: str
    text: Callable[[T], str]
    width_px: int
    look: Callable[[T], StateLook | None] | None = None
    at_end: bool = False


class RecordModel(QAbstractTableModel, Generic[T]):
    """Rows of an ``EntryList``; they are only ever added to, or asked for anew."""

    def __init__(
        self, entries: EntryList[T], columns: Sequence[RecordColumn[T]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._entries = entries
        self._columns = columns
        self._count = 0
        entries.asked_anew.connect(self._on_asked_anew)
        entries.grown.connect(self._on_grown)

    def row(self, place: int) -> T | None:
        """The entry at a place."""
        return self._entries.rows[place] if 0 <= place < self._count else None

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """How many entries were read that pass."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """How many columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: AnyIndex, role: int = DISPLAY) -> Any:
        """What stands in a cell."""
        row, column = self.row(index.row()), self._columns[index.column()]
        if row is None:
            return None
        if role == DISPLAY:
            return _cell(column.text(row))
        if role == TOOL_TIP:
            return plain_tool_tip(_cell(column.text(row)))
        if role == DECORATION and column.look is not None:
            look = column.look(row)
            return current_theme().icon(look.icon, look.form_colour) if look is not None else None
        if role == ALIGNMENT and column.at_end:
            return AT_END.value
        if role == ACCESSIBLE:
            return ", ".join(f"{tr(one.header)}: {_cell(one.text(row))}" for one in self._columns if one.text(row))
        return row if role == VALUE else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        """The words of the header."""
        if role == DISPLAY and orientation is Qt.Orientation.Horizontal:
            return tr(self._columns[section].header)
        if role == ALIGNMENT and self._columns[section].at_end:
            return AT_END.value
        return None

    def retranslate(self) -> None:
        """Draw all words anew."""
        if self._count:
            self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, len(self._columns) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)

    def _on_asked_anew(self) -> None:
        self.beginResetModel()
        self._count = 0
        self.endResetModel()

    def _on_grown(self, count: int) -> None:
        self.beginInsertRows(QModelIndex(), self._count, self._count + count - 1)
        self._count += count
        self.endInsertRows()


class RecordTable(QTableView):
    """The view.

    Signals:
        chosen(int): place of the selected row, -1 when none is.
        more_wanted(): the end of what was read is near.
    """

    chosen = Signal(int)
    more_wanted = Signal()

    def __init__(
        self, model: RecordModel[Any], columns: Sequence[RecordColumn[Any]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setProperty("panel", "card")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setItemDelegate(WholeRows(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for place, column in enumerate(columns):
            self.setColumnWidth(place, current_theme().px(column.width_px))
        self._on_theme()
        current_theme().changed.connect(self._on_theme)
        self.verticalScrollBar().valueChanged.connect(self._on_scroll)
        self.selectionModel().selectionChanged.connect(self._tell_chosen)
        model.modelReset.connect(self._tell_chosen)

    def choose(self, place: int) -> None:
        """Select a row and show it."""
        index = self.model().index(place, 0)
        # Not selectRow: from right to left it looks for its column beyond the edge and selects nothing (Qt 6.11).
        self.selectionModel().setCurrentIndex(index, SELECTION.ClearAndSelect | SELECTION.Rows)
        self.scrollTo(index)

    def sizeHint(self) -> QSize:
        """A few rows are enough; it is given the room that is left."""
        return QSize(super().sizeHint().width(), current_theme().px(LEAST_HEIGHT_PX))

    def moveCursor(self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End lead to the first and last row, not along the cells of one."""
        rows = self.model().rowCount()
        if rows and cursorAction in {CURSOR.MoveHome, CURSOR.MoveEnd}:
            return self.model().index(0 if cursorAction is CURSOR.MoveHome else rows - 1, 0)
        return super().moveCursor(cursorAction, modifiers)

    def _tell_chosen(self) -> None:
        rows = self.selectionModel().selectedRows()
        self.chosen.emit(rows[0].row() if rows else -1)

    def _on_scroll(self, value: int) -> None:
        if self.verticalScrollBar().maximum() - value < LOAD_AHEAD_ROWS * current_theme().row_height:
            self.more_wanted.emit()

    def _on_theme(self) -> None:
        self.verticalHeader().setDefaultSectionSize(current_theme().row_height)


def _cell(text: str) -> str:
    """One line, of a length that a cell can take."""
    cut = text if len(text) <= CELL_LENGTH else text[: CELL_LENGTH - 1] + "…"
    return shown(" ".join(cut.split()))
