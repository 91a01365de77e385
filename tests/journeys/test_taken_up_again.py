"""The program is killed in the middle of something; the next one, over what is on disk, finds it again."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.activities import Origin, Phase
from app.domain.connections import Connection
from app.main.household import StoredHousehold
from app.services.changes import ChangeState
from app.services.sessions import SystemState
from app.ui.window.possible import ActionId
from tests.demo.serving import ServedDemo
from tests.journeys.console import Console, profile
from tests.journeys.places import ALL_PLACES, Place
from tests.journeys.restoring import restore

pytestmark = [pytest.mark.journey, pytest.mark.parametrize("place", ALL_PLACES, ids=lambda place: place.kind)]
Open = Callable[..., Console]


@pytest.fixture
def served(serve_demo: Callable[..., ServedDemo], place: Place) -> ServedDemo:
    """Give the system that outlives the program."""
    return serve_demo(place.kind)


@pytest.fixture
def first(open_console: Open, served: ServedDemo, place: Place, tmp_path: Path) -> Console:
    """Give the program that will be killed, with a kept profile, standing at the place."""
    console = open_console(StoredHousehold(tmp_path / "first"))
    connection = replace(profile(served, "kept"), is_temporary=False)
    console.run(keep(console, connection))
    console.add(connection)
    place.go(console, connection)
    return console


async def keep(console: Console, connection: Connection) -> None:
    """Keep a profile, as the end of the wizard does."""
    await console.window.context.keeping.save(connection)


def after_a_kill(console: Console, open_console: Open, tmp_path: Path) -> Console:
    """The next start, over what was on disk at the moment of the kill."""
    shutil.copytree(tmp_path / "first", tmp_path / "second")
    console.close()
    later = open_console(StoredHousehold(tmp_path / "second"))
    later.until(lambda: later.state(kept(later).id) is SystemState.LIVE)
    return later


def kept(console: Console) -> Connection:
    """The connection that was found in the key store."""
    (system,) = console.composition.sessions.all()
    return system.connection


def test_a_restore_is_found_again(
    first: Console, open_console: Open, served: ServedDemo, place: Place, tmp_path: Path
) -> None:
    _, runs = restore(first, kept(first), place.restorable(first), place.restore_answers)
    first.watch(served, kept(first), lambda: first.run_of(runs[0]).activity.phase is Phase.RUNNING)
    second = after_a_kill(first, open_console, tmp_path)
    for run in runs:
        found = second.run_of(run)
        assert found.is_ours
        assert found.activity.origin is Origin.HERE
        assert found.activity.target == run.activity.target
    second.watch_to_end(served, kept(second), runs[0])
    assert second.run_of(runs[0]).activity.phase is Phase.SUCCEEDED


def test_a_change_whose_answer_was_lost_is_looked_for_and_never_sent_again(
    first: Console, open_console: Open, served: ServedDemo, place: Place, tmp_path: Path
) -> None:
    command = place.change(first, kept(first))
    served.control.reset_counters()
    served.control.fault("drop_reply*1")
    assert first.change(kept(first), command).state is ChangeState.OUTCOME_UNKNOWN
    second = after_a_kill(first, open_console, tmp_path)
    lost = next(run for run in second.runs() if run.activity.phase is Phase.OUTCOME_UNKNOWN)
    second.watch(served, kept(second), lambda: second.run_of(lost).candidates)
    assert second.face(second.run_of(lost)).actions == (ActionId.CONFIRM_EFFECT, ActionId.REFUSE_EFFECT)
    candidate = second.run_of(lost).candidates[0]
    second.window.deeds.act_on_run(ActionId.CONFIRM_EFFECT, second.run_of(lost))
    second.until(lambda: second.composition.activities.run(lost.path) is None)
    assert second.run_of(second.composition.activities.run(candidate.ref.path) or lost).is_ours
    assert served.control.counters()["changing"] == 1
