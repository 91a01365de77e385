"""``record.db`` as one thing: journal, audit record, catalogue and diary on one file."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from app.domain.audit import AuditVerdict
from app.domain.messages import Message
from app.domain.records import AuditNote, JournalEntry
from app.store.audit import Audit, Who, operating_system_user
from app.store.catalogue import Catalogue
from app.store.database import Database, OnTrouble
from app.store.journal import Journal
from app.store.record_schema import RECORD_SCHEMA
from app.store.trust_diary import TrustDiary


def this_user() -> Who:
    """The operating system's user, without an operator's name."""
    return Who(operating_system_user())


class Record:
    """What nobody can rebuild. Implements ``Records`` of the services.

    Args:
        path: None keeps everything in memory.
        who: who is noted in the audit record, asked at each entry.
        on_trouble: see ``Database``.
        scrub: masks secrets in what an operator or a system worded. An entry cannot be taken out again.
    """

    def __init__(
        self,
        path: Path | None,
        who: Callable[[], Who] = this_user,
        on_trouble: OnTrouble | None = None,
        scrub: Callable[[str], str] = str,
    ) -> None:
        self._database = Database(path, RECORD_SCHEMA, on_trouble)
        self._who = who
        self._scrub = scrub
        self.journal = Journal(self._database)
        self.audit_record = Audit(self._database)
        self.catalogue = Catalogue(self._database)
        self.diary = TrustDiary(self._database, scrub)

    @property
    def trouble(self) -> Message | None:
        """Why what is written waits in memory at the moment; None: all is on disk."""
        return self._database.trouble

    async def open(self) -> tuple[Message, ...]:
        """Open or begin the file. Returns what the operator must be told; never fails."""
        return await self._database.open()

    async def close(self) -> None:
        """Write what waits, renew the copy beside the file, and close it."""
        await self._database.close()

    async def begin(self, entry: JournalEntry) -> None:
        """Write an entry of the journal down before anything is sent. Raises StoreError."""
        await self.journal.begin(entry)

    async def update(self, entry: JournalEntry) -> None:
        """Note news of an entry. Raises StoreError."""
        await self.journal.update(entry)

    async def unfinished(self) -> tuple[JournalEntry, ...]:
        """All entries that have not ended, oldest first. Raises StoreError."""
        return await self.journal.unfinished()

    async def finished(self, most: int) -> tuple[JournalEntry, ...]:
        """The latest entries that have ended, at most so many, oldest first. Raises StoreError."""
        return await self.journal.finished(most)

    async def audit(self, note: AuditNote) -> None:
        """Append to the audit record. Raises StoreError."""
        scrub = self._scrub
        clean = replace(
            note,
            system=scrub(note.system),
            target=scrub(note.target),
            reason=scrub(note.reason),
            requests=tuple(scrub(one) for one in note.requests),
        )
        await self.audit_record.append(clean, self._who())

    async def verify_audit(self) -> AuditVerdict:
        """Whether the audit record is as it was written. Raises StoreError."""
        return await self.audit_record.verify()
