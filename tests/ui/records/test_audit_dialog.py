"""The audit record on the screen: filters, details, the check that names the first broken entry, exports."""

import csv
import errno
import json
import os
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from app.domain.audit import AuditOutcome
from app.domain.errors import StoreError
from app.domain.records import AuditNote
from app.models.roles import ACCESSIBLE, DISPLAY
from app.ui.backups.filters import TimeRange
from app.ui.records.audit_dialog import AuditDialog
from app.ui.texts import Texts
from app.ui.widgets.fields import SETTLED_MS
from tests.ui.dialog_desk import Stage
from tests.ui.records.conftest import Fill


def shown(stage: Stage) -> AuditDialog:
    dialog = stage.make(lambda: AuditDialog(stage.context, stage.back))
    settle(stage, dialog)
    return dialog


def settle(stage: Stage, dialog: AuditDialog) -> None:
    stage.wait(lambda: not dialog.tasks._works)


def choose(stage: Stage, dialog: AuditDialog, place: int) -> None:
    stage.act(lambda: dialog.table.choose(place))


def numbers(dialog: AuditDialog) -> list[int]:
    return [entry.number for entry in dialog.entries.rows]


def type_text(stage: Stage, dialog: AuditDialog, text: str) -> None:
    stage.act(lambda: dialog.search.setText(text))
    stage.act(lambda: QTest.keyClick(dialog.search, Qt.Key.Key_Return))
    settle(stage, dialog)


def forge(stage: Stage, *statements: str) -> None:
    """Alter what is kept, as the owner of the file could."""
    database = stage.record._database

    def work() -> None:
        connection = database._current()
        for trigger in ("audit_is_not_changed", "audit_is_not_shortened"):
            connection.execute(f"DROP TRIGGER IF EXISTS {trigger}")
        for statement in statements:
            connection.execute(statement)

    stage.desk.loop.run(database._thread.call(work))


def verdict(dialog: AuditDialog) -> str:
    return dialog.verdict.accessibleName().replace("\u00a0", " ")


def test_entries_are_shown_newest_first_with_all_their_words(stage: Stage, fill: Fill) -> None:
    fill(3)
    dialog = shown(stage)
    assert numbers(dialog) == [3, 2, 1]
    texts = [dialog.model.data(dialog.model.index(0, column), DISPLAY) for column in range(8)]
    assert texts[0] == "3"
    assert texts[2:] == ["Done", "Delete", "t3", "ueb-01", "Production", os_user(dialog)]
    assert dialog.count.text() == "3 entries"
    spoken = dialog.model.data(dialog.model.index(0, 0), ACCESSIBLE)
    assert "Outcome: Done" in spoken
    assert "Target: t3" in spoken
    stage.act(dialog.dismiss)


def os_user(dialog: AuditDialog) -> str:
    return dialog.entries.rows[0].user


def test_the_details_hold_every_field_digest_and_hash(stage: Stage, fill: Fill) -> None:
    fill(2)
    dialog = shown(stage)
    choose(stage, dialog, 0)
    text = dialog.details_text()
    assert dialog.title.text() == "Entry 2"
    for part in ("ticket 4711", "d1" * 32, dialog.entries.rows[0].chained, "DELETE /api/backups/1", "c1", "Lab"):
        assert part in text
    stage.act(dialog.copy.click)
    assert QGuiApplication.clipboard().text() == text
    stage.act(dialog.dismiss)


def test_a_selected_digest_is_copied_as_it_is(stage: Stage, fill: Fill) -> None:
    fill(1)
    dialog = shown(stage)
    choose(stage, dialog, 0)
    label = next(one for one in dialog.grid.value_labels if "d1" * 32 in one.accessibleName())
    label.setSelection(0, len(QLabel.text(label)))
    QTest.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "d1" * 32
    stage.act(dialog.dismiss)


@pytest.mark.parametrize("text", ["t2", "TICKET t2", "lab t2", "delete 4711 t2", "ueb-01 t2", "done t2", "d1d1 t2"])
def test_text_looks_into_every_visible_word(stage: Stage, fill: Fill, text: str) -> None:
    fill(3)
    dialog = shown(stage)
    type_text(stage, dialog, text)
    assert numbers(dialog) == [2]
    stage.act(dialog.dismiss)


def test_text_is_taken_once_typing_rests(stage: Stage, fill: Fill) -> None:
    fill(3)
    dialog = shown(stage)
    assert dialog.search.hasFocus(), "the filter is where typing begins"
    stage.act(lambda: QTest.keyClicks(dialog.search, "t1"))
    stage.wait(lambda: len(dialog.entries.rows) == 1, SETTLED_MS / 1000 + 10)
    stage.act(lambda: QTest.keyClick(dialog.search, Qt.Key.Key_Return))
    assert dialog.isVisible(), "Enter presses no button"
    stage.act(lambda: QTest.keyClick(dialog.search, Qt.Key.Key_Escape))
    settle(stage, dialog)
    assert dialog.isVisible(), "Esc takes the text away first"
    stage.wait(lambda: len(dialog.entries.rows) == 3)
    stage.act(dialog.dismiss)


