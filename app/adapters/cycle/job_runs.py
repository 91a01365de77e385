"""Restores and deletions: followed by their job where the key may see it, else by what log and backup tell.

A new job is unknown for a moment, and a finished one is forgotten in time: neither is an end. The result is looked
for, and where there is none the run is told to be unknown.
"""

from dataclasses import replace
from datetime import timedelta

from app.adapters.cycle import wire
from app.adapters.cycle.bookmarks import EARLIER, Bookmark
from app.adapters.cycle.hub import Hub
from app.adapters.cycle.mapping_runs import bare_activity, job_activity, operation_of
from app.adapters.cycle.results import Results
from app.adapters.found import Found
from app.domain.activities import Activity, ActivityRef, Operation, Phase
from app.domain.errors import NotFoundError, PermissionDeniedError
from app.domain.messages import Message
from app.domain.nodes import NodeRef

NO_JOB = "backup-"
"""Begins the native id of a run without a job; the backup's id and the start follow."""

GIVEN_UP_AFTER = timedelta(hours=24)
"""A run that left no trace for so long is not waited for any more."""


class JobRuns:
    """The jobs of one hub that are about backups."""

    def __init__(self, hub: Hub, results: Results) -> None:
        self._hub = hub
        self._results = results
        self._ours: dict[str, ActivityRef] = {}

    def started(self, operation: Operation, mark: Bookmark) -> Activity:
        """A run that was just asked for."""
        ref = self._ref(operation, mark)
        if mark.job:
            self._ours[mark.job] = ref
        phase = Phase.QUEUED if mark.job else Phase.RUNNING
        return bare_activity(ref, mark, self._scope(mark), phase, self._hub.now(), is_observable=bool(mark.job))

    async def unfinished(self) -> tuple[Activity, ...]:
        """All jobs about backups that have not ended, in one list; none where the key may not see them."""
        try:
            found = await self._hub.client.jobs()
        except PermissionDeniedError:
            return ()
        listed = [self._listed(one) for one in found]
        return tuple(one for one in listed if one is not None and not one.phase.is_final)

    async def activity(self, ref: ActivityRef) -> Activity:
        """One run. Raises NotFoundError for one that nothing is known of."""
        mark = Bookmark.unpack(ref.bookmark)
        job_id = mark.job or (ref.native_id if not ref.native_id.startswith(NO_JOB) else "")
        is_observable = bool(job_id)
        if job_id:
            try:
                found = await self._hub.client.job(job_id)
            except NotFoundError:
                if mark.is_young(self._hub.server_now()):
                    return bare_activity(ref, mark, self._scope(mark), Phase.QUEUED, self._hub.now())
                if not mark.container:
                    raise
            except PermissionDeniedError:
                is_observable = False
            else:
                return job_activity(found, ref, mark, self._scope(mark), is_ours=mark.is_ours)
        return await self._by_result(ref, mark, is_observable=is_observable)

    async def effects(self, operation: Operation, mark: Bookmark) -> tuple[Activity, ...]:
        """Runs that may come of a request whose answer was lost: a job for this backup, or a trace of one."""
        if mark.started_at is None:
            return ()
        since = mark.started_at - EARLIER
        try:
            jobs = await self._hub.client.jobs_since(since)
        except PermissionDeniedError:
            return await self._traces(operation, mark)
        candidates = [one for one in jobs if _is_about(one.value, operation, mark)]
        return tuple(self._as_ours(one, operation, mark) for one in candidates)

    async def _traces(self, operation: Operation, mark: Bookmark) -> tuple[Activity, ...]:
        ref = self._ref(operation, mark)
        run = await self._by_result(ref, mark, is_observable=False)
        return (run,) if run.phase.is_final else ()

    def _as_ours(self, found: Found[wire.Job], operation: Operation, mark: Bookmark) -> Activity:
        told = replace(mark, job=found.value.id)
        return job_activity(found, self._ref(operation, told), told, self._scope(mark), is_ours=True)

    async def _by_result(self, ref: ActivityRef, mark: Bookmark, *, is_observable: bool) -> Activity:
        scope, now = self._scope(mark), self._hub.now()
        result = await self._results.of(ref.operation, mark)
        if result is not None:
            phase, at, message = result
            return bare_activity(ref, mark, scope, phase, now, message, ended_at=at, is_observable=is_observable)
        is_old = mark.started_at is None or self._hub.server_now() - mark.started_at > GIVEN_UP_AFTER
        if is_observable or is_old:
            message = Message.of("cycle.run.no_trace")
            return bare_activity(ref, mark, scope, Phase.UNKNOWN, now, message, is_observable=is_observable)
        return bare_activity(ref, mark, scope, Phase.RUNNING, now, is_observable=False)

    def _listed(self, found: Found[wire.Job]) -> Activity | None:
        """A job of the list; None when it is not about a backup."""
        job = found.value
        ref = self._ours.get(job.id)
        if ref is not None:
            mark = Bookmark.unpack(ref.bookmark)
            return job_activity(found, ref, mark, self._scope(mark), is_ours=True)
        operation = operation_of(job)
        if operation is None:
            return None
        mark = self._mark_of(job)
        return job_activity(found, self._ref(operation, mark), mark, self._scope(mark), is_ours=False)

    def _mark_of(self, job: wire.Job) -> Bookmark:
        """What a job started elsewhere tells of its place: its input names backup and instance (ASSUMED)."""
        told = next((task.input for task in job.tasks if task.input), {})
        backup = str(told.get("id") or "")
        place = self._hub.backups_seen.get(backup)
        mark = Bookmark(backup=backup, instance=str(told.get("instance_id") or ""), job=job.id)
        if place is None or place.parent is None or place.parent.parent is None:
            return mark
        container, environment = place.parent.native_id, place.parent.parent.native_id
        instance = mark.instance or place.native_id
        return Bookmark(environment, container, instance, backup, job.id, target=self._hub.name_of(container))

    def _ref(self, operation: Operation, mark: Bookmark) -> ActivityRef:
        native_id = mark.job or f"{NO_JOB}{mark.backup}-{mark.started}"
        return ActivityRef(self._hub.id, operation, native_id, mark.text())

    def _scope(self, mark: Bookmark) -> NodeRef | None:
        return self._hub.marked(mark.environment, mark.container, mark.instance)


def _is_about(job: wire.Job, operation: Operation, mark: Bookmark) -> bool:
    """By the backup that the input names; the function's name decides only where it is one that is known."""
    known = operation_of(job)
    inputs = [task.input for task in job.tasks if task.input]
    instances = {str(one["instance_id"]) for one in inputs if one.get("instance_id")}
    return (
        any(str(one.get("id")) == mark.backup for one in inputs)
        and known in {None, operation}
        and (not instances or operation is not Operation.RESTORE or mark.instance in instances)
    )
