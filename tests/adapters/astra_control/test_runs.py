"""Backups, snapshots and deletions as runs: what is told, what can be stopped, what is left when all is gone."""

import json
from datetime import UTC, datetime

import pytest

from app.domain.activities import Activity, ActivityRef, Operation, Phase, Source, StepState
from app.domain.backups import BackupKind, BackupState
from app.domain.capabilities import Capability
from app.domain.changes import DeleteBackups, SentChange, StartBackup, StopRun
from app.domain.errors import ConflictError, InputError, NotFoundError, OutcomeUnknownError
from app.domain.port import FormPurpose
from tests.adapters.astra_control.conftest import Astra, OpensAccount
from tests.contract.catalogue import assert_can_be_told
from tests.contract.workbench import CONNECTION_ID


async def until_running(bench: Astra, run: Activity) -> Activity:
    """The run once it copies."""
    return (await bench.watched(run.ref, lambda one: one.phase is Phase.RUNNING)).last


async def test_percent_and_bytes_are_as_told(account: OpensAccount) -> None:
    bench = await account("backup_bytes=1000000")
    run = await bench.started("wiki")
    assert (run.phase, run.percent, run.bytes_done) == (Phase.QUEUED, None, None)
    seen = await bench.watched(run.ref)
    shown = [one for one in seen.news if one.phase is Phase.RUNNING and one.percent is not None]
    assert {one.percent.source for one in shown if one.percent is not None} == {Source.REPORTED}
    assert {one.bytes_total for one in shown} == {1_000_000}
    assert any(one.bytes_done == 500_000 for one in shown)
    assert all(progress.percent != 100.0 for progress in seen.shown[:-1])


async def test_steps_are_tasks_also_of_other_things_and_hooks_are_one(account: OpensAccount) -> None:
    bench = await account()
    run = await bench.started("wiki")
    last = (await bench.watched(run.ref)).last
    assert [str(step.name) for step in last.steps[:3]] == [
        "Prepare application backup",
        "Application snapshot",
        "Copy application data",
    ]
    assert {step.state for step in last.steps} == {StepState.DONE}
    assert last.steps[0].started_at is not None
    assert len(last.steps) == 4


async def test_failed_hooks_are_a_warning_with_the_reason(account: OpensAccount) -> None:
    bench = await account("hook_fails")
    run = await bench.started("wiki")
    last = (await bench.watched(run.ref)).last
    assert last.phase is Phase.SUCCEEDED_WITH_WARNINGS
    assert last.steps[-1].state is StepState.WARNING
    assert last.message is not None
    assert "quiesce-database" in (last.message.server_text or "")
    assert last.backup is not None
    made = await bench.system.backup(last.backup)
    assert made.state is BackupState.COMPLETE_WITH_WARNINGS


async def test_a_failed_backup_tells_why(account: OpensAccount) -> None:
    bench = await account("backup_fails=50")
    run = await bench.started("wiki")
    last = (await bench.watched(run.ref)).last
    assert last.phase is Phase.FAILED
    assert last.message is not None
    assert "lost its connection" in (last.message.server_text or "")


async def test_all_backups_of_the_account_are_one_request(account: OpensAccount) -> None:
    bench = await account()
    first = await bench.system.activities()
    assert {one.phase for one in first} >= {Phase.QUEUED, Phase.RUNNING}
    waiting = next(one for one in first if one.phase is Phase.QUEUED)
    assert waiting.waiting_reason == "The cluster of the application cannot be reached."
    assert waiting.target == "edge-cache", "no task names its app any more: it was looked for, once"
    running = next(one for one in first if one.phase is Phase.RUNNING and one.ref.operation is Operation.BACKUP)
    assert running.target == "analytics"
    bench.control.reset_counters()
    await bench.system.activities()
    asked = [one["path"].rpartition("/")[2] for one in bench.control.requests()]
    assert asked.count("appBackups") == 1
    assert asked.count("apps") == 1


