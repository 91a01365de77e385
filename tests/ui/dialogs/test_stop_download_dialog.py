"""Stopping a download: keep what came, drop it, or leave all as it is."""

from pathlib import Path

import pytest

from app.domain.activities import Phase
from app.domain.errors import UnreachableError
from app.services.activities import Run
from app.services.files.download_order import DownloadOrder
from app.services.files.downloads import MOST_CUTS
from app.ui.dialogs.stop_download_dialog import StopDownloadDialog
from tests.memory_system import DownloadFault, MemorySystem
from tests.ui.dialog_desk import Stage

MB = 1024 * 1024


@pytest.fixture
def run(stage: Stage, system: MemorySystem, tmp_path: Path) -> Run:
    """A download that stalls in the middle."""
    system.file_content = bytes(4 * MB)
    system.download_faults = [DownloadFault(2 * MB, stalls=True)]
    desk = stage.desk
    order = DownloadOrder(system.points[0].ref, "sql / erp", tmp_path, "erp.gpg", 4 * MB)
    path = desk.loop.run(desk.downloads.start(order))
    download = desk.downloads.find(path)
    assert download is not None
    stage.wait(lambda: download.received_bytes == 2 * MB)
    found = desk.activities.run(path)
    assert found is not None
    return found


def opened(stage: Stage, run: Run) -> StopDownloadDialog:
    return stage.make(lambda: StopDownloadDialog(stage.context, run, stage.back))


def phase(stage: Stage, run: Run) -> Phase:
    found = stage.desk.activities.run(run.path)
    assert found is not None
    return found.activity.phase


def test_closing_it_leaves_the_download_alone(stage: Stage, run: Run) -> None:
    dialog = opened(stage, run)
    stage.storm(dialog)
    assert phase(stage, run) is Phase.RUNNING
    stage.act(dialog.reject)
    assert phase(stage, run) is Phase.RUNNING


def test_kept_it_is_paused(stage: Stage, run: Run, tmp_path: Path) -> None:
    dialog = opened(stage, run)
    stage.act(dialog.keep.click)
    stage.wait(lambda: phase(stage, run) is Phase.PAUSED)
    assert any(path.name.endswith(".part") for path in tmp_path.iterdir())


def test_dropped_nothing_is_left(stage: Stage, run: Run, tmp_path: Path) -> None:
    dialog = opened(stage, run)
    stage.act(dialog.drop.click)
    stage.wait(lambda: phase(stage, run) is Phase.CANCELLED)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("keeps", [True, False])
def test_a_failed_one_is_taken_off_the_list(stage: Stage, system: MemorySystem, tmp_path: Path, keeps: bool) -> None:
    desk = stage.desk
    system.file_content = bytes(4 * MB)
    system.download_faults = [DownloadFault(2 * MB, UnreachableError())] * (MOST_CUTS + 1)
    order = DownloadOrder(system.points[0].ref, "sql / erp", tmp_path, "erp.gpg", 4 * MB)
    path = desk.loop.run(desk.downloads.start(order))
    for _ in range(MOST_CUTS):
        stage.wait(lambda: desk.activities.runs()[0].activity.phase is Phase.WAITING)
        stage.wait(lambda: not desk.downloads._owner._works)
        desk.time.turn(61)
        stage.act(desk.downloads._on_tick)
    stage.wait(lambda: desk.activities.runs()[0].activity.phase is Phase.FAILED)
    stage.wait(lambda: not desk.downloads._owner._works)
    dialog = opened(stage, desk.activities.runs()[0])
    stage.act((dialog.keep if keeps else dialog.drop).click)
    stage.wait(lambda: desk.activities.runs() == ())
    assert desk.downloads.find(path) is None
    assert bool(list(tmp_path.iterdir())) is keeps
    assert desk.loop.run(desk.records.unfinished()) == ()
