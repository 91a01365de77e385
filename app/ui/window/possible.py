"""When an action is possible, and why not. No widgets: a table of questions, asked in the order of the interface page.

Order: nothing selected, more than one selected, read-only, stale or signed out, not offered, state.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from app.domain.activities import Phase
from app.domain.backups import BackupState
from app.domain.capabilities import Capability
from app.domain.environments import Environment
from app.domain.guards import ActionClass, Level
from app.domain.messages import Message
from app.services.sessions import System, SystemState
from app.ui.window.selection import Selection
from app.ui.wording import environment_name


class ActionId(StrEnum):
    """Actions (text: ``action.<value>.text``)."""

    BACKUP_NOW = "backup_now"
    RESTORE = "restore"
    RESTORE_GUIDE = "restore_guide"
    DOWNLOAD = "download"
    HOLD = "hold"
    RELEASE = "release"
    DELETE = "delete"
    STOP = "stop"
    PAUSE = "pause"
    RESUME = "resume"
    TRY_AGAIN = "try_again"
    ACKNOWLEDGE = "acknowledge"
    CONFIRM_EFFECT = "confirm_effect"
    REFUSE_EFFECT = "refuse_effect"
    DISMISS = "dismiss"
    REFRESH = "refresh"
    REFRESH_ALL = "refresh_all"
    SIGN_IN = "sign_in"
    SIGN_OUT = "sign_out"
    ADD_SYSTEM = "add_system"
    EDIT_SYSTEM = "edit_system"
    REMOVE_SYSTEM = "remove_system"
    OPEN_NATIVE = "open_native"
    COPY_LINK = "copy_link"
    COPY_TABLE = "copy_table"
    EXPORT_CSV = "export_csv"
    READ_ONLY = "read_only"
    FILTER = "filter"
    FIND_IN_TREE = "find_in_tree"
    PANE_SIDE = "pane_side"
    PANE_DETAILS = "pane_details"
    PANE_ACTIVITIES = "pane_activities"
    TAB_SUMMARY = "tab_summary"
    TAB_STEPS = "tab_steps"
    TAB_LOG = "tab_log"
    TAB_RAW = "tab_raw"
    ENVIRONMENTS = "environments"
    IMPORT_PROFILES = "import_profiles"
    EXPORT_PROFILES = "export_profiles"
    TRY_DEMO = "try_demo"
    LEAVE_DEMO = "leave_demo"
    TRUST_DIARY = "trust_diary"
    AUDIT_RECORD = "audit_record"
    ABOUT = "about"
    LOCK = "lock"
    PREFERENCES = "preferences"
    QUIT = "quit"


@dataclass(frozen=True)
class Situation:
    """All that the answers depend on.

    ``stale``: ids of systems whose news is too old to act on. ``environment``: the one in hand. ``resting``: ids of
    environments that are read-only because nothing was changed there for a time.
    """

    selection: Selection
    environment: Environment | None = None
    session_read_only: bool = False
    resting: frozenset[str] = frozenset()
    stale: frozenset[str] = frozenset()
    waits_s: float = 0.0
    is_demo: bool = False
    has_rows: bool = False
    has_systems: bool = False
    run_system: System | None = None
    is_locked: bool = False


Question = Callable[[Situation], Message | None]
NOT_OFFERED = "capability.not_offered.why"
OF_RUNS = frozenset({ActionClass.STOP_RUN, ActionClass.ACKNOWLEDGE_RESULT})


def why_not(action: ActionId, situation: Situation) -> Message | None:
    """The reason why the action is not possible now, or None when it is."""
    if situation.is_locked and action is not ActionId.QUIT:
        return Message.of("action_off.locked.why")
    for question in QUESTIONS.get(action, ()):
        reason = question(situation)
        if reason is not None:
            return reason
    return None


def _a_target(situation: Situation) -> Message | None:
    return None if situation.selection.target is not None else Message.of("action.backup_now.off.nothing")


def _some_backup(situation: Situation) -> Message | None:
    return None if situation.selection.backups else Message.of("action_off.no_backup.why")


def _one_backup(situation: Situation) -> Message | None:
    if not situation.selection.backups:
        return Message.of("action_off.no_backup.why")
    return None if situation.selection.backup is not None else Message.of("action_off.one_backup.why")


def _backup_or_instance(situation: Situation) -> Message | None:
    selection = situation.selection
    if len(selection.backups) > 1:
        return Message.of("action_off.one_backup.why")
    if selection.backup is None and (selection.target is None or selection.node is None):
        return Message.of("action_off.no_backup.why")
    return None


def _a_run(situation: Situation) -> Message | None:
    return None if situation.selection.run is not None else Message.of("action_off.no_run.why")


def _a_system(situation: Situation) -> Message | None:
    return None if situation.selection.system is not None else Message.of("action_off.no_system.why")


def _something(situation: Situation) -> Message | None:
    selection = situation.selection
    is_there = selection.run is not None or selection.ref is not None
    return None if is_there else Message.of("action.copy_link.off.nothing")


def _own(situation: Situation) -> Message | None:
    """What an administrator provides is not the operator's to take away."""
    system = situation.selection.system
    if system is None or not system.connection.provided_by:
        return None
    return Message.of("action_off.provided.why", system=system.connection.name, file=system.connection.provided_by)


