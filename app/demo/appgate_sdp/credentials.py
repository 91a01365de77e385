"""Who is behind the credentials of a sign-in body, by the type of the identity provider.

There is no real identity provider behind the demo: a SAML response counts when it is base64 around an XML document
with a NameID, an OIDC id token when its middle part names a ``preferred_username`` or ``email``. Signatures are not
looked at.
"""

import base64
import hmac
import json
import re
from collections.abc import Mapping

from app.demo.appgate_sdp.errors import invalid, login_failed
from app.demo.appgate_sdp.people import User, provider_named, user_named

_NAME_ID = re.compile(r"<(?:\w+:)?NameID[^>]*>\s*([^<\s]+)\s*</(?:\w+:)?NameID>")


def user_of(texts: Mapping[str, str], version: int) -> User:
    """The user these credentials belong to.

    Raises:
        RefusedError: 422 when a field the provider needs is missing, 401 when they are worth nothing.
    """
    provider = provider_named(texts["providerName"])
    if provider is None or (provider.kind == "Oidc" and version < 17):
        raise login_failed()
    needed = {"Credentials": ("username", "password"), "Saml": ("samlResponse",), "Oidc": ("idToken",)}
    missing = [(name, "may not be null") for name in needed.get(provider.kind, ()) if name not in texts]
    if missing:
        raise invalid(*missing)
    match provider.kind:
        case "Credentials":
            return _by_password(texts["username"], provider.name, texts["password"])
        case "Saml":
            found = user_named(_name_in_saml(texts["samlResponse"]), provider.name)
        case "Oidc":
            found = user_named(_name_in_id_token(texts["idToken"]), provider.name)
        case _:
            found = None  # certificates are asked for in the TLS handshake, which the demo does not do
    if found is None:
        raise login_failed("Authentication failed.")
    return found


def _by_password(name: str, provider: str, password: str) -> User:
    user = user_named(name, provider)
    if user is None or not hmac.compare_digest(user.password.encode("utf-8"), password.encode("utf-8", "replace")):
        raise login_failed()
    return user


def _name_in_saml(response: str) -> str:
    try:
        document = base64.b64decode(response, validate=True).decode("utf-8")
    except ValueError:
        return ""
    match = _NAME_ID.search(document)
    return "" if match is None else match[1]


def _name_in_id_token(token: str) -> str:
    parts = token.split(".")
    if len(parts) != 3:
        return ""
    try:
        claims = json.loads(base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)))
    except (ValueError, RecursionError):
        return ""
    if not isinstance(claims, dict):
        return ""
    return str(claims.get("preferred_username") or claims.get("email") or "")
