"""What all adapters share: clocks and switches, reading answers, errors about them, pages, planning, sending."""

from collections.abc import AsyncGenerator, Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from pydantic import BaseModel, ConfigDict

from app.adapters.connected import Connected
from app.adapters.decoding import AT_ONCE_BYTES
from app.adapters.paging import LARGEST_PAGE, newest_first, page_size, slices
from app.adapters.planning import (
    NAMED_AT_MOST,
    named_lines,
    planned_change,
    refuse_blocked,
    refuse_unless_offered,
    takes_last_good,
)
from app.adapters.reading import read_list, read_one
from app.adapters.refusals import about, change_accepted, change_answered, is_functional
from app.adapters.sending import NOT_SENT, payload_of, send_each
from app.domain.backups import Backup, BackupKind, BackupPage, BackupQuery, BackupRef, BackupState, span
from app.domain.capabilities import Capabilities, Capability
from app.domain.changes import DeleteBackups, ItemResult, PlannedChange
from app.domain.connections import Connection, parse_address
from app.domain.errors import (
    BackendError,
    BadReplyError,
    ConflictError,
    InputError,
    NotFoundError,
    NotSupportedError,
    OutcomeUnknownError,
    PermitRefusedError,
    RateLimitedError,
    UnreachableError,
)
from app.domain.forms import Choice, FieldType, Form, FormField
from app.domain.guards import ActionClass, Stakes
from app.domain.messages import Message
from app.domain.nodes import Level, NodeRef
from app.domain.redaction import MASK, Redactor
from app.transport.request import Reply, Request

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
WHY = Message.of("capability.not_offered.why")
BOX = NodeRef.appliance("c1").child(Level.CLIENT, "1")
SWITCHES = Form(
    (FormField("unit", "-", FieldType.CHOICE, choices=(Choice("kb", "KB"), Choice("mb", "MB")), default="kb"),)
)
BACKUP = Backup(
    BackupRef(BOX, "7"),
    "seven",
    BackupKind.FULL,
    BackupState.RUNNING,
    "",
    blocked=((Capability.DELETE, WHY),),
)


class Crate(BaseModel):
    """Something in a vendor's words."""

    model_config = ConfigDict(extra="ignore")

    id: str
    size: int | float | None = None


class Silent:
    """A channel that is only asked for its clock and its redactor."""

    connection_id = "c1"
    session = None

    def __init__(self, skew_s: float | None = None) -> None:
        self.clock_skew_s = skew_s
        self.redactor = Redactor()


def reply(body: bytes, query: tuple[tuple[str, str], ...] = (), **request: Any) -> Reply:
    """An answer to a read."""
    asked = Request("GET", "/crates", query, operation="list_crates", **request)
    return Reply(asked, 200, {"content-type": "application/json"}, body, NOW, "corr-1", "c1")


def connected(skew_s: float | None = None, address: str = "https://lab.example/api", **options: str) -> Connected:
    """A system that nobody speaks to."""
    connection = Connection("c1", "lantern", "lab", parse_address(address), "lab", options=options)
    return Connected(connection, Silent(skew_s), SWITCHES, lambda: NOW)  # type: ignore[arg-type]  # sends nothing


def test_the_servers_time_is_ours_and_its_skew() -> None:
    assert connected().server_now() == NOW
    assert connected(skew_s=-90.0).server_now() == NOW - timedelta(seconds=90)
    assert connected(skew_s=-90.0).now() == NOW


@pytest.mark.parametrize(("set_to", "read"), [("mb", "mb"), ("", "kb"), ("furlongs", "kb")])
def test_a_switch_of_a_value_nobody_knows_counts_as_its_default(set_to: str, read: str) -> None:
    assert connected(unit=set_to).option("unit") == read
    assert connected().option("unit") == "kb"


