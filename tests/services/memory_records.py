"""The journal and the audit record in memory."""

from app.services.records import AuditNote, JournalEntry


class MemoryRecords:
    """Keeps entries by id, in the order they began."""

    def __init__(self) -> None:
        self.entries: dict[str, JournalEntry] = {}
        self.notes: list[AuditNote] = []

    async def begin(self, entry: JournalEntry) -> None:
        """See ``Records``, as for all methods here."""
        self.entries[entry.id] = entry

    async def update(self, entry: JournalEntry) -> None:
        self.entries[entry.id] = entry

    async def unfinished(self) -> tuple[JournalEntry, ...]:
        return tuple(entry for entry in self.entries.values() if not entry.is_finished)

    async def finished(self, most: int) -> tuple[JournalEntry, ...]:
        return tuple(entry for entry in self.entries.values() if entry.is_finished)[-most:]

    async def audit(self, note: AuditNote) -> None:
        self.notes.append(note)
