"""One run, live, over a dialog that tells of it: so that nobody has to leave the dialog to look."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from app.domain.activities import ActivityRef
from app.ui.activities.run_card import RunCard
from app.ui.context import Context
from app.ui.dialogs.dialog_frame import ConsoleDialog, show_band
from app.ui.texts import tr
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import TextRole
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import PlainLabel

LOOK_MS: Final = 1000
WIDTH_PX: Final = 560


class RunDialog(ConsoleDialog):
    """Follows a run until it is closed; closing does not touch the run."""

    def __init__(self, context: Context, ref: ActivityRef, parent: QWidget | None = None) -> None:
        super().__init__("run", parent)
        self._context = context
        self._ref = ref
        self.card = RunCard(context)
        self._gone = PlainLabel("", TextRole.BODY, wraps=True)
        self.close_button = Button()
        self.close_button.clicked.connect(self.accept)
        self.body.addWidget(self.card)
        self.body.addWidget(self._gone)
        self.body.addStretch(1)
        self.footer.set_buttons([], [self.close_button])
        self.set_default_button(self.close_button)
        context.activities.changed.connect(self.refresh)
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_MS)
        self._clock.timeout.connect(self.refresh)
        self._clock.start()
        self.resize(current_theme().px(WIDTH_PX), current_theme().px(280))
        self.retranslate()

    def refresh(self) -> None:
        """Show the last news of the run, or that it is not on any list any more."""
        run = self._context.activities.run(self._ref.path)
        self.card.setVisible(run is not None)
        self._gone.setVisible(run is None)
        if run is not None:
            self.card.show_run(run)

    def retranslate(self) -> None:
        """Fill all words anew."""
        super().retranslate()
        self.set_title(tr("run_dialog.title.text"))
        self._gone.setText(tr("run_dialog.gone.text"))
        self.close_button.setText(tr("dialog.close.text"))
        system = self._context.sessions.find(self._ref.connection_id)
        if system is not None:
            show_band(self, system.environment, system.connection.name)
        self.refresh()