def test_environment_outcome_and_time_narrow_the_list(stage: Stage, fill: Fill) -> None:
    fill(9)
    fill(1, outcome=AuditOutcome.STOPPED)
    dialog = shown(stage)
    stage.act(lambda: dialog.environment.choose("production"))
    settle(stage, dialog)
    assert numbers(dialog) == [9, 6, 3]
    stage.act(lambda: dialog.range.choose(TimeRange.DAY))
    settle(stage, dialog)
    assert numbers(dialog) == [9]
    stage.act(lambda: dialog.environment.choose(None))
    stage.act(lambda: dialog.outcome.choose(AuditOutcome.STOPPED))
    settle(stage, dialog)
    assert numbers(dialog) == [10]
    stage.act(dialog.dismiss)


def test_a_long_record_is_read_on_while_scrolling(stage: Stage, fill: Fill) -> None:
    fill(1300)
    dialog = shown(stage)
    assert len(numbers(dialog)) < 1300
    assert "older ones follow" in dialog.count.text()
    for _ in range(6):
        stage.act(dialog.table.scrollToBottom)
        settle(stage, dialog)
    assert numbers(dialog) == list(range(1300, 0, -1))
    assert dialog.count.text() == "1,300 entries"
    stage.act(dialog.dismiss)


def test_home_and_end_lead_to_the_first_and_last_row(stage: Stage, fill: Fill) -> None:
    fill(4)
    dialog = shown(stage)
    stage.act(dialog.table.setFocus)
    stage.act(lambda: QTest.keyClick(dialog.table, Qt.Key.Key_End))
    assert dialog.title.text() == "Entry 1"
    stage.act(lambda: QTest.keyClick(dialog.table, Qt.Key.Key_Home))
    assert dialog.title.text() == "Entry 4"
    stage.act(lambda: QTest.keyClick(dialog.table, Qt.Key.Key_Down))
    assert dialog.title.text() == "Entry 3"
    stage.act(dialog.dismiss)


def test_the_check_runs_on_opening_and_says_what_it_proves(stage: Stage, fill: Fill) -> None:
    fill(2)
    dialog = shown(stage)
    assert "All 2 entries are as they were written." in verdict(dialog)
    assert dialog.entries.rows[0].chained in verdict(dialog)
    assert "cut off" in verdict(dialog)
    stage.act(dialog.dismiss)


def test_an_empty_record_is_nothing_to_check(stage: Stage) -> None:
    dialog = shown(stage)
    assert verdict(dialog) == "There are no entries yet, so there is nothing to check."
    assert not dialog.export_button.isEnabled()
    assert dialog.title.text() == "Choose an entry to see all of it."
    stage.act(dialog.dismiss)


@pytest.mark.parametrize(
    ("forgery", "told"),
    [
        ("UPDATE audit SET entry = replace(entry, 't2', 'xx') WHERE number = 2", "Entry 2 of 19 Nov 2026"),
        ("UPDATE audit SET entry = 'nonsense' WHERE number = 2", "Entry 2 is the first that does not fit"),
        ("DELETE FROM audit WHERE number = 2", "Entry 2 is missing. The next one there is was written 20 Nov 2026"),
        ("DELETE FROM audit WHERE number > 1", "Entry 2 and all after it are missing."),
    ],
)
def test_the_first_broken_entry_is_named(stage: Stage, fill: Fill, forgery: str, told: str) -> None:
    fill(3)
    dialog = shown(stage)
    forge(stage, forgery)
    stage.act(dialog.check_button.click)
    settle(stage, dialog)
    assert told in verdict(dialog)
    assert "fits together" in verdict(dialog)
    stage.act(dialog.dismiss)


def test_a_damaged_entry_is_shown_as_it_was_found(stage: Stage, fill: Fill) -> None:
    fill(2)
    forge(stage, "UPDATE audit SET entry = '<b>bold</b>' WHERE number = 2")
    dialog = shown(stage)
    assert dialog.model.data(dialog.model.index(0, 2), DISPLAY) == "Not readable"
    choose(stage, dialog, 0)
    assert "<b>bold</b>" in dialog.details_text()
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in dialog.grid.value_labels)
    stage.act(dialog.dismiss)


