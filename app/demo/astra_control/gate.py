"""The door of every call: token, account, ids, role, media types, body, conditions, answer, refusal.

Calls are plain functions from ``Call`` to ``Answer`` that raise ``ProblemError``; they know nothing of Starlette.
"""

import hashlib
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from typing import Any

from starlette.datastructures import Headers, QueryParams
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from app.demo.astra_control.kinds import Kind
from app.demo.astra_control.people import Caller, People
from app.demo.astra_control.problems import (
    BY_STATUS,
    ProblemError,
    breaks_schema,
    document,
    invalid_parameters,
)
from app.demo.astra_control.stamps import seconds_of
from app.demo.astra_control.switches import LICENCES
from app.demo.astra_control.views import release
from app.demo.astra_control.world import World

BODY_LIMIT = 1_000_000
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_STRICT_UUID = re.compile(
    r"[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}|0{8}(-0{4}){3}-0{12}"
)


@dataclass(frozen=True)
class Call:
    """One request: who asks, path, ids in the path, query, headers and JSON body (empty: {})."""

    caller: Caller
    method: str
    path: str
    ids: Mapping[str, str]
    query: QueryParams
    headers: Headers
    body: Mapping[str, Any]
    at: float


@dataclass(frozen=True)
class Answer:
    """What a call answers; no body: 204, or the status given. ``raw`` goes out as it is, under ``content_type``."""

    body: Any = None
    status: int = 200
    location: str = ""
    raw: bytes | None = None
    content_type: str = ""


Handler = Callable[[Call], Answer]


@dataclass(frozen=True)
class Door:
    """How a call is opened: its kind, the role it needs (empty: viewer to read, member to write), its conditions.

    ``current`` reads the resource a PUT is about, for If-Match and its relatives.
    """

    kind: Kind
    role: str = ""
    extra_types: tuple[str, ...] = field(default=())
    current: Handler | None = None


