"""The Kubernetes objects and volumes of an app: made up from its name, the same each time, and not kept."""

from app.demo.astra_control.dice import dice, uuid_of
from app.demo.astra_control.world import Resource, World

_PARTS = (
    ("Deployment", "apps", "v1", ("web", "worker")),
    ("StatefulSet", "apps", "v1", ("db",)),
    ("Service", "", "v1", ("web", "db")),
    ("ConfigMap", "", "v1", ("settings", "templates")),
    ("Secret", "", "v1", ("db-credentials",)),
    ("PersistentVolumeClaim", "", "v1", ("data-db-0", "uploads")),
    ("Pod", "", "v1", ("web-5d9c7b6f4-x2kqp", "web-5d9c7b6f4-zt8wm", "db-0")),
    ("Ingress", "networking.k8s.io", "v1", ("public",)),
)


def namespaces_of(app: Resource) -> list[str]:
    """Where the app runs, or would run."""
    return list(app["namespaces"] or [one["namespace"] for one in app["namespaceScopedResources"]])


def assets_of(world: World, app: Resource) -> list[Resource]:
    """The objects of an app, or of a backup of it."""
    found: list[Resource] = []
    for namespace in namespaces_of(app):
        for kind, group, version, names in _PARTS:
            for name in names:
                gvk = (
                    {"group": group, "version": version, "kind": kind} if group else {"version": version, "kind": kind}
                )
                found.append(
                    {
                        "id": uuid_of(app["id"], namespace, kind, name),
                        "assetType": kind,
                        "assetName": f"{app['name']}-{name}"[:63],
                        "namespace": namespace,
                        "GVK": gvk,
                        "labels": [{"name": "app.kubernetes.io/name", "value": app["name"]}],
                        "metadata": {**app["metadata"], "createdBy": "system"},
                    }
                )
    return found


def volumes_of(world: World, app: Resource) -> list[Resource]:
    """The persistent volumes of an app."""
    found: list[Resource] = []
    for namespace in namespaces_of(app):
        for claim in ("data-db-0", "uploads"):
            volume_id = uuid_of(app["id"], namespace, "volume", claim)
            gib = dice(volume_id).choice((8, 20, 64, 512))
            found.append(
                {
                    "id": volume_id,
                    "name": f"pvc-{volume_id}",
                    "pvcName": f"{app['name']}-{claim}"[:63],
                    "size": f"{gib} GiB",
                    "used": f"{gib // 3} GiB",
                    "total": f"{gib} GiB",
                    "storageClass": "ontap-gold" if claim == "data-db-0" else "ontap-silver",
                    "snapshotPossible": "true",
                    "metadata": {**app["metadata"], "createdBy": "system"},
                }
            )
    return found
