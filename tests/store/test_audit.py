"""The audit record: who and what, read page by page; and what a check of its chain finds, and cannot find."""

import json
import sqlite3
from collections.abc import Callable

import pytest

from app.domain.audit import AuditVerdict, ChainFault
from app.domain.errors import StoreError
from app.store import audit
from app.store.record import Record
from tests.clocks import START
from tests.store import values
from tests.store.conftest import WHO, Desk


async def filled(desk: Desk, count: int) -> Record:
    record, _ = await desk.open()
    for number in range(1, count + 1):
        await record.audit(values.note(f"t{number}"))
    return record


def forge(desk: Desk, *statements: str) -> None:
    """Do what the owner of the file can do."""
    raw = sqlite3.connect(desk.path)
    raw.executescript("DROP TRIGGER IF EXISTS audit_is_not_changed; DROP TRIGGER IF EXISTS audit_is_not_shortened;")
    for statement in statements:
        raw.execute(statement)
    raw.commit()
    raw.close()


async def test_an_entry_says_who_what_and_how_it_was_chained(desk: Desk) -> None:
    record = await filled(desk, 3)
    assert await record.verify_audit() == AuditVerdict(3)
    newest, second = await record.audit_record.latest(2)
    assert (newest.number, newest.user, newest.operator) == (3, WHO.user, WHO.operator)
    assert newest.note == values.note("t3")
    assert newest.note is not None
    assert newest.note.at == START
    assert json.loads(newest.written)["request_digests"] == ["d1", "d2"]
    assert newest.chained == (await record.verify_audit()).last_hash
    assert newest.chained != second.chained


async def test_an_empty_record_holds(desk: Desk) -> None:
    record, _ = await desk.open()
    verdict = await record.verify_audit()
    assert (verdict, verdict.holds, verdict.last_hash) == (AuditVerdict(0), True, "")


async def test_entries_are_read_page_by_page_from_both_ends(desk: Desk) -> None:
    record = await filled(desk, 5)
    book = record.audit_record
    assert await book.count() == 5
    assert [one.number for one in await book.latest(2)] == [5, 4]
    assert [one.number for one in await book.latest(9, before=4)] == [3, 2, 1]
    assert [one.number for one in await book.earliest(2)] == [1, 2]
    assert [one.number for one in await book.earliest(9, after=3)] == [4, 5]
    assert await book.latest(9, before=1) == ()


async def test_secrets_in_what_was_worded_are_masked_before_they_are_written(desk: Desk) -> None:
    record = Record(desk.path, lambda: WHO, scrub=lambda text: text.replace("correct horse", "*"))
    await record.open()
    await record.audit(values.note("the correct horse"))
    (entry,) = await record.audit_record.latest(1)
    await record.close()
    assert entry.note is not None
    assert entry.note.target == "the *"
    assert b"correct horse" not in desk.path.read_bytes()


@pytest.mark.parametrize(
    ("forgery", "broken_at", "fault"),
    [
        ("UPDATE audit SET entry = replace(entry, 't2', 'xx') WHERE number = 2", 2, ChainFault.ALTERED),
        ("UPDATE audit SET hash = 'beef' WHERE number = 3", 3, ChainFault.ALTERED),
        ("UPDATE audit SET hash = CAST(x'ff' AS TEXT) WHERE number = 3", 3, ChainFault.ALTERED),
        ("DELETE FROM audit WHERE number = 2", 2, ChainFault.MISSING),
        ("DELETE FROM audit WHERE number = 1", 1, ChainFault.MISSING),
        ("INSERT INTO audit VALUES (0, '{}', 'x')", 1, ChainFault.ALTERED),
        ("UPDATE audit SET number = 9 WHERE number = 4", 4, ChainFault.MISSING),
        ("UPDATE audit SET entry = x'00' WHERE number = 1", 1, ChainFault.ALTERED),
        ("UPDATE audit SET entry = CAST(x'ff' AS TEXT) WHERE number = 1", 1, ChainFault.ALTERED),
        ("UPDATE audit SET entry = '[]' WHERE number = 2", 2, ChainFault.ALTERED),
    ],
)
async def test_a_forged_audit_record_names_its_first_broken_entry(
    desk: Desk, forgery: str, broken_at: int, fault: ChainFault
) -> None:
    await filled(desk, 4)
    await desk.close()
    forge(desk, forgery)
    record, _ = await desk.open()
    verdict = await record.verify_audit()
    assert (verdict.broken_at, verdict.fault) == (broken_at, fault)
    assert not verdict.holds
    assert len(await record.audit_record.latest(9)) == await record.audit_record.count(), "all is still shown"


