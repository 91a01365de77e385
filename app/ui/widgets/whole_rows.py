"""A delegate for tables whose rows are chosen as a whole. For tables in dialogs and wizards."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.theme.painting import draw_selection_bar


class WholeRows(QStyledItemDelegate):
    """The row is what is chosen: no frame round a single cell, and the form of a state keeps its colour."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Take the frame away, and give a selected row the icon of one that is not."""
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus
        if option.state & QStyle.StateFlag.State_Selected and not option.icon.isNull():
            drawn = option.icon.pixmap(option.decorationSize, option.widget.devicePixelRatioF())
            icon = QIcon(drawn)
            icon.addPixmap(drawn, QIcon.Mode.Selected)
            option.icon = icon

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """A selected row carries the accent bar at its leading side, as in every other table."""
        super().paint(painter, option, index)
        if index.column() == 0 and option.state & QStyle.StateFlag.State_Selected:
            painter.save()
            painter.setLayoutDirection(option.direction)
            draw_selection_bar(painter, option.rect)
            painter.restore()
