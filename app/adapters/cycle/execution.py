"""Sends planned changes, each request once, and tells what came of them; looks for the effect of a lost answer."""

from dataclasses import replace
from datetime import timedelta

from app.adapters.cycle.bookmarks import Bookmark
from app.adapters.cycle.hub import Hub
from app.adapters.cycle.job_runs import JobRuns
from app.adapters.cycle.planning import Sending, delete_mark, restore_mark
from app.adapters.sending import payload_of, send_each
from app.domain.activities import Activity, Operation
from app.domain.changes import (
    ChangeResult,
    Command,
    DeleteBackups,
    EffectCandidate,
    ItemResult,
    PlannedChange,
    SentChange,
    StartRestore,
)
from app.domain.messages import Message
from app.domain.permits import Permit


class Execution:
    """Carries changes out."""

    def __init__(self, hub: Hub, jobs: JobRuns) -> None:
        self._hub = hub
        self._jobs = jobs

    async def execute(self, change: PlannedChange, permit: Permit) -> ChangeResult:
        """See ``BackupSystem.execute``. The failure of a change's only request is raised."""
        sendings: tuple[Sending, ...] = payload_of(change, tuple, self._hub.id)

        async def send(sending: Sending) -> ItemResult:
            return await self._send(sending, permit)

        return ChangeResult(await send_each(sendings, send, lambda sending: sending.target))

    async def find_effect(self, sent: SentChange) -> tuple[EffectCandidate, ...]:
        """Jobs that may be the effect of a change whose answer was lost; without the right to see them, traces."""
        at = sent.sent_at + timedelta(seconds=self._hub.channel.clock_skew_s or 0.0)
        found: list[Activity] = []
        for operation, mark in _wanted(sent.command):
            marked = replace(mark, started=int(at.timestamp()))
            found += await self._jobs.effects(operation, marked)
        return tuple(EffectCandidate(one, one.ref) for one in found)

    async def _send(self, sending: Sending, permit: Permit) -> ItemResult:
        descriptor, _ = await self._hub.client.change(sending.request, permit)
        if not descriptor.is_accepted:
            return ItemResult(sending.target, False, Message.of("cycle.change.not_accepted"))
        started = int(self._hub.server_now().timestamp())
        mark = replace(sending.mark, job=descriptor.followed_id or "", started=started)
        return ItemResult(sending.target, True, activity=self._jobs.started(sending.operation, mark))


def _wanted(command: Command) -> list[tuple[Operation, Bookmark]]:
    if isinstance(command, StartRestore):
        mark = restore_mark(command.request)
        return [(Operation.RESTORE, mark)] if mark is not None else []
    if isinstance(command, DeleteBackups):
        return [(Operation.DELETE, delete_mark(one)) for one in command.backups]
    return []
