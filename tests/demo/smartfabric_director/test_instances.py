"""Runs of jobs: states over time, units, one at a time, and how they fail."""

from collections.abc import Callable

import pytest

from tests.demo.smartfabric_director.conftest import EVERYTHING, Director, part

FIELDS = {
    "id", "name", "status", "size", "version", "content", "location", "start_time", "completed_time", "job_name",
    "description", "additional_information",
}  # fmt: skip


async def test_the_life_of_a_run(director: Director) -> None:
    job_id = await director.add_job(name="life", description="text")
    started_ms = director.now_ms + 2000  # picked up within a few seconds
    director.later(2)
    (run,) = await director.runs(job_id)
    assert (run["status"], run["size"], run["completed_time"]) == ("NOT_SET", 0, 0)
    director.later(1)
    assert (await director.runs(job_id))[0]["status"] == "IN_PROGRESS"
    director.later(19.9)
    assert (await director.runs(job_id))[0]["status"] == "IN_PROGRESS"
    director.later(0.2)
    run = await director.get(f"/backups/instances/{part(run['id'])}")
    assert set(run) == FIELDS
    assert run["status"] == "COMPLETED"
    assert run["start_time"] == started_ms // 1000  # seconds
    assert run["completed_time"] == started_ms + 21_000  # milliseconds
    assert run["size"] == 256_000 + 2 * 512_000
    assert run["name"] == f"life_{started_ms}"
    assert run["location"] == f"/sfdBackup/life_{started_ms}.tar"
    assert (run["version"], run["job_name"], run["description"]) == ("2.0.0", "life", "text")
    assert run["content"] == EVERYTHING
    assert run["id"].startswith("303:")


async def test_speed_shortens_work(build: Callable[..., Director]) -> None:
    director = build(speed=10)
    await director.sign_in()
    job_id = await director.add_job()
    director.later(2.4)
    (run,) = await director.runs(job_id)
    assert run["status"] == "COMPLETED"
    assert run["completed_time"] - run["start_time"] * 1000 < 4000


async def test_one_at_a_time(director: Director) -> None:
    first, second = await director.add_job(name="first"), await director.add_job(name="second")
    director.later(2.5)
    assert (await director.runs(second))[0]["status"] == "NOT_SET"
    director.later(1)
    (skipped,) = await director.runs(second)
    assert (skipped["status"], skipped["size"], skipped["location"]) == ("ANOTHER_BACKUP_IN_PROGRESS", 0, "")
    assert "another backup" in skipped["additional_information"]
    director.later(60)
    assert (await director.runs(first))[0]["status"] == "COMPLETED"
    assert (await director.runs(second))[0]["status"] == "ANOTHER_BACKUP_IN_PROGRESS"  # not made up for
    job = await director.get(f"/backups/jobs/{part(second)}")
    assert job["status"] == "EXPIRED"


async def test_lists_are_newest_first_and_can_be_of_one_job(director: Director) -> None:
    found = await director.data("/backups/instances")
    starts = [instance["start_time"] for instance in found]
    assert starts == sorted(starts, reverse=True)
    nightly = next(job for job in await director.data("/backups/jobs") if job["name"] == "nightly-config")
    mine = await director.runs(nightly["id"])
    assert mine == [instance for instance in found if instance["job_name"] == "nightly-config"]
    underscore = await director.ask("GET", f"/backups/instances?job_id={part(nightly['id'])}")
    assert len(underscore.json()["data"]) == len(found)  # not the parameter's name
    assert await director.runs("302:1") == []


@pytest.mark.parametrize("instance_id", ["303:1", "nonsense", "%25"])
async def test_unknown_instance(director: Director, instance_id: str) -> None:
    reply = await director.ask("GET", f"/backups/instances/{part(instance_id)}")
    assert (reply.status_code, reply.json()["id"]) == (404, "entity_not_found")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
async def test_instances_cannot_be_changed(director: Director, method: str) -> None:
    instance = (await director.data("/backups/instances"))[0]
    reply = await director.ask(method, f"/backups/instances/{part(instance['id'])}")
    assert reply.status_code == 405


@pytest.mark.parametrize(
    ("switch", "text", "has_tar"),
    [
        ("host_unreachable", "cannot be reached", False),
        ("host_unreachable=vault-01.ops.example", "cannot be reached", False),
        ("wrong_ftp_password", "Login to backup location", False),
        ("upload_fails_midway", "interrupted", False),
        ("backup_incomplete", "leaf-07", True),
    ],
)
async def test_bad_runs(director: Director, switch: str, text: str, has_tar: bool) -> None:
    before = len(await director.remote_files())
    director.fault(switch)
    run = await director.back_up()
    director.faults.clear()
    assert run["status"] == "COMPLETED_WITH_ERROR"
    assert text in run["additional_information"]
    assert (run["size"] > 0) is has_tar
    assert len(await director.remote_files()) - before == has_tar


async def test_a_fault_can_be_for_one_job_and_for_once(director: Director) -> None:
    director.fault("host_unreachable=elsewhere.example")
    director.fault("upload_fails_midway*1")
    director.fault("backup_incomplete@/three")
    assert (await director.back_up("one"))["size"] == 0
    assert (await director.back_up("two"))["status"] == "COMPLETED"
    assert (await director.back_up("three"))["status"] == "COMPLETED_WITH_ERROR"


async def test_a_run_can_hang_and_go_on(director: Director) -> None:
    job_id = await director.add_job()
    director.fault("stuck_not_set")
    director.later(700)
    assert (await director.runs(job_id))[0]["status"] == "NOT_SET"
    director.fault("backup_hangs")
    director.faults.switch_off("stuck_not_set")
    assert (await director.runs(job_id))[0]["status"] == "IN_PROGRESS"
    director.faults.clear()
    assert (await director.runs(job_id))[0]["status"] == "COMPLETED"


async def test_assumptions_about_instances_can_be_reversed(director: Director) -> None:
    found = await director.data("/backups/instances")
    for switch in (
        "instance_names_differ", "size_absent_until_finished", "completed_time_absent", "instances_unordered",
        "instance_delay=5", "backup_length=100", "ids_as_uuid",
    ):  # fmt: skip
        director.fault(switch)
    shuffled = await director.data("/backups/instances")
    assert [one["id"] for one in shuffled] != [one["id"] for one in found]
    assert sorted(one["id"] for one in shuffled) == sorted(one["id"] for one in found)
    job_id = await director.add_job()
    assert ":" not in job_id
    director.later(4)
    assert await director.runs(job_id) == []
    director.later(90)
    (run,) = await director.runs(job_id)
    assert FIELDS - set(run) == {"size", "completed_time"}
    assert not run["location"].removesuffix(".tar").endswith(run["name"])


async def test_thousands_of_instances(director: Director) -> None:
    before = await director.data("/backups/instances")
    director.fault("many_instances")
    found = await director.data("/backups/instances")
    assert len(found) == len(before) + 10_000
    assert (await director.get(f"/backups/instances/{part(found[-1]['id'])}"))["id"] == found[-1]["id"]
    director.faults.clear()
    assert await director.data("/backups/instances") == before
    assert (await director.ask("GET", f"/backups/instances/{part(found[-1]['id'])}")).status_code == 404
