"""Alerts and events: windows, filters, changes of state, and what backups make of them."""

from typing import Any

import pytest

from tests.demo.smartfabric_director.conftest import Director, part

DAY_MS = 86_400_000


async def test_alerts_of_a_bad_and_a_good_run(director: Director) -> None:
    director.fault("host_unreachable")
    job_id = await director.add_job(
        name="often", frequency="HOURLY", start_time=director.now_ms + 20 * 60_000, content=["CONFIG_DATA"]
    )
    director.later(20 * 60 + 25)
    mine = await director.data("/alerts", referenced_object_id=job_id)
    assert [(alert["type"], alert["severity"], alert["state"]) for alert in mine] == [
        ("BACKUP_FAILED_ALERT", "ERROR", "OPEN")
    ]
    assert mine[0]["referenced_object_id"] == {"id": job_id, "type": "BACKUP_JOB"}
    assert mine[0]["cleared_timestamp"] == 0
    location = (await director.data("/backups/locations"))[0]["id"]
    (unreachable,) = await director.data("/alerts", type="BACKUP_LOCATION_UNREACHABLE_ALERT", state="OPEN")
    assert unreachable["referenced_object_id"] == {"id": location, "type": "BACKUP_LOCATION"}
    assert unreachable["severity"] == "WARNING"

    director.faults.clear()
    director.later(3600)
    await director.sign_in()
    (cleared,) = await director.data("/alerts", referenced_object_id=job_id)
    assert (cleared["state"], cleared["state_updated_by"]) == ("CLEARED", "SYSTEM")
    assert cleared["cleared_timestamp"] > cleared["created_timestamp"]
    kinds = [event["type"] for event in await director.data("/events", referenced_object_id=job_id)]
    assert kinds == ["BACKUP_COMPLETED", "BACKUP_STARTED", "BACKUP_FAILED", "BACKUP_STARTED"]


async def test_units_of_time(director: Director) -> None:
    alert = (await director.data("/alerts"))[0]
    assert alert["created_timestamp"] < 10**10  # labelled seconds
    event = (await director.data("/events"))[0]
    assert event["timestamp"] > 10**12  # milliseconds in the vendor's sample
    director.fault("times_in_ms")
    assert (await director.data("/alerts"))[0]["created_timestamp"] > 10**12


@pytest.mark.parametrize("path", ["/alerts", "/events"])
async def test_older_than_a_day_vanishes_unless_asked_for(director: Director, path: str) -> None:
    recent = await director.data(path)
    everything = await director.data(path, start_time=director.now_ms - 60 * DAY_MS)
    assert 0 < len(recent) < len(everything)
    old = await director.data(path, end_time=director.now_ms - 3 * DAY_MS)
    ends = [one["timestamp"] if path == "/events" else one["modified_timestamp"] * 1000 for one in old]
    assert ends
    assert all(director.now_ms - 4 * DAY_MS - 1000 <= end <= director.now_ms - 3 * DAY_MS for end in ends)


@pytest.mark.parametrize(
    ("query", "field", "allowed"),
    [
        ("state=OPEN", "state", {"OPEN"}),
        ("state=OPEN&state=ACK", "state", {"OPEN", "ACK"}),
        ("state=OPEN,ACK", "state", {"OPEN", "ACK"}),
        ("severity=CRITICAL", "severity", {"CRITICAL"}),
        ("severity=CLEARED", "state", {"CLEARED"}),
        ("type=FAN_TRAY_FAILED_ALERT", "type", {"FAN_TRAY_FAILED_ALERT"}),
        ("information=LEAF-07%20CANNOT", "type", {"SWITCH_UNREACHABLE_ALERT"}),
    ],
)
async def test_filters_of_alerts(director: Director, query: str, field: str, allowed: set[str]) -> None:
    found = await director.data(f"/alerts?start-time=0&{query}")
    assert {alert[field] for alert in found} == allowed


