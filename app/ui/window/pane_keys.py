"""What the keys of the panes do: F2 to F4 show and hide them and lead there, Esc takes away what is in front."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.activities.dock import ActivitiesDock
from app.ui.backups.backups_page import BackupsPage
from app.ui.details.details_pane import DetailsPane
from app.ui.side.side_pane import SidePane
from app.ui.widgets.fields import SearchField
from app.ui.window.body import Body
from app.ui.window.possible import ActionId
from app.ui.window.regions import Regions


class PaneKeys(QObject):
    """Keeps the focus in step with what is shown: who calls a pane wants to be there."""

    def __init__(
        self,
        body: Body,
        side: SidePane,
        page: BackupsPage,
        details: DetailsPane,
        dock: ActivitiesDock,
        regions: Regions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._body, self._side, self._page, self._details, self._dock = body, side, page, details, dock
        self._regions = regions
        self._window = window
        QShortcut(QKeySequence("Esc"), window).activated.connect(self._on_escape)

    def act(self, action: ActionId) -> bool:
        """Carry an action of a pane out; False when it is none."""
        if action is ActionId.PANE_SIDE:
            self._turn(self._side, self._body.show_side, not self._body.shows_side)
        elif action is ActionId.PANE_DETAILS:
            self._turn(self._details, self._body.show_details, not self._body.shows_details)
        elif action is ActionId.PANE_ACTIVITIES:
            self._turn(self._dock, lambda on: self._dock.set_folded(not on), self._dock.is_folded())
        else:
            return False
        return True

    def open_tree(self) -> None:
        """Show the tree and go there."""
        self._turn(self._side, self._body.show_side, True)

    def _turn(self, pane: QWidget, show: Callable[[bool], None], on: bool) -> None:
        if not on and pane.isAncestorOf(QApplication.focusWidget() or self._window):
            self._regions.enter(self._page)  # first: Qt would lead from a hidden field to any other
        show(on)
        if on:
            self._regions.enter(pane)

    def _on_escape(self) -> None:
        """What lies over the page goes first, then the words of the filter in hand, then those of the table's."""
        focused = QApplication.focusWidget()
        if not self._body.isVisible():
            return
        if self._body.has_overlay:
            self._turn(self._details, self._body.show_details, False)
        elif isinstance(focused, SearchField) and focused.text():
            focused.clear()
        else:
            self._page.clear_text()
