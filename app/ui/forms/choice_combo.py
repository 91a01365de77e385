"""A combo box whose entries have a second line: what a choice means, or why it cannot be taken.

For ``editors``. Entries that cannot be chosen stay in their place, greyed, with the reason.
"""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.domain.forms import Choice
from app.ui.texts import text_of, tr
from app.ui.theme.painting import draw_ground, draw_text
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import TextRole
from app.ui.widgets.combo_painting import paint_combo
from app.ui.widgets.plain_text import plain_tool_tip

_DETAIL: Final = Qt.ItemDataRole.UserRole + 1
_PAD_PX: Final = 8
_NO_CHOICE: Final = -1


class ChoiceCombo(QComboBox):
    """Choices of a field.

    Signals:
        picked(): the operator chose or typed something else.
    """

    picked = Signal()

    def __init__(self, *, allow_other: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()
        self._may_be_empty = False
        self.setEditable(allow_other)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setItemDelegate(_TwoLines(self))
        self.activated.connect(lambda _row: self.picked.emit())
        if allow_other:
            self.editTextChanged.connect(lambda _text: self.picked.emit())

    @property
    def value(self) -> str | None:
        """The chosen value, or what was typed where other answers are allowed; None without one."""
        row = self.currentIndex()
        if self.isEditable() and (row == _NO_CHOICE or self.currentText() != self.itemText(row)):
            return self.currentText().strip() or None
        return self.itemData(row) if row != _NO_CHOICE else None

    @property
    def detail(self) -> str:
        """The second line of the chosen entry."""
        row = self.currentIndex()
        return str(self.itemData(row, _DETAIL) or "") if row != _NO_CHOICE else ""

    def set_choices(self, choices: tuple[Choice, ...], *, may_be_empty: bool) -> None:
        """Show these choices without telling; the chosen value stays if it is still there."""
        before = self.value
        self._choices, self._may_be_empty = choices, may_be_empty
        self.blockSignals(True)
        model = QStandardItemModel(self)
        if may_be_empty and not self.isEditable():
            model.appendRow(_entry(tr("form.choice.none"), None))
        for choice in choices:
            model.appendRow(
                _entry(text_of(choice.label), choice.value, second_line(choice), off=choice.off is not None)
            )
        self.setModel(model)
        self.setCurrentIndex(_NO_CHOICE)
        self.blockSignals(False)
        self.choose(before)

    def choose(self, value: str | None) -> None:
        """Choose a value without telling; one that is not there leaves nothing chosen (or is typed)."""
        self.blockSignals(True)
        row = next((row for row in range(self.count()) if self.itemData(row) == value), _NO_CHOICE)
        self.setCurrentIndex(row)
        if self.isEditable():
            self.setEditText(self.itemText(row) if row != _NO_CHOICE and value is not None else value or "")
        self.blockSignals(False)

    @property
    def is_waiting(self) -> bool:
        """Whether there is nothing to choose from now. It takes the focus all the same: Tab must not leap over it."""
        return bool(self.property("waiting"))

    def set_waiting(self, waiting: bool) -> None:
        """Look and act as what cannot be answered now, or as usual again."""
        if self.is_waiting is not waiting:
            self.setProperty("waiting", waiting)
            self.style().unpolish(self)
            self.style().polish(self)

    def retranslate(self) -> None:
        """Fill the words of the entries anew."""
        self.set_choices(self._choices, may_be_empty=self._may_be_empty)

    def showPopup(self) -> None:
        """Nothing drops down while there is nothing to choose from."""
        if not self.is_waiting:
            super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """No key changes an answer whose choices are being asked for."""
        if self.is_waiting:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the page must not change an answer."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Elide what does not fit; where one may type, the field inside shows it."""
        if self.isEditable():
            super().paintEvent(event)
        else:
            paint_combo(self)


def second_line(choice: Choice) -> str:
    """What a choice means, or why it cannot be taken; "" when there is nothing to say."""
    if choice.off is not None:
        return tr("form.choice.off", reason=choice.off)
    return text_of(choice.detail) if choice.detail is not None else ""


def _entry(text: str, value: str | None, detail: str = "", *, off: bool = False) -> QStandardItem:
    entry = QStandardItem(text)
    entry.setData(value, Qt.ItemDataRole.UserRole)
    entry.setData(detail, _DETAIL)
    entry.setToolTip(plain_tool_tip(f"{text}\n{detail}" if detail else ""))
    entry.setData(f"{text}. {detail}" if detail else text, Qt.ItemDataRole.AccessibleTextRole)
    entry.setEnabled(not off)
    return entry


class _TwoLines(QStyledItemDelegate):
    """Draws label and detail."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One line, or two."""
        theme = current_theme()
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        detail = str(index.data(_DETAIL) or "")
        height = theme.row_height if not detail else theme.row_height + round(theme.line_height(TextRole.SMALL))
        width = QFontMetrics(theme.font(TextRole.BODY)).horizontalAdvance(text) + 2 * _PAD_PX
        return QSize(width, height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one entry."""
        theme = current_theme()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        enabled = bool(state & QStyle.StateFlag.State_Enabled)
        if enabled and state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            draw_ground(painter, rect, theme.colour("selected"))
        inner = rect.adjusted(_PAD_PX, 4, -_PAD_PX, -4)
        detail = str(index.data(_DETAIL) or "")
        upper = QRect(inner)
        if detail:
            upper.setHeight(inner.height() // 2)
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        draw_text(painter, upper, text, theme.font(TextRole.BODY), "text" if enabled else "disabled")
        if detail:
            lower = QRect(inner)
            lower.setTop(upper.bottom() + 1)
            draw_text(painter, lower, detail, theme.font(TextRole.SMALL), "text2")
