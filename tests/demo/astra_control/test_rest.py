"""Schedules, topology, buckets, people, support bundles."""

from typing import Any

import pytest

from tests.demo.astra_control.conftest import UNKNOWN, Control, number_of


def schedule_body(**members: Any) -> dict[str, Any]:
    """What creates an hourly schedule."""
    body = {"type": "application/astra-schedule", "version": "1.3", "name": "every hour", "granularity": "hourly"}
    return {**body, "minute": "0", "snapshotRetention": "0", "backupRetention": "2", **members}


async def test_a_schedule_runs_and_keeps_to_its_retention(control: Control) -> None:
    app = f"/k8s/v1/apps/{await control.id_of('wiki')}"
    sent = schedule_body(hour="*", dayOfWeek="*", dayOfMonth="*")
    reply = await control.ask("POST", f"{app}/schedules", sent)
    schedule = reply.json()
    assert (reply.status_code, schedule["enabled"], "hour" in schedule) == (201, "true", False)
    control.faults.clear()
    for _ in range(5):
        control.later(3600)
        await control.get(f"{app}/appBackups")
    control.later(60)
    backups = await control.items(f"{app}/appBackups")
    assert len(backups) == 2
    assert {(one["scheduleID"], one["state"]) for one in backups} == {(schedule["id"], "completed")}
    assert not [one for one in await control.items(f"{app}/appSnaps") if "scheduleID" in one]
    assert all(one["name"].startswith("every-hour-") for one in backups)


@pytest.mark.parametrize(
    ("members", "found"),
    [
        ({"granularity": "yearly"}, (400, 8)),
        ({"minute": "60"}, (400, 9)),
        ({"minute": 5}, (400, 8)),
        ({"enabled": True}, (400, 8)),
        ({"backupRetention": None}, (400, 8)),
        ({"bucketID": UNKNOWN}, (400, 108)),
        ({"granularity": "custom", "recurrenceRule": "RRULE:FREQ=DAILY"}, (400, 9)),
        ({"name": ""}, (400, 9)),
    ],
)
async def test_what_a_schedule_needs(control: Control, members: Any, found: tuple[int, int]) -> None:
    path = f"/k8s/v1/apps/{await control.id_of('wiki')}/schedules"
    assert number_of(await control.ask("POST", path, schedule_body(**members))) == found


async def test_changing_a_schedule_answers_what_was_sent(control: Control) -> None:
    path = f"/k8s/v1/apps/{await control.id_of('wiki')}/schedules"
    rule = "DTSTART:20260101T000000Z\nRRULE:FREQ=MINUTELY;INTERVAL=30"
    made = await control.ask("POST", path, schedule_body(granularity="custom", recurrenceRule=rule))
    assert made.json()["minute"] == "0"
    one = f"{path}/{made.json()['id']}"
    assert number_of(await control.ask("PUT", one, {"type": "x", "version": "1.3", "enabled": "false"})) == (400, 8)
    change = {"type": "application/astra-schedule", "version": "1.3", "enabled": "false"}
    change |= {"snapshotRetention": "3", "backupRetention": "0"}
    reply = await control.ask("PUT", one, change)
    assert reply.json() == {**change, "id": made.json()["id"]}
    kept = await control.get(one)
    assert (kept["enabled"], kept["recurrenceRule"], kept["backupRetention"]) == ("false", rule, "0")
    assert number_of(await control.ask("POST", path, schedule_body(granularity="custom", recurrenceRule=rule))) == (
        409,
        132,
    )
    assert (await control.ask("DELETE", one)).status_code == 204
    assert number_of(await control.ask("DELETE", one)) == (404, 1)


async def test_topology(control: Control) -> None:
    clusters = {one["name"]: one for one in await control.items("/topology/v1/managedClusters")}
    assert set(clusters) == {"k8s-shop", "k8s-tools", "k8s-edge"}
    assert clusters["k8s-tools"]["defaultBucketID"] == ""
    assert clusters["k8s-edge"]["restoreTargetSupported"] == "false"
    lab = next(one for one in await control.items("/topology/v1/clusters") if one["name"] == "k8s-lab")
    assert (lab["managedState"], lab["managedTimestamp"]) == ("unmanaged", "0001-01-01T00:00:00Z")
    cloud = (await control.items("/topology/v1/clouds"))[0]
    path = f"/topology/v1/clouds/{cloud['id']}/clusters/{lab['id']}/storageClasses"
    assert [one["name"] for one in await control.items(path)] == ["ontap-gold", "ontap-silver"]
    body = {"type": "application/astra-managedCluster", "version": "1.2", "id": lab["id"]}
    assert (await control.ask("POST", "/topology/v1/managedClusters", body)).status_code == 201
    assert number_of(await control.ask("POST", "/topology/v1/managedClusters", body)) == (409, 10)
    managed = f"/topology/v1/managedClusters/{lab['id']}"
    assert (await control.ask("PUT", managed, {**body, "defaultStorageClass": "ontap-silver"})).status_code == 200
    assert (await control.ask("DELETE", managed)).status_code == 204
    assert number_of(await control.ask("GET", managed)) == (404, 2)


