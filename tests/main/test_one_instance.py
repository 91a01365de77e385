"""Of several starts one is the console; the others hand over, wait for its end, or say that it does not answer."""

import asyncio
import json
import os
import socket
import stat
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from app.domain.links import LONGEST
from app.main import one_instance
from app.main.doorway import SOCKET
from app.main.one_instance import (
    LOCK,
    LONGEST_LINE,
    TOKEN_NAME,
    Reception,
    Standing,
    Wish,
    _arrive_second,
    arrive,
    read_wish,
)
from app.settings.paths import Paths, paths_below
from app.settings.profile_lock import Holder, ProfileLock
from tests.guards.logs import ExpectedLogs

LINK = "backstay://connection/c1"
PATIENCE_S = 10.0


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return paths_below(tmp_path / "profile")


@pytest.fixture
def first(paths: Paths) -> Iterator[Standing]:
    """The first start."""
    standing = arrive(paths, "")
    assert standing.lock is not None
    yield standing
    standing.release()


class Host:
    """The first console's ear."""

    def __init__(self, folder: Path) -> None:
        self.wishes: list[Wish] = []
        self.reception = Reception(folder, self.wishes.append)


@pytest.fixture
async def host(first: Standing) -> AsyncIterator[Host]:
    found = Host(first.folder)
    assert await found.reception.open()
    yield found
    await found.reception.close()


async def said_to(folder: Path, line: bytes, *, stays_silent: bool = False) -> bytes:
    """What a guest hears that says this, as a program of anybody could."""
    reader, writer = await asyncio.open_unix_connection(str(folder / SOCKET))
    writer.write(line)
    if not stays_silent:
        writer.write_eof()
    try:
        return await asyncio.wait_for(reader.read(), PATIENCE_S)
    except ConnectionError:
        return b""
    finally:
        writer.close()


# who is first


def test_the_first_start_is_the_console_and_is_followed_by_the_next(paths: Paths) -> None:
    first = arrive(paths, "")
    assert first.is_first
    assert first.is_guarded
    assert (paths.data / LOCK).exists()
    first.release()
    second = arrive(paths, "")
    assert second.lock is not None
    second.release()


async def test_a_second_start_hands_over_what_it_was_to_open(host: Host, first: Standing) -> None:
    found = await _arrive_second(first.folder, Wish(LINK, "token-1"), PATIENCE_S)
    assert found.is_handed_over
    assert not found.is_first
    assert host.wishes == [Wish(LINK, "token-1")]


async def test_one_without_a_link_only_wants_the_window(host: Host, first: Standing) -> None:
    assert (await _arrive_second(first.folder, Wish(), PATIENCE_S)).is_handed_over
    assert host.wishes == [Wish("", "")]


def test_the_desktops_token_goes_along_and_what_is_too_long_does_not(
    paths: Paths, first: Standing, monkeypatch: pytest.MonkeyPatch
) -> None:
    wishes: list[Wish] = []

    async def take(_folder: Path, wish: Wish, _patience_s: float) -> Standing:
        wishes.append(wish)
        return Standing(paths.data, is_handed_over=True)

    monkeypatch.setattr(one_instance, "_arrive_second", take)
    monkeypatch.setenv(TOKEN_NAME, "kwin-77")
    arrive(paths, LINK)
    arrive(paths, LINK + "x" * LONGEST)
    assert wishes == [Wish(LINK, "kwin-77"), Wish("backstay:", "kwin-77")]


async def test_a_first_one_that_does_not_answer_is_named_and_joined_by_no_second(first: Standing) -> None:
    """It takes connections, as a program whose loop hangs does, and says nothing."""
    with socket.socket(socket.AF_UNIX) as mute:
        mute.bind(str(first.folder / SOCKET))
        mute.listen()
        found = await _arrive_second(first.folder, Wish(LINK), 0.2)
    assert not found.is_handed_over
    assert not found.is_first
    assert found.holder == Holder(os.getpid(), os.uname().nodename)


async def test_one_that_takes_no_wishes_yet_is_waited_for(first: Standing) -> None:
    host = Host(first.folder)
    async with asyncio.TaskGroup() as group:
        second = group.create_task(_arrive_second(first.folder, Wish(LINK), PATIENCE_S))
        await asyncio.sleep(0)
        assert await host.reception.open()
    assert second.result().is_handed_over
    assert host.wishes == [Wish(LINK)]
    await host.reception.close()


async def test_while_the_first_one_ends_the_second_waits_and_takes_its_place(paths: Paths) -> None:
    leaving = ProfileLock.take(one_path(paths))
    assert leaving is not None
    async with asyncio.TaskGroup() as group:
        second = group.create_task(_arrive_second(paths.data, Wish(), PATIENCE_S))
        await asyncio.sleep(0)
        leaving.release()
    assert second.result().lock is not None
    second.result().release()


