"""Turns backups and snapshots into recovery points of ours, by pure functions.

The product tells neither an end nor a duration. Nothing can change a backup once it ended, so its last change is
taken for its end (INFERRED).
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from app.adapters.astra_control import wire, words
from app.adapters.astra_control.client import BACKUPS, SNAPSHOTS
from app.adapters.astra_control.places import SNAPSHOT
from app.adapters.astra_control.stamps import moment
from app.adapters.found import Found
from app.domain.backups import Backup, BackupField, BackupKind, BackupRef, BackupState, Verification
from app.domain.capabilities import Capability
from app.domain.messages import Message
from app.domain.nodes import Fact, NodeRef

NEVER_TOLD = frozenset(
    {
        BackupField.FILES,
        BackupField.VERIFIED,
        BackupField.EXPIRES,
        BackupField.HELD,
        BackupField.ENCRYPTED,
        BackupField.COPY,
    }
)
NEVER_TOLD_OF_SNAPSHOTS = NEVER_TOLD | {BackupField.SIZE, BackupField.STORAGE}

_TRIGGER = "read-only/triggerType"
_LONGEST_LOCK_S = 3650 * 86_400


@dataclass(frozen=True)
class Around:
    """What has to be known beside a backup: buckets and names of schedules by id, snapshots in use, the server's
    now."""

    now: datetime
    buckets: dict[str, wire.Bucket] = field(default_factory=dict)
    schedules: dict[str, str] = field(default_factory=dict)
    in_use: frozenset[str] = frozenset()


def native_id(collection: str, copy_id: str) -> str:
    """The id of a recovery point among those of its app."""
    return f"{SNAPSHOT}{copy_id}" if collection == SNAPSHOTS else copy_id


def collection_of(native: str) -> tuple[str, str]:
    """The collection and the vendor's id behind the id of a recovery point."""
    return (SNAPSHOTS, native.removeprefix(SNAPSHOT)) if native.startswith(SNAPSHOT) else (BACKUPS, native)


def started_at(copy: wire.Copy) -> datetime | None:
    """When it was begun; the time at which it was taken where that alone is told."""
    return moment(copy.metadata.creationTimestamp) or moment(copy.backupCreationTimestamp)


def ended_at(copy: wire.Copy) -> datetime | None:
    """When it ended, for one that did; see the module."""
    if not words.copy_state(copy).is_usable and copy.state != "failed":
        return None
    ended, began = moment(copy.metadata.modificationTimestamp), started_at(copy)
    return None if ended is None or (began is not None and ended < began) else ended


def kind_of(collection: str) -> BackupKind:
    """A backup can be restored on its own wherever its bucket can be reached; a snapshot stays on its cluster."""
    return BackupKind.SNAPSHOT if collection == SNAPSHOTS else BackupKind.FULL


def point_of(
    found: Found[wire.Copy], collection: str, scope: NodeRef, around: Around, *, is_newest: bool | None = None
) -> Backup:
    """A backup or snapshot as a recovery point."""
    copy = found.value
    state = words.copy_state(copy)
    began, ended = started_at(copy), ended_at(copy)
    is_snapshot = collection == SNAPSHOTS
    bucket = around.buckets.get(copy.bucketID)
    return Backup(
        ref=BackupRef(scope, native_id(collection, copy.id)),
        name=copy.name or copy.id,
        kind=kind_of(collection),
        state=state,
        raw_state=copy.state,
        started_at=began,
        completed_at=ended,
        duration=_between(began, ended),
        size_bytes=size_of(copy) if state.is_usable else None,
        verification=Verification.NOT_OFFERED,
        storage=None if is_snapshot else (bucket.name if bucket is not None and bucket.name else copy.bucketID) or None,
        needs_chain=False,
        is_newest=is_newest,
        trouble=trouble_of(copy, state),
        facts=_facts(copy, collection, around),
        not_offered=NEVER_TOLD_OF_SNAPSHOTS if is_snapshot else NEVER_TOLD,
        blocked=_blocked(copy, state, around),
        raw=found.raw,
    )


def _between(began: datetime | None, ended: datetime | None) -> timedelta | None:
    """A snapshot is made in a moment: nothing is told of how long that was."""
    return ended - began if began is not None and ended is not None and ended > began else None


def size_of(copy: wire.Copy) -> int | None:
    """The bytes of a finished backup; None when it is not told."""
    return int(copy.totalBytes) if copy.totalBytes is not None and copy.totalBytes > 0 else None


