"""Watches backups that run: status only, no percent, no bytes, no way to stop them (2.0 p.60-62).

"Back up now" makes a one-time job, so its one run is known by the job's id (``job/<id>``) from the moment the job was
made; runs of schedules are known by their own id (``instance/<id>``).
"""

from datetime import timedelta

from app.adapters.found import Found, Listing
from app.adapters.smartfabric_director import places, wire
from app.adapters.smartfabric_director.capabilities import RUN_BLOCKED
from app.adapters.smartfabric_director.director import Director
from app.adapters.smartfabric_director.job_calendar import is_one_time
from app.adapters.smartfabric_director.mapping import (
    content_text,
    moment,
    phase_of,
    stamp_ms,
    state_of,
    trouble_of,
)
from app.adapters.smartfabric_director.tree import Tree
from app.domain.activities import Activity, ActivityRef, LogText, Operation, Phase
from app.domain.backups import BackupRef
from app.domain.errors import NotFoundError
from app.domain.messages import Message

ENDED = frozenset({"COMPLETED", "COMPLETED_WITH_ERROR", "ANOTHER_BACKUP_IN_PROGRESS"})
UNKNOWN_LIMIT = timedelta(days=1)
"""A run in a state nobody knows is followed for a day; an older one is history."""

_JOB = "job/"
_INSTANCE = "instance/"


class BackupRuns:
    """Answers how runs are."""

    def __init__(self, director: Director, tree: Tree) -> None:
        self._director = director
        self._tree = tree

    def job_ref(self, job_id: str, name: str) -> ActivityRef:
        """The run of a one-time job; its name finds it when the job is gone."""
        return ActivityRef(self._director.id, Operation.BACKUP, f"{_JOB}{job_id}", name)

    async def unfinished(self) -> tuple[Activity, ...]:
        """All runs that have not ended: one request, and another one for the jobs while there are any."""
        client = self._director.client
        listing = await client.instances(leave_out=ENDED)
        going = [found for found in listing.items if self._is_going(found.value)]
        if not going:
            return ()
        jobs = await client.jobs()
        owners = await self._director.owners.assign(jobs.values(), (found.value for found in going))
        return tuple(self._activity(found, owners[found.value.id]) for found in going)

    async def activity(self, ref: ActivityRef) -> Activity:
        """One run, ended or not."""
        if ref.native_id.startswith(_JOB):
            return await self._run_of_job(ref)
        instance_id = ref.native_id.removeprefix(_INSTANCE)
        try:
            found = await self._director.client.instance(instance_id)
        except NotFoundError:
            return self._lost(ref, None)
        jobs = await self._director.client.jobs()
        owners = await self._director.owners.assign(jobs.values(), [found.value])
        return self._activity(found, owners[found.value.id], ref)

    async def log(self, instance_id: str) -> LogText:
        """The only text there is: additional information on a run."""
        found = await self._director.client.instance(instance_id)
        is_ended = found.value.status in ENDED
        return LogText(found.value.additional_information, found.heard_at, is_complete=is_ended)

    async def log_of_run(self, ref: ActivityRef) -> LogText:
        """The same for a watched run; empty while it has not begun."""
        if ref.native_id.startswith(_INSTANCE):
            return await self.log(ref.native_id.removeprefix(_INSTANCE))
        listing = await self._director.client.instances(ref.native_id.removeprefix(_JOB))
        if not listing.items:
            return LogText("", listing.heard_at, is_complete=False)
        newest = max(listing.items, key=lambda found: stamp_ms(found.value.start_time))
        return LogText(newest.value.additional_information, listing.heard_at, newest.value.status in ENDED)

    async def named(self, name: str) -> Activity | None:
        """The run of the one-time job of that name, after a lost answer; None: there is no such job."""
        jobs = await self._director.client.jobs()
        for job in jobs.values():
            if job.name == name and is_one_time(job):
                return await self.activity(self.job_ref(job.id, name))
        return None

    def announced(self, job_id: str, name: str) -> Activity:
        """The run of a job that was made just now and has not begun."""
        return self._waiting(self.job_ref(job_id, name), name)

    def _is_going(self, instance: wire.Instance) -> bool:
        now = self._director.server_now()
        phase, started = phase_of(instance, now), moment(instance.start_time)
        if phase is Phase.UNKNOWN:
            return started is None or now - started < UNKNOWN_LIMIT
        return not phase.is_final

    async def _run_of_job(self, ref: ActivityRef) -> Activity:
        job_id = ref.native_id.removeprefix(_JOB)
        client = self._director.client
        listing = await client.instances(job_id)
        try:
            job: wire.Job | None = (await client.job(job_id)).value
        except NotFoundError:
            job = None
        if job is None and not listing.items and ref.bookmark:
            listing = await self._by_name(ref.bookmark)
        if listing.items:
            newest = max(listing.items, key=lambda found: stamp_ms(found.value.start_time))
            if job is not None:
                self._director.owners.learn(job_id, listing.values())
            return self._activity(newest, job, ref)
        if job is None:
            return self._lost(ref, ref.bookmark or None)
        if job.status == "EXPIRED":
            return self._lost(ref, job.name)
        return self._waiting(ref, job.name or ref.bookmark)

    async def _by_name(self, name: str) -> Listing[wire.Instance]:
        """Backups of a deleted job: only its name is left, and that of a one-time job is unique."""
        everything = await self._director.client.instances()
        return Listing(tuple(one for one in everything.items if one.value.job_name == name), everything.heard_at)

    def _activity(self, found: Found[wire.Instance], job: wire.Job | None, ref: ActivityRef | None = None) -> Activity:
        instance, now = found.value, self._director.server_now()
        if ref is None:
            ref = self._ref(instance, job)
        scope = self._tree.place_of(job)
        return Activity(
            ref=ref,
            target=instance.job_name or instance.name or instance.id,
            phase=phase_of(instance, now),
            raw_phase=instance.status,
            heard_at=found.heard_at,
            scope=scope,
            kind=content_text(instance.content),
            message=trouble_of(instance, state_of(instance, now)),
            started_at=moment(instance.start_time),
            ended_at=moment(instance.completed_time),
            started_by=_maker(job),
            backup=BackupRef(scope, instance.id),
            blocked=RUN_BLOCKED,
            raw=found.raw,
        )

    def _ref(self, instance: wire.Instance, job: wire.Job | None) -> ActivityRef:
        if job is not None and is_one_time(job):
            return self.job_ref(job.id, job.name)
        return ActivityRef(self._director.id, Operation.BACKUP, f"{_INSTANCE}{instance.id}")

    def _waiting(self, ref: ActivityRef, name: str) -> Activity:
        return Activity(
            ref,
            name,
            Phase.QUEUED,
            "",
            self._director.now(),
            scope=places.instance(self._director.id, places.ONE_TIME_RUNS),
            message=Message.of("sfd.run.not_begun.text"),
            blocked=RUN_BLOCKED,
        )

    def _lost(self, ref: ActivityRef, name: str | None) -> Activity:
        """Neither run nor job are there: an absent run is no finished run."""
        return Activity(
            ref,
            name or Message.of("sfd.node.database.name"),
            Phase.UNKNOWN,
            "",
            self._director.now(),
            message=Message.of("sfd.run.gone.text"),
            blocked=RUN_BLOCKED,
        )


def _maker(job: wire.Job | None) -> str | None:
    """Who made the job of a run; of a one-time job that is who wanted the run."""
    if job is None or job.user_info is None:
        return None
    return job.user_info.created_by or None
