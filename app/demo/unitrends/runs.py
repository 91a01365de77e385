"""Jobs on the move: a backup or restore from Queued to its end, by the clock of the appliance.

States and their order: the page on jobs of later releases (APPL); the lengths of the phases are ASSUMED.
Queued -> Connecting -> Active (percent in whole steps) -> Db. Updating -> Successful, Warning or Failed. Cancel ends a
job in any of them; hold stops its work and resume lets it go on.
"""

from app.demo.unitrends import backup_types
from app.demo.unitrends.backup_types import internal_type
from app.demo.unitrends.outcomes import outcome
from app.demo.unitrends.records import FAILURE, SUCCESS, WARNING, Backup, Instance, Job
from app.demo.unitrends.world import RefusedError, World

QUEUED, CONNECTING, ACTIVE, UPDATING, HELD = "Queued", "Connecting", "Active", "Db. Updating", "On Hold"
END_WORDS = {SUCCESS: "Successful", WARNING: "Warning", FAILURE: "Failed"}
CANCELLED = "Cancelled"
_FAILS_AT = 0.6  # of the active phase


def queue_backup(
    world: World, instance: Instance, display: str, storage_id: int, is_verified: bool, name: str = "On-Demand"
) -> Job:
    """Queue a backup of an instance.

    Raises:
        RefusedError: the instance's application has no such backup type.
    """
    internal = internal_type(instance.app_id, display)
    if internal is None:
        raise RefusedError(f"Backup type {display} is not supported for {instance.name}")
    key = (instance.sid, instance.id)
    if display in {"Differential", "Incremental", "Transaction"} and world.backups.base_for(key, display) is None:
        display, internal = "Full", internal_type(instance.app_id, "Full") or internal  # nothing to build upon
    figures = outcome(instance, display, world.now, world.options.seed)
    status = figures.status if instance.habit else SUCCESS
    job = _job(world, instance, "backup", internal, name, _active_s(world, instance, display))
    job.storage_id, job.is_verified, job.planned_status = storage_id, is_verified, status
    job.planned_mb = figures.size_mb or max(1, round(instance.full_mb * instance.change_share))
    if world.faults.is_on("one_at_a_time"):
        job.waits_for = _under_way(world, instance)
    return _started(world, job)


def queue_restore(
    world: World, point: Backup, instance: Instance, active_s: float, waits_for: int | None = None
) -> Job:
    """Queue the restore of one recovery point; of a chain, each waits for the one before it."""
    job = _job(world, instance, "restore", backup_types.RESTORE, "Restore", active_s)
    job.restores, job.planned_mb, job.storage_id = point.serial, point.size_mb, None
    job.waits_for = waits_for
    return _started(world, job)


def queue_other(world: World, sid: int, kind: str, name: str, active_s: float) -> Job:
    """Queue a job without an instance of its own: a run of a copy or archive order."""
    hidden = next(client for client in world.clients.values() if client.sid == sid and client.is_hidden)
    assert isinstance(hidden.id, int)
    now = world.now
    job = Job(
        world.next_job_id(),
        sid,
        kind,
        name,
        kind,
        hidden.id,
        hidden.name,
        name,
        None,
        _fixed_s(world, active_s),
        now,
        now,
    )
    return _started(world, job)


def _job(world: World, instance: Instance, kind: str, internal: str, name: str, active_s: float) -> Job:
    now = world.now
    return Job(
        world.next_job_id(),
        instance.sid,
        kind,
        name,
        internal,
        instance.client_id,
        world.owner(instance).name,
        world.asset_name(instance),
        instance.id,
        _fixed_s(world, active_s),
        now,
        now,
    )


def _started(world: World, job: Job) -> Job:
    for switch, status in (("jobs_fail", FAILURE), ("jobs_warn", WARNING)):
        if fault := world.faults.strike(switch):
            job.planned_status, job.message = status, fault.value or ""
    world.jobs[job.id] = job
    return job


