"""Who may call: users, their roles and their bearer tokens.

A token lasts until it is revoked; there is no session. Secrets are kept as digests, but for the one to sign in with,
which depends on the seed and on how often everything was revoked.
"""

import hashlib
from dataclasses import dataclass

from app.demo.astra_control.dice import token_of
from app.demo.astra_control.problems import ProblemError
from app.demo.astra_control.switches import ROLES
from app.demo.astra_control.world import Resource, World


@dataclass(frozen=True)
class Caller:
    """Somebody with a good token. ``namespaces`` None: sees all apps."""

    user_id: str
    role: str
    namespaces: frozenset[str] | None = None

    def may(self, role: str) -> bool:
        """Whether the role is at least that one."""
        return ROLES.index(self.role) >= ROLES.index(role)

    def sees(self, app: Resource) -> bool:
        """Whether an app shows for this caller."""
        if self.namespaces is None:
            return True
        scopes = {one["namespace"] for one in app["namespaceScopedResources"]}
        return bool(self.namespaces & (scopes | set(app["namespaces"])))


class People:
    """Checks tokens; makes and revokes them."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.generation = 0

    def sign_in_token(self) -> str:
        """The token to sign in with: that of the owner."""
        return token_of(self._world.options.seed, "api token", self.generation)

    def of_authorization(self, header: str | None) -> Caller:
        """The caller behind an Authorization header.

        Raises:
            ProblemError: 3 without a bearer token, 4 with a wrong one.
        """
        scheme, _, secret = (header or "").strip().partition(" ")
        secret = secret.strip()
        if scheme.lower() != "bearer" or not secret:
            raise ProblemError(3)
        faults = self._world.faults
        if faults.strike("token_revoked") is not None:
            raise ProblemError(4)
        if secret == self.sign_in_token():
            names = frozenset(filter(None, faults.value("constraint").split(",")))
            user_id = next(iter(self._world.all("users")))
            limits = names if faults.is_on("constraint") else None
            return Caller(user_id, faults.value("role") or self.role_of(user_id), limits)
        wanted = digest(secret)
        for token in self._world.all("tokens").values():
            if token["digest"] == wanted:
                return Caller(token["userID"], self.role_of(token["userID"]), self._limits_of(token["userID"]))
        raise ProblemError(4)

    def role_of(self, user_id: str) -> str:
        """The role of a user."""
        bindings = self._world.all("roleBindings").values()
        return next((str(one["role"]) for one in bindings if one["userID"] == user_id), "viewer")

    def revoke_all(self) -> None:
        """Make every token invalid for good; a new one to sign in with takes the place of the old one."""
        self.generation += 1
        self._world.all("tokens").clear()

    def _limits_of(self, user_id: str) -> frozenset[str] | None:
        for binding in self._world.all("roleBindings").values():
            if binding["userID"] == user_id and binding["roleConstraints"] != ["*"]:
                texts = [str(one) for one in binding["roleConstraints"]]
                return frozenset(text.partition("='")[2].rstrip("'") for text in texts)
        return None


def digest(secret: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(secret.encode()).hexdigest()
