import contextlib
import hashlib
import http.client
import json
import ssl
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest

from app.demo.faults import COMMON_FAULTS
from tests.demo.serving import ServedDemo, serve_in_thread
from tests.demo.tally_system import TallySystem


@pytest.fixture(scope="module")
def running() -> Iterator[ServedDemo]:
    with serve_in_thread(TallySystem) as served:
        yield served


@pytest.fixture
def served(running: ServedDemo) -> ServedDemo:
    running.control.clear_faults()
    return running


def _raw(served: ServedDemo, method: str, path: str, body: Any = None, **headers: str) -> tuple[int, Any]:
    connection = http.client.HTTPConnection(served.control._netloc, timeout=10)
    with contextlib.closing(connection):
        connection.request(method, path, json.dumps(body), headers)
        with connection.getresponse() as reply:
            content = reply.read()
            return reply.status, json.loads(content) if content[:1] in b"{[" else content


def test_the_menu_tells_common_and_own_faults(served: ServedDemo) -> None:
    menu = served.control.ask("GET", "/faults")["menu"]
    assert set(menu) == {*COMMON_FAULTS, "own"}


def test_faults_go_on_and_off(served: ServedDemo) -> None:
    served.control.fault("slow=1*2@/v1")
    served.control.fault("own")
    assert served.control.faults_on() == [
        {"name": "slow", "value": "1", "times": 2, "path": "/v1"},
        {"name": "own", "value": None, "times": None, "path": None},
    ]
    served.control.clear_faults("slow")
    assert [fault["name"] for fault in served.control.faults_on()] == ["own"]
    served.control.clear_faults()
    assert served.control.faults_on() == []


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/faults", {"name": "fire"}),
        ("/faults", {"name": 3}),
        ("/faults", {"name": "slow", "times": 0}),
        ("/faults", {"name": "slow", "value": "x"}),
        ("/faults", {"name": "slow", "colour": "red"}),
        ("/faults", ["slow"]),
        ("/clock", {"speed": 0}),
        ("/clock", {"jump_s": -1}),
        ("/clock", {"speed": "fast"}),
    ],
)
def test_wrong_input_is_refused_with_a_reason(served: ServedDemo, path: str, body: Any) -> None:
    status, content = _raw(served, "POST", path, body)
    assert status == 400
    assert content["error"]


def test_the_clock_can_be_moved(served: ServedDemo) -> None:
    before = served.control.ask("GET", "/clock")
    after = served.control.ask("POST", "/clock", {"speed": 5, "jump_s": 100})
    assert after["speed"] == 5.0
    assert after["jumped_s"] == before["jumped_s"] + 100
    assert after["now"] >= before["now"] + 100


def test_sessions_can_be_ended(served: ServedDemo) -> None:
    assert isinstance(served.system, TallySystem)
    before = served.system.generation
    served.control.expire_sessions()
    assert served.system.generation == before + 1


@pytest.mark.parametrize("headers", [{"Host": "demo.example"}, {"Host": "10.0.0.1:80"}, {"Origin": "http://127.0.0.1"}])
def test_only_loopback_callers_that_are_no_web_page(served: ServedDemo, headers: dict[str, str]) -> None:
    assert _raw(served, "GET", "/faults", **headers)[0] == 403


def test_a_rotated_certificate_is_another_of_the_same_authority(served: ServedDemo) -> None:
    address = urlsplit(served.base_url)
    host, port = str(address.hostname), int(address.port or 0)

    def seen() -> str:
        pem = ssl.get_server_certificate((host, port), ca_certs=served.ca_file)
        return hashlib.sha256(ssl.PEM_cert_to_DER_cert(pem)).hexdigest()

    first = seen()
    assert first == served.fingerprint
    second = served.control.rotate_certificate()
    assert second != first
    assert seen() == second


def test_over_plain_http_there_is_nothing_to_rotate() -> None:
    with serve_in_thread(TallySystem, plain_http=True) as served:
        assert _raw(served, "POST", "/certificate/rotate")[0] == 409
