"""Signing in as a conversation: a flow of ours yields requests and receives replies. No I/O, no storage."""

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

from pydantic import SecretStr

from app.transport.request import Reply, Request

Conversation = Generator[Request, Reply, "Session"]


@dataclass(frozen=True)
class Session:
    """What signing in gave.

    ``renew_after_s``: seconds after which the channel renews before the next request; None: only when refused.
    ``facts``: what the server said of the user (rights), for the adapter.
    """

    token: SecretStr
    refresh_token: SecretStr | None = None
    renew_after_s: float | None = None
    facts: Mapping[str, object] = field(default_factory=dict)


class AuthFlow(Protocol):
    """How one vendor signs in. Conversations raise ``SignInRejectedError`` when the server says no."""

    def sign_in(self) -> Conversation:
        """Yield requests, receive replies, return the session."""

    def renew(self, session: Session) -> Conversation | None:
        """The same with a session that runs out; None: this vendor renews by signing in again."""

    def sign_out(self, session: Session) -> Request | None:
        """The request that ends the session; None: the server knows no such thing."""

    def authorise(self, request: Request, session: Session) -> Request:
        """The request with the headers that prove who asks."""

    def secrets(self) -> tuple[SecretStr, ...]:
        """What must be masked everywhere: the typed secrets of the sign-in."""


@runtime_checkable
class CodeFlow(AuthFlow, Protocol):
    """A flow whose server may ask for a one-time code: ``sign_in`` then raises CodeNeededError.

    It keeps what was begun (a partial token, a challenge) until the code comes or the session is ended.
    """

    def sign_in_with_code(self, code: SecretStr) -> Conversation:
        """Go on with a code, or begin anew with one where nothing was begun."""
