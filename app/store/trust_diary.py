"""The trust diary: which certificate, version and capabilities each system showed, since when, and who agreed."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from app.domain.audit import DiaryEntry, DiarySubject
from app.store.database import Database

COLUMNS = "SELECT connection_id, subject, value, noted_at, who, reason, system FROM diary"


class TrustDiary:
    """Entries by system. Only changes are noted: the same again is no news.

    Args:
        scrub: masks secrets in what an operator or a system worded.
    """

    def __init__(self, database: Database, scrub: Callable[[str], str] = str) -> None:
        self._database = database
        self._scrub = scrub

    async def note(self, entry: DiaryEntry) -> bool:
        """Note what a system showed; False when the last entry on the subject says the same. Raises StoreError."""
        entry = replace(entry, value=self._scrub(entry.value), reason=self._scrub(entry.reason))
        key = (entry.connection_id, entry.subject.value)
        row = (*key, entry.value, entry.noted_at.astimezone(UTC).isoformat(), entry.who, entry.reason, entry.system)

        def write(connection: sqlite3.Connection) -> bool:
            last = connection.execute(
                "SELECT value FROM diary WHERE connection_id = ? AND subject = ? ORDER BY number DESC LIMIT 1", key
            ).fetchone()
            if last is not None and last[0] == entry.value:
                return False
            connection.execute(
                """INSERT INTO diary (connection_id, subject, value, noted_at, who, reason, system)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                row,
            )
            return True

        return await self._database.write(write)

    async def entries(self, connection_id: str | None = None) -> tuple[DiaryEntry, ...]:
        """All entries, or those of one system, newest first. Raises StoreError."""

        def read(connection: sqlite3.Connection) -> tuple[DiaryEntry, ...]:
            if connection_id is None:
                rows = connection.execute(f"{COLUMNS} ORDER BY number DESC")
            else:
                rows = connection.execute(f"{COLUMNS} WHERE connection_id = ? ORDER BY number DESC", (connection_id,))
            found = (_entry(*row) for row in rows)
            return tuple(entry for entry in found if entry is not None)

        return await self._database.read(read)


def _entry(
    connection_id: str, subject: str, value: str, noted_at: str, who: str, reason: str, system: str
) -> DiaryEntry | None:
    """None for what a newer program, or nobody of ours, has written."""
    try:
        at = datetime.fromisoformat(noted_at)
        if at.tzinfo is None:
            return None
        return DiaryEntry(connection_id, DiarySubject(subject), value, at, who, reason, system)
    except (ValueError, TypeError):
        return None
