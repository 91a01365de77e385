"""Changing something, in one place for the whole program: prepare, guard, grace, journal, permit, send, record.

``Changes.begin`` gives a ``PendingChange`` that counts its grace down and can be stopped until it is sent. Nothing is
ever sent twice: a lost answer becomes a run with an unknown outcome.
"""

from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.activities import Activity, ActivityRef, Operation, Origin, Phase
from app.domain.changes import (
    ChangeResult,
    Command,
    DeleteBackups,
    PauseRun,
    PlannedChange,
    ResumeRun,
    SentChange,
    StartBackup,
    StartRestore,
    StopRun,
)
from app.domain.connections import Connection
from app.domain.errors import ConsoleError, OutcomeUnknownError
from app.domain.guards import Confirmation, Requirement, decide
from app.domain.messages import Message
from app.domain.nodes import NodeRef
from app.domain.permits import issue
from app.services.activities import Activities
from app.services.records import AuditNote, JournalEntry, Records
from app.services.sessions import Sessions
from app.services.tasks import TaskOwner
from app.services.times import Clock

OPERATIONS: dict[type, Operation] = {
    StartBackup: Operation.BACKUP,
    StartRestore: Operation.RESTORE,
    DeleteBackups: Operation.DELETE,
}


class ChangeState(StrEnum):
    """Where a change is."""

    GRACE = "grace"
    SENDING = "sending"
    DONE = "done"
    STOPPED = "stopped"
    FAILED = "failed"
    OUTCOME_UNKNOWN = "outcome_unknown"


class PendingChange(QObject):
    """One change on its way.

    Signals:
        changed(): state or the seconds left differ.
        finished(): it was sent, stopped, refused, or its outcome is unknown; ``state`` tells.
    """

    changed = Signal()
    finished = Signal()

    def __init__(self, planned: PlannedChange, requirement: Requirement) -> None:
        super().__init__()
        self.planned = planned
        self.requirement = requirement
        self.state = ChangeState.GRACE
        self.seconds_left = requirement.grace_s
        self.result: ChangeResult | None = None
        self.error: ConsoleError | None = None

    @property
    def is_over(self) -> bool:
        """Whether nothing more will come of it here; runs it started go on."""
        return self.state not in {ChangeState.GRACE, ChangeState.SENDING}

    def stop(self) -> bool:
        """Stop before sending. False: it has left already."""
        if self.state is not ChangeState.GRACE:
            return False
        self.end(ChangeState.STOPPED)
        return True

    def end(self, state: ChangeState) -> None:
        """Reach a last state; the service calls it."""
        self.state = state
        self.changed.emit()
        self.finished.emit()


