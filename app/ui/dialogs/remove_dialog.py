"""Removing a system from this console: the profile and its secrets go, nothing on the server changes."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.errors import ConsoleError
from app.services.sessions import System
from app.ui.context import Context
from app.ui.dialogs.dialog_frame import ConsoleDialog, show_band, show_error
from app.ui.texts import tr
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import SPACE_L, TextRole
from app.ui.widgets.buttons import Button
from app.ui.widgets.info_box import InfoBox
from app.ui.widgets.key_values import KeyValueGrid
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.plain_text import without_mnemonic
from app.ui.widgets.shells import ConfirmButton

WIDTH_PX: Final = 500


class RemoveSystemDialog(ConsoleDialog):
    """Asks once, then forgets the profile. No button is pressed by Enter."""

    def __init__(self, context: Context, system: System, parent: QWidget | None = None) -> None:
        super().__init__("remove a system", parent)
        self._context = context
        self._system = system
        self._grid = KeyValueGrid(key_px=110, role=TextRole.BODY)
        self._text = PlainLabel("", TextRole.BODY, wraps=True)
        self._error = InfoBox()
        self._error.setVisible(False)
        self.cancel, self.confirm = Button(), ConfirmButton("", "primary", "delete")
        self.cancel.clicked.connect(self.reject)
        self.confirm.clicked.connect(self._on_confirm)
        self.body.setSpacing(SPACE_L)
        for widget in (self._grid, self._text, self._error):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.resize(current_theme().px(WIDTH_PX), 260)
        self.retranslate()
        self.confirm.set_possible(True)
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Fill all words anew."""
        super().retranslate()
        connection = self._system.connection
        show_band(self, self._system.environment, connection.name)
        self.set_title(tr("remove.dialog.title", name=connection.name))
        self._grid.clear()
        self._grid.add_row(tr("remove.system.label"), self._system.card.label)
        self._grid.add_row(tr("remove.address.label"), connection.address.url, fixed_width=True)
        self._text.setText(tr("remove.dialog.text"))
        self.cancel.setText(tr("dialog.cancel.text"))
        self.confirm.setText(without_mnemonic(tr("remove.confirm.text", name=connection.name)))
        self.footer.arrange(cancel=self.cancel, confirm=self.confirm, apart=self.band.is_solid)

    def _on_confirm(self) -> None:
        self.confirm.set_possible(False)
        self.tasks.start(self._remove(), "remove", group="remove", exclusive=True)

    async def _remove(self) -> None:
        try:
            if not self._system.connection.is_temporary:
                await self._context.keeping.remove(self._system.id)
            await self._context.bookkeeping.trail.removed(self._system.connection)
        except ConsoleError as error:
            self._error.setVisible(True)
            show_error(self._error, error)
            self.confirm.set_possible(True)
            return
        # Not with this dialog's own work: that ends with the dialog.
        self._context.owner.start(self._context.sessions.remove(self._system.id), "remove a system")
        self.accept()
