"""The exact request of a change that is being prepared, to be read and copied. Nothing is sent from here."""

from typing import Final

from PySide6.QtWidgets import QWidget

from app.domain.changes import PlannedChange
from app.domain.redaction import Redactor
from app.ui.dialogs.dialog_frame import ConsoleDialog
from app.ui.dialogs.request_fold import RequestFold
from app.ui.texts import tr
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import TextRole
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import PlainLabel

WIDTH_PX: Final = 640


class RequestDialog(ConsoleDialog):
    """Shows what would be sent, secrets masked."""

    def __init__(self, planned: PlannedChange, redactor: Redactor, parent: QWidget | None = None) -> None:
        super().__init__("request", parent)
        self._nothing_sent = PlainLabel("", TextRole.SMALL, "text2", wraps=True)
        self.request = RequestFold(redactor, is_open=True)
        self.request.show_requests(planned.requests)
        self.close_button = Button()
        self.close_button.clicked.connect(self.accept)
        self.body.addWidget(self._nothing_sent)
        self.body.addWidget(self.request)
        self.body.addStretch(1)
        self.footer.set_buttons([], [self.close_button])
        self.set_default_button(self.close_button)
        self.resize(current_theme().px(WIDTH_PX), current_theme().px(320))
        self.retranslate()

    def retranslate(self) -> None:
        """Fill all words anew."""
        super().retranslate()
        self.set_title(tr("request_dialog.title.text"))
        self._nothing_sent.setText(tr("request_dialog.nothing_sent.text"))
        self.close_button.setText(tr("dialog.close.text"))
        self.request.retranslate()
