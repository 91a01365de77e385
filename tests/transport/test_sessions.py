"""Sessions: lazy sign-in, renewal in time, one attempt after an expiry, then silence. Nobody is locked out."""

import asyncio
from dataclasses import dataclass, field

import pytest

from app.domain.errors import (
    BackendFaultError,
    PermissionDeniedError,
    PermitRefusedError,
    SessionExpiredError,
    SignInRejectedError,
    UnreachableError,
)
from app.domain.redaction import MASK
from app.transport.auth import Conversation, Session
from app.transport.reads import ReadRule
from app.transport.request import Request
from tests.transport.conftest import Way
from tests.transport.flows import PASSWORD, TokenFlow
from tests.transport.handlers import Guarded, guarded
from tests.transport.servers import Heard, Server, Wire, serving

THINGS = Request("GET", "/things", operation="list_things")
OTHER_THINGS = Request("GET", "/things/other", operation="list_other_things")


async def test_the_first_request_signs_in(way: Way) -> None:
    handler = guarded()
    async with serving(way.authority.identity(), handler) as server:
        channel = way.open(server)
        sessions = [channel.session]
        reply = await channel.send(THINGS)
        sessions.append(channel.session)
    assert [session is None for session in sessions] == [True, False]
    assert reply.json() == {"things": [1]}
    assert handler.sign_ins == 1


async def test_a_reply_does_not_carry_the_proof(way: Way) -> None:
    async with serving(way.authority.identity(), guarded()) as server:
        reply = await way.open(server).send(THINGS)
    assert reply.request == THINGS
    assert reply.correlation_id


async def test_a_server_that_repeats_a_secret_in_a_refusal_is_not_quoted(way: Way) -> None:
    async def echo(heard: Heard, wire: Wire) -> None:
        said = f"no: {PASSWORD}, {heard.headers['x-token']} and \xff"
        await wire.answer(409 if heard.target == "/things" else 200, raw=said.encode("latin-1"))

    async with serving(way.authority.identity(), guarded(echo)) as server:
        channel = way.open(server)
        refused, data = await channel.send(THINGS), await channel.send(OTHER_THINGS)
    assert refused.content == f"no: {MASK}, {MASK} and ".encode() + b"\xff"
    assert PASSWORD.encode() in data.content, "what is no refusal stays as it came, and is masked where it is shown"


async def test_many_first_requests_sign_in_once(way: Way) -> None:
    handler = guarded()
    async with serving(way.authority.identity(), handler) as server:
        channel = way.open(server)
        await asyncio.gather(*(channel.send(THINGS) for _ in range(12)))
    assert handler.sign_ins == 1


async def test_a_wrong_password_is_tried_once(way: Way) -> None:
    handler = Guarded(password="another one")
    async with serving(way.authority.identity(), handler) as server:
        channel = way.open(server)
        with pytest.raises(SignInRejectedError):
            await channel.send(THINGS)
        for _ in range(5):
            with pytest.raises(SessionExpiredError):
                await channel.send(THINGS)
        assert handler.sign_ins == 1
        with pytest.raises(SignInRejectedError):
            await channel.sign_in()
        handler.password = PASSWORD
        await channel.sign_in()
        assert (await channel.send(THINGS)).status == 200
    assert handler.sign_ins == 3


async def test_many_first_requests_with_a_wrong_password_try_once(way: Way) -> None:
    handler = Guarded(password="another one")
    async with serving(way.authority.identity(), handler) as server:
        channel = way.open(server)
        results = await asyncio.gather(*(channel.send(THINGS) for _ in range(8)), return_exceptions=True)
    assert handler.sign_ins == 1
    kinds = [type(result) for result in results]
    assert sorted(kind.__name__ for kind in kinds) == ["SessionExpiredError"] * 7 + ["SignInRejectedError"]


@pytest.mark.parametrize("can_renew", [True, False])
async def test_an_expiry_in_mid_poll_costs_one_attempt(way: Way, can_renew: bool) -> None:
    handler = guarded()
    async with serving(way.authority.identity(), handler) as server:
        channel = way.open(server, TokenFlow(can_renew=can_renew))
        await channel.send(THINGS)
        handler.expire()
        replies = await asyncio.gather(*(channel.send(THINGS) for _ in range(12)))
    assert {reply.status for reply in replies} == {200}
    assert (handler.sign_ins, handler.renewals) == ((1, 1) if can_renew else (2, 0))


