"""Servers on bad days: each ends in one named error, in time, and the next request is served again."""

import asyncio
import gzip
import zlib
from collections.abc import Callable

import pytest

from app.domain.errors import (
    Advice,
    BadReplyError,
    RateLimitedError,
    TimedOutError,
    TooLargeError,
    UnreachableError,
)
from app.domain.messages import ByteSize
from app.transport.request import Request
from tests.transport.conftest import Way
from tests.transport.handlers import guarded
from tests.transport.servers import Handler, Heard, Server, Wire, listening_raw, port_nobody_listens_on, serving

THINGS = Request("GET", "/things", operation="list_things")
HASTY = Request("GET", "/things", operation="list_things", timeout_s=1.0)
"""For channels that are signed in: the handshake takes what it takes on a machine that is busy with other things."""


async def test_nobody_listens(way: Way) -> None:
    with port_nobody_listens_on() as port, pytest.raises(UnreachableError) as caught:
        await way.open(Server(port)).send(THINGS)
    assert caught.value.message.id == "error.refused.title"
    assert caught.value.advice is Advice.CHECK_ADDRESS
    assert (caught.value.connection_id, caught.value.operation) == ("c1", "sign_in")
    assert way.pauses == [0.4, 0.8]


async def test_a_name_nobody_knows(way: Way) -> None:
    with pytest.raises(UnreachableError) as caught:
        await way.open(Server(443), host="backup.invalid").send(THINGS)
    assert caught.value.message.id == "error.unknown_name.title"


async def test_accepts_and_never_shakes_hands(way: Way) -> None:
    async with listening_raw(lambda reader, writer: reader.read()) as port:
        channel = way.open(Server(port))
        with pytest.raises(UnreachableError) as caught:
            await channel.send(Request("POST", "/login", timeout_s=0.1))
    assert caught.value.message.id == "error.unreachable_silent.title"


async def test_accepts_and_never_answers(way: Way) -> None:
    async with serving(way.authority.identity(), guarded(lambda heard, wire: wire.say_nothing())) as server:
        channel = way.open(server)
        await channel.sign_in()
        with pytest.raises(TimedOutError) as caught:
            await channel.send(HASTY)
        assert server.count("GET", "/things") == 1
    assert caught.value.advice is Advice.RETRY_LATER
    assert way.pauses == []


