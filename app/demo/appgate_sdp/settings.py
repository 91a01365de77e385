"""Global settings: one object for the whole Collective, replaced as a whole; the backup switch is in it.

Source: the vendor's OpenAPI document (``GlobalSettings``). Required fields, enumerations and defaults are its own; the
rules of validation are ASSUMED.
"""

import math
from collections.abc import Callable, Mapping
from typing import Any

from app.demo.appgate_sdp.cast import COLLECTIVE_NAME
from app.demo.appgate_sdp.errors import bad_json, invalid
from app.demo.clock import DemoClock
from app.demo.faults import FaultSwitches

DEMO_PASSPHRASE = "Backstay-Demo-1"  # noqa: S105 - of a simulated Collective
_REQUIRED = (
    "claimsTokenExpiration",
    "entitlementTokenExpiration",
    "administrationTokenExpiration",
    "vpnCertificateExpiration",
    "auditLogPersistenceMode",
)
_NUMBERS = frozenset((*_REQUIRED[:4], "registeredDeviceExpirationDays", "spaTimeWindowSeconds"))
_FLAGS = frozenset(("backupApiEnabled", "geoIpUpdates", "fips"))
_TEXTS = frozenset(("backupPassphrase", "loginBannerMessage", "messageOfTheDay", "profileHostname", "collectiveName"))
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "auditLogPersistenceMode": ("Default", "Guaranteed", "Performance"),
    "spaMode": ("TCP", "UDP-TCP"),
}
_MOST_DOMAINS = 21
_LONG = 2**63
_MOST_MINUTES = 2**31 - 1
_DEFAULTS: Mapping[str, Any] = {
    "claimsTokenExpiration": 1440,
    "entitlementTokenExpiration": 180,
    "administrationTokenExpiration": 720,
    "vpnCertificateExpiration": 525600,
    "registeredDeviceExpirationDays": 90,
    "spaMode": "UDP-TCP",
    "spaTimeWindowSeconds": 600,
    "backupApiEnabled": False,  # ASSUMED default
    "geoIpUpdates": False,
    "auditLogPersistenceMode": "Default",
    "appDiscoveryDomains": [],
}
_AT_FIRST: Mapping[str, Any] = {
    **_DEFAULTS,
    "loginBannerMessage": "Authorized use only.",
    "messageOfTheDay": "Change window: Saturdays, 22:00 to 02:00 UTC.",
    "profileHostname": "connect.sdp.ops.example",
    "collectiveName": COLLECTIVE_NAME,
    "geoIpUpdates": True,
    "appDiscoveryDomains": ["ops.example", "corp.example"],
}


