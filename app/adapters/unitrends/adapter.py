"""Implements the port for one appliance: puts the rooms of this adapter together, and says what it can do."""

from collections.abc import AsyncIterator, Callable
from datetime import datetime, timedelta

from app.adapters.connected import Connected, utc_now
from app.adapters.planning import refuse_unless_offered
from app.adapters.refusals import is_functional
from app.adapters.unitrends import capabilities, ids
from app.adapters.unitrends.auth import auth_for
from app.adapters.unitrends.bookmarks import Bookmark
from app.adapters.unitrends.card import CARD, HERE, MILLION
from app.adapters.unitrends.client import UnitrendsClient
from app.adapters.unitrends.files import Files
from app.adapters.unitrends.listing import Listing
from app.adapters.unitrends.mounts import is_mount
from app.adapters.unitrends.places import Places
from app.adapters.unitrends.plans import Planner
from app.adapters.unitrends.reads import READS
from app.adapters.unitrends.restore_evidence import RestoreEvidence
from app.adapters.unitrends.restore_forms import choices, options_form, target_form
from app.adapters.unitrends.restore_plan import RestorePlanner
from app.adapters.unitrends.restore_subject import subject_of
from app.adapters.unitrends.runs import Runs
from app.adapters.unitrends.sending import Sending
from app.adapters.unitrends.start_forms import resolve, start_form
from app.adapters.unitrends.tree import Tree
from app.adapters.unitrends.units import MIB, Units
from app.adapters.unitrends.wire import SystemRow, is_told
from app.adapters.unitrends.zones import Zones
from app.adapters.vendor import Vendor
from app.domain.activities import Activity, ActivityRef, LogText, Operation
from app.domain.backups import Backup, BackupPage, BackupQuery, BackupRef
from app.domain.capabilities import Capability
from app.domain.changes import (
    ChangeResult,
    Command,
    EffectCandidate,
    PlannedChange,
    SentChange,
    StartBackup,
    StartRestore,
)
from app.domain.connections import Connection
from app.domain.errors import BackendError, NotSupportedError
from app.domain.files import FileListing
from app.domain.forms import Choice, Form
from app.domain.messages import Message, Text
from app.domain.nodes import Node, NodeRef
from app.domain.permits import Permit
from app.domain.port import FormPurpose, OptionalDuties
from app.domain.records import BackupCatalogue
from app.domain.restore import Evidence, RestoreRequest, RestoreStage
from app.domain.schedules import Alert, Schedule, StorageTarget
from app.domain.system import SystemDescription
from app.transport.channel import Channel

PACE_S = 4.0
"""The vendor's own advice for following jobs: every three to five seconds."""


