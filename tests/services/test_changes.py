"""Changes: guard, grace, journal before sending, sent once, lost replies."""

import pytest

from app.domain.activities import Activity, Phase
from app.domain.changes import (
    ChangeResult,
    DeleteBackups,
    EffectCandidate,
    ItemResult,
    PlannedChange,
    StartBackup,
)
from app.domain.errors import GuardRefusedError, OutcomeUnknownError
from app.domain.guards import Confirmation, Level
from app.domain.permits import Permit
from app.services.changes import ChangeState, PendingChange
from tests.memory_system import instance_ref, run
from tests.services.desk import Desk


def prepared(desk: Desk, command: StartBackup | DeleteBackups, connection_id: str = "c1") -> PlannedChange:
    return desk.loop.run(desk.changes.prepare(connection_id, command))


def begin(desk: Desk, planned: PlannedChange, given: Confirmation) -> PendingChange:
    async def go() -> PendingChange:
        return desk.changes.begin(planned, given)

    return desk.loop.run(go())


def test_a_plain_change_is_sent_written_down_and_watched(desk: Desk) -> None:
    system = desk.connect()
    pending = begin(desk, prepared(desk, StartBackup((instance_ref(),))), Confirmation())
    desk.settle()
    assert pending.state is ChangeState.DONE
    assert len(system.sent) == 1
    assert [run.is_ours for run in desk.activities.runs()] == [True]
    (entry,) = desk.loop.run(desk.records.unfinished())
    assert entry.activity.phase is Phase.RUNNING
    assert [note.outcome for note in desk.records.notes] == ["audit.outcome.sending", "audit.outcome.done"]


def test_production_asks_for_name_reason_and_grace_below_the_screens(desk: Desk) -> None:
    system = desk.connect(environment_id="production")
    planned = prepared(desk, DeleteBackups((system.points[0],)))
    requirement = desk.changes.requirement(planned)
    assert (requirement.level, requirement.grace_s) == (Level.TYPE_NAME_AND_REASON, 10)
    given = Confirmation(typed_name="ERP", reason="ticket 4711", grace_over=True)
    pending = begin(desk, planned, given)
    pending.seconds_left = 1
    desk.loop.run_until(lambda: pending.is_over)
    assert pending.state is ChangeState.FAILED, "the name differs in case"
    assert system.sent == []


def test_a_change_in_its_grace_can_be_stopped_and_is_never_sent(desk: Desk) -> None:
    system = desk.connect(environment_id="production")
    planned = prepared(desk, DeleteBackups((system.points[0],)))
    pending = begin(desk, planned, Confirmation(typed_name="erp", reason="ticket 4711"))
    assert desk.changes.in_grace == (pending,)
    assert pending.stop()
    assert pending.state is ChangeState.STOPPED
    assert not pending.stop()
    assert system.sent == []


def test_what_was_prepared_long_ago_is_not_sent_and_runs_no_grace(desk: Desk) -> None:
    system = desk.connect(environment_id="production")
    planned = prepared(desk, DeleteBackups((system.points[0],)))
    desk.time.turn(601)
    pending = begin(desk, planned, Confirmation(typed_name="erp", reason="ticket 4711"))
    desk.settle()
    assert refusal(pending) == "guard.plan_old.title"
    assert system.sent == []


def test_after_sleep_nothing_is_sent_on_what_was_seen_before(desk: Desk) -> None:
    system = desk.connect(environment_id="production")
    planned = prepared(desk, DeleteBackups((system.points[0],)))
    given = Confirmation(typed_name="erp", reason="ticket 4711")
    waiting = begin(desk, planned, given)
    desk.time.turn(60, asleep=True)
    desk.changes.woke()
    assert refusal(waiting) == "guard.plan_old.title", "its grace ran while nobody looked"
    again = begin(desk, planned, given)
    desk.settle()
    assert refusal(again) == "guard.plan_old.title"
    fresh = begin(desk, prepared(desk, DeleteBackups((system.points[0],))), given)
    assert fresh.state is ChangeState.GRACE
    assert fresh.stop()
    assert system.sent == []


def refusal(pending: PendingChange) -> str:
    """The message of a change that was refused."""
    assert pending.state is ChangeState.FAILED
    assert pending.error is not None
    return pending.error.message.id


def test_read_only_issues_no_permit(desk: Desk) -> None:
    system = desk.connect()
    desk.changes.session_read_only = True
    pending = begin(desk, prepared(desk, StartBackup((instance_ref(),))), Confirmation(acknowledged=True))
    desk.settle()
    assert pending.state is ChangeState.FAILED
    assert system.sent == []


def test_a_lost_reply_is_outcome_unknown_sent_once_and_its_effect_is_found(desk: Desk) -> None:
    system = desk.connect()
    system.failing["execute"] = OutcomeUnknownError()
    pending = begin(desk, prepared(desk, StartBackup((instance_ref(),))), Confirmation())
    desk.settle()
    assert pending.state is ChangeState.OUTCOME_UNKNOWN
    (unknown,) = desk.activities.runs()
    assert unknown.activity.phase is Phase.OUTCOME_UNKNOWN
    found: Activity = run(7)
    system.candidates = (EffectCandidate(found, found.ref),)
    desk.tick()
    assert unknown.candidates == system.candidates
    desk.loop.run(desk.activities.confirm_effect(unknown.path, system.candidates[0]))
    (ours,) = desk.activities.runs()
    assert (ours.path, ours.is_ours) == (found.ref.path, True)
    assert len(system.sent) == 1