def test_one_object_keeps_the_json_it_came_from() -> None:
    found = read_one(reply(b'{"id": "a", "size": 3, "more": 1}'), Crate, Redactor())
    assert (found.value.id, found.value.size, found.heard_at) == ("a", 3, NOW)
    assert found.raw.look() == {"id": "a", "size": 3, "more": 1}


async def test_a_list_keeps_each_objects_place() -> None:
    rows = await read_list(reply(b'{"crates": [{"id": "a"}, {"id": "b"}]}'), Crate, Redactor(), "crates")
    assert [one.id for one in rows.values()] == ["a", "b"]
    assert rows.items[1].raw.look() == {"id": "b"}


async def test_rows_may_be_left_out_and_be_no_objects() -> None:
    body = b'{"crates": [["a", 1], ["b", 2]]}'
    rows = await read_list(
        reply(body),
        Crate,
        Redactor(),
        "crates",
        shaped=lambda row: dict(zip(("id", "size"), row, strict=True)),
        wanted=lambda row: row["id"] != "a",
    )
    assert [(one.value.id, one.value.size) for one in rows.items] == [("b", 2)]
    assert rows.items[0].raw.look() == ["b", 2]


@pytest.mark.parametrize("filler", [0, AT_ONCE_BYTES])
async def test_what_does_not_fit_says_where_and_in_which_exchange(filler: int) -> None:
    body = b'{"crates": [{"id": "a"}, {"id": "b", "size": "' + b"x" * filler + b'y"}]}'
    with pytest.raises(BadReplyError) as caught:
        await read_list(reply(body), Crate, Redactor(), "crates")
    error = caught.value
    assert error.where == "crates[1].size", "without the types that the field may have"
    assert (error.connection_id, error.operation, error.status) == ("c1", "list_crates", 200)
    assert error.correlation_id == "corr-1"


def test_the_call_beside_an_answer_shows_no_secret() -> None:
    redactor = Redactor()
    redactor.register(["correct horse"])
    asked = reply(b'{"id": "a"}', (("pin", "1234"), ("note", "correct horse")), secret_query=frozenset({"pin"}))
    assert read_one(asked, Crate, redactor).raw.page.call == f"GET /crates?pin={MASK}&note={MASK}"


def test_an_error_about_an_answer_finds_its_exchange() -> None:
    error = about(reply(b""), NotFoundError())
    assert (error.connection_id, error.operation, error.status) == ("c1", "list_crates", 200)
    assert error.correlation_id == "corr-1"


def test_an_answer_to_a_change_that_cannot_be_read_leaves_its_outcome_unknown() -> None:
    page = reply(b"<html>Welcome</html>")
    with pytest.raises(OutcomeUnknownError) as caught, change_answered(page):
        page.json()
    assert (caught.value.operation, caught.value.correlation_id) == ("list_crates", "corr-1")
    with pytest.raises(ConflictError), change_answered(page):
        raise ConflictError


@pytest.mark.parametrize("error", [UnreachableError(), ConflictError(), BadReplyError(where="id")])
def test_a_look_that_fails_behind_a_change_leaves_its_outcome_unknown(error: BackendError) -> None:
    with pytest.raises(OutcomeUnknownError) as caught, change_accepted(reply(b"{}")):
        raise error
    assert caught.value.__cause__ is error
    assert (caught.value.operation, caught.value.correlation_id) == ("list_crates", "corr-1")
    lost = OutcomeUnknownError(Message.of("change.not_sent.text"))
    with pytest.raises(OutcomeUnknownError) as passed, change_accepted(reply(b"{}")):
        raise lost
    assert passed.value is lost


@pytest.mark.parametrize(
    ("error", "is_one"),
    [
        (NotFoundError(), True),
        (NotSupportedError(Capability.LOGS), True),
        (UnreachableError(), False),
        (RateLimitedError(retry_after_s=1), False),
    ],
)
def test_a_functional_refusal_leaves_other_calls_a_chance(error: BackendError, is_one: bool) -> None:
    assert is_functional(error) is is_one


