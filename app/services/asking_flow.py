"""What the flows of the wizards do alike: they ask one thing at a time, and keep the error it ended with.

For the flows of this folder. Pages and forms are each flow's own.
"""

from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from app.domain.errors import ConsoleError
from app.services.tasks import TaskOwner


class AskingFlow(QObject):
    """Base of a flow. ``error`` is that of the last question; None: it was answered, or is being asked.

    Signals:
        busy_changed(): something is being asked, or no longer.
    """

    busy_changed = Signal()

    def __init__(self, owner: TaskOwner, group: str) -> None:
        super().__init__()
        self._owner = owner
        self._group = group
        self.error: ConsoleError | None = None
        self.is_busy = False

    def _work(self, work: Callable[[], Coroutine[Any, Any, None]], name: str) -> None:
        """Ask in the background; an older question that is still open is given up."""
        self._owner.start(self._busy(work), name, group=self._group, exclusive=True)

    async def _busy(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        self.is_busy, self.error = True, None
        self.busy_changed.emit()
        try:
            await work()
        except ConsoleError as error:
            self.error = error
            self._on_error(error)
        finally:
            self.is_busy = False
            if isValid(self):  # a wizard that is closed takes its flow along, before the work is cancelled
                self.busy_changed.emit()

    def _on_error(self, error: ConsoleError) -> None:
        """Tell it where it belongs, besides ``error``."""
