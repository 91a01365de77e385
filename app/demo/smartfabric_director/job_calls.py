"""Backup jobs: calls 4.5 to 4.9 (2.0 p.53, p.55; list, PUT and DELETE are ASSUMED)."""

from typing import Any

from app.demo.smartfabric_director import ids, views
from app.demo.smartfabric_director.appliance import Appliance
from app.demo.smartfabric_director.checks import Fields
from app.demo.smartfabric_director.envelope import Note, not_found
from app.demo.smartfabric_director.gate import Answer, Call, Gate, accepted, created
from app.demo.smartfabric_director.planner import ONE_TIME, Planner
from app.demo.smartfabric_director.records import CONTENT_KINDS, END_RECURRENCE_TYPES, FREQUENCIES, Job, UserInfo
from app.demo.smartfabric_director.recurrence import LATEST_MS

_PATH = "/backups/jobs"
_NAME = r"[A-Za-z0-9_-]{1,64}"  # ASSUMED, as is that names are unique


class JobCalls:
    """Lists, reads, adds, changes and removes jobs. "Back up now" is a one-time job that starts now."""

    def __init__(self, appliance: Appliance, gate: Gate, planner: Planner) -> None:
        self._appliance = appliance
        self._planner = planner
        gate.open("GET", _PATH, self._list)
        gate.open("POST", _PATH, self._add)
        gate.open("GET", _PATH + "/{id}", self._get)
        gate.open("PUT", _PATH + "/{id}", self._change)
        gate.open("DELETE", _PATH + "/{id}", self._remove)

    def _list(self, call: Call) -> Answer:
        found = [self._view(job) for job in self._appliance.db.jobs.values()]
        return Answer(self._appliance.views.many(views.JOB, found, call.path))

    def _get(self, call: Call) -> Answer:
        return Answer(self._appliance.views.one(views.JOB, self._view(self._find(call)), call.path))

    def _add(self, call: Call) -> Answer:
        job = self._read(call, self._appliance.made_by(call.user_id), "")
        job.id = self._appliance.new_id(ids.JOB)
        self._planner.plan(job, self._appliance.now_ms())
        self._appliance.db.jobs[job.id] = job
        self._appliance.db.touch()
        return created(Note("add_backup_job_success", (job.name,)), job.id, _PATH)

    def _change(self, call: Call) -> Answer:
        old = self._find(call)
        job = self._read(call, self._appliance.changed_by(call.user_id, old.user_info), old.id)
        if _schedule_of(job) == _schedule_of(old):
            job.runs_made, job.next_run, job.expired = old.runs_made, old.next_run, old.expired
        else:
            self._planner.plan(job, self._appliance.now_ms(), at_once=job.start_time != old.start_time)
        self._appliance.db.jobs[job.id] = job
        self._appliance.db.touch()
        return accepted(Note("update_backup_job_success", (job.name,)))

    def _remove(self, call: Call) -> Answer:
        job = self._find(call)
        del self._appliance.db.jobs[job.id]
        self._appliance.db.touch()
        return accepted(Note("delete_backup_job_success", (job.name,)))

    def _find(self, call: Call) -> Job:
        job = self._appliance.db.jobs.get(call.ids["id"])
        if job is None:
            raise not_found(call.ids["id"])
        return job

    def _read(self, call: Call, user_info: UserInfo, job_id: str) -> Job:
        faults = self._appliance.faults
        fields = Fields(call.body)
        are_names_free = faults.is_on("job_names_unchecked")
        job = Job(
            id=job_id,
            user_info=user_info,
            name=fields.text("name", pattern="" if are_names_free else _NAME),
            location=fields.text("location"),
            content=fields.words("content", CONTENT_KINDS, unchecked=faults.is_on("content_unchecked")),
            description=fields.free_text("description"),
            frequency=fields.choice("frequency", FREQUENCIES),
            end_recurrence_type=fields.choice("end_recurrence_type", END_RECURRENCE_TYPES, "NEVER"),
            start_time=fields.integer("start_time"),
        )
        if job.location and job.location not in self._appliance.db.locations:
            fields.object_to("location")
        others = [other for other in self._appliance.db.jobs.values() if other.id != job_id]
        if not are_names_free and any(other.name == job.name for other in others):
            fields.object_to("name", "backup_job_name_exists", job.name)
        self._read_end(fields, job)
        fields.settle()
        return job

    def _read_end(self, fields: Fields, job: Job) -> None:
        """The fields that are needed for one kind of end only, and the times."""
        repeats = job.frequency != ONE_TIME
        ends_by_time = repeats and job.end_recurrence_type == "END_TIME"
        ends_by_count = repeats and job.end_recurrence_type == "NUMBER_OF_BACKUPS"
        job.end_time = fields.integer("end_time", required=ends_by_time)
        smallest = 1 if ends_by_count else 0
        job.backup_instances = fields.integer("backup_instances", required=ends_by_count, smallest=smallest)
        if job.start_time > LATEST_MS:
            fields.object_to("start_time")
        if ends_by_time and job.end_time < job.start_time:
            fields.object_to("end_time")
        is_late = not repeats and 0 < job.start_time < self._appliance.now_ms()
        if is_late and self._appliance.faults.is_on("past_start_refused"):
            fields.object_to("start_time")

    def _view(self, job: Job) -> dict[str, Any]:
        return {
            "id": job.id,
            "status": self._planner.status(job, self._appliance.now_ms()),
            "user_info": self._appliance.views.user_info(job.user_info),
            "name": job.name,
            "location": job.location,
            "content": list(job.content),
            "description": job.description,
            "frequency": job.frequency,
            "end_recurrence_type": job.end_recurrence_type,
            "start_time": job.start_time,
            "end_time": job.end_time,
            "backup_instances": job.backup_instances,
        }


def _schedule_of(job: Job) -> tuple[str, str, int, int, int]:
    return (job.frequency, job.end_recurrence_type, job.start_time, job.end_time, job.backup_instances)
