"""Apps: restores in place and to new, clones, definitions, deletion."""

from typing import Any

import httpx
import pytest

from tests.demo.astra_control.conftest import UNKNOWN, Control, app_body, number_of


async def restore(control: Control, app: str, **members: Any) -> httpx.Response:
    """Restore an app in place."""
    path = f"/k8s/v2/apps/{await control.id_of(app)}"
    return await control.ask("PUT", path, app_body(**members), forceupdate="true")


async def states(control: Control, app_id: str, seconds: int) -> list[str]:
    """The states an app goes through, asked for every second."""
    found: list[str] = []
    for _ in range(seconds):
        state = (await control.get(f"/k8s/v2/apps/{app_id}"))["state"]
        if found[-1:] != [state]:
            found.append(state)
        control.later(1)
    return found


async def test_a_restore_in_place_is_seen_at_once_and_ends_ready(control: Control) -> None:
    app_id = await control.id_of("webshop")
    reply = await restore(control, "webshop", backupID=await control.completed("webshop"))
    assert (reply.status_code, reply.content) == (204, b"")
    assert await states(control, app_id, 20) == ["restoring", "discovering", "ready"]
    tasks = await control.items(f"/core/v1/tasks?filter=resourceID%20eq%20'{app_id}'")
    assert [(one["name"], one["state"]) for one in tasks if "parentTaskID" not in one] == [
        ("astra.app.restore", "completed")
    ]


async def test_a_slow_server_still_says_ready_at_first(control: Control) -> None:
    control.fault("restore_delay=4")
    app_id = await control.id_of("webshop")
    await restore(control, "webshop", backupID=await control.completed("webshop"))
    assert await states(control, app_id, 26) == ["ready", "restoring", "discovering", "ready"]


async def test_a_restore_that_fails(control: Control) -> None:
    control.fault("restore_fails=50*1")
    app_id = await control.id_of("webshop")
    await restore(control, "webshop", backupID=await control.completed("webshop"))
    assert await states(control, app_id, 20) == ["restoring", "failed"]
    assert (await control.get(f"/k8s/v2/apps/{app_id}"))["stateDetails"][0]["detail"]
    warned = await control.items(
        f"/core/v1/notifications?filter=resourceID%20eq%20'{app_id}',severity%20eq%20'warning'"
    )
    assert warned[-1]["summary"] == "Application not restored"


async def test_what_a_restore_in_place_needs(control: Control) -> None:
    path = f"/k8s/v2/apps/{await control.id_of('webshop')}"
    mine, other = await control.completed("webshop"), await control.completed("basket")
    failed = next(
        one["id"] for one in await control.items(await control.backups("webshop")) if one["state"] == "failed"
    )
    assert number_of(await control.ask("PUT", path, app_body(backupID=mine))) == (403, 79)
    assert number_of(await control.ask("PUT", path, app_body(backupID=mine), forceUpdate="yes")) == (400, 12)
    for members, found in [
        ({"backupID": UNKNOWN}, (400, 74)),
        ({"backupID": other}, (403, 76)),
        ({"backupID": failed}, (409, 164)),
        ({"snapshotID": UNKNOWN}, (400, 46)),
        ({"backupID": mine, "snapshotID": UNKNOWN}, (400, 9)),
        ({"backupID": mine, "restoreFilter": {"resourceSelectionCriteria": "include", "GVKN": [{}]}}, (400, 147)),
    ]:
        assert number_of(await restore(control, "webshop", **members)) == found
    await control.back_up("webshop")
    assert number_of(await restore(control, "webshop", backupID=mine)) == (409, 152)


async def test_while_an_app_is_restored_its_backups_stay(control: Control) -> None:
    backup = await control.completed("webshop")
    await restore(control, "webshop", backupID=backup)
    assert number_of(await control.ask("DELETE", f"/topology/v1/appBackups/{backup}")) == (409, 142)
    assert number_of(await restore(control, "webshop", backupID=backup)) == (409, 152)


async def test_a_restore_to_new(control: Control) -> None:
    cluster = await control.id_of("k8s-tools", "/topology/v1/managedClusters")
    source = await control.id_of("k8s-shop", "/topology/v1/managedClusters")
    members = {"clusterID": cluster, "sourceClusterID": source, "backupID": await control.completed("webshop")}
    reply = await control.ask("POST", "/k8s/v2/apps", app_body(name="webshop-copy", **members))
    app = reply.json()
    assert (reply.status_code, app["state"], app["namespaces"]) == (201, "provisioning", [])
    assert "clusterName" not in app
    assert app["namespaceMapping"] == [{"source": "webshop", "destination": "webshop-copy"}]
    assert await control.id_of("webshop-copy") == app["id"]
    assert await states(control, app["id"], 20) == ["provisioning", "discovering", "ready"]
    assert (await control.get(f"/k8s/v2/apps/{app['id']}"))["namespaces"] == ["webshop-copy"]
    assert "webshop-copy" in [one["name"] for one in await control.items("/topology/v1/namespaces")]
    again = await control.ask("POST", "/k8s/v2/apps", app_body(name="webshop-copy", **members))
    assert number_of(again) == (409, 121)


