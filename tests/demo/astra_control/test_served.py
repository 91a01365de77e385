"""Over real loopback HTTPS, as the console meets it."""

import contextlib
import http.client
import json
import ssl
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.demo.astra_control.conftest import backup_body
from tests.demo.serving import ServedDemo, serve_demo

__all__ = ["serve_demo"]


def ask(served: ServedDemo, method: str, path: str, body: Any = None) -> tuple[int, Any]:
    """One request with the token of the ready line, below the account."""
    context = ssl.create_default_context(cafile=served.ca_file)
    connection = http.client.HTTPSConnection(urlsplit(served.base_url).netloc, context=context, timeout=10)
    with contextlib.closing(connection):
        headers = {"Authorization": f"Bearer {served.sign_in['api_token']}"}
        content = None if body is None else json.dumps(body)
        connection.request(method, f"/accounts/{served.sign_in['account_id']}{path}", content, headers)
        with connection.getresponse() as reply:
            return reply.status, json.loads(reply.read() or b"null")


def test_sign_in_with_what_the_ready_line_says(serve_demo: Callable[..., ServedDemo]) -> None:
    served = serve_demo("astra-control", backups=10)
    assert set(served.sign_in) == {"account_id", "api_token"}
    assert ask(served, "GET", "/k8s/v2/apps?include=id&limit=1")[0] == 200
    assert [entry["changing"] for entry in served.control.requests()] == [False]


def test_a_lost_reply_belongs_to_a_backup_that_was_made(serve_demo: Callable[..., ServedDemo]) -> None:
    served = serve_demo("astra-control", backups=10, faults=["drop_reply*1"])
    app = ask(served, "GET", "/k8s/v2/apps?include=id&filter=name%20eq%20'wiki'")[1]["items"][0][0]
    path = f"/k8s/v1/apps/{app}/appBackups"
    with pytest.raises((http.client.HTTPException, OSError)):
        ask(served, "POST", path, backup_body("once"))
    status, problem = ask(served, "POST", path, backup_body("once"))
    assert (status, problem["type"].rpartition("/")[2]) == (409, "143")
    served.control.jump(30)
    assert [one["state"] for one in ask(served, "GET", path)[1]["items"] if one["name"] == "once"] == ["completed"]
