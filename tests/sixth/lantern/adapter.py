"""Implements the port for one Lantern server: what it is, what stands in it, and what can be thrown away."""

from collections.abc import AsyncGenerator

from app.adapters.connected import Connected
from app.adapters.paging import newest_first, page_size, slices
from app.adapters.planning import (
    named_lines,
    planned_change,
    refuse_blocked,
    refuse_unless_offered,
    takes_last_good,
    told_apart,
)
from app.adapters.sending import payload_of, send_each
from app.adapters.vendor import Vendor
from app.domain.activities import ActivityRef, LogText
from app.domain.backups import Backup, BackupPage, BackupQuery, BackupRef
from app.domain.capabilities import Capability
from app.domain.changes import ChangeResult, Command, DeleteBackups, ItemResult, PlannedChange
from app.domain.connections import Connection
from app.domain.guards import ActionClass, Stakes
from app.domain.messages import Message
from app.domain.nodes import Level, Node, NodeRef
from app.domain.permits import Permit
from app.domain.port import OptionalDuties
from app.domain.records import BackupCatalogue
from app.domain.system import SystemDescription
from app.transport.channel import Channel
from tests.sixth.lantern.auth import auth_for
from tests.sixth.lantern.capabilities import CAPABILITIES
from tests.sixth.lantern.card import CARD
from tests.sixth.lantern.client import Client, throw_away
from tests.sixth.lantern.mapping import backup_of, box_node, shelf_node
from tests.sixth.lantern.reads import READS


class Lantern(OptionalDuties):
    """One connected server. The methods are described at ``BackupSystem``."""

    def __init__(self, connection: Connection, channel: Channel) -> None:
        self._here = Connected(connection, channel, CARD.options)
        self._client = Client(channel)

    async def describe(self) -> SystemDescription:
        about = await self._client.about()
        session = self._here.channel.session
        return SystemDescription(
            capabilities=CAPABILITIES,
            heard_at=about.heard_at,
            version=about.value.version,
            identity=about.value.serial,
            native_name=about.value.name,
            signed_in_as=str(session.facts["user"]) if session is not None else None,
            clock_skew_s=self._here.channel.clock_skew_s,
        )

    async def sign_in(self) -> None:
        await self._here.channel.sign_in()

    async def sign_out(self) -> None:
        await self._here.channel.sign_out()

    async def children(self, node: NodeRef) -> tuple[Node, ...]:
        if node == self._here.root:
            return tuple(shelf_node(one, node) for one in (await self._client.shelves()).values())
        if node.level is Level.CLIENT:
            return tuple(box_node(one, node) for one in (await self._client.boxes(node.native_id)).values())
        return ()

    async def backups(self, query: BackupQuery) -> AsyncGenerator[BackupPage, None]:
        """See ``BackupSystem``. Everything is told at once, so order, filters and pages are made here."""
        heard = await self._client.keepsakes(query.scope.native_id if query.scope.level is Level.INSTANCE else None)
        now = self._here.server_now()
        found = (backup_of(one, self._here.root) for one in heard.items)
        wanted = newest_first(one for one in found if query.fits(one, now))
        for some, is_last in slices(wanted, page_size(query)):
            yield BackupPage(tuple(some), heard.heard_at, len(wanted), is_last)

    async def backup(self, ref: BackupRef) -> Backup:
        return backup_of(await self._client.keepsake(ref.native_id), self._here.root)

    async def logs(self, subject: BackupRef | ActivityRef) -> LogText:
        found = await self._client.log(subject.native_id)
        return LogText("\n".join(found.value.lines), found.heard_at)

    async def prepare(self, command: Command) -> PlannedChange:
        refuse_unless_offered(command, CAPABILITIES, self._here.id)
        assert isinstance(command, DeleteBackups), "nothing else is offered"
        backups = command.backups
        refuse_blocked(backups, Capability.DELETE, self._here.id)
        return planned_change(
            self._here,
            command,
            ActionClass.DELETE,
            self._here.connection.name,
            (throw_away(one.ref.native_id) for one in backups),
            payload=backups,
            summary=named_lines("lantern.keepsake.label", [told_apart(one) for one in backups], "lantern.count.label"),
            stakes=Stakes(len(backups), await takes_last_good(self.backups, backups)),
            irreversible=Message.of("lantern.thrown_away.text"),
        )

    async def execute(self, change: PlannedChange, permit: Permit) -> ChangeResult:
        backups: tuple[Backup, ...] = payload_of(change, tuple, self._here.id)

        async def send(one: Backup) -> ItemResult:
            await self._client.throw_away(one.ref.native_id, permit)
            return ItemResult(one.name, True)

        return ChangeResult(await send_each(backups, send, lambda one: one.name))


def open_system(connection: Connection, channel: Channel, _catalogue: BackupCatalogue) -> Lantern:
    """A system for a connection; nothing is asked yet."""
    return Lantern(connection, channel)


VENDOR = Vendor(CARD, auth_for, READS, open_system)
