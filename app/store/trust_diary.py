"""The trust diary: which certificate, version and capabilities each system showed, since when, and who agreed."""

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from app.store.database import Database


class DiarySubject(StrEnum):
    """What an entry is about."""

    CERTIFICATE_SEEN = "certificate_seen"
    CERTIFICATE_PINNED = "certificate_pinned"
    VERSION = "version"
    CAPABILITIES = "capabilities"


@dataclass(frozen=True)
class DiaryEntry:
    """One change. ``value`` is a fingerprint, a version, or the names of capabilities; hostile text until escaped."""

    connection_id: str
    subject: DiarySubject
    value: str
    noted_at: datetime
    who: str = ""
    reason: str = ""


class TrustDiary:
    """Entries by system. Only changes are noted: the same again is no news."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def note(self, entry: DiaryEntry) -> bool:
        """Note what a system showed; False when the last entry on the subject says the same. Raises StoreError."""
        key = (entry.connection_id, entry.subject.value)
        row = (*key, entry.value, entry.noted_at.astimezone(UTC).isoformat(), entry.who, entry.reason)

        def write(connection: sqlite3.Connection) -> bool:
            last = connection.execute(
                "SELECT value FROM diary WHERE connection_id = ? AND subject = ? ORDER BY number DESC LIMIT 1", key
            ).fetchone()
            if last is not None and last[0] == entry.value:
                return False
            connection.execute(
                "INSERT INTO diary (connection_id, subject, value, noted_at, who, reason) VALUES (?, ?, ?, ?, ?, ?)",
                row,
            )
            return True

        return await self._database.write(write)

    async def entries(self, connection_id: str) -> tuple[DiaryEntry, ...]:
        """All entries of one system, newest first. Raises StoreError."""

        def read(connection: sqlite3.Connection) -> list[tuple[str, str, str, str, str, str]]:
            return connection.execute(
                """SELECT connection_id, subject, value, noted_at, who, reason FROM diary
                WHERE connection_id = ? ORDER BY number DESC""",
                (connection_id,),
            ).fetchall()

        known = {subject.value for subject in DiarySubject}
        return tuple(
            DiaryEntry(row[0], DiarySubject(row[1]), row[2], datetime.fromisoformat(row[3]), row[4], row[5])
            for row in await self._database.read(read)
            if row[1] in known
        )
