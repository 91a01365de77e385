"""Notices hands on keys and pointer: that there were none for a time, and that they want to lock. For ``locking``."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

LOOK_MS: Final = 5000
LOCK_KEYS: Final = QKeyCombination(Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier, Qt.Key.Key_L)
_HANDS: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class Presence(QObject):
    """Listens to the program's windows, not to their widgets: what is painted or told inside passes it by.

    Args:
        minutes: after how long; 0: never. Asked at every look, so that a change holds at once.
        monotonic: seconds.

    Signals:
        idle(): nobody was there for that long. Told once, until somebody is there again.
        lock_wanted(): the keys of the lock were pressed, in whatever window: an open dialog blocks the main window's.
    """

    idle = Signal()
    lock_wanted = Signal()

    def __init__(self, minutes: Callable[[], int], monotonic: Callable[[], float], parent: QObject) -> None:
        super().__init__(parent)
        self._minutes = minutes
        self._monotonic = monotonic
        self._last = monotonic()
        self._is_told = False
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._listen)
        self._listen(application.focusWindow())
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Tell, if nobody was there for long enough."""
        minutes = self._minutes()
        if minutes and not self._is_told and self._monotonic() - self._last >= minutes * 60:
            self._is_told = True
            self.idle.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Somebody is there."""
        if event.type() in _HANDS:
            self._last, self._is_told = self._monotonic(), False
            if isinstance(event, QKeyEvent) and event.keyCombination() == LOCK_KEYS:
                self.lock_wanted.emit()
        return False

    def _listen(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)  # a window that had the focus before is heard once, not twice
            window.installEventFilter(self)
