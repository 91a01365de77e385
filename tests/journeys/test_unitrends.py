"""Changing something on a Unitrends appliance, from the first request to what the window says at the end."""

from collections.abc import Callable

import pytest

from app.domain.activities import Phase
from app.domain.backups import Backup, BackupKind
from app.domain.capabilities import Capability
from app.domain.changes import DeleteBackups, HoldBackups, PauseRun, ReleaseBackups, ResumeRun, StopRun
from app.domain.connections import Connection
from app.domain.looks import Bar
from app.models.backup_columns import BackupColumn
from app.services.activities import Run
from app.services.changes import ChangeState
from app.services.restore_flow import RestorePage
from app.ui.window.possible import ActionId
from tests.demo.serving import ServedDemo
from tests.journeys.console import Console
from tests.journeys.restoring import restore

pytestmark = pytest.mark.journey


@pytest.fixture
def served(serve_demo: Callable[..., ServedDemo]) -> ServedDemo:
    """Give an appliance on which nothing else runs soon."""
    return serve_demo("unitrends")


@pytest.fixture
def connection(console: Console, served: ServedDemo) -> Connection:
    """Give the connection to it, with the files of a machine selected."""
    connection = console.connect(served, "ueb")
    console.browse(connection, "lin-web-01", "File level")
    console.filled()
    return connection


def started(console: Console, connection: Connection) -> Run:
    """A run started here on what is selected."""
    return console.back_up(connection)


def usable(console: Console, kind: BackupKind) -> Backup:
    """The newest backup of a kind that may be deleted."""
    system = console.composition.sessions.all()[0]
    assert system.description is not None
    able = system.description.capabilities
    return next(
        row
        for row in console.table_rows
        if row.kind is kind and row.state.is_usable and row.why_not(Capability.DELETE, able) is None
    )


def test_a_backup_is_started_and_its_percent_moves_to_the_end(
    console: Console, served: ServedDemo, connection: Connection
) -> None:
    known = {row.ref for row in console.table_rows}
    run = started(console, connection)
    assert run.activity.target
    percents: list[float] = []
    shown: list[str] = []

    def watch() -> bool:
        found = console.run_of(run)
        if found.progress.percent is not None and found.activity.phase is Phase.RUNNING:
            percents.append(found.progress.percent)
            shown.append(console.face(found).right)
        return found.activity.phase.is_final

    console.watch(served, connection, watch, step_s=3)
    ended = console.run_of(run)
    assert ended.activity.phase is Phase.SUCCEEDED
    assert len(set(percents)) > 2, percents
    assert percents == sorted(percents)
    assert max(percents) < 100
    assert all("%" in words for words in shown)
    assert console.face(ended).bar is None
    console.until(lambda: any(row.ref not in known for row in console.table_rows))


def test_a_run_is_stopped(console: Console, served: ServedDemo, connection: Connection) -> None:
    run = started(console, connection)
    console.watch(served, connection, lambda: console.run_of(run).activity.phase is Phase.RUNNING)
    console.window.selection.select_run(console.run_of(run))
    assert console.window.actions_[ActionId.STOP].isEnabled()
    sent = console.change(connection, StopRun(console.run_of(run).activity))
    assert sent.state is ChangeState.DONE
    console.watch(served, connection, lambda: console.run_of(run).activity.phase is Phase.CANCELLED)


def test_a_run_is_paused_and_goes_on(console: Console, served: ServedDemo, connection: Connection) -> None:
    run = started(console, connection)
    console.watch(served, connection, lambda: console.run_of(run).activity.phase is Phase.RUNNING)
    console.change(connection, PauseRun(console.run_of(run).activity))
    console.watch(served, connection, lambda: console.run_of(run).activity.phase is Phase.PAUSED)
    face = console.face(console.run_of(run))
    assert face.bar is not None
    assert face.bar.bar is Bar.HELD_HATCH
    assert ActionId.RESUME in face.actions
    console.change(connection, ResumeRun(console.run_of(run).activity))
    console.watch(served, connection, lambda: console.run_of(run).activity.phase is Phase.SUCCEEDED, step_s=5)


def test_a_backup_is_held_and_released(console: Console, served: ServedDemo, connection: Connection) -> None:
    chosen = usable(console, BackupKind.FULL)
    console.choose(chosen)
    assert console.change(connection, HoldBackups((chosen,), 3)).state is ChangeState.DONE
    console.until(lambda: console.row(chosen).is_held)
    assert console.cell(chosen, BackupColumn.EXPIRES) == "Held"
    console.until(lambda: not console.window.actions_[ActionId.DELETE].isEnabled())
    assert console.window.actions_[ActionId.RELEASE].isEnabled()
    held = console.row(chosen)
    assert console.change(connection, ReleaseBackups((held,))).state is ChangeState.DONE
    console.until(lambda: console.row(chosen).is_held is False)


def test_a_backup_is_deleted_and_leaves_the_table(console: Console, served: ServedDemo, connection: Connection) -> None:
    chosen = usable(console, BackupKind.FULL)
    console.choose(chosen)
    assert console.change(connection, DeleteBackups((chosen,))).state is ChangeState.DONE
    console.until(lambda: all(row.ref != chosen.ref for row in console.table_rows))
    assert console.window.selection.backup is None
    assert console.composition.changes.in_grace == ()


def test_a_restore_goes_through_its_pages_to_the_end(
    console: Console, served: ServedDemo, connection: Connection
) -> None:
    chosen = usable(console, BackupKind.FULL)
    console.choose(chosen)
    assert console.window.actions_[ActionId.RESTORE].isEnabled()
    flow, runs = restore(console, connection, chosen)
    assert flow.page is RestorePage.PROGRESS
    assert runs
    for run in runs:
        console.watch_to_end(served, connection, run)
        assert console.run_of(run).activity.phase is Phase.SUCCEEDED
        assert any("by hand" in note or "checked" in note for note in console.face(console.run_of(run)).notes)
