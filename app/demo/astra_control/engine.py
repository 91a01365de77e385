"""Moves the world on to now: what has become due since it was last asked happens in the order of time."""

from app.demo.astra_control.chronicle import forget_old_tasks
from app.demo.astra_control.copying import is_hanging, look_at_backup, step_backup, step_snapshot
from app.demo.astra_control.removing import step_removal
from app.demo.astra_control.restoring import look_at_restore, step_restore
from app.demo.astra_control.rhythm import earliest_run, keep_to_retention, run_due
from app.demo.astra_control.world import Work, World

_STEPS = {
    "snapshot": step_snapshot,
    "backup": step_backup,
    "removal": step_removal,
    "restore": step_restore,
    "clone": step_restore,
    "discovery": step_restore,
}


def step_bundle(world: World, work: Work, _at: float) -> None:
    """A support bundle is complete, and uploaded if that was asked for."""
    world.end(work)
    bundle = world.all("asups").get(work.target_id)
    if bundle is not None:
        bundle["creationState"] = "completed"
        bundle["uploadState"] = "completed" if bundle["upload"] == "true" else "blocked"


def advance(world: World) -> None:
    """Replay everything up to now, then show how far the rest is."""
    now = world.now()
    while True:
        run_at = earliest_run(world)
        work = _first(world)
        work_at = None if work is None else _due(world, work)
        at = min((moment for moment in (work_at, run_at) if moment is not None), default=now + 1)
        if at > now:
            break
        if work is not None and at == work_at:
            step = step_bundle if work.kind == "bundle" else _STEPS[work.kind]
            step(world, work, at)
            _retain(world, work)
        else:
            run_due(world, at)
    world.scheduled_until = max(world.scheduled_until, now)
    for work in world.works.values():
        if work.kind == "backup":
            look_at_backup(world, work)
        elif work.kind in ("restore", "clone"):
            look_at_restore(world, work)
    forget_old_tasks(world)


def _due(world: World, work: Work) -> float:
    return world.clock.ends_at(work.stage_at, work.stage_s)


def _first(world: World) -> Work | None:
    """The work that is due first; a snapshot before the backup that waits for it."""
    going_on = [one for one in world.works.values() if not is_hanging(world, one)]
    return min(going_on, key=lambda one: (_due(world, one), one.kind != "snapshot"), default=None)


def _retain(world: World, work: Work) -> None:
    """A scheduled backup or snapshot has ended: older ones may go now."""
    schedule = world.all("schedules").get(work.facts.get("schedule_id", ""))
    if schedule is not None and work.id not in world.works:
        keep_to_retention(world, schedule)
