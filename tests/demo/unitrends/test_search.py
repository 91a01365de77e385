"""`POST /api/backups`, the contract of the seed."""

import re
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.demo.unitrends.caller import ERP_LIVE, START, Caller

ALWAYS = {
    "client_id": int, "client_name": str, "type": str, "start_date_time": str, "duration": str, "complete": bool,
    "status": str, "size": int, "encrypted": bool, "replication_status": str, "verify_status": str, "synthesized": bool,
    "synth_capable": bool, "disk_metadata": bool, "client_config": bool, "replicated": bool, "vmware_template": bool,
    "certified": bool, "output": str, "purgeable": bool, "last": bool, "legalhold": bool, "gfs_rp_type": str,
}  # fmt: skip
APPL_ONLY = {"asset_name", "client_os", "client_os_id", "complete_time", "xen_template", "start_time", "sync_status"}


def _started(entry: dict[str, Any]) -> float:
    return datetime.strptime(entry["start_date_time"], "%m/%d/%Y %I:%M %p").replace(tzinfo=UTC).timestamp()


def test_every_backup_has_what_the_wiki_says_is_always_there(shared: Caller) -> None:
    found = shared.search()
    assert len(found) > 2_000
    for entry in found:
        for name, kind in ALWAYS.items():
            assert type(entry[name]) is kind, name
        assert not APPL_ONLY & set(entry)
        assert re.fullmatch(r"\d\d/\d\d/\d{4} \d\d:\d\d [ap]m", entry["start_date_time"])
        assert re.fullmatch(r"\d{2,}:[0-5]\d:[0-5]\d", entry["duration"])
        assert entry["status"] in {"None", "Success", "Warning", "Failure"}
        assert (entry["status"] == "None") == (not entry["complete"])
        assert entry["verify_status"] in {"Not Applicable", "Successful", "Failed"}
        assert entry["replication_status"] in {"Not Applicable", "Needed", "Completed", "In Progress", "Waiting"}


def test_kinds_have_their_own_fields(shared: Caller) -> None:
    found = shared.search()
    copies = [entry for entry in found if entry["type"] == "Backup Copy"]
    assert all({"sync_size", "presync_seconds", "sync_seconds", "postsync_seconds"} <= set(entry) for entry in copies)
    assert {entry["destination"] for entry in copies} == {"ueb-vault-02"}
    files = [entry for entry in found if entry.get("instance_name") == "file-level" and entry["type"] == "Incremental"]
    assert all("files" in entry and "app_id" not in entry for entry in files)
    machines = [entry for entry in found if "vm_name" in entry]
    assert {entry["app_name"] for entry in machines} == {"VMware", "Hyper-V 2016"}
    for entry in machines:
        assert entry["server_name"]
        assert ("guid" in entry) == ("is_cluster" in entry) == (entry["app_name"] == "Hyper-V 2016")
    databases = [entry for entry in found if entry.get("database_name") == "erp_live" and "verified" in entry]
    assert all(entry["server_instance_name"] == "MSSQLSERVER" for entry in databases)
    assert any(entry["type"] == "Synthetic Full" for entry in found)
    assert any("restored_bkup_type" in entry for entry in found)


def test_rows_without_id_and_without_instance(shared: Caller) -> None:
    found = shared.search(None, sid=1)
    nameless = [entry for entry in found if "id" not in entry]
    assert {entry["client_name"] for entry in nameless} == {"ueb-hamburg-01"}
    old = [entry for entry in found if entry["client_name"] == "lin-web-01" and "instance_id" not in entry]
    assert old
    assert max(map(_started, old)) < START - 49 * 86_400


def test_newest_first_and_nothing_found(shared: Caller) -> None:
    starts = [_started(entry) for entry in shared.search()]
    assert starts == sorted(starts, reverse=True)
    assert shared.call("POST", "/api/backups", {"client_id": 999}).json == {"backups": []}


@pytest.mark.parametrize("body", [None, {}, [], {"colour": "red"}, {"client_id": None, "start_day": ""}])
def test_no_filter_means_everything(shared: Caller, body: Any) -> None:
    assert len(shared.search(body)) == len(shared.search())


