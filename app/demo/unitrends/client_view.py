"""Clients and instances as the client list and the asset tree write them (APPL)."""

from typing import Any

from app.demo.unitrends.applications import APPLICATIONS, FILE_LEVEL, IMAGE_LEVEL
from app.demo.unitrends.gate import object_or_list
from app.demo.unitrends.records import Client, Instance
from app.demo.unitrends.world import World, is_vm

_AGENT_PORT = 1743


def client_fields(world: World, client: Client) -> dict[str, Any]:
    """The fields both the list and the tree give."""
    is_vcenter = isinstance(client.id, str)
    return {
        "id": client.id,
        "name": client.name,
        "os_type": client.os_type,
        "os_type_id": client.os_type_id,
        "os_family": client.os_family,
        "version": client.version,
        "priority": client.priority,
        "is_enabled": client.is_enabled,
        "is_encrypted": client.is_encrypted,
        "is_synchable": client.is_synchable,
        "use_ssl": client.use_ssl,
        "credentials": credentials(client),
        "applications": object_or_list(_applications(client)),
        "file_level_instance_id": client.file_level_instance_id,
        "generic_property": 0,
        "remote_address": client.address,
        "remote_port": _AGENT_PORT,
        "blk_support": client.image_support,
        "app_aware_flg": 1 if client.image_support else 0,
        "is_sql_cluster": False,
        "is_sql_alwayson": False,
        "grandclient": client.is_grandclient,
        "asset_type": "VMware Host" if is_vcenter else "physical",
        "system_id": client.sid,
        "system_name": world.appliances[client.sid].name,
        "ip": client.address,
        "supports_agent_push": client.os_family == "Windows",
    }


def credentials(client: Client) -> dict[str, Any] | None:
    """The stored credentials without their secret; None when there are none."""
    if client.credential is None:
        return None
    number = client.id if isinstance(client.id, int) else 90
    return {"credential_id": number, "display_name": client.credential}


def tree_fields(world: World, client: Client) -> dict[str, Any]:
    """What the tree adds to a top-level node."""
    is_vcenter = isinstance(client.id, str)
    added: dict[str, Any] = {
        "type": "VMware" if is_vcenter else client.os_family,
        "block_supported": client.image_support > 0,
        "credential_display": client.credential or "None",
        "retention": _file_retention(world, client),
        "gfs_policy": None,
        "min_max_policy": None,
    }
    if client.nas is not None:
        added["nas_properties"] = client.nas
    return added


def instance_node(world: World, instance: Instance) -> dict[str, Any]:
    """An instance as a node of the tree."""
    owner = world.owner(instance)
    asset_type = APPLICATIONS[instance.app_id].asset_type
    node: dict[str, Any] = {
        "id": instance.id,
        "name": instance.name,
        "is_encrypted": instance.is_encrypted,
        "parent_id": owner.id,
        "parent_name": owner.name,
        "asset_type": asset_type,
        "description": asset_type,
        "type": f"{asset_type} Instance",
        "system_id": instance.sid,
        "system_name": world.appliances[instance.sid].name,
        "version": "" if instance.app_id == IMAGE_LEVEL else "None",
        "retention": instance.retention,
        "credential_display": owner.credential or "None",
        "credentials": credentials(owner),
    }
    if is_vm(instance.app_id):
        node |= {"quiesce": "Application Consistent", "is_quiesce_supported": True}
    return node


def _applications(client: Client) -> dict[str, Any]:
    return {
        str(app_id): {
            "name": APPLICATIONS[app_id].name,
            "type": APPLICATIONS[app_id].type,
            "visible": app_id != FILE_LEVEL,
        }
        for app_id in client.app_ids
    }


def _file_retention(world: World, client: Client) -> str:
    own = world.instances.get((client.sid, client.file_level_instance_id or 0))
    return "None" if own is None else own.retention
