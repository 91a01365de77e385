"""Global settings: whole-object replacement, refusals, the write-only passphrase."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.demo.appgate_sdp.conftest import Controller

PATH = "/global-settings"


async def test_what_is_told(bare: Controller) -> None:
    settings = await bare.get(PATH)
    assert settings["backupApiEnabled"] is False
    assert (settings["collectiveName"], settings["administrationTokenExpiration"]) == ("sdp-collective-eu", 720)
    assert len(settings["collectiveId"]) == 36
    assert (await bare.switch_on("<&>äÄ")).status_code == 204
    settings = await bare.get(PATH)
    assert settings["backupApiEnabled"] is True
    assert "backupPassphrase" not in settings


async def test_what_is_left_out_is_gone(bare: Controller) -> None:
    settings = await bare.get(PATH)
    del settings["profileHostname"]
    assert (await bare.ask("PUT", PATH, settings)).status_code == 204
    assert await bare.get(PATH) == settings


@pytest.mark.parametrize(
    ("changes", "status", "field"),
    [
        ({"claimsTokenExpiration": None}, 422, "claimsTokenExpiration"),
        ({"auditLogPersistenceMode": None}, 422, "auditLogPersistenceMode"),
        ({"spaTimeWindowSeconds": 0}, 422, "spaTimeWindowSeconds"),
        ({"profileHostname": ""}, 422, "profileHostname"),
        ({"backupPassphrase": ""}, 422, "backupPassphrase"),
        ({"backupApiEnabled": True}, 422, "backupPassphrase"),
        ({"appDiscoveryDomains": ["x.example"] * 22}, 422, "appDiscoveryDomains"),
        ({"vpnCertificateExpiration": 2**31}, 422, "vpnCertificateExpiration"),
        ({"vpnCertificateExpiration": 10**400}, 400, None),
        ({"backupApiEnabled": "yes"}, 400, None),
        ({"spaMode": "QUIC"}, 400, None),
        ({"geoIpSettings": {}}, 400, None),
        ({"colour": "red"}, 400, None),
    ],
)
async def test_refused(bare: Controller, changes: dict[str, Any], status: int, field: str | None) -> None:
    before = await bare.get(PATH)
    body = {name: value for name, value in {**before, **changes}.items() if value is not None}
    reply = await bare.ask("PUT", PATH, body)
    assert reply.status_code == status
    if field:
        assert [error["field"] for error in reply.json()["errors"]] == [field]
    assert await bare.get(PATH) == before


async def test_a_passphrase_once_stored_is_kept(controller: Controller) -> None:
    settings = {**await controller.get(PATH), "backupApiEnabled": False}
    assert (await controller.ask("PUT", PATH, settings)).status_code == 204
    path = f"/appliances/{await controller.id_of()}/backup"
    assert (await controller.ask("POST", path)).status_code == 503
    assert (await controller.switch_on(passphrase=None)).status_code == 204
    assert (await controller.ask("POST", path)).status_code == 202


async def test_existing_backups_outlive_the_switch(controller: Controller) -> None:
    path = await controller.back_up("gateway-fra-01")
    assert (await controller.ask("DELETE", PATH)).status_code == 204
    settings = await controller.get(PATH)
    assert settings["backupApiEnabled"] is False
    assert "collectiveName" not in settings
    assert (await controller.get(f"{path}/status"))["result"] == "success"
    controller.fault("off_refuses_all")
    assert (await controller.ask("GET", f"{path}/status")).status_code == 503


async def test_newer_fields_come_and_are_taken(bare: Controller) -> None:
    bare.fault("geo_ip_settings")
    bare.fault("settings_extra")
    settings = await bare.get(PATH)
    assert settings["geoIpSettings"] == {"enabled": True}
    assert "geoIpUpdates" not in settings
    settings["connectionBrokerMode"] = "Manual"
    assert (await bare.ask("PUT", PATH, settings)).status_code == 204
    assert await bare.get(PATH) == settings


async def test_the_switch_can_take_its_time(bare: Controller) -> None:
    bare.fault("switch_delay=5")
    path = f"/appliances/{await bare.id_of()}/backup"
    await bare.switch_on()
    assert (await bare.ask("POST", path)).status_code == 503
    bare.later(5)
    assert (await bare.ask("POST", path)).status_code == 202


async def test_privileges(build: Callable[..., Controller]) -> None:
    controller = build()
    await controller.sign_in("viewer")
    settings = await controller.get(PATH)
    assert (await controller.ask("PUT", PATH, settings)).status_code == 403
    await controller.sign_in("backup")
    reply = await controller.ask("GET", PATH)
    assert reply.status_code == 403
    assert reply.json()["message"] == "You don't have permission to access this resource."
