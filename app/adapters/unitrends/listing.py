"""Lists of backups: searches slice by slice, rows mapped and filtered, handed on in pages.

The total is told only when the oldest slice was read: the appliance has no count.
"""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta

from app.adapters.connected import Connected
from app.adapters.paging import page_size
from app.adapters.unitrends.atlas import Atlas
from app.adapters.unitrends.client import UnitrendsClient
from app.adapters.unitrends.filters import WIDE_FIRST_WIDTH_S, belongs, query_body, scope_body, slices_for
from app.adapters.unitrends.mapping import backup_from
from app.adapters.unitrends.slices import FIRST_WIDTH_S, Slice
from app.adapters.unitrends.times import parse_local
from app.adapters.unitrends.tree import Tree
from app.adapters.unitrends.units import Units
from app.adapters.unitrends.zones import Zones
from app.domain.backups import Backup, BackupPage, BackupQuery, BackupRef
from app.domain.errors import NotFoundError
from app.domain.messages import Message
from app.domain.nodes import Level, NodeRef


class Listing:
    """Lists and looks up the backups of one connection."""

    def __init__(
        self,
        client: UnitrendsClient,
        tree: Tree,
        zones: Zones,
        units: Units,
        connected: Connected,
        *,
        filters_types: bool,
    ) -> None:
        self._client = client
        self._tree = tree
        self._zones = zones
        self._units = units
        self._connected = connected
        self._by_type = filters_types
        self._widths: dict[str, int] = {}

    async def pages(self, query: BackupQuery) -> AsyncIterator[BackupPage]:
        """See ``BackupSystem.backups``. A page holds at most 500 rows, and only the last one may be empty."""
        size = page_size(query)
        if query.native_ids and not any(one.isdigit() for one in query.native_ids):
            yield BackupPage((), self._connected.now(), total=0, is_last=True)  # an empty filter would bring everything
            return
        sids = await self._sids(query.scope)
        slices = slices_for(query, self._connected.server_now(), self._first_width(query.scope, sids))
        pending: Slice | None = Slice(None, None) if query.native_ids else slices.next()
        seen: set[str] = set()
        heard_at = self._connected.now()
        while pending is not None:
            rows, found, heard_at = await self._slice(query, sids, pending, seen)
            slices.learn(rows)
            self._widths[query.scope.path] = slices.width_s
            pending = None if query.native_ids or pending.is_rest else slices.next()
            while found and (len(found) > size or pending is not None):
                yield BackupPage(tuple(found[:size]), heard_at, is_last=False)
                del found[:size]
            if pending is None:
                yield BackupPage(tuple(found), heard_at, total=len(seen), is_last=True)
                return
        yield BackupPage((), heard_at, total=0, is_last=True)

    async def one(self, ref: BackupRef) -> Backup:
        """One backup by its id.

        Raises:
            NotFoundError: there is no such backup (any more), or the row has no id to ask for.
        """
        if ref.addressable and ref.native_id.isdigit():
            query = BackupQuery(ref.scope, native_ids=(ref.native_id,))
            async for page in self.pages(query):
                for backup in page.backups:
                    if backup.ref.native_id == ref.native_id:
                        return backup
        raise NotFoundError(Message.of("unitrends.error.no_backup", id=ref.native_id), operation="read_backup")

    async def _sids(self, scope: NodeRef) -> tuple[str, ...]:
        if scope.level is Level.APPLIANCE:
            return tuple(row.id for row in await self._tree.systems())
        return (await self._tree.sid_of(scope),)

    async def _slice(
        self, query: BackupQuery, sids: tuple[str, ...], part: Slice, seen: set[str]
    ) -> tuple[int, list[Backup], datetime]:
        """How many rows a slice brought, the wanted ones among them newest first, and when they were heard."""
        rows = 0
        found: list[Backup] = []
        heard_at = self._connected.now()
        for sid in sids:
            atlas = await self._tree.atlas(sid)
            body = {**scope_body(atlas, query.scope, by_type=self._by_type), **query_body(query, by_type=self._by_type)}
            if part.start is not None:
                body["start_time"] = part.start
            if part.end is not None:
                body["end_time"] = part.end
            count, backups, heard_at = await self.search(atlas, body, query.scope)
            rows += count
            for backup in backups:
                if backup.ref.path not in seen and belongs(backup, query):
                    seen.add(backup.ref.path)
                    found.append(backup)
        found.sort(key=_newest_first)
        return rows, found, heard_at

    async def search(self, atlas: Atlas, body: dict[str, object], scope: NodeRef) -> tuple[int, list[Backup], datetime]:
        """Send one search and map all it brings: the number of rows, the backups, and when they were heard."""
        answer = await self._client.backups(atlas.sid, body)
        clock = await self._zones.clock(atlas.sid, atlas.instances.get(scope))
        backups = [
            backup_from(
                row,
                atlas.place(row.client_id, row.instance_id, client_name=row.client_name, app_id=row.app_id),
                clock,
                self._units,
                answer.record(index),
            )
            for index, row in enumerate(answer.rows)
        ]
        return len(backups), backups, answer.heard_at

    def _first_width(self, scope: NodeRef, sids: tuple[str, ...]) -> int:
        """What filled a page the last time, else a week, or a day where all clients are asked."""
        is_wide = len(sids) > 1 or scope.level in {Level.APPLIANCE, Level.GROUP}
        return self._widths.get(scope.path, WIDE_FIRST_WIDTH_S if is_wide else FIRST_WIDTH_S)


def _newest_first(backup: Backup) -> tuple[float, float, str]:
    """By moment, or by local text where the moment is not known; then by id, which tells the doubled hour apart."""
    local = parse_local(backup.started_text)
    seconds = backup.started_at.timestamp() if backup.started_at is not None else _local_seconds(local)
    number = int(backup.ref.native_id) if backup.ref.native_id.isdigit() else 0
    return -seconds, -number, backup.ref.native_id


def _local_seconds(local: datetime | None) -> float:
    return (local - datetime(1970, 1, 1)) / timedelta(seconds=1) if local is not None else 0.0  # noqa: DTZ001  local
