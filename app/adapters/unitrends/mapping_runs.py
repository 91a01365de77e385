"""From a job's row, or the row of an ended one, to an activity of ours. Pure.

Percent is reported and nothing else is: no bytes, no rate, no remaining time. While a job is queued or connecting its
percent says nothing and is left out.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.adapters.unitrends.atlas import Atlas
from app.adapters.unitrends.bookmarks import Bookmark
from app.adapters.unitrends.errors import plain
from app.adapters.unitrends.mounts import share_text
from app.adapters.unitrends.times import ApplianceClock, from_epoch, parse_duration
from app.adapters.unitrends.wire import HistoryRow, JobRow, is_told
from app.adapters.unitrends.words import operation_of, phase_of, phase_of_result, run_kind
from app.domain.activities import Activity, ActivityRef, Figure, Operation, Phase, Source
from app.domain.backups import Backup, BackupRef, BackupState
from app.domain.capabilities import Capability
from app.domain.messages import Message
from app.domain.nodes import NodeRef
from app.domain.raw import RawRecord

_PERCENT_IN = frozenset({Phase.RUNNING, Phase.FINISHING, Phase.PAUSED})

_RESULTS = {
    BackupState.COMPLETE: Phase.SUCCEEDED,
    BackupState.COMPLETE_WITH_WARNINGS: Phase.SUCCEEDED_WITH_WARNINGS,
    BackupState.FAILED: Phase.FAILED,
}


@dataclass(frozen=True)
class RunPlace:
    """What the mapping needs to know of the system a job runs on."""

    connection_id: str
    atlas: Atlas
    clock: ApplianceClock
    operations: dict[str, Operation]
    """What jobs started here do, by their key: the list does not have to tell."""

    why_no_writes: Message | None = None


def job_key(sid: str, job_id: str) -> str:
    """The native id of a run: job ids of two systems have nothing to do with each other."""
    return f"{sid}:{job_id}"


def activity_from(row: JobRow, sid: str, place: RunPlace, heard_at: datetime, raw: RawRecord | None) -> Activity:
    """A listed job."""
    key = job_key(sid, row.id)
    share = share_text(row.share_details)
    phase = phase_of(row.status) if share is None else Phase.RUNNING  # usable, whatever the word for it
    scope = scope_of(row.client_id, row.instance_id, row.client_name, place.atlas)
    started_at = place.clock.to_utc(row.start)
    bookmark = Bookmark(
        sid=sid,
        instance=row.instance_id,
        client=row.client_id,
        started=int((started_at or heard_at).timestamp()),
        backup=row.backup_id,
        name=row.name,
        target=target_of(row.client_name, row.asset_name or row.instance_name, scope, place.atlas),
    )
    operation = place.operations.get(key) or operation_of(row.id, row.type, row.mode)
    can, blocked = allowed(phase, place.why_no_writes)
    kind, raw_kind = run_kind(row.mode if is_told(row.mode) else row.type)
    shows_percent = phase in _PERCENT_IN and row.percent_complete is not None and share is None
    return Activity(
        ref=ActivityRef(place.connection_id, operation, key, bookmark.text()),
        target=bookmark.target,
        phase=phase,
        raw_phase=(row.status or "").strip(),
        heard_at=heard_at,
        scope=scope,
        kind=raw_kind,
        backup_kind=kind,
        percent=Figure(float(row.percent_complete or 0), Source.REPORTED) if shows_percent else None,
        message=_said(phase, row.message) if share is None else Message.of("unitrends.run.mounted", place=share),
        started_at=started_at,
        backup=backup_ref(scope, row.backup_id),
        can=can,
        blocked=blocked,
        raw=raw,
    )


def allowed(
    phase: Phase, why_no_writes: Message | None
) -> tuple[frozenset[Capability], tuple[tuple[Capability, Message], ...]]:
    """What a run allows now: any that has not ended can be cancelled; queued, active and held ones pause or go on."""
    if phase.is_final:
        ended = Message.of("unitrends.blocked.run_ended")
        return frozenset(), ((Capability.CANCEL, ended), (Capability.PAUSE, ended))
    if why_no_writes is not None:
        return frozenset(), ((Capability.CANCEL, why_no_writes), (Capability.PAUSE, why_no_writes))
    if phase in {Phase.QUEUED, Phase.RUNNING, Phase.PAUSED}:
        return frozenset({Capability.CANCEL, Capability.PAUSE}), ()
    return frozenset({Capability.CANCEL}), ((Capability.PAUSE, Message.of("unitrends.blocked.cannot_pause_now")),)


def ended_by_history(
    ref: ActivityRef, mark: Bookmark, row: HistoryRow, place: RunPlace, heard_at: datetime, raw: RawRecord | None
) -> Activity:
    """A run whose result the history tells."""
    phase = phase_of_result(row.status)
    scope = scope_of(mark.client, row.instance_id or mark.instance, row.client_name, place.atlas)
    started_at = from_epoch(row.sort_start_time) if row.sort_start_time is not None else mark.started_at
    duration = parse_duration(row.duration)
    kind, raw_kind = run_kind(row.mode)
    return Activity(
        ref=ref,
        target=mark.target or target_of(row.client_name, row.asset_name, scope, place.atlas),
        phase=phase,
        raw_phase=row.status or "",
        heard_at=heard_at,
        scope=scope,
        kind=raw_kind,
        backup_kind=kind,
        message=_said(phase, row.message),
        started_at=started_at,
        ended_at=_sum(started_at, duration),
        backup=backup_ref(scope, row.backup_id or mark.backup),
        blocked=allowed(phase, None)[1],
        raw=raw,
    )


def ended_by_backup(ref: ActivityRef, mark: Bookmark, backup: Backup, heard_at: datetime) -> Activity | None:
    """A run whose result its backup tells; None while the backup does not know either."""
    phase = _RESULTS.get(backup.state)
    if phase is None:
        return None
    kind, raw_kind = run_kind(backup.raw_kind)
    return Activity(
        ref=ref,
        target=mark.target or backup.name,
        phase=phase,
        raw_phase=backup.raw_state,
        heard_at=heard_at,
        scope=backup.ref.scope,
        kind=raw_kind,
        backup_kind=kind,
        message=backup.trouble,
        started_at=backup.started_at or mark.started_at,
        ended_at=backup.completed_at,
        backup=backup.ref,
        blocked=allowed(phase, None)[1],
        raw=backup.raw,
    )


def unmounted(ref: ActivityRef, mark: Bookmark, heard_at: datetime) -> Activity:
    """A mount that is not listed any more: it leaves no record, and nothing but ending it takes it off the list."""
    return Activity(
        ref=ref,
        target=mark.target,
        phase=Phase.CANCELLED,
        raw_phase="",
        heard_at=heard_at,
        message=Message.of("unitrends.run.unmounted"),
        started_at=mark.started_at,
        blocked=allowed(Phase.CANCELLED, None)[1],
    )


def unseen(ref: ActivityRef, mark: Bookmark, heard_at: datetime, *, is_young: bool) -> Activity:
    """A run that is nowhere: not listed yet while it is young, else lost, which is no end."""
    message = Message.of("unitrends.run.not_listed_yet") if is_young else Message.of("unitrends.run.lost")
    return Activity(
        ref=ref,
        target=mark.target,
        phase=Phase.QUEUED if is_young else Phase.UNKNOWN,
        raw_phase="",
        heard_at=heard_at,
        message=message,
        started_at=mark.started_at,
        blocked=((Capability.CANCEL, message), (Capability.PAUSE, message)),
    )


def scope_of(client_id: str | None, instance_id: str | None, client_name: str | None, atlas: Atlas) -> NodeRef | None:
    """The place a job works on; by the client's name where no id is told. None: not told."""
    if instance_id is None and client_id is None:
        named = [client.ref for client in atlas.clients.values() if client.name == client_name]
        return named[0] if len(named) == 1 else None
    return atlas.place(client_id, instance_id, client_name=client_name)


def target_of(client: str | None, asset: str | None, scope: NodeRef | None, atlas: Atlas) -> str:
    """The title of a run, ``client / instance`` in the appliance's words."""
    names = [name for name in (client, asset) if name]
    if len(names) == 2 and names[0] == names[1]:
        names.pop()
    if not names and scope is not None:
        names = [atlas.name_of(scope)]
    return " / ".join(names)


def backup_ref(scope: NodeRef | None, backup_id: str | None) -> BackupRef | None:
    """The backup a run makes or made; None when the appliance does not tell, or says 0."""
    if scope is None or backup_id in {None, "0", "-1"}:
        return None
    return BackupRef(scope, str(backup_id))


def _said(phase: Phase, text: str | None) -> Message | None:
    if text is None or not is_told(text):
        return None
    if phase is Phase.FAILED:
        return Message.of("unitrends.run.failed", server_text=plain(text))
    return Message.of("unitrends.run.says", server_text=plain(text))


def _sum(started_at: datetime | None, duration: timedelta | None) -> datetime | None:
    return started_at + duration if started_at is not None and duration is not None else None
