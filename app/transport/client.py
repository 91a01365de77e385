"""The HTTP client of one server: two small pools under one trust, and one request at a time through them.

Used by ``exchange``. Knows nothing of sessions, permits or budgets; its errors are those of the libraries below.
"""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from http.cookiejar import CookieJar, DefaultCookiePolicy

import httpx

from app.domain.connections import Address, ClientCertificate, Proxy
from app.domain.trust import ShownCertificate, Trust, TrustMode
from app.transport.budgets import PER_SERVER
from app.transport.certificates import fingerprint, read_or_none
from app.transport.errors import Progress
from app.transport.pinning import Check, pin_check
from app.transport.pool_transport import TARGET, PoolTransport
from app.transport.preparing import Preparing, Way
from app.transport.proxies import build_pool
from app.transport.request import Request

CONNECT_LIMIT_S = 10.0
_IDLE_CONNECTIONS = 2
_HEADERS: Mapping[str, str] = {
    "User-Agent": "Backstay",
    "Accept": "application/json",
    "Accept-Encoding": "gzip",
}


@dataclass(frozen=True)
class Target:
    """All that decides by which client a server is spoken to."""

    address: Address
    trust: Trust
    proxy: Proxy
    client_certificate: ClientCertificate | None = None


class ServerClient:
    """Speaks to one server. The pools are made with the first request, since that reads certificates."""

    def __init__(self, target: Target, preparing: Preparing) -> None:
        self.target = target
        self._preparing = preparing
        self._clients: dict[bool, httpx.AsyncClient] = {}
        self.shown_certificate: ShownCertificate | None = None
        """The certificate that was shown and taken last; None: no handshake yet, or no TLS."""

    @asynccontextmanager
    async def answer(self, request: Request, progress: Progress, *, fresh: bool) -> AsyncIterator[httpx.Response]:
        """Send a request, its own headers winning over the defaults; the body is read by the caller.

        Args:
            progress: is filled while the request goes its way.
            fresh: on a connection of its own. For changes: a kept connection that the server has closed meanwhile
                would leave their outcome unknown.
        """
        client = await self._client(fresh)
        outgoing = self._outgoing(request, progress)
        response = await client.send(outgoing, auth=None, follow_redirects=False, stream=True)
        try:
            progress.was_answered = True
            yield response
        finally:
            await response.aclose()

    async def aclose(self) -> None:
        """Close all connections."""
        clients = tuple(self._clients.values())
        self._clients.clear()
        for client in clients:
            await client.aclose()

    def _outgoing(self, request: Request, progress: Progress) -> httpx.Request:
        async def trace(event: str, info: Mapping[str, object]) -> None:
            # A tunnel's CONNECT is sent to the proxy and carries nothing of ours.
            if event.endswith(".send_request_headers.started"):
                sent = info.get("request")
                progress.has_left = progress.has_left or getattr(sent, "method", b"") != b"CONNECT"

        merged = httpx.Headers(dict(_HEADERS))
        merged.update(dict(request.headers))
        if request.has_body and "content-type" not in merged:
            merged["Content-Type"] = "application/json"
        address = self.target.address
        target = f"{address.base_path}{request.target()}".encode("ascii")
        limits = httpx.Timeout(request.timeout_s, connect=min(CONNECT_LIMIT_S, request.timeout_s))
        return httpx.Request(
            request.method,
            f"{address.origin}/",
            headers=merged,
            content=request.body() if request.has_body else None,
            extensions={"timeout": limits.as_dict(), "trace": trace, TARGET: target},
        )

    async def _client(self, fresh: bool) -> httpx.AsyncClient:
        if fresh not in self._clients:
            target = self.target
            way = await self._preparing.way(target.address, target.trust, target.proxy, target.client_certificate)
            if fresh not in self._clients:  # somebody else may have waited for the same
                self._clients[fresh] = self._build(way, max_idle=0 if fresh else _IDLE_CONNECTIONS)
        return self._clients[fresh]

    def _build(self, way: Way, max_idle: int) -> httpx.AsyncClient:
        pool = build_pool(
            way.context, way.route, self._check(), way.proxy_context, max_connections=PER_SERVER, max_idle=max_idle
        )
        # No cookies: who is signed in is the auth flow's business, and nothing is kept that nobody sees.
        jar = CookieJar(DefaultCookiePolicy(allowed_domains=[]))
        return httpx.AsyncClient(transport=PoolTransport(pool), cookies=jar, trust_env=False)

    def _check(self) -> Check:
        """What is asked of each certificate; what passes is remembered for the trust diary."""
        trust = self.target.trust
        pinned = pin_check(trust.pins, self.target.address.host) if trust.mode is TrustMode.PIN else None

        def check(der: bytes, tls_version: str) -> None:
            if pinned is not None:
                pinned(der, tls_version)
            shown = fingerprint(der)
            if self.shown_certificate is None or self.shown_certificate.fingerprint != shown:
                facts = read_or_none(der, self.target.address.host, tls_version)
                self.shown_certificate = ShownCertificate(shown, facts.valid_to if facts is not None else None)

        return check