async def test_wishes_that_come_as_it_closes_are_not_lost_in_it(
    host: Host, first: Standing, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who was let in and not answered tries on, and is the first then."""
    monkeypatch.setattr(one_instance, "GUEST_TIME_S", 3600.0)
    reader, writer = await asyncio.open_unix_connection(str(first.folder / SOCKET))
    assert await said_to(first.folder, line(link="", token="")) == b"shown\n"  # who came before was let in
    await asyncio.wait_for(host.reception.close(), PATIENCE_S)
    assert await reader.read() == b""
    writer.close()
    assert not (first.folder / SOCKET).exists()
    with pytest.raises(FileNotFoundError):
        await said_to(first.folder, b"")


def test_where_the_disk_does_not_play_the_console_opens_and_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    found = arrive(paths_below(tmp_path / "file"), LINK)
    assert found.is_first
    assert not found.is_guarded
    found.release()


# the door


async def test_nobody_else_gets_to_the_door(host: Host, first: Standing) -> None:
    assert stat.S_IMODE(first.folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((first.folder / SOCKET).stat().st_mode) == 0o600


async def test_a_door_that_was_left_by_a_killed_one_is_no_hindrance(first: Standing) -> None:
    with socket.socket(socket.AF_UNIX) as old:
        old.bind(str(first.folder / SOCKET))
    host = Host(first.folder)
    assert await host.reception.open()
    assert (await _arrive_second(first.folder, Wish(LINK), PATIENCE_S)).is_handed_over
    await host.reception.close()


async def test_a_long_way_to_the_folder_is_no_hindrance(tmp_path: Path) -> None:
    """Addresses of sockets have some hundred bytes, folders of operators have more."""
    folder = tmp_path / ("long" * 40) / ("way" * 40)
    folder.mkdir(parents=True)
    lock = ProfileLock.take(folder / LOCK)
    assert lock is not None
    host = Host(folder)
    assert await host.reception.open()
    assert (await _arrive_second(folder, Wish(LINK), PATIENCE_S)).is_handed_over
    await host.reception.close()
    assert not (folder / SOCKET).exists()
    lock.release()


async def test_a_folder_that_takes_no_socket_is_told_in_the_log(first: Standing, expected_logs: ExpectedLogs) -> None:
    expected_logs.expect("app.main.one_instance", "no other start can hand over")
    (first.folder / SOCKET).mkdir()
    host = Host(first.folder)
    assert not await host.reception.open()
    await host.reception.close()


# guests


def line(**said: object) -> bytes:
    return json.dumps(said).encode() + b"\n"


HOSTILE = [
    b"",
    b"\n",
    b"shown\n",
    b"{}\n",
    b"[]\n",
    b"null\n",
    b'{"link": "backstay://connection/c1"}\n',
    line(link=1, token=""),
    line(link=LINK, token=None),
    line(link=[LINK], token=""),
    line(link=LINK, token="", verb="delete"),
    line(link="x" * (LONGEST + 1), token=""),
    line(link=LINK, token="x" * LONGEST_LINE),
    b"x" * 1_000_000 + b"\n",
    b"[" * 8000 + b"\n",
    b"\xff\xfe\x00\n",
    b'{"link": NaN, "token": Infinity}\n',
]


@pytest.mark.parametrize("said", HOSTILE, ids=range(len(HOSTILE)))
async def test_a_guest_who_says_nothing_sensible_is_not_answered(host: Host, first: Standing, said: bytes) -> None:
    assert await said_to(first.folder, said) == b""
    assert host.wishes == []
    assert await said_to(first.folder, line(link="", token="")) == b"shown\n"


async def test_a_guest_who_says_nothing_is_shown_out_and_keeps_nobody_waiting(
    host: Host, first: Standing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(one_instance, "GUEST_TIME_S", 0.05)
    async with asyncio.TaskGroup() as group:
        silent = [group.create_task(said_to(first.folder, b'{"link"', stays_silent=True)) for _ in range(20)]
        assert await said_to(first.folder, line(link=LINK, token="")) == b"shown\n"
    assert [one.result() for one in silent] == [b""] * 20
    assert host.wishes == [Wish(LINK)]


@pytest.mark.parametrize("token", ["a b", "a\n", "\x00", "x" * 257, "ä"])
def test_a_token_that_is_none_is_left_out(token: str) -> None:
    assert read_wish(line(link=LINK, token=token)) == Wish(LINK)


def test_a_link_is_read_as_it_came() -> None:
    """What it is worth is found out by who opens it."""
    said = "backstay:\x00\ud800/delete"
    assert read_wish(line(link=said, token="")) == Wish(said)


def one_path(paths: Paths) -> Path:
    paths.data.mkdir(parents=True)
    return paths.data / LOCK
