"""The requests that change something, built and not sent; ``reads`` lists none of them, so each needs a permit.

How a hold is asked for is ASSUMED: method and place of the ids stand in this file only, switched by an option.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any
from urllib.parse import quote

from app.transport.request import NO_BODY, Request

TIMEOUT_S = 60.0
"""Deleting and starting touch the database of the appliance: slower than reading a list."""


class HoldForm(StrEnum):
    """The ways a hold may have to be asked for."""

    PUT_PATH = "put_path"
    POST_PATH = "post_path"
    PUT_BODY = "put_body"
    POST_BODY = "post_body"


def start_backup(sid: str, body: Mapping[str, Any]) -> Request:
    """Back up instances or clients now."""
    return _change("PUT", "/api/backups", sid, "start_backup", body=dict(body))


def run_schedule(sid: str, order_id: str) -> Request:
    """Run a job order now."""
    return _change("PUT", f"/api/joborders/run/{quote(order_id, safe='.')}/", sid, "run_schedule")


def cancel(sid: str, job_id: str) -> Request:
    """Cancel a job. One at a time: the answer to several is about the last one only."""
    return _change("DELETE", f"/api/jobs/{quote(job_id, safe='.')}/", sid, "stop_run")


def suspend(sid: str, job_id: str) -> Request:
    """Put a job on hold."""
    return _change("PUT", f"/api/jobs/suspend/{quote(job_id, safe='.')}", sid, "pause_run")


def resume(sid: str, job_id: str) -> Request:
    """Let a job go on."""
    return _change("PUT", f"/api/jobs/resume/{quote(job_id, safe='.')}", sid, "resume_run")


def delete_backups(sid: str, ids: Sequence[str]) -> Request:
    """Delete backups and what depends on them; held ones are refused, since none is named in ``legalhold``."""
    path = f"/api/backups/{','.join(ids)}"
    return _change("DELETE", path, sid, "delete_backups", query=(("legalhold", "none"),))


def hold_backups(sid: str, ids: Sequence[str], days: int, form: HoldForm) -> Request:
    """Hold backups for so many days; -1: forever; 0: release."""
    method = "PUT" if form in {HoldForm.PUT_PATH, HoldForm.PUT_BODY} else "POST"
    operation = "release_backups" if days == 0 else "hold_backups"
    if form in {HoldForm.PUT_PATH, HoldForm.POST_PATH}:
        return _change(method, f"/api/backups/hold/{','.join(ids)}/{days}", sid, operation)
    body = {"backup_ids": [int(one) for one in ids], "days": days}
    return _change(method, "/api/backups/hold", sid, operation, body=body)


def restore(sid: str, body: Mapping[str, Any], *, replicated: bool) -> Request:
    """Restore files or a whole application object."""
    query = (("replicated", "1"),) if replicated else ()
    return _change("POST", "/api/restore/full/", sid, "start_restore", body=dict(body), query=query)


def mount(sid: str, backup_id: str) -> Request:
    """Mount a backup, with those it hangs together with, for copying files by hand."""
    body = {"backup_id": int(backup_id), "related": 1}
    return _change("POST", "/api/restore/files/", sid, "mount_backup", body=body)


def _change(
    method: str,
    path: str,
    sid: str,
    operation: str,
    *,
    body: Any = NO_BODY,
    query: tuple[tuple[str, str], ...] = (),
) -> Request:
    return Request(method, path, query=(("sid", sid), *query), json=body, operation=operation, timeout_s=TIMEOUT_S)
