"""What became of a restore or a deletion whose job cannot be asked: read from the backup's log, and from the backup.

The key may lack the right to see jobs, the platform may have named no job, or forgotten it.
"""

from datetime import datetime

from app.adapters.cycle import wire
from app.adapters.cycle.bookmarks import EARLIER, Bookmark
from app.adapters.cycle.hub import Hub
from app.adapters.cycle.mapping import is_gone
from app.adapters.cycle.times import moment
from app.domain.activities import Operation, Phase
from app.domain.errors import NotFoundError
from app.domain.messages import Message

Result = tuple[Phase, datetime | None, Message | None]
"""A final phase, when, and what is to be said."""


class Results:
    """Looks for results of one connection."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    async def of(self, operation: Operation, mark: Bookmark) -> Result | None:
        """The result of a run, if it can be read anywhere; None: not yet, or nowhere."""
        if mark.started_at is None or not mark.container or not mark.backup:
            return None
        if operation is Operation.RESTORE:
            return await self._of_restore(mark, mark.started_at - EARLIER)
        if operation is Operation.DELETE:
            return await self._of_delete(mark, mark.started_at - EARLIER)
        return None

    async def restore_entry(self, mark: Bookmark, since: datetime) -> wire.Log | None:
        """The first log entry of a restore since then. Which instance it names is not settled, so that is no help."""
        try:
            page = await self._hub.client.logs(mark.container, mark.backup)
        except NotFoundError:
            return None
        entries = [(created, one.value) for one in page.items if (created := _restored_at(one.value)) is not None]
        return next((entry for created, entry in sorted(entries, key=lambda one: one[0]) if created >= since), None)

    async def _of_restore(self, mark: Bookmark, since: datetime) -> Result | None:
        entry = await self.restore_entry(mark, since)
        if entry is None:
            return None
        if entry.error is not None and entry.error.message:
            return Phase.FAILED, _restored_at(entry), Message.of("cycle.run.failed", server_text=entry.error.message)
        return Phase.SUCCEEDED, _restored_at(entry), Message.of("cycle.run.look_inside")

    async def _of_delete(self, mark: Bookmark, since: datetime) -> Result | None:
        try:
            found = await self._hub.client.backup(mark.container, mark.backup)
        except NotFoundError:
            return Phase.SUCCEEDED, None, None
        if is_gone(found.value):
            return Phase.SUCCEEDED, moment(found.value.state.changed), None
        trouble = found.value.state.trouble
        at = moment(trouble.time) if trouble is not None else None
        if trouble is None or at is None or at < since:
            return None
        return Phase.FAILED, at, Message.of("cycle.run.failed", server_text=trouble.message)


def _restored_at(entry: wire.Log) -> datetime | None:
    return moment(entry.events.created) if entry.type == "restore" else None
