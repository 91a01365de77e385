"""Who is trusted: pins before the first byte, authorities, names, dates, old TLS; on real handshakes."""

import asyncio
import datetime
import ssl
from functools import partial
from pathlib import Path

import pytest
import trustme

from app.domain.connections import Address
from app.domain.errors import (
    InputError,
    UnreachableError,
    UntrustedCertificateError,
)
from app.domain.trust import Trust, TrustMode, TrustProblem
from app.transport.handshake import inspect
from app.transport.request import Request
from app.transport.tls import TlsContexts
from tests.transport.conftest import Way
from tests.transport.servers import (
    Authority,
    Heard,
    Identity,
    Server,
    Wire,
    listening_raw,
    refuse_in_handshake,
    serving,
)

THINGS = Request("GET", "/things", operation="list_things")
YESTERDAY = datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=1)
LONG_AGO = YESTERDAY - datetime.timedelta(days=30)


async def well(heard: Heard, wire: Wire) -> None:
    """Sign in and answer."""
    await wire.answer(200, {"auth_token": "token-0123456789"})


def pin(*pins: str) -> Trust:
    return Trust(TrustMode.PIN, pins=pins)


async def refused(way: Way, server: Server, **how: object) -> UntrustedCertificateError:
    channel = way.open(server, **how)  # type: ignore[arg-type]
    with pytest.raises(UntrustedCertificateError) as caught:
        await channel.send(THINGS)
    assert server.request_bytes == 0
    assert server.heard == []
    return caught.value


