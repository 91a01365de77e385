"""``/api/clients``: list, files of the live machine, registration, agent push.

Source: fields and the local-system default APPL; the body of the registration from clients.
"""

from collections.abc import Mapping
from typing import Any

from app.demo.unitrends import file_tree
from app.demo.unitrends.applications import FILE_LEVEL
from app.demo.unitrends.client_view import client_fields
from app.demo.unitrends.gate import OK, Call, Line, result, whole_number
from app.demo.unitrends.records import Client, ClientId, Instance
from app.demo.unitrends.world import RefusedError


def list_clients(call: Call) -> Any:
    """``GET /api/clients``: of the local system unless a ``sid`` is given; vCenters come after the clients."""
    shown = [
        client_fields(call.world, client) | call.with_sid(client.sid)
        for client in call.world.visible_clients([call.local_sid], call.flag("include_vmware_client"))
        if is_asked_for(call, client)
    ]
    return {"data": shown}


def show_client(call: Call) -> Any:
    """``GET /api/clients/{id}``: a list even for one."""
    client = _client(call)
    return {"data": [client_fields(call.world, client) | call.with_sid(client.sid)]}


def is_asked_for(call: Call, client: Client) -> bool:
    """Whether the query wants a client: copied here from elsewhere or not, able to hold files or not."""
    if client.is_grandclient != call.flag("grandclient"):
        return False
    return client.file_level_instance_id is not None or not call.flag("searchFiles")


def show_files(call: Call) -> Any:
    """``GET /api/clients/files/{client_id}``: the file system of the live machine."""
    client = _client(call)
    if client.file_level_instance_id is None:
        return {"data": False, "start": 1, "count": 0, "total": 0}
    page = file_tree.page(file_tree.root_of(client), call.text("dir"), call.text("last"), call.number("count") or 0)
    entries = [
        {
            "directory": entry.directory,
            "name": entry.name,
            "id": entry.id,
            "type": entry.type,
            "isBranch": entry.is_branch,
            **({"last": entry.last} if entry.last else {}),
        }
        for entry in page
    ]
    return {"data": entries, "start": 1, "count": call.number("count") or 0, "total": len(entries)}


def register(call: Call) -> Any:
    """``POST /api/clients``."""
    body, world, sid = call.object_body(), call.world, call.local_sid
    name = body.get("name")
    if not isinstance(name, str) or not name:
        raise RefusedError("name is required")
    if any(client.sid == sid and client.name == name for client in world.clients.values()):
        raise RefusedError(f"A client named {name} exists already", core=22)
    numbers = [client.id for client in world.clients.values() if client.sid == sid and isinstance(client.id, int)]
    os_type = str(body.get("os_type") or "Generic")
    family = "Windows" if os_type.startswith("Windows") else os_type if os_type == "Linux" else "Generic OS"
    client = Client(sid, max(numbers) + 1, name, os_type, family, _address(body))
    _apply(client, body)
    instance_id = max(number for own, number in world.instances if own == sid) + 1
    assert isinstance(client.id, int)
    instance = Instance(sid, instance_id, client.id, client.id, FILE_LEVEL, "file-level", files=120_000)
    client.file_level_instance_id, client.app_ids = instance_id, [FILE_LEVEL]
    world.clients[sid, client.id] = client
    world.instances[sid, instance_id] = instance
    world.note(sid, call.username, "client", f"Client {name} added")
    return {"result": [{"code": 0, "id": client.id}]}


def change(call: Call) -> Any:
    """``PUT /api/clients/{id}``."""
    client = _client(call)
    _apply(client, call.object_body())
    call.world.note(client.sid, call.username, "client", f"Client {client.name} changed")
    return OK


def remove(call: Call) -> Any:
    """``DELETE /api/clients/{id}``: with its instances and backups; refused while one is held or running."""
    client, world = _client(call), call.world
    own = [one for one in world.instances.values() if (one.sid, one.owner_id) == (client.sid, client.id)]
    backups = [backup for one in own for backup in world.backups.of_instance((one.sid, one.id))]
    if any(backup.is_held(world.now) for backup in backups):
        raise RefusedError(f"{client.name} has backups on legal hold", core=57)
    if any(not backup.is_complete for backup in backups):
        raise RefusedError(f"A job of {client.name} is active")
    for backup in backups:
        world.backups.remove((backup.sid, backup.serial))
    for instance in own:
        del world.instances[instance.sid, instance.id]
    for order in world.orders.values():
        if order.sid == client.sid:
            order.instances = [number for number in order.instances if (order.sid, number) in world.instances]
    del world.clients[client.sid, client.id]
    world.note(client.sid, call.username, "client", f"Client {client.name} removed")
    return OK


def show_pushes(call: Call) -> Any:
    """``GET /api/clients/agent-push``: the Windows clients and the agent they could get."""
    entries = [
        {
            "id": client.id,
            "name": client.name,
            "version": client.version,
            "update_available": client.version != call.world.appliances[client.sid].version.partition(".2018")[0],
            **call.with_sid(client.sid),
        }
        for client in call.world.visible_clients(call.sids)
        if client.os_family == "Windows"
    ]
    return {"data": entries}


def push(call: Call) -> Any:
    """``PUT /api/clients/agent-push``: ``{"clients": [id]}``."""
    asked = call.object_body().get("clients")
    if not isinstance(asked, list) or not asked:
        raise RefusedError("clients is required")
    for number in asked:
        client = call.world.client(call.local_sid, whole_number(number, "clients"))
        if client.os_family != "Windows":
            return result(3, f"{client.name}: the agent can be pushed to Windows clients only")
    return OK


def client_id(text: str) -> ClientId:
    """A client id out of a path: a number, or the UUID of a vCenter."""
    return int(text) if text.isdecimal() else text


def _client(call: Call) -> Client:
    client = call.world.client(call.local_sid, client_id(call.part("client_id")))
    if client.is_hidden:
        raise RefusedError(f"No such client: {client.id}", core=21)
    return client


def _apply(client: Client, body: Mapping[str, Any]) -> None:
    if isinstance(body.get("name"), str) and body["name"]:
        client.name = body["name"]
    for name in ("is_enabled", "is_encrypted", "is_synchable", "use_ssl"):
        if isinstance(body.get(name), bool):
            setattr(client, name, body[name])
    if body.get("priority") is not None:
        client.priority = whole_number(body["priority"], "priority")
    given = body.get("credentials")
    if isinstance(given, dict) and isinstance(given.get("display_name"), str):
        client.credential = given["display_name"]


def _address(body: Mapping[str, Any]) -> str:
    host = body.get("host_info")
    return str(host.get("ip", "")) if isinstance(host, dict) else ""


LINES = (
    Line("GET", "/clients", list_clients),
    Line("POST", "/clients", register, is_write=True),
    Line("GET", "/clients/agent-push", show_pushes),
    Line("PUT", "/clients/agent-push", push, is_write=True),
    Line("GET", "/clients/files/{client_id}", show_files),
    Line("GET", "/clients/{client_id}", show_client),
    Line("PUT", "/clients/{client_id}", change, is_write=True),
    Line("DELETE", "/clients/{client_id}", remove, is_write=True),
)
