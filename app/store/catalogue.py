"""The catalogue of backups for systems that have no list of their own: what was made from here stays known."""

import logging
import sqlite3
from datetime import UTC, datetime

from app.domain.backups import Backup, BackupRef
from app.domain.nodes import NodeRef
from app.store.codec import UnknownShape, from_text, to_text
from app.store.database import Database

_log = logging.getLogger(__name__)


class Catalogue:
    """Backups by their place and id."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def note(self, backup: Backup, now: datetime) -> None:
        """Remember a backup, or what was heard of it since. Raises StoreError."""
        ref = backup.ref
        row = (
            ref.path,
            ref.scope.path,
            ref.scope.connection_id,
            now.astimezone(UTC).isoformat(),
            to_text(backup),
        )

        def write(connection: sqlite3.Connection) -> None:
            connection.execute(
                """INSERT INTO catalogue (path, scope, connection_id, noted_at, backup) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (path) DO UPDATE SET backup = excluded.backup""",
                row,
            )

        await self._database.write(write)

    async def backups(self, scope: NodeRef) -> tuple[Backup, ...]:
        """All that is known of one place, last noted first. What another version wrote, unreadable now, is left out."""

        return await self._read(
            "SELECT backup FROM catalogue WHERE scope = ? ORDER BY noted_at DESC, rowid DESC", scope.path
        )

    async def of_connection(self, connection_id: str) -> tuple[Backup, ...]:
        """All that is known of one system, as above."""
        return await self._read(
            "SELECT backup FROM catalogue WHERE connection_id = ? ORDER BY noted_at DESC, rowid DESC", connection_id
        )

    async def _read(self, query: str, value: str) -> tuple[Backup, ...]:
        def read(connection: sqlite3.Connection) -> list[tuple[str]]:
            return connection.execute(query, (value,)).fetchall()

        found = []
        for (text,) in await self._database.read(read):
            try:
                found.append(from_text(text, Backup))
            except UnknownShape:
                _log.warning("an entry of the catalogue cannot be read")
        return tuple(found)

    async def forget(self, ref: BackupRef) -> None:
        """Strike out a backup that is no more. Raises StoreError."""
        path = ref.path
        await self._database.write(lambda connection: _strike_out(connection, path))


def _strike_out(connection: sqlite3.Connection, path: str) -> None:
    connection.execute("DELETE FROM catalogue WHERE path = ?", (path,))