class Changes(QObject):
    """Sends changes.

    Signals:
        changed_system(str): connection id; something on it was changed, lists should be read again.
    """

    changed_system = Signal(str)

    def __init__(
        self,
        sessions: Sessions,
        activities: Activities,
        records: Records,
        owner: TaskOwner,
        clock: Clock | None = None,
    ) -> None:
        super().__init__()
        self._sessions = sessions
        self._activities = activities
        self._records = records
        self._owner = owner
        self._clock = clock or Clock()
        self._pending: list[PendingChange] = []
        self.session_read_only = False

    @property
    def in_grace(self) -> tuple[PendingChange, ...]:
        """Changes that can still be stopped; leaving the program asks about them."""
        return tuple(one for one in self._pending if one.state is ChangeState.GRACE)

    async def prepare(self, connection_id: str, command: Command) -> PlannedChange:
        """The exact requests of a command. Sends nothing that changes a system. Raises BackendError, InputError."""
        return await self._sessions.port(connection_id).prepare(command)

    def requirement(self, planned: PlannedChange) -> Requirement:
        """What the operator must give before this change."""
        system = self._sessions.system(planned.connection_id)
        read_only = self.is_read_only(planned.connection_id)
        return decide(
            planned.action, system.environment.requirement(planned.action), planned.stakes, read_only=read_only
        )

    async def note_trust(self, connection: Connection, reason: str) -> None:
        """Write into the audit record that a connection trusts another certificate from now on."""
        pins = ", ".join(connection.trust.pins)
        await self._records.audit(
            AuditNote(
                at=self._clock.now(),
                connection_id=connection.id,
                environment_id=connection.environment_id,
                action="trust",
                target=pins or connection.trust.mode,
                reason=reason,
                request_digests=(),
                outcome="audit.outcome.done",
            )
        )

    def is_read_only(self, connection_id: str) -> bool:
        """Profile, environment or session: one suffices."""
        return self.session_read_only or self._sessions.system(connection_id).is_read_only

    def begin(self, planned: PlannedChange, given: Confirmation) -> PendingChange:
        """Let the grace run, then send. ``given`` is checked again, below the screens, when the permit is issued."""
        pending = PendingChange(planned, self.requirement(planned))
        self._pending.append(pending)
        if pending.seconds_left <= 0:
            self._send_soon(pending, given)
            return pending
        timer = QTimer(pending)
        timer.setInterval(1000)
        timer.timeout.connect(lambda: self._on_second(pending, timer, given))
        pending.finished.connect(timer.stop)
        timer.start()
        return pending

    def _on_second(self, pending: PendingChange, timer: QTimer, given: Confirmation) -> None:
        pending.seconds_left -= 1
        pending.changed.emit()
        if pending.seconds_left <= 0:
            timer.stop()
            self._send_soon(pending, replace(given, grace_over=True))

    def _send_soon(self, pending: PendingChange, given: Confirmation) -> None:
        pending.state = ChangeState.SENDING
        pending.changed.emit()
        self._owner.start(self._send(pending, given), "send a change", group="changes")

    async def _send(self, pending: PendingChange, given: Confirmation) -> None:
        planned = pending.planned
        moment = self._clock.now()
        entry = JournalEntry(
            uuid4().hex, _announced(planned, moment), SentChange(planned.command, moment, planned.bookmark)
        )
        try:
            permit = issue(planned, pending.requirement, given, moment)
            await self._records.begin(entry)
            await self._audit(planned, given, "audit.outcome.sending")
            result = await self._sessions.port(planned.connection_id).execute(planned, permit)
        except OutcomeUnknownError as error:
            pending.error = error
            await self._lost(pending, entry, given)
        except ConsoleError as error:
            pending.error = error
            await self._records.update(_ended(entry, Phase.FAILED, error.message))
            await self._audit(planned, given, "audit.outcome.refused")
            self._over(pending, ChangeState.FAILED)
        else:
            pending.result = result
            await self._done(pending, entry, given)

    async def _done(self, pending: PendingChange, entry: JournalEntry, given: Confirmation) -> None:
        result = pending.result
        assert result is not None
        for index, activity in enumerate(result.activities):
            own = entry if index == 0 else JournalEntry(uuid4().hex, activity)
            if index > 0:
                await self._records.begin(own)
            await self._activities.started(replace(activity, origin=Origin.HERE), replace(own, sent=None))
        failed = [item for item in result.items if item.ok is False]
        all_failed = bool(result.items) and len(failed) == len(result.items)
        if not result.activities:
            phase = Phase.FAILED if all_failed else Phase.SUCCEEDED
            await self._records.update(_ended(entry, phase, result.message))
        outcome = "audit.outcome.failed" if all_failed else "audit.outcome.partly" if failed else "audit.outcome.done"
        await self._audit(pending.planned, given, outcome)
        self._over(pending, ChangeState.FAILED if all_failed else ChangeState.DONE)
        self.changed_system.emit(pending.planned.connection_id)

    async def _lost(self, pending: PendingChange, entry: JournalEntry, given: Confirmation) -> None:
        unknown = replace(entry.activity, phase=Phase.OUTCOME_UNKNOWN, heard_at=self._clock.now())
        entry = replace(entry, activity=unknown)
        await self._records.update(entry)
        await self._audit(pending.planned, given, "audit.outcome.unknown")
        assert entry.sent is not None
        self._activities.unknown(unknown, entry, entry.sent)
        self._over(pending, ChangeState.OUTCOME_UNKNOWN)
        self.changed_system.emit(pending.planned.connection_id)

    def _over(self, pending: PendingChange, state: ChangeState) -> None:
        self._pending.remove(pending)
        pending.end(state)

    async def _audit(self, planned: PlannedChange, given: Confirmation, outcome: str) -> None:
        system = self._sessions.system(planned.connection_id)
        await self._records.audit(
            AuditNote(
                at=self._clock.now(),
                connection_id=planned.connection_id,
                environment_id=system.environment.id,
                action=planned.action,
                target=planned.name_to_type,
                reason=given.reason.strip(),
                request_digests=tuple(request.digest for request in planned.requests),
                outcome=outcome,
            )
        )


def _announced(planned: PlannedChange, moment: datetime) -> Activity:
    """The run as it stands in the journal before the system knows of it."""
    operation = OPERATIONS.get(type(planned.command), Operation.OTHER)
    ref = ActivityRef(planned.connection_id, operation, f"sent-{uuid4().hex}")
    return Activity(
        ref,
        planned.name_to_type,
        Phase.SENDING,
        "",
        moment,
        scope=_scope(planned.command),
        started_at=moment,
        origin=Origin.HERE,
    )


def _scope(command: Command) -> NodeRef | None:
    if isinstance(command, StartBackup):
        return command.targets[0] if command.targets else None
    if isinstance(command, StartRestore):
        return command.request.scope
    if isinstance(command, StopRun | PauseRun | ResumeRun):
        return command.activity.scope
    return None


def _ended(entry: JournalEntry, phase: Phase, message: Message | None) -> JournalEntry:
    return replace(entry, activity=replace(entry.activity, phase=phase, message=message), is_finished=True)
