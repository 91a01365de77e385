"""The query parameters and the envelope all lists share: query, range, orderBy, descending, filterBy.

Source: the vendor's OpenAPI document (``ResultList``). What it leaves open is ASSUMED: ranges count from zero, syntax
errors and unknown field names give 400, the answer tells the clipped range.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from starlette.datastructures import QueryParams

from app.demo.appgate_sdp.errors import RefusedError
from app.demo.faults import FaultSwitches

_SEARCHED = ("name", "hostname", "tags", "siteName")
_FILTERS = ("name", "tags", "siteName")
_RANGE = re.compile(r"([0-9]{1,9})-([0-9]{1,9})")
_ORDERS = frozenset(
    (
        "id", "name", "notes", "created", "updated", "activated", "version", "hostname", "site", "siteName", "status",
        "state", "applianceVersion", "cpu", "memory", "disk", "numberOfSessions", "function",
    )
)  # fmt: skip

Item = Mapping[str, Any]


def listed(
    items: Sequence[Item], query: QueryParams, faults: FaultSwitches, version: int, *, first_filter_only: bool = False
) -> dict[str, Any]:
    """The envelope around the items the query parameters leave.

    Args:
        items: everything the user may read.
        version: what the client speaks; older ones get a smaller envelope.
        first_filter_only: of two filters by the same field only the first counts.

    Raises:
        RefusedError: 400 for what cannot be read.
    """
    queries = [text for text in query.getlist("query") if text]
    filters = _filters(query, faults, first_filter_only)
    fold: Callable[[str], str] = str if faults.is_on("query_exact_case") else str.casefold
    found = [item for item in items if all(_matches(item, text, fold) for text in queries)]
    found = [item for item in found if all(_holds(item, name, value) for name, value in filters)]
    order, is_descending = _order(query, faults), _is_descending(query)
    found.sort(key=lambda item: _sort_key(item.get(order)), reverse=is_descending)
    page, shown = _page(found, query.get("range"), faults)
    envelope: dict[str, Any] = {"data": page, "range": shown, "orderBy": order, "descending": is_descending}
    if version >= 17:
        envelope["queries"] = queries
    elif queries:
        envelope["query"] = queries[0]
    envelope["filterBy"] = [{"name": name, "value": value} for name, value in filters]
    if version >= 19:
        envelope["totalCount"] = len(items)
    return envelope


def _filters(query: QueryParams, faults: FaultSwitches, first_only: bool) -> list[tuple[str, str]]:
    """Bare parameters, and those with the prefix ``filterBy.``; ``filterBy=map[...]`` means nothing."""
    if faults.is_on("filters_unknown"):
        return []
    found = [
        (name.removeprefix("filterBy."), value)
        for name, value in query.multi_items()
        if name.removeprefix("filterBy.") in _FILTERS
    ]
    if not first_only:
        return found
    seen: dict[str, str] = {}
    for name, value in found:
        seen.setdefault(name, value)
    return list(seen.items())


def _matches(item: Item, text: str, fold: Callable[[str], str]) -> bool:
    return any(fold(text) in fold(value) for name in _SEARCHED for value in _texts(item.get(name)))


def _holds(item: Item, name: str, value: str) -> bool:
    return any(value.casefold() in text.casefold() for text in _texts(item.get(name)))


def _texts(value: Any) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else [] if value is None else [str(value)]


def _order(query: QueryParams, faults: FaultSwitches) -> str:
    asked = query.get("orderBy") or "name"
    if asked in _ORDERS:
        return asked
    if faults.is_on("bad_order_ignored"):
        return "name"
    raise RefusedError(400, f"Sorting by '{asked}' is not supported.")


def _is_descending(query: QueryParams) -> bool:
    asked = query.get("descending", "false").lower()
    if asked not in ("true", "false", ""):
        raise RefusedError(400, f"'{asked}' is not a valid value for descending.")
    return asked == "true"


def _sort_key(value: Any) -> tuple[int, float, str]:
    if isinstance(value, bool | int | float):
        return (1, float(value), "")
    return (0, 0.0, "") if value is None else (2, 0.0, str(value).casefold())


def _page(found: list[Item], asked: str | None, faults: FaultSwitches) -> tuple[list[Item], str]:
    total, first = len(found), 1 if faults.is_on("range_one_based") else 0
    start, end = 0, total - 1
    if asked is not None:
        match = _RANGE.fullmatch(asked)
        is_good = match is not None and int(match[1]) <= int(match[2]) and int(match[1]) >= first
        if match is not None and is_good:
            start, end = min(int(match[1]) - first, total), min(int(match[2]) - first, total - 1)
        elif not faults.is_on("bad_range_ignored"):
            raise RefusedError(400, f"'{asked}' is not a valid range.")
    return found[start : end + 1], f"{start + first}-{max(end + first, 0)}/{total}"