async def test_a_run_can_be_cancelled_and_is_known_as_such_after_a_restart(account: OpensAccount) -> None:
    bench = await account()
    run = await until_running(bench, await bench.started("wiki"))
    planned = await bench.system.prepare(StopRun(run))
    assert planned.requests[0].method == "DELETE"
    assert planned.irreversible is not None
    await bench.change(StopRun(run))
    now = await bench.system.activity(run.ref)
    assert (now.phase, now.raw_phase) == (Phase.FINISHING, "deleting")
    assert run.ref in {one.ref for one in await bench.system.activities()}
    bench.control.jump(60)
    later = bench.specimen.vendor.open(bench.connection, bench.channel, bench.catalogue)
    ended = await later.activity(run.ref)
    assert ended.phase is Phase.CANCELLED
    assert ended.ended_at is not None


async def test_what_waits_cannot_be_cancelled_and_the_server_says_so_too(account: OpensAccount) -> None:
    bench = await account("pending_length=3600")
    run = await bench.started("wiki")
    why = run.why_not(Capability.CANCEL)
    assert why is not None
    assert why.id == "astra.no_cancel.not_begun.why"
    with pytest.raises(ConflictError):
        await bench.system.prepare(StopRun(run))
    rash = Activity(run.ref, run.target, Phase.RUNNING, "running", run.heard_at, can=frozenset({Capability.CANCEL}))
    with pytest.raises(ConflictError) as caught:
        await bench.change(StopRun(rash))
    assert caught.value.status == 409
    assert caught.value.message.id == "astra.problem.not_cancellable.text"
    assert caught.value.message.code == "128"


async def test_a_run_into_a_locked_bucket_cannot_be_cancelled(account: OpensAccount) -> None:
    bench = await account()
    locked = bench.resource("buckets", "s3-locked")["id"]
    run = await until_running(bench, await bench.started("wiki", bucket=locked))
    why = run.why_not(Capability.CANCEL)
    assert why is not None
    assert why.id == "astra.backup.locked.why"
    listed = next(one for one in await bench.system.activities() if one.ref == run.ref)
    assert Capability.CANCEL not in listed.can


async def test_a_run_that_vanished_without_a_task_is_not_known(account: OpensAccount) -> None:
    bench = await account()
    run = await until_running(bench, await bench.started("wiki"))
    backup_id = run.ref.native_id.rpartition("/")[2]
    bench.world.drop("appBackups", backup_id)
    bench.world.all("tasks").clear()
    found = await bench.system.activity(run.ref)
    assert found.phase is Phase.UNKNOWN
    assert found.message is not None
    assert found.message.id == "astra.run.gone.text"


async def test_what_ended_well_and_was_deleted_since_ended_well(account: OpensAccount) -> None:
    bench = await account()
    run = await bench.started("wiki")
    await bench.watched(run.ref)
    bench.world.drop("appBackups", run.ref.native_id.rpartition("/")[2])
    found = await bench.system.activity(run.ref)
    assert found.phase is Phase.SUCCEEDED
    assert found.message is not None
    assert found.message.id == "astra.run.deleted_since.text"


async def test_states_of_old_servers_and_words_nobody_knows(account: OpensAccount) -> None:
    bench = await account("ready_state")
    run = await bench.started("wiki")
    seen = await bench.watched(run.ref)
    assert {one.raw_phase for one in seen.news} == {"ready", "completed"}
    assert seen.last.phase is Phase.SUCCEEDED
    bench.control.fault("unknown_state=quiescing")
    found = await bench.system.activity(run.ref)
    assert (found.phase, found.raw_phase) == (Phase.UNKNOWN, "quiescing")
    assert found.can == frozenset()


