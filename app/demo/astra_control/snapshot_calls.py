"""The calls about snapshots of an app."""

from app.demo.astra_control.bodies import checked, dns_name, labels, text
from app.demo.astra_control.copying import Order, begin_snapshot
from app.demo.astra_control.dice import suffix_of
from app.demo.astra_control.finding import app_in_path, child_in_path, parent_app
from app.demo.astra_control.gate import Answer, Call, Door, Gate
from app.demo.astra_control.kinds import RELEASES, SNAPSHOT
from app.demo.astra_control.listing import listed
from app.demo.astra_control.problems import ProblemError
from app.demo.astra_control.removing import remove_child
from app.demo.astra_control.states import app_state
from app.demo.astra_control.views import release, shown
from app.demo.astra_control.world import Resource, World


class SnapshotCalls:
    """Opens them at the gate."""

    def __init__(self, world: World, gate: Gate) -> None:
        self._world = world
        door, path = Door(SNAPSHOT), "/k8s/v1/apps/{app}/appSnaps"
        gate.open("GET", path, door, self._list)
        gate.open("POST", path, door, self._create)
        gate.open("GET", path + "/{snapshot}", door, self._read)
        gate.open("DELETE", path + "/{snapshot}", door, self._delete)

    def _list(self, call: Call) -> Answer:
        app = app_in_path(self._world, call)
        return listed(self._world, call, SNAPSHOT, list(self._world.of_app("appSnaps", app["id"]).values()))

    def _read(self, call: Call) -> Answer:
        return Answer(shown(self._world, SNAPSHOT, child_in_path(self._world, call, "appSnaps", "snapshot")))

    def _create(self, call: Call) -> Answer:
        world, body = self._world, call.body
        app = parent_app(world, call)
        checked(world, body, SNAPSHOT, ("name", "bucketID"))
        name = dns_name(body, "name", f"snapshot-{suffix_of(app['id'], world.minted, call.at)}")
        bucket_id = text(body, "bucketID")
        if any(one["name"] == name for one in world.of_app("appSnaps", app["id"]).values()):
            raise ProblemError(176)
        self._look_at_app(app)
        if bucket_id and RELEASES.index(release(world)) < 3:
            raise ProblemError(177)
        if bucket_id and bucket_id not in world.all("buckets"):
            raise ProblemError(108)
        order = Order(name, bucket_id, by=call.caller.user_id, labels=labels(body))
        snapshot = begin_snapshot(world, app, order, call.at)
        path = f"/accounts/{world.account_id}/k8s/v1/apps/{app['id']}/appSnaps/{snapshot['id']}"
        return Answer(shown(world, SNAPSHOT, snapshot), 201, path)

    def _look_at_app(self, app: Resource) -> None:
        world = self._world
        if app_state(world, app) not in ("ready", "discovering"):
            raise ProblemError(112)
        cluster = world.all("clusters").get(app.get("clusterID", ""), {})
        if cluster.get("snapshotSupported") == "false":
            raise ProblemError(130)
        if "replicationSourceAppID" in app:
            raise ProblemError(149)
        if world.faults.is_on("no_snapshot_class"):
            raise ProblemError(145)
        if world.works_of_app(app["id"], "snapshot"):
            raise ProblemError(148)

    def _delete(self, call: Call) -> Answer:
        """Cancel a snapshot in progress, or delete a completed one."""
        world = self._world
        snapshot = child_in_path(world, call, "appSnaps", "snapshot")
        app_id = world.app_of[snapshot["id"]]
        if "replicationSourceAppID" in world.all("apps")[app_id]:
            raise ProblemError(120)
        readers = [world.all("appBackups").get(one.target_id, {}) for one in world.works_of_app(app_id, "backup")]
        waiting = [one.facts.get("snapshot_id") for one in world.works_of_app(app_id, "backup")]
        if snapshot["id"] in [one.get("snapshotID") for one in readers] + waiting:
            raise ProblemError(144)
        if world.works_of_app(app_id, "restore"):
            raise ProblemError(142)
        if snapshot["state"] == "deleting":
            raise ProblemError(164)
        remove_child(world, "appSnaps", snapshot, call.at, call.caller.user_id)
        return Answer()
