"""Events and alerts: what the appliance says has happened, and what wants attention.

The types about backups and restores are ASSUMED. Events older than 30 days are purged (ASSUMED).
"""

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from app.demo.smartfabric_director import ids
from app.demo.smartfabric_director.records import Alert, Event, load_alert

SYSTEM_USER = "SYSTEM"
KEPT_MS = 30 * 86_400_000
_PURGE_ABOVE = 4_000


class Journal:
    """The events in the order they happened, and the alerts by id. ``new_id`` takes a type number of ``ids``."""

    def __init__(self, new_id: Callable[[int], str]) -> None:
        self._new_id = new_id
        self.events: list[Event] = []
        self.alerts: dict[str, Alert] = {}

    def happened(
        self, kind: str, severity: str, at_ms: int, message: str, about: tuple[str, str], alert_id: str = ""
    ) -> None:
        """Write an event; ``about`` is id and type of the object."""
        self.events.append(Event(self._new_id(ids.EVENT), kind, severity, at_ms, message, *about, alert_id))
        if len(self.events) > _PURGE_ABOVE:
            self.events = [event for event in self.events if event.timestamp > at_ms - KEPT_MS]

    def alarm(self, kind: str, severity: str, at_ms: int, message: str, about: tuple[str, str]) -> Alert:
        """Raise an alert, or renew the one of this type that is not cleared yet for the object."""
        alert = self._standing(kind, about[0])
        if alert is None:
            alert = Alert(self._new_id(ids.ALERT), kind, severity, at_ms, at_ms, message, *about)
            self.alerts[alert.id] = alert
        alert.message = message
        alert.modified = at_ms
        alert.history.append((at_ms, SYSTEM_USER, alert.state, message))
        self.happened(kind.removesuffix("_ALERT"), severity, at_ms, message, about, alert.id)
        return alert

    def all_clear(self, kind: str, object_id: str, at_ms: int) -> None:
        """The cause of an alert is gone; nothing happens when there was none."""
        if (alert := self._standing(kind, object_id)) is not None:
            self.change_state(alert, "CLEARED", SYSTEM_USER, at_ms)

    def change_state(self, alert: Alert, state: str, by: str, at_ms: int) -> None:
        """Acknowledge (ACK), reopen (OPEN) or clear (CLEARED) an alert."""
        alert.state = state
        alert.state_updated_by = by
        alert.modified = at_ms
        alert.cleared = at_ms if state == "CLEARED" else 0
        alert.history.append((at_ms, by, state, alert.message))

    def forget_after(self, at_ms: int) -> None:
        """Drop what happened after that moment: a restore brought back an older journal."""
        self.events = [event for event in self.events if event.timestamp <= at_ms]
        self.alerts = {key: alert for key, alert in self.alerts.items() if alert.created <= at_ms}

    def snapshot(self) -> dict[str, Any]:
        """All of it as JSON values."""
        return {
            "events": [asdict(event) for event in self.events],
            "alerts": [asdict(alert) for alert in self.alerts.values()],
        }

    def load(self, saved: dict[str, Any]) -> None:
        """Take up what ``snapshot`` wrote."""
        self.events = [Event(**item) for item in saved["events"]]
        self.alerts = {item["id"]: load_alert(item) for item in saved["alerts"]}

    def _standing(self, kind: str, object_id: str) -> Alert | None:
        for alert in self.alerts.values():
            if alert.type == kind and alert.object_id == object_id and alert.state != "CLEARED":
                return alert
        return None
