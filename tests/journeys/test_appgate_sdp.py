"""Appgate SDP: a backup is made, fetched over a line that keeps breaking, removed; its restore is read, not called."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QDialog

from app.demo.appgate_sdp.system import AppgateSdp
from app.domain.activities import Phase
from app.domain.backups import Backup, BackupState
from app.domain.changes import DeleteBackups
from app.domain.connections import Connection
from app.main.household import MemoryHousehold, StoredHousehold
from app.models.tree_rows import Row
from app.services import downloads
from app.services.activities import Run
from app.ui.dialogs.change_dialog import ChangeDialog
from app.ui.dialogs.download_dialog import DownloadDialog
from app.ui.dialogs.guide_document import guide_text
from app.ui.dialogs.restore_guide_dialog import RestoreGuideDialog
from app.ui.side.tree_texts import name_text
from app.ui.window.possible import ActionId
from tests.demo.serving import ServedDemo
from tests.journeys.console import Console, profile

pytestmark = pytest.mark.journey

SIZE_MIB = 5
T = TypeVar("T", bound=QDialog)


def is_controller(row: Row) -> bool:
    """Whether a row is the first Controller."""
    return name_text(row) == "controller-fra-01"


@pytest.fixture
def served(serve_demo: Callable[..., ServedDemo]) -> ServedDemo:
    """Give a Collective whose backup API is on."""
    return serve_demo("appgate-sdp", faults=("backup_api_enabled", f"size_mib={SIZE_MIB}"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder that downloads go to."""
    found = tmp_path / "downloads"
    found.mkdir()
    return found


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do not dawdle between attempts."""
    monkeypatch.setattr(downloads, "TICK_MS", 10)
    monkeypatch.setattr(downloads, "BACK_OFF_S", (0.01,))


@pytest.fixture
def console(open_console: Callable[..., Console], folder: Path, quick: None) -> Console:
    """A running program that remembers the folder."""
    household = MemoryHousehold()
    household.save_preferences(download_folder=str(folder))
    return open_console(household)


@pytest.fixture
def connection(console: Console, served: ServedDemo) -> Connection:
    """Give the connection to it, with a Controller selected."""
    connection = console.connect(served, "collective")
    console.walk_to(connection, is_controller)
    return connection


def made(console: Console, served: ServedDemo, connection: Connection) -> Backup:
    """Make a backup, watch it to its end, and select it in the table."""
    run = console.back_up(connection)
    console.watch_to_end(served, connection, run)
    assert console.run_of(run).activity.phase is Phase.SUCCEEDED
    console.composition.poller.ask_now(connection.id)
    console.until(lambda: any(row.state is BackupState.COMPLETE for row in console.table_rows))
    backup = next(row for row in console.table_rows if row.state is BackupState.COMPLETE)
    console.choose(backup)
    return console.row(backup)


def opened(console: Console, action: ActionId, kind: type[T]) -> T:
    console.act(action)
    dialog = console.dialog()
    assert isinstance(dialog, kind)
    return dialog


def download(console: Console, *, remove: bool = False) -> Run:
    """Download what is selected through the dialog; returns the run."""
    dialog = opened(console, ActionId.DOWNLOAD, DownloadDialog)
    console.until(dialog.start.isEnabled)
    dialog.remove.setChecked(remove)
    dialog.start.click()
    console.until(lambda: [run for run in console.runs() if run.is_local])
    return next(run for run in console.runs() if run.is_local)


def until_whole(console: Console, run: Run) -> None:
    """Wait until a download succeeded."""
    console.until(lambda: console.run_of(run).activity.phase is Phase.SUCCEEDED)


async def keep(console: Console, connection: Connection) -> None:
    """Keep a profile, as the end of the wizard does."""
    await console.window.context.keeping.save(connection)


def content_of(served: ServedDemo, backup: Backup) -> bytes:
    """The file as the simulated appliance has it."""
    system = served.system
    assert isinstance(system, AppgateSdp)
    kept = system.backups.find(backup.ref.scope.native_id, backup.ref.native_id)
    assert kept is not None
    found = system.backups.file_of(kept)
    return b"".join(found.make(number) for number in range(found.pieces))


def test_cut_at_forty_percent_three_times_it_ends_byte_identical(
    console: Console, served: ServedDemo, connection: Connection, folder: Path
) -> None:
    backup = made(console, served, connection)
    served.control.fault("cut_download=40%*3")
    run = download(console)
    console.until(lambda: console.run_of(run).activity.phase.is_final)
    ended = console.run_of(run)
    assert ended.activity.phase is Phase.SUCCEEDED, ended.activity.message
    (file,) = folder.iterdir()
    assert file.read_bytes() == content_of(served, backup)
    assert file.name.startswith("sdp-collective-eu-controller-fra-01-")
    assert served.control.faults_on()[-1]["name"] != "cut_download", "all three cuts happened"
    assert any("SHA-256" in note for note in console.face(ended).notes)


def test_left_in_the_middle_it_goes_on_at_the_next_start(
    open_console: Callable[..., Console], served: ServedDemo, folder: Path, tmp_path: Path, quick: None
) -> None:
    first = open_console(StoredHousehold(tmp_path / "first"))
    first.composition.context().last_folder.keep(str(folder))
    connection = replace(profile(served, "kept"), is_temporary=False)
    first.run(keep(first, connection))
    first.add(connection)
    first.walk_to(connection, is_controller)
    backup = made(first, served, connection)
    served.control.fault("slow_download=1500")
    run = download(first)
    begun = first.composition.downloads.find(run.path)
    assert begun is not None
    first.until(lambda: begun.received_bytes > 1024 * 1024)
    shutil.copytree(tmp_path / "first", tmp_path / "second")  # what is on disk if the program is killed now
    first.close()
    assert all(path.name.startswith(".") for path in folder.iterdir()), "no file has the final name"
    served.control.clear_faults("slow_download")

    second = open_console(StoredHousehold(tmp_path / "second"))
    second.until(lambda: second.composition.activities.run(run.path) is not None)
    until_whole(second, run)
    (file,) = folder.iterdir()
    assert file.read_bytes() == content_of(served, backup)


def test_fetched_twice_the_second_file_gets_a_number(
    console: Console, served: ServedDemo, connection: Connection, folder: Path
) -> None:
    backup = made(console, served, connection)
    for count in (1, 2):
        run = download(console)
        until_whole(console, run)
        console.window.deeds.act_on_run(ActionId.DISMISS, console.run_of(run))
        console.until(lambda: not [one for one in console.runs() if one.is_local])
        assert len(list(folder.iterdir())) == count
    first, second = sorted(folder.iterdir(), key=lambda path: len(path.name))
    assert second.stem == f"{first.stem} (2)"
    assert first.read_bytes() == second.read_bytes() == content_of(served, backup)


def test_a_wrong_length_leaves_no_file(
    console: Console, served: ServedDemo, connection: Connection, folder: Path
) -> None:
    served.control.fault("size_mib=0.02")  # so small that all of it has left when the console hangs up
    made(console, served, connection)
    served.control.fault("head_length=1000")
    run = download(console)
    console.until(lambda: console.run_of(run).activity.phase.is_final)
    assert console.run_of(run).activity.phase is Phase.FAILED
    box = console.face(console.run_of(run)).box
    assert box is not None
    assert "another one by now" in box.title
    assert list(folder.iterdir()) == []
    served.control.clear_faults("head_length")
    console.window.deeds.act_on_run(ActionId.TRY_AGAIN, console.run_of(run))
    until_whole(console, run)


def test_it_is_removed_from_the_appliance_only_by_the_usual_question(
    console: Console, served: ServedDemo, connection: Connection, folder: Path
) -> None:
    backup = made(console, served, connection)
    run = download(console, remove=True)
    console.until(console.dialogs)
    dialog = console.dialog()
    assert isinstance(dialog, ChangeDialog)
    assert isinstance(dialog.command, DeleteBackups)
    assert [one.ref for one in dialog.command.backups] == [backup.ref]
    assert console.run_of(run).activity.phase is Phase.SUCCEEDED
    assert content_of(served, backup), "it is still there"
    console.until(lambda: dialog.planned is not None)
    assert dialog.planned is not None
    dialog.review.guard.box.setChecked(True)
    dialog.review.guard.name_field.setText(dialog.planned.name_to_type)  # the last good one takes a step more
    console.until(dialog.confirm.isEnabled)
    dialog.confirm.click()
    system = served.system
    assert isinstance(system, AppgateSdp)
    console.until(lambda: system.backups.was_deleted(backup.ref.native_id))


def test_the_restore_is_a_guide_to_read(
    console: Console, served: ServedDemo, connection: Connection, tmp_path: Path
) -> None:
    backup = made(console, served, connection)
    restore = console.window.actions_[ActionId.RESTORE]
    assert not restore.isEnabled()
    assert restore.statusTip(), "it says why not"
    dialog = opened(console, ActionId.RESTORE_GUIDE, RestoreGuideDialog)
    console.until(lambda: dialog.guide is not None)
    assert dialog.guide is not None
    text = guide_text(dialog.guide, dialog.foot)
    assert "controller-fra-01" in text
    assert "\n1. " in text
    dialog.save_pdf(str(tmp_path / "guide.pdf"))
    assert (tmp_path / "guide.pdf").read_bytes().startswith(b"%PDF")
    dialog.dismiss()
    assert backup.ref.addressable
