"""Changes: no permit, no socket; sent once; what is not known is said."""

import asyncio
from dataclasses import dataclass
from datetime import timedelta

import pytest

from app.domain.changes import PlannedChange, StartBackup
from app.domain.errors import (
    BackendError,
    BadReplyError,
    OutcomeUnknownError,
    PermissionDeniedError,
    PermitRefusedError,
    RateLimitedError,
    SessionExpiredError,
    UnreachableError,
)
from app.domain.guards import ActionClass, Confirmation, Level, Requirement
from app.domain.permits import PERMIT_LIFE, Permit, issue
from app.transport.preview import preview
from app.transport.request import Request
from tests.transport.conftest import Way
from tests.transport.handlers import guarded
from tests.transport.servers import Handler, Heard, Wire, serving

DELETE = Request("DELETE", "/things/7", operation="delete_thing")
BACK_UP = Request("POST", "/things", json={"name": "nightly"}, operation="start_backup", timeout_s=5)
THINGS = Request("GET", "/things")


def permit_for(way: Way, *requests: Request, connection_id: str = "c1") -> Permit:
    change = PlannedChange(
        connection_id,
        StartBackup(()),
        ActionClass.BACK_UP,
        "name",
        tuple(preview(one, way.redactor) for one in requests),
    )
    return issue(change, Requirement(Level.PLAIN), Confirmation(), way.clock.now())


@dataclass
class _Answers:
    """Answers changes by a handler, reads as usual; counts the changes."""

    then: Handler
    changes: int = 0

    async def __call__(self, heard: Heard, wire: Wire) -> None:
        if heard.method == "GET":
            await wire.answer(200, {})
            return
        self.changes += 1
        await self.then(heard, wire)


async def _done(heard: Heard, wire: Wire) -> None:
    await wire.answer(202, {"id": 1})


async def test_a_permitted_change_is_sent(way: Way) -> None:
    answers = _Answers(_done)
    async with serving(way.authority.identity(), guarded(answers)) as server:
        reply = await way.open(server).send(BACK_UP, permit_for(way, BACK_UP))
    assert reply.json() == {"id": 1}
    assert answers.changes == 1
    assert server.heard[-1].body == BACK_UP.body()
    assert server.heard[-1].headers["content-type"] == "application/json"


async def test_without_a_permit_no_socket_is_touched(way: Way) -> None:
    async with serving(way.authority.identity(), guarded(_Answers(_done))) as server:
        channel = way.open(server)
        with pytest.raises(PermitRefusedError) as caught:
            await channel.send(BACK_UP)
        assert caught.value.message.id == "permit.missing.why"
        for query in ((("force", "1"),), (("page", "1"), ("purge", "yes"))):
            with pytest.raises(PermitRefusedError):
                await channel.send(Request("GET", "/things", query=query))
        assert server.handshakes == 0


async def test_no_bad_permit_reaches_a_socket(way: Way) -> None:
    altered = permit_for(way, BACK_UP)
    altered.expires_at += timedelta(days=1)
    widened = permit_for(way, BACK_UP)
    widened.digests = (*widened.digests, DELETE.digest())
    expired = permit_for(way, BACK_UP)
    used = permit_for(way, BACK_UP)
    used.spend("c1", BACK_UP.digest(), way.clock.now())
    cases = {
        "permit.altered.why": (altered, BACK_UP),
        "permit.used.why": (used, BACK_UP),
        "permit.other_request.why": (permit_for(way, DELETE), BACK_UP),
    }
    async with serving(way.authority.identity(), guarded(_Answers(_done))) as server:
        channel = way.open(server)
        for message_id, (permit, request) in cases.items():
            with pytest.raises(PermitRefusedError) as caught:
                await channel.send(request, permit)
            assert caught.value.message.id == message_id
        with pytest.raises(PermitRefusedError):
            await channel.send(DELETE, widened)
        with pytest.raises(PermitRefusedError):
            await channel.send(BACK_UP, permit_for(way, BACK_UP, connection_id="c2"))
        way.clock.advance(PERMIT_LIFE.total_seconds())
        with pytest.raises(PermitRefusedError) as late:
            await channel.send(BACK_UP, expired)
        assert late.value.message.id == "permit.expired.why"
        assert server.handshakes == 0


async def test_a_permit_can_be_asked_about_without_using_it_up(way: Way) -> None:
    answers = _Answers(_done)
    async with serving(way.authority.identity(), guarded(answers)) as server:
        channel, permit = way.open(server), permit_for(way, BACK_UP)
        for bad in (None, permit_for(way, DELETE), permit_for(way, BACK_UP, connection_id="c2")):
            with pytest.raises(PermitRefusedError):
                channel.demand(BACK_UP, bad)
        channel.demand(BACK_UP, permit)
        channel.demand(BACK_UP, permit)
        assert server.handshakes == 0
        await channel.send(BACK_UP, permit)
        assert answers.changes == 1
        with pytest.raises(PermitRefusedError):
            channel.demand(BACK_UP, permit)


