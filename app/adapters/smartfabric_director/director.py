"""What the parts of this adapter share: one connected appliance, its client, clocks, options, and what was learnt."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from app.adapters.found import Listing
from app.adapters.smartfabric_director import wire
from app.adapters.smartfabric_director.card import CARD
from app.adapters.smartfabric_director.client import Client
from app.adapters.smartfabric_director.owners import Owners
from app.domain.connections import Connection
from app.domain.forms import field_problem
from app.transport.channel import Channel


def utc_now() -> datetime:
    """The console's clock."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class RemoteListing:
    """What was found in one directory of a remote server, for as long as the session lasts. Holds no password."""

    location: wire.Location
    file_path: str
    files: Listing[wire.RemoteFile]


class Director:
    """One connected appliance."""

    def __init__(self, connection: Connection, channel: Channel, clock: Callable[[], datetime] = utc_now) -> None:
        self.connection = connection
        self.channel = channel
        self.client = Client(channel)
        self.owners = Owners(self.client)
        self.listings: dict[str, RemoteListing] = {}
        self._clock = clock

    @property
    def id(self) -> str:
        """The connection's id."""
        return self.connection.id

    def now(self) -> datetime:
        """The console's time."""
        return self._clock()

    def server_now(self) -> datetime:
        """The appliance's time, as far as its skew is known."""
        return self._clock() + timedelta(seconds=self.channel.clock_skew_s or 0.0)

    def option(self, name: str) -> str:
        """A switch of the connection; its default from the card where it is not set, or set to what nobody knows."""
        field = CARD.options.field(name)
        value = self.connection.options.get(name)
        if not value or field_problem(field, value) is not None:
            return str(field.default)
        return value

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
