"""The reads beside the search: status, browser, details, latest, related, strategies, risk, catalog."""

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.demo.unitrends.caller import ERP_LIVE, START, Caller


def _newest(caller: Caller, *types: str) -> int:
    return int(caller.search({"instance_id": ERP_LIVE, "type": list(types)}, sid=1)[0]["id"])


def _moment(text: str) -> datetime:
    return datetime.strptime(text, "%m/%d/%Y %I:%M:%S %p").replace(tzinfo=UTC)


def test_status_is_a_list_with_sid_and_an_object_without(shared: Caller) -> None:
    with_sid = shared.get("/api/backups", sid=1).json["BackupStatus"]
    assert isinstance(with_sid, list)
    assert all("start_time" in entry and "sid" not in entry for entry in with_sid)
    without = shared.get("/api/backups").json["BackupStatus"]
    assert set(without) == {"ueb-hamburg-01", "ueb-bremen-02"}
    assert {entry["sid"] for entry in without["ueb-bremen-02"]} == {2}


def test_status_covers_seven_days_unless_ids_are_named(shared: Caller) -> None:
    entries = shared.get("/api/backups", sid=1).json["BackupStatus"]
    first = min(_moment(entry["start_time"]) for entry in entries)
    assert first.date() == datetime.fromtimestamp(START - 6 * 86_400, UTC).date()
    oldest = shared.search(None, sid=1)[-1]["id"]
    (named,) = shared.get("/api/backups", sid=1, bid=oldest).json["BackupStatus"]
    assert named["id"] == oldest


def test_an_unknown_id_is_an_entry_not_an_error(shared: Caller) -> None:
    (entry,) = shared.get("/api/backups", sid=1, bid=5).json["BackupStatus"]
    assert (entry["id"], entry["start_time"]) == (5, "unknown")
    assert entry["output"]


def test_copies_come_only_when_asked_for(shared: Caller) -> None:
    def types(**query: Any) -> set[str]:
        entries = shared.get("/api/backups", sid=1, start_date="02/01/2026", **query).json["BackupStatus"]
        return {entry["type"] for entry in entries}

    assert types(copies=1) == {"Backup Copy"}
    assert "Backup Copy" not in types()
    assert types(imported=1) == {"Import"}


def test_dates_are_inclusive(appliance: Caller) -> None:
    query = {"sid": 1, "start_date": "03/10/2026", "end_date": "03/10/2026"}
    days = {entry["start_time"][:10] for entry in appliance.get("/api/backups", **query).json["BackupStatus"]}
    assert days == {"03/10/2026"}
    appliance.switch("end_date_exclusive")
    assert appliance.get("/api/backups", **query).json["BackupStatus"] == []


def test_the_browser_is_always_a_list(shared: Caller) -> None:
    entries = shared.get("/api/backups/browser").json["BackupStatus"]
    entry = entries[3]
    assert {"appliance", "system_id", "app_type", "storage", "at_risk", "complete_time"} <= set(entry)
    assert isinstance(entry["duration"], str)


def test_details_need_a_sid(shared: Caller) -> None:
    chosen = _newest(shared, "mssql full")
    assert shared.get("/api/backups/details", bid=chosen).status == 500
    (info,) = shared.get("/api/backups/details", bid=chosen, sid=1).json["BackupInfo"]
    assert set(info) == {"id", "device_id", "output", "comment", "purgeable", "last"}


def test_latest_gives_one_instant_twice(appliance: Caller) -> None:
    appliance.switch("time_zone=Europe/Berlin")
    (latest,) = appliance.data("/api/backups/latest", iid=ERP_LIVE, sid=1)
    local = datetime.fromtimestamp(latest["start_time"], UTC).hour + 1  # Berlin in March, before the change
    assert _moment(latest["start_time_string"]).hour == local
    more = appliance.data("/api/backups/latest", iid=ERP_LIVE, sid=1, days=1)
    assert len(more) > 50
    assert more[0] == latest
    assert appliance.get("/api/backups/latest", iid=9999).status == 500


def test_related_and_dependent(shared: Caller) -> None:
    full = _newest(shared, "mssql full")
    differential = _newest(shared, "mssql differential")
    related = shared.data(f"/api/backups/related/{differential}", sid=1)
    assert full in {entry["id"] for entry in related}
    assert differential not in {entry["id"] for entry in related}
    with_own = shared.data(f"/api/backups/related/{differential}", sid=1, original=1)
    assert len(with_own) == len(related) + 1
    taken_along = {entry["id"] for entry in shared.data(f"/api/backups/dependent/{full}", sid=1)}
    assert differential in taken_along
    assert full not in {entry["id"] for entry in shared.data(f"/api/backups/dependent/{differential}", sid=1)}
    assert {entry["type"] for entry in related} <= {"SQL Full", "SQL Differential", "SQL Transaction"}


