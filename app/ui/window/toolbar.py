"""The toolbar: the main action first, then what is done to backups, then refresh; labels give way to icons."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

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
    ActionId.DOWNLOAD,
    ActionId.HOLD,
    ActionId.DELETE,
    None,
    ActionId.REFRESH,
)
ICONS: dict[ActionId, str] = {
    ActionId.BACKUP_NOW: "backup-now",
    ActionId.RESTORE: "restore",
    ActionId.DOWNLOAD: "download",
    ActionId.HOLD: "hold",
    ActionId.DELETE: "delete",
    ActionId.REFRESH: "refresh",
}
HEIGHT_PX = 46
LINE_PX = 22


class ToolBar(QFrame):
    """Buttons for actions; when it gets narrow labels go, last ones first."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar")
        self._buttons: list[tuple[QAction, Button]] = []
        self._line = line = QHBoxLayout(self)
        line.setContentsMargins(10, 6, 10, 6)
        line.setSpacing(6)
        for entry in SHOWN:
            if entry is None:
                between = HairLine(upright=True)
                between.setFixedHeight(current_theme().px(LINE_PX))
                line.addWidget(between)
                continue
            action = actions[entry]
            kind = "primary" if entry is ActionId.BACKUP_NOW else "ghost"
            button = Button("", kind, ICONS[entry])
            button.clicked.connect(action.trigger)
            action.changed.connect(partial(self._show, action, button))
            button.installEventFilter(self)
            self._buttons.append((action, button))
            line.addWidget(button)
        line.addStretch(1)
        self._stop_at(self._buttons[0][1])
        self.setMinimumHeight(current_theme().px(HEIGHT_PX))

    def retranslate(self) -> None:
        """Names for screen readers follow the language."""
        self.setAccessibleName(tr("toolbar.name.text"))
        for action, button in self._buttons:
            # Without the mnemonic: Alt and the letter belong to the menus.
            button.setAccessibleName(action.iconText())
            self._show(action, button)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows go from button to button, Home and End to the first and last; Tab leaves the toolbar."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._go(watched, Qt.Key(event.key()))
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, Button):
            self._stop_at(watched)
        return False

    def _go(self, start: QObject, key: Qt.Key) -> bool:
        usable = [button for _, button in self._buttons if button.isEnabled()]
        if start not in usable:
            return False
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        at, last = usable.index(start), len(usable) - 1
        places = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        places |= (
            {Qt.Key.Key_Left: at + 1, Qt.Key.Key_Right: at - 1}
            if is_mirrored
            else {
                Qt.Key.Key_Left: at - 1,
                Qt.Key.Key_Right: at + 1,
            }
        )
        if key not in places:
            return False
        usable[min(max(places[key], 0), last)].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _stop_at(self, wanted: Button) -> None:
        """The toolbar is one stop of Tab: the button where the hand was last."""
        for _, button in self._buttons:
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is wanted else Qt.FocusPolicy.ClickFocus)

    def _show(self, action: QAction, button: Button) -> None:
        """A button follows its action; a stop that is disabled gives way to another."""
        button.setEnabled(action.isEnabled())
        stops = [one for _, one in self._buttons if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        if not any(one.isEnabled() for one in stops):
            usable = [one for _, one in self._buttons if one.isEnabled()]
            self._stop_at(usable[0] if usable else self._buttons[0][1])
        button.setToolTip(action.toolTip())
        button.setStatusTip(action.statusTip())

    def _fit(self) -> None:
        """Show labels as long as all fit; icons alone from the last one on, the main action keeps its label."""
        for action, button in self._buttons:
            button.setText(action.iconText())
        for _, button in reversed(self._buttons[1:]):
            if self._line.sizeHint().width() <= self.width():
                return
            button.setText("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit labels into the width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Words follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
