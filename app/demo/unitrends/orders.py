"""Job orders at work: starting their backups, by hand or when their time comes, and what became of them."""

from app.demo.unitrends.applications import FILE_LEVEL
from app.demo.unitrends.records import Job, JobOrder
from app.demo.unitrends.rhythms import Rhythm
from app.demo.unitrends.runs import queue_backup, queue_other
from app.demo.unitrends.world import RefusedError, World

_COPY_S, _ARCHIVE_S = 40.0, 120.0
_MOST_MISSED_S = 3600.0  # a clock that jumped over days does not start all that was missed


def run_order(world: World, order: JobOrder) -> list[Job]:
    """Start what an order does. Raises RefusedError when it runs already."""
    if is_running(world, order):
        raise RefusedError(f"{order.name} is running already")
    if order.type != "Backup":
        seconds = _COPY_S if order.type == "Replication" else _ARCHIVE_S
        jobs = [queue_other(world, order.sid, order.type.lower(), order.name, seconds)]
    else:
        storage = world.storage_named(order.sid, order.storage)
        instances = [world.instance(order.sid, number) for number in order.instances]
        jobs = [
            queue_backup(world, instance, order.backup_type, storage.id, is_verified=True, name=order.name)
            for instance in instances
        ]
    order.running = [job.id for job in jobs]
    return jobs


def is_running(world: World, order: JobOrder) -> bool:
    """Whether a job of the last start has not ended."""
    jobs = (world.jobs.get(number) for number in order.running)
    return any(job is not None and not job.has_ended for job in jobs)


def rhythm(order: JobOrder) -> Rhythm:
    """When an order runs, out of its calendar."""
    days = order.calendar[0].get("run_on", range(7)) if order.calendar else range(7)
    weekdays = frozenset(int(day) for day in days) or frozenset(range(7))
    return Rhythm(int(order.every_s), int(order.offset_s), weekdays)


def next_time(world: World, order: JobOrder) -> float | None:
    """When an order runs next; None for a disabled one."""
    return rhythm(order).next_after(world.now) if order.is_enabled else None


def last_status(world: World, order: JobOrder) -> str:
    """``Success``, ``Warning``, ``Failed`` or ``Never``: of the last run that has ended."""
    words = {"Successful": "Success", "Warning": "Warning", "Failed": "Failed", "Cancelled": "Failed"}
    ended = [job for number in order.running if (job := world.jobs.get(number)) is not None and job.has_ended]
    if ended:
        worst = ("Failed", "Warning", "Success")
        return min((words.get(job.end_word, "Failed") for job in ended), key=worst.index)
    if order.last_status != "Never" or not order.instances:
        return order.last_status
    return _last_in_history(world, order)


def start_due(world: World, since: float) -> None:
    """Start what was due after ``since``, once each, if the schedules are switched to run by themselves."""
    if not world.faults.is_on("schedules_run"):
        return
    begin = max(since, world.now - _MOST_MISSED_S)
    for order in world.orders.values():
        is_due = order.is_enabled and rhythm(order).next_after(begin) <= world.now
        if is_due and not is_running(world, order):
            run_order(world, order)


def letter_for(world: World, sid: int, kind: str, instances: list[int]) -> str:
    """The kind letter of a new order's id."""
    letters = {"Replication": "x", "Archive": "a", "Restore": "r", "Certification": "c"}
    if kind in letters:
        return letters[kind]
    app_ids = {world.instance(sid, number).app_id for number in instances}
    return "e" if app_ids <= {FILE_LEVEL} else "b"


def _last_in_history(world: World, order: JobOrder) -> str:
    words = ("Success", "Warning", "Failed")
    for backup in reversed(world.backups.of_instance((order.sid, order.instances[0]))):
        if backup.order_name == order.name and backup.is_complete and backup.status is not None:
            return words[backup.status]
    return "Never"