def _fixed_s(world: World, active_s: float) -> float:
    return world.faults.number("active_seconds", active_s)


def _active_s(world: World, instance: Instance, display: str) -> float:
    share = {"Full": 1.0, "Bare Metal": 1.0, "Differential": 0.3, "Transaction": 0.05}.get(display, 0.15)
    return round(min(90.0, 15.0 + instance.full_mb * share / 4_000))


def _under_way(world: World, instance: Instance) -> int | None:
    own = [
        job.id
        for job in world.jobs.values()
        if not job.has_ended and job.kind == "backup" and (job.sid, job.instance_id) == (instance.sid, instance.id)
    ]
    return max(own, default=None)


def phase(world: World, job: Job) -> str:
    """The state a job shows."""
    if job.has_ended:
        return job.end_word
    if job.is_held:
        return HELD
    for name, length_s in _phases(world, job)[:-1]:
        if _work(world, job) < length_s:
            return name
    return UPDATING


def percent(world: World, job: Job) -> int | None:
    """Whole percent; None while queued. What is held keeps its figure."""
    if job.has_ended:
        return 100 if job.end_word in {"Successful", "Warning"} else _reached(world, job)
    queued, _, _, _ = _phases(world, job)
    return None if _work(world, job) < queued[1] else _reached(world, job)


def _reached(world: World, job: Job) -> int:
    (_, _), (_, connected_s), (_, done_s), _ = _phases(world, job)
    if done_s <= connected_s:
        return 100
    return int(max(0.0, min(1.0, (_work(world, job) - connected_s) / (done_s - connected_s))) * 100)


def _work(world: World, job: Job) -> float:
    if job.has_ended or job.is_held or _is_waiting(world, job):
        return job.work_s
    return job.work_s + world.clock.worked_s(job.progressed_at)


def _phases(world: World, job: Job) -> list[tuple[str, float]]:
    """Each phase with the work after which it is over."""
    queued_s = world.faults.number("queued_seconds", 1.0)
    connected_s = queued_s + world.faults.number("connecting_seconds", 1.0)
    done_s = connected_s + job.active_s
    return [
        (QUEUED, queued_s),
        (CONNECTING, connected_s),
        (ACTIVE, done_s),
        (UPDATING, done_s + world.faults.number("updating_seconds", 1.0)),
    ]


def _is_waiting(world: World, job: Job) -> bool:
    before = None if job.waits_for is None else world.jobs.get(job.waits_for)
    return before is not None and not before.has_ended


def advance_jobs(world: World) -> list[Job]:
    """Bring all jobs up to the clock; returns those that have ended just now, in the order of their ids."""
    live = [job for job in world.jobs.values() if not job.has_ended]
    for job in sorted(live, key=lambda job: job.id):  # a job only ever waits for an older one
        if _is_waiting(world, job):
            continue
        if job.waits_for is not None:
            _take_turn(world, job)
        if not job.has_ended and not job.is_held:
            _advance(world, job)
    return [job for job in live if job.has_ended]


def _take_turn(world: World, job: Job) -> None:
    before = world.jobs.get(job.waits_for or 0)
    job.waits_for = None
    if before is None or before.ended_at is None:
        return
    job.progressed_at = max(job.progressed_at, before.ended_at)
    if job.kind == "restore" and before.end_word in {"Failed", CANCELLED}:
        _end(world, job, before.ended_at, before.end_word, "An earlier job of the chain did not succeed.")


def _advance(world: World, job: Job) -> None:
    phases = _phases(world, job)
    queued_s, connected_s, done_s, all_s = (length_s for _, length_s in phases)
    work_s = _work(world, job)
    if work_s >= queued_s and job.backup is None and job.instance_id is not None:
        _open_record(world, job, world.clock.ends_at(job.progressed_at, queued_s - job.work_s))
    fails = job.planned_status == FAILURE
    limit_s = connected_s + (done_s - connected_s) * _FAILS_AT if fails else all_s
    if work_s < limit_s:
        if job.backup is not None:
            _grow_record(world, job)
        return
    ended_at = world.clock.ends_at(job.progressed_at, limit_s - job.work_s)
    job.work_s = limit_s
    _end(world, job, ended_at, END_WORDS[job.planned_status], job.message)


