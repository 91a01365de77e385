"""Implements the port for one account. Each duty is done by the part named for it."""

from collections.abc import AsyncIterator, Callable
from datetime import datetime

from app.adapters.astra_control.account import Account
from app.adapters.astra_control.auth import auth_for
from app.adapters.astra_control.backup_plans import BackupPlans
from app.adapters.astra_control.capabilities import CAPABILITIES
from app.adapters.astra_control.card import CARD
from app.adapters.astra_control.execution import Execution
from app.adapters.astra_control.planning import Planning
from app.adapters.astra_control.points import Points
from app.adapters.astra_control.reads import READS
from app.adapters.astra_control.releases import release_of
from app.adapters.astra_control.restore_evidence import RestoreEvidence
from app.adapters.astra_control.restore_forms import RestoreForms
from app.adapters.astra_control.restore_plans import RestorePlans
from app.adapters.astra_control.restore_subject import subject_of
from app.adapters.astra_control.restore_watch import RestoreWatch
from app.adapters.astra_control.runs import Runs
from app.adapters.astra_control.start_backup import StartForm
from app.adapters.astra_control.surroundings import Surroundings
from app.adapters.astra_control.tasks import Tasks
from app.adapters.astra_control.tree import Tree
from app.adapters.connected import utc_now
from app.adapters.refusals import is_functional
from app.adapters.together import together
from app.adapters.vendor import Vendor
from app.domain.activities import Activity, ActivityRef, Operation
from app.domain.backups import Backup, BackupPage, BackupQuery, BackupRef
from app.domain.capabilities import Capability
from app.domain.changes import ChangeResult, Command, EffectCandidate, PlannedChange, SentChange
from app.domain.connections import Connection
from app.domain.errors import BackendError, NotSupportedError
from app.domain.forms import Choice, Form
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


class AstraControl(OptionalDuties):
    """One connected account."""

    def __init__(self, connection: Connection, channel: Channel, clock: Callable[[], datetime] = utc_now) -> None:
        self._channel = channel
        self._account = account = Account(connection, channel, clock)
        self._tree = Tree(account)
        self._points = Points(account)
        tasks = Tasks(account)
        self._watch = RestoreWatch(account, tasks)
        self._runs = Runs(account, tasks, self._watch)
        self._start = StartForm(account)
        self._forms = RestoreForms(account)
        self._evidence = RestoreEvidence(account, self._points, self._runs, self._forms)
        self._surroundings = Surroundings(account)
        backups = BackupPlans(account, self._start, self._points, self._runs)
        self._planning = Planning(account, backups, RestorePlans(account, self._forms, tasks, self._watch))
        self._execution = Execution(account, backups, self._runs, self._watch)

    async def describe(self) -> SystemDescription:
        """See ``BackupSystem``, as for all methods here. The product does not tell its version: its resources do."""
        name, clusters = await together(self._name(), self._account.client.clusters())
        apps = await self._account.client.apps("id", "version") if not clusters.items else None
        return SystemDescription(
            capabilities=CAPABILITIES,
            heard_at=self._account.now(),
            version=release_of(clusters.values(), apps.values() if apps is not None else ()),
            identity=self._account.account_id,
            native_name=name,
            clock_skew_s=self._channel.clock_skew_s,
            zone="UTC",
            pace_s=PACE_S,
            facts=(
                ("astra.fact.account.label", self._account.account_id),
                ("astra.fact.clusters.label", str(len(clusters.items))),
            ),
        )

    async def sign_in(self) -> None:
        await self._channel.sign_in()

    async def sign_out(self) -> None:
        """The token stays valid: there is nothing to end at the server."""
        self._account.forget()
        await self._channel.sign_out()

    async def children(self, node: NodeRef) -> tuple[Node, ...]:
        return await self._tree.children(node)

    def backups(self, query: BackupQuery) -> AsyncIterator[BackupPage]:
        return self._points.backups(query)

    async def backup(self, ref: BackupRef) -> Backup:
        return await self._points.backup(ref)

    async def activities(self) -> tuple[Activity, ...]:
        return await self._runs.unfinished()

    async def activity(self, ref: ActivityRef) -> Activity:
        watch = self._watch if ref.operation is Operation.RESTORE else self._runs
        return await watch.activity(ref)

    async def form(self, purpose: str, targets: tuple[NodeRef, ...]) -> Form:
        if purpose != FormPurpose.START_BACKUP:
            capability = Capability.CHANGE_STORAGE
            raise NotSupportedError(capability, CAPABILITIES.why_not(capability), connection_id=self._account.id)
        return await self._start.form(targets)

    async def restore_form(self, stage: RestoreStage, request: RestoreRequest) -> Form | None:
        if stage is RestoreStage.SOURCE:
            return None
        subject = subject_of(request, self._account.id)
        return await (self._forms.target(subject) if stage is RestoreStage.TARGET else self._forms.options(subject))

    async def restore_choices(self, stage: RestoreStage, field_id: str, request: RestoreRequest) -> tuple[Choice, ...]:
        return await self._forms.choices(subject_of(request, self._account.id), field_id)

    async def restore_evidence(self, request: RestoreRequest) -> tuple[Evidence, ...]:
        return await self._evidence.look(subject_of(request, self._account.id), request)

    async def prepare(self, command: Command) -> PlannedChange:
        return await self._planning.plan(command)

    async def execute(self, change: PlannedChange, permit: Permit) -> ChangeResult:
        return await self._execution.execute(change, permit)

    async def find_effect(self, sent: SentChange) -> tuple[EffectCandidate, ...]:
        return await self._execution.find_effect(sent)

    async def schedules(self) -> tuple[Schedule, ...]:
        return await self._surroundings.schedules()

    async def storage(self) -> tuple[StorageTarget, ...]:
        return await self._surroundings.storage()

    async def alerts(self, since: datetime | None = None) -> tuple[Alert, ...]:
        return await self._surroundings.alerts(since)

    async def _name(self) -> str | None:
        """The account's name; a role that may not read it leaves the connection nameless."""
        try:
            return (await self._account.client.tenant()).value.name or None
        except BackendError as error:
            if not is_functional(error):
                raise
            return None


def open_system(connection: Connection, channel: Channel, _catalogue: BackupCatalogue) -> AstraControl:
    """A system for a connection; nothing is asked yet."""
    return AstraControl(connection, channel)


VENDOR = Vendor(CARD, auth_for, READS, open_system)