async def _answer_in_plain_http(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.read(1)
    writer.write(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
    await writer.drain()
    await reader.read()


async def test_a_wrong_pin_is_refused_before_any_request_byte(way: Way) -> None:
    async with serving(way.authority.identity(), well) as server:
        error = await refused(way, server, trust=pin("0" * 64))
        await server.left.wait()
        assert server.handshakes == 1
        assert server.request_bytes == 0
    assert error.problem is TrustProblem.PIN_DIFFERS
    assert error.message.id == "trust_problem.pin_differs.why"
    assert error.presented is not None
    assert error.presented.fingerprint == server.fingerprint
    assert error.connection_id == "c1"
    assert error.correlation_id


async def test_the_right_pin_passes_whatever_host_and_date(way: Way) -> None:
    identity = way.authority.identity("elsewhere.example", not_before=LONG_AGO, not_after=YESTERDAY)
    async with serving(identity, well) as server:
        reply = await way.open(server, trust=pin("0" * 64, server.fingerprint)).send(THINGS)
    assert reply.status == 200


async def test_no_pin_lets_nothing_pass(way: Way) -> None:
    async with serving(way.authority.identity(), well) as server:
        assert (await refused(way, server, trust=pin())).problem is TrustProblem.PIN_DIFFERS


async def test_an_authority_from_a_file_passes(way: Way) -> None:
    async with serving(way.authority.identity(), well) as server:
        assert (await way.open(server).send(THINGS)).status == 200
        assert (await way.open(server, host="localhost").send(THINGS)).status == 200


async def test_a_wrong_host_is_refused(way: Way) -> None:
    async with serving(way.authority.identity("elsewhere.example"), well) as server:
        assert (await refused(way, server)).problem is TrustProblem.WRONG_HOST
        assert (await refused(way, server, host="localhost")).problem is TrustProblem.WRONG_HOST


async def test_dates_are_refused(way: Way) -> None:
    async with serving(way.authority.identity(not_before=LONG_AGO, not_after=YESTERDAY), well) as server:
        assert (await refused(way, server)).problem is TrustProblem.EXPIRED
    tomorrow = YESTERDAY + datetime.timedelta(days=2)
    async with serving(way.authority.identity(not_before=tomorrow), well) as server:
        assert (await refused(way, server)).problem is TrustProblem.NOT_YET_VALID


async def test_an_unknown_authority_is_refused_by_file_and_by_system(way: Way, tmp_path: Path) -> None:
    other = Authority(tmp_path)
    async with serving(other.identity(), well) as server:
        by_file = await refused(way, server)
        by_system = await refused(way, server, trust=Trust())
    assert by_file.problem is TrustProblem.UNKNOWN_AUTHORITY
    assert by_system.problem is TrustProblem.UNKNOWN_AUTHORITY


async def test_the_systems_store_decides_by_default(way: Way, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", way.authority.file)
    async with serving(way.authority.identity(), well) as server:
        assert (await way.open(server, trust=Trust()).send(THINGS)).status == 200


async def test_only_old_tls_is_refused_under_every_policy(way: Way) -> None:
    identity = way.authority.identity()
    identity.context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
    with pytest.warns(DeprecationWarning):
        identity.context.maximum_version = ssl.TLSVersion.TLSv1_1
    identity.context.set_ciphers("DEFAULT@SECLEVEL=0")
    async with listening_raw(partial(refuse_in_handshake, identity.context)) as port:
        for trust in (pin(identity.fingerprint), None, Trust()):
            assert (await refused(way, Server(port), trust=trust)).problem is TrustProblem.OLD_TLS
        with pytest.raises(UntrustedCertificateError) as caught:
            await inspect(Address("127.0.0.1", port))
        assert caught.value.problem is TrustProblem.OLD_TLS


async def test_a_cancelled_handshake_leaves_no_socket(way: Way) -> None:
    connected, left = asyncio.Event(), asyncio.Event()

    async def stare(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connected.set()
        await reader.read()
        left.set()

    async with listening_raw(stare) as port:
        sending = asyncio.ensure_future(way.open(Server(port)).send(THINGS))
        await connected.wait()
        sending.cancel()
        with pytest.raises(asyncio.CancelledError):
            await sending
        await left.wait()


async def test_an_unreadable_authority_file_is_named(way: Way, tmp_path: Path) -> None:
    nonsense = tmp_path / "nonsense.pem"
    nonsense.write_text("this is no certificate")
    async with serving(way.authority.identity(), well) as server:
        for file in (str(nonsense), str(tmp_path / "missing.pem"), None):
            error = await refused(way, server, trust=Trust(TrustMode.CA_FILE, ca_file=file))
            assert error.problem is TrustProblem.CA_FILE_UNREADABLE
        assert server.handshakes == 0


def test_a_context_is_made_once_and_again_when_its_file_changed(authority: Authority, tmp_path: Path) -> None:
    contexts = TlsContexts()
    file = tmp_path / "authority.pem"
    file.write_bytes(Path(authority.file).read_bytes())
    trust = Trust(TrustMode.CA_FILE, ca_file=str(file))
    first = contexts.of(trust)
    assert contexts.of(trust) is first
    assert contexts.of(Trust(TrustMode.PIN, pins=("1" * 64,))) is contexts.of(Trust(TrustMode.PIN, pins=("2" * 64,)))
    file.write_bytes(file.read_bytes() * 2)
    assert contexts.of(trust) is not first


async def test_plain_http_where_tls_was_expected_is_named(way: Way) -> None:
    async with listening_raw(_answer_in_plain_http) as port:
        with pytest.raises(UnreachableError) as caught:
            await way.open(Server(port)).send(THINGS)
    assert caught.value.message.id == "error.not_tls.title"


async def test_plain_http_is_for_loopback_only(way: Way) -> None:
    async with serving(None, well) as server:
        assert (await way.open(server).send(THINGS)).status == 200
        with pytest.raises(InputError):
            way.open(server, host="backup.example")


async def test_inspection_shows_everything_and_sends_nothing(authority: Authority) -> None:
    identity = authority.identity("127.0.0.1", "*.backup.example")
    async with serving(identity, well) as server:
        shown = await inspect(Address("127.0.0.1", server.port))
        assert server.request_bytes == 0
        assert server.handshakes >= 1
    assert shown.fingerprint == server.fingerprint
    assert shown.issuer != shown.subject
    assert not shown.is_self_signed
    assert shown.valid_from < datetime.datetime.now(datetime.UTC) < shown.valid_to
    assert shown.key == "EC secp256r1"
    assert shown.signature == "ECDSA-SHA256"
    assert shown.tls_version == "TLS 1.3"
    assert set(shown.names) == {"127.0.0.1", "*.backup.example"}
    assert shown.name_matches
    assert not shown.trusted_by_system
    assert shown.system_problem is TrustProblem.UNKNOWN_AUTHORITY


async def test_inspection_asks_the_system_or_the_file_given(
    authority: Authority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with serving(authority.identity("elsewhere.example"), well) as server:
        address = Address("127.0.0.1", server.port)
        by_file = await inspect(address, ca_file=authority.file)
        assert by_file.system_problem is TrustProblem.WRONG_HOST
        assert not by_file.name_matches
        with pytest.raises(UntrustedCertificateError) as caught:
            await inspect(address, ca_file=str(tmp_path / "missing.pem"))
        assert caught.value.problem is TrustProblem.CA_FILE_UNREADABLE
    monkeypatch.setenv("SSL_CERT_FILE", authority.file)
    async with serving(authority.identity(), well) as server:
        good = await inspect(Address("localhost", server.port))
    assert good.trusted_by_system
    assert good.system_problem is None


async def test_inspection_knows_a_self_signed_certificate(tmp_path: Path) -> None:
    ca = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with ca.private_key_pem.tempfile() as key, ca.cert_pem.tempfile() as certificate:
        context.load_cert_chain(certificate, key)
    async with serving(Identity(context, ""), well) as server:
        shown = await inspect(Address("127.0.0.1", server.port))
    assert shown.is_self_signed
    assert shown.system_problem is TrustProblem.SELF_SIGNED


async def test_inspection_of_what_is_not_there_or_silent_or_no_tls() -> None:
    async with listening_raw(lambda reader, writer: reader.read()) as port:
        with pytest.raises(UnreachableError) as silent:
            await inspect(Address("127.0.0.1", port), timeout_s=0.05)
    assert silent.value.message.id == "error.unreachable_silent.title"
    with pytest.raises(UnreachableError) as gone:
        await inspect(Address("127.0.0.1", port))
    assert gone.value.message.id == "error.refused.title"
    async with listening_raw(_answer_in_plain_http) as port:
        with pytest.raises(UnreachableError) as plain:
            await inspect(Address("127.0.0.1", port))
    assert plain.value.message.id == "error.not_tls.title"
    with pytest.raises(UnreachableError):
        await inspect(Address("127.0.0.1", 80, scheme="http"))
    with pytest.raises(UnreachableError) as nameless:
        await inspect(Address("backup.invalid", 443))
    assert nameless.value.message.id == "error.unknown_name.title"
