"""``PUT /api/backups``: run a backup now, for instances, for several clients, or for one client.

Source: body from clients and APPL; the reply with ``job_id`` -1 for a target that fails inside a success, and the bare
list with a message for a call that fails as a whole: APPL.
"""

from collections.abc import Mapping
from typing import Any

from app.demo.unitrends.applications import APPLICATIONS, FILE_LEVEL, on_demand_types
from app.demo.unitrends.gate import Answer, Call, Line, whole_number
from app.demo.unitrends.records import Client, Instance
from app.demo.unitrends.runs import queue_backup
from app.demo.unitrends.world import RefusedError

_TYPES = ("Full", "Incremental", "Differential", "Selective", "Bare Metal", "Transaction")
_REFUSED_JOB = -1


def run_now(call: Call) -> Any:
    """Queue a backup for each target."""
    if fault := call.world.faults.strike("bare_message"):
        return Answer([{"message": fault.value or "The backup could not be started."}])
    try:
        return {"data": _started(call, call.object_body())}
    except RefusedError as error:
        if call.world.is_appl and error.status == 500:
            return Answer([{"message": error.message}])
        raise


def _started(call: Call, body: Mapping[str, Any]) -> list[dict[str, Any]]:
    display = body.get("backup_type")
    if display not in _TYPES:
        raise RefusedError(f"Unknown backup type: {display}")
    storage = call.world.storage_named(call.local_sid, str(body.get("storage") or ""))
    if storage.usage != "backup" or not storage.is_online:
        raise RefusedError(f"Storage {storage.name} cannot take backups")
    verify = body.get("verify", "inline")
    if verify not in {"none", "inline"}:
        raise RefusedError("verify must be none or inline")
    order = _Order(call, str(display), storage.id, verify == "inline")
    if body.get("instances"):
        return order.for_instances(_targets(body["instances"], "instances"))
    if body.get("clients"):
        return [order.for_client(number) for number in _targets(body["clients"], "clients")]
    if body.get("client_id") is not None:
        return [order.for_client(whole_number(body["client_id"], "client_id"))]
    raise RefusedError("No instances or clients were given")


def _targets(given: Any, name: str) -> list[int]:
    """Ids out of a list of numbers or of objects with an ``id``."""
    if not isinstance(given, list):
        raise RefusedError(f"{name} must be an array")
    return [whole_number(one.get("id") if isinstance(one, dict) else one, name) for one in given]


class _Order:
    """One call's wishes, applied to target after target."""

    def __init__(self, call: Call, display: str, storage_id: int, is_verified: bool) -> None:
        self._call = call
        self._world = call.world
        self._sid = call.local_sid
        self._display = display
        self._storage_id = storage_id
        self._is_verified = is_verified

    def for_instances(self, ids: list[int]) -> list[dict[str, Any]]:
        """All of them must be of one application type and one host: the first decides."""
        first = self._world.instances.get((self._sid, ids[0]))
        return [self._for_instance(number, first) for number in ids]

    def _for_instance(self, number: int, first: Instance | None) -> dict[str, Any]:
        instance = self._world.instances.get((self._sid, number))
        if instance is None:
            return _item(number, "", "", _REFUSED_JOB, f"No such instance: {number}")
        owner = self._world.owner(instance)
        message = self._objection(owner, instance)
        if first is not None and (first.owner_id, _kind(first)) != (instance.owner_id, _kind(instance)):
            message = "All instances must be of the same application type and host"
        job_id = self._queued(instance, message)
        return _item(number, owner.name, instance.name, job_id[0], job_id[1])

    def for_client(self, number: int) -> dict[str, Any]:
        """A file-level backup of a client."""
        client = self._world.clients.get((self._sid, number))
        instance = None
        if client is not None:
            instance = self._world.instances.get((self._sid, client.file_level_instance_id or 0))
        if client is None or instance is None or client.is_hidden:
            return {"client_name": "", "job_id": _REFUSED_JOB, "message": f"No such client: {number}"}
        job_id, message = self._queued(instance, self._objection(client, instance))
        item = {"client_name": client.name, "instance_name": instance.name, "job_id": job_id}
        return item | {"message": message} if message else item

    def _queued(self, instance: Instance, objection: str) -> tuple[int, str]:
        if fault := self._world.faults.strike("job_minus_one"):
            objection = fault.value or "The client could not be reached."
        if objection:
            return _REFUSED_JOB, objection
        job = queue_backup(self._world, instance, self._display, self._storage_id, self._is_verified)
        self._world.note(
            self._sid, self._call.username, "backup", f"{self._display} of {instance.name} started as job {job.id}"
        )
        return job.id, ""

    def _objection(self, owner: Client, instance: Instance) -> str:
        if owner.is_grandclient:
            return f"{owner.name} belongs to another appliance"
        if not owner.is_enabled:
            return f"{owner.name} is disabled"
        if self._display not in on_demand_types(instance.app_id, owner.nas is not None):
            return f"Backup type {self._display} is not supported for {instance.name}"
        return ""


def _kind(instance: Instance) -> str:
    return "file-level" if instance.app_id == FILE_LEVEL else APPLICATIONS[instance.app_id].type


def _item(number: int, host: str, name: str, job_id: int, message: str) -> dict[str, Any]:
    item = {"instance": number, "host_name": host, "instance_name": name, "job_id": job_id}
    return item | {"message": message} if message else item


LINES = (Line("PUT", "/backups", run_now, is_write=True),)