@pytest.mark.parametrize(
    ("app_id", "query", "expected"),
    [
        (1, {}, ["Full", "Incremental", "Differential", "Selective", "Bare Metal"]),
        (1, {"isNAS": "true"}, ["Full", "Differential", "Selective"]),
        (1, {"noBareMetal": "true"}, ["Full", "Incremental", "Differential", "Selective"]),
        (1, {"onlyIncremental": "true"}, ["Full", "Incremental"]),
        (2, {}, ["Full", "Differential"]),
        (6, {}, ["Full", "Incremental", "Differential"]),
        (26, {}, ["Full", "Differential", "Transaction"]),
        (40, {}, ["Full", "Incremental", "Differential"]),
        (140, {}, ["Full"]),
        (150, {}, ["Full", "Incremental"]),
    ],
)
def test_strategies(shared: Caller, app_id: int, query: dict[str, str], expected: list[str]) -> None:
    reply = shared.get(f"/api/backups/strategies/{app_id}", **query).json
    assert reply["on_demand"] == expected
    assert all({"name", "backup_types"} == set(strategy) for strategy in reply["strategies"])


def test_risk(shared: Caller) -> None:
    failed = next(entry["id"] for entry in shared.search(None, sid=1) if entry["status"] == "Failure")
    good = _newest(shared, "mssql full")
    levels = shared.get(f"/api/backups/risk_level/{failed},{good}").json
    assert levels[str(failed)] > 0
    assert set(levels) == {str(failed), str(good)}


@pytest.mark.parametrize("path", ["/api/catalog", "/api/catalog/", "/api/backups/catalog"])
@pytest.mark.parametrize(("view", "key"), [("system", "System"), ("day", "day"), ("storage", "storage")])
def test_the_catalog_groups(shared: Caller, path: str, view: str, key: str) -> None:
    groups = shared.get(path, view=view).json["catalog"]
    assert groups
    for group in groups:
        assert set(group) == {key, "instances"}
        for instance in group["instances"]:
            assert all(isinstance(instance[name], str) for name in ("client_id", "instance_id", "system_id"))
            assert instance["backups"]
            assert all(isinstance(backup["id"], int) for backup in instance["backups"])


def test_catalog_defaults_and_order(shared: Caller) -> None:
    assert "System" in shared.get("/api/catalog").json["catalog"][0]
    days = [group["day"] for group in shared.get("/api/catalog", view="day", sid=1).json["catalog"]]
    assert len(days) == 7
    assert days == sorted(days, reverse=True)
    instances = shared.get("/api/catalog", view="instance", sid=1, iid=ERP_LIVE).json["catalog"]
    assert [instance["instance_id"] for instance in instances] == [str(ERP_LIVE)]
    assert instances[0]["backups"][0]["type"] == "SQL Transaction"


def test_catalog_status_and_holds_differ_by_view(appliance: Caller) -> None:
    def backups(view: str) -> list[dict[str, Any]]:
        groups = appliance.get("/api/catalog", view=view, sid=1, iid=ERP_LIVE, start_date="01/20/2026").json["catalog"]
        instances = groups if view == "instance" else [one for group in groups for one in group["instances"]]
        return [backup for instance in instances for backup in instance["backups"]]

    by_day = backups("day")
    assert {backup["status"] for backup in by_day} <= {0, 1, 2}
    assert {backup["legal_hold"] for backup in by_day} == {True, False}
    by_system = backups("system")
    assert all("status" not in backup for backup in by_system)
    held = [backup["legal_hold"] for backup in by_system if backup["legal_hold"]]
    assert {"legalHold": True, "holdRemaining": "3 days remaining"} in held
    assert {"legalHold": True, "holdRemaining": "Indefinite"} in held
    assert {backup["hold"] for backup in by_system} >= {"n/a", "3 days remaining"}


def test_catalog_leaves_holds_out_when_it_is_long(shared: Caller) -> None:
    groups = shared.get("/api/catalog", start_date="01/01/2026").json["catalog"]
    backups = [backup for group in groups for instance in group["instances"] for backup in instance["backups"]]
    assert len(backups) > 2_000
    assert all("legal_hold" not in backup and "hold" not in backup for backup in backups)


def test_catalog_shows_file_and_image_level_as_physical_servers(shared: Caller) -> None:
    instances = shared.get("/api/catalog", view="instance").json["catalog"]
    types = {instance["app_name"]: instance["app_type"] for instance in instances}
    assert types["file-level"] == types["image-level"] == "Physical Server"
    assert types["VMware"] == "VMware"


def test_catalog_of_backups_that_came_from_elsewhere(shared: Caller) -> None:
    instances = shared.get("/api/catalog", view="instance", grandclients=1, start_date="01/01/2026").json["catalog"]
    assert {instance["client_name"] for instance in instances} == {"kiel-fs-01"}
    assert shared.get("/api/catalog", metadata=1, view="instance").json["catalog"] != []


def test_old_file_level_backups_have_an_empty_instance_id(shared: Caller) -> None:
    instances = shared.get("/api/catalog", view="instance", start_date="01/01/2026", end_date="01/20/2026").json[
        "catalog"
    ]
    assert "" in {instance["instance_id"] for instance in instances}


def test_the_alias_can_be_missing(appliance: Caller) -> None:
    appliance.switch("no_catalog_alias")
    assert appliance.get("/api/backups/catalog").status == 404
    assert appliance.get("/api/catalog").status == 200
