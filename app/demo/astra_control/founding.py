"""Makes the account of the demo: users, buckets, cloud, clusters, namespaces, apps and schedules, without any past."""

from app.demo.astra_control import cast
from app.demo.astra_control.dice import token_of, uuid_of
from app.demo.astra_control.people import digest
from app.demo.astra_control.restoring import add_namespace
from app.demo.astra_control.rhythm import DAY_S
from app.demo.astra_control.stamps import SYSTEM, UNSET, stamp
from app.demo.astra_control.world import Resource, World

_AGE_S = 400 * DAY_S


class Founding:
    """Makes it, once. ``clients`` of the options is the number of managed clusters."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._at = float(int(world.now() - _AGE_S))
        self._buckets: dict[str, str] = {}
        self._clusters: dict[str, Resource] = {}

    def make(self) -> None:
        """Fill the empty world."""
        world, at = self._world, self._at
        account = {"id": world.account_id, "name": cast.ACCOUNT, "state": "active", "isEnabled": "true"}
        world.add("accounts", {**account, "metadata": world.metadata(at)})
        for user in cast.USERS:
            self._add_user(user)
        for bucket in cast.BUCKETS:
            self._add_bucket(bucket)
        cloud: Resource = {"id": self._id("cloud"), "name": cast.CLOUD, "state": "running", "cloudType": "private"}
        cloud |= {"stateUnready": [], "defaultBucketID": self._buckets["s3-primary"], "metadata": world.metadata(at)}
        world.add("clouds", cloud)
        count = world.options.clients
        clusters = list(cast.CLUSTERS[:count])
        further = cast.further_clusters(max(0, (count or 0) - len(clusters)))
        for cluster in (*clusters, cast.UNMANAGED, *further):
            self._add_cluster(cluster, cloud["id"])
        apps = [plan for plan in cast.APPS if not plan.cluster or plan.cluster in self._clusters]
        for plan in (*apps, *(app for cluster in further for app in cast.further_apps(cluster))):
            self._add_app(plan)
        self._link_replica()

    def _id(self, *words: object) -> str:
        return uuid_of(self._world.options.seed, *words)

    def _add_user(self, plan: cast.UserPlan) -> None:
        world = self._world
        user_id = self._id("user", plan.first_name)
        mail = f"{plan.first_name}.{plan.last_name}@larkfield.example".lower().replace("é", "e")
        user = {
            "id": user_id, "state": "active", "authProvider": "local", "authID": mail, "firstName": plan.first_name,
            "lastName": plan.last_name, "companyName": cast.ACCOUNT, "email": mail, "isEnabled": "true",
            "lastActTimestamp": stamp(world.now() - 3600), "metadata": world.metadata(self._at),
        }  # fmt: skip
        world.add("users", user)
        constraints = [plan.constraint] if plan.constraint else ["*"]
        binding = {
            "id": self._id("binding", plan.first_name), "principalType": "user", "userID": user_id,
            "groupID": SYSTEM, "accountID": world.account_id, "role": plan.role, "roleConstraints": constraints,
            "metadata": world.metadata(self._at),
        }  # fmt: skip
        world.add("roleBindings", binding)
        if plan.role != "owner":
            secret = token_of(world.options.seed, "user", plan.first_name)
            token = {"id": self._id("token", plan.first_name), "name": "automation", "userID": user_id}
            world.add("tokens", {**token, "digest": digest(secret), "metadata": world.metadata(self._at, user_id)})

    def _add_bucket(self, plan: cast.BucketPlan) -> None:
        world = self._world
        self._buckets[plan.name] = self._id("bucket", plan.name)
        bucket: Resource = {
            "id": self._buckets[plan.name],
            "name": plan.name,
            "credentialID": self._id("credential", plan.name),
            "state": plan.state,
            "stateDetails": [],
            "provider": plan.provider,
            "bucketParameters": {
                "s3": {
                    "serverURL": f"https://{plan.name}.storage.larkfield.example",
                    "bucketName": f"astra-{plan.name}",
                }
            },
            "retentionTime": plan.retention_s,
            "metadata": world.metadata(self._at),
        }
        if plan.state == "removed":
            detail = "The server of the bucket does not answer."
            reason = {"type": "https://astra.netapp.io/stateDetails/2", "title": "Bucket unreachable", "detail": detail}
            bucket["stateDetails"] = [reason]
        world.add("buckets", bucket)

    def _add_cluster(self, plan: cast.ClusterPlan, cloud_id: str) -> None:
        world = self._world
        metadata = world.metadata(self._at + DAY_S)
        if plan.name == "k8s-tools":
            metadata["createdBy"] = "system"
        cluster: Resource = {
            "id": self._id("cluster", plan.name), "name": plan.name, "state": "running", "stateUnready": [],
            "managedState": "managed" if plan.is_managed else "unmanaged", "managedStateUnready": [],
            "protectionState": "partial", "snapshotSupported": "true",
            "restoreTargetSupported": "true" if plan.is_target else "false", "inUse": "false",
            "clusterType": plan.kind, "clusterVersion": plan.version[1:5], "clusterVersionString": plan.version,
            "cloudID": cloud_id, "location": "rack-2", "defaultBucketID": self._buckets.get(plan.bucket, ""),
            "defaultStorageClass": "ontap-gold", "tridentVersion": "24.02.0",
            "connectorCapabilities": ["relayV1", "watcherV1"],
            "managedTimestamp": stamp(self._at + DAY_S) if plan.is_managed else UNSET, "metadata": metadata,
        }  # fmt: skip
        world.add("clusters", cluster)
        if plan.is_managed:
            self._clusters[plan.name] = cluster
        for name, provisioner, is_default in cast.STORAGE_CLASSES:
            storage: Resource = {"id": self._id("class", plan.name, name), "name": name, "provisioner": provisioner}
            storage |= {"available": "eligible", "clusterID": cluster["id"]}
            if is_default:
                storage["isDefault"] = "true"
            world.add("storageClasses", {**storage, "metadata": world.metadata(self._at)})
        for name in ("default", "kube-system", "trident"):
            namespace = add_namespace(world, cluster["id"], name, self._at)
            if name != "default":
                namespace["systemType"] = "kubernetes" if name == "kube-system" else "trident"
                namespace["metadata"].pop("labels")  # seen on real servers
        if plan.name == "k8s-tools":
            add_namespace(world, cluster["id"], "jenkins", self._at)
            add_namespace(world, cluster["id"], "old-wiki", self._at)["namespaceState"] = "removed"

    def _add_app(self, plan: cast.AppPlan) -> None:
        world, user_id = self._world, next(iter(self._world.all("users")))
        names = plan.namespaces or (plan.name,)
        cluster = self._clusters.get(plan.cluster)
        app: Resource = {
            "id": self._id("app", plan.name),
            "name": plan.name,
            "namespaceScopedResources": [{"namespace": name, "labelSelectors": []} for name in names],
            "state": plan.state,
            "stateDetails": [],
            "protectionStateDetails": [],
            "namespaces": list(names) if cluster else [],
            "lastResourceCollectionTimestamp": stamp(world.now() - 240),
            "metadata": world.metadata(self._at + 2 * DAY_S, user_id),
        }
        if cluster is not None:
            app |= {"clusterID": cluster["id"], "clusterName": cluster["name"], "clusterType": cluster["clusterType"]}
            for name in names:
                add_namespace(world, cluster["id"], name, self._at + DAY_S)
        if plan.state == "failed":
            detail = "The resources of the application could not be collected."
            reason = {"type": "https://astra.netapp.io/stateDetails/5", "title": "Discovery failed", "detail": detail}
            app["stateDetails"] = [reason]
        world.add("apps", app)
        for key in plan.schedules:
            self._add_schedule(app, plan, cast.SCHEDULES[key], user_id)

    def _add_schedule(self, app: Resource, plan: cast.AppPlan, schedule: cast.SchedulePlan, user_id: str) -> None:
        kept: Resource = {
            "id": self._id("schedule", plan.name, schedule.name),
            "name": schedule.name,
            "enabled": "true",
            "granularity": schedule.granularity,
            **dict(schedule.fields),
            "snapshotRetention": str(schedule.snapshots),
            "backupRetention": str(schedule.backups),
        }
        if schedule.backups and plan.bucket != "s3-old":
            kept["bucketID"] = self._buckets[plan.bucket]
        kept["metadata"] = self._world.metadata(self._at + 3 * DAY_S, user_id)
        self._world.add("schedules", kept, app["id"])

    def _link_replica(self) -> None:
        apps = {app["name"]: app for app in self._world.all("apps").values()}
        if "webshop-replica" in apps and "webshop" in apps:
            apps["webshop-replica"]["replicationSourceAppID"] = apps["webshop"]["id"]
