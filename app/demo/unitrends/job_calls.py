"""``/api/jobs``: what is under way, and its control.

Source: clients and APPL. That ``GET /api/jobs/{id}`` answers a list of one is ASSUMED; what ``status-from-ID`` answers
was not found, so it answers the same.
"""

from typing import Any

from app.demo.unitrends import runs
from app.demo.unitrends.gate import OK, Call, Line
from app.demo.unitrends.job_view import KINDS, active_entries, find_entry
from app.demo.unitrends.records import Job
from app.demo.unitrends.world import RefusedError


def list_active(call: Call) -> Any:
    """``GET /api/jobs/active``."""
    return {"data": active_entries(call, None)}


def list_active_kind(call: Call) -> Any:
    """``GET /api/jobs/active/{kind}``."""
    kind = call.part("kind")
    if kind not in KINDS:
        raise RefusedError(f"No such kind of job: {kind}")
    return {"data": active_entries(call, kind)}


def show(call: Call) -> Any:
    """``GET /api/jobs/{id}``."""
    return _one(call, call.part("ids"))


def show_status(call: Call) -> Any:
    """``GET /api/jobs/status-from-ID?id=``."""
    return _one(call, call.text("id"))


def _one(call: Call, job_id: str) -> Any:
    entry = find_entry(call, job_id)
    if entry is None:
        raise RefusedError(f"No such job: {job_id}")
    return {"data": entry if call.world.faults.is_on("job_object") else [entry]}


def cancel(call: Call) -> Any:
    """``DELETE /api/jobs/{ids}``: jobs, mounts (``.flr``), recoveries (``.ir``); answers for the last id only."""
    refused: RefusedError | None = None
    for job_id in _ids(call):
        refused = None
        try:
            _end(call, job_id)
        except RefusedError as error:
            refused = error
    if refused is not None:
        raise refused
    return OK


def suspend(call: Call) -> Any:
    """``PUT /api/jobs/suspend/{ids}``."""
    for job in _jobs(call):
        runs.suspend(call.world, job)
        call.world.note(job.sid, call.username, "job", f"Job {job.id} suspended")
    return OK


def resume(call: Call) -> Any:
    """``PUT /api/jobs/resume/{ids}``."""
    for job in _jobs(call):
        runs.resume(call.world, job)
        call.world.note(job.sid, call.username, "job", f"Job {job.id} resumed")
    return OK


def _end(call: Call, job_id: str) -> None:
    world, sid = call.world, call.local_sid
    number, _, suffix = job_id.partition(".")
    match suffix:
        case "":
            runs.cancel(world, _job(call, job_id))
        case "flr" if number.isdecimal() and (sid, int(number)) in world.mounts:
            del world.mounts[sid, int(number)]
        case "ir" if number.isdecimal():
            own = [
                key for key, one in world.virtual_clients.items() if (one.sid, one.instance_id) == (sid, int(number))
            ]
            if not own:
                raise RefusedError(f"No such job: {job_id}")
            for key in own:
                del world.virtual_clients[key]
        case _:
            raise RefusedError(f"No such job: {job_id}")
    world.note(sid, call.username, "job", f"Job {job_id} ended by request")


def _ids(call: Call) -> list[str]:
    return [job_id for job_id in call.part("ids").split(",") if job_id]


def _jobs(call: Call) -> list[Job]:
    return [_job(call, job_id) for job_id in _ids(call)]


def _job(call: Call, job_id: str) -> Job:
    job = call.world.jobs.get(int(job_id)) if job_id.isdecimal() else None
    if job is None or job.sid != call.local_sid:
        raise RefusedError(f"No such job: {job_id}")
    return job


LINES = (
    Line("GET", "/jobs/active", list_active),
    Line("GET", "/jobs/active/{kind}", list_active_kind),
    Line("GET", "/jobs/status-from-ID", show_status),
    Line("PUT", "/jobs/suspend/{ids}", suspend, is_write=True),
    Line("PUT", "/jobs/resume/{ids}", resume, is_write=True),
    Line("GET", "/jobs/{ids}", show),
    Line("DELETE", "/jobs/{ids}", cancel, is_write=True),
)
