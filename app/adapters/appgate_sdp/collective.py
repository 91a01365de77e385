"""What all parts of this adapter share: the connection, the way to the Controller, its appliances as last heard."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from app.adapters.appgate_sdp import places, wire
from app.adapters.appgate_sdp.card import CARD
from app.adapters.appgate_sdp.client import Client, Settings
from app.adapters.appgate_sdp.rights import Rights, rights_of
from app.adapters.appgate_sdp.status_board import StatusBoard
from app.adapters.connected import Connected, utc_now
from app.domain.connections import Connection
from app.domain.errors import NotFoundError, PermissionDeniedError
from app.domain.nodes import NodeRef
from app.transport.channel import Channel

KEEP = timedelta(seconds=60)
"""So long a list of appliances serves; opening the root asks anew."""


class Collective(Connected):
    """One connected Controller, and through it the Collective."""

    def __init__(self, connection: Connection, channel: Channel, clock: Callable[[], datetime] = utc_now) -> None:
        super().__init__(connection, channel, CARD.options, clock)
        self.client = Client(channel)
        self.statuses = StatusBoard(self.client, clock)
        self.name: str | None = None
        self._appliances: tuple[dict[str, wire.Appliance], datetime] | None = None

    @property
    def rights(self) -> Rights:
        """What the signed-in user may do."""
        return rights_of(self.channel.session)

    async def appliances(self, *, anew: bool = False) -> Mapping[str, wire.Appliance]:
        """All appliances by id, at most a minute old. Raises PermissionDeniedError."""
        kept = self._appliances
        if anew or kept is None or self.now() - kept[1] >= KEEP:
            listing = await self.client.appliances()
            kept = self._appliances = {one.id: one for one in listing.values()}, self.now()
        return kept[0]

    async def appliance(self, appliance_id: str) -> wire.Appliance:
        """One appliance. Raises NotFoundError."""
        found = (await self.appliances()).get(appliance_id)
        if found is None:
            raise NotFoundError(connection_id=self.id, operation="list_appliances")
        return found

    async def settings(self) -> Settings | None:
        """The global settings; None where the user may not see them."""
        if self.channel.session is not None and not self.rights.may_see_settings:
            return None
        try:
            settings = await self.client.settings()
        except PermissionDeniedError:
            return None
        self.name = settings.value.collectiveName or None
        return settings

    def instance(self, appliance: wire.Appliance) -> NodeRef:
        """Where an appliance's backups stand."""
        return places.instance(self.id, appliance.site, appliance.id)

    def forget(self) -> None:
        """Drop everything learnt."""
        self._appliances = None
        self.statuses.forget()
