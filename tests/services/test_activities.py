"""Activities: a run that is shown stays the same run whatever is heard of it."""

from dataclasses import replace

from app.domain.activities import Activity, Phase
from app.domain.capabilities import Capability
from app.services.records import JournalEntry
from tests.memory_system import run
from tests.services.desk import Desk


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
