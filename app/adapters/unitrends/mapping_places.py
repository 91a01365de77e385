"""From rows of schedules, storage and alerts to values of ours. Pure; MB of storage are counted as those of backups."""

from app.adapters.unitrends.errors import plain
from app.adapters.unitrends.times import ApplianceClock
from app.adapters.unitrends.units import Units
from app.adapters.unitrends.wire import AlertRow, JobOrderRow, StorageRow, is_told
from app.domain.backups import BackupState
from app.domain.messages import Message
from app.domain.nodes import Health, NodeRef
from app.domain.raw import RawRecord
from app.domain.schedules import Alert, Schedule, StorageTarget

_BACKUP_LETTERS = frozenset("be")
"""Letters in the id of a job order: b and e are backups; a archive, r restore, x copy and the rest are not."""

_RESULTS = {
    "success": BackupState.COMPLETE,
    "successful": BackupState.COMPLETE,
    "warning": BackupState.COMPLETE_WITH_WARNINGS,
    "warnings": BackupState.COMPLETE_WITH_WARNINGS,
    "failed": BackupState.FAILED,
    "failure": BackupState.FAILED,
}

_SEVERITIES = {"critical": Health.FAILED, "warning": Health.WARNING, "notice": Health.WELL}


def schedule_from(
    row: JobOrderRow,
    root: NodeRef,
    clock: ApplianceClock,
    raw: RawRecord | None,
    why_no_writes: Message | None,
) -> Schedule:
    """A job order. ``root`` is the node of its system. A next time that cannot be turned into UTC is shown as text."""
    next_run_at = clock.to_utc(row.next_time)
    status = (row.status or "").strip().lower()
    said = row.date_time if is_told(row.date_time) else row.description
    if next_run_at is None and is_told(row.next_time):
        said = row.next_time
    is_enabled = row.enabled if row.enabled is not None else _enabled(status)
    off = why_no_writes
    if off is None and status == "running":
        off = Message.of("unitrends.reason.schedule_running")
    return Schedule(
        connection_id=root.connection_id,
        native_id=row.id,
        name=row.name or row.id,
        calendar=said,
        next_run_at=next_run_at,
        last_result=_last_result(row.last_status),
        is_enabled=is_enabled,
        is_running=status == "running" if status else None,
        instances=tuple(str(one["name"]) for one in row.instances if one.get("name")),
        scope=root,
        run_now_off=off,
        raw=raw,
    )


def makes_backups(row: JobOrderRow) -> bool:
    """Whether a job order makes backups: by its type's word, else by the letter in its id."""
    if row.type is not None:
        return row.type.strip().lower() == "backup"
    letters = [part for part in row.id.partition(".")[0] if part.isalpha()]
    return not letters or letters[-1] in _BACKUP_LETTERS


def storage_from(row: StorageRow, connection_id: str, sid: str, units: Units, raw: RawRecord | None) -> StorageTarget:
    """A storage; ids of two systems overlap, so the system is part of ours."""
    return StorageTarget(
        connection_id=connection_id,
        native_id=f"{sid}:{row.id}",
        name=row.name or row.id,
        kind=row.type,
        health=_storage_health(row),
        total_bytes=row.mb_size * units.bytes_per_mb if row.mb_size is not None else None,
        free_bytes=row.mb_free * units.bytes_per_mb if row.mb_free is not None else None,
        caption=row.usage,
        raw=raw,
    )


def alert_from(row: AlertRow, connection_id: str, sid: str, clock: ApplianceClock, raw: RawRecord | None) -> Alert:
    """A complaint of the appliance, in its words."""
    return Alert(
        connection_id=connection_id,
        native_id=f"{sid}:{row.id}",
        text=plain(row.message or ""),
        health=_SEVERITIES.get((row.severity or "").strip().lower(), Health.UNKNOWN),
        raised_at=clock.to_utc(row.created),
        is_resolved=row.resolved,
        source=row.source_name or row.sname,
        raw=raw,
    )


def _enabled(status: str) -> bool | None:
    if not status:
        return None
    return False if "disabled" in status else True if status in {"idle", "running"} else None


def _last_result(word: str | None) -> BackupState | None:
    if word is None or word.strip().lower() in {"", "never", "n/a", "none"}:
        return None
    return _RESULTS.get(word.strip().lower(), BackupState.UNKNOWN)


def _storage_health(row: StorageRow) -> Health:
    status = (row.status or "").strip().lower()
    if status == "offline":
        return Health.OFFLINE
    if row.has_alert:
        return Health.WARNING
    return Health.WELL if status == "online" else Health.UNKNOWN
