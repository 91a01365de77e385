"""What the commands printed: read when asked for, marked as sensitive, and kept nowhere.

A log may hold passwords: a command that traces itself prints them. The platform's internal messages are left out.
"""

from app.adapters.cycle import wire
from app.adapters.cycle.bookmarks import EARLIER, Bookmark
from app.adapters.cycle.hub import Hub
from app.adapters.cycle.mapping import state_of
from app.adapters.cycle.times import moment
from app.adapters.found import Listing
from app.adapters.together import together
from app.domain.activities import ActivityRef, LogText, Operation
from app.domain.backups import BackupRef, BackupState
from app.domain.errors import NotFoundError
from app.domain.messages import Message


class Logs:
    """Reads logs of one connection."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    async def of_backup(self, ref: BackupRef) -> LogText:
        """Every entry: of making the backup, and of each restore of it. Raises NotFoundError."""
        container = await self._hub.container(ref.scope)
        found, page = await together(
            self._hub.client.backup(container.id, ref.native_id), self._hub.client.logs(container.id, ref.native_id)
        )
        return _text(page, list(_entries(page)), is_complete=state_of(found.value) is not BackupState.RUNNING)

    async def of_run(self, ref: ActivityRef) -> LogText:
        """The entries of one run; a deletion leaves none. Raises NotFoundError."""
        mark = Bookmark.unpack(ref.bookmark)
        kind = {Operation.BACKUP: "backup", Operation.RESTORE: "restore"}.get(ref.operation)
        if not mark.container or not mark.backup or kind is None:
            raise NotFoundError(Message.of("cycle.error.no_log"), connection_id=self._hub.id, operation="read_logs")
        page = await self._hub.client.logs(mark.container, mark.backup)
        since = mark.started_at - EARLIER if mark.started_at is not None and kind == "restore" else None
        entries = [
            one
            for one in _entries(page)
            if one.type == kind and (since is None or (moment(one.events.created) or since) >= since)
        ]
        return _text(page, entries, is_complete=bool(entries))


def _entries(page: Listing[wire.Log]) -> list[wire.Log]:
    return sorted((one.value for one in page.items), key=lambda entry: entry.events.created)


def _text(page: Listing[wire.Log], entries: list[wire.Log], *, is_complete: bool) -> LogText:
    text = "\n".join(_entry_text(one) for one in entries)
    return LogText(text, page.heard_at, is_complete=is_complete, is_sensitive=True)


def _entry_text(entry: wire.Log) -> str:
    """A line that says in the platform's words which run it was, then what was printed, then the error."""
    lines = [f"[{entry.type}] {entry.events.created} {entry.instance_id}".rstrip()]
    if entry.log.get_secret_value().strip():
        lines.append(entry.log.get_secret_value().rstrip("\n"))
    if entry.error is not None and entry.error.message:
        lines.append(entry.error.message)
    return "\n".join([*lines, ""])
