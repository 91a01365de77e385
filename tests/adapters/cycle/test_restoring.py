"""What a restore is checked for before it is sent, and what is planned."""

from dataclasses import replace

import pytest

from app.adapters.connected import utc_now
from app.adapters.cycle import restore_evidence
from app.domain.backups import Backup, BackupRef
from app.domain.capabilities import Capability
from app.domain.changes import DeleteBackups, StartRestore
from app.domain.errors import ConflictError, InputError, PermissionDeniedError
from app.domain.guards import ActionClass
from app.domain.messages import Message
from app.domain.nodes import Level
from app.domain.restore import Evidence, EvidenceKind, Finding, RestoreRequest, RestoreStage, assess
from tests.adapters.cycle.conftest import Hub, OpensHub, ref_of
from tests.contract.catalogue import assert_can_be_told


async def _rows(bench: Hub, request: RestoreRequest) -> dict[EvidenceKind, Evidence]:
    found = await bench.system.restore_evidence(request)
    for row in found:
        assert_can_be_told(row.title)
    return {row.kind: row for row in found}


async def _blocking(bench: Hub, request: RestoreRequest) -> dict[EvidenceKind, str]:
    found = assess(await bench.system.restore_evidence(request), utc_now())
    return {row.kind: row.title.id for row in found.blocks}


async def test_a_sound_restore_is_blocked_by_nothing(hub: OpensHub) -> None:
    bench = await hub()
    rows = await _rows(bench, await bench.request())
    assert rows[EvidenceKind.RUN_ACTIVE].finding is Finding.GOOD
    assert rows[EvidenceKind.POINT_AVAILABLE].finding is Finding.GOOD
    assert rows[EvidenceKind.TARGET_READY].finding is Finding.GOOD
    assert rows[EvidenceKind.RESTORE_COMMAND].title.params == {"command": "••••••••"}
    assert rows[EvidenceKind.OVERWRITES].finding is Finding.BAD
    assert rows[EvidenceKind.FILES_MISSING].finding is Finding.GOOD
    assert rows[EvidenceKind.NEWEST].finding is Finding.GOOD
    assert rows[EvidenceKind.RIGHTS].finding is Finding.NOT_OFFERED
    assert rows[EvidenceKind.SETTINGS_DIFFER].finding is Finding.GOOD
    assert rows[EvidenceKind.RETENTION].finding is Finding.GOOD
    assert await _blocking(bench, await bench.request()) == {}


async def test_without_a_restore_command_it_is_blocked(hub: OpensHub) -> None:
    bench = await hub()
    blocks = await _blocking(bench, await bench.request("media-store"))
    assert blocks[EvidenceKind.RESTORE_COMMAND] == "cycle.check.no_command"
    with pytest.raises(ConflictError):
        await bench.system.prepare(StartRestore(await bench.request("media-store")))


async def test_an_instance_that_does_not_run_blocks(hub: OpensHub) -> None:
    bench = await hub()
    request = await bench.request("ml-notebooks")
    assert (await _blocking(bench, request))[EvidenceKind.TARGET_READY] == "cycle.check.target_not_ready"
    with pytest.raises(ConflictError):
        await bench.system.prepare(StartRestore(request))
    choices = await bench.system.restore_choices(RestoreStage.TARGET, "instance", request)
    assert [one.off is not None for one in choices] == [True]


@pytest.mark.parametrize("ready_state", ["purge", "hibernate", "configuring"])
async def test_an_instance_that_is_not_ready_blocks(hub: OpensHub, ready_state: str) -> None:
    bench = await hub()
    bench.instances("wiki-mysql")[0].ready_state = ready_state
    assert EvidenceKind.TARGET_READY in await _blocking(bench, await bench.request())


