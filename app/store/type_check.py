"""Whether a value is what a dataclass's annotation says. For ``codec``, so that no text becomes a wrong value."""

import types
from collections.abc import Mapping
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints


def fits(value: object, kind: type, field: str) -> bool:
    """Whether a value may stand in a field of a dataclass."""
    return _is_a(value, _hints(kind)[field])


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _is_a(value: Any, hint: Any) -> bool:
    if hint is Any:
        return True
    if hint is None or hint is types.NoneType:
        return value is None
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in {Union, types.UnionType}:
        return any(_is_a(value, one) for one in arguments)
    if origin is tuple:
        return isinstance(value, tuple) and _are_members(value, arguments)
    if origin is frozenset:
        return isinstance(value, frozenset) and all(_is_a(one, arguments[0]) for one in value)
    if origin is Mapping:
        return isinstance(value, dict) and all(
            _is_a(key, arguments[0]) and _is_a(one, arguments[1]) for key, one in value.items()
        )
    if hint is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    if hint is int:
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, hint)


def _are_members(value: tuple[Any, ...], hints: tuple[Any, ...]) -> bool:
    if len(hints) == 2 and hints[1] is Ellipsis:
        return all(_is_a(one, hints[0]) for one in value)
    return len(value) == len(hints) and all(_is_a(one, hint) for one, hint in zip(value, hints, strict=True))
