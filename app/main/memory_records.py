"""Journal and audit record in memory, for a demo: nothing is written down, all goes with the program."""

from app.services.records import AuditNote, JournalEntry


class MemoryRecords:
    """Implements ``services.records.Records``."""

    def __init__(self) -> None:
        self._entries: dict[str, JournalEntry] = {}
        self.notes: list[AuditNote] = []

    async def begin(self, entry: JournalEntry) -> None:
        """Remember an entry."""
        self._entries[entry.id] = entry

    async def update(self, entry: JournalEntry) -> None:
        """Remember its news."""
        self._entries[entry.id] = entry

    async def unfinished(self) -> tuple[JournalEntry, ...]:
        """Entries that have not ended."""
        return tuple(entry for entry in self._entries.values() if not entry.is_finished)

    async def audit(self, note: AuditNote) -> None:
        """Remember what was done."""
        self.notes.append(note)
