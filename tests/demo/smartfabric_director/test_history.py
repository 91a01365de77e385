"""The past of the demo: what a console finds when it first looks."""

from collections import Counter
from collections.abc import Callable

import pytest

from tests.demo.smartfabric_director.conftest import NOON, Director


async def test_the_cast(director: Director) -> None:
    jobs = {job["name"]: job["status"] for job in await director.data("/backups/jobs")}
    assert jobs == {
        "weekly-full": "ACTIVE",
        "nightly-config": "ACTIVE",
        "monitoring-hourly": "ACTIVE",
        "fabric-onboarding": "EXPIRED",
        "before-upgrade": "EXPIRED",
        "month-end-archive": "ACTIVE",
        "quarter-review": "ACTIVE",
    }
    instances = await director.data("/backups/instances")
    states = Counter(instance["status"] for instance in instances)
    assert states["COMPLETED"] > 200
    assert states["COMPLETED_WITH_ERROR"] >= 5
    assert states["ANOTHER_BACKUP_IN_PROGRESS"] >= 1
    days = (instances[0]["start_time"] - instances[-1]["start_time"]) / 86_400
    assert 55 < days < 62
    partial = [one for one in instances if one["status"] == "COMPLETED_WITH_ERROR" and one["size"]]
    empty = [one for one in instances if one["status"] == "COMPLETED_WITH_ERROR" and not one["size"]]
    assert partial
    assert empty
    assert all(one["additional_information"] for one in [*partial, *empty])


async def test_leftovers_of_a_deleted_and_a_renamed_job(director: Director) -> None:
    of_jobs = set()
    for job in await director.data("/backups/jobs"):
        of_jobs |= {instance["id"] for instance in await director.runs(job["id"])}
    left = [one for one in await director.data("/backups/instances") if one["id"] not in of_jobs]
    assert {one["job_name"] for one in left} == {"rack-move"}
    weekly = next(job for job in await director.data("/backups/jobs") if job["name"] == "weekly-full")
    assert {one["job_name"] for one in await director.runs(weekly["id"])} == {"weekly", "weekly-full"}
    assert weekly["user_info"]["last_updated_by"] == "mkeller"


async def test_some_remote_files_match_instances_and_some_do_not(director: Director) -> None:
    names = {f"{one['name']}.tar" for one in await director.data("/backups/instances")}
    files = [file["backup_file_name"] for file in await director.remote_files()]
    assert len([name for name in files if name in names]) > 100
    assert len([name for name in files if name not in names]) >= 3
    assert names - set(files)


@pytest.mark.parametrize("backups", [0, 7, 1000])
async def test_scale(build: Callable[..., Director], backups: int) -> None:
    director = build(backups=backups)
    await director.sign_in()
    assert len(await director.data("/backups/instances")) == backups
    assert len(await director.data("/backups/jobs")) == 7


async def test_the_seed_decides(build: Callable[..., Director]) -> None:
    found = []
    for seed in (1, 1, 2):
        director = build(seed=seed)
        await director.sign_in()
        found.append(await director.data("/backups/instances"))
    assert found[0] == found[1]
    assert found[0] != found[2]


@pytest.mark.parametrize("hours", [0, 5, 11.4997, 13.4975, 24, 100, 300, 999.99])
async def test_the_past_fits_every_moment(build: Callable[..., Director], hours: float) -> None:
    director = build(wall_s=NOON + hours * 3600)
    await director.sign_in()
    instances = await director.data("/backups/instances")
    assert 200 < len(instances) < 300
    assert all(one["start_time"] <= director.wall_s for one in instances)
    assert all(one["completed_time"] <= director.now_ms for one in instances)
    going_on = [one for one in instances if one["status"] in ("NOT_SET", "IN_PROGRESS")]
    assert len(going_on) <= 2
    director.later(60)
    ended = {one["id"]: one for one in await director.data("/backups/instances")}
    assert all(ended[one["id"]]["completed_time"] > 0 for one in going_on)
    assert Counter(one["status"] for one in ended.values())["ANOTHER_BACKUP_IN_PROGRESS"] >= 1
    assert len(await director.data("/backups/jobs")) == 7
