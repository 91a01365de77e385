"""What the parts of this adapter share: one account, its client, clocks, options, and what was learnt of it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from app.adapters.astra_control import places, wire
from app.adapters.astra_control.card import CARD
from app.adapters.astra_control.client import PLACE_FIELDS, Client
from app.adapters.found import Found, Listing
from app.adapters.together import together
from app.domain.connections import Connection
from app.domain.errors import (
    BackendError,
    BackendFaultError,
    ConflictError,
    NotFoundError,
    PermissionDeniedError,
    SessionExpiredError,
)
from app.domain.forms import field_problem
from app.domain.nodes import NodeRef
from app.transport.channel import Channel

AT_ONCE = 4
"""Requests sent side by side where a question has to be asked for each app: a few a second is what the server is
due."""


def utc_now() -> datetime:
    """The console's clock."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Atlas:
    """All clusters and apps, and where each app stands."""

    connection_id: str
    clusters: Listing[wire.Cluster]
    apps: Listing[wire.App]

    def cluster(self, cluster_id: str) -> wire.Cluster | None:
        """A cluster by its id; None: not managed."""
        return next((one for one in self.clusters.values() if one.id == cluster_id), None)

    def place(self, app: wire.App) -> NodeRef:
        """Where an app stands in the tree."""
        known = self.cluster(app.clusterID) is not None
        return places.app(self.connection_id, app.id, app.clusterID if known else None)

    def apps_at(self, node: NodeRef) -> tuple[Found[wire.App], ...]:
        """The apps at or below a place."""
        return tuple(found for found in self.apps.items if node in self.place(found.value).lineage())


class Account:
    """One connected account."""

    def __init__(self, connection: Connection, channel: Channel, clock: Callable[[], datetime] = utc_now) -> None:
        self.connection = connection
        self.channel = channel
        self.client = Client(channel, lambda: self.account_id)
        self._clock = clock
        self._account_id = ""
        self._cluster_ids: frozenset[str] | None = None
        self._owners: dict[str, str] = {}
        self._buckets: dict[str, wire.Bucket] | None = None

    @property
    def id(self) -> str:
        """The connection's id."""
        return self.connection.id

    @property
    def account_id(self) -> str:
        """The account's id: as typed, else as found when signing in. Raises SessionExpiredError before that."""
        session = self.channel.session
        told = session.facts.get("account_id") if session is not None else None
        self._account_id = str(told or self.connection.sign_in.get("account_id") or self._account_id).strip()
        if not self._account_id:
            raise SessionExpiredError(connection_id=self.id)
        return self._account_id

    def now(self) -> datetime:
        """The console's time."""
        return self._clock()

    def server_now(self) -> datetime:
        """The server's time, as far as its skew is known."""
        return self._clock() + timedelta(seconds=self.channel.clock_skew_s or 0.0)

    def option(self, name: str) -> str:
        """A switch of the connection; its default from the card where it is not set, or set to what nobody knows."""
        field = CARD.options.field(name)
        value = self.connection.options.get(name)
        return value if value and field_problem(field, value) is None else str(field.default)

    def forget(self) -> None:
        """Drop everything learnt: signed out."""
        self._cluster_ids = None
        self._owners.clear()
        self._buckets = None

    async def atlas(self, *, is_brief: bool = False) -> Atlas:
        """All clusters and apps; ``is_brief``: of the apps no more than where and how they are."""
        fields = PLACE_FIELDS if is_brief else ()
        clusters, apps = await together(self.client.clusters(), self.client.apps(*fields))
        self._cluster_ids = frozenset(one.id for one in clusters.values())
        return Atlas(self.id, clusters, apps)

    async def place_of(self, app: wire.App) -> NodeRef:
        """Where an app stands, without reading all of them."""
        if self._cluster_ids is None:
            self._cluster_ids = frozenset(one.id for one in (await self.client.clusters()).values())
        known = app.clusterID in self._cluster_ids
        return places.app(self.id, app.id, app.clusterID if known else None)

    def learn_owner(self, app_id: str, copies: Iterable[wire.Copy]) -> None:
        """Keep in mind which app unfinished backups belong to: they do not say it."""
        self._owners.update((one.id, app_id) for one in copies)

    def owner(self, copy_id: str) -> str | None:
        """The app of a backup, if it is known."""
        return self._owners.get(copy_id)

    async def buckets(self) -> dict[str, wire.Bucket]:
        """The buckets by id; empty where the role may not see them."""
        try:
            self._buckets = {one.id: one for one in (await self.client.buckets()).values()}
        except BackendError as error:
            if not is_functional(error):
                raise
            self._buckets = {}
        return self._buckets

    async def known_buckets(self) -> dict[str, wire.Bucket]:
        """The same as last heard: for what is asked again and again."""
        return self._buckets if self._buckets is not None else await self.buckets()


def is_functional(error: BackendError) -> bool:
    """Whether the server itself said no to this one call, so that another call may still work."""
    return isinstance(error, BackendFaultError | NotFoundError | ConflictError | PermissionDeniedError)
