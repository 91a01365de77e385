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

pytestmark = pytest.mark.secret_service


@pytest.fixture(autouse=True)
def _binaries() -> None:
    lacking = [name for name in NEEDED if shutil.which(name) is None]
    if lacking and os.environ.get("CI"):
        pytest.fail(f"CI must have {', '.join(lacking)}")
    if lacking or sys.platform != "linux":
        pytest.skip(f"needs Linux with {', '.join(NEEDED)}")


def run_in_session(home: Path, *command: str) -> subprocess.CompletedProcess[str]:
    environment = {
        name: value for name, value in os.environ.items() if name not in {"PYTHON_KEYRING_BACKEND", "DISPLAY"}
    }
    environment |= {"PYTHONPATH": str(ROOT), "KEYRING_PASSWORD": "opens the ring", "HOME": str(home / "home")}
    session = ["dbus-run-session", "--", "bash", "-c", UNLOCKED, "bash", *command]
    return subprocess.run(session, env=environment, capture_output=True, text=True, timeout=90, check=False)


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
