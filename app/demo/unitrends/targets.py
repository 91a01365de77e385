"""Where something can be restored to: machines for files, hypervisors and their storage for VMs. Sizes are GB.

Source: later releases (APPL); the hosts are made up.
"""

from typing import Any

from app.demo.unitrends.applications import APPLICATIONS, FILE_LEVEL, IMAGE_LEVEL
from app.demo.unitrends.records import Backup
from app.demo.unitrends.world import World

ESX_HOSTS: dict[str, list[tuple[str, int, int]]] = {  # host -> name, total GB, free GB of its datastores
    "esx-north-01": [("ds-north-ssd", 8_192, 2_310), ("ds-north-sata", 24_576, 9_120)],
    "esx-north-02": [("ds-north-ssd", 8_192, 2_310), ("ds-local-02", 1_024, 40)],
}
_HYPERV_VOLUMES = [("C:/ClusterStorage/Volume1", 12_288, 3_904), ("E:/VMs", 4_096, 1_210)]


def targets_for(world: World, point: Backup, wants_original: bool) -> list[dict[str, Any]]:
    """The targets for a backup; empty when it can only go where it came from."""
    if point.app_id in {FILE_LEVEL, IMAGE_LEVEL}:
        return _machines(world, point, wants_original)
    match APPLICATIONS[point.app_id].type:
        case "VMware":
            return [_esx(number, host) for number, host in enumerate(ESX_HOSTS, start=1)]
        case "Hyper-V":
            return _hyperv_servers(world, point, wants_original)
        case "SQL Server" | "Exchange":
            return _same_application(world, point)
        case _:
            return []


def esx_datastores(host: str) -> list[str]:
    """Names of the datastores of a host; empty for a host that is not there."""
    return [name for name, _, _ in ESX_HOSTS.get(host, [])]


def _machines(world: World, point: Backup, wants_original: bool) -> list[dict[str, Any]]:
    original = world.clients.get((point.sid, point.client_id))
    family = "" if original is None else original.os_family
    return [
        {"client_id": client.id, "client_name": client.name, "client_os": client.os_type}
        for client in world.visible_clients([point.sid])
        if client.file_level_instance_id is not None
        and client.is_enabled
        and (client.id == point.client_id if wants_original else family in {client.os_family, "Generic OS"})
    ]


def _same_application(world: World, point: Backup) -> list[dict[str, Any]]:
    wanted = APPLICATIONS[point.app_id].type
    return [
        {"client_id": client.id, "client_name": client.name, "client_os": client.os_type}
        for client in world.visible_clients([point.sid])
        if any(APPLICATIONS[app_id].type == wanted for app_id in client.app_ids)
    ]


def sql_instances(world: World, point: Backup) -> list[dict[str, str]]:
    """The old form of the SQL targets: names of server instances."""
    names = {
        instance.server_instance
        for instance in world.instances.values()
        if instance.sid == point.sid and APPLICATIONS[instance.app_id].type == "SQL Server"
    }
    return [{"instance_name": name} for name in sorted(names)]


def _esx(number: int, host: str) -> dict[str, Any]:
    stores = [
        {"id": f"datastore-{number}{position}", "name": name, "total_size_gb": total, "free_size_gb": free}
        for position, (name, total, free) in enumerate(ESX_HOSTS[host])
    ]
    return {"id": f"host-{number}", "name": host, "datastores": stores}


def _hyperv_servers(world: World, point: Backup, wants_original: bool) -> list[dict[str, Any]]:
    volumes = [{"name": name, "total_size_gb": total, "free_size_gb": free} for name, total, free in _HYPERV_VOLUMES]
    return [
        {"id": client.id, "name": client.name, "storage": volumes}
        for client in world.visible_clients([point.sid])
        if any(APPLICATIONS[app_id].type == "Hyper-V" for app_id in client.app_ids)
        and (not wants_original or client.id == point.client_id)
    ]
