"""Sends planned changes, each request once, and tells what came of them; looks for the effect of a lost answer."""

from app.adapters.astra_control.account import Account
from app.adapters.astra_control.backup_plans import DELETION, BackupPlans
from app.adapters.astra_control.plan import Call, Plan, Trace
from app.adapters.astra_control.restore_mark import Mark
from app.adapters.astra_control.restore_watch import RestoreWatch
from app.adapters.astra_control.run_ids import RunKind
from app.adapters.astra_control.runs import Runs
from app.adapters.refusals import change_accepted
from app.adapters.sending import payload_of, send_each
from app.domain.activities import Activity
from app.domain.changes import ChangeResult, EffectCandidate, ItemResult, PlannedChange, SentChange
from app.domain.errors import ConflictError
from app.domain.messages import Message
from app.domain.permits import Permit


class Execution:
    """Carries changes out."""

    def __init__(self, account: Account, backups: BackupPlans, runs: Runs, watch: RestoreWatch) -> None:
        self._account = account
        self._backups = backups
        self._runs = runs
        self._watch = watch

    async def execute(self, change: PlannedChange, permit: Permit) -> ChangeResult:
        """Send a planned change.

        Raises:
            InputError: the server refuses a value of the form; ``fields`` has the ids of our forms.
            OutcomeUnknownError, PermitRefusedError, BackendError.
        """
        plan = payload_of(change, Plan, self._account.id)

        async def send(call: Call) -> ItemResult:
            return await self._send(call, plan, permit)

        return ChangeResult(await send_each(plan.calls, send, lambda call: call.target))

    async def find_effect(self, sent: SentChange) -> tuple[EffectCandidate, ...]:
        """Runs that may be the effect of a change whose answer was lost: names are unique, and a task tells of a
        restore."""
        trace = Trace.read(sent.bookmark)
        if trace is None:
            return ()
        found = [one for one in await self._effects(trace) if one is not None]
        return tuple(EffectCandidate(one, one.ref) for one in found)

    async def _effects(self, trace: Trace) -> list[Activity | None]:
        if trace.what == DELETION:
            pairs = zip(trace.ids[::2], trace.ids[1::2], strict=False)
            return [await self._runs.deleted(native_id, bookmark) for native_id, bookmark in pairs]
        if trace.what == RunKind.NEW_APP:
            return [await self._watch.named(trace.name)]
        if trace.what == RunKind.IN_PLACE:
            mark = Mark.read(trace.mark)
            return [await self._watch.begun(app_id, mark) for app_id in trace.ids] if mark is not None else []
        return [await self._runs.named(app_id, trace.what, trace.name) for app_id in trace.ids]

    async def _send(self, call: Call, plan: Plan, permit: Permit) -> ItemResult:
        try:
            body, reply = await self._account.client.change(call.request, permit, plan.fields)
        except ConflictError as error:
            if not call.refusable or error.message.code != "10":
                raise
            self._backups.refused(call.refusable)
            message = Message.of("astra.delete.can_be_forced.text", server_text=error.message.server_text, code="10")
            raise ConflictError(message, connection_id=self._account.id, status=error.status) from error
        with change_accepted(reply):
            activity = await call.read(body, reply)
        return ItemResult(call.target, True, activity=activity)
