"""From a command to the exact requests that carry it out. Asks only reads; nothing is changed here."""

from dataclasses import dataclass

from app.adapters.cycle import requests
from app.adapters.cycle.bookmarks import Bookmark
from app.adapters.cycle.capabilities import CAPABILITIES
from app.adapters.cycle.hub import Hub
from app.adapters.cycle.listing import BackupLists
from app.adapters.cycle.restore_forms import INSTANCE, TARGET_FORM, is_ready, not_ready
from app.adapters.planning import (
    named_lines,
    planned_change,
    refuse_blocked,
    refuse_unless_offered,
    takes_last_good,
    told_apart,
)
from app.domain.activities import Operation
from app.domain.backups import Backup
from app.domain.capabilities import Capability
from app.domain.changes import COMMAND_CAPABILITIES, Command, DeleteBackups, PlannedChange, StartRestore
from app.domain.errors import ConflictError, InputError, NotFoundError, NotSupportedError
from app.domain.guards import ActionClass, Stakes
from app.domain.messages import Message, Text
from app.domain.redaction import MASK
from app.domain.restore import RestoreRequest
from app.transport.request import Request


@dataclass(frozen=True)
class Sending:
    """One request, what it is about in words, and where its run will take place."""

    request: Request
    target: Text
    mark: Bookmark
    operation: Operation


class Planning:
    """Plans the changes of one connection."""

    def __init__(self, hub: Hub, lists: BackupLists) -> None:
        self._hub = hub
        self._lists = lists

    async def plan(self, command: Command) -> PlannedChange:
        """See ``BackupSystem.prepare``. Raises InputError, ConflictError, NotSupportedError."""
        refuse_unless_offered(command, CAPABILITIES, self._hub.id)
        if isinstance(command, StartRestore):
            return await self._restore(command)
        if isinstance(command, DeleteBackups):
            return await self._delete(command)
        raise NotSupportedError(COMMAND_CAPABILITIES[type(command)], connection_id=self._hub.id)

    async def _restore(self, command: StartRestore) -> PlannedChange:
        request, backup = command.request, command.request.backup
        if backup is None:
            raise InputError(Message.of("cycle.restore.no_backup"))
        refuse_blocked([backup], Capability.RESTORE, self._hub.id)
        problems = TARGET_FORM.problems(request.target)
        if problems:
            raise InputError(fields=problems)
        container = await self._hub.container(backup.ref.scope)
        name = await self._target_name(container.id, request)
        mark = restore_mark(request)
        assert mark is not None
        sending = Sending(
            requests.start_restore(container.id, backup.ref.native_id, mark.instance),
            backup.name,
            mark,
            Operation.RESTORE,
        )
        return planned_change(
            self._hub,
            command,
            ActionClass.RESTORE_OVER,
            name,
            [sending.request],
            payload=(sending,),
            summary=(
                ("cycle.summary.backup", told_apart(backup)),
                ("cycle.summary.target", name),
                ("cycle.summary.command", MASK),
            ),
            irreversible=Message.of("cycle.restore.no_undo"),
            side_effects=(Message.of("cycle.restore.runs_command"), Message.of("cycle.restore.look_inside")),
        )

    async def _target_name(self, container_id: str, request: RestoreRequest) -> str:
        instance_id = str(request.target[INSTANCE])
        try:
            instance = (await self._hub.client.instance(container_id, instance_id)).value
        except NotFoundError as error:
            raise InputError(fields={INSTANCE: error.message}) from error
        name = instance.hostname or instance.id
        if not is_ready(instance):
            raise ConflictError(not_ready(instance), connection_id=self._hub.id, operation="start_restore")
        return name

    async def _delete(self, command: DeleteBackups) -> PlannedChange:
        backups = command.backups
        if not backups:
            raise InputError(Message.of("cycle.delete.nothing"))
        refuse_blocked(backups, Capability.DELETE, self._hub.id)
        sendings = []
        for backup in backups:
            container = await self._hub.container(backup.ref.scope)
            request = requests.delete_backup(container.id, backup.ref.native_id)
            sendings.append(Sending(request, told_apart(backup), delete_mark(backup), Operation.DELETE))
        first = await self._hub.container(backups[0].ref.scope)
        return planned_change(
            self._hub,
            command,
            ActionClass.DELETE,
            first.name or first.identifier or first.id,
            (one.request for one in sendings),
            payload=tuple(sendings),
            stakes=Stakes(len(backups), await takes_last_good(self._lists.pages, backups)),
            summary=named_lines("cycle.summary.delete", [one.target for one in sendings], "cycle.summary.count"),
            irreversible=Message.of("cycle.delete.forever"),
            side_effects=(Message.of("cycle.delete.object_too"),),
        )


def restore_mark(request: RestoreRequest) -> Bookmark | None:
    """Where a wanted restore will take place; None without a backup."""
    if request.backup is None:
        return None
    return _mark(request.backup, str(request.target.get(INSTANCE) or ""))


def delete_mark(backup: Backup) -> Bookmark:
    """Where a backup is deleted."""
    return _mark(backup, backup.ref.scope.native_id)


def _mark(backup: Backup, instance_id: str) -> Bookmark:
    lineage = [one.native_id for one in backup.ref.scope.lineage()]
    name = backup.name if isinstance(backup.name, str) else ""
    return Bookmark(lineage[1], lineage[2], instance_id, backup.ref.native_id, target=name)
