"""Lists of backups: of one job, of the extra nodes, or of everything. The server filters by job only, all else is here.

It promises no order and knows no pages, so the whole list is heard first; only the objects shown are made into backups.
"""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime

from app.adapters.found import Found
from app.adapters.paging import page_size, slices
from app.adapters.smartfabric_director import places, wire
from app.adapters.smartfabric_director.director import Director
from app.adapters.smartfabric_director.mapping import (
    backup_of,
    backup_of_file,
    kind_of,
    location_name,
    moment,
    stamp_ms,
)
from app.adapters.smartfabric_director.tree import Tree
from app.domain.backups import Backup, BackupKind, BackupPage, BackupQuery, BackupRef
from app.domain.errors import NotFoundError
from app.domain.nodes import NodeRef


@dataclass(frozen=True)
class _Row:
    """One backup before it is made into one: what is needed to sort, filter and build it."""

    id: str
    stamp_ms: int
    started: datetime | None
    finished: datetime | None
    kind: BackupKind
    found: Found[wire.Instance] | None = None
    scope: NodeRef | None = None
    file: Backup | None = None


class BackupLists:
    """Answers which backups there are."""

    def __init__(self, director: Director, tree: Tree) -> None:
        self._director = director
        self._tree = tree

    async def backups(self, query: BackupQuery) -> AsyncIterator[BackupPage]:
        """Pages, newest start first; the total is known from the first page on."""
        rows, heard_at = await self._rows(query.scope)
        now = self._director.server_now()
        chosen = [row for row in rows if query.wants(row.id, row.kind, row.started, row.finished, now)]
        chosen.sort(key=lambda row: (row.stamp_ms, row.id), reverse=True)
        for some, is_last in slices(chosen, page_size(query)):
            yield BackupPage(tuple(self._backup(row, now) for row in some), heard_at, len(chosen), is_last)

    async def backup(self, ref: BackupRef) -> Backup:
        """One backup, read again; a file of a listing as it was listed. Raises NotFoundError."""
        if ref.scope.native_id == places.REMOTE_FILES:
            for row in self._remote_rows():
                if row.id == ref.native_id and row.file is not None:
                    return row.file
            raise NotFoundError(connection_id=self._director.id, operation="read_remote_file")
        found = await self._director.client.instance(ref.native_id)
        return backup_of(found, ref.scope, self._director.server_now())

    async def _rows(self, scope: NodeRef) -> tuple[list[_Row], datetime]:
        database = places.database(self._director.id)
        if scope.parent is None or scope == database:
            return await self._owned_rows(None)
        if scope.parent != database:
            raise NotFoundError(connection_id=self._director.id, operation="list_backups")
        if scope.native_id == places.REMOTE_FILES:
            heard = [listing.files.heard_at for listing in self._director.listings.values()]
            return self._remote_rows(), min(heard, default=self._director.now())
        if scope.native_id in {places.ONE_TIME_RUNS, places.DELETED_JOBS}:
            return await self._owned_rows(scope)
        return await self._job_rows(scope)

    async def _job_rows(self, scope: NodeRef) -> tuple[list[_Row], datetime]:
        job_id = scope.native_id
        listing = await self._director.client.instances(job_id)
        if not listing.items:
            await self._director.client.job(job_id)  # NotFoundError: the job is gone, which is not "no backups"
        self._director.owners.learn(job_id, listing.values())
        return [_row(found, scope) for found in listing.items], listing.heard_at

    async def _owned_rows(self, scope: NodeRef | None) -> tuple[list[_Row], datetime]:
        """Every backup with the place it stands at, or only those of one place."""
        owned = await self._tree.owned()
        rows = []
        for found in owned.instances.items:
            place = self._tree.place_of(owned.job_of[found.value.id])
            if scope is None or place == scope:
                rows.append(_row(found, place))
        return rows, owned.instances.heard_at

    def _remote_rows(self) -> list[_Row]:
        scope = places.instance(self._director.id, places.REMOTE_FILES)
        rows = []
        for listing in self._director.listings.values():
            place = location_name(listing.location)
            for found in listing.files.items:
                backup = backup_of_file(found, scope, place)
                stamp = stamp_ms(found.value.backup_time)
                rows.append(_Row(found.value.file_id, stamp, backup.started_at, None, backup.kind, file=backup))
        return rows

    def _backup(self, row: _Row, now: datetime) -> Backup:
        if row.file is not None:
            return row.file
        assert row.found is not None
        assert row.scope is not None
        return backup_of(row.found, row.scope, now)


def _row(found: Found[wire.Instance], scope: NodeRef) -> _Row:
    instance = found.value
    started, finished = moment(instance.start_time), moment(instance.completed_time)
    return _Row(instance.id, stamp_ms(instance.start_time), started, finished, kind_of(instance.content), found, scope)
