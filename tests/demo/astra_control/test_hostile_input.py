"""Whatever is sent, the answer is the vendor's and never a mistake of the simulator."""

from typing import Any

import httpx
from hypothesis import given, settings
from hypothesis import strategies as st

from app.demo.system import DemoOptions
from tests.demo.astra_control.conftest import UNKNOWN, Control

PATHS = (
    "/k8s/v2/apps",
    "/k8s/v2/apps/{app}",
    "/k8s/v1/apps/{app}/appBackups",
    "/k8s/v1/apps/{app}/appSnaps",
    "/k8s/v1/apps/{app}/schedules",
    "/topology/v1/buckets",
    "/topology/v1/managedClusters",
    "/topology/v1/managedClusters/{cluster}",
    "/core/v1/asups",
    "/core/v1/events",
    "/core/v1/users/{user}/tokens",
    "/topology/v1/appBackups/{backup}",
)
MEMBERS = (
    "name", "clusterID", "backupID", "snapshotID", "sourceAppID", "namespaceMapping", "restoreFilter", "bucketID",
    "namespaceScopedResources", "storageClassMapping", "granularity", "minute", "snapshotRetention", "backupRetention",
    "provider", "bucketParameters", "upload", "metadata", "id", "enabled", "recurrenceRule", "defaultStorageClass",
)  # fmt: skip
texts = st.sampled_from(
    (
        "",
        "x",
        "0",
        "-1",
        "\u00b2",
        "\u0663",
        "true",
        "daily",
        "aws",
        "*",
        UNKNOWN,
        "{backup}",
        "{app}",
        "{cluster}",
        "a'b",
    )
)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**70) | st.floats(allow_nan=False, allow_infinity=False) | texts,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(("source", "destination", "namespace", "GVKN", "labels", "s3")), inner, max_size=2
        )
    ),
    max_leaves=4,
)
queries = st.dictionaries(
    st.sampled_from(("include", "limit", "filter", "orderBy", "skip", "count", "continue", "self")), texts, max_size=2
)
calls = st.tuples(
    st.sampled_from(("GET", "POST", "PUT", "DELETE")),
    st.sampled_from(PATHS),
    queries,
    st.dictionaries(st.sampled_from(MEMBERS), values, max_size=6),
)


@settings(max_examples=15)
@given(st.lists(calls, min_size=5, max_size=40))
async def test_every_answer_is_an_answer_of_the_vendor(sent: list[tuple[str, str, dict[str, str], Any]]) -> None:
    control = Control(DemoOptions(clients=2, backups=40))
    world = control.system.world
    ids = {
        "app": next(iter(world.all("apps"))),
        "cluster": next(iter(world.all("clusters"))),
        "user": next(iter(world.all("users"))),
        "backup": next(iter(world.all("appBackups"))),
    }
    async with control.http:
        for method, path, query, members in sent:
            body = {"type": "application/astra-x", "version": "1.0", **_filled(members, ids)}
            where = str(httpx.URL(_filled(path, ids), params=query)) if query else _filled(path, ids)
            reply = await control.ask(method, where, None if method == "GET" else body, forceupdate="true")
            assert reply.status_code in {200, 201, 204, 400, 403, 404, 405, 409}, (method, path)
            control.later(2)


def _filled(value: Any, ids: dict[str, str]) -> Any:
    """The same with names in braces replaced by ids."""
    if isinstance(value, str):
        for name, found in ids.items():
            value = value.replace(f"{{{name}}}", found)
        return value
    if isinstance(value, list):
        return [_filled(one, ids) for one in value]
    if isinstance(value, dict):
        return {name: _filled(one, ids) for name, one in value.items()}
    return value
