"""Restores of files and applications, targets, chains, mounts, downloads, instant recovery."""

import io
import zipfile
from typing import Any

import pytest

from tests.demo.unitrends.caller import ERP_APP_01, ERP_LIVE, START, WIN_FS_FILES, Caller

FLAGS = {"flat": False, "non_destructive": True, "newer": False, "today": False, "unix": False}
HR_PORTAL = 19


def _point(caller: Caller, instance: int, *types: str, position: int = 0) -> int:
    filters: dict[str, Any] = {"instance_id": instance}
    if types:
        filters["type"] = list(types)
    good = [
        int(entry["id"])
        for entry in caller.search(filters, sid=1)
        if entry["status"] in {"Success", "Warning"} and entry["type"] != "Backup Copy"
    ]
    return good[position]


def _files_body(backup_id: int, **change: Any) -> dict[str, Any]:
    body = {
        "backup_id": backup_id,
        "includes": ["C:/Finance/"],
        "excludes": "",
        "before_cmd": "",
        "after_cmd": "",
        "synthesis": True,
        "target": {**FLAGS, "directory": "C:/restored"},
    }
    return body | change


def test_files_give_one_number(appliance: Caller) -> None:
    reply = appliance.call("POST", "/api/restore/full/?sid=1", _files_body(_point(appliance, WIN_FS_FILES)))
    assert reply.status == 201
    job_id = reply.json["id"]
    assert isinstance(job_id, int)
    assert job_id in {job["id"] for job in appliance.data("/api/jobs/active/restore", sid=1)}
    appliance.wait(300)
    assert appliance.data("/api/jobs/active/restore", sid=1) == []
    record = appliance.search({"instance_id": WIN_FS_FILES, "start_time": int(START)}, sid=1)[0]
    assert (record["type"], record["status"]) == ("Restore", "Success")
    history = appliance.data("/api/jobs/history", sid=1, showFlat="true")
    assert any(entry["mode"] == "Restore" and entry["status"] == "Success" for entry in history[:3])


@pytest.mark.parametrize(
    "change",
    [
        {"backup_id": 5},
        {"backup_id": None},
        {"includes": None},
        {"excludes": 3},
        {"before_cmd": None},
        {"client_id": 999},
        {"includes": ["C:/" + "x" * 8_190]},
        {"target": None},
        {"target": {"directory": "C:/restored"}},
        {"target": {key: value for key, value in FLAGS.items() if key != "unix"}},
    ],
)
def test_restores_of_files_that_are_refused(appliance: Caller, change: dict[str, Any]) -> None:
    body = _files_body(_point(appliance, WIN_FS_FILES)) | change
    assert appliance.call("POST", "/api/restore/full", body).status == 500
    assert appliance.data("/api/jobs/active/restore") == []


def test_exactly_the_longest_paths(appliance: Caller) -> None:
    body = _files_body(_point(appliance, WIN_FS_FILES), includes=["C:/" + "x" * 8_188])
    assert appliance.call("POST", "/api/restore/full", body).status == 201


def test_an_application_becomes_a_chain_of_jobs(appliance: Caller) -> None:
    appliance.switch("active_seconds=10")
    chosen = _point(appliance, ERP_LIVE, "mssql differential")
    body = {"backup_id": chosen, "target": {"instance": "MSSQLSERVER", "database": "erp_copy", "directory": ""}}
    reply = appliance.call("POST", "/api/restore/full", body)
    first, second = reply.json["id"].split(",")
    states = {job["id"]: job["status"] for job in appliance.data("/api/jobs/active/restore")}
    assert states == {int(first): "Queued", int(second): "Queued"}
    appliance.wait(5)
    states = {job["id"]: job["status"] for job in appliance.data("/api/jobs/active/restore")}
    assert states == {int(first): "Active", int(second): "Queued"}
    appliance.wait(10)
    assert [job["id"] for job in appliance.data("/api/jobs/active/restore")] == [int(second)]
    appliance.wait(20)
    assert appliance.data("/api/jobs/active/restore") == []


def test_a_chain_ends_with_its_first_job(appliance: Caller) -> None:
    chosen = _point(appliance, ERP_LIVE, "mssql differential")
    jobs = appliance.call("POST", "/api/restore/full", {"backup_id": chosen, "target": {}}).json["id"].split(",")
    appliance.call("DELETE", f"/api/jobs/{jobs[0]}")
    assert appliance.data("/api/jobs/active/restore") == []
    assert appliance.data(f"/api/jobs/{jobs[1]}")[0]["status"] == "Cancelled"


def test_one_of_a_chain_cannot_start(appliance: Caller) -> None:
    appliance.switch("restore_chain_breaks*1")
    chosen = _point(appliance, ERP_LIVE, "mssql differential")
    assert appliance.call("POST", "/api/restore/full", {"backup_id": chosen, "target": {}}).status == 500
    assert len(appliance.data("/api/jobs/active/restore")) == 2


