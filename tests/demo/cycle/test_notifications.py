"""The notification pipeline over a real socket: opened by a token, one way, closed politely."""

import base64
import contextlib
import json
import socket
import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from tests.demo.serving import ServedDemo, serve_in_thread
from tests.demo.test_websocket_frames import masked

PATH = "/v1/hubs/current/notifications"
CLOSE, PING, PONG = 8, 9, 10


class Listener:
    """A websocket client of few words."""

    def __init__(self, base_url: str, token: str, version: str = "13", path: str = PATH) -> None:
        address = urlsplit(base_url)
        self.socket = socket.create_connection((str(address.hostname), int(address.port or 0)), timeout=10)
        self._read = self.socket.makefile("rb")
        key = base64.b64encode(b"0123456789abcdef").decode()
        lines = [
            f"GET {path}?token={token} HTTP/1.1", f"Host: {address.netloc}", "Upgrade: websocket",
            "Connection: keep-alive, Upgrade", f"Sec-WebSocket-Key: {key}", f"Sec-WebSocket-Version: {version}", "", "",
        ]  # fmt: skip
        self.socket.sendall("\r\n".join(lines).encode())
        first = self._read.readline().split()
        self.status = int(first[1]) if first else 0  # hung up without a word
        self.headers = {}
        while (line := self._read.readline().decode().strip()) != "":
            name, _, value = line.partition(": ")
            self.headers[name.lower()] = value

    def body(self) -> Any:
        """The body of a refusal."""
        return json.loads(self._read.read(int(self.headers["content-length"])))

    def frame(self) -> tuple[int, bytes]:
        """The next frame: opcode and payload."""
        first, size = self._read.read(2)
        if size == 126:
            size = int.from_bytes(self._read.read(2), "big")
        return first & 0x0F, self._read.read(size)

    def messages(self, last_topic: str) -> list[dict[str, Any]]:
        """Messages up to the first with that topic."""
        found: list[dict[str, Any]] = []
        until = time.monotonic() + 10
        while time.monotonic() < until:
            opcode, payload = self.frame()
            if opcode == 1:
                found.append(json.loads(payload))
                if found[-1]["topic"] == last_topic:
                    return found
        raise AssertionError(found)

    def close(self) -> None:
        """Hang up."""
        self._read.close()
        self.socket.close()


@pytest.fixture
def served() -> Iterator[ServedDemo]:
    with serve_in_thread("cycle", plain_http=True, speed=100) as found:
        yield found


def _token(served: ServedDemo) -> str:
    headers = {"Authorization": f"Bearer {served.sign_in['api_key']}", "X-Hub-Id": served.sign_in["hub_id"]}
    reply = httpx.get(served.base_url + PATH, headers=headers)
    return str(reply.json()["data"]["token"])


@contextlib.contextmanager
def _listening(served: ServedDemo, token: str, version: str = "13") -> Iterator[Listener]:
    with contextlib.closing(Listener(served.base_url, token, version)) as listener:
        yield listener


def test_backups_are_announced_without_anybody_asking(served: ServedDemo) -> None:
    with _listening(served, _token(served)) as listener:
        assert listener.status == 101
        served.control.fault("cron_fires=wiki-mysql")
        new, *further = listener.messages("container.backup.new")[-1:]
        assert further == []
        assert set(new) == {"topic", "object", "context", "flags", "annotations"}
        assert new["context"]["hub_id"] == served.sign_in["hub_id"]
        states = []
        while "live" not in states:
            states.append(listener.messages("container.backup.state.changed")[-1]["object"]["state"])
        assert states == ["saving", "live"]


def test_a_token_opens_one_connection(served: ServedDemo) -> None:
    token = _token(served)
    with _listening(served, token) as first, _listening(served, token) as second:
        assert (first.status, second.status) == (101, 401)
        assert second.body()["error"]["code"] == "401.auth-invalid"
    served.control.fault("token_reusable")
    token = _token(served)
    with _listening(served, token) as first, _listening(served, token) as second:
        assert (first.status, second.status) == (101, 101)


def test_the_members_of_2022(served: ServedDemo) -> None:
    served.control.fault("old_topics")
    with _listening(served, _token(served)) as listener:
        served.control.fault("cron_fires=wiki-mysql")
        created = listener.messages("container.backup.created")[-1]
        assert "annotations" not in created
        assert "label" not in created["context"]


def test_pings_are_answered_and_closing_is_polite(served: ServedDemo) -> None:
    with _listening(served, _token(served)) as listener:
        listener.socket.sendall(masked(PING, b"hello"))
        assert listener.frame() == (PONG, b"hello")
        listener.socket.sendall(masked(CLOSE, b"\x03\xe8"))
        assert listener.frame() == (CLOSE, b"\x03\xe8")
        assert listener.socket.recv(1) == b""


def test_nonsense_is_closed(served: ServedDemo) -> None:
    with _listening(served, _token(served)) as listener:
        listener.socket.sendall(b"\x81\x01x")  # not masked
        assert listener.frame() == (CLOSE, (1002).to_bytes(2, "big"))


def test_another_version_is_refused(served: ServedDemo) -> None:
    with _listening(served, _token(served), version="8") as listener:
        assert (listener.status, listener.headers["sec-websocket-version"]) == (426, "13")


def test_other_paths_are_no_websockets(served: ServedDemo) -> None:
    for address, status in ((served.base_url, 403), (f"http://{served.control._netloc}", 0)):
        with contextlib.closing(Listener(address, "x", path="/v1/jobs")) as listener:
            assert listener.status == status
