"""Tokens: partial after the password, again after a one-time code, full after authorization. Lives are wall time.

A session is one sign-in; signing out revokes all its tokens.
"""

import secrets
from dataclasses import dataclass, replace

from app.demo.appgate_sdp.people import User
from app.demo.clock import DemoClock
from app.demo.faults import FaultSwitches


@dataclass(frozen=True)
class Token:
    """One token that was issued. ``expires_at`` in epoch seconds of the system's clock."""

    text: str
    user: User
    session: int
    expires_at: float
    is_full: bool
    has_factor: bool = False
    is_factor_started: bool = False


class Sessions:
    """The tokens that are good."""

    def __init__(self, clock: DemoClock, faults: FaultSwitches) -> None:
        self._clock = clock
        self._faults = faults
        self._tokens: dict[str, Token] = {}
        self._last_session = 0

    def begin(self, user: User, life_minutes: float) -> Token:
        """A partial token of a new session."""
        self._last_session += 1
        return self._issue(user, self._last_session, life_minutes, is_full=False, has_factor=False)

    def with_factor(self, token: Token, life_minutes: float) -> Token:
        """A partial token of the same session that remembers the second factor."""
        return self._issue(token.user, token.session, life_minutes, is_full=False, has_factor=True)

    def full(self, token: Token, life_minutes: float) -> Token:
        """The full token of the same session."""
        return self._issue(token.user, token.session, life_minutes, is_full=True, has_factor=token.has_factor)

    def note_factor_started(self, token: Token) -> None:
        """Remember that the second factor was started with this token."""
        self._tokens[token.text] = replace(token, is_factor_started=True)

    def find(self, authorization: str) -> Token | None:
        """The token behind an ``Authorization: Bearer`` header; None when it is worth nothing."""
        scheme, _, text = authorization.partition(" ")
        token = self._tokens.get(text) if scheme.lower() == "bearer" else None
        if token is None:
            return None
        if self._clock.now() >= token.expires_at:
            del self._tokens[text]
            return None
        return token

    def revoke(self, token: Token) -> None:
        """Make every token of the same session worthless."""
        self._tokens = {text: other for text, other in self._tokens.items() if other.session != token.session}

    def revoke_all(self) -> None:
        """Make every token worthless."""
        self._tokens.clear()

    def _issue(self, user: User, session: int, life_minutes: float, *, is_full: bool, has_factor: bool) -> Token:
        is_short = self._faults.is_on("token_life")
        life_s = self._faults.number("token_life", 60.0) if is_short else life_minutes * 60
        token = Token(secrets.token_urlsafe(96), user, session, self._clock.now() + life_s, is_full, has_factor)
        self._tokens[token.text] = token
        return token
