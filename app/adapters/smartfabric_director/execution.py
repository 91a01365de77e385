"""Sends planned changes, each request once, and tells what came of them; looks for the effect of a lost answer."""

from urllib.parse import unquote

from app.adapters.refusals import change_accepted
from app.adapters.sending import payload_of, send_each
from app.adapters.smartfabric_director.backup_runs import BackupRuns
from app.adapters.smartfabric_director.director import Director
from app.adapters.smartfabric_director.envelope import details, localised
from app.adapters.smartfabric_director.planning import Plan
from app.adapters.smartfabric_director.restore_mark import RestoreMark
from app.adapters.smartfabric_director.restore_watch import RestoreWatch
from app.adapters.smartfabric_director.wire import Envelope
from app.domain.activities import Activity
from app.domain.changes import (
    AcknowledgeResult,
    ChangeResult,
    EffectCandidate,
    ItemResult,
    PlannedChange,
    SentChange,
    StartBackup,
    StartRestore,
)
from app.domain.errors import BackendError, InputError
from app.domain.messages import Message, Text
from app.domain.permits import Permit
from app.transport.request import Reply, Request


class Execution:
    """Carries changes out."""

    def __init__(self, director: Director, runs: BackupRuns, watch: RestoreWatch) -> None:
        self._director = director
        self._runs = runs
        self._watch = watch

    async def execute(self, change: PlannedChange, permit: Permit) -> ChangeResult:
        """Send a planned change.

        Raises:
            InputError: the appliance refuses a field; ``fields`` has the ids of our forms.
            OutcomeUnknownError, PermitRefusedError, BackendError.
        """
        plan = payload_of(change, Plan, self._director.id)
        if len(plan.requests) > 1:
            return await self._execute_many(plan, permit)
        try:
            envelope, reply = await self._director.client.change(plan.requests[0], permit)
        except InputError as error:
            names = dict(plan.fields)
            fields = {names.get(name, name): message for name, message in error.fields.items()}
            raise InputError(error.message, fields=fields) from error
        message = _said(envelope, reply)
        with change_accepted(reply):
            activity = await self._started(change, plan, envelope, reply)
        return ChangeResult((ItemResult(plan.targets[0], True, message, activity),), message)

    async def find_effect(self, sent: SentChange) -> tuple[EffectCandidate, ...]:
        """Runs that may be the effect of a change whose answer was lost: a unique job name, or a restore on record."""
        found: Activity | None = None
        if isinstance(sent.command, StartBackup) and sent.bookmark:
            found = await self._runs.named(sent.bookmark)
        elif isinstance(sent.command, StartRestore):
            found = await self._restore_asked_for(sent.bookmark)
        elif isinstance(sent.command, AcknowledgeResult):
            latest = await self._watch.latest()
            same = latest is not None and latest.ref == sent.command.activity.ref
            found = latest if latest is not None and same and not latest.needs_acknowledgement else None
        return () if found is None else (EffectCandidate(found, found.ref),)

    async def _execute_many(self, plan: Plan, permit: Permit) -> ChangeResult:
        async def send(call: tuple[Request, Text]) -> ItemResult:
            envelope, reply = await self._director.client.change(call[0], permit)
            return ItemResult(call[1], True, _said(envelope, reply))

        calls = tuple(zip(plan.requests, plan.targets, strict=True))
        return ChangeResult(await send_each(calls, send, lambda call: call[1]))

    async def _started(self, change: PlannedChange, plan: Plan, envelope: Envelope, reply: Reply) -> Activity | None:
        """The run that a change started, if it started one."""
        if isinstance(change.command, StartBackup):
            job_id = envelope.new_object_id or _id_in_location(reply)
            if job_id is not None:
                return self._runs.announced(job_id, plan.job_name)
            return await self._runs.named(plan.job_name)
        if isinstance(change.command, StartRestore) and plan.mark is not None:
            return await self._watch.asked(plan.mark)
        if isinstance(change.command, AcknowledgeResult):
            return await self._acknowledged(change.command.activity)
        return None

    async def _acknowledged(self, before: Activity) -> Activity | None:
        """The run without its open question; None when the appliance cannot be asked just now."""
        try:
            latest = await self._watch.latest()
        except BackendError:
            return None
        return latest if latest is not None and latest.ref == before.ref else None

    async def _restore_asked_for(self, bookmark: str) -> Activity | None:
        mark = RestoreMark.read(bookmark)
        if mark is None:
            return None
        found = await self._watch.status()
        return await self._watch.latest() if mark.is_met_by(found.value) else None


def _said(envelope: Envelope, reply: Reply) -> Message | None:
    """What the appliance said of a success; None for an empty body."""
    if envelope.id is None and envelope.message is None:
        notes = details(envelope)
        return localised(notes[0], reply.status) if notes else None
    return localised(envelope, reply.status)


def _id_in_location(reply: Reply) -> str | None:
    """The new object's id from the ``Location`` header (1.2 p.8), where the body carries none."""
    last = reply.headers.get("location", "").rstrip("/").rpartition("/")[2]
    return unquote(last) or None
