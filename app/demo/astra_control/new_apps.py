"""Apps that come into being by a POST: defined, restored from a backup or snapshot, or cloned from a running app."""

from collections.abc import Mapping
from typing import Any

from app.demo.astra_control.bodies import dns_name, objects, pairs, strings, text
from app.demo.astra_control.gate import Call
from app.demo.astra_control.problems import ProblemError, breaks_schema, invalid_fields
from app.demo.astra_control.restores_in_place import look_at_backup, look_at_filter, look_at_snapshot
from app.demo.astra_control.restoring import begin_clone, begin_definition
from app.demo.astra_control.states import app_state, cluster_state
from app.demo.astra_control.world import Resource, World

_SOURCES = ("backupID", "snapshotID", "sourceAppID")


class NewApps:
    """Checks the body and makes the app."""

    def __init__(self, world: World) -> None:
        self._world = world

    def make(self, call: Call) -> Resource:
        """The new app, on its way. At most one source; without one it is a definition."""
        world, body = self._world, call.body
        name = dns_name(body, "name")
        if not name:
            raise breaks_schema("name is required")
        sources = {source: text(body, source) for source in _SOURCES if body.get(source) is not None}
        if len(sources) > 1:
            raise invalid_fields(**dict.fromkeys(sources, "exactly one of them"))
        asked = text(body, "clusterID") or call.ids.get("cluster", "")
        if not asked:
            raise invalid_fields(clusterID="required")
        cluster = self._cluster(asked)
        if any(one["name"] == name for one in world.all("apps").values()):
            raise ProblemError(121)
        if sources:
            return self._clone(call, name, cluster, sources)
        return self._define(call, name, cluster)

    def _cluster(self, cluster_id: str) -> Resource:
        cluster = self._world.all("clusters").get(cluster_id)
        if cluster is None or cluster["managedState"] != "managed":
            raise ProblemError(106)
        return cluster

    def _define(self, call: Call, name: str, cluster: Resource) -> Resource:
        world = self._world
        scopes = []
        for scope in objects(call.body, "namespaceScopedResources"):
            namespace = text(scope, "namespace")
            self._look_at_namespace(cluster, namespace)
            scopes.append({"namespace": namespace, "labelSelectors": strings(scope, "labelSelectors")})
        if not scopes:
            raise breaks_schema("namespaceScopedResources is required and not empty")
        app = self._app(call, name, scopes)
        app |= {
            "state": "pending" if world.faults.is_on("defined_pending") else "discovering",
            "namespaces": list(dict.fromkeys(one["namespace"] for one in scopes)),
            "clusterID": cluster["id"],
            "clusterName": cluster["name"],
            "clusterType": cluster["clusterType"],
        }
        if "clusterScopedResources" in call.body:
            app["clusterScopedResources"] = objects(call.body, "clusterScopedResources")
        world.add("apps", app)
        begin_definition(world, app, call.at, call.caller.user_id)
        return app

    def _look_at_namespace(self, cluster: Resource, name: str) -> None:
        found = [one for one in self._world.all("namespaces").values() if one["clusterID"] == cluster["id"]]
        match = next((one for one in found if one["name"] == name), None)
        if match is None:
            raise ProblemError(122)
        if match["namespaceState"] == "removed":
            raise ProblemError(124)

    def _clone(self, call: Call, name: str, cluster: Resource, sources: Mapping[str, str]) -> Resource:
        world, body = self._world, call.body
        if world.faults.is_on("source_cluster_required") and not body.get("sourceClusterID"):
            raise invalid_fields(sourceClusterID="required")
        text(body, "sourceClusterID")
        restore_filter = look_at_filter(body)
        source = self._source(call, cluster, sources)
        self._look_at_destination(cluster)
        mapping = self._namespace_mapping(body, source, name)
        self._look_at_new_namespaces(cluster, mapping)
        self._look_at_storage_classes(cluster, pairs(body, "storageClassMapping"))
        scopes = [
            {**scope, "namespace": mapping.get(scope["namespace"], scope["namespace"])}
            for scope in source["namespaceScopedResources"]
        ]
        app = self._app(call, name, scopes)
        app |= {"state": "provisioning", "namespaces": [], "clusterID": cluster["id"]}
        app["namespaceMapping"] = [{"source": old, "destination": new} for old, new in mapping.items()]
        if "storageClassMapping" in body:
            app["storageClassMapping"] = objects(body, "storageClassMapping")
        if restore_filter is not None:
            app["restoreFilter"] = restore_filter
        app["sourceAppID"] = source["id"]
        if "clusterID" in source:
            app |= {"sourceClusterID": source["clusterID"], "sourceClusterName": source.get("clusterName", "")}
        app |= {member: value for member, value in sources.items() if member != "sourceAppID"}
        world.add("apps", app)
        begin_clone(world, app, call.at, call.caller.user_id)
        return app

    def _source(self, call: Call, cluster: Resource, sources: Mapping[str, str]) -> Resource:
        """The app the new one comes from."""
        world = self._world
        apps = world.all("apps")
        if "backupID" in sources:
            return self._seen(call, apps[world.app_of[look_at_backup(world, sources["backupID"])["id"]]])
        if "snapshotID" in sources:
            source = apps[world.app_of[look_at_snapshot(world, sources["snapshotID"])["id"]]]
            is_elsewhere = source.get("clusterID") != cluster["id"]
            if is_elsewhere and not world.faults.is_on("clone_by_snapshot_anywhere"):
                raise ProblemError(151)
            return self._seen(call, source)
        source = self._seen(call, apps.get(sources["sourceAppID"]))
        if app_state(world, source) not in ("ready", "discovering"):
            raise ProblemError(112)
        if world.faults.is_on("no_snapshot_class"):
            raise ProblemError(161)
        if world.works_of_app(source["id"], "snapshot", "backup"):
            raise ProblemError(148)
        if "replicationSourceAppID" in source:
            raise ProblemError(151)
        return source

    def _seen(self, call: Call, source: Resource | None) -> Resource:
        if source is None:
            raise ProblemError(75)
        if not call.caller.sees(source):
            raise ProblemError(11)
        return source

    def _look_at_destination(self, cluster: Resource) -> None:
        if cluster.get("restoreTargetSupported") == "false":
            raise ProblemError(151)
        if cluster_state(self._world, cluster) != "running":
            raise ProblemError(164)

    def _namespace_mapping(self, body: Mapping[str, Any], source: Resource, name: str) -> dict[str, str]:
        olds = list(dict.fromkeys(one["namespace"] for one in source["namespaceScopedResources"]))
        mapping = pairs(body, "namespaceMapping")
        if not mapping and len(olds) == 1:
            return {olds[0]: name}
        if set(mapping) - set(olds):
            raise ProblemError(122)
        if set(olds) - set(mapping):
            raise invalid_fields(namespaceMapping="every namespace of the source needs a destination")
        for new in mapping.values():
            dns_name({"namespaceMapping": new}, "namespaceMapping")
        if len(set(mapping.values())) < len(mapping):
            raise invalid_fields(namespaceMapping="destinations differ from each other")
        return mapping

    def _look_at_new_namespaces(self, cluster: Resource, mapping: Mapping[str, str]) -> None:
        there = {
            one["name"]
            for one in self._world.all("namespaces").values()
            if one["clusterID"] == cluster["id"] and one["namespaceState"] != "removed"
        }
        for work in self._world.works.values():
            if work.kind == "clone" and (new := self._world.all("apps").get(work.target_id)) is not None:
                there |= {
                    one["namespace"] for one in new["namespaceScopedResources"] if new["clusterID"] == cluster["id"]
                }
        if there & set(mapping.values()):
            raise ProblemError(123)

    def _look_at_storage_classes(self, cluster: Resource, mapping: Mapping[str, str]) -> None:
        classes = {
            one["name"] for one in self._world.all("storageClasses").values() if one["clusterID"] == cluster["id"]
        }
        if set(mapping.values()) - classes:
            raise ProblemError(156)

    def _app(self, call: Call, name: str, scopes: list[Resource]) -> Resource:
        return {
            "id": self._world.new_id(),
            "name": name,
            "namespaceScopedResources": scopes,
            "state": "provisioning",
            "stateDetails": [],
            "protectionStateDetails": [],
            "namespaces": [],
            "metadata": self._world.metadata(call.at, call.caller.user_id),
        }