def trouble_of(copy: wire.Copy, state: BackupState) -> Message | None:
    """What went wrong; the server's reasons are kept below."""
    said = words.reasons(copy)
    match state:
        case BackupState.FAILED:
            return Message.of("astra.backup.failed.text", server_text=said)
        case BackupState.REMOVED:
            return Message.of("astra.backup.removed.text", server_text=said)
        case BackupState.COMPLETE_WITH_WARNINGS:
            return words.hook_trouble(copy)
        case BackupState.UNKNOWN if copy.state == "discovering":
            return Message.of("astra.backup.discovering.text", server_text=said)
        case BackupState.UNKNOWN:
            return Message.of("astra.backup.unknown.text", word=copy.state, server_text=said)
        case BackupState.RUNNING if said:
            return Message.of("astra.backup.waits.text", server_text=said)
        case _:
            return None


def lock_span(bucket: wire.Bucket) -> timedelta | None:
    """How long a bucket keeps what was written to it; None: it has no lock. Ten years stand for any longer time."""
    seconds = bucket.retentionTime
    return timedelta(seconds=min(seconds, _LONGEST_LOCK_S)) if seconds is not None and seconds > 0 else None


def locked_until(copy: wire.Copy, around: Around) -> datetime | None:
    """Until when the lock of its bucket keeps a backup; None: no lock, or it ran out (Doc data-protection)."""
    bucket, began = around.buckets.get(copy.bucketID), started_at(copy)
    span = lock_span(bucket) if bucket is not None else None
    if span is None or began is None:
        return None
    until = began + span
    return until if until > around.now else None


def _blocked(copy: wire.Copy, state: BackupState, around: Around) -> tuple[tuple[Capability, Message], ...]:
    blocked: list[tuple[Capability, Message]] = []
    if not state.is_usable:
        blocked.append((Capability.RESTORE, _why_not_restorable(state)))
    until = locked_until(copy, around)
    if copy.state == "pending":
        blocked.append((Capability.DELETE, Message.of("astra.backup.pending_stays.why")))
    elif state is BackupState.RUNNING:
        blocked.append((Capability.DELETE, Message.of("astra.backup.stop_instead.why")))
    elif state is BackupState.DELETING:
        blocked.append((Capability.DELETE, Message.of("astra.backup.deleting.why")))
    elif copy.id in around.in_use:
        blocked.append((Capability.DELETE, Message.of("astra.snapshot.being_read.why")))
    elif until is not None and state is not BackupState.FAILED:
        blocked.append((Capability.DELETE, Message.of("astra.backup.locked.why", time=until)))
    return tuple(blocked)


def _why_not_restorable(state: BackupState) -> Message:
    match state:
        case BackupState.RUNNING:
            return Message.of("astra.backup.not_finished.why")
        case BackupState.REMOVED:
            return Message.of("astra.backup.not_reachable.why")
        case BackupState.DELETING:
            return Message.of("astra.backup.deleting.why")
        case BackupState.FAILED:
            return Message.of("astra.backup.nothing_in_it.why")
        case _:
            return Message.of("astra.backup.not_known.why")


def _facts(copy: wire.Copy, collection: str, around: Around) -> tuple[Fact, ...]:
    trigger = next((one.value for one in copy.metadata.labels if one.name.endswith(_TRIGGER)), None)
    own = ", ".join(f"{one.name}={one.value}" for one in copy.metadata.labels if "/read-only/" not in one.name)
    hooks = {"success": Message.of("astra.hooks.success.word"), "failed": Message.of("astra.hooks.failed.word")}
    until = locked_until(copy, around)
    schedule = around.schedules.get(copy.scheduleID, copy.scheduleID) or None
    facts = [
        Fact("astra.fact.schedule.label", schedule or Message.of("astra.schedule.none.word")),
        Fact("astra.fact.hooks.label", hooks.get(copy.hookState, copy.hookState or None)),
    ]
    if collection == BACKUPS:
        facts.append(Fact("astra.fact.snapshot.label", copy.snapshotID or None))
    if until is not None:
        facts.append(Fact("astra.fact.locked_until.label", Message.of("astra.lock.until.value", time=until)))
    if trigger:
        facts.append(Fact("astra.fact.trigger.label", words.TRIGGERS.get(trigger, trigger)))
    if own:
        facts.append(Fact("astra.fact.labels.label", own))
    return tuple(facts)
