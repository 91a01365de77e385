"""Recovery points. Every time is aware UTC, every size is bytes; what a system does not report is None, never 0."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from app.domain.capabilities import Capabilities, Capability
from app.domain.messages import Message, Text
from app.domain.nodes import Fact, NodeRef
from app.domain.raw import RawRecord


class BackupState(StrEnum):
    """What a recovery point is. An unknown vendor word is ``UNKNOWN``: not finished, and no action is offered."""

    RUNNING = "running"
    COMPLETE = "complete"
    COMPLETE_WITH_WARNINGS = "complete_with_warnings"
    FAILED = "failed"
    SKIPPED = "skipped"
    REMOVED = "removed"
    DELETING = "deleting"
    UNKNOWN = "unknown"

    @property
    def is_finished(self) -> bool:
        """Whether the recovery point will not change any more by itself."""
        return self in {
            BackupState.COMPLETE,
            BackupState.COMPLETE_WITH_WARNINGS,
            BackupState.FAILED,
            BackupState.SKIPPED,
            BackupState.REMOVED,
        }

    @property
    def is_usable(self) -> bool:
        """Whether there is something in it to restore."""
        return self in {BackupState.COMPLETE, BackupState.COMPLETE_WITH_WARNINGS}


class BackupKind(StrEnum):
    """How the point was made (word: ``backup_kind.<value>.word``); ``OTHER`` shows the vendor's own word."""

    FULL = "full"
    INCREMENTAL = "incremental"
    DIFFERENTIAL = "differential"
    LOG = "log"
    SELECTIVE = "selective"
    BARE_METAL = "bare_metal"
    SNAPSHOT = "snapshot"
    CONFIGURATION = "configuration"
    COPY = "copy"
    RESTORE = "restore"
    OTHER = "other"


class Verification(StrEnum):
    """Whether somebody checked that the point can be read back."""

    VERIFIED = "verified"
    NOT_VERIFIED = "not_verified"
    FAILED = "failed"
    NOT_OFFERED = "not_offered"
    UNKNOWN = "unknown"


class BackupField(StrEnum):
    """Fields that a system may not have at all; the screen then says "not offered by this system"."""

    KIND = "kind"
    SIZE = "size"
    COMPLETED = "completed"
    DURATION = "duration"
    FILES = "files"
    VERIFIED = "verified"
    EXPIRES = "expires"
    HELD = "held"
    ENCRYPTED = "encrypted"
    COPY = "copy"
    STORAGE = "storage"


@dataclass(frozen=True, slots=True)
class BackupRef:
    """A backup's place and id.

    ``addressable`` is False for rows the vendor gives no id: they can be shown, but not restored, held or deleted, and
    ``native_id`` is then a key made from the row's content.
    """

    scope: NodeRef
    native_id: str
    addressable: bool = True

    @property
    def path(self) -> str:
        """A stable key, unique over all connections."""
        return f"{self.scope.path}/backup:{self.native_id}"


@dataclass(frozen=True)
class Backup:
    """One recovery point as last heard.

    ``started_text`` holds the appliance's own text when its time zone is not known; ``started_at`` is then None.
    ``vendor_size`` is the vendor's own figure with its unit, for the tool tip. ``trouble`` is what went wrong or was
    left out. ``held_until`` of a held backup is None where the system does not tell the end of the hold. ``blocked``
    names actions that this point does not allow, with the reason.
    """

    ref: BackupRef
    name: Text
    kind: BackupKind
    state: BackupState
    raw_state: str
    raw_kind: str = ""
    started_at: datetime | None = None
    started_text: str | None = None
    completed_at: datetime | None = None
    duration: timedelta | None = None
    size_bytes: int | None = None
    vendor_size: str | None = None
    file_count: int | None = None
    verification: Verification = Verification.UNKNOWN
    is_held: bool | None = None
    held_until: datetime | None = None
    is_encrypted: bool | None = None
    expires_at: datetime | None = None
    copy_state: Text | None = None
    storage: str | None = None
    needs_chain: bool | None = None
    is_newest: bool | None = None
    trouble: Message | None = None
    output: str | None = None
    facts: tuple[Fact, ...] = ()
    not_offered: frozenset[BackupField] = frozenset()
    blocked: tuple[tuple[Capability, Message], ...] = ()
    raw: RawRecord | None = field(default=None, compare=False)

    def why_not(self, capability: Capability, system: Capabilities) -> Message | None:
        """Why the action cannot be done on this point, or None when it can."""
        reason = system.why_not(capability)
        if reason is not None:
            return reason
        for blocked, why in self.blocked:
            if blocked is capability:
                return why
        return None


