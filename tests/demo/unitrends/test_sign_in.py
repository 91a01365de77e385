import pytest

from tests.demo.unitrends.caller import Caller


def test_success_is_201_with_token_timeout_and_privileges(appliance: Caller) -> None:
    reply = appliance.sign_in()
    assert reply.status == 201
    content = reply.json
    assert isinstance(content["auth_token"], str)
    assert content["timeout"] == 3600
    assert (content["superuser"], content["administrator"], content["manager"], content["monitor"]) == (
        True,
        False,
        False,
        False,
    )
    assert content["source_id"] == -1
    assert "role_name" not in content


def test_a_directory_user_and_a_limited_manager(appliance: Caller) -> None:
    directory = appliance.sign_in("CORP\\m.keller", "keller1").json
    assert (directory["id"], directory["ad_user"]) == (-1, True)
    assert appliance.sign_in("operator", "operator1").json["role_name"]


@pytest.mark.parametrize(("username", "password"), [("root", "wrong"), ("nobody", "unitrends1"), ("", "")])
def test_wrong_credentials_are_401_in_the_envelope(appliance: Caller, username: str, password: str) -> None:
    reply = appliance.sign_in(username, password)
    assert reply.status == 401
    assert reply.json == {"result": [{"code": "401", "message": "Invalid username or password"}]}


def test_json_is_read_whatever_the_content_type_says(appliance: Caller) -> None:
    body = {"username": "root", "password": "unitrends1"}
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    assert appliance.call("POST", "/api/login", body, headers=headers).status == 201


def test_a_body_that_is_no_json_is_400(appliance: Caller) -> None:
    assert appliance.call("POST", "/api/login", raw=b"username=root").status == 400


@pytest.mark.parametrize("path", ["/api/storage", "/api/storage/", "//api/storage", "/api//storage//"])
def test_slashes_may_be_doubled_and_trailing(shared: Caller, path: str) -> None:
    assert shared.get(path).status == 200


def test_without_a_good_token_everything_is_401(appliance: Caller) -> None:
    appliance.token = ""
    assert appliance.get("/api/systems").status == 401
    appliance.token = "(made)_up"
    assert appliance.get("/api/systems").status == 401


def test_a_session_ends_an_hour_after_the_last_call(appliance: Caller) -> None:
    for _ in range(3):
        appliance.wait(3_000)
        assert appliance.get("/api/systems").status == 200
    appliance.wait(3_601)
    assert appliance.get("/api/systems").status == 401


def test_a_fixed_expiry_counts_from_the_sign_in(appliance: Caller) -> None:
    appliance.switch("expiry_fixed", "timeout=60")
    appliance.wait(50)
    assert appliance.get("/api/systems").status == 200
    appliance.wait(20)
    assert appliance.get("/api/systems").status == 401


def test_signing_out_ends_the_token(appliance: Caller) -> None:
    reply = appliance.call("POST", "/api/logout", {"cookie": appliance.token})
    assert (reply.status, reply.json) == (201, {"result": [{"code": 0}]})
    assert appliance.get("/api/systems").status == 401


def test_all_sessions_can_be_ended(appliance: Caller) -> None:
    appliance.system.expire_sessions()
    assert appliance.get("/api/systems").status == 401
    assert appliance.sign_in().status == 201


def test_switches_of_the_sign_in(appliance: Caller) -> None:
    appliance.switch("login_bare", "login_status=200", "login_refusal=500", "expired_status=403", "timeout=120")
    reply = appliance.sign_in()
    assert (reply.status, set(reply.json), reply.json["timeout"]) == (200, {"auth_token", "timeout"}, 120)
    assert appliance.sign_in("root", "x").status == 500
    appliance.switch("logout_empty")
    reply = appliance.call("POST", "/api/logout", {"cookie": appliance.token})
    assert (reply.status, reply.json) == (200, {})
    assert appliance.get("/api/systems").status == 403


def test_an_appliance_that_expands_its_storage_refuses_sign_in(appliance: Caller) -> None:
    appliance.switch("expanding*1")
    reply = appliance.sign_in()
    assert reply.status == 500
    assert "expanding" in reply.message
    assert appliance.sign_in().status == 201


def test_monitors_read_but_do_not_write(appliance: Caller) -> None:
    assert appliance.sign_in("auditor", "auditor1").json["monitor"] is True
    assert appliance.get("/api/systems").status == 200
    assert appliance.call("POST", "/api/backups", {}).status == 200
    for method, path, body in (
        ("PUT", "/api/backups", {"backup_type": "Full", "instances": [3]}),
        ("DELETE", "/api/backups/100001", None),
        ("POST", "/api/backups?isDelete", [100001]),
        ("PUT", "/api/joborders/run/1b.1", None),
    ):
        assert appliance.call(method, path, body).status == 403, path
