"""The conversation that signs in, without a socket."""

import pytest
from pydantic import SecretStr

from app.adapters.unitrends.auth import UnitrendsAuth
from app.adapters.unitrends.capabilities import capabilities_of, is_monitor
from app.adapters.unitrends.reads import READS
from app.domain.capabilities import Capability
from app.domain.errors import BackendFaultError, BadReplyError, SignInRejectedError
from app.transport.request import Request
from tests.transport.doubles import ScriptedChannel

FLOW = UnitrendsAuth("CORP\\ada", SecretStr("a-long-password"))


def _channel() -> ScriptedChannel:
    return ScriptedChannel(READS, FLOW)


async def test_a_token_alone_is_enough() -> None:
    channel = _channel().on("POST", "/api/login", {"auth_token": "a)(_b"}, status=201)
    session = await channel.sign_in()
    assert channel.sent_bodies() == [{"username": "CORP\\ada", "password": "a-long-password"}]
    proven = FLOW.authorise(Request("GET", "/api/systems"), session)
    assert proven.headers == (("AuthToken", "a)(_b"),)
    assert capabilities_of(session).offers(Capability.DELETE)
    assert "a-long-password" not in repr(session) + repr(FLOW.secrets())


async def test_the_rights_are_kept() -> None:
    channel = _channel().on("POST", "/api/login", {"auth_token": "t", "monitor": True, "superuser": False})
    session = await channel.sign_in()
    assert is_monitor(session)
    assert not capabilities_of(session).offers(Capability.DELETE)
    assert capabilities_of(session).offers(Capability.LOGS)


@pytest.mark.parametrize("status", [400, 401, 403, 500])
async def test_a_refusal_keeps_the_appliances_words(status: int) -> None:
    channel = _channel().on("POST", "/api/login", {"result": [{"message": "3<:>Nope"}]}, status=status)
    with pytest.raises(SignInRejectedError) as caught:
        await channel.sign_in()
    assert caught.value.message.server_text == "Nope"


@pytest.mark.parametrize("body", [{}, {"auth_token": ""}, {"auth_token": None}, [], {"auth_token": 5}])
async def test_a_success_without_a_token_is_a_refusal(body: object) -> None:
    channel = _channel().on("POST", "/api/login", body)
    with pytest.raises(SignInRejectedError):
        await channel.sign_in()


async def test_what_is_no_answer_of_an_appliance_is_no_refusal() -> None:
    html = _channel().on("POST", "/api/login", text="<html>welcome", headers={"content-type": "text/html"})
    with pytest.raises(BadReplyError):
        await html.sign_in()
    away = _channel().on("POST", "/api/login", {}, status=503)
    with pytest.raises(BackendFaultError):
        await away.sign_in()


async def test_leaving_names_the_token() -> None:
    channel = _channel().on("POST", "/api/login", {"auth_token": "t"}).on("POST", "/api/logout", {})
    await channel.sign_in()
    await channel.sign_out()
    assert channel.sent[-1].json == {"cookie": "t"}
