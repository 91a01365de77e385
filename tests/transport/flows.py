"""A way to sign in, for the tests: a token by password, renewed by the token where a test wants that."""

from pydantic import SecretStr

from app.domain.errors import BackendFaultError, SignInRejectedError
from app.transport.auth import Conversation, Session
from app.transport.reads import ReadRule
from app.transport.request import Reply, Request

PASSWORD = "correct horse battery"

READS = (
    ReadRule("POST", "/login", signs_in=True),
    ReadRule("POST", "/renew", signs_in=True),
    ReadRule("DELETE", "/login", signs_in=True),
    ReadRule("GET", "/things(/.*)?", query=frozenset({"page", "api_key", "text"})),
    ReadRule("POST", "/search"),
)


class TokenFlow:
    """Signs in by ``POST /login`` and renews by ``POST /renew``, if it can renew."""

    def __init__(self, *, can_renew: bool = False, renew_after_s: float | None = None) -> None:
        self.can_renew = can_renew
        self.renew_after_s = renew_after_s

    def sign_in(self) -> Conversation:
        reply = yield Request("POST", "/login", json={"password": PASSWORD}, operation="sign_in")
        return self._session(reply)

    def renew(self, session: Session) -> Conversation | None:
        return self._renewing(session) if self.can_renew else None

    def _renewing(self, session: Session) -> Conversation:
        token = session.token.get_secret_value()
        reply = yield Request("POST", "/renew", headers=(("X-Token", token),), operation="renew")
        return self._session(reply)

    def sign_out(self, session: Session) -> Request | None:
        return Request("DELETE", "/login", operation="sign_out")

    def authorise(self, request: Request, session: Session) -> Request:
        proof = ("X-Token", session.token.get_secret_value())
        return Request(
            request.method,
            request.path,
            request.query,
            request.json,
            (*request.headers, proof),
            request.operation,
            request.secret_query,
            request.timeout_s,
            request.max_bytes,
        )

    def secrets(self) -> tuple[SecretStr, ...]:
        return (SecretStr(PASSWORD),)

    def _session(self, reply: Reply) -> Session:
        if reply.status >= 500:
            raise BackendFaultError(status=reply.status)
        if not reply.is_success:
            raise SignInRejectedError(status=reply.status)
        return Session(SecretStr(reply.json()["auth_token"]), renew_after_s=self.renew_after_s)
