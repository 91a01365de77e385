"""Tokens, accounts, ids, roles, media types, conditions and refusals."""

import json
from collections.abc import Callable

import pytest

from app.demo.faults import parse_switch
from tests.demo.astra_control.conftest import UNKNOWN, Control, app_body, backup_body, number_of


async def test_without_a_token_and_with_a_wrong_one(control: Control) -> None:
    path = f"/accounts/{control.account}/k8s/v2/apps"
    assert number_of(await control.http.get(path)) == (401, 3)
    assert number_of(await control.http.get(path, headers={"Authorization": "Basic abc"})) == (401, 3)
    assert number_of(await control.http.get(path, headers={"Authorization": "Bearer abc="})) == (401, 4)
    assert number_of(await control.http.get("/no/such/path")) == (401, 3)


async def test_the_token_looks_like_one_and_ends_for_good_when_revoked(control: Control) -> None:
    assert len(control.token) == 44
    assert control.token.endswith("=")
    control.system.expire_sessions()
    assert number_of(await control.ask("GET", "/k8s/v2/apps")) == (401, 4)
    control.token = control.system.sign_in()["api_token"]
    await control.get("/k8s/v2/apps")


async def test_a_token_revoked_in_the_middle(control: Control) -> None:
    control.fault("token_revoked*1")
    assert number_of(await control.ask("GET", "/k8s/v2/apps")) == (401, 4)
    await control.get("/k8s/v2/apps")


async def test_wrong_account_ids(control: Control) -> None:
    control.account = "nonsense"
    assert number_of(await control.ask("GET", "/k8s/v2/apps")) == (400, 33)
    control.account = UNKNOWN
    assert number_of(await control.ask("GET", "/k8s/v2/apps")) == (403, 11)
    control.fault("wrong_account_gateway")
    reply = await control.ask("GET", "/k8s/v2/apps")
    assert reply.status_code == 403
    assert "x-pcloud-accountid" in reply.text


async def test_the_accounts_of_a_token(control: Control) -> None:
    headers = {"Authorization": f"Bearer {control.token}"}
    reply = await control.http.get("/accounts?include=id,name", headers=headers)
    assert reply.json()["items"] == [[control.account, "Larkfield Goods"]]
    control.fault("accounts_refused")
    assert number_of(await control.http.get("/accounts", headers=headers)) == (403, 11)


async def test_a_viewer_reads_only(control: Control) -> None:
    path = await control.backups("wiki")
    control.fault("role=viewer")
    await control.get(path)
    assert number_of(await control.ask("POST", path, backup_body("mine"))) == (403, 11)


async def test_a_constrained_token_sees_its_apps_only(control: Control) -> None:
    webshop = await control.id_of("webshop")
    control.fault("constraint=wiki,checkout")
    assert [one["name"] for one in await control.items("/k8s/v2/apps")] == ["checkout", "wiki"]
    assert number_of(await control.ask("GET", f"/k8s/v2/apps/{webshop}")) == (404, 2)
    body = backup_body("mine")
    assert number_of(await control.ask("POST", f"/k8s/v1/apps/{webshop}/appBackups", body)) == (403, 11)


async def test_ids_in_paths(control: Control) -> None:
    path = await control.backups("wiki")
    assert number_of(await control.ask("GET", f"{path}/7")) == (400, 35)
    assert number_of(await control.ask("GET", f"{path}/{UNKNOWN}")) == (404, 2)
    assert number_of(await control.ask("DELETE", f"{path}/{UNKNOWN}")) == (404, 1)
    assert number_of(await control.ask("GET", f"/k8s/v1/apps/{UNKNOWN}/appBackups")) == (404, 2)
    assert number_of(await control.ask("PUT", f"{path}/{UNKNOWN}", {})) == (405, 69)
    assert number_of(await control.ask("GET", "/core/v1/activities")) == (404, 2)


@pytest.mark.parametrize(
    ("accept", "status", "content_type"),
    [
        ("*/*", 200, "application/json"),
        ("application/astra-app+json", 200, "application/astra-app+json"),
        ("application/astra-apps+json", 200, "application/json"),
        ("text/html, application/json;q=0.5", 200, "application/json"),
        ("text/html", 406, "application/problem+json"),
    ],
)
async def test_accept(control: Control, accept: str, status: int, content_type: str) -> None:
    reply = await control.ask("GET", "/k8s/v2/apps", Accept=accept)
    assert (reply.status_code, reply.headers["content-type"]) == (status, content_type)
    if status == 406:
        assert number_of(reply) == (406, 32)


async def test_conditions_of_a_put(control: Control) -> None:
    path = f"/k8s/v2/apps/{await control.id_of('wiki')}"
    tag = (await control.ask("GET", path)).headers["etag"]
    body = app_body(name="handbook")
    assert number_of(await control.ask("PUT", path, body, If_Match='"abc"')) == (412, 38)
    late = {"If_Unmodified_Since": "Sat, 01 Jan 2022 00:00:00 GMT"}
    assert number_of(await control.ask("PUT", path, body, **late)) == (412, 38)
    reply = await control.ask("PUT", path, body, If_Match=tag)
    assert (reply.status_code, reply.content) == (204, b"")
    assert (await control.get(path))["name"] == "handbook"


async def test_bodies_that_are_none(control: Control) -> None:
    path = f"/accounts/{control.account}{await control.backups('wiki')}"
    headers = {"Authorization": f"Bearer {control.token}"}
    for content, number in [(b"{", 7), (b"[]", 8), (b'{"name": "x"}', 8), (b"x" * 1_000_001, 85), (b'{"a": NaN}', 7)]:
        reply = await control.http.post(path, content=content, headers=headers)
        assert number_of(reply)[1] == number


async def test_a_lenient_and_a_strict_server(control: Control) -> None:
    path = await control.backups("wiki")
    body = {**backup_body("one"), "type": "application/astra-appSnap", "surprise": 1}
    assert (await control.ask("POST", path, body)).status_code == 201
    control.fault("strict")
    reply = await control.ask("POST", path, {**backup_body("two"), "surprise": 1})
    assert number_of(reply) == (400, 8)
    assert "surprise" in reply.json()["schemaValidationFailure"]


async def test_any_problem_of_the_catalogue(control: Control) -> None:
    control.fault("problem=126*1@/buckets")
    assert number_of(await control.ask("GET", "/topology/v1/buckets")) == (500, 126)
    control.fault("licence=expired")
    assert number_of(await control.ask("POST", await control.backups("wiki"), backup_body("x"))) == (409, 25)
    with pytest.raises(ValueError, match="number of a problem"):
        control.fault("problem=9999")


async def test_common_faults_speak_problem_documents(control: Control) -> None:
    for switch, found in [("server_error*1", (500, 34)), ("unavailable*1", (503, 24)), ("not_found*1", (404, 2))]:
        control.faults.switch_on(parse_switch(switch))
        assert number_of(await control.ask("GET", "/k8s/v2/apps")) == found
    control.faults.switch_on(parse_switch("rate_limit=3*1"))
    reply = await control.ask("GET", "/k8s/v2/apps")
    assert (reply.status_code, reply.headers["retry-after"]) == (429, "3")


async def test_a_state_is_taken_up_and_holds_no_token(build: Callable[..., Control]) -> None:
    first, second = build(), build(seed=2)
    path = await first.back_up("wiki")
    kept = json.dumps(first.system.snapshot())
    assert first.token not in kept
    second.system.restore_snapshot(json.loads(kept))
    second.account = first.account
    second.later(40)
    assert (await second.get(path))["state"] == "completed"
