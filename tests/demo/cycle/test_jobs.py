"""Restore, delete and reconfigure: their refusals, their jobs step by step, and what is left afterwards."""

from typing import Any

import pytest

from tests.demo.cycle.conftest import NEVER, Platform

OTHER_ID = "65f0c0ffee00000000000001"


async def _tasks_path(platform: Platform, identifier: str = "orders-db") -> str:
    backup = await platform.newest(identifier)
    return f"{platform.backups_path(identifier)}/{backup['id']}/tasks"


def _restore_to(instance_id: Any) -> dict[str, Any]:
    return {"action": "restore", "contents": {"instance_id": instance_id}}


async def test_a_restore_from_beginning_to_end(platform: Platform) -> None:
    started = await platform.restore()
    job = started["job"]
    assert started["action"] == "restore"
    assert (job["accepted"], job["schedule"]) == (True, NEVER)
    environment_id = platform.container().environment_id
    assert job["queue"] == f"environment-{environment_id}-containers"
    (described,) = job["tasks"]
    assert described["header"] == "container.backup.restore"
    assert [step["caption"] for step in described["steps"]] == [
        "Preparing", "Fetching backup", "Running restore command", "Cleaning"
    ]  # fmt: skip
    path = f"/v1/jobs/{job['id']}"
    assert (await platform.refusal("GET", path))["code"] == "404.job"
    seen = [(await platform.data(path))["state"]["current"]]
    for _ in range(6):
        platform.later(0.9)
        seen.append((await platform.data(path))["state"]["current"])
    assert seen == ["queued", "queued", "running", "running", "running", "running", "completed"]
    done = await platform.data(path)
    (task,) = done["tasks"]
    assert task["state"]["current"] == "completed"
    assert task["input"]["id"] == started["backup_id"]
    assert all(step["started"] != NEVER != step["completed"] for step in task["steps"])
    assert done["state"]["error"] is None
    assert len(done["hash"]) == 32
    logs = await platform.data(f"{platform.backups_path()}/{started['backup_id']}/logs")
    assert [entry["type"] for entry in logs] == ["backup", "restore"]
    assert logs[1]["instance_id"] == task["input"]["instance_id"]
    assert logs[1]["error"] is None


async def test_steps_have_times_and_no_state(platform: Platform) -> None:
    started = await platform.restore()
    platform.later(2.5)
    job = await platform.job(started["job"]["id"])
    steps = job["tasks"][0]["steps"]
    assert set(steps[0]) == {"caption", "description", "started", "completed"}
    assert [(step["started"] != NEVER, step["completed"] != NEVER) for step in steps] == [
        (True, True), (True, False), (False, False), (False, False)
    ]  # fmt: skip
    assert job["events"]["completed"] == NEVER


async def test_the_backup_stays_live_unless_switched(platform: Platform) -> None:
    started = await platform.restore()
    path = f"{platform.backups_path()}/{started['backup_id']}"
    assert (await platform.data(path))["state"]["current"] == "live"
    platform.fault("restore_state")
    assert (await platform.data(path))["state"]["current"] == "restoring"


@pytest.mark.parametrize(
    ("body", "code", "source"),
    [
        (None, "422.missing-argument", "/action"),
        ({}, "422.missing-argument", "/action"),
        ({"action": 5}, "422.invalid-argument", "/action"),
        ({"action": "backup"}, "422.invalid-argument", "/action"),
        ({"action": "restore"}, "422.missing-argument", "/contents"),
        ({"action": "restore", "contents": []}, "422.invalid-argument", "/contents"),
        ({"action": "restore", "contents": {}}, "422.missing-argument", "/contents/instance_id"),
        (_restore_to(""), "422.missing-argument", "/contents/instance_id"),
        (_restore_to(7), "422.invalid-argument", "/contents/instance_id"),
        (_restore_to("x"), "404.instance", None),
        (_restore_to(OTHER_ID), "404.instance", None),
    ],
)
async def test_restores_that_are_refused(platform: Platform, body: Any, code: str, source: str | None) -> None:
    error = await platform.refusal("POST", await _tasks_path(platform), body)
    assert (error["code"], error.get("source")) == (code, source)


