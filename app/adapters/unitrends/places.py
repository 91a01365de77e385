"""Schedules, storage and alerts of all systems behind the address, asked one system after the other."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from app.adapters.unitrends.client import UnitrendsClient
from app.adapters.unitrends.mapping_places import alert_from, makes_backups, schedule_from, storage_from
from app.adapters.unitrends.times import day_text
from app.adapters.unitrends.tree import Tree
from app.adapters.unitrends.units import Units
from app.adapters.unitrends.zones import Zones
from app.domain.messages import Message
from app.domain.schedules import Alert, Schedule, StorageTarget

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


class Places:
    """Reads what stands beside the tree."""

    def __init__(
        self,
        client: UnitrendsClient,
        tree: Tree,
        zones: Zones,
        units: Units,
        connection_id: str,
        why_no_writes: Callable[[], Message | None],
    ) -> None:
        self._client = client
        self._tree = tree
        self._zones = zones
        self._units = units
        self._connection_id = connection_id
        self._why_no_writes = why_no_writes

    async def schedules(self) -> tuple[Schedule, ...]:
        """The job orders that make backups."""
        found: list[Schedule] = []
        for system in await self._tree.systems():
            root, clock = await self._tree.root_of(system.id), await self._zones.clock(system.id)
            answer = await self._client.job_orders(system.id)
            found += [
                schedule_from(row, root, clock, answer.record(index), self._why_no_writes())
                for index, row in enumerate(answer.rows)
                if makes_backups(row)
            ]
        return tuple(found)

    async def storage(self) -> tuple[StorageTarget, ...]:
        """The storage of all systems."""
        found: list[StorageTarget] = []
        for system in await self._tree.systems():
            answer = await self._client.storage(system.id)
            found += [
                storage_from(row, self._connection_id, system.id, self._units, answer.record(index))
                for index, row in enumerate(answer.rows)
            ]
        return tuple(found)

    async def alerts(self, since: datetime | None) -> tuple[Alert, ...]:
        """The alerts of all systems, newest first; without ``since`` those of the last seven days."""
        found: list[Alert] = []
        day = day_text((since - timedelta(days=1)).date()) if since is not None else None
        for system in await self._tree.systems():
            clock = await self._zones.clock(system.id)
            answer = await self._client.alerts(system.id, day)
            found += [
                alert_from(row, self._connection_id, system.id, clock, answer.record(index))
                for index, row in enumerate(answer.rows)
            ]
        wanted = [one for one in found if since is None or one.raised_at is None or one.raised_at >= since]
        return tuple(sorted(wanted, key=lambda one: one.raised_at or _LONG_AGO, reverse=True))
