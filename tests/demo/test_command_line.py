"""The command as a person or the console runs it, in a process of its own."""

import http.client
import json
import os
import signal
import socket
import ssl
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from app.demo.catalogue import SYSTEMS, NoSuchSystemError, available_kinds, system_class
from app.demo.command_line import main
from tests.demo.serving import ROOT, ControlClient, serve_in_process, start_process

END_S = 60


def _ready(process: subprocess.Popen[str]) -> dict[str, Any]:
    assert process.stdout is not None
    line = process.stdout.readline()
    if not line:
        process.wait(END_S)
        assert process.stderr is not None
        pytest.fail(process.stderr.read())
    content: dict[str, Any] = json.loads(line)
    return content


def _status(line: dict[str, Any], path: str, method: str = "GET", body: Any = None) -> int:
    address = urlsplit(line["base_url"])
    if address.scheme == "https":
        context = ssl.create_default_context(cafile=line["ca_file"])
        connection: http.client.HTTPConnection = http.client.HTTPSConnection(address.netloc, context=context)
    else:
        connection = http.client.HTTPConnection(address.netloc)
    try:
        connection.request(method, path, None if body is None else json.dumps(body))
        with connection.getresponse() as reply:
            reply.read()
            return reply.status
    finally:
        connection.close()


def test_one_line_with_the_promised_keys_and_a_clean_end() -> None:
    with start_process("unitrends", "--backups", "50") as process:
        line = _ready(process)
        assert set(line) == {"kind", "base_url", "ca_file", "fingerprint", "sign_in", "control"}
        assert line["kind"] == "unitrends"
        assert line["sign_in"] == {"username": "root", "password": "unitrends1"}
        assert len(bytes.fromhex(line["fingerprint"])) == 32
        assert _status(line, "/api/login", "POST", line["sign_in"]) == 201
        ca_file = Path(line["ca_file"])
        if os.name != "nt":
            assert stat.S_IMODE(ca_file.stat().st_mode) == 0o600
        process.send_signal(signal.SIGTERM)
        assert process.wait(END_S) == 0
        assert not ca_file.parent.exists()
        assert process.stderr is not None
        assert process.stderr.read() == ""


@pytest.mark.skipif(os.name == "nt", reason="no SIGINT to one child on Windows")
def test_interrupt_ends_cleanly_even_while_a_request_hangs() -> None:
    with start_process("unitrends", "--backups", "50", "--plain-http", "--fault", "hang@/api/systems") as process:
        line = _ready(process)
        assert (line["ca_file"], line["fingerprint"]) == (None, None)
        with socket.create_connection(
            (urlsplit(line["base_url"]).hostname, urlsplit(line["base_url"]).port)
        ) as hanging:
            hanging.sendall(b"GET /api/systems HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
            control = ControlClient(line["control"])
            assert any(control.counters()["in_flight"] for _ in range(1_000))
            process.send_signal(signal.SIGINT)
            assert process.wait(END_S) == 0
        assert process.stderr is not None
        assert process.stderr.read() == ""


def test_a_child_process_for_tests() -> None:
    with serve_in_process(["unitrends"], "--backups", "50") as (served,):
        assert served.kind == "unitrends"
        assert served.control.counters()["total"] == 0


def test_ends_with_its_standard_input() -> None:
    with start_process("unitrends", "--backups", "50", "--end-with-stdin") as process:
        _ready(process)
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(END_S) == 0


@pytest.mark.skipif(os.name == "nt", reason="the parent's death is made with a shell")
def test_ends_with_its_parent() -> None:
    script = (
        "import os, subprocess, sys\n"
        "subprocess.Popen([sys.executable, '-m', 'app.demo', 'unitrends', '--backups', '50',"
        " '--parent-pid', str(os.getpid())])\n"
        "sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as parent:
        assert parent.stdout is not None
        line = json.loads(parent.stdout.readline())
        assert _status(line, "/api/nothing") == 404
        parent.kill()
        assert parent.stdout.read() == ""  # returns once the grandchild, too, has let go of the pipe
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection((urlsplit(line["base_url"]).hostname, urlsplit(line["base_url"]).port)).close()


def test_a_restart_with_state_is_no_changed_server(tmp_path: Path) -> None:
    state = tmp_path / "demo.json"
    arguments = ("unitrends", "--backups", "50", "--seed", "7", "--state", str(state))
    with start_process(*arguments) as process:
        first = _ready(process)
        ControlClient(first["control"]).jump(500)
        process.terminate()
        assert process.wait(END_S) == 0
    with start_process("unitrends", "--state", str(state)) as process:
        second = _ready(process)
        assert ControlClient(second["control"]).ask("GET", "/clock")["jumped_s"] == 500
        process.terminate()
        assert process.wait(END_S) == 0
    for name in ("base_url", "fingerprint", "control"):
        assert second[name] == first[name], name
    with start_process("unitrends", "--state", str(state), "--seed", "8") as process:
        assert process.wait(END_S) == 2
        assert process.stderr is not None
        assert "was made with --seed 7" in process.stderr.read()


def test_a_damaged_state_file_is_named(tmp_path: Path) -> None:
    state = tmp_path / "demo.json"
    state.write_text("{", encoding="utf-8")
    with start_process("unitrends", "--state", str(state)) as process:
        assert process.wait(END_S) == 2
        assert process.stderr is not None
        assert "is damaged" in process.stderr.read()
    assert state.read_text(encoding="utf-8") == "{"


def test_a_port_that_is_taken_is_named() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        with start_process("unitrends", "--backups", "50", "--port", port) as process:
            assert process.wait(END_S) == 1
            assert process.stderr is not None
            assert f"port {port}" in process.stderr.read()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["tape-robot"], "there is no system 'tape-robot'"),
        (["unitrends", "unitrends"], "asked for twice"),
        (["--port", "70000"], "is no port"),
        (["--speed", "0"], "is no number above 0"),
        (["--speed", "nan"], "is no number above 0"),
        (["--clients", "0"], "is no whole number above 0"),
        (["--backups", "many"], "is no whole number above 0"),
        (["unitrends", "--fault", "fire"], "there is no fault 'fire'"),
        (["unitrends", "--fault", "slow=soon"], "must be a number"),
        (["unitrends", "--fault", "slow*"], "is not NAME"),
        (["unitrends", "--fault", "time_zone=Mars"], "there is no such zone"),
    ],
)
def test_wrong_options_are_explained(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert message in capsys.readouterr().err


def test_the_fault_menu_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["unitrends", "--list-faults"]) == 0
    printed = capsys.readouterr().out
    assert "drop_reply" in printed
    assert "dialect" in printed


def test_every_system_of_the_catalogue_names_its_kind() -> None:
    assert "unitrends" in available_kinds()
    for kind in available_kinds():
        assert system_class(kind).kind == kind
    for kind in set(SYSTEMS) - set(available_kinds()):
        with pytest.raises(NoSuchSystemError, match="not part of this version"):
            system_class(kind)


def test_serving_loads_neither_qt_nor_the_console() -> None:
    script = (
        "import sys\n"
        "from app.demo.catalogue import system_class\n"
        "import app.demo.serve_command, app.demo.command_line\n"
        "system_class('unitrends')\n"
        "own = [name for name in sys.modules if name.startswith('app.') and not name.startswith('app.demo')]\n"
        "qt = [name for name in sys.modules if name.startswith('PySide6')]\n"
        "assert not own and not qt, (own, qt)\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, cwd=ROOT, timeout=110)
