"""The one clock of everything that travels. It runs only while something that travels is on the screen.

For the ``ProgressBar`` widget and for views whose delegates draw travelling bars.
"""

from collections.abc import Callable
from typing import Final
from weakref import WeakKeyDictionary

from PySide6.QtCore import QElapsedTimer, QObject, QTimer
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.ui.theme.theme import current_theme

TICK_MS: Final = 40
PASSAGE_MS: Final = 1800


class MotionClock(QObject):
    """Repaints its watchers while they are visible.

    A watcher joins when it begins to show something travelling and leaves when it stops; hidden or minimised ones are
    passed over, and without visible ones the timer stops until ``join`` or ``wake``.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watchers: WeakKeyDictionary[QWidget, Callable[[], QRegion] | None] = WeakKeyDictionary()
        self._since = QElapsedTimer()
        self._since.start()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._on_tick)
        # A fade or a bar that travelled before a change of preference stops by itself at the next tick.
        current_theme().changed.connect(self.wake)

    @property
    def position(self) -> float:
        """Place of a travelling block, 0 to 1; the same for all of them."""
        return (self._since.elapsed() % PASSAGE_MS) / PASSAGE_MS

    @property
    def is_running(self) -> bool:
        """Whether it ticks."""
        return self._timer.isActive()

    def join(self, widget: QWidget, region: Callable[[], QRegion] | None = None) -> None:
        """Repaint this widget from now on. It must leave when it is hidden or when it travels no more.

        Args:
            region: asked at each tick for the part that travels; without it all is repainted.
        """
        self._watchers[widget] = region
        self.wake()

    def leave(self, widget: QWidget) -> None:
        """Repaint it no more; harmless when it never joined."""
        self._watchers.pop(widget, None)
        if not self._watchers:
            self._timer.stop()

    def wake(self) -> None:
        """Tick again if there is anything to move."""
        if self._watchers and not current_theme().reduced_motion and not self._timer.isActive():
            self._timer.start()

    def _on_tick(self) -> None:
        if current_theme().reduced_motion:
            self._timer.stop()
            return
        for widget, region in list(self._watchers.items()):
            # A widget that died with its parent was not asked to leave.
            if not isValid(widget):
                self.leave(widget)
            elif widget.isVisible() and not widget.window().isMinimized():
                widget.update(widget.rect() if region is None else region())


_clock: MotionClock | None = None


def motion_clock() -> MotionClock:
    """The clock of this application."""
    global _clock  # noqa: PLW0603 - one clock, so that all bars travel together and one timer wakes the processor
    if _clock is None:
        _clock = MotionClock(QApplication.instance())
    return _clock
