"""A websocket protocol for the demo server: enough for a product that pushes and whose clients only listen.

Given to uvicorn in place of its own, which need further packages. Speaks ASGI to the application, answers pings and
closing, sends a ping now and then. What clients say is read and thrown away.
"""

import asyncio
import contextlib
from typing import Any, cast
from urllib.parse import unquote

import h11
import uvicorn
from starlette.types import Message, Scope
from uvicorn.server import ServerState

from app.demo.websocket_frames import CLOSE, PING, PONG, TEXT, FrameError, FrameReader, accept_key, closing, frame

_PING_EVERY_S = 20.0
_NORMAL, _GOING_AWAY = 1000, 1001


class WebSocketProtocol(asyncio.Protocol):
    """One connection that asked to become a websocket. The request is replayed to it by the HTTP protocol before."""

    def __init__(self, config: uvicorn.Config, server_state: ServerState, app_state: dict[str, Any]) -> None:
        self._application = cast(Any, config.loaded_app)
        self._state = server_state
        self._app_state = app_state
        self._messages: asyncio.Queue[Message] = asyncio.Queue()
        self._reader = FrameReader()
        self._request: h11.Request | None = None
        self._refusal: Message | None = None
        self._is_open = False
        self._timer: asyncio.TimerHandle | None = None
        self.transport: asyncio.Transport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take over the connection."""
        self.transport = cast(asyncio.Transport, transport)
        cast(set[Any], self._state.connections).add(self)

    def connection_lost(self, exc: Exception | None) -> None:
        """Tell the application that nobody listens any more."""
        cast(set[Any], self._state.connections).discard(self)
        if self._timer is not None:
            self._timer.cancel()
        self._messages.put_nowait({"type": "websocket.disconnect", "code": 1006})

    def data_received(self, data: bytes) -> None:
        """Read the request, then frames."""
        if self._request is None:
            self._begin(data)
            return
        try:
            for found in self._reader.feed(data):
                if found.opcode == PING:
                    self.transport.write(frame(PONG, found.payload))
                elif found.opcode == CLOSE:
                    self._close(_NORMAL)
        except FrameError as error:
            self._close(error.code)

    def shutdown(self) -> None:
        """The server ends."""
        self._close(_GOING_AWAY)

    def _begin(self, data: bytes) -> None:
        connection = h11.Connection(h11.SERVER)
        connection.receive_data(data)
        self._request = cast(h11.Request, connection.next_event())
        headers = dict(self._request.headers)
        if not headers.get(b"sec-websocket-key") or headers.get(b"sec-websocket-version") != b"13":
            self.transport.write(
                b"HTTP/1.1 426 Upgrade Required\r\nsec-websocket-version: 13\r\ncontent-length: 0\r\n\r\n"
            )
            self.transport.close()
            return
        self._messages.put_nowait({"type": "websocket.connect"})
        task = asyncio.get_running_loop().create_task(self._run(self._scope(self._request)))
        self._state.tasks.add(task)
        task.add_done_callback(self._state.tasks.discard)

    def _scope(self, request: h11.Request) -> Scope:
        raw_path, _, query = request.target.partition(b"?")
        is_secure = self.transport.get_extra_info("sslcontext") is not None
        return {
            "type": "websocket",
            "asgi": {"version": "3.0", "spec_version": "2.4"},
            "http_version": "1.1",
            "scheme": "wss" if is_secure else "ws",
            "path": unquote(raw_path.decode("ascii")),
            "raw_path": raw_path,
            "root_path": "",
            "query_string": query,
            "headers": [(bytes(name), bytes(value)) for name, value in request.headers],
            "client": self.transport.get_extra_info("peername")[:2],
            "server": self.transport.get_extra_info("sockname")[:2],
            "subprotocols": [],
            "state": dict(self._app_state),
            "extensions": {"websocket.http.response": {}},
        }

    async def _run(self, scope: Scope) -> None:
        # Cancelled only when the server ends, after the connection is gone: nobody is left to be told.
        with contextlib.suppress(asyncio.CancelledError):
            try:
                await self._application(scope, self._messages.get, self._send)
            finally:
                self._close(_NORMAL)

    async def _send(self, message: Message) -> None:
        if self.transport.is_closing():
            return
        match message["type"]:
            case "websocket.accept":
                self._accept()
            case "websocket.send":
                self.transport.write(frame(TEXT, str(message.get("text", "")).encode()))
            case "websocket.close" if self._is_open:
                self._close(message.get("code", _NORMAL))
            case "websocket.close":
                self._refuse({"status": 403, "headers": []}, b"")
            case "websocket.http.response.start":
                self._refusal = message
            case "websocket.http.response.body" if self._refusal is not None:
                self._refuse(self._refusal, message.get("body", b""))

    def _accept(self) -> None:
        assert self._request is not None
        key = accept_key(dict(self._request.headers)[b"sec-websocket-key"])
        self.transport.write(
            b"HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: Upgrade\r\n"
            b"sec-websocket-accept: " + key + b"\r\n\r\n"
        )
        self._is_open = True
        self._ping()

    def _ping(self) -> None:
        if self._timer is not None:
            self.transport.write(frame(PING, b""))
        self._timer = asyncio.get_running_loop().call_later(_PING_EVERY_S, self._ping)

    def _refuse(self, start: Message, body: bytes) -> None:
        lines = [f"HTTP/1.1 {start['status']} Refused".encode("ascii")]
        lines += [name + b": " + value for name, value in start["headers"] if name.lower() != b"content-length"]
        lines += [b"content-length: " + str(len(body)).encode(), b"connection: close", b"", body]
        self.transport.write(b"\r\n".join(lines))
        self.transport.close()

    def _close(self, code: int) -> None:
        if self._is_open and not self.transport.is_closing():
            self.transport.write(closing(code))
        self.transport.close()
