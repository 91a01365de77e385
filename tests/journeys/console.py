"""The whole program over simulators: composition, window and the gestures of an operator, on the tests' Qt loop.

Built like `app/main/console.py` builds it. Nothing sleeps: `until` keeps the loop going, the poller ticks faster,
and work on the simulators is moved on by their control interface.
"""

import functools
import inspect
from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Any, TypeVar

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from app.adapters import registry
from app.domain.backups import Backup
from app.domain.changes import Command, StartBackup
from app.domain.connections import Connection
from app.domain.forms import Answer
from app.domain.guards import Confirmation
from app.domain.nodes import NodeRef
from app.domain.port import FormPurpose
from app.main.composition import Composition
from app.main.console import fill
from app.main.demo_systems import profile_of
from app.main.household import Household, MemoryHousehold
from app.models.backup_columns import BackupColumn
from app.models.tree_rows import Row, RowKind
from app.services.activities import Run
from app.services.changes import ChangeState, PendingChange
from app.services.sessions import System, SystemState
from app.ui.activities.faces import Face
from app.ui.side.tree_texts import name_text
from app.ui.window.main_window import MainWindow
from app.ui.window.possible import ActionId
from tests.demo.serving import ServedDemo
from tests.qt_loop import QtLoop

_T = TypeVar("_T")
LOOKS = 200
STOPPED = frozenset({SystemState.UNTRUSTED, SystemState.SIGNED_OUT, SystemState.REJECTED})
LEFT_BUTTON = Qt.MouseButton.LeftButton


