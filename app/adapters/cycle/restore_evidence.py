"""What can be found out about a wanted restore before anything is sent; the domain decides what it means.

A restore feeds the stored object to the container's present restore command, in a running instance. There is no dry
run, so most of what matters is asked of the operator.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from app.adapters.cycle import wire
from app.adapters.cycle.capabilities import MANAGE
from app.adapters.cycle.hub import Hub
from app.adapters.cycle.job_runs import JobRuns
from app.adapters.cycle.listing import BackupLists
from app.adapters.cycle.mapping import expiry_of, started_of, state_of
from app.adapters.cycle.restore_forms import INSTANCE, is_ready, not_ready
from app.adapters.cycle.times import moment
from app.adapters.found import Found
from app.adapters.refusals import is_functional
from app.domain.activities import Activity
from app.domain.backups import Backup, BackupState
from app.domain.capabilities import Capability
from app.domain.errors import BackendError, NotFoundError
from app.domain.messages import Message
from app.domain.nodes import Level
from app.domain.redaction import MASK
from app.domain.restore import CheckedBy, Evidence, EvidenceKind, Finding, RestoreRequest

OLD = timedelta(days=30)
"""A point older than this is worth a question."""

SOON = timedelta(hours=24)
"""A point that retention takes away so soon is worth one too."""

_NEWEST = 50


class RestoreEvidence:
    """Looks at everything that can be looked at."""

    def __init__(self, hub: Hub, listing: BackupLists, jobs: JobRuns) -> None:
        self._hub = hub
        self._listing = listing
        self._jobs = jobs

    async def rows(self, request: RestoreRequest) -> tuple[Evidence, ...]:
        """All rows. With no backup chosen there is nothing to look at."""
        if request.backup is None:
            return ()
        backup = request.backup
        container_id = _container_id(backup)
        try:
            container = (await self._hub.client.container(container_id)).value
        except NotFoundError:
            gone = Evidence(EvidenceKind.TARGET_READY, Finding.BAD, Message.of("cycle.check.container_gone"))
            return (self._stamped(gone),)
        newest = await self._newest(container_id)
        rows = (
            await self._run_active(container_id, newest),
            await self._point(backup),
            await self._target(container_id, request),
            _command(container),
            self._rights(),
            _overwrites(),
            await self._log(backup, container_id),
            _settings(backup, container),
            _is_newest(backup, newest),
            self._age(backup),
            self._retention(backup, container),
            *_not_offered(),
        )
        return tuple(self._stamped(row) for row in rows)

    async def _newest(self, container_id: str) -> tuple[Found[wire.Backup], ...] | None:
        try:
            return await self._hub.client.some_backups(container_id, _NEWEST)
        except BackendError as error:
            if not is_functional(error):
                raise
            return None

    async def _run_active(self, container_id: str, newest: tuple[Found[wire.Backup], ...] | None) -> Evidence:
        kind = EvidenceKind.RUN_ACTIVE
        for one in newest or ():
            if state_of(one.value) is BackupState.RUNNING:
                return Evidence(kind, Finding.BAD, Message.of("cycle.check.backup_runs"))
        jobs = await self._jobs.unfinished()
        busy = next((one for one in jobs if _lies_in(one, container_id)), None)
        if busy is not None:
            return Evidence(kind, Finding.BAD, Message.of("cycle.check.job_runs"), run=busy.ref)
        if any(one.scope is None for one in jobs):
            return Evidence(kind, Finding.UNKNOWN, Message.of("cycle.check.run_unplaced"))
        if newest is None or not await self._hub.client.may_see_jobs():
            return Evidence(kind, Finding.UNKNOWN, Message.of("cycle.check.run_unknown"))
        return Evidence(kind, Finding.GOOD, Message.of("cycle.check.idle"))

    async def _point(self, backup: Backup) -> Evidence:
        kind = EvidenceKind.POINT_AVAILABLE
        try:
            fresh = await self._listing.one(backup.ref)
        except NotFoundError:
            return Evidence(kind, Finding.BAD, Message.of("cycle.check.point_gone"))
        except BackendError as error:
            if not is_functional(error):
                raise
            return Evidence(kind, Finding.UNKNOWN, Message.of("cycle.check.point_unknown"), error.message)
        if not fresh.state.is_usable:
            why = next((why for blocked, why in fresh.blocked if blocked is Capability.RESTORE), None)
            return Evidence(kind, Finding.BAD, Message.of("cycle.check.point_unusable", state=fresh.raw_state), why)
        return Evidence(kind, Finding.GOOD, Message.of("cycle.check.point_there"))

    async def _target(self, container_id: str, request: RestoreRequest) -> Evidence:
        kind, instance_id = EvidenceKind.TARGET_READY, str(request.target.get(INSTANCE) or "")
        if not instance_id:
            return Evidence(kind, Finding.BAD, Message.of("cycle.check.no_target"))
        try:
            instance = (await self._hub.client.instance(container_id, instance_id)).value
        except NotFoundError:
            return Evidence(kind, Finding.BAD, Message.of("cycle.check.target_gone"))
        name = instance.hostname or instance.id
        if not is_ready(instance):
            return Evidence(kind, Finding.BAD, not_ready(instance))
        health = instance.state.health
        why = Message.of("cycle.check.target_unhealthy") if health is not None and health.healthy is False else None
        return Evidence(kind, Finding.GOOD, Message.of("cycle.check.target_ready", name=name), why)

    def _rights(self) -> Evidence:
        """A key's role cannot be asked; a refusal since signing in is remembered."""
        kind = EvidenceKind.RIGHTS
        if MANAGE in self._hub.client.border.lacking:
            return Evidence(kind, Finding.BAD, Message.of("cycle.check.right_missing", capability=MANAGE))
        title, why = Message.of("cycle.check.rights"), Message.of("cycle.check.rights_why", capability=MANAGE)
        return Evidence(kind, Finding.NOT_OFFERED, title, why, CheckedBy.NOT_OFFERED)

    async def _log(self, backup: Backup, container_id: str) -> Evidence:
        """Whether the backup command left an error in the log; what it printed is not looked at."""
        kind, by = EvidenceKind.FILES_MISSING, CheckedBy.BACKUP_LOG
        try:
            page = await self._hub.client.logs(container_id, backup.ref.native_id)
        except BackendError as error:
            if not is_functional(error):
                raise
            return Evidence(kind, Finding.UNKNOWN, Message.of("cycle.check.log_unknown"), error.message, by)
        entries = [one.value for one in page.items if one.value.type == "backup"]
        if not entries:
            return Evidence(kind, Finding.UNKNOWN, Message.of("cycle.check.log_unknown"), None, by)
        trouble = next((one.error for one in entries if one.error is not None and one.error.message), None)
        if trouble is None:
            return Evidence(kind, Finding.GOOD, Message.of("cycle.check.log_clean"), None, by)
        title = Message.of("cycle.check.log_error", server_text=trouble.message)
        return Evidence(kind, Finding.BAD, title, None, by)

    def _age(self, backup: Backup) -> Evidence:
        kind, made = EvidenceKind.AGE, backup.started_at
        if made is None:
            return Evidence(kind, Finding.UNKNOWN, Message.of("cycle.check.age_unknown"))
        age = self._hub.server_now() - made
        if age > OLD:
            return Evidence(kind, Finding.BAD, Message.of("cycle.check.old", count=age.days), None, CheckedBy.COMPUTED)
        return Evidence(kind, Finding.GOOD, Message.of("cycle.check.fresh", time=made), None, CheckedBy.COMPUTED)

    def _retention(self, backup: Backup, container: wire.Container) -> Evidence:
        kind, until = EvidenceKind.RETENTION, expiry_of(backup.started_at, container)
        if until is None:
            return Evidence(kind, Finding.UNKNOWN, Message.of("cycle.check.retention_unknown"))
        if until - self._hub.server_now() < SOON:
            title = Message.of("cycle.check.retention_soon", time=until)
            return Evidence(kind, Finding.BAD, title, None, CheckedBy.COMPUTED)
        title = Message.of("cycle.check.retention_later", time=until)
        return Evidence(kind, Finding.GOOD, title, None, CheckedBy.COMPUTED)

    def _stamped(self, row: Evidence) -> Evidence:
        return row if row.finding is Finding.NOT_OFFERED else replace(row, checked_at=self._hub.now())


