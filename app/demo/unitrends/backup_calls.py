"""The other reads of backups: status, browser, details, latest, related, dependent, strategies, risk.

Source: later releases (APPL).
"""

from typing import Any

from app.demo.unitrends import backup_types
from app.demo.unitrends.applications import APPLICATIONS, on_demand_types, shown_type
from app.demo.unitrends.backup_lists import dependent_entries, related_entries
from app.demo.unitrends.backup_view import appl_view, backup_output, purgeable
from app.demo.unitrends.dates import clock_text
from app.demo.unitrends.gate import Call, Line, object_or_list
from app.demo.unitrends.records import FAILURE, WARNING, Backup
from app.demo.unitrends.rhythms import DAY_S
from app.demo.unitrends.world import RefusedError

_WINDOW_DAYS = 7


def show_status(call: Call) -> Any:
    """``GET /api/backups``: with ``sid`` a list, without it an object by system name."""
    world, calendar = call.world, call.calendar
    if call.sid is not None:
        entries = [appl_view(world, calendar, backup) for backup in _asked(call, [call.sid])]
        return {"BackupStatus": entries + _unknown_ids(call, call.sid)}
    groups = {}
    for sid in world.sids:
        entries = [appl_view(world, calendar, backup) | {"sid": sid} for backup in _asked(call, [sid])]
        if entries:
            groups[world.appliances[sid].name] = entries
    return {"BackupStatus": object_or_list(groups)}


def browse(call: Call) -> Any:
    """``GET /api/backups/browser``: always a list, with more about the place."""
    world, calendar = call.world, call.calendar
    entries = []
    for backup in _asked(call, call.sids):
        entry = appl_view(world, calendar, backup)
        entry |= {
            "appliance": world.appliances[backup.sid].name,
            "system_id": backup.sid,
            "app_type": shown_type(backup.app_id),
            "storage": world.storage_name(backup.sid, backup.storage_id),
            "at_risk": backup.status == FAILURE,
            "duration": clock_text(backup.duration_s) if backup.duration_s else "",
            **call.with_sid(backup.sid),
        }
        entries.append(entry)
    return {"BackupStatus": entries}


def show_details(call: Call) -> Any:
    """``GET /api/backups/details``: the output text of some backups; ``sid`` is required."""
    sid = call.required_sid()
    world = call.world
    entries = []
    for number in call.numbers("bid"):
        backup = world.backup(sid, number)
        entries.append(
            {
                "id": number,
                "device_id": backup.storage_id,
                "output": backup_output(world, call.calendar, backup),
                "comment": "",
                "purgeable": purgeable(world, backup),
                "last": world.backups.is_newest(backup),
            }
        )
    return {"BackupInfo": entries}


def show_latest(call: Call) -> Any:
    """``GET /api/backups/latest``: the newest point of instances, as epoch and as text; nothing found is an error."""
    world, sid = call.world, call.local_sid
    days = call.number("days")
    entries = []
    for instance_id in call.numbers("iid"):
        points = [point for point in world.backups.of_instance((sid, instance_id)) if point.is_recovery_point]
        if not points:
            continue
        oldest = points[-1].started_at - (days or 0) * DAY_S
        chosen = [point for point in points if point.started_at >= oldest] if days else points[-1:]
        entries += [_latest_entry(call, point) for point in reversed(chosen)]
    if not entries:
        raise RefusedError("No backups found")
    return {"data": entries}


def _latest_entry(call: Call, point: Backup) -> dict[str, Any]:
    return {
        "backup_id": point.id,
        "instance_id": point.instance_id,
        "start_time": int(point.started_at),
        "start_time_string": call.calendar.second(point.started_at),
        "certified": point.is_certified,
    }


def show_related(call: Call) -> Any:
    """``GET /api/backups/related/{ids}``."""
    return {"data": related_entries(call, _named(call), call.has("original"))}


def show_dependent(call: Call) -> Any:
    """``GET /api/backups/dependent/{ids}``: what a delete would take along."""
    return {"data": dependent_entries(call, _named(call), call.has("original"))}


def show_strategies(call: Call) -> Any:
    """``GET /api/backups/strategies/{app_id}``: which types can be scheduled together, and run now."""
    app_id = call.part_number("app_id")
    if app_id not in APPLICATIONS:
        raise RefusedError(f"No such application: {app_id}")
    types = on_demand_types(app_id, call.flag("isNAS"), not call.flag("noBareMetal"))
    if call.flag("onlyIncremental"):
        types = tuple(name for name in types if name in {"Full", "Incremental"})
    strategies = [{"name": "Full", "backup_types": ["Full"]}] if "Full" in types else []
    for name in ("Incremental", "Differential"):
        if name in types:
            strategies.append({"name": f"Full with {name}s", "backup_types": ["Full", name]})
    if "Transaction" in types:
        named = {
            "name": "Full with Differentials and Transactions",
            "backup_types": ["Full", "Differential", "Transaction"],
        }
        strategies.append(named)
    return {"strategies": strategies, "on_demand": list(types)}


def show_risk(call: Call) -> Any:
    """``GET /api/backups/risk_level/{ids}``: id to level; above 0 is at risk."""
    levels = {FAILURE: 2, WARNING: 1}
    return object_or_list({str(backup.id): levels.get(backup.status or 0, 0) for backup in _named(call)})


def _named(call: Call) -> list[Backup]:
    return [call.world.backup(call.local_sid, number) for number in call.part_numbers("ids")]


def _asked(call: Call, sids: list[int]) -> list[Backup]:
    """The backups of a status query, newest first. ``bid`` lifts the bound of the start."""
    ids = call.numbers("bid")
    begins, ends = call.window(None if ids else _WINDOW_DAYS)
    client_id, instance_id, wants_copies = call.number("cid"), call.number("iid"), call.has("copies")
    wants_imports = call.flag("imported")
    found = [
        backup
        for backup in call.world.backups.of(sids, begins)
        if (ends is None or backup.started_at < ends)
        and (client_id is None or backup.client_id == client_id)
        and (instance_id is None or backup.instance_id == instance_id)
        and (not ids or backup.id in ids)
        and backup.is_copy == wants_copies
        and (not wants_imports or backup.type == backup_types.ARCHIVE_RESTORE)
    ]
    return sorted(found, key=lambda backup: (backup.started_at, backup.serial), reverse=True)


def _unknown_ids(call: Call, sid: int) -> list[dict[str, Any]]:
    return [
        {"id": number, "start_time": "unknown", "output": f"Backup {number} does not exist or has been purged."}
        for number in call.numbers("bid")
        if call.world.backups.by_id(sid, number) is None
    ]


LINES = (
    Line("GET", "/backups", show_status),
    Line("GET", "/backups/browser", browse),
    Line("GET", "/backups/details", show_details),
    Line("GET", "/backups/latest", show_latest),
    Line("GET", "/backups/related/{ids}", show_related),
    Line("GET", "/backups/dependent/{ids}", show_dependent),
    Line("GET", "/backups/strategies/{app_id}", show_strategies),
    Line("GET", "/backups/risk_level/{ids}", show_risk),
)
