"""Bodies gone bad: what the faults do to an answer after the system has given it.

Pure functions over bytes and JSON values; they know nothing of HTTP or of any system.
"""

import json
from collections.abc import Collection
from typing import Any


def truncated(body: bytes) -> bytes:
    """The first half of a body: JSON cut in the middle of something."""
    return body[: max(1, len(body) // 2)]


def padded(body: bytes, megabytes: float) -> bytes:
    """The same JSON with a useless member that brings it to the size; a body that is no JSON is repeated."""
    wanted = int(megabytes * 1_000_000)
    missing = wanted - len(body)
    if missing <= 0:
        return body
    stripped = body.strip()
    filler = b'"' + b"x" * max(0, missing - 14) + b'"'
    if stripped[:1] == b"{":
        rest = stripped[1:].lstrip()
        return b'{"padding": ' + filler + (b"" if rest == b"}" else b",") + rest
    if stripped[:1] == b"[":
        rest = stripped[1:].lstrip()
        return b"[" + filler + (b"" if rest == b"]" else b",") + rest
    return (body or b" ") * (wanted // max(1, len(body)) + 1)


def with_wrong_types(body: bytes, fields: Collection[str]) -> bytes:
    """The same JSON with values of other types; ``fields`` empty: all values, otherwise those members only."""
    return _respelled(body, lambda value: _wrong(value, fields))


def with_nulls(body: bytes, fields: Collection[str], kept: Collection[str]) -> bytes:
    """The same JSON with null for plain values.

    Args:
        fields: the members to null; empty: every plain member except ``kept``.
        kept: names of members that are never optional.
    """
    return _respelled(body, lambda value: _nulled(value, fields, kept))


def _respelled(body: bytes, change: Any) -> bytes:
    try:
        value = json.loads(body)
    except ValueError:
        return body
    return json.dumps(change(value)).encode()


def _wrong(value: Any, fields: Collection[str]) -> Any:
    if isinstance(value, dict):
        return {
            key: _other_type(inner) if not fields or key in fields else _wrong(inner, fields)
            for key, inner in value.items()
        }
    if isinstance(value, list):
        return [_wrong(inner, fields) for inner in value]
    return value


def _other_type(value: Any) -> Any:
    match value:
        case bool():
            return "yes" if value else "no"
        case int() | float():
            return str(value)
        case str():
            return {"text": value}
        case list():
            return {str(position): inner for position, inner in enumerate(value)}
        case dict():
            return list(value.values())
        case _:
            return []


def _nulled(value: Any, fields: Collection[str], kept: Collection[str]) -> Any:
    if isinstance(value, dict):
        return {key: _nulled_member(key, inner, fields, kept) for key, inner in value.items()}
    if isinstance(value, list):
        return [_nulled(inner, fields, kept) for inner in value]
    return value


def _nulled_member(key: str, value: Any, fields: Collection[str], kept: Collection[str]) -> Any:
    if fields:
        return None if key in fields else _nulled(value, fields, kept)
    if isinstance(value, dict | list):
        return _nulled(value, fields, kept)
    return value if key in kept else None