def _rows(situation: Situation) -> Message | None:
    return None if situation.has_rows else Message.of("action_off.no_rows.why")


def _some_system(situation: Situation) -> Message | None:
    return None if situation.has_systems else Message.of("action_off.no_systems.why")


def _writable(situation: Situation) -> Message | None:
    return _not_read_only(situation, _system(situation))


def _not_read_only(situation: Situation, system: System | None) -> Message | None:
    if situation.session_read_only:
        return Message.of("action_off.session_read_only.why")
    if system is not None and system.connection.read_only:
        return Message.of("action_off.read_only.why", system=system.connection.name)
    if system is not None and system.environment.read_only:
        return Message.of("action.read_only.off.policy", name=environment_name(system.environment))
    if system is not None and system.environment.id in situation.resting:
        return Message.of("action_off.resting.why", system=system.connection.name)
    return None


def _allowed(*actions: ActionClass) -> Question:
    """Whether the policy allows at least one of these; for actions on a run its own system counts."""

    def ask(situation: Situation) -> Message | None:
        is_of_run = actions[0] in OF_RUNS
        system = situation.run_system if is_of_run else _system(situation)
        if system is None or any(system.environment.requirement(one).level < Level.REFUSED for one in actions):
            return None
        run = situation.selection.run
        if is_of_run and run is not None and run.is_local:
            return None
        return Message.of("action_off.policy.why", system=system.connection.name)

    return ask


def _may_write(situation: Situation) -> Message | None:
    """An environment that is always read-only is not left by a shortcut."""
    environment = situation.environment
    if environment is None or not environment.read_only:
        return None
    return Message.of("action.read_only.off.policy", name=environment_name(environment))


def _fresh(situation: Situation) -> Message | None:
    return _told_lately(situation, _system(situation))


def _told_lately(situation: Situation, system: System | None) -> Message | None:
    if system is None:
        return None
    if system.state is not SystemState.LIVE:
        return Message.of("action_off.not_live.why", system=system.connection.name)
    if system.id in situation.stale:
        return Message.of("action_off.stale.why", system=system.connection.name)
    return None


def _run_changeable(situation: Situation) -> Message | None:
    """The run's own system counts, not the one that is selected in the tree. Downloads change nothing there."""
    system, run = situation.run_system, situation.selection.run
    if run is not None and run.is_local:
        return None
    return _not_read_only(situation, system) or _told_lately(situation, system)


def _system(situation: Situation) -> System | None:
    return situation.selection.system


def _offered(capability: Capability) -> Question:
    """Whether the node, else the system, offers the capability."""

    def ask(situation: Situation) -> Message | None:
        node, system = situation.selection.node, _system(situation)
        if node is not None and node.capabilities is not None:
            return node.capabilities.why_not(capability)
        if system is None or system.description is None:
            return None
        return system.description.capabilities.why_not(capability)

    return ask


def _each_backup(capability: Capability) -> Question:
    """Whether every selected backup allows it; the first reason is told."""

    def ask(situation: Situation) -> Message | None:
        system = _system(situation)
        if system is None or system.description is None:
            return None
        for backup in situation.selection.backups:
            if backup.state is BackupState.UNKNOWN:
                return Message.of("action_off.unknown_state.why")
            reason = backup.why_not(capability, system.description.capabilities)
            if reason is not None:
                return reason
        return None

    return ask


def _run_allows(capability: Capability) -> Question:
    def ask(situation: Situation) -> Message | None:
        run = situation.selection.run
        if run is None:
            return None
        if run.activity.phase.is_final and capability is not Capability.ACKNOWLEDGE:
            return Message.of("action_off.run_over.why")
        return run.activity.why_not(capability)

    return ask


def _failed_download(situation: Situation) -> Message | None:
    run = situation.selection.run
    if run is None or (run.is_local and run.activity.phase is Phase.FAILED):
        return None
    return Message.of("action.try_again.off.not_failed")


def _held(wanted: bool) -> Question:
    def ask(situation: Situation) -> Message | None:
        if any(backup.is_held is wanted for backup in situation.selection.backups):
            return None
        return Message.of("action_off.not_held.why" if wanted else "action_off.held.why")

    return ask


