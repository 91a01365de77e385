"""The list of appliances, their status, and the query parameters all lists share."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.demo.appgate_sdp.conftest import Controller

SIX_WORDS = {"healthy", "busy", "warning", "error", "n/a", "offline"}


def names(envelope: dict[str, Any]) -> list[str]:
    return [one["name"] for one in envelope["data"]]


async def test_the_collective(bare: Controller) -> None:
    envelope = await bare.get("/appliances")
    assert {name: envelope[name] for name in envelope if name != "data"} == {
        "range": "0-8/9",
        "orderBy": "name",
        "descending": False,
        "queries": [],
        "filterBy": [],
        "totalCount": 9,
    }
    first = next(one for one in envelope["data"] if one["name"] == "controller-fra-01")
    assert (
        first["adminInterface"]["hostname"] == "sdp.test"
    )  # the host of the address one types: the current Controller
    assert first["controller"]["enabled"] is True
    assert first["gateway"]["enabled"] is False
    assert (first["version"], first["siteName"]) == (23, "Frankfurt data centre")
    assert await bare.get(f"/appliances/{first['id']}") == first
    counts = {
        function: sum(one[function]["enabled"] for one in envelope["data"])
        for function in ("controller", "gateway", "logServer", "portal", "connector", "logForwarder")
    }
    assert counts == {"controller": 2, "gateway": 4, "logServer": 1, "portal": 1, "connector": 1, "logForwarder": 1}
    assert [one["name"] for one in envelope["data"] if not one["activated"]] == ["gateway-template"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("query=GW-FRA", ["gateway-fra-01"]),
        ("query=gateway&query=ams", ["gateway-ams-01", "gateway-ams-02"]),
        ("query=frankfurt&orderBy=name&descending=true&range=0-0", ["log-forwarder-fra-01"]),
        ("range=1-2", ["controller-ams-01", "controller-fra-01"]),
        ("range=8-20", ["Portal Amsterdam / DMZ"]),
        ("range=50-60", []),
        ("tags=template", ["gateway-template"]),
        ("filterBy.name=portal", ["Portal Amsterdam / DMZ"]),
        ("name=gateway&siteName=amsterdam", ["gateway-ams-01", "gateway-ams-02"]),
        ("query=nothing+like+it", []),
    ],
)
async def test_queries(bare: Controller, query: str, found: list[str]) -> None:
    everything = names(await bare.get("/appliances"))
    assert everything == sorted(everything, key=str.casefold)
    envelope = await bare.get(f"/appliances?{query}")
    if query == "range=8-20":
        found = everything[8:]
        assert envelope["range"] == "8-8/9"
    assert names(envelope) == found
    assert envelope["totalCount"] == 9


async def test_generated_filters_mean_nothing(bare: Controller) -> None:
    assert len(names(await bare.get("/appliances?filterBy=map[name:portal]"))) == 9


@pytest.mark.parametrize("query", ["range=x", "range=3", "range=5-2", "orderBy=colour", "descending=maybe"])
async def test_refused_queries(bare: Controller, query: str) -> None:
    reply = await bare.ask("GET", f"/appliances?{query}")
    assert (reply.status_code, reply.json()["id"]) == (400, "bad request")


async def test_lists_can_be_read_otherwise(bare: Controller) -> None:
    everything = names(await bare.get("/appliances"))
    for switch in ("range_one_based", "bad_order_ignored", "query_exact_case", "filters_unknown"):
        bare.fault(switch)
    envelope = await bare.get("/appliances?range=1-2&orderBy=colour&name=portal")
    assert (names(envelope), envelope["range"]) == (everything[:2], "1-2/9")
    assert names(await bare.get("/appliances?query=GATEWAY")) == []
    bare.fault("bad_range_ignored")
    assert len(names(await bare.get("/appliances?range=x"))) == 9


async def test_status(bare: Controller) -> None:
    envelope = await bare.get("/appliances/status")
    assert envelope["totalCount"] == 9
    by_name = {one["name"]: one for one in envelope["data"]}
    assert {one["status"] for one in envelope["data"]} <= SIX_WORDS
    first = by_name["controller-ams-01"]
    assert (first["status"], first["state"], first["functions"]) == (
        "healthy", "controller_ready", ["Controller", "LogServer"],
    )  # fmt: skip
    assert first["applianceVersion"].startswith("6.6.")
    assert first["details"]["disk"]["total"] > 2**32
    assert first["details"]["roles"]["controller"]["maintenanceMode"] is False
    assert first["details"]["network"]["details"]["eth0"]["ips"]
    assert first["hostname"]
    offline = by_name["gateway-ams-02"]
    assert (offline["status"], offline["applianceVersion"]) == ("offline", "unknown")
    assert by_name["gateway-template"]["status"] == "n/a"
    assert by_name["gateway-ams-01"]["numberOfSessions"] > 0


async def test_status_on_other_days(bare: Controller) -> None:
    for switch in (
        "inactive_absent",
        "status_incomplete=connector-fra-01",
        "offline=gateway-fra-01",
        "upgrading=gateway-ams-01",
    ):
        bare.fault(switch)
    by_name = {one["name"]: one for one in (await bare.get("/appliances/status"))["data"]}
    assert not {"gateway-template", "connector-fra-01"} & by_name.keys()
    assert by_name["gateway-fra-01"]["status"] == "offline"
    assert by_name["gateway-ams-01"]["details"]["upgrade"]["status"] == "upgrading"
    waits: list[float] = []

    async def wait(seconds: float) -> None:
        waits.append(seconds)

    bare.system.gate.sleep = wait
    bare.fault("status_slow=30")
    await bare.get("/appliances/status")
    assert waits == [30]
    bare.fault("no_status_call")
    assert (await bare.ask("GET", "/appliances/status")).status_code == 404


async def test_deprecated_statistics(bare: Controller) -> None:
    stats = await bare.get("/stats/appliances?name=gateway&name=portal")
    assert len(stats["data"]) == 3  # only the first of two filters with the same key counts
    assert (stats["applianceCount"], stats["controllerCount"], stats["gatewayCount"]) == (8, 2, 3)
    assert stats["refreshInterval"] == 1
    one = (await bare.get("/stats/appliances?query=controller-ams"))["data"][0]
    assert (one["function"], one["online"], one["status"]) == ("CTR, LS", True, "healthy")
    assert one["diskInfo"].keys() == {"total", "used", "free"}
    assert one["controller"]["status"] == "healthy"


async def test_scale_and_seed(build: Callable[..., Controller]) -> None:
    many, same, other = build(clients=120), build(clients=120), build(clients=120, seed=2)
    shown = []
    for controller in (many, same, other):
        await controller.sign_in()
        shown.append(await controller.get("/appliances"))
    assert shown[0]["totalCount"] == 120
    assert shown[0] == shown[1]
    assert shown[0]["data"][0]["id"] != shown[2]["data"][0]["id"]
    ids = [one["id"] for one in shown[0]["data"]]
    assert len(set(ids)) == len(ids)
    assert sum(one["metricsAggregator"]["enabled"] for one in shown[0]["data"]) > 0
    few = build(clients=1)
    await few.sign_in()
    assert names(await few.get("/appliances")) == ["controller-fra-01"]


async def test_files_left_behind_use_disk(build: Callable[..., Controller]) -> None:
    used = []
    for backups in (None, 40):
        controller = build(backups=backups)
        await controller.sign_in()
        (one,) = (await controller.get("/appliances/status?query=controller-fra-01"))["data"]
        used.append(one["details"]["disk"]["used"])
    assert used[1] - used[0] == 20 * 8 * 1024 * 1024
