"""User administration, sign-in domains, the LDAP server and GET /about."""

from typing import Any

import pytest

from tests.demo.smartfabric_director.conftest import Director, part

NEW = {
    "first_name": "Ada",
    "last_name": "Berg",
    "user_id": "aberg",
    "password": "secret1!x",
    "confirm_password": "secret1!x",
}


async def test_a_new_user_can_sign_in_change_the_password_and_be_removed(director: Director) -> None:
    reply = await director.ask("POST", "/auth/users", {**NEW, "contact_number": "+49 1"})
    assert (reply.status_code, reply.json()["id"]) == (202, "add_user_success")
    user = await director.get("/auth/users/aberg")
    assert user == {
        "user_id": "aberg", "first_name": "Ada", "last_name": "Berg", "user_state": True, "user_role": "ADMIN",
        "contact_number": "+49 1", "cli_access": False, "cli_state": "INACTIVE", "ad_user": False,
        "updated_by": "admin@sfd.local", "last_updated": director.now_ms,
    }  # fmt: skip
    admin = director.token
    for name in ("aberg", "aberg@sfd.local"):
        signed_in = await director.ask("POST", "/auth/token", {"username": name, "password": NEW["password"]})
        director.token = signed_in.json()["token"]
    wrong = {"old_password": "x", "new_password": "Other2$yz", "confirm_new_password": "Other2$yz"}
    refused = await director.ask("PUT", "/auth/users/self/password", wrong)
    assert (refused.status_code, refused.json()["messages"][0]["field_name"]) == (400, "old_password")
    right = {**wrong, "old_password": NEW["password"]}
    assert (await director.ask("PUT", "/auth/users/self/password", right)).status_code == 202
    old = await director.ask("POST", "/auth/token", {"username": "aberg", "password": NEW["password"]})
    assert old.status_code == 401
    of_aberg, director.token = director.token, admin
    assert (await director.ask("DELETE", "/auth/users/aberg")).status_code == 202
    assert (await director.ask("GET", "/auth/users/aberg")).status_code == 404
    director.token = of_aberg
    assert (await director.ask("GET", "/about")).status_code == 401


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"first_name": ""}, "first_name"),
        ({"last_name": "x" * 65}, "last_name"),
        ({"user_id": "x" * 33}, "user_id"),
        ({"user_id": "mkeller"}, "user_id"),
        ({"user_id": "self"}, "user_id"),
        ({"password": "short1!", "confirm_password": "short1!"}, "password"),
        ({"password": "NOLOWER1!", "confirm_password": "NOLOWER1!"}, "password"),
        ({"password": "nodigits!", "confirm_password": "nodigits!"}, "password"),
        ({"password": "nospecial1", "confirm_password": "nospecial1"}, "password"),
        ({"password": "toolong1!" * 3, "confirm_password": "toolong1!" * 3}, "password"),
        ({"confirm_password": "another1!"}, "confirm_password"),
        ({"user_role": "VIEWER"}, "user_role"),
        ({"user_state": "yes"}, "user_state"),
        ({"contact_number": "1" * 25}, "contact_number"),
    ],
)
async def test_refused_users(director: Director, changes: dict[str, Any], field: str) -> None:
    reply = await director.ask("POST", "/auth/users", {**NEW, **changes})
    assert reply.status_code == 400
    assert reply.json()["messages"][0]["field_name"] == field


async def test_command_line_access_takes_a_moment(director: Director) -> None:
    assert (await director.ask("PUT", "/auth/users/mkeller/cli-access", {"cli_access": True})).status_code == 202
    states = []
    for seconds in (0, 2.9, 0.2):
        director.later(seconds)
        states.append((await director.get("/auth/users/mkeller"))["cli_state"])
    await director.ask("PUT", "/auth/users/mkeller/cli-access", {"cli_access": False})
    states.append((await director.get("/auth/users/mkeller"))["cli_state"])
    director.fault("cli_change_length=0")
    states.append((await director.get("/auth/users/mkeller"))["cli_state"])
    assert states == ["ENABLE_IN_PROGRESS", "ENABLE_IN_PROGRESS", "ACTIVE", "DISABLE_IN_PROGRESS", "INACTIVE"]


async def test_other_aspects_of_a_user(director: Director) -> None:
    for path, body in (
        ("/auth/users/mkeller", {"first_name": "M.", "last_name": "Keller-Voss"}),
        ("/auth/users/mkeller/user-role", {"user_role": "ADMIN"}),
        ("/auth/users/mkeller/password", {"new_password": "Fresh123!", "confirm_new_password": "Fresh123!"}),
    ):
        assert (await director.ask("PUT", path, body)).status_code == 202
    user = await director.get("/auth/users/mkeller")
    assert (user["first_name"], user["contact_number"]) == ("M.", None)
    keller = {"username": "mkeller", "password": "Fresh123!"}
    assert (await director.ask("POST", "/auth/token", keller)).status_code == 200
    assert (await director.ask("PUT", "/auth/users/mkeller/user-state", {"user_state": False})).status_code == 202
    assert (await director.ask("POST", "/auth/token", keller)).status_code == 401
    own = await director.ask("PUT", f"/auth/users/{part('admin@sfd.local')}/user-state", {"user_state": False})
    assert own.status_code == 400
    assert (await director.ask("DELETE", f"/auth/users/{part('admin@sfd.local')}")).status_code == 400
    assert len(await director.data("/auth/users")) == 4


async def test_the_ldap_server(director: Director) -> None:
    assert (await director.get("/auth/domains"))["data"] == ["LOCAL_AUTH", "LDAP_AUTH"]
    server = await director.get("/auth/servers/ldap")
    assert "password" not in server
    assert (await director.ask("PUT", "/auth/servers/ldap", {**server, "port": 389})).status_code == 202
    assert (await director.get("/auth/servers/ldap"))["port"] == 389
    assert (await director.ask("PUT", "/auth/servers/ldap", {"host": "x"})).status_code == 400
    assert (await director.ask("DELETE", "/auth/servers/ldap")).status_code == 202
    assert (await director.ask("GET", "/auth/servers/ldap")).status_code == 404
    assert (await director.get("/auth/domains"))["data"] == ["LOCAL_AUTH"]
    lopez = {"username": "jlopez@corp.example", "password": "Operator123!", "authDomain": "LDAP_AUTH"}
    assert (await director.ask("POST", "/auth/token", lopez)).status_code == 401


async def test_about(director: Director) -> None:
    about = await director.get("/about")
    assert (about["name"], about["version"]) == ("fabric-director-a", "2.0.0")
    director.fault("about_empty")
    assert await director.get("/about") == {}