def _open_record(world: World, job: Job, at: float) -> None:
    assert job.instance_id is not None
    instance = world.instances[job.sid, job.instance_id]
    serial = world.backups.next_serial(job.sid)
    at = float(int(at))  # the vendor counts whole seconds
    record = Backup(
        job.sid, serial, job.client_id, job.instance_id, instance.app_id, job.type, at, 0.0, False, None, 0,
        storage_id=job.storage_id, run=job.id, order_name=job.name,
    )  # fmt: skip
    if job.kind == "backup":
        base = world.backups.base_for((job.sid, job.instance_id), backup_types.basic_type(job.type))
        record.needs = None if base is None else base.serial
        record.files = 0 if instance.files else None
    elif point := world.backups.by_serial(job.sid, job.restores or 0):
        record.restored_type = backup_types.display_type(point.type, point.is_synthesized)
    job.backup = serial
    world.backups.put(record)


def _grow_record(world: World, job: Job) -> None:
    record = world.backups.by_serial(job.sid, job.backup or 0)
    if record is not None:
        record.size_mb = job.planned_mb * _reached(world, job) // 100
        record.duration_s = float(int(world.now - record.started_at))


def cancel(world: World, job: Job) -> None:
    """Cancel a job that has not ended. Raises RefusedError when it has."""
    if job.has_ended:
        raise RefusedError(f"Job {job.id} is not active")
    _settle_work(world, job)
    _end(world, job, world.now, CANCELLED, "Cancelled by the user.")


def suspend(world: World, job: Job) -> None:
    """Stop the work of a job. Raises RefusedError when it has ended."""
    if job.has_ended:
        raise RefusedError(f"Job {job.id} is not active")
    _settle_work(world, job)
    job.is_held = True


def resume(world: World, job: Job) -> None:
    """Let a held job go on. Raises RefusedError when it is not held."""
    if not job.is_held:
        raise RefusedError(f"Job {job.id} is not on hold")
    job.is_held = False
    job.progressed_at = world.now


def _settle_work(world: World, job: Job) -> None:
    job.work_s = _work(world, job)
    job.progressed_at = world.now


def _end(world: World, job: Job, at: float, word: str, message: str) -> None:
    job.ended_at, job.end_word, job.message, job.is_held = at, word, message, False
    record = None if job.backup is None else world.backups.by_serial(job.sid, job.backup)
    if record is None:
        return
    instance = world.instances.get((job.sid, job.instance_id or 0))
    is_good = word in {"Successful", "Warning"}
    record.is_complete, record.duration_s = True, float(max(1, int(at - record.started_at)))
    record.status = {"Successful": SUCCESS, "Warning": WARNING}.get(word, FAILURE)
    record.is_cancelled = word == CANCELLED
    record.size_mb = job.planned_mb if is_good else job.planned_mb * _reached(world, job) // 100
    if message:
        record.output = f"{backup_types.long_display_type(record.type)} of {job.asset_name}<br/>{message}"
    if job.kind == "backup" and instance is not None:
        _finish_backup(world, job, record, instance, is_good)
    world.backups.note_change(record)


def _finish_backup(world: World, job: Job, record: Backup, instance: Instance, is_good: bool) -> None:
    record.is_verified = is_good and job.is_verified
    record.verify_status = 1 if record.is_verified else 0
    if instance.files and is_good:
        record.files = max(1, round(instance.files * job.planned_mb / instance.full_mb))
    copies = world.appliances[job.sid].is_replicating and backup_types.basic_type(record.type) != "Transaction"
    if is_good and copies:
        record.replicates_since = record.ended_at
    if not is_good:
        record.storage_id = None
