"""Sends planned calls, each once, and reads what became of them, object by object."""

from app.adapters.refusals import change_answered, is_functional
from app.adapters.sending import payload_of, send_all
from app.adapters.unitrends.client import UnitrendsClient
from app.adapters.unitrends.errors import body_of
from app.adapters.unitrends.mounts import is_mount
from app.adapters.unitrends.planned import PlannedCall
from app.adapters.unitrends.runs import Runs
from app.domain.activities import Activity, Operation
from app.domain.changes import ChangeResult, ItemResult, PlannedChange, StartRestore
from app.domain.errors import BackendError
from app.domain.messages import Message
from app.domain.permits import Permit


class Sending:
    """Carries changes out for one connection."""

    def __init__(self, client: UnitrendsClient, runs: Runs) -> None:
        self._client = client
        self._runs = runs

    async def execute(self, change: PlannedChange, permit: Permit) -> ChangeResult:
        """See ``BackupSystem.execute``.

        The failure of a change's only request is raised; of several requests, those that were sent keep their results
        and the failed one's objects are told as failed.
        """
        calls: tuple[PlannedCall, ...] = payload_of(change, tuple, self._client.channel.connection_id)
        before = await self._restores_listed() if _may_half_start(change) else frozenset()
        note: Message | None = None

        async def send(call: PlannedCall) -> tuple[ItemResult, ...]:
            nonlocal note
            try:
                return await self._send(call, permit)
            except BackendError as error:
                if not (_may_half_start(change) and is_functional(error)):
                    raise
                note = Message.of("unitrends.restore.others_may_run")
                return await self._half_started(call, error, before)

        items = await send_all(calls, send, PlannedCall.all_of)
        for item in items:
            if item.activity is not None:
                self._runs.started(item.activity.ref)
        return ChangeResult(items, note)

    async def _send(self, call: PlannedCall, permit: Permit) -> tuple[ItemResult, ...]:
        """Send one call.

        Raises:
            OutcomeUnknownError: the answer was lost, or is none: a page of some proxy, cut short, of another shape.
        """
        reply = await self._client.channel.send(call.request, permit)
        with change_answered(reply, Message.of("unitrends.error.unreadable_answer")):
            return call.read(body_of(reply, call.capability), reply.heard_at)

    async def _restores_listed(self) -> frozenset[str]:
        return frozenset(one.ref.path for one in await self._runs.listed())

    async def _half_started(
        self, call: PlannedCall, error: BackendError, before: frozenset[str]
    ) -> tuple[ItemResult, ...]:
        """A chain of which one job could not start: the reply is an error although the others run.

        Those already listed are told beside the one that failed; later ones appear in the list by themselves.
        """
        try:
            listed: tuple[Activity, ...] = await self._runs.listed()
        except BackendError:
            listed = ()  # the answer to the change is known; that the list could not be read comes up by itself
        new = [one for one in listed if one.ref.path not in before and one.ref.operation is Operation.RESTORE]
        return (*call.all_of(False, error.message), *(ItemResult(one.target, True, activity=one) for one in new))


def _may_half_start(change: PlannedChange) -> bool:
    command = change.command
    return (
        isinstance(command, StartRestore)
        and command.request.backup is not None
        and command.request.backup.needs_chain is True
        and not is_mount(command.request.target)
    )
