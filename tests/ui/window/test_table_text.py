"""The table of backups goes to the clipboard and into a file as it is shown."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from app.domain.messages import Message
from app.models.backup_columns import BackupColumn
from app.ui.window import table_text
from app.ui.window.possible import ActionId
from tests.memory_system import MemorySystem
from tests.ui.window_desk import WindowDesk


def export_to(desk: WindowDesk, path: Path) -> list[Message]:
    """Choose a file, and wait for what is told of it."""
    told: list[Message] = []
    desk.window.deeds.told.connect(told.append)
    desk.act(desk.window.actions_[ActionId.EXPORT_CSV].trigger)
    (dialog,) = desk.window.findChildren(QFileDialog)
    desk.act(lambda: dialog.fileSelected.emit(str(path)))
    desk.act(dialog.reject)
    desk.stage.wait(lambda: bool(told))
    return told


def read(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_the_selected_rows_are_copied_with_their_headings(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    desk.select(0, 2)
    desk.act(desk.window.actions_[ActionId.COPY_TABLE].trigger)
    table = desk.window.page.table
    head, *rows = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert head == [table.header_text(column) for column in table.shown_columns()]
    assert len(rows) == 2


def test_the_file_holds_every_row_and_no_formula(
    desk: WindowDesk, system: MemorySystem, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table_text, "PAGE", 4)
    system.points[0] = replace(system.points[0], storage="=cmd()")
    desk.browse()
    desk.act(lambda: desk.window.page.table.setColumnHidden(BackupColumn.STORAGE, False))
    shown = len(desk.window.page.model.shown)
    told = export_to(desk, tmp_path / "backups.csv")
    assert [message.id for message in told] == ["export.done.text"]
    _head, *rows = read(tmp_path / "backups.csv")
    assert len(rows) == shown > 2 * table_text.PAGE
    assert "=cmd()" not in {cell for row in rows for cell in row}
    assert "'=cmd()" in {cell for row in rows for cell in row}


def test_a_disk_that_refuses_is_told_and_the_older_file_stays(
    desk: WindowDesk, system: MemorySystem, tmp_path: Path
) -> None:
    desk.browse()
    kept = tmp_path / "gone"
    told = export_to(desk, kept / "backups.csv")
    assert [message.id for message in told] == ["export.failed.text"]
    assert not kept.exists()
