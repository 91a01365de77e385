"""Following runs: one list of jobs for all systems, and looking up what became of those that left it.

An absent job is not a finished job: the result is looked for in the history and among the backups, by place and time,
since neither carries the job's id. A job just started may not be listed yet and is waited for.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from app.adapters.connected import Connected
from app.adapters.unitrends.atlas import Atlas
from app.adapters.unitrends.bookmarks import Bookmark
from app.adapters.unitrends.client import Rows, UnitrendsClient
from app.adapters.unitrends.listing import Listing
from app.adapters.unitrends.mapping_runs import (
    RunPlace,
    activity_from,
    ended_by_backup,
    ended_by_history,
    job_key,
    unmounted,
    unseen,
)
from app.adapters.unitrends.mounts import SUFFIX
from app.adapters.unitrends.times import day_text
from app.adapters.unitrends.tree import Tree
from app.adapters.unitrends.wire import HistoryRow, JobRow
from app.adapters.unitrends.words import kind_of, phase_of_result
from app.adapters.unitrends.zones import Zones
from app.domain.activities import Activity, ActivityRef, Operation
from app.domain.backups import Backup, BackupKind, BackupQuery
from app.domain.messages import Message
from app.domain.nodes import NodeRef

LISTED_WITHIN = timedelta(seconds=60)
"""A new job may be missing from the list for so long (ASSUMED)."""

EARLIER = timedelta(seconds=60)
"""A run may have begun so long before we noted it: the appliance's clock and ours differ."""


class Runs:
    """The runs of one connection."""

    def __init__(
        self,
        client: UnitrendsClient,
        tree: Tree,
        zones: Zones,
        listing: Listing,
        connected: Connected,
        why_no_writes: Callable[[], Message | None],
    ) -> None:
        self._client = client
        self._tree = tree
        self._zones = zones
        self._listing = listing
        self._connected = connected
        self._why_no_writes = why_no_writes
        self._operations: dict[str, Operation] = {}

    def started(self, ref: ActivityRef) -> None:
        """Note what a run started here does: the list of jobs does not have to tell."""
        self._operations[ref.native_id] = ref.operation

    async def listed(self) -> tuple[Activity, ...]:
        """All jobs that have not ended, of all systems, in one request; ended ones that linger are left out."""
        return tuple(one for one in await self._jobs() if not one.phase.is_final)

    async def activity(self, ref: ActivityRef) -> Activity:
        """See ``BackupSystem.activity``."""
        self._operations.setdefault(ref.native_id, ref.operation)
        mark = Bookmark.unpack(ref.bookmark)
        found = next((one for one in await self._jobs() if one.ref.native_id == ref.native_id), None)
        if found is not None and not found.phase.is_final:
            return replace(found, ref=replace(found.ref, bookmark=_merged(ref.bookmark, found.ref.bookmark)))
        sid = await self._sid_of(mark.sid or ref.native_id.partition(":")[0])
        if sid is None:
            return unseen(ref, mark, self._connected.now(), is_young=False)
        if found is None and ref.native_id.endswith(SUFFIX) and not self._is_young(mark):
            return unmounted(ref, mark, self._connected.now())
        place = await self._place(sid)
        ended = await self._by_history(ref, mark, place) or await self._by_backup(ref, mark, place)
        if ended is not None:
            return ended
        if found is not None:
            return replace(found, ref=ref)
        return unseen(ref, mark, self._connected.now(), is_young=self._is_young(mark))

    async def begun_since(self, scope: NodeRef | None, operation: Operation, since: datetime) -> tuple[Activity, ...]:
        """Runs on a place that began at a moment or later, running or ended: what a lost request may have caused."""
        found = [
            one
            for one in await self._jobs()
            if one.ref.operation is operation
            and _touches(one, scope)
            and (one.started_at is None or one.started_at >= since - EARLIER)
        ]
        if found or scope is None:
            return tuple(found)
        return await self._ended_since(scope, operation, since)

    def _is_young(self, mark: Bookmark) -> bool:
        return mark.started_at is not None and self._connected.server_now() - mark.started_at < LISTED_WITHIN

    async def _sid_of(self, told: str) -> str | None:
        """The system a bookmark names, if it is still behind this address."""
        return told if any(row.id == told for row in await self._tree.systems()) else None

    async def _jobs(self) -> list[Activity]:
        answer = await self._client.active_jobs()
        local = await self._tree.local_sid()
        found = []
        places: dict[str, RunPlace] = {}
        for index, row in enumerate(answer.rows):
            sid = row.sid or local
            if sid not in places:
                places[sid] = await self._place(sid)
            found.append(self._mapped(row, sid, places[sid], answer, index))
        return found

    def _mapped(self, row: JobRow, sid: str, place: RunPlace, answer: Rows[JobRow], index: int) -> Activity:
        return activity_from(row, sid, place, answer.heard_at, answer.record(index))

    async def _place(self, sid: str) -> RunPlace:
        atlas: Atlas = await self._tree.atlas(sid)
        clock = await self._zones.clock(sid)
        return RunPlace(self._connected.id, atlas, clock, self._operations, self._why_no_writes())

    async def _by_history(self, ref: ActivityRef, mark: Bookmark, place: RunPlace) -> Activity | None:
        if mark.started_at is None:
            return None
        since = day_text((mark.started_at - timedelta(days=1)).date())  # the appliance's day may differ from ours
        answer = await self._client.history(place.atlas.sid, since)
        job_id = ref.native_id.partition(":")[2]
        fits = [
            (index, row)
            for index, row in enumerate(answer.rows)
            if phase_of_result(row.status).is_final and _is_result(row, mark, ref.operation, job_id)
        ]
        if not fits:
            return None
        index, row = min(fits, key=lambda one: abs((one[1].sort_start_time or 0) - (mark.started or 0)))
        return ended_by_history(ref, mark, row, place, answer.heard_at, answer.record(index))

    async def _by_backup(self, ref: ActivityRef, mark: Bookmark, place: RunPlace) -> Activity | None:
        if mark.started_at is None or (mark.instance is None and mark.client is None):
            return None
        scope = place.atlas.place(mark.client, mark.instance)
        for backup in reversed(await self._backups_since(scope, mark.started_at)):
            if _is_record_of(backup.kind, ref.operation):
                return ended_by_backup(ref, mark, backup, self._connected.now())
        return None

    async def _ended_since(self, scope: NodeRef, operation: Operation, since: datetime) -> tuple[Activity, ...]:
        """Ended runs as their backups tell them, under the backup's id since their job's is gone."""
        sid = await self._tree.sid_of(scope)
        found = []
        for backup in await self._backups_since(scope, since):
            if not _is_record_of(backup.kind, operation):
                continue
            mark = Bookmark(sid, backup=backup.ref.native_id, started=int(since.timestamp()), target=_plain(backup))
            ref = ActivityRef(
                self._connected.id, operation, job_key(sid, f"backup-{backup.ref.native_id}"), mark.text()
            )
            ended = ended_by_backup(ref, mark, backup, self._connected.now())
            if ended is not None:
                found.append(ended)
        return tuple(found)

    async def _backups_since(self, scope: NodeRef, since: datetime) -> list[Backup]:
        query = BackupQuery(scope, started_from=since - EARLIER)
        return [backup async for page in self._listing.pages(query) for backup in page.backups]


