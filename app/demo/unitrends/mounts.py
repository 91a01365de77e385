"""Backups mounted for browsing (FLR), and instant recoveries: what becomes of them with time (lengths ASSUMED)."""

from app.demo.unitrends.applications import APPLICATIONS, FILE_LEVEL
from app.demo.unitrends.records import Backup, Mount, VirtualClient
from app.demo.unitrends.world import RefusedError, World

_MOUNTING_S, _RECOVERING_S = 5.0, 12.0
_MOUNTABLE = frozenset(("VMware", "Hyper-V", "Xen", "AHV", "image-level", "Exchange", "Oracle", "SharePoint"))


def mount(world: World, point: Backup) -> Mount:
    """Mount a backup. Raises RefusedError for kinds that cannot be mounted, and when one of the asset is."""
    instance = world.instance_of(point)
    if instance is None or APPLICATIONS[point.app_id].type not in _MOUNTABLE:
        kind = "File-level" if point.app_id == FILE_LEVEL else APPLICATIONS[point.app_id].type
        raise RefusedError(f"{kind} backups cannot be mounted for file recovery")
    key = (point.sid, instance.id)
    if key in world.mounts:
        raise RefusedError(f"A backup of {instance.name} is mounted already", core=44)
    made = Mount(
        point.sid, instance.id, point.serial, world.now, world.asset_name(instance), world.owner(instance).name
    )
    world.mounts[key] = made
    return made


def is_mounted(world: World, made: Mount) -> bool:
    """Whether a mount can be used."""
    return world.clock.worked_s(made.created_at) >= _MOUNTING_S


def mounting_percent(world: World, made: Mount) -> int:
    """Percent of mounting."""
    return int(min(1.0, world.clock.worked_s(made.created_at) / _MOUNTING_S) * 100)


def recovery_state(world: World, recovery: VirtualClient) -> str:
    """``running`` while it is being set up, then ``available`` or ``failed``."""
    if world.clock.worked_s(recovery.created_at) < _RECOVERING_S:
        return "running"
    return "failed" if recovery.has_failed else "available"


def recovering_percent(world: World, recovery: VirtualClient) -> int:
    """Percent of setting up."""
    return int(min(1.0, world.clock.worked_s(recovery.created_at) / _RECOVERING_S) * 100)
