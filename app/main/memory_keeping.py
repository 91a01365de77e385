"""Nothing is written down: journal, audit record and profiles of a demo live in memory and go with the program."""

from app.domain.connections import Connection
from app.domain.errors import SecretStoreState
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


class MemoryProfiles:
    """Profiles for this run only."""

    async def save(self, connection: Connection) -> None:
        """Nothing to do: the running console holds it."""

    async def remove(self, connection_id: str) -> None:
        """Nothing was kept."""

    def state(self) -> SecretStoreState:
        """There is nothing that could be missing or locked."""
        return SecretStoreState.READY
