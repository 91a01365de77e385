"""The words of each kind of change: title of its dialog, text and icon of the button that does it."""

from dataclasses import dataclass
from typing import Final

from app.domain.changes import (
    AcknowledgeResult,
    ChangeSetting,
    Command,
    DeleteBackups,
    HoldBackups,
    PauseRun,
    PlannedChange,
    ReleaseBackups,
    ResumeRun,
    RunSchedule,
    StartBackup,
    StartRestore,
    StopRun,
)
from app.domain.guards import ActionClass
from app.domain.messages import ByteSize
from app.ui.dialogs.change_review import ReviewLine
from app.ui.texts import tr
from app.ui.wording import count_text, size_text


@dataclass(frozen=True)
class ChangeTexts:
    """Message ids of title and button (fields ``{name}``, ``{count}``), and the button's icon."""

    title: str
    confirm: str
    icon: str


_TEXTS: Final[dict[type, ChangeTexts]] = {
    StartBackup: ChangeTexts("change.back_up.title", "change.back_up.confirm", "backup-now"),
    RunSchedule: ChangeTexts("change.run_schedule.title", "change.run_schedule.confirm", "play"),
    StopRun: ChangeTexts("change.stop.title", "change.stop.confirm", "stop"),
    PauseRun: ChangeTexts("change.pause.title", "change.pause.confirm", "pause"),
    ResumeRun: ChangeTexts("change.resume.title", "change.resume.confirm", "play"),
    DeleteBackups: ChangeTexts("change.delete.title", "change.delete.confirm", "delete"),
    HoldBackups: ChangeTexts("change.hold.title", "change.hold.confirm", "hold"),
    ReleaseBackups: ChangeTexts("change.release.title", "change.release.confirm", "release"),
    StartRestore: ChangeTexts("change.restore.title", "change.restore.confirm", "restore"),
    AcknowledgeResult: ChangeTexts("change.acknowledge.title", "change.acknowledge.confirm", "check"),
    ChangeSetting: ChangeTexts("change.setting.title", "change.setting.confirm", "settings"),
}

HARMLESS: Final = frozenset(
    {ActionClass.BACK_UP, ActionClass.RUN_SCHEDULE, ActionClass.HOLD, ActionClass.ACKNOWLEDGE_RESULT}
)
"""These take nothing away; their button wears no colour of danger, not even in production."""


def title_of(command: Command) -> str:
    """The title of the dialog for a command."""
    return tr(_TEXTS[type(command)].title)


def confirm_text(planned: PlannedChange) -> str:
    """Verb and object for the button: "Delete 3 backups", "Restore to sql-erp-01"."""
    command = planned.command
    message_id = _TEXTS[type(command)].confirm
    if isinstance(command, DeleteBackups | HoldBackups | ReleaseBackups):
        return tr(message_id, count=len(command.backups))
    return tr(message_id, name=planned.name_to_type)


def confirm_icon(command: Command) -> str:
    """The drawing on the button."""
    return _TEXTS[type(command)].icon


def stakes_of(command: Command) -> tuple[ReviewLine, ...]:
    """What a deletion takes, as far as it is known here: how many, how much, the newest among them."""
    if not isinstance(command, DeleteBackups):
        return ()
    backups = command.backups
    sizes = [backup.size_bytes for backup in backups if backup.size_bytes is not None]
    lines = [ReviewLine("review.count.label", count_text(len(backups)))]
    if sizes:
        size = size_text(sum(sizes))
        whole = size if len(sizes) == len(backups) else tr("review.size.at_least", size=ByteSize(sum(sizes)))
        lines.append(ReviewLine("review.size.label", whole))
    if any(backup.is_newest for backup in backups):
        lines.append(ReviewLine("review.newest.label", tr("review.newest.text"), is_strong=True))
    return tuple(lines)
