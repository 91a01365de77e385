"""Exports: whole or not at all, no formulas, no secrets, and a chain that can be followed from the file."""

import csv
import errno
import hashlib
import json
import os
import threading
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest
from pydantic import SecretStr

from app.domain.audit import AuditEntry, DiaryEntry, DiarySubject
from app.domain.errors import StoreError
from app.domain.redaction import MASK, Redactor
from app.services.audit.entry_list import diary_pages
from app.services.audit.export_rows import AUDIT_COLUMNS, DIARY_COLUMNS, audit_pages_to_write, diary_pages_to_write
from app.services.audit.record_export import ExportFormat, Row, write_export
from app.services.files.csv_cells import harmless
from app.store.audit import GENESIS
from app.store.record import Record
from tests.clocks import START
from tests.store import values
from tests.store.conftest import WHO

FORMULA = "=HYPERLINK(0)"


async def pages(*rows: Row) -> AsyncIterator[Sequence[Row]]:
    for row in rows:
        yield [row]


async def of_record(path: Path, form: ExportFormat, *targets: str, only: str = "") -> int:
    record = Record(None, lambda: WHO)
    await record.open()
    for target in targets:
        await record.audit(values.note(target))

    def passes(entry: AuditEntry) -> bool:
        return entry.note is not None and only in entry.note.target

    rows = audit_pages_to_write(record.audit_record, form, passes)
    count = await write_export(path, form, AUDIT_COLUMNS, rows, Redactor())
    await record.close()
    return count


async def test_a_table_holds_all_columns_oldest_first(tmp_path: Path) -> None:
    path = tmp_path / "audit.csv"
    assert await of_record(path, ExportFormat.CSV, "first", 'ä, "quoted"\nand more') == 2
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert tuple(rows[0]) == AUDIT_COLUMNS
    assert [row["target"] for row in rows] == ["first", 'ä, "quoted"\nand more']
    assert (rows[0]["user"], rows[0]["operator"], rows[0]["outcome"]) == (WHO.user, WHO.operator, "done")
    assert rows[0]["request_digests"] == "d1; d2"


async def test_only_what_passes_is_written(tmp_path: Path) -> None:
    assert await of_record(tmp_path / "a.csv", ExportFormat.CSV, "erp", "crm", "erp_live", only="erp") == 2


async def test_lines_of_json_can_be_chained_by_another_program(tmp_path: Path) -> None:
    path = tmp_path / "audit.jsonl"
    await of_record(path, ExportFormat.JSON_LINES, "a", "ä\u2028", FORMULA)
    before, lines = GENESIS, path.read_text(encoding="ascii").splitlines()
    assert len(lines) == 3
    for line in lines:
        row = json.loads(line)
        written = json.dumps(row["entry"], sort_keys=True, separators=(",", ":"))
        before = hashlib.sha256(f"{before}\n{row['number']}\n{written}".encode()).hexdigest()
        assert row["hash"] == before


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", "  =1", "\uff1d1", "\uff201", "\tx"])
def test_no_cell_is_a_formula(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "x=1", "10.8", "a - b", "'=1"])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert harmless(cell) == cell


async def test_formulas_in_a_table_are_text(tmp_path: Path) -> None:
    path = tmp_path / "audit.csv"
    await of_record(path, ExportFormat.CSV, FORMULA)
    with path.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["target"] == f"'{FORMULA}"


@pytest.mark.parametrize("form", ExportFormat)
async def test_registered_secrets_are_masked(tmp_path: Path, form: ExportFormat) -> None:
    redactor = Redactor()
    redactor.register([SecretStr("correct horse")])
    path = tmp_path / "x"
    await write_export(path, form, ("target",), pages({"target": "the correct horse"}), redactor)
    text = path.read_text(encoding="utf-8")
    assert "correct horse" not in text
    assert (MASK if form is ExportFormat.CSV else json.dumps(MASK)[1:-1]) in text


@pytest.mark.parametrize("at", ["write", "fsync"])
async def test_a_full_disk_leaves_what_was_there_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: str
) -> None:
    path = tmp_path / "audit.csv"
    path.write_text("older")

    def full(*_any: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, at, full)
    with pytest.raises(StoreError) as caught:
        await write_export(path, ExportFormat.CSV, ("a",), pages({"a": 1}), Redactor())
    monkeypatch.undo()
    assert caught.value.message.id == "export.disk_full.text"
    assert path.read_text() == "older"
    assert leftovers(tmp_path) == ["audit.csv"]


async def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as caught:
        await write_export(tmp_path / "gone" / "x.csv", ExportFormat.CSV, ("a",), pages(), Redactor())
    assert caught.value.message.id == "export.failed.text"


async def test_trouble_in_reading_leaves_no_half_file(tmp_path: Path) -> None:
    async def broken() -> AsyncIterator[Sequence[Row]]:
        yield [{"a": 1}]
        raise StoreError

    with pytest.raises(StoreError):
        await write_export(tmp_path / "x.csv", ExportFormat.CSV, ("a",), broken(), Redactor())
    assert leftovers(tmp_path) == []


async def test_a_file_is_its_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    await write_export(path, ExportFormat.CSV, ("a",), pages({"a": 1}), Redactor())
    assert path.stat().st_mode & 0o777 == 0o600


async def test_the_diary_tells_what_came_and_went(tmp_path: Path) -> None:
    record = Record(None)
    await record.open()
    for value in ("cancel delete", "cancel hold"):
        await record.diary.note(DiaryEntry("c1", DiarySubject.CAPABILITIES, value, START, system="ueb"))
    rows, _ = await diary_pages(record.diary)(None)
    await record.close()
    path = tmp_path / "diary.csv"
    await write_export(path, ExportFormat.CSV, DIARY_COLUMNS, diary_pages_to_write(rows), Redactor())
    with path.open(encoding="utf-8-sig", newline="") as file:
        first, second = csv.DictReader(file)
    assert (first["came"], first["went"], first["before"]) == ("cancel; delete", "", "")
    assert (second["came"], second["went"], second["before"]) == ("hold", "delete", "cancel delete")


def leftovers(folder: Path) -> list[str]:
    """What lies in a folder once the thread that tidies up has ended."""
    for thread in threading.enumerate():
        if thread.name == "export":
            thread.join(5)
    return sorted(one.name for one in folder.iterdir())
