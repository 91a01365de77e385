"""Locks the window by itself, covers it, and says so: what the main window has to do with the lock."""

from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QMainWindow

from app.services.lock import LockReason
from app.ui.clipboard import SensitiveClipboard
from app.ui.context import Context
from app.ui.lock.lock_cover import LockCover
from app.ui.lock.presence import Presence
from app.ui.texts import tr

TITLE: Final = "Backstay"
"""The title of a locked window: no system, no environment."""


class Locking(QObject):
    """The lock as the window sees it.

    Signals:
        turned(): it was locked or unlocked; what is possible is another now.
    """

    turned = Signal()

    def __init__(self, context: Context, clipboard: SensitiveClipboard, window: QMainWindow) -> None:
        super().__init__(window)
        self._lock = context.lock
        self._habits = context.habits
        self._clipboard = clipboard
        self._window = window
        self.cover = LockCover(window, context.lock)
        self.presence = Presence(lambda: context.habits.get().lock_after_min, context.clock.monotonic, self)
        # Queued: a window must not be put away in the middle of its own key.
        self.presence.lock_wanted.connect(self.lock, Qt.ConnectionType.QueuedConnection)
        self.presence.idle.connect(lambda: self._lock.lock(LockReason.IDLE))
        self._lock.changed.connect(self._on_changed)

    @property
    def is_on(self) -> bool:
        """Whether the window is locked."""
        return self._lock.is_locked

    def lock(self) -> None:
        """Lock by hand."""
        self._lock.lock(LockReason.OPERATOR)

    def end(self) -> None:
        """The window goes: what was taken out of it goes with it, and what was copied from it."""
        self._lock.changed.disconnect(self._on_changed)
        self._clipboard.clear()
        self.cover.uncover()

    def _on_changed(self) -> None:
        if self._lock.is_locked and not self.cover.is_on:
            self._begin()
        elif not self._lock.is_locked and self.cover.is_on:
            self.cover.uncover()
            self.turned.emit()
        elif self.cover.page is not None:
            self.cover.page.retranslate()

    def _begin(self) -> None:
        self._clipboard.clear()
        page = self.cover.cover()
        page.show_idle_minutes(self._habits.get().lock_after_min)
        page.quit_wanted.connect(self._window.close)
        self._window.setWindowTitle(TITLE)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, tr("lock.announce.text")))
        self.turned.emit()
