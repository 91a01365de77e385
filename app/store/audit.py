"""The audit record: every action that changed something, each entry hashing the one before.

Whoever alters, removes or inserts an entry breaks the chain at that place. Who cuts off its end is found by the entries
this run of the program has written or read itself, and otherwise by an earlier ``AuditVerdict`` or export alone. It
records; it cannot stop the owner of the file.
"""

import getpass
import hashlib
import json
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from app.domain.audit import AuditEntry, AuditVerdict, ChainFault
from app.domain.records import AuditNote
from app.store.database import Database

GENESIS = hashlib.sha256(b"backstay audit 1").hexdigest()
SLICE_ROWS = 2000
"""So many entries are walked at once; between slices others get at the file."""
LARGEST = 2**63 - 1
"""The largest number SQLite can hold."""
COLUMNS = "SELECT number, typeof(entry), CAST(entry AS BLOB), CAST(hash AS BLOB) FROM audit"
"""As bytes: SQLite would refuse to read text that somebody made no text."""


@dataclass(frozen=True)
class Who:
    """Who sits at the console: the operating system's user, and the operator's name where accounts are shared."""

    user: str
    operator: str = ""


def operating_system_user() -> str:
    """The name of the user the program runs as."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # ImportError: Windows without any of the variables that name a user
        return ""


class Audit:
    """Appends, reads and verifies. Nothing can be changed or taken out."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._highest = 0

    async def append(self, note: AuditNote, who: Who) -> None:
        """Add an entry. Raises StoreError."""
        entry = _canonical(note, who)

        def write(connection: sqlite3.Connection) -> int:
            last = connection.execute("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1").fetchone()
            number, before = (0, GENESIS) if last is None else last
            connection.execute(
                "INSERT INTO audit (number, entry, hash) VALUES (?, ?, ?)",
                (number + 1, entry, _chained(before, number + 1, entry)),
            )
            return int(number) + 1

        self._highest = max(self._highest, await self._database.write(write))

    async def count(self) -> int:
        """How many entries there are. Raises StoreError."""
        return await self._database.read(_count)

    async def latest(self, count: int, before: int | None = None) -> tuple[AuditEntry, ...]:
        """The newest entries with a number below ``before``, newest first. Raises StoreError."""
        end = before if before is not None else LARGEST
        return await self._read("number < ? ORDER BY number DESC", end, count)

    async def earliest(self, count: int, after: int | None = None) -> tuple[AuditEntry, ...]:
        """The oldest entries with a number above ``after``, oldest first. Raises StoreError."""
        start = after if after is not None else -LARGEST
        return await self._read("number > ? ORDER BY number", start, count)

    async def verify(self) -> AuditVerdict:
        """Walk the whole chain, slice by slice. Raises StoreError."""
        walk = _Walk()
        while await self._database.read(walk.step):
            pass
        verdict = walk.verdict
        if verdict.holds and verdict.count < self._highest:
            return AuditVerdict(verdict.count, verdict.count + 1, ChainFault.CUT_OFF)
        self._highest = max(self._highest, verdict.count)
        return verdict

    async def _read(self, where: str, limit: int, count: int) -> tuple[AuditEntry, ...]:
        def read(connection: sqlite3.Connection) -> tuple[AuditEntry, ...]:
            # The condition is one of ours.
            rows = connection.execute(f"{COLUMNS} WHERE {where} LIMIT ?", (limit, count))
            return tuple(_entry(*row) for row in rows)

        return await self._database.read(read)


class _Walk:
    """A walk along the chain; ``step`` runs in the file's thread."""

    def __init__(self) -> None:
        self._before, self._expected = GENESIS, 1
        self._place: int = -LARGEST
        self.verdict = AuditVerdict(0)

    def step(self, connection: sqlite3.Connection) -> bool:
        """Walk one slice; False: the end is reached, or the chain is broken."""
        wanted = (self._place, SLICE_ROWS)
        rows = connection.execute(f"{COLUMNS} WHERE number > ? ORDER BY number LIMIT ?", wanted).fetchall()
        for number, stored_as, content, hashed in rows:
            entry, chained = _as_text(stored_as, content), _as_text("text", hashed)
            is_next = number == self._expected
            if not is_next or entry is None or chained != _chained(self._before, number, entry):
                fault = ChainFault.MISSING if number > self._expected else ChainFault.ALTERED
                at = _time_of(number, stored_as, content)
                self.verdict = AuditVerdict(_count(connection), self._expected, fault, at)
                return False
            self._before, self._expected, self._place = chained, number + 1, number
        self.verdict = AuditVerdict(self._expected - 1, last_hash=self._before if self._expected > 1 else "")
        return len(rows) == SLICE_ROWS


def _count(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT count(*) FROM audit").fetchone()[0])


def _canonical(note: AuditNote, who: Who) -> str:
    fields = {
        "user": who.user,
        "operator": who.operator,
        "at": note.at.astimezone(UTC).isoformat(),
        "connection_id": note.connection_id,
        "system": note.system,
        "environment_id": note.environment_id,
        "action": note.action,
        "target": note.target,
        "reason": note.reason,
        "requests": list(note.requests),
        "request_digests": list(note.request_digests),
        "outcome": note.outcome,
    }
    return json.dumps(fields, ensure_ascii=True, sort_keys=True, separators=(",", ":"))


def _chained(before: str, number: int, entry: str) -> str:
    return hashlib.sha256(f"{before}\n{number}\n{entry}".encode()).hexdigest()


def _entry(number: int, stored_as: str, content: bytes, hashed: bytes) -> AuditEntry:
    """An entry, whatever became of it on the disk."""
    written = content.decode(errors="replace")
    chained = hashed.decode(errors="replace")
    entry = _as_text(stored_as, content)
    try:
        fields = json.loads(entry or "")
        return AuditEntry(number, _text(fields, "user"), _text(fields, "operator"), _note(fields), chained, written)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return AuditEntry(number, "", "", None, chained, written)


def _as_text(stored_as: str, content: bytes) -> str | None:
    """The text as it was written; None: it is none."""
    try:
        return content.decode() if stored_as == "text" else None
    except UnicodeDecodeError:
        return None


def _note(fields: dict[str, Any]) -> AuditNote:
    return AuditNote(
        at=_aware(fields["at"]),
        connection_id=_text(fields, "connection_id"),
        environment_id=_text(fields, "environment_id"),
        action=_text(fields, "action"),
        target=_text(fields, "target"),
        reason=_text(fields, "reason"),
        request_digests=tuple(str(one) for one in fields["request_digests"]),
        outcome=_text(fields, "outcome"),
        # Entries of the first days hold neither.
        system=_text(fields, "system"),
        requests=tuple(str(one) for one in fields.get("requests", ())),
    )


def _text(fields: dict[str, Any], name: str) -> str:
    return str(fields.get(name, ""))


def _aware(text: str) -> datetime:
    """Raises ValueError for a time without zone."""
    at = datetime.fromisoformat(text)
    if at.tzinfo is None:
        raise ValueError(text)
    return at.astimezone(UTC)


def _time_of(number: int, stored_as: str, content: bytes) -> datetime | None:
    note = _entry(number, stored_as, content, b"").note
    return note.at if note is not None else None
