"""Tree and lists of backups: places, former instances, paging by unknown limits, odd spellings."""

from datetime import timedelta

import pytest

from app.domain.backups import BackupField, BackupKind, BackupQuery, BackupRef, BackupState
from app.domain.capabilities import Capability
from app.domain.errors import BadReplyError, NotFoundError
from app.domain.messages import Message
from app.domain.nodes import Health, Level, NodeKind
from tests.adapters.cycle.conftest import ROOT, OpensHub, blocked, ref_of
from tests.contract.catalogue import assert_can_be_told


async def test_only_what_keeps_data_is_shown(hub: OpensHub) -> None:
    bench = await hub()
    names = {str(node.name) for node in (await bench.tree()).values()}
    assert {"Shop Production", "Orders DB", "orders-db-1", "Grafana", "Legacy CRM"} <= names
    assert not names & {"Storefront", "Load Balancer", "Discovery", "Old Shop"}


async def test_nodes_tell_how_they_are(hub: OpensHub) -> None:
    bench = await hub()
    nodes = {str(node.name): node for node in (await bench.tree()).values()}
    assert nodes["Shop Production"].health is Health.WELL
    assert nodes["Wiki DB"].health is Health.WELL
    assert nodes["Notebooks"].health is Health.DISABLED
    assert nodes["Legacy CRM"].kind is NodeKind.VM
    assert isinstance(nodes["Grafana"].caption, Message)
    assert nodes["Grafana"].caption.id == "cycle.node.not_configured"


async def test_a_former_instance_is_a_node_of_its_own(hub: OpensHub) -> None:
    bench = await hub()
    present = {one.id for one in bench.instances("orders-db")}
    former = {one.instance_id for one in bench.records("orders-db")} - present
    assert len(former) == 1
    nodes = await bench.system.children(bench.place("orders-db"))
    muted = [node for node in nodes if node.muted]
    assert [node.ref.native_id for node in muted] == list(former)
    assert muted[0].is_extra
    assert isinstance(muted[0].name, Message)
    assert_can_be_told(muted[0].name)
    found = await bench.all_backups(BackupQuery(muted[0].ref))
    assert len(found) == sum(one.instance_id in former for one in bench.records("orders-db"))
    assert all(one.ref.scope == muted[0].ref for one in found)


async def test_an_instance_has_its_own_backups_only(hub: OpensHub) -> None:
    bench = await hub()
    whole = await bench.backups_of("orders-db")
    parts = []
    for node in await bench.system.children(bench.place("orders-db")):
        parts += await bench.all_backups(BackupQuery(node.ref, page_size=500))
    assert {one.ref for one in parts} == {one.ref for one in whole}
    assert len(parts) == len(whole) == len(bench.records("orders-db"))


async def test_everything_is_listed_newest_first_over_all_containers(hub: OpensHub) -> None:
    bench = await hub()
    found = await bench.all_backups(BackupQuery(ROOT, page_size=500))
    assert len(found) == sum(one.status.current != "deleted" for one in bench.demo.hub.state.backups.values())
    starts = [one.started_at for one in found if one.started_at is not None]
    assert starts == sorted(starts, reverse=True)
    assert len({one.ref.path for one in found}) == len(found)


async def test_a_bounded_list_is_not_read_to_its_end(hub: OpensHub) -> None:
    bench = await hub(backups=6000)
    bench.control.reset_counters()
    newest = (await bench.good("sessions-redis")).started_at
    assert newest is not None
    before = len([one for one in bench.control.requests() if one["path"].endswith("/backups")])
    query = BackupQuery(bench.place("sessions-redis"), started_from=newest - timedelta(minutes=1))
    assert await bench.all_backups(query)
    after = len([one for one in bench.control.requests() if one["path"].endswith("/backups")])
    assert after - before == 1


@pytest.mark.parametrize(
    "faults",
    [
        ("page_size_limit=50",),
        ("page_size_limit=50", "past_end_refused"),
        ("page_size_limit=20", "page_size_refused"),
        ("list_order=shuffled",),
        ("sort_fields=id",),
        ("unknown_words_refused",),
        ("meta_null", "extra_fields", "whole_seconds", "error_form=absent"),
        ("error_form=empty",),
    ],
    ids=" ".join,
)
async def test_lists_are_whole_however_the_platform_pages(hub: OpensHub, faults: tuple[str, ...]) -> None:
    bench = await hub(*faults)
    for identifier in ("orders-db", "sessions-redis", "gitea"):
        assert len(await bench.backups_of(identifier)) == len(bench.records(identifier))
    assert len(await bench.system.children(ROOT)) == 4


async def test_an_option_asks_for_smaller_pages(hub: OpensHub) -> None:
    bench = await hub("page_size_limit=20", options={"page_size": "20"})
    assert len(await bench.backups_of("orders-db")) == len(bench.records("orders-db"))


async def test_empty_lists_may_be_null(hub: OpensHub) -> None:
    bench = await hub("null_lists")
    assert await bench.backups_of("grafana") == []
    assert await bench.system.activities() == ()