@dataclass(frozen=True)
class BackupQuery:
    """Which backups are wanted. Everything but ``scope`` is optional; bounds are inclusive and combined by AND.

    ``started_*`` bound the start, ``finished_*`` the completion; ``day_*`` are calendar days in the appliance's zone;
    ``*_within`` count back from the server's now. What a system cannot filter, its adapter filters from the pages.
    """

    scope: NodeRef
    started_from: datetime | None = None
    started_to: datetime | None = None
    finished_from: datetime | None = None
    finished_to: datetime | None = None
    day_from: date | None = None
    day_to: date | None = None
    started_within: timedelta | None = None
    finished_within: timedelta | None = None
    kinds: frozenset[BackupKind] = frozenset()
    native_ids: tuple[str, ...] = ()
    page_size: int = 200

    def fits(self, backup: Backup, now: datetime) -> bool:
        """Whether a backup lies in the scope and fits every filter, for systems that do not filter themselves."""
        return self.scope in backup.ref.scope.lineage() and self.wants(
            backup.ref.native_id, backup.kind, backup.started_at, backup.completed_at, now
        )

    def wants(
        self, native_id: str, kind: BackupKind, started: datetime | None, finished: datetime | None, now: datetime
    ) -> bool:
        """Whether a backup fits every filter but the scope, for systems that do not filter themselves.

        Days are those of UTC; what has no time fits no bounded range. ``now`` is the server's.
        """
        since = now - self.started_within if self.started_within is not None else None
        ended_since = now - self.finished_within if self.finished_within is not None else None
        day = started.astimezone(UTC).date() if started is not None else None
        return (
            (not self.native_ids or native_id in self.native_ids)
            and (not self.kinds or kind in self.kinds)
            and _lies_between(started, self.started_from, self.started_to)
            and _lies_between(finished, self.finished_from, self.finished_to)
            and _lies_between(started, since, None)
            and _lies_between(finished, ended_since, None)
            and (self.day_from is None or (day is not None and day >= self.day_from))
            and (self.day_to is None or (day is not None and day <= self.day_to))
        )

    def begins_before(self, started: datetime, now: datetime) -> bool:
        """Whether a start lies before all that is wanted: in a list that goes back in time, nothing more can come."""
        firsts = [self.started_from, now - self.started_within if self.started_within is not None else None]
        if self.day_from is not None:
            firsts.append(datetime.combine(self.day_from, time.min, UTC))
        return any(first is not None and started < first for first in firsts)


@dataclass(frozen=True)
class BackupPage:
    """A slice of an answer, newest start first. ``total`` is None when the system does not tell how many there are.

    ``note`` is what has to be known about the list as a whole, above all that it cannot hold everything there is.
    """

    backups: tuple[Backup, ...]
    heard_at: datetime
    total: int | None = None
    is_last: bool = True
    note: Message | None = None


def span(started: datetime | None, ended: datetime | None) -> timedelta | None:
    """How long something took; None where a moment is not told, or the end lies before the start."""
    return ended - started if started is not None and ended is not None and ended >= started else None


def _lies_between(moment: datetime | None, first: datetime | None, last: datetime | None) -> bool:
    """Inclusive bounds; what has no time lies in no bounded range."""
    if first is None and last is None:
        return True
    return moment is not None and (first is None or moment >= first) and (last is None or moment <= last)
