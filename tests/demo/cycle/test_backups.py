"""Scheduled backups over time, their failures, their logs, and how long they are kept."""

from collections.abc import Callable
from typing import Any

import pytest

from app.demo.cycle.stamps import stamp
from tests.demo.cycle.conftest import NEVER, Platform


async def _read(platform: Platform, identifier: str, backup_id: str) -> dict[str, Any]:
    found = await platform.data(f"{platform.backups_path(identifier)}/{backup_id}")
    return dict(found)


async def test_a_backup_is_complete(platform: Platform) -> None:
    backup = await platform.newest("sessions-redis")
    container = platform.container("sessions-redis")
    assert set(backup) == {"id", "hub_id", "container_id", "instance_id", "target", "state", "events"}
    assert set(backup["target"]) == {"integration_id", "path", "file_id", "size"}
    assert (backup["hub_id"], backup["container_id"]) == (platform.hub_id, container.id)
    assert backup["state"]["current"] == "live"
    assert backup["state"]["error"] is None
    assert backup["target"]["size"] > 1_000_000
    assert backup["events"]["deleted"] == NEVER
    assert backup["events"]["created"].startswith("2026-11-21T12:00:0")


async def test_cron_begins_a_backup_that_is_saved_after_three_seconds(platform: Platform) -> None:
    before = await platform.newest("sessions-redis")
    platform.later(29 * 60 + 49)  # 12:59:59
    assert (await platform.newest("sessions-redis"))["id"] == before["id"]
    platform.later(1 + 4.1)  # a run begins up to four seconds late
    begun = await platform.newest("sessions-redis")
    assert begun["id"] != before["id"]
    assert begun["events"]["created"].startswith("2026-11-21T13:00:0")
    platform.later(3)
    done = await _read(platform, "sessions-redis", begun["id"])
    assert done["state"]["current"] == "live"
    assert done["target"]["size"] > 0
    assert done["target"]["path"]
    assert done["target"]["file_id"].startswith("4_z")


async def test_while_saving_there_is_nothing_but_the_state(platform: Platform) -> None:
    backup_id = platform.fire("gitea")
    backup = await _read(platform, "gitea", backup_id)
    assert backup["state"]["current"] == "saving"
    assert backup["target"] == {"integration_id": "retired-b2", "path": "", "file_id": "", "size": 0}
    assert await platform.data(f"{platform.backups_path('gitea')}/{backup_id}/logs") == []
    assert await platform.data("/v1/jobs") == []
    platform.later(2.9)
    assert (await _read(platform, "gitea", backup_id))["state"]["current"] == "saving"
    platform.later(0.2)
    assert (await _read(platform, "gitea", backup_id))["state"] == {
        "current": "live", "changed": stamp(platform.wall_s - 0.1), "error": None
    }  # fmt: skip


async def test_speed_makes_saving_shorter(build: Callable[..., Platform]) -> None:
    platform = build(speed=10)
    backup_id = platform.fire("gitea")
    platform.later(0.31)
    assert (await _read(platform, "gitea", backup_id))["state"]["current"] == "live"


async def test_missed_runs_are_made_up(platform: Platform) -> None:
    platform.later(3600 * 6)
    found = await platform.data(f"{platform.backups_path('sessions-redis')}?sort=-id&page[size]=6")
    hours = [one["events"]["created"][11:13] for one in found]
    assert hours == ["18", "17", "16", "15", "14", "13"]


async def test_cron_can_sleep_and_goes_on_without_making_up(platform: Platform) -> None:
    path = f"{platform.backups_path('sessions-redis')}?sort=-id&page[size]=200"
    before = [one["id"] for one in await platform.data(path)]
    platform.fault("cron_sleeps")
    platform.later(3600 * 6)
    assert [one["id"] for one in await platform.data(path)] == before, "nothing came, and nothing grew too old"
    assert platform.fire("sessions-redis"), "what is begun by hand runs"
    platform.faults.switch_off("cron_sleeps")
    platform.later(3600)
    begun = [one for one in await platform.data(path) if one["id"] not in before]
    assert [one["events"]["created"][11:13] for one in begun] == ["19", "18"]


