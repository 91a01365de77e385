"""Hub, environments, containers, instances, integrations: what a console draws its tree from."""

from collections.abc import Callable

import pytest

from tests.demo.cycle.conftest import NEVER, Platform

HIDDEN = "hidden-cyc"


async def test_the_hub(platform: Platform) -> None:
    hub = await platform.data("/v1/hubs/current?meta=memberships")
    assert (hub["id"], hub["name"], hub["state"]["current"]) == (platform.hub_id, "cycle-hub-blue", "live")
    assert hub["events"]["deleted"] == NEVER
    assert hub["meta"]["memberships"]


async def test_environments_without_the_deleted_one(platform: Platform) -> None:
    found = await platform.data("/v1/environments")
    assert [one["name"] for one in found] == ["Shop Production", "Shop Staging", "Analytics", "Internal Tools"]
    deleted = await platform.data("/v1/environments?filter[state]=deleted")
    assert [one["name"] for one in deleted] == ["Old Shop"]
    error = await platform.refusal("GET", f"/v1/environments/{deleted[0]['id']}")
    assert error["code"] == "404.environment"
    platform.fault("show_deleted")
    assert len(await platform.data("/v1/environments")) == 5


async def test_an_environment_with_everything(platform: Platform) -> None:
    (one,) = await platform.data("/v1/environments?filter[search]=production")
    path = f"/v1/environments/{one['id']}?meta=containers,containers_count&meta=instances_count&include=creators,stacks"
    root = await platform.root(path)
    meta = root["data"]["meta"]
    assert meta["containers_count"]["total"] == len(meta["containers"]) == 6
    assert meta["instances_count"]["state"]["running"] == meta["instances_count"]["available"] == 9
    assert {"id", "name", "state", "image", "environment"} == set(meta["containers"][0])
    assert set(root["includes"]) == {"creators", "stacks"}
    assert root["data"]["services"]["loadbalancer"]["enable"]
    assert root["data"]["creator"]["id"] in root["includes"]["creators"]["accounts"]


async def test_without_include_there_are_no_includes(platform: Platform) -> None:
    assert set(await platform.root("/v1/environments")) == {"data"}


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("filter[identifier]=orders-db", 2),
        ("filter[identifier]=orders-db,gitea", 3),
        ("filter%5Bidentifier%5D=orders-db%2Cgitea", 3),
        ("filter[identifier]=orders-db&filter[identifier]=gitea", 3),
        ("filter[state]=stopped", 1),
        ("filter[state]=stopped,running", 17),
        ("filter[service]=loadbalancer", 2),
        ("filter[public_network]=enable", 4),
        ("filter[tags]=database", 4),
        ("filter[deprecated]=true", 0),
        ("filter[deployment_strategy]=high-availability", 3),
        ("filter[search]=%20DB", 3),
        ("filter[range-end]=2024-03-01T00:00:00Z", 0),
        ("filter[range-start]=2024-03-01T00:00:00Z", 17),
        ("filter[stateful]=true", 17),
        ("filter[unheard]=of", 17),
    ],
)
async def test_filters_of_containers(platform: Platform, query: str, count: int) -> None:
    assert len(await platform.data(f"/v1/containers?{query}")) == count


async def test_containers_of_an_environment(platform: Platform) -> None:
    analytics = next(one for one in await platform.data("/v1/environments") if one["name"] == "Analytics")
    path = f"/v1/containers?filter[environment]={analytics['id']}&include=environments&include=images,creators"
    root = await platform.root(f"{path}&meta=instances_count,domains,ips")
    assert (
        {one["environment"]["id"] for one in root["data"]} == {analytics["id"]} == set(root["includes"]["environments"])
    )
    by_name = {one["identifier"]: one for one in root["data"]}
    assert by_name["legacy-crm"]["image"]["extension"]["identifier"] == "virtual-machine-v1"
    assert by_name["clickhouse"]["meta"]["instances_count"]["total"] == by_name["clickhouse"]["instances"] == 2
    assert by_name["grafana"]["stateful"]
    assert by_name["grafana"]["config"]["integrations"]["backups"] is None
    assert by_name["grafana"]["meta"]["domains"]


async def test_the_configuration_of_backups(platform: Platform) -> None:
    async def backups(identifier: str) -> dict[str, object]:
        found = await platform.data(f"/v1/containers/{platform.container(identifier).id}")
        return dict(found["config"]["integrations"]["backups"])

    assert (await backups("orders-db"))["integration_id"] == "offsite-b2"
    assert (await backups("media-store"))["restore"] is None
    assert (await backups("vault"))["backup"] == {
        "command": "vault operator raft snapshot save /dev/stdout",
        "timeout": "5m",
        "cron_string": "",
    }
    integrations = await platform.data("/v1/hubs/current/integrations?filter[category]=object-storage")
    assert (await backups("media-store"))["integration_id"] in [one["id"] for one in integrations]
    platform.fault("destination_field")
    platform.fault("timeout_number")
    old = await backups("orders-db")
    assert "integration_id" not in old
    assert old["destination"] == "backblaze-b2"
    assert old["restore"]["timeout"] == 3600  # type: ignore[index]


