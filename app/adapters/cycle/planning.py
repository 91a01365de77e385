"""From a command to the exact requests that carry it out. Asks only reads; nothing is changed here."""

from collections.abc import Sequence
from contextlib import aclosing
from dataclasses import dataclass

from app.adapters.cycle import requests
from app.adapters.cycle.bookmarks import Bookmark
from app.adapters.cycle.capabilities import CAPABILITIES
from app.adapters.cycle.hub import Hub
from app.adapters.cycle.mapping import state_of
from app.adapters.cycle.restore_forms import INSTANCE, TARGET_FORM, is_ready, not_ready
from app.domain.activities import Operation
from app.domain.backups import Backup, BackupState
from app.domain.capabilities import Capability
from app.domain.changes import COMMAND_CAPABILITIES, Command, DeleteBackups, PlannedChange, StartRestore
from app.domain.errors import ConflictError, InputError, NotFoundError, NotSupportedError
from app.domain.guards import ActionClass, Stakes
from app.domain.messages import Message, Text
from app.domain.redaction import MASK
from app.domain.restore import RestoreRequest
from app.transport.preview import preview
from app.transport.request import Request

NAMED_AT_MOST = 5


@dataclass(frozen=True)
class Sending:
    """One request, what it is about in words, and where its run will take place."""

    request: Request
    target: Text
    mark: Bookmark
    operation: Operation


class Planning:
    """Plans the changes of one connection."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    async def plan(self, command: Command) -> PlannedChange:
        """See ``BackupSystem.prepare``. Raises InputError, ConflictError, NotSupportedError."""
        capability = COMMAND_CAPABILITIES[type(command)]
        why = CAPABILITIES.why_not(capability)
        if why is not None:
            raise NotSupportedError(capability, why, connection_id=self._hub.id)
        if isinstance(command, StartRestore):
            return await self._restore(command)
        if isinstance(command, DeleteBackups):
            return await self._delete(command)
        raise NotSupportedError(capability, connection_id=self._hub.id)

    async def _restore(self, command: StartRestore) -> PlannedChange:
        request, backup = command.request, command.request.backup
        if backup is None:
            raise InputError(Message.of("cycle.restore.no_backup"))
        _check(backup, Capability.RESTORE)
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
        return self._planned(
            command,
            ActionClass.RESTORE_OVER,
            name,
            (sending,),
            summary=(
                ("cycle.summary.backup", _named(backup)),
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
        sendings = []
        for backup in backups:
            _check(backup, Capability.DELETE)
            container = await self._hub.container(backup.ref.scope)
            request = requests.delete_backup(container.id, backup.ref.native_id)
            sendings.append(Sending(request, _named(backup), delete_mark(backup), Operation.DELETE))
        first = await self._hub.container(backups[0].ref.scope)
        names = [("cycle.summary.delete", one.target) for one in sendings[:NAMED_AT_MOST]]
        if len(sendings) > NAMED_AT_MOST:
            names.append(("cycle.summary.count", str(len(sendings))))
        return self._planned(
            command,
            ActionClass.DELETE,
            first.name or first.identifier or first.id,
            tuple(sendings),
            stakes=Stakes(len(backups), await self._takes_last_good(backups)),
            summary=tuple(names),
            irreversible=Message.of("cycle.delete.forever"),
            side_effects=(Message.of("cycle.delete.object_too"),),
        )

    async def _takes_last_good(self, backups: Sequence[Backup]) -> bool:
        """Whether an instance would be left without a good backup."""
        gone = {one.ref.native_id for one in backups}
        for scope in {one.ref.scope for one in backups if one.state.is_usable}:
            container = await self._hub.container(scope)
            if not await self._has_good_besides(container.id, scope.native_id, gone):
                return True
        return False

    async def _has_good_besides(self, container_id: str, instance_id: str, gone: set[str]) -> bool:
        async with aclosing(self._hub.client.backups(container_id)) as pages:
            async for page in pages:
                for one in page.items:
                    backup = one.value
                    is_good = state_of(backup) is BackupState.COMPLETE and backup.instance_id == instance_id
                    if is_good and backup.id not in gone:
                        return True
        return False

    def _planned(
        self,
        command: Command,
        action: ActionClass,
        name: str,
        sendings: tuple[Sending, ...],
        *,
        stakes: Stakes | None = None,
        summary: tuple[tuple[str, Text], ...],
        irreversible: Message,
        side_effects: tuple[Message, ...],
    ) -> PlannedChange:
        redactor = self._hub.channel.redactor
        return PlannedChange(
            connection_id=self._hub.id,
            command=command,
            action=action,
            name_to_type=name,
            requests=tuple(preview(one.request, redactor) for one in sendings),
            stakes=stakes or Stakes(),
            summary=summary,
            irreversible=irreversible,
            side_effects=side_effects,
            payload=sendings,
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


def _check(backup: Backup, capability: Capability) -> None:
    for blocked, why in backup.blocked:
        if blocked is capability:
            raise ConflictError(why, operation=capability)


def _named(backup: Backup) -> Text:
    """Backups of a container have its name alone, so the time tells them apart."""
    if backup.started_at is None:
        return backup.name
    return Message.of("cycle.backup.named", name=backup.name, time=backup.started_at)
