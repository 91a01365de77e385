"""Signing in to the appliance as a conversation. No I/O, no storage; the channel asks and keeps the session.

Sources: 2.0 p.21 (sign-in, domains, token life of 30 minutes), 1.2 p.8 (header) and p.20 (renewal). There is no
sign-out call: signing out is forgetting both tokens.
"""

from dataclasses import replace

from pydantic import SecretStr

from app.adapters.reading import validated
from app.adapters.smartfabric_director.envelope import localised, read_envelope
from app.adapters.smartfabric_director.errors import check_read
from app.adapters.smartfabric_director.wire import TokenPair
from app.domain.connections import Connection
from app.domain.errors import SignInRejectedError
from app.domain.forms import secret
from app.domain.messages import Message
from app.transport.auth import Conversation, Session
from app.transport.request import Reply, Request

RENEW_AFTER_S = 25 * 60.0
"""The token lives 30 minutes and its answer tells no expiry: renew with five minutes in hand."""

DOMAINS = ("LOCAL_AUTH", "LDAP_AUTH")


class DirectorAuth:
    """Signs one user in."""

    def __init__(self, username: str, password: SecretStr, domain: str, connection_id: str = "") -> None:
        self._username = username
        self._password = password
        self._domain = domain
        self._connection_id = connection_id

    def sign_in(self) -> Conversation:
        """Ask for a pair of tokens. Raises SignInRejectedError, also when no password is known."""
        if not self._password.get_secret_value():
            raise self._rejected(Message.of("sfd.sign_in.no_password.text"))
        body = {
            "username": self._username,
            "password": self._password.get_secret_value(),
            "authDomain": self._domain,
        }
        reply = yield Request("POST", "/auth/token", json=body, operation="sign_in")
        return self._session(reply)

    def renew(self, session: Session) -> Conversation | None:
        """Trade the refresh token for a new pair of both.

        Where the refresh token is refused (too old after a sleep, void after a restore) the password is sent, once, in
        the same conversation: one renewal, one sign-in, then nobody tries again.
        """
        if session.refresh_token is None:
            return None
        return self._renewal(session, session.refresh_token)

    def sign_out(self, session: Session) -> Request | None:
        """None: the appliance knows no such call."""
        return None

    def authorise(self, request: Request, session: Session) -> Request:
        """The request with ``Authorization: SFD <token>``."""
        header = ("Authorization", f"SFD {session.token.get_secret_value()}")
        return replace(request, headers=(*request.headers, header))

    def secrets(self) -> tuple[SecretStr, ...]:
        """The password."""
        return (self._password,)

    def _renewal(self, session: Session, refresh_token: SecretStr) -> Conversation:
        body = {"refreshToken": refresh_token.get_secret_value()}
        # Whether renewal needs the header is not documented; it is tolerated (ASSUMED), so it always goes along.
        request = Request("POST", "/auth/token/extend", json=body, operation="renew")
        reply = yield self.authorise(request, session)
        if reply.status in {400, 401}:
            return (yield from self.sign_in())
        return self._session(reply)

    def _session(self, reply: Reply) -> Session:
        if reply.status in {400, 401}:
            envelope = read_envelope(reply)
            raise self._rejected(localised(envelope, reply.status), reply.status)
        pair = validated(TokenPair, check_read(reply).json(), reply)
        return Session(pair.token, pair.refreshToken, RENEW_AFTER_S, {"username": self._username})

    def _rejected(self, message: Message, status: int | None = None) -> SignInRejectedError:
        return SignInRejectedError(message, connection_id=self._connection_id, operation="sign_in", status=status)


def auth_for(connection: Connection) -> DirectorAuth:
    """The flow for a connection's answers; a domain this program does not know is taken for the default one."""
    answers = connection.sign_in
    domain = answers.get("domain")
    return DirectorAuth(
        str(answers.get("username") or ""),
        secret(answers.get("password")),
        domain if isinstance(domain, str) and domain in DOMAINS else DOMAINS[0],
        connection.id,
    )
