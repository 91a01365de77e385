"""Entries of a book, newest first, read page by page and filtered on the way: for the audit record and the trust diary.

Reading happens where the book is kept; between pages the interface gets its turn, however many entries do not pass.
"""

from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from app.domain.audit import AuditEntry, AuditReading, Diary, DiaryEntry, DiarySubject
from app.domain.errors import ConsoleError
from app.services.tasks import TaskOwner

T = TypeVar("T")
Page = tuple[tuple[T, ...], int | None]
"""Rows, and where to go on; None: that was all."""
ReadPage = Callable[[int | None], Awaitable[Page[T]]]

SLICE_ROWS = 250
"""So many entries are read at once."""
WANTED_ROWS = 200
"""So many that pass are looked for before the view has to ask again."""


class EntryList(QObject, Generic[T]):
    """Rows that pass.

    Signals:
        asked_anew(): all rows went.
        grown(int): so many rows were added at the end.
        state_changed(): reading, complete or in trouble, or no longer.
    """

    asked_anew = Signal()
    grown = Signal(int)
    state_changed = Signal()

    def __init__(self, read: ReadPage[T], owner: TaskOwner) -> None:
        super().__init__()
        self._read = read
        self._owner = owner
        self._passes: Callable[[T], bool] | None = None
        self._next: int | None = None
        self.rows: list[T] = []
        self.is_reading = False
        self.is_complete = False
        self.error: ConsoleError | None = None

    def ask(self, passes: Callable[[T], bool] | None = None) -> None:
        """Begin anew with what passes; None: everything does."""
        self._passes, self._next = passes, None
        self.rows = []
        self.is_complete = False
        self.asked_anew.emit()
        self._start()

    def load_more(self) -> None:
        """Go on, unless that is under way or all was read."""
        if not self.is_reading and not self.is_complete and self.error is None:
            self._start()

    def _start(self) -> None:
        self.is_reading, self.error = True, None
        self.state_changed.emit()
        self._owner.start(self._fill(), "read entries", group="read entries", exclusive=True)

    async def _fill(self) -> None:
        found = 0
        try:
            while found < WANTED_ROWS and not self.is_complete:
                rows, self._next = await self._read(self._next)
                fresh = [row for row in rows if self._passes is None or self._passes(row)]
                self.is_complete = self._next is None
                self.rows.extend(fresh)
                found += len(fresh)
                if fresh:
                    self.grown.emit(len(fresh))
        except ConsoleError as error:
            self.error = error
        self.is_reading = False
        self.state_changed.emit()


def audit_pages(record: AuditReading) -> ReadPage[AuditEntry]:
    """Pages of the audit record."""

    async def page(before: int | None) -> Page[AuditEntry]:
        rows = await record.latest(SLICE_ROWS, before)
        return rows, rows[-1].number if len(rows) == SLICE_ROWS else None

    return page


class DiaryRow:
    """An entry of the trust diary beside the one before it on the same subject; None: it is the first."""

    def __init__(self, entry: DiaryEntry, before: DiaryEntry | None) -> None:
        self.entry = entry
        self.before = before

    @property
    def came(self) -> tuple[str, ...]:
        """Capabilities that were not there before."""
        return tuple(sorted(_names(self.entry) - _names(self.before)))

    @property
    def went(self) -> tuple[str, ...]:
        """Capabilities that are no longer there."""
        return tuple(sorted(_names(self.before) - _names(self.entry)))


def diary_pages(diary: Diary) -> ReadPage[DiaryRow]:
    """The trust diary: only changes stand in it, so one page holds it all."""

    async def page(_before: int | None) -> Page[DiaryRow]:
        last: dict[tuple[str, DiarySubject], DiaryEntry] = {}
        rows: list[DiaryRow] = []
        for entry in reversed(await diary.entries()):
            key = (entry.connection_id, entry.subject)
            rows.append(DiaryRow(entry, last.get(key)))
            last[key] = entry
        return tuple(reversed(rows)), None

    return page


def _names(entry: DiaryEntry | None) -> set[str]:
    return set(entry.value.split()) if entry is not None and entry.subject is DiarySubject.CAPABILITIES else set()
