"""Restore: phases, the restart in the middle, replaced data, failures and the acknowledgement."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from tests.demo.smartfabric_director.conftest import Director, part


async def begin(director: Director, name: str = "save") -> dict[str, Any]:
    """Back everything up and start restoring it; returns the instance."""
    run = await director.back_up(name)
    await director.start_restore(f"{run['name']}.tar")
    return run


async def is_refused(director: Director) -> bool:
    try:
        await director.ask("GET", "/backups/restore/status")
    except ConnectionAbortedError:
        return True
    return False


async def end(director: Director) -> Any:
    """Wait for the end and read the status with a fresh token."""
    director.later(60)
    await director.sign_in()
    return await director.restore_status()


async def test_before_any_restore(director: Director) -> None:
    assert await director.restore_status() == {
        "restore_info": {"restore_status": "NOT_SET"},
        "state": "NOT_STARTED",
    }
    director.fault("no_restore_nulls")
    status = await director.restore_status()
    assert (status["state"], status["restore_info"], status["file_info"]) == ("NOT_STARTED", None, None)


async def test_the_phases(director: Director) -> None:
    run = await begin(director)
    started_ms = director.now_ms
    status = await director.restore_status()
    assert status["state"] == "DOWNLOADING_FILE_IN_PROGRESS"
    assert status["file_info"]["backup_file_name"] == f"{run['name']}.tar"
    info = status["restore_info"]
    assert (info["restore_status"], info["start_time"], info["end_time"]) == ("NOT_SET", started_ms, 0)
    seen = []
    for seconds in (9.9, 0.2, 3.8, 0.2, 0.8, 0.2, 9.7):
        director.later(seconds)
        seen.append((await director.restore_status())["state"])
    assert seen == [
        "DOWNLOADING_FILE_IN_PROGRESS",
        "VALIDATION_IN_PROGRESS",
        "VALIDATION_IN_PROGRESS",
        "VALIDATION_SUCCESS",
        "VALIDATION_SUCCESS",
        "RESTORE_STARTED",
        "RESTORE_STARTED",
    ]
    director.later(0.3)
    assert await is_refused(director)
    director.later(9.8)
    assert await is_refused(director)
    director.later(0.2)
    assert (await director.ask("GET", "/backups/restore/status")).status_code == 401
    await director.sign_in()
    assert (await director.restore_status())["state"] == "RESTORE_STARTED"
    director.later(10)
    status = await director.restore_status()
    assert status["state"] == "RESTORE_COMPLETED"
    assert status["error_message"] is None
    info = status["restore_info"]
    assert info["restore_status"] == "SUCCESS"
    assert (info["start_time"], info["end_time"]) == (started_ms, started_ms + 45_000)
    assert (info["content"], info["version"]) == (run["content"], "2.0.0")
    assert (info["acknowledged_by"], info["acknowledged_at"]) == (None, None)
    assert f"{run['name']}.tar" in info["message"]


async def test_speed_shortens_the_restore(build: Callable[..., Director]) -> None:
    director = build(speed=10)
    await director.sign_in()
    await begin(director)
    director.later(3)
    assert await is_refused(director)
    director.later(1.6)
    await director.sign_in()
    assert (await director.restore_status())["state"] == "RESTORE_COMPLETED"


async def test_everything_but_the_latest_restore_is_replaced(director: Director) -> None:
    saved = await director.back_up("save")
    lost = await director.back_up("lost")
    renamed = next(job for job in await director.data("/backups/jobs") if job["name"] == "nightly-config")
    change = await director.ask("PUT", f"/backups/jobs/{part(renamed['id'])}", {**renamed, "name": "changed"})
    assert change.status_code == 200
    await director.start_restore(f"{saved['name']}.tar")
    assert (await end(director))["state"] == "RESTORE_COMPLETED"

    jobs = {job["name"]: job for job in await director.data("/backups/jobs")}
    assert {"save", "nightly-config"} <= set(jobs)
    assert not {"lost", "changed"} & set(jobs)
    assert jobs["save"]["status"] == "EXPIRED"  # what was planned for the past is not made up for
    instances = [instance["id"] for instance in await director.data("/backups/instances")]
    assert saved["id"] in instances
    assert lost["id"] not in instances
    assert (await director.ask("GET", f"/backups/instances/{part(lost['id'])}")).status_code == 404
    # the newer tar still lies on the vault, and brings everything back
    await director.start_restore(f"{lost['name']}.tar")
    await end(director)
    assert lost["id"] in [instance["id"] for instance in await director.data("/backups/instances")]
    assert (await director.get(f"/backups/instances/{part(lost['id'])}"))["status"] == "COMPLETED"


async def test_the_schedule_goes_on_after_a_restore(director: Director) -> None:
    await begin(director)
    await end(director)
    director.later(2 * 3600)
    await director.sign_in()
    hourly = next(job for job in await director.data("/backups/jobs") if job["name"] == "monitoring-hourly")
    newest = (await director.runs(hourly["id"]))[0]
    assert newest["status"] == "COMPLETED"
    assert newest["start_time"] > director.wall_s - 3600


async def test_expired_jobs_stay_expired_after_a_restore(build: Callable[..., Director]) -> None:
    director = build(backups=3)  # most of their runs are not even listed
    await director.sign_in()
    before = {job["name"]: job["status"] for job in await director.data("/backups/jobs")}
    await begin(director)
    await end(director)
    after = {job["name"]: job["status"] for job in await director.data("/backups/jobs")}
    assert after == {**before, "save": "EXPIRED"}


async def test_passwords_are_those_of_the_backup(director: Director) -> None:
    run = await director.back_up("save")
    passwords = {"old_password": "Admin123!", "new_password": "Changed9?", "confirm_new_password": "Changed9?"}
    assert (await director.ask("PUT", "/auth/users/self/password", passwords)).status_code == 202
    await director.start_restore(f"{run['name']}.tar")
    director.later(60)
    await director.sign_in()  # with the old password
    assert (await director.restore_status())["restore_info"]["restore_status"] == "SUCCESS"


async def test_a_tar_without_configuration_leaves_the_jobs(director: Director) -> None:
    run = await director.back_up("save", content=["MONITORING_DATA"])
    job_id = await director.add_job(name="later", start_time=director.now_ms + 10**8)
    await director.start_restore(f"{run['name']}.tar")
    assert (await end(director))["restore_info"]["content"] == ["MONITORING_DATA"]
    assert (await director.ask("GET", f"/backups/jobs/{part(job_id)}")).status_code == 200


async def test_file_ids_are_void_after_the_restart(director: Director) -> None:
    run = await director.back_up("save")
    file_id = await director.start_restore(f"{run['name']}.tar")
    await end(director)
    reply = await director.ask("POST", "/backups/restore", {"file_id": file_id})
    assert (reply.status_code, reply.json()["id"]) == (400, "invalid_backup_file")
    assert reply.json()["messageParams"] == [file_id]
    listed = await director.remote_files(f"/sfdBackup/{run['name']}.tar")
    assert listed[0]["file_id"] != file_id


async def test_refused_starts(director: Director) -> None:
    missing = await director.ask("POST", "/backups/restore", {})
    assert (missing.status_code, missing.json()["messages"][0]["field_name"]) == (400, "file_id")
    unlisted = await director.ask("POST", "/backups/restore", {"file_id": "304:1"})
    assert (unlisted.status_code, unlisted.json()["id"]) == (400, "invalid_backup_file")
    file = (await director.remote_files())[0]
    await director.add_job()
    director.later(5)
    busy = await director.ask("POST", "/backups/restore", {"file_id": file["file_id"]})
    assert (busy.status_code, busy.json()["id"]) == (400, "backup_in_progress")
    director.later(30)
    started = await director.ask("POST", "/backups/restore", {"file_id": file["file_id"]})
    assert (started.status_code, started.json()["new_object_id"]) == (201, None)
    assert started.json()["messageParams"] == [file["backup_file_name"]]
    second = await director.ask("POST", "/backups/restore", {"file_id": file["file_id"]})
    assert (second.status_code, second.json()["id"]) == (400, "restore_already_in_progress")


async def test_no_backup_runs_during_a_restore(director: Director) -> None:
    await begin(director)
    director.fault("corrupt_tar")
    job_id = await director.add_job()
    director.later(20)
    (run,) = await director.runs(job_id)
    assert run["status"] == "ANOTHER_BACKUP_IN_PROGRESS"
    assert "restore" in run["additional_information"]
    assert (await director.back_up("afterwards"))["status"] == "COMPLETED"


@pytest.mark.parametrize(
    ("switch", "state", "text"),
    [
        ("missing_file", "DOWNLOADING_FILE_FAILED", "does not exist"),
        ("host_unreachable", "DOWNLOADING_FILE_FAILED", "cannot be reached"),
        ("wrong_ftp_password", "DOWNLOADING_FILE_FAILED", "Login"),
        ("corrupt_tar", "VALIDATION_FAILED", "Checksum"),
        ("restore_fails", "RESTORE_FAILED", "previous data was kept"),
    ],
)
async def test_failures_keep_the_data(director: Director, switch: str, state: str, text: str) -> None:
    run = await begin(director)
    job_id = await director.add_job(name="kept", start_time=director.now_ms + 10**8)
    director.fault(switch)
    status = await end(director)
    assert status["state"] == state
    assert text in status["error_message"]
    assert status["restore_info"]["restore_status"] == "FAILED"
    assert status["restore_info"]["end_time"] > status["restore_info"]["start_time"]
    assert f"{run['name']}.tar" in status["restore_info"]["message"]
    assert (await director.ask("GET", f"/backups/jobs/{part(job_id)}")).status_code == 200


@pytest.mark.parametrize(
    ("prefix", "version", "state", "text"),
    [
        ("fabric-director-b", "2.1.0", "VALIDATION_FAILED", "2.1.0"),
        ("fabric-director-b", "2.0.0", "RESTORE_COMPLETED", ""),
        ("nightly-config", "damaged", "VALIDATION_FAILED", "Checksum"),
    ],
)
async def test_the_strange_files_of_the_vault(
    director: Director, prefix: str, version: str, state: str, text: str
) -> None:
    damaged_size = 97_216
    (file,) = [
        file
        for file in await director.remote_files()
        if file["backup_file_name"].startswith(prefix)
        and (file["size"] == damaged_size if version == "damaged" else file["version"] == version)
        and (prefix == "fabric-director-b" or file["size"] == damaged_size)
    ]
    await director.start_restore(file["backup_file_name"])
    status = await end(director)
    assert status["state"] == state
    assert text in (status["error_message"] or "")


@pytest.mark.parametrize(
    ("body", "query"),
    [
        ({"restore_status": "ACK"}, {}),
        ({"acknowledge": True}, {}),
        ({}, {}),
        (None, {}),
        (None, {"action": "ACK"}),
    ],
)
async def test_every_form_of_acknowledgement(director: Director, body: Any, query: dict[str, str]) -> None:
    early = await director.ask("POST", "/backups/restore/status", body, **query)
    assert (early.status_code, early.json()["id"]) == (400, "ack_restore_failed")
    await begin(director)
    assert (await director.ask("POST", "/backups/restore/status", body, **query)).status_code == 400
    await end(director)
    reply = await director.ask("POST", "/backups/restore/status", body, **query)
    assert (reply.status_code, reply.json()["id"]) == (201, "ack_restore_success")
    status = await director.restore_status()
    assert status["state"] == "RESTORE_COMPLETED"
    info = status["restore_info"]
    assert (info["restore_status"], info["acknowledged_by"]) == ("ACK", "admin@sfd.local")
    assert info["acknowledged_at"] == int(director.wall_s)  # seconds
    again = await director.ask("POST", "/backups/restore/status", body, **query)
    assert (again.status_code, again.json()["id"]) == (400, "ack_restore_failed")


@pytest.mark.parametrize(
    ("body", "query", "field"),
    [
        ({"restore_status": "SUCCESS"}, {}, "restore_status"),
        ({"acknowledge": False}, {}, "acknowledge"),
        ({"something": 1}, {}, "restore_status"),
        (None, {"action": "INIT"}, "action"),
    ],
)
async def test_what_is_no_acknowledgement(director: Director, body: Any, query: dict[str, str], field: str) -> None:
    director.fault("restore_on_record")
    reply = await director.ask("POST", "/backups/restore/status", body, **query)
    assert (reply.status_code, reply.json()["messages"][0]["field_name"]) == (400, field)
    assert (await director.restore_status())["restore_info"]["restore_status"] == "SUCCESS"


async def test_forms_can_be_taken_away(director: Director) -> None:
    director.fault("restore_on_record=FAILED")
    director.fault("acknowledge_forms=query")
    director.fault("ack_resets_state")
    assert (await director.ask("POST", "/backups/restore/status", {"restore_status": "ACK"})).status_code == 400
    assert (await director.restore_status())["state"] == "RESTORE_FAILED"
    assert (await director.ask("POST", "/backups/restore/status", action="ACK")).status_code == 201
    status = await director.restore_status()
    assert (status["state"], status["restore_info"]["restore_status"]) == ("NOT_STARTED", "ACK")


async def test_the_status_can_lag_behind_the_start(director: Director) -> None:
    director.fault("restore_on_record")
    director.fault("restore_status_lags=3")
    old = await director.restore_status()
    assert old["state"] == "RESTORE_COMPLETED"
    await begin(director)
    assert await director.restore_status() == old
    director.later(3)
    assert (await director.restore_status())["state"] == "DOWNLOADING_FILE_IN_PROGRESS"


async def test_assumptions_about_restores_can_be_reversed(director: Director) -> None:
    for switch in (
        "tokens_survive_restore", "file_ids_lasting", "restore_answers_id", "restore_file_wrapper",
        "early_failure_not_set", "restart_answers_html", "refuse_writes_during_restore", "corrupt_tar*1",
    ):  # fmt: skip
        director.fault(switch)
    run = await director.back_up()
    (file,) = await director.remote_files(f"/sfdBackup/{run['name']}.tar")
    for expected in ("VALIDATION_FAILED", "RESTORE_COMPLETED"):
        started = await director.ask("POST", "/backups/restore", {"file_id": file["file_id"]})
        assert started.json()["new_object_id"]
        director.later(10.5)
        assert (await director.ask("POST", "/backups/jobs", {})).status_code == 500
        director.later(20)
        page = await director.ask("GET", "/backups/restore/status")
        is_down = expected == "RESTORE_COMPLETED"
        assert (page.status_code, page.headers["content-type"].partition(";")[0]) == (
            (503, "text/html") if is_down else (200, "application/json")
        )
        director.later(20)
        status = await director.restore_status()  # the token is still good
        assert status["state"] == expected
        assert status["backup_file"]["file_id"] == file["file_id"]
        assert status["restore_info"]["restore_status"] == ("SUCCESS" if is_down else "NOT_SET")


async def test_a_restore_can_hang_and_its_lengths_can_change(director: Director) -> None:
    for switch in ("download_length=1", "validation_length=1", "restore_length=4", "restart_length=1", "restore_hangs"):
        director.fault(switch)
    await begin(director)
    director.later(4.5)
    with pytest.raises(ConnectionAbortedError):
        await director.ask("GET", "/about")
    assert (await end(director))["state"] == "RESTORE_STARTED"
    director.faults.clear()
    assert (await director.restore_status())["state"] == "RESTORE_COMPLETED"


async def test_the_http_client_sees_a_broken_connection_as_such(director: Director) -> None:
    await begin(director)
    director.later(30)
    with pytest.raises((ConnectionAbortedError, httpx.HTTPError)):
        await director.http.get("/about")
