"""Who may sign in, and the tokens they hold.

========================== ================= =====================================================
user                       password          may
========================== ================= =====================================================
``root``                   ``unitrends1``    everything (superuser)
``operator``               ``operator1``     everything but the appliance itself (manager)
``auditor``                ``auditor1``      read (monitor)
``CORP\\m.keller``          ``keller1``       everything (administrator, signed in through the directory)
========================== ================= =====================================================
"""

import secrets
import string
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.demo.unitrends.world import RefusedError, World

_TOKEN_SIGNS = string.ascii_letters + string.digits + ")(_"
_TOKEN_LENGTH = 56


@dataclass(frozen=True)
class Account:
    """A user of the appliance."""

    username: str
    secret: str
    user_id: int
    role: str  # superuser, administrator, manager or monitor
    is_directory_user: bool = False

    @property
    def may_write(self) -> bool:
        """Monitors only look."""
        return self.role != "monitor"


ACCOUNTS: Mapping[str, Account] = {
    account.username.lower(): account
    for account in (
        Account("root", "unitrends1", 1, "superuser"),
        Account("operator", "operator1", 2, "manager"),
        Account("auditor", "auditor1", 3, "monitor"),
        Account("CORP\\m.keller", "keller1", -1, "administrator", is_directory_user=True),
    )
}


@dataclass
class _Session:
    account: Account
    counts_from: float


class Sessions:
    """Tokens issued since the start; they are never written to a state file."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._open: dict[str, _Session] = {}

    @property
    def timeout_s(self) -> int:
        """How long a session lives: after the last call, unless switched (ASSUMED)."""
        return int(self._world.faults.number("timeout", 3600.0))

    def sign_in(self, username: str, password: str) -> Mapping[str, Any]:
        """Open a session; returns the reply. Raises RefusedError for wrong credentials."""
        account = ACCOUNTS.get(username.lower())
        known = account.secret if account is not None else ""
        if account is None or not secrets.compare_digest(known.encode(), password.encode()):
            status = int(self._world.faults.number("login_refusal", 401.0))
            raise RefusedError("Invalid username or password", status)
        token = "".join(secrets.choice(_TOKEN_SIGNS) for _ in range(_TOKEN_LENGTH))
        self._open[token] = _Session(account, self._world.now)
        reply: dict[str, Any] = {"auth_token": token, "timeout": self.timeout_s}
        if not self._world.faults.is_on("login_bare"):
            reply |= _privileges(account)
        return reply

    def account(self, token: str | None) -> Account:
        """Whose token this is; a call keeps the session alive. Raises RefusedError when it is not, or no more, good."""
        session = self._open.get(token or "")
        now = self._world.now
        if session is None or now - session.counts_from > self.timeout_s:
            self._open.pop(token or "", None)
            status = int(self._world.faults.number("expired_status", 401.0))
            raise RefusedError("Authentication token is missing, invalid or expired", status)
        if not self._world.faults.is_on("expiry_fixed"):
            session.counts_from = now
        return session.account

    def sign_out(self, *tokens: str) -> None:
        """End sessions."""
        for token in tokens:
            self._open.pop(token, None)

    def expire_all(self) -> None:
        """End every session."""
        self._open.clear()


def _privileges(account: Account) -> dict[str, Any]:
    reply: dict[str, Any] = {"id": account.user_id}
    reply |= {role: account.role == role for role in ("superuser", "administrator", "manager", "monitor")}
    reply |= {"ad_user": account.is_directory_user, "vault_user": False, "target": False, "source_id": -1}
    if account.role == "manager":
        reply |= {"role_name": "Backup operator", "role_scope": "all assets", "role_recover_options": "restore,flr"}
    return reply
