"""Domain values that use every field, to write down."""

from datetime import UTC, date, datetime, timedelta

from pydantic import SecretStr

from app.domain.activities import Activity, ActivityRef, Figure, Operation, Origin, Phase, Source, Step, StepState
from app.domain.backups import Backup, BackupField, BackupKind, BackupPage, BackupRef, BackupState, Verification
from app.domain.capabilities import Capabilities, Capability
from app.domain.changes import HOLD_FOREVER, HoldBackups, SentChange, StartBackup, StartRestore, StopRun
from app.domain.messages import ByteSize, Message, Percentage
from app.domain.nodes import Fact, Health, Level, Node, NodeKind, NodeRef
from app.domain.raw import RawPage, RawRecord
from app.domain.records import AuditNote, JournalEntry
from app.domain.restore import RestoreRequest
from tests.clocks import START

SECRET = "planted-restore-secret"
CLIENT = NodeRef.appliance("c1").child(Level.CLIENT, "4")
INSTANCE = CLIENT.child(Level.INSTANCE, "17/ä")
RAW = RawRecord(RawPage("GET /x", 200, START, {"password": SECRET}))

MESSAGE = Message.of(
    "room.thing.text",
    server_text="no room\x07",
    code="E17",
    size=ByteSize(5),
    share=Percentage(12.5),
    at=START,
    day=date(2026, 3, 14),
    took=timedelta(seconds=90, microseconds=5),
    inner=Message.of("room.other.text", name="x"),
    phase=Phase.FAILED,
    names=("a", "b"),
    count=3,
    none=None,
)

BACKUP = Backup(
    ref=BackupRef(INSTANCE, "99", addressable=False),
    name=MESSAGE,
    kind=BackupKind.BARE_METAL,
    state=BackupState.COMPLETE_WITH_WARNINGS,
    raw_state="warn",
    started_at=START,
    duration=timedelta(minutes=3),
    size_bytes=2**40,
    verification=Verification.VERIFIED,
    is_held=True,
    facts=(Fact("room.fact.label", None), Fact("room.fact.label", "x")),
    not_offered=frozenset({BackupField.COPY, BackupField.STORAGE}),
    blocked=((Capability.DELETE, MESSAGE),),
    raw=RAW,
)

NODE = Node(
    ref=INSTANCE,
    name="erp_live",
    kind=NodeKind.DATABASE,
    health=Health.WARNING,
    capabilities=Capabilities(frozenset({Capability.RESTORE}), {Capability.DELETE: MESSAGE}),
    caption=MESSAGE,
    sort_key=(2, "b"),
)


def activity(native_id: str = "8", phase: Phase = Phase.RUNNING, at: datetime = START) -> Activity:
    """A run."""
    return Activity(
        ref=ActivityRef("c1", Operation.RESTORE, native_id, bookmark='{"job": 8}'),
        target="erp_live",
        phase=phase,
        raw_phase="R",
        heard_at=at,
        scope=INSTANCE,
        percent=Figure(12.0, Source.REPORTED),
        steps=(Step(MESSAGE, StepState.DONE, START, None, "d"),),
        message=MESSAGE,
        started_at=at,
        origin=Origin.HERE,
        backup=BACKUP.ref,
        can=frozenset({Capability.CANCEL}),
        raw=RAW,
    )


RESTORE = StartRestore(
    RestoreRequest(INSTANCE, BACKUP, source={"password": SecretStr(SECRET), "user": "u"}, target={"flag": True})
)
COMMANDS = (
    RESTORE,
    StartBackup((INSTANCE, CLIENT), {"kind": "full", "days": 3, "paths": ("a",)}),
    StopRun(activity()),
    HoldBackups((BACKUP,), HOLD_FOREVER),
)


def entry(name: str = "e1", *, at: datetime = START, is_finished: bool = False, sent: bool = True) -> JournalEntry:
    """An entry of the journal."""
    change = SentChange(RESTORE, at, "book") if sent else None
    phase = Phase.SUCCEEDED if is_finished else Phase.SENDING
    return JournalEntry(name, activity(name, phase, at), change, is_finished)


def note(target: str = "erp_live") -> AuditNote:
    """A line of the audit record."""
    return AuditNote(START, "c1", "production", "restore_over", target, "Grund: ä", ("d1", "d2"), "audit.outcome.done")


PAGE = BackupPage((BACKUP,), datetime(2026, 3, 14, 10, 0, tzinfo=UTC), total=None, is_last=False)
