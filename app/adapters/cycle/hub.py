"""What the parts of this adapter share: one connected hub, its client, clocks, switches, and the places it knows."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from app.adapters.connected import Connected, utc_now
from app.adapters.cycle import wire
from app.adapters.cycle.capabilities import CAPABILITIES
from app.adapters.cycle.card import CARD
from app.adapters.cycle.client import Client
from app.adapters.found import Found
from app.domain.connections import Connection
from app.domain.errors import NotFoundError
from app.domain.messages import Message
from app.domain.nodes import Level, NodeRef
from app.transport.channel import Channel

KEEP = timedelta(seconds=60)
"""So long a list of places serves; opening the root asks anew."""

VM = "virtual-machine-v1"
DELETED = "deleted"


class Hub(Connected):
    """One connected hub."""

    def __init__(self, connection: Connection, channel: Channel, clock: Callable[[], datetime] = utc_now) -> None:
        super().__init__(connection, channel, CARD.options, clock)
        self.client = Client(channel, int(self.option("page_size")))
        self.instances_seen: dict[str, set[str]] = {}
        """Instances that backups of a container name, former ones too, by container."""

        self.backups_seen: dict[str, NodeRef] = {}
        """The places of all backups heard of: a job names its backup and not its container."""

        self.capabilities = CAPABILITIES
        """What the product offers, less what the key is known to be refused."""

        self._containers: tuple[dict[str, wire.Container], datetime] | None = None
        self._lock = asyncio.Lock()

    def cron_zone(self) -> tzinfo | None:
        """Where cron strings are read (ASSUMED: UTC); None for a zone that this machine does not know."""
        name = self.option("cron_zone")
        if name == "UTC":
            return UTC
        try:
            return ZoneInfo(name)
        except (KeyError, ValueError, OSError):
            return None

    def forget(self) -> None:
        """Ask for all places anew the next time."""
        self._containers = None

    async def containers(self) -> dict[str, wire.Container]:
        """The containers that keep data, by id, at most a minute old; services of the platform are none of them."""
        async with self._lock:
            if self._containers is None or self.now() - self._containers[1] >= KEEP:
                found = await self.client.containers()
                self._containers = {one.value.id: one.value for one in found if _is_shown(one)}, self.now()
            return self._containers[0]

    async def container(self, ref: NodeRef) -> wire.Container:
        """The container a place lies in. Raises NotFoundError."""
        client = next((one for one in ref.lineage() if one.level is Level.CLIENT), None)
        found = (await self.containers()).get(client.native_id) if client is not None else None
        if found is None or client != self.place(found):
            raise NotFoundError(Message.of("cycle.error.no_container"), connection_id=self.id, operation="find_place")
        return found

    def name_of(self, container_id: str) -> str:
        """The name of a container as last heard; empty: not heard of."""
        found = self._containers[0].get(container_id) if self._containers is not None else None
        return found.name if found is not None else ""

    def environment(self, environment_id: str) -> NodeRef:
        """The node of an environment."""
        return self.root.child(Level.GROUP, environment_id)

    def place(self, container: wire.Container) -> NodeRef:
        """The node of a container."""
        return self.environment(container.environment.id).child(Level.CLIENT, container.id)

    def instance(self, container: wire.Container, instance_id: str) -> NodeRef:
        """The node of an instance, present or former; a backup that names none stands below ``-``."""
        return self.place(container).child(Level.INSTANCE, instance_id or "-")

    def marked(self, environment_id: str, container_id: str, instance_id: str) -> NodeRef | None:
        """The node that a bookmark names, as far down as it tells; None: not even a container."""
        if not environment_id or not container_id:
            return None
        client = self.environment(environment_id).child(Level.CLIENT, container_id)
        return client.child(Level.INSTANCE, instance_id) if instance_id else client

    def see(self, container_id: str, backup_id: str, instance: NodeRef) -> None:
        """Note where a backup stands."""
        self.instances_seen.setdefault(container_id, set()).add(instance.native_id)
        self.backups_seen[backup_id] = instance


def _is_shown(found: Found[wire.Container]) -> bool:
    container = found.value
    is_service = container.image is not None and bool(container.image.service)
    return bool(container.stateful) and not is_service and container.state.current != DELETED
