"""Events: GET /events and GET /events/{id} (1.2 p.52-54; the 2.0 chapter was not obtained)."""

from typing import Any

from app.demo.smartfabric_director import views
from app.demo.smartfabric_director.appliance import Appliance
from app.demo.smartfabric_director.envelope import not_found
from app.demo.smartfabric_director.gate import Answer, Call, Gate
from app.demo.smartfabric_director.listing_query import ListingQuery
from app.demo.smartfabric_director.records import Event

_SEVERITIES = ("CLEAR", "INFO", "WARNING", "ERROR", "CRITICAL")


class EventCalls:
    """Lists and reads events, newest first."""

    def __init__(self, appliance: Appliance, gate: Gate) -> None:
        self._appliance = appliance
        gate.open("GET", "/events", self._list)
        gate.open("GET", "/events/{id}", self._get)

    def _list(self, call: Call) -> Answer:
        query = ListingQuery(call.query)
        begin_ms, end_ms = query.window_ms(self._appliance.now_ms())
        severities = query.words("severity", _SEVERITIES)
        kind, object_id = query.text("type"), query.text("referenced-object-id")
        query.settle()
        found = [
            event_view(event)
            for event in sorted(self._appliance.journal.events, key=lambda event: -event.timestamp)
            if begin_ms <= event.timestamp <= end_ms
            and (not severities or event.severity in severities)
            and kind in ("", event.type)
            and object_id in ("", event.object_id)
        ]
        return Answer(self._appliance.views.many(views.EVENT, found, call.path))

    def _get(self, call: Call) -> Answer:
        for event in self._appliance.journal.events:
            if event.id == call.ids["id"]:
                return Answer(self._appliance.views.one(views.EVENT, event_view(event), call.path))
        raise not_found(call.ids["id"])


def event_view(event: Event) -> dict[str, Any]:
    """The object of 1.2 p.54: its time is in milliseconds."""
    return {
        "id": event.id,
        "type": event.type,
        "severity": event.severity,
        "timestamp": event.timestamp,
        "message": event.message,
        "referenced_object_id": {"id": event.object_id, "type": event.object_type},
    }
