"""Over real loopback HTTPS, as the console meets it."""

import contextlib
import http.client
import json
import ssl
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.demo.serving import ServedDemo, serve_demo

__all__ = ["serve_demo"]


def _ask(served: ServedDemo, method: str, path: str, body: Any = None, token: str = "") -> tuple[int, Any]:
    context = ssl.create_default_context(cafile=served.ca_file)
    connection = http.client.HTTPSConnection(urlsplit(served.base_url).netloc, context=context, timeout=10)
    with contextlib.closing(connection):
        headers = {"AuthToken": token} if token else {}
        connection.request(method, path, None if body is None else json.dumps(body), headers)
        with connection.getresponse() as reply:
            return reply.status, json.loads(reply.read())


def _token(served: ServedDemo) -> str:
    status, content = _ask(served, "POST", "/api/login", dict(served.sign_in))
    assert status == 201
    return str(content["auth_token"])


def test_sign_in_with_what_the_ready_line_says(serve_demo: Callable[..., ServedDemo]) -> None:
    served = serve_demo("unitrends", backups=100)
    assert _ask(served, "GET", "/api/systems", token=_token(served))[0] == 200
    assert [entry["changing"] for entry in served.control.requests()] == [False, False]


def test_a_lost_reply_belongs_to_a_backup_that_was_started(serve_demo: Callable[..., ServedDemo]) -> None:
    served = serve_demo("unitrends", backups=100, faults=["drop_reply*1"])
    token = _token(served)
    with pytest.raises((http.client.RemoteDisconnected, ConnectionError, ssl.SSLError)):
        _ask(served, "PUT", "/api/backups", {"backup_type": "Full", "instances": [4]}, token)
    jobs = _ask(served, "GET", "/api/jobs/active", token=token)[1]["data"]
    assert [job["asset_name"] for job in jobs if job["name"] == "On-Demand" and job["instance_id"] == 4] == [
        "erp_reporting"
    ]


def test_the_control_interface_knows_the_switches_and_moves_the_clock(serve_demo: Callable[..., ServedDemo]) -> None:
    served = serve_demo("unitrends", backups=100)
    token = _token(served)
    assert "dialect" in served.control.ask("GET", "/faults")["menu"]
    served.control.fault("dialect=appl")
    assert set(_ask(served, "POST", "/api/backups", {}, token)[1]) == {"data"}
    served.control.jump(3_601)
    assert _ask(served, "GET", "/api/systems", token=token)[0] == 401


def test_common_faults_speak_the_vendors_envelope(serve_demo: Callable[..., ServedDemo]) -> None:
    served = serve_demo("unitrends", backups=100, faults=["server_error*1@/api/systems"])
    token = _token(served)
    status, content = _ask(served, "GET", "/api/systems", token=token)
    assert (status, content["result"][0]["code"]) == (500, "500")
    assert _ask(served, "GET", "/api/systems", token=token)[0] == 200
