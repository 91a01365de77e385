"""Backup locations: what is stored, what is refused, what is never told."""

from typing import Any

import pytest

from tests.demo.smartfabric_director.conftest import Director, part

NEW = {
    "host": "sftp.elsewhere.example:2022",
    "username": "keeper",
    "password": "s3cret+&#% word",
    "backup_path": "/tars/sfd",
    "protocol": "SFTP",
}


async def test_locations_carry_no_name_and_no_password(director: Director) -> None:
    found = await director.data("/backups/locations")
    assert [location["protocol"] for location in found] == ["SFTP", "FTP"]
    fields = {"id", "user_info", "host", "username", "backup_path", "protocol", "description"}
    assert all(set(location) == fields for location in found)
    assert found[0]["id"].startswith("301:")
    assert found[0]["user_info"]["created_by"] == "admin@sfd.local"
    assert found[0]["user_info"]["last_updated_at"] == 0


async def test_a_stranger_can_add_use_change_and_remove_a_location(director: Director) -> None:
    reply = await director.ask("POST", "/backups/locations", {**NEW, "description": "mine"})
    assert reply.status_code == 201
    location_id = reply.json()["new_object_id"]
    assert reply.headers["Location"].endswith(f"/backups/locations/{part(location_id)}")
    assert reply.json()["id"] == "add_backup_location_success"

    instance = await director.back_up(location=location_id)
    assert instance["status"] == "COMPLETED"
    listing = {"file_path": "sftp://sftp.elsewhere.example:2022/tars/sfd/", "username": NEW["username"]}
    (file,) = await director.data("/backups/remote-files", **listing, password=NEW["password"])
    assert file["backup_file_name"] == f"{instance['name']}.tar"

    used = await director.ask("DELETE", f"/backups/locations/{part(location_id)}")
    assert (used.status_code, used.json()["id"]) == (400, "backup_location_in_use")
    assert used.json()["messageParams"] == ["now"]

    without_password = {name: value for name, value in NEW.items() if name != "password"}
    changed = await director.ask(
        "PUT", f"/backups/locations/{part(location_id)}", {**without_password, "backup_path": "/other"}
    )
    assert changed.status_code == 200
    stored = (await director.data("/backups/locations"))[-1]
    assert (stored["backup_path"], stored["description"]) == ("/other", None)  # PUT replaces everything
    assert stored["user_info"]["last_updated_at"] == director.now_ms

    job = (await director.data("/backups/jobs"))[-1]
    assert (await director.ask("DELETE", f"/backups/jobs/{part(job['id'])}")).status_code == 200
    assert (await director.ask("DELETE", f"/backups/locations/{part(location_id)}")).status_code == 200
    assert len(await director.data("/backups/locations")) == 2
    # tars stay
    assert len(await director.data("/backups/remote-files", **listing, password=NEW["password"])) == 1


@pytest.mark.parametrize(
    ("changes", "key", "field"),
    [
        ({"host": ""}, "required_field_missing", "host"),
        ({"host": "a:b:"}, "invalid_field_value", "host"),
        ({"host": "a:99999"}, "invalid_field_value", "host"),
        ({"host": "sftp://a"}, "invalid_field_value", "host"),
        ({"username": None}, "required_field_missing", "username"),
        ({"password": None}, "required_field_missing", "password"),
        ({"backup_path": None}, "required_field_missing", "backup_path"),
        ({"protocol": "sftp"}, "invalid_field_value", "protocol"),
        ({"protocol": None}, "required_field_missing", "protocol"),
        ({"description": 3}, "invalid_field_value", "description"),
        ({"host": "backup.invalid"}, "backup_location_unreachable", "host"),
        ({"host": "vault-01.ops.example"}, "backup_location_auth_failed", "username"),
        ({"host": "vault-01.ops.example", "username": "sfdbackup"}, "backup_location_auth_failed", "password"),
        (
            {"host": "vault-01.ops.example", "username": "sfdbackup", "password": "Vault123!", "backup_path": "/no"},
            "invalid_field_value",
            "backup_path",
        ),
    ],
)
async def test_refused_locations(director: Director, changes: dict[str, Any], key: str, field: str) -> None:
    reply = await director.ask("POST", "/backups/locations", {**NEW, **changes})
    assert reply.status_code == 400
    assert (reply.json()["id"], reply.json()["messages"][0]["field_name"]) == (key, field)
    assert NEW["password"] not in reply.text
    assert len(await director.data("/backups/locations")) == 2


