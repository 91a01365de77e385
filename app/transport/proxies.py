"""By which way a server is reached: directly, or through a proxy of the profile or of the operating system.

Used by ``client`` and ``handshake``, which get a connection pool that already goes the right way. Automatic proxy
scripts are not supported.
"""

import ssl
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

import httpcore
from pydantic import SecretStr

from app.domain.connections import LOOPBACK_HOSTS, Address, Proxy, ProxyMode
from app.domain.errors import Advice, InputError, UnreachableError
from app.domain.messages import Message
from app.transport.pinning import Check, CheckedBackend
from app.transport.socks import SocksBackend

_PORTS = {"http": 8080, "https": 443, "socks5": 1080, "socks5h": 1080, "socks": 1080}
KEEP_ALIVE_S = 15.0


@dataclass(frozen=True)
class Route:
    """One proxy on the way. ``scheme`` is http, https or socks5."""

    scheme: str
    host: str
    port: int
    username: str = ""
    password: SecretStr | None = None


@dataclass(frozen=True)
class SystemProxies:
    """What the operating system says of proxies: environment, registry or system configuration."""

    table: Callable[[], dict[str, str]] = urllib.request.getproxies
    is_bypassed: Callable[[str], bool] = lambda host: bool(urllib.request.proxy_bypass(host))


def find_route(proxy: Proxy, address: Address, system: SystemProxies | None = None) -> Route | None:
    """The proxy to go through; None: directly. With ``ProxyMode.SYSTEM`` it may look names up: see ``preparing``.

    Raises:
        InputError: the profile's proxy address cannot be read.
        UnreachableError: a kind of proxy that is not supported.
    """
    if proxy.mode is ProxyMode.NONE or address.scheme == "http":
        return None
    if proxy.mode is ProxyMode.OWN:
        return _read_route(proxy.url, proxy.username, proxy.password)
    asked = system or SystemProxies()
    if address.host in LOOPBACK_HOSTS or asked.is_bypassed(address.host):
        return None
    table = asked.table()
    url = table.get("https") or table.get("all")
    return _read_route(url, "", None) if url else None


def _read_route(url: str, username: str, password: SecretStr | None) -> Route:
    try:
        parts = urlsplit(url if "://" in url else f"http://{url}")
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise InputError(fields={"proxy": Message.of("address.problem.unreadable")}) from error
    if not host:
        raise InputError(fields={"proxy": Message.of("address.problem.unreadable")})
    if parts.scheme not in _PORTS:
        raise UnreachableError(
            Message.of("error.proxy_not_supported.title", scheme=parts.scheme), advice=Advice.FIX_INPUT
        )
    scheme = "socks5" if parts.scheme.startswith("socks") else parts.scheme
    if not username and parts.username:
        username, password = unquote(parts.username), SecretStr(unquote(parts.password or ""))
    return Route(scheme, host, port or _PORTS[parts.scheme], username, password)


def build_pool(
    context: ssl.SSLContext,
    route: Route | None,
    check: Check | None,
    proxy_context: ssl.SSLContext | None = None,
    *,
    max_connections: int,
    max_idle: int,
) -> httpcore.AsyncConnectionPool:
    """A pool that goes by this route; ``check`` sees the server's certificate before any request byte.

    ``max_idle`` 0 gives every request a connection of its own. ``proxy_context`` is for a proxy reached by TLS, and
    another one than ``context``, by which the check tells the two certificates apart.
    """
    direct: httpcore.AsyncNetworkBackend = httpcore.AnyIOBackend()
    password = route.password.get_secret_value() if route and route.password else ""
    if route is not None and route.scheme == "socks5":
        direct = SocksBackend(route.host, route.port, route.username or None, password or None)
        route = None
    backend = CheckedBackend(direct, context, check)
    if route is None:
        return httpcore.AsyncConnectionPool(
            ssl_context=context,
            max_connections=max_connections,
            max_keepalive_connections=max_idle,
            keepalive_expiry=KEEP_ALIVE_S,
            network_backend=backend,
        )
    return httpcore.AsyncHTTPProxy(
        proxy_url=httpcore.URL(scheme=route.scheme, host=route.host, port=route.port, target="/"),
        # As bytes: httpcore takes text of ASCII only.
        proxy_auth=(route.username.encode(), password.encode()) if route.username else None,
        proxy_ssl_context=proxy_context if route.scheme == "https" else None,
        ssl_context=context,
        max_connections=max_connections,
        max_keepalive_connections=max_idle,
        keepalive_expiry=KEEP_ALIVE_S,
        network_backend=backend,
    )