@pytest.mark.parametrize(
    ("members", "found"),
    [
        ({"clusterID": UNKNOWN}, (400, 106)),
        ({"sourceAppID": UNKNOWN, "backupID": None}, (400, 75)),
        ({"sourceAppID": UNKNOWN}, (400, 9)),
        ({"namespaceMapping": [{"source": "webshop", "destination": "jenkins"}]}, (409, 123)),
        ({"namespaceMapping": [{"source": "nowhere", "destination": "x"}]}, (400, 122)),
        ({"storageClassMapping": [{"source": "*", "destination": "tin"}]}, (400, 156)),
        ({"name": "Bad Name"}, (400, 9)),
        ({"namespaceMapping": "x"}, (400, 8)),
    ],
)
async def test_what_a_restore_to_new_needs(control: Control, members: Any, found: tuple[int, int]) -> None:
    cluster = await control.id_of("k8s-tools", "/topology/v1/managedClusters")
    whole = {"name": "copy", "clusterID": cluster, "backupID": await control.completed("webshop"), **members}
    assert number_of(await control.ask("POST", "/k8s/v2/apps", app_body(**whole))) == found


async def test_every_namespace_of_an_app_with_several_is_mapped(control: Control) -> None:
    cluster = await control.id_of("k8s-shop", "/topology/v1/managedClusters")
    body = app_body(name="copy", clusterID=cluster, backupID=await control.completed("checkout"))
    assert number_of(await control.ask("POST", "/k8s/v2/apps", body)) == (400, 9)
    names = {"checkout": "copy-a", "checkout-workers": "copy-b"}
    mapping = [{"source": old, "destination": new} for old, new in names.items()]
    assert (await control.ask("POST", "/k8s/v2/apps", {**body, "namespaceMapping": mapping})).status_code == 201


async def test_a_live_clone_shows_a_temporary_snapshot(control: Control) -> None:
    source = await control.id_of("wiki")
    cluster = await control.id_of("k8s-tools", "/topology/v1/managedClusters")
    snaps = f"/k8s/v1/apps/{source}/appSnaps"
    before = len(await control.items(snaps))
    reply = await control.ask("POST", "/k8s/v2/apps", app_body(name="wiki-2", clusterID=cluster, sourceAppID=source))
    assert reply.status_code == 201
    assert len(await control.items(snaps)) == before + 1
    control.later(30)
    assert len(await control.items(snaps)) == before
    assert (await control.get(f"/k8s/v2/apps/{reply.json()['id']}"))["state"] == "ready"


async def test_a_failed_restore_to_new_may_vanish(control: Control) -> None:
    control.fault("restore_fails")
    control.fault("failed_clone_vanishes")
    cluster = await control.id_of("k8s-tools", "/topology/v1/managedClusters")
    body = app_body(name="copy", clusterID=cluster, backupID=await control.completed("webshop"))
    reply = await control.ask("POST", "/k8s/v2/apps", body)
    control.later(30)
    assert number_of(await control.ask("GET", f"/k8s/v2/apps/{reply.json()['id']}")) == (404, 2)


async def test_defining_an_app(control: Control) -> None:
    cluster = await control.id_of("k8s-tools", "/topology/v1/managedClusters")
    root = f"/topology/v2/managedClusters/{cluster}/apps"
    for namespace, found in [("nowhere", (400, 122)), ("old-wiki", (400, 124))]:
        body = app_body(name="jenkins", clusterID=cluster, namespaceScopedResources=[{"namespace": namespace}])
        assert number_of(await control.ask("POST", root, body)) == found
    body["namespaceScopedResources"] = [{"namespace": "jenkins"}]
    reply = await control.ask("POST", root, body)
    assert (reply.status_code, reply.json()["state"]) == (201, "discovering")
    control.later(3)
    assert (await control.get(f"{root}/{reply.json()['id']}"))["state"] == "ready"


async def test_deleting_an_app_deletes_its_backups(control: Control) -> None:
    app_id = await control.id_of("catalog")
    backup = await control.completed("catalog")
    assert (await control.ask("DELETE", f"/k8s/v2/apps/{app_id}")).status_code == 204
    control.later(2)
    assert number_of(await control.ask("GET", f"/k8s/v2/apps/{app_id}")) == (404, 2)
    assert number_of(await control.ask("GET", f"/topology/v1/appBackups/{backup}")) == (404, 2)


@pytest.mark.parametrize(("app", "number"), [("webshop-replica", 119), ("edge-cache", 112), ("analytics", 157)])
async def test_apps_that_stay(control: Control, app: str, number: int) -> None:
    assert number_of(await control.ask("DELETE", f"/k8s/v2/apps/{await control.id_of(app)}")) == (409, number)


async def test_links_tell_what_is_allowed(control: Control) -> None:
    app = await control.get(f"/k8s/v2/apps/{await control.id_of('edge-cache')}")
    allowed = {one["title"]: one["hints"]["allow"] for one in app["links"]}
    assert allowed["nonDisruptiveBackup"] == []
    app = await control.get(f"/k8s/v2/apps/{await control.id_of('webshop')}")
    allowed = {one["title"]: one["hints"]["allow"] for one in app["links"]}
    assert allowed["inPlaceRestore"] == ["PUT"]