async def test_an_answer_that_dribbles_is_bounded_as_a_whole(way: Way) -> None:
    async def dribble(heard: Heard, wire: Wire) -> None:
        await wire.send(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
        while not wire.is_over:
            await wire.send(b"x")
            await asyncio.sleep(0.01)

    async with serving(way.authority.identity(), guarded(dribble)) as server:
        channel = way.open(server)
        await channel.sign_in()
        with pytest.raises(TimedOutError):
            await channel.send(HASTY)


async def test_a_page_for_people_comes_back_as_a_reply_that_is_no_json(way: Way) -> None:
    async def page(heard: Heard, wire: Wire) -> None:
        await wire.answer(200, raw=b"<!DOCTYPE html><p>Log in</p>", headers={"Content-Type": "text/html"})

    async with serving(way.authority.identity(), guarded(page)) as server:
        reply = await way.open(server).send(THINGS)
    assert reply.is_html
    with pytest.raises(BadReplyError) as caught:
        reply.json()
    assert caught.value.message.id == "error.bad_reply_html.title"


async def test_an_answer_cut_short_is_tried_again_and_then_named(way: Way) -> None:
    async def cut(heard: Heard, wire: Wire) -> None:
        await wire.send(b'HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{"things":')
        wire.hang_up()

    async with serving(way.authority.identity(), guarded(cut)) as server:
        with pytest.raises(BadReplyError) as caught:
            await way.open(server).send(THINGS)
        assert server.count("GET", "/things") == 3
    assert caught.value.message.id == "error.reply_cut_short.title"
    assert caught.value.__cause__ is not None


async def test_truncated_json_in_a_whole_answer_names_the_place(way: Way) -> None:
    async def cut(heard: Heard, wire: Wire) -> None:
        await wire.answer(200, raw=b'{"things": [1, 2')

    async with serving(way.authority.identity(), guarded(cut)) as server:
        reply = await way.open(server).send(THINGS)
    with pytest.raises(BadReplyError) as caught:
        reply.json()
    assert caught.value.where == "byte 16"


async def test_a_connection_that_breaks_before_the_answer(way: Way) -> None:
    async def hang_up(heard: Heard, wire: Wire) -> None:
        wire.hang_up()

    async with serving(way.authority.identity(), guarded(hang_up)) as server:
        with pytest.raises(UnreachableError) as caught:
            await way.open(server).send(THINGS)
        assert server.count("GET", "/things") == 3
    assert caught.value.message.id == "error.connection_lost.title"
    assert caught.value.advice is Advice.RETRY_LATER


async def test_what_is_not_http_at_all(way: Way) -> None:
    async def babble(heard: Heard, wire: Wire) -> None:
        await wire.send(b"220 mail.example ESMTP\r\n\r\n")
        wire.hang_up()

    async with serving(way.authority.identity(), guarded(babble)) as server:
        with pytest.raises(UnreachableError):
            await way.open(server).send(THINGS)


def _fifty_megabytes(announced: bool) -> Handler:
    async def flood(heard: Heard, wire: Wire) -> None:
        length = b"Content-Length: 52428800" if announced else b"Connection: close"
        await wire.send(b"HTTP/1.1 200 OK\r\n" + length + b"\r\n\r\n")
        piece = b" " * 65536
        for _ in range(800):
            await wire.send(piece)
        wire.hang_up()

    return flood


@pytest.mark.parametrize("announced", [True, False])
async def test_fifty_megabytes_are_refused(way: Way, announced: bool) -> None:
    async with serving(way.authority.identity(), guarded(_fifty_megabytes(announced))) as server:
        channel = way.open(server)
        with pytest.raises(TooLargeError) as caught:
            await channel.send(THINGS)
        assert server.count("GET", "/things") == 1
        server.handler = guarded()
        reply = await channel.send(Request("POST", "/login", json={"password": "wrong password"}))
    assert reply.status == 403
    assert caught.value.message.params == {"limit": ByteSize(32 * 1024 * 1024)}


async def test_a_limit_of_the_requests_own(way: Way) -> None:
    async with serving(way.authority.identity(), guarded()) as server:
        channel = way.open(server)
        with pytest.raises(TooLargeError):
            await channel.send(Request("GET", "/things", max_bytes=10))
        assert (await channel.send(Request("GET", "/things", max_bytes=100))).json() == {"things": [1]}


@pytest.mark.parametrize(
    ("encoding", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress)], ids=["gzip", "deflate"]
)
async def test_packed_answers_are_unpacked_within_the_limit(
    way: Way, encoding: str, pack: Callable[[bytes], bytes]
) -> None:
    content = pack(b'{"things": "' + b"x" * 200_000 + b'"}')

    async def packed(heard: Heard, wire: Wire) -> None:
        await wire.answer(200, raw=content, headers={"Content-Encoding": encoding})

    async with serving(way.authority.identity(), guarded(packed)) as server:
        channel = way.open(server)
        assert len((await channel.send(THINGS)).content) > 200_000
        with pytest.raises(TooLargeError):
            await channel.send(Request("GET", "/things", max_bytes=100_000))


@pytest.mark.parametrize("encoding", ["gzip, gzip", "br", "zstd"])
async def test_unknown_and_double_packing_is_refused_unread(way: Way, encoding: str) -> None:
    async def packed(heard: Heard, wire: Wire) -> None:
        await wire.answer(200, raw=gzip.compress(gzip.compress(b"{}")), headers={"Content-Encoding": encoding})

    async with serving(way.authority.identity(), guarded(packed)) as server:
        with pytest.raises(BadReplyError) as caught:
            await way.open(server).send(THINGS)
    assert caught.value.where == "content-encoding"


