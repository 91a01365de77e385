"""Duties of every adapter that change nothing: describe, sign in and out, tree, lists and details of backups."""

from contextlib import aclosing
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from app.domain.backups import Backup, BackupField, BackupQuery, BackupRef
from app.domain.capabilities import Capabilities, Capability
from app.domain.errors import NotFoundError, SignInRejectedError
from app.domain.files import FileEntry
from app.domain.nodes import Level, NodeRef
from tests.contract.catalogue import assert_can_be_told
from tests.contract.workbench import CONNECTION_ID, Workbench

ROOT = NodeRef.appliance(CONNECTION_ID)


def assert_honest(backup: Backup, offered: Capabilities) -> None:
    """Times are aware UTC, sizes are bytes or unknown, and an unfinished or unknown point allows no restore."""
    for one in fields(backup):
        value = getattr(backup, one.name)
        if isinstance(value, datetime):
            assert value.utcoffset() == timedelta(0), f"{one.name} is not in UTC"
    assert backup.started_at is not None or backup.started_text is not None
    assert backup.size_bytes is None or backup.size_bytes >= 0
    assert backup.duration is None or backup.duration >= timedelta(0)
    if not backup.state.is_usable:
        assert backup.why_not(Capability.RESTORE, offered) is not None
    for _, why in backup.blocked:
        assert_can_be_told(why)