@pytest.mark.parametrize(
    ("count", "size", "pages"),
    [(0, 3, [(0, True)]), (2, 3, [(2, True)]), (3, 3, [(3, True)]), (7, 3, [(3, False), (3, False), (1, True)])],
)
def test_a_list_is_cut_into_pages_of_which_one_is_the_last(
    count: int, size: int, pages: list[tuple[int, bool]]
) -> None:
    cut = list(slices(range(count), size))
    assert [(len(rows), is_last) for rows, is_last in cut] == pages
    assert [row for rows, _ in cut for row in rows] == list(range(count))


def test_lists_go_from_new_to_old_and_the_id_tells_two_of_a_moment_apart() -> None:
    ids = {"1": None, "2": NOW, "3": NOW - timedelta(days=1), "4": NOW}
    backups = [replace(BACKUP, ref=BackupRef(BOX, one), started_at=at) for one, at in ids.items()]
    assert [one.ref.native_id for one in newest_first(backups)] == ["4", "2", "3", "1"]


@pytest.mark.parametrize(
    ("query", "fits"),
    [
        (BackupQuery(BOX), True),
        (BackupQuery(BOX.child(Level.INSTANCE, "9")), False),
        (BackupQuery(BOX, kinds=frozenset({BackupKind.LOG})), False),
        (BackupQuery(BOX, started_from=NOW), True),
        (BackupQuery(BOX, finished_from=NOW), False),
    ],
)
def test_a_query_wants_what_lies_in_its_scope_and_fits_every_filter(query: BackupQuery, fits: bool) -> None:
    assert query.fits(replace(BACKUP, started_at=NOW), NOW) is fits


@pytest.mark.parametrize(("days", "took"), [(0, timedelta(0)), (1, timedelta(days=1)), (-1, None)])
def test_nothing_takes_less_than_no_time(days: int, took: timedelta | None) -> None:
    assert span(NOW, NOW + timedelta(days=days)) == took
    assert span(None, NOW) is None
    assert span(NOW, None) is None


@pytest.mark.parametrize(("asked", "given"), [(0, 1), (3, 3), (10_000, LARGEST_PAGE)])
def test_pages_are_neither_empty_nor_too_large(asked: int, given: int) -> None:
    assert page_size(BackupQuery(NodeRef.appliance("c1"), page_size=asked)) == given


def test_what_is_not_offered_is_refused_with_its_declared_reason() -> None:
    refuse_unless_offered(DeleteBackups((BACKUP,)), Capabilities(frozenset({Capability.DELETE})), "c1")
    with pytest.raises(NotSupportedError) as caught:
        refuse_unless_offered(DeleteBackups((BACKUP,)), Capabilities(reasons={Capability.DELETE: WHY}), "c1")
    assert (caught.value.capability, caught.value.message) == (Capability.DELETE, WHY)


def test_what_a_backup_does_not_allow_is_refused_with_its_reason() -> None:
    refuse_blocked([replace(BACKUP, blocked=())], Capability.DELETE, "c1")
    refuse_blocked([BACKUP], Capability.RESTORE, "c1")
    with pytest.raises(ConflictError) as caught:
        refuse_blocked([replace(BACKUP, blocked=()), BACKUP], Capability.DELETE, "c1")
    assert caught.value.message == WHY


@pytest.mark.parametrize(
    ("state_of_other", "doomed", "takes"),
    [
        (BackupState.COMPLETE, ["7"], False),
        (BackupState.COMPLETE, ["7", "8"], True),
        (BackupState.FAILED, ["7"], True),
        (BackupState.COMPLETE, ["9"], False),
    ],
)
async def test_the_last_good_backup_of_a_place_is_noticed(
    state_of_other: BackupState, doomed: list[str], takes: bool
) -> None:
    states = {"7": BackupState.COMPLETE, "8": state_of_other, "9": BackupState.FAILED}
    there = {one: replace(BACKUP, ref=BackupRef(BOX, one), state=state) for one, state in states.items()}

    async def pages(query: BackupQuery) -> AsyncGenerator[BackupPage, None]:
        assert query.scope == BOX
        for one in there.values():
            yield BackupPage((one,), NOW)

    assert await takes_last_good(pages, [there[one] for one in doomed]) is takes


