"""Jobs: restore, delete, reconfigure. They wait, run step by step, and end; their effect comes with the end.

Names of tasks and steps, the queue and the lengths are ASSUMED. Whatever a fault decides about a job is decided when
the job is made.
"""

import copy
import hashlib
import json
from collections.abc import Callable
from typing import Any

from app.demo.cycle import command_output
from app.demo.cycle.hub import DAY_S, Hub, context_of
from app.demo.cycle.records import Backup, Container, Deed, Instance, Job, Json, LogEntry, Status, Step, Task

_RESTORE = ("Preparing", "Fetching backup", "Running restore command", "Cleaning")
_DELETE = ("Preparing", "Removing file", "Saving")
_RECONFIGURE = ("Preparing", "Applying configuration", "Restarting instances")
_CRON = ("Preparing", "Running backup command", "Uploading")


class Jobs:
    """Makes jobs and moves them along. ``on_reconfigured`` and ``on_deleted`` tell who must know."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub
        self.on_reconfigured: Callable[[Container], None] = lambda container: None

    def next_at(self) -> float | None:
        """When the next job moves; None when none is going on."""
        return min((self._moves_at(job) for job in self._hub.open_jobs()), default=None)

    def step(self, at: float) -> None:
        """Move every job that is due."""
        for job in self._hub.open_jobs():
            moves_at = self._moves_at(job)
            if moves_at <= at:
                self._move(job, moves_at)

    def look(self, now: float) -> None:
        """Forget old jobs (ASSUMED: a day after their end)."""
        kept_s = self._hub.number("jobs_kept", 60.0, DAY_S)
        jobs = self._hub.state.jobs
        for job in [one for one in jobs.values() if one.completed is not None and one.completed + kept_s < now]:
            del jobs[job.id]

    def restore(self, backup: Backup, instance: Instance, key_id: str) -> Job:
        """Restore a backup to an instance."""
        job = self._made("restore", "Restore container backup", backup.container_id, key_id, backup.id, instance.id)
        seconds = self._hub.number("step_seconds", 1.0, 1.0)
        if self._hub.faults.is_on("two_tasks"):
            job.tasks = [
                self._task(job, "container.backup.restore", "Fetching backup", _RESTORE[:2], seconds),
                self._task(job, "container.backup.restore", "Restoring backup", _RESTORE[2:], seconds),
            ]
        else:
            job.tasks = [self._task(job, "container.backup.restore", "Restoring backup", _RESTORE, seconds)]
        return job

    def delete(self, backup: Backup, key_id: str) -> Job:
        """Delete a backup."""
        job = self._made(
            "delete", "Delete container backup", backup.container_id, key_id, backup.id, backup.instance_id
        )
        seconds = self._hub.number("step_seconds", 0.5, 0.5)
        job.tasks = [self._task(job, "container.backup.delete", "Deleting backup", _DELETE, seconds)]
        return job

    def reconfigure(self, container: Container, contents: Json, key_id: str) -> Job:
        """Give a container another configuration."""
        words = json.dumps(contents, sort_keys=True)
        job = self._made("reconfigure", "Reconfigure container", container.id, key_id, words=words)
        seconds = self._hub.number("step_seconds", 1.0, 1.0)
        job.tasks = [self._task(job, "container.reconfigure", "Reconfiguring container", _RECONFIGURE, seconds)]
        job.contents = copy.deepcopy(contents)
        return job

    def keep(self, job: Job) -> None:
        """Let a job that was made begin to count."""
        self._hub.state.jobs[job.id] = job
        context = self._context(job)
        if job.kind in ("restore", "delete"):
            event = f"container.backup.task.{job.kind}"
            self._hub.did(
                Deed(self._hub.new_id(job.queued, "request"), job.queued, event, "request", context, job.creator)
            )
        backup = self._hub.state.backups.get(job.backup_id)
        if job.kind == "delete" and backup is not None:
            backup.job_id = job.id
            if not self._hub.faults.is_on("delete_leaves_live"):
                self._mark_deleting(job, job.queued)
        topic = "job.created" if self._hub.faults.is_on("old_topics") else "job.new"
        self._hub.announce(topic, job.id, job.status.current, "", "", context)

    def add_cron_job(self, container: Container, backup: Backup, at: float) -> None:
        """The job of a run that cron began; it says what the run does and changes nothing."""
        job = self._made("backup", "Create container backup", container.id, "", backup.id, backup.instance_id)
        job.queued = job.status.changed = at
        job.wait_s, job.hidden_reads = 0.0, 0
        seconds = self._hub.number("saving_seconds", 3.0, 3.0) / len(_CRON)
        job.tasks = [self._task(job, "container.backup.create", "Creating backup", _CRON, seconds)]
        self._hub.state.jobs[job.id] = job

    def twin_of(self, job: Job) -> Job | None:
        """An open job that does the same."""
        return next((one for one in self._hub.open_jobs() if one.hash == job.hash), None)

    def _made(
        self, kind: str, caption: str, container_id: str, key_id: str, backup_id: str = "", instance_id: str = "",
        words: str = "",
    ) -> Job:  # fmt: skip
        hub, faults = self._hub, self._hub.faults
        now = hub.now()
        environment_id = hub.state.containers[container_id].environment_id
        work = f"{kind}/{container_id}/{backup_id}/{instance_id}/{words}"
        schedule_s = hub.number("job_scheduled", 2.0, 0.0)
        job = Job(
            id=hub.new_id(now, work),
            kind=kind,
            caption=caption,
            queue=f"environment-{environment_id}-containers",
            hash=hashlib.md5(work.encode(), usedforsecurity=False).hexdigest(),
            container_id=container_id,
            backup_id=backup_id,
            instance_id=instance_id,
            creator=key_id,
            queued=now,
            status=Status("new" if schedule_s else "queued", now),
            tasks=[],
            wait_s=hub.number("queued_seconds", 1.0, 1.0),
            life_s=hub.number("job_life", 5.0, 3600.0),
            schedule=hub.clock.ends_at(now, schedule_s) if schedule_s else None,
            hidden_reads=int(hub.number("job_404", 3.0, 1.0)),
        )
        for switch, fate in (("job_error", "error"), ("job_error_silent", "silent_error"), ("job_expires", "expired")):
            text = faults.value(switch)
            if kind != "backup" and faults.strike(switch):
                job.fate, job.fate_text = fate, text
        return job

    def _task(self, job: Job, header: str, caption: str, steps: tuple[str, ...], seconds: float) -> Task:
        made = [Step(step, f"{step} ...", seconds) for step in steps]
        return Task(self._hub.new_id(job.queued, caption), caption, header, made)

    def _moves_at(self, job: Job) -> float:
        clock, expires = self._hub.clock, job.queued + job.life_s
        word = job.status.current
        if word == "running":
            step = _running_step(job)
            return job.status.changed if step is None else clock.ends_at(step.started or 0.0, step.seconds)
        if word in ("new", "scheduled") and job.schedule is not None:
            half = (job.queued + job.schedule) / 2
            return min(half if word == "new" else job.schedule, expires)
        if job.fate == "expired":
            return expires
        return min(clock.ends_at(job.status.changed, job.wait_s), expires)

    def _move(self, job: Job, at: float) -> None:
        word = job.status.current
        if word != "running" and at >= job.queued + job.life_s:
            self._end(job, "expired", at)
        elif word == "new":
            self._become(job, "scheduled", at)
        elif word == "scheduled":
            self._become(job, "queued", at)
        elif word == "queued":
            self._run(job, at)
        else:
            self._finish_step(job, at)

    def _run(self, job: Job, at: float) -> None:
        job.started = at
        self._become(job, "running", at)
        if job.kind == "delete":
            self._mark_deleting(job, at)
        self._begin_task(job.tasks[0], at)

    def _begin_task(self, task: Task, at: float) -> None:
        task.state, task.changed, task.started = "running", at, at
        task.steps[0].started = at

    def _finish_step(self, job: Job, at: float) -> None:
        task = next(one for one in job.tasks if one.state == "running")
        position = next(number for number, step in enumerate(task.steps) if step.completed is None)
        is_last_task = task is job.tasks[-1]
        if job.fate in ("error", "silent_error") and is_last_task and position == len(task.steps) - 2:
            self._break(job, task, at)
            return
        task.steps[position].completed = at
        if position + 1 < len(task.steps):
            task.steps[position + 1].started = at
            if task.steps[position + 1].caption == _RECONFIGURE[2]:
                self._restart_instances(job, "starting", at)
            return
        task.state, task.changed, task.completed = "completed", at, at
        if is_last_task:
            self._end(job, "completed", at)
        else:
            self._begin_task(job.tasks[job.tasks.index(task) + 1], at)

    def _break(self, job: Job, task: Task, at: float) -> None:
        text = job.fate_text or f"{task.steps[-2].caption}: command exited with status 1"
        job.fate_text = text
        task.state, task.changed, task.completed = "error", at, at
        if job.fate == "error":
            task.error = text
            job.status.fail(text, at)
        self._end(job, "error", at)

    def _end(self, job: Job, word: str, at: float) -> None:
        job.completed = at
        self._become(job, word, at)
        effects: dict[str, Callable[[Job, bool, float], None]] = {
            "restore": self._after_restore,
            "delete": self._after_delete,
            "reconfigure": self._after_reconfigure,
        }
        if job.kind in effects:
            effects[job.kind](job, word == "completed", at)
        if word == "error":
            self._hub.announce("job.error", job.id, "error", "", job.fate_text, self._context(job))

    def _become(self, job: Job, word: str, at: float) -> None:
        previous = job.status.current
        job.status.become(word, at)
        self._hub.announce("job.state.changed", job.id, word, previous, "", self._context(job))

    def _after_restore(self, job: Job, is_done: bool, at: float) -> None:
        if job.status.current == "expired":
            return
        container = self._hub.state.containers[job.container_id]
        restore = (container.backups or {}).get("restore")
        command = str(restore.get("command")) if isinstance(restore, dict) else ""
        text = command_output.of_restore(self._hub, command, job.id, has_failed=not is_done)
        backup = self._hub.state.backups.get(job.backup_id)
        if backup is not None:
            error = None if is_done else command_output.error_of(job.fate_text)
            entry_id = self._hub.new_id(at, "log")
            place = (job.backup_id, job.container_id, job.instance_id)
            self._hub.log(LogEntry(entry_id, *place, "restore", text, at, error))
        self._note_work(job, is_done, at)

    def _after_delete(self, job: Job, is_done: bool, at: float) -> None:
        backup = self._hub.state.backups.get(job.backup_id)
        if backup is not None and is_done:
            backup.status.become("deleted", at)
            backup.deleted = backup.updated = at
            self._hub.announce("container.backup.state.changed", backup.id, "deleted", "", "", self._context(job))
        elif backup is not None:
            backup.status.become("live", at)
            backup.job_id, backup.updated = None, at
            backup.status.fail(job.fate_text or "the backup could not be deleted", at)
        self._note_work(job, is_done, at)

    def _after_reconfigure(self, job: Job, is_done: bool, at: float) -> None:
        self._restart_instances(job, "running", at)
        container = self._hub.state.containers[job.container_id]
        if is_done and job.contents is not None:
            if self._hub.faults.is_on("reconfigure_merges"):
                container.config = _merged(container.config, job.contents)
            else:
                container.config = job.contents
            container.updated = at
            self.on_reconfigured(container)

    def _restart_instances(self, job: Job, word: str, at: float) -> None:
        if self._hub.faults.is_on("reconfigure_keeps_running"):
            return
        for instance in self._hub.instances_of(job.container_id):
            previous = instance.status.current
            if previous in ("running", "starting") and previous != word:
                instance.status.become(word, at)
                context = context_of(self._hub, job.container_id, instance_id=instance.id)
                self._hub.announce("container.instance.state.changed", instance.id, word, previous, "", context)

    def _mark_deleting(self, job: Job, at: float) -> None:
        backup = self._hub.state.backups.get(job.backup_id)
        if backup is not None and backup.status.current != "deleting":
            previous = backup.status.current
            backup.status.become("deleting", at)
            backup.updated = at
            self._hub.announce(
                "container.backup.state.changed", backup.id, "deleting", previous, "", self._context(job)
            )

    def _note_work(self, job: Job, is_done: bool, at: float) -> None:
        status, event = ("success" if is_done else "error"), f"container.backup.{job.kind}"
        error = None if is_done else (job.fate_text or "expired")
        self._hub.did(Deed(self._hub.new_id(at, event), at, event, status, self._context(job), "", "platform", error))

    def _context(self, job: Job) -> dict[str, str]:
        further = {"instance_id": job.instance_id} if job.instance_id else {}
        return context_of(self._hub, job.container_id, **further)


def _running_step(job: Job) -> Step | None:
    for task in job.tasks:
        if task.state == "running":
            return next((step for step in task.steps if step.started is not None and step.completed is None), None)
    return None


def _merged(old: Any, new: Any) -> Any:
    if not (isinstance(old, dict) and isinstance(new, dict)):
        return new
    return {**old, **{key: _merged(old.get(key), value) for key, value in new.items()}}
