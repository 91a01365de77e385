"""Tree and recovery points: places, order, facts, what an item allows, odd servers."""

from contextlib import aclosing
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from app.domain.backups import BackupKind, BackupQuery, BackupRef, BackupState
from app.domain.capabilities import Capability
from app.domain.errors import NotFoundError
from app.domain.messages import Message
from app.domain.nodes import Health, Level, NodeKind, NodeRef
from tests.adapters.astra_control.conftest import OpensAccount
from tests.contract.workbench import CONNECTION_ID

ROOT = NodeRef.appliance(CONNECTION_ID)


def text_of(value: Any) -> str:
    """A message by its id, a server's text as it is."""
    return value.id if isinstance(value, Message) else str(value)


async def test_clusters_apps_and_those_without_one(account: OpensAccount) -> None:
    bench = await account()
    clusters = {text_of(node.name): node for node in await bench.system.children(ROOT)}
    assert set(clusters) == {"k8s-shop", "k8s-tools", "k8s-edge", "astra.node.no_cluster.name"}
    assert {node.kind for node in clusters.values()} == {NodeKind.CLUSTER, NodeKind.FOLDER}
    lost = clusters["astra.node.no_cluster.name"]
    assert lost.is_extra
    (crm,) = await bench.system.children(lost.ref)
    assert (crm.name, crm.kind, crm.health) == ("legacy-crm", NodeKind.APP, Health.OFFLINE)
    assert crm.capabilities is not None
    assert not crm.capabilities.offers(Capability.START_BACKUP)
    shop = {text_of(node.name) for node in await bench.system.children(clusters["k8s-shop"].ref)}
    assert shop == {"webshop", "basket", "checkout", "catalog", "payments", "analytics"}
    with pytest.raises(NotFoundError):
        await bench.system.children(NodeRef(CONNECTION_ID, Level.CLIENT, "k8s-shop", ROOT.child(Level.GROUP, "x")))


async def test_states_of_apps_are_told_and_what_they_cannot_do(account: OpensAccount) -> None:
    bench = await account()
    nodes = {text_of(node.name): node for node in (await bench.tree()).values()}
    assert nodes["monitoring"].health is Health.FAILED
    assert text_of(nodes["monitoring"].caption) == "astra.node.app_failed.caption"
    assert nodes["edge-cache"].health is Health.OFFLINE
    replica = nodes["webshop-replica"]
    assert text_of(replica.caption) == "astra.node.replica.caption"
    assert replica.capabilities is not None
    assert replica.capabilities.why_not(Capability.START_BACKUP) is not None
    facts = {fact.label: text_of(fact.value) for fact in nodes["checkout"].facts}
    assert facts["astra.fact.namespaces.label"] == "checkout, checkout-workers"
    assert nodes["webshop"].capabilities is None


async def test_without_links_the_state_decides(account: OpensAccount) -> None:
    bench = await account("release=22.11")
    nodes = {text_of(node.name): node for node in (await bench.tree()).values()}
    assert nodes["webshop"].capabilities is None
    failed = nodes["monitoring"].capabilities
    assert failed is not None
    assert not failed.offers(Capability.START_BACKUP)
    assert (await bench.system.describe()).version == "22.11 – 23.07"


async def test_a_lost_cluster_is_muted_and_takes_its_snapshots_out_of_reach(account: OpensAccount) -> None:
    bench = await account("cluster_removed=k8s-tools")
    node = next(one for one in await bench.system.children(ROOT) if one.name == "k8s-tools")
    assert (node.muted, node.health) == (True, Health.OFFLINE)
    snapshot = next(one for one in await bench.points("wiki") if one.name == "before-theme")
    assert snapshot.state is BackupState.REMOVED
    assert dict(snapshot.blocked)[Capability.RESTORE].id == "astra.backup.not_reachable.why"


async def test_backups_and_snapshots_of_an_app_newest_first(account: OpensAccount) -> None:
    bench = await account("newest_first")
    points = await bench.points("webshop")
    assert {one.kind for one in points} == {BackupKind.FULL, BackupKind.SNAPSHOT}
    starts = [one.started_at for one in points if one.started_at is not None]
    assert starts == sorted(starts, reverse=True)
    newest = [one for one in points if one.is_newest]
    assert len(newest) == 1
    assert newest[0] == await bench.good("webshop")
    backup = newest[0]
    assert backup.storage == "s3-primary"
    facts = {fact.label: text_of(fact.value) for fact in backup.facts}
    assert facts["astra.fact.schedule.label"] in {"nightly", "weekly", "month-end"}
    assert facts["astra.fact.hooks.label"] == "astra.hooks.success.word"
    assert backup.duration is not None
    assert backup.completed_at is not None


async def test_a_whole_account_is_asked_app_by_app(account: OpensAccount) -> None:
    bench = await account()
    everything = await bench.all_backups(BackupQuery(ROOT, page_size=500))
    assert len({one.ref for one in everything}) == len(everything)
    of_apps = {one.ref.scope for one in everything}
    assert len(of_apps) == 11, "wiki and ten more have points, the replica has none"
    assert bench.sent("/topology/v1/appBackups") == 0
    cluster = next(node for node in await bench.system.children(ROOT) if node.name == "k8s-tools")
    below = await bench.all_backups(BackupQuery(cluster.ref, page_size=500))
    assert {one.ref.scope.parent for one in below} == {cluster.ref}


