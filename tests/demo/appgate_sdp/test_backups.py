"""Starting, following and deleting backups, in every state of the appliance."""

import base64
import threading
import uuid
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from app.demo.appgate_sdp.system import AppgateSdp
from tests.demo.appgate_sdp.conftest import NOON, Controller
from tests.demo.serving import serve_in_thread


async def test_off_as_delivered_until_switched_on_with_a_passphrase(bare: Controller) -> None:
    path = f"/appliances/{await bare.id_of()}/backup"
    off = await bare.ask("POST", path)
    assert (off.status_code, off.json()) == (503, {"id": "service unavailable", "message": "Backup API is disabled."})
    refused = await bare.switch_on(passphrase=None)
    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, "backupPassphrase")
    assert (await bare.switch_on()).status_code == 204
    assert (await bare.ask("POST", path)).status_code == 202


async def test_from_start_to_end(controller: Controller) -> None:
    path = await controller.start()
    backup_id = uuid.UUID(path.rpartition("/")[2])
    assert backup_id.version == 1
    assert (backup_id.time - 0x01B21DD213814000) / 10_000_000 == pytest.approx(NOON, abs=0.001)
    seen = []
    for _ in range(12):
        status = await controller.get(f"{path}/status")
        assert status["status"] == "processing"
        assert "result" not in status
        seen.append(status["message"])
        controller.later(1)
    assert list(dict.fromkeys(seen)) == [
        "preparing",
        "dumping database",
        "collecting files",
        "encrypting",
        "completing",
    ]
    assert await controller.get(f"{path}/status") == {
        "status": "done", "result": "success", "output": "", "encoding": "utf-8",
    }  # fmt: skip
    assert (await controller.ask("DELETE", path, form="gpg")).status_code == 202
    for method, where, form in (("GET", f"{path}/status", "json"), ("GET", path, "gpg"), ("DELETE", path, "gpg")):
        assert (await controller.ask(method, where, form=form)).status_code == 404


async def test_speed_and_kind_decide_how_long(build: Callable[..., Controller]) -> None:
    controller = build(speed=2)
    await controller.sign_in()
    controller.fault("backup_api_enabled")
    path = await controller.start("gateway-fra-01")
    controller.later(1.9)
    assert (await controller.get(f"{path}/status"))["status"] == "processing"
    controller.later(0.1)
    assert (await controller.get(f"{path}/status"))["status"] == "done"
    path = await controller.start("controller-ams-01", logs=True, audit=True)
    controller.later(14.9)
    assert (await controller.get(f"{path}/status"))["status"] == "processing"
    controller.later(0.1)
    assert (await controller.get(f"{path}/status"))["status"] == "done"


@pytest.mark.parametrize("name", ["gateway-ams-02", "gateway-template"])
async def test_appliances_in_the_wrong_state(controller: Controller, name: str) -> None:
    path = f"/appliances/{await controller.id_of(name)}/backup"
    reply = await controller.ask("POST", path)
    assert (reply.status_code, reply.json()["id"]) == (412, "precondition failed")
    assert "otpRequired" not in reply.json()


async def test_one_at_a_time_and_not_while_upgrading(controller: Controller) -> None:
    path = await controller.start()
    assert (await controller.ask("POST", path.rpartition("/")[0], {})).status_code == 412
    for method in ("GET", "DELETE"):
        assert (await controller.ask(method, path, form="gpg")).status_code == 412
    controller.fault("parallel_backups")
    assert await controller.start() != path
    controller.fault("upgrading=gateway-fra-01")
    upgrading = f"/appliances/{await controller.id_of('gateway-fra-01')}/backup"
    assert (await controller.ask("POST", upgrading)).status_code == 412


@pytest.mark.parametrize(
    "body", [{"passphrase": "x"}, {"opt": True}, {"logs": "yes"}, {"notifyUrl": "somewhere"}, {"notifyUrl": 1}, []]
)
async def test_refused_bodies(controller: Controller, body: Any) -> None:
    path = f"/appliances/{await controller.id_of()}/backup"
    reply = await controller.ask("POST", path, body)
    assert (reply.status_code, reply.json()["id"]) == (400, "bad request")


async def test_checks_come_in_their_order(bare: Controller) -> None:
    """Accept, token, privilege, existence, JSON, state."""
    nowhere = "/appliances/4c07bc67-57ea-42dd-b702-c2d6c45419fc/backup"
    there = f"/appliances/{await bare.id_of()}/backup"
    await bare.sign_in("viewer")
    good, bare.token = bare.token, "x"
    assert (await bare.ask("POST", nowhere, {"x": 1}, Accept="x/y")).status_code == 406
    assert (await bare.ask("POST", nowhere, {"x": 1})).status_code == 401
    bare.token = good
    assert (await bare.ask("POST", nowhere, {"x": 1})).status_code == 403
    await bare.sign_in("backup")
    assert (await bare.ask("POST", nowhere, {"x": 1})).status_code == 404
    assert (await bare.ask("POST", there, {"x": 1})).status_code == 400
    assert (await bare.ask("POST", there, {})).status_code == 503
    assert (await bare.ask("GET", "/nothing", Accept="x/y")).status_code == 404
    assert (await bare.ask("PATCH", "/appliances")).status_code == 405


async def test_privileges_may_be_limited_to_tags(bare: Controller) -> None:
    bare.fault("backup_api_enabled")
    ams = await bare.start("gateway-ams-01")
    fra = await bare.start("gateway-fra-01")
    await bare.sign_in("backup-ams")
    assert (await bare.get(f"{ams}/status"))["status"] == "processing"
    assert (await bare.ask("GET", f"{fra}/status")).status_code == 403
    assert (await bare.ask("GET", "/global-settings")).status_code == 403


