"""Keys, hubs, capabilities, refusals and their envelopes."""

from collections.abc import Callable

import pytest

from app.demo.faults import Fault
from tests.demo.cycle.conftest import Platform

OTHER_ID = "65f0c0ffee00000000000001"


@pytest.mark.parametrize("value", ["", "Bearer", "Bearer nothing", "Basic x", "Bearer "])
async def test_no_or_an_unknown_key_is_401(platform: Platform, value: str) -> None:
    error = await platform.refusal("GET", "/v1/environments", Authorization=value)
    assert error["code"] == "401.auth-invalid"
    assert error["title"]


async def test_authentication_can_fail_in_the_shape_of_oauth(platform: Platform) -> None:
    platform.fault("auth_oauth")
    reply = await platform.ask("GET", "/v1/environments", Authorization="Bearer x")
    assert reply.status_code == 401
    assert reply.json()["error"] == "invalid_token"
    assert isinstance(reply.json()["error_description"], str)


async def test_keys_that_are_not_live_are_unknown(platform: Platform) -> None:
    assert len({key.state for key in platform.system.hub.keys} - {"live"}) > 0
    for key in platform.system.hub.keys:
        reply = await platform.ask("GET", "/v1/environments", Authorization=f"Bearer {key.secret}")
        assert reply.status_code == (200 if key.state == "live" else 401)


@pytest.mark.parametrize(
    ("hub_id", "code"), [("", "404.hub"), ("xyz", "404.hub"), (OTHER_ID, "403.wrong-hub"), (OTHER_ID[1:], "404.hub")]
)
async def test_the_hub_header_is_looked_at(platform: Platform, hub_id: str, code: str) -> None:
    assert (await platform.refusal("GET", "/v1/environments", X_Hub_Id=hub_id))["code"] == code


async def test_some_calls_need_less(platform: Platform) -> None:
    hubs = await platform.http.get("/v1/hubs", headers={"Authorization": f"Bearer {platform.key}"})
    assert [one["id"] for one in hubs.json()["data"]] == [platform.hub_id]
    listed = (await platform.http.get("/v1/hubs/capabilities")).json()
    assert set(listed["data"]) == set(listed["meta"]["captions"])
    assert "containers-backups-manage" in listed["data"]
    assert "hubs-view" not in listed["data"]


@pytest.mark.parametrize(
    ("method", "path", "capability"),
    [
        ("GET", "/v1/hubs/current", "hubs-view"),
        ("GET", "/v1/environments", "environments-view"),
        ("GET", "/v1/containers", "containers-view"),
        ("GET", "/v1/containers/{c}/instances", "containers-view"),
        ("GET", "/v1/containers/{c}/backups", "containers-backups-view"),
        ("GET", "/v1/containers/{c}/backups/{b}/logs", "containers-backups-view"),
        ("POST", "/v1/containers/{c}/backups/{b}/tasks", "containers-backups-manage"),
        ("DELETE", "/v1/containers/{c}/backups/{b}", "containers-backups-manage"),
        ("POST", "/v1/containers/{c}/tasks", "containers-manage"),
        ("GET", "/v1/hubs/current/integrations", "hubs-integrations-view"),
        ("GET", "/v1/jobs", "apionly-jobs-view"),
        ("GET", "/v1/jobs/latest", "apionly-jobs-view"),
        ("GET", "/v1/monitoring/events", "monitor-view"),
        ("GET", "/v1/hubs/current/activity", "hubs-auditlog-view"),
        ("GET", "/v1/hubs/current/notifications", "apionly-notifications-listen"),
    ],
)
async def test_a_missing_capability_is_named(platform: Platform, method: str, path: str, capability: str) -> None:
    platform.fault(f"key_lacks={capability}")
    path = path.format(c=platform.container().id, b=(await _any_backup(platform)))
    error = await platform.refusal(method, path, {} if method == "POST" else None)
    assert (error["code"], error["extra"]) == ("403.permissions", {"capability": capability})


async def _any_backup(platform: Platform) -> str:
    return next(iter(platform.system.hub.backups_of(platform.container().id)))


async def test_an_analyst_may_look_and_not_touch(platform: Platform) -> None:
    platform.key = platform.system.hub.keys[1].secret
    backup = await platform.newest()
    error = await platform.refusal("DELETE", f"{platform.backups_path()}/{backup['id']}")
    assert error["extra"]["capability"] == "containers-backups-manage"
    assert (await platform.refusal("GET", "/v1/jobs"))["extra"]["capability"] == "apionly-jobs-view"


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/v1/nothing", "404.uri"),
        ("/", "404.uri"),
        ("/v1/environments/xyz", "404.environment"),
        (f"/v1/environments/{OTHER_ID}", "404.environment"),
        ("/v1/containers/ABC", "404.container"),
        (f"/v1/containers/{OTHER_ID}/backups", "404.container"),
        (f"/v1/containers/{OTHER_ID}/backups/{OTHER_ID}/logs", "404.container"),
        ("/v1/containers/{c}/backups/xyz", "404.container.backup"),
        (f"/v1/containers/{{c}}/backups/{OTHER_ID}", "404.container.backup"),
        (f"/v1/containers/{{c}}/instances/{OTHER_ID}", "404.instance"),
        (f"/v1/hubs/current/integrations/{OTHER_ID}", "404.hub.integration"),
        ("/v1/hubs/current/integrations/offsite-b2", "404.hub.integration"),
        (f"/v1/jobs/{OTHER_ID}", "404.job"),
    ],
)
async def test_what_is_not_there_is_404_of_its_kind(platform: Platform, path: str, code: str) -> None:
    assert (await platform.refusal("GET", path.format(c=platform.container().id)))["code"] == code


