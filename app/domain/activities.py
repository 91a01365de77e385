"""Runs being watched, and the phases they go through."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.domain.backups import BackupKind, BackupRef
from app.domain.capabilities import Capability
from app.domain.messages import Message, Text
from app.domain.nodes import NodeRef
from app.domain.raw import RawRecord


class Operation(StrEnum):
    """What is being done (word: ``operation.<value>.word``)."""

    BACKUP = "backup"
    RESTORE = "restore"
    DELETE = "delete"
    DOWNLOAD = "download"
    VERIFY = "verify"
    COPY = "copy"
    OTHER = "other"


class Phase(StrEnum):
    """Where a run is. ``OUTCOME_UNKNOWN``: the request left, the answer did not come back."""

    SENDING = "sending"
    QUEUED = "queued"
    WAITING = "waiting"
    PAUSED = "paused"
    RUNNING = "running"
    FINISHING = "finishing"
    SUCCEEDED = "succeeded"
    SUCCEEDED_WITH_WARNINGS = "succeeded_with_warnings"
    FAILED = "failed"
    CANCELLED = "cancelled"
    SKIPPED = "skipped"
    EXPIRED = "expired"
    OUTCOME_UNKNOWN = "outcome_unknown"
    UNKNOWN = "unknown"

    @property
    def is_final(self) -> bool:
        """Whether the run has ended and is known to have ended. An unknown outcome is not an end."""
        return self in FINAL_PHASES

    @property
    def is_success(self) -> bool:
        """Whether the run ended well, warnings included."""
        return self in {Phase.SUCCEEDED, Phase.SUCCEEDED_WITH_WARNINGS}


FINAL_PHASES = frozenset(
    {
        Phase.SUCCEEDED,
        Phase.SUCCEEDED_WITH_WARNINGS,
        Phase.FAILED,
        Phase.CANCELLED,
        Phase.SKIPPED,
        Phase.EXPIRED,
    }
)


class Origin(StrEnum):
    """Who started a run."""

    HERE = "here"
    ELSEWHERE = "elsewhere"
    UNKNOWN = "unknown"


class Source(StrEnum):
    """Where a number comes from. Only a reported percent, or one of reported done and total, is ever shown."""

    REPORTED = "reported"
    DERIVED = "derived"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its source."""

    value: float
    source: Source


class StepState(StrEnum):
    """How one step of a run is."""

    PENDING = "pending"
    RUNNING = "running"
    DONE = "done"
    WARNING = "warning"
    FAILED = "failed"
    SKIPPED = "skipped"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Step:
    """One step as the system tells it; steps of the future are not invented."""

    name: Text
    state: StepState
    started_at: datetime | None = None
    ended_at: datetime | None = None
    detail: Text | None = None


@dataclass(frozen=True, slots=True)
class ActivityRef:
    """A run's identity. ``bookmark`` is what the adapter needs to find it again after a restart (opaque text)."""

    connection_id: str
    operation: Operation
    native_id: str
    bookmark: str = field(default="", compare=False)

    @property
    def path(self) -> str:
        """A stable key, unique over all connections."""
        return f"{self.connection_id}/{self.operation}:{self.native_id}"


@dataclass(frozen=True)
class Activity:
    """One run as last heard.

    ``raw_phase`` is the vendor's word. ``backup_kind`` is what kind of backup a run makes; ``kind`` says it in the
    vendor's words where ours do not fit. ``waiting_reason`` is the server's own text. ``can`` are the actions this run
    allows now, ``blocked`` the others with their reasons. ``expected_quiet_until``: errors of the network are expected
    until then (a system that restarts as part of its restore). ``needs_acknowledgement``: the system keeps the result
    until somebody acknowledges it. ``result_not_observable``: the key may not watch the run, the log is read instead.
    ``replaces_everything``: once it succeeded, everything known about the system must be read again.
    """

    ref: ActivityRef
    target: Text
    phase: Phase
    raw_phase: str
    heard_at: datetime
    scope: NodeRef | None = None
    kind: Text | None = None
    backup_kind: BackupKind | None = None
    percent: Figure | None = None
    bytes_done: int | None = None
    bytes_total: int | None = None
    steps: tuple[Step, ...] = ()
    message: Message | None = None
    waiting_reason: str | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    origin: Origin = Origin.UNKNOWN
    started_by: str | None = None
    backup: BackupRef | None = None
    can: frozenset[Capability] = frozenset()
    blocked: tuple[tuple[Capability, Message], ...] = ()
    expected_quiet_until: datetime | None = None
    needs_acknowledgement: bool = False
    result_not_observable: bool = False
    replaces_everything: bool = False
    raw: RawRecord | None = field(default=None, compare=False)

    def why_not(self, capability: Capability) -> Message | None:
        """Why the action is not possible on this run now, or None when it is."""
        if capability in self.can:
            return None
        for blocked, why in self.blocked:
            if blocked is capability:
                return why
        return Message.of("capability.not_offered.why")


@dataclass(frozen=True)
class LogText:
    """Plain text a run or backup left behind.

    ``is_complete`` False: the system cut it or the run goes on. ``is_sensitive``: it may hold passwords that nobody can
    tell from other words, so it is shown only when the operator asks for it, and kept nowhere.
    """

    text: str
    heard_at: datetime
    is_complete: bool = True
    is_sensitive: bool = False
