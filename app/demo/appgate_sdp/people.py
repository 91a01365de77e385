"""Who may sign in to the demo Collective, by which identity provider, and what each of them may do.

Passwords, secrets and tokens are those of simulated accounts.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

EVERYTHING = {"type": "All", "target": "All"}


@dataclass(frozen=True)
class User:
    """One administrator. ``factor``: None, AlreadySeeded, Secret, Challenge or Push.

    ``tags``: backups only of appliances that carry one of them; empty: of all.
    """

    name: str
    provider: str
    password: str
    privileges: tuple[tuple[str, str], ...] = ()
    factor: str | None = None
    secret: str = ""
    tags: tuple[str, ...] = ()

    def may(self, kind: str, target: str) -> bool:
        """Whether the user holds that privilege on something."""
        return ("All", "All") in self.privileges or (kind, target) in self.privileges

    def scope_holds(self, kind: str, tags: list[str]) -> bool:
        """Whether an appliance with these tags is within the scope of that privilege."""
        return kind != "Backup" or not self.tags or bool(set(self.tags) & set(tags))

    def privilege_list(self) -> list[dict[str, Any]]:
        """The form privileges have in the answer of a sign-in."""
        return [self._privilege(kind, target) for kind, target in self.privileges]

    def _privilege(self, kind: str, target: str) -> dict[str, Any]:
        is_limited = kind == "Backup" and bool(self.tags)
        scope = {"all": not is_limited, "ids": [], "tags": list(self.tags) if is_limited else []}
        return {"type": kind, "target": target, "scope": scope, "defaultTags": [], "functions": []}


@dataclass(frozen=True)
class Provider:
    """One identity provider for administrators."""

    name: str
    kind: str
    more: Mapping[str, Any] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """Its entry in the list of names."""
        return {"name": self.name, "displayName": self.name, "type": self.kind, **self.more}


_ALL = (("All", "All"),)
_BACKUP = (("Backup", "Appliance"), ("View", "Appliance"), ("CheckStatus", "Appliance"))
_SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"  # noqa: S105  secret-scan: of a simulated account
ADMIN = User("admin", "local", "admin", _ALL, secret=_SECRET)

USERS: tuple[User, ...] = (
    ADMIN,
    User("backup", "local", "backup", _BACKUP),
    User("backup-ams", "local", "backup-ams", _BACKUP, tags=("ams",)),
    User("viewer", "local", "viewer", (("View", "Appliance"), ("CheckStatus", "Appliance"), ("View", "GlobalSetting"))),
    User("mfa", "local", "mfa", _ALL, "AlreadySeeded", _SECRET),
    User("newcomer", "local", "newcomer", _ALL, "Secret", "6XOEKS6WZASFPA5A"),
    User("challenge", "corp-ldap", "challenge", _ALL, "Challenge", "482913"),
    User("push", "corp-ldap", "push", _ALL, "Push"),
    User("jlopez", "corp-ldap", "jlopez", _BACKUP),
    User("guest", "corp-ldap", "guest"),  # no administration rights
    User("mkeller@ops.example", "Corporate SSO", "", _ALL),
    User("mkeller@ops.example", "Entra ID", "", _ALL),
)

PROVIDERS: tuple[Provider, ...] = (
    Provider("local", "Credentials"),
    Provider("corp-ldap", "Credentials"),
    Provider(
        "Corporate SSO", "Saml", {"redirectUrl": "https://sso.ops.example/appgate-admin?SAMLRequest=ZGVtbw%3D%3D"}
    ),
    Provider(
        "Entra ID",
        "Oidc",
        {
            "authUrl": "https://login.ops.example/oauth2/auth",
            "tokenUrl": "https://login.ops.example/oauth2/token",
            "clientId": "b7258f30-6a5e-4846-9f1d-d247d68b2f1f",
            "scope": "openid profile offline_access",
            "googleClientSecret": "",
        },
    ),
    Provider("Smart card", "Certificate", {"certificatePriorities": []}),
)


def provider_named(name: str) -> Provider | None:
    """The provider of that display name."""
    return next((provider for provider in PROVIDERS if provider.name == name), None)


def user_named(name: str, provider: str) -> User | None:
    """The user of that name and provider; names are compared without case."""
    return next((user for user in USERS if user.name.lower() == name.lower() and user.provider == provider), None)
