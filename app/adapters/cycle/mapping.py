"""From backups of the platform to values of ours. Pure.

The state is judged by the first that holds: gone, being deleted, an error beside any word, saving, live, unknown.
Expiry and duration are derived: a backup has neither.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from app.adapters.cycle import ids, wire
from app.adapters.cycle.hub import DELETED
from app.adapters.cycle.times import duration, moment
from app.adapters.found import Found
from app.domain.backups import Backup, BackupField, BackupKind, BackupRef, BackupState, Verification, span
from app.domain.capabilities import Capability
from app.domain.messages import Message
from app.domain.nodes import Fact, NodeRef

KIB = 1024

NEVER_TOLD = frozenset(
    {
        BackupField.KIND,
        BackupField.FILES,
        BackupField.VERIFIED,
        BackupField.HELD,
        BackupField.ENCRYPTED,
        BackupField.COPY,
    }
)

_NO_NEWS_AFTER = timedelta(hours=24)
"""A run without a time limit that has been saving for so long is told to have sent no news."""


@dataclass(frozen=True)
class Manner:
    """What mapping hangs on beside the backup: the unit of sizes (ASSUMED: bytes) and the platform's time."""

    size_unit: int
    now: datetime


def is_gone(backup: wire.Backup) -> bool:
    """Whether the record only remembers a backup that was deleted."""
    return backup.state.current == DELETED


def state_of(backup: wire.Backup) -> BackupState:
    """What a backup is, by the platform's word and the error beside it."""
    word = backup.state.current
    if word == DELETED:
        return BackupState.REMOVED
    if word == "deleting":
        return BackupState.DELETING
    if backup.state.trouble is not None:
        return BackupState.FAILED
    return {"saving": BackupState.RUNNING, "live": BackupState.COMPLETE}.get(word, BackupState.UNKNOWN)


def started_of(backup: wire.Backup) -> datetime | None:
    """When the run began: the time of creation, which the id carries too (in seconds)."""
    told = moment(backup.events.created)
    if told is not None:
        return told
    try:
        return datetime.fromtimestamp(int(backup.id[:8], 16), UTC)
    except (ValueError, OverflowError, OSError):
        return None


def finished_of(backup: wire.Backup) -> datetime | None:
    """When the run ended; None while it goes on, and where nobody says."""
    state = state_of(backup)
    if state is BackupState.COMPLETE:
        return moment(backup.state.changed)
    trouble = backup.state.trouble
    return moment(trouble.time) if state is BackupState.FAILED and trouble is not None else None


def backup_of(found: Found[wire.Backup], container: wire.Container, scope: NodeRef, manner: Manner) -> Backup:
    """One backup. ``scope`` is the place of its instance, present or former."""
    backup = found.value
    state = state_of(backup)
    started, finished = started_of(backup), finished_of(backup)
    return Backup(
        ref=BackupRef(scope, backup.id),
        name=container.name or container.identifier or container.id,
        kind=BackupKind.OTHER,
        state=state,
        raw_state=backup.state.current,
        started_at=started,
        completed_at=finished,
        duration=span(started, finished) if state is BackupState.COMPLETE else None,
        size_bytes=_size(backup, state, manner.size_unit),
        verification=Verification.NOT_OFFERED,
        expires_at=expiry_of(started, container),
        storage=backup.target.integration_id or None,
        needs_chain=False,
        trouble=_trouble(backup, state, container, manner.now),
        facts=_facts(backup),
        not_offered=NEVER_TOLD,
        blocked=_blocked(state, container),
        raw=found.raw,
    )


def expiry_of(started: datetime | None, container: wire.Container) -> datetime | None:
    """Until when the present retention keeps a backup; None where that is not known, or beyond all calendars."""
    retention = retention_of(container)
    if started is None or retention is None:
        return None
    try:
        return started + retention
    except OverflowError:  # "10000y" is how somebody says for ever
        return None


def retention_of(container: wire.Container) -> timedelta | None:
    """How long backups are kept: the platform's default is a year; None where they are not configured."""
    settings = container.settings
    if settings is None:
        return None
    return duration(settings.retention) if settings.retention else timedelta(days=365)


def _size(backup: wire.Backup, state: BackupState, unit: int) -> int | None:
    """While saving and after a failure the figure means nothing (ASSUMED: 0)."""
    size = backup.target.size
    if size is None or size < 0 or state not in {BackupState.COMPLETE, BackupState.DELETING}:
        return None
    return size * unit


def _trouble(backup: wire.Backup, state: BackupState, container: wire.Container, now: datetime) -> Message | None:
    told = backup.state.trouble
    if told is not None:
        at = moment(told.time) or moment(backup.state.changed)
        if at is None:
            return Message.of("cycle.trouble.failed_undated", server_text=told.message)
        return Message.of("cycle.trouble.failed", time=at, server_text=told.message)
    started = started_of(backup)
    if state is BackupState.RUNNING and started is not None and now - started > _limit(container):
        return Message.of("cycle.trouble.no_news", time=moment(backup.state.changed) or started)
    return None


def _limit(container: wire.Container) -> timedelta:
    settings = container.settings
    told = duration(settings.backup.timeout) if settings is not None and settings.backup is not None else None
    return told or _NO_NEWS_AFTER


def _blocked(state: BackupState, container: wire.Container) -> tuple[tuple[Capability, Message], ...]:
    found: list[tuple[Capability, Message]] = []
    settings = container.settings
    if not state.is_usable:
        found.append((Capability.RESTORE, Message.of("cycle.blocked.not_whole")))
    elif settings is None or settings.restore is None:
        found.append((Capability.RESTORE, Message.of("cycle.blocked.no_restore_command")))
    if state is BackupState.RUNNING:
        found.append((Capability.DELETE, Message.of("cycle.blocked.still_saving")))
    elif state in {BackupState.DELETING, BackupState.REMOVED, BackupState.UNKNOWN}:
        found.append((Capability.DELETE, Message.of("cycle.blocked.not_to_delete")))
    return tuple(found)


def _facts(backup: wire.Backup) -> tuple[Fact, ...]:
    facts = [Fact(ids.FACT_SERVER_ID, backup.id)]
    if backup.instance_id:
        facts.append(Fact("cycle.fact.instance", backup.instance_id))
    facts.append(Fact("cycle.fact.expiry", Message.of("cycle.fact.expiry_derived")))
    return tuple(facts)
