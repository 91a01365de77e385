"""Reads a server's certificate into the facts that the trust page shows. No I/O.

Used by the handshake and the pin check. What stands in a certificate is the other side's text.
"""

import hashlib
import ipaddress

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import dsa, ec, ed448, ed25519, rsa

from app.domain.trust import Certificate, TrustProblem

_UNHASHED = {"1.3.101.112": "Ed25519", "1.3.101.113": "Ed448"}


def fingerprint(der: bytes) -> str:
    """SHA-256 over the whole certificate, 64 lower-case hexadecimal digits: what a pin holds."""
    return hashlib.sha256(der).hexdigest()


def read_certificate(
    der: bytes,
    host: str,
    tls_version: str,
    *,
    trusted_by_system: bool = False,
    system_problem: TrustProblem | None = None,
) -> Certificate:
    """Fill a ``Certificate``.

    Args:
        host: as the operator typed it; decides ``name_matches``.
        tls_version: as the handshake agreed, ``TLSv1.3``.

    Raises:
        ValueError: not a certificate that can be read.
    """
    try:
        one = x509.load_der_x509_certificate(der)
    except x509.InvalidVersion as error:
        raise ValueError("a version that cannot be read") from error
    names, addresses = _names(one)
    return Certificate(
        fingerprint=fingerprint(der),
        subject=one.subject.rfc4514_string(),
        issuer=one.issuer.rfc4514_string(),
        is_self_signed=_is_self_signed(one),
        valid_from=one.not_valid_before_utc,
        valid_to=one.not_valid_after_utc,
        key=_key(one),
        signature=_signature(one),
        tls_version=tls_version.replace("TLSv", "TLS "),
        names=(*names, *addresses),
        name_matches=_matches(host, names, addresses),
        trusted_by_system=trusted_by_system,
        system_problem=system_problem,
    )


def read_or_none(der: bytes, host: str, tls_version: str) -> Certificate | None:
    """The same, for an error that is complete without it: None when the certificate cannot be read."""
    try:
        return read_certificate(der, host, tls_version)
    except ValueError:
        return None


def _names(one: x509.Certificate) -> tuple[tuple[str, ...], tuple[str, ...]]:
    try:
        alternatives = one.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except x509.ExtensionNotFound:
        return (), ()
    except (x509.DuplicateExtension, x509.UnsupportedGeneralNameType) as error:
        raise ValueError("names that cannot be read") from error
    addresses = tuple(str(address) for address in alternatives.get_values_for_type(x509.IPAddress))
    return tuple(alternatives.get_values_for_type(x509.DNSName)), addresses


def _matches(host: str, names: tuple[str, ...], addresses: tuple[str, ...]) -> bool:
    """As in RFC 6125: addresses match whole, a star is one left-most label, the common name is not asked."""
    try:
        wanted = str(ipaddress.ip_address(host))
    except ValueError:
        return any(_name_matches(host.rstrip(".").lower(), name.lower()) for name in names)
    return wanted in addresses


def _name_matches(host: str, name: str) -> bool:
    if not name.startswith("*."):
        return host == name
    label, dot, rest = host.partition(".")
    return bool(label and dot) and rest == name[2:] and "." in rest


def _is_self_signed(one: x509.Certificate) -> bool:
    if one.subject != one.issuer:
        return False
    try:
        one.verify_directly_issued_by(one)
    except (InvalidSignature, UnsupportedAlgorithm, TypeError, ValueError):
        return False
    return True


def _key(one: x509.Certificate) -> str:
    try:
        key = one.public_key()
    except (UnsupportedAlgorithm, ValueError):
        return one.public_key_algorithm_oid.dotted_string
    if isinstance(key, rsa.RSAPublicKey):
        return f"RSA {key.key_size}"
    if isinstance(key, ec.EllipticCurvePublicKey):
        return f"EC {key.curve.name}"
    if isinstance(key, dsa.DSAPublicKey):
        return f"DSA {key.key_size}"
    if isinstance(key, ed25519.Ed25519PublicKey):
        return "Ed25519"
    return "Ed448" if isinstance(key, ed448.Ed448PublicKey) else type(key).__name__


def _signature(one: x509.Certificate) -> str:
    """Such as ``RSA-SHA256``; the dotted number where there is no name."""
    oid = one.signature_algorithm_oid.dotted_string
    try:
        digest = one.signature_hash_algorithm
    except UnsupportedAlgorithm:
        return oid
    if digest is None:
        return _UNHASHED.get(oid, oid)
    family = "RSA" if oid.startswith("1.2.840.113549.1.1.") else "ECDSA" if oid.startswith("1.2.840.10045.4.") else oid
    return f"{family}-{digest.name.upper()}"
