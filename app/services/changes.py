"""Changing something, in one place for the whole program: prepare, guard, grace, journal, permit, send, record.

``Changes.begin`` gives a ``PendingChange`` that counts its grace down and can be stopped until it is sent. Nothing is
ever sent twice: a lost answer becomes a run with an unknown outcome. The audit record hears of each change before it
is sent and of what came of it, and also of one that was stopped or not allowed.
"""

import asyncio
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.activities import Activity, ActivityRef, Operation, Origin, Phase
from app.domain.audit import AuditOutcome
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
from app.domain.errors import ConsoleError, GuardRefusedError, OutcomeUnknownError
from app.domain.guards import Confirmation, Requirement, decide
from app.domain.messages import Message
from app.domain.nodes import NodeRef
from app.domain.permits import is_old, issue
from app.domain.port import BackupSystem
from app.services.activities import Activities
from app.services.audit.audit_trail import AuditTrail
from app.services.records import JournalEntry, Records
from app.services.rest import Rest
from app.services.sessions import Sessions
from app.services.tasks import TaskOwner, Work
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

    def __init__(self, planned: PlannedChange, requirement: Requirement, environment_id: str, system: str) -> None:
        super().__init__()
        self.planned = planned
        self.requirement = requirement
        self.environment_id = environment_id
        self.system = system
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

    def refuse(self, why: Message) -> None:
        """End in the grace: what was given is not enough any more, and nothing was sent."""
        self.error = GuardRefusedError(why)
        self.end(ChangeState.FAILED)

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
        trail: AuditTrail | None = None,
    ) -> None:
        super().__init__()
        self._sessions = sessions
        self._activities = activities
        self._records = records
        self._owner = owner
        self._clock = clock or Clock()
        self._trail = trail or AuditTrail(records, clock=self._clock)
        self._pending: list[PendingChange] = []
        self._noting: list[Work] = []
        self._awake_since: datetime | None = None
        self.session_read_only = False
        self.is_locked = False
        self.rest = Rest(self._clock)
        sessions.removed.connect(self._on_removed)
        sessions.changed.connect(self._on_system_changed)

    @property
    def in_grace(self) -> tuple[PendingChange, ...]:
        """Changes that can still be stopped; leaving the program asks about them."""
        return tuple(one for one in self._pending if one.state is ChangeState.GRACE)

    async def prepare(self, connection_id: str, command: Command) -> PlannedChange:
        """The exact requests of a command. Sends nothing that changes a system. Raises BackendError, InputError."""
        planned = await self._sessions.port(connection_id).prepare(command)
        return replace(planned, planned_at=self._clock.now())

    def is_old(self, looked_at: datetime | None) -> bool:
        """Whether what was looked at then is no ground to act on: too long ago, or the computer slept since."""
        if looked_at is None:
            return False
        slept = self._awake_since is not None and looked_at < self._awake_since
        return slept or is_old(looked_at, self._clock.now())

    def woke(self) -> None:
        """The computer slept: nothing is sent any more on what was seen before."""
        self._end_looks(Message.of("guard.plan_old.title"))

    def lock(self) -> None:
        """Nothing is sent until ``unlock``, and what was seen before is no ground to act on afterwards."""
        self.is_locked = True
        self._end_looks(Message.of("guard.locked.title"))

    def unlock(self) -> None:
        """Changes may be begun again, on what is seen from now on."""
        self.is_locked = False
        self._awake_since = self._clock.now()

    def is_sending(self, connection_id: str) -> bool:
        """Whether a change of that system is on its way now."""
        mine = (one for one in self._pending if one.planned.connection_id == connection_id)
        return any(one.state is ChangeState.SENDING for one in mine)

    def requirement(self, planned: PlannedChange) -> Requirement:
        """What the operator must give before this change."""
        system = self._sessions.system(planned.connection_id)
        read_only = self.is_read_only(planned.connection_id)
        return decide(
            planned.action, system.environment.requirement(planned.action), planned.stakes, read_only=read_only
        )

    def is_read_only(self, connection_id: str) -> bool:
        """Profile, environment, its rest or session: one suffices."""
        system = self._sessions.system(connection_id)
        return self.session_read_only or system.is_read_only or self.rest.is_resting(system.environment)

    def begin(self, planned: PlannedChange, given: Confirmation) -> PendingChange:
        """Let the grace run, then send. ``given`` is checked again, below the screens, when the permit is issued."""
        system = self._sessions.system(planned.connection_id)
        self.rest.note(system.environment)
        pending = PendingChange(planned, self.requirement(planned), system.environment.id, system.connection.name)
        self._pending.append(pending)
        # What is planned may hold typed secrets: it is let go of as soon as nothing more comes of it.
        pending.finished.connect(lambda: self._on_finished(pending, given))
        if pending.seconds_left <= 0 or self.is_locked or self.is_old(planned.planned_at):
            self._send_soon(pending, given)  # what is old is refused there: no grace for what cannot be
            return pending
        timer = QTimer(pending)
        timer.setInterval(1000)
        timer.timeout.connect(lambda: self._on_second(pending, timer, given))
        pending.finished.connect(timer.stop)
        timer.start()
        return pending

    async def close(self) -> None:
        """Stop what is in its grace, and wait until that is written down."""
        for pending in self.in_grace:
            pending.stop()
        for work in list(self._noting):
            await work.wait()

    def _end_looks(self, why: Message) -> None:
        self._awake_since = self._clock.now()
        for pending in self.in_grace:
            pending.refuse(why)

    def _on_finished(self, pending: PendingChange, given: Confirmation) -> None:
        self._pending.remove(pending)
        outcome = _unsent(pending)
        if outcome is not None:
            noting = self._audit(pending, given, outcome)
            self._noting = [work for work in self._noting if not work.is_over]
            self._noting.append(self._owner.start(noting, "note a stopped change", group="changes"))

    def _on_removed(self, connection_id: str) -> None:
        """Nothing is sent to a system that was taken away, or edited, while the grace ran."""
        for pending in self.in_grace:
            if pending.planned.connection_id == connection_id:
                pending.stop()

    def _on_system_changed(self, connection_id: str) -> None:
        """What was given under a looser policy is not enough under a stricter one: nothing is sent."""
        for pending in self.in_grace:
            planned = pending.planned
            if planned.connection_id == connection_id and pending.requirement.is_looser_than(self.requirement(planned)):
                pending.refuse(Message.of("guard.stricter_now.title"))

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
        refused = AuditOutcome.NOT_ALLOWED
        try:
            self._port(planned)
            if self.is_locked:
                raise GuardRefusedError(Message.of("guard.locked.title"))
            if self.is_old(planned.planned_at):
                raise GuardRefusedError(Message.of("guard.plan_old.title"))
            # Asked again: read-only may have been switched on while the grace ran.
            permit = issue(planned, self.requirement(planned), given, moment)
            refused = AuditOutcome.REFUSED
            await self._records.begin(entry)
            await self._audit(pending, given, AuditOutcome.SENDING)
            result = await self._port(planned).execute(planned, permit)
        except OutcomeUnknownError as error:
            pending.error = error
            await self._lost(pending, entry, given)
        except ConsoleError as error:
            pending.error = error
            await self._records.update(_ended(entry, Phase.FAILED, error.message))
            await self._audit(pending, given, refused)
            pending.end(ChangeState.FAILED)
        except asyncio.CancelledError:
            # The program is left in the middle. The journal finds the run again at the next start.
            await self._audit(pending, given, AuditOutcome.UNKNOWN)
            raise
        except Exception:
            # A fault of ours: how far it came nobody knows, and what may have left must not look unsent.
            await self._lost(pending, entry, given)
            raise
        else:
            pending.result = result
            await self._done(pending, entry, given)

    def _port(self, planned: PlannedChange) -> BackupSystem:
        """The way to the system of a change. Raises GuardRefusedError: it was taken away meanwhile."""
        if not self._is_here(planned.connection_id):
            raise GuardRefusedError(Message.of("guard.system_gone.title"))
        return self._sessions.port(planned.connection_id)

    async def _done(self, pending: PendingChange, entry: JournalEntry, given: Confirmation) -> None:
        result = pending.result
        assert result is not None
        is_unsure = any(item.ok is None for item in result.items)
        for index, activity in enumerate(result.activities):
            own = entry if index == 0 and not is_unsure else JournalEntry(uuid4().hex, activity)
            if own is not entry:
                await self._records.begin(own)
            await self._started(replace(activity, origin=Origin.HERE), replace(own, sent=None))
        failed = [item for item in result.items if item.ok is False]
        all_failed = bool(result.items) and len(failed) == len(result.items)
        if is_unsure:
            await self._look_for(entry)
        elif not result.activities:
            phase = Phase.FAILED if all_failed else Phase.SUCCEEDED
            await self._records.update(_ended(entry, phase, result.message))
        await self._audit(pending, given, _outcome(is_unsure=is_unsure, has_failed=bool(failed), all_failed=all_failed))
        pending.end(ChangeState.FAILED if all_failed else ChangeState.DONE)
        self._tell_changed(pending)

    async def _lost(self, pending: PendingChange, entry: JournalEntry, given: Confirmation) -> None:
        await self._look_for(entry)
        await self._audit(pending, given, AuditOutcome.UNKNOWN)
        pending.end(ChangeState.OUTCOME_UNKNOWN)
        self._tell_changed(pending)

    async def _look_for(self, entry: JournalEntry) -> None:
        """Show what was sent as a run with an unknown outcome, whose effect is looked for."""
        unknown = replace(entry.activity, phase=Phase.OUTCOME_UNKNOWN, heard_at=self._clock.now())
        entry = replace(entry, activity=unknown)
        await self._records.update(entry)
        if entry.sent is not None and self._is_here(unknown.ref.connection_id):
            self._activities.unknown(unknown, entry, entry.sent)

    async def _started(self, activity: Activity, entry: JournalEntry) -> None:
        """Have a run watched; one of a system that was taken away meanwhile is only written down."""
        if self._is_here(activity.ref.connection_id):
            await self._activities.started(activity, entry)
        else:
            await self._records.update(replace(entry, activity=activity))

    def _is_here(self, connection_id: str) -> bool:
        return self._sessions.find(connection_id) is not None

    def _tell_changed(self, pending: PendingChange) -> None:
        if self._is_here(pending.planned.connection_id):
            self.changed_system.emit(pending.planned.connection_id)

    async def _audit(self, pending: PendingChange, given: Confirmation, outcome: AuditOutcome) -> None:
        await self._trail.change(pending.planned, pending.environment_id, pending.system, given.reason, outcome)


def _unsent(pending: PendingChange) -> AuditOutcome | None:
    """What the audit record says of a change that ended in its grace; None: it is noted while it is sent."""
    if pending.state is ChangeState.STOPPED:
        return AuditOutcome.STOPPED
    return AuditOutcome.NOT_ALLOWED if pending.seconds_left > 0 else None


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


def _outcome(*, is_unsure: bool, has_failed: bool, all_failed: bool) -> AuditOutcome:
    """What the audit record says of a change that was answered. What is not known goes before what is."""
    if is_unsure:
        return AuditOutcome.UNKNOWN
    if all_failed:
        return AuditOutcome.FAILED
    return AuditOutcome.PARTLY if has_failed else AuditOutcome.DONE


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
