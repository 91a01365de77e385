"""Backups and snapshots as they are made, cancelled, deleted."""

import pytest

from tests.demo.astra_control.conftest import UNKNOWN, Control, backup_body, number_of

FIRST_MEMBERS = {"type", "version", "id", "name", "bucketID", "state", "stateUnready", "metadata"}


async def test_a_backup_from_beginning_to_end(control: Control) -> None:
    path = await control.backups("wiki")
    reply = await control.ask("POST", path, backup_body("first"))
    backup = reply.json()
    assert reply.status_code == 201
    assert reply.headers["location"] == f"https://astra.test/accounts/{control.account}{path}/{backup['id']}"
    assert set(backup) == FIRST_MEMBERS
    assert (backup["state"], backup["version"]) == ("pending", "1.2")
    control.later(2)
    running = await control.get(f"{path}/{backup['id']}")
    assert (running["state"], running["hookState"], running["percentDone"]) == ("running", "success", 0)
    assert running["snapshotID"]
    control.later(5)
    running = await control.get(f"/topology/v1/appBackups/{backup['id']}")
    assert (running["percentDone"], running["bytesDone"], running["totalBytes"]) == (25, 183500800, 734003200)
    control.later(15)
    ended = await control.get(f"{path}/{backup['id']}")
    assert (ended["state"], ended["percentDone"], ended["bytesDone"]) == ("completed", 100, 734003200)
    assert ended["backupCreationTimestamp"].endswith("Z")
    assets = await control.items(f"{path}/{backup['id']}/appAssets")
    assert {one["GVK"]["kind"] for one in assets} >= {"Deployment", "Service"}


async def test_a_task_names_app_and_backup_and_tells_how_far_it_is(control: Control) -> None:
    path = await control.back_up("wiki")
    backup_id = path.rpartition("/")[2]
    control.later(12)
    tasks = await control.items(f"/core/v1/tasks?filter=resourceID%20eq%20'{backup_id}'")
    assert tasks[0]["resourceURI"] == f"/accounts/{control.account}{path}"
    assert 0 < tasks[0]["percentDone"] < 100
    assert {one["parentTaskID"] for one in tasks[1:]} == {tasks[0]["id"]}
    control.later(30)
    tasks = await control.items(f"/core/v1/tasks?filter=resourceID%20eq%20'{backup_id}'")
    assert {(one["state"], one["percentDone"]) for one in tasks} == {("completed", 100)}
    control.later(25 * 3600)
    assert await control.items(f"/core/v1/tasks?filter=resourceID%20eq%20'{backup_id}'") == []


async def test_one_at_a_time_and_names_are_unique(control: Control) -> None:
    path = await control.backups("wiki")
    await control.back_up("wiki")
    assert number_of(await control.ask("POST", path, backup_body("manual"))) == (409, 143)
    assert number_of(await control.ask("POST", path, backup_body("second"))) == (409, 148)
    control.later(3)
    assert number_of(await control.ask("POST", path, backup_body("second"))) == (409, 107)


async def test_what_a_body_names_must_exist(control: Control) -> None:
    path = await control.backups("wiki")
    other = (await control.items(f"/k8s/v1/apps/{await control.id_of('webshop')}/appSnaps"))[0]["id"]
    removed = await control.id_of("s3-old", "/topology/v1/buckets")
    for members, found in [
        ({"snapshotID": UNKNOWN}, (400, 46)),
        ({"snapshotID": other}, (403, 47)),
        ({"bucketID": UNKNOWN}, (400, 108)),
        ({"bucketID": removed}, (400, 127)),
        ({"name": "Not DNS"}, (400, 9)),
        ({"name": 7}, (400, 8)),
    ]:
        assert number_of(await control.ask("POST", path, {**backup_body("x"), **members})) == found
    control.fault("no_default_bucket")
    assert number_of(await control.ask("POST", path, backup_body("x"))) == (400, 127)


@pytest.mark.parametrize(("app", "number"), [("edge-cache", 112), ("monitoring", 112), ("webshop-replica", 131)])
async def test_apps_that_cannot_be_backed_up(control: Control, app: str, number: int) -> None:
    assert number_of(await control.ask("POST", await control.backups(app), backup_body("x"))) == (409, number)