def test_filters_by_identity_are_joined_by_and(shared: Caller) -> None:
    assert {entry["client_name"] for entry in shared.search({"system_id": 2})} >= {"br-fs-01", "br-sql-01"}
    assert {entry["client_name"] for entry in shared.search({"client_id": 2, "system_id": 1})} == {"sql-erp-01"}
    assert {entry["instance_id"] for entry in shared.search({"instance_id": ERP_LIVE}, sid=1)} == {ERP_LIVE}
    assert shared.search({"client_id": 4, "instance_id": ERP_LIVE}, sid=1) == []
    assert shared.search({"system_id": 2}, sid=1) == []
    assert shared.search({"client_id": "2"}, sid=1) == shared.search({"client_id": 2}, sid=1)


def test_types_are_internal_names(appliance: Caller) -> None:
    fulls = appliance.search({"instance_id": ERP_LIVE, "type": ["mssql full"]}, sid=1)
    assert {entry["type"] for entry in fulls} == {"Full"}
    both = appliance.search({"instance_id": ERP_LIVE, "type": ["mssql full", "mssql differential"]}, sid=1)
    assert {entry["type"] for entry in both} == {"Full", "Differential"}
    assert appliance.search({"type": ["Full"]}) == []
    assert {entry["type"] for entry in appliance.search({"type": ["master"]})} == {"Full"}
    appliance.switch("type_accepts_display")
    assert {entry["type"] for entry in appliance.search({"type": ["Full"]})} == {"Full"}


def test_start_bounds_are_inclusive_and_both_about_the_start(shared: Caller) -> None:
    chosen = shared.search({"instance_id": ERP_LIVE, "type": ["mssql full"]}, sid=1)[0]
    at = int(_started(chosen))
    asked = {"instance_id": ERP_LIVE, "type": ["mssql full"]}
    exact = shared.search({**asked, "start_time": at, "end_time": at}, sid=1)
    assert [entry["id"] for entry in exact] == [chosen["id"]]
    assert shared.search({**asked, "start_time": at + 1, "end_time": at + 60}, sid=1) == []


def test_completion_bounds(shared: Caller) -> None:
    chosen = shared.search({"instance_id": ERP_LIVE, "type": ["mssql full"]}, sid=1)[0]
    hours, minutes, seconds = map(int, chosen["duration"].split(":"))
    ended = int(_started(chosen)) + hours * 3600 + minutes * 60 + seconds
    bounds = {"finish_interval_start": ended, "finish_interval_end": ended}
    assert [entry["id"] for entry in shared.search({"instance_id": ERP_LIVE, **bounds}, sid=1)] == [chosen["id"]]
    assert all(entry["complete"] for entry in shared.search({"finish_interval_start": 0}))


def test_hours(shared: Caller) -> None:
    assert min(map(_started, shared.search({"start_hours": 2}))) >= START - 2 * 3600 - 60
    ended = shared.search({"end_hours": 2})
    assert ended
    assert all(entry["complete"] for entry in ended)
    begun_long_ago = [entry for entry in ended if _started(entry) < START - 2 * 3600]
    assert len(ended) > len(begun_long_ago)


def test_one_day(shared: Caller) -> None:
    found = shared.search({"start_day": "03/10/2026", "end_day": "03/10/2026"})
    assert {entry["start_date_time"][:10] for entry in found} == {"03/10/2026"}
    assert len(found) == len(shared.search({"start_day": "03/10/2026", "end_day": "03/11/2026"})) - len(
        shared.search({"start_day": "03/11/2026", "end_day": "03/11/2026"})
    )


def test_ids_that_do_not_exist_are_simply_missing(shared: Caller) -> None:
    chosen = shared.search({"instance_id": ERP_LIVE}, sid=1)[5]["id"]
    assert [entry["id"] for entry in shared.search({"backup_ids": [chosen, 7]}, sid=1)] == [chosen]


@pytest.mark.parametrize(
    "body", [{"client_id": "many"}, {"start_day": "2026-03-10"}, {"type": 5}, {"start_time": [1]}, [1], "text"]
)
def test_values_of_a_wrong_form_are_refused(shared: Caller, body: Any) -> None:
    assert shared.call("POST", "/api/backups", body).status == 500