async def test_every_bad_field_is_named(director: Director) -> None:
    reply = await director.ask("POST", "/backups/locations", {"protocol": "HTTP"})
    fields = [entry["field_name"] for entry in reply.json()["messages"]]
    assert fields == ["host", "username", "password", "backup_path", "protocol"]


@pytest.mark.parametrize("method", ["PUT", "DELETE"])
async def test_unknown_location(director: Director, method: str) -> None:
    reply = await director.ask(method, "/backups/locations/301%3A1", NEW if method == "PUT" else None)
    assert (reply.status_code, reply.json()["id"]) == (404, "entity_not_found")
    assert reply.json()["messageParams"] == ["301:1"]


async def test_a_single_location_cannot_be_read(director: Director) -> None:
    location = (await director.data("/backups/locations"))[0]
    reply = await director.ask("GET", f"/backups/locations/{part(location['id'])}")
    assert (reply.status_code, reply.json()["id"]) == (405, "method_not_allowed")


@pytest.mark.parametrize(
    ("switch", "key", "field"),
    [
        ("host_unreachable", "backup_location_unreachable", "host"),
        ("wrong_ftp_password", "backup_location_auth_failed", "password"),
    ],
)
async def test_bad_days_refuse_and_change_nothing(director: Director, switch: str, key: str, field: str) -> None:
    added = await director.ask("POST", "/backups/locations", NEW)
    path = f"/backups/locations/{part(added.json()['new_object_id'])}"
    director.fault(switch)
    for method, target in (("POST", "/backups/locations"), ("PUT", path)):
        reply = await director.ask(method, target, {**NEW, "password": "another"})
        assert (reply.json()["id"], reply.json()["messages"][0]["field_name"]) == (key, field)
    director.faults.clear()
    listing = {"file_path": "sftp://sftp.elsewhere.example:2022/tars/sfd", "username": NEW["username"]}
    assert await director.data("/backups/remote-files", **listing, password=NEW["password"]) == []


@pytest.mark.parametrize(
    ("switch", "shown"),
    [
        ("location_password=empty", ""),
        ("location_password=masked", "********"),
        ("location_password=present", "Vault123!"),
    ],
)
async def test_forms_of_the_password_read_back(director: Director, switch: str, shown: str) -> None:
    director.fault(switch)
    assert (await director.data("/backups/locations"))[0]["password"] == shown


async def test_assumptions_about_locations_can_be_reversed(director: Director) -> None:
    for switch in ("location_unprobed", "location_in_use_allowed", "delete_location_deletes_tars", "user_info_seconds"):
        director.fault(switch)
    unprobed = await director.ask("POST", "/backups/locations", {**NEW, "host": "gone.invalid"})
    assert unprobed.status_code == 201
    vault = (await director.data("/backups/locations"))[0]
    assert vault["user_info"]["created_at"] < 10**10
    assert (await director.ask("DELETE", f"/backups/locations/{part(vault['id'])}")).status_code == 200
    assert await director.remote_files("sftp://vault-01.ops.example/sfdBackup") == []
    # jobs of the deleted location still run, and fail
    director.later(24 * 3600)
    await director.sign_in()
    nightly = next(job for job in await director.data("/backups/jobs") if job["name"] == "nightly-config")
    newest = (await director.runs(nightly["id"]))[0]
    assert (newest["status"], newest["size"]) == ("COMPLETED_WITH_ERROR", 0)