async def test_order_of_alerts(director: Director) -> None:
    def created(alerts: list[dict[str, Any]], name: str) -> list[int]:
        return [alert[name] for alert in alerts]

    newest_first = created(await director.data("/alerts", start_time="0"), "created_timestamp")
    assert newest_first == sorted(newest_first, reverse=True)
    updated = await director.data("/alerts", start_time="0", sort_by="UPDATED_AT", sort_order="ASC")
    assert created(updated, "modified_timestamp") == sorted(created(updated, "modified_timestamp"))


@pytest.mark.parametrize(
    "query",
    [
        "/alerts?state=GONE",
        "/alerts?severity=LOUD",
        "/alerts?start-time=today",
        "/alerts?sort-by=NAME",
        "/events?end-time=x",
    ],
)
async def test_bad_queries(director: Director, query: str) -> None:
    reply = await director.ask("GET", query)
    assert reply.status_code == 400
    assert reply.json()["messages"][0]["field_name"] in query


async def test_acknowledging_unacknowledging_and_clearing(director: Director) -> None:
    (alert,) = await director.data("/alerts", state="OPEN", type="SWITCH_UNREACHABLE_ALERT")
    path = f"/alerts/{part(alert['id'])}"
    for action, state in (("ack", "ACK"), ("unack", "OPEN"), ("clear", "CLEARED")):
        director.later(5)
        reply = await director.ask("POST", f"{path}/{action}")
        assert reply.status_code == 200
        assert reply.json() == {
            "new_object_id": None,
            "id": f"{action}_alert_success",
            "message": reply.json()["message"],
            "messageParams": [],
            "messages": [
                {
                    "id": f"{action}_alert_success",
                    "message": reply.json()["message"],
                    "field_name": None,
                    "messageParams": [],
                }
            ],
        }
        (changed,) = await director.data("/alerts", type="SWITCH_UNREACHABLE_ALERT")
        assert (changed["state"], changed["state_updated_by"]) == (state, "admin@sfd.local")
    assert changed["cleared_timestamp"] == int(director.wall_s)
    steps = await director.data(f"{path}/timeline")
    assert [(step["state"], step["updated_by"]) for step in steps] == [
        ("OPEN", "SYSTEM"),
        ("ACK", "admin@sfd.local"),
        ("OPEN", "admin@sfd.local"),
        ("CLEARED", "admin@sfd.local"),
    ]
    (event,) = await director.data(f"{path}/events")
    assert {"id", "type", "timestamp", "updated_by", "state", "message"} <= set(event)
    assert await director.get(f"/events/{part(event['id'])}")


@pytest.mark.parametrize("action", ["ack", "unack", "clear", "events", "timeline"])
async def test_unknown_alert(director: Director, action: str) -> None:
    method = "GET" if action in ("events", "timeline") else "POST"
    reply = await director.ask(method, f"/alerts/136%3A1/{action}")
    assert (reply.status_code, reply.json()["id"]) == (404, "entity_not_found")


async def test_events_of_a_restore(director: Director) -> None:
    run = await director.back_up()
    await director.start_restore(f"{run['name']}.tar")
    director.later(60)
    await director.sign_in()
    kinds = [event["type"] for event in await director.data("/events")]
    assert kinds[:1] == ["RESTORE_COMPLETED"]
    assert "RESTORE_STARTED" not in kinds  # it came after the backup, so the restored journal lacks it
    event = (await director.data("/events", type="RESTORE_COMPLETED", severity="INFO"))[0]
    assert await director.get(f"/events/{part(event['id'])}") == event
    assert (await director.ask("GET", "/events/137%3A1")).status_code == 404


async def test_alerts_of_the_older_version(director: Director) -> None:
    director.fault("alerts_as_in_1_2")
    found = {alert["type"]: alert for alert in await director.data("/alerts", start_time="0")}
    fan = found["FAN_TRAY_FAILED_ALERT"]
    assert (fan["acknowledged_by"], fan["state"]) == ("mkeller", "ACK")
    assert "state_updated_by" not in fan
    assert found["SWITCH_UNREACHABLE_ALERT"]["acknowledged_at"] == 0
