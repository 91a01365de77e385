"""Signing in at an appliance: user and password for a token that every other request carries.

Source: the wiki's Login page; post_backups for the header ``AuthToken``. The token is sent as it is, never encoded.
"""

from dataclasses import replace

from pydantic import SecretStr

from app.adapters.unitrends.errors import error_of, told
from app.domain.connections import Connection
from app.domain.errors import BadReplyError, SignInRejectedError
from app.domain.forms import plain, secret
from app.domain.messages import Message
from app.transport.auth import Conversation, Session
from app.transport.request import Reply, Request

_REFUSALS = frozenset({400, 401, 403, 500})
"""500 with the appliance's own words too: nearly every functional failure is a 500, a wrong password may be one."""

RIGHTS = ("superuser", "administrator", "manager", "monitor")


class UnitrendsAuth:
    """The conversation. Expiry is not foreseen but noticed: the appliance counts from the last call (ASSUMED)."""

    def __init__(self, username: str, password: SecretStr) -> None:
        self._username = username
        self._password = password

    def sign_in(self) -> Conversation:
        """See ``AuthFlow``. Raises SignInRejectedError, BackendFaultError, BadReplyError."""
        reply = yield Request(
            "POST",
            "/api/login",
            json={"username": self._username, "password": self._password.get_secret_value()},
            operation="sign_in",
        )
        return _session_from(reply, self._username)

    def renew(self, session: Session) -> Conversation | None:
        """See ``AuthFlow``: this appliance knows no renewal."""
        return None

    def sign_out(self, session: Session) -> Request | None:
        """See ``AuthFlow``; the body's ``cookie`` is the token (seen in a release of 2018)."""
        return Request("POST", "/api/logout", json={"cookie": session.token.get_secret_value()}, operation="sign_out")

    def authorise(self, request: Request, session: Session) -> Request:
        """See ``AuthFlow``."""
        return replace(request, headers=(*request.headers, ("AuthToken", session.token.get_secret_value())))

    def secrets(self) -> tuple[SecretStr, ...]:
        """See ``AuthFlow``."""
        return (self._password,)


def auth_for(connection: Connection) -> UnitrendsAuth:
    """The flow for a connection's answers; a missing password is sent as an empty one and refused."""
    answers = connection.sign_in
    return UnitrendsAuth(str(plain(answers.get("username")) or ""), secret(answers.get("password")))


def _session_from(reply: Reply, username: str) -> Session:
    if not reply.is_success:
        if reply.status in _REFUSALS and not reply.is_html:
            text, code = told(_body(reply))
            message = Message.of("unitrends.error.sign_in_refused", server_text=text, code=code)
            raise SignInRejectedError(message, operation="sign_in", status=reply.status)
        raise error_of(reply)
    body = reply.json()
    token = body.get("auth_token") if isinstance(body, dict) else None
    if not isinstance(token, str) or not token:
        text, code = told(body)
        message = Message.of("unitrends.error.no_token", server_text=text, code=code)
        raise SignInRejectedError(message, operation="sign_in", status=reply.status)
    facts: dict[str, object] = {name: body[name] for name in (*RIGHTS, "role_name") if name in body}
    return Session(SecretStr(token), facts={**facts, "username": username})


def _body(reply: Reply) -> object:
    try:
        return reply.json()
    except BadReplyError:
        return None
