"""Ways to the server: direct, by an HTTP proxy, by a SOCKS proxy, by what the system says; and what is refused."""

from pathlib import Path

import pytest
from pydantic import SecretStr

from app.domain.connections import Address, Proxy, ProxyMode
from app.domain.errors import Advice, InputError, UnreachableError, UntrustedCertificateError
from app.domain.trust import Trust, TrustMode, TrustProblem
from app.transport.network import Network
from app.transport.proxies import Route, SystemProxies, find_route
from app.transport.request import Request
from tests.transport.conftest import Way
from tests.transport.handlers import guarded
from tests.transport.proxy_servers import HttpProxy, SocksProxy, own, running
from tests.transport.servers import Authority, listening_raw, serving

THINGS = Request("GET", "/things")
FAR = Address("backup.example", 443)


async def test_an_http_proxy_tunnels(way: Way) -> None:
    proxy = HttpProxy()
    async with running(proxy) as at, serving(way.authority.identity(), guarded()) as server:
        channel = way.open(server, proxy=own(f"http://{at}"))
        assert (await channel.send(THINGS)).status == 200
        assert proxy.targets == [f"127.0.0.1:{server.port}"]
        await channel.aclose()


async def test_an_http_proxy_with_sign_in(way: Way) -> None:
    proxy = HttpProxy(wants="me:pass word")
    async with running(proxy) as at, serving(way.authority.identity(), guarded()) as server:
        welcome = way.open(server, proxy=own(f"http://{at}", "me", "pass word"))
        assert (await welcome.send(THINGS)).status == 200
        await welcome.aclose()
        with pytest.raises(UnreachableError) as caught:
            await way.open(server, proxy=own(f"http://{at}", "me", "wrong")).send(THINGS)
        assert server.handshakes == 1
    assert caught.value.message.id == "error.proxy_sign_in.title"
    assert caught.value.advice is Advice.CHECK_PROXY
    assert "pass word" not in way.redactor.text("pass word")


async def test_a_sign_in_beyond_ascii_reaches_an_http_proxy(way: Way) -> None:
    proxy = HttpProxy(wants="jürgen:größe")
    async with running(proxy) as at, serving(way.authority.identity(), guarded()) as server:
        channel = way.open(server, proxy=own(f"http://{at}", "jürgen", "größe"))
        assert (await channel.send(THINGS)).status == 200
        await channel.aclose()


async def test_a_proxy_reached_by_tls_has_a_certificate_of_its_own(
    way: Way, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    theirs = Authority(tmp_path)
    async with (
        serving(theirs.identity(), guarded()) as server,
        running(HttpProxy(), way.authority.identity()) as at,
    ):
        through = own(f"https://{at}")
        with pytest.raises(UnreachableError) as caught:
            await way.open(server, proxy=through, trust=Trust()).send(THINGS)
        assert server.handshakes == 0
        monkeypatch.setenv("SSL_CERT_FILE", way.authority.file)
        network = Network()
        # The proxy's certificate is good, and says nothing about the server's.
        shown = await network.inspect(Address("127.0.0.1", server.port), proxy=through)
        await network.aclose()
    assert caught.value.message.id == "error.proxy_untrusted.title"
    assert shown.fingerprint == server.fingerprint
    assert not shown.trusted_by_system
    assert shown.system_problem is TrustProblem.UNKNOWN_AUTHORITY


@pytest.mark.parametrize("kind", ["http", "socks5"])
async def test_pins_hold_through_proxies(way: Way, kind: str) -> None:
    proxy = HttpProxy() if kind == "http" else SocksProxy()
    async with running(proxy) as at, serving(way.authority.identity("far.example"), guarded()) as server:
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
    proxy = SocksProxy()
    async with running(proxy) as at, serving(way.authority.identity("far.example"), guarded()) as server:
        channel = way.open(server, host="far.example", proxy=own(f"socks5://{at}"))
        assert (await channel.send(THINGS)).status == 200
        assert (await channel.send(THINGS)).status == 200
        assert proxy.targets == [f"far.example:{server.port}"]
        await channel.aclose()


async def test_a_socks_proxy_with_sign_in(way: Way) -> None:
    proxy = SocksProxy(wants=(b"me", b"password"))
    async with running(proxy) as at, serving(way.authority.identity(), guarded()) as server:
        welcome = way.open(server, proxy=own(f"socks5://{at}", "me", "password"))
        assert (await welcome.send(THINGS)).status == 200
        await welcome.aclose()
        with pytest.raises(UnreachableError) as caught:
            await way.open(server, proxy=own(f"socks5://{at}", "me", "wrong")).send(THINGS)
        for username, password in (("me", "größe"), ("me", "x" * 256), ("", "")):
            with pytest.raises(UnreachableError) as unfit:
                await way.open(server, proxy=own(f"socks5://{at}", username, password)).send(THINGS)
            assert unfit.value.message.id == "error.proxy_sign_in.title"
    assert caught.value.message.id == "error.proxy_sign_in.title"
    assert caught.value.advice is Advice.CHECK_PROXY


async def test_trust_problems_are_told_through_socks(way: Way) -> None:
    async with running(SocksProxy()) as at, serving(way.authority.identity("far.example"), guarded()) as server:
        with pytest.raises(UntrustedCertificateError) as caught:
            await way.open(server, proxy=own(f"socks5://{at}")).send(THINGS)
        assert server.request_bytes == 0
    assert caught.value.message.id == "trust_problem.wrong_host.why"


async def test_a_proxy_that_says_no_or_is_not_there(way: Way) -> None:
    async with serving(way.authority.identity(), guarded()) as server:
        async with running(SocksProxy(answer=5)) as at:
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
