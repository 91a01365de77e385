"""When protection schedules are due, and what a run and its retention do. All times are UTC."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from app.demo.astra_control.chronicle import app_subject, tell
from app.demo.astra_control.copying import Order, begin_backup, begin_snapshot
from app.demo.astra_control.dice import suffix_of
from app.demo.astra_control.stamps import seconds_of
from app.demo.astra_control.states import app_state, bucket_state
from app.demo.astra_control.world import Resource, World

DAY_S = 86_400
RULE = re.compile(r"DTSTART:(\d{8}T\d{6}Z)\s+RRULE:FREQ=(MINUTELY|HOURLY);INTERVAL=([1-9]\d{0,4})\s*")
_CATCH_UP_S = 2 * DAY_S  # after a longer leap of the clock only the last days are replayed


def next_due(schedule: Resource, after: float) -> float | None:
    """Epoch seconds of the first run later than ``after``; None when there is none."""
    if schedule["granularity"] == "custom":
        return _next_of_rule(schedule.get("recurrenceRule", ""), after)
    for moment in _candidates(schedule, after):
        if moment > after:
            return moment
    return None


def previous_due(schedule: Resource, before: float, count: int) -> list[float]:
    """The last ``count`` moments a schedule was due before that time, oldest first."""
    step = {"hourly": 3600, "daily": DAY_S, "weekly": 7 * DAY_S, "monthly": 31 * DAY_S}.get(
        schedule["granularity"], 3600
    )
    found: list[float] = []
    moment = next_due(schedule, before - step * (count + 2))
    while moment is not None and moment < before:
        found.append(moment)
        moment = next_due(schedule, moment)
    return found[-count:] if count else []


def earliest_run(world: World) -> float | None:
    """When a schedule is due next, in epoch seconds; when there is none, a moment at which nothing will happen."""
    if world.faults.is_on("schedules_sleep"):
        world.scheduled_until = world.now()
        return None
    after = max(world.scheduled_until, world.now() - _CATCH_UP_S)
    if world.next_run is None or world.next_run <= after:
        runs = [
            due
            for schedule in world.all("schedules").values()
            if schedule["enabled"] == "true" and (due := next_due(schedule, after)) is not None
        ]
        world.next_run = min(runs, default=after + DAY_S)
    return world.next_run


def run_due(world: World, at: float) -> None:
    """Begin the runs of all schedules due at that moment."""
    for schedule in list(world.all("schedules").values()):
        if schedule["enabled"] == "true" and next_due(schedule, at - 1) == at:
            _run(world, schedule, at)
    world.scheduled_until = at
    world.next_run = None


def _run(world: World, schedule: Resource, at: float) -> None:
    app = world.all("apps").get(world.app_of[schedule["id"]])
    if app is None:
        return
    wants_backup = int(schedule["backupRetention"]) > 0
    bucket_id = schedule.get("bucketID") or default_bucket(world, app)
    bucket = world.all("buckets").get(bucket_id)
    is_busy = bool(world.works_of_app(app["id"], "backup", "snapshot", "restore"))
    if app_state(world, app) not in ("ready", "discovering") or is_busy or (wants_backup and bucket is None):
        text = f"The schedule {schedule['name']} of application {app['name']} could not run."
        name, subject = "astra.app.schedule.failed", app_subject(app["id"])
        tell(world, name, "Scheduled protection failed", text, subject, at, severity="warning")
        return
    name = scheduled_name(schedule, at)
    if wants_backup and bucket is not None and bucket_state(world, bucket) == "available":
        begin_backup(world, app, Order(name, bucket_id, schedule_id=schedule["id"]), at)
    else:
        begin_snapshot(world, app, Order(name, schedule_id=schedule["id"]), at)
    keep_to_retention(world, schedule)


def keep_to_retention(world: World, schedule: Resource) -> None:
    """Let the oldest completed backups and snapshots of a schedule vanish, without an event."""
    app_id = world.app_of[schedule["id"]]
    for collection, member in (("appBackups", "backupRetention"), ("appSnaps", "snapshotRetention")):
        mine = [
            one
            for one in world.of_app(collection, app_id).values()
            if one.get("scheduleID") == schedule["id"] and one["state"] == "completed"
        ]
        backups = world.of_app("appBackups", app_id).values()
        in_use = {one.get("snapshotID") for one in backups if one["state"] in ("pending", "running")}
        in_use |= {work.facts.get("snapshot_id") for work in world.works_of_app(app_id, "backup")}
        for one in mine[: max(0, len(mine) - int(schedule[member]))]:
            if one["id"] not in in_use:
                world.drop(collection, one["id"])


def scheduled_name(schedule: Resource, at: float) -> str:
    """The name of what a run makes: that of the schedule and five random characters."""
    stem = re.sub(r"[^a-z0-9-]+", "-", schedule["name"].lower()).strip("-")[:57] or "schedule"
    return f"{stem}-{suffix_of(schedule['id'], int(at))}"


def default_bucket(world: World, app: Resource) -> str:
    """The id of the bucket the server chooses for an app: that of its cluster, else of the cloud; empty: none."""
    if world.faults.is_on("no_default_bucket"):
        return ""
    cluster = world.all("clusters").get(app.get("clusterID", ""), {})
    cloud = world.all("clouds").get(cluster.get("cloudID", ""), {})
    return str(cluster.get("defaultBucketID") or cloud.get("defaultBucketID") or "")


def _candidates(schedule: Resource, after: float) -> Iterator[float]:
    """Moments of a schedule from shortly before ``after`` on, in order."""
    minute, hour = int(schedule.get("minute", 0)), int(schedule.get("hour", 0))
    start = datetime.fromtimestamp(after, UTC).replace(minute=0, second=0, microsecond=0)
    if schedule["granularity"] == "hourly":
        for hours in range(3):
            yield (start + timedelta(hours=hours, minutes=minute)).timestamp()
        return
    day = start.replace(hour=0)
    for days in range(64):
        moment = day + timedelta(days=days, hours=hour, minutes=minute)
        if _falls_on(schedule, moment):
            yield moment.timestamp()


def _falls_on(schedule: dict[str, Any], moment: datetime) -> bool:
    match schedule["granularity"]:
        case "weekly":
            return int(schedule.get("dayOfWeek", 0)) % 7 == moment.isoweekday() % 7
        case "monthly":
            return int(schedule.get("dayOfMonth", 1)) == moment.day
        case _:
            return True


def _next_of_rule(rule: str, after: float) -> float | None:
    match = RULE.fullmatch(rule)
    if match is None:
        return None
    text = match[1]
    start = seconds_of(f"{text[:4]}-{text[4:6]}-{text[6:8]}T{text[9:11]}:{text[11:13]}:{text[13:15]}Z")
    if start is None:
        return None
    step = int(match[3]) * (60 if match[2] == "MINUTELY" else 3600)
    return start + (max(0, int((after - start) // step) + 1)) * step
