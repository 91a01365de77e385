"""The focus ring around buttons, tabs and other controls: two pixels thick, one pixel away, in every look.

``Theme.apply`` starts it. Fields show the focus by their own edge, rows by their delegate; any other widget that takes
the focus asks for the ring by the dynamic property ``ring``, or declines it by False when it draws its own. It is a
widget laid over the parent, because a style sheet can only draw inside a control.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QRadioButton,
    QSplitter,
    QTabBar,
    QWidget,
)
from shiboken6 import isValid

from app.ui.theme.sides import leading
from app.ui.theme.tokens import RADIUS_FIELD

RING_PX: Final = 2
GAP_PX: Final = 1
RING_PROPERTY: Final = "ring"

_MARGIN: Final = RING_PX + GAP_PX
_BEHIND_WORDS: Final = 3
_NO_BUTTON: Final = Qt.MouseButton.NoButton
_FOLLOWED: Final = frozenset(
    {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show, QEvent.Type.Paint}
)


class FocusRing(QWidget):
    """The ring itself, a child of the widget it is drawn on."""

    def __init__(self, colour: Callable[[], QColor], host: QWidget) -> None:
        super().__init__(host)
        self._colour = colour
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._colour(), RING_PX))
        inset = RING_PX / 2
        radius = RADIUS_FIELD + _MARGIN - inset
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
        painter.end()


class FocusRings(QObject):
    """Puts the ring around whatever gets the focus by keyboard or by program, not by a click.

    ``colour`` gives the colour of the look in force; the rings live as long as ``parent``.
    """

    def __init__(self, colour: Callable[[], QColor], app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._colour = colour
        self._ring: FocusRing | None = None
        self._watched: list[QWidget] = []
        app.focusChanged.connect(self._on_focus_changed)

    @property
    def ring(self) -> FocusRing | None:
        """The ring, while there is one."""
        return self._ring if self._ring is not None and isValid(self._ring) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the widget when it or what it stands in moves."""
        if event.type() in _FOLLOWED:
            self._place()
        return False

    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        self._take_away()
        if now is None or not _wants_ring(now) or QGuiApplication.mouseButtons() != _NO_BUTTON:
            return
        host, between = _host_of(now)
        if host is None:
            return
        self._watched = [now, *between]
        for widget in self._watched:
            widget.installEventFilter(self)
        self._ring = FocusRing(self._colour, host)
        self._place()
        self._ring.show()

    def _take_away(self) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None

    def _place(self) -> None:
        ring = self.ring
        if ring is None or not self._watched or not isValid(self._watched[0]):
            return
        widget, host = self._watched[0], ring.parentWidget()
        if host is None:
            return
        place = _ring_rect(widget, host)
        if place != ring.geometry():
            ring.setGeometry(place)
            ring.raise_()
        ring.setVisible(widget.isVisibleTo(host))


def _wants_ring(widget: QWidget) -> bool:
    wish = widget.property(RING_PROPERTY)
    return isinstance(widget, QAbstractButton | QTabBar) if wish is None else bool(wish)


def _ring_rect(widget: QWidget, host: QWidget) -> QRect:
    inner = widget.rect()
    if isinstance(widget, QTabBar):
        inner = widget.tabRect(widget.currentIndex())
    elif isinstance(widget, QCheckBox | QRadioButton):
        # Square and words: a box may be as wide as its column.
        inner = leading(inner, min(inner.width(), widget.sizeHint().width() + _BEHIND_WORDS), widget.layoutDirection())
    corner = widget.mapTo(host, QPoint(0, 0))
    return inner.translated(corner).adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)


def _host_of(widget: QWidget) -> tuple[QWidget | None, list[QWidget]]:
    """The nearest ancestor with room for the ring, and the widgets between. Nothing climbs out of a scrolled area."""
    between: list[QWidget] = []
    host = widget.parentWidget()
    while host is not None:
        above = host.parentWidget()
        is_room = host.rect().contains(_ring_rect(widget, host)) and not isinstance(host, QSplitter)
        if is_room or host.isWindow() or above is None or isinstance(above, QAbstractScrollArea):
            return host, between
        between.append(host)
        host = above
    return None, between
