"""The FTP and SFTP servers beside the appliance: simulated, reachable or not, with accounts, directories and tars.

They are no part of the appliance's database: a restore does not touch them. Two come with the demo. Any other host
comes into being when a location is stored that names it, with the account given there, so that a stranger can try
everything; hosts ending in ``.invalid`` or holding the word ``unreachable`` never answer.
"""

import ipaddress
import re
from dataclasses import asdict, dataclass, field
from enum import Enum
from typing import Any

from app.demo.faults import FaultSwitches
from app.demo.smartfabric_director.records import Location, RemoteTar, load_tar

DEFAULT_PORTS = {"FTP": 21, "SFTP": 22}


class Trouble(Enum):
    """What a remote server objects to."""

    HOST = "host"
    USERNAME = "username"
    PASSWORD = "password"  # noqa: S105 - the name of a request field
    PATH = "backup_path"


class RemoteTroubleError(Exception):
    """The remote server cannot be worked with."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


@dataclass
class RemoteServer:
    """One server. ``is_open``: takes whatever account and directory a location brings along."""

    protocol: str
    host: str
    port: int
    accounts: dict[str, str]
    directories: list[str]
    is_open: bool = True
    tars: dict[str, RemoteTar] = field(default_factory=dict)

    def has_directory(self, path: str) -> bool:
        """Whether the directory exists, with or without a slash at its end."""
        path = path.rstrip("/") or "/"
        return any(path == known or known.startswith(path.rstrip("/") + "/") for known in self.directories)


class RemoteServers:
    """All servers the appliance could talk to."""

    def __init__(self, faults: FaultSwitches) -> None:
        self._faults = faults
        self.all: list[RemoteServer] = []

    def find(self, protocol: str, host: str, port: int) -> RemoteServer | None:
        """The server of that address, reachable or not."""
        for server in self.all:
            if (server.protocol, server.host, server.port) == (protocol, host.lower(), port):
                return server
        return None

    def visit(self, server: RemoteServer | None, username: str, password: str, path: str = "") -> RemoteServer:
        """Sign in to a server; ``path`` is what asks, for faults limited to it.

        Raises RemoteTroubleError(HOST, USERNAME or PASSWORD).
        """
        if server is None or not self.answers(server, path):
            raise RemoteTroubleError(Trouble.HOST)
        if username not in server.accounts:
            raise RemoteTroubleError(Trouble.USERNAME)
        if server.accounts[username] != password or self._faults.strike("wrong_ftp_password", path):
            raise RemoteTroubleError(Trouble.PASSWORD)
        return server

    def answers(self, server: RemoteServer, path: str = "") -> bool:
        """Whether a connection succeeds now."""
        only = self._faults.value("host_unreachable").lower()
        if (not only or only == server.host) and self._faults.strike("host_unreachable", path):
            return False
        return not (server.host.endswith(".invalid") or "unreachable" in server.host)

    def of_location(self, location: Location) -> RemoteServer | None:
        """The server a location names, if it exists."""
        host, port = split_host(location.host, location.protocol)
        return self.find(location.protocol, host, port)

    def probe(self, location: Location, path: str = "") -> RemoteServer:
        """Sign in as a location says and look for its directory.

        Raises RemoteTroubleError.
        """
        server = self.visit(self.of_location(location), location.username, location.password, path)
        if not server.has_directory(directory_of(location)):
            raise RemoteTroubleError(Trouble.PATH)
        return server

    def check_in(self, location: Location, path: str = "") -> None:
        """Try what a location to be stored says; an open server, or a host nobody has named yet, takes it up.

        Raises RemoteTroubleError.
        """
        server = self.of_location(location)
        if server is not None and not server.is_open:
            self.probe(location, path)
            return
        host, _ = split_host(location.host, location.protocol)
        candidate = server or RemoteServer(location.protocol, host.lower(), 0, {}, [])
        if not self.answers(candidate, path):
            raise RemoteTroubleError(Trouble.HOST)
        if self._faults.strike("wrong_ftp_password", path):
            raise RemoteTroubleError(Trouble.PASSWORD)
        self.take_up(location)

    def take_up(self, location: Location) -> None:
        """Let the server of a location know its account and directory, unless it is not an open one."""
        server = self.of_location(location)
        if server is None:
            host, port = split_host(location.host, location.protocol)
            server = RemoteServer(location.protocol, host.lower(), port, {}, [])
            self.all.append(server)
        if server.is_open:
            server.accounts[location.username] = location.password
            if not server.has_directory(directory_of(location)):
                server.directories.append(directory_of(location))

    def snapshot(self) -> list[dict[str, Any]]:
        """All of it as JSON values; the passwords are those of simulated accounts."""
        return [asdict(server) for server in self.all]

    def load(self, saved: list[dict[str, Any]]) -> None:
        """Take up what ``snapshot`` wrote."""
        self.all = [
            RemoteServer(**{**item, "tars": {path: load_tar(tar) for path, tar in item["tars"].items()}})
            for item in saved
        ]


def split_host(host: str, protocol: str) -> tuple[str, int]:
    """Host and port of ``host[:port]``; without one 21 for FTP and 22 for SFTP (2.0 p.45).

    The form of IPv6 addresses is not documented: taken bare, or in brackets with or without a port.

    Raises ValueError for anything else.
    """
    if host.count(":") > 1 and not host.startswith("["):
        return str(ipaddress.IPv6Address(host)), DEFAULT_PORTS[protocol]
    parts = re.fullmatch(r"(\[[^\]\s]+\]|[^:/@\[\]\s]+)(?::(\d{1,5}))?", host)
    port = int(parts[2] or DEFAULT_PORTS[protocol]) if parts else 0
    if parts is None or not 0 < port < 65_536:
        raise ValueError(host)
    return parts[1].strip("[]"), port


def directory_of(location: Location) -> str:
    """The base directory in one spelling: absolute, without a slash at its end."""
    return "/" + location.backup_path.strip("/")
