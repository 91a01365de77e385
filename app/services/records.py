"""What services write down so that nothing is lost: the journal of started runs, and the audit record.

``Records`` is what they need; the composition root hands in the real one, tests one in memory.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from app.domain.activities import Activity
from app.domain.changes import SentChange


@dataclass(frozen=True)
class JournalEntry:
    """One change that was started here. Written before it is sent (phase ``SENDING``), updated when it is heard of."""

    id: str
    activity: Activity
    sent: SentChange | None = field(default=None, compare=False)
    is_finished: bool = False


@dataclass(frozen=True)
class AuditNote:
    """One line of the audit record: who is added by the record itself. ``outcome`` is a message id."""

    at: datetime
    connection_id: str
    environment_id: str
    action: str
    target: str
    reason: str
    request_digests: tuple[str, ...]
    outcome: str


class Records(Protocol):
    """The journal and the audit record. Raises ``StoreError`` when they cannot be written."""

    async def begin(self, entry: JournalEntry) -> None:
        """Write an entry down before anything is sent."""

    async def update(self, entry: JournalEntry) -> None:
        """Note news of an entry."""

    async def unfinished(self) -> tuple[JournalEntry, ...]:
        """All entries that have not ended, oldest first."""

    async def audit(self, note: AuditNote) -> None:
        """Append to the audit record."""
