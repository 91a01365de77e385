"""The table of backups: columns, header, sorting, selection, loading on when the end comes near."""

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from app.domain.backups import Backup, BackupState
from app.models.backup_columns import FIRST_SHOWN, NUMBERS, BackupColumn
from app.models.backups_model import BackupsModel
from app.models.roles import VALUE
from app.ui.backups.backup_delegate import BackupDelegate
from app.ui.backups.backup_texts import BackupCells
from app.ui.texts import family
from app.ui.theme.painting import draw_icon, draw_text
from app.ui.theme.sides import leading, trailing, without_leading, without_trailing
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import TextRole
from app.ui.wording import word

AnyIndex = QModelIndex | QPersistentModelIndex
CURSOR = QAbstractItemView.CursorAction
ENSURE_VISIBLE = QAbstractItemView.ScrollHint.EnsureVisible
LOAD_AHEAD_ROWS = 40
WIDTHS_PX: dict[BackupColumn, int] = {
    BackupColumn.STATE: 118,
    BackupColumn.STARTED: 140,
    BackupColumn.TYPE: 104,
    BackupColumn.SIZE: 116,
    BackupColumn.TOOK: 96,
    BackupColumn.VERIFIED: 88,
    BackupColumn.EXPIRES: 84,
}
ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
EDGE_PX, ARROW_PX, STATE_ROOM_PX = 10, 10, 46


