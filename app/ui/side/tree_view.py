"""The tree of systems: own row heights and branches, selection over the whole width, links inside rows."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyleOptionViewItem, QTreeView, QWidget

from app.models.tree_model import TreeModel
from app.models.tree_rows import Row, RowKind
from app.ui.side.tree_delegate import TreeDelegate
from app.ui.side.tree_texts import name_text, spoken_text
from app.ui.theme.painting import draw_focus_ring, draw_icon, draw_selection, draw_selection_bar
from app.ui.theme.theme import current_theme

AnyIndex = QModelIndex | QPersistentModelIndex
ENSURE_VISIBLE = QAbstractItemView.ScrollHint.EnsureVisible
INDENT_PX = 15
CHEVRON_PX = 12
HORIZONTAL = Qt.Orientation.Horizontal
LEFT_BUTTON = Qt.MouseButton.LeftButton
OPENING_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class TreeView(QTreeView):
    """Shows a ``TreeModel``.

    Signals:
        link_clicked(object): the Row whose link was clicked or chosen with Enter.
        row_chosen(object): the Row that became current, or None.
    """

    link_clicked = Signal(object)
    row_chosen = Signal(object)

    def __init__(self, model: TreeModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tree = model
        model.name_of, model.speak = name_text, spoken_text
        self._delegate = TreeDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setProperty("panel", "window")
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(INDENT_PX)
        self.setUniformRowHeights(False)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        model.rowsInserted.connect(self._on_rows_inserted)
        model.refreshed.connect(self.viewport().update)
        self.expanded.connect(self._on_expanded)
        self.doubleClicked.connect(self._toggle)
        self.open_all_systems()

    def open_all_systems(self) -> None:
        """Open environments and systems; deeper rows load only when they are opened by hand."""
        for row in range(self._tree.rowCount()):
            self._open_below(self._tree.index(row, 0))

    def current_row(self) -> Row | None:
        """The row that is current."""
        return self._tree.row_at(self.currentIndex())

    def choose(self, index: QModelIndex) -> None:
        """Make a row current, opening what is above it."""
        if not index.isValid():
            return
        above = index.parent()
        while above.isValid():
            self.setExpanded(above, True)
            above = above.parent()
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def choose_none(self) -> None:
        """Make no row current."""
        self.setCurrentIndex(QModelIndex())

    def _on_expanded(self, index: QModelIndex) -> None:
        """Load what is below. Qt itself forgets to ask when a row is opened while the tree waits to be laid out."""
        if self._tree.canFetchMore(index):
            self._tree.fetchMore(index)

    def _open_below(self, index: QModelIndex) -> None:
        row = self._tree.row_at(index)
        if row is None or row.kind not in {RowKind.ENVIRONMENT, RowKind.SYSTEM}:
            return
        self.setExpanded(index, True)
        for place in range(self._tree.rowCount(index)):
            self._open_below(self._tree.index(place, 0, index))

    def _on_rows_inserted(self, parent: QModelIndex, first: int, last: int) -> None:
        for place in range(first, last + 1):
            self._open_below(self._tree.index(place, 0, parent))

    def _toggle(self, index: QModelIndex) -> None:
        self.setExpanded(index, not self.isExpanded(index))

    # what Qt asks for

    def scrollTo(self, index: AnyIndex, hint: QAbstractItemView.ScrollHint = ENSURE_VISIBLE) -> None:
        """Bring a row into sight; the one on top is then seen whole."""
        bar = self.verticalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        on_top = self.visualRect(self.indexAt(QPoint(self.viewport().width() // 2, 0)))
        if bar.value() > before and on_top.top() < 0:
            bar.setValue(bar.value() + on_top.bottom() + 1)

    def rowsAboutToBeRemoved(self, parent: AnyIndex, start: int, end: int) -> None:
        """Nobody is moved to a neighbour unasked, as Qt would: the next action might hit the wrong system."""
        index: AnyIndex = self.currentIndex()
        while index.isValid() and index.parent() != parent:
            index = index.parent()
        if index.isValid() and start <= index.row() <= end:
            self.choose_none()
        super().rowsAboutToBeRemoved(parent, start, end)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Tell which row is current."""
        super().currentChanged(current, previous)
        self.row_chosen.emit(self._tree.row_at(current))

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Ground of the whole row first, so that the selection reaches both edges."""
        row = self._tree.row_at(index)
        whole = QRect(0, option.rect.top(), self.viewport().width(), option.rect.height())
        painter.setLayoutDirection(self.layoutDirection())
        is_chosen = index == self.currentIndex() and row is not None and not row.is_special
        if is_chosen:
            draw_selection(painter, whole)
        super().drawRow(painter, option, index)
        if is_chosen:
            # Qt has drawn its own ground over the edge by now.
            draw_selection_bar(painter, whole)
            if self.hasFocus():
                draw_focus_ring(painter, whole.adjusted(1, 1, -1, -1))

    def drawBranches(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        """Only a chevron, where there is something to open."""
        row = self._tree.row_at(index)
        if row is None or row.is_special or not self._tree.hasChildren(index):
            return
        side = current_theme().px(CHEVRON_PX) + 2
        right_to_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = rect.left() if right_to_left else rect.right() - side + 1
        top = rect.top() + self._delegate.first_line_offset(row)
        place = QRect(x, top, side, self._delegate.first_line_height(row))
        icon = "chevron-down" if self.isExpanded(index) else "chevron-right"
        painter.setLayoutDirection(self.layoutDirection())
        draw_icon(painter, place, icon, "text3", CHEVRON_PX)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a link acts; a click on the branch opens."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == LEFT_BUTTON and self._is_on_link(index, event.position().toPoint()):
            self.link_clicked.emit(self._tree.row_at(index))
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The hand over links."""
        place = event.position().toPoint()
        on_link = self._is_on_link(self.indexAt(place), place)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if on_link else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter follows the link of a row."""
        row = self.current_row()
        if event.key() in OPENING_KEYS and row is not None and self._delegate.link_text(row):
            self.link_clicked.emit(row)
            return
        super().keyPressEvent(event)

    def _is_on_link(self, index: QModelIndex, place: QPoint) -> bool:
        row = self._tree.row_at(index)
        return row is not None and self._delegate.link_rect(row, self.visualRect(index)).contains(place)