def _usable(situation: Situation) -> Message | None:
    backup = situation.selection.backup
    if backup is None or backup.state.is_usable:
        return None
    return Message.of("action_off.not_finished.why")


def _built(situation: Situation) -> Message | None:
    backup = situation.selection.backup
    if backup is not None and backup.state is BackupState.RUNNING:
        return Message.of("action.download.off.building")
    return _usable(situation)


def _hands_out_files(situation: Situation) -> Message | None:
    reason = _offered(Capability.DOWNLOAD)(situation)
    if reason is not None and reason.id == NOT_OFFERED:
        return Message.of("action.download.off.no_files")
    return reason


def _not_held(situation: Situation) -> Message | None:
    if any(backup.is_held for backup in situation.selection.backups):
        return Message.of("action_off.held_first.why")
    return None


def _not_waiting(situation: Situation) -> Message | None:
    if situation.waits_s > 0:
        return Message.of("action_off.asked_to_wait.why", count=round(situation.waits_s))
    return None


def _signed_out(situation: Situation) -> Message | None:
    system = _system(situation)
    if system is not None and system.state is SystemState.LIVE:
        return Message.of("action_off.signed_in.why")
    return None


def _live(situation: Situation) -> Message | None:
    system = _system(situation)
    if system is not None and system.state is not SystemState.LIVE:
        return Message.of("action_off.not_live.why", system=system.connection.name)
    return None


def _a_demo(situation: Situation) -> Message | None:
    return None if situation.is_demo else Message.of("action_off.no_demo.why")


def _no_demo(situation: Situation) -> Message | None:
    return Message.of("action_off.demo.why") if situation.is_demo else None


QUESTIONS: dict[ActionId, tuple[Question, ...]] = {
    ActionId.BACKUP_NOW: (
        _a_target,
        _writable,
        _allowed(ActionClass.BACK_UP),
        _fresh,
        _offered(Capability.START_BACKUP),
    ),
    ActionId.RESTORE: (
        _backup_or_instance,
        _writable,
        _allowed(ActionClass.RESTORE_ELSEWHERE, ActionClass.RESTORE_OVER),
        _fresh,
        _offered(Capability.RESTORE),
        _usable,
        _each_backup(Capability.RESTORE),
    ),
    ActionId.RESTORE_GUIDE: (
        _one_backup,
        _fresh,
        _offered(Capability.RESTORE_GUIDE),
        _usable,
        _each_backup(Capability.RESTORE_GUIDE),
    ),
    ActionId.DOWNLOAD: (_one_backup, _fresh, _hands_out_files, _built, _each_backup(Capability.DOWNLOAD)),
    ActionId.HOLD: (
        _some_backup,
        _writable,
        _allowed(ActionClass.HOLD),
        _fresh,
        _offered(Capability.HOLD),
        _each_backup(Capability.HOLD),
        _held(wanted=False),
    ),
    ActionId.RELEASE: (
        _some_backup,
        _writable,
        _allowed(ActionClass.RELEASE_HOLD),
        _fresh,
        _offered(Capability.HOLD),
        _each_backup(Capability.HOLD),
        _held(wanted=True),
    ),
    ActionId.DELETE: (
        _some_backup,
        _writable,
        _allowed(ActionClass.DELETE),
        _fresh,
        _offered(Capability.DELETE),
        _not_held,
        _each_backup(Capability.DELETE),
    ),
    ActionId.STOP: (_a_run, _run_changeable, _allowed(ActionClass.STOP_RUN), _run_allows(Capability.CANCEL)),
    ActionId.PAUSE: (_a_run, _run_changeable, _run_allows(Capability.PAUSE)),
    ActionId.RESUME: (_a_run, _run_changeable, _run_allows(Capability.PAUSE)),
    ActionId.TRY_AGAIN: (_a_run, _failed_download),
    ActionId.ACKNOWLEDGE: (
        _a_run,
        _run_changeable,
        _allowed(ActionClass.ACKNOWLEDGE_RESULT),
        _run_allows(Capability.ACKNOWLEDGE),
    ),
    ActionId.READ_ONLY: (_may_write,),
    ActionId.REFRESH: (_not_waiting,),
    ActionId.SIGN_IN: (_a_system, _signed_out),
    ActionId.SIGN_OUT: (_a_system, _live),
    ActionId.EDIT_SYSTEM: (_a_system,),
    ActionId.REMOVE_SYSTEM: (_a_system, _own),
    ActionId.OPEN_NATIVE: (_a_system,),
    ActionId.COPY_LINK: (_something,),
    ActionId.COPY_TABLE: (_rows,),
    ActionId.EXPORT_CSV: (_rows,),
    ActionId.EXPORT_PROFILES: (_some_system,),
    ActionId.TRY_DEMO: (_no_demo,),
    ActionId.LEAVE_DEMO: (_a_demo,),
}
