"""``/api/joborders``: the schedules.

Source: list, creation, run, enable and disable from clients; the letters of the ids APPL.
"""

from collections.abc import Mapping
from typing import Any

from app.demo.unitrends import orders
from app.demo.unitrends.gate import OK, Call, Line, number_list, whole_number
from app.demo.unitrends.records import JobOrder
from app.demo.unitrends.rhythms import DAY_S
from app.demo.unitrends.world import RefusedError

_SETTINGS = ("email_report", "failure_report", "legal_hold_backups", "email_addresses")
_KINDS = ("Backup", "Replication", "Archive", "Restore", "Certification")


def list_orders(call: Call) -> Any:
    """``GET /api/joborders``."""
    shown = [order for order in call.world.orders.values() if order.sid in call.sids]
    return {"data": [_entry(call, order) for order in shown]}


def show_order(call: Call) -> Any:
    """``GET /api/joborders/{id}``: an object, with the instances."""
    order, world = _order(call), call.world
    instances = [
        {"id": number, "name": world.instances[order.sid, number].name}
        for number in order.instances
        if (order.sid, number) in world.instances
    ]
    detail = {
        "calendar": order.calendar,
        "storage": order.storage,
        "backup_type": order.backup_type,
        "instances": instances,
        **order.settings,
    }
    return {"data": _entry(call, order) | detail}


def create(call: Call) -> Any:
    """``POST /api/joborders``; answers the id."""
    world, sid, body = call.world, call.local_sid, call.object_body()
    kind = str(body.get("type") or "Backup")
    if kind not in _KINDS:
        raise RefusedError(f"Unknown type of job order: {kind}")
    number = 1 + max((order.number for order in world.orders.values()), default=0)
    order = JobOrder(sid, number, "b", "", kind, "")
    _apply(call, order, body)
    if not order.name:
        raise RefusedError("name is required")
    if kind == "Backup" and not order.instances:
        raise RefusedError("No instances or clients were given")
    order.letter = orders.letter_for(world, sid, kind, order.instances)
    world.orders[order.id] = order
    world.note(sid, call.username, "joborder", f"Job order {order.name} created")
    return {"result": [{"id": order.id}]}


def change(call: Call) -> Any:
    """``PUT /api/joborders/{id}``."""
    order = _order(call)
    _apply(call, order, call.object_body())
    call.world.note(order.sid, call.username, "joborder", f"Job order {order.name} changed")
    return OK


def remove(call: Call) -> Any:
    """``DELETE /api/joborders/{id}``."""
    order = _order(call)
    del call.world.orders[order.id]
    call.world.note(order.sid, call.username, "joborder", f"Job order {order.name} removed")
    return OK


def run(call: Call) -> Any:
    """``PUT /api/joborders/run/{id}``."""
    order = _order(call)
    orders.run_order(call.world, order)
    call.world.note(order.sid, call.username, "joborder", f"Job order {order.name} run")
    return OK


def enable(call: Call) -> Any:
    """``PUT /api/joborders/enable/{id}``."""
    _order(call).is_enabled = True
    return OK


def disable(call: Call) -> Any:
    """``PUT /api/joborders/disable/{id}``."""
    _order(call).is_enabled = False
    return OK


def _order(call: Call) -> JobOrder:
    order = call.world.orders.get(call.part("order_id"))
    if order is None or (call.sid is not None and order.sid != call.sid):
        raise RefusedError(f"No such job order: {call.part('order_id')}", 404)
    return order


def _entry(call: Call, order: JobOrder) -> dict[str, Any]:
    world = call.world
    status = "Running" if orders.is_running(world, order) else "Idle"
    if not order.is_enabled:
        status = world.faults.value("disabled_word") or "Disabled"
    next_time = orders.next_time(world, order)
    return {
        "id": order.id,
        **call.with_sid(order.sid),
        "name": order.name,
        "type": order.type,
        "last_status": orders.last_status(world, order),
        "status": status,
        "next_time": "n/a" if next_time is None else call.calendar.second(next_time),
        "enabled": order.is_enabled,
        "system_name": world.appliances[order.sid].name,
    }


def _apply(call: Call, order: JobOrder, body: Mapping[str, Any]) -> None:
    if isinstance(body.get("name"), str):
        order.name = body["name"]
    if body.get("storage") is not None:
        order.storage = call.world.storage_named(order.sid, str(body["storage"])).name
    if body.get("calendar") is not None:
        _apply_calendar(call, order, body["calendar"])
    instances = number_list(body.get("instances"), "instances")
    clients = body.get("clients") or []
    if not isinstance(clients, list):
        raise RefusedError("clients must be an array")
    for client in clients:
        number = whole_number(client.get("id") if isinstance(client, dict) else client, "clients")
        own = call.world.client(order.sid, number).file_level_instance_id
        instances += [] if own is None else [own]
    if instances:
        order.instances = [call.world.instance(order.sid, number).id for number in instances]
    order.settings |= {name: body[name] for name in _SETTINGS if name in body}


def _apply_calendar(call: Call, order: JobOrder, calendar: Any) -> None:
    if not isinstance(calendar, list) or not calendar or not all(isinstance(one, dict) for one in calendar):
        raise RefusedError("calendar must be an array of objects")
    for one in calendar:
        if not all(0 <= day <= 6 for day in number_list(one.get("run_on"), "run_on")):
            raise RefusedError("run_on must hold days from 0 (Sunday) to 6")
        hours, _, minutes = str(one.get("start_time", "")).partition(":")
        if not (hours.isdecimal() and minutes.isdecimal() and int(hours) < 24 and int(minutes) < 60):
            raise RefusedError("start_time must be HH:MM")
        try:
            call.world.calendar().day_begins(str(one.get("start_date", "")))
        except ValueError as error:
            raise RefusedError("start_date must be mm/dd/yyyy") from error
    first = calendar[0]
    hours, _, minutes = str(first["start_time"]).partition(":")
    order.calendar = calendar
    order.every_s, order.offset_s = float(DAY_S), int(hours) * 3600.0 + int(minutes) * 60.0
    order.backup_type = str(first.get("backup_type") or "Full")


LINES = (
    Line("GET", "/joborders", list_orders),
    Line("POST", "/joborders", create, is_write=True),
    Line("PUT", "/joborders/run/{order_id}", run, is_write=True),
    Line("PUT", "/joborders/enable/{order_id}", enable, is_write=True),
    Line("PUT", "/joborders/disable/{order_id}", disable, is_write=True),
    Line("GET", "/joborders/{order_id}", show_order),
    Line("PUT", "/joborders/{order_id}", change, is_write=True),
    Line("DELETE", "/joborders/{order_id}", remove, is_write=True),
)
