"""Downloads over a system in memory: cut, stalled, lied to, left and taken up again; the file is whole or it is not."""

import errno
import hashlib
import os
from collections.abc import Coroutine
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.domain.activities import Operation, Phase
from app.domain.backups import BackupRef
from app.domain.capabilities import Capability
from app.domain.errors import (
    BadReplyError,
    NotFoundError,
    RateLimitedError,
    SessionExpiredError,
    TimedOutError,
    UnreachableError,
)
from app.services.activities import Run
from app.services.files import disk
from app.services.files.download import Download
from app.services.files.download_order import DownloadOrder, order_of
from app.services.files.downloads import BACK_OFF_S, MOST_AT_ONCE, MOST_CUTS, Downloads
from app.services.remote import RemoteSystem
from app.services.sessions import SystemState
from app.transport.thread import NetworkThread
from tests.memory_system import DownloadFault, MemorySystem, connection, environment
from tests.services.desk import Desk

MB = 1024 * 1024
CONTENT = bytes(range(256)) * (20 * MB // 256)


@pytest.fixture
def system(desk: Desk) -> MemorySystem:
    system = desk.connect()
    system.file_content = CONTENT
    return system


def order(folder: Path, number: int = 0, system: MemorySystem | None = None, **changes: Any) -> DownloadOrder:
    ref = system.points[number].ref if system is not None else BackupRef(MemorySystem().points[number].ref.scope, "1")
    plain = DownloadOrder(ref, "sql / erp", folder, "erp.gpg", len(CONTENT) if system is not None else None)
    return replace(plain, **changes)


def start(desk: Desk, wanted: DownloadOrder) -> str:
    return desk.loop.run(desk.downloads.start(wanted))


def do(desk: Desk, work: Coroutine[Any, Any, None]) -> None:
    desk.loop.run(work)


def download(desk: Desk, path: str) -> Download:
    found = desk.downloads.find(path)
    assert found is not None
    return found


def until(desk: Desk, path: str, *phases: Phase) -> Run:
    """Let it go on until it reaches one of the phases; its run as shown."""
    desk.loop.run_until(lambda: download(desk, path).phase in phases and not desk.downloads._owner._works)
    run = desk.activities.run(path)
    assert run is not None
    return run


def wait_out(desk: Desk, seconds: float) -> None:
    """Let the download's clock go on."""
    desk.time.turn(seconds)

    async def look() -> None:
        desk.downloads._on_tick()

    desk.loop.run(look())


def files(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_size for path in folder.iterdir()}


def said(run: Run) -> str:
    assert run.activity.message is not None
    return run.activity.message.id


def test_a_file_comes_whole_and_its_digest_is_told(desk: Desk, system: MemorySystem, tmp_path: Path) -> None:
    path = start(desk, order(tmp_path, system=system))
    run = until(desk, path, Phase.SUCCEEDED)
    assert (tmp_path / "erp.gpg").read_bytes() == CONTENT
    assert files(tmp_path) == {"erp.gpg": len(CONTENT)}
    assert run.activity.ref.operation is Operation.DOWNLOAD
    assert (run.activity.bytes_done, run.activity.bytes_total) == (len(CONTENT), len(CONTENT))
    assert run.progress.percent == 100.0
    message = run.activity.message
    assert message is not None
    assert message.params["digest"].replace(" ", "") == hashlib.sha256(CONTENT).hexdigest()
    assert message.params["file"] == str(tmp_path / "erp.gpg")
    assert desk.loop.run(desk.records.unfinished()) == ()
    assert not desk.downloads._timer.isActive()


def test_cut_three_times_at_forty_percent_it_ends_byte_identical(
    desk: Desk, system: MemorySystem, tmp_path: Path
) -> None:
    forty = len(CONTENT) * 2 // 5
    cut = DownloadFault(forty, BadReplyError(where="body"))
    system.download_faults = [cut, replace(cut, error=UnreachableError()), replace(cut, error=TimedOutError())]
    path = start(desk, order(tmp_path, system=system))
    for attempt in range(3):
        run = until(desk, path, Phase.WAITING)
        assert said(run) == "download.waits_to_go_on.text"
        assert run.activity.bytes_done == forty
        assert "erp.gpg" not in files(tmp_path)
        wait_out(desk, BACK_OFF_S[attempt] - 0.5)
        assert download(desk, path).phase is Phase.WAITING, "it does not hurry"
        wait_out(desk, 1.0)
    until(desk, path, Phase.SUCCEEDED)
    assert system.download_starts == [0, forty, forty, forty]
    assert (tmp_path / "erp.gpg").read_bytes() == CONTENT


def test_a_system_that_cannot_go_on_sends_all_again(desk: Desk, system: MemorySystem, tmp_path: Path) -> None:
    system.can_resume = False
    system.download_faults = [DownloadFault(3 * MB, BadReplyError(where="body"))]
    path = start(desk, order(tmp_path, system=system))
    until(desk, path, Phase.WAITING)
    wait_out(desk, 3)
    until(desk, path, Phase.SUCCEEDED)
    assert system.download_starts == [0, 0]
    assert (tmp_path / "erp.gpg").read_bytes() == CONTENT


def test_an_early_end_without_an_error_is_a_cut_too(desk: Desk, system: MemorySystem, tmp_path: Path) -> None:
    system.download_faults = [DownloadFault(5 * MB + 7)]
    path = start(desk, order(tmp_path, system=system))
    run = until(desk, path, Phase.WAITING)
    assert run.activity.bytes_done == 5 * MB + 7
    wait_out(desk, 3)
    until(desk, path, Phase.SUCCEEDED)
    assert (tmp_path / "erp.gpg").read_bytes() == CONTENT


def test_cut_in_vain_too_often_it_asks_and_goes_on_when_told(desk: Desk, system: MemorySystem, tmp_path: Path) -> None:
    system.download_faults = [DownloadFault(MB, UnreachableError())] * (MOST_CUTS + 1)
    path = start(desk, order(tmp_path, system=system))
    for _ in range(MOST_CUTS):
        until(desk, path, Phase.WAITING)
        wait_out(desk, 61)
    run = until(desk, path, Phase.FAILED)
    assert said(run) == "error.unreachable.title"
    assert run.error is not None
    assert len(desk.loop.run(desk.records.unfinished())) == 1, "the next start finds it again"
    do(desk, desk.downloads.resume(path))
    until(desk, path, Phase.SUCCEEDED)
    assert system.download_starts[-1] == MB
    assert (tmp_path / "erp.gpg").read_bytes() == CONTENT


def test_a_cut_that_brought_much_does_not_count(desk: Desk, system: MemorySystem, tmp_path: Path) -> None:
    system.download_faults = [DownloadFault((n + 1) * MB, UnreachableError()) for n in range(MOST_CUTS + 4)]
    path = start(desk, order(tmp_path, system=system))
    for _ in range(MOST_CUTS + 4):
        until(desk, path, Phase.WAITING)
        wait_out(desk, BACK_OFF_S[0])
    until(desk, path, Phase.SUCCEEDED)
    assert (tmp_path / "erp.gpg").read_bytes() == CONTENT


def test_a_server_that_asks_to_wait_is_left_alone_so_long(desk: Desk, system: MemorySystem, tmp_path: Path) -> None:
    system.download_faults = [DownloadFault(0, RateLimitedError(retry_after_s=40))]
    path = start(desk, order(tmp_path, system=system))
    until(desk, path, Phase.WAITING)
    wait_out(desk, 39)
    assert len(system.download_starts) == 1
    wait_out(desk, 2)
    until(desk, path, Phase.SUCCEEDED)


@pytest.mark.parametrize("told", [len(CONTENT) - 1, len(CONTENT) + 1])
def test_a_length_that_differs_from_the_announced_one_is_refused(
    desk: Desk, system: MemorySystem, tmp_path: Path, told: int
) -> None:
    system.download_faults = [DownloadFault(len(CONTENT), total=told)]
    path = start(desk, order(tmp_path, system=system))
    run = until(desk, path, Phase.FAILED)
    assert said(run) == "download.length_changed.title"
    assert files(tmp_path) == {}
    do(desk, desk.downloads.resume(path))
    until(desk, path, Phase.SUCCEEDED)
    assert "offered_file" in system.asked, "the length is asked for anew"
    assert (tmp_path / "erp.gpg").read_bytes() == CONTENT


def test_more_than_was_announced_leaves_no_file(desk: Desk, system: MemorySystem, tmp_path: Path) -> None:
    system.download_faults = [DownloadFault(len(CONTENT), total=len(CONTENT) - 1)]
    path = start(desk, order(tmp_path, system=system, size_bytes=None))
    assert said(until(desk, path, Phase.FAILED)) == "download.too_long.title"
    assert files(tmp_path) == {}


def test_less_than_was_announced_for_ever_leaves_no_file_under_the_name(
    desk: Desk, system: MemorySystem, tmp_path: Path
) -> None:
    system.download_faults = [DownloadFault(MB, total=2 * MB)] * (MOST_CUTS + 1)
    path = start(desk, order(tmp_path, system=system, size_bytes=2 * MB))
    for _ in range(MOST_CUTS):
        until(desk, path, Phase.WAITING)
        wait_out(desk, 61)
    run = until(desk, path, Phase.FAILED)
    assert said(run) == "download.cut_short.title"
    assert "erp.gpg" not in files(tmp_path)


def test_an_empty_file_is_no_backup(desk: Desk, system: MemorySystem, tmp_path: Path) -> None:
    system.file_content = b""
    path = start(desk, order(tmp_path, system=system, size_bytes=0))
    assert said(until(desk, path, Phase.FAILED)) == "download.empty.title"
    assert files(tmp_path) == {}


def test_without_an_announced_length_it_says_that_nothing_is_sure(
    desk: Desk, system: MemorySystem, tmp_path: Path
) -> None:
    system.tells_length = False
    wholes: list[object] = []
    desk.downloads.found_whole.connect(wholes.append)
    path = start(desk, order(tmp_path, system=system, size_bytes=None, remove_after=True))
    run = until(desk, path, Phase.SUCCEEDED_WITH_WARNINGS)
    assert said(run) == "download.done_unsure.text"
    assert (tmp_path / "erp.gpg").read_bytes() == CONTENT
    assert wholes == [], "what may not be whole is not removed from the system"


def test_only_a_whole_file_asks_for_the_removal(desk: Desk, system: MemorySystem, tmp_path: Path) -> None:
    wholes: list[object] = []
    desk.downloads.found_whole.connect(wholes.append)
    wanted = order(tmp_path, system=system, remove_after=True)
    system.failing["download"] = NotFoundError()
    path = start(desk, wanted)
    assert said(until(desk, path, Phase.FAILED)) == "error.not_found.title"
    assert wholes == []
    system.failing.clear()
    do(desk, desk.downloads.resume(path))
    until(desk, path, Phase.SUCCEEDED)
    assert wholes == [wanted]
    assert system.sent == [], "the service itself deletes nothing"


def test_a_full_disk_leaves_no_file_under_the_name_and_goes_on_when_there_is_room(
    desk: Desk, system: MemorySystem, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = 3 * MB
    write = disk.write_all

    def full(handle: int, block: bytes) -> None:
        if os.lseek(handle, 0, os.SEEK_CUR) + len(block) > room:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        write(handle, block)

    with monkeypatch.context() as machine:
        machine.setattr("app.services.files.part_file.write_all", full)
        path = start(desk, order(tmp_path, system=system))
        run = until(desk, path, Phase.FAILED)
    assert said(run) == "download.disk_full.title"
    assert "erp.gpg" not in files(tmp_path)
    assert run.activity.bytes_done == room
    do(desk, desk.downloads.resume(path))
    until(desk, path, Phase.SUCCEEDED)
    assert system.download_starts == [0, room]
    assert (tmp_path / "erp.gpg").read_bytes() == CONTENT


def test_too_little_room_is_told_before_anything_comes(
    desk: Desk, system: MemorySystem, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.services.files.disk.free_bytes", lambda _folder: 5 * MB)
    path = start(desk, order(tmp_path, system=system))
    run = until(desk, path, Phase.FAILED)
    assert said(run) == "download.no_room.title"
    assert run.activity.bytes_done == 0


def test_a_folder_that_is_gone_fails_with_advice(desk: Desk, system: MemorySystem, tmp_path: Path) -> None:
    path = start(desk, order(tmp_path / "gone", system=system))
    assert said(until(desk, path, Phase.FAILED)) == "download.folder_gone.title"
    (tmp_path / "gone").mkdir()
    do(desk, desk.downloads.resume(path))
    until(desk, path, Phase.SUCCEEDED)


def test_paused_in_a_stall_it_keeps_what_came_and_goes_on(desk: Desk, system: MemorySystem, tmp_path: Path) -> None:
    system.download_faults = [DownloadFault(7 * MB + 100, stalls=True)]
    path = start(desk, order(tmp_path, system=system))
    desk.loop.run_until(lambda: download(desk, path).received_bytes == 7 * MB + 100)
    do(desk, desk.downloads.pause(path))
    run = until(desk, path, Phase.PAUSED)
    assert said(run) == "download.paused.text"
    assert Capability.PAUSE in run.activity.can
    assert run.activity.bytes_done == 7 * MB, "what was not written yet comes again"
    wait_out(desk, 600)
    assert download(desk, path).phase is Phase.PAUSED
    do(desk, desk.downloads.resume(path))
    until(desk, path, Phase.SUCCEEDED)
    assert system.download_starts == [0, 7 * MB]
    assert (tmp_path / "erp.gpg").read_bytes() == CONTENT


def test_dropped_it_leaves_nothing(desk: Desk, system: MemorySystem, tmp_path: Path) -> None:
    system.download_faults = [DownloadFault(7 * MB, stalls=True)]
    path = start(desk, order(tmp_path, system=system))
    desk.loop.run_until(lambda: download(desk, path).received_bytes == 7 * MB)
    do(desk, desk.downloads.drop(path))
    run = until(desk, path, Phase.CANCELLED)
    assert said(run) == "download.dropped.text"
    assert files(tmp_path) == {}
    assert desk.loop.run(desk.records.unfinished()) == ()
    do(desk, desk.downloads.forget(path))
    assert desk.activities.runs() == ()


def test_progress_comes_in_batches_and_a_run_of_ours_is_never_asked_about(
    desk: Desk, system: MemorySystem, tmp_path: Path
) -> None:
    system.download_faults = [DownloadFault(7 * MB, stalls=True)]
    news: list[None] = []
    path = start(desk, order(tmp_path, system=system))
    desk.activities.changed.connect(lambda: news.append(None))
    desk.loop.run_until(lambda: download(desk, path).received_bytes == 7 * MB)
    wait_out(desk, 1)
    run = desk.activities.run(path)
    assert run is not None
    assert run.progress.bytes_done == 7 * MB
    assert len(news) < 10, "hundred pieces came"
    desk.time.turn(20)
    desk.tick(20)
    assert run.activity.phase is Phase.RUNNING
    assert "activity" not in system.asked
    do(desk, desk.downloads.drop(path))


def test_a_lost_session_waits_for_the_sign_in(desk: Desk, system: MemorySystem, tmp_path: Path) -> None:
    system.download_faults = [DownloadFault(2 * MB, SessionExpiredError())]
    path = start(desk, order(tmp_path, system=system))
    run = until(desk, path, Phase.WAITING)
    assert said(run) == "download.waits_for_sign_in.text"
    assert desk.sessions.system("c1").state is SystemState.SIGNED_OUT
    wait_out(desk, 600)
    assert len(system.download_starts) == 1
    do(desk, _sign_in(desk))
    until(desk, path, Phase.SUCCEEDED)
    assert system.download_starts == [0, 2 * MB]


async def _sign_in(desk: Desk) -> None:
    await desk.sessions.sign_in_now("c1")


def test_left_in_the_middle_it_goes_on_at_the_next_start(desk: Desk, system: MemorySystem, tmp_path: Path) -> None:
    system.download_faults = [DownloadFault(7 * MB, stalls=True)]
    path = start(desk, order(tmp_path, system=system, remove_after=True))
    desk.loop.run_until(lambda: download(desk, path).received_bytes == 7 * MB)
    do(desk, desk.downloads.close())
    assert "erp.gpg" not in files(tmp_path)

    next_start = desk.downloads = Downloads(desk.sessions, desk.activities, desk.records, desk.time.clock())
    do(desk, next_start.take_up())
    run = until(desk, path, Phase.WAITING)
    assert said(run) == "download.waits_for_system.text"
    assert download(desk, path).order == order(tmp_path, system=system, remove_after=True)
    do(desk, _sign_in(desk))
    until(desk, path, Phase.SUCCEEDED)
    assert system.download_starts == [0, 7 * MB]
    assert (tmp_path / "erp.gpg").read_bytes() == CONTENT


def test_of_a_profile_for_this_run_nothing_is_left_behind(desk: Desk, tmp_path: Path) -> None:
    async def add() -> None:
        desk.sessions.add(connection("c1", is_temporary=True), environment())

    do(desk, add())
    desk.settle()
    desk.system.file_content = CONTENT
    desk.system.download_faults = [DownloadFault(7 * MB, stalls=True)] * 2
    path = start(desk, order(tmp_path, system=desk.system))
    desk.loop.run_until(lambda: download(desk, path).received_bytes == 7 * MB)
    paused = start(desk, order(tmp_path, 1, desk.system))
    desk.loop.run_until(lambda: download(desk, paused).received_bytes == 7 * MB)
    do(desk, desk.downloads.pause(paused))
    assert len(files(tmp_path)) == 4
    do(desk, desk.downloads.close())
    assert files(tmp_path) == {}
    assert desk.loop.run(desk.records.unfinished()) == ()


def test_paused_ones_stay_paused_over_a_start(desk: Desk, system: MemorySystem, tmp_path: Path) -> None:
    system.download_faults = [DownloadFault(7 * MB, stalls=True)]
    path = start(desk, order(tmp_path, system=system))
    desk.loop.run_until(lambda: download(desk, path).received_bytes == 7 * MB)
    do(desk, desk.downloads.pause(path))
    do(desk, desk.downloads.close())
    desk.downloads = Downloads(desk.sessions, desk.activities, desk.records, desk.time.clock())
    do(desk, desk.downloads.take_up())
    do(desk, _sign_in(desk))
    assert until(desk, path, Phase.PAUSED).activity.bytes_done == 7 * MB
    do(desk, desk.downloads.resume(path))
    until(desk, path, Phase.SUCCEEDED)


def test_a_journal_that_cannot_be_read_is_no_download(desk: Desk, system: MemorySystem, tmp_path: Path) -> None:
    system.download_faults = [DownloadFault(MB, stalls=True)]
    path = start(desk, order(tmp_path, system=system))
    desk.loop.run_until(lambda: download(desk, path).received_bytes == MB)
    (entry,) = desk.loop.run(desk.records.unfinished())
    activity = replace(entry.activity, ref=replace(entry.activity.ref, bookmark='{"folder": 3}'))
    assert order_of(activity) is None
    assert order_of(replace(entry.activity, backup=None)) is None
    do(desk, desk.downloads.drop(path))
    do(desk, desk.records.update(replace(entry, activity=activity)))
    desk.downloads = Downloads(desk.sessions, desk.activities, desk.records, desk.time.clock())
    do(desk, desk.downloads.take_up())
    assert desk.downloads.find(path) is None
    assert desk.loop.run(desk.records.unfinished()) == ()


def test_the_same_download_is_not_begun_twice(desk: Desk, system: MemorySystem, tmp_path: Path) -> None:
    system.download_faults = [DownloadFault(MB, stalls=True)]
    path = start(desk, order(tmp_path, system=system))
    desk.loop.run_until(lambda: download(desk, path).received_bytes == MB)
    assert start(desk, order(tmp_path, system=system, name="other.gpg")) == path
    do(desk, desk.downloads.pause(path))
    assert start(desk, order(tmp_path, system=system, name="other.gpg")) == path
    until(desk, path, Phase.SUCCEEDED)
    assert files(tmp_path) == {"other.gpg": len(CONTENT)}


def test_a_system_gives_two_at_a_time(desk: Desk, system: MemorySystem, tmp_path: Path) -> None:
    system.download_faults = [DownloadFault(MB, stalls=True)] * MOST_AT_ONCE
    paths = [start(desk, order(tmp_path, number, system, name=f"{number}.gpg")) for number in range(MOST_AT_ONCE + 1)]
    desk.loop.run_until(lambda: len(system.download_starts) == MOST_AT_ONCE)
    assert download(desk, paths[-1]).phase is Phase.QUEUED
    do(desk, desk.downloads.pause(paths[0]))
    wait_out(desk, 1)
    desk.loop.run_until(lambda: download(desk, paths[-1]).phase is Phase.SUCCEEDED)
    do(desk, desk.downloads.drop(paths[0]))
    do(desk, desk.downloads.drop(paths[1]))
    assert files(tmp_path) == {f"{MOST_AT_ONCE}.gpg": len(CONTENT)}


def test_a_system_that_is_edited_takes_its_downloads_along(desk: Desk, system: MemorySystem, tmp_path: Path) -> None:
    system.download_faults = [DownloadFault(7 * MB, stalls=True)]
    path = start(desk, order(tmp_path, system=system))
    desk.loop.run_until(lambda: download(desk, path).received_bytes == 7 * MB)
    do(desk, desk.sessions.remove("c1"))
    desk.loop.run_until(lambda: download(desk, path).phase is Phase.WAITING)
    assert desk.activities.runs() == ()

    async def add() -> None:
        desk.sessions.add(connection("c1"), environment())

    do(desk, add())
    until(desk, path, Phase.SUCCEEDED)
    assert (tmp_path / "erp.gpg").read_bytes() == CONTENT


def test_it_comes_over_the_network_thread_the_same(desk: Desk, system: MemorySystem, tmp_path: Path) -> None:
    network = NetworkThread()
    network.start()
    desk.sessions._entries["c1"].port = RemoteSystem(network, system)
    forty = len(CONTENT) * 2 // 5
    system.download_faults = [DownloadFault(forty, UnreachableError()), DownloadFault(12 * MB + 5, stalls=True)]
    path = start(desk, order(tmp_path, system=system))
    until(desk, path, Phase.WAITING)
    wait_out(desk, 3)
    desk.loop.run_until(lambda: download(desk, path).received_bytes == 12 * MB + 5)
    do(desk, desk.downloads.pause(path))
    do(desk, desk.downloads.resume(path))
    until(desk, path, Phase.SUCCEEDED)
    assert (tmp_path / "erp.gpg").read_bytes() == CONTENT
    do(desk, network.stop())
