"""The status of an appliance: what it tells the Controller about itself, in the new form and in the deprecated one.

Figures change from minute to minute and are the same for the same seed and minute. Disk figures are bytes.
"""

import random
from typing import Any

from app.demo.appgate_sdp.appliance_view import appliance_view
from app.demo.appgate_sdp.backups import Backups
from app.demo.appgate_sdp.collective import Collective
from app.demo.appgate_sdp.records import (
    CONNECTOR,
    CONTROLLER,
    FIELD_OF_FUNCTION,
    GATEWAY,
    LOG_SERVER,
    METRICS_AGGREGATOR,
    PORTAL,
    SHORT_FUNCTIONS,
    Appliance,
)

_UNREACHED = "Cannot reach appliance. Please check Controller logs."
_UPGRADE = "installing"
_GIB = 1024**3
_WITH_SESSIONS = (GATEWAY, CONNECTOR, PORTAL)


class StatusView:
    """Shows appliances with their status."""

    def __init__(self, collective: Collective, backups: Backups) -> None:
        self._collective = collective
        self._backups = backups

    def status_of(self, one: Appliance) -> str:
        """One of the six words."""
        if not one.is_activated:
            return "n/a"
        if self._collective.is_offline(one):
            return "offline"
        return "busy" if self._collective.is_meant("upgrading", one) else one.health

    def whole(self, one: Appliance, version: int) -> dict[str, Any]:
        """An entry of ``GET /appliances/status``."""
        status = self.status_of(one)
        is_old = version in (20, 21)
        functions = [name.replace(" ", "") if is_old else name for name in one.functions]
        shown = {**appliance_view(self._collective, one), "status": status, "functions": functions}
        if status in ("offline", "n/a"):
            return {**shown, "applianceVersion": "unknown", **self._silent(one, status)}
        figures = self._figures(one)
        sums = {
            "cpu": figures["cpu"]["percent"],
            "memory": figures["memory"]["percent"],
            "disk": figures["disk"]["percent"],
        }
        sessions = self._sessions(one)
        state = "controller_ready" if one.has(CONTROLLER) else "appliance_ready"
        return {
            **shown,
            **sums,
            "state": state,
            "applianceVersion": self._collective.product_version,
            "numberOfSessions": sessions,
            "details": {
                "version": self._collective.product_version,
                **figures,
                "network": self._network(one),
                "roles": self._roles(one, status, sessions),
                "status": status,
                "state": state,
                "volumeNumber": 1 + len(one.name) % 2,
                "upgrade": self._upgrade(one),
            },
        }

    def flat(self, one: Appliance, version: int) -> dict[str, Any]:
        """An entry of the deprecated ``GET /stats/appliances``."""
        status = self.status_of(one)
        shown: dict[str, Any] = {
            "id": one.id,
            "name": one.name,
            **({"siteName": one.site.name} if one.site else {}),
            "tags": list(one.tags),
            "online": status != "offline",
            "status": status,
            "function": ", ".join(SHORT_FUNCTIONS[name] for name in one.functions),
        }
        if status == "offline":
            return {**shown, "version": "unknown", **self._silent(one, status)["details"]["roles"]}
        figures, sessions = self._figures(one), self._sessions(one)
        disk = figures["disk"]
        shown |= {
            "version": self._collective.product_version,
            "state": "controller_ready" if one.has(CONTROLLER) else "appliance_ready",
            **self._roles(one, status, sessions),
            "cpu": figures["cpu"]["percent"],
            "memory": figures["memory"]["percent"],
            "disk": disk["percent"],
            "numberOfSessions": sessions,
            "volumeNumber": 1 + len(one.name) % 2,
            "upgrade": self._upgrade(one),
        }
        if version >= 18:
            shown["diskInfo"] = {name: disk[name] for name in ("total", "used", "free")}
        network = self._network(one)
        (nic,) = network["details"].values()
        flat_network = {name: nic[name] for name in ("dropin", "dropout", "rxSpeed", "txSpeed")}
        shown["network"] = {"busiestNic": "eth0", **flat_network, "ips": {"eth0": nic["ips"]}}
        return shown

    def _silent(self, one: Appliance, status: str) -> dict[str, Any]:
        roles = {FIELD_OF_FUNCTION[name]: {"status": "n/a", "details": _UNREACHED} for name in one.functions}
        roles["appliance"] = {"status": "n/a", "details": _UNREACHED}
        return {"details": {"version": "unknown", "status": status, "roles": roles if status == "offline" else {}}}

    def _dice(self, one: Appliance) -> random.Random:
        minute = int(self._collective.clock.now() // 60)
        return random.Random(f"{self._collective.seed} {one.id} {minute}")

    def _sessions(self, one: Appliance) -> int:
        return self._dice(one).randrange(40, 400) if any(one.has(name) for name in _WITH_SESSIONS) else 0

    def _figures(self, one: Appliance) -> dict[str, dict[str, Any]]:
        dice = self._dice(one)
        is_working = self._backups.running(one.id) is not None
        disk_total = (400 if one.has_state else 80) * _GIB
        used = round(disk_total * (0.31 if one.has_state else 0.12)) + self._backups.used_by(one.id)
        cpu = round(dice.uniform(1, 9) + (60 if is_working else 0), 1)
        return {
            "cpu": {**_shares(8, round(8 * cpu / 100)), "percent": cpu, "details": "8 cores"},
            "memory": _shares(16 * _GIB, round(16 * _GIB * dice.uniform(0.35, 0.55))),
            "disk": _shares(disk_total, used),
        }

    def _network(self, one: Appliance) -> dict[str, Any]:
        dice = self._dice(one)
        nic = {
            "dropin": dice.randrange(5_000),
            "dropout": dice.randrange(50),
            "rxSpeed": f"{dice.uniform(1, 900):.2f} Kbps",
            "txSpeed": f"{dice.uniform(1, 900):.2f} Kbps",
            "ips": [one.address],
        }
        return {"busiestNic": "eth0", "details": {"eth0": nic}}

    def _roles(self, one: Appliance, status: str, sessions: int) -> dict[str, Any]:
        roles: dict[str, dict[str, Any]] = {field: {"status": "n/a"} for field in FIELD_OF_FUNCTION.values()}
        for function in one.functions:
            role: dict[str, Any] = {"status": status}
            if function == CONTROLLER:
                is_maintained = self._collective.faults.is_on("maintenance")
                role |= {
                    "maintenanceMode": is_maintained,
                    "databaseSize": "412 MB",
                    "details": "Database size is 412 MB",
                }
            if function == LOG_SERVER:
                role["details"] = "100% of shards are active."
            if function == METRICS_AGGREGATOR:
                role["details"] = "All appliances are scraped."
            roles[FIELD_OF_FUNCTION[function]] = role
        for function in _WITH_SESSIONS:
            roles[FIELD_OF_FUNCTION[function]]["numberOfSessions"] = sessions if one.has(function) else 0
        roles["appliance"] = {"status": status, "logDestination": "admin-ctl-ams-01.sdp.ops.example:443"}
        if status == "warning":
            roles["appliance"]["details"] = "The certificate of the portal expires in 12 days."
        return roles

    def _upgrade(self, one: Appliance) -> dict[str, str]:
        if self._collective.is_meant("upgrading", one):
            return {"status": "upgrading", "details": _UPGRADE}
        return {"status": "idle", "details": ""}


def _shares(total: int, used: int) -> dict[str, Any]:
    free = total - used
    return {
        "total": total,
        "used": used,
        "free": free,
        "percent": round(100 * used / total, 1),
        "available": free,
        "details": "",
    }
