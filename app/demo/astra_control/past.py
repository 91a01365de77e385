"""The past of the demo: backups and snapshots of the last months in every state, and what was told about them.

Everything is placed relative to the present, so that the demo is never old; the seed decides ids, sizes and bad days.
"""

from dataclasses import dataclass

from app.demo.astra_control import cast
from app.demo.astra_control.chronicle import child_subject, close_task, open_task, state_detail, tell
from app.demo.astra_control.copying import TRIGGER, Order, begin_backup
from app.demo.astra_control.dice import dice, uuid_of
from app.demo.astra_control.engine import advance
from app.demo.astra_control.rhythm import DAY_S, previous_due, scheduled_name
from app.demo.astra_control.stamps import SYSTEM, seconds_of, stamp
from app.demo.astra_control.world import Resource, World

_TOLD_S = 7 * DAY_S
_MIB = 1 << 20
_STUCK_DELETION_S = 3600.0
_LONG_BACKUP_S = 900.0
_RUNS_SINCE_S = 60.0


@dataclass(frozen=True)
class Old:
    """One backup of the past."""

    app: Resource
    name: str
    at: float
    state: str
    bucket_id: str
    total: int
    schedule_id: str = ""


class Past:
    """Makes the past of one world, once. ``backups`` of the options is the exact number of backups in the account."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._now = world.now()
        self._apps = {app["name"]: app for app in world.all("apps").values()}
        self._buckets = {bucket["name"]: bucket["id"] for bucket in world.all("buckets").values()}
        self._sizes = {plan.name: int(plan.size_gib * cast.GIB) for plan in cast.APPS}

    def make(self) -> None:
        """Fill the world; the backup that runs at the start began a moment ago."""
        planned = [old for app in self._apps.values() for old in (*self._scheduled(app), *self._by_hand(app))]
        wanted = self._world.options.backups
        live = 1 if "analytics" in self._apps and (wanted is None or wanted > 0) else 0
        if wanted is not None:
            planned = self._scaled(planned, wanted - live)
        for old in sorted(planned, key=lambda one: one.at):
            self._add(old)
        self._add_snapshots()
        self._tell()
        self._begin_deletion()
        if live:
            self._begin_long_backup()

    def _begin_long_backup(self) -> None:
        """One backup that has begun a moment ago and runs for long."""
        app = self._apps["analytics"]
        order = Order("before-migration", self._buckets["s3-primary"], by=next(iter(self._world.all("users"))))
        backup = begin_backup(self._world, app, order, self._now - _RUNS_SINCE_S)
        for work in self._world.works_of_app(app["id"], "backup"):
            work.facts |= {"length_s": _LONG_BACKUP_S, "bytes": self._sizes[app["name"]]}
        backup["metadata"]["labels"].append({"name": "purpose", "value": "migration"})
        advance(self._world)

    def add_many(self, app_name: str, count: int) -> None:
        """Give one app that many further old backups."""
        app = self._apps.get(app_name) or next(iter(self._apps.values()))
        for old in self._archive([app], count):
            self._add(old)
        self._sort()

    def _scheduled(self, app: Resource) -> list[Old]:
        """What the schedules have left."""
        found = []
        for schedule in self._world.of_app("schedules", app["id"]).values():
            count = int(schedule["backupRetention"])
            luck = dice(self._world.options.seed, schedule["id"])
            bucket_id = schedule.get("bucketID", self._buckets["s3-primary"])
            for at in previous_due(schedule, self._now - 60, count):
                state = "failed" if luck.random() < 0.04 else "completed"
                total = self._size(app, luck.uniform(0.93, 1.02))
                found.append(Old(app, scheduled_name(schedule, at), at, state, bucket_id, total, schedule["id"]))
        return found

    def _by_hand(self, app: Resource) -> list[Old]:
        """Single backups, among them one of each rare state."""
        primary, old_bucket = self._buckets["s3-primary"], self._buckets["s3-old"]
        day = self._now - DAY_S
        rows: dict[str, list[tuple[str, float, str, str]]] = {
            "webshop": [
                ("before-upgrade-4-2", day - 44 * DAY_S, "completed", primary),
                ("before-upgrade-4-3", day - 9 * DAY_S, "completed", primary),
                ("attempt", day - 5000, "failed", primary),
            ],
            "catalog": [("spring-range", day - 20 * DAY_S, "completed", primary)],
            "gitlab": [("found-in-bucket", day - 2 * DAY_S, "discovering", primary)],
            "monitoring": [("before-retention-change", day - 12 * DAY_S, "unknown", primary)],
            "edge-cache": [("first-try", self._now - 5400, "pending", self._buckets["s3-locked"])],
            "legacy-crm": [
                ("last-full", day - 210 * DAY_S, "removed", old_bucket),
                ("final", day - 90 * DAY_S, "completed", primary),
            ],
        }
        return [
            Old(app, name, at, state, bucket_id, self._size(app, 0.9))
            for name, at, state, bucket_id in rows.get(app["name"], ())
        ]

    def _scaled(self, planned: list[Old], wanted: int) -> list[Old]:
        """Exactly that many: the newest of the planned ones, or more of an older archive."""
        newest_last = sorted(planned, key=lambda one: one.at)
        if wanted <= len(newest_last):
            return newest_last[len(newest_last) - max(0, wanted) :]
        apps = [app for app in self._apps.values() if app["state"] == "ready" and "clusterID" in app]
        return newest_last + self._archive(apps or list(self._apps.values()), wanted - len(newest_last))

    def _archive(self, apps: list[Resource], count: int) -> list[Old]:
        primary = self._buckets["s3-primary"]
        start = self._now - 200 * DAY_S
        step = 190 * DAY_S / max(1, count)
        return [
            Old(app, f"archive-{number:06d}", start + number * step, "completed", primary, self._size(app, 0.8))
            for number in range(count)
            for app in (apps[number % len(apps)],)
        ]

    def _size(self, app: Resource, factor: float) -> int:
        return int(self._sizes.get(app["name"], 2 * cast.GIB) * factor) // _MIB * _MIB

    def _add(self, old: Old) -> None:
        world = self._world
        users = list(world.all("users"))
        trigger = {"name": TRIGGER, "value": "schedule" if old.schedule_id else "backup"}
        metadata = world.metadata(old.at, SYSTEM if old.schedule_id else users[0], [trigger])
        backup: Resource = {"id": world.new_id(), "name": old.name, "bucketID": old.bucket_id}
        if old.state not in ("pending", "discovering"):
            backup["snapshotID"] = uuid_of(backup["id"], "snapshot")
        if old.schedule_id:
            backup["scheduleID"] = old.schedule_id
        backup |= {"state": old.state, "stateUnready": []}
        took_s = 45 + old.total / (180 * _MIB)
        self._finish(backup, old, old.at + took_s)
        metadata["modificationTimestamp"] = stamp(min(old.at + took_s, self._now))
        world.add("appBackups", {**backup, "metadata": metadata}, old.app["id"])

    def _finish(self, backup: Resource, old: Old, ended: float) -> None:
        match old.state:
            case "completed" | "removed" | "unknown":
                backup |= {"hookState": "success", "totalBytes": old.total, "bytesDone": old.total, "percentDone": 100}
                if int(old.at) % 3:  # often absent on real servers
                    backup["backupCreationTimestamp"] = stamp(ended)
                if old.state == "removed":
                    backup["stateUnready"] = ["The bucket cannot be reached."]
            case "failed":
                why = "The data mover lost its connection to the bucket."
                backup |= {"stateUnready": [why], "stateDetails": [state_detail(4, "Backup failed", why)]}
                backup |= {"hookState": "success", "totalBytes": old.total, "bytesDone": old.total // 3}
                backup["percentDone"] = 33
            case "pending":
                backup["stateUnready"] = ["The cluster of the application cannot be reached."]

    def _add_snapshots(self) -> None:
        """The snapshots the schedules still keep, and one by hand."""
        world = self._world
        rows: list[tuple[float, Resource, str, str, str]] = []
        for schedule in world.all("schedules").values():
            app = world.all("apps")[world.app_of[schedule["id"]]]
            for at in previous_due(schedule, self._now - 60, int(schedule["snapshotRetention"])):
                rows.append((at, app, scheduled_name(schedule, at), schedule["id"], "completed"))
        if "wiki" in self._apps:
            rows.append((self._now - 3 * DAY_S, self._apps["wiki"], "before-theme", "", "completed"))
            rows.append((self._now - 2 * DAY_S, self._apps["wiki"], "broken", "", "failed"))
        for at, app, name, schedule_id, state in sorted(rows, key=lambda row: row[0]):
            self._add_snapshot(at, app, name, schedule_id, state)

    def _add_snapshot(self, at: float, app: Resource, name: str, schedule_id: str, state: str) -> None:
        world = self._world
        maker = next((one for one in world.of_app("appBackups", app["id"]).values() if one["name"] == name), {})
        snapshot: Resource = {"id": maker.get("snapshotID") or world.new_id(), "name": name}
        if schedule_id:
            snapshot["scheduleID"] = schedule_id
        snapshot |= {"state": state, "stateUnready": []}
        if state == "completed":
            snapshot |= {"hookState": "success", "snapshotAppAsset": uuid_of(snapshot["id"], "asset")}
            snapshot["snapshotCreationTimestamp"] = stamp(at + 2)
        else:
            snapshot["stateUnready"] = ["The storage provisioner did not take the snapshot."]
        trigger = {"name": TRIGGER, "value": "schedule" if schedule_id else "snapshot"}
        snapshot["metadata"] = world.metadata(at, labels=[trigger])
        world.add("appSnaps", snapshot, app["id"])

    def _tell(self) -> None:
        """Events of the last week, tasks of the last day."""
        world = self._world
        for backup in list(world.all("appBackups").values()):
            at = seconds_of(backup["metadata"]["creationTimestamp"]) or 0.0
            ended = seconds_of(backup["metadata"]["modificationTimestamp"]) or 0.0
            if at < self._now - _TOLD_S or backup["state"] not in ("completed", "failed"):
                continue
            subject, is_good = child_subject(world, "appBackups", backup["id"]), backup["state"] == "completed"
            text = f"Backup {backup['name']} {'is complete' if is_good else 'failed'}."
            summary = f"Application backup {backup['state']}"
            severity = "informational" if is_good else "warning"
            tell(
                world, f"astra.app.backup.{backup['state']}", summary, text, subject, ended,
                severity=severity, is_for_users=not is_good,
            )  # fmt: skip
            if ended > self._now - DAY_S:
                task_id = open_task(world, "astra.backup", "Application backup", subject, at)
                open_task(world, "astra.backup.prep", "Prepare application backup", subject, at, parent_id=task_id)
                close_task(world, task_id, backup["state"], ended)

    def _begin_deletion(self) -> None:
        """One backup that is on its way out for long."""
        app = self._apps.get("catalog")
        completed = list(self._world.of_app("appBackups", app["id"]).values()) if app else []
        if app is not None and len(completed) > 2:
            backup = completed[0]
            backup["state"] = "deleting"
            self._world.begin("removal", "appBackups", _STUCK_DELETION_S, self._now, app["id"], backup["id"])

    def _sort(self) -> None:
        """Lists are in the order of creation."""
        world = self._world
        in_order = sorted(world.all("appBackups").values(), key=lambda one: one["metadata"]["creationTimestamp"])
        for app in self._apps.values():
            world.of_app("appBackups", app["id"]).clear()
        world.all("appBackups").clear()
        for backup in in_order:
            world.add("appBackups", backup, world.app_of[backup["id"]])
