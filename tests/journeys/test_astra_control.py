"""Astra Control: backups in percent and bytes, stopping by deleting, restores whose first looks still say ready."""

from collections.abc import Callable, Mapping

import pytest

from app.domain.activities import Phase
from app.domain.backups import Backup, BackupKind
from app.domain.changes import DeleteBackups, StopRun
from app.domain.connections import Connection
from app.domain.forms import Answer
from app.domain.restore import RestoreStage
from app.services.changes import ChangeState
from app.ui.window.possible import ActionId
from tests.demo.serving import ServedDemo
from tests.journeys.console import Console
from tests.journeys.restoring import restore

pytestmark = pytest.mark.journey

Opened = Callable[..., tuple[ServedDemo, Connection]]


@pytest.fixture
def opened(console: Console, serve_demo: Callable[..., ServedDemo]) -> Opened:
    """`opened("restore_delay=20")`: an account with those faults, its web shop selected and the points in the table."""

    def go(*faults: str) -> tuple[ServedDemo, Connection]:
        served = serve_demo("astra-control", faults=faults)
        connection = console.connect(served, "astra-berlin")
        console.browse(connection, "k8s-shop", "webshop")
        console.filled()
        return served, connection

    return go


def usable(console: Console, kind: BackupKind = BackupKind.FULL) -> Backup:
    """The newest usable point of a kind."""
    return next(row for row in console.table_rows if row.kind is kind and row.state.is_usable)


def test_clusters_and_apps_are_in_the_tree_and_so_is_what_lost_its_cluster(console: Console, opened: Opened) -> None:
    _, connection = opened()
    assert {"k8s-shop", "k8s-tools", "k8s-edge", "No cluster"} == set(console.names_below(f"system:{connection.id}"))
    console.browse(connection, "No cluster", "legacy-crm")
    console.settle()
    back_up = console.window.actions_[ActionId.BACKUP_NOW]
    assert not back_up.isEnabled()
    assert "runs on no cluster" in back_up.toolTip()


def test_a_backup_runs_in_percent_and_bytes_with_its_steps(console: Console, opened: Opened) -> None:
    served, connection = opened()
    known = {row.ref for row in console.table_rows}
    run = console.back_up(connection)
    percents: list[float] = []
    steps: set[str] = set()

    def watch() -> bool:
        found = console.run_of(run)
        steps.update(str(step.name) for step in found.activity.steps)
        if found.progress.percent is not None and found.activity.phase is Phase.RUNNING:
            percents.append(found.progress.percent)
            assert found.progress.bytes_total == 734_003_200
        return found.activity.phase.is_final

    console.watch(served, connection, watch, step_s=2)
    assert console.run_of(run).activity.phase is Phase.SUCCEEDED
    assert len(set(percents)) > 3
    assert percents == sorted(percents)
    assert max(percents) < 100
    assert {"Application snapshot", "Copy application data"} <= steps
    console.until(lambda: any(row.ref not in known for row in console.table_rows))


def test_what_waits_cannot_be_stopped_and_what_runs_is_deleted_by_it(console: Console, opened: Opened) -> None:
    served, connection = opened()
    run = console.back_up(connection)
    console.window.selection.select_run(console.run_of(run))
    stop = console.window.actions_[ActionId.STOP]
    assert not stop.isEnabled()
    assert "only once it runs" in stop.statusTip()
    console.watch(served, connection, lambda: console.run_of(run).activity.phase is Phase.RUNNING)
    console.until(stop.isEnabled)
    assert console.change(connection, StopRun(console.run_of(run).activity)).state is ChangeState.DONE
    console.watch(served, connection, lambda: console.run_of(run).activity.phase is Phase.CANCELLED)


def test_a_deletion_is_followed_until_the_point_is_gone(console: Console, opened: Opened) -> None:
    served, connection = opened()
    chosen = usable(console)
    console.choose(chosen)
    sent = console.change(connection, DeleteBackups((chosen,)))
    assert sent.state is ChangeState.DONE
    assert sent.result is not None
    (run,) = [console.composition.activities.run(one.ref.path) for one in sent.result.activities]
    assert run is not None
    console.watch_to_end(served, connection, run)
    assert console.run_of(run).activity.phase is Phase.SUCCEEDED
    console.until(lambda: all(row.ref != chosen.ref for row in console.table_rows))


def test_a_restore_in_place_is_not_over_while_its_first_looks_say_ready(console: Console, opened: Opened) -> None:
    served, connection = opened("restore_delay=10")
    flow, (run,) = restore(console, connection, usable(console))
    assert flow.planned is not None
    assert flow.planned.name_to_type == "webshop"
    seen: list[tuple[str, Phase]] = []
    words: set[str] = set()

    def watch() -> bool:
        found = console.run_of(run)
        seen.append((found.activity.raw_phase, found.activity.phase))
        words.add(console.face(found).left)
        return found.activity.phase.is_final

    console.watch(served, connection, watch)
    assert ("ready", Phase.QUEUED) in seen
    assert seen[-1] == ("ready", Phase.SUCCEEDED)
    assert any("says as before" in text for text in words)


def test_a_restore_to_a_new_app_appears_in_the_tree(console: Console, opened: Opened) -> None:
    served, connection = opened()
    given: Mapping[RestoreStage, Mapping[str, Answer]] = {
        RestoreStage.TARGET: {"where": "new_app", "name": "webshop-2", "namespaces": ("webshop = webshop-2",)}
    }
    flow, (run,) = restore(console, connection, usable(console, BackupKind.SNAPSHOT), given)
    assert flow.planned is not None
    assert flow.planned.name_to_type == "webshop-2"
    console.watch_to_end(served, connection, run)
    assert console.run_of(run).activity.phase is Phase.SUCCEEDED
    assert any("checked" in note for note in console.face(console.run_of(run)).notes)
    console.browse(connection, "k8s-shop", "webshop-2")
