"""Connections to keep."""

from pydantic import SecretStr

from app.domain.connections import Address, ClientCertificate, Connection, Proxy, ProxyMode
from app.domain.environments import built_in_environments
from app.domain.trust import Trust, TrustMode

PASSWORD = "correct horse battery staple"
PROXY_PASSWORD = "proxy-horse-battery"
PASS_PHRASE = "phrase-horse-battery"
SECRETS = (PASSWORD, PROXY_PASSWORD, PASS_PHRASE)
PRODUCTION = built_in_environments()[0]


def connection(profile_id: str = "aaaa1111", **changes: object) -> Connection:
    """A connection that uses every field."""
    fields: dict[str, object] = {
        "id": profile_id,
        "kind": "some-kind",
        "name": "Zürich № 1",
        "address": Address("backup.example", 8443, "/api", "https"),
        "environment_id": "production",
        "trust": Trust(TrustMode.PIN, pins=("ab" * 32, "cd" * 32)),
        "proxy": Proxy(ProxyMode.OWN, "http://proxy.example:3128", "someone", SecretStr(PROXY_PASSWORD)),
        "sign_in": {"user": "root", "password": SecretStr(PASSWORD), "remember": True, "port": 3, "paths": ("a", "b")},
        "options": {"dialect": "new"},
        "read_only": False,
        "policy_digest": PRODUCTION.policy_digest,
        "client_certificate": ClientCertificate("/etc/own.pem", "/etc/own.key", SecretStr(PASS_PHRASE)),
        **changes,
    }
    return Connection(**fields)  # type: ignore[arg-type]  # fields are given by name
