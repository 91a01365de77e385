"""The calls about backups, beneath their app and beneath the account, and the objects a backup contains."""

from app.demo.astra_control.assets import assets_of
from app.demo.astra_control.bodies import checked, dns_name, labels, text
from app.demo.astra_control.copying import Order, begin_backup
from app.demo.astra_control.dice import suffix_of
from app.demo.astra_control.finding import app_in_path, child_in_path, parent_app
from app.demo.astra_control.gate import Answer, Call, Door, Gate
from app.demo.astra_control.kinds import ASSET, BACKUP
from app.demo.astra_control.listing import listed
from app.demo.astra_control.problems import ProblemError, fixed_fields
from app.demo.astra_control.removing import remove_child
from app.demo.astra_control.rhythm import default_bucket
from app.demo.astra_control.stamps import seconds_of
from app.demo.astra_control.states import app_state, backup_state, bucket_state
from app.demo.astra_control.switches import problem_of
from app.demo.astra_control.views import shown
from app.demo.astra_control.world import Resource, World

_KNOWN = frozenset(("name", "bucketID", "snapshotID"))


class BackupCalls:
    """Opens them at the gate."""

    def __init__(self, world: World, gate: Gate) -> None:
        self._world = world
        door, of_app = Door(BACKUP), "/k8s/v1/apps/{app}/appBackups"
        gate.open("GET", "/topology/v1/appBackups", door, self._list_all)
        gate.open("GET", of_app, door, self._list)
        gate.open("POST", of_app, door, self._create)
        for root in ("/topology/v1/appBackups", of_app):
            gate.open("GET", root + "/{backup}", door, self._read)
            gate.open("DELETE", root + "/{backup}", door, self._delete)
            gate.open("GET", root + "/{backup}/appAssets", Door(ASSET), self._list_assets)

    def _list_all(self, call: Call) -> Answer:
        world = self._world
        hidden = {app_id for app_id, app in world.all("apps").items() if not call.caller.sees(app)}
        backups = world.all("appBackups").values()
        return listed(world, call, BACKUP, [one for one in backups if world.app_of[one["id"]] not in hidden])

    def _list(self, call: Call) -> Answer:
        app = app_in_path(self._world, call)
        return listed(self._world, call, BACKUP, list(self._world.of_app("appBackups", app["id"]).values()))

    def _read(self, call: Call) -> Answer:
        return Answer(shown(self._world, BACKUP, child_in_path(self._world, call, "appBackups", "backup")))

    def _list_assets(self, call: Call) -> Answer:
        backup = child_in_path(self._world, call, "appBackups", "backup")
        if backup_state(self._world, backup) != "completed":
            raise ProblemError(46)
        app = self._world.all("apps")[self._world.app_of[backup["id"]]]
        return listed(self._world, call, ASSET, assets_of(self._world, app))

    def _create(self, call: Call) -> Answer:
        world, body = self._world, call.body
        app = parent_app(world, call)
        checked(world, body, BACKUP, _KNOWN)
        name = dns_name(body, "name", f"backup-{suffix_of(app['id'], world.minted, call.at)}")
        bucket_id, snapshot_id = text(body, "bucketID"), text(body, "snapshotID")
        order_labels = labels(body)
        self._look_at_name(app, name)
        self._look_at_app(app)
        if snapshot_id:
            self._look_at_snapshot(app, snapshot_id)
        bucket_id = self._bucket(app, bucket_id)
        order = Order(name, bucket_id, snapshot_id, by=call.caller.user_id, labels=order_labels)
        backup = begin_backup(world, app, order, call.at)
        path = f"/accounts/{world.account_id}/k8s/v1/apps/{app['id']}/appBackups/{backup['id']}"
        return Answer(shown(world, BACKUP, backup), 201, path)

    def _look_at_name(self, app: Resource, name: str) -> None:
        world = self._world
        is_wide = world.faults.is_on("names_across_apps")
        others = world.all("appBackups") if is_wide else world.of_app("appBackups", app["id"])
        if any(one["name"] == name for one in others.values()):
            raise ProblemError(143)

    def _look_at_app(self, app: Resource) -> None:
        """Whether the app can be backed up now: one running backup for each app (ASSUMED)."""
        world = self._world
        if app_state(world, app) not in ("ready", "discovering"):
            raise ProblemError(112)
        cluster = world.all("clusters").get(app.get("clusterID", ""), {})
        if "replicationSourceAppID" in app or cluster.get("snapshotSupported") == "false":
            raise ProblemError(131)
        if world.faults.is_on("no_snapshot_class"):
            raise ProblemError(158)
        if world.faults.is_on("backup_in_parallel"):
            return
        works = world.works_of_app(app["id"], "backup", "snapshot")
        if any(one.kind == "snapshot" or one.stage == "waiting" for one in works):
            raise ProblemError(148)
        if works:
            raise ProblemError(107)

    def _look_at_snapshot(self, app: Resource, snapshot_id: str) -> None:
        snapshot = self._world.all("appSnaps").get(snapshot_id)
        if snapshot is None:
            raise ProblemError(46)
        if self._world.app_of[snapshot_id] != app["id"]:
            raise ProblemError(47)
        if snapshot["state"] != "completed":
            raise ProblemError(111)

    def _bucket(self, app: Resource, asked: str) -> str:
        world = self._world
        if asked and asked not in world.all("buckets"):
            raise ProblemError(108)
        bucket = world.all("buckets").get(asked or default_bucket(world, app))
        if bucket is None or bucket_state(world, bucket) != "available":
            raise ProblemError(127)
        return str(bucket["id"])

    def _delete(self, call: Call) -> Answer:
        """Cancel a running backup, then delete it; delete any other."""
        world = self._world
        backup = child_in_path(world, call, "appBackups", "backup")
        if backup["state"] == "deleting":
            raise ProblemError(174)
        if backup["state"] == "pending":
            raise ProblemError(128)
        if self._is_being_restored(backup):
            raise ProblemError(142)
        if self._is_locked(backup, call.at):
            raise ProblemError(problem_of(world.faults, "locked_problem") if _is_other_lock(world) else 11)
        is_forced = call.headers.get("force-delete", "").lower() == "true"
        if backup["state"] == "failed" and world.faults.is_on("sticky_delete") and not is_forced:
            raise fixed_fields(state="failed")
        remove_child(world, "appBackups", backup, call.at, call.caller.user_id)
        return Answer()

    def _is_being_restored(self, backup: Resource) -> bool:
        """Whether its app is being restored, or a new app comes from it."""
        world = self._world
        if world.works_of_app(world.app_of[backup["id"]], "restore"):
            return True
        new = [world.all("apps").get(one.target_id, {}) for one in world.works.values() if one.kind == "clone"]
        return any(app.get("backupID") == backup["id"] for app in new)

    def _is_locked(self, backup: Resource, at: float) -> bool:
        """Kept in a locked bucket whose retention has not run out yet."""
        bucket = self._world.all("buckets").get(backup["bucketID"], {})
        retention_s = bucket.get("retentionTime", 0)
        if retention_s <= 0 or backup["state"] == "failed":
            return False
        if backup["state"] == "running" and self._world.faults.is_on("lock_only_deletes"):
            return False
        return at < (seconds_of(backup["metadata"]["creationTimestamp"]) or 0.0) + float(retention_s)


def _is_other_lock(world: World) -> bool:
    return world.faults.is_on("locked_problem")
