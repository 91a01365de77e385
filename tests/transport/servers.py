"""Real servers on loopback, scripted to behave badly: TLS by trustme, HTTP written by hand, everything counted."""

import asyncio
import json
import socket
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import trustme

from app.transport.certificates import fingerprint


@dataclass(frozen=True)
class Heard:
    """One request as it came in. Header names are lower case."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes


class Wire:
    """What a handler answers with: raw bytes over one connection."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, gone: asyncio.Event) -> None:
        self.reader = reader
        self.writer = writer
        self._gone = gone

    async def answer(
        self, status: int = 200, body: Any = None, *, raw: bytes | None = None, headers: dict[str, str] | None = None
    ) -> None:
        """Send a whole answer: JSON, or the bytes of ``raw``."""
        content = raw if raw is not None else b"" if body is None else json.dumps(body).encode()
        head = {"Content-Type": "application/json", "Content-Length": str(len(content)), **(headers or {})}
        lines = [f"HTTP/1.1 {status} Status", *(f"{name}: {value}" for name, value in head.items() if value)]
        await self.send("\r\n".join(lines).encode() + b"\r\n\r\n" + content)

    async def send(self, data: bytes) -> None:
        """Send bytes as they are."""
        self.writer.write(data)
        await self.writer.drain()

    def hang_up(self) -> None:
        """End the connection without another word."""
        self.writer.transport.abort()

    @property
    def is_over(self) -> bool:
        """Whether the server closes or the client has left."""
        return self._gone.is_set() or self.writer.is_closing()

    async def say_nothing(self) -> None:
        """Keep the connection open and never answer, until the server closes or the client leaves."""
        gone = asyncio.ensure_future(self._gone.wait())
        left = asyncio.ensure_future(self.reader.read(1))
        done, pending = await asyncio.wait({gone, left}, return_when=asyncio.FIRST_COMPLETED)
        for one in pending:
            one.cancel()
        with suppress(asyncio.CancelledError, OSError):
            await asyncio.gather(*done, *pending, return_exceptions=True)


Handler = Callable[[Heard, Wire], Awaitable[None]]


async def say_ok(heard: Heard, wire: Wire) -> None:
    """The handler of a server that is well."""
    await wire.answer(200, {"path": heard.target})


