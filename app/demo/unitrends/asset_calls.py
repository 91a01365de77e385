"""``/api/assets``: the tree of clients, applications and instances; and the flat list of what is protected.

Source: clients (``data``, ``children``, ``asset_type``) and APPL (all other fields).
"""

from typing import Any

from app.demo.unitrends.applications import APPLICATIONS, FILE_LEVEL, IMAGE_LEVEL
from app.demo.unitrends.client_calls import client_id, is_asked_for
from app.demo.unitrends.client_view import client_fields, instance_node, tree_fields
from app.demo.unitrends.gate import Call, Line
from app.demo.unitrends.records import Client, Instance
from app.demo.unitrends.world import RefusedError, World, is_vmware

_DIRECT = frozenset((40, 141, IMAGE_LEVEL))  # hang under their owner without an application node
_PROTECTED_TYPES = {"vmware": "VMware", "hyperv": "Hyper-V", "block": "image-level"}


def show_tree(call: Call) -> Any:
    """``GET /api/assets``, sorted by name without regard to case."""
    return {"data": _nodes(call, list(_asked(call)))}


def show_branch(call: Call) -> Any:
    """``GET /api/assets/{client_id}``: one client only."""
    wanted = client_id(call.part("client_id"))
    client = next((one for one in _asked(call) if one.id == wanted), None)
    if client is None:
        raise RefusedError(f"No such client: {wanted}", core=21)
    return {"data": _nodes(call, [client])}


def show_protected(call: Call) -> Any:
    """``GET /api/assets/protected``: VMs and image-level assets, flat."""
    asked = [name for name in call.text("type").split(",") if name] or list(_PROTECTED_TYPES)
    types = {_PROTECTED_TYPES.get(name) for name in asked}
    world = call.world
    shown = []
    for instance in world.instances.values():
        if instance.sid in call.sids and APPLICATIONS[instance.app_id].type in types:
            owner = world.owner(instance)
            added = {"source_id": owner.id, "source_name": owner.name, **call.with_sid(instance.sid)}
            shown.append(instance_node(world, instance) | added)
    return {"data": sorted(shown, key=lambda node: str(node["name"]).lower())}


def _asked(call: Call) -> list[Client]:
    clients = call.world.visible_clients(call.sids, call.flag("include_vmware_client"))
    without_vcenters = call.has("noESX")
    return [
        client
        for client in clients
        if is_asked_for(call, client) and not (without_vcenters and isinstance(client.id, str))
    ]


def _nodes(call: Call, clients: list[Client]) -> list[dict[str, Any]]:
    world = call.world
    nodes = []
    for client in clients:
        node = client_fields(world, client) | tree_fields(world, client) | call.with_sid(client.sid)
        children = _children(world, client)
        if children:
            node["children"] = children
        nodes.append(node)
    return sorted(nodes, key=lambda node: str(node["name"]).lower())


def _children(world: World, client: Client) -> list[dict[str, Any]]:
    """Application nodes with their instances, then the instances that have no application node."""
    by_application: dict[int, list[Instance]] = {}
    for instance in world.instances_under(client):
        by_application.setdefault(instance.app_id, []).append(instance)
    children: list[dict[str, Any]] = []
    for app_id, instances in sorted(by_application.items()):
        nodes = [instance_node(world, instance) for instance in instances if instance.app_id != FILE_LEVEL]
        nodes.sort(key=lambda node: str(node["name"]).lower())
        if app_id in _DIRECT or is_vmware(app_id):
            children += nodes
        else:
            application = APPLICATIONS[app_id]
            children.append(
                {
                    "id": app_id,
                    "name": application.name,
                    "description": application.name,
                    "type": application.type,
                    "system_id": client.sid,
                    "children": nodes,
                }
            )
    return children


LINES = (
    Line("GET", "/assets", show_tree),
    Line("GET", "/assets/protected", show_protected),
    Line("GET", "/assets/{client_id}", show_branch),
)
