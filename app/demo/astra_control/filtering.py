"""The query parameters ``filter`` and ``orderBy``: ``field op 'value'``, joined by commas. Pure functions.

ASSUMED: a comma means and; what the values of ``in`` look like (a list in brackets, or commas inside one value).
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.demo.astra_control.stamps import seconds_of

_PATH = r"[A-Za-z_][\w-]*(?:\[\*\])?(?:\.[A-Za-z_][\w-]*(?:\[\*\])?)*"
_VALUE = r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|[^\s,'\"()\[\]]+"
_TERM = re.compile(
    rf"\s*({_PATH})\s+(eq|lt|gt|lte|gte|in)\s+({_VALUE}|\(\s*(?:{_VALUE})(?:\s*,\s*(?:{_VALUE}))*\s*\)"
    rf"|\[\s*(?:{_VALUE})(?:\s*,\s*(?:{_VALUE}))*\s*\])\s*(,|$)"
)
_ORDER = re.compile(rf"\s*({_PATH})(?:\s+(asc|desc))?\s*")


class BadFilterError(ValueError):
    """The text is no filter."""


@dataclass(frozen=True)
class Term:
    """One comparison: the path, the operator, and the values to compare with."""

    path: str
    operator: str
    values: tuple[str, ...]

    def holds(self, resource: dict[str, Any]) -> bool:
        """Whether any value at the path compares well."""
        found = values_at(resource, self.path)
        return any(_compares(one, self.operator, value) for one in found for value in self.values)


def parse_filter(text: str) -> list[Term]:
    """Read a filter.

    Raises:
        BadFilterError: with a reason.
    """
    terms, position = [], 0
    while True:
        match = _TERM.match(text, position)
        if match is None:
            raise BadFilterError(f"cannot read the filter from position {position}")
        values = _values_of(match[3])
        if match[2] == "in" and len(values) == 1:
            values = [part.strip() for part in values[0].split(",")]
        terms.append(Term(match[1], match[2], tuple(values)))
        position = match.end()
        if match[4] != ",":
            return terms


def parse_order(text: str) -> tuple[str, bool]:
    """The path to sort by, and whether it is descending.

    Raises:
        BadFilterError: the text is neither ``field`` nor ``field desc``.
    """
    match = _ORDER.fullmatch(text)
    if match is None:
        raise BadFilterError("orderBy is a field, or a field and desc")
    return match[1], match[2] == "desc"


def sort_key(resource: dict[str, Any], path: str) -> tuple[int, float, str]:
    """What to compare resources by: missing values first, then numbers and times, then texts."""
    found = values_at(resource, path)
    if not found:
        return (0, 0.0, "")
    value = found[0]
    number = _number(value)
    return (2, 0.0, _text(value)) if number is None else (1, number, "")


def values_at(value: Any, path: str) -> list[Any]:
    """All values at a dotted path; ``[*]`` means every element. A list at the end counts as its elements."""
    found = [value]
    for part in path.split("."):
        name = part.removesuffix("[*]")
        found = [one[name] for one in found if isinstance(one, dict) and name in one]
        found = [inner for one in found for inner in (one if isinstance(one, list) else [one])]
    return found


def _values_of(text: str) -> list[str]:
    if text[0] in "([":
        return [_unquoted(one) for one in re.findall(_VALUE, text[1:-1])]
    return [_unquoted(text)]


def _unquoted(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text[1:-1]) if text[0] in "'\"" else text


def _compares(found: Any, operator: str, wanted: str) -> bool:
    left: Any = _number(found)
    right: Any = _number(wanted) if not isinstance(found, str) or seconds_of(found) is not None else None
    if left is None or right is None:
        left, right = _text(found), wanted
    match operator:
        case "lt":
            return bool(left < right)
        case "gt":
            return bool(left > right)
        case "lte":
            return bool(left <= right)
        case "gte":
            return bool(left >= right)
        case _:
            return bool(left == right)


def _number(value: Any) -> float | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return float(value)
    moment = seconds_of(value)
    if moment is not None:
        return moment
    return float(value) if isinstance(value, str) and re.fullmatch(r"-?\d{1,18}(\.\d{1,9})?", value) else None


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def in_order(resources: Sequence[dict[str, Any]], path: str, is_descending: bool) -> list[dict[str, Any]]:
    """The resources sorted."""
    return sorted(resources, key=lambda one: sort_key(one, path), reverse=is_descending)
