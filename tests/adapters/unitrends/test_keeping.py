"""Deleting, holding, browsing, schedules: what the appliance keeps and what may be done with it."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest

from app.adapters.planning import told_apart
from app.adapters.unitrends import files
from app.adapters.unitrends.client import UnitrendsClient
from app.adapters.unitrends.dependents import NAMED_AT_MOST
from app.adapters.unitrends.mapping import full_name
from app.adapters.unitrends.wire import LatestRow
from app.domain.activities import Origin
from app.domain.backups import Backup, BackupKind, BackupQuery, BackupState
from app.domain.capabilities import Capability
from app.domain.changes import DeleteBackups, HoldBackups, ReleaseBackups, RunSchedule
from app.domain.errors import ConflictError, InputError, NotFoundError
from app.domain.files import FileEntry
from app.domain.guards import ActionClass
from app.domain.nodes import NodeRef
from tests.adapters.unitrends.conftest import OpensAppliance, files_of, node_named
from tests.contract.workbench import CONNECTION_ID, Workbench


async def _files_backups(bench: Workbench, client: str = "lin-web-01") -> list[Backup]:
    node = await files_of(bench, client)
    return await bench.all_backups(BackupQuery(node.ref, page_size=500))


def _deletable(backups: list[Backup], kind: BackupKind) -> list[Backup]:
    return [
        one
        for one in backups
        if one.kind is kind and one.state.is_usable and Capability.DELETE not in {blocked for blocked, _ in one.blocked}
    ]


async def test_what_hangs_on_a_deleted_backup_is_told_and_counted(appliance: OpensAppliance) -> None:
    bench = await appliance()
    backups = await _files_backups(bench)
    full = _deletable(backups, BackupKind.FULL)[-1]
    change, permit = await bench.planned(DeleteBackups((full,)))
    assert change.action is ActionClass.DELETE
    assert change.name_to_type == "lin-web-01"
    assert change.stakes.object_count > 1
    effect = change.side_effects[0]
    told, named = effect.params["count"], effect.params["names"]
    assert effect.id == ("unitrends.delete.dependents_first" if told > NAMED_AT_MOST else "unitrends.delete.dependents")
    assert len(named) == min(told, NAMED_AT_MOST)
    assert all(isinstance(one.params["time"], datetime) for one in named), "in the operator's time, not the appliance's"
    assert change.requests[0].method == "DELETE"
    assert "legalhold=none" in change.requests[0].text
    await bench.system.execute(change, permit)
    left = await _files_backups(bench)
    assert len(backups) - len(left) == 1 + told


async def test_taking_the_last_good_one_is_graver(appliance: OpensAppliance) -> None:
    bench = await appliance()
    backups = await _files_backups(bench)
    one = await bench.system.prepare(DeleteBackups((_deletable(backups, BackupKind.INCREMENTAL)[0],)))
    assert not one.stakes.takes_last_good
    usable = tuple(backup for backup in backups if backup.state.is_usable)
    assert all(Capability.DELETE not in {blocked for blocked, _ in backup.blocked} for backup in usable)
    every = await bench.system.prepare(DeleteBackups(usable))
    assert every.stakes.takes_last_good


async def test_a_newest_one_that_failed_is_no_good_one(
    appliance: OpensAppliance, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = await appliance()
    everything = await bench.all_backups(BackupQuery(NodeRef.appliance(CONNECTION_ID), page_size=500))
    failed = next(one for one in everything if one.state is BackupState.FAILED and one.ref.addressable)
    good = next(
        one for one in everything if one.state.is_usable and one.ref.scope == failed.ref.scope and one.is_held is False
    )
    told = LatestRow(backup_id=failed.ref.native_id)

    async def latest(client: UnitrendsClient, sid: str, instances: Sequence[str], days: int) -> SimpleNamespace:
        return SimpleNamespace(rows=(told,))

    monkeypatch.setattr(UnitrendsClient, "latest", latest)
    assert (await bench.system.prepare(DeleteBackups((good,)))).stakes.takes_last_good


async def test_backups_of_two_systems_take_a_request_each(appliance: OpensAppliance) -> None:
    bench = await appliance()
    here = _deletable(await _files_backups(bench), BackupKind.INCREMENTAL)[0]
    there = _deletable(await _files_backups(bench, "br-web-01"), BackupKind.INCREMENTAL)[0]
    change, permit = await bench.planned(DeleteBackups((here, there)))
    assert [one.text.partition("sid=")[2][0] for one in change.requests] == ["1", "2"]
    result = await bench.system.execute(change, permit)
    assert [item.ok for item in result.items] == [True, True]
    for gone in (here, there):
        with pytest.raises(NotFoundError):
            await bench.system.backup(gone.ref)


async def test_one_of_two_requests_that_fails_is_told_beside_the_other(appliance: OpensAppliance) -> None:
    bench = await appliance()
    here = _deletable(await _files_backups(bench), BackupKind.INCREMENTAL)[0]
    there = _deletable(await _files_backups(bench, "br-web-01"), BackupKind.INCREMENTAL)[0]
    change, permit = await bench.planned(DeleteBackups((here, there)))
    bench.control.fault(f"server_error*1@/api/backups/{there.ref.native_id}")
    result = await bench.system.execute(change, permit)
    assert [item.ok for item in result.items] == [True, False]
    assert result.items[1].message is not None


async def test_a_hold_for_ever_and_its_release(appliance: OpensAppliance) -> None:
    bench = await appliance()
    one = _deletable(await _files_backups(bench), BackupKind.FULL)[0]
    hold = await bench.system.prepare(HoldBackups((one,), -1))
    assert hold.action is ActionClass.HOLD
    assert hold.requests[0].path.endswith("/-1")
    await bench.change(HoldBackups((one,), -1))
    held = await bench.system.backup(one.ref)
    assert held.is_held
    release = await bench.system.prepare(ReleaseBackups((held,)))
    assert release.action is ActionClass.RELEASE_HOLD
    assert release.requests[0].path.endswith("/0")
    with pytest.raises(InputError):
        await bench.system.prepare(HoldBackups((one,), -2))


async def test_a_review_names_what_it_is_about_and_leaves_what_is_done_to_the_title(appliance: OpensAppliance) -> None:
    bench = await appliance()
    point = _deletable(await _files_backups(bench), BackupKind.FULL)[0]
    schedule = next(one for one in await bench.system.schedules() if one.run_now_off is None)
    for command in (DeleteBackups((point,)), HoldBackups((point,), 30), RunSchedule(schedule)):
        change = await bench.system.prepare(command)
        name = schedule.name if isinstance(command, RunSchedule) else told_apart(point, full_name(point))
        assert [value for _, value in change.summary] == [name]


async def test_a_held_backup_is_not_even_prepared_for_deletion(appliance: OpensAppliance) -> None:
    bench = await appliance()
    one = _deletable(await _files_backups(bench), BackupKind.FULL)[0]
    await bench.change(HoldBackups((one,), 5))
    held = await bench.system.backup(one.ref)
    with pytest.raises(ConflictError):
        await bench.system.prepare(DeleteBackups((held,)))


async def test_large_folders_come_in_parts_and_awkward_names_survive(
    appliance: OpensAppliance, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "AT_ONCE", 7)
    bench = await appliance()
    backup = _deletable(await _files_backups(bench, "win-fs-01"), BackupKind.FULL)[0]
    waiting, seen, parts = [""], set[str](), 0
    largest = 0
    while waiting and len(seen) < 3_000:
        directory, after = waiting.pop(), None
        entries: list[FileEntry] = []
        while True:
            listing = await bench.system.browse(backup.ref, directory, after)
            parts += 1
            assert len(listing.entries) <= 7
            entries += listing.entries
            after = listing.after
            if after is None:
                break
        largest = max(largest, len(entries))
        assert len({one.path for one in entries}) == len(entries)
        seen |= {one.path for one in entries}
        waiting += [one.path for one in entries if one.is_folder]
    assert any("#" in path or "&" in path for path in seen), "names with # and & are in the simulator's tree"
    assert largest > 14, "the simulator has a folder of several parts"
    assert parts > len(seen) // 7


async def test_databases_and_machines_are_not_browsed(appliance: OpensAppliance) -> None:
    bench = await appliance()
    node = await node_named(bench, "erp-app-01")
    one = next(b for b in await bench.all_backups(BackupQuery(node.ref)) if b.state.is_usable)
    with pytest.raises(ConflictError) as caught:
        await bench.system.browse(one.ref, "", None)
    assert caught.value.message.id == "unitrends.blocked.needs_mount"


async def test_a_schedule_starts_jobs_that_show_up(appliance: OpensAppliance) -> None:
    bench = await appliance()
    schedule = next(one for one in await bench.system.schedules() if one.name == "Servers nightly")
    before = {one.ref.path for one in await bench.system.activities()}
    await bench.change(RunSchedule(schedule))
    bench.control.jump(5)
    begun = [one for one in await bench.system.activities() if one.ref.path not in before]
    assert begun
    assert all(one.origin is not Origin.ELSEWHERE for one in begun)


async def test_a_running_schedule_is_not_run_twice(appliance: OpensAppliance) -> None:
    bench = await appliance()
    running = next(one for one in await bench.system.schedules() if one.is_running)
    assert running.run_now_off is not None
    with pytest.raises(ConflictError):
        await bench.system.prepare(RunSchedule(running))


async def test_alerts_since_a_moment(appliance: OpensAppliance) -> None:
    bench = await appliance()
    every = await bench.system.alerts(datetime.now(UTC) - timedelta(days=40))
    recent = await bench.system.alerts(datetime.now(UTC) - timedelta(days=2))
    assert 0 < len(recent) < len(every)
    assert set(recent) < set(every)


async def test_numbers_that_are_not_told_are_unknown(appliance: OpensAppliance) -> None:
    bench = await appliance("na_numbers")
    storage = await bench.system.storage()
    assert storage
    for one in storage:
        assert one.total_bytes is None
        assert one.free_bytes is None
