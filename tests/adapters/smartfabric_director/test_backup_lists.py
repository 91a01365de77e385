"""Lists of backups: order, pages, filters, places."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from app.domain.backups import BackupKind, BackupPage, BackupQuery, BackupState
from app.domain.errors import BadReplyError, NotFoundError
from app.domain.nodes import NodeRef
from tests.adapters.smartfabric_director.bench import Bench

EVERYTHING = NodeRef.appliance("sfd-1")


async def pages_of(bench: Bench, query: BackupQuery) -> list[BackupPage]:
    return [page async for page in bench.system.backups(query)]


async def test_newest_first_although_the_server_promises_no_order(bench: Bench) -> None:
    ordered = [backup.ref.native_id for backup in await bench.everything()]
    bench.fault("instances_unordered")
    backups = await bench.everything()
    assert [backup.ref.native_id for backup in backups] == ordered
    starts = [backup.started_at for backup in backups if backup.started_at]
    assert starts == sorted(starts, reverse=True)


async def test_pages_tell_the_total_and_which_is_last(bench: Bench) -> None:
    pages = await pages_of(bench, BackupQuery(EVERYTHING, page_size=100))
    total = sum(len(page.backups) for page in pages)
    assert {page.total for page in pages} == {total}
    assert [page.is_last for page in pages] == [False] * (len(pages) - 1) + [True]
    assert all(len(page.backups) == 100 for page in pages[:-1])


async def test_an_empty_answer_is_one_empty_page(bench: Bench) -> None:
    (page,) = await pages_of(bench, BackupQuery(EVERYTHING, native_ids=("303:404",)))
    assert (page.backups, page.total, page.is_last) == ((), 0, True)


async def test_every_backup_stands_in_one_place_of_the_tree(bench: Bench) -> None:
    nodes = {node.ref for node in (await bench.nodes()).values()}
    everything = await bench.everything()
    assert {backup.ref.scope for backup in everything} <= nodes
    by_place = [backup.ref for node in nodes for backup in await bench.backups(node)]
    assert sorted(ref.path for ref in by_place) == sorted(backup.ref.path for backup in everything)


async def test_one_backup_is_read_by_its_id(bench: Bench) -> None:
    listed = (await bench.everything())[3]
    read = await bench.system.backup(listed.ref)
    assert read == listed
    with pytest.raises(NotFoundError):
        await bench.system.backup(type(listed.ref)(listed.ref.scope, "303:404"))


async def test_time_filters(bench: Bench) -> None:
    everything = await bench.everything()
    middle = everything[len(everything) // 2].started_at
    assert middle is not None
    later = await bench.backups(BackupQuery(EVERYTHING, started_from=middle))
    earlier = await bench.backups(BackupQuery(EVERYTHING, started_to=middle))
    assert later == [one for one in everything if one.started_at and one.started_at >= middle]
    assert earlier == [one for one in everything if one.started_at and one.started_at <= middle]
    assert set(later) & set(earlier), "the bound belongs to both"
    week = await bench.backups(BackupQuery(EVERYTHING, started_within=timedelta(days=7)))
    since = bench.now() - timedelta(days=7)
    assert week == [one for one in everything if one.started_at and one.started_at >= since]


async def test_finished_filters_leave_out_what_never_finished(bench: Bench) -> None:
    await bench.start_backup()
    bench.later(5)
    everything = await bench.everything()
    assert any(one.completed_at is None for one in everything)
    finished = await bench.backups(BackupQuery(EVERYTHING, finished_within=timedelta(days=3650)))
    assert finished == [one for one in everything if one.completed_at is not None]
    bound = max(one.completed_at for one in everything if one.completed_at)
    assert all(one.completed_at == bound for one in await bench.backups(BackupQuery(EVERYTHING, finished_from=bound)))


async def test_days_are_days_of_utc(bench: Bench) -> None:
    day = datetime(2026, 11, 18, tzinfo=UTC).date()
    found = await bench.backups(BackupQuery(EVERYTHING, day_from=day, day_to=day))
    assert found
    assert {one.started_at.date() for one in found if one.started_at} == {day}


async def test_kinds_and_ids(bench: Bench) -> None:
    full = await bench.backups(BackupQuery(EVERYTHING, kinds=frozenset({BackupKind.FULL})))
    assert full
    assert {one.kind for one in full} == {BackupKind.FULL}
    wanted = full[0].ref.native_id
    (one,) = await bench.backups(BackupQuery(EVERYTHING, native_ids=(wanted,)))
    assert one.ref.native_id == wanted


async def test_within_counts_back_from_the_servers_clock(bench: Bench) -> None:
    newest = (await bench.everything())[0].started_at
    assert newest is not None
    age = bench.now() - newest
    bench.channel.skew_s = -age.total_seconds() + 30.0  # the server's clock is that much behind ours
    within = BackupQuery(EVERYTHING, started_within=timedelta(minutes=1))
    assert await bench.backups(within)
    bench.channel.skew_s = 3600.0
    assert await bench.backups(within) == []


async def test_ten_thousand_backups_come_in_pages(build: Callable[..., Bench]) -> None:
    bench = build()
    bench.fault("many_instances=10000")
    pages = await pages_of(bench, BackupQuery(EVERYTHING, page_size=500))
    assert sum(len(page.backups) for page in pages) > 10_000
    assert all(page.total is not None and page.total > 10_000 for page in pages)
    first = pages[0].backups[0]
    assert first.raw is not None
    assert first.raw.look()["id"] == first.ref.native_id


async def test_an_unknown_word_is_kept_and_offers_nothing(bench: Bench) -> None:
    bench.fault("unknown_enum_value@/backups/instances")
    backups = await bench.everything()
    (strange,) = [one for one in backups if one.raw_state == "REBALANCING"]
    assert strange.state is BackupState.UNKNOWN
    assert strange.blocked


@pytest.mark.parametrize("fault", ["null_optional_fields", "absent_optional_fields", "extra_fields", "times_in_ms"])
async def test_optional_fields_and_units_do_not_matter(bench: Bench, fault: str) -> None:
    plain = await bench.everything()
    bench.fault(fault)
    odd = await bench.everything()
    assert [one.ref for one in odd] == [one.ref for one in plain]
    assert [one.size_bytes for one in odd] == [one.size_bytes for one in plain]
    assert all(one.started_at for one in odd)


async def test_a_page_for_people_is_no_list(bench: Bench) -> None:
    bench.fault("html=200@/backups/instances")
    with pytest.raises(BadReplyError):
        await bench.everything()
