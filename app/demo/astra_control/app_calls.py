"""The calls that read, rename, redefine and delete apps; ``restore_calls`` and ``new_app_calls`` answer the rest."""

from collections.abc import Mapping
from typing import Any

from app.demo.astra_control.assets import assets_of, volumes_of
from app.demo.astra_control.bodies import checked, dns_name, objects, strings, text
from app.demo.astra_control.finding import app_in_path
from app.demo.astra_control.gate import Answer, Call, Door, Gate
from app.demo.astra_control.kinds import APP, ASSET, VOLUME
from app.demo.astra_control.listing import listed
from app.demo.astra_control.new_apps import NewApps
from app.demo.astra_control.problems import ProblemError, breaks_schema, fixed_fields, invalid_fields
from app.demo.astra_control.removing import remove_app
from app.demo.astra_control.restores_in_place import restore_in_place
from app.demo.astra_control.states import app_state
from app.demo.astra_control.views import shown
from app.demo.astra_control.world import Resource, World

_KNOWN = frozenset(
    (
        "name", "clusterID", "sourceClusterID", "backupID", "snapshotID", "sourceAppID", "namespaceMapping",
        "storageClassMapping", "restoreFilter", "namespaceScopedResources", "clusterScopedResources",
    )
)  # fmt: skip


class AppCalls:
    """Opens them at the gate, at the root of all apps and at that of one cluster's."""

    def __init__(self, world: World, gate: Gate) -> None:
        self._world = world
        self._new_apps = NewApps(world)
        for root in ("/k8s/v2/apps", "/topology/v2/managedClusters/{cluster}/apps"):
            door = Door(APP, current=self._read)
            gate.open("GET", root, door, self._list)
            gate.open("POST", root, door, self._create)
            gate.open("GET", root + "/{app}", door, self._read)
            gate.open("PUT", root + "/{app}", door, self._update)
            gate.open("DELETE", root + "/{app}", door, self._delete)
        gate.open("GET", "/k8s/v1/apps/{app}/appAssets", Door(ASSET), self._list_assets)
        gate.open("GET", "/k8s/v1/apps/{app}/volumes", Door(VOLUME), self._list_volumes)

    def _list(self, call: Call) -> Answer:
        world = self._world
        apps = [one for one in world.all("apps").values() if call.caller.sees(one)]
        if "cluster" in call.ids:
            self._look_at_cluster(call)
            apps = [one for one in apps if one.get("clusterID") == call.ids["cluster"]]
        return listed(world, call, APP, apps)

    def _read(self, call: Call) -> Answer:
        return Answer(shown(self._world, APP, app_in_path(self._world, call)))

    def _list_assets(self, call: Call) -> Answer:
        return listed(self._world, call, ASSET, assets_of(self._world, app_in_path(self._world, call)))

    def _list_volumes(self, call: Call) -> Answer:
        return listed(self._world, call, VOLUME, volumes_of(self._world, app_in_path(self._world, call)))

    def _create(self, call: Call) -> Answer:
        checked(self._world, call.body, APP, _KNOWN)
        if "cluster" in call.ids:
            self._look_at_cluster(call)
        app = self._new_apps.make(call)
        path = f"/accounts/{self._world.account_id}/k8s/v2/apps/{app['id']}"
        return Answer(shown(self._world, APP, app), 201, path)

    def _update(self, call: Call) -> Answer:
        """A restore in place with a backup or snapshot, otherwise a new name or another definition."""
        world = self._world
        app = app_in_path(world, call)
        checked(world, call.body, APP, _KNOWN)
        if "backupID" in call.body or "snapshotID" in call.body:
            restore_in_place(world, call, app)
        else:
            self._redefine(call, app)
        return self._updated(app)

    def _redefine(self, call: Call, app: Resource) -> None:
        world, body = self._world, call.body
        name = dns_name(body, "name", app["name"])
        if "clusterID" in body and text(body, "clusterID") != app.get("clusterID"):
            raise fixed_fields(clusterID="cannot be changed")
        if "forceupdate" in call.headers and not {"name", "namespaceScopedResources"} & set(body):
            raise invalid_fields(backupID="one of backupID and snapshotID", snapshotID="one of backupID and snapshotID")
        if any(one["name"] == name and one is not app for one in world.all("apps").values()):
            raise ProblemError(78)
        scopes = scopes_of(body)
        if app["state"] in ("restoring", "provisioning", "deleting"):
            raise ProblemError(164)
        app["name"] = name
        if scopes:
            app["namespaceScopedResources"] = scopes
        if "clusterScopedResources" in body:
            app["clusterScopedResources"] = objects(body, "clusterScopedResources")
        world.touch(app, call.at, call.caller.user_id)

    def _updated(self, app: Resource) -> Answer:
        return Answer(shown(self._world, APP, app)) if self._world.faults.is_on("put_with_body") else Answer()

    def _delete(self, call: Call) -> Answer:
        """Stop managing an app: its backups are deleted, the workload stays."""
        world = self._world
        app = app_in_path(world, call)
        if "replicationSourceAppID" in app:
            raise ProblemError(119)
        if world.works_of_app(app["id"], "backup"):
            raise ProblemError(157)
        if app_state(world, app) in ("unavailable", "restoring", "provisioning", "pending", "deleting"):
            raise ProblemError(112)
        remove_app(world, app, call.at, call.caller.user_id)
        return Answer()

    def _look_at_cluster(self, call: Call) -> None:
        cluster = self._world.all("clusters").get(call.ids["cluster"])
        if cluster is None or cluster["managedState"] != "managed":
            raise ProblemError(2)


def scopes_of(body: Mapping[str, Any]) -> list[Resource]:
    """The namespaces an app is defined by."""
    found = []
    for scope in objects(body, "namespaceScopedResources"):
        if not text(scope, "namespace"):
            raise breaks_schema("namespaceScopedResources: namespace is required")
        found.append({"namespace": text(scope, "namespace"), "labelSelectors": strings(scope, "labelSelectors")})
    return found
