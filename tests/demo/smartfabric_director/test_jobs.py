"""Backup jobs: validation, schedules and their end."""

from datetime import UTC, datetime
from itertools import pairwise
from typing import Any

import pytest

from tests.demo.smartfabric_director.conftest import EVERYTHING, Director, part

HOUR_S = 3600.0
DAY_MS = 86_400_000


async def job_of(director: Director, job_id: str) -> Any:
    return await director.get(f"/backups/jobs/{part(job_id)}")


async def test_a_job_read_back(director: Director) -> None:
    job_id = await director.add_job(name="once", description="before the upgrade")
    job = await job_of(director, job_id)
    location = (await director.data("/backups/locations"))[0]["id"]
    assert job.pop("user_info")["created_by"] == "admin@sfd.local"
    assert job == {
        "id": job_id,
        "status": "ACTIVE",
        "name": "once",
        "location": location,
        "content": EVERYTHING,
        "description": "before the upgrade",
        "frequency": "DOES_NOT_REPEAT",
        "end_recurrence_type": "NEVER",
        "start_time": director.now_ms,
        "end_time": 0,
        "backup_instances": 0,
    }
    assert job_id.startswith("302:")
    assert job_id in [job["id"] for job in await director.data("/backups/jobs")]
    raw_colon = await director.ask("GET", f"/backups/jobs/{job_id}")
    assert raw_colon.status_code == 200


@pytest.mark.parametrize(
    ("changes", "key", "field"),
    [
        ({"name": None}, "required_field_missing", "name"),
        ({"name": "with space"}, "invalid_field_value", "name"),
        ({"name": "x" * 65}, "invalid_field_value", "name"),
        ({"name": "nightly-config"}, "backup_job_name_exists", "name"),
        ({"location": None}, "required_field_missing", "location"),
        ({"location": "301:7"}, "invalid_field_value", "location"),
        ({"content": None}, "required_field_missing", "content"),
        ({"content": []}, "invalid_field_value", "content"),
        ({"content": ["CONFIG_DATA", "CONFIG_DATA"]}, "invalid_field_value", "content"),
        ({"content": ["SWITCH_DATA"]}, "invalid_field_value", "content"),
        ({"content": "CONFIG_DATA"}, "invalid_field_value", "content"),
        ({"frequency": None}, "required_field_missing", "frequency"),
        ({"frequency": "YEARLY"}, "invalid_field_value", "frequency"),
        ({"start_time": None}, "required_field_missing", "start_time"),
        ({"start_time": "now"}, "invalid_field_value", "start_time"),
        ({"start_time": 1.5}, "invalid_field_value", "start_time"),
        ({"start_time": True}, "invalid_field_value", "start_time"),
        ({"start_time": -1}, "invalid_field_value", "start_time"),
        ({"start_time": 2**63}, "invalid_field_value", "start_time"),
        ({"start_time": 2**62}, "invalid_field_value", "start_time"),
        ({"end_recurrence_type": "SOON"}, "invalid_field_value", "end_recurrence_type"),
        ({"frequency": "DAILY", "end_recurrence_type": "END_TIME"}, "required_field_missing", "end_time"),
        (
            {"frequency": "DAILY", "end_recurrence_type": "END_TIME", "end_time": 5},
            "invalid_field_value",
            "end_time",
        ),
        (
            {"frequency": "DAILY", "end_recurrence_type": "NUMBER_OF_BACKUPS"},
            "required_field_missing",
            "backup_instances",
        ),
        (
            {"frequency": "DAILY", "end_recurrence_type": "NUMBER_OF_BACKUPS", "backup_instances": 0},
            "invalid_field_value",
            "backup_instances",
        ),
    ],
)
async def test_refused_jobs(director: Director, changes: dict[str, Any], key: str, field: str) -> None:
    good = {
        "name": "new",
        "location": (await director.data("/backups/locations"))[0]["id"],
        "content": EVERYTHING,
        "frequency": "DOES_NOT_REPEAT",
        "start_time": director.now_ms,
    }
    before = await director.data("/backups/jobs")
    reply = await director.ask("POST", "/backups/jobs", {**good, **changes})
    assert reply.status_code == 400
    assert (reply.json()["id"], reply.json()["messages"][0]["field_name"]) == (key, field)
    assert await director.data("/backups/jobs") == before


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
async def test_unknown_job(director: Director, method: str) -> None:
    reply = await director.ask(method, "/backups/jobs/302%3A1")
    assert (reply.status_code, reply.json()["id"]) == (404, "entity_not_found")