def _command(container: wire.Container) -> Evidence:
    """The command itself stays masked: it often holds a password."""
    kind, settings = EvidenceKind.RESTORE_COMMAND, container.settings
    if settings is None or settings.restore is None:
        why = Message.of("cycle.check.no_command_why")
        return Evidence(kind, Finding.BAD, Message.of("cycle.check.no_command"), why)
    return Evidence(kind, Finding.GOOD, Message.of("cycle.check.command", command=MASK))


def _overwrites() -> Evidence:
    title, why = Message.of("cycle.check.overwrites"), Message.of("cycle.check.overwrites_why")
    return Evidence(EvidenceKind.OVERWRITES, Finding.BAD, title, why, CheckedBy.COMPUTED)


def _settings(backup: Backup, container: wire.Container) -> Evidence:
    """The present command reads what the command of that day wrote."""
    kind, changed = EvidenceKind.SETTINGS_DIFFER, moment(container.events.updated)
    if changed is None or backup.started_at is None:
        return Evidence(kind, Finding.UNKNOWN, Message.of("cycle.check.changed_unknown"))
    if changed <= backup.started_at:
        return Evidence(kind, Finding.GOOD, Message.of("cycle.check.unchanged"))
    title = Message.of("cycle.check.changed", time=changed)
    return Evidence(kind, Finding.BAD, title, Message.of("cycle.check.changed_why"))


