"""Exporting profiles: what is shown is what is written, for its owner alone, and over nothing that was there."""

import json
import stat
import sys
from pathlib import Path

import pytest

from app.settings.profile_file import read
from app.ui.profiles.export_dialog import ExportProfilesDialog
from app.ui.texts import Texts, tr
from tests.journeys.test_layout import cut_off
from tests.memory_system import MemorySystem
from tests.ui.dialog_desk import Stage


@pytest.fixture
def dialog(stage: Stage, system: MemorySystem) -> ExportProfilesDialog:
    """The dialog over two systems, the second in production."""
    stage.desk.connect("c2", "production")
    return stage.make(lambda: ExportProfilesDialog(stage.context, stage.back))


def names(text: str) -> list[str]:
    return [one["name"] for one in json.loads(text)["profiles"]]


def test_what_is_chosen_is_shown_and_written(stage: Stage, dialog: ExportProfilesDialog, tmp_path: Path) -> None:
    assert dialog.all_box.isChecked()
    assert names(dialog.preview.toPlainText()) == ["mem-c1", "mem-c2"]
    stage.act(lambda: dialog.boxes["c1"].setChecked(False))
    assert not dialog.all_box.isChecked()
    path = tmp_path / "team.json"
    stage.act(lambda: dialog.write(path))
    stage.wait(lambda: dialog.told.accessibleName() == tr("export_profiles.done.text", file=str(path)))
    text = path.read_text()
    assert text.rstrip() == dialog.preview.toPlainText()
    assert "correct horse" not in text
    assert [one.name for one in read(path.read_bytes())] == ["mem-c2"]
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path], "nothing is left over"


def test_a_file_that_is_there_stays_until_it_is_said_that_it_may_go(
    stage: Stage, dialog: ExportProfilesDialog, tmp_path: Path
) -> None:
    path = tmp_path / "team.json"
    path.write_text("precious")
    stage.act(lambda: dialog.write(path))
    stage.wait(dialog.replace.isVisible)
    assert path.read_text() == "precious"
    assert list(tmp_path.iterdir()) == [path]
    stage.act(dialog.replace.click)
    stage.wait(lambda: path.read_text() != "precious")
    assert names(path.read_text()) == ["mem-c1", "mem-c2"]
    assert not dialog.replace.isVisible()


def test_a_disk_that_refuses_is_told(stage: Stage, dialog: ExportProfilesDialog, tmp_path: Path) -> None:
    stage.act(lambda: dialog.write(tmp_path / "gone" / "team.json"))
    stage.wait(lambda: dialog.told.isVisible() and "team.json" in dialog.told.accessibleName())
    assert not list(tmp_path.iterdir())


def test_without_a_system_there_is_nothing_to_save(stage: Stage, dialog: ExportProfilesDialog) -> None:
    stage.act(dialog.all_box.click)
    assert not dialog.save.isEnabled()
    assert dialog.save.statusTip() == tr("export_profiles.save.off")
    stage.act(dialog.all_box.click)
    assert dialog.save.isEnabled()


@pytest.mark.parametrize(("language", "right_to_left"), [("xx_LONG", False), ("ar_XX", True)])
def test_in_longer_words_and_from_right_to_left_nothing_is_cut_off(
    stage: Stage, system: MemorySystem, pseudo_languages: Path, language: str, right_to_left: bool
) -> None:
    spoken = Texts(folder=pseudo_languages)
    spoken.speak(language, right_to_left=right_to_left)
    stage.back.resize(1024, 640)
    dialog = stage.make(lambda: ExportProfilesDialog(stage.context, stage.back))
    assert cut_off(dialog) == []
    stage.act(dialog.dismiss)
    spoken.close()
