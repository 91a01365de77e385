"""Ways to the server: direct, by an HTTP proxy, by a SOCKS proxy, by what the system says; and what is refused."""

import asyncio
import base64
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

import pytest
from pydantic import SecretStr

from app.domain.connections import Address, Proxy, ProxyMode
from app.domain.errors import Advice, InputError, UnreachableError, UntrustedCertificateError
from app.domain.trust import Trust, TrustMode
from app.transport.proxies import Route, SystemProxies, find_route
from app.transport.request import Request
from tests.transport.conftest import Way
from tests.transport.handlers import guarded
from tests.transport.servers import listening_raw, serving

THINGS = Request("GET", "/things")
FAR = Address("backup.example", 443)


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
    await asyncio.gather(_pump(reader, far_writer), _pump(far_reader, writer))
    far_writer.transport.abort()


@dataclass
class _HttpProxy:
    """Tunnels by CONNECT; wants a sign-in where `wants` is not empty."""

    wants: str = ""
    targets: list[str] = field(default_factory=list)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        target = head.split(" ")[1]
        self.targets.append(target)
        expected = base64.b64encode(self.wants.encode()).decode()
        if self.wants and f"Basic {expected}" not in head:
            writer.write(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
            await writer.drain()
            return
        host, _, port = target.rpartition(":")
        await _join(reader, writer, host, int(port), b"HTTP/1.1 200 OK\r\n\r\n")


@dataclass
class _SocksProxy:
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
async def _running(proxy: _HttpProxy | _SocksProxy) -> AsyncIterator[str]:
    async with listening_raw(proxy.serve) as port:
        yield f"127.0.0.1:{port}"


def own(url: str, username: str = "", password: str | None = None) -> Proxy:
    return Proxy(ProxyMode.OWN, url, username, None if password is None else SecretStr(password))


async def test_an_http_proxy_tunnels(way: Way) -> None:
    proxy = _HttpProxy()
    async with _running(proxy) as at, serving(way.authority.identity(), guarded()) as server:
        channel = way.open(server, proxy=own(f"http://{at}"))
        assert (await channel.send(THINGS)).status == 200
        assert proxy.targets == [f"127.0.0.1:{server.port}"]
        await channel.aclose()


async def test_an_http_proxy_with_sign_in(way: Way) -> None:
    proxy = _HttpProxy(wants="me:pass word")
    async with _running(proxy) as at, serving(way.authority.identity(), guarded()) as server:
        welcome = way.open(server, proxy=own(f"http://{at}", "me", "pass word"))
        assert (await welcome.send(THINGS)).status == 200
        await welcome.aclose()
        with pytest.raises(UnreachableError) as caught:
            await way.open(server, proxy=own(f"http://{at}", "me", "wrong")).send(THINGS)
    assert caught.value.message.id == "error.proxy.title"
    assert "pass word" not in way.redactor.text("pass word")


@pytest.mark.parametrize("kind", ["http", "socks5"])
async def test_pins_hold_through_proxies(way: Way, kind: str) -> None:
    proxy = _HttpProxy() if kind == "http" else _SocksProxy()
    async with _running(proxy) as at, serving(way.authority.identity("far.example"), guarded()) as server:
        through = own(f"{kind}://{at}")
        with pytest.raises(UntrustedCertificateError):
            await way.open(server, trust=Trust(TrustMode.PIN, pins=("0" * 64,)), proxy=through).send(THINGS)
        assert server.request_bytes == 0
        good = way.open(server, trust=Trust(TrustMode.PIN, pins=(server.fingerprint,)), proxy=through)
        assert (await good.send(THINGS)).status == 200
        shown = await way.network.inspect(Address("127.0.0.1", server.port), proxy=through)
        assert shown.fingerprint == server.fingerprint
        await good.aclose()


async def test_a_socks_proxy_looks_the_name_up(way: Way) -> None:
    proxy = _SocksProxy()
    async with _running(proxy) as at, serving(way.authority.identity("far.example"), guarded()) as server:
        channel = way.open(server, host="far.example", proxy=own(f"socks5://{at}"))
        assert (await channel.send(THINGS)).status == 200
        assert (await channel.send(THINGS)).status == 200
        assert proxy.targets == [f"far.example:{server.port}"]
        await channel.aclose()


async def test_a_socks_proxy_with_sign_in(way: Way) -> None:
    proxy = _SocksProxy(wants=(b"me", b"password"))
    async with _running(proxy) as at, serving(way.authority.identity(), guarded()) as server:
        welcome = way.open(server, proxy=own(f"socks5://{at}", "me", "password"))
        assert (await welcome.send(THINGS)).status == 200
        await welcome.aclose()
        with pytest.raises(UnreachableError) as caught:
            await way.open(server, proxy=own(f"socks5://{at}", "me", "wrong")).send(THINGS)
    assert caught.value.message.id == "error.proxy.title"


async def test_trust_problems_are_told_through_socks(way: Way) -> None:
    async with _running(_SocksProxy()) as at, serving(way.authority.identity("far.example"), guarded()) as server:
        with pytest.raises(UntrustedCertificateError) as caught:
            await way.open(server, proxy=own(f"socks5://{at}")).send(THINGS)
        assert server.request_bytes == 0
    assert caught.value.message.id == "trust_problem.wrong_host.why"


async def test_a_proxy_that_says_no_or_is_not_there(way: Way) -> None:
    async with serving(way.authority.identity(), guarded()) as server:
        async with _running(_SocksProxy(answer=5)) as at:
            with pytest.raises(UnreachableError) as refused:
                await way.open(server, proxy=own(f"socks5://{at}")).send(THINGS)
        for kind in ("socks5", "http"):
            with pytest.raises(UnreachableError):
                await way.open(server, proxy=own(f"{kind}://{at}")).send(THINGS)
        assert server.handshakes == 0
    assert refused.value.message.id == "error.proxy.title"


async def test_a_socks_proxy_that_never_answers(way: Way) -> None:
    async with listening_raw(lambda reader, writer: reader.read()) as port:
        with pytest.raises(UnreachableError):
            await way.network.inspect(FAR, 0.1, proxy=own(f"socks5://127.0.0.1:{port}"))


def test_proxies_of_the_profile_are_read() -> None:
    secret = SecretStr("p")
    assert find_route(Proxy(), FAR) is None
    assert find_route(own("proxy.example:3128"), FAR) == Route("http", "proxy.example", 3128)
    assert find_route(own("https://proxy.example"), FAR) == Route("https", "proxy.example", 443)
    assert find_route(own("socks5h://proxy.example"), FAR) == Route("socks5", "proxy.example", 1080)
    assert find_route(own("http://me:p%40ss@[::1]:8080"), FAR) == Route("http", "::1", 8080, "me", SecretStr("p@ss"))
    assert find_route(own("http://me:x@proxy.example:1", "you", "p"), FAR) == Route(
        "http", "proxy.example", 1, "you", secret
    )
    assert find_route(own("http://proxy.example"), Address("localhost", 80, scheme="http")) is None


@pytest.mark.parametrize("url", ["", "http://", "http://[oops", "http://proxy.example:port"])
def test_a_proxy_address_that_cannot_be_read(url: str) -> None:
    with pytest.raises(InputError) as caught:
        find_route(own(url), FAR)
    assert set(caught.value.fields) == {"proxy"}


async def test_who_polls_is_told_of_it_as_trouble_of_the_system(way: Way) -> None:
    async with serving(way.authority.identity(), guarded()) as server:
        channel = way.open(server, proxy=own("http://[oops"))
        with pytest.raises(UnreachableError) as caught:
            await channel.sign_in()
        with pytest.raises(UnreachableError):
            async with channel.stream(THINGS):
                pytest.fail("there is no way to the server")
        assert server.handshakes == 0
    assert caught.value.message.id == "address.problem.unreadable"
    assert caught.value.advice is Advice.FIX_INPUT
    assert caught.value.connection_id == "c1"
    assert caught.value.correlation_id
    assert way.network.budgets.in_flight == 0


@pytest.mark.parametrize("scheme", ["socks4", "ftp", "pac+http"])
def test_kinds_that_are_not_supported_are_named(scheme: str) -> None:
    with pytest.raises(UnreachableError) as caught:
        find_route(own(f"{scheme}://proxy.example:1"), FAR)
    assert caught.value.message.params == {"scheme": scheme}


def test_the_systems_proxies() -> None:
    def system(table: dict[str, str], *bypassed: str) -> SystemProxies:
        return SystemProxies(lambda: table, lambda host: host in bypassed)

    by_system = Proxy(ProxyMode.SYSTEM)
    table = {"https": "http://proxy.example:3128", "all": "socks5://other.example"}
    assert find_route(by_system, FAR, system(table)) == Route("http", "proxy.example", 3128)
    assert find_route(by_system, FAR, system({"all": "socks5://other.example"})) == Route(
        "socks5", "other.example", 1080
    )
    assert find_route(by_system, FAR, system({"http": "http://proxy.example"})) is None
    assert find_route(by_system, FAR, system(table, "backup.example")) is None
    assert find_route(by_system, Address("127.0.0.1", 443), system(table)) is None


def test_the_environment_is_the_systems_word_on_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://proxy.example:3128")
    monkeypatch.setenv("no_proxy", "near.example")
    assert find_route(Proxy(ProxyMode.SYSTEM), FAR) == Route("http", "proxy.example", 3128)
    assert find_route(Proxy(ProxyMode.SYSTEM), Address("near.example", 443)) is None
