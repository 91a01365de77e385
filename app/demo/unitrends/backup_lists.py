"""Short entries for backups, as the calls for related and dependent backups give them (APPL)."""

from collections.abc import Sequence
from typing import Any

from app.demo.unitrends import backup_types
from app.demo.unitrends.applications import APPLICATIONS
from app.demo.unitrends.gate import Call
from app.demo.unitrends.records import FAILURE, SUCCESS, WARNING, Backup

_STATUS = {None: None, SUCCESS: "Successful", WARNING: "Warning", FAILURE: "Failed"}


def related_entries(call: Call, backups: Sequence[Backup], with_original: bool) -> list[dict[str, Any]]:
    """What belongs to the same full backup as the ones asked about."""
    world = call.world
    found: dict[int, Backup] = {}
    for backup in backups:
        root = world.backups.chain(backup)[0]
        found |= {one.serial: one for one in (root, *world.backups.dependents(root))}
    return _entries(call, found, backups, with_original)


def dependent_entries(call: Call, backups: Sequence[Backup], with_original: bool) -> list[dict[str, Any]]:
    """What a deletion of the ones asked about would take along."""
    found: dict[int, Backup] = {}
    for backup in backups:
        found |= {one.serial: one for one in call.world.backups.dependents(backup)}
    if with_original:
        found |= {backup.serial: backup for backup in backups}
    return _entries(call, found, backups, with_original)


def _entries(
    call: Call, found: dict[int, Backup], asked: Sequence[Backup], with_original: bool
) -> list[dict[str, Any]]:
    original = {backup.serial for backup in asked}
    chosen = [backup for backup in found.values() if with_original or backup.serial not in original]
    return [_entry(call, backup) for backup in sorted(chosen, key=lambda backup: backup.started_at, reverse=True)]


def _entry(call: Call, backup: Backup) -> dict[str, Any]:
    world = call.world
    instance = world.instance_of(backup)
    return {
        "id": backup.id,
        "type": backup_types.long_display_type(backup.type, backup.is_synthesized),
        "start_time": call.calendar.second(backup.started_at),
        "application": APPLICATIONS[backup.app_id].name,
        "status": _STATUS[backup.status],
        "asset_name": "" if instance is None else world.asset_name(instance),
        "client_name": world.client_name(backup),
        "legalhold": backup.is_held(world.now),
        "gfs_rp_type": backup.gfs or "None",
        **call.with_sid(backup.sid),
    }