@dataclass
class Server:
    """A running server. ``handler`` may be changed at any time; counters only grow.

    ``left`` is set when a connection has ended.
    """

    port: int = 0
    scheme: str = "https"
    handler: Handler = say_ok
    heard: list[Heard] = field(default_factory=list)
    handshakes: int = 0
    request_bytes: int = 0
    in_flight: int = 0
    most_in_flight: int = 0
    fingerprint: str = ""
    gone: asyncio.Event = field(default_factory=asyncio.Event)
    left: asyncio.Event = field(default_factory=asyncio.Event)
    _came: asyncio.Event = field(default_factory=asyncio.Event)

    async def busy_with(self, count: int) -> None:
        """Wait until that many requests are in flight."""
        while self.in_flight < count:
            self._came.clear()
            await self._came.wait()

    def count(self, method: str, target: str) -> int:
        """How many requests of that kind came in."""
        return sum(one.method == method and one.target == target for one in self.heard)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, after its handshake."""
        self.handshakes += 1
        wire = Wire(reader, writer, self.gone)
        with suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            while not self.gone.is_set() and not writer.is_closing():
                heard = await self._hear(reader)
                self.heard.append(heard)
                self.in_flight += 1
                self._came.set()
                self.most_in_flight = max(self.most_in_flight, self.in_flight)
                try:
                    await self.handler(heard, wire)
                finally:
                    self.in_flight -= 1
        # No polite end of TLS: asyncio would wait half a minute for the other side's.
        writer.transport.abort()
        self.left.set()

    async def _hear(self, reader: asyncio.StreamReader) -> Heard:
        first = await reader.readexactly(1)
        self.request_bytes += 1
        head = first + await reader.readuntil(b"\r\n\r\n")
        lines = head.decode().split("\r\n")
        method, target, _ = lines[0].split(" ", 2)
        headers = {
            name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:] if line)
        }
        body = await reader.readexactly(int(headers.get("content-length", "0")))
        self.request_bytes += len(head) - 1 + len(body)
        return Heard(method, target, headers, body)


@dataclass(frozen=True)
class Identity:
    """What a server proves itself with."""

    context: ssl.SSLContext
    fingerprint: str


class Authority:
    """A private authority and its file."""

    def __init__(self, folder: Path) -> None:
        self.ca = trustme.CA(key_type=trustme.KeyType.ECDSA)
        self.file = str(folder / "authority.pem")
        self.ca.cert_pem.write_to_path(self.file)

    def identity(self, *names: str, **dates: Any) -> Identity:
        """An identity with a fresh certificate for these names; ``not_before`` and ``not_after`` as trustme."""
        certificate = self.ca.issue_cert(*(names or ("127.0.0.1", "localhost")), **dates)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        certificate.configure_cert(context)
        der = ssl.PEM_cert_to_DER_cert(certificate.cert_chain_pems[0].bytes().decode())
        return Identity(context, fingerprint(der))


@asynccontextmanager
async def serving(identity: Identity | None, handler: Handler = say_ok) -> AsyncIterator[Server]:
    """Run a server on a free loopback port; without an identity it speaks plain HTTP. Leaves nothing behind."""
    server = Server(scheme="https" if identity else "http", handler=handler)
    server.fingerprint = identity.fingerprint if identity else ""
    context = identity.context if identity else None
    connections: set[asyncio.Task[None]] = set()

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        connections.add(task)
        try:
            await server.serve(reader, writer)
        finally:
            connections.discard(task)

    listening = await asyncio.start_server(connected, "127.0.0.1", 0, ssl=context)
    server.port = listening.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        server.gone.set()
        listening.close()
        for task in tuple(connections):
            task.cancel()
        await asyncio.gather(*connections, *_unfinished_handshakes(), return_exceptions=True)
        await listening.wait_closed()


def _unfinished_handshakes() -> list["asyncio.Task[Any]"]:
    """Tasks of asyncio's own for clients that left during the handshake; nobody else waits for them."""
    return [task for task in asyncio.all_tasks() if "_accept_connection2" in repr(task.get_coro())]


async def refuse_in_handshake(
    context: ssl.SSLContext, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    """Shake hands under a context that refuses the client, and say so by an alert: asyncio's servers just hang up."""
    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    session = context.wrap_bio(incoming, outgoing, server_side=True)
    while data := await reader.read(65536):
        incoming.write(data)
        with suppress(ssl.SSLError):
            session.do_handshake()
        writer.write(outgoing.read())
        await writer.drain()


@asynccontextmanager
async def listening_raw(
    serve: Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[object]],
    context: ssl.SSLContext | None = None,
) -> AsyncIterator[int]:
    """Run something that is no HTTP server on a free loopback port; yields the port."""
    tasks: set[asyncio.Task[None]] = set()

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        tasks.add(task)
        try:
            with suppress(OSError, asyncio.CancelledError, asyncio.IncompleteReadError):
                await serve(reader, writer)
        finally:
            tasks.discard(task)
            writer.transport.abort()

    listening = await asyncio.start_server(connected, "127.0.0.1", 0, ssl=context)
    try:
        yield listening.sockets[0].getsockname()[1]
    finally:
        listening.close()
        for task in tuple(tasks):
            task.cancel()
        await asyncio.gather(*tasks, *_unfinished_handshakes(), return_exceptions=True)
        await listening.wait_closed()


@contextmanager
def port_nobody_listens_on() -> Iterator[int]:
    """A loopback port that refuses, and is kept meanwhile: a server of another test may be looking for a free one."""
    with socket.socket() as kept:
        kept.bind(("127.0.0.1", 0))
        yield int(kept.getsockname()[1])
