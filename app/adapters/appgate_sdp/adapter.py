"""Implements the port for one Collective. Each duty is done by the part named for it."""

from collections.abc import AsyncIterator, Callable
from datetime import datetime

from pydantic import SecretStr

from app.adapters.appgate_sdp.auth import auth_for
from app.adapters.appgate_sdp.capabilities import capabilities_of
from app.adapters.appgate_sdp.card import CARD
from app.adapters.appgate_sdp.client import Settings
from app.adapters.appgate_sdp.collective import Collective
from app.adapters.appgate_sdp.downloads import Downloads
from app.adapters.appgate_sdp.execution import Execution
from app.adapters.appgate_sdp.planning import Planning
from app.adapters.appgate_sdp.reads import READS
from app.adapters.appgate_sdp.remembered import Remembered
from app.adapters.appgate_sdp.restore_guide import Guides
from app.adapters.appgate_sdp.runs import Runs
from app.adapters.appgate_sdp.settings import BACKUP_API, SETTINGS, settings_form
from app.adapters.appgate_sdp.start_backup import StartForm
from app.adapters.appgate_sdp.tree import Tree
from app.adapters.connected import utc_now
from app.adapters.together import together
from app.adapters.vendor import Vendor
from app.domain.activities import Activity, ActivityRef, LogText
from app.domain.backups import Backup, BackupPage, BackupQuery, BackupRef
from app.domain.capabilities import Capability
from app.domain.changes import ChangeResult, Command, PlannedChange
from app.domain.connections import Connection
from app.domain.errors import NotSupportedError
from app.domain.files import FileSink, OfferedFile
from app.domain.forms import Form
from app.domain.messages import Message, Text
from app.domain.nodes import Node, NodeRef
from app.domain.permits import Permit
from app.domain.port import FormPurpose, OptionalDuties
from app.domain.records import BackupCatalogue
from app.domain.restore import RestoreGuide
from app.domain.system import SystemDescription
from app.transport.channel import Channel

PACE_S = 5.0
"""The vendor's tool begins at half a second and slows down to a minute; backups take seconds to many minutes."""


class AppgateSdp(OptionalDuties):
    """One connected Collective."""

    def __init__(
        self,
        connection: Connection,
        channel: Channel,
        catalogue: BackupCatalogue,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._channel = channel
        self._collective = Collective(connection, channel, clock)
        self._tree = Tree(self._collective)
        self._remembered = Remembered(self._collective, catalogue)
        self._runs = Runs(self._collective, self._remembered)
        self._start = StartForm(self._collective)
        self._planning = Planning(self._collective, self._remembered, self._start)
        self._execution = Execution(self._collective, self._remembered)
        self._downloads = Downloads(self._collective, self._remembered)
        self._guides = Guides(self._collective, self._remembered, self._downloads)

    async def describe(self) -> SystemDescription:
        """See ``BackupSystem``. The version is that of the API: the product's is each appliance's own."""
        collective = self._collective
        appliances, settings = await together(collective.appliances(), collective.settings())
        session = self._channel.session
        rights = collective.rights
        username = session.facts.get("username") if session is not None else None
        told = session.facts.get("message_of_the_day") if session is not None else None
        is_off = settings is not None and settings.value.backupApiEnabled is False
        facts: tuple[tuple[str, Text | None], ...] = (
            ("appgate.fact.backup_api.label", _switch_word(settings)),
            ("appgate.fact.appliances.label", str(len(appliances))),
            ("appgate.fact.day.label", str(told) if told else None),
        )
        return SystemDescription(
            capabilities=capabilities_of(rights),
            heard_at=collective.now(),
            version=f"API {collective.client.version}",
            identity=(settings.value.collectiveId or None) if settings is not None else None,
            native_name=collective.name,
            signed_in_as=str(username) if username else None,
            is_monitor_only=not rights.may_back_up,
            clock_skew_s=self._channel.clock_skew_s,
            pace_s=PACE_S,
            facts=facts,
            settings=SETTINGS if rights.may_change_settings else (),
            warnings=(Message.of("appgate.warning.api_off.text"),) if is_off else (),
        )

    async def sign_in(self) -> None:
        """See ``BackupSystem``."""
        self._collective.forget()
        await self._channel.sign_in()

    async def sign_in_with_code(self, code: SecretStr) -> None:
        """See ``BackupSystem``."""
        self._collective.forget()
        await self._channel.sign_in(code)

    async def sign_out(self) -> None:
        """See ``BackupSystem``."""
        self._collective.forget()
        await self._channel.sign_out()

    async def children(self, node: NodeRef) -> tuple[Node, ...]:
        """See ``BackupSystem``."""
        return await self._tree.children(node)

    def backups(self, query: BackupQuery) -> AsyncIterator[BackupPage]:
        """See ``BackupSystem``."""
        return self._remembered.pages(query)

    async def backup(self, ref: BackupRef) -> Backup:
        """See ``BackupSystem``."""
        return (await self._remembered.one(ref)).backup

    async def activities(self) -> tuple[Activity, ...]:
        """See ``BackupSystem``. The system lists no runs: these are the ones begun here."""
        return await self._runs.unfinished()

    async def activity(self, ref: ActivityRef) -> Activity:
        """See ``BackupSystem``."""
        return await self._runs.activity(ref)

    async def logs(self, subject: BackupRef | ActivityRef) -> LogText:
        """See ``BackupSystem``."""
        return await self._runs.log(subject)

    async def offered_file(self, backup: BackupRef) -> OfferedFile:
        """See ``BackupSystem``."""
        return await self._downloads.offered_file(backup)

    async def download(self, backup: BackupRef, sink: FileSink) -> None:
        """See ``BackupSystem``."""
        await self._downloads.download(backup, sink)

    async def restore_guide(self, backup: BackupRef) -> RestoreGuide:
        """See ``BackupSystem``."""
        return await self._guides.guide(backup)

    async def form(self, purpose: str, targets: tuple[NodeRef, ...]) -> Form:
        """See ``BackupSystem``."""
        if purpose == FormPurpose.START_BACKUP:
            return await self._start.form(targets)
        if purpose == BACKUP_API:
            return settings_form()
        raise NotSupportedError(Capability.CHANGE_STORAGE, connection_id=self._collective.id)

    async def prepare(self, command: Command) -> PlannedChange:
        """See ``BackupSystem``."""
        return await self._planning.plan(command)

    async def execute(self, change: PlannedChange, permit: Permit) -> ChangeResult:
        """See ``BackupSystem``."""
        return await self._execution.execute(change, permit)


def open_system(connection: Connection, channel: Channel, catalogue: BackupCatalogue) -> AppgateSdp:
    """A system for a connection; nothing is asked yet."""
    return AppgateSdp(connection, channel, catalogue)


VENDOR = Vendor(CARD, auth_for, READS, open_system)


def _switch_word(settings: Settings | None) -> Message | None:
    """Whether the backup API is on; None where the user may not see it."""
    if settings is None or settings.value.backupApiEnabled is None:
        return None
    if settings.value.backupApiEnabled:
        return Message.of("appgate.switch.on.word")
    return Message.of("appgate.switch.off.word")
