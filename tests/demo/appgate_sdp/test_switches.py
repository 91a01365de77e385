"""The other reading of what no source says, and the bad days not shown elsewhere: each switch does what it says."""

from collections.abc import Callable

import pytest

from tests.demo.appgate_sdp.conftest import Controller, credentials


@pytest.mark.parametrize(
    ("switch", "finished"),
    [
        ("bare_status", {"status": "done", "result": "success"}),
        ("output_always=4 files", {"status": "done", "result": "success", "output": "4 files", "encoding": "utf-8"}),
        ("unknown_status", {"status": "queued", "result": "success", "output": "", "encoding": "utf-8"}),
    ],
)
async def test_shapes_of_a_finished_backup(controller: Controller, switch: str, finished: dict[str, str]) -> None:
    controller.fault(switch)
    path = await controller.back_up()
    assert await controller.get(f"{path}/status") == finished


@pytest.mark.parametrize(
    ("switch", "seconds"),
    [("hour_long", 3600.0), ("hour_long=100", 100.0), ("controller_length=5", 5.0), ("logs_by_default", 30.0)],
)
async def test_lengths(controller: Controller, switch: str, seconds: float) -> None:
    controller.fault(switch)
    path = await controller.start()
    controller.later(seconds - 0.5)
    assert (await controller.get(f"{path}/status"))["status"] == "processing"
    controller.later(0.5)
    assert (await controller.get(f"{path}/status"))["status"] == "done"


async def test_files_can_vanish_by_themselves(controller: Controller) -> None:
    controller.fault("retention=60")
    controller.fault("no_message")
    path = await controller.start()
    assert await controller.get(f"{path}/status") == {"status": "processing"}
    controller.later(12)
    controller.system.advance()
    controller.later(59)
    assert (await controller.get(f"{path}/status"))["status"] == "done"
    controller.later(1)
    assert (await controller.ask("GET", f"{path}/status")).status_code == 404


async def test_downloads_otherwise(controller: Controller) -> None:
    controller.fault("unready_status=404")
    path = await controller.start("gateway-fra-01")
    assert (await controller.ask("GET", path, form="gpg")).status_code == 404
    controller.later(4)
    controller.fault("random_content")
    reply = await controller.ask("GET", path, form="gpg")
    assert (reply.content[0] & 0x80, str(len(reply.content))) == (0x80, reply.headers["content-length"])
    part = await controller.ask("GET", path, form="gpg", Range="bytes=600000-600009")
    assert part.content == reply.content[600_000:600_010]
    controller.fault("chunked_download")
    assert "content-length" not in (await controller.ask("GET", path, form="gpg")).headers
    assert "content-length" not in (await controller.ask("HEAD", path, form="gpg")).headers
    waits: list[float] = []

    async def wait(seconds: float) -> None:
        waits.append(seconds)

    controller.system.gate.sleep = wait
    controller.fault("slow_download=256")
    length = len((await controller.ask("GET", path, form="gpg")).content)
    assert sum(waits) == pytest.approx(length / 1024 / 256)
    controller.fault("poll_slow*1")
    await controller.get(f"{path}/status")
    assert waits[-1] == 6
    controller.fault("backup_fails")
    controller.fault("gone_with_body")
    failed = await controller.back_up("gateway-fra-01")
    gone = await controller.ask("GET", failed, form="gpg")
    assert (gone.status_code, gone.json()["id"]) == (410, "gone")


async def test_a_cut_without_a_server_fails_the_answer(controller: Controller) -> None:
    path = await controller.back_up("gateway-fra-01")
    controller.fault("cut_download=1000*1")
    with pytest.raises(ConnectionAbortedError):
        await controller.ask("GET", path, form="gpg")
    assert (await controller.ask("GET", path, form="gpg")).status_code == 200


async def test_the_switched_off_api_otherwise(bare: Controller) -> None:
    path = f"/appliances/{await bare.id_of()}/backup"
    bare.fault("off_without_json")
    off = await bare.ask("POST", path)
    assert (off.status_code, off.headers["content-type"][:9]) == (503, "text/html")
    bare.fault("unknown_fields_taken")
    bare.fault("enabling_unchecked")
    assert (await bare.switch_on(passphrase=None)).status_code == 204
    assert (await bare.ask("POST", path, {"colour": "red"})).status_code == 202


async def test_appliances_otherwise(bare: Controller) -> None:
    bare.fault("null_optional_fields")
    bare.fault("extra_fields")
    for path in ("/appliances", "/appliances/status"):
        for one in (await bare.get(path))["data"]:
            assert (one["siteName"], one["tags"], one["adminInterface"]) == (None, None, None)
            assert "hardware" in one
    assert (await bare.get("/appliances?query=gw-fra&orderBy=siteName"))["data"][0]["name"] == "gateway-fra-01"


async def test_signing_in_otherwise(build: Callable[..., Controller]) -> None:
    controller = build()
    for switch in ("needs_flag_wrong", "partial_token_403", "otp_input_type", "otp_needs_start", "otp_needs_password"):
        controller.fault(switch)
    begun = (await controller.ask("POST", "/authentication", credentials("mfa"))).json()
    assert begun["user"]["needTwoFactorAuth"] is False
    controller.token = begun["token"]
    assert (await controller.ask("GET", "/appliances")).status_code == 403
    assert (await controller.ask("POST", "/authentication/otp/initialize")).status_code == 422
    wrong = await controller.ask("POST", "/authentication/otp/initialize", {"userPassword": "no"})
    assert wrong.status_code == 401
    started = await controller.ask("POST", "/authentication/otp/initialize", {"userPassword": "mfa"})
    assert started.json() == {"type": "AlreadySeeded", "inputType": "Numeric"}
    controller.fault("no_version_call")
    assert (await controller.ask("GET", "/version")).status_code == 404
    waits: list[float] = []

    async def wait(seconds: float) -> None:
        waits.append(seconds)

    controller.system.gate.sleep = wait
    controller.fault("radius_seconds=9")
    pushed = await controller.ask("POST", "/authentication", credentials("push", "corp-ldap"))
    controller.token = pushed.json()["token"]
    await controller.ask("POST", "/authentication/otp/initialize", {"userPassword": "push"})
    assert (await controller.ask("POST", "/authentication/otp", {"otp": "x"})).status_code == 200
    assert waits == [9]


async def test_no_notice_can_be_sent(controller: Controller) -> None:
    controller.fault("no_notice")
    await controller.back_up(notifyUrl="http://127.0.0.1:9/told")
    controller.system.advance()
    assert controller.system.notices.sent == []
