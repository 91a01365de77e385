"""Starting and following backups."""

from collections.abc import Callable

import pytest

from app.domain.activities import ActivityRef, Operation, Phase
from app.domain.capabilities import Capability
from app.domain.changes import SentChange, StartBackup
from app.domain.errors import ConflictError, InputError, OutcomeUnknownError
from app.domain.forms import Answer, FieldType
from app.domain.messages import Message
from tests.adapters.smartfabric_director.bench import Bench


async def test_the_form_takes_content_and_location_over_from_the_job(bench: Bench) -> None:
    node = await bench.job("nightly-config")
    form = await bench.system.form("start_backup", (node.ref,))
    job = next(job for job in bench.simulated_jobs() if job.name == "nightly-config")
    assert form.field("content").default == tuple(job.content)
    assert form.field("location").default == job.location
    assert form.field("prefix").default == "backstay"
    assert form.problems(form.defaults()) == {}


async def test_back_up_now_is_a_one_time_job_with_a_stamped_name(bench: Bench) -> None:
    node = await bench.job("nightly-config")
    form = await bench.system.form("start_backup", (node.ref,))
    answers = {**form.defaults(), "prefix": "before-upgrade", "description": "asked for by the lab"}
    change, permit = await bench.planned(StartBackup((node.ref,), answers))
    assert change.name_to_type == "fabric-hamburg"
    assert change.bookmark == "before-upgrade-20261121T123010000Z"
    (request,) = change.requests
    assert request.text.startswith("POST /backups/jobs\n")
    assert '"frequency": "DOES_NOT_REPEAT"' in request.text
    assert f'"start_time": {int(bench.wall_s * 1000)}' in request.text
    result = await bench.system.execute(change, permit)
    (item,) = result.items
    assert item.ok
    assert item.message is not None
    assert item.message.params == {"p0": change.bookmark}
    job = next(job for job in bench.simulated_jobs() if job.name == change.bookmark)
    assert job.description == "asked for by the lab"


async def test_a_run_is_followed_from_the_job_to_its_end(bench: Bench) -> None:
    activity = await bench.start_backup()
    assert activity.phase is Phase.QUEUED
    seen = await bench.until_final(activity.ref)
    phases = [one.phase for one in seen]
    assert phases[-1] is Phase.SUCCEEDED
    assert Phase.RUNNING in phases
    assert all(one.percent is None and one.bytes_done is None for one in seen)
    assert {one.ref for one in seen} == {activity.ref}
    last = seen[-1]
    assert last.backup is not None
    backup = await bench.system.backup(last.backup)
    assert backup.state.is_usable
    assert last.ended_at == backup.completed_at
    assert last.why_not(Capability.CANCEL) == Message.of("sfd.no_cancel.off.why")


async def test_the_list_of_running_ones_shows_the_same_run(bench: Bench) -> None:
    activity = await bench.start_backup()
    bench.later(5)
    (listed,) = await bench.system.activities()
    assert listed.ref == activity.ref
    assert listed.phase is Phase.RUNNING
    assert listed.scope == activity.scope
    bench.later(60)
    assert await bench.system.activities() == ()


async def test_runs_of_schedules_are_shown_with_their_job(bench: Bench) -> None:
    bench.fault("backup_hangs")
    bench.later(24 * 3600)
    listed = await bench.system.activities()
    assert listed
    (run,) = listed
    assert run.ref.native_id.startswith("instance/")
    assert run.scope is not None
    assert run.scope.native_id in {job.id for job in bench.simulated_jobs()}
    assert (await bench.system.activity(run.ref)).phase is Phase.RUNNING


async def test_a_late_instance_keeps_the_run_waiting(bench: Bench) -> None:
    bench.fault("instance_delay=30")
    activity = await bench.start_backup()
    bench.later(10)
    waiting = await bench.system.activity(activity.ref)
    assert waiting.phase is Phase.QUEUED
    assert waiting.message == Message.of("sfd.run.not_begun.text")


async def test_a_failed_run_keeps_the_servers_reason(bench: Bench) -> None:
    bench.fault("upload_fails_midway")
    activity = await bench.start_backup()
    last = (await bench.until_final(activity.ref))[-1]
    assert last.phase is Phase.FAILED
    assert last.message is not None
    assert last.message.server_text
    log = await bench.system.logs(activity.ref)
    assert log.text == last.message.server_text
    assert log.is_complete
    assert last.backup is not None
    assert (await bench.system.logs(last.backup)).text == log.text


async def test_a_partial_run_ends_with_warnings(bench: Bench) -> None:
    bench.fault("backup_incomplete")
    activity = await bench.start_backup()
    assert (await bench.until_final(activity.ref))[-1].phase is Phase.SUCCEEDED_WITH_WARNINGS


