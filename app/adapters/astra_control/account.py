"""What the parts of this adapter share: one account, its client, clocks, options, and what was learnt of it."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.adapters.astra_control import places, wire
from app.adapters.astra_control.card import CARD
from app.adapters.astra_control.client import PLACE_FIELDS, Client
from app.adapters.connected import Connected, utc_now
from app.adapters.found import Found, Listing
from app.adapters.refusals import is_functional
from app.adapters.together import all_of, together
from app.domain.connections import Connection
from app.domain.errors import BackendError, SessionExpiredError
from app.domain.nodes import NodeRef
from app.transport.channel import Channel

AT_ONCE = 4
"""Requests sent side by side where a question has to be asked for each app: a few a second is what the server is
due."""

MOST_SEARCHED = 100
"""Through so many apps a backup is looked for that no task names."""


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


class Account(Connected):
    """One connected account."""

    def __init__(self, connection: Connection, channel: Channel, clock: Callable[[], datetime] = utc_now) -> None:
        super().__init__(connection, channel, CARD.options, clock)
        self.client = Client(channel, lambda: self.account_id)
        self._account_id = ""
        self._cluster_ids: frozenset[str] | None = None
        self._owners: dict[str, str] = {}
        self._searched: set[str] = set()
        self._buckets: dict[str, wire.Bucket] | None = None

    @property
    def account_id(self) -> str:
        """The account's id: as typed, else as found when signing in. Raises SessionExpiredError before that."""
        session = self.channel.session
        told = session.facts.get("account_id") if session is not None else None
        self._account_id = str(told or self.connection.sign_in.get("account_id") or self._account_id).strip()
        if not self._account_id:
            raise SessionExpiredError(connection_id=self.id)
        return self._account_id

    def forget(self) -> None:
        """Drop everything learnt: signed out."""
        self._cluster_ids = None
        self._owners.clear()
        self._searched.clear()
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

    async def find_owner(self, copy_id: str, app_ids: Sequence[str]) -> str | None:
        """The app of a backup that no task names any more, by looking through the apps; once, and not in large
        accounts."""
        if copy_id in self._searched or len(app_ids) > MOST_SEARCHED:
            return None
        self._searched.add(copy_id)
        turns = asyncio.Semaphore(AT_ONCE)

        async def ids_of(app_id: str) -> tuple[str, frozenset[str]]:
            async with turns:
                return app_id, await self.client.ids(app_id)

        found = await all_of([ids_of(app_id) for app_id in app_ids])
        return next((app_id for app_id, ids in found if copy_id in ids), None)

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
