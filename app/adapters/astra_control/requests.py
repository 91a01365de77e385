"""The calls that change something, as values. Who sends one needs a permit for exactly this request.

A body must carry ``type`` and ``version``; older versions of a resource stay valid (OAS), so the oldest that knows the
fields is sent and every release takes it.
"""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from app.transport.request import Request

FORCE_UPDATE = ("ForceUpdate", "true")
"""Makes a PUT on an app a restore in place (Doc, OAS). Never sent otherwise: without it the same PUT is a rename."""

FORCE_DELETE = ("Force-Delete", "true")
"""Deletes a failed backup that a plain DELETE leaves (Doc workflow page only)."""


def account_path(account_id: str, *parts: str) -> str:
    """A path below the account; ids are percent-encoded, fixed parts are given as they are."""
    return "/".join(("/accounts", quote(account_id, safe=""), *parts))


def part(native_id: str) -> str:
    """An id as a part of a path."""
    return quote(native_id, safe="")


def create_copy(account_id: str, app_id: str, collection: str, fields: Mapping[str, Any]) -> Request:
    """A backup (``appBackups``) or a snapshot (``appSnaps``) of an app."""
    resource = "appBackup" if collection == "appBackups" else "appSnap"
    path = account_path(account_id, "k8s/v1/apps", part(app_id), collection)
    body = {"type": f"application/astra-{resource}", "version": "1.1", **fields}
    return Request("POST", path, json=body, headers=(_typed(resource),), operation=f"create_{resource}")


def delete_copy(account_id: str, app_id: str, collection: str, copy_id: str, *, is_forced: bool = False) -> Request:
    """Delete a backup or snapshot. One that is being made is cancelled by it. A backup is found without its app,
    too."""
    parent = f"k8s/v1/apps/{part(app_id)}" if app_id else "topology/v1"
    path = account_path(account_id, parent, collection, part(copy_id))
    return Request("DELETE", path, headers=(FORCE_DELETE,) if is_forced else (), operation="delete_copy")


def restore_in_place(account_id: str, app_id: str, fields: Mapping[str, Any]) -> Request:
    """Overwrite a running app."""
    path = account_path(account_id, "k8s/v2/apps", part(app_id))
    body = {"type": "application/astra-app", "version": "2.1", **fields}
    return Request("PUT", path, json=body, headers=(_typed("app"), FORCE_UPDATE), operation="restore_in_place")


def restore_to_new(account_id: str, fields: Mapping[str, Any]) -> Request:
    """Bring a new app into being from a backup or snapshot."""
    body = {"type": "application/astra-app", "version": "2.1", **fields}
    path = account_path(account_id, "k8s/v2/apps")
    return Request("POST", path, json=body, headers=(_typed("app"),), operation="restore_to_new")


def _typed(resource: str) -> tuple[str, str]:
    return "Content-Type", f"application/astra-{resource}+json"
