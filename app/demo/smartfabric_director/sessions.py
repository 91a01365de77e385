"""Tokens and refresh tokens: issued at sign-in, checked on every call, void after a restore.

Token life is 30 minutes (2.0 p.21). Refresh tokens live 60 minutes and serve once (ASSUMED).
"""

import secrets
from dataclasses import dataclass

from app.demo.clock import DemoClock
from app.demo.faults import FaultSwitches

TOKEN_LIFE_S = 30 * 60.0
REFRESH_TOKEN_LIFE_S = 60 * 60.0


@dataclass(frozen=True)
class _Issued:
    user_id: str
    at_s: float


class Sessions:
    """The tokens that were issued. Lives are wall time of the system's clock."""

    def __init__(self, clock: DemoClock, faults: FaultSwitches) -> None:
        self._clock = clock
        self._faults = faults
        self._tokens: dict[str, _Issued] = {}
        self._refresh_tokens: dict[str, _Issued] = {}

    def issue(self, user_id: str) -> dict[str, str]:
        """A new pair in the form sign-in and renewal answer."""
        issued = _Issued(user_id, self._clock.now())
        token, refresh_token = secrets.token_urlsafe(48), secrets.token_urlsafe(48)
        self._tokens[token] = issued
        self._refresh_tokens[refresh_token] = issued
        return {"token": token, "refreshToken": refresh_token}

    def user_of(self, authorization: str) -> str | None:
        """The user id behind an ``Authorization`` header of the form ``SFD <token>``; None when it is worth nothing."""
        scheme, _, token = authorization.partition(" ")
        if scheme != "SFD":
            return None
        return self._living(self._tokens, token, self._life_s("token_life", TOKEN_LIFE_S))

    def renew(self, refresh_token: str) -> str | None:
        """The user id behind a refresh token, which is used up by this; None when it is unknown or too old."""
        life_s = self._life_s("refresh_token_life", REFRESH_TOKEN_LIFE_S)
        user_id = self._living(self._refresh_tokens, refresh_token, life_s)
        if not self._faults.is_on("refresh_token_reusable"):
            self._refresh_tokens.pop(refresh_token, None)
        return user_id

    def void_all(self) -> None:
        """Make every token and refresh token worthless."""
        self._tokens.clear()
        self._refresh_tokens.clear()

    def void_user(self, user_id: str) -> None:
        """The same for one user."""
        for issued in (self._tokens, self._refresh_tokens):
            for token in [token for token, entry in issued.items() if entry.user_id == user_id]:
                del issued[token]

    def _life_s(self, switch: str, default_s: float) -> float:
        return self._faults.number(switch, 60.0) if self._faults.is_on(switch) else default_s

    def _living(self, issued: dict[str, _Issued], token: str, life_s: float) -> str | None:
        entry = issued.get(token)
        if entry is None:
            return None
        if self._clock.now() - entry.at_s >= life_s:
            del issued[token]
            return None
        return entry.user_id
