"""The table of what must not be trusted: by every way to the server, not one byte of a request gets there."""

import asyncio
import datetime
import ssl
from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.domain.connections import Address, Proxy
from app.domain.errors import BackendError, UnreachableError, UntrustedCertificateError
from app.domain.trust import Trust, TrustMode, TrustProblem
from app.transport.request import Request
from tests.transport.conftest import Way
from tests.transport.proxy_servers import HttpProxy, SocksProxy, own, running
from tests.transport.servers import Authority, Identity, Server, listening_raw
from tests.transport.witness import OLD_HELLO, Witness, records, watching

THINGS = Request("GET", "/things", operation="list_things")
DAY = datetime.timedelta(days=1)
NOW = datetime.datetime.now(datetime.UTC)
STRANGER = Trust(TrustMode.PIN, pins=("0" * 64,))
BY_SYSTEM = Trust()
DIRECT, HTTP, SOCKS = "direct", "http", "socks5"


def _good(ours: Authority, theirs: Authority) -> Identity:
    return ours.identity()


def _elsewhere(ours: Authority, theirs: Authority) -> Identity:
    return ours.identity("elsewhere.example")


def _expired(ours: Authority, theirs: Authority) -> Identity:
    return ours.identity(not_before=NOW - 30 * DAY, not_after=NOW - DAY)


def _early(ours: Authority, theirs: Authority) -> Identity:
    return ours.identity(not_before=NOW + DAY, not_after=NOW + 30 * DAY)


def _unknown(ours: Authority, theirs: Authority) -> Identity:
    return theirs.identity()


def _self_signed(ours: Authority, theirs: Authority) -> Identity:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with theirs.ca.private_key_pem.tempfile() as key, theirs.ca.cert_pem.tempfile() as certificate:
        context.load_cert_chain(certificate, key)
    return Identity(context, "")


def _old(version: ssl.TLSVersion) -> Callable[[Authority, Authority], Identity]:
    def make(ours: Authority, theirs: Authority) -> Identity:
        identity = ours.identity()
        with pytest.warns(DeprecationWarning):
            identity.context.minimum_version = identity.context.maximum_version = version
        identity.context.set_ciphers("DEFAULT@SECLEVEL=0")
        return identity

    return make


@dataclass(frozen=True)
class Case:
    """What the server shows, whom the profile trusts (None: the file of our authority), and what must be told."""

    shows: Callable[[Authority, Authority], Identity]
    trust: Trust | None
    problem: TrustProblem


CASES = {
    "wrong pin": Case(_good, STRANGER, TrustProblem.PIN_DIFFERS),
    "wrong host, system": Case(_elsewhere, BY_SYSTEM, TrustProblem.WRONG_HOST),
    "wrong host, file": Case(_elsewhere, None, TrustProblem.WRONG_HOST),
    "expired, system": Case(_expired, BY_SYSTEM, TrustProblem.EXPIRED),
    "expired, file": Case(_expired, None, TrustProblem.EXPIRED),
    "not yet valid, system": Case(_early, BY_SYSTEM, TrustProblem.NOT_YET_VALID),
    "not yet valid, file": Case(_early, None, TrustProblem.NOT_YET_VALID),
    "unknown authority, system": Case(_unknown, BY_SYSTEM, TrustProblem.UNKNOWN_AUTHORITY),
    "unknown authority, file": Case(_unknown, None, TrustProblem.UNKNOWN_AUTHORITY),
    "self-signed, system": Case(_self_signed, BY_SYSTEM, TrustProblem.SELF_SIGNED),
    "self-signed, file": Case(_self_signed, None, TrustProblem.SELF_SIGNED),
    "TLS 1.0, pinned": Case(_old(ssl.TLSVersion.TLSv1), STRANGER, TrustProblem.OLD_TLS),
    "TLS 1.0, system": Case(_old(ssl.TLSVersion.TLSv1), BY_SYSTEM, TrustProblem.OLD_TLS),
    "TLS 1.1, file": Case(_old(ssl.TLSVersion.TLSv1_1), None, TrustProblem.OLD_TLS),
}


@pytest.fixture
def theirs(tmp_path: Path) -> Authority:
    """Give an authority that nobody here knows."""
    return Authority(tmp_path)


