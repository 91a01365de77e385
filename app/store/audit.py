"""The audit record: every action that changed something, each entry hashing the one before.

Whoever alters, removes or inserts an entry breaks the chain at that place; who cuts off its end is found by
``AuditVerdict.count`` alone. It records; it cannot stop the owner of the file.
"""

import getpass
import hashlib
import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC
from typing import Any

from app.domain.records import AuditNote
from app.store.database import Database

GENESIS = hashlib.sha256(b"backstay audit 1").hexdigest()


@dataclass(frozen=True)
class Who:
    """Who sits at the console: the operating system's user, and the operator's name where accounts are shared."""

    user: str
    operator: str = ""


@dataclass(frozen=True)
class AuditEntry:
    """One entry as it was written. ``number`` counts from 1."""

    number: int
    who: Who
    note: dict[str, Any]


@dataclass(frozen=True)
class AuditVerdict:
    """How many entries there are, and the number of the first that is not as it was written; None: all are."""

    count: int
    broken_at: int | None = None

    @property
    def holds(self) -> bool:
        """Whether every entry is as it was written."""
        return self.broken_at is None


def operating_system_user() -> str:
    """The name of the user the program runs as."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


class Audit:
    """Appends and verifies. Nothing can be changed or taken out."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def append(self, note: AuditNote, who: Who) -> None:
        """Add an entry. Raises StoreError."""
        entry = _canonical(note, who)

        def write(connection: sqlite3.Connection) -> None:
            last = connection.execute("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1").fetchone()
            number, before = (0, GENESIS) if last is None else last
            connection.execute(
                "INSERT INTO audit (number, entry, hash) VALUES (?, ?, ?)",
                (number + 1, entry, _chained(before, number + 1, entry)),
            )

        await self._database.write(write)

    async def latest(self, count: int) -> tuple[AuditEntry, ...]:
        """The newest entries, newest first. Raises StoreError."""

        def read(connection: sqlite3.Connection) -> list[tuple[int, str]]:
            return connection.execute(
                "SELECT number, entry FROM audit ORDER BY number DESC LIMIT ?", (count,)
            ).fetchall()

        return tuple(_read(number, entry) for number, entry in await self._database.read(read))

    async def verify(self) -> AuditVerdict:
        """Walk the whole chain. Raises StoreError."""
        return await self._database.read(_verify)


def _canonical(note: AuditNote, who: Who) -> str:
    fields = {
        "user": who.user,
        "operator": who.operator,
        "at": note.at.astimezone(UTC).isoformat(),
        "connection_id": note.connection_id,
        "environment_id": note.environment_id,
        "action": note.action,
        "target": note.target,
        "reason": note.reason,
        "request_digests": list(note.request_digests),
        "outcome": note.outcome,
    }
    return json.dumps(fields, ensure_ascii=True, sort_keys=True, separators=(",", ":"))


def _chained(before: str, number: int, entry: str) -> str:
    return hashlib.sha256(f"{before}\n{number}\n{entry}".encode()).hexdigest()


def _verify(connection: sqlite3.Connection) -> AuditVerdict:
    before, expected = GENESIS, 1
    for number, entry, chained in _walk(connection):
        if number != expected or not isinstance(entry, str) or chained != _chained(before, number, entry):
            count = connection.execute("SELECT count(*) FROM audit").fetchone()[0]
            return AuditVerdict(count, expected)
        before, expected = chained, expected + 1
    return AuditVerdict(expected - 1)


def _walk(connection: sqlite3.Connection) -> Iterator[tuple[int, Any, Any]]:
    yield from connection.execute("SELECT number, entry, hash FROM audit ORDER BY number")


def _read(number: int, entry: str) -> AuditEntry:
    fields = json.loads(entry)
    who = Who(fields.pop("user"), fields.pop("operator"))
    return AuditEntry(number, who, fields)
