"""Backups over time: from the start to the history, by a clock that only the test moves."""

import asyncio
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.demo.system import DemoOptions
from tests.demo.unitrends.caller import ERP_APP_01, ERP_LIVE, START, WIN_FS_FILES, Caller

QUIET = 4  # erp_reporting: nothing of it runs at the start
FOLLOWS = {
    "Queued": {"Queued", "Connecting", "Active", "Db. Updating"},
    "Connecting": {"Connecting", "Active", "Db. Updating"},
    "Active": {"Active", "Db. Updating"},
    "Db. Updating": {"Db. Updating"},
}


def _started(appliance: Caller, backup_type: str = "Full", instance: int = QUIET) -> int:
    (item,) = appliance.start(backup_type, instance, sid=1)
    return int(item["job_id"])


def test_the_reply_has_one_item_per_target(appliance: Caller) -> None:
    items = appliance.start("Full", QUIET, ERP_LIVE)
    assert [item["instance"] for item in items] == [QUIET, ERP_LIVE]
    assert {item["host_name"] for item in items} == {"sql-erp-01"}
    assert items[0]["job_id"] != items[1]["job_id"]
    (item,) = appliance.start("Incremental", ERP_APP_01)
    assert item["host_name"] == "vcenter-north"


def test_phases_and_percent_until_the_record_is_complete(appliance: Caller) -> None:
    appliance.switch("active_seconds=20")
    job_id = _started(appliance)
    job = appliance.job(job_id)
    assert job is not None
    assert (job["status"], job["percent_complete"], job["name"], job["sid"]) == ("Queued", None, "On-Demand", 1)
    appliance.wait(1)
    assert (appliance.job(job_id) or {})["status"] == "Connecting"
    appliance.wait(1)
    assert (appliance.job(job_id) or {})["percent_complete"] == 0
    appliance.wait(10)
    job = appliance.job(job_id) or {}
    assert (job["status"], job["percent_complete"]) == ("Active", 50)
    running = appliance.search({"backup_ids": [job["backup_id"]]}, sid=1)[0]
    assert (running["complete"], running["status"]) == (False, "None")
    appliance.wait(10)
    assert (appliance.job(job_id) or {})["status"] == "Db. Updating"
    assert (appliance.job(job_id) or {})["percent_complete"] == 100
    appliance.wait(1)
    assert appliance.job(job_id) is None
    found = appliance.search({"instance_id": QUIET, "start_time": int(START) - 60}, sid=1)
    assert [(entry["id"], entry["status"], entry["duration"]) for entry in found] == [
        (job["backup_id"], "Success", "00:00:22")
    ]
    assert found[0]["verified"] is True
    assert found[0]["size"] > 0
    history = appliance.data("/api/jobs/history", sid=1, showFlat="true")
    entry = next(entry for entry in history if entry["backup_id"] == job["backup_id"])
    assert (entry["status"], entry["mode"], entry["sort_start_time"]) == ("Success", "Full", int(START) + 1)


@settings(max_examples=25)
@given(
    st.lists(st.floats(0.0, 12.0), max_size=25), st.lists(st.sampled_from(["wait", "suspend", "resume"]), max_size=25)
)
def test_states_follow_their_order_and_percent_never_falls(waits: list[float], actions: list[str]) -> None:
    with asyncio.Runner() as runner:
        appliance = Caller(runner, DemoOptions(clients=1, backups=40))
        appliance.sign_in()
        job_id = _started(appliance)
        state, percent = "Queued", -1
        for wait_s, action in zip(waits, actions, strict=False):
            if action != "wait":
                appliance.call("PUT", f"/api/jobs/{action}/{job_id}/?sid=1")
            appliance.wait(wait_s)
            job = appliance.job(job_id)
            if job is None:
                history = appliance.data("/api/jobs/history", sid=1, showFlat="true")
                assert any(entry["name"] == "On-Demand" and entry["status"] == "Success" for entry in history)
                return
            if job["status"] != "On Hold":
                assert job["status"] in FOLLOWS[state]
                state = job["status"]
            reached = -1 if job["percent_complete"] is None else job["percent_complete"]
            assert reached >= percent
            percent = reached


