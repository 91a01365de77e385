"""State that outlives the process, the fault menu, and shape of errors."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from app.demo.appgate_sdp import switches
from tests.demo.appgate_sdp.conftest import Controller, accept, credentials

SOURCES = Path(switches.__file__).parent


def test_every_switch_is_used_somewhere() -> None:
    code = "".join(path.read_text("utf-8") for path in SOURCES.glob("*.py") if path.name != "switches.py")
    unused = [name for name in switches.OWN_FAULTS if f'"{name}"' not in code]
    assert not unused


@pytest.mark.parametrize(
    ("name", "value"),
    [("size_mib", None), ("size_mib", "0"), ("start_status", "999"), ("highest_version", "9"), ("token_life", "long")],
)
def test_values_nothing_could_act_on_are_refused(name: str, value: str | None) -> None:
    with pytest.raises(ValueError, match=name):
        switches.check_switch_value(name, value)


async def test_a_backup_goes_on_after_a_restart_of_the_process(build: Callable[..., Controller]) -> None:
    controller = build()
    await controller.sign_in()
    await controller.switch_on()
    done = await controller.back_up("gateway-fra-01")
    content = (await controller.ask("GET", done, form="gpg")).content
    gone = await controller.back_up("gateway-fra-01")
    await controller.ask("DELETE", gone, form="gpg")
    running = await controller.start()
    saved = json.dumps(controller.system.snapshot())
    assert controller.token not in saved

    second = build()
    second.wall_s = controller.wall_s + 20
    second.system.restore_snapshot(json.loads(saved))
    second.token = controller.token
    assert (await second.ask("GET", "/appliances")).status_code == 401
    await second.sign_in()
    assert await second.get("/global-settings") == await controller.get("/global-settings")
    assert (await second.ask("GET", done, form="gpg")).content == content
    assert (await second.get(f"{running}/status"))["result"] == "success"
    assert (await second.ask("GET", f"{gone}/status")).status_code == 404


async def test_common_errors_have_the_vendors_envelope(bare: Controller) -> None:
    for path in ("/nothing", "/appliances/x/backup/y/z"):
        reply = await bare.ask("GET", path)
        assert (reply.status_code, reply.json()["id"]) == (404, "not found")
    bare.fault("odd_error_ids")
    assert (await bare.ask("GET", "/nothing")).json()["id"] == "NotFound"
    bare.fault("errors_without_body")
    assert (await bare.ask("GET", "/nothing")).content == b""


async def test_media_types(build: Callable[..., Controller]) -> None:
    controller = build()
    await controller.sign_in()
    controller.fault("vnd_content_type")
    assert (await controller.ask("GET", "/appliances")).headers["content-type"] == accept()
    controller.fault("accept_lenient")
    assert (await controller.ask("GET", "/appliances", Accept="*/*")).status_code == 200
    controller.fault("token_first")
    controller.token = ""
    assert (await controller.ask("GET", "/appliances", Accept="x/y")).status_code == 401
    controller.fault("version_accept_strict")
    assert (await controller.ask("GET", "/version")).status_code == 406


async def test_signing_in_changes_nothing(build: Callable[..., Controller]) -> None:
    system = build().system
    for path in ("/admin/login", "/admin/authentication/otp", "/admin/authentication/logout"):
        assert not system.is_change("POST", path, ())
    assert system.is_change("POST", "/admin/appliances/x/backup", ())
    assert system.is_change("PUT", "/admin/global-settings", ())


async def test_hostile_bodies_are_refused_not_crashed_on(build: Callable[..., Controller]) -> None:
    controller = build()
    deep = b"[" * 100_000
    for content in (b"\xff\xfe", deep, b"null", b'"x"', b'{"providerName": ["local"]}', b'{"deviceId": 1e999}'):
        reply = await controller.http.post("/login", content=content, headers={"Accept": accept()})
        assert reply.status_code == 400, content[:20]
    body = json.dumps(credentials(password="\ud800"))
    reply = await controller.http.post("/login", content=body, headers={"Accept": accept()})
    assert reply.status_code == 400
