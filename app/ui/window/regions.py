"""The regions of the main window for the keyboard: F6 goes from one to the next, Tab goes through each as it is seen.

For ``main_window``. It knows widgets only, not what they show.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.ui.widgets.tab_order import first_stop, order_tabs

BY_SHORTCUT = Qt.FocusReason.ShortcutFocusReason


@dataclass(frozen=True)
class Region:
    """An area, and where one begins in it the first time; None: at its first field."""

    area: QWidget
    start: QWidget | None = None


class Regions(QObject):
    """Remembers where the focus was in each region and leads back to it."""

    def __init__(self, regions: Sequence[Region], window: QWidget) -> None:
        super().__init__(window)
        self._regions = tuple(regions)
        self._last: dict[QWidget, QWidget] = {}
        for keys, step in (("F6", 1), ("Shift+F6", -1)):
            shortcut = QShortcut(QKeySequence(keys), window)
            shortcut.activated.connect(lambda step=step: self.go(step))
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)

    @property
    def current(self) -> QWidget | None:
        """The area that has the focus."""
        return self._area_of(QApplication.focusWidget())

    def go(self, step: int) -> None:
        """Go on (1) or back (-1) to the next region that can be gone to."""
        areas = [region.area for region in self._regions]
        current = self.current
        at = areas.index(current) if current is not None else (-1 if step > 0 else 0)
        for distance in range(1, len(areas) + 1):
            if self.enter(areas[(at + step * distance) % len(areas)]):
                return

    def enter(self, area: QWidget) -> bool:
        """Go to where the focus was in an area, or to its beginning; False when nothing there takes it."""
        start = next(region.start for region in self._regions if region.area is area)
        itself = area if area.focusPolicy() & Qt.FocusPolicy.TabFocus else None
        for widget in (self._last.get(area), start, first_stop(area), itself):
            if widget is not None and isValid(widget) and widget.isVisible() and widget.isEnabled():
                widget.setFocus(BY_SHORTCUT)
                return True
        return False

    def order(self) -> None:
        """Let Tab follow the eye, whatever was made when."""
        order_tabs(region.area for region in self._regions)

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        area = self._area_of(now)
        if area is not None and now is not None:
            self._last[area] = now

    def _area_of(self, widget: QWidget | None) -> QWidget | None:
        areas = {region.area for region in self._regions}
        while widget is not None and widget not in areas:
            widget = widget.parentWidget()
        return widget
