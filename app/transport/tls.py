"""TLS contexts, one per trust policy and shared by all connections that have it, and why a handshake failed.

Used inside ``transport`` only. Building a context reads the whole certificate store (tens of milliseconds), so it
happens once per policy and never for a poll.
"""

import os
import ssl
from collections.abc import Mapping

import truststore

from app.domain.connections import ClientCertificate
from app.domain.errors import Advice, SettingsError, UntrustedCertificateError
from app.domain.messages import Message
from app.domain.trust import Trust, TrustMode, TrustProblem

_BY_VERIFY_CODE: Mapping[int, TrustProblem] = {
    # OpenSSL, x509_vfy.h
    9: TrustProblem.NOT_YET_VALID,
    10: TrustProblem.EXPIRED,
    18: TrustProblem.SELF_SIGNED,
    19: TrustProblem.UNKNOWN_AUTHORITY,
    20: TrustProblem.UNKNOWN_AUTHORITY,
    21: TrustProblem.UNKNOWN_AUTHORITY,
    62: TrustProblem.WRONG_HOST,
    64: TrustProblem.WRONG_HOST,
    # Windows, winerror.h: CERT_E_EXPIRED, _UNTRUSTEDROOT, _CHAINING, _CN_NO_MATCH
    0x800B0101: TrustProblem.EXPIRED,
    0x800B0109: TrustProblem.UNKNOWN_AUTHORITY,
    0x800B010A: TrustProblem.UNKNOWN_AUTHORITY,
    0x800B010F: TrustProblem.WRONG_HOST,
    # macOS, SecBase.h: errSecCertificateNotValidYet, -Expired, errSecNotTrusted, errSecHostNameMismatch
    -67819 & 0xFFFFFFFF: TrustProblem.NOT_YET_VALID,
    -67818 & 0xFFFFFFFF: TrustProblem.EXPIRED,
    -67843 & 0xFFFFFFFF: TrustProblem.UNKNOWN_AUTHORITY,
    -67602 & 0xFFFFFFFF: TrustProblem.WRONG_HOST,
}

_OLD_TLS_REASONS = frozenset(
    {"UNSUPPORTED_PROTOCOL", "TLSV1_ALERT_PROTOCOL_VERSION", "NO_PROTOCOLS_AVAILABLE", "VERSION_TOO_LOW"}
)
_NOT_TLS_REASONS = frozenset(
    {"WRONG_VERSION_NUMBER", "HTTP_REQUEST", "HTTPS_PROXY_REQUEST", "UNKNOWN_PROTOCOL", "PACKET_LENGTH_TOO_LONG"}
)


_KEY_OF_ANOTHER = "KEY_VALUES_MISMATCH"


class TlsContexts:
    """Makes and keeps the contexts. A file that changed on the disk is read again.

    Reads files, which may lie on a share that hangs: to be asked away from the network loop (``preparing``).
    """

    def __init__(self) -> None:
        self._contexts: dict[tuple[object, ...], ssl.SSLContext] = {}

    def of(self, trust: Trust, client: ClientCertificate | None = None) -> ssl.SSLContext:
        """The context of a trust policy.

        With pins the context verifies nothing: ``pinning`` compares the certificate before any request byte.

        Raises:
            UntrustedCertificateError: the CA file cannot be read (``CA_FILE_UNREADABLE``).
            SettingsError: the client certificate cannot be used; the message says why.
        """
        shown = (client, _version_of(client.certificate_file), _version_of(client.key_file)) if client else None
        key = (trust.mode, _version_of(trust.ca_file if trust.mode is TrustMode.CA_FILE else None), shown)
        context = self._contexts.get(key)
        if context is None:
            context = _build(trust)
            if client is not None:
                _add_client_certificate(context, client)
            self._contexts[key] = context
        return context

    def of_proxy(self) -> ssl.SSLContext:
        """The context for a proxy that is reached by TLS: one of its own, so that no pin is compared with it."""
        return self._contexts.setdefault(("proxy",), _build(Trust()))


def trust_problem(error: ssl.SSLError) -> TrustProblem | None:
    """Why a handshake failed; None when it is no matter of trust (the server hung up, or does not speak TLS)."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return _BY_VERIFY_CODE.get(getattr(error, "verify_code", 0) & 0xFFFFFFFF, TrustProblem.OTHER)
    reason = reason_of(error)
    if reason in _OLD_TLS_REASONS:
        return TrustProblem.OLD_TLS
    if reason in _NOT_TLS_REASONS or isinstance(error, ssl.SSLEOFError | ssl.SSLZeroReturnError):
        return None
    return TrustProblem.OTHER


def is_not_tls(error: ssl.SSLError) -> bool:
    """Whether something answered that does not speak TLS, such as plain HTTP."""
    return reason_of(error) in _NOT_TLS_REASONS


def reason_of(error: ssl.SSLError) -> str:
    """OpenSSL's word for the reason; empty where the error was made by another library, which leaves it out."""
    return getattr(error, "reason", None) or ""


def untrusted(problem: TrustProblem) -> UntrustedCertificateError:
    """The error that says why a certificate was refused."""
    return UntrustedCertificateError(Message.of(f"trust_problem.{problem.value}.why"), problem=problem)


def _version_of(path: str | None) -> tuple[object, ...]:
    """A key that changes when the file does; a file that is not there fails when it is loaded."""
    if not path:
        return ()
    try:
        state = os.stat(path)
    except OSError:
        return (path,)
    return (path, state.st_mtime_ns, state.st_size)


def _build(trust: Trust) -> ssl.SSLContext:
    context: ssl.SSLContext
    if trust.mode is TrustMode.SYSTEM:
        context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    else:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if trust.mode is TrustMode.CA_FILE:
        _load_authorities(context, trust.ca_file)
    if trust.mode is TrustMode.PIN:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return context


def _load_authorities(context: ssl.SSLContext, ca_file: str | None) -> None:
    # A file may hold an intermediate authority or the server's own certificate: either is a decision of the operator.
    context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN
    try:
        if ca_file is None:
            raise FileNotFoundError
        context.load_verify_locations(cafile=ca_file)
    except (OSError, ValueError) as error:
        raise untrusted(TrustProblem.CA_FILE_UNREADABLE) from error


def _add_client_certificate(context: ssl.SSLContext, client: ClientCertificate) -> None:
    was_asked = False

    def passphrase() -> str:
        # Without this OpenSSL would ask on the terminal, and wait there.
        nonlocal was_asked
        was_asked = True
        return client.passphrase.get_secret_value() if client.passphrase is not None else ""

    def unusable(message: Message) -> SettingsError:
        return SettingsError(message, Advice.CHECK_CLIENT_CERTIFICATE)

    try:
        context.load_cert_chain(client.certificate_file, client.key_file or None, passphrase)
    except ssl.SSLError as error:
        if was_asked and reason_of(error) != _KEY_OF_ANOTHER:
            raise unusable(Message.of("error.client_key_locked.title")) from error
        raise unusable(Message.of("error.client_certificate.title")) from error
    except ValueError as error:  # the pass phrase is longer than OpenSSL takes, or not of this world
        raise unusable(Message.of("error.client_key_locked.title")) from error
    except OSError as error:
        raise unusable(Message.of("error.client_certificate_unreadable.title")) from error
