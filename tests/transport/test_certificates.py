"""Facts of certificates and the matching of names."""

from datetime import timedelta

import pytest
import trustme
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtensionOID, NameOID

from app.transport.certificates import read_certificate, read_or_none
from tests.clocks import START


def _der(*names: str, key_type: trustme.KeyType = trustme.KeyType.ECDSA) -> bytes:
    leaf = trustme.CA(key_type=key_type).issue_cert(*names, key_type=key_type)
    return x509.load_pem_x509_certificate(leaf.cert_chain_pems[0].bytes()).public_bytes(Encoding.DER)


@pytest.mark.parametrize(
    ("host", "names", "matches"),
    [
        ("backup.example", ("backup.example",), True),
        ("BACKUP.example.", ("backup.example",), True),
        ("node.backup.example", ("*.backup.example",), True),
        ("backup.example", ("*.backup.example",), False),
        ("a.b.backup.example", ("*.backup.example",), False),
        ("10.0.0.1", ("10.0.0.1",), True),
        ("10.0.0.2", ("10.0.0.1",), False),
        ("::1", ("::1",), True),
        ("0:0:0:0:0:0:0:1", ("::1",), True),
        ("other.example", ("backup.example", "10.0.0.1"), False),
    ],
)
def test_names_match_as_browsers_do(host: str, names: tuple[str, ...], matches: bool) -> None:
    assert read_certificate(_der(*names), host, "TLSv1.3").name_matches is matches


def test_a_star_does_not_stand_for_a_whole_domain() -> None:
    assert not read_certificate(_der("*.example"), "backup.example", "TLSv1.3").name_matches


def test_keys_and_signatures_are_named() -> None:
    shown = read_certificate(_der("a.example", key_type=trustme.KeyType.RSA), "a.example", "TLSv1.2")
    assert (shown.key, shown.signature, shown.tls_version) == ("RSA 2048", "RSA-SHA256", "TLS 1.2")


def test_what_is_no_certificate_is_said() -> None:
    assert read_or_none(b"nonsense", "a.example", "TLSv1.3") is None
    with pytest.raises(ValueError, match="pars"):
        read_certificate(b"nonsense", "a.example", "TLSv1.3")


def test_names_of_a_kind_nobody_knows_are_no_crash() -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "a.example")])
    strange = x509.UnrecognizedExtension(ExtensionOID.SUBJECT_ALTERNATIVE_NAME, b"\x30\x02\xa3\x00")  # an X.400 address
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    builder = builder.serial_number(1).not_valid_before(START).not_valid_after(START + timedelta(days=1))
    der = builder.add_extension(strange, critical=False).sign(key, SHA256()).public_bytes(Encoding.DER)
    assert read_or_none(der, "a.example", "TLSv1.3") is None
