"""How jobs look on the wire, whole and as the descriptor that a call answers when it has made one."""

from typing import Any

from app.demo.cycle.gate import Answer
from app.demo.cycle.hub import Hub
from app.demo.cycle.jobs import Jobs
from app.demo.cycle.records import Job, Json, Step, Task
from app.demo.cycle.stamps import stamp
from app.demo.cycle.views import Views


class JobViews:
    """Spells jobs."""

    def __init__(self, hub: Hub, views: Views) -> None:
        self._hub = hub
        self._views = views

    def started(self, action: str, job: Job, jobs: Jobs) -> Answer:
        """The answer to a call that wants a job: the job begins to count unless it is a duplicate or not accepted."""
        faults = self._hub.faults
        twin = jobs.twin_of(job)
        if faults.strike("not_accepted"):
            return self.descriptor(action, job, accepted=False)
        if twin is not None and faults.value("duplicates") != "new":
            return self.descriptor(action, twin, accepted=faults.value("duplicates") == "same")
        jobs.keep(job)
        return self.descriptor(action, job)

    def descriptor(self, action: str, job: Job, *, accepted: bool = True) -> Answer:
        """The answer that describes a job."""
        faults = self._hub.faults
        status = int(self._hub.number("task_status", 200, 202))
        if faults.is_on("old_descriptor"):
            return Answer({"action": action, "job_id": job.id}, status)
        if faults.strike("no_job"):
            return Answer({"action": action}, status)
        described = {
            "id": job.id,
            "accepted": accepted,
            "queue": self._queue(job),
            "schedule": stamp(job.schedule),
            "parallel": {"sub_queue": None, "tasks": False},
            "tasks": None if faults.is_on("tasks_null") else [self._described(job, task) for task in job.tasks],
        }
        return Answer({"action": action, "job": described}, status)

    def job(self, job: Job) -> Json:
        """A job."""
        faults, views = self._hub.faults, self._views
        schedule = views.time(job.schedule)
        if job.schedule is None and faults.is_on("schedule_empty"):
            schedule = ""
        shown: Json = {
            "id": job.id,
            "hub_id": self._hub.state.hub_id,
            "queue": self._queue(job),
            "caption": self._name(job.caption),
            "events": self._events(job.queued, job.started, job.completed),
            "schedule": schedule,
            "expires": views.time(job.queued + job.life_s),
            "tasks": None if faults.is_on("tasks_null") else [self._task(job, task) for task in job.tasks],
            "hash": job.hash,
            "limit_duplicates": job.kind == "restore",
            "creator": views.creator(job.creator) if job.creator else {"id": "", "type": "platform"},
            "state": self._state(job),
        }
        return views.extended(shown)

    def _state(self, job: Job) -> Json:
        word = job.status.current
        if word == "running" and self._hub.faults.is_on("unknown_job_state"):
            word = self._hub.faults.value("unknown_job_state", "paused")
        shown: Json = {"current": word, "changed": self._views.time(job.status.changed)}
        if job.status.current == "error" and job.status.error is None:
            return shown  # the vendor's own tests serve an error without its text
        shown["error"] = None if job.status.error is None else {"message": job.status.error}
        return shown

    def _task(self, job: Job, task: Task) -> Json:
        return {
            "id": task.id,
            "caption": self._name(task.caption),
            "header": self._name(task.header),
            "events": self._events(job.queued, task.started, task.completed),
            "state": {"current": task.state, "changed": self._views.time(task.changed or job.queued)},
            "steps": self._steps(task),
            "input": self._input(job),
            "output": None,
            "error": None if task.error is None else {"message": task.error},
        }

    def _described(self, job: Job, task: Task) -> Json:
        steps = self._steps(task)
        named = {"caption": self._name(task.caption), "header": self._name(task.header)}
        return {**named, "input": self._input(job), "steps": steps}

    def _steps(self, task: Task) -> list[Json] | None:
        if self._hub.faults.is_on("steps_null"):
            return None
        return [self._step(step) for step in task.steps]

    def _step(self, step: Step) -> Json:
        return {
            "caption": self._name(step.caption),
            "description": step.description,
            "started": self._views.time(step.started),
            "completed": self._views.time(step.completed),
        }

    def _name(self, usual: str) -> str:
        """A header or caption: those of restore and delete are unpublished (ASSUMED)."""
        return f"work.{len(usual)}" if self._hub.faults.is_on("other_names") else usual

    def _queue(self, job: Job) -> str:
        return f"hub-{self._hub.state.hub_id}-backups" if self._hub.faults.is_on("other_names") else job.queue

    def _input(self, job: Job) -> dict[str, Any]:
        if job.kind == "reconfigure":
            return {"id": job.container_id}
        if job.kind == "delete" or self._hub.faults.is_on("input_bare"):
            return {"id": job.backup_id}
        return {"id": job.backup_id, "instance_id": job.instance_id}

    def _events(self, queued: float, started: float | None, completed: float | None) -> Json:
        times = {"queued": queued, "started": started, "completed": completed}
        return {name: self._views.time(at) for name, at in times.items()}
