"""The release of a server, from the versions of its resources: nothing tells it outright (OAS, six releases
compared)."""

from collections.abc import Iterable

from app.adapters.astra_control import wire

_BY_CLUSTER = {"1.7": "24.02", "1.3": "23.10", "1.2": "22.11 – 23.07"}
_BY_APP = {"2.2": "23.04 – 24.02", "2.1": "22.11"}


def release_of(clusters: Iterable[wire.Cluster], apps: Iterable[wire.App]) -> str | None:
    """The release or span of releases; the version itself where it is none that we know; None when nothing tells."""
    for cluster in clusters:
        if cluster.version:
            return _BY_CLUSTER.get(cluster.version, f"managedCluster {cluster.version}")
    for app in apps:
        if app.version:
            return _BY_APP.get(app.version, f"app {app.version}")
    return None
