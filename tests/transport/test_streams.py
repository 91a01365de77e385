"""Answers in pieces: downloads and what cannot be paged."""

import json

import pytest

from app.domain.errors import (
    BackendError,
    BackendFaultError,
    BadReplyError,
    ConflictError,
    NotFoundError,
    PermissionDeniedError,
    PermitRefusedError,
    RateLimitedError,
    SessionExpiredError,
    TimedOutError,
    TooLargeError,
)
from app.transport.request import Request
from tests.transport.conftest import Way
from tests.transport.handlers import guarded
from tests.transport.servers import Heard, Wire, serving

FILE = Request("GET", "/things/file", operation="download")
THINGS = Request("GET", "/things")


async def _large(heard: Heard, wire: Wire) -> None:
    await wire.send(b"HTTP/1.1 200 OK\r\nContent-Length: 41943040\r\n\r\n")
    for _ in range(640):
        await wire.send(b"x" * 65536)


async def test_more_than_a_reply_may_hold_comes_in_pieces(way: Way) -> None:
    async with serving(way.authority.identity(), guarded(_large)) as server:
        size, most = 0, 0
        async with way.open(server).stream(FILE) as reply:
            async for piece in reply.pieces:
                size += len(piece)
                most = max(most, len(piece))
    assert size == 40 * 1024 * 1024
    assert most <= 1024 * 1024
    assert way.network.budgets.in_flight == 0
    line = json.loads(way.log_path.read_text().splitlines()[-1])
    assert (line["operation"], line["status"], line["bytes"]) == ("download", 200, size)


async def test_leaving_early_frees_the_place(way: Way) -> None:
    async with serving(way.authority.identity(), guarded(_large)) as server:
        async with way.open(server).stream(FILE) as reply:
            assert await anext(reply.pieces)
            assert way.network.budgets.in_flight == 1
        assert way.network.budgets.in_flight == 0


async def test_the_readers_own_errors_pass_untouched(way: Way) -> None:
    async with serving(way.authority.identity(), guarded(_large)) as server:
        with pytest.raises(OSError, match="disk full"):
            async with way.open(server).stream(FILE) as reply:
                await anext(reply.pieces)
                raise OSError("disk full")
    assert way.network.budgets.in_flight == 0


async def test_only_reads_are_streamed(way: Way) -> None:
    async with serving(way.authority.identity(), guarded()) as server:
        with pytest.raises(PermitRefusedError):
            async with way.open(server).stream(Request("POST", "/things/file")):
                pytest.fail("a change was streamed")
        assert server.handshakes == 0


async def test_an_expired_session_is_renewed_once(way: Way) -> None:
    handler = guarded()
    async with serving(way.authority.identity(), handler) as server:
        channel = way.open(server)
        await channel.send(THINGS)
        handler.expire()
        async with channel.stream(FILE) as reply:
            content = b"".join([piece async for piece in reply.pieces])
            assert reply.headers["content-length"] == str(len(content))
        assert json.loads(content) == {"things": [1]}
        assert handler.sign_ins == 2
        handler.expire()
        handler.password = "changed"
        with pytest.raises(SessionExpiredError):
            async with channel.stream(FILE):
                pytest.fail("a stream was opened")


async def test_a_forbidden_file_signs_in_once_and_not_again(way: Way) -> None:
    async def forbid(heard: Heard, wire: Wire) -> None:
        await wire.answer(401 if heard.target == FILE.path else 200, {})

    handler = guarded(forbid)
    async with serving(way.authority.identity(), handler) as server:
        channel = way.open(server)
        await channel.send(THINGS)
        for _ in range(3):
            with pytest.raises(PermissionDeniedError):
                async with channel.stream(FILE):
                    pytest.fail("it was refused")
            await channel.send(THINGS)
    assert handler.sign_ins == 2


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (401, PermissionDeniedError),
        (403, PermissionDeniedError),
        (404, NotFoundError),
        (409, ConflictError),
        (412, ConflictError),
        (429, RateLimitedError),
        (500, BackendFaultError),
        (302, BackendFaultError),
    ],
)
async def test_no_success_is_an_error(way: Way, status: int, kind: type[BackendError]) -> None:
    async def refuse(heard: Heard, wire: Wire) -> None:
        await wire.answer(status, {"error": "no"})

    async with serving(way.authority.identity(), guarded(refuse)) as server:
        with pytest.raises(kind) as caught:
            async with way.open(server).stream(FILE):
                pytest.fail("a stream was opened")
    assert isinstance(caught.value, BackendError)
    assert (caught.value.connection_id, caught.value.operation) == ("c1", "download")
    assert caught.value.correlation_id


async def _cut(heard: Heard, wire: Wire) -> None:
    await wire.send(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nabc")
    wire.hang_up()


async def _stall(heard: Heard, wire: Wire) -> None:
    await wire.send(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nabc")
    await wire.say_nothing()


async def test_a_stream_that_breaks_or_stalls_or_is_too_long(way: Way) -> None:
    handler = guarded(_cut)
    async with serving(way.authority.identity(), handler) as server:
        channel = way.open(server)
        with pytest.raises(BadReplyError):
            async with channel.stream(FILE) as reply:
                assert [piece async for piece in reply.pieces] == []
        handler.then = _stall
        with pytest.raises(TimedOutError):
            async with channel.stream(Request("GET", "/things/file", timeout_s=1.0)) as reply:
                assert [piece async for piece in reply.pieces] == []
        handler.then = _large
        with pytest.raises(TooLargeError):
            async with channel.stream(Request("GET", "/things/file", max_bytes=1000)):
                pytest.fail("a stream was opened")
    assert way.network.budgets.in_flight == 0