def test_a_run_is_found_again_after_a_crash(desk: Desk) -> None:
    system = desk.connect()
    begin(desk, prepared(desk, StartBackup((instance_ref(),))), Confirmation())
    desk.settle()
    again = Desk(desk.loop)
    again.records = desk.records
    again.activities._records = desk.records
    again.opener.systems["c1"] = system
    again.loop.run(again.activities.take_up_journal())
    again.connect()
    again.tick()
    (found,) = again.activities.runs()
    assert (found.is_ours, found.activity.phase) == (True, Phase.RUNNING)
    system.end(found.activity.ref)
    again.tick(3)
    assert again.activities.runs()[0].activity.phase is Phase.SUCCEEDED
    assert again.loop.run(again.records.unfinished()) == ()
    again.close()


def test_read_only_that_is_switched_on_during_the_grace_stops_the_change(desk: Desk) -> None:
    system = desk.connect(environment_id="production")
    planned = prepared(desk, DeleteBackups((system.points[0],)))
    pending = begin(desk, planned, Confirmation(typed_name="erp", reason="ticket 4711"))
    desk.changes.session_read_only = True
    pending.seconds_left = 1
    desk.loop.run_until(lambda: pending.is_over)
    assert pending.state is ChangeState.FAILED
    assert isinstance(pending.error, GuardRefusedError)
    assert system.sent == []


def test_a_system_that_is_taken_away_during_the_grace_gets_nothing(desk: Desk) -> None:
    system = desk.connect(environment_id="production")
    pending = begin(desk, prepared(desk, DeleteBackups((system.points[0],))), Confirmation())
    desk.loop.run(desk.sessions.remove("c1"))
    assert pending.state is ChangeState.STOPPED
    assert desk.changes.in_grace == ()
    assert system.sent == []


def test_what_was_not_sent_to_a_system_taken_away_is_not_called_unknown(desk: Desk) -> None:
    system = desk.connect()
    planned = prepared(desk, StartBackup((instance_ref(),)))

    async def go() -> PendingChange:
        pending = desk.changes.begin(planned, Confirmation())
        await desk.sessions.remove("c1")
        return pending

    pending = desk.loop.run(go())
    desk.settle()
    assert refusal(pending) == "guard.system_gone.title"
    assert system.sent == []


def test_a_system_that_is_taken_away_while_it_answers_leaves_a_record(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    system = desk.connect()
    execute = system.execute

    async def slow(change: PlannedChange, permit: Permit) -> ChangeResult:
        await desk.sessions.remove("c1")
        return await execute(change, permit)

    monkeypatch.setattr(system, "execute", slow)
    pending = begin(desk, prepared(desk, StartBackup((instance_ref(),))), Confirmation())
    desk.settle()
    assert pending.state is ChangeState.DONE
    assert [note.outcome for note in desk.records.notes] == ["audit.outcome.sending", "audit.outcome.done"]
    assert desk.failures == []


def test_after_a_fault_of_ours_the_outcome_is_unknown(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    system = desk.connect()

    async def broken(change: PlannedChange, permit: Permit) -> ChangeResult:
        raise ZeroDivisionError

    monkeypatch.setattr(system, "execute", broken)
    pending = begin(desk, prepared(desk, StartBackup((instance_ref(),))), Confirmation())
    desk.settle()
    assert pending.state is ChangeState.OUTCOME_UNKNOWN, "whether it left nobody knows, and it must not look unsent"
    assert [run.activity.phase for run in desk.activities.runs()] == [Phase.OUTCOME_UNKNOWN]
    assert [type(error) for _, error in desk.failures] == [ZeroDivisionError], "and the fault is told"
    desk.failures.clear()


def test_one_lost_reply_among_several_is_looked_for_and_not_called_done(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    system = desk.connect()
    lost = OutcomeUnknownError().message

    async def partly(change: PlannedChange, permit: Permit) -> ChangeResult:
        return ChangeResult((ItemResult("one", True, activity=run(7)), ItemResult("two", None, lost)))

    monkeypatch.setattr(system, "execute", partly)
    begin(desk, prepared(desk, StartBackup((instance_ref(),))), Confirmation())
    desk.settle()
    phases = {found.activity.phase: found for found in desk.activities.runs()}
    assert set(phases) == {Phase.RUNNING, Phase.OUTCOME_UNKNOWN}
    assert phases[Phase.OUTCOME_UNKNOWN].sent is not None
    assert desk.records.notes[-1].outcome == "audit.outcome.unknown"


def test_a_change_that_lost_every_reply_has_an_unknown_outcome(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    system = desk.connect()

    async def lost(change: PlannedChange, permit: Permit) -> ChangeResult:
        return ChangeResult((ItemResult("one", None), ItemResult("two", False)))

    monkeypatch.setattr(system, "execute", lost)
    pending = begin(desk, prepared(desk, StartBackup((instance_ref(),))), Confirmation())
    desk.settle()
    assert pending.state is ChangeState.DONE
    assert [found.activity.phase for found in desk.activities.runs()] == [Phase.OUTCOME_UNKNOWN]