async def test_an_overlapping_run_is_skipped(bench: Bench) -> None:
    first = await bench.start_backup()
    bench.later(2)
    second = await bench.start_backup()
    bench.later(3)
    assert (await bench.system.activity(second.ref)).phase is Phase.SKIPPED
    assert (await bench.until_final(first.ref))[-1].phase is Phase.SUCCEEDED


async def test_a_run_is_found_again_by_another_console(bench: Bench) -> None:
    activity = await bench.start_backup()
    bench.another_console()
    assert (await bench.until_final(activity.ref))[-1].phase is Phase.SUCCEEDED


async def test_a_deleted_job_does_not_end_its_run(bench: Bench) -> None:
    activity = await bench.start_backup()
    bench.later(40)
    job_id = activity.ref.native_id.removeprefix("job/")
    name = activity.ref.bookmark
    bench.fault("deleted_job_unfiltered")
    del bench.simulated.appliance.db.jobs[job_id]
    found = await bench.system.activity(activity.ref)
    assert found.target == name
    assert found.phase is Phase.SUCCEEDED


async def test_an_absent_run_is_no_finished_run(bench: Bench) -> None:
    for native_id in ("job/302:404", "instance/303:404"):
        gone = await bench.system.activity(ActivityRef("sfd-1", Operation.BACKUP, native_id))
        assert gone.phase is Phase.UNKNOWN


async def test_a_lost_answer_is_found_by_the_unique_name(bench: Bench) -> None:
    node = await bench.job("nightly-config")
    form = await bench.system.form("start_backup", (node.ref,))
    command = StartBackup((node.ref,), form.defaults())
    change, permit = await bench.planned(command)
    sent = SentChange(command, bench.now(), change.bookmark)
    bench.fault("drop_reply*1@/backups/jobs")
    with pytest.raises(OutcomeUnknownError):
        await bench.system.execute(change, permit)
    bench.another_console()
    (candidate,) = await bench.system.find_effect(sent)
    assert candidate.activity.ref.bookmark == change.bookmark
    assert (await bench.until_final(candidate.ref))[-1].phase is Phase.SUCCEEDED
    assert await bench.system.find_effect(SentChange(command, bench.now(), "backstay-never-sent")) == ()


@pytest.mark.parametrize("fault", ["envelope_empty_body", "envelope_without_messages", "success_status=202"])
async def test_the_run_is_found_whatever_the_answer_looks_like(bench: Bench, fault: str) -> None:
    bench.fault(fault)
    activity = await bench.start_backup()
    assert activity.ref.native_id.startswith("job/302:")


async def test_without_body_and_header_the_name_finds_the_job(bench: Bench) -> None:
    bench.fault("envelope_empty_body")
    bench.fault("no_location_header")
    activity = await bench.start_backup()
    assert activity.ref.native_id.startswith("job/302:")


async def test_what_the_server_refuses_stands_beside_the_field(bench: Bench) -> None:
    bench.fault("past_start_refused")
    node = await bench.job("nightly-config")
    form = await bench.system.form("start_backup", (node.ref,))
    change, permit = await bench.planned(StartBackup((node.ref,), form.defaults()))
    bench.later(3)
    with pytest.raises(InputError) as caught:
        await bench.system.execute(change, permit)
    assert caught.value.fields.keys() == {"start_time"}


async def test_a_start_in_the_future_helps_then(build: Callable[..., Bench]) -> None:
    bench = build({"start_lead": "60"})
    bench.fault("past_start_refused")
    activity = await bench.start_backup()
    assert (await bench.until_final(activity.ref, step_s=10))[-1].phase is Phase.SUCCEEDED


async def test_an_appliance_without_a_location_needs_one_first(bench: Bench) -> None:
    node = await bench.job("nightly-config")
    bench.simulated.appliance.db.jobs.clear()
    bench.simulated.appliance.db.locations.clear()
    form = await bench.system.form("start_backup", (node.ref,))
    assert form.needs_setting == "add_location"
    assert [field.type for field in form.fields] == [FieldType.NOTE]
    with pytest.raises(ConflictError):
        await bench.system.prepare(StartBackup((node.ref,), {}))


async def test_wrong_answers_are_told_before_anything_is_sent(bench: Bench) -> None:
    node = await bench.job("nightly-config")
    bench.channel.sent.clear()
    wrong: dict[str, Answer] = {"prefix": "not allowed!", "content": (), "location": "301:404"}
    with pytest.raises(InputError) as caught:
        await bench.system.prepare(StartBackup((node.ref,), wrong))
    assert caught.value.fields.keys() == {"prefix", "content", "location"}
    assert all(request.method == "GET" for request in bench.channel.sent)
