"""Builds the exact requests that would carry out a command. Reads what it has to know; changes nothing."""

from app.adapters.astra_control.account import Account
from app.adapters.astra_control.backup_plans import BackupPlans
from app.adapters.astra_control.capabilities import CAPABILITIES
from app.adapters.astra_control.restore_plans import RestorePlans
from app.domain.changes import (
    COMMAND_CAPABILITIES,
    Command,
    DeleteBackups,
    PlannedChange,
    StartBackup,
    StartRestore,
    StopRun,
)
from app.domain.errors import NotSupportedError
from app.transport.preview import preview


class Planning:
    """Plans changes."""

    def __init__(self, account: Account, backups: BackupPlans, restores: RestorePlans) -> None:
        self._account = account
        self._backups = backups
        self._restores = restores

    async def plan(self, command: Command) -> PlannedChange:
        """The planned change. Raises InputError for answers that do not fit, NotSupportedError, ConflictError."""
        match command:
            case StartBackup():
                built = await self._backups.start(command)
            case StopRun(activity=activity):
                built = self._backups.stop(activity)
            case DeleteBackups(backups=backups):
                built = await self._backups.delete(backups)
            case StartRestore(request=request):
                built = await self._restores.restore(request)
            case _:
                capability = COMMAND_CAPABILITIES[type(command)]
                raise NotSupportedError(capability, CAPABILITIES.why_not(capability), connection_id=self._account.id)
        connection, redactor = self._account.connection, self._account.channel.redactor
        calls = built.plan.calls
        return PlannedChange(
            connection_id=connection.id,
            command=command,
            action=built.action,
            name_to_type=built.name_to_type,
            requests=tuple(preview(call.request, redactor, connection.address.base_path) for call in calls),
            stakes=built.stakes,
            summary=built.summary,
            irreversible=built.irreversible,
            side_effects=built.side_effects,
            bookmark=built.bookmark,
            payload=built.plan,
        )
