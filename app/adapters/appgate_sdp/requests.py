"""The calls for one backup, and those that change something, as values. Whoever sends a change needs a permit for it.

Ids go into paths percent-encoded. The passphrase's characters go over the wire as they are: escaped ones have made
files that nobody could open (the vendor's tool had that fault).
"""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from app.transport.request import Request

START_TIMEOUT_S = 60.0
UNLIMITED = 2**62


def file_path(appliance_id: str, backup_id: str) -> str:
    """Where a backup's file is."""
    return f"/appliances/{quote(appliance_id, safe='')}/backup/{quote(backup_id, safe='')}"


def read_status(appliance_id: str, backup_id: str) -> Request:
    """How a run is. The vendor's tool gives it 5 s; a Controller that backs itself up is slower (INFERRED)."""
    return Request("GET", f"{file_path(appliance_id, backup_id)}/status", operation="read_backup", timeout_s=15.0)


def read_size(appliance_id: str, backup_id: str) -> Request:
    """HEAD: in no document, but the vendor's tool sends it. What it announces does not follow, so it is not limited."""
    return Request("HEAD", file_path(appliance_id, backup_id), operation="read_size", max_bytes=UNLIMITED)


def read_file(appliance_id: str, backup_id: str, start: int | None) -> Request:
    """The file from a byte on; None: without a range, for versions that know none. Unpacked, so that bytes count."""
    headers = [("Accept-Encoding", "identity")]
    if start is not None:
        headers.append(("Range", f"bytes={start}-"))
    path = file_path(appliance_id, backup_id)
    return Request("GET", path, headers=tuple(headers), operation="download", timeout_s=60.0)


def start_backup(appliance_id: str, *, logs: bool, audit: bool) -> Request:
    """Begin a backup; both switches are always said, since their defaults are not documented."""
    path = f"/appliances/{quote(appliance_id, safe='')}/backup"
    body = {"logs": logs, "audit": audit}
    return Request("POST", path, json=body, operation="start_backup", timeout_s=START_TIMEOUT_S)


def delete_backup(appliance_id: str, backup_id: str) -> Request:
    """Remove a backup and its file from its appliance."""
    return Request("DELETE", file_path(appliance_id, backup_id), operation="delete_backup", timeout_s=START_TIMEOUT_S)


def put_settings(body: Mapping[str, Any]) -> Request:
    """Replace the global settings as a whole."""
    return Request("PUT", "/global-settings", json=dict(body), operation="change_settings")
