"""Entries that pass are found page by page; the view asks for more, trouble is told, and asking anew begins anew."""

import pytest

from app.domain.audit import DiaryEntry, DiarySubject
from app.domain.errors import StoreError
from app.services.audit import entry_list
from app.services.audit.entry_list import EntryList, Page, audit_pages, diary_pages
from app.store.record import Record
from tests.clocks import START
from tests.services.desk import Desk
from tests.store import values


class Numbers:
    """A book of numbers, newest first, ten a page."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.asked: list[int | None] = []
        self.error: StoreError | None = None

    async def page(self, before: int | None) -> Page[int]:
        self.asked.append(before)
        if self.error is not None:
            raise self.error
        top = self.count if before is None else before - 1
        rows = tuple(range(top, max(top - 10, 0), -1))
        return rows, rows[-1] if rows and rows[-1] > 1 else None


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entry_list, "WANTED_ROWS", 15)


def ask(desk: Desk, entries: EntryList[int], **how: object) -> None:
    async def go() -> None:
        entries.ask(**how)  # type: ignore[arg-type]  # what ``ask`` takes

    desk.loop.run(go())
    desk.settle()


def more(desk: Desk, entries: EntryList[int]) -> None:
    async def go() -> None:
        entries.load_more()

    desk.loop.run(go())
    desk.settle()


def test_reading_stops_when_enough_is_there_and_goes_on_when_asked(desk: Desk) -> None:
    book = Numbers(45)
    entries = EntryList(book.page, desk.owner)
    grown: list[int] = []
    entries.grown.connect(grown.append)
    ask(desk, entries)
    assert (entries.rows[0], len(entries.rows), entries.is_complete) == (45, 20, False)
    more(desk, entries)
    more(desk, entries)
    assert (entries.rows, entries.is_complete, sum(grown)) == (list(range(45, 0, -1)), True, 45)
    asked = len(book.asked)
    more(desk, entries)
    assert len(book.asked) == asked, "there is no more"


def test_rare_entries_are_looked_for_to_the_end(desk: Desk) -> None:
    entries = EntryList(Numbers(45).page, desk.owner)
    ask(desk, entries, passes=lambda number: number in {3, 44})
    assert (entries.rows, entries.is_complete) == ([44, 3], True)


def test_asking_anew_begins_anew(desk: Desk) -> None:
    entries = EntryList(Numbers(30).page, desk.owner)
    ask(desk, entries, passes=lambda number: number % 2 == 0)
    emptied: list[int] = []
    entries.asked_anew.connect(lambda: emptied.append(len(entries.rows)))
    ask(desk, entries, passes=lambda number: number == 7)
    assert (entries.rows, emptied) == ([7], [0])


def test_trouble_is_told_and_what_was_read_stays(desk: Desk) -> None:
    book = Numbers(45)
    entries = EntryList(book.page, desk.owner)
    ask(desk, entries)
    book.error = StoreError()
    more(desk, entries)
    assert (len(entries.rows), entries.error, entries.is_reading) == (20, book.error, False)
    book.error = None
    ask(desk, entries)
    assert entries.error is None


def test_the_audit_record_is_read_newest_first(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entry_list, "SLICE_ROWS", 2)
    record = Record(None)

    async def fill() -> None:
        await record.open()
        for number in range(5):
            await record.audit(values.note(f"t{number}"))

    desk.loop.run(fill())
    entries = EntryList(audit_pages(record.audit_record), desk.owner)

    async def go() -> None:
        entries.ask()

    desk.loop.run(go())
    desk.settle()
    assert [entry.number for entry in entries.rows] == [5, 4, 3, 2, 1]
    assert entries.is_complete
    desk.loop.run(record.close())


def test_the_diary_sets_each_entry_beside_the_one_before_it(desk: Desk) -> None:
    record = Record(None)

    async def fill() -> list[entry_list.DiaryRow]:
        await record.open()
        for system, value in (("c1", "cancel"), ("c2", "hold"), ("c1", "cancel delete"), ("c1", "delete")):
            await record.diary.note(DiaryEntry(system, DiarySubject.CAPABILITIES, value, START))
        await record.diary.note(DiaryEntry("c1", DiarySubject.VERSION, "10 8", START))
        rows, more_there = await diary_pages(record.diary)(None)
        assert more_there is None
        await record.close()
        return list(rows)

    version, gone, added, other, first = desk.loop.run(fill())
    assert (version.came, version.went, version.before) == ((), (), None)
    assert (gone.came, gone.went) == ((), ("cancel",))
    assert (added.came, added.went) == (("delete",), ())
    assert (other.came, first.came) == (("hold",), ("cancel",))
