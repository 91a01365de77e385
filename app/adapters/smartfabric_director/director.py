"""What the parts of this adapter share: one connected appliance, its client, clocks, options, and what was learnt."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from app.adapters.connected import Connected, utc_now
from app.adapters.found import Listing
from app.adapters.smartfabric_director import wire
from app.adapters.smartfabric_director.card import CARD
from app.adapters.smartfabric_director.client import Client
from app.adapters.smartfabric_director.owners import Owners
from app.domain.connections import Connection
from app.transport.channel import Channel


@dataclass(frozen=True)
class RemoteListing:
    """What was found in one directory of a remote server, for as long as the session lasts. Holds no password."""

    location: wire.Location
    file_path: str
    files: Listing[wire.RemoteFile]


class Director(Connected):
    """One connected appliance."""

    def __init__(self, connection: Connection, channel: Channel, clock: Callable[[], datetime] = utc_now) -> None:
        super().__init__(connection, channel, CARD.options, clock)
        self.client = Client(channel)
        self.owners = Owners(self.client)
        self.listings: dict[str, RemoteListing] = {}

    def forget(self) -> None:
        """Drop everything learnt: signed out, or the database was replaced by a restore."""
        self.owners.forget()
        self.listings.clear()

    def listed_file(self, file_id: str) -> tuple[RemoteListing, wire.RemoteFile] | None:
        """A file of a listing made in this session, by its id."""
        for listing in self.listings.values():
            for file in listing.files.values():
                if file.file_id == file_id:
                    return listing, file
        return None


@dataclass(frozen=True)
class Owned:
    """Everything the appliance lists, put together: its jobs, and each backup with its job (None: deleted)."""

    jobs: Listing[wire.Job]
    instances: Listing[wire.Instance]
    job_of: dict[str, wire.Job | None]
