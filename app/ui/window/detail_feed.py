"""Feeds the details pane: what is selected becomes a subject, its log is asked for when the tab is opened."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QObject

from app.domain.activities import ActivityRef, Phase
from app.domain.backups import Backup, BackupRef
from app.domain.capabilities import Capability
from app.domain.errors import BackendError
from app.services.activities import Run
from app.services.sessions import System
from app.ui.activities.faces import Face
from app.ui.context import Context
from app.ui.details.details_pane import DetailsPane
from app.ui.details.subject import Subject, backup_subject, node_subject, run_subject, system_subject
from app.ui.texts import tr
from app.ui.widgets.buttons import Button
from app.ui.window.actions import LOOKS, Actions
from app.ui.window.possible import ActionId
from app.ui.window.selection import Selection
from app.ui.wording import age_text

BACKUP_ACTIONS = (ActionId.RESTORE, ActionId.HOLD, ActionId.DELETE)
_INSTEAD: Final[Mapping[ActionId, tuple[Capability, ActionId, Capability]]] = {
    ActionId.RESTORE: (Capability.RESTORE, ActionId.RESTORE_GUIDE, Capability.RESTORE_GUIDE),
    ActionId.HOLD: (Capability.HOLD, ActionId.DOWNLOAD, Capability.DOWNLOAD),
}
"""What stands in the place of an action that the system does not offer, where it offers the other."""

RUN_ACTIONS = (ActionId.STOP, ActionId.PAUSE, ActionId.ACKNOWLEDGE)
DOWNLOAD_ACTIONS = (ActionId.STOP, ActionId.PAUSE)
FAILED_DOWNLOAD_ACTIONS = (ActionId.TRY_AGAIN,)
PLACE_ACTIONS = (ActionId.BACKUP_NOW,)
_OPPOSITES: Final[Mapping[ActionId, ActionId]] = {
    ActionId.HOLD: ActionId.RELEASE,
    ActionId.PAUSE: ActionId.RESUME,
}


class DetailFeed(QObject):
    """Keeps the pane in step with the selection. A selected run goes before backups, backups before places."""

    def __init__(
        self,
        context: Context,
        selection: Selection,
        pane: DetailsPane,
        actions: Actions,
        face_of: Callable[[Run], Face],
    ) -> None:
        super().__init__(pane)
        self._context = context
        self._selection = selection
        self._pane = pane
        self._actions = actions
        self._face_of = face_of
        self._shown_actions: tuple[ActionId, ...] = ()
        self._buttons: list[tuple[ActionId, Button]] = []
        pane.log_wanted.connect(self._ask_log)

    def renew(self) -> None:
        """Show what is selected, with its news."""
        self._pane.show_subject(self._subject())
        self._show_buttons(self._wanted_actions())

    def _subject(self) -> Subject | None:
        selection = self._selection
        if selection.run is not None:
            run = self._context.activities.run(selection.run.path) or selection.run
            return run_subject(run.activity, self._face_of(run), is_local=run.is_local)
        if selection.backup is not None:
            return backup_subject(selection.backup, has_log=self._has_log(selection.backup))
        if selection.node is not None:
            return node_subject(selection.node)
        system = self._system()
        return system_subject(system, _age) if system is not None else None

    def _has_log(self, backup: Backup) -> bool:
        system = self._system()
        if system is None or system.description is None or not backup.ref.addressable:
            return False
        return backup.why_not(Capability.LOGS, system.description.capabilities) is None

    def _system(self) -> System | None:
        row = self._selection.row
        return self._context.sessions.find(row.system.id) if row is not None and row.system is not None else None

    def _wanted_actions(self) -> tuple[ActionId, ...]:
        if self._selection.run is not None:
            return self._actions_of(self._context.activities.run(self._selection.run.path) or self._selection.run)
        if self._selection.backups:
            are_held = all(backup.is_held for backup in self._selection.backups)
            actions = tuple(self._offered_one(action) for action in BACKUP_ACTIONS)
            return tuple(_OPPOSITES.get(action, action) if are_held else action for action in actions)
        return PLACE_ACTIONS if self._selection.node is not None else ()

    @staticmethod
    def _actions_of(run: Run) -> tuple[ActionId, ...]:
        phase = run.activity.phase
        if run.is_local and phase.is_final:
            return FAILED_DOWNLOAD_ACTIONS if phase is Phase.FAILED else ()
        actions = DOWNLOAD_ACTIONS if run.is_local else RUN_ACTIONS
        return tuple(_OPPOSITES.get(action, action) if phase is Phase.PAUSED else action for action in actions)

    def _offered_one(self, action: ActionId) -> ActionId:
        system = self._system()
        if action not in _INSTEAD or system is None or system.description is None:
            return action
        wanted, other, instead = _INSTEAD[action]
        capabilities = system.description.capabilities
        return other if not capabilities.offers(wanted) and capabilities.offers(instead) else action

    def _show_buttons(self, wanted: tuple[ActionId, ...]) -> None:
        if wanted != self._shown_actions:
            self._shown_actions = wanted
            self._buttons = [(action, self._button(action, place)) for place, action in enumerate(wanted)]
            self._pane.set_actions([button for _, button in self._buttons])
        for action_id, button in self._buttons:
            action = self._actions[action_id]
            button.setText(action.iconText())
            button.setEnabled(action.isEnabled())
            button.setToolTip(action.toolTip())

    def _button(self, action_id: ActionId, place: int) -> Button:
        primary = place == 0 and action_id is not ActionId.STOP
        button = Button("", "primary" if primary else "secondary", LOOKS[action_id].icon)
        button.clicked.connect(self._actions[action_id].trigger)
        return button

    def _ask_log(self) -> None:
        subject = self._pane.subject
        ref = self._log_ref()
        if subject is not None and ref is not None:
            self._context.owner.start(self._log(subject.key, ref), "log", group="log", exclusive=True)

    def _log_ref(self) -> BackupRef | ActivityRef | None:
        if self._selection.run is not None:
            return self._selection.run.activity.ref
        return self._selection.backup.ref if self._selection.backup is not None else None

    async def _log(self, key: str, ref: BackupRef | ActivityRef) -> None:
        connection_id = ref.scope.connection_id if isinstance(ref, BackupRef) else ref.connection_id
        try:
            self._pane.take_log(key, await self._context.sessions.port(connection_id).logs(ref))
        except BackendError as error:
            self._pane.take_log(key, error)


def _age(system: System) -> str:
    if system.heard_at is None:
        return tr("details.value.never_heard")
    return tr("details.value.heard_ago", age=age_text(system.heard_at))
