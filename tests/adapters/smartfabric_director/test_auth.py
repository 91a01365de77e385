"""Signing in and renewing as conversations, without a socket."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from pydantic import SecretStr

from app.adapters.smartfabric_director.auth import RENEW_AFTER_S, DirectorAuth, auth_for
from app.adapters.smartfabric_director.reads import READS
from app.domain.errors import BackendFaultError, BadReplyError, SignInRejectedError
from app.transport.auth import Conversation, Session
from app.transport.reads import is_read
from app.transport.request import Reply, Request
from tests.adapters.smartfabric_director.bench import connection

PAIR = {"token": "token-0001", "refreshToken": "refresh-0001"}


def flow(password: str = "Admin123!", domain: str = "LOCAL_AUTH") -> DirectorAuth:
    return DirectorAuth("admin@sfd.local", SecretStr(password), domain, "sfd-1")


def hold(conversation: Conversation, *answers: tuple[int, Any]) -> tuple[list[Request], Session]:
    """Drive a conversation with these answers; returns what was asked, and the session."""
    asked = [next(conversation)]
    for status, body in answers:
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        try:
            asked.append(conversation.send(Reply(asked[-1], status, {}, content, datetime(2026, 1, 1, tzinfo=UTC))))
        except StopIteration as end:
            return asked, end.value
    raise AssertionError("the conversation wants more answers")


def test_sign_in() -> None:
    (request,), session = hold(flow(domain="LDAP_AUTH").sign_in(), (200, PAIR))
    assert (request.method, request.path) == ("POST", "/auth/token")
    assert request.json == {"username": "admin@sfd.local", "password": "Admin123!", "authDomain": "LDAP_AUTH"}
    assert session.token.get_secret_value() == "token-0001"
    assert session.refresh_token is not None
    assert session.renew_after_s == RENEW_AFTER_S == 1500
    assert is_read(request, READS)


def test_the_header_is_sfd_and_the_token() -> None:
    _, session = hold(flow().sign_in(), (200, PAIR))
    request = flow().authorise(Request("GET", "/about"), session)
    assert request.headers == (("Authorization", "SFD token-0001"),)


@pytest.mark.parametrize("status", [400, 401])
def test_refused(status: int) -> None:
    envelope = {"id": "invalid_credentials", "message": "User name or password is not valid."}
    with pytest.raises(SignInRejectedError) as caught:
        hold(flow().sign_in(), (status, envelope))
    assert caught.value.message.id == "sfd.message.invalid_credentials"
    assert "Admin123!" not in str(caught.value) + repr(caught.value.message)


def test_without_a_password_nothing_is_sent() -> None:
    with pytest.raises(SignInRejectedError):
        next(flow(password="").sign_in())


@pytest.mark.parametrize("body", [{}, {"token": None}, {"token": 5}, [], b"<html>"])
def test_an_answer_without_a_token(body: Any) -> None:
    with pytest.raises(BadReplyError):
        hold(flow().sign_in(), (200, body))


def test_a_failing_server_is_no_refusal() -> None:
    with pytest.raises(BackendFaultError):
        hold(flow().sign_in(), (503, b"<html>starting</html>"))


def test_renewal_replaces_both_tokens() -> None:
    auth = flow()
    _, session = hold(auth.sign_in(), (200, PAIR))
    conversation = auth.renew(session)
    assert conversation is not None
    (request,), renewed = hold(conversation, (200, {"token": "token-0002", "refreshToken": "refresh-0002"}))
    assert (request.path, request.json) == ("/auth/token/extend", {"refreshToken": "refresh-0001"})
    assert is_read(request, READS)
    assert renewed.token.get_secret_value() == "token-0002"
    assert renewed.refresh_token is not None
    assert renewed.refresh_token.get_secret_value() == "refresh-0002"


@pytest.mark.parametrize("status", [400, 401])
def test_a_refused_renewal_is_followed_by_one_sign_in(status: int) -> None:
    auth = flow()
    _, session = hold(auth.sign_in(), (200, PAIR))
    conversation = auth.renew(session)
    assert conversation is not None
    asked, renewed = hold(conversation, (status, {"id": "invalid_refresh_token"}), (200, {"token": "token-0003"}))
    assert [request.path for request in asked] == ["/auth/token/extend", "/auth/token"]
    assert renewed.token.get_secret_value() == "token-0003"
    assert auth.renew(renewed) is None, "without a refresh token the channel signs in anew"


def test_a_refused_renewal_and_a_refused_password_end_it() -> None:
    auth = flow()
    _, session = hold(auth.sign_in(), (200, PAIR))
    conversation = auth.renew(session)
    assert conversation is not None
    with pytest.raises(SignInRejectedError):
        hold(conversation, (400, {}), (401, {}))


def test_there_is_no_sign_out_call() -> None:
    _, session = hold(flow().sign_in(), (200, PAIR))
    assert flow().sign_out(session) is None


def test_the_flow_for_a_connection() -> None:
    auth = auth_for(connection())
    assert [secret.get_secret_value() for secret in auth.secrets()] == ["Admin123!"]
    request = next(auth.sign_in())
    assert request.json["authDomain"] == "LOCAL_AUTH"
