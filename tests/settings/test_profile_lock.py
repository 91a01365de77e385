"""One holder at a time, across processes, and nothing left behind by one that was killed."""

import os
import platform
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from app.settings.profile_lock import Holder, ProfileLock, holder_of

HOLD = """
import sys
from pathlib import Path
from app.settings.profile_lock import ProfileLock
print(ProfileLock.take(Path(sys.argv[1])) is not None, flush=True)
sys.stdin.read()
"""
ROOT = Path(__file__).resolve().parents[2]


def other_program(path: Path) -> subprocess.Popen[str]:
    """Another process that tried to take the lock, and lives until its input ends."""
    command = [sys.executable, "-c", HOLD, str(path)]
    return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def said(program: subprocess.Popen[str]) -> str:
    """Whether it got the lock."""
    assert program.stdout is not None
    return program.stdout.readline().strip()


def test_the_second_is_refused_until_the_first_lets_go(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    first = ProfileLock.take(path)
    assert first is not None
    assert ProfileLock.take(path) is None
    first.release()
    again = ProfileLock.take(path)
    assert again is not None
    again.release()


def test_it_names_its_holder_and_is_nobody_elses_to_read(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    path.touch(0o600)
    path.write_text("99999999 a-longer-name-than-any-of-this-computer.example.test\n")
    first = ProfileLock.take(path)
    assert first is not None
    assert holder_of(path) == Holder(os.getpid(), platform.node())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert ProfileLock.take(path) is None
    assert holder_of(path) == Holder(os.getpid(), platform.node())
    first.release()


def test_a_killed_holder_leaves_no_lock(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with other_program(path) as first:
        assert said(first) == "True"
        assert ProfileLock.take(path) is None
        assert holder_of(path).process == first.pid
        first.send_signal(signal.SIGKILL)
    after = ProfileLock.take(path)
    assert after is not None
    assert holder_of(path).process == os.getpid()
    after.release()


def test_of_several_at_once_one_wins(tmp_path: Path) -> None:
    programs = [other_program(tmp_path / "lock") for _ in range(4)]
    answers = [said(program) for program in programs]
    for program in programs:
        program.communicate()
    assert sorted(answers) == ["False", "False", "False", "True"]


def test_children_do_not_keep_it(tmp_path: Path) -> None:
    """The demo systems are child processes, and may live a moment longer than the console."""
    first = ProfileLock.take(tmp_path / "lock")
    assert first is not None
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE, close_fds=False) as child:
        first.release()
        second = ProfileLock.take(tmp_path / "lock")
        assert second is not None
        second.release()
        child.communicate(b"\n")


@pytest.mark.parametrize("text", ["", "x", "12", "12 \n", "-1 here\n", "12 <b>\n", "1" * 5000, "12 here\nmore"])
def test_a_note_that_is_none_names_nobody(tmp_path: Path, text: str) -> None:
    path = tmp_path / "lock"
    path.write_text(text)
    assert holder_of(path) == Holder()


def test_a_note_that_cannot_be_read_names_nobody(tmp_path: Path) -> None:
    assert holder_of(tmp_path / "none") == Holder()
    (tmp_path / "odd").write_bytes(b"\xff\xfe")
    assert holder_of(tmp_path / "odd") == Holder()


def test_where_no_file_can_be_nobody_knows(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        ProfileLock.take(tmp_path / "gone" / "lock")