def test_a_jump_ends_everything_at_the_right_time(appliance: Caller) -> None:
    appliance.switch("active_seconds=20")
    job_id = _started(appliance)
    appliance.wait(86_400)
    appliance.sign_in()
    assert appliance.job(job_id) is None
    found = appliance.search({"instance_id": QUIET, "start_time": int(START) - 60}, sid=1)
    assert [entry["duration"] for entry in found] == ["00:00:22"]


def test_hold_stops_the_work(appliance: Caller) -> None:
    appliance.switch("active_seconds=20")
    job_id = _started(appliance)
    appliance.wait(12)
    assert appliance.call("PUT", f"/api/jobs/suspend/{job_id}").status == 200
    appliance.wait(600)
    job = appliance.job(job_id) or {}
    assert (job["status"], job["percent_complete"]) == ("On Hold", 50)
    assert appliance.call("PUT", f"/api/jobs/resume/{job_id}").status == 200
    appliance.wait(5)
    assert (appliance.job(job_id) or {})["percent_complete"] == 75
    assert appliance.call("PUT", f"/api/jobs/resume/{job_id}").status == 500


@pytest.mark.parametrize("waited_s", [0.0, 1.5, 8.0, 22.5])
def test_cancel_in_any_phase(appliance: Caller, waited_s: float) -> None:
    appliance.switch("active_seconds=20")
    job_id = _started(appliance)
    appliance.wait(waited_s)
    assert appliance.call("DELETE", f"/api/jobs/{job_id}/?sid=1").json == {"result": [{"code": 0}]}
    assert appliance.job(job_id) is None
    flat = appliance.data("/api/jobs/history", sid=1, showFlat="true")
    assert flat[0]["status"] == "Cancelled"
    (job,) = appliance.data(f"/api/jobs/{job_id}")
    assert job["status"] == "Cancelled"
    assert appliance.call("DELETE", f"/api/jobs/{job_id}/?sid=1").status == 500


def test_cancelling_several_answers_about_the_last(appliance: Caller) -> None:
    job_id = _started(appliance)
    assert appliance.call("DELETE", f"/api/jobs/999999,{job_id}/?sid=1").status == 200
    assert appliance.job(job_id) is None
    job_id = _started(appliance)
    assert appliance.call("DELETE", f"/api/jobs/{job_id},999999/?sid=1").status == 500
    assert appliance.job(job_id) is None


def test_file_level_backups_of_clients(appliance: Caller) -> None:
    body = {"backup_type": "Incremental", "clients": [{"id": 2}, {"id": 999}], "verify": "none"}
    items = appliance.call("PUT", "/api/backups", body, {"sid": 1}).json["data"]
    assert items[0]["client_name"] == "sql-erp-01"
    assert items[0]["job_id"] > 0
    assert (items[1]["job_id"], bool(items[1]["message"])) == (-1, True)
    single = appliance.call("PUT", "/api/backups", {"backup_type": "Selective", "client_id": 2}).json["data"]
    assert single[0]["job_id"] > 0
    appliance.wait(300)
    found = appliance.search({"client_id": 2, "start_time": int(START)}, sid=1)
    assert {entry["type"] for entry in found} == {"Incremental", "Selective"}
    assert all(entry["files"] > 0 for entry in found)
    assert {entry["type"]: entry["verified"] for entry in found} == {"Incremental": False, "Selective": True}


@pytest.mark.parametrize(
    ("backup_type", "instances"), [("Incremental", [ERP_LIVE]), ("Full", [9999]), ("Transaction", [ERP_APP_01])]
)
def test_a_target_that_fails_is_minus_one_inside_a_success(
    appliance: Caller, backup_type: str, instances: list[int]
) -> None:
    (item,) = appliance.start(backup_type, *instances)
    assert item["job_id"] == -1
    assert item["message"]


