"""Covers the window while it is locked: its inside is taken out of it, and every open dialog is put away.

For the main window. What is only painted over could still be read by what reads the screen aloud; what is not in a
shown window cannot. Nothing is closed: what was typed is there again afterwards, apart from secrets.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QToolTip, QWidget
from shiboken6 import isValid

from app.services.lock import Lock
from app.ui.forms.line_editors import SecretEditor
from app.ui.lock.lock_page import LockPage

_WINDOWS: Final = frozenset({Qt.WindowType.Window, Qt.WindowType.Dialog, Qt.WindowType.Sheet})


@dataclass
class _PutAway:
    """A window that was shown. Held here: its parent does not keep it from Python's collector."""

    window: QWidget
    modality: Qt.WindowModality
    is_over: bool = False


class LockCover(QObject):
    """Covers and uncovers; the lock says when."""

    def __init__(self, window: QMainWindow, lock: Lock) -> None:
        super().__init__(window)
        self._window = window
        self._lock = lock
        self._inside: QWidget | None = None
        self._focused: QWidget | None = None
        self._put_away: list[_PutAway] = []
        self.page: LockPage | None = None

    @property
    def is_on(self) -> bool:
        """Whether the window is covered."""
        return self._inside is not None

    def cover(self) -> LockPage:
        """Take everything readable out of sight; returns the page that is shown instead."""
        self._focused = self._window.focusWidget()
        self._close_popups()
        for window in self._shown():
            self._put(window)
        self._window.menuBar().hide()
        self._inside = self._window.takeCentralWidget()
        page = self.page = LockPage(self._lock)
        self._window.setCentralWidget(page)
        page.unlock.setFocus(Qt.FocusReason.OtherFocusReason)
        # For this time only: every event of the program would cross into Python otherwise.
        self._application().installEventFilter(self)
        return page

    def uncover(self) -> None:
        """Put everything back where it was."""
        if self._inside is None:
            return
        self._application().removeEventFilter(self)
        self._window.setCentralWidget(self._inside)  # which deletes the page
        self._inside.show()
        self._inside, self.page = None, None
        self._window.menuBar().show()
        put_away, self._put_away = self._put_away, []
        for one in put_away:
            if isValid(one.window) and not one.is_over:
                one.window.setWindowModality(one.modality)
                one.window.show()
        if self._focused is not None and isValid(self._focused):
            self._focused.setFocus(Qt.FocusReason.OtherFocusReason)
        self._focused = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What opens by itself meanwhile is put away, too."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and self._is_foreign(watched):
            watched.setWindowOpacity(0)
            QTimer.singleShot(0, self, lambda: self._put_late(watched))
        return False

    def _put_late(self, window: QWidget) -> None:
        if isValid(window):
            if self.is_on and window.isVisible():
                self._put(window)
            window.setWindowOpacity(1)

    def _put(self, window: QWidget) -> None:
        for editor in window.findChildren(SecretEditor):
            editor.let_go()
        put = _PutAway(window, window.windowModality())
        finished = getattr(window, "finished", None)
        if finished is not None:
            # What ends by itself while it is away does not come back.
            finished.connect(lambda *_: setattr(put, "is_over", True))
        self._put_away.append(put)
        window.hide()

    def _shown(self) -> list[QWidget]:
        return [one for one in QApplication.topLevelWidgets() if one.isVisible() and self._is_foreign(one)]

    def _is_foreign(self, widget: QWidget) -> bool:
        return widget.isWindow() and widget is not self._window and widget.windowType() in _WINDOWS

    def _close_popups(self) -> None:
        QToolTip.hideText()
        popup = QApplication.activePopupWidget()
        while popup is not None:
            popup.close()
            following = QApplication.activePopupWidget()
            popup = following if following is not popup else None

    @staticmethod
    def _application() -> QApplication:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        return application
