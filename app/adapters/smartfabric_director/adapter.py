"""Implements the port for one SmartFabric Director. Each duty is done by the part named for it."""

from collections.abc import AsyncIterator, Callable
from datetime import datetime, timedelta

from app.adapters.connected import utc_now
from app.adapters.smartfabric_director import places, wire
from app.adapters.smartfabric_director.auth import auth_for
from app.adapters.smartfabric_director.backup_lists import BackupLists
from app.adapters.smartfabric_director.backup_runs import BackupRuns
from app.adapters.smartfabric_director.capabilities import CAPABILITIES
from app.adapters.smartfabric_director.card import CARD
from app.adapters.smartfabric_director.director import Director
from app.adapters.smartfabric_director.execution import Execution
from app.adapters.smartfabric_director.mapping import alert_of, stamp_ms, storage_of, to_stamp
from app.adapters.smartfabric_director.planning import Planning
from app.adapters.smartfabric_director.plans import is_plan, schedule_of
from app.adapters.smartfabric_director.reads import READS
from app.adapters.smartfabric_director.restore_evidence import RestoreEvidence
from app.adapters.smartfabric_director.restore_source import RestoreSource
from app.adapters.smartfabric_director.restore_watch import RESTARTING, RestoreWatch
from app.adapters.smartfabric_director.settings import SETTINGS, SettingForms
from app.adapters.smartfabric_director.start_backup import StartForm
from app.adapters.smartfabric_director.tree import Tree
from app.adapters.together import together
from app.adapters.vendor import Vendor
from app.domain.activities import Activity, ActivityRef, LogText, Operation
from app.domain.backups import Backup, BackupPage, BackupQuery, BackupRef
from app.domain.changes import ChangeResult, Command, EffectCandidate, PlannedChange, SentChange
from app.domain.connections import Connection
from app.domain.errors import NotFoundError
from app.domain.forms import Answers, Choice, Form
from app.domain.nodes import Node, NodeRef
from app.domain.permits import Permit
from app.domain.port import FormPurpose, OptionalDuties
from app.domain.records import BackupCatalogue
from app.domain.restore import Evidence, RestoreRequest, RestoreStage
from app.domain.schedules import Alert, Schedule, StorageTarget
from app.domain.system import SystemDescription
from app.transport.channel import Channel

PACE_S = 5.0
"""The pace at which a run is followed; the reference suggests it."""

ALERTS_SINCE = timedelta(days=30)
"""How far back alerts are asked for: the appliance shows those of one day when it is not told."""


