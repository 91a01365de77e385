"""Deletion, hold and certification.

Source: ``DELETE`` with ``legalhold`` APPL; method and path of hold and certify are ASSUMED, so PUT and POST, path and
body are taken.
"""

from collections.abc import Sequence
from typing import Any

from app.demo.unitrends import keeping
from app.demo.unitrends.gate import OK, Call, Line, number_list, result, whole_number
from app.demo.unitrends.records import Backup
from app.demo.unitrends.world import RefusedError


def delete(call: Call) -> Any:
    """``DELETE /api/backups/{ids}?legalhold=ids``: with dependents; refused while one is held and not listed."""
    if call.flag("remote"):
        raise RefusedError("Backup copies on a target cannot be deleted from the source")
    backups = [call.world.backup(call.local_sid, number) for number in call.part_numbers("ids")]
    listed = call.text("legalhold")
    although_held = [] if listed in {"", "none"} else call.numbers("legalhold")
    keeping.delete(call.world, backups, although_held, call.username)
    return OK


def hold_by_path(call: Call) -> Any:
    """``PUT /api/backups/hold/{ids}/{days}``."""
    return _hold(call, call.part_numbers("ids"), call.part_number("days"))


def hold_by_body(call: Call) -> Any:
    """``PUT /api/backups/hold`` with ``{"backup_ids", "days"}``."""
    body = call.object_body()
    return _hold(call, number_list(body.get("backup_ids"), "backup_ids"), whole_number(body.get("days"), "days"))


def _hold(call: Call, ids: Sequence[int], days: int) -> Any:
    only = call.world.faults.value("hold_method")
    if only and call.request.method != only:
        raise RefusedError("Method not allowed", 405)
    known, unknown = _sorted_out(call, ids)
    keeping.hold(call.world, known, days, call.username)
    return _partial(unknown) if unknown else OK


def certify(call: Call) -> Any:
    """``PUT /api/backups/certify`` with ``{"backup_ids", "cert_status"}``."""
    body = call.object_body()
    known, unknown = _sorted_out(call, number_list(body.get("backup_ids"), "backup_ids"))
    status = body.get("cert_status")
    for backup in known:
        backup.is_certified = status in (True, 1, "1", "true", "certified", "success")
        call.world.backups.note_change(backup)
    return _partial(unknown) if unknown else OK


def _sorted_out(call: Call, ids: Sequence[int]) -> tuple[list[Backup], list[int]]:
    """The backups there are, and the ids there are not. Raises RefusedError when there is none at all."""
    found = {number: call.world.backups.by_id(call.local_sid, number) for number in ids}
    known = [backup for backup in found.values() if backup is not None]
    if not known:
        raise RefusedError("No such backup", core=12)
    return known, [number for number, backup in found.items() if backup is None]


def _partial(unknown: Sequence[int]) -> dict[str, Any]:
    return result(3, f"No such backup: {', '.join(str(number) for number in unknown)}")


LINES = (
    *(Line(method, "/backups/hold/{ids}/{days}", hold_by_path, is_write=True) for method in ("PUT", "POST")),
    *(Line(method, "/backups/hold", hold_by_body, is_write=True) for method in ("PUT", "POST")),
    *(Line(method, "/backups/certify", certify, is_write=True) for method in ("PUT", "POST")),
    Line("DELETE", "/backups/{ids}", delete, is_write=True),
)
