"""Proving who asks: an API key and the hub it belongs to, with every request. There is no session at the platform.

Sources: the description's global security (bearer and ``X-Hub-Id`` together), its error codes. Signing in is reading
the hub: a key whose role may not read it is tried on the list of environments.
"""

from dataclasses import replace

from pydantic import SecretStr

from app.adapters.cycle.errors import Border, read_refusal
from app.adapters.cycle.wire import Hub
from app.adapters.reading import validated
from app.adapters.refusals import about
from app.domain.connections import Connection
from app.domain.errors import SignInRejectedError
from app.domain.forms import plain
from app.domain.messages import Message
from app.transport.auth import Conversation, Session
from app.transport.request import Reply, Request

_REFUSALS = frozenset({400, 401, 403, 404})
"""400 and 404 too: they are how a malformed or foreign hub id may be answered (ASSUMED)."""


class ApiKeyAuth:
    """Sends the key along; the key itself is the session."""

    def __init__(self, hub_id: str, api_key: SecretStr) -> None:
        self._hub_id = hub_id
        self._api_key = api_key

    def sign_in(self) -> Conversation:
        """Read the hub. Raises SignInRejectedError, also when no key is known."""
        if not self._api_key.get_secret_value():
            raise SignInRejectedError(Message.of("cycle.sign_in.no_key"), operation="sign_in")
        session = Session(self._api_key)
        reply = yield self.authorise(Request("GET", "/v1/hubs/current", operation="sign_in"), session)
        if reply.status == 403 and read_refusal(reply).code == "403.permissions":
            query = (("page[number]", "1"), ("page[size]", "1"))
            reply = yield self.authorise(Request("GET", "/v1/environments", query, operation="sign_in"), session)
            self._judge(reply)
            return session
        self._judge(reply)
        body = reply.json()
        hub = validated(Hub, body.get("data") if isinstance(body, dict) else None, reply, "data")
        return replace(session, facts={"hub_name": hub.name})

    def renew(self, session: Session) -> Conversation | None:
        """None: a key that is refused can only be tried once more."""
        return None

    def sign_out(self, session: Session) -> Request | None:
        """None: the platform knows no such call."""
        return None

    def authorise(self, request: Request, session: Session) -> Request:
        """The request with the key and its hub."""
        headers = (("Authorization", f"Bearer {session.token.get_secret_value()}"), ("X-Hub-Id", self._hub_id))
        return replace(request, headers=(*request.headers, *headers))

    def secrets(self) -> tuple[SecretStr, ...]:
        """The key."""
        return (self._api_key,)

    def _judge(self, reply: Reply) -> None:
        """Raises SignInRejectedError for a key, hub or address that the platform does not take; BackendError else."""
        if reply.is_success:
            return
        refusal = read_refusal(reply)
        if reply.status in _REFUSALS and not reply.is_html and refusal.code != "403.permissions":
            raise about(reply, SignInRejectedError(refusal.message(reply.status)))
        raise Border().error(reply)


def auth_for(connection: Connection) -> ApiKeyAuth:
    """The flow for a connection's answers; a missing key is told before anything is sent."""
    key = plain(connection.sign_in.get("api_key"))
    hub_id = plain(connection.sign_in.get("hub_id"))
    return ApiKeyAuth(str(hub_id or "").strip().lower(), SecretStr(str(key or "").strip()))
