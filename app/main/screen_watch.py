"""Hears of a locked screen and of sleep that is about to begin, where the platform tells it.

For the composition root. One listener a platform: D-Bus on Linux, session messages on Windows; elsewhere nothing is
heard, and ``is_heard`` says so. Sleep is also noticed afterwards, by the poller's clock.
"""

import sys

from PySide6.QtCore import QObject, Signal


class ScreenWatch(QObject):
    """Hears nothing; the platforms' listeners derive from it.

    Signals:
        locked(): the screen, or the session of this user, was locked.
        sleeping(): the computer is about to sleep.
    """

    locked = Signal()
    sleeping = Signal()

    @property
    def is_heard(self) -> bool:
        """Whether a locked screen is told here."""
        return False

    def start(self) -> None:
        """Begin to listen. Never fails: what cannot be heard is told by ``is_heard``."""

    def close(self) -> None:
        """Stop listening. Harmless when repeated."""


def screen_watch() -> ScreenWatch:
    """The listener of this platform."""
    platform: str = sys.platform  # a plain text, so that the type checker looks at all platforms
    if platform == "linux":
        from app.main.screen_watch_linux import LinuxScreenWatch

        return LinuxScreenWatch()
    if platform == "win32":
        from app.main.screen_watch_windows import WindowsScreenWatch

        return WindowsScreenWatch()
    return ScreenWatch()