async def test_preconditions_of_a_restore(platform: Platform) -> None:
    def instance(identifier: str) -> str:
        return platform.system.hub.instances_of(platform.container(identifier).id)[0].id

    async def code(identifier: str) -> str:
        path = await _tasks_path(platform, identifier)
        return str((await platform.refusal("POST", path, _restore_to(instance(identifier))))["code"])

    foreign = _restore_to(instance("gitea"))
    assert (await platform.refusal("POST", await _tasks_path(platform), foreign))["code"] == "404.instance"
    assert await code("media-store") == "422.invalid-input"
    assert await code("ml-notebooks") == "403.invalid-state"
    platform.fire("gitea")
    assert await code("gitea") == "403.invalid-state"
    platform.fault("preconditions_unchecked")
    path = await _tasks_path(platform, "ml-notebooks")
    assert (await platform.ask("POST", path, _restore_to(instance("ml-notebooks")))).status_code == 202


async def test_a_duplicate_is_not_accepted(platform: Platform) -> None:
    first, second = await platform.restore(), await platform.restore()
    assert second["job"] == {**first["job"], "accepted": False}
    platform.fault("duplicates=same")
    assert (await platform.restore())["job"] == first["job"]
    platform.fault("duplicates=new")
    assert (await platform.restore())["job"]["id"] != first["job"]["id"]
    assert len(await platform.data("/v1/jobs?filter[state]=queued")) <= 2


async def test_a_delete(platform: Platform) -> None:
    backup = await platform.newest()
    path = f"{platform.backups_path()}/{backup['id']}"
    reply = await platform.ask("DELETE", path)
    assert reply.status_code == 202
    described = reply.json()["data"]
    assert described["action"] == "delete"
    assert described["job"]["tasks"][0]["header"] == "container.backup.delete"
    assert (await platform.data(path))["state"]["current"] == "deleting"
    again = (await platform.ask("DELETE", path)).json()["data"]
    assert again["job"]["id"] == described["job"]["id"]
    platform.later(2.6)
    assert (await platform.job(described["job"]["id"]))["state"]["current"] == "completed"
    assert (await platform.refusal("GET", path))["code"] == "404.container.backup"
    assert (await platform.refusal("DELETE", path))["code"] == "404.container.backup"
    assert (await platform.newest())["id"] != backup["id"]


async def test_what_can_be_deleted(platform: Platform) -> None:
    path = f"{platform.backups_path('gitea')}/{platform.fire('gitea')}"
    assert (await platform.refusal("DELETE", path))["code"] == "403.invalid-state"
    platform.fault("backup_fails")
    failed = f"{platform.backups_path('gitea')}/{platform.fire('gitea')}"
    platform.later(4)
    assert (await platform.ask("DELETE", failed)).status_code == 202
    platform.fault("second_delete=not_accepted")
    assert (await platform.ask("DELETE", failed)).json()["data"]["job"]["accepted"] is False
    platform.fault("second_delete=refused")
    assert (await platform.refusal("DELETE", failed))["code"] == "403.invalid-state"


async def test_a_delete_that_shows_late(platform: Platform) -> None:
    platform.fault("delete_leaves_live")
    path = f"{platform.backups_path()}/{(await platform.newest())['id']}"
    await platform.ask("DELETE", path)
    assert (await platform.data(path))["state"]["current"] == "live"
    platform.later(1.1)
    assert (await platform.data(path))["state"]["current"] == "deleting"


async def test_a_failed_delete_leaves_a_live_backup_with_an_error(platform: Platform) -> None:
    platform.fault("job_error=storage said no")
    path = f"{platform.backups_path()}/{(await platform.newest())['id']}"
    job_id = (await platform.ask("DELETE", path)).json()["data"]["job"]["id"]
    platform.later(5)
    job = await platform.job(job_id)
    assert (job["state"]["current"], job["state"]["error"]) == ("error", {"message": "storage said no"})
    state = (await platform.data(path))["state"]
    assert (state["current"], state["error"]["message"]) == ("live", "storage said no")
    assert (await platform.ask("DELETE", path)).status_code == 202


async def test_a_failed_restore(platform: Platform) -> None:
    platform.fault("job_error*1")
    started = await platform.restore()
    platform.later(10)
    job = await platform.job(started["job"]["id"])
    (task,) = job["tasks"]
    assert job["state"]["error"]["message"] == task["error"]["message"]
    assert task["state"]["current"] == "error"
    broken = task["steps"][2]
    assert (broken["started"] != NEVER, broken["completed"]) == (True, NEVER)
    logs = await platform.data(f"{platform.backups_path()}/{started['backup_id']}/logs")
    assert logs[-1]["error"]["message"] == job["state"]["error"]["message"]


