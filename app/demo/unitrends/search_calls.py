"""``POST /api/backups``: the search (a read), and its two variants by query name that are not (``isDelete``) or are.

Source: the wiki page ``post_backups``; the variants: APPL.
"""

from typing import Any

from app.demo.unitrends.backup_lists import related_entries
from app.demo.unitrends.backup_view import view_for
from app.demo.unitrends.dice import Dice
from app.demo.unitrends.gate import OK, Call, Line, done_by_post, number_list, result
from app.demo.unitrends.keeping import delete_unheld
from app.demo.unitrends.records import Backup
from app.demo.unitrends.search_filter import asked_systems, found, read_filter
from app.demo.unitrends.world import RefusedError, World


def search(call: Call) -> Any:
    """Answer the search; with ``isDelete`` delete and with ``isRelated`` list related backups instead."""
    if call.has("isDelete"):
        return _delete(call)
    if call.has("isRelated"):
        ids = _ids(call)
        return {"data": related_entries(call, [call.world.backup(call.local_sid, number) for number in ids], False)}
    world = call.world
    body = call.object_body()
    sids = asked_systems(world, body, call.sids)
    backups = _ordered(world, list(found(world, sids, read_filter(world, body))))
    names_system = body.get("system_id") not in (None, "") and not world.faults.is_on("sid_always")
    view, calendar = view_for(world), call.calendar
    entries = [
        view(world, calendar, backup) | ({} if names_system else call.with_sid(backup.sid)) for backup in backups
    ]
    if world.is_appl:
        return {"data": entries} if entries else []
    if not entries and world.faults.is_on("empty_omits_key"):
        return {}
    return {"backups": entries}


def _ordered(world: World, backups: list[Backup]) -> list[Backup]:
    match world.faults.value("backups_order"):
        case "oldest":
            return sorted(backups, key=_age)
        case "shuffled":
            return sorted(backups, key=lambda backup: Dice(backup.sid, backup.serial).number())
        case _:
            return sorted(backups, key=_age, reverse=True)


def _age(backup: Backup) -> tuple[float, int]:
    return backup.started_at, backup.serial


def _delete(call: Call) -> Any:
    if call.account is not None and not call.account.may_write:
        raise RefusedError("You do not have the privilege to do this", 403)
    held = delete_unheld(call.world, call.local_sid, _ids(call), call.username)
    if held:
        left = ", ".join(str(number) for number in held)
        return done_by_post(call.world, result(1, f"Not deleted, on hold or in use: {left}"))
    return done_by_post(call.world, OK)


def _ids(call: Call) -> list[int]:
    if not isinstance(call.body, list):
        raise RefusedError("The body must be an array of backup ids")
    return number_list(call.body, "backup ids")


LINES = (Line("POST", "/backups", search),)