@pytest.mark.parametrize(("count", "lines"), [(1, 1), (NAMED_AT_MOST, NAMED_AT_MOST), (9, NAMED_AT_MOST + 1)])
def test_a_review_names_the_first_few_and_counts_the_rest(count: int, lines: int) -> None:
    named = named_lines("-", [str(one) for one in range(count)], "all")
    assert len(named) == lines
    assert (named[-1] == ("all", str(count))) is (count > NAMED_AT_MOST)


def test_a_planned_change_shows_its_requests_as_they_will_be_sent() -> None:
    request = Request("DELETE", "/crates/7", operation="delete")
    change = planned_change(
        connected(),
        DeleteBackups((BACKUP,)),
        ActionClass.DELETE,
        "seven",
        [request],
        payload=(request,),
        stakes=Stakes(2),
    )
    assert [one.text for one in change.requests] == ["DELETE /api/crates/7"]
    assert [one.digest for one in change.requests] == [request.digest()]
    assert change.stakes.object_count == 2
    assert payload_of(change, tuple, "c1") == (request,)


def test_only_what_was_planned_here_is_sent() -> None:
    change = planned_change(
        connected(), DeleteBackups((BACKUP,)), ActionClass.DELETE, "seven", [Request("DELETE", "/x")], payload=(1,)
    )
    strangers: list[tuple[PlannedChange, type, str]] = [
        (change, dict, "c1"),
        (change, tuple, "c2"),
        (replace(change, requests=()), tuple, "c1"),
        (replace(change, payload=None), tuple, "c1"),
    ]
    for stranger, kind, connection_id in strangers:
        with pytest.raises(PermitRefusedError):
            payload_of(stranger, kind, connection_id)


def test_a_form_is_completed_by_its_defaults_or_says_what_is_wrong() -> None:
    assert SWITCHES.completed({}) == {"unit": "kb"}
    assert SWITCHES.completed({"unit": "mb"}) == {"unit": "mb"}
    with pytest.raises(InputError) as caught:
        SWITCHES.completed({"unit": "furlongs"})
    assert set(caught.value.fields) == {"unit"}


async def test_what_became_of_an_only_request_is_raised_and_of_several_is_told() -> None:
    async def send(call: str) -> ItemResult:
        if call == "refused":
            raise ConflictError
        if call == "lost":
            raise OutcomeUnknownError
        return ItemResult(call, True)

    with pytest.raises(ConflictError):
        await send_each(["refused"], send, str)
    told = await send_each(["refused", "good", "lost", "after"], send, str)
    assert [(one.target, one.ok) for one in told] == [
        ("refused", False),
        ("good", True),
        ("lost", None),
        ("after", False),
    ]
    assert told[-1].message == NOT_SENT


async def test_a_permit_that_runs_out_half_way_takes_back_nothing_that_was_sent() -> None:
    def sender(good: int) -> Callable[[str], Awaitable[ItemResult]]:
        left = [True] * good

        async def send(call: str) -> ItemResult:
            if not left:
                raise PermitRefusedError
            left.pop()
            return ItemResult(call, True)

        return send

    with pytest.raises(PermitRefusedError):
        await send_each(["one", "two"], sender(0), str)
    told = await send_each(["one", "two", "three"], sender(1), str)
    assert [(one.target, one.ok) for one in told] == [("one", True), ("two", False), ("three", False)]
    assert [one.message for one in told[1:]] == [PermitRefusedError().message, NOT_SENT]
