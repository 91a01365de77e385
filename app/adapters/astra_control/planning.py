"""Builds the exact requests that would carry out a command. Reads what it has to know; changes nothing."""

from app.adapters.astra_control.account import Account
from app.adapters.astra_control.backup_plans import BackupPlans
from app.adapters.astra_control.capabilities import CAPABILITIES
from app.adapters.astra_control.restore_plans import RestorePlans
from app.adapters.planning import planned_change, refuse_unless_offered
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


class Planning:
    """Plans changes."""

    def __init__(self, account: Account, backups: BackupPlans, restores: RestorePlans) -> None:
        self._account = account
        self._backups = backups
        self._restores = restores

    async def plan(self, command: Command) -> PlannedChange:
        """The planned change. Raises InputError for answers that do not fit, NotSupportedError, ConflictError."""
        refuse_unless_offered(command, CAPABILITIES, self._account.id)
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
                raise NotSupportedError(COMMAND_CAPABILITIES[type(command)], connection_id=self._account.id)
        return planned_change(
            self._account,
            command,
            built.action,
            built.name_to_type,
            (call.request for call in built.plan.calls),
            payload=built.plan,
            summary=built.summary,
            stakes=built.stakes,
            irreversible=built.irreversible,
            side_effects=built.side_effects,
            bookmark=built.bookmark,
        )
