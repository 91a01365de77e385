"""Snapshots and backups as they are made.

A snapshot: ``pending`` for two seconds, then ``completed``. A backup: ``pending`` while its snapshot is made, then
``running`` for twenty seconds, then ``completed`` (times and sizes ASSUMED, all switchable).
"""

import math
from dataclasses import dataclass

from app.demo.astra_control.chronicle import (
    advance_task,
    all_clear,
    child_subject,
    close_task,
    open_task,
    state_detail,
    tell,
)
from app.demo.astra_control.stamps import SYSTEM, stamp
from app.demo.astra_control.states import bucket_state
from app.demo.astra_control.world import Resource, Work, World

TRIGGER = "astra.netapp.io/labels/read-only/triggerType"
NEW_BYTES = 734_003_200
_FAILED = "Application backup failed"


@dataclass(frozen=True)
class Order:
    """What is to be copied, how it is called and who asked; empty texts: not said."""

    name: str
    bucket_id: str = ""
    snapshot_id: str = ""
    schedule_id: str = ""
    by: str = SYSTEM
    labels: tuple[tuple[str, str], ...] = ()

    def label_list(self, trigger: str) -> list[dict[str, str]]:
        """The labels of the new resource."""
        own = [{"name": name, "value": value} for name, value in self.labels]
        return [*own, {"name": TRIGGER, "value": "schedule" if self.schedule_id else trigger}]


def begin_snapshot(world: World, app: Resource, order: Order, at: float, parent_task_id: str = "") -> Resource:
    """Begin to take a snapshot of an app."""
    snapshot: Resource = {"id": world.new_id(), "name": order.name}
    if order.bucket_id:
        snapshot["bucketID"] = order.bucket_id
    work = _begin(world, app, order, at, snapshot, ("appSnaps", "snapshot", "taking"))
    subject = child_subject(world, "appSnaps", snapshot["id"])
    work.task_id = open_task(world, "astra.snapshot", "Application snapshot", subject, at, order.by, parent_task_id)
    tell(
        world, "astra.app.snapshot.started", "Application snapshot started",
        f"Snapshot {order.name} of {app['name']} was started.", subject, at, by=order.by, is_for_users=False,
    )  # fmt: skip
    return snapshot


def begin_backup(world: World, app: Resource, order: Order, at: float) -> Resource:
    """Begin to back an app up, from the snapshot of the order or a new one."""
    backup: Resource = {"id": world.new_id(), "name": order.name, "bucketID": order.bucket_id}
    if order.snapshot_id:
        backup["snapshotID"] = order.snapshot_id
    work = _begin(world, app, order, at, backup, ("appBackups", "backup", "waiting"))
    subject = child_subject(world, "appBackups", backup["id"])
    work.task_id = open_task(world, "astra.backup", "Application backup", subject, at, order.by)
    open_task(world, "astra.backup.prep", "Prepare application backup", subject, at, order.by, work.task_id)
    if not order.snapshot_id:
        inner = Order(order.name, schedule_id=order.schedule_id, by=order.by)
        work.facts["snapshot_id"] = begin_snapshot(world, app, inner, at, work.task_id)["id"]
    tell(
        world, "astra.app.backup.started", "Application backup started",
        f"Backup {order.name} of {app['name']} was started.", subject, at, by=order.by, is_for_users=False,
    )  # fmt: skip
    return backup


def _begin(world: World, app: Resource, order: Order, at: float, copy: Resource, sort: tuple[str, str, str]) -> Work:
    """Keep a new copy and begin the work on it. ``sort``: its collection, its kind, and the first stage."""
    collection, kind, stage = sort
    if order.schedule_id:
        copy["scheduleID"] = order.schedule_id
    copy |= {"state": "pending", "stateUnready": []}
    copy["metadata"] = world.metadata(at, order.by, order.label_list(kind))
    world.add(collection, copy, app["id"])
    work = world.begin(kind, stage, "pending_length", at, app["id"], copy["id"])
    work.facts["schedule_id"] = order.schedule_id
    return work


def step_snapshot(world: World, work: Work, at: float) -> None:
    """The snapshot has been taken, or could not be."""
    world.end(work)
    snapshot = world.all("appSnaps").get(work.target_id)
    if snapshot is None:
        return
    world.touch(snapshot, at)
    subject = child_subject(world, "appSnaps", snapshot["id"])
    if world.faults.strike("snapshot_fails", subject.collection):
        why = "The storage provisioner did not take the snapshot."
        snapshot |= {"state": "failed", "stateUnready": [why]}
        close_task(world, work.task_id, "failed", at, why)
        summary = "Application snapshot failed"
        tell(world, "astra.app.snapshot.failed", summary, why, subject, at, severity="warning")
        return
    snapshot |= {"state": "completed", "snapshotAppAsset": world.new_id(), "snapshotCreationTimestamp": stamp(at)}
    _note_hooks(world, snapshot, at)
    close_task(world, work.task_id, "completed", at)
    summary = "Application snapshot completed"
    tell(world, "astra.app.snapshot.completed", summary, f"Snapshot {snapshot['name']} is complete.", subject, at)


def step_backup(world: World, work: Work, at: float) -> None:
    """From waiting to copying, and from copying to the end."""
    backup = world.all("appBackups").get(work.target_id)
    if backup is None:
        world.end(work)
        return
    world.touch(backup, at)
    if work.stage == "waiting":
        _begin_copying(world, work, backup, at)
    elif (percent := _fails_at(world, work)) is not None:
        backup |= {"bytesDone": int(backup["totalBytes"] * percent / 100), "percentDone": percent}
        _fail(world, work, backup, at, "The data mover lost its connection to the bucket.")
    else:
        _complete(world, work, backup, at)


