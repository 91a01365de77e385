"""Journal, audit record, catalogue and diary over restarts."""

import sqlite3
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from app.domain.activities import Phase
from app.domain.audit import DiaryEntry, DiarySubject
from app.domain.nodes import NodeRef
from app.domain.records import JournalEntry
from app.services.records import Records
from app.store.record import Record
from app.store.record_schema import RECORD_SCHEMA
from tests.clocks import START
from tests.guards.logs import ExpectedLogs
from tests.store import values
from tests.store.conftest import Desk


async def test_what_was_started_is_found_after_a_restart(desk: Desk) -> None:
    record, problems = await desk.open()
    assert problems == ()
    services_need: Records = record
    await services_need.begin(values.entry("e2", at=START + timedelta(minutes=1)))
    await services_need.begin(values.entry("e1"))
    await services_need.begin(values.entry("e0", is_finished=True))
    await desk.close()
    record, _ = await desk.open()
    found = await record.unfinished()
    assert [entry.id for entry in found] == ["e1", "e2"]
    assert found[0].activity == values.entry("e1").activity
    assert found[0].activity.ref.bookmark == '{"job": 8}'
    assert found[0].sent is not None
    assert found[0].sent.bookmark == "book"


async def test_the_latest_of_what_has_ended_is_found_too(desk: Desk) -> None:
    record, _ = await desk.open()
    services_need: Records = record
    for number in (3, 1, 2):
        await services_need.begin(values.entry(f"e{number}", at=START + timedelta(minutes=number), is_finished=True))
    await services_need.begin(values.entry("going"))
    assert [entry.id for entry in await services_need.finished(2)] == ["e2", "e3"]


async def test_news_of_an_entry_replace_the_old_and_keep_what_was_sent(desk: Desk) -> None:
    record, _ = await desk.open()
    await record.begin(values.entry())
    running = JournalEntry("e1", values.activity("e1", Phase.RUNNING))
    await record.update(running)
    (found,) = await record.unfinished()
    assert found.activity.phase is Phase.RUNNING
    assert found.sent is not None
    await record.update(replace(running, is_finished=True))
    assert await record.unfinished() == ()


async def test_an_entry_of_another_shape_is_left_out_and_logged(desk: Desk, expected_logs: ExpectedLogs) -> None:
    record, _ = await desk.open()
    await record.begin(values.entry("e1"))
    await record.begin(values.entry("e2"))
    await desk.close()
    with sqlite3.connect(desk.path) as raw:
        raw.execute("UPDATE journal SET activity = '{}' WHERE id = 'e1'")
    raw.close()
    expected_logs.expect("app.store.journal", "entry e1 cannot be read")
    record, _ = await desk.open()
    assert [entry.id for entry in await record.unfinished()] == ["e2"]


async def test_the_catalogue_keeps_what_no_list_tells(desk: Desk) -> None:
    record, _ = await desk.open()
    other = replace(values.BACKUP, ref=replace(values.BACKUP.ref, native_id="100"))
    await record.catalogue.note(values.BACKUP, START)
    await record.catalogue.note(other, START + timedelta(seconds=1))
    await record.catalogue.note(replace(values.BACKUP, is_held=False), START + timedelta(seconds=2))
    await desk.close()
    record, _ = await desk.open()
    found = await record.catalogue.backups(values.INSTANCE)
    assert [(one.ref.native_id, one.is_held) for one in found] == [("100", True), ("99", False)]
    assert await record.catalogue.backups(NodeRef.appliance("c1")) == ()
    assert await record.catalogue.of_connection(values.INSTANCE.connection_id) == found
    assert await record.catalogue.of_connection("another") == ()
    await record.catalogue.forget(other.ref)
    assert [one.ref.native_id for one in await record.catalogue.backups(values.INSTANCE)] == ["99"]