@pytest.mark.parametrize(
    "request_sent",
    [
        Request("POST", "/things", json={"name": "nightly "}),
        Request("POST", "/things", json={"name": "nightly"}, query=(("force", "1"),)),
        Request("POST", "/things", json={"name": "nightly"}, headers=(("X-Restore", "1"),)),
        Request("PUT", "/things", json={"name": "nightly"}),
        Request("POST", "/things/1", json={"name": "nightly"}),
        Request("POST", "/things"),
    ],
)
async def test_a_permit_is_for_exactly_one_request(way: Way, request_sent: Request) -> None:
    async with serving(way.authority.identity(), guarded(_Answers(_done))) as server:
        with pytest.raises(PermitRefusedError):
            await way.open(server).send(request_sent, permit_for(way, BACK_UP))
        assert server.handshakes == 0


async def test_a_permit_is_good_once(way: Way) -> None:
    answers = _Answers(_done)
    async with serving(way.authority.identity(), guarded(answers)) as server:
        channel, permit = way.open(server), permit_for(way, BACK_UP)
        results = await asyncio.gather(*(channel.send(BACK_UP, permit) for _ in range(3)), return_exceptions=True)
    assert answers.changes == 1
    assert sum(isinstance(result, PermitRefusedError) for result in results) == 2


async def _hang_up(heard: Heard, wire: Wire) -> None:
    wire.hang_up()


async def _cut(heard: Heard, wire: Wire) -> None:
    await wire.send(b"HTTP/1.1 202 Accepted\r\nContent-Length: 1000\r\n\r\n{")
    wire.hang_up()


async def _babble(heard: Heard, wire: Wire) -> None:
    await wire.send(b"what?\r\n\r\n")
    wire.hang_up()


async def _gateway(heard: Heard, wire: Wire) -> None:
    await wire.answer(504, raw=b"<html>gateway timeout</html>")


async def _flood(heard: Heard, wire: Wire) -> None:
    await wire.send(b"HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\n")


async def _see_other(heard: Heard, wire: Wire) -> None:
    await wire.answer(303, headers={"Location": "/things/1"})


async def _silence(heard: Heard, wire: Wire) -> None:
    await wire.say_nothing()


@pytest.mark.parametrize("loss", [_hang_up, _cut, _babble, _gateway, _flood, _see_other, _silence])
async def test_a_change_whose_answer_is_lost_was_sent_once_and_its_outcome_is_unknown(way: Way, loss: Handler) -> None:
    answers = _Answers(loss)
    request = Request("POST", "/things", json={}, operation="start_backup", timeout_s=4.0)
    async with serving(way.authority.identity(), guarded(answers)) as server:
        channel = way.open(server)
        await channel.sign_in()
        with pytest.raises(OutcomeUnknownError) as caught:
            await channel.send(request, permit_for(way, request))
        assert answers.changes == 1
    assert caught.value.operation == "start_backup"
    assert caught.value.correlation_id
    assert way.pauses == []


async def test_a_change_that_never_left_is_unreachable(way: Way) -> None:
    handler = guarded()
    async with serving(way.authority.identity(), handler) as server:
        channel = way.open(server)
        await channel.sign_in()
    with pytest.raises(UnreachableError):
        await channel.send(BACK_UP, permit_for(way, BACK_UP))
    assert way.pauses == []


async def test_changes_do_not_ride_on_a_kept_connection(way: Way) -> None:
    async with serving(way.authority.identity(), guarded(_Answers(_done))) as server:
        channel = way.open(server)
        await channel.send(THINGS)
        await channel.send(THINGS)
        assert server.handshakes == 1
        await channel.send(BACK_UP, permit_for(way, BACK_UP))
        await channel.send(BACK_UP, permit_for(way, BACK_UP))
        assert server.handshakes == 3


async def test_a_change_refused_by_an_expired_session_is_sent_once_more(way: Way) -> None:
    answers = _Answers(_done)
    handler = guarded(answers)
    async with serving(way.authority.identity(), handler) as server:
        channel = way.open(server)
        await channel.send(THINGS)
        handler.expire()
        assert (await channel.send(BACK_UP, permit_for(way, BACK_UP))).status == 202
        assert server.count("POST", "/things") == 2
    assert answers.changes == 1
    assert handler.sign_ins == 2


async def test_a_change_that_a_fresh_session_may_not_is_sent_no_third_time(way: Way) -> None:
    async def forbid(heard: Heard, wire: Wire) -> None:
        await wire.answer(401, {})

    answers = _Answers(forbid)
    async with serving(way.authority.identity(), guarded(answers)) as server:
        channel = way.open(server)
        await channel.send(THINGS)
        with pytest.raises(PermissionDeniedError):
            await channel.send(BACK_UP, permit_for(way, BACK_UP))
    assert answers.changes == 2


