"""Instant recovery: a VM that runs straight from its backup, and the list of those that do.

Source: clients and APPL.
"""

from typing import Any

from app.demo.unitrends import mounts
from app.demo.unitrends.applications import APPLICATIONS
from app.demo.unitrends.gate import OK, Call, Line, whole_number
from app.demo.unitrends.records import Backup, VirtualClient
from app.demo.unitrends.world import RefusedError

_FORMS = {"VMware": "vm_ir", "Hyper-V": "hv_ir", "appliance": "wir"}


def start(call: Call) -> Any:
    """``POST /api/restore/instant``."""
    world, body = call.world, call.object_body()
    point = world.recovery_point(call.local_sid, whole_number(body.get("backup_id"), "backup_id"))
    target = body.get("target")
    if not body.get("address"):
        raise RefusedError("address is required")
    if not isinstance(target, dict) or not target.get("host") or not target.get("name"):
        raise RefusedError("target with host and name is required")
    kind = _hypervisor(point, body)
    place = "directory" if kind == "Hyper-V" else "datastore"
    if kind != "appliance" and not target.get(place):
        raise RefusedError(f"target.{place} is required for {kind}")
    assert point.instance_id is not None
    recovery = VirtualClient(
        point.sid,
        point.instance_id,
        _FORMS[kind],
        point.serial,
        world.now,
        str(target["name"]),
        str(target["host"]),
        "audit" if body.get("audit") in (True, "true") else "live",
        has_failed=world.faults.strike("instant_fails") is not None,
    )
    key = (point.sid, recovery.virtual_id)
    if key in world.virtual_clients:
        raise RefusedError("An instant recovery of this asset is active already")
    world.virtual_clients[key] = recovery
    world.note(point.sid, call.username, "restore", f"Instant recovery of backup {point.serial}")
    return {"id": f"{point.instance_id}.ir"}


def list_recoveries(call: Call) -> Any:
    """``GET /api/virtual_clients``."""
    groups: dict[str, list[dict[str, Any]]] = {"vm_ir": [], "hv_ir": [], "wir": []}
    for recovery in call.world.virtual_clients.values():
        if recovery.sid in call.sids:
            groups[recovery.form].append(_entry(call, recovery))
    is_wrapped = call.world.faults.is_on("virtual_wrapped")
    data = {name: {"data": group} if name == "wir" or is_wrapped else group for name, group in groups.items()}
    return {"data": data}


def end(call: Call) -> Any:
    """``DELETE /api/virtual_clients/{virtual_id}`` with the body ``{"type"}``."""
    world = call.world
    key = (call.local_sid, call.part("virtual_id"))
    recovery = world.virtual_clients.get(key)
    if recovery is None:
        raise RefusedError(f"No such virtual client: {key[1]}")
    if call.object_body().get("type") != recovery.form:
        raise RefusedError("type does not match the virtual client")
    del world.virtual_clients[key]
    world.note(recovery.sid, call.username, "restore", f"Instant recovery {recovery.virtual_id} ended")
    return OK


def _hypervisor(point: Backup, body: dict[str, Any]) -> str:
    if body.get("image_level") in (True, "true"):
        kind = str(body.get("hypervisor_type"))
        if kind not in _FORMS:
            raise RefusedError("hypervisor_type must be VMware, Hyper-V or appliance")
        return kind
    kind = APPLICATIONS[point.app_id].type
    if kind not in {"VMware", "Hyper-V"}:
        raise RefusedError(f"Instant recovery is not supported for {kind}")
    return kind


def _entry(call: Call, recovery: VirtualClient) -> dict[str, Any]:
    return {
        "virtual_id": recovery.virtual_id,
        "vm_name": recovery.vm_name,
        "status": mounts.recovery_state(call.world, recovery),
        "mode": recovery.mode,
        "server_name": recovery.server_name,
        **call.with_sid(recovery.sid),
    }


LINES = (
    Line("POST", "/restore/instant", start, is_write=True),
    Line("GET", "/virtual_clients", list_recoveries),
    Line("DELETE", "/virtual_clients/{virtual_id}", end, is_write=True),
)
