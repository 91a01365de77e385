import contextlib
import http.client
import json
import ssl
import time
from collections.abc import Iterator, Sequence
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

import pytest
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route
from starlette.types import Message, Scope

from app.demo.clock import DemoClock
from app.demo.faults import FaultSwitches
from app.demo.front import Front
from app.demo.request_log import RequestLog
from app.demo.system import DemoOptions
from tests.demo.serving import ServedDemo, serve_in_thread
from tests.demo.tally_system import TallySystem


@pytest.fixture(scope="module")
def running() -> Iterator[ServedDemo]:
    with serve_in_thread(TallySystem, plain_http=True) as served:
        yield served


@pytest.fixture
def served(running: ServedDemo) -> Iterator[ServedDemo]:
    running.control.clear_faults()
    running.control.reset_counters()
    yield running
    running.control.clear_faults()


class _Reply:
    def __init__(self, reply: http.client.HTTPResponse) -> None:
        self.status = reply.status
        self.headers = reply.headers
        self.body = reply.read()

    @property
    def json(self) -> Any:
        return json.loads(self.body)


def _ask(
    served: ServedDemo, method: str = "GET", path: str = "/v1/tally", timeout: float = 10.0, **headers: str
) -> _Reply:
    address = urlsplit(served.base_url)
    connection = http.client.HTTPConnection(address.netloc, timeout=timeout)
    with contextlib.closing(connection):
        connection.request(method, path, headers=headers)
        with connection.getresponse() as reply:
            return _Reply(reply)


def _system(served: ServedDemo) -> TallySystem:
    assert isinstance(served.system, TallySystem)
    return served.system


def test_without_faults_the_system_answers(served: ServedDemo) -> None:
    reply = _ask(served)
    assert reply.status == 200
    assert reply.json["name"] == "tally"
    assert _system(served).advanced > 0


def test_unknown_paths_and_methods_come_in_the_vendors_envelope(served: ServedDemo) -> None:
    assert (_ask(served, path="/nowhere").status, _ask(served, path="/nowhere").json) == (404, {"tally_error": 404})
    assert (_ask(served, "DELETE").status, _ask(served, "DELETE").json) == (405, {"tally_error": 405})


@pytest.mark.parametrize(
    ("fault", "status"),
    [("server_error", 500), ("unavailable", 503), ("forbidden", 403), ("not_found", 404), ("rate_limit", 429)],
)
def test_canned_errors_act_as_often_as_told(served: ServedDemo, fault: str, status: int) -> None:
    served.control.fault(f"{fault}*1")
    first, second = _ask(served), _ask(served)
    assert (first.status, first.json) == (status, {"tally_error": status})
    assert second.status == 200


def test_retry_after_in_both_forms(served: ServedDemo) -> None:
    served.control.fault("rate_limit=7*1")
    assert _ask(served).headers["Retry-After"] == "7"
    served.control.fault("rate_limit_date=60*1")
    ahead_s = parsedate_to_datetime(_ask(served).headers["Retry-After"]).timestamp() - time.time()
    assert 50 < ahead_s < 65
    served.control.fault("unavailable=3*1")
    assert _ask(served).headers["Retry-After"] == "3"


def test_a_page_instead_of_json(served: ServedDemo) -> None:
    served.control.fault("html=502*1")
    reply = _ask(served)
    assert reply.status == 502
    assert reply.headers.get_content_type() == "text/html"
    assert b"<h1>" in reply.body


def test_redirect_leads_to_another_origin(served: ServedDemo) -> None:
    served.control.fault("redirect*1")
    reply = _ask(served)
    assert reply.status == 307
    assert urlsplit(reply.headers["Location"]).hostname == "localhost"
    served.control.fault("redirect=https://elsewhere.example/*1")
    assert _ask(served).headers["Location"] == "https://elsewhere.example/"


@pytest.mark.parametrize("fault", ["refuse", "drop_reply@/v1"])
def test_connections_are_dropped(served: ServedDemo, fault: str) -> None:
    served.control.fault(fault)
    with pytest.raises((http.client.RemoteDisconnected, ConnectionError)):
        _ask(served)


def test_a_dropped_reply_belongs_to_a_change_that_was_made(served: ServedDemo) -> None:
    before = _system(served).count
    served.control.fault("drop_reply*1")
    assert _ask(served).status == 200  # reads pass
    with pytest.raises((http.client.RemoteDisconnected, ConnectionError)):
        _ask(served, "POST")
    assert _ask(served).json["count"] == before + 1
    statuses = [entry["status"] for entry in served.control.requests()]
    assert statuses == [200, None, 200]