async def test_a_refused_renewal_silences_and_does_not_fall_back_on_the_password(way: Way) -> None:
    handler = guarded()
    async with serving(way.authority.identity(), handler) as server:
        channel = way.open(server, TokenFlow(can_renew=True))
        await channel.send(THINGS)
        handler.expire()
        handler.password = "changed meanwhile"
        handler.sign_in_status = 403
        results = await asyncio.gather(*(channel.send(THINGS) for _ in range(6)), return_exceptions=True)
        assert {type(result) for result in results} == {SessionExpiredError}
        assert channel.session is None
        heard = len(server.heard)
        with pytest.raises(SessionExpiredError):
            await channel.send(THINGS)
        assert len(server.heard) == heard
    assert (handler.sign_ins, handler.renewals) == (1, 1)


async def test_a_fresh_token_that_is_refused_means_forbidden(way: Way) -> None:
    handler = Guarded(grants=False)
    async with serving(way.authority.identity(), handler) as server:
        channel = way.open(server)
        with pytest.raises(PermissionDeniedError) as caught:
            await channel.send(THINGS)
    assert caught.value.status == 401
    assert caught.value.operation == "list_things"
    assert caught.value.correlation_id
    assert (handler.sign_ins, server.count("GET", "/things")) == (1, 1)


async def _forbid_other(heard: Heard, wire: Wire) -> None:
    await wire.answer(401 if heard.target == OTHER_THINGS.path else 200, {})


async def test_polling_a_forbidden_page_signs_in_once_and_not_again(way: Way) -> None:
    handler = guarded(_forbid_other)
    async with serving(way.authority.identity(), handler) as server:
        channel = way.open(server)
        await channel.send(THINGS)
        for _ in range(5):
            with pytest.raises(PermissionDeniedError):
                await channel.send(OTHER_THINGS)
            await channel.send(THINGS)
    assert handler.sign_ins == 2


async def test_a_session_is_renewed_before_it_ends(way: Way) -> None:
    handler = guarded()
    async with serving(way.authority.identity(), handler) as server:
        channel = way.open(server, TokenFlow(can_renew=True, renew_after_s=600))
        await channel.send(THINGS)
        way.clock.advance(599)
        await channel.send(THINGS)
        assert handler.renewals == 0
        way.clock.advance(1)
        await asyncio.gather(*(channel.send(THINGS) for _ in range(6)))
        assert (handler.sign_ins, handler.renewals) == (1, 1)
        way.clock.advance(600)
        await channel.send(THINGS)
    assert handler.renewals == 2


async def test_a_server_that_fails_while_renewing_ahead_does_not_end_the_session(way: Way) -> None:
    handler = guarded()
    async with serving(way.authority.identity(), handler) as server:
        channel = way.open(server, TokenFlow(can_renew=True, renew_after_s=600))
        await channel.send(THINGS)
        way.clock.advance(600)
        handler.sign_in_status = 503
        assert (await channel.send(THINGS)).status == 200
        assert (await channel.send(THINGS)).status == 200
        assert handler.renewals == 1
        way.clock.advance(60)
        handler.sign_in_status = 200
        await channel.send(THINGS)
    assert handler.renewals == 2


async def test_a_restarting_server_does_not_use_up_the_attempt(way: Way) -> None:
    handler = guarded()
    async with serving(way.authority.identity(), handler) as server:
        channel = way.open(server)
        await channel.send(THINGS)
        handler.expire()
        handler.sign_in_status = 503
        with pytest.raises(BackendFaultError):
            await channel.send(THINGS)
        handler.sign_in_status = 200
        assert (await channel.send(THINGS)).status == 200


async def test_an_unreachable_server_at_the_first_sign_in_leaves_the_attempt(way: Way) -> None:
    async with serving(way.authority.identity()) as server:
        port = server.port
    channel = way.open(Server(port))
    for _ in range(2):
        with pytest.raises(UnreachableError):
            await channel.send(THINGS)


async def test_leaving_tells_the_server_and_is_silent_afterwards(way: Way) -> None:
    handler = guarded()
    async with serving(way.authority.identity(), handler) as server:
        channel = way.open(server)
        await channel.send(THINGS)
        await channel.sign_out()
        assert handler.farewells == 1
        assert channel.session is None
        heard = len(server.heard)
        with pytest.raises(SessionExpiredError):
            await channel.send(THINGS)
        await channel.sign_out()
        assert len(server.heard) == heard
        await channel.sign_in()
        assert (await channel.send(THINGS)).status == 200


@dataclass
class _SlowToAnswer(Guarded):
    """Answers a sign-in only once the test lets it, if it is to wait at all."""

    waits: bool = False
    asked: asyncio.Event = field(default_factory=asyncio.Event)
    go: asyncio.Event = field(default_factory=asyncio.Event)

    async def _grant(self, may: bool, wire: Wire) -> None:
        if self.waits:
            self.asked.set()
            await self.go.wait()
        await super()._grant(may, wire)


