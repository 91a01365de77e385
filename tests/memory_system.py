"""A system in memory: implements the port, carries the tests of everything above the adapters.

State is public and changed by the tests; ``sent`` lists the commands that were really executed. ``code``: the one-time
code that signing in needs; empty: none.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from pydantic import SecretStr

from app.domain.activities import Activity, ActivityRef, Figure, LogText, Operation, Phase, Source
from app.domain.backups import Backup, BackupKind, BackupPage, BackupQuery, BackupRef, BackupState
from app.domain.capabilities import Capabilities, Capability
from app.domain.changes import (
    COMMAND_CAPABILITIES,
    ChangeResult,
    Command,
    DeleteBackups,
    EffectCandidate,
    HoldBackups,
    ItemResult,
    PlannedChange,
    ReleaseBackups,
    RequestPreview,
    SentChange,
    StartBackup,
    StartRestore,
    StopRun,
)
from app.domain.connections import Address, Connection
from app.domain.environments import Environment, built_in_environments
from app.domain.errors import BackendError, CodeNeededError, NotFoundError, NotSupportedError
from app.domain.files import FileEntry, FileListing, FileSink, OfferedFile
from app.domain.forms import Answers, Choice, FieldType, Form, FormField
from app.domain.guards import ActionClass, Stakes
from app.domain.messages import ByteSize, Message
from app.domain.nodes import Fact, Health, Level, Node, NodeKind, NodeRef
from app.domain.permits import Permit
from app.domain.port import BackupSystem
from app.domain.restore import CheckedBy, Evidence, EvidenceKind, Finding, RestoreGuide, RestoreRequest, RestoreStage
from app.domain.schedules import Alert, Schedule, StorageTarget
from app.domain.system import OfferLine, SystemCard, SystemDescription

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
ALL = frozenset(Capability)

ACTIONS: dict[type, ActionClass] = {
    StartBackup: ActionClass.BACK_UP,
    StopRun: ActionClass.STOP_RUN,
    DeleteBackups: ActionClass.DELETE,
    HoldBackups: ActionClass.HOLD,
    ReleaseBackups: ActionClass.RELEASE_HOLD,
    StartRestore: ActionClass.RESTORE_OVER,
}

CARD = SystemCard(
    kind="memory",
    label="Memory",
    icon="system",
    summary="capability.not_offered.why",
    offers=(OfferLine("capability.not_offered.why", offered=True),),
    sign_in=Form(
        (
            FormField("username", "form.problem.required", required=True),
            FormField("password", "form.problem.required", FieldType.SECRET, required=True),
            FormField("code", "form.problem.required", FieldType.CODE),
        )
    ),
)


def environment(kind: str = "lab") -> Environment:
    """One of the built-in environments."""
    return next(one for one in built_in_environments() if one.id == kind)


def connection(connection_id: str = "c1", environment_id: str = "lab", **changes: object) -> Connection:
    """A connection whose sign-in is complete."""
    plain = Connection(
        connection_id,
        "memory",
        f"mem-{connection_id}",
        Address("127.0.0.1", 443),
        environment_id,
        sign_in={"username": "operator", "password": "correct horse"},
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # field names are given by the tests


def instance_ref(connection_id: str = "c1", client: str = "1", instance: str = "11") -> NodeRef:
    """The place of an instance in ``MemorySystem``'s tree."""
    return NodeRef.appliance(connection_id).child(Level.CLIENT, client).child(Level.INSTANCE, instance)


