"""Finds backup tars on remote servers and gives them the ids a restore needs.

An id is valid from the listing that showed the file until the service restarts (ASSUMED).
"""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from app.demo.smartfabric_director import ids
from app.demo.smartfabric_director.appliance import VERSION, Appliance
from app.demo.smartfabric_director.records import RemoteTar
from app.demo.smartfabric_director.remote_servers import (
    DEFAULT_PORTS,
    RemoteServer,
    RemoteTroubleError,
    Trouble,
    directory_of,
)


class BadPathError(Exception):
    """``file_path`` has no usable form, or names nothing on the server."""


@dataclass(frozen=True)
class RemoteFile:
    """A tar that was listed: its id and where it lies."""

    file_id: str
    server: RemoteServer
    tar: RemoteTar

    @property
    def name(self) -> str:
        """File name with extension."""
        return self.tar.path.rpartition("/")[2]

    def view(self) -> dict[str, Any]:
        """The object of 2.0 p.63: size in KB, time in milliseconds."""
        return {
            "file_id": self.file_id,
            "backup_file_name": self.name,
            "content": list(self.tar.content),
            "size": self.tar.size,
            "backup_time": self.tar.backup_time,
            "version": self.tar.version,
        }


class RemoteFiles:
    """The listings made since the service started."""

    def __init__(self, appliance: Appliance) -> None:
        self._appliance = appliance
        self._by_id: dict[str, RemoteFile] = {}
        self._ids: dict[tuple[str, str, int, str], str] = {}

    def find(self, file_id: str) -> RemoteFile | None:
        """A file listed before."""
        return self._by_id.get(file_id)

    def forget(self) -> None:
        """The service restarts: no id is valid any longer."""
        if not self._appliance.faults.is_on("file_ids_lasting"):
            self._by_id.clear()
            self._ids.clear()

    def any_good(self) -> RemoteFile | None:
        """The newest intact tar of any server."""
        tars = [
            (tar.backup_time, server, tar) for server in self._appliance.servers.all for tar in server.tars.values()
        ]
        good = [entry for entry in tars if not entry[2].corrupt and entry[2].version == VERSION]
        newest = max(good, key=lambda entry: entry[0], default=None)
        return None if newest is None else self._known(newest[1], newest[2])

    def list(self, file_path: str, username: str, password: str, path: str) -> list[RemoteFile]:
        """The tars of a directory, newest first, or the one tar named.

        Raises BadPathError, RemoteTroubleError.
        """
        server, remote_path = self._resolve(file_path, username, password)
        self._appliance.servers.visit(server, username, password, path)
        if (tar := server.tars.get(remote_path)) is not None:
            return [self._known(server, tar)]
        directory = remote_path.rstrip("/") or "/"
        if not server.has_directory(directory):
            raise BadPathError(file_path)
        tars = [tar for tar in server.tars.values() if (tar.path.rpartition("/")[0] or "/") == directory]
        return [self._known(server, tar) for tar in sorted(tars, key=lambda tar: -tar.backup_time)]

    def _known(self, server: RemoteServer, tar: RemoteTar) -> RemoteFile:
        key = (server.protocol, server.host, server.port, tar.path)
        if key not in self._ids:
            self._ids[key] = self._appliance.new_id(ids.REMOTE_FILE)
        file = RemoteFile(self._ids[key], server, tar)
        self._by_id[file.file_id] = file
        return file

    def _resolve(self, file_path: str, username: str, password: str) -> tuple[RemoteServer, str]:
        """The server and the path there: the host stands in ``file_path``, or a configured location tells it."""
        faults = self._appliance.faults
        if "://" in file_path:
            if faults.is_on("bare_paths_only"):
                raise BadPathError(file_path)
            return self._by_address(file_path)
        if faults.is_on("url_paths_only"):
            raise BadPathError(file_path)
        return self._by_location("/" + file_path.strip().lstrip("/"), username, password)

    def _by_address(self, file_path: str) -> tuple[RemoteServer, str]:
        try:
            parts = urlsplit(file_path)
            protocol = parts.scheme.upper()
            port = parts.port or DEFAULT_PORTS[protocol]
        except (ValueError, KeyError):
            raise BadPathError(file_path) from None
        if not parts.hostname:
            raise BadPathError(file_path)
        server = self._appliance.servers.find(protocol, parts.hostname, port)
        if server is None:
            raise RemoteTroubleError(Trouble.HOST)
        # the path is a path, not a web address: what urlsplit takes for a query or fragment belongs to it
        return server, "/" + file_path.split("://", 1)[1].partition("/")[2]

    def _by_location(self, path: str, username: str, password: str) -> tuple[RemoteServer, str]:
        candidates = []
        for location in self._appliance.db.locations.values():
            base = directory_of(location).rstrip("/")
            server = self._appliance.servers.of_location(location)
            if server is not None and location.username == username and f"{path}/".startswith(f"{base}/"):
                candidates.append((len(base), server.accounts.get(username) == password, server))
        if not candidates:
            raise BadPathError(path)
        return max(candidates, key=lambda candidate: candidate[:2])[2], path
