"""Paints the cells of the backups table; ground and selection reach over the whole row."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip, QWidget

from app.domain.backups import Backup
from app.domain.looks import Bar
from app.models.backup_columns import NUMBERS, BackupColumn
from app.models.roles import VALUE
from app.services.activities import Run
from app.ui.backups.backup_texts import BackupCells, Cell
from app.ui.theme.bars import BarLook, draw_bar
from app.ui.theme.painting import draw_icon, draw_selection, draw_state, draw_text
from app.ui.theme.sides import leading, trailing, without_leading, without_trailing
from app.ui.theme.states import look
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import TextRole
from app.ui.widgets.plain_text import plain_tool_tip
from app.ui.wording import percent_text

AnyIndex = QModelIndex | QPersistentModelIndex
EDGE_PX, ICON_PX, GAP_PX, BAR_WIDTH_PX, BAR_PX = 10, 16, 8, 56, 6
SELECTED = QStyle.StateFlag.State_Selected
STATE_COLUMN = int(BackupColumn.STATE)
SIZE_COLUMN = int(BackupColumn.SIZE)


class BackupDelegate(QStyledItemDelegate):
    """Draws what ``BackupCells`` says. ``is_old``: rows are old news and are drawn fainter."""

    def __init__(self, cells: BackupCells, parent: QWidget) -> None:
        super().__init__(parent)
        self._cells = cells
        self.is_old = False

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Width of the content, for fitting columns once."""
        row: Backup | None = index.data(VALUE)
        theme = current_theme()
        if row is None:
            return QSize(40, theme.row_height)
        cell = self._cells.cell(row, BackupColumn(index.column()))
        font = theme.font(TextRole.BODY_MEDIUM if cell.strong else TextRole.BODY)
        icon = theme.px(ICON_PX + GAP_PX) if cell.look is not None or cell.icon else 0
        return QSize(QFontMetrics(font).horizontalAdvance(cell.text) + icon + 2 * theme.px(EDGE_PX), theme.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw one cell."""
        row: Backup | None = index.data(VALUE)
        if row is None:
            return
        theme = current_theme()
        rect = QRect(option.rect)
        parent = self.parent()
        assert isinstance(parent, QWidget)
        direction = parent.layoutDirection()
        painter.save()
        painter.setLayoutDirection(direction)
        if option.state & SELECTED:
            draw_selection(painter, rect, bar=index.column() == STATE_COLUMN)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("line"))
        inner = without_trailing(without_leading(rect, theme.px(EDGE_PX), direction), theme.px(EDGE_PX), direction)
        run = self._cells.run_of(row) if index.column() == SIZE_COLUMN and not row.state.is_finished else None
        if run is not None and run.progress.percent is not None:
            self._paint_percent(painter, inner, run)
        else:
            self._paint_cell(painter, inner, self._cells.cell(row, BackupColumn(index.column())), index.column())
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """The cell's tool tip, or its whole text."""
        row: Backup | None = index.data(VALUE)
        if row is None:
            return False
        cell = self._cells.cell(row, BackupColumn(index.column()))
        QToolTip.showText(event.globalPos(), plain_tool_tip(cell.tip or cell.text), view)
        return True

    def _paint_cell(self, painter: QPainter, rect: QRect, cell: Cell, column: int) -> None:
        theme, direction = current_theme(), painter.layoutDirection()
        colour = "text3" if self.is_old else cell.colour
        if cell.look is not None:
            looks = look(cell.look)
            side = theme.px(ICON_PX)
            draw_state(painter, leading(rect, side, direction), looks, 14)
            rect = without_leading(rect, side + theme.px(GAP_PX), direction)
            colour = "text3" if self.is_old else looks.colour
        elif cell.icon:
            side = theme.px(ICON_PX)
            draw_icon(painter, leading(rect, side, direction), cell.icon, "ok" if cell.icon == "verify" else colour, 14)
            rect = without_leading(rect, side + theme.px(GAP_PX) - 1, direction)
        font = theme.font(TextRole.BODY_MEDIUM if cell.strong else TextRole.BODY)
        draw_text(painter, rect, cell.text, font, colour, at_end=column in NUMBERS)

    def _paint_percent(self, painter: QPainter, rect: QRect, run: Run) -> None:
        """A small bar with the reported number, instead of a size that is not known yet."""
        theme, direction = current_theme(), painter.layoutDirection()
        percent = run.progress.percent or 0.0
        text = percent_text(percent)
        font = theme.font(TextRole.SMALL_MEDIUM)
        width = QFontMetrics(font).horizontalAdvance(text) + 4
        draw_text(painter, trailing(rect, width, direction), text, font, "text2", at_end=True)
        rest = without_trailing(rect, width + theme.px(GAP_PX), direction)
        bar = trailing(rest, min(rest.width(), theme.px(BAR_WIDTH_PX)), direction)
        height = theme.px(BAR_PX)
        bar = QRect(bar.left(), bar.top() + (bar.height() - height) // 2, bar.width(), height)
        draw_bar(painter, bar, BarLook(Bar.PROGRESS, percent / 100.0, dimmed=self.is_old))