def backup(
    number: int,
    scope: NodeRef | None = None,
    *,
    started_at: datetime | None = None,
    state: BackupState = BackupState.COMPLETE,
    **changes: object,
) -> Backup:
    """One recovery point; number 1 is the newest, each further one an hour older."""
    where = scope or instance_ref()
    moment = started_at or NOON - timedelta(hours=number)
    plain = Backup(
        BackupRef(where, str(number)),
        f"backup {number}",
        BackupKind.FULL,
        state,
        state.value,
        started_at=moment,
        completed_at=moment + timedelta(minutes=10),
        duration=timedelta(minutes=10),
        size_bytes=number * 1_000_000,
        is_held=False,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # field names are given by the tests


def run(
    number: int, *, phase: Phase = Phase.RUNNING, percent: float | None = None, connection_id: str = "c1"
) -> Activity:
    """One run on the first instance."""
    return Activity(
        ActivityRef(connection_id, Operation.BACKUP, str(number)),
        "sql / erp",
        phase,
        phase.value,
        NOON,
        scope=instance_ref(connection_id),
        percent=None if percent is None else Figure(percent, Source.REPORTED),
        started_at=NOON - timedelta(minutes=5),
        can=frozenset({Capability.CANCEL}),
    )


@dataclass
class DownloadFault:
    """How one attempt to download goes wrong.

    ``after_bytes`` are sent in all, counted from the beginning of the file; then comes ``error``, or an end as if that
    were all. ``total`` is the length that is told instead of the true one. ``stalls``: nothing more comes, for ever.
    """

    after_bytes: int
    error: BackendError | None = None
    total: int | None = None
    stalls: bool = False


@dataclass
class MemorySystem:
    """One connected system; see the module."""

    connection_id: str = "c1"
    offered: frozenset[Capability] = ALL
    nodes: dict[NodeRef, tuple[Node, ...]] = field(default_factory=dict)
    points: list[Backup] = field(default_factory=list)
    runs: dict[str, Activity] = field(default_factory=dict)
    ended: dict[str, Activity] = field(default_factory=dict)
    sent: list[Command] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    failing: dict[str, BackendError] = field(default_factory=dict)
    file_content: bytes = b"the file of a backup"
    file_name: str = ""
    tells_length: bool = True
    can_resume: bool = True
    piece_bytes: int = 64 * 1024
    download_faults: list[DownloadFault] = field(default_factory=list)
    download_starts: list[int] = field(default_factory=list)
    candidates: tuple[EffectCandidate, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    page_size: int = 200
    code: str = ""
    note: Message | None = None
    signed_in: bool = False
    now: Callable[[], datetime] = lambda: NOON

    def __post_init__(self) -> None:
        if not self.nodes:
            self._grow()
        if not self.points:
            self.points = [backup(number, instance_ref(self.connection_id)) for number in range(1, 11)]

    def _grow(self) -> None:
        root = NodeRef.appliance(self.connection_id)
        client = root.child(Level.CLIENT, "1")
        sql = Node(client, "sql", NodeKind.CLIENT, Health.WELL, may_have_children=True)
        erp = Node(client.child(Level.INSTANCE, "11"), "erp", NodeKind.DATABASE, Health.WELL)
        crm = Node(
            client.child(Level.INSTANCE, "12"),
            "crm",
            NodeKind.DATABASE,
            Health.UNKNOWN,
            (Fact("details.key.note", None),),
        )
        self.nodes = {root: (sql,), client: (erp, crm)}

    def _asked(self, what: str) -> None:
        self.asked.append(what)
        error = self.failing.get(what)
        if error is not None:
            raise error

    def _needs(self, capability: Capability) -> None:
        if capability not in self.offered:
            raise NotSupportedError(capability)

    async def describe(self) -> SystemDescription:
        self._asked("describe")
        return SystemDescription(Capabilities(self.offered), self.now(), version="1.0", identity="memory", pace_s=2.0)

    async def sign_in(self) -> None:
        self._asked("sign_in")
        if self.code:
            raise CodeNeededError
        self.signed_in = True

    async def sign_in_with_code(self, code: SecretStr) -> None:
        self._asked("sign_in")
        if code.get_secret_value() != self.code:
            raise CodeNeededError
        self.signed_in = True

    async def sign_out(self) -> None:
        self._asked("sign_out")
        self.signed_in = False

    async def children(self, node: NodeRef) -> tuple[Node, ...]:
        self._asked("children")
        return self.nodes.get(node, ())

    async def backups(self, query: BackupQuery) -> AsyncIterator[BackupPage]:
        self._asked("backups")
        rows = [row for row in self.points if query.scope in row.ref.scope.lineage() and _in_time(row, query)]
        size = min(query.page_size, self.page_size)
        heard_at = self.now()  # one answer, handed out in slices
        for start in range(0, max(1, len(rows)), size):
            part = tuple(rows[start : start + size])
            yield BackupPage(part, heard_at, total=len(rows), is_last=start + size >= len(rows), note=self.note)

    async def backup(self, ref: BackupRef) -> Backup:
        self._asked("backup")
        for row in self.points:
            if row.ref == ref:
                return row
        raise NotFoundError

    async def activities(self) -> tuple[Activity, ...]:
        self._needs(Capability.ACTIVITIES)
        self._asked("activities")
        return tuple(self.runs.values())

    async def activity(self, ref: ActivityRef) -> Activity:
        self._asked("activity")
        found = self.runs.get(ref.path) or self.ended.get(ref.path)
        if found is None:
            raise NotFoundError
        return found

    async def logs(self, subject: BackupRef | ActivityRef) -> LogText:
        self._needs(Capability.LOGS)
        return LogText("line one\nline two", self.now())

    async def browse(self, backup: BackupRef, directory: str, after: str | None) -> FileListing:
        self._needs(Capability.BROWSE)
        return FileListing((FileEntry("C:/a.txt", "a.txt", is_folder=False, size_bytes=3),))

    async def offered_file(self, backup: BackupRef) -> OfferedFile:
        self._needs(Capability.DOWNLOAD)
        self._asked("offered_file")
        size = len(self.file_content) if self.tells_length else None
        return OfferedFile(self.file_name or f"{backup.native_id}.bin", size, self.can_resume)

    async def download(self, backup: BackupRef, sink: FileSink) -> None:
        self._needs(Capability.DOWNLOAD)
        fault = self.download_faults.pop(0) if self.download_faults else DownloadFault(len(self.file_content))
        self._asked("download")
        start = sink.received_bytes if self.can_resume else 0
        self.download_starts.append(start)
        told = fault.total if fault.total is not None else len(self.file_content)
        await sink.begin(start, told if self.tells_length else None)
        content = self.file_content[: fault.after_bytes]
        for place in range(start, len(content), self.piece_bytes):
            await sink.write(content[place : place + self.piece_bytes])
        if fault.stalls:
            await asyncio.get_running_loop().create_future()
        if fault.error is not None:
            raise fault.error

    async def restore_guide(self, backup: BackupRef) -> RestoreGuide:
        self._needs(Capability.RESTORE_GUIDE)
        self._asked("restore_guide")
        word = Message.of("capability.restore_guide.word")
        facts = (("details.key.server_id", backup.native_id), ("details.key.kind", "<b>a gateway</b>\u202e"))
        steps = (Message.of("backup_state.complete.word"), Message.of("download.paused.text", done=ByteSize(1000)))
        return RestoreGuide(word, facts, steps, (Message.of("review.last_good.text"),))

    async def form(self, purpose: str, targets: tuple[NodeRef, ...]) -> Form:
        self._asked("form")
        return Form(
            (FormField("kind", "form.problem.choice", FieldType.CHOICE, (Choice("full", "Full"),), default="full"),)
        )

    async def choices(
        self, purpose: str, field_id: str, targets: tuple[NodeRef, ...], answers: Answers
    ) -> tuple[Choice, ...]:
        return ()

    async def restore_form(self, stage: RestoreStage, request: RestoreRequest) -> Form | None:
        self._asked("restore_form")
        if stage is RestoreStage.TARGET:
            return Form((FormField("where", "form.problem.choice", required=True, default="original"),))
        return None

    async def restore_choices(self, stage: RestoreStage, field_id: str, request: RestoreRequest) -> tuple[Choice, ...]:
        return ()

    async def restore_evidence(self, request: RestoreRequest) -> tuple[Evidence, ...]:
        self._asked("restore_evidence")
        risk = Message.of("review.last_good.text")
        default = (Evidence(EvidenceKind.OVERWRITES, Finding.BAD, risk, None, CheckedBy.COMPUTED, self.now()),)
        return self.evidence or default

    async def prepare(self, command: Command) -> PlannedChange:
        self._needs(COMMAND_CAPABILITIES[type(command)])
        self._asked("prepare")
        digest = f"digest of {type(command).__name__} {len(self.sent)}"
        preview = RequestPreview("POST", "/change", "POST /change", digest)
        action = ACTIONS.get(type(command), ActionClass.CHANGE_SETTINGS)
        count = len(command.backups) if isinstance(command, DeleteBackups) else 1
        return PlannedChange(self.connection_id, command, action, "erp", (preview,), Stakes(count))

    async def execute(self, change: PlannedChange, permit: Permit) -> ChangeResult:
        permit.spend(self.connection_id, change.requests[0].digest, self.now())
        self.sent.append(change.command)
        self._asked("execute")
        return self._effect(change.command)

    def _effect(self, command: Command) -> ChangeResult:
        if isinstance(command, StartBackup | StartRestore):
            operation = Operation.BACKUP if isinstance(command, StartBackup) else Operation.RESTORE
            started = replace(
                run(len(self.sent) + 100, connection_id=self.connection_id),
                ref=ActivityRef(self.connection_id, operation, str(len(self.sent) + 100)),
            )
            self.runs[started.ref.path] = started
            return ChangeResult((ItemResult("erp", ok=True, activity=started),))
        if isinstance(command, DeleteBackups):
            gone = {row.ref for row in command.backups}
            self.points = [row for row in self.points if row.ref not in gone]
        if isinstance(command, StopRun):
            self.end(command.activity.ref, Phase.CANCELLED)
        return ChangeResult((ItemResult("erp", ok=True),))

    def end(self, ref: ActivityRef, phase: Phase = Phase.SUCCEEDED) -> None:
        """Let a run end: it leaves the list and can be looked up."""
        self.ended[ref.path] = replace(self.runs.pop(ref.path), phase=phase, ended_at=self.now())

    async def find_effect(self, sent: SentChange) -> tuple[EffectCandidate, ...]:
        self._asked("find_effect")
        return self.candidates

    async def schedules(self) -> tuple[Schedule, ...]:
        return ()

    async def storage(self) -> tuple[StorageTarget, ...]:
        return ()

    async def alerts(self, since: datetime | None = None) -> tuple[Alert, ...]:
        return ()


def _in_time(row: Backup, query: BackupQuery) -> bool:
    if row.started_at is None:
        return True
    after = query.started_from is None or row.started_at >= query.started_from
    return after and (query.started_to is None or row.started_at <= query.started_to)


class MemoryOpener:
    """Opens systems in memory that go by the clock given; ``systems`` may be filled before, by connection id."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self.systems: dict[str, MemorySystem] = {}
        self.closed: list[str] = []

    def card(self, kind: str) -> SystemCard:
        """The one card there is."""
        return replace(CARD, kind=kind)

    def open(self, connection: Connection) -> BackupSystem:
        """The prepared system, or a new one."""
        system = self.systems.setdefault(connection.id, MemorySystem(connection.id))
        system.now = self._now
        return system

    async def close(self, connection_id: str) -> None:
        """Note that it was closed."""
        self.closed.append(connection_id)
