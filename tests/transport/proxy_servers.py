"""Proxies on loopback: HTTP (CONNECT) and SOCKS5, with a sign-in where they want one."""

import asyncio
import base64
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

from pydantic import SecretStr

from app.domain.connections import Proxy, ProxyMode
from tests.transport.servers import Identity, listening_raw


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
    writer.close()


async def _join(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, host: str, port: int, welcome: bytes
) -> None:
    far_reader, far_writer = await asyncio.open_connection(host, port)
    writer.write(welcome)
    try:
        await asyncio.gather(_pump(reader, far_writer), _pump(far_reader, writer))
    finally:
        far_writer.transport.abort()


@dataclass
class HttpProxy:
    """Tunnels by CONNECT; wants a sign-in where `wants` is not empty."""

    wants: str = ""
    targets: list[str] = field(default_factory=list)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        target = head.split(" ")[1]
        self.targets.append(target)
        expected = base64.b64encode(self.wants.encode()).decode("ascii")
        if self.wants and f"Basic {expected}" not in head:
            writer.write(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
            await writer.drain()
            return
        host, _, port = target.rpartition(":")
        await _join(reader, writer, host, int(port), b"HTTP/1.1 200 OK\r\n\r\n")


@dataclass
class SocksProxy:
    """SOCKS5 (RFC 1928, 1929); wants a sign-in where `wants` is not empty; `answer` 0 lets through."""

    wants: tuple[bytes, bytes] | None = None
    answer: int = 0
    targets: list[str] = field(default_factory=list)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        _, count = await reader.readexactly(2)
        await reader.readexactly(count)
        writer.write(bytes([5, 2 if self.wants else 0]))
        if self.wants and not await self._is_welcome(reader, writer):
            return
        _, _, _, kind = await reader.readexactly(4)
        if kind == 3:
            host = (await reader.readexactly((await reader.readexactly(1))[0])).decode()
        else:
            host = ".".join(str(part) for part in await reader.readexactly(4))
        port = int.from_bytes(await reader.readexactly(2), "big")
        self.targets.append(f"{host}:{port}")
        reply = bytes([5, self.answer, 0, 1, 0, 0, 0, 0, 0, 0])
        if self.answer:
            writer.write(reply)
            await writer.drain()
        else:
            await _join(reader, writer, "127.0.0.1", port, reply)

    async def _is_welcome(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        assert self.wants is not None
        await reader.readexactly(1)
        name = await reader.readexactly((await reader.readexactly(1))[0])
        password = await reader.readexactly((await reader.readexactly(1))[0])
        welcome = (name, password) == self.wants
        writer.write(bytes([1, 0 if welcome else 1]))
        await writer.drain()
        return welcome


@asynccontextmanager
async def running(proxy: HttpProxy | SocksProxy, identity: Identity | None = None) -> AsyncIterator[str]:
    """Run it on a free loopback port, reached by TLS where it has an identity; yields host and port."""
    async with listening_raw(proxy.serve, identity.context if identity is not None else None) as port:
        yield f"127.0.0.1:{port}"


def own(url: str, username: str = "", password: str | None = None) -> Proxy:
    """A proxy of the profile's own."""
    return Proxy(ProxyMode.OWN, url, username, None if password is None else SecretStr(password))