def test_the_chain_is_shown(shared: Caller) -> None:
    chosen = _point(shared, ERP_LIVE, "mssql differential")
    chain = shared.data("/api/restore/group", bid=chosen, sid=1)
    assert [link["type"] for link in chain] == ["Full", "Differential"]
    assert chain[-1]["id"] == chosen
    assert (chain[0]["primary_name"], chain[0]["secondary_name"]) == ("MSSQLSERVER", "erp_live")
    assert isinstance(chain[0]["duration"], int)


def test_a_broken_chain_cannot_be_restored(appliance: Caller) -> None:
    chosen = _point(appliance, ERP_LIVE, "mssql differential")
    full = appliance.data("/api/restore/group", bid=chosen, sid=1)[0]["id"]
    appliance.switch("keep_dependents")
    assert appliance.call("DELETE", f"/api/backups/{full}?legalhold={full}").status == 200
    assert appliance.call("POST", "/api/restore/full", {"backup_id": chosen, "target": {}}).status == 500


def test_failed_and_running_backups_cannot_be_restored(appliance: Caller) -> None:
    for status in ("Failure", "None"):
        chosen = next(
            entry["id"]
            for entry in appliance.search(None, sid=1)
            if entry["status"] == status and "database_name" in entry
        )
        assert appliance.call("POST", "/api/restore/full", {"backup_id": chosen, "target": {}}).status == 500


def test_machines_need_a_host_that_exists(appliance: Caller) -> None:
    chosen = _point(appliance, ERP_APP_01)
    target = {"host": "esx-north-01", "datastore": "ds-north-ssd", "name": "erp-app-01-restored"}
    body = {"backup_id": chosen, "target": target}
    assert isinstance(appliance.call("POST", "/api/restore/full", body).json["id"], str)
    for change in ({"host": "esx-nowhere"}, {"datastore": "ds-nowhere"}):
        assert appliance.call("POST", "/api/restore/full", {**body, "target": {**target, **change}}).status == 500


def test_targets(appliance: Caller) -> None:
    def targets(instance: int, **query: Any) -> list[dict[str, Any]]:
        reply = appliance.get("/api/restore/targets/", bid=_point(appliance, instance), sid=1, **query)
        found: list[dict[str, Any]] = reply.json["targets"]
        return found

    machines = targets(WIN_FS_FILES)
    assert {"client_id", "client_name", "client_os"} == set(machines[0])
    assert [target["client_name"] for target in targets(WIN_FS_FILES, target="original")] == ["win-fs-01"]
    hosts = targets(ERP_APP_01)
    assert {"id", "name", "datastores"} == set(hosts[0])
    assert {"id", "name", "total_size_gb", "free_size_gb"} == set(hosts[0]["datastores"][0])
    assert targets(HR_PORTAL)[0]["storage"][0]["total_size_gb"] > 0
    assert [host["name"] for host in targets(ERP_APP_01, targetID="host-2")] == ["esx-north-02"]
    by_instance = appliance.get("/api/restore/targets", iid=ERP_LIVE, type="instances", sid=1).json
    assert by_instance == {"instances": [{"instance_name": "MSSQLSERVER"}]}
    appliance.switch("no_targets=empty*1")
    assert targets(ERP_APP_01) == []
    appliance.switch("no_targets*1")
    assert appliance.get("/api/restore/targets", bid=_point(appliance, ERP_APP_01), sid=1).status == 500


def test_mounting_a_machine(appliance: Caller) -> None:
    body = {"backup_id": _point(appliance, ERP_APP_01), "related": 1}
    assert appliance.call("POST", "/api/restore/files/?sid=1", body).status == 201
    (mount,) = appliance.data("/api/jobs/active/flr", sid=1)
    assert (mount["id"], mount["share_details"]) == (f"{ERP_APP_01}.flr", None)
    assert appliance.call("POST", "/api/restore/files", body).status == 500  # mounted already
    appliance.wait(6)
    (mount,) = appliance.data("/api/jobs/active/flr", sid=1)
    assert mount["status"] == "Available"
    assert mount["share_details"]["cifs"].startswith("\\\\192.0.2.10\\")
    assert appliance.call("DELETE", f"/api/jobs/{ERP_APP_01}.flr/?sid=1").status == 200
    assert appliance.data("/api/jobs/active/flr") == []
    assert appliance.call("DELETE", f"/api/jobs/{ERP_APP_01}.flr/?sid=1").status == 500


def test_mount_varieties(appliance: Caller) -> None:
    appliance.switch("mount_text", "mount_word=Active")
    appliance.call("POST", "/api/restore/files", {"backup_id": _point(appliance, ERP_APP_01)})
    appliance.wait(6)
    (mount,) = appliance.data("/api/jobs/active/flr")
    assert mount["status"] == "Active"
    assert isinstance(mount["share_details"], str)