async def test_a_cluster_that_cannot_be_reached(control: Control) -> None:
    control.fault("cluster_removed=k8s-shop")
    states = {one["name"]: one["state"] for one in await control.items("/k8s/v2/apps")}
    assert (states["webshop"], states["wiki"]) == ("unavailable", "ready")


async def test_buckets(control: Control) -> None:
    root = "/topology/v1/buckets"
    for name, number in [("s3-primary", 175), ("s3-old", 83)]:
        assert number_of(await control.ask("DELETE", f"{root}/{await control.id_of(name, root)}")) == (409, number)
    body: dict[str, Any] = {"type": "application/astra-bucket", "version": "1.1", "name": "new", "provider": "aws"}
    assert number_of(await control.ask("POST", root, body)) == (400, 8)
    body["bucketParameters"] = {"s3": {"serverURL": "https://s3.example", "bucketName": "b"}}
    made = await control.ask("POST", root, body)
    assert (made.status_code, made.json()["state"]) == (201, "available")
    one = f"{root}/{made.json()['id']}"
    assert (await control.ask("PUT", one, {**body, "name": "newer"})).content == b""
    assert (await control.get(one))["name"] == "newer"
    assert (await control.ask("DELETE", one)).status_code == 204


async def test_tokens_tell_their_secret_once(control: Control) -> None:
    user = (await control.items("/core/v1/users"))[0]["id"]
    path = f"/core/v1/users/{user}/tokens"
    made = await control.ask("POST", path, {"type": "application/astra-token", "version": "1.1", "name": "mine"})
    secret = made.json()["token"]
    one = f"{path}/{made.json()['id']}"
    assert "token" not in await control.get(one)
    assert "digest" not in await control.get(one)
    control.token = secret
    assert (await control.ask("DELETE", one)).status_code == 204
    assert number_of(await control.ask("GET", path)) == (401, 4)


async def test_notifications_are_read_one_by_one(control: Control) -> None:
    user = (await control.items("/core/v1/users"))[0]["id"]
    path = f"/core/v1/users/{user}/unreadNotifications"
    notes = await control.items(path)
    assert (await control.ask("DELETE", f"{path}/{notes[0]['id']}")).status_code == 204
    assert len(await control.items(path)) == len(notes) - 1
    assert number_of(await control.ask("DELETE", f"{path}/{notes[0]['id']}")) == (404, 1)


async def test_support_bundles(control: Control) -> None:
    body = {"type": "application/astra-asup", "version": "1.0", "upload": "true"}
    body["dataWindowStart"] = "2026-11-20T10:00:00+10:00"
    made = await control.ask("POST", "/core/v1/asups", body)
    assert (made.status_code, made.json()["creationState"]) == (201, "running")
    assert made.json()["dataWindowStart"] == body["dataWindowStart"]
    control.later(10)
    one = f"/core/v1/asups/{made.json()['id']}"
    assert (await control.get(one))["uploadState"] == "completed"
    bundle = await control.ask("GET", one, Accept="application/gzip")
    assert bundle.headers["content-type"] == "application/gzip"
    assert bundle.content[:2] == b"\x1f\x8b"
    control.fault("acs")
    assert number_of(await control.ask("GET", "/core/v1/asups")) == (404, 2)


async def test_objects_and_volumes_of_an_app(control: Control) -> None:
    app = f"/k8s/v1/apps/{await control.id_of('checkout')}"
    assert {one["namespace"] for one in await control.items(f"{app}/appAssets")} == {"checkout", "checkout-workers"}
    assert all(one["size"].endswith(" GiB") for one in await control.items(f"{app}/volumes?limit=2"))


async def test_namespaces_of_the_account_and_of_a_cluster(control: Control) -> None:
    shop = await control.id_of("k8s-shop", "/topology/v1/clusters")
    of_shop = await control.items(f"/topology/v1/clusters/{shop}/namespaces")
    assert {"webshop", "checkout-workers", "kube-system"} <= {one["name"] for one in of_shop}
    assert {one["clusterID"] for one in of_shop} == {shop}
    assert len(await control.items("/topology/v1/namespaces")) > len(of_shop)
    assert await control.get(f"/topology/v1/namespaces/{of_shop[0]['id']}") == of_shop[0]
    assert number_of(await control.ask("GET", f"/topology/v1/namespaces/{UNKNOWN}")) == (404, 2)
