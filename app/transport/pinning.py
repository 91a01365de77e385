"""A network backend that looks at the server's certificate right after the handshake, before any request byte.

Used by the pools of ``proxies``. httpcore hands the stream to its HTTP code only after ``start_tls`` has returned, so a
check that raises in there leaves the server with a finished handshake and nothing else.
"""

import ssl
from collections.abc import Callable, Iterable

import httpcore

from app.domain.errors import UntrustedCertificateError
from app.domain.messages import Message
from app.domain.trust import TrustProblem
from app.transport.certificates import fingerprint, read_or_none

Check = Callable[[bytes, str], None]
"""Is given the certificate (DER) and the TLS version; raises to end the connection."""


class CheckedBackend(httpcore.AsyncNetworkBackend):
    """Wraps a backend; ``check``, where there is one, sees each certificate that is shown under ``context``.

    A proxy that is reached by TLS has a context of its own and is none of the pins' business.
    """

    def __init__(self, inner: httpcore.AsyncNetworkBackend, context: ssl.SSLContext, check: Check | None) -> None:
        self._inner = inner
        self._context = context
        self._check = check

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connect, and watch over what is made of the stream."""
        stream = await self._inner.connect_tcp(host, port, timeout, local_address, socket_options)
        return _CheckedStream(stream, self._context, self._check)

    async def sleep(self, seconds: float) -> None:
        """As the backend below."""
        await self._inner.sleep(seconds)


class _CheckedStream(httpcore.AsyncNetworkStream):
    def __init__(self, inner: httpcore.AsyncNetworkStream, context: ssl.SSLContext, check: Check | None) -> None:
        self._inner = inner
        self._context = context
        self._check = check

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return await self._inner.read(max_bytes, timeout)

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        await self._inner.write(buffer, timeout)

    async def aclose(self) -> None:
        await self._inner.aclose()

    def get_extra_info(self, info: str) -> object:
        return self._inner.get_extra_info(info)

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.AsyncNetworkStream:
        try:
            if ssl_context is not self._context:
                stream = await self._shake_hands_with_proxy(ssl_context, server_hostname, timeout)
                return _CheckedStream(stream, self._context, self._check)
            stream = await self._inner.start_tls(ssl_context, server_hostname, timeout)
            if self._check is not None:
                shown = stream.get_extra_info("ssl_object")
                self._check(shown.getpeercert(True) or b"", shown.version() or "")
        except BaseException:
            # Also when cancelled: httpcore 1.0.9 closes the socket after errors only and would leave it open here.
            await self._inner.aclose()
            raise
        return stream

    async def _shake_hands_with_proxy(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None, timeout: float | None
    ) -> httpcore.AsyncNetworkStream:
        """What is wrong with the proxy's certificate must not be taken for trouble with the server's."""
        try:
            return await self._inner.start_tls(ssl_context, server_hostname, timeout)
        except httpcore.ConnectError as error:
            raise httpcore.ProxyError(error) from error


def pin_check(pins: tuple[str, ...], host: str) -> Check:
    """A check that lets only these fingerprints pass. No pin lets nothing pass."""
    allowed = frozenset(pins)

    def check(der: bytes, tls_version: str) -> None:
        if fingerprint(der) in allowed:
            return
        raise UntrustedCertificateError(
            Message.of("trust_problem.pin_differs.why"),
            problem=TrustProblem.PIN_DIFFERS,
            presented=read_or_none(der, host, tls_version),
        )

    return check