async def test_states_say_what_a_point_allows(account: OpensAccount) -> None:
    bench = await account()
    everything = {
        text_of(one.name): one
        for one in await bench.all_backups(BackupQuery(ROOT, page_size=500))
        if one.kind is BackupKind.FULL
    }

    def why(name: str, capability: Capability) -> str | None:
        found = dict(everything[name].blocked).get(capability)
        return found.id if found is not None else None

    assert everything["first-try"].state is BackupState.RUNNING
    assert why("first-try", Capability.DELETE) == "astra.backup.pending_stays.why"
    assert why("before-migration", Capability.DELETE) == "astra.backup.stop_instead.why"
    assert everything["found-in-bucket"].state is BackupState.UNKNOWN
    assert everything["last-full"].state is BackupState.REMOVED
    assert everything["attempt"].state is BackupState.FAILED
    assert why("attempt", Capability.RESTORE) == "astra.backup.nothing_in_it.why"
    assert why("attempt", Capability.DELETE) is None
    trouble = everything["attempt"].trouble
    assert trouble is not None
    assert "lost its connection" in (trouble.server_text or "")
    assert everything["before-migration"].size_bytes is None


async def test_a_locked_bucket_keeps_what_is_in_it(account: OpensAccount) -> None:
    bench = await account()
    points = [one for one in await bench.points("payments") if one.kind is BackupKind.FULL and one.state.is_usable]
    kept = [one for one in points if Capability.DELETE in dict(one.blocked)]
    assert kept, "some are younger than three days"
    assert len(kept) < len(points)
    until = dict(kept[0].blocked)[Capability.DELETE].params["time"]
    assert kept[0].started_at is not None
    assert until == kept[0].started_at + timedelta(days=3)


async def test_snapshots_that_are_being_read_stay(account: OpensAccount) -> None:
    bench = await account()
    made = [one for one in await bench.points("analytics") if one.name == "before-migration"]
    running = next(one for one in made if one.kind is BackupKind.FULL)
    used = next(fact.value for fact in running.facts if fact.label == "astra.fact.snapshot.label")
    snapshot = next(one for one in await bench.points("analytics") if one.ref.native_id == f"snapshot/{used}")
    assert dict(snapshot.blocked)[Capability.DELETE].id == "astra.snapshot.being_read.why"


@pytest.mark.parametrize(
    "fault",
    [
        "absent_optional_fields",
        "extra_fields",
        "no_labels",
        "fractions=comma",
        "fractions=9",
        "tidy",
        "no_backup_time",
        "list_type_version",
        "missing_field_empty",
        "release=22.11",
        "no_label_selectors",
        "acs",
    ],
)
async def test_servers_may_differ(account: OpensAccount, fault: str) -> None:
    bench = await account(fault)
    points = await bench.points("webshop")
    assert len(points) > 20
    assert all(one.started_at is not None for one in points)
    assert await bench.system.activities()
    assert await bench.system.schedules()
    assert await bench.system.storage()
    assert await bench.system.alerts()


async def test_a_word_nobody_knows_is_shown_and_allows_nothing(account: OpensAccount) -> None:
    bench = await account("unknown_state=quiescing")
    point = (await bench.points("wiki"))[0]
    assert (point.state, point.raw_state) == (BackupState.UNKNOWN, "quiescing")
    assert Capability.RESTORE in dict(point.blocked)
    assert point.trouble is not None
    assert point.trouble.params == {"word": "quiescing"}


async def test_invisible_buckets_are_shown_by_their_id(account: OpensAccount) -> None:
    bench = await account("problem=11@/topology/v1/buckets")
    backup = await bench.good("webshop")
    assert backup.storage == bench.resource("buckets", "s3-primary")["id"]


async def test_ten_thousand_backups_of_one_app(account: OpensAccount) -> None:
    bench = await account("many_backups=10000")
    node = await bench.app("webshop")
    query = BackupQuery(node.ref, page_size=100)
    async with aclosing(bench.system.backups(query)) as pages:  # type: ignore[type-var]  # an async generator
        first = await anext(pages)
    assert first.total is not None
    assert first.total > 10_000
    assert len(first.backups) == 100


async def test_what_is_gone_is_not_found(account: OpensAccount) -> None:
    bench = await account()
    backup = await bench.good("wiki" if await bench.points("wiki") else "webshop", BackupKind.SNAPSHOT)
    bench.world.drop("appSnaps", backup.ref.native_id.removeprefix("snapshot/"))
    with pytest.raises(NotFoundError):
        await bench.system.backup(backup.ref)
    with pytest.raises(NotFoundError):
        await bench.system.backup(BackupRef(ROOT, backup.ref.native_id))
    gone = (await bench.app("wiki")).ref
    bench.world.drop("apps", gone.native_id)
    with pytest.raises(NotFoundError):
        await bench.all_backups(BackupQuery(gone))


async def test_filters_are_all_applied_here(account: OpensAccount) -> None:
    bench = await account()
    place = (await bench.app("webshop")).ref
    week = datetime.now(UTC) - timedelta(days=7)
    recent = await bench.all_backups(BackupQuery(place, started_from=week, kinds=frozenset({BackupKind.SNAPSHOT})))
    assert recent
    assert all(one.kind is BackupKind.SNAPSHOT for one in recent)
    assert all(one.started_at is not None and one.started_at >= week for one in recent)
    wanted = recent[0].ref.native_id
    assert [one.ref.native_id for one in await bench.all_backups(BackupQuery(place, native_ids=(wanted,)))] == [wanted]
