"""Cycle.io: nothing starts a backup, a restore shows the steps of its job, and logs are kept back until asked for."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit, QWidget

from app.demo.cycle.cast import HIDDEN
from app.domain.activities import Phase
from app.domain.backups import BackupState
from app.domain.connections import Connection
from app.ui.details.details_pane import LOG, RAW
from app.ui.widgets.buttons import Button
from app.ui.widgets.json_tree import JsonTreeView
from app.ui.window.possible import ActionId
from tests.demo.serving import ServedDemo
from tests.journeys.console import Console
from tests.journeys.restoring import restore

pytestmark = pytest.mark.journey

WIKI = ("Internal Tools", "Wiki DB", "wiki-mysql")


@pytest.fixture
def opened(console: Console, serve_demo: Callable[..., ServedDemo]) -> Callable[..., tuple[ServedDemo, Connection]]:
    """`opened("key_lacks")`: a hub with those faults, its wiki selected and the backups in the table."""

    def go(*faults: str) -> tuple[ServedDemo, Connection]:
        served = serve_demo("cycle", faults=faults)
        connection = console.connect(served, "cycle-hub-blue")
        console.browse(connection, *WIKI)
        console.filled()
        return served, connection

    return go


Opened = Callable[..., tuple[ServedDemo, Connection]]


def _texts(widget: QWidget) -> str:
    """What stands in texts and on buttons, and what a screen reader is told."""
    found: list[str] = []
    for one in widget.findChildren(QWidget):
        found += [one.accessibleName(), one.accessibleDescription(), one.toolTip()]
        if isinstance(one, QPlainTextEdit):
            found.append(one.toPlainText())
        elif isinstance(one, QAbstractButton):
            found.append(one.text())
    return "\n".join(found)


def test_backing_up_now_is_off_and_the_next_run_is_told(console: Console, opened: Opened) -> None:
    opened()
    back_up = console.window.actions_[ActionId.BACKUP_NOW]
    assert not back_up.isEnabled()
    assert "by schedule only" in back_up.toolTip()
    assert "next run" in back_up.toolTip()


def test_a_restore_shows_its_steps_to_the_end(console: Console, opened: Opened) -> None:
    served, connection = opened()
    chosen = next(row for row in console.table_rows if row.state.is_usable)
    flow, (run,) = restore(console, connection, chosen)
    assert flow.planned is not None
    assert flow.planned.name_to_type == "wiki-mysql"
    steps: set[str] = set()

    def watch() -> bool:
        found = console.run_of(run)
        steps.update(str(step.name) for step in found.activity.steps)
        assert found.progress.percent is None
        return found.activity.phase.is_final

    console.watch(served, connection, watch)
    assert console.run_of(run).activity.phase is Phase.SUCCEEDED
    assert "Running restore command" in steps


def test_without_the_right_to_jobs_the_log_is_read(console: Console, opened: Opened) -> None:
    served, connection = opened("key_lacks")
    chosen = next(row for row in console.table_rows if row.state.is_usable)
    _, (run,) = restore(console, connection, chosen)
    notes: set[str] = set()

    def watch() -> bool:
        found = console.run_of(run)
        notes.update(console.face(found).notes)
        return found.activity.phase.is_final

    console.watch(served, connection, watch)
    assert console.run_of(run).activity.phase is Phase.SUCCEEDED
    assert any("log is read instead" in note for note in notes)


def test_a_log_is_shown_only_when_it_is_asked_for(console: Console, opened: Opened) -> None:
    opened("log_secrets")
    details = console.window.details
    console.choose(next(row for row in console.table_rows if row.state is BackupState.COMPLETE))
    console.act(ActionId.TAB_LOG)
    assert details.tab == LOG
    reveal = next(one for one in details.findChildren(Button) if one.icon_name == "eye")
    console.until(reveal.isVisible)
    assert HIDDEN not in _texts(console.window)
    reveal.click()
    assert HIDDEN in _texts(details)
    console.act(ActionId.TAB_RAW)
    assert details.tab == RAW
    raw = details.findChild(JsonTreeView)
    assert raw is not None
    console.choose(console.table_rows[-1])
    assert HIDDEN not in _texts(console.window)


def test_a_former_instance_is_greyed_and_its_backups_are_there(console: Console, opened: Opened) -> None:
    _, connection = opened()
    row = console.walk_to(connection, lambda row: row.node is not None and row.node.muted and row.node.is_extra)
    assert row.node is not None
    assert console.filled()
    assert all(one.ref.scope == row.node.ref for one in console.table_rows)
