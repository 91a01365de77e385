"""Appliances: the list, one of them, their status, and the deprecated statistics."""

from typing import Any

from app.demo.appgate_sdp.appliance_view import appliance_view, stamp
from app.demo.appgate_sdp.backups import Backups
from app.demo.appgate_sdp.collective import Collective
from app.demo.appgate_sdp.errors import RefusedError
from app.demo.appgate_sdp.gate import Answer, Call, Door, Gate
from app.demo.appgate_sdp.listing import listed
from app.demo.appgate_sdp.records import CONNECTOR, CONTROLLER, GATEWAY, LOG_FORWARDER, LOG_SERVER, PORTAL
from app.demo.appgate_sdp.status_view import StatusView

_COUNTED = {
    "controllerCount": CONTROLLER,
    "gatewayCount": GATEWAY,
    "logServerCount": LOG_SERVER,
    "logForwarderCount": LOG_FORWARDER,
    "connectorCount": CONNECTOR,
    "portalCount": PORTAL,
}


class ApplianceCalls:
    """Answers for everything that is read of appliances."""

    def __init__(self, collective: Collective, gate: Gate, backups: Backups) -> None:
        self._collective = collective
        self._gate = gate
        self._status = StatusView(collective, backups)
        view, check = ("View", "Appliance"), ("CheckStatus", "Appliance")
        gate.open(
            Door("GET", "/appliances", self._list, view),
            Door("GET", "/appliances/status", self._list_status, check, slow="status_slow", since=20),
            Door("GET", "/appliances/{id}", self._one, view),
            Door("GET", "/stats/appliances", self._stats, check, slow="status_slow"),
        )

    def _list(self, call: Call) -> Answer:
        shown = [appliance_view(self._collective, one) for one in self._collective.appliances.values()]
        return Answer(listed(shown, call.query, self._collective.faults, call.spoken.version))

    def _one(self, call: Call) -> Answer:
        return Answer(appliance_view(self._collective, self._gate.appliance_of(call, "View")))

    def _list_status(self, call: Call) -> Answer:
        faults = self._collective.faults
        if faults.is_on("no_status_call"):
            raise RefusedError(404)
        shown = [
            self._status.whole(one, call.spoken.version)
            for one in self._collective.appliances.values()
            if not self._collective.is_meant("status_incomplete", one)
            and (one.is_activated or not faults.is_on("inactive_absent"))
        ]
        return Answer(listed(shown, call.query, faults, call.spoken.version))

    def _stats(self, call: Call) -> Answer:
        active = [one for one in self._collective.appliances.values() if one.is_activated]
        version = call.spoken.version
        shown = [
            self._status.flat(one, version) for one in active if not self._collective.is_meant("status_incomplete", one)
        ]
        counts: dict[str, Any] = {name: sum(one.has(what) for one in active) for name, what in _COUNTED.items()}
        return Answer(
            {
                "name": "appliances",
                "creationDate": stamp(self._collective.clock.now()),
                "refreshInterval": 1,
                **listed(shown, call.query, self._collective.faults, version, first_filter_only=True),
                **counts,
                "applianceCount": len(active),
            }
        )
