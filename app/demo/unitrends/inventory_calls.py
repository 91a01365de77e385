"""``/api/inventory``: the navigation tree of the hypervisors, and its rescan.

Source: ids joined with ``_`` whose last part is the instance id, from clients; type codes APPL; the body is ASSUMED.
"""

from typing import Any

from app.demo.unitrends.applications import APPLICATIONS
from app.demo.unitrends.gate import OK, Call, Line
from app.demo.unitrends.records import Client, Instance
from app.demo.unitrends.world import World

_SYSTEM, _WINDOWS, _LINUX, _OTHER, _NAS, _VCENTER, _HYPERV = 1001, 2015, 2006, 2016, 3001, 202002, 201002
_ESX, _DATACENTER = 202005, 202003
_INSTANCE_TYPES = {
    "VMware": 202009,
    "Hyper-V": 201003,
    "SQL Server": 106004,
    "Exchange": 102002,
    "image-level": 205001,
}
_TEMPLATE = 202010


def show_tree(call: Call) -> Any:
    """``GET /api/inventory``."""
    nodes = [_system(call.world, sid) for sid in call.sids]
    return {call.world.faults.value("inventory_key", "data"): nodes}


def rescan(call: Call) -> Any:
    """``PUT /api/inventory``: ask the hypervisors anew."""
    call.world.note(call.local_sid, call.username, "inventory", "Inventory sync started")
    return OK


def _system(world: World, sid: int) -> dict[str, Any]:
    clients = [_client(world, client) for client in world.visible_clients([sid])]
    return {"id": str(sid), "name": world.appliances[sid].name, "type": _SYSTEM, "nodes": clients}


def _client(world: World, client: Client) -> dict[str, Any]:
    base = f"{client.sid}_{client.id}"
    instances = world.instances_under(client)
    nodes = [_instance(base, world, instance) for instance in instances]
    if isinstance(client.id, str):
        host = {"id": f"{base}_dc_esx", "name": "esx-north-01", "type": _ESX, "nodes": nodes}
        nodes = [{"id": f"{base}_dc", "name": "Hamburg", "type": _DATACENTER, "nodes": [host]}]
    return {"id": base, "name": client.name, "type": _client_type(client, instances), "nodes": nodes}


def _client_type(client: Client, instances: list[Instance]) -> int:
    if isinstance(client.id, str):
        return _VCENTER
    if client.nas is not None:
        return _NAS
    if any(APPLICATIONS[instance.app_id].type == "Hyper-V" for instance in instances):
        return _HYPERV
    return {"Windows": _WINDOWS, "Linux": _LINUX}.get(client.os_family, _OTHER)


def _instance(base: str, world: World, instance: Instance) -> dict[str, Any]:
    kind = _TEMPLATE if instance.is_template else _INSTANCE_TYPES.get(APPLICATIONS[instance.app_id].type, _OTHER)
    return {"id": f"{base}_{instance.id}", "name": world.asset_name(instance), "type": kind, "nodes": []}


LINES = (
    Line("GET", "/inventory", show_tree),
    Line("PUT", "/inventory", rescan, is_write=True),
)
