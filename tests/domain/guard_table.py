"""What every change must ask for, written down by hand from the design and not computed by the program.

Words of a cell: ``plain`` nothing, ``tick`` a box to tick, ``name`` the name to type, ``reason`` the reason to
give, and seconds of grace in which sending can be stopped. A custom environment has the manners of production.
"""

from dataclasses import dataclass

from app.domain.activities import Activity, ActivityRef, Operation, Phase
from app.domain.backups import Backup, BackupKind, BackupRef, BackupState
from app.domain.changes import (
    AcknowledgeResult,
    ChangeSetting,
    Command,
    DeleteBackups,
    HoldBackups,
    PauseRun,
    ReleaseBackups,
    ResumeRun,
    RunSchedule,
    StartBackup,
    StartRestore,
    StopRun,
)
from app.domain.guards import ActionClass, EnvironmentKind
from app.domain.nodes import NodeRef
from app.domain.restore import RestoreRequest
from app.domain.schedules import Schedule
from tests.memory_system import NOON, instance_ref

TABLE = """
                    production         staging   lab     custom
back_up             tick               plain     plain   tick
run_schedule        tick               plain     plain   tick
hold                tick               plain     plain   tick
acknowledge_result  tick               plain     plain   tick
stop_run            name,reason        tick      plain   name,reason
release_hold        name,reason        tick      plain   name,reason
restore_elsewhere   name,reason        tick      plain   name,reason
restore_over        name,reason,10     name      tick    name,reason,10
delete              name,reason,10     name      tick    name,reason,10
change_settings     name,reason        name      tick    name,reason
"""

ONE_STEP_MORE = {"plain": "tick", "tick": "name", "name": "name,reason", "name,reason": "name,reason"}
"""What many objects, or the last good backup, make of a cell; a grace stays what it is."""


@dataclass(frozen=True)
class Asked:
    """What one cell of the table asks for."""

    words: frozenset[str]
    grace_s: int = 0

    @property
    def parts(self) -> frozenset[str]:
        """All that must be given, the grace among it."""
        return self.words | {"grace"} if self.grace_s else self.words


def _cells() -> dict[tuple[ActionClass, EnvironmentKind], Asked]:
    head, *lines = (line.split() for line in TABLE.strip().splitlines())
    kinds = [EnvironmentKind(word) for word in head]
    return {
        (ActionClass(action), kind): _asked(cell)
        for action, *cells in lines
        for kind, cell in zip(kinds, cells, strict=True)
    }


def _asked(cell: str) -> Asked:
    words = cell.split(",")
    seconds = [int(word) for word in words if word.isdigit()]
    return Asked(frozenset(word for word in words if not word.isdigit() and word != "plain"), *seconds)


def raised(asked: Asked, steps: int) -> Asked:
    """The cell after so many steps more, by the words above."""
    words = ",".join(word for word in ("tick", "name", "reason") if word in asked.words) or "plain"
    for _ in range(steps):
        words = ONE_STEP_MORE[words]
    return Asked(frozenset(words.split(",")) - {"plain"}, asked.grace_s)


EXPECTED = _cells()

_PLACE = instance_ref()
_BACKUP = Backup(BackupRef(_PLACE, "1"), "backup 1", BackupKind.FULL, BackupState.COMPLETE, "")
RUN = Activity(ActivityRef("c1", Operation.BACKUP, "1"), "erp", Phase.RUNNING, "", NOON)

COMMANDS: dict[ActionClass, tuple[Command, ...]] = {
    ActionClass.BACK_UP: (StartBackup((_PLACE,)), ResumeRun(RUN)),
    ActionClass.RUN_SCHEDULE: (RunSchedule(Schedule("c1", "1", "nightly")),),
    ActionClass.HOLD: (HoldBackups((_BACKUP,), 3),),
    ActionClass.ACKNOWLEDGE_RESULT: (AcknowledgeResult(RUN),),
    ActionClass.STOP_RUN: (StopRun(RUN), PauseRun(RUN)),
    ActionClass.RELEASE_HOLD: (ReleaseBackups((_BACKUP,)),),
    ActionClass.RESTORE_ELSEWHERE: (StartRestore(RestoreRequest(_PLACE, _BACKUP)),),
    ActionClass.RESTORE_OVER: (StartRestore(RestoreRequest(_PLACE, _BACKUP)),),
    ActionClass.DELETE: (DeleteBackups((_BACKUP,)),),
    ActionClass.CHANGE_SETTINGS: (ChangeSetting("add_location", NodeRef.appliance("c1")),),
}
"""The commands of each class of actions."""