async def test_every_running_instance_is_backed_up(platform: Platform) -> None:
    assert len(platform.system.runs.fire("clickhouse")) == 2
    platform.fault("first_instance_only")
    assert len(platform.system.runs.fire("clickhouse")) == 1
    assert platform.system.runs.fire("ml-notebooks") == []  # stopped
    assert platform.system.runs.fire("storefront") == []  # keeps nothing


async def test_an_empty_cron_string_never_fires(platform: Platform) -> None:
    before = await platform.newest("vault")
    platform.later(86_400 * 2)
    assert (await platform.newest("vault"))["id"] == before["id"]
    platform.fault("cron_default")
    platform.later(86_400)
    assert (await platform.newest("vault"))["id"] != before["id"]


async def test_cron_strings_in_another_zone(platform: Platform) -> None:
    platform.fault("cron_zone=Asia/Tokyo")
    platform.later(86_400)
    assert (await platform.newest("orders-db"))["events"]["created"].startswith("2026-11-21T17:00:0")


async def test_former_instances_have_left_backups(platform: Platform) -> None:
    container = platform.container("orders-db")
    there = {one.id for one in platform.system.hub.instances_of(container.id)}
    named = {one["instance_id"] for one in await platform.data(f"{platform.backups_path()}?page[size]=200")}
    assert there < named


async def test_what_is_too_old_goes(platform: Platform) -> None:
    path = f"{platform.backups_path('event-buffer')}?page[size]=200"
    before = await platform.data(path)
    assert 55 <= len(before) <= 60
    platform.later(3600)
    found = await platform.data(path)
    assert {one["state"]["current"] for one in found} <= {"live", "deleting", "saving"}
    platform.later(2)
    found = [one["id"] for one in await platform.data(path)]
    assert before[0]["id"] not in found
    assert before[-1]["id"] in found
    gone = f"{platform.backups_path('event-buffer')}/{before[0]['id']}"
    assert (await platform.refusal("GET", gone))["code"] == "404.container.backup"
    platform.fault("show_deleted")
    shown = await platform.data(gone)
    assert shown["state"]["current"] == "deleted"
    assert shown["events"]["deleted"] != NEVER


@pytest.mark.parametrize(("value", "rests"), [("", "saving"), ("=saving", "saving"), ("=live", "live")])
async def test_a_failed_run(platform: Platform, value: str, rests: str) -> None:
    platform.fault(f"backup_fails{value}*1")
    backup_id = platform.fire("gitea")
    platform.later(4)
    backup = await _read(platform, "gitea", backup_id)
    assert backup["state"]["current"] == rests
    assert backup["state"]["error"]["message"]
    assert backup["state"]["error"]["time"] == stamp(platform.wall_s - 1)
    assert backup["target"]["size"] == 0
    (entry,) = await platform.data(f"{platform.backups_path('gitea')}/{backup_id}/logs")
    assert entry["type"] == "backup"
    assert entry["error"]["message"] == backup["state"]["error"]["message"]
    assert entry["error"]["stack"]
    good = platform.fire("gitea")
    platform.later(4)
    assert (await _read(platform, "gitea", good))["state"]["error"] is None


async def test_a_failed_run_may_vanish(platform: Platform) -> None:
    platform.fault("backup_fails=vanishes")
    backup_id = platform.fire("gitea")
    platform.later(4)
    path = f"{platform.backups_path('gitea')}/{backup_id}"
    assert (await platform.refusal("GET", path))["code"] == "404.container.backup"
    events = await platform.data(f"/v1/monitoring/events?filter[container]={platform.container('gitea').id}")
    assert events[0]["metadata"]["event"] == "container.instance.backup.failed"


async def test_there_are_failures_from_the_start(platform: Platform) -> None:
    found = await platform.data(f"{platform.backups_path('wiki-mysql')}?page[size]=200")
    failed = [one for one in found if one["state"]["error"]]
    assert failed
    assert {one["state"]["current"] for one in failed} == {"saving"}


async def test_logs(platform: Platform) -> None:
    found = await platform.data(f"{platform.backups_path('wiki-mysql')}?page[size]=200")
    path = platform.backups_path("wiki-mysql")
    entries = [entry for one in found for entry in await platform.data(f"{path}/{one['id']}/logs")]
    assert {entry["type"] for entry in entries} == {"backup", "restore"}
    assert "" in {entry["log"] for entry in entries}
    assert any("\n" in entry["log"] for entry in entries)
    assert set(entries[0]["events"]) == {"created", "updated", "deleted"}
    assert "hidden-cyc" not in "".join(entry["log"] for entry in entries)
    platform.fault("log_secrets")
    assert "hidden-cyc" in (await platform.data(f"{path}/{found[0]['id']}/logs"))[0]["log"]