async def test_the_time_of_the_broken_entry_is_told_and_of_the_next_where_it_is_missing(desk: Desk) -> None:
    await filled(desk, 3)
    await desk.close()
    forge(desk, "UPDATE audit SET entry = replace(entry, 't2', 'xx') WHERE number = 2")
    record, _ = await desk.open()
    assert (await record.verify_audit()).at == START
    await desk.close()
    forge(desk, "DELETE FROM audit WHERE number = 2")
    record, _ = await desk.open()
    assert (await record.verify_audit()).at == START
    await desk.close()
    forge(desk, "UPDATE audit SET entry = 'nonsense' WHERE number = 1")
    record, _ = await desk.open()
    assert (await record.verify_audit()).at is None


async def test_who_alters_an_entry_and_its_hash_is_found_at_the_next_one(desk: Desk) -> None:
    record = await filled(desk, 3)
    first, second, _ = await record.audit_record.earliest(3)
    await desk.close()
    altered = second.written.replace("t2", "xx")
    forge(
        desk,
        f"UPDATE audit SET entry = '{altered}', hash = '{audit._chained(first.chained, 2, altered)}' WHERE number = 2",
    )
    record, _ = await desk.open()
    assert (await record.verify_audit()).broken_at == 3


async def test_an_end_that_is_cut_off_while_the_program_runs_is_found(desk: Desk) -> None:
    record = await filled(desk, 4)
    forge(desk, "DELETE FROM audit WHERE number > 2")
    verdict = await record.verify_audit()
    assert (verdict.count, verdict.broken_at, verdict.fault) == (2, 3, ChainFault.CUT_OFF)


async def test_an_end_that_was_cut_off_before_the_start_is_found_by_number_and_hash_alone(desk: Desk) -> None:
    record = await filled(desk, 4)
    known = await record.verify_audit()
    await desk.close()
    forge(desk, "DELETE FROM audit WHERE number > 2")
    record, _ = await desk.open()
    shorter = await record.verify_audit()
    assert shorter.holds, "the chain itself cannot tell"
    assert (shorter.count, shorter.last_hash) != (known.count, known.last_hash)


async def test_the_walk_leaves_others_room_between_its_slices(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    record = await filled(desk, 7)
    monkeypatch.setattr(audit, "SLICE_ROWS", 2)
    reads: list[int] = []
    read = record._database.read

    async def counted(work: Callable[[sqlite3.Connection], object]) -> object:
        reads.append(1)
        return await read(work)

    monkeypatch.setattr(record._database, "read", counted)
    assert await record.verify_audit() == AuditVerdict(7)
    assert len(reads) == 4


@pytest.mark.parametrize("statement", ["DELETE FROM audit", "UPDATE audit SET entry = 'x'"])
async def test_nothing_of_ours_can_change_the_audit_record(desk: Desk, statement: str) -> None:
    record = await filled(desk, 1)
    with pytest.raises(StoreError):
        await record._database.write(lambda connection: connection.execute(statement))
    assert await record.verify_audit() == AuditVerdict(1)
    assert record.trouble is None


async def test_an_entry_of_the_first_days_is_read(desk: Desk) -> None:
    record = await filled(desk, 1)
    await desk.close()
    old = json.loads((values_of(desk))[0])
    del old["system"], old["requests"]
    written = json.dumps(old, sort_keys=True, separators=(",", ":"))
    forge(desk, f"UPDATE audit SET entry = '{written}', hash = '{audit._chained(audit.GENESIS, 1, written)}'")
    record, _ = await desk.open()
    (entry,) = await record.audit_record.latest(1)
    assert entry.note is not None
    assert (entry.note.system, entry.note.requests) == ("", ())
    assert (await record.verify_audit()).holds


def values_of(desk: Desk) -> list[str]:
    raw = sqlite3.connect(desk.path)
    found = [str(row[0]) for row in raw.execute("SELECT entry FROM audit ORDER BY number")]
    raw.close()
    return found


@pytest.mark.parametrize("refusal", [OSError, KeyError, ImportError])
def test_a_computer_that_does_not_name_its_user_is_no_obstacle(
    refusal: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> str:
        raise refusal  # ImportError: Windows, with no variable that names one

    monkeypatch.setattr("getpass.getuser", refuse)
    assert audit.operating_system_user() == ""
