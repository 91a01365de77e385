"""One line above a list that says what is wrong with it, with one action; the list below stays."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.theme.painting import draw_ground
from app.ui.theme.states import StateLook
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import TextRole
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.labels import IconLabel, PlainLabel


class NoticeLine(QWidget):
    """Icon, sentence, link; hidden while there is nothing to say.

    Signals:
        action_triggered(): the link was followed.
    """

    action_triggered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: StateLook | None = None
        self._icon = IconLabel(size_px=14)
        self._text = PlainLabel("", TextRole.SMALL, wraps=True, selectable=True)
        self._link = LinkButton(dense=True)
        self._link.clicked.connect(self.action_triggered)
        line = QHBoxLayout(self)
        line.setContentsMargins(10, 5, 10, 5)
        line.setSpacing(8)
        line.addWidget(self._icon)
        line.addWidget(self._text, 1)
        line.addWidget(self._link)
        self.hide()

    def show_notice(self, look: StateLook, text: str, link: str = "") -> None:
        """Say something, with a link or without."""
        self._look = look
        self._icon.set_icon(look.icon, look.form_colour)
        self._text.setText(text)
        self._link.setText(link)
        self._link.setVisible(bool(link))
        self.setAccessibleName(text)
        self.show()
        self.update()

    def clear(self) -> None:
        """Nothing is to be said."""
        self._look = None
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The tint of the state."""
        if self._look is not None:
            painter = QPainter(self)
            draw_ground(painter, self.rect(), current_theme().colour(self._look.tint))