async def test_an_error_without_a_text(platform: Platform) -> None:
    platform.fault("job_error_silent")
    started = await platform.restore()
    platform.later(10)
    job = await platform.job(started["job"]["id"])
    assert job["state"]["current"] == "error"
    assert "error" not in job["state"]
    assert job["tasks"][0]["error"] is None


async def test_an_expired_job(platform: Platform) -> None:
    platform.fault("job_expires")
    platform.fault("job_life=30")
    job_id = (await platform.restore())["job"]["id"]
    platform.later(29)
    assert (await platform.job(job_id))["state"]["current"] == "queued"
    platform.later(2)
    assert (await platform.data(f"/v1/jobs/{job_id}"))["state"]["current"] == "expired"


@pytest.mark.parametrize(
    ("switch", "expected"),
    [("no_job", {"action": "restore"}), ("old_descriptor", {"action", "job_id"}), ("tasks_null", None)],
)
async def test_other_descriptors(platform: Platform, switch: str, expected: Any) -> None:
    platform.fault(switch)
    started = await platform.restore()
    started.pop("backup_id")
    if switch == "tasks_null":
        assert started["job"]["tasks"] is None
        assert (await platform.job(started["job"]["id"]))["tasks"] is None
    elif switch == "no_job":
        assert started == expected
    else:
        assert set(started) == expected
        assert (await platform.job(started["job_id"]))["state"]["current"] == "queued"


async def test_a_job_that_is_not_accepted(platform: Platform) -> None:
    platform.fault("not_accepted")
    started = await platform.restore()
    assert started["job"]["accepted"] is False
    assert (await platform.refusal("GET", f"/v1/jobs/{started['job']['id']}"))["code"] == "404.job"


async def test_switches_of_jobs(platform: Platform) -> None:
    for switch in (
        "job_404=0", "job_scheduled=4", "queued_seconds=3", "step_seconds=2", "steps_null", "two_tasks",
        "schedule_empty", "input_bare", "task_status", "log_instance",
    ):  # fmt: skip
        platform.fault(switch)
    started = await platform.restore()
    path = f"/v1/jobs/{started['job']['id']}"
    seen = []
    for _ in range(4):
        seen.append((await platform.data(path))["state"]["current"])
        platform.later(2.1)
    assert seen == ["new", "scheduled", "queued", "queued"]
    job = await platform.data(path)
    assert [task["steps"] for task in job["tasks"]] == [None, None]
    assert job["tasks"][0]["input"] == {"id": started["backup_id"]}
    assert job["schedule"] != NEVER
    platform.later(9)
    assert (await platform.data(path))["state"]["current"] == "completed"


async def test_other_names(platform: Platform) -> None:
    platform.fault("other_names")
    started = await platform.restore()
    assert started["job"]["queue"] == f"hub-{platform.hub_id}-backups"
    task = (await platform.job(started["job"]["id"]))["tasks"][0]
    assert task["header"] == started["job"]["tasks"][0]["header"] != "container.backup.restore"
    assert "Preparing" not in [step["caption"] for step in task["steps"]]


async def test_a_state_nobody_has_heard_of(platform: Platform) -> None:
    platform.fault("unknown_job_state")
    job_id = (await platform.restore())["job"]["id"]
    platform.later(2)
    assert (await platform.job(job_id))["state"]["current"] == "paused"
    platform.later(10)
    assert (await platform.job(job_id))["state"]["current"] == "completed"


async def test_an_unscheduled_job_can_have_an_empty_schedule(platform: Platform) -> None:
    platform.fault("schedule_empty")
    assert (await platform.job((await platform.restore())["job"]["id"]))["schedule"] == ""


async def test_lists_of_jobs(platform: Platform) -> None:
    first = (await platform.restore())["job"]["id"]
    platform.later(20)
    second = (await platform.restore("wiki-mysql"))["job"]["id"]
    await platform.job(second)
    assert [one["id"] for one in await platform.data("/v1/jobs?sort=-id")] == [second, first]
    assert [one["id"] for one in await platform.data("/v1/jobs?filter[state]=completed,error")] == [first]
    assert [one["id"] for one in await platform.data("/v1/jobs/latest")] == [second, first]
    assert await platform.data("/v1/jobs?filter[range-start]=2026-11-21T12:30:20Z&filter[search]=restore")
    platform.fault("latest_by_object")
    container_id = platform.container("wiki-mysql").id
    assert (await platform.data(f"/v1/jobs/latest?task-object-id={container_id}"))["id"] == second
    platform.later(86_400 + 10)
    assert await platform.data("/v1/jobs") == []