async def test_a_snapshot_is_made_and_followed(account: OpensAccount) -> None:
    bench = await account("pending_length=5")
    run = await bench.started("wiki", what="snapshot", name="by-hand")
    assert run.backup_kind is BackupKind.SNAPSHOT
    assert Capability.CANCEL in run.can
    last = (await bench.watched(run.ref)).last
    assert last.phase is Phase.SUCCEEDED
    assert last.backup is not None
    made = await bench.system.backup(last.backup)
    assert (made.name, made.kind, made.size_bytes) == ("by-hand", BackupKind.SNAPSHOT, None)


async def test_a_backup_is_made_from_a_chosen_snapshot(account: OpensAccount) -> None:
    bench = await account("strict")
    snapshot = bench.resource("appSnaps", "before-theme")["id"]
    bucket = bench.resource("buckets", "s3-primary")["id"]
    run = await bench.started("wiki", snapshot=snapshot, bucket=bucket, name="from-snapshot")
    await bench.watched(run.ref)
    made = bench.resource("appBackups", "from-snapshot")
    assert (made["snapshotID"], made["bucketID"]) == (snapshot, bucket)
    targets = ((await bench.app("wiki")).ref,)
    form = await bench.system.form(FormPurpose.START_BACKUP, targets)
    offered = {str(one.label): one.off for one in form.field("snapshot").choices or ()}
    assert offered["before-theme"] is None
    assert offered["broken"] is not None
    buckets = {str(one.label): one.off for one in form.field("bucket").choices or ()}
    shop = await bench.system.form(FormPurpose.START_BACKUP, ((await bench.app("webshop")).ref,))
    assert (shop.field("bucket").choices or ())[0].detail == "s3-primary"
    assert (form.field("bucket").choices or ())[0].detail is None, "this cluster has no default of its own"
    assert buckets["s3-old"] is not None


async def test_the_name_is_prefilled_checked_and_taken_only_once(account: OpensAccount) -> None:
    bench = await account()
    targets = ((await bench.app("wiki")).ref,)
    form = await bench.system.form(FormPurpose.START_BACKUP, targets)
    name = str(form.defaults()["name"])
    datetime.strptime(name, "manual-%Y%m%d-%H%M").replace(tzinfo=UTC)
    for wrong in ("-dash", "Capital", "x" * 64, "under_score"):
        assert "name" in form.problems({**form.defaults(), "name": wrong})
    await bench.started("wiki", name=name)
    with pytest.raises(InputError) as caught:
        await bench.system.prepare(StartBackup(targets, {**form.defaults(), "name": name}))
    assert caught.value.fields["name"].id == "astra.start.name.taken"
    again = await bench.system.form(FormPurpose.START_BACKUP, targets)
    assert again.defaults()["name"] != name


async def test_several_apps_get_one_request_each_and_results_of_their_own(account: OpensAccount) -> None:
    bench = await account()
    targets = ((await bench.app("wiki")).ref, (await bench.app("analytics")).ref)
    form = await bench.system.form(FormPurpose.START_BACKUP, targets)
    assert "snapshot" not in form.defaults()
    result = await bench.change(StartBackup(targets, form.defaults()))
    assert [(item.target, item.ok) for item in result.items] == [("wiki", True), ("analytics", False)]
    refused = result.items[1].message
    assert refused is not None
    assert refused.id == "astra.problem.backup_runs.text"


async def test_a_lost_answer_is_found_by_name(account: OpensAccount) -> None:
    bench = await account()
    targets = ((await bench.app("wiki")).ref,)
    form = await bench.system.form(FormPurpose.START_BACKUP, targets)
    command = StartBackup(targets, form.defaults())
    change, permit = await bench.planned(command)
    sent = SentChange(command, datetime.now(UTC), change.bookmark)
    assert await bench.system.find_effect(sent) == ()
    bench.control.fault("drop_reply*1")
    with pytest.raises(OutcomeUnknownError):
        await bench.system.execute(change, permit)
    (found,) = await bench.system.find_effect(sent)
    assert found.ref.bookmark.endswith(f"/{form.defaults()['name']}")
    assert (await bench.watched(found.ref)).last.phase is Phase.SUCCEEDED


