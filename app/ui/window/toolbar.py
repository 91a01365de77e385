"""The toolbar: the main action first, then what is done to backups, then refresh; labels give way to icons."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from app.ui.texts import tr
from app.ui.theme.theme import current_theme
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import HairLine
from app.ui.window.actions import Actions
from app.ui.window.possible import ActionId

SHOWN: tuple[ActionId | None, ...] = (
    ActionId.BACKUP_NOW,
    None,
    ActionId.RESTORE,
    ActionId.HOLD,
    ActionId.DELETE,
    None,
    ActionId.REFRESH,
)
HEIGHT_PX = 46
BESIDE = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
ICON_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly


class ToolBar(QFrame):
    """Buttons for actions; when it gets narrow labels go, last ones first."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar")
        self._buttons: list[tuple[QAction, QToolButton]] = []
        self._main = actions[ActionId.BACKUP_NOW]
        self._primary = Button("", "primary", "backup-now")
        self._line = line = QHBoxLayout(self)
        line.setContentsMargins(10, 6, 10, 6)
        line.setSpacing(6)
        for entry in SHOWN:
            if entry is None:
                line.addWidget(HairLine(upright=True))
                continue
            if entry is ActionId.BACKUP_NOW:
                self._primary.clicked.connect(self._main.trigger)
                line.addWidget(self._primary)
                continue
            button = QToolButton()
            button.setDefaultAction(actions[entry])
            button.setAutoRaise(True)
            self._buttons.append((actions[entry], button))
            line.addWidget(button)
        line.addStretch(1)
        self.setMinimumHeight(current_theme().px(HEIGHT_PX))
        self._main.changed.connect(self._show_main)

    def retranslate(self) -> None:
        """Names for screen readers follow the language."""
        self.setAccessibleName(tr("toolbar.name.text"))
        self._show_main()
        for action, button in self._buttons:
            button.setAccessibleName(action.text().replace("&", ""))
        self._fit()

    def _show_main(self) -> None:
        """The main button follows its action."""
        self._primary.setText(self._main.text())
        self._primary.setEnabled(self._main.isEnabled())
        self._primary.setToolTip(self._main.toolTip())

    def _fit(self) -> None:
        """Show labels as long as all fit; icons alone from the last one on."""
        for _, button in self._buttons:
            button.setToolButtonStyle(BESIDE)
        for _, button in reversed(self._buttons):
            if self._line.sizeHint().width() <= self.width():
                return
            button.setToolButtonStyle(ICON_ONLY)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit labels into the width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Words follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
