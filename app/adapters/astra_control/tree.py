"""The tree of one account: its managed clusters, below them the apps; apps without a cluster have a node of their
own."""

from app.adapters.astra_control import capabilities, ids, places, wire, words
from app.adapters.astra_control.account import Account, Atlas
from app.domain.capabilities import Capabilities
from app.domain.errors import NotFoundError
from app.domain.messages import Message, Text
from app.domain.nodes import Fact, Health, Node, NodeKind, NodeRef


class Tree:
    """Answers which nodes there are."""

    def __init__(self, account: Account) -> None:
        self._account = account

    async def children(self, node: NodeRef) -> tuple[Node, ...]:
        """Nodes directly below. Raises NotFoundError for a place that this tree does not have."""
        if places.is_app(node):
            return ()
        if node.parent is None:
            return self._clusters(await self._account.atlas(is_brief=True))
        if node != places.cluster(self._account.id, node.native_id):
            raise NotFoundError(connection_id=self._account.id, operation="children")
        atlas = await self._account.atlas()
        if node.native_id != places.NO_CLUSTER and atlas.cluster(node.native_id) is None:
            raise NotFoundError(connection_id=self._account.id, operation="children")
        return tuple(_app_node(found.value, atlas) for found in atlas.apps_at(node))

    def _clusters(self, atlas: Atlas) -> tuple[Node, ...]:
        nodes = [self._cluster(found.value, atlas) for found in atlas.clusters.items]
        lost = atlas.apps_at(places.cluster(self._account.id, places.NO_CLUSTER))
        if lost:
            nodes.append(
                Node(
                    places.cluster(self._account.id, places.NO_CLUSTER),
                    Message.of("astra.node.no_cluster.name"),
                    NodeKind.FOLDER,
                    may_have_children=True,
                    has_backups=True,
                    capabilities=capabilities.NO_CLUSTER,
                    caption=Message.of("astra.node.no_cluster.caption", count=len(lost)),
                    is_extra=True,
                    sort_key=(1, ""),
                )
            )
        return tuple(nodes)

    def _cluster(self, cluster: wire.Cluster, atlas: Atlas) -> Node:
        ref = places.cluster(self._account.id, cluster.id)
        is_away = cluster.state == "removed"
        return Node(
            ref,
            cluster.name or cluster.id,
            NodeKind.CLUSTER,
            words.cluster_health(cluster),
            facts=(
                Fact(ids.FACT_STATE, words.shown(cluster.state) or None),
                Fact("astra.fact.cluster_type.label", cluster.clusterType or None),
                Fact("astra.fact.kubernetes.label", cluster.clusterVersionString or cluster.clusterVersion or None),
                Fact("astra.fact.location.label", cluster.location or None),
                Fact("astra.fact.storage_class.label", cluster.defaultStorageClass or None),
                Fact("astra.fact.trident.label", cluster.tridentVersion or None),
                Fact("astra.fact.apps.label", str(len(atlas.apps_at(ref)))),
            ),
            may_have_children=True,
            capabilities=capabilities.CLUSTER,
            caption=Message.of("astra.node.cluster_away.caption", server_text="\n".join(cluster.stateUnready) or None)
            if is_away
            else None,
            muted=is_away,
        )


def why_no_backup(app: wire.App, *, has_cluster: bool) -> Capabilities | None:
    """What an app cannot do now; None: it can do all. The server's hints count, before app 2.2 its state."""
    if not has_cluster:
        return capabilities.NO_CLUSTER
    if app.replicationSourceAppID:
        return capabilities.REPLICA
    hinted = app.allows("nonDisruptiveBackup", "disruptiveBackup")
    can = hinted if hinted is not None else app.state in {"ready", "discovering"}
    return None if can else capabilities.NOT_NOW


def _app_node(app: wire.App, atlas: Atlas) -> Node:
    place = atlas.place(app)
    has_cluster = place.parent is not None and place.parent.native_id != places.NO_CLUSTER
    return Node(
        place,
        app.name or app.id,
        NodeKind.APP,
        words.app_health(app) if has_cluster else Health.OFFLINE,
        facts=(
            Fact(ids.FACT_STATE, words.shown(app.state) or None),
            Fact("astra.fact.protection.label", _protection_text(app.protectionState)),
            Fact("astra.fact.namespaces.label", ", ".join(app.namespaces or app.scopes()) or None),
            Fact("astra.fact.selectors.label", _selectors(app)),
            Fact("astra.fact.cluster.label", app.clusterName or None),
        ),
        capabilities=why_no_backup(app, has_cluster=has_cluster),
        caption=_caption(app),
        muted=app.state == "deleting",
    )


def _caption(app: wire.App) -> Text | None:
    said = words.told(app.stateDetails)
    if app.replicationSourceAppID:
        return Message.of("astra.node.replica.caption")
    if app.appDetectedType in {"system", "acc"}:
        return Message.of("astra.node.system.caption")
    match app.state:
        case "failed":
            return Message.of("astra.node.app_failed.caption", server_text=said)
        case "unavailable":
            return Message.of("astra.node.app_away.caption", server_text=said)
        case "deleting":
            return Message.of("astra.node.app_deleting.caption")
        case "restoring" | "provisioning":
            return Message.of("astra.node.app_restoring.caption")
        case _:
            return None


def _protection_text(word: str) -> Text | None:
    words_ = {
        "protected": Message.of("astra.protection.protected.word"),
        "partial": Message.of("astra.protection.partial.word"),
        "none": Message.of("astra.protection.none.word"),
        "atRisk": Message.of("astra.protection.at_risk.word"),
    }
    return words_.get(word, word or None)


def _selectors(app: wire.App) -> str | None:
    found = [
        f"{one.namespace}: {', '.join(one.labelSelectors)}"
        for one in app.namespaceScopedResources
        if one.labelSelectors
    ]
    return "; ".join(found) or None