class Console:
    """One running program. ``close`` ends it as quitting does."""

    def __init__(self, loop: QtLoop, household: Household | None = None) -> None:
        self.loop = loop
        self.is_closed = False
        self.composition = Composition(household or MemoryHousehold())
        self.window = MainWindow(self.composition.context())
        self.window.resize(1440, 900)
        self.window.show()
        self.run(fill(self.window, self.composition))

    def run(self, work: Coroutine[Any, Any, _T]) -> _T:
        """Run a coroutine to its end."""
        return self.loop.run(work)

    def turn(self) -> None:
        """Let Qt's waiting events be handled, such as those of a change of language."""
        self.run(_nothing())

    def until(self, condition: Callable[[], object], timeout_s: float = 40.0) -> None:
        """Keep the loop going until something holds."""
        try:
            self.loop.run_until(lambda: bool(condition()), timeout_s)
        except TimeoutError:
            raise AssertionError(in_vain(condition)) from None

    def close(self) -> None:
        """Leave the program: window first, then services, network, loop. Harmless when repeated."""
        if self.is_closed:
            return
        self.is_closed = True
        self.window.may_close = True
        self.window.close()
        self.run(self.composition.stop())
        self.window.deleteLater()

    # systems

    def add(self, connection: Connection) -> None:
        """Take a connection in, without waiting for what becomes of it."""
        self.composition.add(connection)

    def connect(self, served: ServedDemo, name: str, environment: str = "lab") -> Connection:
        """Add a served system and wait until it is signed in and its first level is in the tree."""
        connection = profile(served, name, environment)
        self.add(connection)
        self.until(lambda: self.state(connection.id) is not SystemState.CONNECTING)
        assert self.state(connection.id) is SystemState.LIVE, self.system(connection.id).error
        return connection

    def system(self, connection_id: str) -> System:
        """One system."""
        return self.composition.sessions.system(connection_id)

    def state(self, connection_id: str) -> SystemState:
        """How a system is."""
        return self.system(connection_id).state

    # the tree

    def rows(self, parent: QModelIndex | None = None) -> list[Row]:
        """The rows of the tree below an index, as shown."""
        model = self.window.model
        above = parent if parent is not None else QModelIndex()
        found = [model.row_at(model.index(place, 0, above)) for place in range(model.rowCount(above))]
        return [row for row in found if row is not None]

    def all_rows(self) -> list[Row]:
        """Every row of the tree that is there."""
        return [row for row, _ in self._walk(QModelIndex())]

    def _walk(self, parent: QModelIndex) -> list[tuple[Row, QModelIndex]]:
        model, found = self.window.model, []
        for place in range(model.rowCount(parent)):
            index = model.index(place, 0, parent)
            row = model.row_at(index)
            if row is not None:
                found.append((row, index))
                found += self._walk(index)
        return found

    def told(self, connection: Connection) -> Row | None:
        """The special row right below a system, if there is one."""
        below = self.rows(self.window.model.index_of(f"system:{connection.id}"))
        return next((row for row in below if row.is_special), None)

    def names_below(self, key: str) -> list[str]:
        """Names of the rows below another."""
        return [name_text(row) for row in self.rows(self.window.model.index_of(key))]

    def browse(self, connection: Connection, *names: str) -> Row:
        """Open the tree down to a place, by names, and select it."""
        key = f"system:{connection.id}"
        self.until(lambda: self.window.model.index_of(key).isValid())
        for name in names:
            index = self.window.model.index_of(key)
            self.window.side.tree.setExpanded(index, True)
            self.until(functools.partial(self._is_shown, key, name))
            key = next(row.key for row in self.rows(self.window.model.index_of(key)) if name_text(row) == name)
        self.window.select_path(key)
        row = self.window.selection.row
        assert row is not None
        assert row.key == key
        return row

    def walk_to(self, connection: Connection, fits: Callable[[Row], bool]) -> Row:
        """Open branches, breadth first, until a place fits, and select it."""
        waiting = [f"system:{connection.id}"]
        self.until(lambda: self.window.model.index_of(waiting[0]).isValid())
        while waiting:
            key = waiting.pop(0)
            self.window.side.tree.setExpanded(self.window.model.index_of(key), True)
            self.until(functools.partial(self._is_loaded, key))
            for row in self.rows(self.window.model.index_of(key)):
                if row.kind is RowKind.NODE and fits(row):
                    self.window.select_path(row.key)
                    return row
                if row.kind is RowKind.NODE and row.node is not None and row.node.may_have_children:
                    waiting.append(row.key)
        raise AssertionError("no place of the tree fits")

    def _is_shown(self, key: str, name: str) -> bool:
        return name in self.names_below(key)

    def _is_loaded(self, key: str) -> bool:
        below = self.rows(self.window.model.index_of(key))
        return bool(below) and not any(row.kind is RowKind.LOADING for row in below)

    # the table

    @property
    def table_rows(self) -> list[Backup]:
        """The rows of the table as shown."""
        return self.window.page.model.shown

    def filled(self) -> list[Backup]:
        """Wait until the table shows rows and nothing is being loaded."""
        source = self.composition.backups
        self.until(lambda: self.table_rows and source.loading_since is None)
        return self.table_rows

    def row(self, backup: Backup) -> Backup:
        """A row of the table with its last news."""
        return next(row for row in self.table_rows if row.ref == backup.ref)

    def cell(self, backup: Backup, column: BackupColumn) -> str:
        """What stands in a cell of the table."""
        return self.window.cells.cell(self.row(backup), column).text

    def choose(self, backup: Backup) -> None:
        """Select a row of the table."""
        self.window.page.select(backup.ref.path)
        assert self.window.selection.backup is not None

    def click_header(self, column: int) -> None:
        """Click on the header of a column."""
        header = self.window.page.table.horizontalHeader()
        place = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
        QTest.mouseClick(header.viewport(), LEFT_BUTTON, pos=place)

    # dialogs

    def dialogs(self) -> list[QDialog]:
        """The dialogs and wizards that are open."""
        return [one for one in self.window.findChildren(QDialog) if one.isVisible()]

    def dialog(self) -> QDialog:
        """The one that is open."""
        (found,) = self.dialogs()
        return found

    def settle(self) -> None:
        """Wait until nothing is being asked that a click began."""
        self.until(lambda: not self.composition.owner._works)

    # what changes something

    def act(self, action: ActionId) -> None:
        """Choose an action of the window; it must be possible."""
        entry = self.window.actions_[action]
        assert entry.isEnabled(), entry.toolTip()
        entry.trigger()

    def change(self, connection: Connection, command: Command) -> PendingChange:
        """Prepare a command, give what its guard asks for, and wait until it was sent or refused."""
        changes = self.composition.changes

        async def begin() -> PendingChange:
            planned = await changes.prepare(connection.id, command)
            return changes.begin(planned, full_confirmation(planned.name_to_type))

        pending = self.run(begin())
        self.until(lambda: pending.is_over)
        return pending

    def suggested(self, connection: Connection, target: NodeRef) -> dict[str, Answer]:
        """The answers that the form for a backup suggests."""
        port = self.composition.sessions.port(connection.id)

        async def answers() -> dict[str, Answer]:
            form = await port.form(FormPurpose.START_BACKUP, (target,))
            found = form.defaults()
            for field in form.fields:
                if field.id in form.problems(found):
                    offered = await port.choices(FormPurpose.START_BACKUP, field.id, (target,), found)
                    possible = [one for one in offered if one.off is None]
                    found[field.id] = next((one for one in possible if one.suggested), possible[0]).value
            return found

        return self.run(answers())

    def back_up(self, connection: Connection) -> Run:
        """Start a backup of what is selected, with the suggested answers; returns the run."""
        target = self.window.selection.target
        assert target is not None
        sent = self.change(connection, StartBackup((target,), self.suggested(connection, target)))
        assert sent.state is ChangeState.DONE, sent.error
        assert sent.result is not None
        run = self.composition.activities.run(sent.result.activities[0].ref.path)
        assert run is not None
        return run

    # runs

    def run_of(self, run: Run) -> Run:
        """A run with its last news."""
        found = self.composition.activities.run(run.path)
        assert found is not None
        return found

    def face(self, run: Run) -> Face:
        """What the dock says of a run."""
        return self.window.dock.face(run)

    def runs(self) -> tuple[Run, ...]:
        """The runs of the dock."""
        return self.composition.activities.runs()

    def look(self, connection: Connection) -> None:
        """Ask for news of a system's runs as F5 does, and wait for what comes of it."""
        source = self.composition.activities.source(connection.id)
        assert source is not None
        self.until(lambda: not source.is_asking)
        heard: list[object] = []
        source.answered.connect(heard.append)
        source.failed.connect(heard.append)
        poller = self.composition.poller
        poller.ask_now(connection.id)
        before = self.state(connection.id)

        def is_no_more_asked() -> bool:
            """Trust or session were lost, or the server asked to be left alone, perhaps before this look began."""
            state = self.state(connection.id)
            return state in STOPPED or state is not before or poller.asked_to_wait_s(connection.id) > 0

        self.until(lambda: heard or is_no_more_asked())
        source.answered.disconnect(heard.append)
        source.failed.disconnect(heard.append)

    def asked(self, served: ServedDemo) -> int:
        """How many requests a server has had, once no question to any system is under way."""
        self.until(lambda: not self.composition.poller._owner._works and not self.composition.owner._works)
        return int(served.control.counters()["total"])

    def watch(
        self, served: ServedDemo, connection: Connection, condition: Callable[[], object], step_s: float = 1.0
    ) -> None:
        """Let the simulator's clock run and ask for news until something holds."""
        for _ in range(LOOKS):
            if condition():
                return
            served.control.jump(step_s)
            self.look(connection)
        runs = [(run.path, run.activity.phase, run.error) for run in self.runs()]
        raise AssertionError(f"{in_vain(condition)}: {self.system(connection.id).error} {runs}")

    def watch_to_end(self, served: ServedDemo, connection: Connection, run: Run) -> None:
        """The same until a run has ended."""
        self.watch(served, connection, lambda: self.run_of(run).activity.phase.is_final, step_s=5)


async def _nothing() -> None:
    """One turn of the loop."""


def in_vain(condition: Callable[[], object]) -> str:
    """What was waited for in vain, in the words of the test."""
    if isinstance(condition, functools.partial):
        return f"it did not come to that: {condition.func.__name__}{condition.args}"
    return f"it did not come to that: {inspect.getsource(condition).strip()}"


def profile(served: ServedDemo, name: str, environment: str = "lab", **changes: Any) -> Connection:
    """A profile for a served system, pinned to its certificate, as the wizard would make it."""
    told = {
        "kind": served.kind,
        "base_url": served.base_url,
        "fingerprint": served.fingerprint,
        "sign_in": served.sign_in,
    }
    return replace(profile_of(told, name, environment, registry.card(served.kind)), **changes)


def full_confirmation(name: str) -> Confirmation:
    """All that any guard may ask for."""
    return Confirmation(acknowledged=True, typed_name=name, reason="journey of the tests", grace_over=True)
