"""An appliance as ``GET /appliances`` shows it."""

from datetime import UTC, datetime
from typing import Any

from app.demo.appgate_sdp.collective import Collective
from app.demo.appgate_sdp.records import (
    CONNECTOR,
    CONTROLLER,
    FIELD_OF_FUNCTION,
    GATEWAY,
    LOG_FORWARDER,
    LOG_SERVER,
    METRICS_AGGREGATOR,
    PORTAL,
    Appliance,
)

REQUIRED_FIELDS = frozenset(("id", "name", "hostname", "token", "expires"))
_EVERYWHERE = [{"address": "0.0.0.0", "netmask": 0}]
_OPTIONAL = ("notes", "tags", "site", "siteName", "adminInterface", "rsyslogDestinations", "hostnameAliases", "updated")


def stamp(at_s: float) -> str:
    """A time as the vendor writes it: UTC with microseconds."""
    return datetime.fromtimestamp(at_s, UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def appliance_view(collective: Collective, one: Appliance) -> dict[str, Any]:
    """The appliance as JSON values."""
    shown: dict[str, Any] = {
        "id": one.id,
        "name": one.name,
        "notes": one.notes,
        "created": stamp(one.created_at),
        "updated": stamp(one.updated_at),
        "tags": list(one.tags),
        "activated": one.is_activated,
        "pendingCertificateRenewal": False,
        "version": collective.highest_version,
        "hostname": one.hostname,
        **({"site": one.site.id, "siteName": one.site.name} if one.site else {}),
        "clientInterface": {
            "hostname": one.hostname,
            "httpsPort": 443,
            "dtlsPort": 443,
            "proxyProtocol": False,
            "allowSources": _EVERYWHERE,
            "overrideSpaMode": "UDP-TCP",
        },
        **_admin_interface(one),
        "networking": _networking(one),
        **_services(),
        **_functions(one),
        "rsyslogDestinations": [],
        "hostnameAliases": [],
    }
    if collective.faults.is_on("null_optional_fields"):
        shown |= dict.fromkeys(_OPTIONAL)
    if collective.faults.is_on("extra_fields"):
        shown |= {"connectionBroker": {"enabled": False}, "hardware": {"model": "unlisted", "serial": one.id[:8]}}
    return shown


def _admin_interface(one: Appliance) -> dict[str, Any]:
    if not one.admin_host:
        return {}
    return {
        "adminInterface": {
            "hostname": one.admin_host,
            "httpsPort": one.admin_port,
            "httpsCiphers": ["ECDHE-RSA-AES256-GCM-SHA384", "ECDHE-RSA-AES128-GCM-SHA256"],
            "allowSources": _EVERYWHERE,
        }
    }


def _networking(one: Appliance) -> dict[str, Any]:
    static = [{"address": one.address, "netmask": 24, "hostname": one.hostname, "snat": False}]
    return {
        "hosts": [{"hostname": "repo.ops.example", "address": "10.97.10.5"}],
        "nics": [{"enabled": True, "name": "eth0", "ipv4": {"static": static}}],
        "dnsServers": ["10.97.10.53", "10.97.11.53"],
        "dnsDomains": ["ops.example"],
        "routes": [
            {"address": "0.0.0.0", "netmask": 0, "gateway": one.address.rpartition(".")[0] + ".1", "nic": "eth0"}
        ],
    }


def _services() -> dict[str, Any]:
    return {
        "ntp": {"servers": [{"hostname": "ntp.ops.example"}]},
        "sshServer": {"enabled": True, "port": 22, "allowSources": _EVERYWHERE, "passwordAuthentication": False},
        "snmpServer": {"enabled": False},
        "healthcheckServer": {"enabled": True, "port": 5555, "allowSources": _EVERYWHERE},
        "prometheusExporter": {"enabled": False, "port": 5556, "allowSources": []},
        "ping": {"allowSources": _EVERYWHERE},
    }


def _functions(one: Appliance) -> dict[str, Any]:
    more: dict[str, dict[str, Any]] = {
        CONTROLLER: {},
        GATEWAY: {"suspended": False, "vpn": {"weight": 100, "localWeight": 100, "allowDestinations": []}},
        LOG_SERVER: {"retentionDays": 30},
        LOG_FORWARDER: {"tcpClients": [], "awsKineses": [], "sites": []},
        CONNECTOR: {"expressClients": [], "advancedClients": []},
        PORTAL: {"httpRedirect": True, "profiles": []},
        METRICS_AGGREGATOR: {"sites": []},
    }
    return {
        FIELD_OF_FUNCTION[function]: {"enabled": one.has(function), **(fields if one.has(function) else {})}
        for function, fields in more.items()
    }