async def test_activity_of_a_restore(platform: Platform) -> None:
    await platform.restore()
    platform.later(10)
    path = "/v1/hubs/current/activity?filter[events]=container.backup.restore,container.backup.task.restore&sort=time"
    request, work = await platform.data(path)
    assert (request["event"], request["status"]) == ("container.backup.task.restore", "request")
    assert request["user"] == {"type": "api-key", "id": platform.system.hub.keys[0].id}
    assert (work["event"], work["status"]) == ("container.backup.restore", "success")


async def _reconfigure(platform: Platform, contents: Any) -> Any:
    path = f"/v1/containers/{platform.container('gitea').id}"
    return await platform.ask("POST", f"{path}/tasks", {"action": "reconfigure", "contents": contents})


async def test_a_reconfigure_replaces_the_config_and_restarts(platform: Platform) -> None:
    path = f"/v1/containers/{platform.container('gitea').id}"
    config = (await platform.data(path))["config"]
    config["integrations"]["backups"]["integration_id"] = "archive-b2"
    config["integrations"]["backups"]["backup"]["cron_string"] = "0 13 * * *"
    del config["runtime"]
    reply = await _reconfigure(platform, config)
    assert reply.status_code == 202
    assert reply.json()["data"]["action"] == "reconfigure"
    platform.later(3.5)
    assert (await platform.data(f"{path}/instances"))[0]["state"]["current"] == "starting"
    platform.later(2)
    assert (await platform.data(f"{path}/instances"))[0]["state"]["current"] == "running"
    assert (await platform.data(path))["config"] == config
    platform.later(1800)
    assert (await platform.newest("gitea"))["events"]["created"].startswith("2026-11-21T13:00:0")


async def test_a_reconfigure_may_merge(platform: Platform) -> None:
    platform.fault("reconfigure_merges")
    platform.fault("reconfigure_keeps_running")
    container = platform.container("gitea")
    assert (await _reconfigure(platform, {"integrations": {"backups": None}})).status_code == 202
    platform.later(5)
    platform.system.advance()
    assert container.backups is None
    assert container.config["network"]


def _backups(**changes: Any) -> dict[str, Any]:
    backups = {"integration_id": "offsite-b2", "backup": {"command": "x", "cron_string": "@daily"}, **changes}
    return {"network": {}, "deploy": {}, "integrations": {"backups": backups}}


@pytest.mark.parametrize(
    ("contents", "code", "source"),
    [
        ({"deploy": {}}, "422.missing-argument", "/contents/network"),
        ({"network": {}}, "422.missing-argument", "/contents/deploy"),
        (_backups(backup={}), "422.missing-argument", "/contents/integrations/backups/backup/command"),
        (_backups(backup=None), "422.missing-argument", "/contents/integrations/backups/backup"),
        (_backups(restore={}), "422.missing-argument", "/contents/integrations/backups/restore/command"),
        (_backups(retention="long"), "422.invalid-input", "/contents/integrations/backups/retention"),
        (
            _backups(restore={"command": "x", "timeout": "1 hour"}),
            "422.invalid-input",
            "/contents/integrations/backups/restore/timeout",
        ),
        (_backups(integration_id="none"), "422.invalid-input", "/contents/integrations/backups/integration_id"),
        (
            _backups(backup={"command": "x", "cron_string": "soon"}),
            "422.invalid-input",
            "/contents/integrations/backups/backup/cron_string",
        ),
    ],
)
async def test_a_reconfigure_is_checked(platform: Platform, contents: Any, code: str, source: str) -> None:
    error = (await _reconfigure(platform, contents)).json()["error"]
    assert (error["code"], error["source"]) == (code, source)


async def test_notification_tokens(platform: Platform) -> None:
    token = (await platform.data("/v1/hubs/current/notifications"))["token"]
    assert len(token) == 32
    assert platform.system.tokens.use(token)
    assert not platform.system.tokens.use(token)
    old = (await platform.data("/v1/hubs/current/notifications"))["token"]
    platform.later(901)
    assert not platform.system.tokens.use(old)
    void = (await platform.data("/v1/hubs/current/notifications"))["token"]
    platform.system.expire_sessions()
    assert not platform.system.tokens.use(void)
