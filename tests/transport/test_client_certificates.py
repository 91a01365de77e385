"""Showing a server who we are: by a certificate from files, whose key may be protected; what is wrong is told apart."""

import ssl
from functools import partial
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from pydantic import SecretStr

from app.domain.connections import Address, ClientCertificate
from app.domain.errors import Advice, SettingsError, UnreachableError
from app.transport.request import Request
from tests.transport.conftest import Way
from tests.transport.handlers import guarded
from tests.transport.servers import Authority, Identity, Server, listening_raw, refuse_in_handshake, serving

THINGS = Request("GET", "/things")
PASS_PHRASE = "open sesame, Tür"


class Files:
    """A certificate of the console's own, in all the ways it may lie on a disk."""

    def __init__(self, authority: Authority, folder: Path) -> None:
        own, other = authority.ca.issue_cert("console.example"), authority.ca.issue_cert("other.example")
        key = serialization.load_pem_private_key(own.private_key_pem.bytes(), None)
        locked = key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.BestAvailableEncryption(PASS_PHRASE.encode()),
        )
        chain = own.cert_chain_pems[0].bytes()
        self.both = self._write(folder / "both.pem", own.private_key_and_cert_chain_pem.bytes())
        self.chain = self._write(folder / "chain.pem", chain)
        self.key = self._write(folder / "key.pem", own.private_key_pem.bytes())
        self.locked_key = self._write(folder / "locked.pem", locked)
        self.other_key = self._write(folder / "other.pem", other.private_key_pem.bytes())
        self.nonsense = self._write(folder / "nonsense.pem", b"this is no certificate")
        self.missing = str(folder / "missing.pem")

    @staticmethod
    def _write(path: Path, content: bytes) -> str:
        path.write_bytes(content)
        return str(path)


@pytest.fixture
def files(authority: Authority, tmp_path: Path) -> Files:
    return Files(authority, tmp_path)


@pytest.fixture
def demanding(authority: Authority) -> Identity:
    """Give a server that wants to know who comes."""
    identity = authority.identity()
    identity.context.verify_mode = ssl.CERT_REQUIRED
    authority.ca.configure_trust(identity.context)
    return identity


async def test_it_is_shown_to_who_asks(way: Way, files: Files, demanding: Identity) -> None:
    secret = SecretStr(PASS_PHRASE)
    good = (
        ClientCertificate(files.both),
        ClientCertificate(files.chain, files.key),
        ClientCertificate(files.chain, files.locked_key, secret),
    )
    async with serving(demanding, guarded()) as server:
        for one in good:
            channel = way.open(server, client_certificate=one)
            assert (await channel.send(THINGS)).status == 200
            await channel.aclose()
            shown = await way.network.inspect(Address("127.0.0.1", server.port), client=one)
            assert shown.fingerprint == server.fingerprint
    assert PASS_PHRASE not in way.redactor.text(PASS_PHRASE)


@pytest.mark.parametrize(
    ("version", "told"),
    [
        (ssl.TLSVersion.TLSv1_2, "error.handshake_refused.title"),
        (ssl.TLSVersion.TLSv1_3, "error.client_certificate_wanted.title"),
    ],
)
async def test_a_server_that_wants_one_says_so(
    way: Way, demanding: Identity, version: ssl.TLSVersion, told: str
) -> None:
    demanding.context.maximum_version = version
    async with listening_raw(partial(refuse_in_handshake, demanding.context)) as port:
        with pytest.raises(UnreachableError) as caught:
            await way.open(Server(port)).send(THINGS)
    assert caught.value.message.id == told
    assert caught.value.advice is Advice.CHECK_CLIENT_CERTIFICATE


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
async def test_one_of_a_stranger_is_refused_and_told(
    way: Way, demanding: Identity, tmp_path: Path, version: ssl.TLSVersion
) -> None:
    demanding.context.maximum_version = version
    strange = ClientCertificate(Files(Authority(tmp_path), tmp_path).both)
    async with listening_raw(partial(refuse_in_handshake, demanding.context)) as port:
        with pytest.raises(UnreachableError) as caught:
            await way.open(Server(port), client_certificate=strange).send(THINGS)
    assert caught.value.message.id == "error.client_certificate_wanted.title"


@pytest.mark.parametrize(
    ("certificate", "key", "passphrase", "told"),
    [
        ("missing", "key", "", "error.client_certificate_unreadable.title"),
        ("chain", "missing", "", "error.client_certificate_unreadable.title"),
        ("nonsense", "key", "", "error.client_certificate.title"),
        ("chain", "nonsense", "", "error.client_certificate.title"),
        ("chain", "other_key", "", "error.client_certificate.title"),
        ("chain", "locked_key", "", "error.client_key_locked.title"),
        ("chain", "locked_key", "wrong", "error.client_key_locked.title"),
        ("chain", "locked_key", "x" * 5000, "error.client_key_locked.title"),
    ],
)
async def test_what_is_wrong_with_the_files_is_told_apart(
    way: Way, files: Files, demanding: Identity, certificate: str, key: str, passphrase: str, told: str
) -> None:
    secret = SecretStr(passphrase) if passphrase else None
    one = ClientCertificate(getattr(files, certificate), getattr(files, key), secret)
    async with serving(demanding, guarded()) as server:
        with pytest.raises(UnreachableError) as caught:
            await way.open(server, client_certificate=one).send(THINGS)
        with pytest.raises(SettingsError) as looked:
            await way.network.inspect(Address("127.0.0.1", server.port), client=one)
        assert server.handshakes == 0
    assert caught.value.message.id == looked.value.message.id == told
    assert caught.value.advice is Advice.CHECK_CLIENT_CERTIFICATE


async def test_a_file_that_was_mended_is_read_again(way: Way, files: Files, demanding: Identity) -> None:
    one = ClientCertificate(files.nonsense)
    async with serving(demanding, guarded()) as server:
        channel = way.open(server, client_certificate=one)
        with pytest.raises(UnreachableError):
            await channel.send(THINGS)
        Path(files.nonsense).write_bytes(Path(files.both).read_bytes())
        assert (await channel.send(THINGS)).status == 200
