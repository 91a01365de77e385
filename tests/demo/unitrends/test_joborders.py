from typing import Any

import pytest

from tests.demo.unitrends.caller import START, Caller

CALENDAR = [
    {"run_on": [1, 3], "schedule_run": 0, "start_date": "03/01/2026", "start_time": "23:15", "backup_type": "Full"}
]


def _order(appliance: Caller, name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(order for order in appliance.data("/api/joborders") if order["name"] == name)
    return found


def test_list(shared: Caller) -> None:
    orders = shared.data("/api/joborders")
    for order in orders:
        number, letter, sid = order["id"][:-3], order["id"][-3], order["id"][-1]
        assert number.isdecimal()
        assert letter in "bexa"
        assert int(sid) == order["sid"]
        assert order["status"] in {"Idle", "Running", "Disabled"}
        assert order["last_status"] in {"Success", "Warning", "Failed", "Never"}
    assert {order["type"] for order in orders} == {"Backup", "Replication", "Archive"}
    assert _order(shared, "ERP logs")["next_time"] == "03/14/2026 09:31:00 am"
    assert _order(shared, "ERP nightly")["next_time"] == "03/16/2026 02:00:00 am"
    assert _order(shared, "Quarterly archive")["status"] == "Disabled"


def test_detail_is_an_object(shared: Caller) -> None:
    order = shared.data(f"/api/joborders/{_order(shared, 'ERP nightly')['id']}/", sid=1)
    assert [instance["name"] for instance in order["instances"]] == [
        "MSSQLSERVER\\erp_live",
        "MSSQLSERVER\\erp_reporting",
    ]
    assert order["calendar"][0]["run_on"] == [1, 2, 3, 4, 5, 6]
    assert shared.get(f"/api/joborders/{order['id']}", sid=2).status == 404


def test_run_now(appliance: Caller) -> None:
    order_id = _order(appliance, "SQL system databases")["id"]
    assert appliance.call("PUT", f"/api/joborders/run/{order_id}/?sid=1").json == {"result": [{"code": 0}]}
    assert _order(appliance, "SQL system databases")["status"] == "Running"
    jobs = [job for job in appliance.data("/api/jobs/active/backup") if job["name"] == "SQL system databases"]
    assert {job["asset_name"] for job in jobs} == {"master", "msdb"}
    assert appliance.call("PUT", f"/api/joborders/run/{order_id}").status == 500  # it runs
    appliance.wait(300)
    assert _order(appliance, "SQL system databases")["status"] == "Idle"
    assert _order(appliance, "SQL system databases")["last_status"] == "Success"


def test_copy_orders_run_too(appliance: Caller) -> None:
    order_id = _order(appliance, "Copy to ueb-vault-02")["id"]
    appliance.call("PUT", f"/api/joborders/run/{order_id}")
    assert any(job["name"] == "Copy to ueb-vault-02" for job in appliance.data("/api/jobs/active/replication"))


def test_disable_and_enable(appliance: Caller) -> None:
    order_id = _order(appliance, "ERP logs")["id"]
    appliance.call("PUT", f"/api/joborders/disable/{order_id}/?sid=1")
    order = _order(appliance, "ERP logs")
    assert (order["status"], order["next_time"]) == ("Disabled", "n/a")
    appliance.switch("disabled_word=Idle")
    assert _order(appliance, "ERP logs")["status"] == "Idle"
    appliance.call("PUT", f"/api/joborders/enable/{order_id}/?sid=1")
    assert _order(appliance, "ERP logs")["next_time"] != "n/a"


def test_create_change_and_remove(appliance: Caller) -> None:
    body = {"name": "My SQL", "type": "Backup", "calendar": CALENDAR, "storage": "Internal", "instances": [3, 4]}
    reply = appliance.call("POST", "/api/joborders", body)
    assert reply.status == 201
    order_id = reply.json["result"][0]["id"]
    assert order_id.endswith("b.1")
    assert _order(appliance, "My SQL")["next_time"] == "03/16/2026 11:15:00 pm"
    appliance.call("PUT", f"/api/joborders/{order_id}", {"name": "Renamed"})
    assert appliance.data(f"/api/joborders/{order_id}")["name"] == "Renamed"
    assert appliance.call("DELETE", f"/api/joborders/{order_id}").status == 200
    assert appliance.get(f"/api/joborders/{order_id}").status == 404
    files = {"name": "Files", "type": "Backup", "calendar": CALENDAR, "clients": [{"id": 2}]}
    assert appliance.call("POST", "/api/joborders", files).json["result"][0]["id"].endswith("e.1")


@pytest.mark.parametrize(
    "change",
    [
        {"name": ""},
        {"type": "Tea"},
        {"instances": []},
        {"instances": [9999]},
        {"clients": -1},
        {"storage": "nowhere"},
        {"calendar": []},
        {"calendar": [{**CALENDAR[0], "run_on": [7]}]},
        {"calendar": [{**CALENDAR[0], "start_time": "25:00"}]},
        {"calendar": [{**CALENDAR[0], "start_date": "2026-03-01"}]},
    ],
)
def test_wrong_orders_are_refused(appliance: Caller, change: dict[str, Any]) -> None:
    body = {"name": "X", "type": "Backup", "calendar": CALENDAR, "instances": [3]} | change
    before = len(appliance.data("/api/joborders"))
    assert appliance.call("POST", "/api/joborders", body).status == 500
    assert len(appliance.data("/api/joborders")) == before


def test_schedules_start_by_themselves_when_switched_so(appliance: Caller) -> None:
    def started() -> int:
        found = appliance.search({"instance_id": 3, "start_time": int(START)}, sid=1)
        return len(found)

    appliance.wait(400)
    appliance.get("/api/systems")
    assert started() == 0
    appliance.switch("schedules_run")
    appliance.wait(900)
    appliance.get("/api/systems")
    appliance.wait(30)
    assert started() == 1
