"""``GET /api/catalog``: complete backups, grouped by system, day, storage or instance.

Source: clients and later releases (APPL); the alias under ``/api/backups`` is ASSUMED.
"""

from collections.abc import Callable, Sequence
from typing import Any

from app.demo.unitrends import backup_types
from app.demo.unitrends.applications import APPLICATIONS, FILE_LEVEL, shown_type
from app.demo.unitrends.backup_view import is_synth_capable
from app.demo.unitrends.gate import Call, Line
from app.demo.unitrends.keeping import hold_text
from app.demo.unitrends.records import Backup
from app.demo.unitrends.world import RefusedError, is_vm

_WINDOW_DAYS = 7
_HOLDS_UP_TO = 2000
_VIEWS = ("system", "day", "storage", "instance")


def show_catalog(call: Call) -> Any:
    """Answer with the view asked for."""
    view = call.text("view") or "system"
    if view not in _VIEWS:
        raise RefusedError(f"No such view: {view}")
    backups = _chosen(call)
    knows_holds = len(backups) <= _HOLDS_UP_TO
    world = call.world

    def groups(backups: Sequence[Backup]) -> list[dict[str, Any]]:
        return _instances(call, backups, view, knows_holds)

    def split(key: Callable[[Backup], str]) -> dict[str, list[Backup]]:
        parts: dict[str, list[Backup]] = {}
        for backup in backups:
            parts.setdefault(key(backup), []).append(backup)
        return parts

    match view:
        case "instance":
            content = groups(backups)
        case "day":
            days = split(lambda backup: call.calendar.day(backup.started_at))
            content = [{"day": day, "instances": groups(part)} for day, part in days.items()]
        case "storage":
            places = split(lambda backup: world.storage_name(backup.sid, backup.storage_id))
            content = [{"storage": place, "instances": groups(part)} for place, part in places.items()]
        case _:
            systems = split(lambda backup: world.appliances[backup.sid].name)
            content = [{"System": system, "instances": groups(part)} for system, part in systems.items()]
    return {"catalog": content}


def show_alias(call: Call) -> Any:
    """The same under ``/api/backups/catalog``."""
    if call.world.faults.is_on("no_catalog_alias"):
        raise RefusedError("No such API", 404)
    return show_catalog(call)


def _chosen(call: Call) -> list[Backup]:
    """Complete backups that passed the query, newest first."""
    world = call.world
    begins, ends = call.window(_WINDOW_DAYS)
    client_id, instance_id, app_id = call.number("cid"), call.number("iid"), call.number("aid")
    with_metadata, only_copied_here = call.flag("metadata"), call.flag("grandclients")
    chosen = [
        backup
        for backup in world.backups.of(call.sids, begins)
        if backup.is_complete
        and (ends is None or backup.started_at < ends)
        and (client_id is None or backup.client_id == client_id)
        and (instance_id is None or backup.instance_id == instance_id)
        and (app_id is None or backup.app_id == app_id)
        and (with_metadata or backup.type != backup_types.SYSTEM_METADATA)
        and backup.is_replicated == only_copied_here
        and not backup.is_copy
        and not backup_types.is_restore(backup.type)
    ]
    return sorted(chosen, key=lambda backup: (backup.started_at, backup.serial), reverse=True)


def _instances(call: Call, backups: Sequence[Backup], view: str, knows_holds: bool) -> list[dict[str, Any]]:
    """The backups under their instances; all ids of an instance are strings here."""
    world = call.world
    found: dict[tuple[int, int, int | None], dict[str, Any]] = {}
    for backup in backups:
        instance = world.instance_of(backup)
        shown = backup.instance_id if backup.shows_instance else None
        entry = found.get((backup.sid, backup.client_id, shown))
        if entry is None:
            machine = instance is not None and is_vm(instance.app_id)
            entry = {
                "app_name": APPLICATIONS[backup.app_id].name,
                "client_id": str(backup.client_id),
                "client_name": world.client_name(backup),
                "database_name": "" if instance is None or backup.app_id == FILE_LEVEL else world.asset_name(instance),
                "instance_id": "" if shown is None else str(shown),
                "instance_name": "" if instance is None else instance.name,
                "app_type": shown_type(backup.app_id),
                "system_id": str(backup.sid),
                "system_name": world.appliances[backup.sid].name,
                "vmware_template": bool(instance and instance.is_template) if machine else "n/a",
                "backups": [],
                **{name: str(value) for name, value in call.with_sid(backup.sid).items()},
            }
            found[backup.sid, backup.client_id, shown] = entry
        entry["backups"].append(_backup(call, backup, view, knows_holds))
    return list(found.values())


def _backup(call: Call, backup: Backup, view: str, knows_holds: bool) -> dict[str, Any]:
    world = call.world
    instance = world.instance_of(backup)
    machine = instance is not None and is_vm(instance.app_id)
    entry: dict[str, Any] = {
        "id": backup.id,
        "type": backup_types.long_display_type(backup.type, backup.is_synthesized),
        "start_date": call.calendar.second(backup.started_at),
        "size": backup.size_mb,
        "replicated": backup.is_replicated,
        "encrypted": bool(instance is not None and instance.is_encrypted),
        "vmware_template": bool(instance and instance.is_template) if machine else "n/a",
        "xen_template": "n/a",
        "imported_from_archive": False,
        "storage": world.storage_name(backup.sid, backup.storage_id),
        "synth_capable": is_synth_capable(backup),
        "app_type": shown_type(backup.app_id),
        "app_id": backup.app_id,
        "certified": backup.is_certified,
    }
    if view != "system":
        entry["status"] = backup.status
    if knows_holds:
        is_held, text = backup.is_held(world.now), hold_text(world, backup)
        entry["legal_hold"] = is_held
        if view in {"system", "storage"}:
            entry["legal_hold"] = {"legalHold": True, "holdRemaining": text} if is_held else False
        entry["hold"] = text or ("n/a" if view in {"system", "storage"} else "")
    return entry


LINES = (Line("GET", "/catalog", show_catalog), Line("GET", "/backups/catalog", show_alias))