class SmartFabricDirector(OptionalDuties):
    """One connected appliance."""

    def __init__(self, connection: Connection, channel: Channel, clock: Callable[[], datetime] = utc_now) -> None:
        self._channel = channel
        self._director = Director(connection, channel, clock)
        self._tree = Tree(self._director)
        self._lists = BackupLists(self._director, self._tree)
        self._runs = BackupRuns(self._director, self._tree)
        self._watch = RestoreWatch(self._director)
        self._source = RestoreSource(self._director)
        self._evidence = RestoreEvidence(self._director, self._source, self.activities)
        self._start = StartForm(self._director)
        self._settings = SettingForms(self._director, self._tree)
        self._planning = Planning(self._director, self._start, self._settings, self._source, self._watch)
        self._execution = Execution(self._director, self._runs, self._watch)

    async def describe(self) -> SystemDescription:
        """See ``BackupSystem``. A restore nobody acknowledged is pending, whoever started it."""
        about, latest = await together(self._about(), self._watch.latest())
        username = self._director.connection.sign_in.get("username")
        return SystemDescription(
            capabilities=CAPABILITIES,
            heard_at=self._director.now(),
            version=about.version or None,
            native_name=about.name or None,
            signed_in_as=str(username) if username else None,
            clock_skew_s=self._channel.clock_skew_s,
            pace_s=PACE_S,
            facts=(("sfd.fact.build.label", about.build or None),),
            settings=SETTINGS,
            pending=(latest,) if latest is not None and latest.needs_acknowledgement else (),
        )

    async def sign_in(self) -> None:
        """See ``BackupSystem``."""
        await self._channel.sign_in()
        self._watch.signed_in()

    async def sign_out(self) -> None:
        """See ``BackupSystem``. The appliance knows no sign-out: tokens and what was learnt are forgotten here."""
        self._director.forget()
        self._watch.signed_out()
        await self._channel.sign_out()

    async def children(self, node: NodeRef) -> tuple[Node, ...]:
        """See ``BackupSystem``."""
        return await self._tree.children(node)

    def backups(self, query: BackupQuery) -> AsyncIterator[BackupPage]:
        """See ``BackupSystem``."""
        return self._lists.backups(query)

    async def backup(self, ref: BackupRef) -> Backup:
        """See ``BackupSystem``."""
        return await self._lists.backup(ref)

    async def activities(self) -> tuple[Activity, ...]:
        """See ``BackupSystem``. While the appliance restarts itself, only the restore is told, as last heard."""
        restore = await self._watch.unfinished()
        if restore is None:
            return await self._runs.unfinished()
        if self._watch.is_silent:
            return (restore,)
        try:
            return (restore, *await self._runs.unfinished())
        except RESTARTING:
            return (restore,)

    async def activity(self, ref: ActivityRef) -> Activity:
        """See ``BackupSystem``."""
        if ref.operation is Operation.RESTORE:
            return await self._watch.activity(ref)
        if ref.operation is Operation.BACKUP:
            return await self._runs.activity(ref)
        raise NotFoundError(connection_id=self._director.id, operation="activity")

    async def logs(self, subject: BackupRef | ActivityRef) -> LogText:
        """See ``BackupSystem``. The only texts are additional information on a run and what the restore record says."""
        if isinstance(subject, BackupRef):
            if subject.scope.native_id == places.REMOTE_FILES:
                raise NotFoundError(connection_id=self._director.id, operation="logs")
            return await self._runs.log(subject.native_id)
        if subject.operation is Operation.RESTORE:
            return await self._watch.log(subject)
        return await self._runs.log_of_run(subject)

    async def form(self, purpose: str, targets: tuple[NodeRef, ...]) -> Form:
        """See ``BackupSystem``."""
        if purpose == FormPurpose.START_BACKUP:
            return await self._start.form(targets)
        return await self._settings.form(purpose)

    async def choices(
        self, purpose: str, field_id: str, targets: tuple[NodeRef, ...], answers: Answers
    ) -> tuple[Choice, ...]:
        """See ``BackupSystem``. All choices are in the forms."""
        return ()

    async def restore_form(self, stage: RestoreStage, request: RestoreRequest) -> Form | None:
        """See ``BackupSystem``. There is one target, the appliance itself, and nothing to choose about it."""
        return await self._source.form(request) if stage is RestoreStage.SOURCE else None

    async def restore_choices(self, stage: RestoreStage, field_id: str, request: RestoreRequest) -> tuple[Choice, ...]:
        """See ``BackupSystem``."""
        if stage is RestoreStage.SOURCE and field_id == "remote_file":
            return await self._source.choices(request)
        return ()

    async def restore_evidence(self, request: RestoreRequest) -> tuple[Evidence, ...]:
        """See ``BackupSystem``."""
        return await self._evidence.look(request)

    async def prepare(self, command: Command) -> PlannedChange:
        """See ``BackupSystem``."""
        return await self._planning.plan(command)

    async def execute(self, change: PlannedChange, permit: Permit) -> ChangeResult:
        """See ``BackupSystem``."""
        return await self._execution.execute(change, permit)

    async def find_effect(self, sent: SentChange) -> tuple[EffectCandidate, ...]:
        """See ``BackupSystem``."""
        return await self._execution.find_effect(sent)

    async def schedules(self) -> tuple[Schedule, ...]:
        """See ``BackupSystem``."""
        owned = await self._tree.owned()
        now = self._director.server_now()
        runs: dict[str, list[wire.Instance]] = {}
        for instance in owned.instances.values():
            job = owned.job_of[instance.id]
            if job is not None:
                runs.setdefault(job.id, []).append(instance)
        return tuple(
            schedule_of(found, runs.get(found.value.id, []), self._tree.place_of(found.value), now)
            for found in owned.jobs.items
            if is_plan(found.value, now)
        )

    async def storage(self) -> tuple[StorageTarget, ...]:
        """See ``BackupSystem``."""
        listing = await self._director.client.locations()
        return tuple(storage_of(found, self._director.id) for found in listing.items)

    async def alerts(self, since: datetime | None = None) -> tuple[Alert, ...]:
        """See ``BackupSystem``. Without ``since`` those of the last 30 days."""
        start = since if since is not None else self._director.server_now() - ALERTS_SINCE
        listing = await self._director.client.alerts(max(0, to_stamp(start)))
        found = sorted(listing.items, key=lambda item: stamp_ms(item.value.created_timestamp), reverse=True)
        return tuple(alert_of(item, self._director.id) for item in found)

    async def _about(self) -> wire.About:
        """Name and version; an appliance without that call stays nameless."""
        try:
            return (await self._director.client.about()).value
        except NotFoundError:
            return wire.About()


def open_system(connection: Connection, channel: Channel, _catalogue: BackupCatalogue) -> SmartFabricDirector:
    """A system for a connection; nothing is asked yet."""
    return SmartFabricDirector(connection, channel)


VENDOR = Vendor(CARD, auth_for, READS, open_system)
