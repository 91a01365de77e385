"""The demo Collective: sdp-collective-eu with its sites and appliances, the same ones for the same seed."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from app.demo.appgate_sdp.records import (
    CONNECTOR,
    CONTROLLER,
    GATEWAY,
    LOG_FORWARDER,
    LOG_SERVER,
    METRICS_AGGREGATOR,
    PORTAL,
    Appliance,
    Site,
)

COLLECTIVE_NAME = "sdp-collective-eu"
FOUNDED_AT = 1_635_861_786.904196  # 2 November 2021, 14:03:06 UTC
_DAY_S = 86_400.0


@dataclass(frozen=True)
class _Plan:
    """An appliance as it is planned: name, position of its site (None: no site), functions and peculiarities."""

    name: str
    host: str
    site: int | None
    functions: tuple[str, ...]
    notes: str = ""
    tags: tuple[str, ...] = ()
    is_activated: bool = True
    is_offline: bool = False
    health: str = "healthy"


_SITES = (("Frankfurt", "fra"), ("Amsterdam", "ams"), ("Madrid", "mad"), ("Stockholm", "sto"))
_PLANS = (
    _Plan("controller-fra-01", "ctl-fra-01", 0, (CONTROLLER,), "First Controller of the Collective."),
    _Plan("controller-ams-01", "ctl-ams-01", 1, (CONTROLLER, LOG_SERVER), "Second Controller, keeps the audit logs."),
    _Plan("gateway-fra-01", "gw-fra-01", 0, (GATEWAY,)),
    _Plan("gateway-ams-01", "gw-ams-01", 1, (GATEWAY,), health="busy"),
    _Plan("gateway-ams-02", "gw-ams-02", 1, (GATEWAY,), "Power supply is being replaced.", is_offline=True),
    _Plan("Portal Amsterdam / DMZ", "portal-ams-01", 1, (PORTAL,), "Entrance for partners.", health="warning"),
    _Plan("connector-fra-01", "con-fra-01", 0, (CONNECTOR,)),
    _Plan("log-forwarder-fra-01", "lf-fra-01", 0, (LOG_FORWARDER,)),
    _Plan("gateway-template", "gw-template", None, (GATEWAY,), "For auto-scaling.", ("template",), is_activated=False),
)
_MORE = ((GATEWAY,), (GATEWAY,), (LOG_SERVER,), (CONNECTOR,), (PORTAL,), (LOG_FORWARDER,), (METRICS_AGGREGATOR,))
_SHORT = {
    GATEWAY: "gw",
    LOG_SERVER: "ls",
    CONNECTOR: "con",
    PORTAL: "portal",
    LOG_FORWARDER: "lf",
    METRICS_AGGREGATOR: "ma",
}


def appliances(seed: int, count: int | None, admin_host: str, admin_port: int) -> list[Appliance]:
    """The appliances; the first is the Controller one talks to.

    Args:
        count: how many; None: nine. Beyond nine, more of all functions on four sites.
        admin_host: host of the base address, which the first Controller has as its admin host name.
        admin_port: port of the base address.
    """
    dice = random.Random(f"appgate-sdp appliances {seed}")
    sites = [Site(_uuid(dice), f"{name} data centre", tag) for name, tag in _SITES]
    wanted = len(_PLANS) if count is None else count
    plans = [*_PLANS[:wanted], *(_further(number) for number in range(wanted - len(_PLANS)))]
    return [_built(dice, plan, sites, number, (admin_host, admin_port)) for number, plan in enumerate(plans)]


def collective_id(seed: int) -> str:
    """The id of the Collective."""
    return _uuid(random.Random(f"appgate-sdp collective {seed}"))


def _further(number: int) -> _Plan:
    site = number % len(_SITES)
    functions = _MORE[number % len(_MORE)]
    host = f"{_SHORT[functions[0]]}-{_SITES[site][1]}-{number + 10}"
    return _Plan(host, host, site, functions)


def _built(dice: random.Random, plan: _Plan, sites: Sequence[Site], number: int, admin: tuple[str, int]) -> Appliance:
    site = None if plan.site is None else sites[plan.site]
    created_at = FOUNDED_AT + number * 37 * 60 + dice.random() * 60
    hostname = f"{plan.host}.sdp.ops.example"
    has_admin = any(function in plan.functions for function in (CONTROLLER, LOG_SERVER))
    host, port = admin if number == 0 else (f"admin-{hostname}" if has_admin else "", 8443)
    return Appliance(
        id=_uuid(dice),
        name=plan.name,
        hostname=hostname,
        site=site,
        functions=plan.functions,
        tags=(*plan.tags, *((site.tag, "production") if site else ())),
        created_at=created_at,
        updated_at=created_at + dice.randrange(900, 1500) * _DAY_S,
        address=f"10.97.{(plan.site or 0) + 144}.{number % 250 + 2}",
        admin_host=host,
        admin_port=port,
        notes=plan.notes,
        is_activated=plan.is_activated,
        is_offline=plan.is_offline,
        health=plan.health,
    )


def _uuid(dice: random.Random) -> str:
    return str(UUID(bytes=dice.randbytes(16), version=4))
