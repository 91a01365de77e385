"""A server that notes every byte: those that came over the wire, and those that the handshake let through."""

import asyncio
import re
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

from tests.transport.servers import listening_raw

ALERT_BYTES = 19
"""An alert under TLS 1.3 looks like data: two bytes, one for the type, sixteen that seal them."""
_HANDSHAKE_TYPES = {20, 21, 22}
_DATA = 23
_ANSWER = b'{"auth_token":"token-0123456789"}'
OLD_HELLO = bytes.fromhex("160301002a020000260301") + bytes(32) + bytes.fromhex("00002f00")
"""A ServerHello of TLS 1.0: version, random, no session, AES128-SHA, no compression."""


@dataclass
class Witness:
    """``context`` None: it does not speak TLS; with ``hello`` it answers that and nothing else."""

    context: ssl.SSLContext | None
    hello: bytes = b""
    port: int = 0
    scheme: str = "https"
    raw: bytearray = field(default_factory=bytearray)
    opened: bytearray = field(default_factory=bytearray)
    handshakes: int = 0
    left: asyncio.Event = field(default_factory=asyncio.Event)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await (self._answer_plainly if self.context is None else self._answer)(reader, writer)
        finally:
            self.left.set()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        assert self.context is not None
        incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        session = self.context.wrap_bio(incoming, outgoing, server_side=True)
        is_open = False
        while data := await reader.read(65536):
            self.raw += data
            incoming.write(data)
            with suppress(ssl.SSLError):
                if not is_open:
                    session.do_handshake()
                    is_open = True
                    self.handshakes += 1
                while piece := session.read(65536):
                    self.opened += piece
                    if _is_whole(bytes(self.opened)):
                        head = f"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {len(_ANSWER)}\r\n\r\n"
                        session.write(head.encode() + _ANSWER)
            writer.write(outgoing.read())
            await writer.drain()

    async def _answer_plainly(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(65536):
            self.raw += data
            writer.write(self.hello or b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
            await writer.drain()

    def saw_no_request(self) -> bool:
        """Whether nothing but handshakes and refusals came in: by record on the wire, and by what was opened."""
        if self.opened:
            return False
        return all(
            kind in _HANDSHAKE_TYPES or (kind == _DATA and (self.handshakes or size <= ALERT_BYTES))
            for kind, size in records(bytes(self.raw))
        )


def _is_whole(opened: bytes) -> bool:
    """Whether the latest request is complete, with its body."""
    head, _, rest = opened[opened.rfind(b"HTTP/1.1") :].partition(b"\r\n\r\n")
    length = re.search(rb"(?i)content-length: *(\d+)", head)
    return opened.count(b"\r\n\r\n") > 0 and len(rest) == (int(length[1]) if length else 0)


def records(raw: bytes) -> list[tuple[int, int]]:
    """Type and length of every TLS record. What is no record has type 0."""
    found: list[tuple[int, int]] = []
    while raw:
        if len(raw) < 5 or raw[1] != 3:
            return [*found, (0, len(raw))]
        size = int.from_bytes(raw[3:5], "big")
        found.append((raw[0], size))
        raw = raw[5 + size :]
    return found


@asynccontextmanager
async def watching(context: ssl.SSLContext | None, hello: bytes = b"") -> AsyncIterator[Witness]:
    """Run one on a free loopback port."""
    witness = Witness(context, hello)
    async with listening_raw(witness.serve) as port:
        witness.port = port
        yield witness
