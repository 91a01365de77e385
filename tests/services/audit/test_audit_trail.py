"""What the audit record hears: every change before it is sent and what came of it, and whom the console trusts."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import SecretStr

from app.domain.audit import AuditAction, AuditOutcome, DiaryEntry, DiarySubject
from app.domain.changes import ChangeResult, DeleteBackups, ItemResult, PlannedChange, StartBackup
from app.domain.connections import Address, ClientCertificate
from app.domain.errors import ConflictError, ConsoleError, OutcomeUnknownError
from app.domain.guards import Confirmation
from app.domain.permits import Permit
from app.domain.trust import Trust, TrustMode
from app.services.audit.audit_trail import AuditTrail, signature
from app.services.changes import PendingChange
from tests.memory_system import connection, instance_ref
from tests.services.desk import Desk

GIVEN = Confirmation(typed_name="erp", reason=" ticket 4711 ")
PIN, OTHER_PIN = "a" * 64, "b" * 64


def outcomes(desk: Desk) -> list[str]:
    return [note.outcome for note in desk.records.notes]


def begin(desk: Desk, planned: PlannedChange, given: Confirmation = GIVEN) -> PendingChange:
    async def go() -> PendingChange:
        return desk.changes.begin(planned, given)

    return desk.loop.run(go())


def backing_up(desk: Desk) -> PlannedChange:
    return desk.loop.run(desk.changes.prepare("c1", StartBackup((instance_ref(),))))


def test_an_entry_says_what_was_sent_where_and_why(desk: Desk) -> None:
    desk.connect()
    planned = backing_up(desk)
    begin(desk, planned)
    desk.settle()
    before, after = desk.records.notes
    assert (before.outcome, after.outcome) == (AuditOutcome.SENDING, AuditOutcome.DONE)
    assert (after.action, after.target, after.reason) == ("back_up", planned.name_to_type, "ticket 4711")
    assert (after.connection_id, after.system, after.environment_id) == ("c1", "mem-c1", "lab")
    assert after.request_digests == tuple(request.digest for request in planned.requests) != ()
    assert after.requests == tuple(f"{request.method} {request.path}" for request in planned.requests)


def test_the_entry_stands_before_anything_is_sent(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    system = desk.connect()
    written: list[list[str]] = []
    execute = system.execute

    async def watched(change: PlannedChange, permit: Permit) -> ChangeResult:
        written.append(outcomes(desk))
        return await execute(change, permit)

    monkeypatch.setattr(system, "execute", watched)
    begin(desk, backing_up(desk))
    desk.settle()
    assert written == [[AuditOutcome.SENDING]]


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (ConflictError(), AuditOutcome.REFUSED),
        (OutcomeUnknownError(), AuditOutcome.UNKNOWN),
        (ChangeResult((ItemResult("a", False), ItemResult("b", False))), AuditOutcome.FAILED),
        (ChangeResult((ItemResult("a", True), ItemResult("b", False))), AuditOutcome.PARTLY),
        (ChangeResult((ItemResult("a", True), ItemResult("b", None))), AuditOutcome.UNKNOWN),
    ],
)
def test_every_answer_has_its_outcome(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, answer: ConsoleError | ChangeResult, outcome: AuditOutcome
) -> None:
    system = desk.connect()

    async def answered(change: PlannedChange, permit: Permit) -> ChangeResult:
        if isinstance(answer, ConsoleError):
            raise answer
        return answer

    monkeypatch.setattr(system, "execute", answered)
    begin(desk, backing_up(desk))
    desk.settle()
    assert outcomes(desk) == [AuditOutcome.SENDING, outcome]


def test_what_the_guard_did_not_allow_is_noted_and_was_never_about_to_be_sent(desk: Desk) -> None:
    system = desk.connect()
    desk.changes.session_read_only = True
    begin(desk, backing_up(desk))
    desk.settle()
    assert outcomes(desk) == [AuditOutcome.NOT_ALLOWED]
    assert system.sent == []


def test_what_was_stopped_in_its_grace_is_noted(desk: Desk) -> None:
    system = desk.connect(environment_id="production")
    planned = desk.loop.run(desk.changes.prepare("c1", DeleteBackups((system.points[0],))))
    pending = begin(desk, planned)

    async def stop() -> None:
        pending.stop()

    desk.loop.run(stop())
    desk.settle()
    (note,) = desk.records.notes
    assert (note.outcome, note.action, note.environment_id) == (AuditOutcome.STOPPED, "delete", "production")


def test_leaving_stops_what_is_in_its_grace_and_waits_until_that_is_written(desk: Desk) -> None:
    system = desk.connect(environment_id="production")
    planned = desk.loop.run(desk.changes.prepare("c1", DeleteBackups((system.points[0],))))
    begin(desk, planned)
    desk.loop.run(desk.changes.close())
    assert outcomes(desk) == [AuditOutcome.STOPPED]
    assert system.sent == []


def test_leaving_while_an_answer_is_waited_for_is_an_unknown_outcome(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    system = desk.connect()
    sent = asyncio.Event()

    async def silent(change: PlannedChange, permit: Permit) -> ChangeResult:
        sent.set()
        await asyncio.Event().wait()
        raise AssertionError

    monkeypatch.setattr(system, "execute", silent)
    begin(desk, backing_up(desk))
    desk.loop.run_until(sent.is_set)
    desk.loop.run(desk.owner.close())
    assert outcomes(desk) == [AuditOutcome.SENDING, AuditOutcome.UNKNOWN]


def test_permits_are_issued_where_the_record_is_kept_and_nowhere_else() -> None:
    """So no adapter can change anything that the record does not hear of."""
    issuers = [
        path.as_posix()
        for path in sorted(Path("app").rglob("*.py"))
        if "from app.domain.permits import" in (text := path.read_text(encoding="utf-8"))
        and "issue" in text.split("from app.domain.permits import", 1)[1].splitlines()[0]
    ]
    assert issuers == ["app/services/changes.py"]


class PageOfDiary:
    """A diary that keeps everything."""

    def __init__(self) -> None:
        self.noted: list[DiaryEntry] = []

    async def note(self, entry: DiaryEntry) -> bool:
        self.noted.append(entry)
        return True

    async def entries(self, connection_id: str | None = None) -> tuple[DiaryEntry, ...]:
        return tuple(self.noted)


def test_a_new_system_and_whom_it_trusts_are_noted(desk: Desk) -> None:
    diary = PageOfDiary()
    trail = AuditTrail(desk.records, diary, lambda: "Rita (uid)", desk.time.clock())
    pinned = connection(trust=Trust(TrustMode.PIN, pins=(PIN,)))
    desk.loop.run(trail.kept(pinned, None, ""))
    assert [(note.action, note.target) for note in desk.records.notes] == [
        (AuditAction.SYSTEM_ADDED, "https://127.0.0.1:443"),
        (AuditAction.TRUST, PIN),
    ]
    (entry,) = diary.noted
    assert (entry.subject, entry.value, entry.who, entry.system) == (
        DiarySubject.CERTIFICATE_PINNED,
        PIN,
        "Rita (uid)",
        "mem-c1",
    )


def test_another_pin_is_noted_with_its_reason(desk: Desk) -> None:
    diary = PageOfDiary()
    trail = AuditTrail(desk.records, diary, clock=desk.time.clock())
    before = connection(trust=Trust(TrustMode.PIN, pins=(PIN,)))
    after = replace(before, trust=Trust(TrustMode.PIN, pins=(OTHER_PIN,)))
    desk.loop.run(trail.kept(after, before, "ticket 4711"))
    (note,) = desk.records.notes
    assert (note.action, note.target, note.reason) == (AuditAction.TRUST, OTHER_PIN, "ticket 4711")
    assert (diary.noted[0].value, diary.noted[0].reason) == (OTHER_PIN, "ticket 4711")


def test_what_guards_depend_on_is_noted_by_value_and_secrets_by_name_alone(desk: Desk) -> None:
    trail = AuditTrail(desk.records, clock=desk.time.clock())
    before = connection()
    after = replace(
        before,
        address=Address("other.example.test", 443),
        environment_id="production",
        read_only=True,
        sign_in={"username": "operator", "password": "another secret"},
        client_certificate=ClientCertificate("/etc/own.pem", passphrase=SecretStr("another pass phrase")),
    )
    desk.loop.run(trail.kept(after, before, ""))
    (note,) = desk.records.notes
    assert note.action == AuditAction.SYSTEM_CHANGED
    changed = "address=https://other.example.test:443, environment_id=production, read_only=True"
    assert note.target == f"{changed}, client_certificate, sign_in"


def test_what_was_kept_as_it_was_is_no_entry(desk: Desk) -> None:
    trail = AuditTrail(desk.records, clock=desk.time.clock())
    before = connection()
    desk.loop.run(trail.kept(replace(before, sign_in={**before.sign_in, "domain": None, "code": ""}), before, ""))
    assert desk.records.notes == []


def test_a_system_that_is_taken_away_is_noted(desk: Desk) -> None:
    trail = AuditTrail(desk.records, clock=desk.time.clock())
    desk.loop.run(trail.removed(connection()))
    (note,) = desk.records.notes
    assert (note.action, note.system, note.outcome) == (AuditAction.SYSTEM_REMOVED, "mem-c1", AuditOutcome.DONE)


def test_a_signature_names_the_operator_where_accounts_are_shared() -> None:
    assert (signature("uid", ""), signature("uid", "Rita")) == ("uid", "Rita (uid)")
