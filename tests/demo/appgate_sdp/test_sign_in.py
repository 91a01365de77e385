"""Signing in: the version, one step, three steps, refusals, and the life of tokens."""

import base64
import json
from collections.abc import Callable
from typing import Any

import pytest

from app.demo.appgate_sdp.one_time import code_at
from tests.demo.appgate_sdp.conftest import Controller, accept, credentials

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"  # secret-scan: of a simulated account


async def test_the_version_is_told_without_sign_in(build: Callable[..., Controller]) -> None:
    reply = await build().http.get("/version", headers={"Accept": "application/json"})
    assert reply.json() == {"peerVersion": 23, "lowestPeerVersionSupported": 19}


@pytest.mark.parametrize(
    "header",
    [None, "", "*/*", "application/json", accept(5), accept(18), accept(24), accept(23, "gpg"), accept(23, "xml"),
     f"{accept()}, */*", accept().replace("vnd", "x")],
)  # fmt: skip
async def test_a_wrong_accept_is_refused_before_the_body_with_the_range(
    build: Callable[..., Controller], header: str | None
) -> None:
    headers = {} if header is None else {"Accept": header}
    request = build().http.build_request("POST", "/authentication", json={"deviceId": "x"}, headers=headers)
    if header is None:
        del request.headers["Accept"]
    reply = await build().http.send(request)
    assert reply.status_code == 406
    body = reply.json()
    assert (body["id"], body["maxSupportedVersion"], body["minSupportedVersion"]) == ("not acceptable", 23, 19)
    assert body["message"].startswith(f"Invalid 'Accept' header. Current version: {accept()}, Received: ")


async def test_one_step(build: Callable[..., Controller]) -> None:
    controller = build()
    reply = await controller.ask("POST", "/login", credentials())
    body = reply.json()
    assert reply.headers["content-type"] == "application/json"
    assert len(body["token"]) >= 40
    assert body["expires"] == "2026-11-22T00:30:10.000000Z"  # 720 minutes
    assert body["user"]["privileges"][0]["type"] == "All"
    assert body["user"]["needTwoFactorAuth"] is False
    assert {"messageOfTheDay", "ztpCollectiveType", "ztpAccountType", "crlEnabled"} <= body.keys()


@pytest.mark.parametrize(
    ("changes", "status", "field"),
    [
        ({"password": "wrong"}, 401, None),
        ({"username": "nobody"}, 401, None),
        ({"providerName": "nowhere"}, 401, None),
        ({"username": "mfa", "password": "mfa"}, 401, None),
        ({"username": "guest", "password": "guest", "providerName": "corp-ldap"}, 401, None),
        ({"providerName": "Smart card"}, 401, None),
        ({"password": None}, 422, "password"),
        ({"deviceId": None}, 422, "deviceId"),
        ({"deviceId": "here"}, 422, "deviceId"),
        ({"providerName": ""}, 422, "providerName"),
        ({"password": 7}, 400, None),
        ({"surname": "x"}, 400, None),
    ],
)
async def test_refused_sign_in(
    build: Callable[..., Controller], changes: dict[str, Any], status: int, field: str | None
) -> None:
    reply = await build().ask("POST", "/login", credentials(**{"username": "admin", **changes}))
    assert reply.status_code == status
    body = reply.json()
    if status == 401:
        assert body["id"] == "unauthorized"
        assert body["failureType"] in ("Login", "Mfa")
    if field:
        assert field in [error["field"] for error in body["errors"]]


async def test_no_json_is_refused(build: Callable[..., Controller]) -> None:
    reply = await build().http.post("/login", content=b"{", headers={"Accept": accept()})
    assert (reply.status_code, reply.json()["id"]) == (400, "bad request")
    assert reply.json()["message"].startswith("JSON input is not valid. Reason: ")


async def test_providers_and_banner(build: Callable[..., Controller]) -> None:
    body = await build().get("/identity-providers/names")
    assert body["bannerMessage"] == "Authorized use only."
    assert {one["type"] for one in body["data"]} == {"Credentials", "Saml", "Oidc", "Certificate"}


async def test_browser_providers_take_what_the_provider_said(build: Callable[..., Controller]) -> None:
    saml = base64.b64encode(b"<r><saml:NameID>mkeller@ops.example</saml:NameID></r>").decode()
    claims = base64.urlsafe_b64encode(json.dumps({"preferred_username": "mkeller@ops.example"}).encode()).decode()
    for provider, fields in (("Corporate SSO", {"samlResponse": saml}), ("Entra ID", {"idToken": f"x.{claims}.x"})):
        body = credentials(provider=provider, username=None, password=None, **fields)
        assert (await build().ask("POST", "/login", body)).status_code == 200
        wrong = dict.fromkeys(fields, "bm9wZQ==")
        assert (await build().ask("POST", "/login", {**body, **wrong})).status_code == 401
        missing = {name: value for name, value in body.items() if name not in fields}
        assert (await build().ask("POST", "/login", missing)).status_code == 422


async def begin(controller: Controller, username: str, provider: str = "local") -> dict[str, Any]:
    reply = await controller.ask("POST", "/authentication", credentials(username, provider))
    assert reply.status_code == 200
    controller.token = reply.json()["token"]
    found: dict[str, Any] = reply.json()
    return found


