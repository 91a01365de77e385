"""The places of this system's tree: clusters, and apps below them. Namespaces are an attribute of an app, no level.

The id of the extra node begins with a tilde, which no id of the product does.
"""

from app.domain.nodes import Level, NodeRef

NO_CLUSTER = "~no-cluster"
"""Apps that run nowhere, or on a cluster that is no longer managed."""

SNAPSHOT = "snapshot/"
"""What the ids of snapshots begin with, among the recovery points of an app; backups go by their bare id."""


def cluster(connection_id: str, cluster_id: str) -> NodeRef:
    """A managed cluster, by its id."""
    return NodeRef.appliance(connection_id).child(Level.CLIENT, cluster_id)


def app(connection_id: str, app_id: str, cluster_id: str | None) -> NodeRef:
    """An app, by its id and that of its cluster; None: it has none that is known."""
    return cluster(connection_id, cluster_id or NO_CLUSTER).child(Level.INSTANCE, app_id)


def is_app(node: NodeRef) -> bool:
    """Whether a place is that of an app."""
    return node.level is Level.INSTANCE and node.parent is not None and node.parent.level is Level.CLIENT
