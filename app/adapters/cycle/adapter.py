"""Implements the port for one hub: puts the parts of this adapter together, and says what it can do."""

from collections.abc import AsyncIterator, Callable
from datetime import datetime

from app.adapters.connected import utc_now
from app.adapters.cycle import capabilities
from app.adapters.cycle.auth import auth_for
from app.adapters.cycle.capabilities import SCHEDULE_ONLY
from app.adapters.cycle.card import CARD
from app.adapters.cycle.cron_schedules import CronSchedules
from app.adapters.cycle.execution import Execution
from app.adapters.cycle.hub import Hub
from app.adapters.cycle.job_runs import JobRuns
from app.adapters.cycle.listing import BackupLists
from app.adapters.cycle.logs import Logs
from app.adapters.cycle.places import Places
from app.adapters.cycle.planning import Planning
from app.adapters.cycle.reads import READS
from app.adapters.cycle.restore_evidence import RestoreEvidence
from app.adapters.cycle.restore_forms import INSTANCE, TARGET_FORM, instance_choices
from app.adapters.cycle.results import Results
from app.adapters.cycle.run_watch import RunWatch
from app.adapters.cycle.tree import Tree
from app.adapters.together import together
from app.adapters.vendor import Vendor
from app.domain.activities import Activity, ActivityRef, LogText, Operation
from app.domain.backups import Backup, BackupPage, BackupQuery, BackupRef
from app.domain.capabilities import Capability
from app.domain.changes import ChangeResult, Command, EffectCandidate, PlannedChange, SentChange
from app.domain.connections import Connection
from app.domain.errors import NotSupportedError
from app.domain.forms import Choice, Form, plain
from app.domain.messages import Message
from app.domain.nodes import Node, NodeRef
from app.domain.permits import Permit
from app.domain.port import OptionalDuties
from app.domain.records import BackupCatalogue
from app.domain.restore import Evidence, RestoreRequest, RestoreStage
from app.domain.schedules import Alert, Schedule, StorageTarget
from app.domain.system import SystemDescription
from app.transport.channel import Channel

API_VERSION = "v1"
"""The platform tells no release; this is the version in every path."""

PACE_S = 2.0
"""The vendor's own pace for following a job."""


class CycleHub(OptionalDuties):
    """One connected hub."""

    def __init__(self, connection: Connection, channel: Channel, clock: Callable[[], datetime] = utc_now) -> None:
        self._channel = channel
        self._hub = Hub(connection, channel, clock)
        schedules = CronSchedules(self._hub)
        self._tree = Tree(self._hub, schedules)
        self._listing = BackupLists(self._hub)
        self._watch = RunWatch(self._hub, self._listing, schedules)
        self._jobs = JobRuns(self._hub, Results(self._hub))
        self._logs = Logs(self._hub)
        self._evidence = RestoreEvidence(self._hub, self._listing, self._jobs)
        self._planning = Planning(self._hub, self._listing)
        self._execution = Execution(self._hub, self._jobs)
        self._places = Places(self._hub, schedules, self._watch)

    async def describe(self) -> SystemDescription:
        """See ``BackupSystem``, as for all methods here. Tries out the rights that a key often lacks."""
        client = self._hub.client
        may_see_jobs, may_see_events = await together(
            client.may_see_jobs(), client.may_see_events(self._hub.server_now())
        )
        self._hub.capabilities = capabilities.of_key(may_see_events=may_see_events)
        session = self._channel.session
        name = session.facts.get("hub_name") if session is not None else None
        lacks_jobs = Message.of("cycle.warning.no_jobs", capability=capabilities.JOBS)
        return SystemDescription(
            capabilities=self._hub.capabilities,
            heard_at=self._hub.now(),
            version=API_VERSION,
            identity=str(plain(self._hub.connection.sign_in.get("hub_id")) or "").strip().lower() or None,
            native_name=str(name) if name else None,
            clock_skew_s=self._channel.clock_skew_s,
            pace_s=PACE_S,
            warnings=() if may_see_jobs else (lacks_jobs,),
        )

    async def sign_in(self) -> None:
        self._forget()
        await self._channel.sign_in()

    async def sign_out(self) -> None:
        self._forget()
        await self._channel.sign_out()

    async def children(self, node: NodeRef) -> tuple[Node, ...]:
        return await self._tree.children(node)

    def backups(self, query: BackupQuery) -> AsyncIterator[BackupPage]:
        return self._listing.pages(query)

    async def backup(self, ref: BackupRef) -> Backup:
        return await self._listing.one(ref)

    async def activities(self) -> tuple[Activity, ...]:
        # Jobs first: the answer tells the platform's time, by which runs of cron are expected.
        jobs = await self._jobs.unfinished()
        return (*jobs, *await self._watch.unfinished())

    async def activity(self, ref: ActivityRef) -> Activity:
        if ref.operation is Operation.BACKUP:
            return await self._watch.activity(ref)
        return await self._jobs.activity(ref)

    async def logs(self, subject: BackupRef | ActivityRef) -> LogText:
        if isinstance(subject, BackupRef):
            return await self._logs.of_backup(subject)
        return await self._logs.of_run(subject)

    async def form(self, purpose: str, targets: tuple[NodeRef, ...]) -> Form:
        raise NotSupportedError(Capability.START_BACKUP, SCHEDULE_ONLY, connection_id=self._hub.id)

    async def restore_form(self, stage: RestoreStage, request: RestoreRequest) -> Form | None:
        return TARGET_FORM if stage is RestoreStage.TARGET else None

    async def restore_choices(self, stage: RestoreStage, field_id: str, request: RestoreRequest) -> tuple[Choice, ...]:
        if stage is RestoreStage.TARGET and field_id == INSTANCE:
            return await instance_choices(self._hub, request)
        return ()

    async def restore_evidence(self, request: RestoreRequest) -> tuple[Evidence, ...]:
        return await self._evidence.rows(request)

    async def prepare(self, command: Command) -> PlannedChange:
        return await self._planning.plan(command)

    async def execute(self, change: PlannedChange, permit: Permit) -> ChangeResult:
        return await self._execution.execute(change, permit)

    async def find_effect(self, sent: SentChange) -> tuple[EffectCandidate, ...]:
        return await self._execution.find_effect(sent)

    async def schedules(self) -> tuple[Schedule, ...]:
        return await self._places.schedules()

    async def storage(self) -> tuple[StorageTarget, ...]:
        return await self._places.storage()

    async def alerts(self, since: datetime | None = None) -> tuple[Alert, ...]:
        return await self._places.alerts(since)

    def _forget(self) -> None:
        self._hub.forget()
        self._watch.forget()


def open_hub(connection: Connection, channel: Channel, _catalogue: BackupCatalogue) -> CycleHub:
    """A hub for a connection; nothing is asked yet."""
    return CycleHub(connection, channel)


VENDOR = Vendor(CARD, auth_for, READS, open_hub)
