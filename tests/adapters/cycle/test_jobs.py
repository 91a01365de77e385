"""Restores and deletions: followed by their job, and by log and backup where the job cannot be seen."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.domain.activities import Activity, Operation, Origin, Phase, StepState
from app.domain.capabilities import Capability
from app.domain.changes import DeleteBackups, SentChange, StartRestore, StopRun
from app.domain.errors import ConflictError, NotFoundError, NotSupportedError, OutcomeUnknownError
from tests.adapters.cycle.conftest import Hub, OpensHub
from tests.contract.catalogue import assert_can_be_told

ODD_JOBS = [
    "tasks_null", "steps_null", "two_tasks", "other_names", "job_scheduled", "input_bare", "schedule_empty",
    "task_status", "log_instance",
]  # fmt: skip
STEPS = ["Preparing", "Fetching backup", "Running restore command", "Cleaning"]


async def _delete(bench: Hub) -> Activity:
    result = await bench.change(DeleteBackups((await bench.good(),)))
    assert [item.ok for item in result.items] == [True], result
    return result.activities[0]


async def test_a_restore_shows_the_steps_of_its_job(hub: OpensHub) -> None:
    bench = await hub()
    run = await bench.restore()
    assert (run.ref.operation, run.phase, run.origin) == (Operation.RESTORE, Phase.QUEUED, Origin.HERE)
    seen = await bench.watched(run.ref)
    assert [one.name for one in seen.last.steps] == STEPS
    assert {one.state for one in seen.last.steps} == {StepState.DONE}
    running = next(one for one in seen.news if one.phase is Phase.RUNNING)
    assert running.steps[0].state is StepState.RUNNING
    assert running.steps[-1].state is StepState.PENDING
    assert all(one.percent is None for one in seen.news)
    assert seen.last.message is not None
    assert seen.last.message.id == "cycle.run.look_inside"
    assert not seen.last.result_not_observable
    assert "restored 1 of" in (await bench.system.logs(run.ref)).text


@pytest.mark.parametrize("reads", [1, 3])
async def test_a_job_that_is_not_there_at_first_is_waited_for(hub: OpensHub, reads: int) -> None:
    bench = await hub(f"job_404={reads}")
    run = await bench.restore()
    for _ in range(reads):
        news = await bench.system.activity(run.ref)
        assert news.phase is Phase.QUEUED
        assert not news.result_not_observable
    assert (await bench.watched(run.ref)).last.phase is Phase.SUCCEEDED


async def test_a_running_job_is_among_the_activities(hub: OpensHub) -> None:
    bench = await hub("job_404=0")
    run = await bench.restore()
    listed = {one.ref.path: one for one in await bench.system.activities()}
    assert listed[run.ref.path].origin is Origin.HERE
    with pytest.raises(NotSupportedError):
        await bench.system.prepare(StopRun(run))


async def test_a_job_started_elsewhere_finds_its_place(hub: OpensHub) -> None:
    bench = await hub("job_404=0", "step_seconds=30")
    record = (await bench.good()).ref
    job = bench.demo.jobs.restore(bench.demo.hub.state.backups[record.native_id], bench.instances("wiki-mysql")[0], "")
    bench.demo.jobs.keep(job)
    found = next(one for one in await bench.system.activities() if one.ref.native_id == job.id)
    assert found.origin is not Origin.HERE
    assert found.ref.operation is Operation.RESTORE
    assert found.scope == record.scope
    assert found.backup == record


async def test_other_jobs_of_the_hub_are_not_told(hub: OpensHub) -> None:
    bench = await hub("job_404=0", "other_names", "step_seconds=30")
    run = await bench.restore()
    assert run.ref.path in {one.ref.path for one in await bench.system.activities()}, "its own is known by its id"
    job = bench.demo.jobs.reconfigure(bench.container("gitea"), {}, "")
    bench.demo.jobs.keep(job)
    assert job.id not in {one.ref.native_id for one in await bench.system.activities()}


@pytest.mark.parametrize("fault", ODD_JOBS)
async def test_odd_jobs_are_followed_too(hub: OpensHub, fault: str) -> None:
    bench = await hub(fault)
    run = await bench.restore()
    seen = await bench.watched(run.ref)
    assert seen.last.phase is Phase.SUCCEEDED
    assert all(one.phase is not Phase.SUCCEEDED for one in seen.news[:-1])


@pytest.mark.parametrize(
    ("fault", "phase", "words"),
    [
        ("job_error=disk full", Phase.FAILED, "disk full"),
        ("job_error_silent", Phase.FAILED, None),
        ("job_expires", Phase.EXPIRED, None),
    ],
)
async def test_jobs_that_end_badly(hub: OpensHub, fault: str, phase: Phase, words: str | None) -> None:
    bench = await hub(fault, "job_life=20")
    run = await bench.restore()
    ended = (await bench.watched(run.ref)).last
    assert ended.phase is phase
    assert ended.message is not None
    assert_can_be_told(ended.message)
    assert ended.message.server_text == words
    if phase is Phase.FAILED:
        assert StepState.FAILED in {one.state for one in ended.steps}


async def test_an_unknown_job_state_is_no_end(hub: OpensHub) -> None:
    bench = await hub("unknown_job_state=paused", "job_404=0", "queued_seconds=0.1", "step_seconds=5")
    run = await bench.restore()
    bench.control.jump(2)
    news = await bench.system.activity(run.ref)
    assert (news.phase, news.raw_phase) == (Phase.UNKNOWN, "paused")
    bench.control.clear_faults()
    assert (await bench.watched(run.ref)).last.phase is Phase.SUCCEEDED


@pytest.mark.parametrize("fault", ["key_lacks", "no_job"])
async def test_what_cannot_be_watched_is_read_from_the_log(hub: OpensHub, fault: str) -> None:
    bench = await hub(fault)
    run = await bench.restore()
    news = await bench.system.activity(run.ref)
    assert news.result_not_observable
    assert not news.phase.is_final
    ended = (await bench.watched(run.ref)).last
    assert ended.phase is Phase.SUCCEEDED
    assert ended.result_not_observable
    assert ended.ended_at is not None


@pytest.mark.parametrize("fault", ["key_lacks", "no_job"])
async def test_a_failure_that_cannot_be_watched_is_read_from_the_log(hub: OpensHub, fault: str) -> None:
    bench = await hub(fault, "job_error=disk full")
    ended = (await bench.watched((await bench.restore()).ref)).last
    assert ended.phase is Phase.FAILED
    assert ended.message is not None
    assert ended.message.server_text == "disk full"


@pytest.mark.parametrize("fault", ["key_lacks", "no_job"])
async def test_a_deletion_that_cannot_be_watched_is_read_from_the_backup(hub: OpensHub, fault: str) -> None:
    bench = await hub(fault)
    run = await _delete(bench)
    assert not (await bench.system.activity(run.ref)).phase.is_final
    assert (await bench.watched(run.ref)).last.phase is Phase.SUCCEEDED


async def test_a_deletion_that_fails_unseen_is_told_by_the_backup(hub: OpensHub) -> None:
    bench = await hub("key_lacks", "job_error=the file is locked")
    ended = (await bench.watched((await _delete(bench)).ref)).last
    assert ended.phase is Phase.FAILED
    assert ended.message is not None
    assert ended.message.server_text == "the file is locked"


async def test_an_earlier_restore_is_not_taken_for_this_one(hub: OpensHub) -> None:
    bench = await hub("key_lacks")
    first = await bench.restore()
    assert (await bench.watched(first.ref)).last.phase is Phase.SUCCEEDED
    bench.control.jump(60)
    await bench.backups_of("wiki-mysql")  # the answer tells the platform's time
    second = await bench.restore()
    assert not (await bench.system.activity(second.ref)).phase.is_final


async def test_a_forgotten_job_is_looked_up_in_the_log(hub: OpensHub) -> None:
    bench = await hub("jobs_kept=5")
    run = await bench.restore()
    bench.control.jump(120)
    await bench.system.children(bench.place("wiki-mysql"))
    bench.control.jump(120)
    ended = await bench.system.activity(run.ref)
    assert ended.phase is Phase.SUCCEEDED
    assert not ended.result_not_observable


async def test_a_job_that_left_no_trace_is_unknown(hub: OpensHub) -> None:
    bench = await hub("job_expires", "job_life=5", "jobs_kept=5")
    run = await bench.restore()
    bench.control.jump(120)
    await bench.system.children(bench.place("wiki-mysql"))
    bench.control.jump(120)
    news = await bench.system.activity(run.ref)
    assert news.phase is Phase.UNKNOWN
    assert news.message is not None
    assert news.message.id == "cycle.run.no_trace"


async def test_the_old_descriptor_names_its_job_too(hub: OpensHub) -> None:
    bench = await hub("old_descriptor")
    run = await bench.restore()
    ended = (await bench.watched(run.ref)).last
    assert ended.phase is Phase.SUCCEEDED
    assert not ended.result_not_observable


async def test_what_was_not_accepted_did_not_begin(hub: OpensHub) -> None:
    bench = await hub("not_accepted")
    result = await bench.change(StartRestore(await bench.request()))
    assert [item.ok for item in result.items] == [False]
    assert result.activities == ()
    message = result.items[0].message
    assert message is not None
    assert message.id == "cycle.change.not_accepted"


async def test_the_same_restore_again_is_not_accepted(hub: OpensHub) -> None:
    bench = await hub()
    await bench.restore()
    again = await bench.change(StartRestore(await bench.request()))
    assert [item.ok for item in again.items] == [False]


async def test_a_deletion_is_followed_and_the_backup_is_gone(hub: OpensHub) -> None:
    bench = await hub()
    backup = await bench.good()
    change, permit = await bench.planned(DeleteBackups((backup,)))
    result = await bench.system.execute(change, permit)
    run = result.activities[0]
    assert run.ref.operation is Operation.DELETE
    assert (await bench.system.backup(backup.ref)).why_not(
        Capability.DELETE, (await bench.system.describe()).capabilities
    ) is not None
    assert (await bench.watched(run.ref)).last.phase is Phase.SUCCEEDED
    with pytest.raises(NotFoundError):
        await bench.system.backup(backup.ref)


async def test_several_deletions_are_told_one_by_one(hub: OpensHub) -> None:
    bench = await hub()
    chosen = [one for one in await bench.backups_of("gitea") if one.state.is_usable][:3]
    stale = replace(chosen[0], blocked=())
    await bench.change(DeleteBackups((chosen[1],)))
    bench.control.fault("second_delete=refused")
    result = await bench.change(DeleteBackups((stale, chosen[1], chosen[2])))
    assert [item.ok for item in result.items] == [True, False, True]
    refused = result.items[1].message
    assert refused is not None
    assert refused.id == "cycle.error.invalid_state"


async def test_the_last_good_backup_raises_the_stakes(hub: OpensHub) -> None:
    bench = await hub()
    good = [one for one in await bench.backups_of("wiki-mysql") if one.state.is_usable]
    assert not (await bench.system.prepare(DeleteBackups((good[0],)))).stakes.takes_last_good
    every = await bench.system.prepare(DeleteBackups(tuple(good)))
    assert every.stakes.takes_last_good
    assert every.stakes.object_count == len(good) > 5


async def test_a_backup_being_saved_cannot_be_deleted(hub: OpensHub) -> None:
    bench = await hub()
    run = await bench.fire("wiki-mysql")
    assert run.backup is not None
    saving = await bench.system.backup(run.backup)
    with pytest.raises(ConflictError):
        await bench.system.prepare(DeleteBackups((saving,)))


@pytest.mark.parametrize("faults", [(), ("key_lacks",), ("other_names",)], ids=str)
@pytest.mark.parametrize("operation", [Operation.RESTORE, Operation.DELETE])
async def test_the_effect_of_a_lost_answer_is_found(
    hub: OpensHub, operation: Operation, faults: tuple[str, ...]
) -> None:
    bench = await hub(*faults)
    command: StartRestore | DeleteBackups = DeleteBackups((await bench.good(),))
    if operation is Operation.RESTORE:
        command = StartRestore(await bench.request())
    change, permit = await bench.planned(command)
    bench.control.fault("drop_reply*1")
    with pytest.raises(OutcomeUnknownError):
        await bench.system.execute(change, permit)
    sent = SentChange(change.command, datetime.now(UTC), change.bookmark)
    for _ in range(30):
        found = await bench.system.find_effect(sent)
        if found:
            break
        bench.control.jump(1)
    assert len(found) == 1
    assert found[0].ref.operation is operation
    assert (await bench.watched(found[0].ref)).last.phase is Phase.SUCCEEDED


async def test_what_was_never_sent_has_no_effect(hub: OpensHub) -> None:
    bench = await hub()
    sent = SentChange(StartRestore(await bench.request()), datetime.now(UTC))
    assert await bench.system.find_effect(sent) == ()
