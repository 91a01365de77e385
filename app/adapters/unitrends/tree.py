"""The tree as nodes, level by level, and the cached places behind it.

The answering appliance is the root, each further system a group; copied clients and the appliance's own entries are
groups of their own. The asset tree of a system comes in one reply, so opening a client asks nothing.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

from app.adapters.unitrends import ids
from app.adapters.unitrends.atlas import COPIES, OWN, Atlas, Client, Instance, build_atlas, retention_of
from app.adapters.unitrends.client import UnitrendsClient
from app.adapters.unitrends.wire import SystemRow, is_told
from app.domain.capabilities import Capabilities, Capability
from app.domain.errors import BadReplyError, NotFoundError
from app.domain.messages import Message
from app.domain.nodes import Fact, Health, Level, Node, NodeKind, NodeRef

KEEP = timedelta(seconds=60)
"""So long a list of places serves; opening the root asks anew."""

_GROUPS = frozenset({COPIES, OWN})
_NOT_ASKED = ("pending", "rejected")


class Tree:
    """Asks for systems and assets, keeps them for a minute, and makes nodes of them."""

    def __init__(
        self,
        client: UnitrendsClient,
        connection_id: str,
        now: Callable[[], datetime],
        capabilities: Callable[[], Capabilities],
    ) -> None:
        self._client = client
        self._root = NodeRef.appliance(connection_id)
        self._now = now
        self._capabilities = capabilities
        self._systems: tuple[tuple[SystemRow, ...], datetime] | None = None
        self._atlases: dict[str, tuple[Atlas, datetime]] = {}
        self._lock = asyncio.Lock()

    def forget(self) -> None:
        """Ask for everything anew the next time."""
        self._systems = None
        self._atlases.clear()

    async def systems(self) -> tuple[SystemRow, ...]:
        """The appliances that can be asked, the answering one first.

        Raises:
            BadReplyError: there is none: the address is not an appliance.
        """
        async with self._lock:
            if self._systems is None or self._now() - self._systems[1] >= KEEP:
                answer = await self._client.systems()
                rows = [row for row in answer.rows if not _is_foreign(row)]
                if not rows:
                    message = Message.of("unitrends.error.no_system")
                    raise BadReplyError(message, where="appliance", operation="list_systems")
                rows.sort(key=lambda row: (row.local is not True, row.id))
                self._systems = tuple(rows), self._now()
            return self._systems[0]

    async def local_sid(self) -> str:
        """The id of the appliance that answers."""
        return (await self.systems())[0].id

    async def sid_of(self, ref: NodeRef) -> str:
        """The system a node belongs to."""
        further = next(
            (one for one in ref.lineage() if one.level is Level.GROUP and one.native_id not in _GROUPS), None
        )
        return further.native_id if further is not None else await self.local_sid()

    async def root_of(self, sid: str) -> NodeRef:
        """The node of a system: the root, or its group."""
        return self._root if sid == await self.local_sid() else self._root.child(Level.GROUP, sid)

    async def atlas(self, sid: str) -> Atlas:
        """The places of a system, at most a minute old."""
        systems = await self.systems()
        root = await self.root_of(sid)
        async with self._lock:
            kept = self._atlases.get(sid)
            if kept is None or self._now() - kept[1] >= KEEP:
                name = next((row.name for row in systems if row.id == sid), None) or ""
                assets = await self._client.assets(sid)
                copied = await self._client.assets(sid, grandclients=True)
                kept = build_atlas(sid, root, name, assets.rows, copied.rows), self._now()
                self._atlases[sid] = kept
            return kept[0]

    async def atlas_of(self, ref: NodeRef) -> Atlas:
        """The places of the system a node belongs to."""
        return await self.atlas(await self.sid_of(ref))

    async def children(self, ref: NodeRef) -> tuple[Node, ...]:
        """See ``BackupSystem.children``."""
        if ref.level is Level.APPLIANCE:
            self.forget()
        atlas = await self.atlas_of(ref)
        if ref == atlas.root:
            return (*await self._further(ref), *self._below_system(atlas))
        if ref == atlas.copies:
            return tuple(self._client_node(atlas, one) for one in atlas.clients.values() if one.is_copied)
        if ref == atlas.own or ref.level is Level.INSTANCE:
            return ()
        if ref not in atlas.clients:
            raise NotFoundError(Message.of("unitrends.error.no_client"), operation="list_assets")
        return tuple(self._instance_node(one) for one in atlas.instances_of(ref))

    async def _further(self, ref: NodeRef) -> tuple[Node, ...]:
        if ref.level is not Level.APPLIANCE:
            return ()
        return tuple(_system_node(ref, row) for row in (await self.systems())[1:])

    def _below_system(self, atlas: Atlas) -> tuple[Node, ...]:
        nodes = [self._client_node(atlas, one) for one in atlas.clients.values() if not one.is_copied]
        if any(one.is_copied for one in atlas.clients.values()):
            copies = Message.of("unitrends.node.copies")
            nodes.append(
                Node(atlas.copies, copies, NodeKind.GROUP, may_have_children=True, is_extra=True, sort_key=(1, ""))
            )
        nodes.append(
            Node(
                atlas.own,
                Message.of("unitrends.node.own"),
                NodeKind.GROUP,
                caption=Message.of("unitrends.node.own_caption"),
                is_extra=True,
                muted=True,
                sort_key=(2, ""),
            )
        )
        return tuple(nodes)

    def _client_node(self, atlas: Atlas, client: Client) -> Node:
        row = client.row
        return Node(
            client.ref,
            client.name,
            client.kind,
            Health.DISABLED if row.is_enabled is False else Health.UNKNOWN,
            _facts(
                (ids.FACT_OPERATING_SYSTEM, row.os_type or row.os_family or row.type),
                (ids.FACT_AGENT, row.version if client.file_level and is_told(row.version) else None),
                (ids.FACT_ADDRESS, row.ip),
                (ids.FACT_RETENTION, retention_of(row)),
            ),
            may_have_children=bool(atlas.instances_of(client.ref)),
            capabilities=self._narrowed(client, is_instance=False),
        )

    def _instance_node(self, instance: Instance) -> Node:
        row = instance.row
        return Node(
            instance.ref,
            instance.name,
            instance.kind,
            Health.UNKNOWN,
            _facts(
                (ids.FACT_APPLICATION, instance.app_name),
                (ids.FACT_VERSION, row.version if row is not None and is_told(row.version) else None),
                (ids.FACT_QUIESCE, row.quiesce if row is not None else None),
                (ids.FACT_RETENTION, retention_of(row) if row is not None else None),
                (ids.FACT_SERVER_ID, instance.ref.native_id),
            ),
            capabilities=self._narrowed(instance.client, is_instance=True),
        )

    def _narrowed(self, client: Client, *, is_instance: bool) -> Capabilities | None:
        if client.is_copied:
            why = Message.of("unitrends.reason.copied_client")
        elif not is_instance and not client.file_level:
            why = Message.of("unitrends.reason.choose_instance")
        else:
            return None
        return self._capabilities().without({Capability.START_BACKUP: why})


def _system_node(root: NodeRef, row: SystemRow) -> Node:
    return Node(
        root.child(Level.GROUP, row.id),
        row.name or row.id,
        NodeKind.SYSTEM,
        _system_health(row),
        _facts((ids.FACT_ROLE, row.role), (ids.FACT_VERSION, row.version), (ids.FACT_ADDRESS, row.host)),
        may_have_children=True,
        caption=row.status,
    )


def _system_health(row: SystemRow) -> Health:
    if row.online is False or (row.status or "").lower() == "not available":
        return Health.OFFLINE
    return Health.WELL if (row.status or "").lower() == "available" else Health.UNKNOWN


def _is_foreign(row: SystemRow) -> bool:
    """Appliances that asked to send copies here, or may not: they cannot be asked through this one."""
    return (row.status or "").lower() in _NOT_ASKED or "pending" in (row.role or "").lower()


def _facts(*pairs: tuple[str, str | None]) -> tuple[Fact, ...]:
    return tuple(Fact(label, value) for label, value in pairs if value)
