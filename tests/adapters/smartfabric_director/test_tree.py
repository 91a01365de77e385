"""The tree: one client, jobs, extra nodes."""

from collections.abc import Callable

import pytest

from app.domain.capabilities import Capability
from app.domain.errors import NotFoundError
from app.domain.nodes import Health, Level, NodeKind, NodeRef
from tests.adapters.smartfabric_director.bench import Bench


async def test_one_client_stands_for_the_database(bench: Bench) -> None:
    (database,) = await bench.system.children(NodeRef.appliance("sfd-1"))
    assert database.kind is NodeKind.DATABASE
    assert database.ref.level is Level.CLIENT
    assert database.may_have_children


async def test_jobs_are_instances_and_one_time_jobs_gather(bench: Bench) -> None:
    nodes = await bench.nodes()
    names = {str(node.name) for node in nodes.values() if not node.is_extra}
    assert "nightly-config" in names
    assert not [node for node in nodes.values() if node.kind is NodeKind.JOB and node.is_extra]
    assert {"~deleted-jobs", "~remote-files"} <= nodes.keys()
    jobs = {job.name: job.frequency for job in bench.simulated_jobs()}
    assert names == {name for name, frequency in jobs.items() if frequency != "DOES_NOT_REPEAT"}


async def test_an_expired_job_is_muted(bench: Bench) -> None:
    jobs = [node for node in (await bench.nodes()).values() if node.kind is NodeKind.JOB]
    assert {node.muted for node in jobs} == {True, False}
    for node in jobs:
        assert node.muted == (node.health is Health.DISABLED) == (node.caption is not None)


async def test_a_new_one_time_run_appears_under_its_extra_node(bench: Bench) -> None:
    activity = await bench.start_backup()
    bench.later(30)
    nodes = await bench.nodes()
    one_time = nodes["~one-time"]
    assert activity.scope == one_time.ref
    names = [backup.name for backup in await bench.backups(one_time.ref)]
    assert any(str(name).startswith("backstay-") for name in names)


async def test_remote_files_explain_themselves_until_they_were_listed(bench: Bench) -> None:
    node = (await bench.nodes())["~remote-files"]
    assert node.muted
    assert not node.has_backups
    await bench.restore_request()
    node = (await bench.nodes())["~remote-files"]
    assert not node.muted
    files = await bench.backups(node.ref)
    assert files
    assert (await bench.system.backup(files[0].ref)).name == files[0].name
    await bench.system.sign_out()
    assert await bench.backups(node.ref) == []


async def test_nothing_can_be_backed_up_where_there_is_no_job(bench: Bench) -> None:
    nodes = await bench.nodes()
    for native_id in ("~deleted-jobs", "~remote-files"):
        capabilities = nodes[native_id].capabilities
        assert capabilities is not None
        assert not capabilities.offers(Capability.START_BACKUP)
        assert capabilities.offers(Capability.RESTORE)


async def test_places_outside_the_tree_are_not_found(bench: Bench) -> None:
    stranger = NodeRef.appliance("sfd-1").child(Level.CLIENT, "other")
    with pytest.raises(NotFoundError):
        await bench.system.children(stranger)
    with pytest.raises(NotFoundError):
        await bench.backups(stranger)
    (database,) = await bench.system.children(NodeRef.appliance("sfd-1"))
    with pytest.raises(NotFoundError):
        await bench.backups(database.ref.child(Level.INSTANCE, "302:404"))


async def test_jobs_are_asked_once_for_their_backups(bench: Bench) -> None:
    await bench.nodes()
    bench.channel.sent.clear()
    await bench.nodes()
    lists = bench.calls("GET", "/backups/instances")
    assert [request.query for request in lists] == [()]


async def test_a_renamed_job_keeps_its_backups(build: Callable[..., Bench]) -> None:
    bench = build()
    weekly = await bench.job("weekly-full")
    listed = {backup.ref.native_id for backup in await bench.backups(weekly.ref)}
    everywhere = {backup.ref.native_id for backup in await bench.everything() if backup.ref.scope == weekly.ref}
    assert listed == everywhere
    names = {fact.value for backup in await bench.backups(weekly.ref) for fact in backup.facts if "job" in fact.label}
    assert len(names) == 2, "its oldest backups carry the former name"
