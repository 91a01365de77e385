"""Active jobs as they are listed: backups, restores, copies, mounts and instant recoveries.

Source: ``id``, ``sid``, ``name``, ``status``, ``percent_complete`` and ``instance_name`` as clients read them; the
other fields are ASSUMED (as in the history), and so is the spelling of most states.
"""

from typing import Any

from app.demo.unitrends import backup_types, mounts, replication
from app.demo.unitrends.backup_types import display_type
from app.demo.unitrends.dates import short_clock_text
from app.demo.unitrends.gate import Call
from app.demo.unitrends.records import Backup, Job, Mount, VirtualClient
from app.demo.unitrends.runs import ACTIVE, CONNECTING, HELD, QUEUED, UPDATING, percent, phase
from app.demo.unitrends.world import World

KINDS = ("backup", "restore", "replication", "archive", "flr")
_BARE = ("id", "sid", "name", "status", "percent_complete", "instance_name", "share_details")
_CORE_WORDS = {
    QUEUED: "QUEUED",
    CONNECTING: "CONNECTING",
    ACTIVE: " *ACTIVE*",
    UPDATING: "DB. UPDATING",
    HELD: "*ON HOLD*",
}


def active_entries(call: Call, kind: str | None) -> list[dict[str, Any]]:
    """What is under way on the systems asked about, oldest first; ``kind`` None: everything."""
    world = call.world
    entries = [
        _job(call, job)
        for job in world.jobs.values()
        if job.sid in call.sids and kind in (None, job.kind) and _is_listed(world, job)
    ]
    if kind in (None, "replication"):
        entries += [_copy(call, backup) for backup in replication.copies_in_progress(world, call.sids)]
    if kind in (None, "flr"):
        entries += [_mount(call, made) for made in world.mounts.values() if made.sid in call.sids]
    if kind in (None, "restore"):
        entries += [_recovery(call, one) for one in world.virtual_clients.values() if one.sid in call.sids]
    return [_spelled(world, entry) for entry in entries]


def job_entry(call: Call, job: Job) -> dict[str, Any]:
    """One job, ended or not."""
    return _spelled(call.world, _job(call, job))


def find_entry(call: Call, job_id: str) -> dict[str, Any] | None:
    """The entry of a job by its id as text, with or without suffix."""
    if job_id.isdecimal():
        job = call.world.jobs.get(int(job_id))
        return None if job is None or job.sid not in call.sids else job_entry(call, job)
    return next((entry for entry in active_entries(call, None) if str(entry["id"]) == job_id), None)


def _is_listed(world: World, job: Job) -> bool:
    faults = world.faults
    if faults.is_on("list_delay") and world.now - job.created_at < faults.number("list_delay", 3.0):
        return False
    if job.ended_at is None:
        return True
    return faults.is_on("linger") and world.now - job.ended_at < faults.number("linger", 10.0)


def _job(call: Call, job: Job) -> dict[str, Any]:
    world = call.world
    record = None if job.backup is None else world.backups.by_serial(job.sid, job.backup)
    instance = world.instances.get((job.sid, job.instance_id or 0))
    entry: dict[str, Any] = {
        "id": job.id,
        **call.with_sid(job.sid),
        "name": job.name,
        "status": phase(world, job),
        "percent_complete": percent(world, job),
        "type": display_type(job.type) if job.kind == "backup" else job.kind.capitalize(),
        "client_name": job.client_name,
        "asset_name": job.asset_name,
        "instance_name": job.asset_name if instance is None else instance.name,
        "instance_id": job.instance_id,
        "backup_id": None if record is None else record.id,
        "start_date": call.calendar.second(job.created_at),
        "duration": short_clock_text((job.ended_at or world.now) - job.created_at),
        "message": job.message,
    }
    if entry["percent_complete"] is None and world.faults.is_on("percent_missing"):
        del entry["percent_complete"]
    return entry


def _copy(call: Call, backup: Backup) -> dict[str, Any]:
    instance = call.world.instance_of(backup)
    name = "" if instance is None else call.world.asset_name(instance)
    began = (backup.ended_at or backup.started_at) + 60
    return {
        "id": f"{backup.serial}.rep",
        **call.with_sid(backup.sid),
        "name": "Copy to ueb-vault-02",
        "status": ACTIVE,
        "percent_complete": replication.copied_percent(call.world, backup),
        "type": "Replication",
        "client_name": call.world.client_name(backup),
        "asset_name": name,
        "instance_name": name,
        "instance_id": backup.instance_id,
        "backup_id": backup.id,
        "start_date": call.calendar.second(began),
        "duration": short_clock_text(max(0.0, call.world.now - began)),
        "message": "",
    }


def _mount(call: Call, made: Mount) -> dict[str, Any]:
    world = call.world
    usable = mounts.is_mounted(world, made)
    word = world.faults.value("mount_word") or "Available"
    return {
        "id": f"{made.instance_id}.flr",
        **call.with_sid(made.sid),
        "name": "File Level Recovery",
        "status": word if usable else CONNECTING,
        "percent_complete": mounts.mounting_percent(world, made),
        "type": "FLR",
        "client_name": made.client_name,
        "asset_name": made.asset_name,
        "instance_name": made.asset_name,
        "instance_id": made.instance_id,
        "backup_id": made.backup,
        "start_date": call.calendar.second(made.created_at),
        "duration": short_clock_text(world.now - made.created_at),
        "message": "",
        "share_details": _share(world, made) if usable else None,
    }


def _share(world: World, made: Mount) -> Any:
    host = world.appliances[made.sid].host
    if world.faults.is_on("mount_text"):
        return f"\\\\{host}\\flr{made.instance_id}"
    return {
        "cifs": f"\\\\{host}\\flr{made.instance_id}",
        "nfs": f"{host}:/flr/{made.instance_id}",
        "iqn": "",
        "path": f"/flr/{made.instance_id}",
    }


def _recovery(call: Call, recovery: VirtualClient) -> dict[str, Any]:
    world = call.world
    state = mounts.recovery_state(world, recovery)
    words = {"running": ACTIVE, "available": "Available", "failed": "Failed"}
    return {
        "id": f"{recovery.instance_id}.ir",
        **call.with_sid(recovery.sid),
        "name": "Instant Recovery",
        "status": words[state],
        "percent_complete": mounts.recovering_percent(world, recovery),
        "type": "Instant Recovery",
        "client_name": recovery.server_name,
        "asset_name": recovery.vm_name,
        "instance_name": recovery.vm_name,
        "instance_id": recovery.instance_id,
        "backup_id": recovery.backup,
        "start_date": call.calendar.second(recovery.created_at),
        "duration": short_clock_text(world.now - recovery.created_at),
        "message": "",
    }


def _spelled(world: World, entry: dict[str, Any]) -> dict[str, Any]:
    if world.faults.is_on("unknown_word"):
        entry["status"] = world.faults.value("unknown_word", "Finalizing")
    elif world.faults.value("job_words") == "core":
        entry["status"] = _CORE_WORDS.get(entry["status"], str(entry["status"]).upper())
    if world.faults.is_on("bare_jobs"):
        return {key: value for key, value in entry.items() if key in _BARE}
    return entry


def mode_of(backup: Backup) -> str:
    """The backup type as the history calls it."""
    return backup_types.display_type(backup.type, backup.is_synthesized)