async def test_three_steps_with_a_one_time_code(build: Callable[..., Controller]) -> None:
    controller = build()
    assert (await begin(controller, "mfa"))["user"]["needTwoFactorAuth"] is True
    assert (await controller.ask("GET", "/appliances")).status_code == 401
    needed = await controller.ask("GET", "/authorization")
    assert needed.status_code == 412
    assert needed.json() == {
        "id": "precondition failed",
        "message": "Administrative authorization requires two-factor authentication.",
        "otpRequired": True,
        "username": "mfa",
    }
    started = await controller.ask("POST", "/authentication/otp/initialize", {"userPassword": "mfa"})
    assert started.json() == {"type": "AlreadySeeded"}
    wrong = await controller.ask("POST", "/authentication/otp", {"otp": "abcdef"})
    assert (wrong.status_code, wrong.json()["failureType"]) == (401, "Mfa")
    passed = await controller.ask("POST", "/authentication/otp", {"otp": code_at(SECRET, controller.wall_s - 20)})
    assert passed.status_code == 200
    controller.token = passed.json()["token"]
    controller.token = (await controller.ask("GET", "/authorization")).json()["token"]
    assert (await controller.ask("GET", "/appliances")).status_code == 200
    assert (await controller.ask("GET", "/authorization")).json()["token"] == controller.token


def test_codes_are_those_of_the_standard() -> None:
    """RFC 6238, appendix B: the secret is the ASCII text 12345678901234567890."""
    secret = base64.b32encode(b"12345678901234567890").decode()
    assert [code_at(secret, at) for at in (59, 1_111_111_109, 20_000_000_000)] == ["287082", "081804", "353130"]


async def test_other_second_factors(build: Callable[..., Controller]) -> None:
    controller = build()
    await begin(controller, "newcomer")
    assert (await controller.ask("POST", "/authentication/otp", {"otp": "1"})).status_code == 401
    seed = (await controller.ask("POST", "/authentication/otp/initialize")).json()
    assert seed["type"] == "Secret"
    assert seed["otpAuthUrl"].startswith("otpauth://totp/")
    assert base64.b64decode(seed["barcode"])[:3] == b"\xff\xd8\xff"
    code = {"otp": code_at(seed["secret"], controller.wall_s)}
    assert (await controller.ask("POST", "/authentication/otp", code)).status_code == 200
    await begin(controller, "challenge", "corp-ldap")
    challenge = (await controller.ask("POST", "/authentication/otp/initialize", {})).json()
    assert (challenge["type"], challenge["timeout"]) == ("Challenge", 10)
    assert (await controller.ask("POST", "/authentication/otp", {"otp": "482913"})).status_code == 401
    answer = {"otp": "482913", "state": challenge["state"]}
    assert (await controller.ask("POST", "/authentication/otp", answer)).status_code == 200
    await begin(controller, "push", "corp-ldap")
    assert (await controller.ask("POST", "/authentication/otp/initialize")).json()["type"] == "Push"
    assert (await controller.ask("POST", "/authentication/otp", {"otp": "dummy"})).status_code == 200
    assert (await controller.ask("POST", "/authentication/otp", {})).status_code == 422


async def test_no_rights_is_403_at_authorization(build: Callable[..., Controller]) -> None:
    controller = build()
    await begin(controller, "guest", "corp-ldap")
    reply = await controller.ask("GET", "/authorization")
    assert (reply.status_code, reply.json()["id"]) == (403, "forbidden")


async def test_tokens_end(bare: Controller) -> None:
    bare.later(720 * 60 - 1)
    assert (await bare.ask("GET", "/appliances")).status_code == 200
    bare.later(1)
    reply = await bare.ask("GET", "/appliances")
    assert (reply.status_code, reply.json()) == (401, {"id": "unauthorized", "message": "Invalid token."})
    await bare.sign_in()
    assert (await bare.ask("POST", "/authentication/logout")).status_code == 204
    assert (await bare.ask("GET", "/appliances")).status_code == 401
    bare.fault("token_life=30")
    bare.token = ""
    await bare.sign_in()
    bare.later(30)
    assert (await bare.ask("GET", "/authorization")).status_code == 401
    bare.token = ""
    await bare.sign_in()
    bare.system.expire_sessions()
    assert (await bare.ask("GET", "/appliances")).status_code == 401


async def test_the_administrator_can_need_a_code(build: Callable[..., Controller]) -> None:
    controller = build()
    assert controller.system.sign_in()["otp_secret"] is None
    controller.fault("admin_mfa")
    assert controller.system.sign_in()["otp_secret"] == SECRET
    assert (await controller.ask("POST", "/login", credentials())).status_code == 401
    controller.fault("login_partial")
    reply = await controller.ask("POST", "/login", credentials())
    controller.token = reply.json()["token"]
    assert (await controller.ask("GET", "/authorization")).status_code == 412


async def test_versions_can_be_others(build: Callable[..., Controller]) -> None:
    controller = build()
    controller.fault("highest_version=17")
    controller.fault("lowest_version=13")
    assert (await controller.ask("GET", "/version")).status_code == 404
    refused = await controller.ask("POST", "/login", credentials())
    assert (refused.status_code, refused.json()["maxSupportedVersion"]) == (406, 17)
    controller.version = 17
    await controller.sign_in()
    assert (await controller.ask("POST", "/authentication/logout")).status_code == 404
    assert (await controller.ask("GET", "/appliances/status")).status_code == 404
    assert "totalCount" not in await controller.get("/appliances")
    assert (await controller.ask("POST", "/logout")).status_code == 204
    controller.fault("bare_406")
    bare_body = (await controller.ask("GET", "/appliances", Accept="x/y")).json()
    assert set(bare_body) == {"id", "message"}
