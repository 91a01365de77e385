"""Runs of cron: found by looking at the newest backups of containers, since no list tells which are being saved.

Looking everywhere each time would be hundreds of requests, so a container is looked at when its cron string says that
a run may have begun, while something is being saved, and otherwise in turn with the others.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.adapters.cycle import wire
from app.adapters.cycle.bookmarks import Bookmark
from app.adapters.cycle.cron_schedules import CronSchedules
from app.adapters.cycle.hub import Hub
from app.adapters.cycle.listing import BackupLists, several
from app.adapters.cycle.mapping import started_of, state_of
from app.adapters.cycle.mapping_runs import backup_activity, bare_activity
from app.adapters.cycle.times import moment
from app.adapters.found import Found
from app.domain.activities import Activity, ActivityRef, Operation, Phase
from app.domain.backups import BackupState
from app.domain.errors import BackendError, NotFoundError, PermissionDeniedError
from app.domain.messages import Message

NEWEST = 20
IN_TURN_AFTER = timedelta(seconds=60)
IN_TURN = 30
"""How many containers that give no reason are looked at each time."""

LATE = timedelta(minutes=3)
"""A run may begin so long after its moment."""


@dataclass
class _Look:
    """What was seen of a container, and when by the platform's clock."""

    at: datetime
    saving: tuple[Found[wire.Backup], ...] = ()
    newest: BackupState | None = None


class RunWatch:
    """Watches the runs that cron begins."""

    def __init__(self, hub: Hub, listing: BackupLists, schedules: CronSchedules) -> None:
        self._hub = hub
        self._listing = listing
        self._schedules = schedules
        self._looks: dict[str, _Look] = {}

    def forget(self) -> None:
        """Look everywhere anew."""
        self._looks.clear()

    def newest_state(self, container_id: str) -> BackupState | None:
        """What became of the newest backup of a container, as last seen; None: not looked at yet, or none."""
        look = self._looks.get(container_id)
        return look.newest if look is not None else None

    def is_saving(self, container_id: str) -> bool | None:
        """Whether a backup of a container was being saved when last seen; None: not looked at yet."""
        look = self._looks.get(container_id)
        return bool(look.saving) if look is not None else None

    async def unfinished(self) -> tuple[Activity, ...]:
        """The backups that are being saved now."""
        containers = await self._hub.containers()
        now = self._hub.server_now()
        await several([self._look(one, now) for one in self._to_look_at(containers, now)])
        found = []
        for container_id, look in self._looks.items():
            container = containers.get(container_id)
            if container is not None:
                found += [self._activity(one, container) for one in look.saving]
        return tuple(found)

    async def activity(self, ref: ActivityRef) -> Activity:
        """One run, by the backup it makes. Raises NotFoundError for one that nothing is known of."""
        mark = Bookmark.unpack(ref.bookmark)
        scope = self._hub.marked(mark.environment, mark.container, mark.instance)
        if scope is None:
            raise NotFoundError(Message.of("cycle.error.no_backup"), connection_id=self._hub.id, operation="read_run")
        container = await self._hub.container(scope)
        try:
            found = await self._hub.client.backup(container.id, mark.backup)
        except NotFoundError:
            return await self._vanished(ref, mark)
        return backup_activity(self._listing.mapped(found, container), ref, found.heard_at)

    def _to_look_at(self, containers: dict[str, wire.Container], now: datetime) -> list[wire.Container]:
        wanted, others = [], []
        for container in containers.values():
            look = self._looks.get(container.id)
            if look is not None and (look.saving or self._may_have_begun(container, look.at, now)):
                wanted.append(container)
            elif look is None or now - look.at >= IN_TURN_AFTER:
                others.append((look.at if look is not None else datetime.min.replace(tzinfo=now.tzinfo), container))
        others.sort(key=lambda one: (one[0], one[1].id))
        return wanted + [container for _, container in others[:IN_TURN]]

    def _may_have_begun(self, container: wire.Container, looked_at: datetime, now: datetime) -> bool:
        due = self._schedules.next_run(container, looked_at - LATE)
        return due is not None and due <= now

    async def _look(self, container: wire.Container, now: datetime) -> None:
        try:
            rows = await self._hub.client.some_backups(container.id, NEWEST)
        except (NotFoundError, PermissionDeniedError):
            rows = ()  # gone since the list of containers, or not for this key: nothing runs that could be told
        saving = tuple(one for one in rows if state_of(one.value) is BackupState.RUNNING)
        ended = [state_of(one.value) for one in rows if state_of(one.value) is not BackupState.RUNNING]
        self._looks[container.id] = _Look(now, saving, next(iter(ended), None))

    def _activity(self, found: Found[wire.Backup], container: wire.Container) -> Activity:
        backup = self._listing.mapped(found, container)
        started = started_of(found.value) or moment(found.value.state.changed)
        mark = Bookmark(
            container.environment.id,
            container.id,
            found.value.instance_id,
            backup.ref.native_id,
            started=int(started.timestamp()) if started is not None else None,
            target=container.name,
        )
        ref = ActivityRef(self._hub.id, Operation.BACKUP, backup.ref.native_id, mark.text())
        return backup_activity(backup, ref, found.heard_at)

    async def _vanished(self, ref: ActivityRef, mark: Bookmark) -> Activity:
        """The record of a run is gone: a failed run may leave none (ASSUMED); the platform's monitoring may tell."""
        scope = self._hub.marked(mark.environment, mark.container, mark.instance)
        failed = await self._failure(mark)
        if failed is None:
            message = Message.of("cycle.run.vanished")
            return bare_activity(ref, mark, scope, Phase.UNKNOWN, self._hub.now(), message)
        message = Message.of("cycle.run.failed", server_text=failed.text)
        at = moment(failed.time)
        return bare_activity(ref, mark, scope, Phase.FAILED, self._hub.now(), message, ended_at=at)

    async def _failure(self, mark: Bookmark) -> wire.Event | None:
        if mark.started_at is None:
            return None
        try:
            page = await self._hub.client.failures(mark.started_at, mark.container)
        except PermissionDeniedError:
            return None
        except BackendError as error:
            if error.status is None or error.status >= 500:
                raise
            return None
        told = [one.value for one in page.items if one.value.labels.get("instance_id") in (None, mark.instance)]
        return min(told, key=lambda one: one.time, default=None)