async def test_a_container_can_be_renamed_but_not_reconfigured_by_patch(platform: Platform) -> None:
    container = platform.container("gitea")
    body = {"name": "Git", "lock": True, "config": {}, "unheard": 1}
    reply = await platform.ask("PATCH", f"/v1/containers/{container.id}", body)
    assert reply.status_code == 200
    found = await platform.data(f"/v1/containers/{container.id}")
    assert (found["name"], found["lock"]) == ("Git", True)
    assert found["config"]["integrations"]["backups"]
    error = await platform.refusal("PATCH", f"/v1/containers/{container.id}", {"name": 5})
    assert (error["code"], error["source"]) == ("422.invalid-argument", "/name")


async def test_the_summary_of_a_container(platform: Platform) -> None:
    found = await platform.data(f"/v1/containers/{platform.container('storefront').id}/summary")
    assert found["state"]["current"] == "running"
    assert found["stats"] == {"state": {"running": 3}, "total": 3, "available": 3}


async def test_instances(platform: Platform) -> None:
    container = platform.container("orders-db")
    path = f"/v1/containers/{container.id}/instances"
    root = await platform.root(f"{path}?include=servers,locations,containers,environments&meta=node")
    assert [one["hostname"] for one in root["data"]] == ["orders-db-1", "orders-db-2"]
    first = root["data"][0]
    assert first["server_id"] in root["includes"]["servers"]
    assert first["location_id"] in root["includes"]["locations"]
    assert first["meta"]["node"]["online"] is True
    assert first["stateful"]["base_hostname"] == "orders-db"
    assert (await platform.data(f"{path}/{first['id']}"))["id"] == first["id"]
    assert len(await platform.data(f"{path}?filter[server]={first['server_id']}")) == 1
    assert await platform.data(f"{path}?filter[state]=stopped") == []


@pytest.mark.parametrize(
    "path",
    [
        "/v1/hubs/current/integrations",
        "/v1/containers/{c}/instances?include=integrations",
        "/v1/containers/{c}/instances?include=creators",
        "/v1/containers/{c}/backups?include=integrations",
        "/v1/containers?include=creators",
        "/v1/containers/{c}",
        "/v1/jobs?include=creators",
    ],
)
async def test_secrets_are_where_the_platform_has_them(platform: Platform, path: str) -> None:
    reply = await platform.ask("GET", path.format(c=platform.container("wiki-mysql").id))
    assert HIDDEN in reply.text


@pytest.mark.parametrize(
    "path",
    ["/v1/environments?meta=containers", "/v1/containers/{c}/instances", "/v1/containers/{c}/backups", "/v1/jobs"],
)
async def test_secrets_are_nowhere_else(platform: Platform, path: str) -> None:
    reply = await platform.ask("GET", path.format(c=platform.container("wiki-mysql").id))
    assert HIDDEN not in reply.text


async def test_integrations(platform: Platform) -> None:
    found = await platform.data("/v1/hubs/current/integrations?meta=definition&sort=identifier")
    assert [one["identifier"] for one in found] == ["archive-b2", "lets-encrypt", "metal", "offsite-b2"]
    assert found[1]["auth"] is None
    assert found[0]["meta"]["definition"]["extends"] == ["backups"]
    assert found[0]["vendor"] == "backblaze-b2"
    one = await platform.data(f"/v1/hubs/current/integrations/{found[0]['id']}")
    assert (one["identifier"], one["meta"]) == ("archive-b2", None)
    available = await platform.data("/v1/hubs/current/integrations/available")
    assert available["billing"] is None
    assert available["object-storage"][0]["vendor"] == "backblaze-b2"
    platform.fault("b2_vendor=b2")
    platform.fault("auth_masked")
    masked = await platform.data(f"/v1/hubs/current/integrations/{found[0]['id']}")
    assert masked["vendor"] == "b2"
    assert HIDDEN not in str(masked["auth"])


async def test_scale(build: Callable[..., Platform]) -> None:
    small, large = build(clients=2, backups=9), build(clients=70, backups=700)
    for platform, clients, backups in ((small, 2, 9), (large, 70, 700)):
        assert len(platform.system.hub.state.backups) == backups
        containers = await platform.data("/v1/containers?page[size]=200")
        configured = [one for one in containers if one["config"].get("integrations", {}).get("backups")]
        assert len(configured) == clients
        counts = [len(await platform.data(f"/v1/containers/{one['id']}/backups?page[size]=200")) for one in configured]
        assert sum(counts) == backups