def test_the_sample_form(appliance: Caller) -> None:
    appliance.switch("seed_sample")
    entry = appliance.search({"instance_id": ERP_LIVE, "type": ["mssql full"]}, sid=1)[0]
    assert entry["vm_ware_template"] is False
    assert entry["verify_status"] == "Success"
    assert not {"vmware_template", "storage", "output", "legalhold", "last", "purgeable", "gfs_rp_type"} & set(entry)
    logs = appliance.search({"instance_id": ERP_LIVE, "type": ["mssql transaction"]}, sid=1)
    assert {entry["replication_status"] for entry in logs} == {"N/A"}


def test_the_appl_dialect(appliance: Caller) -> None:
    appliance.switch("dialect=appl")
    reply = appliance.call("POST", "/api/backups", {"instance_id": ERP_LIVE}, {"sid": 1}).json
    assert set(reply) == {"data"}
    running, ended = reply["data"][0], reply["data"][1]
    assert (running["status"], running["complete_time"], running["complete"]) == (None, None, False)
    assert isinstance(ended["duration"], int)
    assert re.fullmatch(r"\d\d/\d\d/\d{4} \d\d:\d\d:\d\d [ap]m", ended["start_time"])
    assert ended["vmware_template"] == ended["xen_template"] == "n/a"
    statuses = {entry["status"] for entry in reply["data"]}
    assert statuses <= {None, "Successful", "Warning", "Failed"}
    copies = [entry for entry in reply["data"] if entry["type"] == "Backup Copy"]
    assert all("sync_status" in entry and entry["last"] == "n/a" for entry in copies)
    assert appliance.call("POST", "/api/backups", {"client_id": 999}).json == []


def test_switches_of_the_search(appliance: Caller) -> None:
    appliance.switch("empty_omits_key", "status_null", "backups_order=oldest", "default_window")
    assert appliance.call("POST", "/api/backups", {"client_id": 999}).json == {}
    found = appliance.search()
    starts = [_started(entry) for entry in found]
    assert starts == sorted(starts)
    assert starts[0] >= START - 7 * 86_400
    assert any(entry["status"] is None for entry in found)
    appliance.switch("backups_order=shuffled")
    shuffled = [_started(entry) for entry in appliance.search()]
    assert shuffled != starts
    assert sorted(shuffled) == starts


def test_zone_and_language_change_the_text(appliance: Caller) -> None:
    chosen = {"backup_ids": [appliance.search({"instance_id": ERP_LIVE}, sid=1)[1]["id"]]}
    utc = appliance.search(chosen, sid=1)[0]["start_date_time"]
    assert appliance.search(chosen, sid=1, lang="fr")[0]["start_date_time"].startswith("14/03/2026 0")
    appliance.switch("time_zone=America/New_York")
    assert appliance.search(chosen, sid=1)[0]["start_date_time"] != utc
    with pytest.raises(ValueError, match="no such zone"):
        appliance.switch("time_zone=Mars/Olympus")


def test_output_is_long_text_with_breaks(shared: Caller) -> None:
    failed = next(entry for entry in shared.search() if entry["status"] == "Failure")
    assert "<br/>" in failed["output"]
    assert "storage" not in failed


def test_related_and_deleting_variants(appliance: Caller) -> None:
    chosen = appliance.search({"instance_id": ERP_LIVE, "type": ["mssql differential"]}, sid=1)[1]["id"]
    related = appliance.call("POST", "/api/backups?isRelated=1&sid=1", [chosen]).json["data"]
    assert len(related) > 3
    deleted = appliance.call("POST", "/api/backups?isDelete&sid=1", [chosen])
    assert (deleted.status, deleted.json) == (201, {"result": [{"code": 0}]}), "a POST that changes something"
    assert appliance.search({"backup_ids": [chosen]}, sid=1) == []
    held = next(entry["id"] for entry in appliance.search({"client_id": 2}, sid=1) if entry["legalhold"])
    appliance.switch("post_status=200")
    kept = appliance.call("POST", "/api/backups?isDelete&sid=1", [held])
    assert (kept.status, kept.json["result"][0]["code"]) == (200, 1)
    assert appliance.search({"backup_ids": [held]}, sid=1)
    assert appliance.call("POST", "/api/backups?sid=1", {"backup_ids": [held]}).status == 200, "the search is a read"
    other = appliance.search({"instance_id": ERP_LIVE, "type": ["mssql differential"]}, sid=1)[1]["id"]
    appliance.switch("result_partial=half of it")
    assert appliance.call("POST", "/api/backups?isDelete&sid=1", [other]).json["result"][0]["code"] == 3