def look_at_backup(world: World, work: Work) -> None:
    """Show how far a running backup is now; it moves in steps of a second."""
    backup = world.all("appBackups").get(work.target_id)
    if backup is None or work.stage != "copying" or world.faults.is_on("backup_hangs"):
        return
    seconds = math.floor(min(world.clock.worked_s(work.stage_at), work.stage_s))
    share = min(1.0, seconds / work.facts["whole_s"]) if work.facts["whole_s"] > 0 else 1.0
    total = work.facts["total"]
    if world.faults.is_on("total_grows"):
        total = int(total * (0.5 + share / 2))
    if world.faults.is_on("percent_falls") and 0.5 <= share < 0.6:
        share -= 0.2
    percent = round(share * 100, 2) if world.faults.is_on("percent_fraction") else math.floor(share * 100)
    if backup.get("bytesDone") != int(total * share):
        world.touch(backup, world.now())
    backup |= {"totalBytes": total, "bytesDone": int(total * share), "percentDone": percent}
    if world.faults.is_on("percent_absent"):
        backup.pop("percentDone")
    advance_task(world, work.task_id, round(10 + share * 89, 1))


def is_hanging(world: World, work: Work) -> bool:
    """Whether the work makes no progress because it was told so."""
    return work.kind == "backup" and work.stage == "copying" and world.faults.is_on("backup_hangs")


def _begin_copying(world: World, work: Work, backup: Resource, at: float) -> None:
    snapshot_id = work.facts.get("snapshot_id") or backup.get("snapshotID", "")
    snapshot = world.all("appSnaps").get(snapshot_id)
    if snapshot is None or snapshot["state"] != "completed":
        _fail(world, work, backup, at, "The snapshot of the application failed.")
        return
    backup["snapshotID"] = snapshot_id
    if world.faults.strike("backup_refused", work.app_id):
        _fail(world, work, backup, at, "The application could not be prepared for the backup.")
        return
    if not world.faults.is_on("hook_state_late"):
        _copy_hooks(snapshot, backup)
    total = int(work.facts.get("bytes") or world.faults.number("backup_bytes", NEW_BYTES))
    backup |= {"state": "running", "totalBytes": total, "bytesDone": 0, "percentDone": 0}
    whole_s = work.facts.get("length_s") or world.lengths.nominal_s("running_length")
    fault = world.faults.strike("backup_fails", f"/apps/{work.app_id}/appBackups/{backup['id']}")
    if fault is not None:
        work.facts["fails_at"] = min(100.0, float(fault.value or 40))
    world.enter(work, "copying", whole_s * work.facts.get("fails_at", 100.0) / 100, at)
    work.facts |= {"whole_s": whole_s, "total": total}
    for task in world.all("tasks").values():
        if task.get("parentTaskID") == work.task_id and task["state"] == "running":
            close_task(world, task["id"], "completed", at)
    subject = child_subject(world, "appBackups", backup["id"])
    open_task(world, "astra.backup.copy", "Copy application data", subject, at, parent_id=work.task_id)


def _fails_at(world: World, work: Work) -> float | None:
    if "fails_at" in work.facts:
        return float(work.facts["fails_at"])
    bucket = world.all("buckets").get(world.all("appBackups")[work.target_id]["bucketID"])
    is_gone = bucket is None or bucket_state(world, bucket) == "removed"
    return 90.0 if is_gone else None


def _complete(world: World, work: Work, backup: Resource, at: float) -> None:
    total = work.facts["total"]
    backup |= {"state": "completed", "totalBytes": total, "bytesDone": total, "percentDone": 100}
    if not world.faults.is_on("no_backup_time"):
        backup["backupCreationTimestamp"] = stamp(at)
    snapshot = world.all("appSnaps").get(backup.get("snapshotID", ""))
    if snapshot is not None:
        _copy_hooks(snapshot, backup)
    world.end(work)
    close_task(world, work.task_id, "completed", at)
    subject = child_subject(world, "appBackups", backup["id"])
    text = f"Backup {backup['name']} is complete."
    tell(world, "astra.app.backup.completed", "Application backup completed", text, subject, at)
    all_clear(world, _FAILED, work.app_id, at)


def _fail(world: World, work: Work, backup: Resource, at: float, why: str) -> None:
    backup |= {"state": "failed", "stateUnready": [why[:127]]}
    backup["stateDetails"] = [state_detail(4, "Backup failed", why)]
    world.end(work)
    close_task(world, work.task_id, "failed", at, why)
    subject = child_subject(world, "appBackups", backup["id"])
    text = f"Backup {backup['name']} failed. {why}"
    tell(world, "astra.app.backup.failed", _FAILED, text, subject, at, severity="warning")


def _note_hooks(world: World, snapshot: Resource, at: float) -> None:
    subject = child_subject(world, "appSnaps", snapshot["id"])
    if not world.faults.strike("hook_fails", subject.collection):
        snapshot["hookState"] = "success"
        return
    snapshot["hookState"] = "failed"
    why = "The hook quiesce-database ended with exit code 1."
    snapshot["hookStateDetails"] = [state_detail(9, "Execution hook failed", why)]
    summary = "Pre-snapshot execution hook 'quiesce-database' failed"
    tell(world, "astra.app.hook.failed", summary, why, subject, at, severity="warning")


def _copy_hooks(snapshot: Resource, backup: Resource) -> None:
    for member in ("hookState", "hookStateDetails"):
        if member in snapshot:
            backup[member] = snapshot[member]
