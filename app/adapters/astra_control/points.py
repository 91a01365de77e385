"""Lists of recovery points: the backups and snapshots of an app, or of all apps at a place.

The account has a list of all backups, but it names no apps, so lists go app by app. Nothing can be filtered, sorted or
paged on the server: all of it is heard, and only the rows of a page are made into backups.
"""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from app.adapters.astra_control import places, wire, words
from app.adapters.astra_control.account import AT_ONCE, Account
from app.adapters.astra_control.client import BACKUPS, SNAPSHOTS
from app.adapters.astra_control.mapping import (
    Around,
    collection_of,
    ended_at,
    kind_of,
    native_id,
    point_of,
    started_at,
)
from app.adapters.found import Found
from app.adapters.paging import page_size, slices
from app.adapters.refusals import is_functional
from app.adapters.together import together
from app.domain.backups import Backup, BackupPage, BackupQuery, BackupRef, BackupState
from app.domain.errors import BackendError, NotFoundError
from app.domain.nodes import NodeRef

LONG_AGO = datetime(1, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Row:
    """One backup or snapshot before it is made into a recovery point."""

    found: Found[wire.Copy]
    collection: str
    scope: NodeRef

    @property
    def copy(self) -> wire.Copy:
        """In the vendor's words."""
        return self.found.value

    @property
    def began(self) -> datetime:
        """For sorting: what has no start is oldest."""
        return started_at(self.copy) or LONG_AGO


class Points:
    """Answers which recovery points there are."""

    def __init__(self, account: Account) -> None:
        self._account = account

    async def backups(self, query: BackupQuery) -> AsyncIterator[BackupPage]:
        """Pages, newest start first; the total is known from the first page on."""
        rows, around = await together(self.rows(query.scope), self.around(query.scope))
        newest = newest_usable(rows)
        around = replace(around, in_use=_being_read(rows))
        chosen = [row for row in rows if _is_wanted(row, query, around.now)]
        chosen.sort(key=lambda row: (row.began, row.copy.id), reverse=True)
        heard_at = min((row.found.heard_at for row in rows), default=self._account.now())
        for rows_, is_last in slices(chosen, page_size(query)):
            page = tuple(_point(row, around, newest) for row in rows_)
            yield BackupPage(page, heard_at, len(chosen), is_last)

    async def backup(self, ref: BackupRef) -> Backup:
        """One backup or snapshot, read again. Raises NotFoundError."""
        if not places.is_app(ref.scope):
            raise NotFoundError(connection_id=self._account.id, operation="read_backup")
        collection, copy_id = collection_of(ref.native_id)
        found, around = await together(
            self._account.client.copy(ref.scope.native_id, collection, copy_id), self.around(ref.scope)
        )
        return point_of(found, collection, ref.scope, around)

    async def rows(self, scope: NodeRef) -> list[Row]:
        """All backups and snapshots at or below a place. Raises NotFoundError for a place that is not there."""
        if places.is_app(scope):
            return await self._rows_of_app(scope)
        atlas = await self._account.atlas(is_brief=True)
        if scope.parent is not None and scope.native_id != places.NO_CLUSTER and not atlas.cluster(scope.native_id):
            raise NotFoundError(connection_id=self._account.id, operation="list_backups")
        turns = asyncio.Semaphore(AT_ONCE)

        async def ask(app: wire.App) -> list[Row]:
            async with turns:
                return await self._rows_of_app(atlas.place(app))

        found = await asyncio.gather(*(ask(one.value) for one in atlas.apps_at(scope)), return_exceptions=True)
        rows: list[Row] = []
        gone = 0
        for one in found:
            if isinstance(one, NotFoundError) and gone < len(found) - 1:
                gone += 1  # removed since the apps were listed; not all of them can be
            elif isinstance(one, BaseException):
                raise one
            else:
                rows += one
        return rows

    async def around(self, scope: NodeRef) -> Around:
        """What has to be known beside the backups of a place: buckets, and the schedules of a single app."""
        account = self._account
        if not places.is_app(scope):
            return Around(account.server_now(), await account.buckets())
        buckets, schedules = await together(account.buckets(), self._schedule_names(scope.native_id))
        return Around(account.server_now(), buckets, schedules)

    async def _rows_of_app(self, scope: NodeRef) -> list[Row]:
        client, app_id = self._account.client, scope.native_id
        backups, snapshots = await together(client.copies(app_id, BACKUPS), client.copies(app_id, SNAPSHOTS))
        self._account.learn_owner(app_id, (one for one in backups.values() if one.state not in words.ENDED))
        rows = [Row(found, BACKUPS, scope) for found in backups.items]
        return rows + [Row(found, SNAPSHOTS, scope) for found in snapshots.items]

    async def _schedule_names(self, app_id: str) -> dict[str, str]:
        try:
            return {one.id: one.name for one in (await self._account.client.schedules(app_id)).values()}
        except BackendError as error:
            if not is_functional(error):
                raise
            return {}


def newest_usable(rows: list[Row]) -> dict[NodeRef, str]:
    """The newest backup of each app that can be restored, by the app's place; snapshots do not count."""
    newest: dict[NodeRef, Row] = {}
    for row in rows:
        if row.collection == BACKUPS and words.copy_state(row.copy).is_usable:
            known = newest.get(row.scope)
            if known is None or row.began > known.began:
                newest[row.scope] = row
    return {scope: row.copy.id for scope, row in newest.items()}


def _being_read(rows: list[Row]) -> frozenset[str]:
    """The snapshots that unfinished backups are made from."""
    unfinished = (row.copy for row in rows if words.copy_state(row.copy) is BackupState.RUNNING)
    return frozenset(copy.snapshotID for copy in unfinished if copy.snapshotID)


def _point(row: Row, around: Around, newest: dict[NodeRef, str]) -> Backup:
    is_newest = row.collection == BACKUPS and newest.get(row.scope) == row.copy.id
    return point_of(row.found, row.collection, row.scope, around, is_newest=is_newest)


def _is_wanted(row: Row, query: BackupQuery, now: datetime) -> bool:
    copy = row.copy
    point_id = native_id(row.collection, copy.id)
    return query.wants(point_id, kind_of(row.collection), started_at(copy), ended_at(copy), now)
