"""Lists of backups: every place of the tree, zones, large numbers, and how few questions they take."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import pytest

from app.domain.backups import BackupKind, BackupQuery
from app.domain.nodes import NodeRef
from tests.adapters.unitrends.conftest import OpensAppliance, files_of, node_named
from tests.contract.workbench import CONNECTION_ID, Workbench

ROOT = NodeRef.appliance(CONNECTION_ID)


def _asked(bench: Workbench) -> int:
    return sum(1 for one in bench.control.requests() if (one["method"], one["path"]) == ("POST", "/api/backups"))


async def test_all_backups_of_the_root_are_those_of_its_branches(appliance: OpensAppliance) -> None:
    bench = await appliance()
    everything = await bench.all_backups(BackupQuery(ROOT, page_size=500))
    by_branch = []
    for node in await bench.system.children(ROOT):
        by_branch += await bench.all_backups(BackupQuery(node.ref, page_size=500))
    assert {one.ref.path for one in everything} == {one.ref.path for one in by_branch}
    assert len(everything) == len(by_branch)
    starts = [one.started_at for one in everything if one.started_at is not None]
    assert starts == sorted(starts, reverse=True)


async def test_a_vcenter_lists_its_machines_and_a_row_belongs_to_its_machine(appliance: OpensAppliance) -> None:
    bench = await appliance()
    vcenter = await node_named(bench, "vcenter-north")
    machines = await bench.system.children(vcenter.ref)
    found = await bench.all_backups(BackupQuery(vcenter.ref, page_size=500))
    assert {one.ref.scope for one in found} == {one.ref for one in machines}


async def test_entries_without_id_are_under_the_appliances_own(appliance: OpensAppliance) -> None:
    bench = await appliance()
    own = next(one for one in await bench.system.children(ROOT) if one.ref.native_id == "own")
    found = await bench.all_backups(BackupQuery(own.ref))
    assert found
    assert any(not one.ref.addressable for one in found)


@pytest.mark.parametrize("zone", ["UTC", "Europe/Berlin", "America/St_Johns", "Pacific/Auckland"])
async def test_times_are_right_in_every_zone(appliance: OpensAppliance, zone: str) -> None:
    here = await appliance(f"time_zone={zone}", "dialect=appl")
    node = await files_of(here, "lin-web-01")
    found = await here.all_backups(BackupQuery(node.ref))
    converted = [one for one in found if one.started_at is not None]
    assert len(converted) > 0.9 * len(found)
    for one in converted:
        assert one.started_at is not None
        around = timedelta(seconds=1)
        exact = await here.all_backups(
            BackupQuery(node.ref, started_from=one.started_at - around, started_to=one.started_at + around)
        )
        assert one.ref in {other.ref for other in exact}, "the appliance, asked by epoch, finds it where we say it is"


async def test_a_few_questions_bring_the_first_rows_and_the_rest_only_when_wanted(appliance: OpensAppliance) -> None:
    bench = await appliance()
    node = await node_named(bench, "MSSQLSERVER\\erp_live")
    bench.control.reset_counters()
    pages = bench.system.backups(BackupQuery(node.ref))
    first = await anext(pages)
    assert _asked(bench) == 1
    assert len(first.backups) >= 50
    assert first.total is None
    await pages.aclose()  # type: ignore[attr-defined]  # an async generator
    assert _asked(bench) == 1


async def test_ten_thousand_backups_come_in_pages_of_at_most_five_hundred(appliance: OpensAppliance) -> None:
    bench = await appliance(backups=10_000)
    bench.control.reset_counters()
    count, last = 0, None
    async for page in bench.system.backups(BackupQuery(ROOT, page_size=5_000)):
        assert len(page.backups) <= 500
        count += len(page.backups)
        last = page
    assert last is not None
    assert last.is_last
    assert last.total == count >= 10_000
    assert _asked(bench) <= 120


async def test_an_appliance_with_a_window_of_its_own_still_gives_everything(appliance: OpensAppliance) -> None:
    windowed, plain = await appliance("default_window=7"), await appliance()
    counts = []
    for bench in (windowed, plain):
        node = await files_of(bench, "lin-web-01")
        counts.append(len(await bench.all_backups(BackupQuery(node.ref))))
    assert counts[0] == counts[1] > 30


@pytest.mark.parametrize("order", ["oldest", "shuffled"])
async def test_the_order_of_the_reply_does_not_matter(appliance: OpensAppliance, order: str) -> None:
    bench = await appliance(f"backups_order={order}")
    found = await bench.all_backups(BackupQuery((await files_of(bench, "lin-web-01")).ref))
    starts = [one.started_at for one in found if one.started_at is not None]
    assert starts == sorted(starts, reverse=True)


async def test_every_filter_goes_to_the_appliance(appliance: OpensAppliance) -> None:
    bench = await appliance()
    node = await files_of(bench, "lin-web-01")
    everything = await bench.all_backups(BackupQuery(node.ref))
    now = datetime.now(UTC)
    ends = {one.ref: one.completed_at for one in everything if one.state.is_finished and one.completed_at is not None}
    since = between(ends.values(), 3)
    recent = await bench.all_backups(BackupQuery(node.ref, finished_within=now - since))
    assert {one.ref for one in recent} == {ref for ref, end in ends.items() if end >= since}
    fulls = {
        one.ref: one.started_at for one in everything if one.kind is BackupKind.FULL and one.started_at is not None
    }
    since = between(fulls.values(), 2)
    both = await bench.all_backups(
        BackupQuery(node.ref, started_within=now - since, kinds=frozenset({BackupKind.FULL}))
    )
    assert {one.ref for one in both} == {ref for ref, start in fulls.items() if start >= since}


def between(moments: Iterable[datetime], count: int) -> datetime:
    """The middle between the last of the newest moments and the next: starts are told to the minute only."""
    newest = sorted(moments, reverse=True)
    return newest[count] + (newest[count - 1] - newest[count]) / 2