def _is_result(row: HistoryRow, mark: Bookmark, operation: Operation, job_id: str) -> bool:
    """Whether a history row can be the run: by job id where it is told, by backup, else by place, kind and time."""
    if row.job_id is not None:
        return row.job_id == job_id
    if mark.backup is not None and row.backup_id is not None:
        return row.backup_id == mark.backup
    if mark.started is None or row.sort_start_time is None or mark.instance is None:
        return False
    begun = mark.started - int(EARLIER.total_seconds())
    return (
        row.instance_id == mark.instance
        and row.sort_start_time >= begun
        and _is_record_of(kind_of(row.mode or row.type), operation)
    )


def _is_record_of(kind: BackupKind, operation: Operation) -> bool:
    """Whether a record of that kind can come of such a run. Mounts, certifications and the like leave none."""
    if operation is Operation.RESTORE:
        return kind is BackupKind.RESTORE
    if operation is Operation.COPY:
        return kind is BackupKind.COPY
    return operation is Operation.BACKUP and kind not in {BackupKind.RESTORE, BackupKind.COPY}


def _touches(activity: Activity, scope: NodeRef | None) -> bool:
    if scope is None or activity.scope is None:
        return scope is None
    return scope in activity.scope.lineage() or activity.scope in scope.lineage()


def _merged(kept: str, heard: str) -> str:
    """The older start is the truer one: a job listed without a start is noted with the moment it was first seen."""
    before, after = Bookmark.unpack(kept), Bookmark.unpack(heard)
    starts = [one.started for one in (before, after) if one.started is not None]
    return replace(
        after,
        started=min(starts, default=None),
        instance=after.instance or before.instance,
        client=after.client or before.client,
        backup=after.backup or before.backup,
        target=before.target or after.target,
    ).text()


def _plain(backup: Backup) -> str:
    return backup.name if isinstance(backup.name, str) else backup.ref.native_id