async def test_a_one_time_job_expires_when_its_run_has_ended(director: Director) -> None:
    job_id = await director.add_job()
    assert await director.runs(job_id) == []
    director.later(10)
    assert (await director.runs(job_id))[0]["status"] == "IN_PROGRESS"
    assert (await job_of(director, job_id))["status"] == "ACTIVE"
    director.later(15)
    assert (await director.runs(job_id))[0]["status"] == "COMPLETED"
    assert (await job_of(director, job_id))["status"] == "EXPIRED"


async def test_a_start_in_the_past_runs_at_once_and_one_in_the_future_then(director: Director) -> None:
    late = await director.add_job(name="late", start_time=1)
    planned = await director.add_job(name="planned", start_time=director.now_ms + 600_000)
    director.later(30)
    assert len(await director.runs(late)) == 1
    assert await director.runs(planned) == []
    director.later(570)
    (instance,) = await director.runs(planned)
    assert instance["start_time"] == director.now_ms // 1000
    assert instance["name"] == f"planned_{director.now_ms}"


async def test_a_count_stops_a_job(director: Director) -> None:
    job_id = await director.add_job(
        name="three",
        frequency="HOURLY",
        end_recurrence_type="NUMBER_OF_BACKUPS",
        backup_instances=3,
        start_time=director.now_ms + 60_000,
    )
    director.later(2 * HOUR_S)
    await director.sign_in()
    assert len(await director.runs(job_id)) == 2
    assert (await job_of(director, job_id))["status"] == "ACTIVE"
    director.later(5 * HOUR_S)
    await director.sign_in()
    assert len(await director.runs(job_id)) == 3
    assert (await job_of(director, job_id))["status"] == "EXPIRED"


async def test_a_time_stops_a_job(director: Director) -> None:
    job_id = await director.add_job(
        name="two-days",
        frequency="DAILY",
        end_recurrence_type="END_TIME",
        start_time=director.now_ms + 60_000,
        end_time=director.now_ms + 2 * DAY_MS,
    )
    director.later(40 * HOUR_S)
    await director.sign_in()
    assert (await job_of(director, job_id))["status"] == "EXPIRED"  # no run is left before the end
    assert len(await director.runs(job_id)) == 2


async def test_a_repeating_job_goes_on(director: Director) -> None:
    job_id = await director.add_job(name="daily", frequency="DAILY", start_time=director.now_ms + 60_000)
    director.later(10 * 24 * HOUR_S)
    await director.sign_in()
    starts = [instance["start_time"] for instance in await director.runs(job_id)]
    assert len(starts) == 10
    assert all(newer - older == 86_400 for newer, older in pairwise(starts))
    assert (await job_of(director, job_id))["status"] == "ACTIVE"


async def test_a_put_with_a_new_schedule_wakes_an_expired_job(director: Director) -> None:
    job_id = await director.add_job()
    director.later(30)
    job = await job_of(director, job_id)
    assert job["status"] == "EXPIRED"

    relabelled = await director.ask("PUT", f"/backups/jobs/{part(job_id)}", {**job, "description": "done"})
    assert (relabelled.status_code, relabelled.json()["id"]) == (200, "update_backup_job_success")
    assert (await job_of(director, job_id))["status"] == "EXPIRED"

    again = {**job, "start_time": director.now_ms}
    assert (await director.ask("PUT", f"/backups/jobs/{part(job_id)}", again)).status_code == 200
    assert (await job_of(director, job_id))["status"] == "ACTIVE"
    director.later(30)
    assert len(await director.runs(job_id)) == 2


