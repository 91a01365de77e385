"""Two starts of the program, as processes: the second hands its link over, the first shows what it leads to."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from app.main.no_answer import ENDED_WITHOUT
from app.main.one_instance import LOCK
from tests.demo.serving import ServedDemo
from tests.journeys.first_console import SERVED

pytestmark = [pytest.mark.journey, pytest.mark.timeout(170)]

ROOT = Path(__file__).resolve().parents[2]
ENV = {"PYTHONPATH": str(ROOT)}


class First:
    """A running console."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def until(self, wanted: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
        """What it shows, as soon as that is as wanted."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            told: dict[str, Any] = json.loads(line)
            if wanted(told):
                return told
        raise AssertionError("it ended without having shown that")

    def do(self, what: str) -> None:
        """Have it do something."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{what}\n")
        self.process.stdin.flush()


Start = Callable[..., First]


@pytest.fixture
def start(serve_demo: Callable[..., ServedDemo]) -> Iterator[Start]:
    """Start a console that keeps one system, and wait until it is signed in."""
    served = serve_demo("unitrends")
    told = [
        {
            "kind": served.kind,
            "base_url": served.base_url,
            "fingerprint": served.fingerprint,
            "sign_in": served.sign_in,
        }
    ]
    with ExitStack() as stack:

        def start_one(*arguments: str) -> First:
            command = [sys.executable, "-m", "tests.journeys.first_console", *arguments]
            env = {**os.environ, **ENV, SERVED: json.dumps(told)}
            pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
            process = subprocess.Popen(command, cwd=ROOT, env=env, text=True, **pipes)  # type: ignore[call-overload]
            stack.callback(process.communicate)
            stack.callback(process.kill)
            first = First(process)
            first.until(lambda told: told["live"])
            return first

        yield start_one


def second(*arguments: str) -> subprocess.CompletedProcess[str]:
    """A second start, to its end."""
    command = [sys.executable, "-m", "app", *arguments]
    return subprocess.run(command, cwd=ROOT, env={**os.environ, **ENV}, capture_output=True, text=True, check=False)


def assert_handed_over(done: subprocess.CompletedProcess[str]) -> None:
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_second_start_hands_its_link_over_and_ends(start: Start) -> None:
    first = start()
    assert_handed_over(second("backstay://connection/demo-ueb"))
    shown = first.until(lambda told: told["backups"])
    assert shown["place"] == "demo-ueb"
    connection, *nodes, backup = shown["backups"][2].split("/")
    link = "/".join(["backstay://connection", connection, "node", *nodes, *backup.split(":")]).replace("\\", "~b")
    assert_handed_over(second(link))
    shown = first.until(lambda told: told["backup"])
    assert f"{shown['place']}/{backup}" == shown["backup"]
    first.do("minimize")
    first.until(lambda told: told["minimized"])
    assert_handed_over(second())
    first.until(lambda told: not told["minimized"])
    first.do("close")
    assert first.process.wait() == 0


@pytest.mark.parametrize(
    "link", ["backstay://connection/demo-ueb/delete", "backstay://connection/c9", "backstay:" * 999]
)
def test_what_is_no_link_or_leads_nowhere_is_told_by_the_first(start: Start, link: str) -> None:
    first = start()
    assert_handed_over(second(link))
    assert first.until(lambda told: told["notice"])["place"] == ""
    assert first.process.poll() is None


def test_the_first_start_follows_its_own_link_once_its_systems_are_read(start: Start) -> None:
    first = start("backstay://connection/demo-ueb")
    assert first.until(lambda told: told["backups"])["place"] == "demo-ueb"
    assert first.process.poll() is None


def test_after_a_kill_the_next_start_is_the_first(start: Start) -> None:
    first = start()
    first.process.send_signal(signal.SIGKILL)
    first.process.wait()
    again = start()
    assert_handed_over(second("backstay://connection/demo-ueb"))
    again.until(lambda told: told["place"])


def test_a_console_that_hangs_is_named_and_joined_by_no_second(start: Start) -> None:
    first = start()
    first.do("hang")
    first.until(lambda told: told.get("hangs"))
    done = second("backstay://connection/demo-ueb")
    assert done.returncode == ENDED_WITHOUT
    assert f"process {first.process.pid} " in done.stderr
    assert "Traceback" not in done.stderr


def test_of_three_starts_at_one_moment_one_stays(home: Path, serve_demo: Callable[..., ServedDemo]) -> None:
    env = {**os.environ, **ENV, SERVED: "[]"}
    command = [sys.executable, "-m", "tests.journeys.first_console"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    processes = [subprocess.Popen(command, cwd=ROOT, env=env, text=True, **pipes) for _ in range(3)]  # type: ignore[call-overload]
    try:
        said = {process.pid: process.stdout.readline() for process in processes}
        (stayed,) = [process for process in processes if said[process.pid]]
        (note,) = home.rglob(LOCK)
        assert note.read_text().split()[0] == str(stayed.pid)
        assert sorted(one.wait() for one in processes if one is not stayed) == [0, 0]
        stayed.communicate("close\n")
        assert stayed.returncode == 0
    finally:
        for process in processes:
            process.kill()
            process.communicate()
