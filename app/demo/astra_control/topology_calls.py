"""The calls about clouds, clusters, namespaces and storage classes.

A PUT on a managed cluster answers 200 with the resource, as real servers do; ``put_by_schema`` makes it 204.
"""

from app.demo.astra_control.bodies import checked, required_text, text
from app.demo.astra_control.chronicle import Subject, tell
from app.demo.astra_control.finding import in_path
from app.demo.astra_control.gate import Answer, Call, Door, Gate
from app.demo.astra_control.kinds import CLOUD, CLUSTER, MANAGED_CLUSTER, NAMESPACE, STORAGE_CLASS
from app.demo.astra_control.listing import listed
from app.demo.astra_control.problems import ProblemError, fixed_fields
from app.demo.astra_control.removing import forget_app
from app.demo.astra_control.stamps import stamp
from app.demo.astra_control.views import shown
from app.demo.astra_control.whole_collections import open_collection
from app.demo.astra_control.world import Resource, World

_KNOWN = ("id", "defaultStorageClass", "defaultBucketID", "name")


class TopologyCalls:
    """Opens them at the gate."""

    def __init__(self, world: World, gate: Gate) -> None:
        self._world = world
        open_collection(world, gate, CLOUD, "/topology/v1")
        for root in ("/topology/v1/clusters", "/topology/v1/clouds/{cloud}/clusters"):
            gate.open("GET", root, Door(CLUSTER), self._list_clusters)
            gate.open("GET", root + "/{cluster}", Door(CLUSTER), self._read_cluster)
            gate.open("GET", root + "/{cluster}/storageClasses", Door(STORAGE_CLASS), self._list_classes)
        for root in ("", "/clusters/{cluster}", "/managedClusters/{cluster}"):
            gate.open("GET", f"/topology/v1{root}/namespaces", Door(NAMESPACE), self._list_namespaces)
            gate.open("GET", f"/topology/v1{root}/namespaces" + "/{namespace}", Door(NAMESPACE), self._read_namespace)
        root, door = "/topology/v1/managedClusters", Door(MANAGED_CLUSTER, current=self._read_managed)
        gate.open("GET", root, door, self._list_managed)
        gate.open("POST", root, door, self._manage)
        gate.open("GET", root + "/{cluster}", door, self._read_managed)
        gate.open("PUT", root + "/{cluster}", door, self._update)
        gate.open("DELETE", root + "/{cluster}", door, self._release)

    def _list_clusters(self, call: Call) -> Answer:
        clusters = list(self._world.all("clusters").values())
        if "cloud" in call.ids:
            cloud = in_path(self._world, call, "clouds", "cloud")
            clusters = [one for one in clusters if one["cloudID"] == cloud["id"]]
        return listed(self._world, call, CLUSTER, clusters)

    def _cluster(self, call: Call) -> Resource:
        cluster = in_path(self._world, call, "clusters", "cluster")
        if call.ids.get("cloud", cluster["cloudID"]) != cluster["cloudID"]:
            raise ProblemError(2)
        return cluster

    def _read_cluster(self, call: Call) -> Answer:
        return Answer(shown(self._world, CLUSTER, self._cluster(call)))

    def _list_classes(self, call: Call) -> Answer:
        cluster = self._cluster(call)
        mine = [one for one in self._world.all("storageClasses").values() if one["clusterID"] == cluster["id"]]

        def view(one: Resource) -> Resource:
            body = shown(self._world, STORAGE_CLASS, one)
            body.pop("clusterID")
            return body

        return listed(self._world, call, STORAGE_CLASS, mine, view)

    def _list_namespaces(self, call: Call) -> Answer:
        return listed(self._world, call, NAMESPACE, self._namespaces(call))

    def _read_namespace(self, call: Call) -> Answer:
        found = next((one for one in self._namespaces(call) if one["id"] == call.ids["namespace"]), None)
        if found is None:
            raise ProblemError(2)
        return Answer(shown(self._world, NAMESPACE, found))

    def _namespaces(self, call: Call) -> list[Resource]:
        """Those of the account, or of the cluster in the path, that the caller may see."""
        namespaces = list(self._world.all("namespaces").values())
        if "cluster" in call.ids:
            cluster = in_path(self._world, call, "clusters", "cluster")
            namespaces = [one for one in namespaces if one["clusterID"] == cluster["id"]]
        if call.caller.namespaces is not None:
            namespaces = [one for one in namespaces if one["name"] in call.caller.namespaces]
        return namespaces

    def _list_managed(self, call: Call) -> Answer:
        managed = [one for one in self._world.all("clusters").values() if one["managedState"] == "managed"]
        return listed(self._world, call, MANAGED_CLUSTER, managed)

    def _managed(self, call: Call) -> Resource:
        cluster = in_path(self._world, call, "clusters", "cluster")
        if cluster["managedState"] != "managed":
            raise ProblemError(2 if call.method == "GET" else 1)
        return cluster

    def _read_managed(self, call: Call) -> Answer:
        return Answer(shown(self._world, MANAGED_CLUSTER, self._managed(call)))

    def _manage(self, call: Call) -> Answer:
        """Put a cluster under management; its id stays."""
        world, body = self._world, call.body
        checked(world, body, MANAGED_CLUSTER, _KNOWN)
        cluster = world.all("clusters").get(required_text(body, "id"))
        if cluster is None:
            raise ProblemError(106)
        if cluster["managedState"] != "unmanaged":
            raise fixed_fields(id="managed already, or not eligible")
        self._set_storage_class(cluster, text(body, "defaultStorageClass"))
        cluster |= {"managedState": "managed", "state": "running", "managedTimestamp": stamp(call.at)}
        world.touch(cluster, call.at, call.caller.user_id)
        self._tell(cluster, "Cluster added", "informational", call)
        path = f"/accounts/{world.account_id}/topology/v1/managedClusters/{cluster['id']}"
        return Answer(shown(world, MANAGED_CLUSTER, cluster), 201, path)

    def _update(self, call: Call) -> Answer:
        world, body = self._world, call.body
        cluster = self._managed(call)
        checked(world, body, MANAGED_CLUSTER, _KNOWN)
        self._set_storage_class(cluster, text(body, "defaultStorageClass"))
        bucket_id = text(body, "defaultBucketID")
        if bucket_id and bucket_id not in world.all("buckets"):
            raise ProblemError(108)
        if bucket_id:
            cluster["defaultBucketID"] = bucket_id
        world.touch(cluster, call.at, call.caller.user_id)
        return Answer() if world.faults.is_on("put_by_schema") else Answer(shown(world, MANAGED_CLUSTER, cluster))

    def _set_storage_class(self, cluster: Resource, asked: str) -> None:
        if not asked:
            return
        classes = [one for one in self._world.all("storageClasses").values() if one["clusterID"] == cluster["id"]]
        if not any(asked in (one["name"], one["id"]) for one in classes):
            raise ProblemError(156)
        cluster["defaultStorageClass"] = asked

    def _release(self, call: Call) -> Answer:
        """Release a cluster. Its apps run nowhere from now on, as far as the server knows (ASSUMED)."""
        world = self._world
        cluster = self._managed(call)
        apps = [one for one in world.all("apps").values() if one.get("clusterID") == cluster["id"]]
        if any(world.works_of_app(one["id"], "backup", "snapshot", "restore", "clone") for one in apps):
            raise ProblemError(164)
        for app in apps:
            if world.faults.is_on("released_apps_go"):
                forget_app(world, app)
                continue
            for name in ("clusterID", "clusterName", "clusterType"):
                app.pop(name, None)
            app["namespaces"] = []
            world.touch(app, call.at)
        cluster["managedState"] = "unmanaged"
        world.touch(cluster, call.at, call.caller.user_id)
        self._tell(cluster, "Cluster removed", "critical", call)
        return Answer()

    def _tell(self, cluster: Resource, summary: str, severity: str, call: Call) -> None:
        subject = Subject(cluster["id"], "topology/v1/managedClusters", "managedCluster")
        name, by = f"astra.{summary.lower().replace(' ', '.')}", call.caller.user_id
        tell(self._world, name, summary, f"{summary}: {cluster['name']}.", subject, call.at, severity=severity, by=by)
