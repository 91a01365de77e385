"""Shows that each guard bites: a small suite of culprits is run apart, and every one of them must be caught."""

import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).parent.parent

CULPRITS = """
import asyncio, logging, socket, threading
import keyring
from PySide6.QtCore import QPropertyAnimation, QTimer
from PySide6.QtWidgets import QWidget

kept = []

async def test_leaves_a_task():
    async def forever():
        await asyncio.Event().wait()
    kept.append(asyncio.get_running_loop().create_task(forever(), name="forever"))

def test_leaves_a_task_on_the_qt_loop(qt_loop):
    async def start():
        kept.append(asyncio.get_running_loop().create_task(asyncio.Event().wait(), name="forever"))
    qt_loop.run(start())

def test_leaves_a_thread(monkeypatch):
    monkeypatch.setattr("tests.guards.leftovers._THREAD_GRACE_S", 0.01)
    thread = threading.Thread(target=threading.Event().wait, name="lost", daemon=True)
    kept.append(thread)
    thread.start()

def test_leaves_a_timer(qapp):
    timer = QTimer(qapp)
    timer.setObjectName("ticking")
    timer.start(60_000)

def test_leaves_an_animation(qapp):
    animation = QPropertyAnimation(qapp, b"objectName", qapp)
    animation.setEndValue("end")
    animation.setDuration(60_000)
    animation.start()

def test_leaves_a_window(qapp):
    window = QWidget()
    window.setObjectName("abandoned")
    kept.append(window)

def test_warns_unannounced():
    logging.getLogger("app.somewhere").warning("nobody expects this")

def test_announces_what_never_comes(expected_logs):
    expected_logs.expect("app.somewhere", "never")

def test_leaves_the_machine():
    try:
        socket.create_connection(("10.1.2.3", 443))
    except OSError:
        pass

def test_looks_a_name_up():
    try:
        socket.getaddrinfo("backup.contoso.com", 443)
    except OSError:
        pass

def test_is_innocent(qt_loop, qtbot, expected_logs, home):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    async def work():
        await asyncio.sleep(0)
        return 7
    assert qt_loop.run(work()) == 7
    logging.getLogger("app.somewhere").warning("as foreseen")
    expected_logs.expect("app.somewhere", "foreseen")
    keyring.set_password("backstay", "one", "value")
    assert keyring.get_password("backstay", "one") == "value"
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()

def test_meets_nothing_of_the_test_before():
    assert keyring.get_password("backstay", "one") is None
"""

CAUGHT = {
    "test_leaves_a_task": "task 'forever'",
    "test_leaves_a_task_on_the_qt_loop": "task 'forever'",
    "test_leaves_a_thread": "thread 'lost' is still running",
    "test_leaves_a_timer": "QTimer 'ticking' is still running",
    "test_leaves_an_animation": "QPropertyAnimation",
    "test_leaves_a_window": "'abandoned' still lives",
    "test_warns_unannounced": "unexpected WARNING of app.somewhere: nobody expects this",
    "test_announces_what_never_comes": "expected but never logged",
    "test_leaves_the_machine": "connection to 10.1.2.3 was refused",
    "test_looks_a_name_up": "look-up of backup.contoso.com was refused",
}
STARTED_IN_PYTHON = CAUGHT.keys() & {
    "test_leaves_a_task",
    "test_leaves_a_task_on_the_qt_loop",
    "test_leaves_a_thread",
    "test_leaves_a_timer",
    "test_leaves_an_animation",
}
INNOCENT = {"test_is_innocent", "test_meets_nothing_of_the_test_before"}


@pytest.fixture(scope="module")
def complaints(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Run the culprits in a process of their own; returns the complaint about each test, empty where there is none."""
    folder = tmp_path_factory.mktemp("culprits")
    suite, report = folder / "test_culprits.py", folder / "report.xml"
    suite.write_text(CULPRITS)
    options = [
        "-p",
        "tests.conftest",
        "-p",
        "no:randomly",
        "-c",
        str(ROOT / "pyproject.toml"),
        "--rootdir",
        str(folder),
    ]
    run = subprocess.run(
        [sys.executable, "-m", "pytest", *options, f"--junitxml={report}", str(suite)],
        cwd=ROOT,
        env={**os.environ, "HOME": str(folder)},
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )
    assert report.exists(), run.stdout + run.stderr
    cases = ElementTree.parse(report).iter("testcase")
    return {case.attrib["name"]: "".join(fault.text or "" for fault in case) for case in cases}


@pytest.mark.parametrize("culprit", CAUGHT)
def test_the_culprit_is_caught(complaints: dict[str, str], culprit: str) -> None:
    assert CAUGHT[culprit] in complaints[culprit]


@pytest.mark.parametrize("culprit", sorted(STARTED_IN_PYTHON))
def test_the_birthplace_is_told(complaints: dict[str, str], culprit: str) -> None:
    assert "test_culprits.py" in complaints[culprit]


@pytest.mark.parametrize("innocent", sorted(INNOCENT))
def test_the_innocent_is_left_alone(complaints: dict[str, str], innocent: str) -> None:
    assert complaints[innocent] == ""
