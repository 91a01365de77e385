"""From a backup's row to a backup of ours. Pure.

Times: the appliance's local text, into UTC by its learned offset, else kept as text. Sizes: MB, taken as 2^20 bytes
(ASSUMED; an option says 10^6), with the appliance's own figure beside it. What is not told is None.
"""

from datetime import timedelta

from app.adapters.unitrends import ids
from app.adapters.unitrends.atlas import FILE_LEVEL_APP
from app.adapters.unitrends.errors import plain
from app.adapters.unitrends.times import ApplianceClock, parse_duration, parse_local
from app.adapters.unitrends.units import Units
from app.adapters.unitrends.wire import BackupRow, is_told
from app.adapters.unitrends.words import backup_state, copy_state_of, kind_of, verification_of
from app.domain.backups import Backup, BackupField, BackupKind, BackupRef, BackupState, span
from app.domain.capabilities import Capability
from app.domain.messages import Message, Text
from app.domain.nodes import Fact, NodeRef
from app.domain.raw import RawRecord
from app.i18n.families import BACKUP_KIND_AFTER_NAME

NOT_OFFERED = frozenset({BackupField.EXPIRES})
_CHAINED = frozenset({BackupKind.INCREMENTAL, BackupKind.DIFFERENTIAL, BackupKind.LOG})
_RECORDS = frozenset({BackupKind.RESTORE, BackupKind.COPY})
"""Rows that tell of a run, not of something that could be restored."""

_ON_POINTS = (Capability.RESTORE, Capability.BROWSE, Capability.HOLD, Capability.DELETE)
_LONG_OUTPUT = 400


def backup_from(row: BackupRow, scope: NodeRef, clock: ApplianceClock, units: Units, raw: RawRecord | None) -> Backup:
    """One backup. ``scope`` is the place it belongs to."""
    kind = kind_of(row.type)
    state = backup_state(complete=row.complete, status=row.status)
    started_at = clock.to_utc(row.start, row.id)
    duration = parse_duration(row.duration) if state is not BackupState.RUNNING else None
    if duration is None and is_told(row.complete_time):
        duration = _between(row.start, row.complete_time)
    completed_at = started_at + duration if started_at is not None and duration is not None else None
    size_mb = row.size if state is not BackupState.FAILED or row.size else None
    return Backup(
        ref=_ref(row, scope),
        name=_name(row),
        kind=kind,
        state=state,
        raw_state=row.status or "",
        raw_kind=row.type or "",
        started_at=started_at,
        started_text=row.start if started_at is None else None,
        completed_at=completed_at,
        duration=duration,
        size_bytes=size_mb * units.bytes_per_mb if size_mb is not None else None,
        vendor_size=f"{size_mb} MB" if size_mb is not None else None,
        file_count=row.files,
        verification=verification_of(row.verify_status, verified=row.verified),
        is_held=row.legalhold,
        is_encrypted=row.encrypted,
        copy_state=copy_state_of(row.replication_status),
        storage=row.storage,
        needs_chain=None if kind in _RECORDS or kind is BackupKind.OTHER else kind in _CHAINED,
        is_newest=row.last,
        trouble=_trouble(row, state),
        output=output_of(row.output),
        facts=_facts(row),
        not_offered=NOT_OFFERED,
        blocked=blocked(row, kind, state),
        raw=raw,
    )


def full_name(backup: Backup) -> Text:
    """Name and kind, for what a change is told to touch: ``erp_live, log backup``."""
    if backup.kind is not BackupKind.OTHER:
        kind = Message.of(BACKUP_KIND_AFTER_NAME.id(backup.kind))
        return Message.of("unitrends.backup.named", name=backup.name, kind=kind)
    name, word = backup.name, backup.raw_kind
    return f"{name}, {word}" if isinstance(name, str) and word and word != name else name


def output_of(text: str | None) -> str | None:
    """The job's output as plain text lines; None when the appliance says it has none."""
    return plain(text) if text is not None and is_told(text) else None


def blocked(row: BackupRow, kind: BackupKind, state: BackupState) -> tuple[tuple[Capability, Message], ...]:
    """What this point does not allow, with the reason."""
    if row.id is None:
        return _all_blocked(Message.of("unitrends.blocked.no_id"), Capability.LOGS)
    if state is BackupState.UNKNOWN:
        return _all_blocked(Message.of("unitrends.blocked.unknown_state"))
    found: dict[Capability, Message] = {}
    if kind in _RECORDS:
        return _all_blocked(Message.of("unitrends.blocked.record_only"))
    if state is BackupState.RUNNING:
        return _all_blocked(Message.of("unitrends.blocked.still_running"))
    if not state.is_usable:
        for capability in (Capability.RESTORE, Capability.BROWSE, Capability.HOLD):
            found[capability] = Message.of("unitrends.blocked.failed")
    if row.legalhold:
        found[Capability.DELETE] = Message.of("unitrends.blocked.held")
    if row.app_id not in {None, FILE_LEVEL_APP}:
        found.setdefault(Capability.BROWSE, Message.of("unitrends.blocked.needs_mount"))
    return tuple(found.items())


def _all_blocked(why: Message, *more: Capability) -> tuple[tuple[Capability, Message], ...]:
    return tuple((capability, why) for capability in (*_ON_POINTS, *more))


def _ref(row: BackupRow, scope: NodeRef) -> BackupRef:
    if row.id is not None:
        return BackupRef(scope, row.id)
    key = "-".join(part or "" for part in ("row", row.client_id, row.instance_id, row.type, row.start))
    return BackupRef(scope, key, addressable=False)


def _name(row: BackupRow) -> str:
    what = row.database_name or row.vm_name or row.asset_name or row.client_name or row.instance_name or ""
    return what or row.type or row.id or ""


def _between(start: str | None, end: str | None) -> timedelta | None:
    return span(parse_local(start), parse_local(end))


def _trouble(row: BackupRow, state: BackupState) -> Message | None:
    output = output_of(row.output)
    if state is BackupState.FAILED:
        return Message.of("unitrends.trouble.failed", server_text=_short(output))
    if state is BackupState.COMPLETE_WITH_WARNINGS:
        return Message.of("unitrends.trouble.warnings", server_text=_short(output))
    return None


def _short(text: str | None) -> str | None:
    if text is None or len(text) <= _LONG_OUTPUT:
        return text
    return text[:_LONG_OUTPUT].rstrip() + " …"


def _facts(row: BackupRow) -> tuple[Fact, ...]:
    facts = [Fact(ids.FACT_SERVER_ID, row.id)] if row.id is not None else []
    if row.app_name is not None:
        facts.append(Fact(ids.FACT_APPLICATION, row.app_name))
    yes_when = (
        ("unitrends.fact.certified", row.certified),
        ("unitrends.fact.synthesized", row.synthesized),
        ("unitrends.fact.copied_here", row.replicated),
        ("unitrends.fact.template", row.vmware_template),
        ("unitrends.fact.purgeable", row.purgeable),
    )
    facts += [Fact(label, Message.of("unitrends.fact.yes")) for label, told in yes_when if told]
    if is_told(row.gfs_rp_type):
        facts.append(Fact("unitrends.fact.long_term", row.gfs_rp_type))
    if row.destination is not None:
        facts.append(Fact("unitrends.fact.copy_target", row.destination))
    return tuple(facts)
