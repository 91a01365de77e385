"""What counts as a read, what a digest depends on, and what never leaves without being on the list."""

import hashlib
from dataclasses import FrozenInstanceError, replace

import pytest

from app.domain.errors import PermitRefusedError
from app.transport.auth import Session
from app.transport.reads import ReadRule, is_read
from app.transport.request import Request
from tests.transport.conftest import Way
from tests.transport.flows import READS, TokenFlow
from tests.transport.handlers import guarded
from tests.transport.servers import serving

RULE = ReadRule("GET", "/things(/[0-9]+)?", query=frozenset({"page", "size"}), headers=frozenset({"range"}))
READ = Request("GET", "/things/7", query=(("page", "1"),), headers=(("Range", "bytes=1-"),))


@pytest.mark.parametrize(
    "read", [READ, replace(READ, query=()), replace(READ, headers=()), replace(READ, path="/things", json={"a": 1})]
)
def test_what_the_rule_names_is_a_read(read: Request) -> None:
    assert RULE.covers(read)
    assert is_read(read, (ReadRule("POST", "/other"), RULE))


@pytest.mark.parametrize(
    "change",
    [
        replace(READ, method="POST"),
        replace(READ, method="get"),
        replace(READ, path="/things/7/purge"),
        replace(READ, path="/all/things/7"),
        replace(READ, path="/things/seven"),
        replace(READ, query=(("page", "1"), ("isDelete", "1"))),
        replace(READ, query=(("Page", "1"),)),
        replace(READ, headers=(("Range", "bytes=1-"), ("X-Restore", "1"))),
    ],
)
def test_one_thing_more_or_another_makes_it_a_change(change: Request) -> None:
    assert not RULE.covers(change)
    assert not is_read(change, (RULE,))
    assert not is_read(change, ())


def test_a_rule_signs_nobody_in_and_allows_no_names_unless_it_says_so() -> None:
    bare = ReadRule("GET", "/things")
    assert not bare.signs_in
    assert (bare.query, bare.headers) == (frozenset(), frozenset())
    assert bare == ReadRule("GET", "/things")
    assert "_pattern" not in repr(bare)
    with pytest.raises(FrozenInstanceError):
        bare.signs_in = True  # type: ignore[misc]  # that it is refused is the point


def test_the_digest_is_over_method_address_own_headers_and_body() -> None:
    request = Request("POST", "/a%20b", (("n&", "v ü/"), ("m", "")), {"k": "ä"}, (("X-One", "Yes"), ("x-two", "2")))
    told = "POST\n/a%20b?n%26=v%20%C3%BC%2F&m=\nx-one:Yes\nx-two:2\n" + '{"k": "ä"}'
    assert request.digest() == hashlib.sha256(told.encode()).hexdigest()
    assert request.target() == "/a%20b?n%26=v%20%C3%BC%2F&m="
    assert request.body() == '{"k": "ä"}'.encode()


def test_no_body_and_the_body_null_are_two_requests() -> None:
    bare, null = Request("PUT", "/a"), Request("PUT", "/a", json=None)
    assert (bare.has_body, null.has_body) == (False, True)
    assert (bare.body(), null.body()) == (b"", b"null")
    assert (bare.target(), bare.digest()) == ("/a", hashlib.sha256(b"PUT\n/a\n").hexdigest())
    assert bare.digest() != null.digest()


@pytest.mark.parametrize("other", [{"operation": "delete"}, {"timeout_s": 1.0}, {"max_bytes": 9}])
def test_what_does_not_travel_does_not_count(other: dict[str, object]) -> None:
    request = Request("PUT", "/a", json={})
    assert replace(request, **other).digest() == request.digest()  # type: ignore[arg-type]  # names of fields


class _SignsInElsewhere(TokenFlow):
    """Signs in, and takes leave, by calls that nobody put on the list."""

    def authorise(self, request: Request, session: Session) -> Request:
        return request

    def sign_out(self, session: Session) -> Request | None:
        return Request("POST", "/leave", operation="sign_out")


async def test_a_flow_may_only_make_calls_that_are_on_the_list(way: Way) -> None:
    async with serving(way.authority.identity(), guarded()) as server:
        without_login = tuple(rule for rule in READS if rule.path != "/login")
        with pytest.raises(PermitRefusedError) as caught:
            await way.open(server, reads=without_login).sign_in()
        assert caught.value.message.id == "permit.not_a_read.why"
        assert server.handshakes == 0
        channel = way.open(server, _SignsInElsewhere())
        await channel.sign_in()
        heard = len(server.heard)
        with pytest.raises(PermitRefusedError):
            await channel.sign_out()
        assert len(server.heard) == heard


async def test_a_call_that_signs_in_is_sent_without_a_session_and_others_with_one(way: Way) -> None:
    async with serving(way.authority.identity(), guarded()) as server:
        channel = way.open(server)
        await channel.send(Request("POST", "/login", json={"password": "wrong"}))
        assert "x-token" not in server.heard[-1].headers
        assert channel.session is None
        await channel.send(Request("GET", "/things"))
        assert server.heard[-1].headers["x-token"]


async def test_only_reads_are_streamed(way: Way) -> None:
    async with serving(way.authority.identity(), guarded()) as server:
        channel = way.open(server)
        for change in (Request("DELETE", "/things/7"), Request("GET", "/things", query=(("purge", "1"),))):
            with pytest.raises(PermitRefusedError) as caught:
                async with channel.stream(change):
                    pass
            assert caught.value.message.id == "permit.not_a_read.why"
        assert server.handshakes == 0
        async with channel.stream(Request("GET", "/things")) as reply:
            assert reply.status == 200
