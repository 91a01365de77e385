"""Hears of a locked session and of sleep on Windows: messages to a window of its own that is never shown.

For ``screen_watch``. Source: Win32, WTSRegisterSessionNotification and WM_POWERBROADCAST.
"""

import ctypes
import sys
from ctypes import wintypes
from typing import Any, Final

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtWidgets import QWidget

from app.main.screen_watch import ScreenWatch

WM_WTSSESSION_CHANGE: Final = 0x02B1
WTS_SESSION_LOCK: Final = 0x7
WM_POWERBROADCAST: Final = 0x0218
PBT_APMSUSPEND: Final = 0x4
NOTIFY_FOR_THIS_SESSION: Final = 0


def means_lock(message: int, parameter: int) -> bool:
    """Whether a window message says that this session was locked."""
    return (message, parameter) == (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK)


def means_sleep(message: int, parameter: int) -> bool:
    """Whether a window message says that the computer is about to sleep."""
    return (message, parameter) == (WM_POWERBROADCAST, PBT_APMSUSPEND)


class WindowsScreenWatch(ScreenWatch):
    """A hidden window that gets the session's messages."""

    def __init__(self) -> None:
        super().__init__()
        self._ear: _Ear | None = None
        self._is_heard = False

    @property
    def is_heard(self) -> bool:
        """See ``ScreenWatch``, as for all methods here."""
        return self._is_heard

    def start(self) -> None:
        self._ear = _Ear()
        self._ear.locked.connect(self.locked)
        self._ear.sleeping.connect(self.sleeping)
        if sys.platform == "win32":
            register = ctypes.windll.wtsapi32.WTSRegisterSessionNotification
            self._is_heard = bool(register(wintypes.HWND(int(self._ear.winId())), NOTIFY_FOR_THIS_SESSION))

    def close(self) -> None:
        ear, self._ear = self._ear, None
        if ear is None:
            return
        if sys.platform == "win32" and self._is_heard:
            ctypes.windll.wtsapi32.WTSUnRegisterSessionNotification(wintypes.HWND(int(ear.winId())))
        self._is_heard = False
        ear.deleteLater()


class _Ear(QWidget):
    """Signals: ``locked()`` and ``sleeping()``, as the messages come."""

    locked = Signal()
    sleeping = Signal()

    def nativeEvent(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> Any:
        """Read what Windows says to this window; all of it goes its usual way, too."""
        if sys.platform == "win32":
            said = wintypes.MSG.from_address(int(message))
            if means_lock(said.message, said.wParam):
                self.locked.emit()
            elif means_sleep(said.message, said.wParam):
                self.sleeping.emit()
        return super().nativeEvent(kind, message)
