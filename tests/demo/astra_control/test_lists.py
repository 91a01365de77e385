"""Query parameters of lists."""

from collections.abc import Callable
from urllib.parse import quote

import pytest

from tests.demo.astra_control.conftest import Control, number_of

EVENTS = "/core/v1/events"


async def test_include_makes_arrays_in_the_order_asked(control: Control) -> None:
    items = await control.items("/k8s/v2/apps?include=name,nothing,state&limit=2")
    assert items == [["webshop", None, "ready"], ["basket", None, "ready"]]


async def test_a_list_is_items_and_metadata_only(control: Control) -> None:
    listed = await control.get("/k8s/v2/apps")
    assert set(listed) == {"items", "metadata"}
    assert listed["metadata"] == {}
    assert len(listed["items"]) == 12


@pytest.mark.parametrize(
    ("path", "number", "name"),
    [
        ("/topology/v1/appBackups?filter=x", 6, "filter"),
        ("/topology/v1/appBackups?orderBy=name", 6, "orderBy"),
        ("/k8s/v2/apps?skip=1", 6, "skip"),
        ("/topology/v1/buckets?limit=1", 6, "limit"),
        ("/k8s/v2/apps?number=1", 6, "number"),
        ("/k8s/v2/apps?limit=0", 5, "limit"),
        ("/k8s/v2/apps?limit=x", 5, "limit"),
        ("/k8s/v2/apps?include=metadata.labels", 5, "include"),
        ("/k8s/v2/apps?filter=name", 5, "filter"),
        ("/k8s/v2/apps?count=false", 5, "count"),
        (EVENTS + "?continue=abc", 5, "continue"),
        (EVENTS + "?orderBy=a,b", 5, "orderBy"),
    ],
)
async def test_refused_parameters_are_named(control: Control, path: str, number: int, name: str) -> None:
    reply = await control.ask("GET", path)
    assert number_of(reply) == (400, number)
    assert [one["name"] for one in reply.json()["invalidParams"]] == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("name eq 'wiki'", ["wiki"]),
        ("name in 'wiki,basket'", ["basket", "wiki"]),
        ("name in ('wiki','basket')", ["basket", "wiki"]),
        ("state eq 'failed',clusterName eq 'k8s-tools'", ["monitoring"]),
        ("namespaces[*] eq 'checkout-workers'", ["checkout"]),
        ("namespaceScopedResources[*].namespace eq 'wiki'", ["wiki"]),
        ("metadata.creationTimestamp gt '2030-01-01T00:00:00.5Z'", []),
        ("name lt 'bb'", ["analytics", "basket"]),
    ],
)
async def test_filters(control: Control, text: str, names: list[str]) -> None:
    found = await control.items(f"/k8s/v2/apps?filter={quote(text)}")
    assert sorted(one["name"] for one in found) == names


async def test_pages_by_token_and_by_skipping(control: Control) -> None:
    everything = [one[0] for one in await control.items(EVENTS + "?include=id")]
    seen, token = [], ""
    while True:
        page = await control.get(f"{EVENTS}?include=id&limit=100&count=true" + (f"&continue={token}" if token else ""))
        assert page["metadata"]["count"] == len(everything)
        seen += [one[0] for one in page["items"]]
        if "continue" not in page["metadata"]:
            break
        token = quote(page["metadata"]["continue"])
    assert seen == everything
    assert len(seen) > 150
    newest = await control.items(EVENTS + "?orderBy=eventTime%20desc&limit=3&skip=1&include=eventTime")
    assert [one[0] for one in newest] == sorted((one[0] for one in newest), reverse=True)


async def test_skipping_none_is_taken_by_a_lenient_server_only(control: Control) -> None:
    assert len(await control.items(EVENTS + "?skip=0&limit=2")) == 2
    control.fault("strict")
    assert number_of(await control.ask("GET", EVENTS + "?skip=0&limit=2")) == (400, 5)


async def test_limit_truncates_silently_where_there_is_no_continue(control: Control) -> None:
    listed = await control.get("/topology/v1/appBackups?limit=3&count=true")
    assert len(listed["items"]) == 3
    assert set(listed["metadata"]) == {"count"}
    assert listed["metadata"]["count"] > 200
    control.fault("count_refused")
    assert number_of(await control.ask("GET", "/topology/v1/appBackups?count=true")) == (400, 6)


async def test_lists_are_oldest_first(control: Control) -> None:
    stamps = [one["metadata"]["creationTimestamp"] for one in await control.items("/topology/v1/appBackups")]
    assert stamps == sorted(stamps)


@pytest.mark.parametrize("backups", [0, 3, 500])
async def test_scale(build: Callable[..., Control], backups: int) -> None:
    control = build(clients=5, backups=backups)
    assert (await control.get("/topology/v1/appBackups?count=true&limit=1"))["metadata"]["count"] == backups
    assert len(await control.items("/topology/v1/managedClusters")) == 5
    assert len(await control.items("/k8s/v2/apps")) == 20


async def test_many_backups_on_one_app(control: Control) -> None:
    before = len(await control.items(await control.backups("webshop")))
    control.fault("many_backups=1000")
    items = await control.items((await control.backups("webshop")) + "?include=id,metadata")
    assert len(items) == before + 1000
    stamps = [one[1]["creationTimestamp"] for one in items]
    assert stamps == sorted(stamps)


async def test_every_state_of_backups_is_there_and_the_seed_decides(build: Callable[..., Control]) -> None:
    first, same, other = build(), build(), build(seed=2)
    states = {one["state"] for one in await first.items("/topology/v1/appBackups")}
    wanted = {"completed", "failed", "pending", "running", "removed", "unknown", "discovering", "deleting"}
    assert states == wanted
    assert await same.get("/topology/v1/appBackups") == await first.get("/topology/v1/appBackups")
    assert other.account != first.account
