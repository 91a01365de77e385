"""The list of environments at the side of their manager: mark, name, number of systems.

For the environments manager. One Tab stop; arrows choose.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.domain.environments import Environment
from app.ui.texts import tr
from app.ui.theme.painting import draw_mark, draw_selection, draw_text
from app.ui.theme.sides import leading, without_leading, without_trailing
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import TextRole
from app.ui.wording import environment_look, environment_name

LIST_PX: Final = 248
_ROW: Final = Qt.ItemDataRole.UserRole
_PAD_PX: Final = 12
_GAP_PX: Final = 8
_MARK_PX: Final = 16


@dataclass(frozen=True)
class ListRow:
    """An environment as it is being changed. ``systems``: how many stand there; ``is_kept``: nothing is open."""

    environment: Environment
    systems: int
    is_kept: bool

    @property
    def sub(self) -> str:
        """The second line."""
        count = tr("tree.environment.count", count=self.systems)
        return count if self.is_kept else f"{count} · {tr('environments.list.unkept')}"


class EnvironmentList(QListWidget):
    """The environments.

    Signals:
        chosen(str): id of the environment that became current.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("panel", "window")
        self.setItemDelegate(_Rows(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.currentItemChanged.connect(self._on_current)

    @property
    def current_id(self) -> str:
        """Id of the current environment, "" without one."""
        item = self.currentItem()
        row: ListRow | None = item.data(_ROW) if item is not None else None
        return row.environment.id if row is not None else ""

    def show_rows(self, rows: list[ListRow], current_id: str) -> None:
        """Show these; tells nothing."""
        self.blockSignals(True)
        while self.count() > len(rows):
            self.takeItem(self.count() - 1)
        for place, row in enumerate(rows):
            item = self.item(place) or QListWidgetItem(self)
            item.setData(_ROW, row)
            item.setText(environment_name(row.environment))  # for type-ahead
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{environment_name(row.environment)}, {row.sub}")
            if row.environment.id == current_id:
                self.setCurrentItem(item)
        self.blockSignals(False)
        self.viewport().update()

    def _on_current(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(_ROW).environment.id)


class _Rows(QStyledItemDelegate):
    """Mark, name, and below it how many systems stand there."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        theme = current_theme()
        lines = theme.line_height(TextRole.NAME) + theme.line_height(TextRole.CAPTION)
        return QSize(80, round(lines) + theme.px(14))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: ListRow = index.data(_ROW)
        theme, direction = current_theme(), option.direction
        painter.save()
        painter.setLayoutDirection(direction)
        whole = QRect(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            draw_selection(painter, whole)
        room = without_trailing(without_leading(whole, theme.px(_PAD_PX), direction), theme.px(_PAD_PX), direction)
        mark = leading(room, theme.px(_MARK_PX), direction)
        draw_mark(painter, mark, environment_look(row.environment), _MARK_PX)
        texts = without_leading(room, mark.width() + theme.px(_GAP_PX), direction)
        name, small = theme.font(TextRole.NAME), theme.font(TextRole.CAPTION, 400)
        upper, lower = QFontMetrics(name).height(), QFontMetrics(small).height()
        top = texts.top() + (texts.height() - upper - lower) // 2
        first = QRect(texts.left(), top, texts.width(), upper)
        draw_text(painter, first, environment_name(row.environment), name, "text")
        draw_text(
            painter, QRect(texts.left(), top + upper, texts.width(), lower), row.sub, small, "text2", elide_middle=False
        )
        painter.restore()
