"""The learned clocks of the appliances, one a system, learned anew every day."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

from app.adapters.refusals import is_functional
from app.adapters.unitrends.atlas import Instance
from app.adapters.unitrends.client import UnitrendsClient
from app.adapters.unitrends.times import ApplianceClock, day_text
from app.adapters.unitrends.tree import Tree
from app.domain.errors import BackendError
from app.domain.nodes import NodeKind

LEARN_AGAIN = timedelta(hours=24)
DAYS_BACK = 400
"""More than a year: pairs from summer and from winter."""

DAYS_BACK_OF_DATABASES = 2
"""Log backups come by the quarter of an hour: a year of them would be tens of thousands of pairs."""

_RANKS = {NodeKind.FILES: 0, NodeKind.VM: 1}
Pairs = list[tuple[int | None, str | None, str | None]]


class Zones:
    """Knows for each system how its local times are meant, as far as the appliance lets one find out."""

    def __init__(self, client: UnitrendsClient, tree: Tree, now: Callable[[], datetime]) -> None:
        self._client = client
        self._tree = tree
        self._now = now
        self._clocks: dict[str, ApplianceClock] = {}
        self._lock = asyncio.Lock()
        self._learned: dict[tuple[str, str], datetime] = {}

    async def clock(self, sid: str, instance: Instance | None = None) -> ApplianceClock:
        """The clock of a system, with the pairs of this instance's backups in it; asks at most once a day for each."""
        clock = self._clocks.setdefault(sid, ApplianceClock())
        await self._once_a_day((sid, ""), clock, None)
        if instance is not None and instance.ref.native_id.isdigit():
            await self._once_a_day((sid, instance.ref.native_id), clock, instance)
        return clock

    async def _once_a_day(self, key: tuple[str, str], clock: ApplianceClock, instance: Instance | None) -> None:
        async with self._lock:  # whoever comes second waits: rows mapped meanwhile would have no times
            await self._if_due(key, clock, instance)

    async def _if_due(self, key: tuple[str, str], clock: ApplianceClock, instance: Instance | None) -> None:
        learned_at = self._learned.get(key)
        if learned_at is not None and self._now() - learned_at < LEARN_AGAIN:
            return
        try:
            await self._learn(clock, key[0], instance)
        except BackendError as error:
            if not is_functional(error):
                raise
        # Not before: a question that was given up (somebody chose another node) must be asked again.
        self._learned[key] = self._now()

    async def _learn(self, clock: ApplianceClock, sid: str, instance: Instance | None) -> None:
        if instance is not None:
            clock.learn(await self._latest(sid, instance))
            return
        for one in await self._likely(sid):
            clock.learn(await self._latest(sid, one))
            if clock.latest_offset is not None:
                return
        clock.learn(await self._history(sid))

    async def _likely(self, sid: str) -> tuple[Instance, ...]:
        """Three instances to try for pairs: files first, since machines are backed up the most regularly."""
        atlas = await self._tree.atlas(sid)
        numbered = [one for one in atlas.instances.values() if one.ref.native_id.isdigit()]
        return tuple(sorted(numbered, key=lambda one: _RANKS.get(one.kind, 2))[:3])

    async def _latest(self, sid: str, instance: Instance) -> Pairs:
        days = DAYS_BACK_OF_DATABASES if instance.kind is NodeKind.DATABASE else DAYS_BACK
        try:
            answer = await self._client.latest(sid, (instance.ref.native_id,), days)
        except BackendError as error:
            if is_functional(error):  # the appliance says 500 when nothing was found
                return []
            raise
        return [(row.start_time, row.start_time_string, row.backup_id) for row in answer.rows]

    async def _history(self, sid: str) -> Pairs:
        since = day_text((self._now() - timedelta(days=7)).date())
        answer = await self._client.history(sid, since)
        return [(row.sort_start_time, row.start_time, row.backup_id) for row in answer.rows]
