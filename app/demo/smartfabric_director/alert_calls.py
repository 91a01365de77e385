"""Alerts: list, acknowledge, unacknowledge, clear, events, timeline (2.0 p.11-19; samples in 1.2 p.12-14)."""

from collections.abc import Callable
from typing import Any

from app.demo.smartfabric_director import views
from app.demo.smartfabric_director.appliance import Appliance
from app.demo.smartfabric_director.envelope import Note, not_found
from app.demo.smartfabric_director.event_calls import event_view
from app.demo.smartfabric_director.gate import Answer, Call, Gate, accepted
from app.demo.smartfabric_director.listing_query import ListingQuery
from app.demo.smartfabric_director.records import Alert

_SEVERITIES = ("INFO", "WARNING", "ERROR", "CRITICAL", "CLEARED")
_STATES = ("OPEN", "ACK", "CLEARED")
_CHANGES = {"ack": "ACK", "unack": "OPEN", "clear": "CLEARED"}


class AlertCalls:
    """Alerts. A single one has no call of its own."""

    def __init__(self, appliance: Appliance, gate: Gate) -> None:
        self._appliance = appliance
        gate.open("GET", "/alerts", self._list)
        for action, state in _CHANGES.items():
            gate.open("POST", f"/alerts/{{id}}/{action}", self._change(action, state))
        gate.open("GET", "/alerts/{id}/events", self._events)
        gate.open("GET", "/alerts/{id}/timeline", self._timeline)

    def _list(self, call: Call) -> Answer:
        query = ListingQuery(call.query)
        begin_ms, end_ms = query.window_ms(self._appliance.now_ms())
        severities, states = query.words("severity", _SEVERITIES), query.words("state", _STATES)
        kind, object_id, part = (query.text(name) for name in ("type", "referenced-object-id", "information"))
        is_by_update = query.word("sort-by", ("CREATED_AT", "UPDATED_AT"), "CREATED_AT") == "UPDATED_AT"
        is_downwards = query.word("sort-order", ("ASC", "DESC"), "DESC") == "DESC"
        query.settle()
        found = [
            alert
            for alert in self._appliance.journal.alerts.values()
            if begin_ms <= alert.modified <= end_ms
            and (not severities or _severity(alert) in severities or alert.severity in severities)
            and (not states or alert.state in states)
            and kind in ("", alert.type)
            and object_id in ("", alert.object_id)
            and part.lower() in alert.message.lower()
        ]
        found.sort(key=lambda alert: alert.modified if is_by_update else alert.created, reverse=is_downwards)
        return Answer(self._appliance.views.many(views.ALERT, map(self._view, found), call.path))

    def _change(self, action: str, state: str) -> Callable[[Call], Answer]:
        def change(call: Call) -> Answer:
            alert = self._find(call)
            self._appliance.journal.change_state(alert, state, call.user_id, self._appliance.now_ms())
            return accepted(Note(f"{action}_alert_success"))

        return change

    def _events(self, call: Call) -> Answer:
        """The events behind an alert: event objects that also carry the fields of the timeline.

        The guides print one shape for both calls and name the other after events; this one satisfies both readings.
        """
        alert = self._find(call)
        found = [
            {**event_view(event), "updated_by": alert.state_updated_by, "state": alert.state}
            for event in self._appliance.journal.events
            if event.alert_id == alert.id
        ]
        return Answer(self._appliance.views.many(views.EVENT, found, call.path))

    def _timeline(self, call: Call) -> Answer:
        steps = [
            {"timestamp": at_ms, "updated_by": by, "state": state, "message": message}
            for at_ms, by, state, message in self._find(call).history
        ]
        return Answer(self._appliance.views.many(views.ALERT_STEP, steps, call.path))

    def _find(self, call: Call) -> Alert:
        alert = self._appliance.journal.alerts.get(call.ids["id"])
        if alert is None:
            raise not_found(call.ids["id"])
        return alert

    def _view(self, alert: Alert) -> dict[str, Any]:
        view: dict[str, Any] = {
            "id": alert.id,
            "type": alert.type,
            "severity": alert.severity,
            "created_timestamp": alert.created,
            "modified_timestamp": alert.modified,
            "cleared_timestamp": alert.cleared,
            "message": alert.message,
            "referenced_object_id": {"id": alert.object_id, "type": alert.object_type},
            "state": alert.state,
        }
        if self._appliance.faults.is_on("alerts_as_in_1_2"):
            acknowledged = [(by, at_ms) for at_ms, by, state, _ in alert.history if state == "ACK"]
            view["acknowledged_by"], view["acknowledged_at"] = acknowledged[-1] if acknowledged else (None, 0)
        else:
            view["state_updated_by"] = alert.state_updated_by
        return view


def _severity(alert: Alert) -> str:
    """CLEARED stands among the severities one may ask for, though no alert carries it: taken for the state."""
    return "CLEARED" if alert.state == "CLEARED" else alert.severity