def test_the_first_target_decides_about_host_and_application(appliance: Caller) -> None:
    items = appliance.start("Full", ERP_LIVE, ERP_APP_01)
    assert items[0]["job_id"] > 0
    assert items[1]["job_id"] == -1


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"backup_type": "Full"},
        {"backup_type": "Weekly", "instances": [3]},
        {"backup_type": "Full", "instances": [3], "storage": "nowhere"},
        {"backup_type": "Full", "instances": [3], "storage": "Recovery Archive"},
        {"backup_type": "Full", "instances": [3], "verify": "maybe"},
        {"backup_type": "Full", "instances": 3},
    ],
)
def test_a_call_that_fails_as_a_whole(appliance: Caller, body: dict[str, Any]) -> None:
    assert appliance.call("PUT", "/api/backups", body).status == 500
    appliance.switch("dialect=appl")
    reply = appliance.call("PUT", "/api/backups", body)
    assert reply.status == 200
    assert list(reply.json[0]) == ["message"]


def test_switched_failures_of_the_start(appliance: Caller) -> None:
    appliance.switch("job_minus_one=no route*1", "bare_message=busy*1")
    assert appliance.call("PUT", "/api/backups", {"backup_type": "Full", "instances": [3]}).json == [
        {"message": "busy"}
    ]
    (item,) = appliance.start("Full", ERP_LIVE)
    assert (item["job_id"], item["message"]) == (-1, "no route")
    assert appliance.start("Full", ERP_LIVE)[0]["job_id"] > 0


def test_storage_by_name(appliance: Caller) -> None:
    body = {"backup_type": "Full", "instances": [QUIET], "storage": "nas-backup-02"}
    appliance.call("PUT", "/api/backups", body)
    appliance.wait(300)
    assert appliance.search({"instance_id": QUIET}, sid=1)[0]["storage"] == "nas-backup-02"
    assert appliance.call("PUT", "/api/backups", {**body, "storage": "INTERNAL"}).status == 200


def test_ends_other_than_success(appliance: Caller) -> None:
    appliance.switch("jobs_fail=disk gone*1", "active_seconds=20")
    job_id = _started(appliance)
    appliance.wait(100)
    assert appliance.data(f"/api/jobs/{job_id}")[0]["status"] == "Failed"
    entry = appliance.search({"instance_id": QUIET}, sid=1)[0]
    assert entry["status"] == "Failure"
    assert "disk gone" in entry["output"]
    appliance.switch("jobs_warn*1")
    _started(appliance)
    appliance.wait(100)
    assert appliance.search({"instance_id": QUIET}, sid=1)[0]["status"] == "Warning"


def test_switches_of_the_active_list(appliance: Caller) -> None:
    appliance.switch("list_delay=5", "linger=10", "percent_missing", "active_seconds=10", "queued_seconds=20")
    job_id = _started(appliance)
    assert appliance.job(job_id) is None
    appliance.wait(6)
    assert "percent_complete" not in (appliance.job(job_id) or {})
    appliance.wait(28)
    job = appliance.job(job_id) or {}
    assert (job["status"], job["percent_complete"]) == ("Successful", 100)
    appliance.wait(11)
    assert appliance.job(job_id) is None
    appliance.switch("bare_jobs")
    job_id = _started(appliance)
    appliance.wait(6)
    assert set(appliance.job(job_id) or {}) == {"id", "sid", "name", "status", "instance_name"}


def test_words_of_the_core_and_unknown_ones(appliance: Caller) -> None:
    appliance.switch("job_words=core")
    job_id = _started(appliance)
    assert (appliance.job(job_id) or {})["status"] == "QUEUED"
    appliance.wait(3)
    assert (appliance.job(job_id) or {})["status"] == " *ACTIVE*"
    appliance.switch("unknown_word")
    assert (appliance.job(job_id) or {})["status"] == "Finalizing"


