"""Watches backups that run: a status and a word on what is being done, never a percent, and no way to stop them."""

from app.adapters.appgate_sdp import mapping
from app.adapters.appgate_sdp.collective import Collective
from app.adapters.appgate_sdp.remembered import Heard, Remembered
from app.domain.activities import Activity, ActivityRef, LogText, Operation
from app.domain.backups import BackupRef, BackupState
from app.domain.errors import NotFoundError


class Runs:
    """Answers how runs are."""

    def __init__(self, collective: Collective, remembered: Remembered) -> None:
        self._collective = collective
        self._remembered = remembered

    async def unfinished(self) -> tuple[Activity, ...]:
        """The runs that go on; one request each, since there is no other way."""
        heard = await self._remembered.unfinished()
        found = (_activity(one) for one in heard)
        return tuple(one for one in found if not one.phase.is_final)

    async def activity(self, ref: ActivityRef) -> Activity:
        """One run, ended or not. What its appliance does not know any more has an unknown end."""
        return _activity(await self._heard(await self._backup_of(ref)))

    async def log(self, subject: BackupRef | ActivityRef) -> LogText:
        """The output of the backup command, empty for most that succeeded; of a lost one what was heard before."""
        heard = await self._heard(subject if isinstance(subject, BackupRef) else await self._backup_of(subject))
        state = heard.backup.state
        return LogText(heard.backup.output or "", heard.heard_at, is_complete=state is not BackupState.RUNNING)

    async def _heard(self, ref: BackupRef) -> Heard:
        return await self._remembered.one(ref)

    async def _backup_of(self, ref: ActivityRef) -> BackupRef:
        """The backup that a run makes. Raises NotFoundError for what cannot be a run of this system."""
        appliance_id, slash, backup_id = ref.native_id.partition("/")
        if ref.operation is not Operation.BACKUP or not (appliance_id and slash and backup_id):
            raise NotFoundError(connection_id=self._collective.id, operation="activity")
        known = await self._remembered.known(appliance_id, backup_id)
        if known is not None:
            return known.ref
        appliance = await self._collective.appliance(appliance_id)
        return BackupRef(self._collective.instance(appliance), backup_id)


def _activity(heard: Heard) -> Activity:
    return mapping.activity_of(heard.shown, heard.doing, heard.heard_at)