class ColumnHeader(QHeaderView):
    """The header, painted like the rows: sides follow the reading direction, the sorted column carries an arrow."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setStretchLastSection(True)
        self.sorted_by = (BackupColumn.STARTED, True)

    def sizeHint(self) -> QSize:
        """A little higher than a row."""
        return QSize(100, current_theme().row_height + 4)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Draw one header."""
        theme, direction = current_theme(), self.layoutDirection()
        column, descending = self.sorted_by
        is_sorted = logicalIndex == column
        painter.save()
        painter.setLayoutDirection(direction)
        painter.fillRect(rect, theme.colour("surface"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("line_strong"))
        inner = without_trailing(without_leading(rect, theme.px(EDGE_PX), direction), theme.px(EDGE_PX), direction)
        font = theme.font(TextRole.SMALL_BOLD if is_sorted else TextRole.SMALL_MEDIUM)
        text = family("backup_column", BackupColumn(logicalIndex).name.lower(), "label")
        at_end = logicalIndex in NUMBERS
        if is_sorted:
            side = theme.px(ARROW_PX) + 4
            width = min(painter.fontMetrics().horizontalAdvance(text) + side + 6, inner.width())
            place = (
                trailing(inner, side, direction)
                if at_end
                else trailing(leading(inner, width, direction), side, direction)
            )
            draw_icon(painter, place, "chevron-down" if descending else "chevron-up", "text", ARROW_PX)
            inner = without_trailing(inner, side, direction) if at_end else inner
        draw_text(painter, inner, text, font, "text" if is_sorted else "text2", at_end=at_end, elide_middle=False)
        painter.restore()


class BackupTable(QTableView):
    """Rows of a ``BackupsModel``.

    Signals:
        rows_chosen(object): tuple of the selected Backup values, in the order shown.
        row_opened(object): Backup that was double-clicked or chosen with Enter.
        more_wanted(): the end of what is loaded is near.
        sort_wanted(object): BackupColumn by which the operator wants to sort.
        new_above_changed(int): so many rows came in above what is seen; 0 once the top is seen.
    """

    rows_chosen = Signal(object)
    row_opened = Signal(object)
    more_wanted = Signal()
    sort_wanted = Signal(object)
    new_above_changed = Signal(int)

    def __init__(self, model: BackupsModel, cells: BackupCells, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._cells = cells
        self._delegate = BackupDelegate(cells, self)
        model.speak = self.spoken
        self._header = ColumnHeader(self)
        self._new_above = 0
        self.setHorizontalHeader(self._header)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._size_columns()
        self._header.sectionClicked.connect(self._on_header)
        self.verticalScrollBar().valueChanged.connect(self._on_scroll)
        self.doubleClicked.connect(self._open)
        model.shown_changed.connect(self._tell_chosen)
        current_theme().changed.connect(self._on_theme)

    @property
    def new_above(self) -> int:
        """So many rows came in above what is seen."""
        return self._new_above

    def header_text(self, column: BackupColumn) -> str:
        """The words of a column's header."""
        return family("backup_column", column.name.lower(), "label")

    def spoken(self, backup: Backup) -> str:
        """What a screen reader says of a row: every visible column with its header."""
        cells = ((self.header_text(one), self._cells.cell(backup, one).text) for one in self.shown_columns())
        return ", ".join(f"{header}: {text}" for header, text in cells)

    def chosen(self) -> tuple[Backup, ...]:
        """The selected rows, in the order shown."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self._rows.shown[row] for row in rows if row < len(self._rows.shown))

    def all_rows(self) -> list[Backup]:
        """Every row shown."""
        return self._rows.shown

    def shown_columns(self) -> list[BackupColumn]:
        """The columns that are not hidden, in the order shown."""
        visible = [column for column in BackupColumn if not self.isColumnHidden(column)]
        return sorted(visible, key=self._header.visualIndex)

    def set_old(self, old: bool) -> bool:
        """Draw rows as old news; True when that differs from before."""
        differs = old is not self._delegate.is_old
        self._delegate.is_old = old
        return differs

    def retranslate(self) -> None:
        """Draw all words anew; states must not be elided, whatever the language."""
        metrics = QFontMetrics(current_theme().font(TextRole.BODY_MEDIUM))
        widest = max(metrics.horizontalAdvance(word(state)) for state in BackupState)
        self.setColumnWidth(BackupColumn.STATE, widest + current_theme().px(STATE_ROOM_PX))
        self._header.viewport().update()
        self.viewport().update()

    def _size_columns(self) -> None:
        theme = current_theme()
        self.verticalHeader().setDefaultSectionSize(theme.row_height)
        for column in BackupColumn:
            self.setColumnWidth(column, theme.px(WIDTHS_PX.get(column, 120)))
            self.setColumnHidden(column, column not in FIRST_SHOWN)

    def _on_theme(self) -> None:
        self.verticalHeader().setDefaultSectionSize(current_theme().row_height)
        self.viewport().update()

    def _on_header(self, section: int) -> None:
        column, (sorted_by, descending) = BackupColumn(section), self._rows.order
        turned = not descending if column is sorted_by else column in NUMBERS or column is BackupColumn.STARTED
        self._header.sorted_by = (column, turned)
        self.sort_wanted.emit(column)
        self._rows.sort(int(column), DESCENDING if turned else ASCENDING)
        self._header.viewport().update()

    def _tell_new_above(self, count: int) -> None:
        if count != self._new_above:
            self._new_above = count
            self.new_above_changed.emit(count)

    def _on_scroll(self, value: int) -> None:
        bar = self.verticalScrollBar()
        if value == 0:
            self._tell_new_above(0)
        if bar.maximum() - value < LOAD_AHEAD_ROWS * current_theme().row_height:
            self.more_wanted.emit()

    def _open(self, index: QModelIndex) -> None:
        row: Backup | None = index.data(VALUE)
        if row is not None:
            self.row_opened.emit(row)

    def _tell_chosen(self) -> None:
        self.rows_chosen.emit(self.chosen())

    # what Qt asks for

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell which rows are selected."""
        super().selectionChanged(selected, deselected)
        self._tell_chosen()

    def rowsInserted(self, parent: AnyIndex, start: int, end: int) -> None:
        """Rows that come in above what is seen do not move it; they are told instead."""
        bar, top = self.verticalScrollBar(), self.rowAt(0)
        is_above = bar.value() > 0 and start <= top
        super().rowsInserted(parent, start, end)
        if is_above:
            count = end - start + 1
            self.updateGeometries()
            bar.setValue(bar.value() + count * self.verticalHeader().defaultSectionSize())
            self._tell_new_above(self._new_above + count)

    def moveCursor(self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End lead to the first and last row, not along the cells of one."""
        rows = self._rows.rowCount()
        if rows and cursorAction in {CURSOR.MoveHome, CURSOR.MoveEnd}:
            column = max(self.currentIndex().column(), 0)
            return self._rows.index(0 if cursorAction is CURSOR.MoveHome else rows - 1, column)
        return super().moveCursor(cursorAction, modifiers)

    def scrollTo(self, index: AnyIndex, hint: QAbstractItemView.ScrollHint = ENSURE_VISIBLE) -> None:
        """Bring a row into sight; the one on top is then seen whole."""
        bar, row = self.verticalScrollBar(), self.verticalHeader().defaultSectionSize()
        before = bar.value()
        super().scrollTo(index, hint)
        if bar.value() != before:
            bar.setValue(-(-bar.value() // row) * row)

    def selectAll(self) -> None:
        """Select all as one range: the inherited way takes seconds for 100,000 rows."""
        if self._rows.rowCount() == 0:
            return
        last = self._rows.index(self._rows.rowCount() - 1, self._rows.columnCount() - 1)
        whole = QItemSelection(self._rows.index(0, 0), last)
        self.selectionModel().select(whole, self.selectionModel().SelectionFlag.ClearAndSelect)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the details."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Load on when the rows do not fill the view."""
        if event.type() == QEvent.Type.Paint and self.verticalScrollBar().maximum() == 0:
            self._on_scroll(0)
        return super().viewportEvent(event)
