"""Paging, sorting and the spellings of lists."""

import pytest

from tests.demo.cycle.conftest import Platform


async def _ids(platform: Platform, query: str) -> list[str]:
    return [str(one["id"]) for one in await platform.data(f"{platform.backups_path('legacy-crm')}?{query}")]


async def test_pages_join_to_the_whole(platform: Platform) -> None:
    everything = list(platform.system.hub.backups_of(platform.container("legacy-crm").id))
    assert len(everything) > 200
    found: list[str] = []
    for number in range(1, 10):
        page = await _ids(platform, f"page[number]={number}&page%5Bsize%5D=50")
        found += page
        if len(page) < 50:
            break
    assert found == everything
    assert await _ids(platform, "page[number]=99&page[size]=50") == []


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("", 20),
        ("page[size]=7", 7),
        ("page[size]=5000", 200),
        ("page[size]=0", 20),
        ("page[size]=-3", 20),
        ("page[size]=many", 20),
        ("page[number]=0", 20),
        ("page[number]=-4", 20),
        ("page[number]=1e400", 20),
        (f"page[number]={'9' * 400}", 0),
    ],
)
async def test_odd_pages(platform: Platform, query: str, count: int) -> None:
    assert len(await _ids(platform, query)) == count


async def test_order(platform: Platform) -> None:
    ascending = await _ids(platform, "page[size]=200")
    assert ascending == sorted(ascending)
    assert await _ids(platform, "page[size]=200&sort=-id") != ascending
    newest = await _ids(platform, "sort=-id")
    assert newest == sorted(newest, reverse=True)
    assert await _ids(platform, "sort=-events.created&sort=id") == newest
    assert await _ids(platform, "sort=-events.created,id") == newest
    assert await _ids(platform, "sort=nonsense") == ascending[:20]
    sizes = [one["target"]["size"] for one in await platform.data(f"{platform.backups_path()}?sort=-target.size,-id")]
    assert sizes == sorted(sizes, reverse=True)


@pytest.mark.parametrize(
    ("switch", "query", "code"),
    [
        ("page_size_refused", "page[size]=500", "422.max-exceeded"),
        ("past_end_refused", "page[number]=99", "422.invalid-argument"),
        ("unknown_words_refused", "sort=nonsense", "422.invalid-argument"),
        ("unknown_words_refused", "include=creators", "422.invalid-argument"),
        ("unknown_words_refused", "filter[state]=live", "422.invalid-argument"),
        ("unknown_words_refused", "meta=size", "422.invalid-argument"),
    ],
)
async def test_strict_servers(platform: Platform, switch: str, query: str, code: str) -> None:
    path = f"{platform.backups_path()}?{query}"
    assert (await platform.ask("GET", path)).status_code == 200
    platform.fault(switch)
    assert (await platform.refusal("GET", path))["code"] == code


async def test_backups_take_no_filter(platform: Platform) -> None:
    assert await _ids(platform, "filter[state]=saving&filter[instance]=x") == await _ids(platform, "")


async def test_a_time_that_is_none_is_refused(platform: Platform) -> None:
    error = await platform.refusal("GET", "/v1/containers?filter[range-start]=yesterday")
    assert (error["code"], error["source"]) == ("422.invalid-argument", "filter[range-start]")


async def test_other_sizes_and_orders(platform: Platform) -> None:
    platform.fault("page_size_default")
    platform.fault("page_size_limit")
    assert len(await _ids(platform, "")) == 10
    assert len(await _ids(platform, "page[size]=200")) == 50
    platform.fault("list_order=descending")
    newest = await _ids(platform, "")
    assert newest == sorted(newest, reverse=True)
    platform.fault("list_order=shuffled")
    assert await _ids(platform, "") not in (newest, sorted(newest))
    platform.fault("sort_fields")
    assert await _ids(platform, "sort=-events.created") != newest
    assert await _ids(platform, "sort=-id") == newest


async def test_empty_lists_can_be_null(platform: Platform) -> None:
    path = platform.backups_path("grafana")
    assert await platform.data(path) == []
    platform.fault("null_lists")
    assert await platform.data(path) is None


async def test_meta_can_be_null(platform: Platform) -> None:
    assert (await platform.data("/v1/containers"))[0]["meta"] == {}
    platform.fault("meta_null")
    assert (await platform.data("/v1/containers"))[0]["meta"] is None
    assert (await platform.data("/v1/containers?meta=ips"))[0]["meta"] == {"ips": []}
