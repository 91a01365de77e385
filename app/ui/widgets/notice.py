"""A line on top of rows that says what is wrong with them: stale, partial, signed out, refused.

For tables and pages, whose rows stay where they are.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.looks import Look
from app.ui.theme.states import StateLook, look
from app.ui.theme.tokens import SPACE_S
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.info_box import InfoBox
from app.ui.widgets.labels import show_in_place


class NoticeLine(QWidget):
    """A box with one sentence and perhaps one action, perhaps beside a way to be rid of both. Empty takes no room.

    Signals:
        action_triggered(): the action was pressed.
        put_away(): the other link was pressed.
    """

    action_triggered = Signal()
    put_away = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = InfoBox()
        self._action = LinkButton(dense=True)
        self._action.clicked.connect(self.action_triggered)
        self._away = LinkButton(dense=True)
        self._away.clicked.connect(self.put_away)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(self._box, 1)
        for link in (self._action, self._away):
            self._box.beside.addWidget(link, 0, Qt.AlignmentFlag.AlignVCenter)
        self.clear()

    @property
    def sentence(self) -> str:
        """What it says, "" while it says nothing."""
        return self._box.accessibleName()

    @property
    def action(self) -> LinkButton:
        """The button of the action."""
        return self._action

    @property
    def away(self) -> LinkButton:
        """The button that is rid of it."""
        return self._away

    def show_notice(
        self, state: StateLook, sentence: str, action: str = "", *, detail: str = "", away: str = ""
    ) -> None:
        """Say it, in the colour of that state; ``detail`` is a second, quieter sentence."""
        self._box.show_info(state, sentence, detail)
        for link, text in ((self._action, action), (self._away, away)):
            link.setText(text)
            link.setVisible(bool(text))
        self.setAccessibleName(sentence)
        show_in_place(self, True)

    def clear(self) -> None:
        """Say nothing."""
        self._box.show_info(look(Look.UNKNOWN), "")
        self.setAccessibleName("")
        self.setVisible(False)
