"""The trust diary on the screen: what each system showed, what came and went, and who agreed."""

import csv
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.audit import DiaryEntry, DiarySubject
from app.models.roles import DISPLAY
from app.ui.records.diary_dialog import DiaryDialog
from app.ui.texts import Texts
from app.ui.widgets.plain_text import isolated
from tests.ui.dialog_desk import OTHER_PRINT, PRINT, Stage

SEEN, PINNED = DiarySubject.CERTIFICATE_SEEN, DiarySubject.CERTIFICATE_PINNED
VERSION, CAPABILITIES = DiarySubject.VERSION, DiarySubject.CAPABILITIES


@pytest.fixture
def dialog(stage: Stage) -> DiaryDialog:
    """The diary of two systems, one of which is there no more."""
    now = stage.desk.time.wall

    def days_ago(days: int, subject: DiarySubject, value: str, **more: str) -> DiaryEntry:
        known = {"connection_id": "c1", "system": "ueb-01", **more}
        return DiaryEntry(subject=subject, value=value, noted_at=now - timedelta(days=days), **known)

    async def fill() -> None:
        for entry in (
            days_ago(60, PINNED, "system"),
            days_ago(50, VERSION, "10.7"),
            days_ago(40, CAPABILITIES, "cancel delete"),
            days_ago(40, VERSION, "5.3", connection_id="c2", system="gone-02"),
            days_ago(2, VERSION, "10.8"),
            days_ago(2, CAPABILITIES, "cancel hold"),
            days_ago(1, SEEN, PRINT),
            days_ago(0, PINNED, OTHER_PRINT, who="Rita (uid)", reason="ticket 4711"),
        ):
            await stage.record.diary.note(entry)

    stage.desk.loop.run(fill())
    made = stage.make(lambda: DiaryDialog(stage.context, stage.back))
    settle(stage, made)
    return made


def settle(stage: Stage, dialog: DiaryDialog) -> None:
    stage.wait(lambda: not dialog.tasks._works)


def whats_new(dialog: DiaryDialog) -> list[str]:
    return [dialog.model.data(dialog.model.index(row, 3), DISPLAY) for row in range(dialog.model.rowCount())]


def test_all_changes_stand_there_newest_first(stage: Stage, dialog: DiaryDialog) -> None:
    assert whats_new(dialog) == [
        OTHER_PRINT,
        PRINT,
        "Came: Hold backups; went: Delete backups",
        "10.8 (before: 10.7)",
        "5.3",
        "Came: Stop a run, Delete backups",
        "10.7",
        "Authorities of the operating system",
    ]
    stage.act(dialog.dismiss)


def test_versions_and_fingerprints_keep_their_order_from_right_to_left(
    stage: Stage, dialog: DiaryDialog, texts: Texts
) -> None:
    stage.act(lambda: texts.speak("en", right_to_left=True))
    new = whats_new(dialog)
    assert new[:2] == [isolated(OTHER_PRINT), isolated(PRINT)]
    assert new[3] == f"{isolated('10.8')} (before: {isolated('10.7')})"
    stage.act(dialog.dismiss)


def test_details_of_a_pin_name_who_and_why_and_both_fingerprints(stage: Stage, dialog: DiaryDialog) -> None:
    stage.act(lambda: dialog.table.choose(0))
    text = dialog.details_text()
    assert dialog.title.text() == "Trust chosen of ueb-01"
    for part in ("Rita (uid)", "ticket 4711", OTHER_PRINT, "Before: Authorities of the operating system"):
        assert part in text
    stage.act(dialog.dismiss)


def test_details_of_capabilities_say_what_came_went_and_is(stage: Stage, dialog: DiaryDialog) -> None:
    stage.act(lambda: dialog.table.choose(2))
    text = dialog.details_text()
    assert "Came: Hold backups" in text
    assert "Went: Delete backups" in text
    assert "Now: Stop a run, Hold backups" in text
    assert "Who" not in text
    stage.act(dialog.dismiss)


def test_systems_and_subjects_narrow_the_list_also_systems_that_are_gone(stage: Stage, dialog: DiaryDialog) -> None:
    assert [dialog.system.itemText(place) for place in range(dialog.system.count())] == [
        "All systems",
        "gone-02",
        "ueb-01",
    ]
    stage.act(lambda: dialog.system.choose("c2"))
    settle(stage, dialog)
    assert whats_new(dialog) == ["5.3"]
    assert dialog.system.count() == 3, "the others can still be chosen"
    stage.act(lambda: dialog.system.choose("c1"))
    stage.act(lambda: dialog.subject.choose(VERSION))
    settle(stage, dialog)
    assert whats_new(dialog) == ["10.8 (before: 10.7)", "10.7"]
    stage.act(dialog.dismiss)


def test_text_and_time_narrow_the_list(stage: Stage, dialog: DiaryDialog) -> None:
    stage.act(lambda: dialog.search.setText("delete ueb"))
    stage.act(lambda: QTest.keyClick(dialog.search, Qt.Key.Key_Return))
    settle(stage, dialog)
    assert len(whats_new(dialog)) == 2
    stage.act(lambda: dialog.range.setCurrentIndex(2))
    settle(stage, dialog)
    assert len(whats_new(dialog)) == 1
    stage.act(dialog.dismiss)


def test_the_diary_is_exported(stage: Stage, dialog: DiaryDialog, tmp_path: Path) -> None:
    path = tmp_path / "diary.csv"
    stage.act(lambda: dialog.export(path))
    settle(stage, dialog)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["subject"] for row in rows][:2] == ["certificate_pinned", "version"]
    assert (rows[-1]["value"], rows[-1]["before"], rows[-1]["who"]) == (OTHER_PRINT, "system", "Rita (uid)")
    stage.act(dialog.dismiss)