async def test_a_target_that_is_gone_or_not_chosen_blocks(hub: OpensHub) -> None:
    bench = await hub()
    request = await bench.request()
    gone = RestoreRequest(request.scope, request.backup, target={"instance": "f" * 24})
    assert (await _blocking(bench, gone))[EvidenceKind.TARGET_READY] == "cycle.check.target_gone"
    none = RestoreRequest(request.scope, request.backup)
    assert (await _blocking(bench, none))[EvidenceKind.TARGET_READY] == "cycle.check.no_target"
    for wrong in (gone, none):
        with pytest.raises(InputError) as caught:
            await bench.system.prepare(StartRestore(wrong))
        assert list(caught.value.fields) == ["instance"]


async def test_a_running_backup_or_restore_blocks(hub: OpensHub) -> None:
    bench = await hub("job_404=0", "step_seconds=60")
    request = await bench.request()
    bench.control.fault("cron_fires=wiki-mysql")
    assert (await _blocking(bench, request))[EvidenceKind.RUN_ACTIVE] == "cycle.check.backup_runs"
    bench.control.jump(10)
    await bench.restore()
    rows = await _rows(bench, request)
    assert rows[EvidenceKind.RUN_ACTIVE].title.id == "cycle.check.job_runs"
    assert rows[EvidenceKind.RUN_ACTIVE].run is not None


async def test_a_job_nobody_can_place_leaves_that_open(hub: OpensHub) -> None:
    bench = await hub("job_404=0", "step_seconds=60")
    request = await bench.request()
    await bench.restore()
    elsewhere = bench.specimen.vendor.open(bench.connection, bench.channel, bench.catalogue)
    [row] = [one for one in await elsewhere.restore_evidence(request) if one.kind is EvidenceKind.RUN_ACTIVE]
    assert_can_be_told(row.title)
    assert (row.finding, row.title.id) == (Finding.UNKNOWN, "cycle.check.run_unplaced")


async def test_a_backup_kept_for_ever_has_no_expiry_and_is_listed(hub: OpensHub) -> None:
    bench = await hub()
    settings = bench.container("wiki-mysql").backups
    assert settings is not None
    settings["retention"] = "10000y"
    request = await bench.request()
    assert request.backup is not None
    assert request.backup.expires_at is None
    assert (await _rows(bench, request))[EvidenceKind.RETENTION].finding is Finding.UNKNOWN


async def test_a_key_without_the_right_to_jobs_leaves_that_open(hub: OpensHub) -> None:
    bench = await hub("key_lacks")
    rows = await _rows(bench, await bench.request())
    assert rows[EvidenceKind.RUN_ACTIVE].finding is Finding.UNKNOWN


async def test_a_missing_right_is_remembered(hub: OpensHub) -> None:
    bench = await hub("key_lacks=containers-backups-manage")
    request = await bench.request()
    change, permit = await bench.planned(StartRestore(request))
    with pytest.raises(PermissionDeniedError) as caught:
        await bench.system.execute(change, permit)
    assert caught.value.message.params == {"capability": "containers-backups-manage"}
    assert EvidenceKind.RIGHTS in await _blocking(bench, request)


async def test_a_point_that_is_gone_blocks(hub: OpensHub) -> None:
    bench = await hub()
    request = await bench.request()
    assert request.backup is not None
    run = (await bench.change(DeleteBackups((request.backup,)))).activities[0]
    assert (await _blocking(bench, request))[EvidenceKind.POINT_AVAILABLE] == "cycle.check.point_unusable"
    await bench.watched(run.ref)
    assert (await _blocking(bench, request))[EvidenceKind.POINT_AVAILABLE] == "cycle.check.point_gone"


async def test_a_container_that_is_gone_blocks(hub: OpensHub) -> None:
    bench = await hub()
    request = await bench.request()
    bench.container("wiki-mysql").status.current = "deleted"
    assert list(await _blocking(bench, request)) == [EvidenceKind.TARGET_READY]


