"""A locked screen and the sleep to come, heard on a real bus; and no bus, which is no fault."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.main import screen_watch_windows
from app.main.screen_watch import ScreenWatch, screen_watch
from tests.qt_loop import QtLoop

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="D-Bus")


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Give a bus of our own in place of the session's and the system's."""
    if shutil.which("dbus-daemon") is None:
        pytest.skip("needs dbus-daemon")
    address = f"unix:path={tmp_path}/bus"
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1", f"--address={address}"], stdout=subprocess.PIPE
    )
    assert daemon.stdout is not None
    daemon.stdout.readline()  # it listens
    for name in ("DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"):
        monkeypatch.setenv(name, address)
    yield address
    daemon.terminate()
    daemon.wait(10)
    daemon.stdout.close()


@pytest.fixture
def heard(qt_loop: QtLoop, bus: str) -> Iterator[list[str]]:
    """Give what the watch of this platform has heard so far, on that bus."""
    watch, told = screen_watch(), list[str]()
    watch.locked.connect(lambda: told.append("locked"))
    watch.sleeping.connect(lambda: told.append("sleeping"))
    watch.start()
    qt_loop.run_until(lambda: watch.is_heard and _listens(watch), 10)
    yield told
    watch.close()
    assert not watch.is_heard


def _listens(watch: ScreenWatch) -> bool:
    return bool(watch._system.is_listening)  # type: ignore[attr-defined]  # the test's own platform


def say(path: str, interface: str, member: str, *body: object) -> None:
    """Emit a signal as a desktop does."""
    from jeepney import DBusAddress, new_signal
    from jeepney.io.blocking import open_dbus_connection

    with open_dbus_connection("SESSION") as bus:
        emitter = DBusAddress(path, interface=interface)
        bus.send(new_signal(emitter, member, "b" * len(body), tuple(body)))


@linux_only
@pytest.mark.parametrize("desktop", ["freedesktop", "gnome", "cinnamon", "mate", "xfce"])
def test_a_locked_screen_is_heard_and_an_unlocked_one_is_not(qt_loop: QtLoop, heard: list[str], desktop: str) -> None:
    say("/ScreenSaver", f"org.{desktop}.ScreenSaver", "ActiveChanged", False)
    say("/ScreenSaver", "org.example.Music", "ActiveChanged", True)
    say("/ScreenSaver", f"org.{desktop}.ScreenSaver", "ActiveChanged", True)
    qt_loop.run_until(lambda: bool(heard), 10)
    assert heard == ["locked"]


@linux_only
def test_sleep_is_heard_before_it_begins_and_the_screens_of_others_are_not(qt_loop: QtLoop, heard: list[str]) -> None:
    say("/org/freedesktop/login1/session/_other", "org.freedesktop.login1.Session", "Lock")
    say("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", False)
    say("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", True)
    qt_loop.run_until(lambda: bool(heard), 10)
    assert heard == ["sleeping"]


@linux_only
def test_without_a_bus_nothing_is_heard_and_nothing_fails() -> None:
    watch = screen_watch()
    watch.start()
    watch.close()
    watch.close()
    assert not watch.is_heard


def test_where_no_way_is_known_that_is_said() -> None:
    assert not ScreenWatch().is_heard


def test_the_messages_of_windows_are_told_apart() -> None:
    lock, unlock, suspend, resume = (0x02B1, 0x7), (0x02B1, 0x8), (0x0218, 0x4), (0x0218, 0x12)
    assert [screen_watch_windows.means_lock(*one) for one in (lock, unlock, suspend, resume)] == [True, *[False] * 3]
    assert [screen_watch_windows.means_sleep(*one) for one in (lock, unlock, suspend, resume)] == [
        False,
        False,
        True,
        False,
    ]


@linux_only
def test_a_bus_that_ends_ends_the_hearing_and_nothing_else(
    qt_loop: QtLoop, bus: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch = screen_watch()
    watch.start()
    qt_loop.run_until(lambda: watch.is_heard, 10)
    for ear in (watch._session, watch._system):  # type: ignore[attr-defined]  # as if the bus had hung up
        ear._bus.sock.shutdown(2)
    qt_loop.run_until(lambda: not watch.is_heard, 10)
    watch.close()
