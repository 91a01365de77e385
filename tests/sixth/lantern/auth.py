"""Signing in to Lantern: user and password for a token that lasts half an hour. No I/O; the channel asks."""

from dataclasses import replace

from pydantic import SecretStr

from app.adapters.reading import validated
from app.domain.connections import Connection
from app.domain.forms import secret
from app.transport.auth import Conversation, Session
from app.transport.request import Request
from tests.sixth.lantern.errors import check
from tests.sixth.lantern.wire import Pass

IN_HAND_S = 60.0
"""So long before its end a token is replaced, so that no request meets a dead one."""


class LanternAuth:
    """Implements ``AuthFlow``, where its methods are described."""

    def __init__(self, user: str, password: SecretStr) -> None:
        self._user = user
        self._password = password

    def sign_in(self) -> Conversation:
        """Raises SignInRejectedError, BackendError."""
        body = {"user": self._user, "password": self._password.get_secret_value()}
        reply = yield Request("POST", "/api/session", json=body, operation="sign_in")
        given = validated(Pass, check(reply).json(), reply)
        return Session(given.token, renew_after_s=given.lasts_s - IN_HAND_S, facts={"user": self._user})

    def renew(self, session: Session) -> Conversation | None:
        """None: Lantern renews by signing in again."""
        return None

    def sign_out(self, session: Session) -> Request | None:
        """The call that forgets the token."""
        return Request("DELETE", "/api/session", operation="sign_out")

    def authorise(self, request: Request, session: Session) -> Request:
        """The request with the token."""
        proof = ("Authorization", f"Lamp {session.token.get_secret_value()}")
        return replace(request, headers=(*request.headers, proof))

    def secrets(self) -> tuple[SecretStr, ...]:
        """The password."""
        return (self._password,)


def auth_for(connection: Connection) -> LanternAuth:
    """The flow for a connection's answers."""
    answers = connection.sign_in
    return LanternAuth(str(answers.get("user") or ""), secret(answers.get("password")))
