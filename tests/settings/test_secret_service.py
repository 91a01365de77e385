"""The real thing: gnome-keyring in a session bus of its own, unlocked without a prompt."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.settings.profiles import SECRETS

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("dbus-run-session", "gnome-keyring-daemon")
UNLOCKED = 'printf %s "$KEYRING_PASSWORD" | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec "$@"'

ALMOST_FULL = f"trap '' XFSZ; ( ulimit -f 1000; {UNLOCKED.split(' && ')[0]} ) && exec \"$@\""
"""The daemon may write no file above a megabyte, as on a disk that is almost full; and it survives that."""

pytestmark = pytest.mark.secret_service


@pytest.fixture(autouse=True)
def _binaries() -> None:
    lacking = [name for name in NEEDED if shutil.which(name) is None]
    if lacking and os.environ.get("CI"):
        pytest.fail(f"CI must have {', '.join(lacking)}")
    if lacking or sys.platform != "linux":
        pytest.skip(f"needs Linux with {', '.join(NEEDED)}")


def environment(home: Path) -> dict[str, str]:
    foreign = {"PYTHON_KEYRING_BACKEND", "DISPLAY", "DBUS_SESSION_BUS_ADDRESS"}
    own = {name: value for name, value in os.environ.items() if name not in foreign}
    return own | {"PYTHONPATH": str(ROOT), "KEYRING_PASSWORD": "opens the ring", "HOME": str(home / "home")}


def run_in_session(home: Path, *command: str, start: str = UNLOCKED) -> subprocess.CompletedProcess[str]:
    session = ["dbus-run-session", "--", "bash", "-c", start, "bash", *command]
    return subprocess.run(session, env=environment(home), capture_output=True, text=True, timeout=90, check=False)


def test_profiles_in_a_real_secret_service(home: Path, tmp_path: Path) -> None:
    done = run_in_session(home, sys.executable, "-m", "tests.settings.secret_service_journey", str(tmp_path))
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["backend"].startswith("keyring.backends")
    assert found["probe"] == "ready"
    assert found["same"] is True
    assert found["after_removal"] == ["aaaa1111"]
    # A prompt would be needed to unlock it again, and there is no display to show one.
    assert found["locked"] == ["locked", None]
    assert found["read_while_locked"] == 0


def test_no_secret_is_in_any_file_of_the_user(home: Path, tmp_path: Path) -> None:
    done = run_in_session(home, sys.executable, "-m", "tests.settings.secret_service_journey", str(tmp_path))
    assert done.returncode == 0, done.stderr
    files = [path for folder in (home, tmp_path) for path in folder.rglob("*") if path.is_file()]
    assert any(path.name == "profiles.json" for path in files)
    assert any(path.suffix == ".keyring" for path in files)  # the daemon's own file, encrypted
    content = b"".join(path.read_bytes() for path in files) + done.stdout.encode() + done.stderr.encode()
    for planted in SECRETS:
        assert planted.encode() not in content


def test_the_states_of_a_real_secret_service(home: Path, tmp_path: Path) -> None:
    command = (sys.executable, "-m", "tests.settings.secret_service_states", str(tmp_path))
    done = run_in_session(home, *command, start=ALMOST_FULL)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found == {
        "ready": "ready",
        "hanging": "hanging",
        "still_hanging": "hanging",
        "read_while_hanging": 0,
        "after_the_hang": 2,
        "damaged": ["damaged"],
        "beside_the_damaged": ["aaaa1111"],
        "full": "refusing",
        "after_the_full_disk": ["aaaa1111"],
    }
    assert_nothing_secret(home, tmp_path, done)


def test_without_a_secret_service_nothing_is_kept_anywhere(home: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.settings.secret_service_states", str(tmp_path)]
    done = subprocess.run(command, env=environment(home), capture_output=True, text=True, timeout=90, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"missing": "missing", "saving": "missing", "kept": False}
    assert_nothing_secret(home, tmp_path, done)


def assert_nothing_secret(home: Path, folder: Path, done: subprocess.CompletedProcess[str]) -> None:
    files = [path for one in (home, folder) for path in one.rglob("*") if path.is_file()]
    content = b"".join(path.read_bytes() for path in files) + done.stdout.encode() + done.stderr.encode()
    assert [planted for planted in SECRETS if planted.encode() in content] == []