def test_a_system_that_restarts_refuses(served: ServedDemo) -> None:
    _system(served).is_restarting = True
    try:
        with pytest.raises((http.client.RemoteDisconnected, ConnectionError)):
            _ask(served)
    finally:
        _system(served).is_restarting = False


def test_hanging_never_answers_but_the_others_go_on(served: ServedDemo) -> None:
    served.control.fault("hang@/v1/broken")
    with pytest.raises(TimeoutError):
        _ask(served, path="/v1/broken", timeout=0.2)
    assert _ask(served).status == 200


def test_slow_answers_come_late(served: ServedDemo) -> None:
    served.control.fault("slow=0.2*1")
    began = time.monotonic()
    assert _ask(served).status == 200
    assert time.monotonic() - began >= 0.2


def test_expired_sessions(served: ServedDemo) -> None:
    token = str(_system(served).sign_in()["token"])
    assert _ask(served, token=token).status == 200
    served.control.fault("expired_session*1")
    assert _ask(served, token=token).status == 401


def test_spoiled_answers(served: ServedDemo) -> None:
    served.control.fault("truncated*1")
    with pytest.raises(ValueError, match="line 1"):
        _ask(served).json  # noqa: B018 - reading it is the test
    served.control.fault("wrong_types*1")
    assert _ask(served).json["items"] == {"0": 1, "1": 2}
    served.control.fault("wrong_types=count*1")
    assert _ask(served).json["note"] == "text"
    served.control.fault("nulls*1")
    nulled = _ask(served).json
    assert (nulled["name"], nulled["note"]) == ("tally", None)
    served.control.fault("huge=2*1")
    assert len(_ask(served).body) == pytest.approx(2_000_000, rel=0.01)
    served.control.fault("wrong_content_type*1")
    reply = _ask(served)
    assert (reply.headers.get_content_type(), reply.json["name"]) == ("text/plain", "tally")
    served.control.fault("slow_body=0.1*1")
    assert _ask(served).json["name"] == "tally"


def test_the_log_holds_no_secret_and_counts(served: ServedDemo) -> None:
    _ask(served, "POST", "/v1/tally?password=hunter2", token=str(_system(served).sign_in()["token"]))
    entries = served.control.requests()
    assert [(entry["method"], entry["path"], entry["query_keys"], entry["changing"]) for entry in entries] == [
        ("POST", "/v1/tally", ["password"], True)
    ]
    assert "hunter2" not in json.dumps(entries)
    assert served.control.counters() == {
        "total": 1,
        "by_method": {"POST": 1},
        "changing": 1,
        "in_flight": 0,
        "most_in_flight": 1,
    }


def test_answers_are_dated_by_the_clock_of_the_system(served: ServedDemo) -> None:
    served.control.fault("clock_skew=-3600")
    behind_s = time.time() - parsedate_to_datetime(_ask(served).headers["Date"]).timestamp()
    assert 3_590 < behind_s < 3_610


def test_over_tls_with_the_private_authority() -> None:
    with serve_in_thread(TallySystem) as served:
        assert served.ca_file is not None
        context = ssl.create_default_context(cafile=served.ca_file)
        for host in ("127.0.0.1", "localhost"):
            port = urlsplit(served.base_url).port
            with contextlib.closing(http.client.HTTPSConnection(host, port, context=context)) as connection:
                connection.request("GET", "/v1/tally")
                with connection.getresponse() as reply:
                    assert reply.status == 200
                    reply.read()


class _ReadsBodies(TallySystem):
    def routes(self) -> Sequence[BaseRoute]:
        async def read(request: Request) -> Response:
            return Response(await request.body())

        return [Route("/v1/body", read, methods=["POST"])]


async def test_who_hangs_up_in_the_middle_of_a_request_makes_no_error() -> None:
    system = _ReadsBodies(DemoOptions(), DemoClock(), FaultSwitches())
    log = RequestLog()

    async def receive() -> Message:
        return {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        return

    scope: Scope = {"type": "http", "method": "POST", "path": "/v1/body", "query_string": b"", "headers": []}
    await Front(system, log)(scope, receive, send)
    assert [one.path for one in log.entries()] == ["/v1/body"]
