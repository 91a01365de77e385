"""A dialog window without the platform's frame: rounded, edged, moved by its title row, over a dimmed parent.

For ``shells``. The window's name, its modality and its keys are those of any QDialog.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QHideEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QDialog, QWidget

from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import RADIUS_DIALOG

SCRIM_SHARE: Final = 0.42
_GRIP_PX: Final = 5
# Without a compositor X11 shows black where a window is see-through; a mask cuts the corners off in any case.
_MASKED_PLATFORMS: Final = frozenset({"xcb"})
# Held while they are shown: the parent's reference does not keep them from Python's collector, which took a dialog away
# while its operator read it (tried, PySide6 6.11).
_SHOWN: Final["set[PanelWindow]"] = set()
_ANTIALIASING: Final = QPainter.RenderHint.Antialiasing


class PanelWindow(QDialog):
    """The window itself; what stands in it keeps one pixel free for the edge."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setProperty("panel", "window")
        self.setMouseTracking(True)
        self._scrim: Scrim | None = None
        self._was_moved = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and edge."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(_ANTIALIASING)
        painter.setBrush(theme.colour("window"))
        painter.setPen(QPen(theme.colour("line_strong"), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_DIALOG, RADIUS_DIALOG)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the corners where the platform cannot blend them."""
        super().resizeEvent(event)
        if QGuiApplication.platformName() in _MASKED_PLATFORMS:
            path = QPainterPath()
            path.addRoundedRect(QRectF(self.rect()), RADIUS_DIALOG, RADIUS_DIALOG)
            self.setMask(QRegion(path.toFillPolygon().toPolygon()))

    def showEvent(self, event: QShowEvent) -> None:
        """Dim the window that must wait, and stand over it."""
        super().showEvent(event)
        _SHOWN.add(self)
        if not event.spontaneous():
            self.stand_over()
        parent = self.parentWidget()
        if parent is not None and self.isModal() and self._scrim is None:
            self._scrim = Scrim(parent.window())

    def hideEvent(self, event: QHideEvent) -> None:
        """Light the parent again."""
        super().hideEvent(event)
        if not event.spontaneous():
            _SHOWN.discard(self)
        if self._scrim is not None:
            self._scrim.hide()
            self._scrim.deleteLater()
            self._scrim = None

    def stand_over(self) -> None:
        """Stand in the middle of the window that waits, its head never above that one's; not once it was moved."""
        if self._was_moved:
            return
        behind = window_behind(self)
        place = QRect(QPoint(), self.size())
        place.moveCenter(behind.center())
        self.move(max(place.left(), behind.left()), max(place.top(), behind.top()))

    def was_moved(self) -> None:
        """The operator chose a place for it."""
        self._was_moved = True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The edges resize."""
        handle = self.windowHandle()
        edges = self._edges_at(event)
        if edges and event.button() == Qt.MouseButton.LeftButton and handle is not None:
            self.was_moved()
            handle.startSystemResize(edges)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The pointer tells which edge it holds."""
        self.setCursor(_CURSORS.get(self._edges_at(event).value, Qt.CursorShape.ArrowCursor))
        super().mouseMoveEvent(event)

    def _edges_at(self, event: QMouseEvent) -> Qt.Edge:
        at, edges = event.position(), Qt.Edge(0)
        if at.x() < _GRIP_PX:
            edges |= Qt.Edge.LeftEdge
        elif at.x() > self.width() - _GRIP_PX:
            edges |= Qt.Edge.RightEdge
        if at.y() < _GRIP_PX:
            edges |= Qt.Edge.TopEdge
        elif at.y() > self.height() - _GRIP_PX:
            edges |= Qt.Edge.BottomEdge
        return edges


class TitleRow(QWidget):
    """A row that moves its window, like a title bar."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Hand the window to the pointer."""
        window = self.window()
        handle = window.windowHandle()
        if event.button() == Qt.MouseButton.LeftButton and handle is not None:
            if isinstance(window, PanelWindow):
                window.was_moved()
            handle.startSystemMove()


def window_behind(dialog: QWidget) -> QRect:
    """Where the window is that all dialogs lie over, or the screen. A dialog over a small dialog is not bound by it."""
    parent = dialog.parentWidget()
    if parent is None:
        return dialog.screen().availableGeometry()
    window = parent.window()
    return window_behind(window) if isinstance(window, QDialog) else window.geometry()


class Scrim(QWidget):
    """The veil over a window that waits for a dialog. It takes no clicks: the dialog's modality does that."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(window.rect())
        window.installEventFilter(self)
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the window."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the veil."""
        veil = QColor(current_theme().colour("scrim"))
        veil.setAlphaF(SCRIM_SHARE)
        painter = QPainter(self)
        painter.fillRect(self.rect(), veil)
        painter.end()


_LEFT, _RIGHT = Qt.Edge.LeftEdge.value, Qt.Edge.RightEdge.value
_TOP, _BOTTOM = Qt.Edge.TopEdge.value, Qt.Edge.BottomEdge.value
_CURSORS: Final = {
    _LEFT: Qt.CursorShape.SizeHorCursor,
    _RIGHT: Qt.CursorShape.SizeHorCursor,
    _TOP: Qt.CursorShape.SizeVerCursor,
    _BOTTOM: Qt.CursorShape.SizeVerCursor,
    _LEFT | _TOP: Qt.CursorShape.SizeFDiagCursor,
    _RIGHT | _BOTTOM: Qt.CursorShape.SizeFDiagCursor,
    _RIGHT | _TOP: Qt.CursorShape.SizeBDiagCursor,
    _LEFT | _BOTTOM: Qt.CursorShape.SizeBDiagCursor,
}
