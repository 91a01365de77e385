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
    """A box with one sentence and perhaps one action. Empty takes no room.

    Signals:
        action_triggered(): the action was pressed.
    """

    action_triggered = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = InfoBox()
        self._action = LinkButton(dense=True)
        self._action.clicked.connect(self.action_triggered)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(self._box, 1)
        self._box.beside.addWidget(self._action, 0, Qt.AlignmentFlag.AlignVCenter)
        self.clear()

    @property
    def sentence(self) -> str:
        """What it says, "" while it says nothing."""
        return self._box.accessibleName()

    @property
    def action(self) -> LinkButton:
        """The button of the action."""
        return self._action

    def show_notice(self, state: StateLook, sentence: str, action: str = "", *, detail: str = "") -> None:
        """Say it, in the colour of that state; ``detail`` is a second, quieter sentence."""
        self._box.show_info(state, sentence, detail)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(sentence)
        show_in_place(self, True)

    def clear(self) -> None:
        """Say nothing."""
        self._box.show_info(look(Look.UNKNOWN), "")
        self.setAccessibleName("")
        self.setVisible(False)