def test_plain_file_level_backups_are_not_mounted(appliance: Caller) -> None:
    for instance in (WIN_FS_FILES, ERP_LIVE):
        body = {"backup_id": _point(appliance, instance)}
        assert appliance.call("POST", "/api/restore/files", body).status == 500


@pytest.mark.parametrize("path", ["/api/restore/download-files/", "/api/restore/download"])
def test_downloads(appliance: Caller, path: str) -> None:
    point = _point(appliance, WIN_FS_FILES)
    entries = appliance.get(f"/api/backups/files/{point}", dir="C:/Finance", sid=1).json["data"]
    files = [entry["id"] for entry in entries if not entry["branch"]][:3]
    reply = appliance.call("POST", path, {"backup_id": point, "files": files})
    assert reply.status == 201
    fetched = appliance.get("/api/" + reply.json["url"].partition("/api/")[2])
    assert fetched.headers["content-type"] == "application/zip"
    with zipfile.ZipFile(io.BytesIO(fetched.content)) as archive:
        assert [f"C:{name[1:]}" for name in archive.namelist()] == files
    assert appliance.call("POST", path, {"backup_id": point, "files": ["C:/nothing.txt"]}).status == 500
    assert appliance.get("/api/restore/downloads/99.zip").status == 404


def test_too_much_to_download(appliance: Caller) -> None:
    point = _point(appliance, WIN_FS_FILES)
    entries = appliance.get(f"/api/backups/files/{point}", dir="C:/Archive", sid=1).json["data"]
    files = [entry["id"] for entry in entries if not entry["branch"]][:400]
    reply = appliance.call("POST", "/api/restore/download", {"backup_id": point, "files": files})
    assert reply.status == 500
    assert "500 MB" in reply.message


INSTANT = {"host": "esx-north-01", "name": "erp-app-01-ir", "datastore": "ds-north-ssd"}


def test_instant_recovery(appliance: Caller) -> None:
    body = {"backup_id": _point(appliance, ERP_APP_01), "address": "192.0.2.10", "audit": True, "target": INSTANT}
    assert appliance.call("POST", "/api/restore/instant/?sid=1", body).status == 201
    (entry,) = appliance.data("/api/virtual_clients")["vm_ir"]
    assert (entry["virtual_id"], entry["status"], entry["mode"]) == (f"{ERP_APP_01}.vm_ir", "running", "audit")
    appliance.wait(15)
    assert appliance.data("/api/virtual_clients")["vm_ir"][0]["status"] == "available"
    assert f"{ERP_APP_01}.ir" in {job["id"] for job in appliance.data("/api/jobs/active/restore")}
    path = f"/api/virtual_clients/{ERP_APP_01}.vm_ir/?sid=1"
    assert appliance.call("DELETE", path, {"type": "hv_ir"}).status == 500
    assert appliance.call("DELETE", path, {"type": "vm_ir"}).status == 200
    assert appliance.data("/api/virtual_clients") == {"vm_ir": [], "hv_ir": [], "wir": {"data": []}}


def test_instant_recovery_ended_as_a_job_and_failed(appliance: Caller) -> None:
    body = {"backup_id": _point(appliance, ERP_APP_01), "address": "192.0.2.10", "target": INSTANT}
    appliance.switch("instant_fails*1", "virtual_wrapped")
    appliance.call("POST", "/api/restore/instant", body)
    appliance.wait(15)
    assert appliance.data("/api/virtual_clients")["vm_ir"]["data"][0]["status"] == "failed"
    assert appliance.call("DELETE", f"/api/jobs/{ERP_APP_01}.ir/?sid=1").status == 200
    assert appliance.data("/api/virtual_clients")["vm_ir"]["data"] == []


@pytest.mark.parametrize(
    "change",
    [
        {"address": ""},
        {"target": None},
        {"target": {"host": "esx-north-01", "name": "x"}},
        {"image_level": True, "hypervisor_type": "Xen"},
    ],
)
def test_instant_recoveries_that_are_refused(appliance: Caller, change: dict[str, Any]) -> None:
    body = {"backup_id": _point(appliance, ERP_APP_01), "address": "192.0.2.10", "target": INSTANT} | change
    assert appliance.call("POST", "/api/restore/instant", body).status == 500


def test_instant_recovery_of_an_image_on_the_appliance(appliance: Caller) -> None:
    image = next(one["id"] for one in appliance.data("/api/assets/protected", type="block"))
    body = {"backup_id": _point(appliance, image), "address": "192.0.2.10", "image_level": True}
    body |= {"hypervisor_type": "appliance", "target": {"host": "ueb-hamburg-01", "name": "win-fs-01-ir"}}
    assert appliance.call("POST", "/api/restore/instant", body).status == 201
    assert appliance.data("/api/virtual_clients")["wir"]["data"][0]["virtual_id"] == f"{image}.wir"
