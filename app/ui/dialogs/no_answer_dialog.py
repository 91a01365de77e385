"""Says that another console runs on the same settings and records, and does not answer. No window stands behind it."""

from PySide6.QtCore import Qt

from app.domain.messages import Message
from app.ui.dialogs.dialog_frame import ConsoleDialog
from app.ui.texts import say, tr
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import TextRole
from app.ui.widgets.buttons import Button
from app.ui.widgets.info_box import WARN, InfoBox
from app.ui.widgets.labels import PlainLabel

WIDTH_PX = 520
HEIGHT_PX = 240


class NoAnswerDialog(ConsoleDialog):
    """What happened, why nothing more was started, and what can be done. ``advice`` names the process where known."""

    def __init__(self, advice: Message) -> None:
        super().__init__("no answer")
        self._advice = advice
        self._box = InfoBox(WARN)
        self._way = PlainLabel("", TextRole.BODY, wraps=True, selectable=True)
        self.close_button = Button("", "primary")
        self.close_button.clicked.connect(self.accept)
        self.body.addWidget(self._box)
        self.body.addWidget(self._way)
        self.body.addStretch(1)
        self.footer.set_buttons([], [self.close_button])
        self.resize(current_theme().px(WIDTH_PX), HEIGHT_PX)
        self.retranslate()
        self.set_default_button(self.close_button)  # there is nothing to be sent: Enter may close
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Fill all words anew."""
        super().retranslate()
        self.set_title(tr("instance.no_answer.title"))
        self._box.show_info(WARN, tr("instance.no_answer.text"))
        self._way.setText(say(self._advice))
        self.close_button.setText(tr("dialog.close.text"))
