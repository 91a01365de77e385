"""Proves who asks: a bearer token that was made by hand and lasts until it is revoked. No I/O, no storage.

There is neither sign-in nor sign-out at the server, so signing in is a question that only the right token gets answered
(INFERRED to be the cheapest: one app's id). Sources: Doc get_api_token, revoke_token, first_call.
"""

import re
from dataclasses import replace

from pydantic import SecretStr

from app.adapters.astra_control.errors import check_read, message_of, problem_of
from app.adapters.astra_control.requests import account_path
from app.adapters.refusals import about
from app.domain.connections import Connection
from app.domain.errors import BadReplyError, SignInRejectedError
from app.domain.messages import Message
from app.transport.auth import Conversation, Session
from app.transport.request import Reply, Request

_TOKEN = re.compile(r"[\x21-\x7e]+")
_GATEWAY_WORD = b"x-pcloud-accountid"
"""What a gateway in front of the vendor's own service says to a foreign account id (SDK source)."""


class AstraAuth:
    """Signs one token in."""

    def __init__(self, account_id: str, token: SecretStr, connection_id: str = "") -> None:
        self._account_id = account_id
        self._token = token
        self._connection_id = connection_id

    def sign_in(self) -> Conversation:
        """Try the token. Without an account id, the accounts that the token sees are asked for first.

        Raises:
            SignInRejectedError: token or account refused; nothing is sent for a token that cannot be one.
        """
        if _TOKEN.fullmatch(self._token.get_secret_value()) is None:
            raise self._rejected(Message.of("astra.sign_in.no_token.text"))
        account_id = self._account_id
        if not account_id:
            reply = yield self._proven(Request("GET", "/accounts", operation="find_account"))
            account_id = self._only_account(reply)
        query = (("include", "id"), ("limit", "1"))
        path = account_path(account_id, "k8s/v2/apps")
        reply = yield self._proven(Request("GET", path, query, operation="sign_in"))
        self._check(reply)
        return Session(self._token, facts={"account_id": account_id})

    def renew(self, session: Session) -> Conversation | None:
        """None: a token that is refused is tried once more by signing in, and then no more."""
        return None

    def sign_out(self, session: Session) -> Request | None:
        """None: there is no session to end. The token itself stays valid until somebody revokes it."""
        return None

    def authorise(self, request: Request, session: Session) -> Request:
        """The request with ``Authorization: Bearer <token>``."""
        header = ("Authorization", f"Bearer {session.token.get_secret_value()}")
        return replace(request, headers=(*request.headers, header))

    def secrets(self) -> tuple[SecretStr, ...]:
        """The token."""
        return (self._token,)

    def _proven(self, request: Request) -> Request:
        return self.authorise(request, Session(self._token))

    def _only_account(self, reply: Reply) -> str:
        """The id of the only account; whether an API token may list accounts is not documented."""
        if reply.status in {401, 403, 404, 405}:
            raise self._rejected(_message(reply, "astra.sign_in.account_not_told.text"), reply.status)
        body = check_read(reply).json()
        items = body.get("items") if isinstance(body, dict) else None
        ids = [str(one["id"]) for one in items or () if isinstance(one, dict) and one.get("id")]
        if len(ids) != 1:
            raise self._rejected(Message.of("astra.sign_in.several_accounts.text", count=len(ids)), reply.status)
        return ids[0]

    def _check(self, reply: Reply) -> None:
        if reply.status == 401:
            raise self._rejected(_message(reply, "astra.sign_in.refused.text"), 401)
        is_foreign = reply.status in {400, 403, 404} and not reply.is_html
        if is_foreign or (400 <= reply.status < 500 and _GATEWAY_WORD in reply.content):
            raise self._rejected(_message(reply, "astra.sign_in.foreign_account.text"), reply.status)
        body = check_read(reply).json()
        if not isinstance(body, dict) or not isinstance(body.get("items"), list):
            raise about(reply, BadReplyError(where="items"))

    def _rejected(self, message: Message, status: int | None = None) -> SignInRejectedError:
        return SignInRejectedError(message, connection_id=self._connection_id, operation="sign_in", status=status)


def auth_for(connection: Connection) -> AstraAuth:
    """The flow for a connection's answers. Blanks around a pasted token or id do not count."""
    token = connection.sign_in.get("api_token")
    secret = token.get_secret_value() if isinstance(token, SecretStr) else str(token or "")
    account_id = str(connection.sign_in.get("account_id") or "").strip()
    return AstraAuth(account_id, SecretStr(secret.strip()), connection.id)


def _message(reply: Reply, message_id: str) -> Message:
    """Our sentence with the server's words and its number folded below."""
    told = message_of(problem_of(reply), reply.status)
    return Message(message_id, (), told.server_text, told.code)