def test_words_of_systems_stay_plain_text_in_one_line(stage: Stage, fill: Fill) -> None:
    fill(1, target="<img src=x>\n\u202egnp\x07" + "x" * 1000)
    dialog = shown(stage)
    cell = dialog.model.data(dialog.model.index(0, 4), DISPLAY)
    assert cell.startswith("<img src=x> \ufffdgnp\ufffd")
    assert len(cell) <= 300
    tip = dialog.model.data(dialog.model.index(0, 4), Qt.ItemDataRole.ToolTipRole)
    assert "&lt;img" in tip
    stage.act(dialog.dismiss)


def test_what_the_filter_lets_through_is_exported(stage: Stage, fill: Fill, tmp_path: Path) -> None:
    fill(3)
    dialog = shown(stage)
    type_text(stage, dialog, "t2")
    path = tmp_path / "audit.csv"
    stage.act(lambda: dialog.export(path))
    settle(stage, dialog)
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert [row["target"] for row in csv.DictReader(file)] == ["t2"]
    assert dialog.told.accessibleName() == f"1 entry was written to {path}."
    stage.act(dialog.dismiss)


def test_the_ending_of_the_name_chooses_lines_of_json(stage: Stage, fill: Fill, tmp_path: Path) -> None:
    fill(2)
    dialog = shown(stage)
    path = tmp_path / "audit.JSONL"
    stage.act(lambda: dialog.export(path))
    settle(stage, dialog)
    assert [json.loads(line)["number"] for line in path.read_text().splitlines()] == [1, 2]
    stage.act(dialog.dismiss)


def test_a_full_disk_is_told_and_leaves_nothing(
    stage: Stage, fill: Fill, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(2)
    dialog = shown(stage)

    def full(*_any: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    stage.act(lambda: dialog.export(tmp_path / "audit.csv"))
    settle(stage, dialog)
    assert dialog.told.accessibleName().startswith("The disk is full: ")
    assert not (tmp_path / "audit.csv").exists()
    stage.act(dialog.dismiss)


def test_a_record_that_cannot_be_read_is_told(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    async def refused(*_any: object) -> tuple[AuditNote, ...]:
        raise StoreError

    monkeypatch.setattr(stage.record.audit_record, "latest", refused)
    monkeypatch.setattr(stage.record.audit_record, "verify", refused)
    dialog = shown(stage)
    assert dialog.told.isVisible()
    assert dialog.told.accessibleName() == verdict(dialog) != ""
    stage.act(dialog.dismiss)


def test_the_operators_name_is_kept_when_it_was_typed(stage: Stage) -> None:
    stage.operator = "Rita"
    dialog = shown(stage)
    assert dialog.operator.text() == "Rita"
    stage.act(lambda: dialog.operator.setText("  Tom "))
    stage.act(lambda: QTest.keyClick(dialog.operator, Qt.Key.Key_Return))
    assert stage.operator == "Tom"
    assert dialog.isVisible()
    stage.act(dialog.dismiss)


def test_all_words_follow_the_language(stage: Stage, fill: Fill, texts: Texts) -> None:
    fill(1, action="trust", target="system")
    dialog = shown(stage)
    choose(stage, dialog, 0)

    def speak() -> None:
        texts.speak("de")
        QApplication.sendEvent(dialog, QEvent(QEvent.Type.LanguageChange))

    stage.act(speak)
    settle(stage, dialog)
    assert dialog.windowTitle() == "Prüfprotokoll"
    assert dialog.title.text() == "Eintrag 1"
    assert dialog.model.data(dialog.model.index(0, 3), DISPLAY) == "Zertifikat vertrauen"
    assert dialog.model.data(dialog.model.index(0, 4), DISPLAY) != "system"
    assert dialog.environment.currentText() == "Alle Umgebungen"
    stage.act(dialog.dismiss)


def test_it_fits_the_smallest_window_and_turns_round(stage: Stage, fill: Fill) -> None:
    fill(40)
    stage.back.resize(1024, 640)
    stage.act(lambda: stage.back.setLayoutDirection(Qt.LayoutDirection.RightToLeft))
    dialog = shown(stage)
    assert dialog.width() <= 1024
    assert dialog.height() <= 640
    assert dialog.scroll_area.verticalScrollBar().maximum() == 0, "the table gives way, the page does not scroll"
    choose(stage, dialog, 1)
    assert dialog.title.text() == "Entry 39"
    stage.act(dialog.dismiss)


def test_closing_ends_what_is_under_way(stage: Stage, fill: Fill) -> None:
    fill(3)
    dialog = stage.make(lambda: AuditDialog(stage.context, stage.back))
    stage.act(dialog.dismiss)
    stage.settle()
    assert not dialog_is_alive(dialog)


def dialog_is_alive(dialog: AuditDialog) -> bool:
    try:
        return dialog.isVisible()
    except RuntimeError:
        return False
