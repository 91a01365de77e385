"""Finished jobs: by run, flat by asset; and the audit history.

Source: the flat form and ``sort_start_time`` from clients; ``count`` and ``limited`` APPL.
"""

from collections.abc import Sequence
from typing import Any

from app.demo.unitrends.backup_view import backup_output
from app.demo.unitrends.dates import short_clock_text
from app.demo.unitrends.gate import Call, Line
from app.demo.unitrends.job_view import mode_of
from app.demo.unitrends.records import FAILURE, SUCCESS, WARNING, Backup, Job
from app.demo.unitrends.runs import CANCELLED

_WINDOW_DAYS = 7
_LIMIT = 2000
_STATUS = {SUCCESS: "Success", WARNING: "Warning", FAILURE: "Failure"}
_RUN_STATUS = {SUCCESS: "Successful", WARNING: "Warning", FAILURE: "Failed"}


def show_history(call: Call) -> Any:
    """``GET /api/jobs/history``: newest first; ``limited`` when the list was cut."""
    records = _ended(call)
    limit = int(call.world.faults.number("history_limit", _LIMIT))
    entries = _flat(call, records) if call.flag("showFlat") else _runs(call, records)
    if len(entries) > limit:
        return {"data": entries[:limit], "count": limit, "limited": True}
    return {"data": entries, "count": len(entries)}


def show_audit(call: Call) -> Any:
    """``GET /api/jobs/system``: who changed what."""
    begins, ends = call.window(_WINDOW_DAYS)
    entries = [
        {
            "id": entry.id,
            "username": entry.username,
            "category": entry.category,
            "message": entry.message,
            "start_date": call.calendar.second(entry.at),
            "system_name": call.world.appliances[entry.sid].name,
            **call.with_sid(entry.sid),
        }
        for entry in reversed(call.world.audit)
        if entry.sid in call.sids and (begins is None or entry.at >= begins) and (ends is None or entry.at < ends)
    ]
    return {"data": entries}


def _ended(call: Call) -> list[Backup]:
    begins, ends = call.window(_WINDOW_DAYS)
    found = [
        backup
        for backup in call.world.backups.of(call.sids, begins)
        if backup.is_complete and not backup.is_copy and (ends is None or backup.started_at < ends)
    ]
    return sorted(found, key=lambda backup: (backup.started_at, backup.serial), reverse=True)


def _flat(call: Call, records: Sequence[Backup]) -> list[dict[str, Any]]:
    entries = [
        {
            "name": backup.order_name,
            "description": f"{mode_of(backup)} of {_asset(call, backup)}",
            "client_name": call.world.client_name(backup),
            "sort_start_time": int(backup.started_at),
            **_asset_entry(call, backup),
            **call.with_sid(backup.sid),
        }
        for backup in records
    ]
    entries += [_unbegun(call, job) for job in _without_record(call)]
    return sorted(entries, key=lambda entry: -int(entry["sort_start_time"]))


def _runs(call: Call, records: Sequence[Backup]) -> list[dict[str, Any]]:
    runs: dict[tuple[int, int], list[Backup]] = {}
    for backup in records:
        runs.setdefault((backup.run, 0 if backup.run else backup.serial), []).append(backup)
    return [_run(call, members) for members in runs.values()]


def _run(call: Call, members: Sequence[Backup]) -> dict[str, Any]:
    begun = min(backup.started_at for backup in members)
    ended = max(backup.ended_at or begun for backup in members)
    worst = max(backup.status or SUCCESS for backup in members)
    was_cancelled = any(backup.is_cancelled for backup in members)
    return {
        "id": members[0].run or members[0].serial,
        "name": members[0].order_name,
        "status": CANCELLED if was_cancelled else _RUN_STATUS[worst],
        "type": "Restore" if members[0].order_name == "Restore" else "Backup",
        "start_date": call.calendar.second(begun),
        "duration": short_clock_text(ended - begun),
        "backups": [{"client_name": call.world.client_name(one), **_asset_entry(call, one)} for one in members],
        **call.with_sid(members[0].sid),
    }


def _asset_entry(call: Call, backup: Backup) -> dict[str, Any]:
    return {
        "asset_name": _asset(call, backup),
        "instance_id": backup.instance_id,
        "backup_id": backup.id,
        "mode": mode_of(backup),
        "start_time": call.calendar.second(backup.started_at),
        "status": CANCELLED if backup.is_cancelled else _STATUS[backup.status or SUCCESS],
        "message": "" if backup.status == SUCCESS else backup_output(call.world, call.calendar, backup),
    }


def _asset(call: Call, backup: Backup) -> str:
    instance = call.world.instance_of(backup)
    return call.world.client_name(backup) if instance is None else call.world.asset_name(instance)


def _without_record(call: Call) -> list[Job]:
    """Jobs that ended before there was anything to record, or that have no instance."""
    begins, ends = call.window(_WINDOW_DAYS)
    return [
        job
        for job in call.world.jobs.values()
        if job.has_ended
        and job.backup is None
        and job.sid in call.sids
        and (begins is None or job.created_at >= begins)
        and (ends is None or job.created_at < ends)
    ]


def _unbegun(call: Call, job: Job) -> dict[str, Any]:
    return {
        "name": job.name,
        "description": f"{job.kind.capitalize()} of {job.asset_name}",
        "client_name": job.client_name,
        "sort_start_time": int(job.created_at),
        "asset_name": job.asset_name,
        "instance_id": job.instance_id,
        "backup_id": None,
        "mode": job.kind.capitalize(),
        "start_time": call.calendar.second(job.created_at),
        "status": {"Successful": "Success", "Failed": "Failure"}.get(job.end_word, job.end_word),
        "message": job.message,
        **call.with_sid(job.sid),
    }


LINES = (
    Line("GET", "/jobs/history", show_history),
    Line("GET", "/jobs/system", show_audit),
)
