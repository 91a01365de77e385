"""Loose types are read, broken ones refused; refusals become errors with the appliance's words."""

from datetime import UTC, datetime
from typing import Any

import pytest

from app.adapters.unitrends.client import UnitrendsClient
from app.adapters.unitrends.errors import error_of, plain, told, warning_in
from app.adapters.unitrends.reads import READS
from app.domain.capabilities import Capability
from app.domain.errors import (
    BackendError,
    BackendFaultError,
    BadReplyError,
    NotFoundError,
    NotSupportedError,
    PermissionDeniedError,
)
from app.transport.reads import is_read
from app.transport.request import Reply, Request
from tests.adapters.unitrends.rows import SEED_SAMPLE
from tests.transport.doubles import ScriptedChannel

NOW = datetime(2026, 11, 21, tzinfo=UTC)


async def _listed(body: Any) -> list[Any]:
    channel = ScriptedChannel(READS)
    channel.on("POST", "/api/backups", body)
    return list((await UnitrendsClient(channel).backups("1", {})).rows)


@pytest.mark.parametrize(
    "body", [{"backups": []}, {"data": []}, {}, [], {"backups": None}, {"backups": False}, {"data": {}}]
)
async def test_nothing_found_in_every_spelling(body: Any) -> None:
    assert await _listed(body) == []


@pytest.mark.parametrize("key", ["backups", "data"])
async def test_rows_of_both_dialects_keep_their_place(key: str) -> None:
    channel = ScriptedChannel(READS)
    channel.on("POST", "/api/backups", {key: [SEED_SAMPLE, {**SEED_SAMPLE, "id": "221"}]})
    answer = await UnitrendsClient(channel).backups("1", {"client_id": 2})
    assert [row.id for row in answer.rows] == ["220", "221"]
    assert answer.record(1).look()["id"] == "221"
    assert answer.page.call.startswith("POST /api/backups?sid=1")
    assert channel.sent_bodies() == [{"system_id": 1, "client_id": 2}]


@pytest.mark.parametrize(
    ("field", "value", "read"),
    [
        ("size", "518", 518),
        ("size", "N/A", None),
        ("size", "", None),
        ("size", 518.0, 518),
        ("encrypted", "n/a", None),
        ("encrypted", 1, True),
        ("encrypted", "false", False),
        ("client_id", "2", "2"),
        ("client_id", "", None),
        ("storage", False, None),
        ("storage", [], None),
        ("vm_ware_template", True, None),
    ],
)
async def test_loose_values(field: str, value: Any, read: Any) -> None:
    (row,) = await _listed({"backups": [{**SEED_SAMPLE, field: value}]})
    if field == "vm_ware_template":
        assert row.vmware_template is True
    else:
        assert getattr(row, field) == read


@pytest.mark.parametrize(
    ("body", "where"),
    [
        ({"backups": {"0": SEED_SAMPLE}}, "backups"),
        ({"backups": "none"}, "backups"),
        ({"backups": [SEED_SAMPLE, {**SEED_SAMPLE, "status": {"text": "Success"}}]}, "backups[1].status"),
        ({"backups": [{**SEED_SAMPLE, "size": [518]}]}, "backups[0].size"),
        ({"backups": ["row"]}, "backups[0]"),
        ("text", "body"),
    ],
)
async def test_broken_shapes_say_where(body: Any, where: str) -> None:
    with pytest.raises(BadReplyError) as caught:
        await _listed(body)
    assert caught.value.where == where


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, BackendFaultError),
        (403, PermissionDeniedError),
        (404, NotFoundError),
        (405, NotSupportedError),
        (500, BackendFaultError),
        (503, BackendFaultError),
        (307, BackendFaultError),
    ],
)
def test_the_table_of_errors(status: int, kind: type[BackendError]) -> None:
    body = b'{"result": [{"code": "500", "message": "17<:>No such backup"}]}'
    reply = Reply(Request("GET", "/api/x", operation="x"), status, {"content-type": "application/json"}, body, NOW)
    error = error_of(reply, Capability.HOLD)
    assert type(error) is kind
    assert error.message.server_text == "No such backup"


def test_a_page_for_people_is_no_answer() -> None:
    reply = Reply(Request("GET", "/api/x"), 502, {"content-type": "text/html"}, b"<html>", NOW)
    assert isinstance(error_of(reply), BadReplyError)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"result": [{"code": 500, "message": "a"}, {"code": 1, "message": "b"}]}, ("a\nb", "500")),
        ({"result": {"code": "3", "message": "partly"}}, ("partly", "3")),
        ({"message": "top"}, ("top", None)),
        ([{"message": "bare"}], ("bare", None)),
        ({"result": []}, (None, None)),
        ("text", (None, None)),
        (None, (None, None)),
    ],
)
def test_the_appliances_words_are_found_in_every_envelope(body: Any, expected: tuple[str | None, str | None]) -> None:
    assert told(body) == expected


def test_warnings_inside_a_success() -> None:
    assert warning_in({"result": [{"code": 0}]}) is None
    assert warning_in({"result": [{"code": "1", "message": "low space"}]}) is not None
    assert warning_in({"result": {"code": 3, "message": "partly"}}) is not None
    assert warning_in({"data": []}) is None


def test_the_core_number_is_stripped_and_breaks_are_lines() -> None:
    assert plain("12<:>text<br>more") == "text\nmore"
    assert plain("no number <: here") == "no number <: here"


@pytest.mark.parametrize(
    ("request_", "reads"),
    [
        (Request("POST", "/api/backups", query=(("sid", "1"),)), True),
        (Request("POST", "/api/backups", query=(("isDelete", "1"),)), False),
        (Request("POST", "/api/backups", query=(("sid", "1"), ("isRelated", "1"))), False),
        (Request("PUT", "/api/backups", query=(("sid", "1"),)), False),
        (Request("DELETE", "/api/backups/1", query=(("sid", "1"),)), False),
        (Request("POST", "/api/restore/full/", query=(("sid", "1"),)), False),
        (Request("POST", "/api/restore/files/", query=(("sid", "1"),)), False),
        (Request("PUT", "/api/inventory"), False),
        (Request("GET", "/api/jobs/active", query=(("sid", "1"),)), True),
        (Request("GET", "/api/backups/files/1,2", query=(("dir", ""), ("sid", "1"))), True),
        (Request("GET", "/api/backups/files/1/../../login"), False),
    ],
)
def test_only_what_changes_nothing_is_a_read(request_: Request, reads: bool) -> None:
    assert is_read(request_, READS) is reads