class Gate:
    """Makes routes of calls."""

    def __init__(self, world: World, people: People) -> None:
        self.world = world
        self.people = people
        self._routes: list[BaseRoute] = []

    def open(self, method: str, path: str, door: Door, handler: Handler) -> None:
        """Answer a call; ``path`` is what follows the account."""

        async def answer(request: Request) -> Response:
            return await self._answer(request, door, handler)

        self._routes.append(Route("/accounts/{account}" + path, answer, methods=[method]))

    def open_root(self, handler: Handler, door: Door) -> None:
        """Answer ``GET /accounts``, the only call without an account."""

        async def answer(request: Request) -> Response:
            return await self._answer(request, door, handler)

        self._routes.append(Route("/accounts", answer, methods=["GET"]))

    def routes(self) -> Sequence[BaseRoute]:
        """All calls."""
        return self._routes

    def refused(self, problem: ProblemError) -> Response:
        """The document of a refusal."""
        body = document(problem, self.world.new_id(), release(self.world) != "22.11")
        return Response(_json(body), problem.status, media_type="application/problem+json")

    def error(self, request: Request, status: int) -> Response:
        """The document for what no call answers: unknown paths, wrong methods, common faults."""
        if status in (404, 405):
            try:
                self.people.of_authorization(request.headers.get("authorization"))
            except ProblemError as problem:
                return self.refused(problem)
        number = 1 if status == 404 and request.method in ("PUT", "DELETE") else BY_STATUS.get(status)
        if number is not None:
            return self.refused(ProblemError(number))
        title = {429: "Too many requests"}.get(status, "Request failed")
        body = {"type": "about:blank", "title": title, "detail": f"{title}.", "status": str(status)}
        return Response(_json(body), status, media_type="application/problem+json")

    async def _answer(self, request: Request, door: Door, handler: Handler) -> Response:
        try:
            caller = self.people.of_authorization(request.headers.get("authorization"))
            foreign = self._look_at_account(request.path_params.get("account"))
            if foreign is not None:
                return foreign
            self._look_at_rights(request, door, caller)
            content_type = self._content_type(request, door)
            body = await self._body_of(request, door.kind)
            ids = {name: value for name, value in request.path_params.items() if name != "account"}
            call = Call(
                caller, request.method, request.url.path, ids, request.query_params, request.headers, body,
                self.world.now(),
            )  # fmt: skip
            if request.method == "PUT" and door.current is not None:
                self._look_at_conditions(call, door.current)
            return self._sent(call, handler(call), content_type)
        except ProblemError as problem:
            return self.refused(problem)

    def _look_at_account(self, account: str | None) -> Response | None:
        if account is None:
            return None
        if not _is_uuid(account, is_strict=False):
            raise ProblemError(33)
        if account == self.world.account_id:
            return None
        if self.world.faults.is_on("wrong_account_gateway"):
            return PlainTextResponse("invalid header: x-pcloud-accountid\n", 403)
        raise ProblemError(11)

    def _look_at_rights(self, request: Request, door: Door, caller: Caller) -> None:
        faults, path = self.world.faults, request.url.path
        if fault := faults.strike("problem", path):
            raise ProblemError(int(fault.value or 34))
        for name, value in request.path_params.items():
            if name != "account" and not _is_uuid(value, faults.is_on("strict")):
                raise ProblemError(35)
        is_write = request.method not in ("GET", "HEAD")
        if not caller.may(door.role or ("member" if is_write else "viewer")):
            raise ProblemError(11)
        if is_write and faults.is_on("licence") and not faults.is_on("acs"):
            raise ProblemError(LICENCES[faults.value("licence")])

    def _content_type(self, request: Request, door: Door) -> str:
        """What the answer is called; ``Accept`` may ask for the type of the resource, also in the plural."""
        accept = request.headers.get("accept", "").lower()
        wanted = [part.partition(";")[0].strip() for part in accept.split(",") if part.strip()]
        own = f"{door.kind.media_type}+json"
        if not wanted or request.method == "DELETE":
            return "application/json"
        for one in wanted:
            if one == own.lower():
                return own
            if one in ("*/*", "application/*", "application/json", *door.extra_types):
                return "application/json"
        plurals = (f"application/astra-{door.kind.plural}", f"application/astra-{door.kind.plural}+json")
        lenient = [name.lower() for name in (*plurals, door.kind.media_type)]
        if any(one in lenient for one in wanted) and not self.world.faults.is_on("strict"):
            return "application/json"
        raise ProblemError(32)

    async def _body_of(self, request: Request, kind: Kind) -> Mapping[str, Any]:
        if request.method not in ("POST", "PUT"):
            return {}  # a body on GET and DELETE is ignored
        content_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        good = ("application/json", f"{kind.media_type}+json".lower())
        if self.world.faults.is_on("strict") and content_type not in good:
            raise ProblemError(32)
        raw = await request.body()
        if len(raw) > BODY_LIMIT:
            raise ProblemError(85)
        try:
            body = json.loads(raw, parse_constant=_no_constant)
            json.dumps(body, ensure_ascii=False).encode()  # lone surrogates are no text
        except (ValueError, RecursionError) as error:
            raise ProblemError(7) from error
        if not isinstance(body, dict):
            raise breaks_schema("the resource is not an object")
        return body

    def _look_at_conditions(self, call: Call, current: Handler) -> None:
        headers = call.headers
        if not any(name in headers for name in ("if-match", "if-modified-since", "if-unmodified-since")):
            return
        resource = current(call).body
        tags = [tag.strip().removeprefix("W/").strip('"') for tag in headers.get("if-match", "").split(",")]
        if "if-match" in headers and "*" not in tags and _etag(_json(resource)) not in tags:
            raise ProblemError(38)
        changed = seconds_of(resource["metadata"]["modificationTimestamp"]) or 0.0
        since, until = _http_date(headers, "if-modified-since"), _http_date(headers, "if-unmodified-since")
        if (since is not None and int(changed) <= since) or (until is not None and int(changed) > until):
            raise ProblemError(38)

    def _sent(self, call: Call, answer: Answer, content_type: str) -> Response:
        faults, headers = self.world.faults, {}
        if answer.location and not faults.is_on("no_location"):
            base = "" if faults.is_on("relative_location") else self.world.base_url
            headers["Location"] = f"{base}{answer.location}"
        if answer.raw is not None:
            return Response(answer.raw, answer.status, headers, answer.content_type)
        if answer.body is None:
            return Response(status_code=204 if answer.status == 200 else answer.status, headers=headers)
        body = answer.body
        if faults.is_on("own_versions") and isinstance(call.body.get("version"), str):
            body = {**body, "version": call.body["version"]}
        content = _json(body)
        if call.method == "GET" and not faults.is_on("no_etag"):
            tag = _etag(content)
            headers["ETag"] = tag if faults.is_on("etag_unquoted") else f'"{tag}"'
        return Response(content, answer.status, headers, content_type)


def _json(body: Any) -> bytes:
    return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()


def _etag(content: bytes) -> str:
    return hashlib.md5(content, usedforsecurity=False).hexdigest()


def _is_uuid(text: str, is_strict: bool) -> bool:
    return (_STRICT_UUID if is_strict else _UUID).fullmatch(text) is not None


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")


def _http_date(headers: Headers, name: str) -> float | None:
    text = headers.get(name)
    if text is None:
        return None
    if (moment := seconds_of(text)) is not None:
        return moment
    try:
        return parsedate_to_datetime(text).timestamp()
    except (ValueError, TypeError, OverflowError) as error:
        raise invalid_parameters(12, **{name: "not a date"}) from error
