"""SmartFabric Director: a one-off backup without any percent, and a restore through a restart of the appliance."""

from collections.abc import Callable

import pytest
from pydantic import SecretStr

from app.domain.activities import Phase
from app.domain.changes import AcknowledgeResult
from app.domain.connections import Connection
from app.domain.looks import Bar
from app.domain.nodes import NodeKind
from app.domain.restore import RestoreStage
from app.models.tree_rows import Row
from app.services.activities import Run
from app.services.changes import ChangeState
from app.services.sessions import SystemState
from app.ui.window.possible import ActionId
from tests.demo.serving import ServedDemo
from tests.journeys.console import Console
from tests.journeys.restoring import restore

pytestmark = pytest.mark.journey

VAULT = {RestoreStage.SOURCE: {"password": SecretStr("Vault123!")}}


def is_job(row: Row) -> bool:
    """Whether a row is a job that still exists."""
    return row.node is not None and row.node.kind is NodeKind.JOB and not row.node.muted


@pytest.fixture
def served(serve_demo: Callable[..., ServedDemo]) -> ServedDemo:
    """Give an appliance."""
    return serve_demo("smartfabric-director")


@pytest.fixture
def connection(console: Console, served: ServedDemo) -> Connection:
    """Give the connection to it, with a job selected and its backups in the table."""
    connection = console.connect(served, "fabric")
    console.walk_to(connection, is_job)
    console.filled()
    return connection


def test_a_backup_runs_without_a_percent(console: Console, served: ServedDemo, connection: Connection) -> None:
    run = console.back_up(connection)
    words: set[str] = set()

    def watch() -> bool:
        found = console.run_of(run)
        if found.activity.phase is Phase.RUNNING:
            face = console.face(found)
            assert found.progress.percent is None
            assert face.bar is not None
            assert face.bar.bar is Bar.PROGRESS
            assert face.bar.travels
            assert "%" not in f"{face.left} {face.right}"
            words.update(face.notes)
        return found.activity.phase.is_final

    console.watch(served, connection, watch, step_s=3)
    assert console.run_of(run).activity.phase is Phase.SUCCEEDED
    assert any("neither percent nor size" in note for note in words)


def test_a_run_cannot_be_stopped_and_says_why(console: Console, served: ServedDemo, connection: Connection) -> None:
    run = console.back_up(connection)
    console.watch(served, connection, lambda: console.run_of(run).activity.phase is Phase.RUNNING)
    console.window.selection.select_run(console.run_of(run))
    stop = console.window.actions_[ActionId.STOP]
    assert not stop.isEnabled()
    assert "cannot stop a run" in stop.statusTip()
    assert console.face(console.run_of(run)).cannot_stop == stop.statusTip()


def restored(console: Console, connection: Connection) -> Run:
    """A restore of the newest usable backup, just started."""
    chosen = next(row for row in console.table_rows if row.state.is_usable and (row.storage or "").startswith("/sfd"))
    console.choose(chosen)
    _, runs = restore(console, connection, chosen, VAULT)
    return runs[0]


def test_a_restore_restarts_the_appliance_and_is_acknowledged(
    console: Console, served: ServedDemo, connection: Connection
) -> None:
    run = restored(console, connection)
    quiet: list[str] = []
    states: set[SystemState] = set()

    def watch() -> bool:
        found = console.run_of(run)
        states.add(console.state(connection.id))
        if found.activity.expected_quiet_until is not None and not found.activity.phase.is_final:
            face = console.face(found)
            said = (face.left, *face.notes)
            quiet.extend(said)
            assert sum("restarts as part of its restore" in one for one in said) == 1
        return found.activity.phase.is_final

    console.watch(served, connection, watch, step_s=2)
    ended = console.run_of(run)
    assert ended.activity.phase is Phase.SUCCEEDED
    assert quiet
    assert states <= {SystemState.LIVE, SystemState.CONNECTING}, "the restart was announced: it is no trouble"
    console.until(lambda: console.state(connection.id) is SystemState.LIVE)
    assert ended.activity.needs_acknowledgement
    face = console.face(console.run_of(run))
    assert face.actions == (ActionId.ACKNOWLEDGE,)
    assert console.change(connection, AcknowledgeResult(ended.activity)).state is ChangeState.DONE
    console.watch(served, connection, lambda: not console.run_of(run).activity.needs_acknowledgement)
    console.until(lambda: any(is_job(row) for row in console.all_rows()))
