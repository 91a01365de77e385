"""The journal of changes that were started here, so that runs are found again after a crash or a restart."""

import logging
import sqlite3
from datetime import UTC

from app.domain.activities import Activity
from app.domain.changes import SentChange
from app.domain.records import JournalEntry
from app.store.codec import UnknownShape, from_text, to_text
from app.store.database import Database

_log = logging.getLogger(__name__)


class Journal:
    """Entries by id. One is written before anything is sent, and noted anew whenever it is heard of."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def begin(self, entry: JournalEntry) -> None:
        """Write an entry down. Raises StoreError."""
        await self.update(entry)

    async def update(self, entry: JournalEntry) -> None:
        """Note news of an entry; what was sent stays known when the news does not repeat it. Raises StoreError."""
        activity = entry.activity
        row = (
            entry.id,
            activity.ref.connection_id,
            activity.phase.value,
            entry.is_finished,
            (activity.started_at or activity.heard_at).astimezone(UTC).isoformat(),
            activity.heard_at.astimezone(UTC).isoformat(),
            to_text(activity),
            None if entry.sent is None else to_text(entry.sent),
        )

        def write(connection: sqlite3.Connection) -> None:
            connection.execute(
                """INSERT INTO journal (id, connection_id, phase, is_finished, began_at, heard_at, activity, sent)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET phase = excluded.phase, is_finished = excluded.is_finished,
                heard_at = excluded.heard_at, activity = excluded.activity,
                sent = coalesce(excluded.sent, journal.sent)""",
                row,
            )

        await self._database.write(write)

    async def unfinished(self) -> tuple[JournalEntry, ...]:
        """Entries that have not ended, oldest first. One that another version wrote, unreadable now, is left out."""

        return await self._read("SELECT id, activity, sent FROM journal WHERE is_finished = 0 ORDER BY began_at, rowid")

    async def finished(self, most: int) -> tuple[JournalEntry, ...]:
        """The latest entries that have ended, at most so many, oldest first; unreadable ones are left out."""
        latest = await self._read(
            "SELECT id, activity, sent FROM journal WHERE is_finished = 1 ORDER BY began_at DESC, rowid DESC LIMIT ?",
            most,
        )
        return latest[::-1]

    async def _read(self, query: str, *values: int) -> tuple[JournalEntry, ...]:
        def read(connection: sqlite3.Connection) -> list[tuple[str, str, str | None]]:
            return connection.execute(query, values).fetchall()

        rows = await self._database.read(read)
        entries = (_entry(*row) for row in rows)
        return tuple(entry for entry in entries if entry is not None)


def _entry(entry_id: str, activity: str, sent: str | None) -> JournalEntry | None:
    try:
        return JournalEntry(
            entry_id,
            from_text(activity, Activity),
            None if sent is None else from_text(sent, SentChange),
        )
    except UnknownShape:
        _log.warning("the journal's entry %s cannot be read", entry_id)
        return None