async def test_ids_are_valid_beneath_their_appliance_only(controller: Controller) -> None:
    path = await controller.start()
    other = f"/appliances/{await controller.id_of('gateway-fra-01')}/backup/{path.rpartition('/')[2]}"
    assert (await controller.ask("GET", f"{other}/status")).status_code == 404


async def test_an_appliance_that_goes_away_answers_nothing(controller: Controller) -> None:
    path = await controller.back_up("gateway-fra-01")
    for switch in ("offline=gateway-fra-01", "upgrading=gateway-fra-01"):
        controller.fault(switch)
        for method, where, form in (("GET", f"{path}/status", "json"), ("GET", path, "gpg"), ("DELETE", path, "gpg")):
            assert (await controller.ask(method, where, form=form)).status_code == 412
        controller.faults.clear()
    assert (await controller.ask("GET", path, form="gpg")).status_code == 200


async def test_failures(controller: Controller) -> None:
    controller.fault("backup_fails=disk full*1")
    path = await controller.back_up()
    status = await controller.get(f"{path}/status")
    assert (status["result"], status["output"], status["encoding"]) == ("failure", "disk full", "utf-8")
    gone = await controller.ask("GET", path, form="gpg")
    assert (gone.status_code, gone.content) == (410, b"")
    controller.fault("backup_fails")
    controller.fault("output_base64")
    other = await controller.back_up()
    status = await controller.get(f"{other}/status")
    assert (status["encoding"], base64.b64decode(status["output"])) == ("base64", b"something went wrong")
    assert (await controller.ask("DELETE", other, form="gpg")).status_code == 202


async def test_bad_days(controller: Controller) -> None:
    controller.fault("stall")
    path = await controller.start()
    controller.later(10_000)
    assert (await controller.get(f"{path}/status"))["message"] == "completing"
    controller.faults.clear()
    controller.fault("done_without_result")
    assert "result" not in await controller.get(f"{path}/status")
    controller.fault("delete_error*1")
    assert (await controller.ask("DELETE", path, form="gpg")).status_code == 500
    controller.fault("invalid_token*1@/status")
    assert (await controller.ask("GET", f"{path}/status")).status_code == 401
    controller.fault("reboot=gateway-fra-01*1")
    assert (await controller.get(f"{path}/status"))["status"] == "done"
    controller.fault("reboot*1")
    assert (await controller.ask("GET", f"{path}/status")).status_code == 404


async def test_pages_of_the_reverse_proxy_are_html(controller: Controller) -> None:
    controller.fault("bad_gateway*1")
    reply = await controller.ask("GET", "/appliances")
    assert (reply.status_code, reply.headers["content-type"][:9]) == (502, "text/html")
    assert "Bad Gateway" in reply.text
    controller.fault("maintenance")
    path = f"/appliances/{await controller.id_of()}/backup"
    reply = await controller.ask("POST", path)
    assert (reply.status_code, "Service Temporarily Unavailable" in reply.text) == (503, True)
    assert (await controller.ask("GET", "/global-settings")).status_code == 200


async def test_what_is_assumed_can_be_otherwise(controller: Controller) -> None:
    for switch in ("start_status=200", "delete_status=204", "delete_cancels", "deleted_status=410", "backup_id_v4"):
        controller.fault(switch)
    path = f"/appliances/{await controller.id_of()}/backup"
    reply = await controller.ask("POST", path)
    assert (reply.status_code, uuid.UUID(reply.json()["id"]).version) == (200, 4)
    backup = f"{path}/{reply.json()['id']}"
    assert (await controller.ask("DELETE", backup, form="gpg")).status_code == 204
    assert (await controller.ask("GET", f"{backup}/status")).status_code == 410
    controller.fault("body_required")
    assert (await controller.ask("POST", path)).status_code == 400
    controller.fault("any_state")
    assert (
        await controller.ask("POST", f"/appliances/{await controller.id_of('gateway-ams-02')}/backup", {})
    ).is_success


async def test_old_versions_answer_as_they_did(controller: Controller) -> None:
    controller.version = 19
    path = f"/appliances/{await controller.id_of()}/backup"
    reply = await controller.ask("POST", path, {})
    assert reply.status_code == 200
    controller.later(12)
    backup = f"{path}/{reply.json()['id']}"
    whole = await controller.ask("GET", backup, form="gpg", Range="bytes=0-9")
    assert (whole.status_code, len(whole.content) > 8_000_000) == (200, True)
    assert (await controller.ask("DELETE", backup, form="gpg")).status_code == 204


async def test_addresses_beyond_loopback_are_recorded_and_never_called(controller: Controller) -> None:
    await controller.back_up(notifyUrl="http://192.0.2.7/told?key=1")
    controller.system.advance()
    (notice,) = controller.system.notices.sent
    assert (notice.outcome, notice.body["result"]) == ("refused", "success")


def test_loopback_addresses_are_told_once() -> None:
    told = threading.Event()
    bodies: list[bytes] = []

    class Listener(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            bodies.append(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(204)
            self.end_headers()
            told.set()

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the library's name
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Listener) as listener:
        thread = threading.Thread(target=listener.handle_request)
        thread.start()
        with serve_in_thread("appgate-sdp", speed=1000, faults=["backup_api_enabled"]) as served:
            system = served.system
            assert isinstance(system, AppgateSdp)
            appliance = next(iter(system.collective.appliances.values()))
            backup = system.backups.start(
                appliance, logs=False, audit=False, notify_url=f"http://127.0.0.1:{listener.server_port}/told"
            )
            served.control.jump(1)
            assert told.wait(60)
        thread.join(10)
    (body,) = bodies
    assert backup.id.encode() in body
    assert b'"status": "done"' in body
