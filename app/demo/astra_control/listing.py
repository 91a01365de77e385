"""The form of every list: which query parameters a collection takes, and what they do.

``include`` makes an array of each item. ``limit`` truncates silently where the collection has no ``continue``
(ASSUMED); ``count=true`` is honoured everywhere (a workflow page shows it where the schema does not list it).
"""

import base64
import binascii
import json
import re
from collections.abc import Callable, Sequence

from starlette.datastructures import QueryParams

from app.demo.astra_control.filtering import BadFilterError, in_order, parse_filter, parse_order
from app.demo.astra_control.gate import Answer, Call
from app.demo.astra_control.kinds import FULL, Kind
from app.demo.astra_control.problems import invalid_parameters
from app.demo.astra_control.views import release, shown
from app.demo.astra_control.world import Resource, World

_POSITIVE = re.compile(r"[1-9][0-9]{0,8}")
_INCLUDE = re.compile(r"[A-Za-z_][\w-]*(,[A-Za-z_][\w-]*)*")


def listed(
    world: World,
    call: Call,
    kind: Kind,
    resources: Sequence[Resource],
    view: Callable[[Resource], Resource] | None = None,
) -> Answer:
    """The list of these resources, as the query wants it.

    Raises:
        ProblemError: 6 for parameters the collection does not take, 5 for malformed values.
    """
    query = call.query
    _look_at_names(world, query, kind)
    show = view or (lambda one: shown(world, kind, one))
    fields = _fields(query)
    is_first = query.get("skip") == "0" and not world.faults.is_on("strict")  # skipping none is no positive number
    limit, skip = _number(query, "limit"), None if is_first else _number(query, "skip")
    start, limit_before = _continuation(query)
    limit = limit or limit_before
    chosen = list(resources)
    if world.faults.is_on("newest_first"):
        chosen.reverse()
    is_looked_into = "filter" in query or "orderBy" in query
    items = [show(one) for one in chosen] if is_looked_into else chosen
    items = _sorted(query, _filtered(world, query, items))
    total = len(items)
    start += skip or 0
    page = items[start : start + limit] if limit else items[start:]
    if not is_looked_into:
        page = [show(one) for one in page]
    metadata: Resource = {}
    if "count" in query:
        metadata["count"] = total
    may_continue = "continue" in kind.parameters or world.faults.is_on("limit_continues")
    if limit and start + limit < total and may_continue:
        metadata["continue"] = base64.b64encode(json.dumps([start + limit, limit]).encode()).decode()
    body: Resource = {"items": [_picked(world, one, fields) for one in page] if fields else page, "metadata": metadata}
    if world.faults.is_on("list_type_version"):
        body = {"type": f"application/astra-{kind.plural}", "version": kind.version(release(world)), **body}
    return Answer(body)


def _look_at_names(world: World, query: QueryParams, kind: Kind) -> None:
    allowed = set(kind.parameters)
    if not world.faults.is_on("count_refused"):
        allowed.add("count")
    if world.faults.is_on("limit_continues"):
        allowed.add("continue")
    unknown = [name for name in query if name not in allowed]
    if unknown:
        reason = {name: "not supported here" if name in FULL else "unknown" for name in unknown}
        raise invalid_parameters(6, **reason)
    if "count" in query and query["count"] != "true":
        raise invalid_parameters(5, count="only true")


def _fields(query: QueryParams) -> list[str]:
    if "include" not in query:
        return []
    if _INCLUDE.fullmatch(query["include"]) is None:
        raise invalid_parameters(5, include="names of fields separated by commas, without dots")
    return query["include"].split(",")


def _number(query: QueryParams, name: str) -> int | None:
    if name not in query:
        return None
    if _POSITIVE.fullmatch(query[name]) is None:
        raise invalid_parameters(5, **{name: "a positive whole number"})
    return int(query[name])


def _continuation(query: QueryParams) -> tuple[int, int | None]:
    if "continue" not in query:
        return 0, None
    try:
        start, limit = json.loads(base64.b64decode(query["continue"].replace(" ", "+"), validate=True))
        if type(start) is int and type(limit) is int and start >= 0 and limit > 0:
            return start, limit
    except (binascii.Error, ValueError, TypeError, RecursionError):
        pass
    raise invalid_parameters(5, **{"continue": "not a token of this server"})


def _filtered(world: World, query: QueryParams, items: list[Resource]) -> list[Resource]:
    if "filter" not in query:
        return items
    try:
        terms = parse_filter(query["filter"])
    except BadFilterError as error:
        raise invalid_parameters(5, filter=str(error)) from error
    decide = any if world.faults.is_on("filter_or") else all
    return [one for one in items if decide(term.holds(one) for term in terms)]


def _sorted(query: QueryParams, items: list[Resource]) -> list[Resource]:
    if "orderBy" not in query:
        return items
    try:
        path, is_descending = parse_order(query["orderBy"])
    except BadFilterError as error:
        raise invalid_parameters(5, orderBy=str(error)) from error
    return in_order(items, path, is_descending)


def _picked(world: World, item: Resource, fields: list[str]) -> list[object]:
    missing = "" if world.faults.is_on("missing_field_empty") else None
    return [item.get(name, missing) for name in fields]
