"""What state things are in, with the bad days taken into account: unreachable buckets and clusters, re-scans.

The kept state is the one to come back to. Pure functions over the world; views and checks both ask here.
"""

from app.demo.astra_control.world import Resource, World

UNFINISHED = frozenset(("pending", "discovering", "running"))


def bucket_state(world: World, bucket: Resource) -> str:
    """The state of a bucket."""
    fault = world.faults
    if fault.is_on("bucket_removed") and bucket["name"] == (fault.value("bucket_removed") or "s3-primary"):
        return "removed"
    return str(bucket["state"])


def cluster_state(world: World, cluster: Resource) -> str:
    """The state of a cluster."""
    fault = world.faults
    if fault.is_on("cluster_removed") and cluster["name"] == (fault.value("cluster_removed") or "k8s-shop"):
        return "removed"
    return str(cluster["state"])


def is_reachable(world: World, app: Resource) -> bool:
    """Whether the cluster of an app can be reached; an app that runs nowhere cannot."""
    cluster = world.all("clusters").get(app.get("clusterID", ""))
    return cluster is not None and cluster_state(world, cluster) == "running"


def app_state(world: World, app: Resource) -> str:
    """The state of an app."""
    state = str(app["state"])
    if state in ("ready", "discovering") and not is_reachable(world, app):
        return "unavailable"
    return "discovering" if state == "ready" and world.faults.is_on("rescan") else state


def backup_state(world: World, backup: Resource) -> str:
    """The state of a backup: a completed one is ``removed`` as long as its bucket is."""
    state = str(backup["state"])
    bucket = world.all("buckets").get(backup["bucketID"])
    if state == "completed" and bucket is not None and bucket_state(world, bucket) == "removed":
        return "removed"
    return state


def snapshot_state(world: World, snapshot: Resource) -> str:
    """The state of a snapshot: a completed one is ``removed`` as long as its cluster cannot be reached."""
    state = str(snapshot["state"])
    app = world.all("apps").get(world.app_of.get(snapshot["id"], ""))
    if state == "completed" and app is not None and "clusterID" in app and not is_reachable(world, app):
        return "removed"
    return state
