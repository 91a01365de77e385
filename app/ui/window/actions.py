"""The actions as Qt knows them: text, icon, shortcut, menus and toolbar, and the reason when one is not possible."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from app.ui.texts import say, tr
from app.ui.theme.theme import current_theme
from app.ui.widgets.plain_text import plain_tool_tip
from app.ui.window.possible import ActionId, Situation, why_not


@dataclass(frozen=True)
class ActionLook:
    """Text id, icon, shortcuts, and whether it is switched on and off."""

    text: str
    icon: str = ""
    shortcut: str = ""
    checkable: bool = False


LOOKS: dict[ActionId, ActionLook] = {
    ActionId.BACKUP_NOW: ActionLook("action.backup_now.text", "backup-now", "Ctrl+B"),
    ActionId.RESTORE: ActionLook("action.restore.text", "restore", "Ctrl+R"),
    ActionId.RESTORE_GUIDE: ActionLook("action.restore_guide.text", "info"),
    ActionId.DOWNLOAD: ActionLook("action.download.text", "download", "Ctrl+S"),
    ActionId.HOLD: ActionLook("action.hold.text", "hold", "Ctrl+H"),
    ActionId.RELEASE: ActionLook("action.release.text", "release", "Ctrl+Shift+H"),
    ActionId.DELETE: ActionLook("action.delete.text", "delete", "Shift+Del"),
    ActionId.STOP: ActionLook("action.stop.text", "stop", "Ctrl+."),
    ActionId.PAUSE: ActionLook("action.pause.text", "pause"),
    ActionId.RESUME: ActionLook("action.resume.text", "play"),
    ActionId.TRY_AGAIN: ActionLook("action.try_again.text", "refresh"),
    ActionId.ACKNOWLEDGE: ActionLook("action.acknowledge.text", "check"),
    ActionId.CONFIRM_EFFECT: ActionLook("action.confirm_effect.text", "check"),
    ActionId.REFUSE_EFFECT: ActionLook("action.refuse_effect.text", "close"),
    ActionId.DISMISS: ActionLook("action.dismiss.text", "close"),
    ActionId.REFRESH: ActionLook("action.refresh.text", "refresh", "F5"),
    ActionId.REFRESH_ALL: ActionLook("action.refresh_all.text", "refresh", "Ctrl+F5"),
    ActionId.SIGN_IN: ActionLook("action.sign_in.text", "sign-in", "Ctrl+I"),
    ActionId.SIGN_OUT: ActionLook("action.sign_out.text", "sign-out"),
    ActionId.ADD_SYSTEM: ActionLook("action.add_system.text", "connect", "Ctrl+N"),
    ActionId.EDIT_SYSTEM: ActionLook("action.edit_system.text", "edit", "Alt+Return"),
    ActionId.REMOVE_SYSTEM: ActionLook("action.remove_system.text", "delete"),
    ActionId.OPEN_NATIVE: ActionLook("action.open_native.text", "external", "Ctrl+Shift+O"),
    ActionId.COPY_LINK: ActionLook("action.copy_link.text", "link", "Ctrl+Shift+C"),
    ActionId.COPY_TABLE: ActionLook("action.copy_table.text", "copy", "Ctrl+Shift+T"),
    ActionId.EXPORT_CSV: ActionLook("action.export_csv.text", "export", "Ctrl+E"),
    ActionId.READ_ONLY: ActionLook("action.read_only.text", "", "Ctrl+L", checkable=True),
    ActionId.FILTER: ActionLook("action.filter.text", "filter", "Ctrl+F"),
    ActionId.FIND_IN_TREE: ActionLook("action.find_in_tree.text", "search", "Ctrl+Shift+F"),
    ActionId.PANE_SIDE: ActionLook("action.pane_side.text", "", "F2", checkable=True),
    ActionId.PANE_DETAILS: ActionLook("action.pane_details.text", "", "F3", checkable=True),
    ActionId.PANE_ACTIVITIES: ActionLook("action.pane_activities.text", "", "F4", checkable=True),
    ActionId.TAB_SUMMARY: ActionLook("action.tab_summary.text", "", "Alt+1"),
    ActionId.TAB_STEPS: ActionLook("action.tab_steps.text", "", "Alt+2"),
    ActionId.TAB_LOG: ActionLook("action.tab_log.text", "", "Alt+3"),
    ActionId.TAB_RAW: ActionLook("action.tab_raw.text", "", "Alt+4"),
    ActionId.ENVIRONMENTS: ActionLook("action.environments.text", "env"),
    ActionId.IMPORT_PROFILES: ActionLook("action.import_profiles.text", "import"),
    ActionId.EXPORT_PROFILES: ActionLook("action.export_profiles.text", "export"),
    ActionId.TRY_DEMO: ActionLook("action.try_demo.text", "flask"),
    ActionId.LEAVE_DEMO: ActionLook("action.leave_demo.text", "flask"),
    ActionId.TRUST_DIARY: ActionLook("action.trust_diary.text", "cert"),
    ActionId.AUDIT_RECORD: ActionLook("action.audit_record.text", "list"),
    ActionId.ABOUT: ActionLook("action.about.text", "info"),
    ActionId.PREFERENCES: ActionLook("action.preferences.text", "settings", "Ctrl+,"),
    ActionId.LOCK: ActionLook("action.lock.text", "hold", "Ctrl+Alt+L"),
    ActionId.QUIT: ActionLook("action.quit.text", "", "Ctrl+Q"),
}

_ON_SYSTEM = (
    ActionId.SIGN_IN,
    ActionId.SIGN_OUT,
    None,
    ActionId.EDIT_SYSTEM,
    ActionId.REMOVE_SYSTEM,
    ActionId.OPEN_NATIVE,
)
_ON_BACKUPS = (ActionId.DOWNLOAD, ActionId.HOLD, ActionId.RELEASE, ActionId.DELETE)

MENUS: tuple[tuple[str, tuple[ActionId | None, ...]], ...] = (
    (
        "menu.file.title",
        (
            ActionId.ADD_SYSTEM,
            ActionId.IMPORT_PROFILES,
            ActionId.EXPORT_PROFILES,
            None,
            ActionId.TRY_DEMO,
            ActionId.LEAVE_DEMO,
            None,
            ActionId.LOCK,
            ActionId.QUIT,
        ),
    ),
    (
        "menu.edit.title",
        (
            ActionId.COPY_LINK,
            ActionId.COPY_TABLE,
            ActionId.EXPORT_CSV,
            None,
            ActionId.FILTER,
            ActionId.FIND_IN_TREE,
            None,
            ActionId.PREFERENCES,
        ),
    ),
    (
        "menu.view.title",
        (
            ActionId.REFRESH,
            ActionId.REFRESH_ALL,
            None,
            ActionId.PANE_SIDE,
            ActionId.PANE_DETAILS,
            ActionId.PANE_ACTIVITIES,
            None,
            ActionId.TAB_SUMMARY,
            ActionId.TAB_STEPS,
            ActionId.TAB_LOG,
            ActionId.TAB_RAW,
        ),
    ),
    (
        "menu.system.title",
        (*_ON_SYSTEM, None, ActionId.READ_ONLY),
    ),
    (
        "menu.backup.title",
        (
            ActionId.BACKUP_NOW,
            None,
            *_ON_BACKUPS,
            None,
            ActionId.STOP,
            ActionId.PAUSE,
            ActionId.RESUME,
            ActionId.TRY_AGAIN,
        ),
    ),
    ("menu.restore.title", (ActionId.RESTORE, ActionId.RESTORE_GUIDE, None, ActionId.ACKNOWLEDGE)),
    ("menu.tools.title", (ActionId.ENVIRONMENTS, ActionId.TRUST_DIARY, ActionId.AUDIT_RECORD)),
    ("menu.help.title", (ActionId.ABOUT,)),
)

TREE_MENU = (
    ActionId.BACKUP_NOW,
    ActionId.RESTORE,
    None,
    ActionId.REFRESH,
    *_ON_SYSTEM,
)
TABLE_MENU = (
    ActionId.RESTORE,
    ActionId.RESTORE_GUIDE,
    None,
    *_ON_BACKUPS,
    None,
    ActionId.COPY_TABLE,
)
RUN_MENU = (ActionId.STOP, ActionId.PAUSE, ActionId.RESUME, ActionId.TRY_AGAIN, ActionId.ACKNOWLEDGE)


class Actions(QObject):
    """All actions of the main window, one object each."""

    def __init__(self, window: QWidget, act: Callable[[ActionId], None]) -> None:
        super().__init__(window)
        self._menus: list[tuple[str, QMenu]] = []
        self._actions: dict[ActionId, QAction] = {}
        for action_id, looks in LOOKS.items():
            action = QAction(window)
            action.setCheckable(looks.checkable)
            if looks.shortcut:
                action.setShortcut(QKeySequence(looks.shortcut))
            if looks.icon:
                current_theme().set_icon(action, looks.icon)
            action.triggered.connect(lambda _on=False, action_id=action_id: act(action_id))
            window.addAction(action)
            self._actions[action_id] = action
        self.retranslate()

    def __getitem__(self, action_id: ActionId) -> QAction:
        return self._actions[action_id]

    def fill(self, bar: QMenuBar) -> dict[str, QMenu]:
        """Build the menu bar; returns the menus by the id of their title."""
        found: dict[str, QMenu] = {}
        for title, entries in MENUS:
            menu = bar.addMenu(tr(title))
            menu.setToolTipsVisible(True)
            self._add(menu, entries)
            self._menus.append((title, menu))
            found[title] = menu
        return found

    def menu(self, entries: tuple[ActionId | None, ...], parent: QWidget) -> QMenu:
        """A context menu that goes when it is closed."""
        menu = QMenu(parent)
        menu.setToolTipsVisible(True)
        self._add(menu, entries)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def renew(self, situation: Situation) -> None:
        """Say of each action whether it is possible, and why not."""
        for action_id, action in self._actions.items():
            reason = why_not(action_id, situation)
            action.setEnabled(reason is None)
            text = tr(LOOKS[action_id].text).replace("&", "").rstrip(".…")
            tip = say(reason) if reason is not None else text
            shortcut = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            whole = f"{tip} ({shortcut})" if shortcut and reason is None else tip
            action.setToolTip(plain_tool_tip(whole))
            action.setStatusTip(tip if reason is not None else "")

    def retranslate(self) -> None:
        """Fill all words anew."""
        for action_id, action in self._actions.items():
            text = tr(LOOKS[action_id].text)
            action.setText(text)
            action.setIconText(text.replace("&", ""))
        for title, menu in self._menus:
            menu.setTitle(tr(title))

    def _add(self, menu: QMenu, entries: tuple[ActionId | None, ...]) -> None:
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            else:
                menu.addAction(self._actions[entry])