@pytest.mark.parametrize("renews", [False, True])
async def test_a_session_that_is_granted_behind_a_farewell_is_not_taken_up(way: Way, renews: bool) -> None:
    handler = _SlowToAnswer()
    async with serving(way.authority.identity(), handler) as server:
        channel = way.open(server, TokenFlow(can_renew=True, renew_after_s=600))
        if renews:
            await channel.send(THINGS)
            way.clock.advance(600)
        handler.waits = True
        asking = asyncio.create_task(channel.send(THINGS) if renews else channel.sign_in())
        await handler.asked.wait()
        await channel.sign_out()
        handler.go.set()
        with pytest.raises(SessionExpiredError):
            await asking
        assert channel.session is None
        heard = len(server.heard)
        with pytest.raises(SessionExpiredError):
            await channel.send(THINGS)
        assert len(server.heard) == heard


async def test_while_the_console_is_locked_nothing_is_let_out(way: Way) -> None:
    handler = guarded()
    async with serving(way.authority.identity(), handler) as server:
        channel = way.open(server)
        await channel.send(THINGS)
        heard = len(server.heard)
        way.network.budgets.is_shut = True
        with pytest.raises(SessionExpiredError):
            await channel.send(THINGS)
        with pytest.raises(SessionExpiredError):
            await way.open(server).sign_in()
        assert len(server.heard) == heard, "neither by a session that stands nor by signing in"
        way.network.budgets.is_shut = False
        assert (await channel.send(THINGS)).status == 200


async def test_leaving_never_fails(way: Way) -> None:
    handler = guarded()
    async with serving(way.authority.identity(), handler) as server:
        channel = way.open(server)
        await channel.send(THINGS)
    await channel.sign_out()
    assert channel.session is None


async def test_leaving_takes_its_time_and_no_more_however_long_the_line(
    way: Way, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def stand_in_line(*args: object, **more: object) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr("app.transport.channel_http._FAREWELL_LIMIT_S", 0.02)
    async with serving(way.authority.identity(), guarded()) as server:
        channel = way.open(server)
        await channel.send(THINGS)
        monkeypatch.setattr("app.transport.exchange.Exchange.reply", stand_in_line)
        async with asyncio.timeout(10):
            await channel.sign_out()
    assert channel.session is None


async def test_requests_of_the_sign_in_go_without_a_session(way: Way) -> None:
    handler = guarded()
    async with serving(way.authority.identity(), handler) as server:
        channel = way.open(server)
        reply = await channel.send(Request("POST", "/login", json={"password": "wrong password"}))
        assert reply.status == 403
        assert channel.session is None
    assert handler.sign_ins == 1


class _Sneaky(TokenFlow):
    """Signs in by a request that its adapter did not list."""

    def sign_in(self) -> Conversation:
        reply = yield Request("POST", "/factory-reset")
        return self._session(reply)


class _Endless(TokenFlow):
    """Never comes to an end."""

    def sign_in(self) -> Conversation:
        while True:
            yield Request("POST", "/login", json={"password": PASSWORD})

    def renew(self, session: Session) -> Conversation | None:
        return None


async def test_signing_in_stays_on_the_list(way: Way) -> None:
    async with serving(way.authority.identity(), guarded()) as server:
        with pytest.raises(PermitRefusedError):
            await way.open(server, _Sneaky()).send(THINGS)
        assert server.handshakes == 0


async def test_a_conversation_that_does_not_end_is_ended(way: Way) -> None:
    handler = guarded()
    async with serving(way.authority.identity(), handler) as server:
        channel = way.open(server, _Endless())
        with pytest.raises(Exception, match=r"error\.bad_reply\.title"):
            await channel.send(THINGS)
    assert handler.sign_ins == 10


async def test_what_signing_in_gave_is_masked_from_then_on(way: Way) -> None:
    async with serving(way.authority.identity(), guarded()) as server:
        channel = way.open(server)
        assert PASSWORD not in way.redactor.text(f"typed {PASSWORD}")
        await channel.send(THINGS)
        assert channel.session is not None
        token = channel.session.token.get_secret_value()
    assert token not in way.redactor.text(f"got {token}")


async def test_two_channels_to_one_server_share_the_client_and_part_in_peace(way: Way) -> None:
    handler = guarded()
    async with serving(way.authority.identity(), handler) as server:
        one, two = way.open(server), way.open(server)
        await one.send(THINGS)
        await two.send(THINGS)
        assert server.handshakes == 1
        await one.aclose()
        assert (await two.send(THINGS)).status == 200
        assert server.handshakes == 1
        with pytest.raises(SessionExpiredError):
            await one.send(THINGS)
        await two.aclose()
        await server.left.wait()


def test_a_rule_of_signing_in_is_a_read_rule() -> None:
    rule = ReadRule("POST", "/login", signs_in=True)
    assert rule.covers(Request("POST", "/login", json={}))
    assert not rule.covers(Request("POST", "/login", query=(("force", "1"),)))
