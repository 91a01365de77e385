"""Takes out of an answer what nobody may see, before anything keeps it: the Raw tab, an error, a file.

Where secrets stand, by the description: commands with passwords, variables of the runtime, access to volumes,
credentials of integrations, keys among creators, and what commands printed. ``includes`` are never asked for.
"""

from typing import Any

from app.domain.redaction import MASK

_HIDDEN = frozenset(
    {
        "auth",
        "command",
        "environment_vars",
        "extra",
        "includes",
        "log",
        "message_internal",
        "password",
        "remote_access",
        "secret",
        "session",
        "token",
    }
)


def without_secrets(value: Any) -> Any:
    """A JSON value with a mask in place of each member that may hold a secret; the input is left as it is."""
    if isinstance(value, dict):
        return {name: _member(name, inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [without_secrets(inner) for inner in value]
    return value


def _member(name: str, value: Any) -> Any:
    # An error's stack is a list of the platform's own places; a container's stack is an object and harmless.
    hidden = name in _HIDDEN or (name == "stack" and isinstance(value, list))
    return MASK if hidden and value not in (None, "", [], {}) else without_secrets(value)
