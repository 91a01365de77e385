"""What the operator wants changed (commands), the exact requests that would do it, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from app.domain.activities import Activity, ActivityRef
from app.domain.backups import Backup
from app.domain.capabilities import Capability
from app.domain.forms import Answer
from app.domain.guards import ActionClass, Stakes
from app.domain.messages import Message, Text
from app.domain.nodes import NodeRef
from app.domain.restore import RestoreRequest
from app.domain.schedules import Schedule

HOLD_FOREVER = -1


@dataclass(frozen=True)
class StartBackup:
    """Back up now. ``answers`` are those of the form ``FormPurpose.START_BACKUP``."""

    targets: tuple[NodeRef, ...]
    answers: Mapping[str, Answer] = field(default_factory=dict)


@dataclass(frozen=True)
class RunSchedule:
    """Run a schedule now."""

    schedule: Schedule


@dataclass(frozen=True)
class StopRun:
    """Stop (cancel) a run."""

    activity: Activity


@dataclass(frozen=True)
class PauseRun:
    """Pause a run."""

    activity: Activity


@dataclass(frozen=True)
class ResumeRun:
    """Let a paused run go on."""

    activity: Activity


@dataclass(frozen=True)
class DeleteBackups:
    """Delete recovery points, with whatever depends on them."""

    backups: tuple[Backup, ...]


@dataclass(frozen=True)
class HoldBackups:
    """Keep recovery points from being purged for ``days``, or ``HOLD_FOREVER``."""

    backups: tuple[Backup, ...]
    days: int


@dataclass(frozen=True)
class ReleaseBackups:
    """End a hold."""

    backups: tuple[Backup, ...]


@dataclass(frozen=True)
class StartRestore:
    """Restore as the wizard's answers say."""

    request: RestoreRequest


@dataclass(frozen=True)
class AcknowledgeResult:
    """Tell the system that the result of a run was taken notice of."""

    activity: Activity


@dataclass(frozen=True)
class ChangeSetting:
    """Change the system itself by a form of the adapter (add a storage location, clean up one-time jobs).

    ``purpose`` is the adapter's own key, taken from ``SystemDescription.settings``.
    """

    purpose: str
    target: NodeRef
    answers: Mapping[str, Answer] = field(default_factory=dict)


Command = (
    StartBackup
    | RunSchedule
    | StopRun
    | PauseRun
    | ResumeRun
    | DeleteBackups
    | HoldBackups
    | ReleaseBackups
    | StartRestore
    | AcknowledgeResult
    | ChangeSetting
)

COMMAND_CAPABILITIES: dict[type, Capability] = {
    StartBackup: Capability.START_BACKUP,
    RunSchedule: Capability.RUN_SCHEDULE,
    StopRun: Capability.CANCEL,
    PauseRun: Capability.PAUSE,
    ResumeRun: Capability.PAUSE,
    DeleteBackups: Capability.DELETE,
    HoldBackups: Capability.HOLD,
    ReleaseBackups: Capability.HOLD,
    StartRestore: Capability.RESTORE,
    AcknowledgeResult: Capability.ACKNOWLEDGE,
    ChangeSetting: Capability.CHANGE_STORAGE,
}


@dataclass(frozen=True)
class RequestPreview:
    """One request as it will be sent, secrets masked, and the digest that a permit names.

    ``text`` is for "Show request": method and path on the first line, then masked headers, then the masked body.
    """

    method: str
    path: str
    text: str
    digest: str


@dataclass(frozen=True)
class PlannedChange:
    """The exact requests that would carry out a command. Nothing has been sent.

    ``name_to_type`` is what a guard asks to be typed. ``summary`` are lines for the review ("What", "Where to"):
    message id of the label, and value. ``irreversible`` names what cannot be undone. ``payload`` is the adapter's own.
    ``bookmark`` is what the adapter needs to find the change's effect when its answer is lost (opaque text).
    ``planned_at`` is when it was looked at; None: nobody noted it.
    """

    connection_id: str
    command: Command
    action: ActionClass
    name_to_type: str
    requests: tuple[RequestPreview, ...]
    stakes: Stakes = field(default_factory=Stakes)
    summary: tuple[tuple[str, Text], ...] = ()
    irreversible: Message | None = None
    side_effects: tuple[Message, ...] = ()
    bookmark: str = ""
    payload: object = field(default=None, compare=False, repr=False)
    planned_at: datetime | None = field(default=None, compare=False)


@dataclass(frozen=True)
class ItemResult:
    """What became of one object. ``ok`` None: the outcome is not known."""

    target: Text
    ok: bool | None
    message: Message | None = None
    activity: Activity | None = None


@dataclass(frozen=True)
class ChangeResult:
    """What became of a change, item by item. A successful reply may hold failed items."""

    items: tuple[ItemResult, ...]
    message: Message | None = None

    @property
    def activities(self) -> tuple[Activity, ...]:
        """The runs that were started."""
        return tuple(item.activity for item in self.items if item.activity is not None)


@dataclass(frozen=True)
class SentChange:
    """A change whose answer was lost, with what is needed to look for its effect."""

    command: Command
    sent_at: datetime
    bookmark: str = ""


@dataclass(frozen=True)
class EffectCandidate:
    """A run that may be the effect of a change whose answer was lost."""

    activity: Activity
    ref: ActivityRef
