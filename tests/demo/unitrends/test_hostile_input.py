"""Whatever is sent, the answer is the vendor's envelope and never a mistake of the simulator."""

import asyncio
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from app.demo.system import DemoOptions
from tests.demo.unitrends.caller import Caller
from tests.demo.unitrends.test_endpoints import READS, WRITES

QUERY_NAMES = (
    "sid", "cid", "iid", "bid", "aid", "start_date", "end_date",
    "view", "lang", "days", "count", "dir", "last", "order",
    "max_items", "usage", "type", "target", "targetID", "showFlat", "copies",
    "legalhold", "timestr", "include_pending",
)  # fmt: skip
BODY_NAMES = (
    "backup_type", "instances", "clients", "client_id", "storage", "verify", "backup_ids",
    "days", "backup_id", "includes", "excludes", "target", "before_cmd", "after_cmd",
    "files", "address", "name", "type", "calendar", "properties", "system_id",
    "instance_id", "start_time", "end_time", "start_day", "end_day", "start_hours", "priority",
    "credentials", "host_info", "os_type", "username", "password", "cookie", "image_level",
    "hypervisor_type", "warn_threshold",
)  # fmt: skip

odd_texts = st.sampled_from(
    (
        "",
        "1",
        "2",
        "x",
        "0",
        "-1",
        "1,2",
        "true",
        "Full",
        "day",
        "..",
        "²",
        "٣",
        "03/10/2026",
        "12/31/9999",
        "01/01/0001",
    )
) | st.integers(-(2**53), 2**70).map(str)
odd_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**70) | st.floats(allow_nan=False) | odd_texts,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(("id", "name", "ip")), inner, max_size=2)
    ),
    max_leaves=4,
)
bodies = odd_values | st.dictionaries(st.sampled_from(BODY_NAMES), odd_values, max_size=6)
calls = st.sampled_from([("GET", path) for path in READS] + [call for call in WRITES if call[1] != "/api/logout"])
queries = st.dictionaries(st.sampled_from(QUERY_NAMES), odd_texts, max_size=3)


@settings(max_examples=15)
@given(st.lists(st.tuples(calls, queries, bodies), min_size=5, max_size=40))
def test_every_answer_is_an_answer_of_the_vendor(sent: list[tuple[tuple[str, str], dict[str, str], Any]]) -> None:
    with asyncio.Runner() as runner:
        appliance = Caller(runner, DemoOptions(clients=2, backups=40))
        appliance.sign_in()
        for (method, path), query, body in sent:
            filled = path.replace("{bid}", "100010")
            reply = appliance.call(method, filled, None if method == "GET" else body, query)
            assert reply.status in {200, 201, 400, 403, 404, 405, 500}, (method, filled)
            if reply.status >= 400:
                assert reply.message
            appliance.wait(2)
