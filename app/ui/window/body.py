"""The body of the main window: side, centre, details and activities, laid out by the size of the window.

Below 1200 px the details lie over the trailing edge of the centre instead of taking its room; below 1100 px the side is
a strip of marks until it is asked for; below 700 px in height the activities begin as a line.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

from app.ui.activities.dock import ActivitiesDock
from app.ui.backups.backups_page import BackupsPage
from app.ui.details.details_pane import DetailsPane
from app.ui.theme.theme import current_theme
from app.ui.window.layout import ACTIVITIES, DETAILS, LOW, MEDIUM, NARROW_DETAILS, NARROW_SIDE, SIDE, STRIP, WIDE

HORIZONTAL, VERTICAL = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
UNBOUND = 16_777_215


class Body(QSplitter):
    """Side | (page | details) over activities.

    Signals:
        panes_changed(): a pane was shown, hidden, folded or unfolded.
    """

    panes_changed = Signal()

    def __init__(
        self, strip: QWidget, side: QWidget, page: BackupsPage, details: DetailsPane, dock: ActivitiesDock
    ) -> None:
        super().__init__(HORIZONTAL)
        self._strip, self._side, self._page, self._details, self._dock = strip, side, page, details, dock
        self._wants_side = self._wants_details = True
        self._folded_here = False
        self._last: tuple[bool, bool, bool] | None = None
        self._upper = QSplitter(HORIZONTAL)
        self._upper.addWidget(page)
        self._upper.addWidget(details)
        self._centre = QSplitter(VERTICAL)
        self._centre.addWidget(self._upper)
        self._centre.addWidget(dock)
        for part in (strip, side, self._centre):
            self.addWidget(part)
        for splitter in (self, self._upper, self._centre):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        self._upper.setStretchFactor(0, 1)
        self._centre.setStretchFactor(0, 1)
        self.setStretchFactor(2, 1)
        self._upper.installEventFilter(self)
        dock.folded.connect(self._on_folded)

    @property
    def shows_side(self) -> bool:
        """Whether the tree is shown."""
        return not self._side.isHidden()

    @property
    def shows_details(self) -> bool:
        """Whether the details are shown."""
        return not self._details.isHidden()

    @property
    def shows_activities(self) -> bool:
        """Whether the activities are more than a line."""
        return not self._dock.is_folded()

    @property
    def has_overlay(self) -> bool:
        """Whether the details lie over the page."""
        return self.shows_details and self._lies_over()

    def show_side(self, shown: bool) -> None:
        """Show or hide the tree; in a narrow window its marks stand there instead."""
        if not self._is_narrow():
            self._wants_side = shown
        self._side.setVisible(shown)
        self._strip.setVisible(self._is_narrow() and not shown)
        self._size_side()
        self.panes_changed.emit()

    def show_details(self, shown: bool) -> None:
        """Show or hide the details."""
        self._wants_details = shown
        self._details.setVisible(shown)
        self._place_details()
        self.panes_changed.emit()

    def lay_out(self) -> None:
        """Give every pane its size for this size of the window."""
        theme, width, height = current_theme(), self.window().width(), self.window().height()
        is_narrow = self._is_narrow()
        self._side.setVisible(self._wants_side and not is_narrow)
        self._strip.setVisible(is_narrow)
        side = self._size_side()
        is_over = self._lies_over()
        self._edge_details(is_over)
        if is_over and self._upper.indexOf(self._details) >= 0:
            # Not into one of the splitters: they take every child for a pane.
            self._details.setParent(self.parentWidget())
            self._wants_details = False
        elif not is_over and self._upper.indexOf(self._details) < 0:
            self._upper.addWidget(self._details)
            self._wants_details = True
        self._details.setVisible(self._wants_details)
        if not is_over:
            details = theme.px(DETAILS)
            self._upper.setSizes([max(1, width - side - details), details])
        self._size_dock(height)
        self._place_details()
        self.panes_changed.emit()

    def _is_narrow(self) -> bool:
        return self.window().width() < MEDIUM

    def _size_side(self) -> int:
        """Give the side its width; returns what the tree or the strip takes, px."""
        theme, width = current_theme(), self.window().width()
        strip, side = theme.px(STRIP), theme.px(NARROW_SIDE if self._is_narrow() else SIDE)
        taken = strip if self._side.isHidden() else side
        self.setSizes([strip, side, max(1, width - taken)])
        return taken

    def _edge_details(self, is_over: bool) -> None:
        """What lies over something has an edge."""
        if self._details.property("over") is not is_over:
            self._details.setProperty("over", is_over)
            self._details.style().unpolish(self._details)
            self._details.style().polish(self._details)

    def _is_loose(self) -> bool:
        """Whether the details stand outside the splitters now."""
        return self._upper.indexOf(self._details) < 0

    def _lies_over(self) -> bool:
        return self.window().width() < WIDE

    def _size_dock(self, height: int) -> None:
        folded = self._dock.is_folded()
        full = current_theme().px(ACTIVITIES) if height >= LOW else min(ACTIVITIES, height // 4)
        dock = self._dock.header_height() if folded else full
        self._dock.setMaximumHeight(dock if folded else UNBOUND)
        self._centre.setSizes([max(1, height - dock), dock])

    def _place_details(self) -> None:
        """Over the trailing edge of the page, as high as the page."""
        if self._upper.indexOf(self._details) >= 0 or self._details.isHidden():
            self._page.keep_clear(0)
            return
        over = self._details.parentWidget()
        assert over is not None
        page = QRect(self._upper.mapTo(over, QPoint(0, 0)), self._upper.size())
        width = min(max(current_theme().px(NARROW_DETAILS), self._details.minimumSizeHint().width()), page.width())
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = page.left() if is_mirrored else page.right() - width + 1
        self._details.setGeometry(x, page.top(), width, page.height())
        self._page.keep_clear(width)
        self._details.raise_()

    def _on_folded(self, _folded: bool) -> None:
        self._size_dock(self.window().height())
        self.panes_changed.emit()

    # what Qt asks for

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Details that lie over the page follow its size."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self._place_details()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Details that lie over the page belong to it: they go with it when another page is shown."""
        super().hideEvent(event)
        if self._is_loose() and not event.spontaneous():
            self._details.hide()

    def showEvent(self, event: QShowEvent) -> None:
        """And they come back with it."""
        super().showEvent(event)
        if self._is_loose() and self._wants_details and not event.spontaneous():
            self._details.show()
            self._place_details()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew when the window's size crosses a threshold."""
        super().resizeEvent(event)
        width, height = self.window().width(), self.window().height()
        now = (width >= WIDE, width >= MEDIUM, height >= LOW)
        if now != self._last:
            before, self._last = self._last, now
            if height < LOW and (before is None or before[2]):
                self._folded_here = not self._dock.is_folded()
                self._dock.set_folded(True)
            elif height >= LOW and self._folded_here:
                self._folded_here = False
                self._dock.set_folded(False)
            self.lay_out()
