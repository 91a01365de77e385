"""Tokens that open the notification pipeline: 32 characters, fifteen minutes, one use (ASSUMED)."""

import secrets
import string

from app.demo.cycle.hub import Hub

_LETTERS = string.ascii_letters + string.digits
_LIFE_S = 900.0


class NotificationTokens:
    """Issues tokens and takes them back. They live in memory only."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub
        self._issued: dict[str, float] = {}

    def issue(self) -> str:
        """A new token."""
        token = "".join(secrets.choice(_LETTERS) for _ in range(32))
        self._issued[token] = self._hub.now()
        return token

    def use(self, token: str) -> bool:
        """Whether the token opens a connection now; it is used up by this."""
        at = self._issued.get(token)
        if not self._hub.faults.is_on("token_reusable"):
            self._issued.pop(token, None)
        return at is not None and self._hub.now() - at < self._hub.number("token_life", 60.0, _LIFE_S)

    def void_all(self) -> None:
        """Make every token worthless."""
        self._issued.clear()
