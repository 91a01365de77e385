"""Downloads and restore guides in the main window: reasons, rows of the dock, details, the guard before a removal."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.domain.activities import Phase
from app.domain.backups import BackupState
from app.domain.capabilities import Capability
from app.domain.changes import DeleteBackups
from app.domain.errors import NotFoundError
from app.services.activities import Run
from app.ui.activities.faces import Face
from app.ui.dialogs.change_dialog import ChangeDialog
from app.ui.dialogs.download_dialog import DownloadDialog
from app.ui.dialogs.restore_guide_dialog import RestoreGuideDialog
from app.ui.dialogs.stop_download_dialog import StopDownloadDialog
from app.ui.texts import tr
from app.ui.widgets.buttons import Button
from app.ui.window.possible import ActionId
from tests.memory_system import DownloadFault, MemorySystem
from tests.ui.window_desk import WindowDesk, words_in

MB = 1024 * 1024
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def folder(desk: WindowDesk, tmp_path: Path) -> Path:
    """The folder that downloads went to last."""
    desk.stage.folder = str(tmp_path)
    return tmp_path


def offer(desk: WindowDesk, system: MemorySystem, *, without: frozenset[Capability]) -> None:
    """Let the system offer less."""
    system.offered -= without
    sessions = desk.stage.desk.sessions
    desk.stage.desk.loop.run(sessions.describe_again("c1"))
    desk.settle()


def tip(desk: WindowDesk, action: ActionId) -> str:
    shown = desk.window.actions_[action]
    return "" if shown.isEnabled() else shown.statusTip()


def the_run(desk: WindowDesk) -> Run:
    (run,) = [one for one in desk.stage.desk.activities.runs() if one.is_local]
    return run


def face(desk: WindowDesk) -> Face:
    return desk.window.dock.face(the_run(desk))


def until(desk: WindowDesk, phase: Phase) -> None:
    desk.stage.wait(lambda: the_run(desk).activity.phase is phase)
    desk.stage.wait(lambda: not desk.stage.desk.downloads._owner._works)
    desk.settle()


def begin(desk: WindowDesk, *, remove: bool = False) -> None:
    """Download the selected backup through the dialog."""
    desk.act(desk.window.actions_[ActionId.DOWNLOAD].trigger)
    dialog = desk.dialog(DownloadDialog)
    desk.stage.wait(dialog.start.isEnabled)
    desk.act(lambda: dialog.remove.setChecked(remove))
    desk.act(dialog.start.click)


def stall(desk: WindowDesk, system: MemorySystem) -> None:
    """Begin a download that stalls in the middle."""
    system.file_content = bytes(4 * MB)
    system.download_faults = [DownloadFault(MB, stalls=True)]
    begin(desk)
    downloads = desk.stage.desk.downloads

    def has_stalled() -> bool:
        download = downloads.find(the_run(desk).path) if desk.stage.desk.activities.runs() else None
        return download is not None and download.received_bytes == MB

    desk.stage.wait(has_stalled)
    desk.act(downloads._on_tick)


def buttons(desk: WindowDesk) -> list[str]:
    """The actions in the head of the details."""
    shown = [one for one in desk.window.details.findChildren(Button) if one.isVisible() and one.text()]
    return [one.text() for one in shown]


def test_a_good_backup_can_be_downloaded_by_key(desk: WindowDesk, system: MemorySystem, folder: Path) -> None:
    assert tip(desk, ActionId.DOWNLOAD) == tr("action_off.no_backup.why")
    desk.browse()
    desk.select(0)
    assert tip(desk, ActionId.DOWNLOAD) == ""
    desk.press(Qt.Key.Key_S, CONTROL)
    assert desk.dialog(DownloadDialog).why_not in {"", tr("download.looking.text"), tr("download.asking.text")}
    desk.act(desk.dialog(DownloadDialog).dismiss)
    desk.select(0, 1)
    assert tip(desk, ActionId.DOWNLOAD) == tr("action_off.one_backup.why")


def test_reading_is_not_forbidden_by_read_only(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    desk.select(0)
    desk.act(desk.window.actions_[ActionId.READ_ONLY].trigger)
    assert tip(desk, ActionId.DOWNLOAD) == ""
    assert tip(desk, ActionId.RESTORE_GUIDE) == ""
    assert tip(desk, ActionId.DELETE) != ""


@pytest.mark.parametrize(
    ("state", "why"),
    [
        (BackupState.RUNNING, "action.download.off.building"),
        (BackupState.FAILED, "action_off.not_finished.why"),
        (BackupState.UNKNOWN, "action_off.not_finished.why"),
    ],
)
def test_what_is_not_finished_says_so(desk: WindowDesk, system: MemorySystem, state: BackupState, why: str) -> None:
    system.points[0] = replace(system.points[0], state=state)
    desk.browse()
    desk.select(0)
    assert tip(desk, ActionId.DOWNLOAD) == tr(why)


def test_a_system_without_files_or_guides_says_so(desk: WindowDesk, system: MemorySystem) -> None:
    offer(desk, system, without=frozenset({Capability.DOWNLOAD, Capability.RESTORE_GUIDE}))
    desk.browse()
    desk.select(0)
    assert tip(desk, ActionId.DOWNLOAD) == tr("action.download.off.no_files")
    assert tip(desk, ActionId.RESTORE_GUIDE) == tr("capability.guide_not_needed.why")


def test_details_offer_what_the_system_has(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    desk.select(0)
    assert buttons(desk) == ["Restore…", "Hold…", "Delete…"]
    offer(desk, system, without=frozenset({Capability.RESTORE, Capability.HOLD}))
    desk.select(0)
    assert buttons(desk) == ["Restore guide…", "Download…", "Delete…"]
    (guide,) = [one for one in desk.window.details.findChildren(Button) if one.text() == "Restore guide…"]
    desk.act(guide.click)
    assert desk.dialog(RestoreGuideDialog).guide is not None
    desk.act(desk.dialog(RestoreGuideDialog).dismiss)


def test_it_is_shown_as_a_transfer_beside_the_systems_runs(
    desk: WindowDesk, system: MemorySystem, folder: Path
) -> None:
    desk.browse()
    desk.select(0)
    stall(desk, system)
    shown = face(desk)
    assert shown.left == "1.0\u00a0MB of 4.2\u00a0MB"
    assert shown.right.startswith("25\u00a0%")
    assert shown.actions == (ActionId.PAUSE, ActionId.STOP)
    desk.act(lambda: desk.window.selection.select_run(the_run(desk)))
    assert buttons(desk) == ["Stop…", "Pause…"]
    assert tr("details.key.server_id") not in words_in(desk.window.details)
    desk.tick(200)
    assert not face(desk).is_old_news, "no system is asked for news of it"
    assert system.points[0].state is not BackupState.RUNNING
    assert desk.window._run_of(system.points[0]) is None, "it makes no backup"


def test_it_is_stopped_by_its_own_question_and_goes_on(desk: WindowDesk, system: MemorySystem, folder: Path) -> None:
    desk.browse()
    desk.select(0)
    stall(desk, system)
    desk.act(lambda: desk.window.deeds.act_on_run(ActionId.STOP, the_run(desk)))
    desk.act(desk.dialog(StopDownloadDialog).keep.click)
    until(desk, Phase.PAUSED)
    assert face(desk).left == tr("download.paused.text", done="1.0\u00a0MB")
    assert face(desk).actions == (ActionId.RESUME, ActionId.STOP)
    desk.act(lambda: desk.window.deeds.act_on_run(ActionId.RESUME, the_run(desk)))
    until(desk, Phase.SUCCEEDED)
    assert system.sent == [], "nothing was changed at the system"
    assert any("SHA-256" in note for note in face(desk).notes)
    assert face(desk).actions == (ActionId.DISMISS,)
    desk.act(lambda: desk.window.deeds.act_on_run(ActionId.DISMISS, the_run(desk)))
    assert desk.stage.desk.activities.runs() == ()


def test_paused_without_a_question(desk: WindowDesk, system: MemorySystem, folder: Path) -> None:
    desk.browse()
    desk.select(0)
    stall(desk, system)
    desk.act(lambda: desk.window.deeds.act_on_run(ActionId.PAUSE, the_run(desk)))
    until(desk, Phase.PAUSED)
    assert desk.dialogs() == []


def test_a_failed_one_says_why_gives_advice_and_is_tried_again(
    desk: WindowDesk, system: MemorySystem, folder: Path
) -> None:
    desk.browse()
    desk.select(0)
    system.failing["download"] = NotFoundError()
    begin(desk)
    until(desk, Phase.FAILED)
    box = face(desk).box
    assert box is not None
    assert (box.title, box.text) == (tr("error.not_found.title"), tr("advice.refresh.text"))
    assert face(desk).actions == (ActionId.TRY_AGAIN, ActionId.DISMISS)
    desk.act(lambda: desk.window.selection.select_run(the_run(desk)))
    assert buttons(desk) == ["Try again"]
    assert tip(desk, ActionId.TRY_AGAIN) == ""
    system.failing.clear()
    desk.act(desk.window.actions_[ActionId.TRY_AGAIN].trigger)
    until(desk, Phase.SUCCEEDED)
    assert tip(desk, ActionId.TRY_AGAIN) == tr("action.try_again.off.not_failed")


def test_a_file_that_came_whole_asks_for_the_removal_with_its_guard(
    desk: WindowDesk, system: MemorySystem, folder: Path
) -> None:
    desk.browse()
    (chosen,) = desk.select(0)
    begin(desk, remove=True)
    until(desk, Phase.SUCCEEDED)
    dialog = desk.dialog(ChangeDialog)
    assert dialog.command == DeleteBackups((chosen,))
    desk.stage.wait(lambda: dialog.planned is not None)
    assert system.sent == [], "nothing is deleted before the question is answered"
    desk.act(dialog.dismiss)
    assert system.sent == []
    assert (folder / f"{chosen.ref.native_id}.bin").exists()