class ReadingDuties:
    """What every adapter must be able to read, and the optional reads it declares."""

    async def test_describes_the_system(self, bench: Workbench) -> None:
        description = await bench.system.describe()
        assert description.version
        assert description.identity != "", "an identity that is not told is None"
        assert description.heard_at.utcoffset() == timedelta(0)
        for capability in Capability:
            why = description.capabilities.why_not(capability)
            if why is not None:
                assert_can_be_told(why)
                assert why.id != "capability.not_offered.why", f"{capability} needs a reason of its own"

    async def test_signing_out_ends_the_session_at_the_server(self, bench: Workbench) -> None:
        await bench.system.children(ROOT)
        await bench.system.sign_out()
        assert bench.channel.session is None

    async def test_a_wrong_secret_is_rejected(self, mistyped_bench: Workbench) -> None:
        with pytest.raises(SignInRejectedError) as caught:
            await mistyped_bench.system.sign_in()
        assert_can_be_told(caught.value.message)
        assert mistyped_bench.sign_ins() == 1, "a wrong secret must not be tried again: that locks people out"

    async def test_every_node_knows_its_parent_and_its_place_stays(self, bench: Workbench) -> None:
        first = await bench.tree()
        assert first
        assert len({ref.path for ref in first}) == len(first)
        for ref in first:
            assert ref.connection_id == CONNECTION_ID
            assert ref.parent == ROOT or ref.parent in first
        assert set(await bench.tree()) == set(first)

    async def test_an_unknown_node_is_not_found(self, bench: Workbench) -> None:
        with pytest.raises(NotFoundError) as caught:
            await bench.system.children(ROOT.child(Level.CLIENT, "999999"))
        assert_can_be_told(caught.value.message)

    async def test_backups_come_newest_first_and_are_honest(self, bench: Workbench) -> None:
        _, backups = await bench.filled_place()
        offered = (await bench.system.describe()).capabilities
        for backup in backups:
            assert_honest(backup, offered)
        starts = [backup.started_at for backup in backups if backup.started_at is not None]
        assert starts == sorted(starts, reverse=True)
        assert any(backup.size_bytes for backup in backups)
        assert len({backup.ref.path for backup in backups}) == len(backups)

    async def test_small_pages_hold_the_same_as_one_large_page(self, bench: Workbench) -> None:
        scope, backups = await bench.filled_place()
        paged: list[Backup] = []
        ends = []
        async with aclosing(bench.system.backups(BackupQuery(scope, page_size=3))) as pages:  # type: ignore[type-var]
            async for page in pages:
                assert len(page.backups) <= 3
                paged += page.backups
                ends.append(page.is_last)
                assert page.total is None or page.total == len(backups)
        assert [one.ref for one in paged] == [one.ref for one in backups]
        assert ends.count(True) == 1
        assert ends[-1]

    async def test_a_span_of_starts_is_kept(self, bench: Workbench) -> None:
        scope, backups = await bench.filled_place()
        middle = [one for one in backups if one.started_at is not None][1]
        assert middle.started_at is not None
        around = timedelta(minutes=1)  # some systems tell the start to the minute only
        query = BackupQuery(scope, started_from=middle.started_at - around, started_to=middle.started_at + around)
        found = await bench.all_backups(query)
        assert middle.ref in {one.ref for one in found}
        wide = 2 * around
        assert all(one.started_at is not None and abs(one.started_at - middle.started_at) <= wide for one in found)

    async def test_a_span_of_completions_is_kept(self, bench: Workbench) -> None:
        scope, backups = await bench.filled_place()
        if all(BackupField.COMPLETED in one.not_offered for one in backups):
            pytest.skip(f"{bench.specimen.kind} never tells when a backup ended")
        done = [one for one in backups if one.completed_at is not None and one.state.is_finished]
        assert done
        moment = done[len(done) // 2].completed_at
        assert moment is not None
        around = timedelta(minutes=1)  # some systems tell the start to the minute only
        query = BackupQuery(scope, finished_from=moment - around, finished_to=moment + around)
        found = await bench.all_backups(query)
        assert done[len(done) // 2].ref in {one.ref for one in found}
        wide = 2 * around
        assert all(one.completed_at is not None and moment - wide <= one.completed_at <= moment + wide for one in found)

    async def test_days_and_hours_are_kept(self, bench: Workbench) -> None:
        scope, backups = await bench.filled_place()
        newest = next(one for one in backups if one.started_at is not None)
        assert newest.started_at is not None
        day = newest.started_at.date()
        of_day = await bench.all_backups(BackupQuery(scope, day_from=day, day_to=day))
        assert {one.ref for one in of_day} == {
            one.ref for one in backups if one.started_at is not None and one.started_at.date() == day
        }
        age = datetime.now(UTC) - newest.started_at + timedelta(hours=2)
        recent = await bench.all_backups(BackupQuery(scope, started_within=age))
        assert newest.ref in {one.ref for one in recent}
        assert len(recent) <= len(backups)

    async def test_kinds_are_kept(self, bench: Workbench) -> None:
        scope, backups = await bench.filled_place()
        kind = backups[0].kind
        found = await bench.all_backups(BackupQuery(scope, kinds=frozenset({kind})))
        assert {one.ref for one in found} == {one.ref for one in backups if one.kind is kind}

    async def test_chosen_ids_are_kept(self, bench: Workbench) -> None:
        scope, backups = await bench.filled_place()
        chosen = [one for one in backups if one.ref.addressable][:2]
        query = BackupQuery(scope, native_ids=tuple(one.ref.native_id for one in chosen))
        assert {one.ref for one in await bench.all_backups(query)} == {one.ref for one in chosen}

    async def test_one_backup_reads_as_it_was_listed(self, bench: Workbench) -> None:
        _, backups = await bench.filled_place()
        listed = next(one for one in backups if one.ref.addressable and one.state.is_finished)
        single = await bench.system.backup(listed.ref)
        assert single.ref == listed.ref
        assert (single.kind, single.state, single.size_bytes) == (listed.kind, listed.state, listed.size_bytes)
        assert single.raw is not None
        assert single.raw.look()

    async def test_an_unknown_backup_is_not_found(self, bench: Workbench) -> None:
        scope, backups = await bench.filled_place()
        gone = BackupRef(scope, "99999999")
        if not backups[0].ref.native_id.isdigit():
            gone = BackupRef(scope, "00000000-0000-4000-8000-000000000000")
        with pytest.raises(NotFoundError) as caught:
            await bench.system.backup(gone)
        assert_can_be_told(caught.value.message)

    async def test_a_log_can_be_read(self, bench: Workbench) -> None:
        await bench.needs(Capability.LOGS)
        _, backups = await bench.filled_place()
        done = [one for one in backups if one.state.is_finished and one.ref.addressable][:20]
        logs = [await bench.system.logs(one.ref) for one in done]
        assert all(log.is_complete for log in logs)
        assert any(log.text.strip() for log in logs), "none of the newest backups left a word"
        assert not any("<br" in log.text.lower() for log in logs)

    async def test_files_can_be_browsed(self, bench: Workbench) -> None:
        await bench.needs(Capability.BROWSE)
        backup = await bench.usable_backup(Capability.BROWSE)
        top = await self._folder(bench, backup.ref, "")
        assert top
        folder = next((one for one in top if one.is_folder), None)
        assert folder is not None
        inside = await self._folder(bench, backup.ref, folder.path)
        assert inside
        assert all(one.path.startswith(folder.path) for one in inside)
        assert len({one.path for one in inside}) == len(inside)

    async def _folder(self, bench: Workbench, ref: BackupRef, directory: str) -> list[FileEntry]:
        entries: list[FileEntry] = []
        after: str | None = None
        while True:
            listing = await bench.system.browse(ref, directory, after)
            entries += listing.entries
            if listing.after is None:
                return entries
            assert listing.after != after, "the cursor does not move"
            after = listing.after

    async def test_schedules_are_told(self, bench: Workbench) -> None:
        await bench.needs(Capability.SCHEDULES)
        schedules = await bench.system.schedules()
        assert schedules
        assert len({one.native_id for one in schedules}) == len(schedules)
        assert all(one.next_run_at is None or one.next_run_at.utcoffset() == timedelta(0) for one in schedules)

    async def test_storage_is_told(self, bench: Workbench) -> None:
        await bench.needs(Capability.STORAGE)
        storage = await bench.system.storage()
        assert storage
        assert len({one.native_id for one in storage}) == len(storage)
        for one in storage:
            if one.total_bytes is not None and one.free_bytes is not None:
                assert 0 <= one.free_bytes <= one.total_bytes

    async def test_alerts_are_told_newest_first(self, bench: Workbench) -> None:
        await bench.needs(Capability.ALERTS)
        alerts = await bench.system.alerts()
        assert alerts
        raised = [one.raised_at for one in alerts if one.raised_at is not None]
        assert raised == sorted(raised, reverse=True)
        assert all(one.text for one in alerts)
        later = await bench.system.alerts(datetime.now(UTC) + timedelta(days=2))
        assert later == ()

    async def test_running_things_are_listed_in_one_answer(self, bench: Workbench) -> None:
        await bench.needs(Capability.ACTIVITIES)
        activities = await bench.system.activities()
        assert len({one.ref.path for one in activities}) == len(activities)
        assert not any(one.phase.is_final for one in activities)

    async def test_values_do_not_change_by_reading_them_twice(self, bench: Workbench) -> None:
        scope, backups = await bench.filled_place()
        again = await bench.all_backups(BackupQuery(scope, page_size=500))
        finished = [_timeless(one) for one in backups if one.state.is_finished]
        assert finished == [_timeless(one) for one in again if one.state.is_finished][: len(finished)]


def _timeless(backup: Backup) -> Any:
    return replace(backup, raw=None)