def _is_newest(backup: Backup, newest: tuple[Found[wire.Backup], ...] | None) -> Evidence:
    """Whether a later good backup of the same instance is among the newest of the container."""
    kind = EvidenceKind.NEWEST
    if newest is None or backup.started_at is None:
        return Evidence(kind, Finding.UNKNOWN, Message.of("cycle.check.newest_unknown"))
    own: list[datetime] = [
        started
        for one in newest
        if state_of(one.value) is BackupState.COMPLETE
        and one.value.instance_id == backup.ref.scope.native_id
        and (started := started_of(one.value)) is not None
    ]
    is_within = len(newest) < _NEWEST or any(one.value.id == backup.ref.native_id for one in newest)
    if not own and not is_within:
        # It is older than all that was looked at, and between it and those there may be others.
        return Evidence(kind, Finding.UNKNOWN, Message.of("cycle.check.newest_unknown"))
    if not own or max(own) <= backup.started_at:
        return Evidence(kind, Finding.GOOD, Message.of("cycle.check.newest"), None, CheckedBy.COMPUTED)
    title = Message.of("cycle.check.not_newest", time=max(own))
    return Evidence(kind, Finding.BAD, title, None, CheckedBy.COMPUTED)


def _not_offered() -> tuple[Evidence, ...]:
    """What this product has no way to tell."""
    rows = (
        (EvidenceKind.VERIFIED, Message.of("cycle.check.verified"), Message.of("cycle.check.verified_why")),
        (EvidenceKind.ROOM, Message.of("cycle.check.room"), None),
        (EvidenceKind.OTHER_OPERATOR, Message.of("cycle.check.other_operator"), None),
    )
    return tuple(Evidence(kind, Finding.NOT_OFFERED, title, why, CheckedBy.NOT_OFFERED) for kind, title, why in rows)


def _container_id(backup: Backup) -> str:
    return next((one.native_id for one in backup.ref.scope.lineage() if one.level is Level.CLIENT), "")


def _lies_in(run: Activity, container_id: str) -> bool:
    return run.scope is not None and container_id in {one.native_id for one in run.scope.lineage()}