async def test_a_put_replaces_the_whole_job(director: Director) -> None:
    job_id = await director.add_job(description="to be lost")
    job = await job_of(director, job_id)
    required = {name: job[name] for name in ("name", "location", "content", "frequency", "start_time")}
    assert (await director.ask("PUT", f"/backups/jobs/{part(job_id)}", {**required, "name": "renamed"})).is_success
    changed = await job_of(director, job_id)
    assert (changed["name"], changed["description"]) == ("renamed", None)
    assert changed["user_info"]["last_updated_by"] == "admin@sfd.local"
    missing = await director.ask("PUT", f"/backups/jobs/{part(job_id)}", {"description": "only this"})
    assert missing.status_code == 400


async def test_deleting_a_job_keeps_its_instances(director: Director) -> None:
    instance = await director.back_up()
    job_id = next(job["id"] for job in await director.data("/backups/jobs") if job["name"] == "now")
    assert (await director.ask("DELETE", f"/backups/jobs/{part(job_id)}")).status_code == 200
    assert (await director.ask("GET", f"/backups/jobs/{part(job_id)}")).status_code == 404
    assert instance["id"] in [found["id"] for found in await director.data("/backups/instances")]
    assert (await director.get(f"/backups/instances/{part(instance['id'])}"))["job_name"] == "now"
    director.fault("deleted_job_unfiltered")
    assert await director.runs(job_id) == []


async def test_assumptions_about_jobs_can_be_reversed(director: Director) -> None:
    for switch in ("past_start_refused", "job_names_unchecked", "content_unchecked", "one_off_stays_active"):
        director.fault(switch)
    with pytest.raises(AssertionError, match="start_time"):
        await director.add_job(start_time=1)
    job_id = await director.add_job(name="nightly-config", content=[], start_time=director.now_ms + 1000)
    director.later(30)
    assert (await job_of(director, job_id))["status"] == "ACTIVE"
    assert len(await director.runs(job_id)) == 1


async def test_recurrence_can_follow_a_zone(director: Director) -> None:
    director.fault("recurrence_zone=America/New_York")
    director.later(-60 * 86_400)  # September: summer time until 1 November
    await director.sign_in()
    job_id = await director.add_job(name="local", frequency="DAILY", start_time=director.now_ms + 1000)
    director.later(60 * 86_400)
    await director.sign_in()
    starts = [instance["start_time"] % 86_400 for instance in await director.runs(job_id)]
    assert starts[0] - starts[-1] == 3600


@pytest.mark.parametrize(("switch", "days"), [("", ["28", "31"]), ("month_end_skips", ["31"])])
async def test_month_end(director: Director, switch: str, days: list[str]) -> None:
    director.later(71 * 86_400)  # the end of January
    await director.sign_in()
    if switch:
        director.fault(switch)
    job_id = await director.add_job(name="monthly", frequency="MONTHLY", start_time=director.now_ms + 1000)
    director.later(60 * 86_400)
    await director.sign_in()
    starts = [instance["start_time"] for instance in await director.runs(job_id)]
    found = [datetime.fromtimestamp(start, UTC).strftime("%d") for start in reversed(starts)]
    assert found == ["31", *days]


async def test_repeating_jobs_can_rest_and_go_on(director: Director) -> None:
    hourly = next(job for job in await director.data("/backups/jobs") if job["name"] == "monitoring-hourly")
    before = len(await director.runs(hourly["id"]))
    director.fault("repeating_jobs_rest")
    director.later(3 * HOUR_S)
    await director.sign_in()
    assert len(await director.runs(hourly["id"])) == before
    assert (await director.back_up())["status"] == "COMPLETED", "what is started by hand runs"
    director.faults.switch_off("repeating_jobs_rest")
    director.later(HOUR_S)
    await director.sign_in()
    assert len(await director.runs(hourly["id"])) == before + 1
