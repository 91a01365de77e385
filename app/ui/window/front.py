"""Brings a window to the front because somebody started the program a second time. For the composition root.

X11 and Windows let a program do so, or make its entry in the task bar call for attention. Wayland asks for the token
that the second start was given; Qt takes it from the environment, where it stays no longer than needed.
"""

import os
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

TOKEN_NAME: Final = "XDG_ACTIVATION_TOKEN"  # noqa: S105  a permission to come to the front, not a secret


def bring_to_front(window: QWidget, token: str = "") -> None:
    """Show a window above all others, out of its icon if need be; what stands open over it comes along."""
    if token:
        os.environ[TOKEN_NAME] = token
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    for one in (window, QApplication.activeModalWidget() or window):
        one.raise_()
        one.activateWindow()
    os.environ.pop(TOKEN_NAME, None)
    QApplication.alert(window)