def test_one_at_a_time(appliance: Caller) -> None:
    appliance.switch("one_at_a_time", "active_seconds=10")
    first, second = _started(appliance), _started(appliance)
    appliance.wait(8)
    assert (appliance.job(first) or {})["status"] == "Active"
    assert (appliance.job(second) or {})["status"] == "Queued"
    appliance.wait(8)
    assert appliance.job(first) is None
    assert (appliance.job(second) or {})["status"] == "Active"


def test_kinds_of_active_jobs(appliance: Caller) -> None:
    ids = {job["id"] for job in appliance.data("/api/jobs/active")}
    assert ids == {job["id"] for job in appliance.data("/api/jobs/active/backup")} | {
        job["id"] for job in appliance.data("/api/jobs/active/replication")
    }
    assert appliance.data("/api/jobs/active/restore") == []
    assert appliance.get("/api/jobs/active/tea").status == 500
    assert {job["status"] for job in appliance.data("/api/jobs/active/backup")} == {"Active", "On Hold"}


def test_one_job(appliance: Caller) -> None:
    job_id = _started(appliance)
    assert isinstance(appliance.data(f"/api/jobs/{job_id}"), list)
    assert appliance.data("/api/jobs/status-from-ID", id=job_id)[0]["id"] == job_id
    assert appliance.get(f"/api/jobs/{job_id}", sid=2).status == 500
    appliance.switch("job_object")
    assert appliance.data(f"/api/jobs/{job_id}")["id"] == job_id


def test_a_good_backup_is_copied_afterwards(appliance: Caller) -> None:
    appliance.switch("active_seconds=5")
    _started(appliance)
    appliance.wait(10)
    states = []
    for _ in range(40):
        states.append(appliance.search({"instance_id": QUIET}, sid=1)[0]["replication_status"])
        appliance.wait(6)
    assert list(dict.fromkeys(states)) == ["Needed", "Waiting", "In Progress", "Completed"]


def test_a_copy_in_progress_is_a_job(appliance: Caller) -> None:
    appliance.switch("active_seconds=5")
    _started(appliance)
    appliance.wait(8 + 90)
    entries = appliance.data("/api/jobs/active/replication", sid=1)
    copy = next(entry for entry in entries if entry["instance_id"] == QUIET)
    assert str(copy["id"]) == f"{copy['backup_id']}.rep"
    assert 0 < copy["percent_complete"] < 100
    queue = appliance.data("/api/replication/queue", sid=1)
    assert copy["backup_id"] in {entry["id"] for entry in queue}


def test_without_a_full_an_incremental_becomes_one(appliance: Caller) -> None:
    body = {"name": "fresh-01", "os_type": "Linux"}
    number = appliance.call("POST", "/api/clients", body).json["result"][0]["id"]
    for expected in ("Full", "Incremental"):
        appliance.call("PUT", "/api/backups", {"backup_type": "Incremental", "client_id": number})
        appliance.wait(200)
        assert appliance.search({"client_id": number}, sid=1)[0]["type"] == expected


def test_history_by_run(appliance: Caller) -> None:
    runs = appliance.data("/api/jobs/history", sid=1)
    nightly = next(run for run in runs if run["name"] == "vCenter north")
    assert len(nightly["backups"]) == 7
    assert {backup["mode"] for backup in nightly["backups"]} == {"Incremental"}
    assert nightly["status"] in {"Successful", "Warning", "Failed"}
    assert nightly["duration"].count(":") == 2


def test_history_can_be_cut(appliance: Caller) -> None:
    appliance.switch("history_limit=5")
    reply = appliance.get("/api/jobs/history", showFlat="true").json
    assert (len(reply["data"]), reply["count"], reply["limited"]) == (5, 5, True)


def test_audit(appliance: Caller) -> None:
    _started(appliance, "Full", WIN_FS_FILES)
    entries = appliance.data("/api/jobs/system", sid=1)
    assert [entry["category"] for entry in entries] == ["backup", "login"]
    assert entries[0]["username"] == "root"
