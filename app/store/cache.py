"""``cache.db``: what was last heard of trees and backups, for stale views at the start. May be thrown away any time."""

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

from app.domain.backups import BackupPage
from app.domain.messages import Message
from app.domain.nodes import Node, NodeRef
from app.store.codec import UnknownShape, from_text, to_text
from app.store.database import Database, OnTrouble
from app.store.schema import Schema

CACHE_SCHEMA = Schema(
    steps=(
        (
            """CREATE TABLE branches (
                path TEXT PRIMARY KEY,
                connection_id TEXT NOT NULL,
                heard_at TEXT NOT NULL,
                nodes TEXT NOT NULL
            )""",
            """CREATE TABLE pages (
                path TEXT PRIMARY KEY,
                connection_id TEXT NOT NULL,
                page TEXT NOT NULL
            )""",
        ),
    ),
    tables=("branches", "pages"),
    is_dear=False,
)


@dataclass(frozen=True)
class Branch:
    """The children of one node as last heard."""

    nodes: tuple[Node, ...]
    heard_at: datetime


class Cache:
    """Last-known children by node, and the last page of backups by place. Original answers are not kept."""

    def __init__(self, path: Path, on_trouble: OnTrouble | None = None) -> None:
        self._database = Database(path, CACHE_SCHEMA, on_trouble)

    @property
    def trouble(self) -> Message | None:
        """Why nothing reaches the disk at the moment; None: all is well."""
        return self._database.trouble

    async def open(self) -> tuple[Message, ...]:
        """Open the file, or begin it anew when it cannot be used. Never fails."""
        return await self._database.open()

    async def close(self) -> None:
        """Close the file."""
        await self._database.close()

    async def keep_children(self, parent: NodeRef, nodes: tuple[Node, ...], heard_at: datetime) -> None:
        """Replace what is known below a node. Raises StoreError."""
        path, connection_id, heard = parent.path, parent.connection_id, heard_at.astimezone(UTC).isoformat()

        def write(connection: sqlite3.Connection) -> None:
            text = to_text(list(nodes))
            connection.execute(
                "INSERT OR REPLACE INTO branches (path, connection_id, heard_at, nodes) VALUES (?, ?, ?, ?)",
                (path, connection_id, heard, text),
            )

        await self._database.write(write)

    async def children(self, parent: NodeRef) -> Branch | None:
        """What is known below a node; None: nothing. Raises StoreError."""
        path = parent.path

        def read(connection: sqlite3.Connection) -> Branch | None:
            row = connection.execute("SELECT nodes, heard_at FROM branches WHERE path = ?", (path,)).fetchone()
            if row is None:
                return None
            nodes = _known(row[0], tuple)
            if nodes is None or not all(isinstance(node, Node) for node in nodes):
                return None
            return Branch(nodes, datetime.fromisoformat(row[1]))

        return await self._database.read(read)

    async def keep_page(self, scope: NodeRef, page: BackupPage) -> None:
        """Replace the page of backups known of a place. Raises StoreError."""
        path, connection_id = scope.path, scope.connection_id

        def write(connection: sqlite3.Connection) -> None:
            connection.execute(
                "INSERT OR REPLACE INTO pages (path, connection_id, page) VALUES (?, ?, ?)",
                (path, connection_id, to_text(page)),
            )

        await self._database.write(write)

    async def page(self, scope: NodeRef) -> BackupPage | None:
        """The page known of a place; None: none. Raises StoreError."""
        path = scope.path

        def read(connection: sqlite3.Connection) -> BackupPage | None:
            row = connection.execute("SELECT page FROM pages WHERE path = ?", (path,)).fetchone()
            return None if row is None else cast(BackupPage | None, _known(row[0], BackupPage))

        return await self._database.read(read)

    async def forget(self, connection_id: str) -> None:
        """Drop all that is known of a system. Raises StoreError."""

        def write(connection: sqlite3.Connection) -> None:
            for table in CACHE_SCHEMA.tables:
                connection.execute(f"DELETE FROM {table} WHERE connection_id = ?", (connection_id,))

        await self._database.write(write)


def _known(text: str, wanted: type) -> Any:
    """A value of this version's shape; what does not fit is dropped: it will be heard again."""
    try:
        return from_text(text, wanted)
    except UnknownShape:
        return None