async def test_a_lost_answer_to_a_cancellation_is_found(account: OpensAccount) -> None:
    bench = await account()
    run = await until_running(bench, await bench.started("wiki"))
    change, permit = await bench.planned(StopRun(run))
    sent = SentChange(change.command, datetime.now(UTC), change.bookmark)
    assert await bench.system.find_effect(sent) == ()
    bench.control.fault("drop_reply*1")
    with pytest.raises(OutcomeUnknownError):
        await bench.system.execute(change, permit)
    assert len(await bench.system.find_effect(sent)) == 1


async def test_deleting_takes_a_while_and_is_followed(account: OpensAccount) -> None:
    bench = await account()
    backup = await bench.good("webshop")
    (run,) = (await bench.change(DeleteBackups((backup,)))).activities
    assert (run.ref.operation, run.phase, run.target) == (Operation.DELETE, Phase.RUNNING, backup.name)
    assert (await bench.system.backup(backup.ref)).state is BackupState.DELETING
    assert run.ref in {one.ref for one in await bench.system.activities()}
    assert (await bench.watched(run.ref)).last.phase is Phase.SUCCEEDED
    with pytest.raises(NotFoundError):
        await bench.system.backup(backup.ref)


async def test_the_last_good_backup_raises_the_stakes(account: OpensAccount) -> None:
    bench = await account()
    final = next(one for one in await bench.points("legacy-crm") if one.name == "final")
    assert (await bench.system.prepare(DeleteBackups((final,)))).stakes.takes_last_good
    backup = await bench.good("webshop")
    assert not (await bench.system.prepare(DeleteBackups((backup,)))).stakes.takes_last_good


@pytest.mark.parametrize("mode", ["after_refusal", "always", "never"])
async def test_a_failed_backup_that_stays_can_be_forced(account: OpensAccount, mode: str) -> None:
    bench = await account("sticky_delete", options={"force_delete": mode})
    failed = next(one for one in await bench.points("webshop") if one.name == "attempt")
    planned = await bench.system.prepare(DeleteBackups((failed,)))
    assert ("Force-Delete: true" in planned.requests[0].text) is (mode == "always")
    if mode == "always":
        assert planned.side_effects[0].id == "astra.delete.forced.text"
    else:
        with pytest.raises(ConflictError) as caught:
            await bench.change(DeleteBackups((failed,)))
        assert_can_be_told(caught.value.message)
        can_be_forced = caught.value.message.id == "astra.delete.can_be_forced.text"
        assert can_be_forced is (mode == "after_refusal")
        again = await bench.system.prepare(DeleteBackups((failed,)))
        assert ("Force-Delete: true" in again.requests[0].text) is (mode == "after_refusal")
    if mode != "never":
        (run,) = (await bench.change(DeleteBackups((failed,)))).activities
        assert (await bench.watched(run.ref)).last.phase is Phase.SUCCEEDED


async def test_a_plain_deletion_never_carries_force(account: OpensAccount) -> None:
    bench = await account(options={"force_delete": "always"})
    good = await bench.system.prepare(DeleteBackups((await bench.good("webshop"),)))
    assert "Force-Delete" not in good.requests[0].text


async def test_refs_that_are_none_of_ours_are_not_found(account: OpensAccount) -> None:
    bench = await account()
    for native_id in ("987654321", "backup//x", "backup/a/b/c", "tape/a", "in-place/a/b"):
        with pytest.raises(NotFoundError):
            await bench.system.activity(ActivityRef(CONNECTION_ID, Operation.BACKUP, native_id))
    nothing = SentChange(StartBackup(()), datetime.now(UTC), json.dumps({"odd": 1}))
    assert await bench.system.find_effect(nothing) == ()