async def test_what_is_deleted_is_hidden(hub: OpensHub) -> None:
    bench = await hub("show_deleted")
    names = {str(node.name) for node in await bench.system.children(ROOT)}
    assert "Old Shop" not in names
    record = bench.records("wiki-mysql")[-1]
    record.status.current = "deleted"
    assert record.id not in {one.ref.native_id for one in await bench.backups_of("wiki-mysql")}
    with pytest.raises(NotFoundError):
        await bench.system.backup(ref_of(bench, "wiki-mysql", record))


async def test_a_failed_run_is_failed_wherever_it_rests(hub: OpensHub) -> None:
    bench = await hub()
    failed = next(one for one in await bench.backups_of("wiki-mysql") if one.state is BackupState.FAILED)
    assert failed.raw_state == "saving"
    assert failed.trouble is not None
    assert failed.trouble.server_text
    assert failed.size_bytes is None
    assert failed.duration is None
    assert blocked(failed, Capability.RESTORE) == "cycle.blocked.not_whole"
    assert blocked(failed, Capability.DELETE) is None


async def test_an_error_beside_live_is_a_failure_too(hub: OpensHub) -> None:
    bench = await hub()
    record = bench.records("orders-db")[-1]
    record.status.fail("the object could not be removed", record.status.changed + 60)
    backup = await bench.system.backup(ref_of(bench, "orders-db", record))
    assert backup.state is BackupState.FAILED
    assert backup.trouble is not None
    assert backup.trouble.server_text == "the object could not be removed"


async def test_an_unheard_of_state_is_unknown_and_blocks_everything(hub: OpensHub) -> None:
    bench = await hub("unknown_state=archiving")
    backup = (await bench.backups_of("orders-db"))[0]
    assert (backup.state, backup.raw_state) == (BackupState.UNKNOWN, "archiving")
    assert blocked(backup, Capability.RESTORE) is not None
    assert blocked(backup, Capability.DELETE) is not None


async def test_a_good_backup_tells_what_can_be_known(hub: OpensHub) -> None:
    bench = await hub()
    backup = await bench.good("orders-db")
    record = next(one for one in bench.records("orders-db") if one.id == backup.ref.native_id)
    assert backup.size_bytes == record.size
    assert backup.kind is BackupKind.OTHER
    assert BackupField.KIND in backup.not_offered
    assert backup.storage == "offsite-b2"
    assert backup.started_at is not None
    assert backup.completed_at is not None
    assert backup.duration == backup.completed_at - backup.started_at
    assert backup.expires_at == backup.started_at + timedelta(days=30)
    assert backup.blocked == ()


async def test_sizes_follow_the_option(hub: OpensHub) -> None:
    bench = await hub("size_kb", options={"size_unit": "kib"})
    backup = await bench.good("orders-db")
    record = next(one for one in bench.records("orders-db") if one.id == backup.ref.native_id)
    assert backup.size_bytes == record.size // 1024 * 1024


async def test_without_a_restore_command_a_backup_cannot_be_restored(hub: OpensHub) -> None:
    bench = await hub()
    assert blocked(await bench.good("media-store"), Capability.RESTORE) == "cycle.blocked.no_restore_command"


async def test_a_run_without_end_is_said_to_send_no_news(hub: OpensHub) -> None:
    bench = await hub("backup_hangs")
    run = await bench.fire("gitea")  # its time limit is an hour
    assert run.backup is not None
    assert (await bench.system.backup(run.backup)).trouble is None
    bench.control.jump(3700)
    await bench.system.backup(run.backup)  # the answer tells the platform's time
    late = await bench.system.backup(run.backup)
    assert late.state is BackupState.RUNNING
    assert late.trouble is not None
    assert late.trouble.id == "cycle.trouble.no_news"


async def test_the_old_configuration_is_read(hub: OpensHub) -> None:
    bench = await hub("destination_field", "timeout_number")
    backup = await bench.good("orders-db")
    assert backup.state is BackupState.COMPLETE
    assert (await bench.system.schedules()) != ()


async def test_a_place_that_moved_is_not_found(hub: OpensHub) -> None:
    bench = await hub()
    container = bench.container("wiki-mysql")
    elsewhere = ROOT.child(Level.GROUP, "f" * 24).child(Level.CLIENT, container.id)
    with pytest.raises(NotFoundError):
        await bench.system.children(elsewhere)
    with pytest.raises(NotFoundError):
        await bench.system.children(ROOT.child(Level.GROUP, "f" * 24))
    with pytest.raises(NotFoundError):
        await bench.system.backup(BackupRef(elsewhere, "1" * 24))


async def test_a_list_of_another_shape_is_a_bad_reply(hub: OpensHub) -> None:
    bench = await hub("wrong_types=data@/v1/environments")
    with pytest.raises(BadReplyError) as caught:
        await bench.system.children(ROOT)
    assert caught.value.where == "data"
