"""Listening sockets, and a uvicorn server that shares its event loop and can cut connections.

Several of these run in one process. Signals belong to the command line, not to the servers.
"""

import asyncio
import contextlib
import socket
import ssl
from typing import Any

import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

from app.demo.front import CUT
from app.demo.websocket_protocol import WebSocketProtocol

_BACKLOG = 256


def bound_socket(host: str, port: int) -> socket.socket:
    """A socket bound to host and port (0: a free one), not listening yet.

    Raises:
        OSError: the host has no address here or the port is taken.
    """
    family, kind, protocol, _, address = socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
    )[0]
    listener = socket.socket(family, kind, protocol)
    try:
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # Windows, where SO_REUSEADDR would let two servers share a port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
    except OSError:
        listener.close()
        raise
    listener.setblocking(False)
    return listener


class _CuttingProtocol(H11Protocol):
    """HTTP/1.1 whose application may drop the connection through the scope extension ``CUT``."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        application = self.app

        async def with_cut(scope: Scope, receive: Receive, send: Send) -> None:
            scope["extensions"] = {CUT: self.transport.abort}
            # Cancelled only by DemoServer.stop, after the connection is gone: nobody is left to be told.
            with contextlib.suppress(asyncio.CancelledError):
                await application(scope, receive, send)

        self.app = with_cut


class DemoServer:
    """One HTTP or HTTPS server on the running loop.

    uvicorn's protocol without uvicorn's ``Server``: that one handles signals, wakes ten times a second and waits for
    hanging answers when it ends.
    """

    def __init__(self, application: ASGIApp, context: ssl.SSLContext | None) -> None:
        self._context = context
        self._state = ServerState()
        self._config = uvicorn.Config(
            application,
            ws=WebSocketProtocol,
            lifespan="off",
            interface="asgi3",
            log_config=None,
            log_level="error",
            access_log=False,
            proxy_headers=False,
            server_header=False,
            timeout_keep_alive=75,
        )
        self._config.load()
        self._server: asyncio.Server | None = None

    async def start(self, listener: socket.socket) -> None:
        """Listen. Connections are accepted when this returns."""
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(self._protocol, sock=listener, ssl=self._context, backlog=_BACKLOG)

    async def stop(self) -> None:
        """Stop listening and drop what is open, without waiting for slow or hanging answers."""
        if self._server is not None:
            self._server.close()
        for connection in list(self._state.connections):
            connection.transport.abort()
        await asyncio.sleep(0)  # connection_lost is called on the loop's next turn
        tasks = list(self._state.tasks)
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks, timeout=2)

    def _protocol(self) -> asyncio.Protocol:
        return _CuttingProtocol(config=self._config, server_state=self._state, app_state={})
