"""One table: how each state, phase and health looks. ``ui`` draws a look; words are ``<enum>.<value>.word``."""

from enum import StrEnum

from app.domain.activities import Phase, StepState
from app.domain.backups import BackupState
from app.domain.nodes import Health


class Look(StrEnum):
    """A form, colour and bar; the names are those of the state icons."""

    OK = "ok"
    WARN = "warn"
    FAILED = "failed"
    RUNNING = "running"
    WAITING = "waiting"
    HELD = "held"
    UNKNOWN = "unknown"
    STALE = "stale"
    SKIPPED = "skipped"
    SIGNED_OUT = "signed_out"
    OFFLINE = "offline"
    FORBIDDEN = "forbidden"
    QUEUED = "queued"
    SENDING = "sending"
    FINISHING = "finishing"
    PAUSED = "paused"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    REMOVED = "removed"
    DELETING = "deleting"


class Bar(StrEnum):
    """What stands in place of a progress bar."""

    NONE = "none"
    PROGRESS = "progress"  # determinate with a percent, else travelling
    HATCH = "hatch"
    HELD_HATCH = "held_hatch"


BACKUP_LOOKS: dict[BackupState, Look] = {
    BackupState.RUNNING: Look.RUNNING,
    BackupState.COMPLETE: Look.OK,
    BackupState.COMPLETE_WITH_WARNINGS: Look.WARN,
    BackupState.FAILED: Look.FAILED,
    BackupState.SKIPPED: Look.SKIPPED,
    BackupState.REMOVED: Look.REMOVED,
    BackupState.DELETING: Look.DELETING,
    BackupState.UNKNOWN: Look.UNKNOWN,
}

PHASE_LOOKS: dict[Phase, Look] = {
    Phase.SENDING: Look.SENDING,
    Phase.QUEUED: Look.QUEUED,
    Phase.WAITING: Look.WAITING,
    Phase.PAUSED: Look.PAUSED,
    Phase.RUNNING: Look.RUNNING,
    Phase.FINISHING: Look.FINISHING,
    Phase.SUCCEEDED: Look.OK,
    Phase.SUCCEEDED_WITH_WARNINGS: Look.WARN,
    Phase.FAILED: Look.FAILED,
    Phase.CANCELLED: Look.CANCELLED,
    Phase.SKIPPED: Look.SKIPPED,
    Phase.EXPIRED: Look.EXPIRED,
    Phase.OUTCOME_UNKNOWN: Look.UNKNOWN,
    Phase.UNKNOWN: Look.UNKNOWN,
}

PHASE_BARS: dict[Phase, Bar] = {
    Phase.SENDING: Bar.PROGRESS,
    Phase.QUEUED: Bar.HATCH,
    Phase.WAITING: Bar.HATCH,
    Phase.PAUSED: Bar.HELD_HATCH,
    Phase.RUNNING: Bar.PROGRESS,
    Phase.FINISHING: Bar.PROGRESS,
    Phase.OUTCOME_UNKNOWN: Bar.HATCH,
    Phase.UNKNOWN: Bar.HATCH,
}

STEP_LOOKS: dict[StepState, Look] = {
    StepState.PENDING: Look.WAITING,
    StepState.RUNNING: Look.RUNNING,
    StepState.DONE: Look.OK,
    StepState.WARNING: Look.WARN,
    StepState.FAILED: Look.FAILED,
    StepState.SKIPPED: Look.SKIPPED,
    StepState.UNKNOWN: Look.UNKNOWN,
}

HEALTH_LOOKS: dict[Health, Look] = {
    Health.WELL: Look.OK,
    Health.WARNING: Look.WARN,
    Health.FAILED: Look.FAILED,
    Health.OFFLINE: Look.OFFLINE,
    Health.DISABLED: Look.SKIPPED,
    Health.UNKNOWN: Look.UNKNOWN,
}
