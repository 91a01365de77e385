"""Refuses every socket that would leave the machine, and remembers who tried.

Loopback and unix sockets pass, and `localhost` is loopback even where no hosts file says so. Addresses and names that
the standards keep for documentation (192.0.2.0/24, 198.51.100.0/24, 203.0.113.0/24, 2001:db8::/32, and names ending
in .invalid, .test or .example) fail at once as an unreachable network would, so that tests can use them for "the
server is not there". Anything else fails the test, even when the code under test swallows the error.
"""

import errno
import ipaddress
import socket
from collections.abc import Callable
from typing import Any

DOCUMENTATION_NETWORKS = tuple(
    ipaddress.ip_network(network) for network in ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32")
)
DOCUMENTATION_NAMES = (".invalid", ".test", ".example", ".example.com", ".example.org", ".example.net")

_attempts: list[str] = []


def take_attempts() -> list[str]:
    """Return the forbidden attempts since the last call, and forget them."""
    found = _attempts.copy()
    _attempts.clear()
    return found


def stand_guard() -> None:
    """Replace the ways out of the process by guarded ones, for the rest of its life."""
    for name in ("connect", "connect_ex", "sendto"):
        setattr(socket.socket, name, _guarded(getattr(socket.socket, name)))
    socket.getaddrinfo = _guarded_lookup(socket.getaddrinfo)


def _guarded(real: Callable[..., Any]) -> Callable[..., Any]:
    def call(self: socket.socket, *args: Any) -> Any:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            _check_address(str(args[-1][0]))
        return real(self, *args)

    return call


def _guarded_lookup(real: Callable[..., Any]) -> Callable[..., Any]:
    def call(host: str | bytes | None, *args: Any, **kwargs: Any) -> Any:
        name = host.decode("ascii") if isinstance(host, bytes) else host
        _check_name(name)
        if name == "localhost":
            name = "::1" if socket.AF_INET6 in (*args[1:2], kwargs.get("family")) else "127.0.0.1"
        return real(name, *args, **kwargs)

    return call


def _check_address(host: str) -> None:
    try:
        address = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        _check_name(host)
        return
    if address.is_loopback or address.is_unspecified:
        return
    if not any(address in network for network in DOCUMENTATION_NETWORKS):
        _attempts.append(f"connection to {host}")
    raise OSError(errno.ENETUNREACH, "Network is unreachable (refused by tests/guards/network.py)")


def _check_name(host: str | None) -> None:
    if not host or host == "localhost":
        return
    try:
        ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        if not host.rstrip(".").endswith(DOCUMENTATION_NAMES):
            _attempts.append(f"look-up of {host}")
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known") from None