async def test_an_answer_lost_at_the_second_sending_is_unknown(way: Way) -> None:
    answers = _Answers(_hang_up)
    handler = guarded(answers)
    async with serving(way.authority.identity(), handler) as server:
        channel = way.open(server)
        await channel.send(THINGS)
        handler.expire()
        with pytest.raises(OutcomeUnknownError):
            await channel.send(BACK_UP, permit_for(way, BACK_UP))
    assert answers.changes == 1


async def test_while_the_server_wants_peace_a_permit_is_not_used_up(way: Way) -> None:
    async def full(heard: Heard, wire: Wire) -> None:
        await wire.answer(429, {}, headers={"Retry-After": "20"})

    answers = _Answers(full)
    async with serving(way.authority.identity(), guarded(answers)) as server:
        channel, kept = way.open(server), permit_for(way, BACK_UP)
        with pytest.raises(RateLimitedError) as caught:
            await channel.send(BACK_UP, permit_for(way, BACK_UP))
        assert caught.value.retry_after_s == 20
        with pytest.raises(RateLimitedError):
            await channel.send(BACK_UP, kept)
        way.clock.advance(20)
        answers.then = _done
        assert (await channel.send(BACK_UP, kept)).status == 202
    assert answers.changes == 2


async def test_while_signed_out_a_permit_is_not_used_up(way: Way) -> None:
    async with serving(way.authority.identity(), guarded(_Answers(_done))) as server:
        channel, kept = way.open(server), permit_for(way, BACK_UP)
        await channel.sign_out()
        with pytest.raises(SessionExpiredError):
            await channel.send(BACK_UP, kept)
        await channel.sign_in()
        assert (await channel.send(BACK_UP, kept)).status == 202


@pytest.mark.parametrize("status", [400, 403, 404, 409, 500, 503])
async def test_other_answers_to_changes_are_replies(way: Way, status: int) -> None:
    async def refuse(heard: Heard, wire: Wire) -> None:
        await wire.answer(status, {"error": "no"})

    answers = _Answers(refuse)
    async with serving(way.authority.identity(), guarded(answers)) as server:
        reply = await way.open(server).send(BACK_UP, permit_for(way, BACK_UP))
    assert (reply.status, answers.changes) == (status, 1)


def _redirect(status: int, location: str) -> Handler:
    async def redirect(heard: Heard, wire: Wire) -> None:
        await wire.answer(status, headers={"Location": location})

    return redirect


@pytest.mark.parametrize("status", [307, 308])
async def test_a_change_follows_no_redirect(way: Way, status: int) -> None:
    answers = _Answers(_redirect(status, "/things/elsewhere"))
    async with serving(way.authority.identity(), guarded(answers)) as server:
        with pytest.raises(BadReplyError) as caught:
            await way.open(server).send(BACK_UP, permit_for(way, BACK_UP))
    assert answers.changes == 1
    assert caught.value.where == "location"


class _Hops:
    """Redirects every read once more, `count` times in all."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.made = 0

    async def __call__(self, heard: Heard, wire: Wire) -> None:
        if self.made < self.count:
            self.made += 1
            await wire.answer(302, headers={"Location": f"/things/hop{self.made}?page={self.made}"})
        else:
            await wire.answer(200, {"at": heard.target})


async def test_reads_follow_within_the_origin_three_times(way: Way) -> None:
    hops = _Hops(3)
    async with serving(way.authority.identity(), guarded(hops)) as server:
        reply = await way.open(server).send(THINGS)
        assert reply.json() == {"at": "/things/hop3?page=3"}
        assert reply.request == THINGS
        assert all(one.headers.get("x-token") for one in server.heard[1:])
        hops.count, hops.made = 4, 0
        with pytest.raises(BadReplyError):
            await way.open(server).send(THINGS)


@pytest.mark.parametrize(
    "location",
    ["https://localhost:{port}/things", "http://127.0.0.1:{port}/things", "//elsewhere.example/x", "https://[oops/"],
)
async def test_no_redirect_leads_elsewhere(way: Way, location: str) -> None:
    async def away(heard: Heard, wire: Wire) -> None:
        await wire.answer(302, headers={"Location": location.format(port=server.port)})

    async with serving(way.authority.identity(), guarded(away)) as server:
        with pytest.raises(BackendError) as caught:
            await way.open(server).send(THINGS)
        assert server.count("GET", "/things") <= 3
        assert server.handshakes <= 3
    assert isinstance(caught.value, BadReplyError | UnreachableError)


async def test_where_a_redirect_led_is_named_by_its_origin_alone(way: Way) -> None:
    async def away(heard: Heard, wire: Wire) -> None:
        await wire.answer(302, headers={"Location": "https://login.example/sso?secret=abc"})

    async with serving(way.authority.identity(), guarded(away)) as server:
        with pytest.raises(BadReplyError) as caught:
            await way.open(server).send(THINGS)
    assert caught.value.message.params == {"address": "https://login.example:443"}


async def test_a_posted_read_follows_no_redirect(way: Way) -> None:
    handler = guarded(_redirect(302, "/things"))
    async with serving(way.authority.identity(), handler) as server:
        with pytest.raises(BadReplyError):
            await way.open(server).send(Request("POST", "/search", json={}))
