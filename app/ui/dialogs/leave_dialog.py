"""Asks before entries are lost. For wizards and dialogs that hold what was typed but not kept."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.ui.dialogs.dialog_frame import ConsoleDialog
from app.ui.texts import tr
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import TextRole
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import PlainLabel


class LeaveDialog(ConsoleDialog):
    """Asks before entries are lost. Begins at Stay."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__("leave", parent)
        self._text = PlainLabel(text, TextRole.BODY, wraps=True)
        self.stay, self.leave = Button(), Button()
        self.stay.clicked.connect(self.reject)
        self.leave.clicked.connect(self.accept)
        self.body.addWidget(self._text)
        self.body.addStretch(1)
        self.footer.set_buttons([], [self.stay, self.leave])
        self.resize(current_theme().px(420), 180)
        self.retranslate()
        self.stay.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Fill all words anew."""
        super().retranslate()
        self.set_title(tr("wizard.leave.title"))
        self.stay.setText(tr("wizard.leave.stay"))
        self.leave.setText(tr("wizard.leave.leave"))
