"""Activities: a run that is shown stays the same run whatever is heard of it."""

from dataclasses import replace

import pytest

from app.domain.activities import Activity, Phase
from app.domain.capabilities import Capability
from app.domain.changes import SentChange, StartBackup
from app.domain.errors import BackendError, BadReplyError, ConflictError, PermissionDeniedError, UnreachableError
from app.services.records import JournalEntry
from app.services.sessions import SystemState
from tests.memory_system import instance_ref, run
from tests.services.desk import Desk


@pytest.mark.parametrize("error", [ConflictError(), PermissionDeniedError(), BadReplyError(where="state")])
@pytest.mark.parametrize("question", ["activity", "find_effect"])
def test_one_run_that_cannot_be_asked_about_says_nothing_of_its_system(
    desk: Desk, question: str, error: BackendError
) -> None:
    system = desk.connect()
    other = run(2)
    system.runs = {other.ref.path: other}
    asked = run(1, phase=Phase.RUNNING if question == "activity" else Phase.OUTCOME_UNKNOWN)
    started(desk, asked)
    shown = desk.activities.run(asked.ref.path)
    assert shown is not None
    if question == "find_effect":
        shown.sent = SentChange(StartBackup((instance_ref(),)), asked.heard_at)
    system.failing[question] = error
    desk.tick(30)
    assert desk.sessions.system("c1").state is SystemState.LIVE
    assert desk.activities.run(other.ref.path) is not None
    assert (shown.error, shown.activity.heard_at) == (error, asked.heard_at)
    del system.failing[question]
    system.runs[asked.ref.path] = replace(asked, phase=Phase.RUNNING)
    desk.tick(30)
    assert shown.error is None


def test_a_network_that_is_gone_while_a_run_is_looked_up_is_trouble_of_the_system(desk: Desk) -> None:
    system = desk.connect()
    started(desk, run(1))
    system.failing["activity"] = UnreachableError()
    desk.tick(30)
    assert desk.sessions.system("c1").state is SystemState.UNREACHABLE


def started(desk: Desk, activity: Activity) -> None:
    desk.loop.run(desk.activities.started(activity, JournalEntry("e1", activity)))


def test_what_was_done_to_a_run_shows_wherever_the_run_is_shown(desk: Desk) -> None:
    desk.connect()
    may = frozenset({Capability.ACKNOWLEDGE})
    waiting = replace(run(1, phase=Phase.SUCCEEDED), needs_acknowledgement=True, can=may)
    started(desk, waiting)
    shown = desk.activities.run(waiting.ref.path)
    assert shown is not None
    started(desk, replace(waiting, needs_acknowledgement=False, can=frozenset()))
    assert shown.activity.why_not(Capability.ACKNOWLEDGE) is not None
    assert desk.activities.run(waiting.ref.path) is shown