async def test_what_is_old_or_superseded_or_changed_since_is_asked_about(hub: OpensHub) -> None:
    bench = await hub()
    good = [one for one in await bench.backups_of("wiki-mysql") if one.state.is_usable]
    oldest = good[-1]
    assert oldest.started_at is not None
    container = bench.container("wiki-mysql")
    container.updated = now_s = bench.demo.hub.now()
    # How much of its time is left must not depend on the hour of the test.
    hours = int((now_s - oldest.started_at.timestamp()) // 3600) + 12
    assert container.backups is not None
    container.backups["retention"] = f"{hours}h"
    target = {"instance": bench.instances("wiki-mysql")[0].id}
    rows = await _rows(bench, RestoreRequest(oldest.ref.scope, oldest, target=target))
    assert rows[EvidenceKind.AGE].finding is Finding.BAD
    assert rows[EvidenceKind.NEWEST].finding is Finding.BAD
    assert rows[EvidenceKind.SETTINGS_DIFFER].finding is Finding.BAD
    assert rows[EvidenceKind.RETENTION].finding is Finding.BAD, "it goes in less than a day"


async def test_an_error_in_the_log_is_asked_about(hub: OpensHub) -> None:
    bench = await hub()
    record = next(one for one in reversed(bench.records("wiki-mysql")) if one.fate)
    failed = await bench.system.backup(ref_of(bench, "wiki-mysql", record))
    target = {"instance": bench.instances("wiki-mysql")[0].id}
    rows = await _rows(bench, RestoreRequest(failed.ref.scope, failed, target=target))
    assert rows[EvidenceKind.FILES_MISSING].finding is Finding.BAD
    assert rows[EvidenceKind.FILES_MISSING].title.server_text


async def test_a_former_instances_backup_goes_to_another_instance(hub: OpensHub) -> None:
    bench = await hub()
    present = {one.id for one in bench.instances("orders-db")}
    former: Backup = next(
        one
        for one in await bench.backups_of("orders-db")
        if one.ref.scope.native_id not in present and one.state.is_usable
    )
    request = RestoreRequest(former.ref.scope, former)
    choices = await bench.system.restore_choices(RestoreStage.TARGET, "instance", request)
    assert {one.value for one in choices} == present
    assert not any(one.suggested for one in choices), "there are two: the operator chooses"
    chosen = RestoreRequest(former.ref.scope, former, target={"instance": choices[0].value})
    result = await bench.change(StartRestore(chosen))
    assert (await bench.watched(result.activities[0].ref)).last.phase.is_success


async def test_the_source_is_suggested(hub: OpensHub) -> None:
    bench = await hub()
    backup = await bench.good("orders-db")
    choices = await bench.system.restore_choices(
        RestoreStage.TARGET, "instance", RestoreRequest(backup.ref.scope, backup)
    )
    assert [one.value for one in choices if one.suggested] == [backup.ref.scope.native_id]
    assert len(choices) == 2


async def test_the_review_names_the_target_and_what_cannot_be_undone(hub: OpensHub) -> None:
    bench = await hub()
    change = await bench.system.prepare(StartRestore(await bench.request()))
    assert change.action is ActionClass.RESTORE_OVER
    assert change.name_to_type == "wiki-mysql"
    assert change.irreversible is not None
    assert ("cycle.summary.command", "••••••••") in change.summary
    assert '"instance_id"' in change.requests[0].text
    assert all(isinstance(one, Message) for one in change.side_effects)
    assert Capability.RESTORE not in {one for one, _ in (await bench.good()).blocked}


async def test_a_backup_older_than_all_that_is_looked_at_is_not_called_the_newest(
    hub: OpensHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = await hub()
    oldest = [one for one in await bench.backups_of("wiki-mysql") if one.state.is_usable][-1]
    former = oldest.ref.scope.parent
    assert former is not None
    elsewhere = replace(oldest, ref=BackupRef(former.child(Level.INSTANCE, "f" * 24), oldest.ref.native_id))
    monkeypatch.setattr(restore_evidence, "_NEWEST", 2)
    rows = await _rows(bench, RestoreRequest(elsewhere.ref.scope, elsewhere))
    assert rows[EvidenceKind.NEWEST].finding is Finding.UNKNOWN
    newest = await bench.request()
    assert (await _rows(bench, newest))[EvidenceKind.NEWEST].finding is Finding.GOOD
