"""Tokens: how they are got, renewed and lost."""

from collections.abc import Callable

import pytest

from tests.demo.smartfabric_director.conftest import Director

GOOD = {"username": "admin@sfd.local", "password": "Admin123!"}


async def test_sign_in_gives_a_pair_in_camel_case(build: Callable[..., Director]) -> None:
    reply = await build().ask("POST", "/auth/token", {**GOOD, "authDomain": "LOCAL_AUTH"})
    assert reply.status_code == 200
    assert set(reply.json()) == {"token", "refreshToken"}


@pytest.mark.parametrize(
    ("changes", "status", "key", "field"),
    [
        ({"password": "wrong"}, 401, "invalid_credentials", None),
        ({"username": "nobody"}, 401, "invalid_credentials", None),
        ({"username": "temp-audit", "password": "Auditor123!"}, 401, "invalid_credentials", None),
        ({"authDomain": "LDAP_AUTH"}, 401, "invalid_credentials", None),
        ({"username": ""}, 400, "required_field_missing", "username"),
        ({"password": None}, 400, "required_field_missing", "password"),
        ({"password": 7}, 400, "invalid_field_value", "password"),
        ({"authDomain": "KERBEROS"}, 400, "invalid_field_value", "authDomain"),
    ],
)
async def test_refused_sign_in(
    build: Callable[..., Director], changes: dict[str, object], status: int, key: str, field: str | None
) -> None:
    reply = await build().ask("POST", "/auth/token", {**GOOD, **changes})
    assert reply.status_code == status
    assert reply.json()["id"] == key
    assert reply.json()["messages"][0]["field_name"] == field


async def test_ldap_users_sign_in_through_ldap_only(build: Callable[..., Director]) -> None:
    director = build()
    lopez = {"username": "jlopez@corp.example", "password": "Operator123!"}
    assert (await director.ask("POST", "/auth/token", lopez)).status_code == 401
    assert (await director.ask("POST", "/auth/token", {**lopez, "authDomain": "LDAP_AUTH"})).status_code == 200


@pytest.mark.parametrize("header", [None, "", "SFD", "SFD ", "Bearer {}", "sfd {}", "SFD  {}", "{}", "SFD x{}"])
async def test_only_the_documented_header_is_taken(director: Director, header: str | None) -> None:
    headers = {} if header is None else {"Authorization": header.format(director.token)}
    reply = await director.http.get("/backups/jobs", headers=headers)
    assert reply.status_code == 401
    assert reply.json()["id"] == "unauthorized"


async def test_a_token_lives_thirty_minutes(director: Director) -> None:
    director.later(30 * 60 - 1)
    assert (await director.ask("GET", "/about")).status_code == 200
    director.later(1)
    assert (await director.ask("GET", "/about")).status_code == 401


async def test_work_that_goes_faster_does_not_age_tokens(build: Callable[..., Director]) -> None:
    director = build(speed=100)
    await director.sign_in()
    director.later(60)
    assert (await director.ask("GET", "/about")).status_code == 200


async def test_renewal_replaces_both_and_serves_once(build: Callable[..., Director]) -> None:
    director = build()
    first = (await director.ask("POST", "/auth/token", GOOD)).json()
    director.later(45 * 60)
    second = await director.ask("POST", "/auth/token/extend", {"refreshToken": first["refreshToken"]})
    assert second.status_code == 200
    assert not set(second.json().values()) & set(first.values())
    director.token = second.json()["token"]
    assert (await director.ask("GET", "/about")).status_code == 200
    again = await director.ask("POST", "/auth/token/extend", {"refreshToken": first["refreshToken"]})
    assert (again.status_code, again.json()["id"]) == (400, "invalid_refresh_token")


async def test_a_refresh_token_lives_an_hour(build: Callable[..., Director]) -> None:
    director = build()
    pair = (await director.ask("POST", "/auth/token", GOOD)).json()
    director.later(60 * 60)
    reply = await director.ask("POST", "/auth/token/extend", {"refreshToken": pair["refreshToken"]})
    assert reply.status_code == 400


async def test_renewal_can_be_read_otherwise(build: Callable[..., Director]) -> None:
    director = build()
    for switch in ("refresh_token_reusable", "extend_refusal_401", "extend_needs_token"):
        director.fault(switch)
    pair = (await director.ask("POST", "/auth/token", GOOD)).json()
    body = {"refreshToken": pair["refreshToken"]}
    assert (await director.ask("POST", "/auth/token/extend", body)).status_code == 401
    director.token = pair["token"]
    assert (await director.ask("POST", "/auth/token/extend", body)).status_code == 200
    assert (await director.ask("POST", "/auth/token/extend", body)).status_code == 200
    assert (await director.ask("POST", "/auth/token/extend", {"refreshToken": "x"})).status_code == 401
    director.fault("refresh_token_life=5")
    director.later(5)
    assert (await director.ask("POST", "/auth/token/extend", body)).status_code == 401


async def test_token_life_can_be_short(director: Director) -> None:
    director.fault("token_life=20")
    director.later(19)
    assert (await director.ask("GET", "/about")).status_code == 200
    director.later(1)
    assert (await director.ask("GET", "/about")).status_code == 401


async def test_every_session_can_be_ended(director: Director) -> None:
    director.system.expire_sessions()
    assert (await director.ask("GET", "/about")).status_code == 401
