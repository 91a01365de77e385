"""The one way to the clipboard for what is sensitive: marked as confidential, and cleared after a time if still ours.

For whatever copies. Managers of clipboards that keep a history leave out what is marked; those that know no marks see
it as long as it is there. Secrets are not copied at all (``widgets.secret_line``).
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

MARKS: Final = {
    "x-kde-passwordManagerHint": b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"\x01\x00\x00\x00",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\x00\x00\x00\x00",
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\x00\x00\x00\x00",
    "org.nspasteboard.ConcealedType": b"",
}
"""What says "confidential": to Klipper and those that follow it, to Windows (32-bit numbers), to managers on macOS."""


class SensitiveClipboard(QObject):
    """Puts something sensitive into the clipboard and takes it out again. ``seconds`` is asked at each copying."""

    def __init__(self, seconds: Callable[[], int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seconds = seconds
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)

    def copy(self, text: str) -> int:
        """Copy a text; returns in how many seconds it is cleared."""
        QGuiApplication.clipboard().setMimeData(confidential(text))
        return self.watch()

    def watch(self) -> int:
        """Something ``confidential`` is being copied by a widget itself; returns in how many seconds it is cleared."""
        seconds = self._seconds()
        self._timer.start(seconds * 1000)
        return seconds

    def clear(self) -> None:
        """Clear the clipboard if what it holds is still ours; what others put there since is theirs."""
        self._timer.stop()
        clipboard = QGuiApplication.clipboard()
        if clipboard.ownsClipboard() and is_confidential(clipboard.mimeData()):
            clipboard.clear()
        # On X11 what is selected can be pasted as well.
        selection = QClipboard.Mode.Selection
        if clipboard.ownsSelection() and is_confidential(clipboard.mimeData(selection)):
            clipboard.clear(selection)


def confidential(text: str) -> QMimeData:
    """A text with all the marks."""
    data = QMimeData()
    data.setText(text)
    for kind, value in MARKS.items():
        data.setData(kind, value)
    return data


def is_confidential(data: QMimeData | None) -> bool:
    """Whether a content bears our marks."""
    return data is not None and all(data.hasFormat(kind) for kind in MARKS)
