"""The table of points on the first page of the restore wizard: a small model over ``RestorePoints`` and its view."""

from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.domain.backups import Backup, BackupField, Verification
from app.domain.looks import BACKUP_LOOKS
from app.i18n.families import BACKUP_COLUMN_LABEL
from app.models.roles import DISPLAY
from app.ui.backups.backup_texts import kind_word, started_text
from app.ui.texts import text_of, tr
from app.ui.theme.states import look
from app.ui.theme.theme import current_theme
from app.ui.widgets.plain_text import plain_tool_tip
from app.ui.widgets.whole_rows import WholeRows
from app.ui.wizards.restore_points import RestorePoints
from app.ui.wording import local_and_utc, size_text, word

AnyIndex = QModelIndex | QPersistentModelIndex
DECORATION: Final = Qt.ItemDataRole.DecorationRole
TOOL_TIP: Final = Qt.ItemDataRole.ToolTipRole
ALIGNMENT: Final = Qt.ItemDataRole.TextAlignmentRole
AT_END: Final = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
SELECTION: Final = QItemSelectionModel.SelectionFlag
LOAD_AHEAD_ROWS: Final = 20
PRECISE_ROWS: Final = 60


class PointColumn(IntEnum):
    """Columns."""

    STARTED = 0
    NAME = 1
    TYPE = 2
    SIZE = 3
    VERIFIED = 4
    HOLD = 5


HEADERS: Final = {
    PointColumn.STARTED: "started",
    PointColumn.NAME: "instance",
    PointColumn.TYPE: "type",
    PointColumn.SIZE: "size",
    PointColumn.VERIFIED: "verified",
    PointColumn.HOLD: "hold",
}
WIDTHS_PX: Final = {
    PointColumn.STARTED: 150,
    PointColumn.NAME: 200,
    PointColumn.TYPE: 100,
    PointColumn.SIZE: 80,
    PointColumn.VERIFIED: 100,
    PointColumn.HOLD: 106,
}


class PointsModel(QAbstractTableModel):
    """Rows of ``RestorePoints``; they are only ever added to, or read anew."""

    def __init__(self, points: RestorePoints, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._points = points
        self._rows: list[Backup] = []
        points.changed.connect(self._on_changed)

    @property
    def rows(self) -> list[Backup]:
        """The rows as shown."""
        return self._rows

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """How many points."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """How many columns."""
        return 0 if parent.isValid() else len(PointColumn)

    def data(self, index: AnyIndex, role: int = DISPLAY) -> Any:
        """What stands in a cell."""
        row, column = self._rows[index.row()], PointColumn(index.column())
        if role == DISPLAY:
            return cell_text(row, column)
        if role == DECORATION and column is PointColumn.STARTED:
            state = look(BACKUP_LOOKS[row.state])
            return current_theme().icon(state.icon, state.form_colour)
        if role == TOOL_TIP and column is PointColumn.STARTED and row.started_at is not None:
            return plain_tool_tip(local_and_utc(row.started_at))
        if role == ALIGNMENT and column is PointColumn.SIZE:
            return AT_END.value
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        """The words of the header."""
        if role == DISPLAY and orientation is Qt.Orientation.Horizontal:
            return tr(BACKUP_COLUMN_LABEL.id(HEADERS[PointColumn(section)]))
        if role == ALIGNMENT and section == PointColumn.SIZE:
            return AT_END.value
        return None

    def retranslate(self) -> None:
        """Draw all words anew."""
        if self._rows:
            last = self.index(len(self._rows) - 1, len(PointColumn) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(PointColumn) - 1)

    def _on_changed(self) -> None:
        rows = self._points.rows
        if rows[: len(self._rows)] != self._rows:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
        elif len(rows) > len(self._rows):
            self.beginInsertRows(QModelIndex(), len(self._rows), len(rows) - 1)
            self._rows = list(rows)
            self.endInsertRows()


class PointsTable(QTableView):
    """The view.

    Signals:
        chosen(object): Backup of the row that was selected.
        more_wanted(): the end of what is loaded is near.
    """

    chosen = Signal(object)
    more_wanted = Signal()

    def __init__(self, model: PointsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points = model
        self._is_silent = False
        self.setModel(model)
        self.setProperty("panel", "card")
        self.setShowGrid(False)
        self.setItemDelegate(WholeRows(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(current_theme().row_height)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setSectionResizeMode(PointColumn.NAME, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS_PX.items():
            self.setColumnWidth(column, current_theme().px(width))
        self.horizontalHeader().setResizeContentsPrecision(PRECISE_ROWS)
        for column in (PointColumn.STARTED, PointColumn.TYPE, PointColumn.VERIFIED, PointColumn.HOLD):
            self.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.verticalScrollBar().valueChanged.connect(self._on_scroll)
        self.selectionModel().selectionChanged.connect(self._on_selected)

    def select(self, backup: Backup | None) -> None:
        """Select the row of a point, if it is loaded, without telling."""
        place = next((at for at, row in enumerate(self._points.rows) if backup and row.ref == backup.ref), -1)
        if place < 0 or any(index.row() == place for index in self.selectionModel().selectedRows()):
            return
        self._is_silent = True
        # Not selectRow: from right to left it looks for its column beyond the edge and selects nothing (Qt 6.11).
        flags = SELECTION.ClearAndSelect | SELECTION.Rows
        self.selectionModel().setCurrentIndex(self._points.index(place, 0), flags)
        self._is_silent = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter belongs to the wizard: it goes on."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
            return
        super().keyPressEvent(event)

    def _on_selected(self) -> None:
        """The selection, not the current row: that one comes with the focus, unasked."""
        rows = self.selectionModel().selectedRows()
        if rows and not self._is_silent:
            self.chosen.emit(self._points.rows[rows[0].row()])

    def _on_scroll(self, value: int) -> None:
        if self.verticalScrollBar().maximum() - value < LOAD_AHEAD_ROWS * current_theme().row_height:
            self.more_wanted.emit()


def cell_text(row: Backup, column: PointColumn) -> str:
    """The words of a cell; what is not told is a question mark, what is not offered a dash."""
    match column:
        case PointColumn.STARTED:
            return started_text(row)
        case PointColumn.NAME:
            return text_of(row.name)
        case PointColumn.TYPE:
            return kind_word(row) or tr("points.cell.none")
        case PointColumn.SIZE:
            if row.size_bytes is None:
                return tr("points.cell.none")
            return size_text(row.size_bytes)
        case PointColumn.VERIFIED:
            return (
                word(row.verification) if row.verification is not Verification.NOT_OFFERED else tr("points.cell.none")
            )
        case PointColumn.HOLD:
            if BackupField.HELD in row.not_offered or row.is_held is None:
                return tr("points.cell.none")
            return tr("points.cell.held") if row.is_held else tr("points.cell.not_held")
