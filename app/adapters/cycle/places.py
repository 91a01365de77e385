"""Schedules, storage and alerts: what stands beside the tree."""

from datetime import UTC, datetime, timedelta

from app.adapters.cycle import wire
from app.adapters.cycle.capabilities import SCHEDULE_ONLY
from app.adapters.cycle.cron_schedules import CronSchedules
from app.adapters.cycle.hub import DELETED, Hub
from app.adapters.cycle.run_watch import RunWatch
from app.adapters.cycle.times import moment
from app.adapters.found import Found
from app.domain.messages import Message
from app.domain.nodes import Health
from app.domain.schedules import Alert, Schedule, StorageTarget

ALERTS_SINCE = timedelta(days=7)
"""How far back failures are asked for; without a start the platform answers as it likes."""

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
_STORAGE_HEALTH = {
    "live": Health.WELL,
    "new": Health.UNKNOWN,
    "verifying": Health.UNKNOWN,
    "deleting": Health.DISABLED,
}


class Places:
    """Reads what stands beside the tree."""

    def __init__(self, hub: Hub, schedules: CronSchedules, watch: RunWatch) -> None:
        self._hub = hub
        self._schedules = schedules
        self._watch = watch

    async def schedules(self) -> tuple[Schedule, ...]:
        """One for each container that is backed up: the cron string is its plan."""
        containers = await self._hub.containers()
        now = self._hub.server_now()
        return tuple(
            self._schedule(one, now)
            for one in containers.values()
            if one.settings is not None and one.settings.backup is not None
        )

    async def storage(self) -> tuple[StorageTarget, ...]:
        """The integrations that hold objects. How full they are is not told."""
        found = await self._hub.client.storage()
        return tuple(
            StorageTarget(
                connection_id=self._hub.id,
                native_id=one.value.id,
                name=one.value.name or one.value.identifier or one.value.id,
                kind=one.value.vendor or None,
                health=_storage_health(one.value),
                caption=one.value.identifier or None,
                raw=one.raw,
            )
            for one in found
            if one.value.state.current != DELETED
        )

    async def alerts(self, since: datetime | None) -> tuple[Alert, ...]:
        """The runs that failed, newest first; without ``since`` those of the last seven days."""
        start = since if since is not None else self._hub.server_now() - ALERTS_SINCE
        page = await self._hub.client.failures(start)
        containers = await self._hub.containers()
        found = {one.native_id: one for one in (self._alert(item, containers) for item in page.items)}
        wanted = [one for one in found.values() if one.raised_at is None or one.raised_at >= start]
        return tuple(sorted(wanted, key=lambda one: one.raised_at or _LONG_AGO, reverse=True))

    def _schedule(self, container: wire.Container, now: datetime) -> Schedule:
        text = self._schedules.text_of(container)
        zone = self._hub.option("cron_zone")
        calendar = Message.of("cycle.schedule.calendar", cron=text, zone=zone) if text else None
        return Schedule(
            connection_id=self._hub.id,
            native_id=container.id,
            name=container.name or container.identifier or container.id,
            calendar=calendar or Message.of("cycle.schedule.no_cron"),
            next_run_at=self._schedules.next_run(container, now),
            next_run_is_derived=True,
            last_result=self._watch.newest_state(container.id),
            is_enabled=bool(text),
            is_running=self._watch.is_saving(container.id),
            scope=self._hub.place(container),
            run_now_off=SCHEDULE_ONLY,
        )

    def _alert(self, found: Found[wire.Event], containers: dict[str, wire.Container]) -> Alert:
        event = found.value
        container_id = str(event.labels.get("container_id") or "")
        container = containers.get(container_id)
        return Alert(
            connection_id=self._hub.id,
            native_id=f"{event.time}:{container_id}:{event.labels.get('instance_id') or ''}",
            text=event.text or event.metadata.event,
            health=Health.FAILED,
            raised_at=moment(event.time),
            source=(container.name if container is not None else container_id) or None,
            raw=found.raw,
        )


def _storage_health(integration: wire.Integration) -> Health:
    if integration.state.trouble is not None:
        return Health.FAILED
    return _STORAGE_HEALTH.get(integration.state.current, Health.UNKNOWN)
