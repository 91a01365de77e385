"""What services write down so that nothing is lost: the journal of started runs, and the audit record.

``Records`` is what they need; the composition root hands in the real one, tests one in memory.
"""

from typing import Protocol

from app.domain.records import AuditNote as AuditNote
from app.domain.records import JournalEntry as JournalEntry


class Records(Protocol):
    """The journal and the audit record. Raises ``StoreError`` when they cannot be written."""

    async def begin(self, entry: JournalEntry) -> None:
        """Write an entry down before anything is sent."""

    async def update(self, entry: JournalEntry) -> None:
        """Note news of an entry."""

    async def unfinished(self) -> tuple[JournalEntry, ...]:
        """All entries that have not ended, oldest first."""

    async def finished(self, most: int) -> tuple[JournalEntry, ...]:
        """The latest entries that have ended, at most so many, oldest first."""

    async def audit(self, note: AuditNote) -> None:
        """Append to the audit record."""
