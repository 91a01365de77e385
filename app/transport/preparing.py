"""Reads what has to be read before a server can be spoken to: certificate files, and the system's word on proxies.

Used by ``client`` and ``handshake``. Both can hang (a file on a share that does not answer; names that Windows looks up
to decide on a proxy), so they run in threads of their own with a time limit, and no other system waits for them.
"""

import asyncio
import ssl
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, TypeVar

from app.domain.connections import Address, ClientCertificate, Proxy
from app.domain.errors import Advice, UnreachableError
from app.domain.messages import Message
from app.domain.trust import Trust
from app.settings.blocking import BlockingThread
from app.transport.proxies import Route, SystemProxies, find_route
from app.transport.tls import TlsContexts

T = TypeVar("T")

LIMIT_S = 5.0


@dataclass(frozen=True)
class Way:
    """How a server is reached: by which proxy, if any, and under which TLS contexts."""

    route: Route | None
    context: ssl.SSLContext
    proxy_context: ssl.SSLContext | None = None


class Preparing:
    """One for the whole network.

    What hangs keeps one thread, however often it is asked for; whoever asks again waits for the same answer.
    """

    def __init__(self, contexts: TlsContexts, *, system: SystemProxies | None = None, limit_s: float = LIMIT_S) -> None:
        self.contexts = contexts
        self._system = system
        self._limit_s = limit_s
        self._running: dict[object, Future[Any]] = {}

    async def way(self, address: Address, trust: Trust, proxy: Proxy, client: ClientCertificate | None = None) -> Way:
        """The way to a server.

        Raises:
            InputError: the profile's proxy address cannot be read.
            UnreachableError: a kind of proxy that is not supported, or what is to be read does not answer in time.
            UntrustedCertificateError: the CA file cannot be read (``CA_FILE_UNREADABLE``).
            SettingsError: the client certificate cannot be used.
        """
        silent = UnreachableError(Message.of("error.system_proxy_silent.title"), Advice.CHECK_PROXY)
        route = await self._read(("route", proxy, address), lambda: find_route(proxy, address, self._system), silent)
        by_tls = route is not None and route.scheme == "https"

        def read() -> Way:
            return Way(route, self.contexts.of(trust, client), self.contexts.of_proxy() if by_tls else None)

        silent = UnreachableError(Message.of("error.certificate_files_silent.title"), Advice.RETRY_LATER)
        return await self._read(("way", route, trust, client), read, silent)

    async def _read(self, key: object, work: Callable[[], T], silent: UnreachableError) -> T:
        running: Future[T] | None = self._running.get(key)
        if running is None or running.done():
            thread = BlockingThread("preparing")
            running = self._running[key] = thread.submit(work)
            thread.close()
        waiting = asyncio.wrap_future(running)
        try:
            done, _ = await asyncio.wait([waiting], timeout=self._limit_s)
        finally:
            if not waiting.done():
                waiting.cancel()
        if not done:
            raise silent
        self._running.pop(key, None)
        return waiting.result()
