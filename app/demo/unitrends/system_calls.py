"""``/api/systems``: the appliances behind this address.

Source: the key ``appliance`` and the ``include_`` queries from clients; fields and values APPL.
"""

from typing import Any

from app.demo.unitrends.gate import Call, Line
from app.demo.unitrends.records import Appliance
from app.demo.unitrends.world import World


def list_systems(call: Call) -> Any:
    """``GET /api/systems``."""
    with_pending = not call.has("include_pending") or call.flag("include_pending")
    hidden = {"rejected"} if not call.flag("include_rejected") else set()
    if not with_pending:
        hidden.add("pending")
    shown = [
        _system(call.world, appliance) | _quiesce(call)
        for appliance in call.world.appliances.values()
        if appliance.status not in hidden and (call.sid is None or appliance.sid == call.sid)
    ]
    return {"appliance": shown}


def list_names(call: Call) -> Any:
    """``GET /api/systems/short``."""
    return {"system_list": [{"id": sid, "name": call.world.appliances[sid].name} for sid in call.sids]}


def show_details(call: Call) -> Any:
    """``GET /api/systems/details``: one object, not a list."""
    appliance = call.world.appliances[call.required_sid()]
    details = {
        "asset_tag": f"UEB-{appliance.sid:04}-7F31",
        "os_version": "CentOS release 6.10 (Final)",
        "processors": 8,
        "processor_type": "Intel(R) Xeon(R) Silver 4110 CPU",
        "processor_cache": "11264 KB",
        "processor_frequency": "2.4 GHz",
        "memory": "32.1 GB",
        "max_backup": 8,
        "type": "Recovery Series" if appliance.is_local else "Unitrends Backup",
        "kernel": "2.6.32-754.3.5.el6.x86_64",
        "install_date": call.calendar.day(call.world.epoch - 900 * 86_400),
        "mac_address": f"00:25:90:{appliance.sid:02x}:3c:7a",
    }
    return {"appliance": _system(call.world, appliance) | details}


def _system(world: World, appliance: Appliance) -> dict[str, Any]:
    own = [storage for storage in world.storages.values() if storage.sid == appliance.sid and storage.usage == "backup"]
    assets = [instance for instance in world.instances.values() if instance.sid == appliance.sid]
    is_member = appliance.is_member
    return {
        "id": appliance.sid,
        "name": appliance.name,
        "host": appliance.host,
        "role": appliance.role,
        "version": appliance.version,
        "version_status": "Up to date" if appliance.is_local else "Unknown",
        "online": appliance.is_online if is_member else "n/a",
        "status": appliance.status,
        "customer_id": 1 if is_member else False,
        "customer_name": "Nordwerk" if is_member else False,
        "location_id": appliance.sid if is_member else False,
        "location_name": appliance.name.split("-")[1].capitalize() if is_member else False,
        "registered_assets": len(assets),
        "replicating": appliance.is_replicating,
        "archiving": appliance.is_local,
        "local": appliance.is_local,
        "total_mb_size": sum(storage.size_mb or 0 for storage in own),
        "total_mb_free": sum(storage.free_mb or 0 for storage in own),
        "storage_name": next((storage.name for storage in own if storage.is_default), ""),
    }


def _quiesce(call: Call) -> dict[str, Any]:
    if not call.flag("get_quiesce_settings"):
        return {}
    return {"is_quiesce_supported": True, "quiesce_setting": "Application Consistent"}


LINES = (
    Line("GET", "/systems", list_systems),
    Line("GET", "/systems/short", list_names),
    Line("GET", "/systems/details", show_details),
)
