"""What `--state` keeps."""

import asyncio
import json

import pytest

from app.demo.system import DemoOptions
from tests.demo.unitrends.caller import ERP_APP_01, ERP_LIVE, Caller


@pytest.fixture
def changed(runner: asyncio.Runner) -> Caller:
    """Give an appliance to which something of everything was done."""
    caller = Caller(runner, DemoOptions(backups=1_500))
    caller.sign_in()
    differentials = caller.search({"instance_id": ERP_LIVE, "type": ["mssql differential"]}, sid=1)
    caller.call("PUT", f"/api/backups/hold/{differentials[0]['id']}/-1")
    caller.call("DELETE", f"/api/backups/{differentials[2]['id']}")
    caller.start("Full", ERP_LIVE)
    machine = caller.search({"instance_id": ERP_APP_01}, sid=1)[0]["id"]
    caller.call("POST", "/api/restore/files", {"backup_id": machine})
    caller.call("POST", "/api/joborders", {"name": "Mine", "instances": [ERP_LIVE]})
    caller.call("PUT", "/api/storage/offline/2")
    caller.call("POST", "/api/clients", {"name": "new-01", "os_type": "Linux"})
    caller.call("POST", "/api/updates")
    caller.wait(20)
    return caller


READS = (
    "/api/systems",
    "/api/assets",
    "/api/jobs/active",
    "/api/jobs/history?showFlat=true",
    "/api/jobs/system",
    "/api/joborders",
    "/api/storage",
    "/api/alerts",
    "/api/updates",
    "/api/catalog",
)


def test_a_restart_changes_nothing_that_can_be_read(changed: Caller, runner: asyncio.Runner) -> None:
    before = {path: changed.get(path).content for path in READS}
    found = changed.search()
    snapshot = json.loads(json.dumps(changed.system.snapshot()))
    later = Caller(runner, DemoOptions(backups=1_500))
    later.now = changed.now
    later.system.restore_snapshot(snapshot)
    assert later.get("/api/systems").status == 401  # tokens are not kept
    assert changed.token not in json.dumps(snapshot)
    later.token = ""
    later.sign_in()
    audit = "/api/jobs/system"
    assert {path: later.get(path).content for path in READS if path != audit} == {
        path: content for path, content in before.items() if path != audit
    }
    assert later.search() == found


def test_work_goes_on_after_a_restart(changed: Caller, runner: asyncio.Runner) -> None:
    (job,) = [
        job
        for job in changed.data("/api/jobs/active/backup")
        if job["name"] == "On-Demand" and job["instance_id"] == ERP_LIVE
    ]
    snapshot = json.loads(json.dumps(changed.system.snapshot()))
    later = Caller(runner, DemoOptions(backups=1_500))
    later.system.restore_snapshot(snapshot)
    later.now = changed.now + 5
    later.sign_in()
    going_on = later.job(job["id"]) or {}
    assert going_on["percent_complete"] > job["percent_complete"]
    later.wait(600)
    assert later.search({"backup_ids": [job["backup_id"]]}, sid=1)[0]["status"] == "Success"
    assert later.start("Full", ERP_LIVE)[0]["job_id"] > job["id"]


def test_a_snapshot_that_does_not_fit_is_an_error(runner: asyncio.Runner) -> None:
    caller = Caller(runner, DemoOptions(backups=50))
    snapshot = caller.system.snapshot()
    snapshot["jobs"] = [{"id": 1}]
    with pytest.raises(TypeError):
        caller.system.restore_snapshot(snapshot)
