"""A network backend that reaches the server through a SOCKS5 proxy, with python-socks below.

Used by ``proxies`` only. httpcore has SOCKS of its own, over a library that is no longer kept up.
"""

import asyncio
import ssl
from collections.abc import Iterable
from typing import TYPE_CHECKING

import httpcore
from python_socks import ProxyError, ProxyType
from python_socks.async_.asyncio.v2 import Proxy

if TYPE_CHECKING:
    from python_socks.async_.asyncio.v2._stream import AsyncioSocketStream

_CONNECT_LIMIT_S = 30.0
_LONGEST = 255
_SIGN_IN_REFUSED = (
    "Username and password authentication failure",
    "No acceptable authentication methods were offered",
    "Unexpected SOCKS authentication method",
)
"""python-socks tells a refused sign-in by words alone."""


class ProxySignInError(httpcore.ProxyError):
    """The proxy wants a sign-in, or another one."""


class SocksBackend(httpcore.AsyncNetworkBackend):
    """Connects through one proxy; names are looked up by the proxy, since only it may know them."""

    def __init__(self, host: str, port: int, username: str | None, password: str | None) -> None:
        self._host = host
        self._port = port
        self._username = username
        self._password = password

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connect to the proxy and through it.

        Raises:
            ProxySignInError: it wants a sign-in, or another one.
            httpcore.ConnectTimeout, httpcore.ProxyError (the proxy cannot be reached, or says no)
        """
        for given in (self._username or "", self._password or ""):
            if not given.isascii() or len(given) > _LONGEST:
                # python-socks knows ASCII alone, and the protocol has one byte for the length (RFC 1929).
                raise ProxySignInError
        proxy = Proxy(ProxyType.SOCKS5, self._host, self._port, self._username, self._password, rdns=True)
        try:
            stream = await proxy.connect(host, port, timeout=timeout or _CONNECT_LIMIT_S)
        except TimeoutError as error:
            raise httpcore.ConnectTimeout(error) from error
        except ProxyError as error:
            refused = str(error).startswith(_SIGN_IN_REFUSED)
            raise (ProxySignInError if refused else httpcore.ProxyError)(error) from error
        except OSError as error:
            raise httpcore.ProxyError(error) from error
        return _SocksStream(stream)

    async def sleep(self, seconds: float) -> None:
        """Wait on the running loop."""
        await asyncio.sleep(seconds)


class _SocksStream(httpcore.AsyncNetworkStream):
    def __init__(self, stream: "AsyncioSocketStream") -> None:
        self._stream = stream

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        try:
            async with asyncio.timeout(timeout):
                return await self._stream.read(max_bytes)
        except TimeoutError as error:
            raise httpcore.ReadTimeout(error) from error
        except OSError as error:
            raise httpcore.ReadError(error) from error

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        try:
            async with asyncio.timeout(timeout):
                await self._stream.write(buffer)
        except TimeoutError as error:
            raise httpcore.WriteTimeout(error) from error
        except OSError as error:
            raise httpcore.WriteError(error) from error

    async def aclose(self) -> None:
        # No polite end of TLS: asyncio would wait half a minute for the other side's, and a server whose certificate
        # was refused would be told as one that is silent.
        self._stream.writer.close()
        self._stream.writer.transport.abort()

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.AsyncNetworkStream:
        try:
            async with asyncio.timeout(timeout):
                return _SocksStream(await self._stream.start_tls(server_hostname or "", ssl_context))
        except TimeoutError as error:
            await self.aclose()
            raise httpcore.ConnectTimeout(error) from error
        except OSError as error:
            await self.aclose()
            raise httpcore.ConnectError(error) from error

    def get_extra_info(self, info: str) -> object:
        # "is_readable" stays unknown: a kept connection that the proxy has closed shows when it is used.
        return self._stream.writer.get_extra_info("ssl_object") if info == "ssl_object" else None