async def test_packing_that_is_broken(way: Way) -> None:
    async def broken(heard: Heard, wire: Wire) -> None:
        await wire.answer(200, raw=b"this is not packed", headers={"Content-Encoding": "gzip"})

    async with serving(way.authority.identity(), guarded(broken)) as server:
        with pytest.raises(BadReplyError):
            await way.open(server).send(THINGS)


@pytest.mark.parametrize("status", [403, 404, 409, 500, 501])
async def test_other_statuses_are_the_adapters_business(way: Way, status: int) -> None:
    async def refuse(heard: Heard, wire: Wire) -> None:
        await wire.answer(status, {"error": "no"})

    async with serving(way.authority.identity(), guarded(refuse)) as server:
        reply = await way.open(server).send(THINGS)
        assert server.count("GET", "/things") == 1
    assert (reply.status, reply.json()) == (status, {"error": "no"})


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Retry-After": "30"}, 30.0),
        ({"Retry-After": "Sat, 14 Mar 2026 09:27:23 GMT"}, 30.0),
        ({"Retry-After": "Sat, 14 Mar 2026 12:00:30 GMT", "Date": "Sat, 14 Mar 2026 12:00:00 GMT"}, 30.0),
        ({}, 10.0),
    ],
)
async def test_429_is_obeyed_by_all_channels_to_the_server(way: Way, headers: dict[str, str], seconds: float) -> None:
    async def full(heard: Heard, wire: Wire) -> None:
        await wire.answer(429, {}, headers=headers)

    handler = guarded(full)
    async with serving(way.authority.identity(), handler) as server:
        channel, other = way.open(server), way.open(server)
        with pytest.raises(RateLimitedError) as caught:
            await channel.send(THINGS)
        assert caught.value.retry_after_s == seconds
        assert channel.not_before == way.clock.monotonic() + seconds
        before = len(server.heard)
        way.clock.advance(seconds - 1)
        for one in (channel, other):
            with pytest.raises(RateLimitedError) as again:
                await one.send(THINGS)
            assert again.value.retry_after_s == pytest.approx(1)
        assert len(server.heard) == before
        way.clock.advance(1)
        handler.then = guarded().then
        assert (await channel.send(THINGS)).status == 200


async def test_503_with_a_time_is_a_reply_and_a_wish_to_wait(way: Way) -> None:
    async def busy(heard: Heard, wire: Wire) -> None:
        await wire.answer(503, {}, headers={"Retry-After": "60"})

    async with serving(way.authority.identity(), guarded(busy)) as server:
        channel = way.open(server)
        assert (await channel.send(THINGS)).status == 503
        assert server.count("GET", "/things") == 1
        with pytest.raises(RateLimitedError):
            await channel.send(THINGS)


async def test_five_in_flight_at_one_server(way: Way) -> None:
    door = asyncio.Event()

    async def wait(heard: Heard, wire: Wire) -> None:
        if server.in_flight == 5:
            door.set()
        await door.wait()
        await wire.answer(200, {})

    async with serving(way.authority.identity(), guarded(wait)) as server:
        channel = way.open(server)
        await channel.sign_in()
        replies = await asyncio.gather(*(channel.send(THINGS) for _ in range(23)))
    assert {reply.status for reply in replies} == {200}
    assert server.most_in_flight == 5
    assert way.network.budgets.in_flight == 0


async def test_who_waits_too_long_in_line_is_told(way: Way) -> None:
    async with serving(way.authority.identity(), guarded(lambda heard, wire: wire.say_nothing())) as server:
        channel = way.open(server)
        await channel.sign_in()
        patient = [asyncio.ensure_future(channel.send(THINGS)) for _ in range(5)]
        await server.busy_with(5)
        with pytest.raises(TimedOutError) as caught:
            await channel.send(HASTY)
        for one in patient:
            one.cancel()
        await asyncio.gather(*patient, return_exceptions=True)
    assert caught.value.message.id == "error.too_busy.title"
    assert way.network.budgets.in_flight == 0