async def test_cancel_is_delete_and_not_while_pending(control: Control) -> None:
    path = await control.back_up("wiki")
    assert number_of(await control.ask("DELETE", path)) == (409, 128)
    control.later(3)
    reply = await control.ask("DELETE", path)
    assert (reply.status_code, reply.content) == (204, b"")
    assert (await control.get(path))["state"] == "deleting"
    assert number_of(await control.ask("DELETE", path)) == (409, 174)
    query = f"/core/v1/tasks?filter=resourceID%20eq%20'{path.rpartition('/')[2]}'"
    assert "cancelling" in {one["state"] for one in await control.items(query)}
    control.later(3)
    assert number_of(await control.ask("GET", path)) == (404, 2)
    assert "cancelled" in {one["state"] for one in await control.items(query)}


async def test_a_failed_backup_that_needs_force(control: Control) -> None:
    control.fault("backup_fails=40*1")
    path = await control.back_up("wiki")
    control.later(40)
    failed = await control.get(path)
    assert (failed["state"], failed["percentDone"]) == ("failed", 40)
    assert failed["stateUnready"]
    assert failed["stateDetails"][0]["detail"]
    control.fault("sticky_delete")
    assert number_of(await control.ask("DELETE", path)) == (409, 10)
    assert (await control.ask("DELETE", path, force_delete="true")).status_code == 204
    control.later(2)
    assert (await control.ask("GET", path)).status_code == 404


async def test_a_locked_bucket_keeps_what_it_has(control: Control) -> None:
    bucket = await control.id_of("s3-locked", "/topology/v1/buckets")
    path = await control.back_up("wiki", bucketID=bucket)
    control.later(5)
    assert number_of(await control.ask("DELETE", path)) == (403, 11)
    control.later(259_201)
    assert (await control.ask("DELETE", path)).status_code == 204


async def test_failed_hooks_leave_a_completed_backup(control: Control) -> None:
    control.fault("hook_fails*1")
    path = await control.back_up("wiki")
    control.later(30)
    backup = await control.get(path)
    assert (backup["state"], backup["hookState"]) == ("completed", "failed")
    assert backup["hookStateDetails"][0]["title"]


async def test_a_bucket_that_is_gone_takes_its_backups_along(control: Control) -> None:
    path = f"{await control.backups('webshop')}/{await control.completed('webshop')}"
    control.fault("bucket_removed=s3-primary")
    assert (await control.get(path))["state"] == "removed"
    control.faults.switch_off("bucket_removed")
    assert (await control.get(path))["state"] == "completed"


async def test_words_and_shapes_real_servers_were_seen_to_send(control: Control) -> None:
    path = await control.back_up("wiki")
    control.fault("ready_state")
    assert (await control.get(path))["state"] == "ready"
    control.faults.clear()
    control.fault("release=22.11")
    assert (await control.get(path))["version"] == "1.1"
    assert "links" not in (await control.get("/k8s/v2/apps"))["items"][0]
    control.fault("absent_optional_fields")
    control.later(30)
    assert "percentDone" not in await control.get(path)
    control.fault("unknown_state=odd")
    assert (await control.get(path))["state"] == "odd"


async def test_snapshots(control: Control) -> None:
    path = f"/k8s/v1/apps/{await control.id_of('wiki')}/appSnaps"
    body = {"type": "application/astra-appSnap", "version": "1.1", "name": "now"}
    reply = await control.ask("POST", path, body)
    assert (reply.status_code, reply.json()["state"], reply.json()["version"]) == (201, "pending", "1.3")
    one = f"{path}/{reply.json()['id']}"
    assert number_of(await control.ask("POST", path, body)) == (409, 176)
    assert number_of(await control.ask("POST", path, {**body, "name": "other"})) == (409, 148)
    control.later(2)
    snapshot = await control.get(one)
    assert snapshot["state"] == "completed"
    assert snapshot["snapshotAppAsset"]
    assert "totalBytes" not in snapshot
    await control.back_up("wiki", snapshotID=snapshot["id"])
    assert number_of(await control.ask("DELETE", one)) == (409, 144)
    control.later(30)
    assert (await control.ask("DELETE", one)).status_code == 204
    control.later(3)
    assert number_of(await control.ask("GET", one)) == (404, 2)


async def test_a_good_backup_clears_the_warning_of_a_failed_one(control: Control) -> None:
    control.fault("backup_fails*1")
    await control.back_up("wiki")
    control.later(40)
    await control.back_up("wiki", "second")
    control.later(40)
    events = await control.items("/core/v1/events?filter=summary%20eq%20'Application%20backup%20failed'")
    failed, cleared = events[-2:]
    assert (failed["severity"], cleared["severity"]) == ("warning", "cleared")
    assert failed["correlationID"] == cleared["correlationID"]