@pytest.fixture(autouse=True)
def _system_knows_ours(way: Way, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only one thing is wrong in each line: the system's store knows our authority."""
    monkeypatch.setenv("SSL_CERT_FILE", way.authority.file)


async def through(stack: AsyncExitStack, route: str) -> Proxy:
    if route == DIRECT:
        return Proxy()
    at = await stack.enter_async_context(running(HttpProxy() if route == HTTP else SocksProxy()))
    return own(f"{route}://{at}")


async def refusal(way: Way, witness: Witness, trust: Trust | None, proxy: Proxy) -> BackendError:
    with pytest.raises(BackendError) as caught:
        await way.open(Server(witness.port), trust=trust, proxy=proxy).send(THINGS)
    await witness.left.wait()
    assert witness.raw, "nobody came: the case proves nothing"
    assert witness.saw_no_request()
    return caught.value


@pytest.mark.parametrize("route", [DIRECT, HTTP, SOCKS])
@pytest.mark.parametrize("name", CASES)
async def test_not_one_byte_of_a_request_gets_there(way: Way, theirs: Authority, name: str, route: str) -> None:
    case = CASES[name]
    async with AsyncExitStack() as stack:
        proxy = await through(stack, route)
        witness = await stack.enter_async_context(watching(case.shows(way.authority, theirs).context))
        error = await refusal(way, witness, case.trust, proxy)
    assert isinstance(error, UntrustedCertificateError)
    assert error.problem is case.problem
    assert error.message.id == f"trust_problem.{case.problem}.why"


@pytest.mark.parametrize("route", [DIRECT, HTTP, SOCKS])
async def test_a_rotated_certificate_stops_a_pinned_connection(way: Way, route: str) -> None:
    first, second = way.authority.identity(), way.authority.identity()
    pinned = Trust(TrustMode.PIN, pins=(first.fingerprint,))
    async with AsyncExitStack() as stack:
        proxy = await through(stack, route)
        witness = await stack.enter_async_context(watching(first.context))
        channel = way.open(Server(witness.port), trust=pinned, proxy=proxy)
        assert (await channel.send(THINGS)).status == 200
        assert b"GET /things" in witness.opened, "the witness sees requests where there are some"
        assert not witness.saw_no_request()
        witness.context = second.context
        witness.raw.clear()
        witness.opened.clear()
        with pytest.raises(UntrustedCertificateError) as caught:
            await channel.send(THINGS)
        assert witness.raw
        assert witness.saw_no_request()
        await channel.aclose()
    assert caught.value.problem is TrustProblem.PIN_DIFFERS
    assert caught.value.presented is not None
    assert caught.value.presented.fingerprint == second.fingerprint


@pytest.mark.parametrize("route", [DIRECT, HTTP, SOCKS])
@pytest.mark.parametrize("trust", [STRANGER, BY_SYSTEM, None], ids=["pinned", "system", "file"])
async def test_a_hello_of_an_old_protocol_is_not_answered(way: Way, trust: Trust | None, route: str) -> None:
    async with AsyncExitStack() as stack:
        proxy = await through(stack, route)
        witness = await stack.enter_async_context(watching(None, OLD_HELLO))
        error = await refusal(way, witness, trust, proxy)
        assert {kind for kind, _ in records(bytes(witness.raw))} <= {21, 22}
    assert isinstance(error, UntrustedCertificateError)
    assert error.problem is TrustProblem.OLD_TLS


@pytest.mark.parametrize("route", [DIRECT, HTTP, SOCKS])
@pytest.mark.parametrize("trust", [STRANGER, BY_SYSTEM, None], ids=["pinned", "system", "file"])
async def test_who_speaks_no_tls_is_told_nothing(way: Way, trust: Trust | None, route: str) -> None:
    async with AsyncExitStack() as stack:
        proxy = await through(stack, route)
        witness = await stack.enter_async_context(watching(None))
        error = await refusal(way, witness, trust, proxy)
    assert isinstance(error, UnreachableError)
    assert error.message.id == "error.not_tls.title"


class Turning(Witness):
    """Shows the other certificate to whoever comes next, as nodes behind one name do."""

    contexts: tuple[ssl.SSLContext, ...] = ()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.context, self.contexts = self.contexts[0], self.contexts[1:]
        await super().serve(reader, writer)


async def test_a_verdict_is_told_of_the_certificate_that_was_judged(way: Way, theirs: Authority) -> None:
    strange, good = theirs.identity(), way.authority.identity()
    turning = Turning(None)
    turning.contexts = (strange.context, good.context)
    async with listening_raw(turning.serve) as port:
        shown = await way.network.inspect(Address("127.0.0.1", port))
    assert shown.trusted_by_system
    assert shown.fingerprint == good.fingerprint


@pytest.mark.parametrize("route", [DIRECT, HTTP, SOCKS])
async def test_looking_at_a_certificate_asks_nothing(way: Way, theirs: Authority, route: str) -> None:
    async with AsyncExitStack() as stack:
        proxy = await through(stack, route)
        witness = await stack.enter_async_context(watching(_unknown(way.authority, theirs).context))
        shown = await way.network.inspect(Address("127.0.0.1", witness.port), proxy=proxy)
        assert witness.raw
        assert witness.saw_no_request()
    assert shown.system_problem is TrustProblem.UNKNOWN_AUTHORITY
