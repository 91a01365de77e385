"""The download dialog: what it says before anything comes, what it lets begin, and what it hands on."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.domain.activities import Phase
from app.domain.capabilities import Capability
from app.domain.errors import ConflictError
from app.domain.messages import ByteSize, Message
from app.services.files.download_order import DownloadOrder
from app.ui.dialogs.download_dialog import DownloadDialog
from app.ui.texts import Texts, tr
from tests.memory_system import DownloadFault, MemorySystem
from tests.ui.dialog_desk import Stage

MB = 1024 * 1024


@pytest.fixture
def folder(stage: Stage, tmp_path: Path) -> Path:
    """The folder that downloads went to last."""
    stage.folder = str(tmp_path)
    return tmp_path


def opened(stage: Stage, system: MemorySystem, number: int = 0) -> DownloadDialog:
    dialog = stage.make(lambda: DownloadDialog(stage.context, system.points[number], stage.back))
    stage.wait(lambda: dialog.place is not None or dialog.offered is None)
    return dialog


def typed(stage: Stage, dialog: DownloadDialog, *, folder: str | None = None, name: str | None = None) -> None:
    """Type, and wait until the folder was looked at."""
    if folder is not None:
        stage.act(lambda: dialog.folder.line.setText(folder))
    if name is not None:
        stage.act(lambda: dialog.name.line.setText(name))
    stage.wait(lambda: dialog.place is not None)


def words(dialog: DownloadDialog) -> str:
    labels = [one for one in dialog.page.findChildren(QLabel) if one.isVisibleTo(dialog)]
    return "\n".join(one.text() for one in labels)


def close(stage: Stage, dialog: DownloadDialog) -> None:
    stage.act(dialog.dismiss)


def the_run_ends(stage: Stage, phase: Phase = Phase.SUCCEEDED) -> None:
    activities = stage.desk.activities
    stage.wait(lambda: [run.activity.phase for run in activities.runs()] == [phase])
    stage.wait(lambda: not stage.desk.downloads._owner._works)


def test_it_begins_the_download_and_remembers_the_folder(stage: Stage, system: MemorySystem, folder: Path) -> None:
    stage.folder = ""
    system.file_name = "../erp\u202egpg.exe"
    dialog = opened(stage, system)
    typed(stage, dialog, folder=str(folder))
    assert dialog.name.line.text() == "erp_gpg.exe"
    assert dialog.why_not == ""
    assert dialog.focusWidget() is dialog.folder.line, "the hand begins at the first field"
    stage.act(dialog.start.click)
    the_run_ends(stage)
    assert (folder / "erp_gpg.exe").read_bytes() == system.file_content
    assert stage.folder == str(folder)
    (run,) = stage.desk.activities.runs()
    assert run.activity.target == "sql", "as far as the tree knows the place"


@pytest.mark.parametrize("has_one", [True, False])
def test_without_a_last_folder_the_usual_one_is_proposed_beside_the_interface_thread(
    stage: Stage, system: MemorySystem, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, has_one: bool
) -> None:
    threads: list[threading.Thread] = []

    def location(_which: QStandardPaths.StandardLocation) -> str:
        threads.append(threading.current_thread())
        return str(tmp_path / "" if has_one else tmp_path / "none")

    monkeypatch.setattr(QStandardPaths, "writableLocation", location)
    dialog = opened(stage, system)
    assert dialog.folder.line.text() == str(tmp_path if has_one else Path.home())
    assert len(threads) == 1
    assert threads[0] is not threading.main_thread()
    typed(stage, dialog, folder="")
    assert dialog.folder.line.text() == "", "what was emptied by hand stays empty"
    assert len(threads) == 1
    close(stage, dialog)


def test_enter_begins_it(stage: Stage, system: MemorySystem, folder: Path) -> None:
    dialog = opened(stage, system)
    stage.act(lambda: QTest.keyClick(dialog.name.line, Qt.Key.Key_Return))
    the_run_ends(stage)


def test_size_room_and_going_on_are_told_before(stage: Stage, system: MemorySystem, folder: Path) -> None:
    system.file_content = bytes(3 * MB)
    dialog = opened(stage, system)
    assert tr("download.size.told", size=ByteSize(3 * MB)) in words(dialog)
    assert tr("download.resume.can") in words(dialog)
    assert "3.1\u00a0MB are needed" in words(dialog)
    close(stage, dialog)


def test_a_size_that_is_not_told_is_not_invented(stage: Stage, system: MemorySystem, folder: Path) -> None:
    system.tells_length, system.can_resume = False, False
    dialog = opened(stage, system)
    assert tr("download.size.not_told") in words(dialog)
    assert tr("download.resume.cannot") in words(dialog)
    assert dialog.why_not == ""
    close(stage, dialog)


def test_too_little_room_lets_nothing_begin(
    stage: Stage, system: MemorySystem, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.services.files.download_places.free_bytes", lambda _folder: 5)
    dialog = opened(stage, system)
    assert dialog.why_not == tr("download.no_room.title", needed=ByteSize(20), free=ByteSize(5))
    assert not dialog.start.isEnabled()
    assert dialog.why_not in words(dialog)
    close(stage, dialog)


@pytest.mark.parametrize("typed_folder", ["", "relative/folder", "/nowhere/at/all"])
def test_a_folder_that_does_not_do_says_why(
    stage: Stage, system: MemorySystem, folder: Path, typed_folder: str
) -> None:
    dialog = opened(stage, system)
    typed(stage, dialog, folder=typed_folder)
    assert not dialog.start.isEnabled()
    assert dialog.why_not in words(dialog)
    typed(stage, dialog, folder=str(folder))
    assert dialog.start.isEnabled()
    close(stage, dialog)


def test_names_that_do_not_do_are_refused_and_taken_ones_stay(stage: Stage, system: MemorySystem, folder: Path) -> None:
    (folder / "mine.gpg").write_bytes(b"mine")
    dialog = opened(stage, system)
    for bad in ("", "../x", "con", "x\u202ey", "a" * 300):
        typed(stage, dialog, name=bad)
        assert dialog.name.verdict == tr("download.name_unfit.text")
        assert not dialog.start.isEnabled()
    typed(stage, dialog, name="mine.gpg")
    assert dialog.name.verdict == tr("download.name_taken.text")
    stage.act(dialog.start.click)
    the_run_ends(stage)
    assert (folder / "mine.gpg").read_bytes() == b"mine"
    assert (folder / "mine (2).gpg").read_bytes() == system.file_content


def test_what_an_earlier_attempt_left_is_told(stage: Stage, system: MemorySystem, folder: Path) -> None:
    system.file_content = bytes(3 * MB)
    system.download_faults = [DownloadFault(2 * MB, stalls=True)]
    desk = stage.desk
    order = DownloadOrder(system.points[0].ref, "erp", folder, "erp.gpg", 3 * MB)
    path = desk.loop.run(desk.downloads.start(order))
    stage.wait(lambda: system.download_starts == [0])
    dialog = opened(stage, system)
    assert dialog.why_not == tr("download.under_way.text")
    close(stage, dialog)
    desk.loop.run(desk.downloads.pause(path))
    dialog = opened(stage, system)
    assert tr("download.resume.kept", kept=ByteSize(2 * MB)) in words(dialog)
    assert "1.0\u00a0MB are needed" in words(dialog)
    stage.act(dialog.start.click)
    the_run_ends(stage)
    assert system.download_starts == [0, 2 * MB]


def test_an_error_can_be_asked_away(stage: Stage, system: MemorySystem, folder: Path) -> None:
    system.failing["offered_file"] = ConflictError(Message.of("error.conflict.title", server_text="<b>busy</b>"))
    dialog = opened(stage, system)
    assert "<b>busy</b>" in words(dialog)
    assert not dialog.start.isEnabled()
    assert not dialog.folder.isVisibleTo(dialog)
    system.failing.clear()
    stage.act(dialog._again.click)
    stage.wait(lambda: dialog.why_not == "")
    close(stage, dialog)


@pytest.mark.parametrize("obstacle", ["", "not offered", "blocked", "read-only"])
def test_the_removal_is_only_offered_where_it_could_be_done(
    stage: Stage, system: MemorySystem, folder: Path, obstacle: str
) -> None:
    desk = stage.desk
    if obstacle == "not offered":
        system.offered -= {Capability.DELETE}
        desk.loop.run(desk.sessions.describe_again("c1"))
    elif obstacle == "blocked":
        why = Message.of("action_off.held_first.why")
        system.points[0] = replace(system.points[0], blocked=((Capability.DELETE, why),))
    elif obstacle == "read-only":
        desk.changes.session_read_only = True
    dialog = opened(stage, system)
    assert dialog.remove.isVisibleTo(dialog) is (obstacle == "")
    assert not dialog.remove.isChecked(), "it is off until it is asked for"
    close(stage, dialog)


def test_the_wish_to_remove_is_handed_on_but_deletes_nothing(stage: Stage, system: MemorySystem, folder: Path) -> None:
    wholes: list[DownloadOrder] = []
    stage.desk.downloads.found_whole.connect(wholes.append)
    dialog = opened(stage, system)
    stage.act(lambda: dialog.remove.setChecked(True))
    stage.act(dialog.start.click)
    the_run_ends(stage)
    assert [order.remove_after for order in wholes] == [True]
    assert system.sent == []


def test_it_wears_the_band_and_follows_the_language(
    stage: Stage, production: MemorySystem, folder: Path, texts: Texts
) -> None:
    dialog = opened(stage, production)
    assert dialog.band.isVisibleTo(dialog)
    stage.act(lambda: texts.speak("de"))
    assert dialog.windowTitle().startswith("Sicherung herunterladen")
    assert "werden gebraucht" in words(dialog)
    close(stage, dialog)
