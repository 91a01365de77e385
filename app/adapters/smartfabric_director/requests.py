"""The calls that change the appliance, as values. Who sends one needs a permit for exactly this request.

Ids go into paths percent-encoded: the vendor's samples hold colons. Times are written in epoch milliseconds.
"""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from pydantic import SecretStr

from app.transport.request import NO_BODY, Request

ACKNOWLEDGE_BODIES: Mapping[str, Any] = {
    "body": {"restore_status": "ACK"},
    "flag": {"acknowledge": True},
    "query": NO_BODY,
    "empty": NO_BODY,
}
"""The forms an acknowledgement might have: the page of the guide was not obtained. They stand in this place only."""


def object_path(collection: str, object_id: str) -> str:
    """The path of one object."""
    return f"{collection}/{quote(object_id, safe='')}"


def add_job(fields: Mapping[str, Any]) -> Request:
    """2.0 p.53."""
    return Request("POST", "/backups/jobs", json=dict(fields), operation="add_job")


def remove_job(job_id: str) -> Request:
    """2.0, index only: the job's backups and files stay (ASSUMED)."""
    return Request("DELETE", object_path("/backups/jobs", job_id), operation="remove_job")


def add_location(fields: Mapping[str, Any], password: SecretStr) -> Request:
    """2.0, index only. The appliance may try to connect before it answers (ASSUMED), so it is given time."""
    body = {**fields, "password": password.get_secret_value()}
    return Request("POST", "/backups/locations", json=body, operation="add_location", timeout_s=90.0)


def change_location(location_id: str, fields: Mapping[str, Any], password: SecretStr | None) -> Request:
    """2.0 p.48. Replaces the whole representation; without a password the stored one is kept."""
    body = dict(fields) if password is None else {**fields, "password": password.get_secret_value()}
    path = object_path("/backups/locations", location_id)
    return Request("PUT", path, json=body, operation="change_location", timeout_s=90.0)


def remove_location(location_id: str) -> Request:
    """2.0, index only: files on the server are not deleted (ASSUMED)."""
    return Request("DELETE", object_path("/backups/locations", location_id), operation="remove_location")


def start_restore(file_id: str) -> Request:
    """2.0 p.65."""
    return Request("POST", "/backups/restore", json={"file_id": file_id}, operation="start_restore")


def acknowledge_restore(form: str) -> Request:
    """2.0, index only. ``form`` is one of ``ACKNOWLEDGE_BODIES``."""
    query = (("action", "ACK"),) if form == "query" else ()
    body = ACKNOWLEDGE_BODIES[form]
    return Request("POST", "/backups/restore/status", query, json=body, operation="acknowledge_restore")
