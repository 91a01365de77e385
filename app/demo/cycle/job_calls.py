"""Jobs: list, latest, detail. No call ends or removes one."""

from app.demo.cycle import capabilities
from app.demo.cycle.errors import RefusedError
from app.demo.cycle.finding import Finder
from app.demo.cycle.gate import Answer, Call, Gate
from app.demo.cycle.hub import Hub
from app.demo.cycle.job_views import JobViews
from app.demo.cycle.listing import Listing, by_range, contains, one_of
from app.demo.cycle.records import Job
from app.demo.cycle.views import Views

_LATEST = 10
_LISTING = Listing[Job](
    id_of=lambda one: one.id,
    word_of=lambda one: one.status.current,
    filters={
        "state": one_of(lambda one: one.status.current),
        "search": contains(lambda one: one.caption, lambda one: one.queue),
        **by_range(lambda one: one.queued),
    },
    sorts={
        "caption": lambda one: one.caption,
        "queue": lambda one: one.queue,
        "events.queued": lambda one: one.queued,
        "events.completed": lambda one: one.completed or 0.0,
        "state.current": lambda one: one.status.current,
    },
    includes=("creators",),
)


class JobCalls:
    """Answers about jobs. A new job cannot be seen at once: its first reads are 404 (ASSUMED: one)."""

    def __init__(self, hub: Hub, views: Views, job_views: JobViews, gate: Gate) -> None:
        self._hub = hub
        self._views = views
        self._job_views = job_views
        self._find = Finder(hub)
        gate.open("GET", "/v1/jobs", self._list, capabilities.JOBS)
        gate.open("GET", "/v1/jobs/latest", self._latest, capabilities.JOBS)
        gate.open("GET", "/v1/jobs/{id}", self._get, capabilities.JOBS)

    def _list(self, call: Call) -> Answer:
        found = _LISTING.page(self._hub, call.query, self._visible())
        with_creators = "creators" in call.query.words("include")
        includes = {"creators": self._views.creators()} if with_creators else None
        return Answer([self._job_views.job(one) for one in found], includes=includes)

    def _latest(self, call: Call) -> Answer:
        newest = sorted(self._visible(), key=lambda one: one.id, reverse=True)
        object_id = call.query.text("task-object-id")
        if object_id and self._hub.faults.is_on("latest_by_object"):
            about = [one for one in newest if object_id in (one.backup_id, one.container_id, one.instance_id)]
            if not about:
                raise RefusedError("404.job")
            return Answer(self._job_views.job(about[0]))
        return Answer([self._job_views.job(one) for one in newest[:_LATEST]])

    def _get(self, call: Call) -> Answer:
        self._find.check_form(call.ids["id"], "404.job")
        job = self._hub.state.jobs.get(call.ids["id"])
        if job is None:
            raise RefusedError("404.job")
        if job.hidden_reads > 0:
            job.hidden_reads -= 1
            raise RefusedError("404.job")
        return Answer(self._job_views.job(job))

    def _visible(self) -> list[Job]:
        return [one for one in self._hub.state.jobs.values() if not one.hidden_reads or one.started is not None]
