"""The progress bar: a number when there is one, a travelling block when there is none, a hatch while nothing moves.

For activities, cards and dialogs. It never invents a number: what it shows is handed to it as a ``BarLook``.
"""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible, QAccessibleValueChangeEvent, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from app.domain.looks import Bar
from app.ui.theme.bars import BAR_PX, BarLook, draw_bar
from app.ui.theme.motion import motion_clock
from app.ui.theme.theme import current_theme

_LEAST_WIDTH_PX: Final = 48


class ProgressBar(QProgressBar):
    """A slim bar. Being a QProgressBar gives assistive programs its role and value; the paint is ours."""

    def __init__(self, name: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = BarLook(Bar.NONE)
        self.setTextVisible(False)
        self.setRange(0, 100)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        current_theme().changed.connect(self._on_theme_changed)

    @property
    def look(self) -> BarLook:
        """What it shows."""
        return self._look

    def show_bar(self, look: BarLook, description: str = "") -> None:
        """Show a bar; ``description`` is for assistive programs, for example "Running, 62 percent"."""
        if look != self._look:
            self._look = look
            self._tell_value()
            self._join_or_leave()
            self.update()
        self.setAccessibleDescription(description)

    def sizeHint(self) -> QSize:
        """As high as a bar; as wide as there is room."""
        return QSize(current_theme().px(160), max(BAR_PX, current_theme().px(BAR_PX)))

    def minimumSizeHint(self) -> QSize:
        """Narrow, never lower than the bar."""
        return QSize(_LEAST_WIDTH_PX, self.sizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        """Travel from now on, if there is something to."""
        super().showEvent(event)
        self._join_or_leave()

    def hideEvent(self, event: QHideEvent) -> None:
        """Wake the processor no more."""
        super().hideEvent(event)
        motion_clock().leave(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar, from the leading end."""
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        draw_bar(painter, self.rect(), self._look, motion_clock().position)
        painter.end()

    def _tell_value(self) -> None:
        fraction = self._look.fraction
        if self._look.bar is Bar.PROGRESS and fraction is not None:
            self.setRange(0, 100)
            self.setValue(round(fraction * 100))
        else:
            self.setRange(0, 0)
        QAccessible.updateAccessibility(QAccessibleValueChangeEvent(self, self.value()))

    def _join_or_leave(self) -> None:
        if self._look.travels and self.isVisible():
            motion_clock().join(self)
        else:
            motion_clock().leave(self)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self._join_or_leave()
