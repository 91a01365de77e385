"""First contact: looks at a server's certificate by handshakes alone. Not one request byte is sent.

Used by the flow that adds a connection and by the trust page.
"""

from dataclasses import replace

from app.domain.connections import Address, ClientCertificate, Proxy
from app.domain.errors import UnreachableError, UntrustedCertificateError
from app.domain.messages import Message
from app.domain.trust import Certificate, Trust, TrustMode, TrustProblem
from app.transport.certificates import read_certificate
from app.transport.errors import FOREIGN, Progress, translate
from app.transport.pinning import Check
from app.transport.preparing import Preparing, Way
from app.transport.proxies import build_pool
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
    client: ClientCertificate | None = None,
    preparing: Preparing | None = None,
) -> Certificate:
    """Look at the certificate that a server shows.

    Two handshakes: one that trusts anything, to see it, and one with the operating system's store, to learn what that
    says. With a ``ca_file`` the second is made with that file instead, and ``trusted_by_system`` and
    ``system_problem`` tell its verdict.

    Args:
        timeout_s: for each of the two.
        client: what is shown to a server that asks who we are.

    Raises:
        UnreachableError: no connection, no answer in time, the server does not speak TLS, or wants to know who we are.
        UntrustedCertificateError: only TLS older than 1.2, the certificate cannot be read at all, or
            ``CA_FILE_UNREADABLE``.
        InputError: the proxy's address cannot be read.
        SettingsError: the client certificate cannot be used.
    """
    if address.scheme != "https":
        raise UnreachableError(Message.of("error.not_tls.title"))
    ways, through = preparing or Preparing(TlsContexts()), proxy or Proxy()
    judged_by = Trust(TrustMode.CA_FILE, ca_file=ca_file) if ca_file else Trust()
    judge = await ways.way(address, judged_by, through, client)
    seen = await _shake_hands(address, await ways.way(address, Trust(TrustMode.PIN), through, client), timeout_s)
    try:
        judged = await _shake_hands(address, judge, timeout_s)
    except UntrustedCertificateError as error:
        return replace(_read(seen, address), system_problem=error.problem)
    # Nodes behind one name may show one certificate now and another one then: the judged one is told.
    return replace(_read(judged, address), trusted_by_system=True)


def _read(seen: _Seen, address: Address) -> Certificate:
    try:
        return read_certificate(seen.der, address.host, seen.tls_version)
    except ValueError as error:
        raise untrusted(TrustProblem.OTHER) from error


async def _shake_hands(address: Address, way: Way, timeout_s: float) -> _Seen:
    check: Check = _stop
    async with build_pool(way.context, way.route, check, way.proxy_context, max_connections=1, max_idle=0) as pool:
        try:
            await pool.request("GET", address.origin, extensions={"timeout": {"connect": timeout_s, "read": timeout_s}})
        except _Seen as seen:
            return seen
        except FOREIGN as error:
            raise translate(error, Progress(), is_change=False) from error
    raise untrusted(TrustProblem.OTHER)
