"""Sends planned changes, each request once, and tells what came of them.

An id that came back is written down before anything else is done: nobody could find that backup again.
"""

from app.adapters.appgate_sdp import mapping, wire
from app.adapters.appgate_sdp.collective import Collective
from app.adapters.appgate_sdp.errors import check_change, check_read, error_of, is_told, told
from app.adapters.appgate_sdp.planning import Plan, Start
from app.adapters.appgate_sdp.remembered import Remembered
from app.adapters.appgate_sdp.settings import KEY_FIELD, is_unchanged
from app.adapters.appgate_sdp.tree import release_of
from app.adapters.reading import validated
from app.adapters.refusals import change_answered
from app.adapters.sending import payload_of, send_each
from app.domain.backups import Backup, BackupRef
from app.domain.changes import ChangeResult, ItemResult, PlannedChange
from app.domain.errors import (
    Advice,
    BackendError,
    ConflictError,
    OutcomeUnknownError,
)
from app.domain.messages import Message, Text
from app.domain.permits import Permit
from app.transport.request import Reply, Request

Subject = Start | Backup | None

LOST = Message.of("appgate.start.lost.text")


class Execution:
    """Carries changes out."""

    def __init__(self, collective: Collective, remembered: Remembered) -> None:
        self._collective = collective
        self._remembered = remembered

    async def execute(self, change: PlannedChange, permit: Permit) -> ChangeResult:
        """See ``BackupSystem``."""
        plan = payload_of(change, Plan, self._collective.id)
        calls = tuple(zip(plan.requests, plan.subjects, strict=True))

        async def send(call: tuple[Request, Subject]) -> ItemResult:
            return await self._send(plan, *call, permit)

        return ChangeResult(await send_each(calls, send, lambda call: _name_of(call[1])))

    async def _send(self, plan: Plan, request: Request, subject: Subject, permit: Permit) -> ItemResult:
        match subject:
            case Start():
                return await self._start(request, subject, permit)
            case Backup():
                return await self._delete(request, subject, permit)
            case None:
                return await self._switch(plan, request, permit)

    async def _start(self, request: Request, start: Start, permit: Permit) -> ItemResult:
        try:
            reply = await self._collective.client.change(request, permit)
        except OutcomeUnknownError as error:
            error.message = LOST  # no list will show whether it was begun, and nothing else will
            raise
        if reply.status == 503:
            raise await self._unavailable(reply)
        with change_answered(reply, LOST):
            started = validated(wire.Started, check_read(reply).json(), reply)
        backup = mapping.begun_backup(self._begun(start, started.id, reply))
        await self._remembered.note(backup)
        return ItemResult(backup.name, True, activity=mapping.activity_of(backup, "", reply.heard_at))

    def _begun(self, start: Start, backup_id: str, reply: Reply) -> mapping.Begun:
        collective, appliance = self._collective, start.appliance
        return mapping.Begun(
            BackupRef(collective.instance(appliance), backup_id),
            appliance.name or appliance.id,
            mapping.started_at(backup_id, collective.server_now()),
            start.logs,
            start.audit,
            release_of(collective.statuses.known.get(appliance.id)),
            appliance.hostname or None,
        )

    async def _unavailable(self, reply: Reply) -> BackendError:
        """What a 503 means: in the Controller's own form, that the backup API is off, unless the settings say no."""
        unavailable = error_of(reply)
        try:
            settings = await self._collective.settings()
        except BackendError:
            settings = None
        is_on = settings.value.backupApiEnabled if settings is not None else None
        if is_on is True or (is_on is None and not is_told(reply)):
            return unavailable
        message = told("appgate.start.api_off.text", reply)
        may_switch = self._collective.rights.may_change_settings
        return ConflictError(
            message,
            Advice.NOTHING if may_switch else Advice.ASK_ADMINISTRATOR,
            connection_id=self._collective.id,
            operation="start_backup",
            status=503,
        )

    async def _delete(self, request: Request, backup: Backup, permit: Permit) -> ItemResult:
        """Gone is gone: a backup that was not there any more only leaves the list of this console."""
        reply = await self._collective.client.change(request, permit)
        message: Message | None = None
        if reply.status in {404, 410} and is_told(reply):
            message = Message.of("appgate.delete.was_gone.text")
        else:
            check_change(reply)
        await self._remembered.forget(backup.ref)
        return ItemResult(backup.name, True, message)

    async def _switch(self, plan: Plan, request: Request, permit: Permit) -> ItemResult:
        """Write the settings, if they are still those the plan was made on."""
        collective = self._collective
        collective.channel.demand(request, permit)
        now = await collective.client.settings()
        if not is_unchanged(plan.base, now.body):
            message = Message.of("appgate.setting.changed_meanwhile.text")
            raise ConflictError(message, Advice.REFRESH, connection_id=collective.id, operation="change_settings")
        reply = await collective.client.change(request, permit)
        check_change(reply, {KEY_FIELD: "passphrase"})
        return ItemResult(collective.name or collective.connection.name, True)


def _name_of(subject: Subject) -> Text:
    match subject:
        case Start():
            return subject.appliance.name or subject.appliance.id
        case Backup():
            return subject.name
        case None:
            return ""
