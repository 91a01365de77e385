"""Finds a restore again that was asked for: in place it has no id of its own but that of its task, which may be
late."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from app.adapters.astra_control import wire
from app.adapters.astra_control.stamps import moment
from app.adapters.bookmarks import Kept

CLOCKS_DIFFER = timedelta(minutes=2)
"""A task may seem to have begun that much before it was asked for."""


@dataclass(frozen=True)
class Mark(Kept):
    """What is kept of a restore that was asked for: when, over which app, and the tasks that stood there before.

    It is text in the run's bookmark, so that the restore is found again by another run of the console.
    """

    app_name: str
    sent_s: float
    before: tuple[str, ...] = ()
    new_app: str = ""

    @property
    def sent_at(self) -> datetime:
        """When it was asked for."""
        return datetime.fromtimestamp(self.sent_s, UTC)

    def is_met_by(self, task: wire.Task) -> bool:
        """Whether a task can be that of this restore: it was not there before, and began when it was asked for."""
        began = moment(task.startTime)
        return task.id not in self.before and (began is None or began >= self.sent_at - CLOCKS_DIFFER)