class UnitrendsSystem(OptionalDuties):
    """One connected appliance, with all the systems it answers for."""

    def __init__(self, connection: Connection, channel: Channel, now: Callable[[], datetime] = utc_now) -> None:
        self._channel = channel
        self._connected = connected = Connected(connection, channel, CARD.options, now)
        self._client = client = UnitrendsClient(channel)
        units = Units(1_000_000 if connected.option("size_unit") == MILLION else MIB)
        filters_types = connected.option("type_filter") != HERE
        self._tree = Tree(client, connection.id, now, lambda: capabilities.capabilities_of(channel.session))
        self._zones = Zones(client, self._tree, now)
        self._listing = Listing(client, self._tree, self._zones, units, connected, filters_types=filters_types)
        self._runs = Runs(client, self._tree, self._zones, self._listing, connected, self._why_no_writes)
        self._files = Files(client, self._tree, self._listing, self._runs, now)
        self._places = Places(client, self._tree, self._zones, units, connection.id, self._why_no_writes)
        restores = RestorePlanner(client, self._tree, self._listing, connected.server_now)
        self._planner = Planner(client, self._tree, restores, connected, self._zones)
        self._sending = Sending(client, self._runs)
        self._evidence = RestoreEvidence(
            client,
            self._tree,
            self._listing,
            self._runs,
            now,
            lambda: capabilities.rights_evidence(channel.session, now()),
        )

    async def describe(self) -> SystemDescription:
        """See ``BackupSystem``, as for all methods here."""
        local = (await self._tree.systems())[0]
        details = await self._details(local)
        clock = await self._zones.clock(local.id)
        session = self._channel.session
        username = session.facts.get("username") if session is not None else None
        warnings = () if clock.latest_offset is not None else (Message.of("unitrends.warning.zone_unknown"),)
        return SystemDescription(
            capabilities=capabilities.capabilities_of(session),
            heard_at=self._connected.now(),
            version=details.version or local.version,
            identity=details.asset_tag,
            native_name=local.name,
            signed_in_as=str(username) if username else None,
            is_monitor_only=capabilities.is_monitor(session),
            clock_skew_s=self._channel.clock_skew_s,
            zone=_zone_name(clock.latest_offset),
            pace_s=PACE_S,
            facts=_facts(local, details),
            warnings=warnings,
        )

    async def sign_in(self) -> None:
        self._tree.forget()
        await self._channel.sign_in()

    async def sign_out(self) -> None:
        await self._channel.sign_out()

    async def children(self, node: NodeRef) -> tuple[Node, ...]:
        return await self._tree.children(node)

    def backups(self, query: BackupQuery) -> AsyncIterator[BackupPage]:
        return self._listing.pages(query)

    async def backup(self, ref: BackupRef) -> Backup:
        return await self._listing.one(ref)

    async def activities(self) -> tuple[Activity, ...]:
        return await self._runs.listed()

    async def activity(self, ref: ActivityRef) -> Activity:
        return await self._runs.activity(ref)

    async def logs(self, subject: BackupRef | ActivityRef) -> LogText:
        return await self._files.logs(subject)

    async def browse(self, backup: BackupRef, directory: str, after: str | None) -> FileListing:
        return await self._files.browse(backup, directory, after)

    async def form(self, purpose: str, targets: tuple[NodeRef, ...]) -> Form:
        if purpose != FormPurpose.START_BACKUP:
            raise NotSupportedError(Capability.CHANGE_STORAGE, Message.of("unitrends.reason.change_storage"))
        return await start_form(self._client, await resolve(self._tree, targets))

    async def restore_form(self, stage: RestoreStage, request: RestoreRequest) -> Form | None:
        if stage is RestoreStage.SOURCE:
            return None
        subject = await subject_of(request, self._tree, self._listing)
        if subject is None:
            return Form()
        return target_form(subject) if stage is RestoreStage.TARGET else options_form(subject)

    async def restore_choices(self, stage: RestoreStage, field_id: str, request: RestoreRequest) -> tuple[Choice, ...]:
        subject = await subject_of(request, self._tree, self._listing)
        if subject is None or stage is not RestoreStage.TARGET:
            return ()
        return await choices(self._client, subject, field_id, request.target)

    async def restore_evidence(self, request: RestoreRequest) -> tuple[Evidence, ...]:
        return await self._evidence.rows(request)

    async def prepare(self, command: Command) -> PlannedChange:
        refuse_unless_offered(command, capabilities.capabilities_of(self._channel.session), self._connected.id)
        return await self._planner.plan(command)

    async def execute(self, change: PlannedChange, permit: Permit) -> ChangeResult:
        return await self._sending.execute(change, permit)

    async def find_effect(self, sent: SentChange) -> tuple[EffectCandidate, ...]:
        mark = Bookmark.unpack(sent.bookmark)
        command = sent.command
        if isinstance(command, StartRestore):
            operation = Operation.OTHER if is_mount(command.request.target) else Operation.RESTORE
        elif isinstance(command, StartBackup):
            operation = Operation.BACKUP
        else:
            return ()
        atlas = await self._tree.atlas(mark.sid or await self._tree.local_sid())
        scope = atlas.place(mark.client, mark.instance)
        since = mark.started_at or sent.sent_at
        found = await self._runs.begun_since(scope, operation, since)
        return tuple(EffectCandidate(one, one.ref) for one in found)

    async def schedules(self) -> tuple[Schedule, ...]:
        return await self._places.schedules()

    async def storage(self) -> tuple[StorageTarget, ...]:
        return await self._places.storage()

    async def alerts(self, since: datetime | None = None) -> tuple[Alert, ...]:
        return await self._places.alerts(since)

    def _why_no_writes(self) -> Message | None:
        return capabilities.why_no_writes(self._channel.session)

    async def _details(self, local: SystemRow) -> SystemRow:
        """More about the answering appliance; a release without the call loses only these facts."""
        try:
            return await self._client.system_details(local.id)
        except BackendError as error:
            if not is_functional(error):
                raise
            return local


def open_system(connection: Connection, channel: Channel, _catalogue: BackupCatalogue) -> UnitrendsSystem:
    """A system for a connection; nothing is asked yet."""
    return UnitrendsSystem(connection, channel)


VENDOR = Vendor(CARD, auth_for, READS, open_system)


def _facts(local: SystemRow, details: SystemRow) -> tuple[tuple[str, Text | None], ...]:
    return (
        (ids.FACT_ROLE, local.role),
        (ids.FACT_OPERATING_SYSTEM, details.os_version),
        ("unitrends.fact.asset_tag", details.asset_tag),
        ("unitrends.fact.memory", details.memory),
        ("unitrends.fact.processor", details.processor_type),
        ("unitrends.fact.storage", local.storage_name if is_told(local.storage_name) else None),
    )


def _zone_name(offset: timedelta | None) -> str | None:
    """The offset as ``UTC+01:00``; the appliance does not tell a zone's name."""
    if offset is None:
        return None
    minutes = int(offset.total_seconds()) // 60
    sign = "-" if minutes < 0 else "+"
    return f"UTC{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
