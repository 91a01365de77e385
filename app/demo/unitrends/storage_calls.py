"""``/api/storage``: the places backups go. Sizes are MB; what a place does not know is the text ``N/A``.

Source: clients and APPL; the status words are ASSUMED.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from app.demo.unitrends.gate import OK, Call, Line, whole_number
from app.demo.unitrends.records import Storage
from app.demo.unitrends.world import RefusedError, World

_TYPES = ("internal", "iscsi", "fc", "aoe", "nas", "added_disks")  # by their number on write
_STATELESS = {"nas": "nas", "iscsi": "block", "fc": "block", "aoe": "block"}
_NUMBERS = (
    "mb_size",
    "mb_free",
    "percent_used",
    "warn_threshold",
    "mb_to_purge",
    "dedup",
    "average_write_speed",
    "daily_growth_rate",
    "max_concurrent_backups",
)


def list_storage(call: Call) -> Any:
    """``GET /api/storage``, sorted by sid and id, with totals."""
    usages = [name for name in call.text("usage").split(",") if name]
    shown = sorted(
        (one for one in call.world.storages.values() if one.sid in call.sids and (not usages or one.usage in usages)),
        key=lambda storage: (storage.sid, storage.id),
    )
    return {"storage": [_entry(call, storage) for storage in shown], "totals": _totals(shown)}


def show_storage(call: Call) -> Any:
    """``GET /api/storage/{id}``: an object; ``sid`` is required."""
    return {"storage": _entry(call, call.world.storage(call.required_sid(), call.part_number("storage_id")))}


def put_online(call: Call) -> Any:
    """``PUT /api/storage/online/{id}``."""
    _storage(call).is_online = True
    return OK


def put_offline(call: Call) -> Any:
    """``PUT /api/storage/offline/{id}``. The default storage stays."""
    storage = _storage(call)
    if storage.is_default:
        raise RefusedError("The default storage cannot be taken offline")
    storage.is_online = False
    return OK


def create(call: Call) -> Any:
    """``POST /api/storage``: the type is a number here."""
    world, sid, body = call.world, call.local_sid, call.object_body()
    name = body.get("name")
    if not isinstance(name, str) or not name:
        raise RefusedError("name is required")
    if any(one.sid == sid and one.name == name for one in world.storages.values()):
        raise RefusedError(f"A storage named {name} exists already")
    number = whole_number(body.get("type"), "type")
    if not 0 <= number < len(_TYPES):
        raise RefusedError("type must be a number from 0 to 5")
    storage_id = 1 + max(own for of, own in world.storages if of == sid)
    made = Storage(sid, storage_id, name, _TYPES[number], str(body.get("usage") or "backup"), 1_048_576, 1_048_000)
    made.properties = _properties(body)
    world.storages[sid, storage_id] = made
    world.note(sid, call.username, "storage", f"Storage {name} added")
    return {"result": {"id": storage_id}} if made.type == "nas" else OK


def change(call: Call) -> Any:
    """``PUT /api/storage/{id}``."""
    storage, body = _storage(call), call.object_body()
    if isinstance(body.get("name"), str) and body["name"]:
        storage.name = body["name"]
    if body.get("warn_threshold") is not None:
        storage.warn_threshold = whole_number(body["warn_threshold"], "warn_threshold")
    storage.properties |= _properties(body)
    return OK


def remove(call: Call) -> Any:
    """``DELETE /api/storage/{id}``; refused for the default and for one that holds backups."""
    storage, world = _storage(call), call.world
    if storage.is_default:
        raise RefusedError("The default storage cannot be removed")
    if any(backup.storage_id == storage.id for backup in world.backups.of([storage.sid])):
        raise RefusedError(f"Storage {storage.name} holds backups")
    del world.storages[storage.sid, storage.id]
    return OK


def _storage(call: Call) -> Storage:
    return call.world.storage(call.local_sid, call.part_number("storage_id"))


def _properties(body: Mapping[str, Any]) -> dict[str, Any]:
    """The properties without their password, which the appliance never gives back."""
    given = body.get("properties")
    kept = given if isinstance(given, dict) else {}
    return {name: value for name, value in kept.items() if name != "password"}


def _entry(call: Call, storage: Storage) -> dict[str, Any]:
    used = None
    if storage.size_mb and storage.free_mb is not None:
        used = round(100 * (storage.size_mb - storage.free_mb) / storage.size_mb)
    entry: dict[str, Any] = {
        "id": storage.id,
        "name": storage.name,
        **call.with_sid(storage.sid),
        "system_name": call.world.appliances[storage.sid].name,
        "type": storage.type,
        "stateless_type": _STATELESS.get(storage.type, ""),
        "usage": storage.usage,
        "properties": storage.properties,
        "status": "online" if storage.is_online else "offline",
        "is_default": storage.is_default,
        "is_infinite": False,
        "is_expandable": storage.type == "internal",
        "is_purging": False,
        "compression": "on",
        "has_alert": used is not None and storage.warn_threshold is not None and used >= storage.warn_threshold,
        "alerts": [],
        "storage_history": [],
    }
    return entry | _numbers(call.world, storage, used)


def _numbers(world: World, storage: Storage, used: int | None) -> dict[str, Any]:
    is_known = storage.size_mb is not None
    numbers = {
        "mb_size": storage.size_mb,
        "mb_free": storage.free_mb,
        "percent_used": used,
        "warn_threshold": storage.warn_threshold,
        "mb_to_purge": 0 if is_known else None,
        "dedup": 3.4 if is_known else None,
        "average_write_speed": 34 if is_known else None,
        "daily_growth_rate": 21_400 if is_known else None,
        "max_concurrent_backups": 8 if is_known else None,
    }
    if world.faults.is_on("na_numbers"):
        return dict.fromkeys(_NUMBERS, "N/A")
    return {name: "N/A" if value is None else value for name, value in numbers.items()}


def _totals(shown: Sequence[Storage]) -> dict[str, int]:
    backup = [storage for storage in shown if storage.usage == "backup"]
    return {
        "backup_mb_size": sum(storage.size_mb or 0 for storage in backup),
        "backup_mb_free": sum(storage.free_mb or 0 for storage in backup),
        "total_mb_size": sum(storage.size_mb or 0 for storage in shown),
        "total_mb_free": sum(storage.free_mb or 0 for storage in shown),
    }


LINES = (
    Line("GET", "/storage", list_storage),
    Line("POST", "/storage", create, is_write=True),
    Line("PUT", "/storage/online/{storage_id}", put_online, is_write=True),
    Line("PUT", "/storage/offline/{storage_id}", put_offline, is_write=True),
    Line("GET", "/storage/{storage_id}", show_storage),
    Line("PUT", "/storage/{storage_id}", change, is_write=True),
    Line("DELETE", "/storage/{storage_id}", remove, is_write=True),
)
