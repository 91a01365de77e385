"""Plans changes: the exact requests and what the review says of them. Sends nothing that changes anything."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from app.adapters.appgate_sdp import requests, wire
from app.adapters.appgate_sdp.capabilities import capabilities_of
from app.adapters.appgate_sdp.collective import Collective
from app.adapters.appgate_sdp.remembered import Remembered
from app.adapters.appgate_sdp.settings import BACKUP_API, settings_form, typed_passphrase, wanted_body
from app.adapters.appgate_sdp.start_backup import LOG_SERVER, StartForm
from app.adapters.planning import planned_change, refuse_blocked, refuse_unless_offered, told_apart
from app.domain.backups import Backup, BackupRef
from app.domain.capabilities import Capability
from app.domain.changes import (
    COMMAND_CAPABILITIES,
    ChangeSetting,
    Command,
    DeleteBackups,
    PlannedChange,
    StartBackup,
)
from app.domain.errors import ConflictError, NotSupportedError, PermissionDeniedError
from app.domain.guards import ActionClass, Stakes
from app.domain.messages import Message, Text
from app.transport.request import Request


@dataclass(frozen=True)
class Start:
    """One appliance to be backed up."""

    appliance: wire.Appliance
    logs: bool
    audit: bool


@dataclass(frozen=True)
class Plan:
    """What executing needs beside the requests: one subject for each of them.

    ``base`` are the settings that a change of them was planned on.
    """

    requests: tuple[Request, ...]
    subjects: tuple[Start | Backup | None, ...]
    base: Mapping[str, Any] = field(default_factory=dict)


class Planning:
    """Plans changes."""

    def __init__(self, collective: Collective, remembered: Remembered, start: StartForm) -> None:
        self._collective = collective
        self._remembered = remembered
        self._start = start

    async def plan(self, command: Command) -> PlannedChange:
        """The planned change. Raises InputError for answers that do not fit, NotSupportedError, ConflictError."""
        refuse_unless_offered(command, capabilities_of(self._collective.rights), self._collective.id)
        match command:
            case StartBackup():
                return await self._backup(command)
            case DeleteBackups():
                return await self._delete(command)
            case ChangeSetting(purpose=purpose) if purpose == BACKUP_API:
                return await self._switch(command)
        raise NotSupportedError(COMMAND_CAPABILITIES[type(command)], connection_id=self._collective.id)

    async def _backup(self, command: StartBackup) -> PlannedChange:
        form = await self._start.form(command.targets)
        if form.needs_setting is not None or not form.defaults():
            raise ConflictError(Message.of("appgate.start.api_off.text"), connection_id=self._collective.id)
        answers = form.completed(command.answers)
        logs, audit = answers.get("logs") is True, answers.get("audit") is True
        chosen = answers.get("appliances")
        ids = chosen if isinstance(chosen, tuple) else ()
        starts = [Start(await self._collective.appliance(one), logs, audit) for one in ids]
        plan = Plan(
            tuple(requests.start_backup(one.appliance.id, logs=logs, audit=audit) for one in starts), tuple(starts)
        )
        effects = [Message.of("appgate.start.stays.text"), Message.of("appgate.start.passphrase.text")]
        if audit and not any(getattr(one.appliance, LOG_SERVER).enabled for one in starts):
            effects.append(Message.of("appgate.start.no_log_server.text"))
        return self._planned(
            command,
            ActionClass.BACK_UP,
            plan,
            name=starts[0].appliance.name if len(starts) == 1 else "",
            stakes=Stakes(len(starts)),
            summary=tuple(("appgate.summary.appliance.label", one.appliance.name) for one in starts),
            side_effects=tuple(effects),
        )

    async def _delete(self, command: DeleteBackups) -> PlannedChange:
        refuse_blocked(command.backups, Capability.DELETE, self._collective.id)
        plan = Plan(
            tuple(requests.delete_backup(one.ref.scope.native_id, one.ref.native_id) for one in command.backups),
            command.backups,
        )
        single = command.backups[0] if len(command.backups) == 1 else None
        return self._planned(
            command,
            ActionClass.DELETE,
            plan,
            name=single.name if single is not None and isinstance(single.name, str) else "",
            stakes=Stakes(len(command.backups), takes_last_good=await self._takes_last_good(command.backups)),
            summary=tuple(("appgate.summary.backup.label", told_apart(one)) for one in command.backups),
            irreversible=Message.of("appgate.delete.irreversible.text"),
            side_effects=(Message.of("appgate.delete.copies_stay.text"),),
        )

    async def _takes_last_good(self, backups: tuple[Backup, ...]) -> bool:
        """Whether some appliance is left without a good backup, as far as is known here."""
        doomed = {one.ref for one in backups}
        kept: dict[str, set[BackupRef]] = {}
        for one in await self._remembered.all():
            if one.state.is_usable:
                kept.setdefault(one.ref.scope.native_id, set()).add(one.ref)
        return any(refs <= doomed for refs in kept.values())

    async def _switch(self, command: ChangeSetting) -> PlannedChange:
        collective = self._collective
        answers = settings_form().completed(command.answers)
        passphrase = typed_passphrase(answers)
        if passphrase is not None:
            collective.channel.redactor.register([passphrase])
        settings = await collective.settings()
        if settings is None:
            raise PermissionDeniedError(Message.of("appgate.no_right.settings.why"), connection_id=collective.id)
        body = wanted_body(settings, answers)
        is_on = answers.get("enabled") is True
        word = Message.of("appgate.switch.on.word") if is_on else Message.of("appgate.switch.off.word")
        effects = [Message.of("appgate.setting.for_all.text")]
        if is_on and passphrase is not None:
            effects.append(Message.of("appgate.setting.older_files.text"))
        return self._planned(
            command,
            ActionClass.CHANGE_SETTINGS,
            Plan((requests.put_settings(body),), (None,), settings.body),
            summary=(
                ("appgate.summary.collective.label", collective.name or collective.connection.name),
                ("appgate.summary.switch.label", word),
                ("appgate.summary.passphrase.label", _passphrase_text(has_new=is_on and passphrase is not None)),
            ),
            side_effects=tuple(effects),
        )

    def _planned(
        self,
        command: Command,
        action: ActionClass,
        plan: Plan,
        *,
        summary: tuple[tuple[str, Text], ...],
        name: str = "",
        stakes: Stakes | None = None,
        irreversible: Message | None = None,
        side_effects: tuple[Message, ...] = (),
    ) -> PlannedChange:
        """The name to type is the appliance's where it is one, else the connection's, as the operator knows it."""
        return planned_change(
            self._collective,
            command,
            action,
            name if name.strip() else self._collective.connection.name,
            plan.requests,
            payload=plan,
            summary=summary,
            stakes=stakes,
            irreversible=irreversible,
            side_effects=side_effects,
        )


def _passphrase_text(*, has_new: bool) -> Message:
    return Message.of("appgate.passphrase.new.word") if has_new else Message.of("appgate.passphrase.kept.word")
