"""``/api/alerts``: list by state, number or severity; closing.

Source: parameters and fields APPL; the name of the route, the severity ``notice`` and the closing call are ASSUMED.
"""

from typing import Any

from app.demo.unitrends.gate import OK, Call, Line, whole_number
from app.demo.unitrends.records import Alert
from app.demo.unitrends.rhythms import DAY_S
from app.demo.unitrends.world import RefusedError

_SEVERITIES = ("critical", "warning", "notice")
_DEFAULT_DAYS = 6  # that many days back and today


def list_alerts(call: Call) -> Any:
    """``GET /api/alerts`` and its narrower forms; newest first unless ``order=asc``."""
    return _page(call, _in_window(call, _wanted(call)))


def _wanted(call: Call) -> list[Alert]:
    first = str(call.request.path_params.get("choice", ""))
    severity = str(call.request.path_params.get("severity", ""))
    alerts = [alert for alert in call.world.alerts.values() if alert.sid in call.sids]
    if call.world.faults.is_on("no_notice"):
        alerts = [alert for alert in alerts if alert.severity != "notice"]
    if first.isdecimal():
        return [alert for alert in alerts if alert.id == int(first)]
    if first in {"open", "closed"}:
        alerts = [alert for alert in alerts if alert.is_resolved == (first == "closed")]
    elif first in _SEVERITIES:
        severity = first
    elif first:
        raise RefusedError(f"No such alert: {first}")
    return [alert for alert in alerts if not severity or alert.severity == severity]


def _in_window(call: Call, alerts: list[Alert]) -> list[Alert]:
    if str(call.request.path_params.get("choice", "")).isdecimal():
        return alerts
    begins, ends = call.window(None)
    if begins is None:
        days = call.number("days")
        begins = call.world.calendar().days_back(call.world.now, _DEFAULT_DAYS if days is None else days)
    return [alert for alert in alerts if alert.created_at >= begins and (ends is None or alert.created_at < ends)]


def _page(call: Call, alerts: list[Alert]) -> Any:
    alerts = sorted(alerts, key=lambda alert: (alert.created_at, alert.id), reverse=call.text("order") != "asc")
    most = call.number("max_items") or call.number("count") or 0
    reply: dict[str, Any] = {"data": [_entry(call, alert) for alert in (alerts[:most] if most else alerts)]}
    if most and len(alerts) > most:
        reply["more"] = True
    return reply


def _entry(call: Call, alert: Alert) -> dict[str, Any]:
    return {
        "id": alert.id,
        "created": call.calendar.words(alert.created_at),
        "updated": call.calendar.words(alert.updated_at),
        "message": alert.message,
        "severity": alert.severity,
        "resolved": alert.is_resolved,
        "system_id": alert.sid,
        "sname": call.world.appliances[alert.sid].name,
        "source_id": alert.source_id,
        "source_name": alert.source_name,
        **call.with_sid(alert.sid),
    }


def close(call: Call) -> Any:
    """``DELETE /api/alerts/{id}``."""
    only = call.world.faults.value("alert_close")
    if only and call.request.method != only:
        raise RefusedError("Method not allowed", 405)
    number = whole_number(call.part("choice"), "alert id")
    alert = call.world.alerts.get((call.local_sid, number))
    if alert is None:
        raise RefusedError(f"No such alert: {number}")
    alert.is_resolved, alert.updated_at = True, call.world.now
    return OK


def report(call: Call) -> Any:
    """``GET /api/reports/system/alerts``: the same as a report; ``format=pdf`` gives an address."""
    if call.text("format") == "pdf":
        return {"pdf_url": f"{str(call.request.base_url).rstrip('/')}/api/reports/files/alerts.pdf"}
    begins, ends = call.window(None)
    if begins is None:
        begins = call.world.now - (_DEFAULT_DAYS + 1) * DAY_S
    entries = [
        {
            "sname": call.world.appliances[alert.sid].name,
            "severity": alert.severity,
            "created": call.calendar.words(alert.created_at),
            "message": alert.message,
        }
        for alert in sorted(call.world.alerts.values(), key=lambda alert: -alert.created_at)
        if alert.sid in call.sids and alert.created_at >= begins and (ends is None or alert.created_at < ends)
    ]
    return {"data": entries}


LINES = (
    Line("GET", "/alerts", list_alerts),
    Line("GET", "/alerts/{choice}", list_alerts),
    Line("GET", "/alerts/{choice}/{severity}", list_alerts),
    Line("DELETE", "/alerts/{choice}", close, is_write=True),
    Line("PUT", "/alerts/{choice}", close, is_write=True),
    Line("GET", "/reports/system/alerts", report),
)