@pytest.mark.parametrize(
    ("switch", "field", "expected"),
    [
        ("error_form=absent", "error", "absent"),
        ("error_form=empty", "error", {"message": "", "time": NEVER}),
        ("unknown_state", "current", "archiving"),
        ("unknown_state=frozen", "current", "frozen"),
    ],
)
async def test_other_spellings_of_states(platform: Platform, switch: str, field: str, expected: Any) -> None:
    platform.fault(switch)
    assert (await platform.newest("sessions-redis"))["state"].get(field, "absent") == expected


async def test_other_spellings_of_backups(platform: Platform) -> None:
    plain = await platform.newest("sessions-redis")
    for switch in ("size_kb", "vanished_instance", "whole_seconds", "extra_fields"):
        platform.fault(switch)
    other = await platform.newest("sessions-redis")
    assert other["target"]["size"] == plain["target"]["size"] // 1024
    assert other["instance_id"] not in platform.system.hub.state.instances
    assert "." not in other["events"]["created"]
    assert other["labels"] == ["future"]


async def test_saving_may_show_more_and_take_longer(platform: Platform) -> None:
    platform.fault("saving_values")
    platform.fault("saving_seconds=100")
    backup_id = platform.fire("gitea")
    platform.later(50)
    half = (await _read(platform, "gitea", backup_id))["target"]["size"]
    platform.later(51)
    assert 0 < half < (await _read(platform, "gitea", backup_id))["target"]["size"]


async def test_a_hanging_run(platform: Platform) -> None:
    platform.fault("backup_hangs")
    backup_id = platform.fire("gitea")
    platform.later(900)
    assert (await _read(platform, "gitea", backup_id))["state"]["current"] == "saving"


async def test_runs_may_have_jobs(platform: Platform) -> None:
    platform.fault("cron_jobs")
    platform.fire("gitea")
    (job,) = await platform.data("/v1/jobs")
    assert job["creator"]["type"] == "platform"
    platform.later(4)
    (job,) = await platform.data("/v1/jobs")
    assert job["state"]["current"] == "completed"


async def test_cron_can_be_made_to_fire_from_outside(platform: Platform) -> None:
    reply = await platform.http.post("/simulator/cron", json={"container": "gitea"})
    (backup_id,) = reply.json()["backups"]
    assert (await platform.newest("gitea"))["id"] == backup_id
    assert (await platform.http.post("/simulator/cron", json=["gitea"])).status_code == 400
    platform.fault("cron_fires=wiki-mysql")
    assert (await platform.newest("wiki-mysql"))["state"]["current"] == "saving"
    assert "cron_fires" not in [fault.name for fault in platform.faults.all_on()]


async def test_includes_hold_the_storage_under_its_id(platform: Platform) -> None:
    root = await platform.root(f"{platform.backups_path()}?include=integrations")
    ((integration_id, integration),) = root["includes"]["integrations"].items()
    assert integration["id"] == integration_id
    assert {one["target"]["integration_id"] for one in root["data"]} == {"offsite-b2"} == {integration["identifier"]}
    retired = await platform.root(f"{platform.backups_path('gitea')}?include=integrations")
    assert retired["includes"] == {"integrations": {}}


async def test_events_and_activity(platform: Platform) -> None:
    events = await platform.data("/v1/monitoring/events?filter[type]=success,error")
    assert events == sorted(events, key=lambda one: one["time"], reverse=True)
    assert {one["metadata"]["event"] for one in events} >= {"container.instance.backup.completed"}
    container = platform.container("gitea")
    lines = await platform.data(f"/v1/hubs/current/activity?filter[container]={container.id}&sort=-time&page[size]=5")
    assert [one["event"] for one in lines] == ["container.backup.create"] * 5
    assert lines[0]["context"]["container_id"] == container.id
    assert await platform.data(f"/v1/monitoring/events?filter[label:container_id]={container.id}")
    assert await platform.data("/v1/monitoring/events?filter[label:container_id]=none") == []
