"""Storage, alerts, and what else the appliance tells about itself."""

import re
from typing import Any

import pytest

from tests.demo.unitrends.caller import Caller


def test_storage_list(shared: Caller) -> None:
    reply = shared.get("/api/storage").json
    assert [(one["sid"], one["id"]) for one in reply["storage"]] == [(1, 1), (1, 2), (1, 3), (2, 1)]
    assert reply["storage"][2]["mb_size"] == "N/A"
    backup = [one for one in reply["storage"] if one["usage"] == "backup"]
    assert reply["totals"]["backup_mb_size"] == sum(one["mb_size"] for one in backup)
    archives = shared.get("/api/storage", usage="archive,source").json["storage"]
    assert [one["name"] for one in archives] == ["Recovery Archive"]


def test_one_storage_is_an_object_and_needs_a_sid(shared: Caller) -> None:
    assert shared.get("/api/storage/1", sid=1).json["storage"]["name"] == "Internal"
    assert shared.get("/api/storage/1").status == 500


def test_storage_goes_off_and_on(appliance: Caller) -> None:
    assert appliance.call("PUT", "/api/storage/offline/2/?sid=1").status == 200
    assert appliance.get("/api/storage/2", sid=1).json["storage"]["status"] == "offline"
    body = {"backup_type": "Full", "instances": [3], "storage": "nas-backup-02"}
    assert appliance.call("PUT", "/api/backups", body).status == 500
    assert appliance.call("PUT", "/api/storage/online/2/?sid=1").status == 200
    assert appliance.get("/api/storage/2", sid=1).json["storage"]["status"] == "online"
    assert appliance.call("PUT", "/api/storage/offline/1/?sid=1").status == 500


def test_storage_is_added_changed_and_removed(appliance: Caller) -> None:
    body = {"name": "nas-03", "type": 4, "usage": "backup", "properties": {"hostname": "nas", "password": "hidden"}}
    reply = appliance.call("POST", "/api/storage/?sid=1", body)
    number = reply.json["result"]["id"]
    shown = appliance.get(f"/api/storage/{number}", sid=1).json["storage"]
    assert (shown["type"], shown["properties"]) == ("nas", {"hostname": "nas"})
    appliance.call("PUT", f"/api/storage/{number}/?sid=1", {"warn_threshold": 70})
    assert appliance.get(f"/api/storage/{number}", sid=1).json["storage"]["warn_threshold"] == 70
    assert appliance.call("POST", "/api/storage/?sid=1", body).status == 500
    assert appliance.call("DELETE", f"/api/storage/{number}/?sid=1").status == 200
    assert appliance.get(f"/api/storage/{number}", sid=1).status == 500
    assert appliance.call("DELETE", "/api/storage/1/?sid=1").status == 500


def test_numbers_that_are_not_known(appliance: Caller) -> None:
    appliance.switch("na_numbers")
    storage = appliance.get("/api/storage").json["storage"][0]
    assert {storage[name] for name in ("mb_size", "mb_free", "percent_used", "dedup", "warn_threshold")} == {"N/A"}


def _alerts(appliance: Caller, path: str = "", **query: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = appliance.data(f"/api/alerts{path}", **query)
    return found


def test_alerts(shared: Caller) -> None:
    alerts = _alerts(shared)
    assert alerts
    for alert in alerts:
        assert re.fullmatch(r"[A-Z][a-z]{2} \d{1,2}, \d{4} \d{1,2}:\d\d [ap]m", alert["created"])
        assert alert["severity"] in {"critical", "warning", "notice"}
        assert isinstance(alert["resolved"], bool)
    assert len(_alerts(shared, days=13)) > len(alerts)
    assert _alerts(shared, order="asc") == alerts[::-1]


def test_alerts_narrowed(shared: Caller) -> None:
    assert all(not alert["resolved"] for alert in _alerts(shared, "/open"))
    assert all(alert["resolved"] for alert in _alerts(shared, "/closed", days=13))
    assert {alert["severity"] for alert in _alerts(shared, "/critical")} == {"critical"}
    assert {alert["severity"] for alert in _alerts(shared, "/open/critical")} == {"critical"}
    chosen = _alerts(shared)[0]
    assert _alerts(shared, f"/{chosen['id']}") == [chosen]
    assert shared.get("/api/alerts/pink").status == 500
    reply = shared.get("/api/alerts", max_items=2).json
    assert (len(reply["data"]), reply["more"]) == (2, True)


def test_alerts_are_closed(appliance: Caller) -> None:
    chosen = _alerts(appliance, "/open", sid=1)[0]
    assert appliance.call("DELETE", f"/api/alerts/{chosen['id']}?sid=1").status == 200
    assert _alerts(appliance, f"/{chosen['id']}", sid=1)[0]["resolved"] is True
    assert appliance.call("DELETE", "/api/alerts/9999?sid=1").status == 500
    appliance.switch("alert_close=PUT", "no_notice")
    assert appliance.call("DELETE", f"/api/alerts/{chosen['id']}?sid=1").status == 405
    assert appliance.call("PUT", f"/api/alerts/{chosen['id']}?sid=1").status == 200
    assert "notice" not in {alert["severity"] for alert in _alerts(appliance, days=13)}


def test_reports(shared: Caller) -> None:
    entries = shared.data("/api/reports/system/alerts")
    assert set(entries[0]) == {"sname", "severity", "created", "message"}
    address = shared.get("/api/reports/system/alerts", format="pdf").json["pdf_url"]
    assert shared.get("/api/" + address.partition("/api/")[2]).content.startswith(b"%PDF")
    assert shared.get("/api/reports/backup/history").status == 200
    assert shared.get("/api/reports/tea/time").status == 404


def test_other_reads(appliance: Caller) -> None:
    assert {"install_date", "expiration_date", "asset_tag", "feature_string", "class"} == set(
        appliance.get("/api/license").json
    )
    assert appliance.data("/api/summary/current")["successful"] > 0
    assert appliance.data("/api/backup-copy/connected_targets") == [{"target_id": 1, "name": "ueb-vault-02"}]
    assert len(appliance.data("/api/updates")["updates"]) == 1
    assert appliance.call("POST", "/api/updates").status == 201
    assert appliance.data("/api/updates")["updates"] == []


@pytest.mark.parametrize("path", ["/api/replication/queue", "/api/virtual_clients", "/api/summary/current"])
def test_reads_take_a_sid(shared: Caller, path: str) -> None:
    assert shared.get(path, sid=2).status == 200
