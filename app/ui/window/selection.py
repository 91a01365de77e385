"""What the operator has selected, in one place for all panes: a place in the tree, backups, a run."""

from PySide6.QtCore import QObject, Signal

from app.domain.backups import Backup
from app.domain.environments import Environment
from app.domain.nodes import Level, Node, NodeRef
from app.models.tree_rows import Row
from app.services.activities import Run
from app.services.sessions import System


class Selection(QObject):
    """The present selection.

    Signals:
        place_changed(): another row of the tree.
        backups_changed(): other rows of the table, or their values.
        run_changed(): another run.
        changed(): any of them.
    """

    place_changed = Signal()
    backups_changed = Signal()
    run_changed = Signal()
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._row: Row | None = None
        self._backups: tuple[Backup, ...] = ()
        self._run: Run | None = None

    @property
    def row(self) -> Row | None:
        """The selected row of the tree."""
        return self._row

    @property
    def system(self) -> System | None:
        """The system that the selected row belongs to."""
        return self._row.system if self._row is not None else None

    @property
    def environment(self) -> Environment | None:
        """The environment of the selected row."""
        return self._row.environment if self._row is not None else None

    @property
    def node(self) -> Node | None:
        """The selected node, if the row is one."""
        return self._row.node if self._row is not None else None

    @property
    def ref(self) -> NodeRef | None:
        """The selected place."""
        return self._row.ref if self._row is not None else None

    @property
    def backups(self) -> tuple[Backup, ...]:
        """The selected rows of the table."""
        return self._backups

    @property
    def backup(self) -> Backup | None:
        """The one selected backup; None when there is none or more than one."""
        return self._backups[0] if len(self._backups) == 1 else None

    @property
    def run(self) -> Run | None:
        """The selected run."""
        return self._run

    @property
    def target(self) -> NodeRef | None:
        """The client or instance that a backup can be started of; None when neither is selected."""
        ref = self.ref
        return ref if ref is not None and ref.level in {Level.CLIENT, Level.INSTANCE} else None

    def select_row(self, row: Row | None) -> None:
        """Take another row of the tree; backups and run of the old place are no longer selected."""
        same = row is not None and self._row is not None and row.key == self._row.key
        self._row = row
        if not same:
            self._backups = ()
            self.place_changed.emit()
            self.backups_changed.emit()
        self.changed.emit()

    def select_backups(self, backups: tuple[Backup, ...]) -> None:
        """Take other rows of the table."""
        if backups != self._backups:
            self._backups = backups
            if backups:
                self._run = None
            self.backups_changed.emit()
            self.changed.emit()

    def select_run(self, run: Run | None) -> None:
        """Take another run."""
        self._run = run
        self.run_changed.emit()
        self.changed.emit()
