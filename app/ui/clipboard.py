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

_SELECTION: Final = QClipboard.Mode.Selection


class _Confidential(QMimeData):
    """What this program put there."""


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
        # Its type tells whose it is without asking another program, which might not answer.
        if isinstance(clipboard.mimeData(), _Confidential):
            clipboard.clear()
        # On X11 what is selected can be pasted as well.
        if clipboard.supportsSelection() and isinstance(clipboard.mimeData(_SELECTION), _Confidential):
            clipboard.clear(_SELECTION)


def confidential(text: str) -> QMimeData:
    """A text with all the marks."""
    data = _Confidential()
    data.setText(text)
    for kind, value in MARKS.items():
        data.setData(kind, value)
    return data
