"""The runs as a flat list, changed by difference so that the dock does not jump."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Signal

from app.models.differences import step_rows
from app.models.roles import ACCESSIBLE, DISPLAY, VALUE
from app.services.activities import Activities, Run

AnyIndex = QModelIndex | QPersistentModelIndex


class ActivitiesModel(QAbstractListModel):
    """Runs, those that need the operator first.

    Signals:
        counts_changed(): how many run, wait or need the operator differs.
    """

    counts_changed = Signal()

    def __init__(self, source: Activities, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._shown: list[Run] = []
        self._with_finished = False
        self.speak: Callable[[Run], str] | None = None
        source.changed.connect(self._on_changed)
        self._on_changed()

    @property
    def shown(self) -> list[Run]:
        """The rows as shown."""
        return self._shown

    def set_with_finished(self, with_finished: bool) -> None:
        """Whether runs that ended well are shown, too; failed ones always are until they are dismissed."""
        self._with_finished = with_finished
        self._on_changed()

    def _on_changed(self) -> None:
        wanted = [run for run in self._source.runs() if self._with_finished or _stays(run)]
        step_rows(self, self._shown, [run.path for run in self._shown], wanted, [run.path for run in wanted])
        self._shown = wanted
        if wanted:
            self.dataChanged.emit(self.index(0), self.index(len(wanted) - 1))
        self.counts_changed.emit()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """Runs shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: AnyIndex, role: int = DISPLAY) -> Any:
        """The run; the view makes the text, also the one that is read out."""
        if not 0 <= index.row() < len(self._shown):
            return None
        run = self._shown[index.row()]
        if role == ACCESSIBLE and self.speak is not None:
            return self.speak(run)
        return run if role == VALUE else None


def _stays(run: Run) -> bool:
    """Whether a run stays without asking for finished ones: it goes on, or somebody should know how it ended."""
    return not run.activity.phase.is_final or not run.activity.phase.is_success or run.is_ours