class Settings:
    """The settings as they are now. The passphrase is never told again."""

    def __init__(self, collective_id: str, clock: DemoClock, faults: FaultSwitches) -> None:
        self._collective_id = collective_id
        self._clock = clock
        self._faults = faults
        self._values: dict[str, Any] = dict(_AT_FIRST)
        self._passphrase: str | None = None
        self._switched_at = -math.inf  # when the backup switch was last moved

    def view(self) -> dict[str, Any]:
        """The object ``GET`` answers."""
        shown = {**self._values, "collectiveId": self._collective_id}
        shown["backupApiEnabled"] = bool(shown.get("backupApiEnabled")) or self._faults.is_on("backup_api_enabled")
        if self._faults.is_on("geo_ip_settings"):
            shown["geoIpSettings"] = shown.get("geoIpSettings", {"enabled": bool(shown.pop("geoIpUpdates", False))})
            shown.pop("geoIpUpdates", None)
        if self._faults.is_on("settings_extra"):
            shown.setdefault("connectionBrokerMode", "Automatic")
        return shown

    def text(self, name: str) -> str | None:
        """One optional text; None when it is not set."""
        value = self._values.get(name)
        return value if isinstance(value, str) else None

    def minutes(self, name: str) -> float:
        """One of the token lives, in minutes."""
        return float(self._values[name])

    @property
    def is_backup_enabled(self) -> bool:
        """Whether backups can be started now."""
        if self._faults.is_on("backup_api_enabled"):
            return True
        is_on = bool(self._values.get("backupApiEnabled"))
        delay_s = self._faults.number("switch_delay", 5.0) if self._faults.is_on("switch_delay") else 0.0
        is_late = self._clock.now() - self._switched_at < delay_s
        return is_on != is_late

    @property
    def passphrase(self) -> str:
        """What files made now are encrypted with."""
        return self._passphrase or self._faults.value("backup_api_enabled", DEMO_PASSPHRASE) or DEMO_PASSPHRASE

    def replace(self, body: Mapping[str, Any]) -> None:
        """Take the whole object; what is not in it is gone.

        Raises:
            RefusedError: 400 for unknown fields and wrong types, 422 for what does not validate. Nothing has changed.
        """
        self._look_at_types(body)
        self._look_at_values(body)
        was_on = bool(self._values.get("backupApiEnabled"))
        self._passphrase = body.get("backupPassphrase") or self._passphrase
        hidden = ("backupPassphrase", "collectiveId")
        self._values = {name: value for name, value in body.items() if name not in hidden and value is not None}
        self._values.setdefault("backupApiEnabled", False)
        if was_on != self._values["backupApiEnabled"]:
            self._switched_at = self._clock.now()

    def reset(self) -> None:
        """Everything back to the defaults of the product; the passphrase is gone."""
        self._values = dict(_DEFAULTS)
        self._passphrase = None
        self._switched_at = self._clock.now()

    def _look_at_types(self, body: Mapping[str, Any]) -> None:
        for name, value in body.items():
            check = self._check_of(name)
            if check is None:
                if not self._faults.is_on("unknown_fields_taken"):
                    raise bad_json(f'Unrecognized field "{name}"')
            elif value is not None and not check(value):
                raise bad_json(f'Cannot deserialize value of field "{name}"')

    def _check_of(self, name: str) -> Callable[[Any], bool] | None:
        if name in _NUMBERS:
            return _is_number
        if name in _FLAGS:
            return lambda value: isinstance(value, bool)
        if name in _TEXTS or name == "collectiveId":
            return lambda value: isinstance(value, str)
        if name in _CHOICES:
            return lambda value: value in _CHOICES[name]
        if name == "appDiscoveryDomains":
            return lambda value: isinstance(value, list) and all(isinstance(domain, str) for domain in value)
        if name == "geoIpSettings" and self._faults.is_on("geo_ip_settings"):
            return lambda value: isinstance(value, dict)
        if name == "connectionBrokerMode" and self._faults.is_on("settings_extra"):
            return lambda value: isinstance(value, str)
        return None

    def _look_at_values(self, body: Mapping[str, Any]) -> None:
        wrong = [(name, "may not be null") for name in _REQUIRED if body.get(name) is None]
        wrong += [(name, "may not be empty") for name in sorted(_TEXTS) if body.get(name) == ""]
        wrong += [
            (name, "must be greater than or equal to 1")
            for name in sorted(_NUMBERS)
            if body.get(name) is not None and body[name] < 1
        ]
        wrong += [
            (name, f"must be less than or equal to {_MOST_MINUTES}")
            for name in sorted(_NUMBERS)
            if body.get(name) is not None and body[name] > _MOST_MINUTES
        ]
        if len(body.get("appDiscoveryDomains") or ()) > _MOST_DOMAINS:
            wrong.append(("appDiscoveryDomains", f"size must be between 0 and {_MOST_DOMAINS}"))
        has_passphrase = bool(body.get("backupPassphrase") or self._passphrase) or "backupPassphrase" in dict(wrong)
        is_checked = not (self._faults.is_on("enabling_unchecked") or self._faults.is_on("backup_api_enabled"))
        if body.get("backupApiEnabled") and not has_passphrase and is_checked:
            wrong.append(("backupPassphrase", "may not be null when the backup API is enabled"))
        if wrong:
            raise invalid(*wrong)

    def snapshot(self) -> dict[str, Any]:
        """All of it as JSON values."""
        return {
            "values": self._values,
            "passphrase": self._passphrase,
            "switched_at": None if math.isinf(self._switched_at) else self._switched_at,
        }

    def load(self, saved: Mapping[str, Any]) -> None:
        """Take up what ``snapshot`` wrote."""
        self._values = dict(saved["values"])
        self._passphrase = saved["passphrase"]
        self._switched_at = -math.inf if saved["switched_at"] is None else float(saved["switched_at"])


def _is_number(value: Any) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return abs(value) < _LONG if isinstance(value, int) else math.isfinite(value)
