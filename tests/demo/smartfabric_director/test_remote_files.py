"""Listing tars on remote servers: forms of the path, credentials, refusals."""

import pytest

from tests.demo.smartfabric_director.conftest import VAULT, Director, part

ADDRESS = "sftp://vault-01.ops.example"


async def test_a_backup_is_found_as_a_remote_file(director: Director) -> None:
    run = await director.back_up()
    for path in (f"{ADDRESS}/sfdBackup/", f"{ADDRESS}:22/sfdBackup", "/sfdBackup", "/sfdBackup/", "sfdBackup"):
        file = (await director.remote_files(path))[0]
        assert file["backup_file_name"] == f"{run['name']}.tar"
        assert file["content"] == run["content"]
        assert file["size"] == run["size"]
        assert abs(file["backup_time"] - run["start_time"] * 1000) < 2000
        assert file["version"] == "2.0.0"
        assert file["file_id"].startswith("304:")


async def test_a_file_name_lists_just_that_file(director: Director) -> None:
    run = await director.back_up()
    for path in (ADDRESS + run["location"], run["location"]):
        (file,) = await director.remote_files(path)
        assert file["backup_file_name"] == f"{run['name']}.tar"


async def test_a_file_keeps_its_id(director: Director) -> None:
    assert await director.remote_files() == await director.remote_files(f"{ADDRESS}/sfdBackup/")


async def test_ftp_with_a_port(director: Director) -> None:
    account = {"username": "sfd-archive", "password": "Archive123!"}
    listed = await director.remote_files("ftp://ftp-archive.ops.example:2121/archive/sfd/", **account)
    assert {file["backup_file_name"].partition("_")[0] for file in listed} == {"weekly-full", "month-end-archive"}


async def test_an_empty_directory_is_an_empty_list(director: Director) -> None:
    assert await director.remote_files(f"{ADDRESS}/sfdBackup/old") == []
    director.fault("empty_directory_refused")
    reply = await director.ask("GET", "/backups/remote-files", file_path="/sfdBackup/old", **VAULT)
    assert reply.status_code == 400


@pytest.mark.parametrize(
    ("changes", "key", "field"),
    [
        ({"file_path": ""}, "required_field_missing", "file_path"),
        ({"username": ""}, "required_field_missing", "username"),
        ({"password": ""}, "required_field_missing", "password"),
        ({"password": "wrong"}, "backup_location_auth_failed", "password"),
        ({"username": "nobody"}, "backup_location_auth_failed", "username"),
        ({"file_path": "sftp://nowhere.example/sfdBackup"}, "backup_location_unreachable", "file_path"),
        ({"file_path": "ftp://vault-01.ops.example/sfdBackup"}, "backup_location_unreachable", "file_path"),
        ({"file_path": f"{ADDRESS}:2222/sfdBackup"}, "backup_location_unreachable", "file_path"),
        ({"file_path": f"{ADDRESS}:x/sfdBackup"}, "invalid_field_value", "file_path"),
        ({"file_path": "sftp:///sfdBackup"}, "invalid_field_value", "file_path"),
        ({"file_path": "smb://vault-01.ops.example/sfdBackup"}, "invalid_field_value", "file_path"),
        ({"file_path": f"{ADDRESS}/nothing"}, "invalid_field_value", "file_path"),
        ({"file_path": "/elsewhere"}, "invalid_field_value", "file_path"),
        ({"file_path": "/sfdBackups"}, "invalid_field_value", "file_path"),
    ],
)
async def test_refused_listings(director: Director, changes: dict[str, str], key: str, field: str) -> None:
    query = {"file_path": f"{ADDRESS}/sfdBackup/", **VAULT, **changes}
    reply = await director.ask("GET", "/backups/remote-files", **query)
    assert reply.status_code == 400
    assert (reply.json()["id"], reply.json()["messages"][0]["field_name"]) == (key, field)
    assert VAULT["password"] not in reply.text


async def test_missing_parameters_are_all_named(director: Director) -> None:
    reply = await director.ask("GET", "/backups/remote-files")
    assert [entry["field_name"] for entry in reply.json()["messages"]] == ["file_path", "username", "password"]


@pytest.mark.parametrize(("switch", "field"), [("host_unreachable", "file_path"), ("wrong_ftp_password", "password")])
async def test_bad_days(director: Director, switch: str, field: str) -> None:
    director.fault(switch)
    reply = await director.ask("GET", "/backups/remote-files", file_path="/sfdBackup", **VAULT)
    assert (reply.status_code, reply.json()["messages"][0]["field_name"]) == (400, field)
    director.fault("remote_files_refusal_status")
    reply = await director.ask("GET", "/backups/remote-files", file_path="/sfdBackup", **VAULT)
    assert reply.status_code == 500


async def test_either_form_of_the_path_can_be_refused(director: Director) -> None:
    director.fault("bare_paths_only")
    assert await director.remote_files("/sfdBackup")
    refused = await director.ask("GET", "/backups/remote-files", file_path=f"{ADDRESS}/sfdBackup", **VAULT)
    assert refused.status_code == 400
    director.faults.clear()
    director.fault("url_paths_only")
    assert await director.remote_files(f"{ADDRESS}/sfdBackup")
    refused = await director.ask("GET", "/backups/remote-files", file_path="/sfdBackup", **VAULT)
    assert refused.status_code == 400


async def test_a_listing_can_lack_versions_and_be_slow(director: Director) -> None:
    waited: list[float] = []

    async def wait(seconds: float) -> None:
        waited.append(seconds)
        director.later(seconds)

    director.system.gate.sleep = wait
    director.fault("slow_remote_files")
    director.fault("listing_version_absent")
    assert all("version" not in file for file in await director.remote_files())
    director.fault("slow_remote_files=3")
    await director.remote_files()
    assert waited == [45.0, 3.0]


async def test_the_longest_base_directory_decides_for_a_bare_path(director: Director) -> None:
    inner = {
        "host": "inner.example", "username": "sfdbackup", "password": "Other123!", "backup_path": "/sfdBackup/inner",
        "protocol": "SFTP",
    }  # fmt: skip
    added = await director.ask("POST", "/backups/locations", inner)
    assert await director.remote_files("/sfdBackup/inner", password="Other123!") == []
    assert await director.remote_files("/sfdBackup")
    assert (await director.ask("DELETE", f"/backups/locations/{part(added.json()['new_object_id'])}")).is_success
