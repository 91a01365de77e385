"""Full disks, damaged files, files of other versions."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.audit import AuditVerdict
from app.store.database import Database
from app.store.record import Record
from app.store.record_schema import RECORD_SCHEMA
from app.store.schema import Schema
from tests.guards.logs import ExpectedLogs
from tests.store import values
from tests.store.conftest import Desk

FULL = "error.store_full.title"


async def fill_disk(record: Record) -> None:
    """Let the file grow no further, as a full disk would."""

    def limit(connection: sqlite3.Connection) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")

    await record._database.read(limit)


async def free_disk(record: Record) -> None:
    disk = record._database._disk
    assert disk is not None
    await record._database._thread.call(lambda: disk.execute("PRAGMA max_page_count = 100000"))


async def write_until_full(record: Record, first: int = 0) -> int:
    """Write entries until the disk is full; the number of the next."""
    number = first
    while record.trouble is None:
        await record.begin(values.entry(f"e{number}"))
        await record.audit(values.note(f"t{number}"))
        number += 1
    return number


async def test_a_full_disk_is_survived_and_told(desk: Desk, expected_logs: ExpectedLogs) -> None:
    expected_logs.expect("app.store.database", "cannot be written")
    record, _ = await desk.open()
    await fill_disk(record)
    count = await write_until_full(record)
    for number in range(count, count + 3):
        await record.begin(values.entry(f"e{number}"))
        await record.audit(values.note(f"t{number}"))
    assert len(await record.unfinished()) == count + 3
    assert await record.verify_audit() == AuditVerdict(count + 3)
    assert [message.id for message in desk.told if message is not None] == [FULL]

    await free_disk(record)
    await record.audit(values.note("room again"))
    assert record.trouble is None
    assert desk.told[-1] is None
    await desk.close()
    record, problems = await desk.open()
    assert problems == ()
    assert len(await record.unfinished()) == count + 3
    assert await record.verify_audit() == AuditVerdict(count + 4)


async def test_what_waits_is_written_at_the_end_if_there_is_room(desk: Desk, expected_logs: ExpectedLogs) -> None:
    expected_logs.expect("app.store.database", "cannot be written")
    record, _ = await desk.open()
    await fill_disk(record)
    count = await write_until_full(record)
    await free_disk(record)
    await desk.close()
    record, _ = await desk.open()
    assert len(await record.unfinished()) == count


_written: dict[str, bytes] = {}
"""The files of such a record, made once: each entry waits for the disk."""


@pytest.fixture
async def written(desk: Desk) -> Desk:
    """A record with enough in it to be damaged in the middle."""
    if not _written:
        record, _ = await desk.open()
        for number in range(60):
            await record.begin(values.entry(f"e{number:02}"))
            await record.audit(values.note(f"t{number}"))
        await desk.close()
        _written.update((path.name, path.read_bytes()) for path in desk.path.parent.iterdir())
    for name, content in _written.items():
        (desk.path.parent / name).write_bytes(content)
    return desk


def damage(path: Path, start: int, length: int) -> None:
    with path.open("r+b") as file:
        file.seek(start)
        file.write(b"\xa5" * length)


def set_aside(folder: Path) -> Iterator[Path]:
    return (path for path in folder.glob("record.db.damaged-*") if not path.name.endswith(("-wal", "-shm")))


@pytest.mark.parametrize("place", ["head", "middle", "cut"])
async def test_a_damaged_file_is_set_aside_and_its_copy_fills_the_gaps(written: Desk, place: str) -> None:
    size = written.path.stat().st_size
    if place == "cut":
        with written.path.open("r+b") as file:
            file.truncate(size // 2)
    else:
        damage(written.path, 0 if place == "head" else size // 2, 3 * 4096)
    found = written.path.read_bytes()
    record, problems = await written.open()
    assert [problem.id for problem in problems] == ["store.set_aside.text"]
    (kept,) = set_aside(written.path.parent)
    assert kept.read_bytes() == found
    assert problems[0].params == {"file": "record.db", "kept": kept.name, "count": 120}
    assert len(await record.unfinished()) == 60
    assert await record.verify_audit() == AuditVerdict(60)
    await record.begin(values.entry("new"))
    await written.close()
    record, problems = await written.open()
    assert problems == ()
    assert len(await record.unfinished()) == 61


async def test_without_a_copy_what_can_be_read_is_saved(written: Desk) -> None:
    (written.path.parent / "record.copy.db").unlink()
    damage(written.path, written.path.stat().st_size // 2, 4096)
    record, problems = await written.open()
    saved = problems[0].params["count"]
    assert 0 < saved < 120
    assert len(await record.unfinished()) + (await record.verify_audit()).count == saved


async def test_a_file_and_copy_that_are_no_databases_mean_a_new_one(written: Desk) -> None:
    for path in (written.path, written.path.parent / "record.copy.db"):
        path.write_bytes(b"not a database at all" * 500)
    record, problems = await written.open()
    assert problems[0].params["count"] == 0
    assert await record.unfinished() == ()
    await record.begin(values.entry("new"))
    assert record.trouble is None


async def test_a_file_of_a_newer_program_is_left_as_it_is(written: Desk) -> None:
    raw = sqlite3.connect(written.path)
    raw.execute(f"PRAGMA user_version = {RECORD_SCHEMA.version + 1}")
    raw.close()
    before = written.path.read_bytes()
    record, problems = await written.open()
    assert [problem.id for problem in problems] == ["error.store_newer.title"]
    await record.begin(values.entry("new"))
    assert [entry.id for entry in await record.unfinished()] == ["new"]
    assert record.trouble is not None
    await written.close()
    assert written.path.read_bytes() == before


NEXT = replace(RECORD_SCHEMA, steps=(*RECORD_SCHEMA.steps, ("ALTER TABLE journal ADD COLUMN colour TEXT",)))
# Works on an empty file only.
BROKEN = replace(
    RECORD_SCHEMA,
    steps=(*RECORD_SCHEMA.steps, ("CREATE TABLE extra (x)", "CREATE UNIQUE INDEX one ON journal (connection_id)")),
)


def columns(connection: sqlite3.Connection) -> set[str]:
    return {str(row[1]) for row in connection.execute("PRAGMA table_info(journal)")}


async def test_an_older_file_is_brought_up_to_date_after_a_copy(written: Desk) -> None:
    database = Database(written.path, NEXT)
    assert await database.open() == ()
    assert "colour" in await database.read(columns)
    assert await database.read(lambda one: one.execute("SELECT count(*) FROM journal").fetchone()[0]) == 60
    await database.close()
    old = sqlite3.connect(f"{written.path}.version-{RECORD_SCHEMA.version}")
    assert "colour" not in columns(old)
    assert old.execute("SELECT count(*) FROM journal").fetchone()[0] == 60
    old.close()


async def test_a_migration_that_fails_changes_nothing(written: Desk, expected_logs: ExpectedLogs) -> None:
    expected_logs.expect("app.store.database", "cannot be opened")
    database = Database(written.path, BROKEN)
    assert len(await database.open()) == 1
    await database.close()
    raw = sqlite3.connect(written.path)
    assert raw.execute("PRAGMA user_version").fetchone()[0] == RECORD_SCHEMA.version
    assert not raw.execute("SELECT 1 FROM sqlite_master WHERE name = 'extra'").fetchall()
    raw.close()


async def test_two_programs_on_one_file_lose_nothing(written: Desk, expected_logs: ExpectedLogs) -> None:
    expected_logs.expect("app.store.database", "cannot be written")
    record, _ = await written.open()
    other = sqlite3.connect(written.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    disk = record._database._disk
    assert disk is not None
    await record._database._thread.call(lambda: disk.execute("PRAGMA busy_timeout = 0"))
    await record.begin(values.entry("e99"))
    assert [message.id for message in written.told if message is not None] == ["error.store_busy.title"]
    other.execute("ROLLBACK")
    other.close()
    await record.audit(values.note())
    assert record.trouble is None
    assert len(await record.unfinished()) == 61


async def test_a_cheap_file_is_begun_anew_without_ado(tmp_path: Path) -> None:
    schema = Schema((("CREATE TABLE t (x)",),), ("t",), is_dear=False)
    path = tmp_path / "cheap.db"
    for raw in (b"damaged" * 1000, newer_file(tmp_path)):
        path.write_bytes(raw)
        database = Database(path, schema)
        assert await database.open() == ()
        assert await database.read(lambda one: one.execute("SELECT count(*) FROM t").fetchone()[0]) == 0
        await database.close()
    assert sorted(one.name for one in tmp_path.iterdir()) == ["cheap.db"]


def newer_file(folder: Path) -> bytes:
    path = folder / "newer.db"
    raw = sqlite3.connect(path)
    raw.execute("PRAGMA user_version = 9")
    raw.close()
    content = path.read_bytes()
    path.unlink()
    return content
