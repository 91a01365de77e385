"""First contact: looks at a server's certificate by handshakes alone. Not one request byte is sent.

Used by the flow that adds a connection and by the trust page.
"""

import ssl
from dataclasses import replace

from app.domain.connections import Address, Proxy
from app.domain.errors import UnreachableError, UntrustedCertificateError
from app.domain.messages import Message
from app.domain.trust import Certificate, Trust, TrustMode, TrustProblem
from app.transport.certificates import read_certificate
from app.transport.errors import FOREIGN, Progress, translate
from app.transport.pinning import Check
from app.transport.proxies import build_pool, find_route
from app.transport.tls import TlsContexts, untrusted

DEFAULT_TIMEOUT_S = 10.0


class _Seen(Exception):  # noqa: N818 - no error: it ends the connection once the certificate was shown
    def __init__(self, der: bytes, tls_version: str) -> None:
        super().__init__()
        self.der = der
        self.tls_version = tls_version


def _stop(der: bytes, tls_version: str) -> None:
    raise _Seen(der, tls_version)


async def inspect(
    address: Address,
    timeout_s: float = DEFAULT_TIMEOUT_S,
    ca_file: str | None = None,
    *,
    proxy: Proxy | None = None,
    contexts: TlsContexts | None = None,
) -> Certificate:
    """Look at the certificate that a server shows.

    Two handshakes: one that trusts anything, to see it, and one with the operating system's store, to learn what that
    says. With a ``ca_file`` the second is made with that file instead, and ``trusted_by_system`` and
    ``system_problem`` tell its verdict.

    Args:
        timeout_s: for each of the two.

    Raises:
        UnreachableError: no connection, no answer in time, or the server does not speak TLS.
        UntrustedCertificateError: only TLS older than 1.2, the certificate cannot be read at all, or
            ``CA_FILE_UNREADABLE``.
        InputError: the proxy's address cannot be read.
    """
    if address.scheme != "https":
        raise UnreachableError(Message.of("error.not_tls.title"))
    shared = contexts or TlsContexts()
    judge = shared.of(Trust(TrustMode.CA_FILE, ca_file=ca_file) if ca_file else Trust())
    through = proxy or Proxy()
    seen = await _shake_hands(address, through, shared.of(Trust(TrustMode.PIN)), shared, timeout_s)
    try:
        shown = read_certificate(seen.der, address.host, seen.tls_version)
    except ValueError as error:
        raise untrusted(TrustProblem.OTHER) from error
    try:
        await _shake_hands(address, through, judge, shared, timeout_s)
    except UntrustedCertificateError as error:
        return replace(shown, system_problem=error.problem)
    return replace(shown, trusted_by_system=True)


async def _shake_hands(
    address: Address, proxy: Proxy, context: ssl.SSLContext, contexts: TlsContexts, timeout_s: float
) -> _Seen:
    check: Check = _stop
    route = find_route(proxy, address)
    async with build_pool(context, route, check, contexts, max_connections=1, max_idle=0) as pool:
        try:
            await pool.request("GET", address.origin, extensions={"timeout": {"connect": timeout_s, "read": timeout_s}})
        except _Seen as seen:
            return seen
        except FOREIGN as error:
            raise translate(error, Progress(), is_change=False) from error
    raise untrusted(TrustProblem.OTHER)