async def test_the_targets_bytes_are_sent_as_they_are_written(way: Way) -> None:
    request = Request("GET", "/things/a%2Fb%20c;x=1/é".replace("é", "%C3%A9"), query=(("text", "a b+c&d=é/:?"),))
    async with serving(way.authority.identity(), guarded()) as server:
        await way.open(server, base_path="").send(request)
    assert server.heard[-1].target == "/things/a%2Fb%20c;x=1/%C3%A9?text=a%20b%2Bc%26d%3D%C3%A9%2F%3A%3F"
    assert server.heard[-1].target == request.target()


async def test_the_base_path_goes_in_front(way: Way) -> None:
    async def answer(heard: Heard, wire: Wire) -> None:
        await wire.answer(200, {"auth_token": "token-0123456789"})

    async with serving(way.authority.identity(), answer) as server:
        await way.open(server, base_path="/admin").send(THINGS)
    assert [one.target for one in server.heard] == ["/admin/login", "/admin/things"]


async def test_the_servers_clock_is_compared(way: Way) -> None:
    async def ahead(heard: Heard, wire: Wire) -> None:
        await wire.answer(200, {}, headers={"Date": "Sat, 14 Mar 2026 09:31:53 GMT"})

    async with serving(way.authority.identity(), guarded(ahead)) as server:
        channel = way.open(server)
        assert channel.clock_skew_s is None
        await channel.send(THINGS)
    assert channel.clock_skew_s == 300.5


async def test_waiting_in_line_is_not_taken_for_a_difference_of_clocks(way: Way) -> None:
    async def slow_but_right(heard: Heard, wire: Wire) -> None:
        if server.in_flight == 5:
            busy.set()
        await door.wait()
        told = {"Date": "Sat, 14 Mar 2026 09:27:13 GMT"} if heard.target == "/things/other" else {}
        await wire.answer(200, {}, headers=told)

    busy, door = asyncio.Event(), asyncio.Event()
    async with serving(way.authority.identity(), guarded(slow_but_right)) as server:
        channel = way.open(server)
        await channel.sign_in()
        first = [asyncio.ensure_future(channel.send(THINGS)) for _ in range(5)]
        await busy.wait()
        last = asyncio.ensure_future(channel.send(Request("GET", "/things/other")))
        await asyncio.sleep(0)
        way.clock.advance(20)
        door.set()
        await asyncio.gather(*first, last)
    assert channel.clock_skew_s == 0.5


async def test_a_clock_beyond_all_calendars_is_no_news(way: Way) -> None:
    async def strange(heard: Heard, wire: Wire) -> None:
        await wire.answer(200, {}, headers={"Date": "Fri, 31 Dec 9999 23:59:59 -2300"})

    async with serving(way.authority.identity(), guarded(strange)) as server:
        channel = way.open(server)
        assert (await channel.send(THINGS)).status == 200
    assert channel.clock_skew_s is None


async def test_cookies_are_neither_kept_nor_sent(way: Way) -> None:
    async def bake(heard: Heard, wire: Wire) -> None:
        await wire.answer(200, {}, headers={"Set-Cookie": "who=me; Path=/"})

    async with serving(way.authority.identity(), guarded(bake)) as server:
        channel = way.open(server)
        await channel.send(THINGS)
        await channel.send(THINGS)
    assert not any("cookie" in one.headers for one in server.heard)


async def test_a_cancelled_request_frees_its_place(way: Way) -> None:
    async with serving(way.authority.identity(), guarded(lambda heard, wire: wire.say_nothing())) as server:
        channel = way.open(server)
        await channel.sign_in()
        task = asyncio.ensure_future(channel.send(THINGS))
        await server.busy_with(1)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    assert way.network.budgets.in_flight == 0
