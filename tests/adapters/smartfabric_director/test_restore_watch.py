"""Following a restore through the restart of the appliance."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.activities import ActivityRef, Operation, Origin, Phase, StepState
from app.domain.capabilities import Capability
from app.domain.changes import AcknowledgeResult, SentChange, StartRestore
from app.domain.errors import (
    ConflictError,
    InputError,
    NotFoundError,
    OutcomeUnknownError,
    SessionExpiredError,
    SignInRejectedError,
    UnreachableError,
)
from app.domain.guards import ActionClass
from app.domain.messages import Message
from app.domain.nodes import NodeRef
from tests.adapters.smartfabric_director.bench import Bench


async def test_a_restore_goes_through_its_steps_and_its_restart(bench: Bench) -> None:
    activity = await bench.start_restore()
    assert activity.phase is Phase.RUNNING
    assert activity.replaces_everything
    seen = await bench.until_final(activity.ref)
    states = [one.raw_phase for one in seen]
    assert states[0] == "DOWNLOADING_FILE_IN_PROGRESS"
    assert states[-1] == "RESTORE_COMPLETED"
    assert {one.ref for one in seen} == {activity.ref}
    assert all(one.phase is Phase.RUNNING for one in seen[:-1])
    last = seen[-1]
    assert last.phase is Phase.SUCCEEDED
    assert [step.state for step in last.steps] == [StepState.DONE] * 3
    assert last.needs_acknowledgement
    assert last.why_not(Capability.ACKNOWLEDGE) is None
    assert last.message is not None
    assert last.message.id == "sfd.restore.reload.text"
    assert last.message.server_text


async def test_steps_by_state(bench: Bench) -> None:
    activity = await bench.start_restore()
    seen = {one.raw_phase: one for one in await bench.until_final(activity.ref, step_s=0.5, most=200)}
    run, done, wait = StepState.RUNNING, StepState.DONE, StepState.PENDING
    assert [step.state for step in seen["DOWNLOADING_FILE_IN_PROGRESS"].steps] == [run, wait, wait]
    assert [step.state for step in seen["VALIDATION_IN_PROGRESS"].steps] == [done, run, wait]
    assert [step.state for step in seen["VALIDATION_SUCCESS"].steps] == [done, done, wait]
    assert [step.state for step in seen["RESTORE_STARTED"].steps] == [done, done, run]


async def test_while_the_appliance_restarts_the_last_news_stay_with_their_age(bench: Bench) -> None:
    activity = await bench.start_restore()
    await bench.until_final(activity.ref, most=10)  # 18 s: RESTORE_STARTED
    heard_at = bench.now()
    bench.later(8)  # 26 s: connections are refused
    with pytest.raises(UnreachableError):
        await bench.everything()
    silent = await bench.system.activity(activity.ref)
    assert silent.phase is Phase.RUNNING
    assert silent.heard_at == heard_at
    assert silent.expected_quiet_until == heard_at + timedelta(minutes=30)
    assert silent.message is None, "whoever shows it says what the moment means"
    assert await bench.system.activities() == (silent,)


async def test_afterwards_it_signs_in_anew_and_forgets_what_it_knew(bench: Bench) -> None:
    request = await bench.restore_request()
    (activity,) = (await bench.change(StartRestore(request))).activities
    assert (await bench.nodes())["~remote-files"].has_backups
    last = (await bench.until_final(activity.ref))[-1]
    assert last.phase is Phase.SUCCEEDED
    assert len(bench.calls("POST", "/auth/token")) == 2
    assert not (await bench.nodes())["~remote-files"].has_backups
    await bench.everything()


async def test_passwords_may_be_others_after_a_restore_and_are_sent_once(bench: Bench) -> None:
    activity = await bench.start_restore()
    await bench.until_final(activity.ref, most=10)
    bench.later(18)
    users = bench.simulated.appliance.db.users.values()
    passwords = {user.user_id: user.password for user in users}
    for user in users:
        user.password = "Another123!"
    sent = len(bench.calls("POST", "/auth/token"))
    with pytest.raises(SignInRejectedError):
        await bench.system.activity(activity.ref)
    for _ in range(5):
        with pytest.raises(SessionExpiredError):
            await bench.system.activity(activity.ref)
        bench.later(5)
    assert len(bench.calls("POST", "/auth/token")) == sent + 1
    for user in users:
        user.password = passwords[user.user_id]
    await bench.system.sign_in()
    assert (await bench.until_final(activity.ref))[-1].phase is Phase.SUCCEEDED


async def test_a_channel_that_fell_silent_is_signed_in_once_more(bench: Bench) -> None:
    activity = await bench.start_restore()
    await bench.until_final(activity.ref, most=10)
    bench.later(18)
    bench.channel.give_up()
    assert (await bench.until_final(activity.ref))[-1].phase is Phase.SUCCEEDED


async def test_nothing_signs_in_by_itself_after_the_operator_signed_out(bench: Bench) -> None:
    activity = await bench.start_restore()
    await bench.system.sign_out()
    bench.channel.give_up()
    sent = len(bench.channel.sent)
    with pytest.raises(SessionExpiredError):
        await bench.system.activity(activity.ref)
    assert len(bench.channel.sent) == sent


@pytest.mark.parametrize(
    ("fault", "state", "steps"),
    [
        ("missing_file", "DOWNLOADING_FILE_FAILED", ["failed", "skipped", "skipped"]),
        ("corrupt_tar", "VALIDATION_FAILED", ["done", "failed", "skipped"]),
        ("restore_fails", "RESTORE_FAILED", ["done", "done", "failed"]),
    ],
)
async def test_failures(bench: Bench, fault: str, state: str, steps: list[str]) -> None:
    request = await bench.restore_request()
    bench.fault(fault)
    (activity,) = (await bench.change(StartRestore(request))).activities
    last = (await bench.until_final(activity.ref))[-1]
    assert (last.phase, last.raw_phase) == (Phase.FAILED, state)
    assert [step.state for step in last.steps] == steps
    assert last.message is not None
    assert last.message.server_text
    assert (await bench.system.logs(last.ref)).text
    assert last.needs_acknowledgement


async def test_the_previous_result_is_not_taken_for_ours(bench: Bench) -> None:
    first = await bench.start_restore()
    await bench.until_final(first.ref)
    bench.fault("restore_status_lags=3")
    second = await bench.start_restore()
    assert second.phase is Phase.QUEUED
    assert second.message == Message.of("sfd.restore.not_on_record.text")
    assert (await bench.system.activity(second.ref)).phase is Phase.QUEUED
    bench.later(4)
    (listed,) = await bench.system.activities()
    assert listed.ref == second.ref, "one restore has one name"
    assert (await bench.until_final(second.ref))[-1].phase is Phase.SUCCEEDED
    superseded = await bench.system.activity(first.ref)
    assert superseded.phase is Phase.UNKNOWN
    assert superseded.message == Message.of("sfd.restore.superseded.text")
    with pytest.raises(NotFoundError):
        await bench.system.logs(first.ref)


async def test_an_accepted_restore_that_never_appears_becomes_unknown(bench: Bench) -> None:
    bench.fault("restore_status_lags=100000")
    activity = await bench.start_restore()
    bench.later(60)
    assert (await bench.system.activity(activity.ref)).phase is Phase.QUEUED
    bench.later(90)
    assert (await bench.system.activity(activity.ref)).phase is Phase.UNKNOWN


async def test_a_restore_is_found_again_by_another_console(bench: Bench) -> None:
    activity = await bench.start_restore()
    bench.later(3)
    bench.another_console()
    (listed,) = await bench.system.activities()
    assert listed.ref == activity.ref
    assert (await bench.until_final(activity.ref))[-1].phase is Phase.SUCCEEDED


async def test_another_console_that_opens_in_mid_restart_hears_an_error_not_an_end(bench: Bench) -> None:
    activity = await bench.start_restore()
    bench.later(26)
    bench.another_console()
    with pytest.raises(UnreachableError):
        await bench.system.activity(activity.ref)
    bench.later(12)
    assert (await bench.until_final(activity.ref))[-1].phase is Phase.SUCCEEDED


async def test_a_lost_answer_is_found_by_the_start_moving_on(bench: Bench) -> None:
    await bench.until_final((await bench.start_restore()).ref)
    command = StartRestore(await bench.restore_request())
    change, permit = await bench.planned(command)
    sent = SentChange(command, bench.now(), change.bookmark)
    assert await bench.system.find_effect(sent) == ()
    bench.later(1)
    bench.fault("drop_reply*1@/backups/restore")
    with pytest.raises(OutcomeUnknownError):
        await bench.system.execute(change, permit)
    bench.another_console()
    (candidate,) = await bench.system.find_effect(sent)
    assert (await bench.until_final(candidate.ref))[-1].phase is Phase.SUCCEEDED
    assert await bench.system.find_effect(SentChange(command, bench.now(), "not ours")) == ()


async def test_other_operators_restores_show_up(bench: Bench) -> None:
    activity = await bench.start_restore()
    other = Bench()
    other.simulated = bench.simulated
    other.http, spare = bench.http, other.http
    await spare.aclose()
    other.wall_s = bench.wall_s
    other.another_console()
    (seen,) = await other.system.activities()
    assert seen.ref.native_id == activity.ref.native_id
    assert seen.origin is Origin.UNKNOWN


async def test_silence_has_an_end(bench: Bench) -> None:
    activity = await bench.start_restore()
    bench.later(18)
    await bench.system.activity(activity.ref)
    bench.fault("refuse")
    bench.later(29 * 60)
    assert (await bench.system.activity(activity.ref)).phase is Phase.RUNNING
    bench.later(2 * 60)
    with pytest.raises(UnreachableError):
        await bench.system.activity(activity.ref)


async def test_html_during_the_restart_is_no_failure(bench: Bench) -> None:
    bench.fault("restart_answers_html")
    activity = await bench.start_restore()
    assert (await bench.until_final(activity.ref))[-1].phase is Phase.SUCCEEDED


async def test_an_unknown_state_is_followed_and_offers_nothing(bench: Bench) -> None:
    activity = await bench.start_restore()
    bench.fault("unknown_enum_value=RESHUFFLING@/backups/restore/status")
    strange = await bench.system.activity(activity.ref)
    assert (strange.phase, strange.raw_phase, strange.steps) == (Phase.UNKNOWN, "RESHUFFLING", ())
    assert not strange.can


@pytest.mark.parametrize("form", ["body", "flag", "query", "empty"])
async def test_acknowledging_keeps_the_result(build: Callable[..., Bench], form: str) -> None:
    bench = build({"acknowledge_form": form})
    bench.fault(f"acknowledge_forms={form}")
    bench.fault("restore_on_record=FAILED")
    (pending,) = (await bench.system.describe()).pending
    assert pending.phase is Phase.FAILED
    change, permit = await bench.planned(AcknowledgeResult(pending))
    assert change.action is ActionClass.ACKNOWLEDGE_RESULT
    result = await bench.system.execute(change, permit)
    (activity,) = result.activities
    assert (activity.ref, activity.phase, activity.needs_acknowledgement) == (pending.ref, Phase.FAILED, False)
    assert result.message == Message.of(
        "sfd.message.ack_restore_success",
        server_text="Restore acknowledged successfully.",
        code="ack_restore_success",
    )
    assert (await bench.system.describe()).pending == ()
    assert activity.why_not(Capability.ACKNOWLEDGE) == Message.of("sfd.acknowledge.nothing.why")


async def test_the_result_is_kept_where_acknowledging_sets_the_state_back(bench: Bench) -> None:
    bench.fault("restore_on_record=SUCCESS")
    bench.fault("ack_resets_state")
    (pending,) = (await bench.system.describe()).pending
    (activity,) = (await bench.change(AcknowledgeResult(pending))).activities
    assert (activity.ref, activity.phase, activity.needs_acknowledgement) == (pending.ref, Phase.SUCCEEDED, False)


async def test_nothing_to_acknowledge(bench: Bench) -> None:
    bench.fault("restore_on_record=SUCCESS")
    (pending,) = (await bench.system.describe()).pending
    with pytest.raises(ConflictError):
        await bench.system.prepare(AcknowledgeResult(replace(pending, needs_acknowledgement=False)))
    await bench.change(AcknowledgeResult(pending))
    with pytest.raises(ConflictError):
        await bench.change(AcknowledgeResult(pending))
    (found,) = await bench.system.find_effect(SentChange(AcknowledgeResult(pending), bench.now()))
    assert found.activity.phase is Phase.SUCCEEDED


async def test_an_appliance_that_never_restored_has_nothing_pending(bench: Bench) -> None:
    for fault in ("no_restore_nulls", "null_optional_fields"):
        assert (await bench.system.describe()).pending == ()
        bench.fault(fault)
    assert (await bench.system.describe()).pending == ()
    gone = await bench.system.activity(ActivityRef("sfd-1", Operation.RESTORE, "at/1", "nightly.tar"))
    assert (gone.phase, gone.target) == (Phase.UNKNOWN, "nightly.tar")


async def test_the_name_of_the_file_object_does_not_matter(bench: Bench) -> None:
    bench.fault("restore_file_wrapper=backup_file")
    activity = await bench.start_restore()
    assert str(activity.target).endswith(".tar")


async def test_a_void_file_id_is_told_beside_its_field(bench: Bench) -> None:
    command = StartRestore(await bench.restore_request())
    change, permit = await bench.planned(command)
    bench.simulated._files.forget()
    with pytest.raises(InputError) as caught:
        await bench.system.execute(change, permit)
    assert caught.value.fields.keys() == {"remote_file"}


async def test_the_plan_says_what_is_at_stake(bench: Bench) -> None:
    command = StartRestore(await bench.restore_request())
    change = await bench.system.prepare(command)
    assert change.action is ActionClass.RESTORE_OVER
    assert change.name_to_type == "fabric-hamburg"
    assert change.irreversible == Message.of("sfd.restore.irreversible.text")
    assert ("sfd.summary.over.label", "fabric-hamburg") in change.summary
    (request,) = change.requests
    assert request.text.startswith("POST /backups/restore\n")
    with pytest.raises(InputError):
        await bench.system.prepare(StartRestore(replace(command.request, source={})))


async def test_restored_data_is_read_anew(bench: Bench) -> None:
    activity = await bench.start_restore()
    await bench.until_final(activity.ref)
    assert {node.ref for node in (await bench.nodes()).values()} >= {
        one.ref.scope for one in await bench.backups(NodeRef.appliance("sfd-1"))
    }