async def test_the_diary_notes_changes_only(desk: Desk) -> None:
    record, _ = await desk.open()

    async def see(value: str, connection_id: str = "c1", subject: DiarySubject = DiarySubject.CERTIFICATE_SEEN) -> bool:
        return await record.diary.note(DiaryEntry(connection_id, subject, value, START, "Rita", "exchanged"))

    assert [await see("aa"), await see("aa"), await see("bb"), await see("aa")] == [True, False, True, True]
    assert await see("aa", subject=DiarySubject.CERTIFICATE_PINNED)
    assert await see("aa", connection_id="c2")
    entries = await record.diary.entries("c1")
    assert [(one.subject.value, one.value) for one in entries] == [
        ("certificate_pinned", "aa"),
        ("certificate_seen", "aa"),
        ("certificate_seen", "bb"),
        ("certificate_seen", "aa"),
    ]
    assert entries[0] == DiaryEntry("c1", DiarySubject.CERTIFICATE_PINNED, "aa", START, "Rita", "exchanged")
    assert {one.connection_id for one in await record.diary.entries()} == {"c1", "c2"}


async def test_the_diary_keeps_the_name_of_a_system_and_leaves_out_what_it_cannot_read(desk: Desk) -> None:
    record, _ = await desk.open()
    named = DiaryEntry("c1", DiarySubject.VERSION, "10.8", START, system="ueb-01")
    await record.diary.note(named)
    await desk.close()
    raw = sqlite3.connect(desk.path)
    raw.execute("INSERT INTO diary VALUES (9, 'c1', 'colour', 'red', '2026-01-01T00:00:00+00:00', '', '', '')")
    raw.execute("INSERT INTO diary VALUES (10, 'c1', 'version', '11', 'yesterday', '', '', '')")
    raw.commit()
    raw.close()
    record, _ = await desk.open()
    assert await record.diary.entries("c1") == (named,)


async def test_a_file_of_the_first_version_gets_room_for_names(desk: Desk) -> None:
    raw = sqlite3.connect(desk.path)
    for statement in RECORD_SCHEMA.steps[0]:
        raw.execute(statement)
    raw.execute("INSERT INTO diary VALUES (1, 'c1', 'version', '10.8', '2026-01-01T00:00:00+00:00', '', '')")
    raw.execute("PRAGMA user_version = 1")
    raw.commit()
    raw.close()
    record, problems = await desk.open()
    assert problems == ()
    (entry,) = await record.diary.entries()
    assert (entry.value, entry.system) == ("10.8", "")


async def test_a_record_in_memory_works_and_leaves_nothing(tmp_path: Path) -> None:
    record = Record(None)
    assert await record.open() == ()
    await record.begin(values.entry())
    await record.audit(values.note())
    assert len(await record.unfinished()) == 1
    assert (await record.verify_audit()).count == 1
    assert record.trouble is None
    await record.close()
    assert list(tmp_path.iterdir()) == []


async def test_no_secret_reaches_the_disk(desk: Desk) -> None:
    record, _ = await desk.open()
    await record.begin(values.entry())
    await record.catalogue.note(values.BACKUP, START)
    await desk.close()
    content = b"".join(path.read_bytes() for path in desk.path.parent.rglob("*") if path.is_file())
    assert b"erp_live" in content
    assert values.SECRET.encode() not in content


async def test_files_are_for_their_owner_alone(desk: Desk) -> None:
    record, _ = await desk.open()
    await record.begin(values.entry())
    modes = {path.name: path.stat().st_mode & 0o777 for path in desk.path.parent.iterdir()}
    assert set(modes) >= {"record.db", "record.db-wal", "record.copy.db"}
    assert set(modes.values()) == {0o600}


async def test_a_folder_that_is_not_there_is_told_and_survived(tmp_path: Path, expected_logs: ExpectedLogs) -> None:
    expected_logs.expect("app.store.database", "cannot be opened")
    desk = Desk(tmp_path / "gone")
    record, problems = await desk.open()
    assert [problem.id for problem in problems] == ["error.store.title"]
    await record.begin(values.entry())
    assert [one.id for one in await record.unfinished()] == ["e1"]
    assert record.trouble == desk.told[-1] == problems[0]
    await desk.close()
