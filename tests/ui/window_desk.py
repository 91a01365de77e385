"""The real main window over services and systems in memory, with the gestures of an operator.

The fixture ``desk`` gives it on a stage of ``dialog_desk``; a system is connected by the stage's ``system``. What a
pane shows is read from its widgets, not from what feeds them.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TypeVar

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget

from app.domain.activities import Activity
from app.domain.backups import Backup
from app.domain.errors import BackendError
from app.domain.nodes import NodeRef
from app.models.tree_rows import Row
from app.ui.side.tree_texts import name_text, told_text
from app.ui.window.main_window import MainWindow
from tests.memory_system import MemorySystem, instance_ref
from tests.ui.dialog_desk import Stage

T = TypeVar("T", bound=QWidget)


class WindowDesk:
    """The window and the hands on it."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.window = stage.make(lambda: MainWindow(stage.context))
        self.act(lambda: self.window.resize(1440, 900))
        self.window.activateWindow()
        self.settle()

    def close(self) -> None:
        """End the window as the program does."""
        self.window.may_close = True
        self.act(self.window.close)
        self.window.deleteLater()
        QApplication.processEvents()

    def act(self, deed: Callable[[], object]) -> None:
        """Do something and let what follows come to rest; the tree takes in what it heard."""
        self.stage.act(deed)
        self.settle()

    def settle(self) -> None:
        """Let work and events come to rest, and the tree take in what it gathers."""
        self.stage.settle()
        self.stage.desk.loop.run(self._refresh())
        self.stage.settle()

    async def _refresh(self) -> None:
        self.window.model.refresh()

    def tick(self, seconds: float = 5.0) -> None:
        """Let time pass and the poller look; then the window's own second."""
        self.stage.desk.tick(seconds)
        self.act(self.window._on_second)

    # keys

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        target = QApplication.focusWidget() or self.window
        self.act(lambda: QTest.keyClick(target, key, modifier))

    def enter(self, field: QWidget, text: str) -> None:
        """Type into a field, and Enter."""
        self.act(lambda: QTest.keyClicks(field, text))
        self.act(lambda: QTest.keyClick(field, Qt.Key.Key_Return))

    # the tree

    def open(self, ref: NodeRef) -> None:
        """Open a place and all above it, and make it current."""
        self.settle()
        for above in ref.lineage()[:-1]:
            self.act(partial(self._expand, above))
        self.act(lambda: self.window.side.tree.choose(self.index(ref)))

    def _expand(self, ref: NodeRef) -> None:
        self.window.side.tree.setExpanded(self.index(ref), True)

    def index(self, ref: NodeRef) -> QModelIndex:
        """Where a place is in the tree; it must be there."""
        found = self.window.model.index_of_ref(ref)
        assert found.isValid(), ref
        return found

    def rows(self, parent: QModelIndex | None = None) -> list[Row]:
        """The rows of the tree that can be seen below an index, through open branches."""
        model, tree = self.window.model, self.window.side.tree
        above = parent if parent is not None else QModelIndex()
        found: list[Row] = []
        for place in range(model.rowCount(above)):
            index = model.index(place, 0, above)
            row = model.row_at(index)
            assert row is not None
            found.append(row)
            if tree.isExpanded(index):
                found += self.rows(index)
        return found

    def said(self) -> list[str]:
        """What the rows of the tree say."""
        return [told_text(row) if row.is_special else name_text(row) for row in self.rows()]

    # the table

    def browse(self, ref: NodeRef | None = None) -> None:
        """Open an instance, so that its backups are listed."""
        self.open(ref or instance_ref())

    def select(self, *places: int) -> tuple[Backup, ...]:
        """Select rows of the table by their places."""
        table = self.window.page.table

        def pick() -> None:
            table.clearSelection()
            mode = table.selectionMode()
            table.setSelectionMode(table.SelectionMode.MultiSelection)
            for place in places:
                table.selectRow(place)
            table.setSelectionMode(mode)

        self.act(pick)
        return table.chosen()

    # runs

    def run(self, system: MemorySystem, activity: Activity) -> None:
        """Let a system have a run, and the console hear of it."""
        system.runs[activity.ref.path] = activity
        self.tick()

    def fail(self, system: MemorySystem, what: str, error: BackendError) -> None:
        """Let a question fail from now on."""
        system.failing[what] = error

    # widgets

    def dialog(self, kind: type[T]) -> T:
        """The one dialog of a kind that is shown over the window."""
        found = [one for one in self.window.findChildren(kind) if one.isVisible()]
        assert len(found) == 1, found
        return found[0]

    def dialogs(self) -> list[QDialog]:
        """All dialogs that are shown."""
        return [one for one in self.window.findChildren(QDialog) if one.isVisible()]


def words_in(area: QWidget) -> list[str]:
    """The words of every label that can be seen in an area."""
    labels = [one for one in area.findChildren(QLabel) if one.isVisible() and one.text()]
    return [one.text() for one in labels]


@pytest.fixture
def desk(stage: Stage) -> Iterator[WindowDesk]:
    """The window over no system yet; ask for ``system``, too, to have one."""
    found = WindowDesk(stage)
    yield found
    found.close()
