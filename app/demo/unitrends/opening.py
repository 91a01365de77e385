"""What is under way when the simulated appliances are looked at for the first time."""

from app.demo.unitrends.backup_types import internal_type
from app.demo.unitrends.cast import LOCAL, MANAGED
from app.demo.unitrends.outcomes import outcome
from app.demo.unitrends.records import Backup, Instance, Job
from app.demo.unitrends.world import World

_SCENES = (  # sid, client or vCenter, instance, type, order, seconds of the active phase, share done, on hold
    (LOCAL, "sql-erp-01", "MSSQLSERVER\\erp_live", "Transaction", "ERP logs", 200.0, 0.62, False),
    (LOCAL, "vcenter-north", "erp-app-02", "Incremental", "vCenter north", 1_500.0, 0.34, False),
    (LOCAL, "nas-projects-NAS-RRC", "file-level", "Differential", "On-Demand", 600.0, 0.12, True),
    (MANAGED, "br-sql-01", "WMS\\wms", "Differential", "WMS nightly", 420.0, 0.8, False),
)


def open_scenes(world: World) -> None:
    """Put the running jobs and their records in place."""
    for sid, owner, name, display, order_name, active_s, share, is_held in _SCENES:
        for instance in world.instances.values():
            if (instance.sid, world.owner(instance).name, instance.name) == (sid, owner, name):
                job = _running(world, instance, display, order_name, active_s, share)
                job.is_held = is_held
                world.jobs[job.id] = job


def _running(world: World, instance: Instance, display: str, order_name: str, active_s: float, share: float) -> Job:
    internal = internal_type(instance.app_id, display)
    assert internal is not None, f"{display} of {instance.name}"
    figures = outcome(instance, display, world.now, world.options.seed)
    begun = float(int(world.now - active_s * share - 1))
    job = Job(
        world.next_job_id(),
        instance.sid,
        "backup",
        order_name,
        internal,
        instance.client_id,
        world.owner(instance).name,
        world.asset_name(instance),
        instance.id,
        active_s,
        created_at=begun - 1,
        progressed_at=world.now,
        work_s=2 + active_s * share,
        planned_mb=max(1, figures.size_mb),
    )
    base = world.backups.base_for((instance.sid, instance.id), display)
    record = Backup(
        instance.sid,
        world.backups.next_serial(instance.sid),
        instance.client_id,
        instance.id,
        instance.app_id,
        internal,
        begun,
        duration_s=0.0,
        is_complete=False,
        status=None,
        size_mb=round(job.planned_mb * share),
        files=0 if instance.files else None,
        needs=None if base is None else base.serial,
        run=job.id,
        order_name=order_name,
    )
    job.backup = record.serial
    world.backups.put(record)
    for order in world.orders.values():
        if (order.sid, order.name) == (instance.sid, order_name):
            order.running.append(job.id)
    return job