async def test_a_wrong_method_is_an_unknown_address(platform: Platform) -> None:
    assert (await platform.refusal("POST", platform.backups_path(), {}))["code"] == "404.uri"


@pytest.mark.parametrize(
    ("switch", "path", "code"),
    [
        ("key_revoked", "/v1/jobs", "401.auth-invalid"),
        ("key_revoked=401.auth-expired", "/v1/jobs", "401.auth-expired"),
        ("invalid_ip", "/v1/jobs", "403.invalid-ip"),
        ("malformed_id_code", "/v1/jobs/x", "422.invalid-argument"),
        ("codes_2022", "/v1/jobs/x", "404.job"),
        ("hubs_list=refused", "/v1/hubs", "403.not-allowed"),
        ("requests_per_minute=0", "/v1/jobs", "429.rate-limiting"),
    ],
)
async def test_other_ways_to_refuse(platform: Platform, switch: str, path: str, code: str) -> None:
    platform.fault(switch)
    assert (await platform.refusal("GET", path))["code"] == code


async def test_codes_can_be_spelled_as_in_2022(platform: Platform) -> None:
    platform.fault("codes_2022")
    error = await platform.refusal("GET", "/v1/jobs", Authorization="x")
    assert error["code"] == "401.auth_invalid"


async def test_the_rate_counts_one_minute(platform: Platform) -> None:
    platform.fault("requests_per_minute=2")
    replies = [await platform.ask("GET", "/v1/jobs") for _ in range(3)]
    assert [reply.status_code for reply in replies] == [200, 200, 429]
    assert "retry-after" not in replies[-1].headers
    platform.later(61)
    assert (await platform.ask("GET", "/v1/jobs")).status_code == 200


async def test_hub_codes_can_be_switched(platform: Platform) -> None:
    platform.fault("hub_header_code=401.auth-invalid")
    platform.fault("wrong_hub_code")
    platform.fault("wrong_method_code")
    assert (await platform.refusal("GET", "/v1/jobs", X_Hub_Id="-"))["code"] == "401.auth-invalid"
    assert (await platform.refusal("GET", "/v1/jobs", X_Hub_Id=OTHER_ID))["code"] == "404.hub"
    assert (await platform.refusal("PUT", "/v1/jobs"))["code"] == "405.method"


async def test_assumed_codes_can_be_switched(platform: Platform) -> None:
    for switch in ("unknown_path_code", "body_code=409.duplicate-found", "state_code"):
        platform.fault(switch)
    assert (await platform.refusal("GET", "/v2"))["code"] == "400.invalid-syntax"
    path = f"{platform.backups_path('gitea')}/{platform.fire('gitea')}"
    assert (await platform.refusal("DELETE", path))["code"] == "422.not-compatible"
    error = await platform.refusal("POST", f"{path}/tasks", {"action": "restore"})
    assert (error["code"], error["source"]) == ("409.duplicate-found", "/contents")


async def test_browsers_may_ask_from_anywhere(platform: Platform) -> None:
    reply = await platform.http.options(f"{platform.backups_path()}/{OTHER_ID}", headers={"Origin": "https://a.test"})
    assert reply.status_code == 204
    assert "DELETE" in reply.headers["access-control-allow-methods"]
    assert (await platform.ask("GET", "/v1/jobs")).headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize(
    ("content", "content_type", "code"),
    [
        (b"{", "application/json", "400.invalid-syntax"),
        (b"[" * 200_000, "application/json", "400.invalid-syntax"),
        (b"\xff", "application/json", "400.invalid-syntax"),
        (b'{"action": NaN}', "application/json", "400.invalid-syntax"),
        (rb'{"action": "\ud800"}', "application/json", "400.invalid-syntax"),
        (b"{}", "text/plain", "415.invalid-content-type"),
        (b"{}", "", "415.invalid-content-type"),
        (b"", "", "422.missing-argument"),
        (b"[]", "application/json; charset=utf-8", "422.invalid-argument"),
    ],
)
async def test_bodies_that_cannot_be_read(platform: Platform, content: bytes, content_type: str, code: str) -> None:
    path = f"{platform.backups_path()}/{await _any_backup(platform)}/tasks"
    headers = {"Authorization": f"Bearer {platform.key}", "X-Hub-Id": platform.hub_id, "Content-Type": content_type}
    reply = await platform.http.post(path, content=content, headers=headers)
    assert reply.json()["error"]["code"] == code


@pytest.mark.parametrize("status", [403, 404, 429, 500, 503])
async def test_common_faults_come_in_the_envelope(platform: Platform, status: int) -> None:
    names = {403: "forbidden", 404: "not_found", 429: "rate_limit", 500: "server_error", 503: "unavailable"}
    platform.faults.switch_on(Fault(names[status]))
    error = await platform.refusal("GET", "/v1/jobs")
    assert error["code"].startswith(f"{status}.")


async def test_the_same_seed_makes_the_same_hub(build: Callable[..., Platform]) -> None:
    one, same, other = build(seed=7), build(seed=7), build(seed=8)
    assert one.system.sign_in() == same.system.sign_in() != other.system.sign_in()
    assert one.system.snapshot() == same.system.snapshot()
