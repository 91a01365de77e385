"""The door of every call: Accept, token, privilege, body; then the call, and its answer or refusal.

Order of checks (ASSUMED): path, Accept, token, privilege, existence, JSON, state. The first four are made here;
calls are plain functions from ``Call`` to ``Answer`` that make the rest and raise ``RefusedError``.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Route

from app.demo.appgate_sdp.accept import Spoken, read_accept
from app.demo.appgate_sdp.collective import Collective
from app.demo.appgate_sdp.errors import RefusedError, bad_json
from app.demo.appgate_sdp.people import User
from app.demo.appgate_sdp.records import Appliance
from app.demo.appgate_sdp.sessions import Token

BASE_PATH = "/admin"
_JSON = frozenset(("json",))
_BAD_GATEWAY = "Bad Gateway"
_UNAVAILABLE = "Service Temporarily Unavailable"  # nginx's words, which the vendor's tool looks for


@dataclass(frozen=True)
class Call:
    """One request: what it speaks, by which token, ids in the path, query, headers, and the raw body."""

    method: str
    path: str
    spoken: Spoken
    token: Token | None
    ids: Mapping[str, str]
    query: QueryParams
    headers: Mapping[str, str]
    raw: bytes
    request: Request

    @property
    def user(self) -> User:
        """Who asks; only for calls that need a token."""
        return self.some_token.user

    @property
    def some_token(self) -> Token:
        """The token; only for calls that need one."""
        if self.token is None:
            raise RefusedError(401)
        return self.token


@dataclass(frozen=True)
class Answer:
    """What a call answers: JSON, or nothing when ``body`` is None."""

    body: Any = None
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


Handler = Callable[[Call], Answer | Response | Awaitable[Answer | Response]]


class Entry(Enum):
    """Which token a call asks for."""

    OPEN = "none"
    BEGUN = "any, also a partial one"
    SIGNED_IN = "a full one"


@dataclass(frozen=True)
class Door:
    """How a call is entered. ``slow`` names a fault that makes it wait; ``since`` and ``until`` are API versions."""

    method: str
    path: str
    handler: Handler
    privilege: tuple[str, str] | None = None
    entry: Entry = Entry.SIGNED_IN
    forms: frozenset[str] = _JSON
    slow: str = ""
    since: int = 0
    until: int = 99
    is_unversioned: bool = False


class Gate:
    """Makes routes of doors, and finds what a call names."""

    def __init__(self, collective: Collective, advance: Callable[[], None]) -> None:
        self._collective = collective
        self._advance = advance
        self._doors: dict[str, dict[str, Door]] = {}
        self.sleep: Callable[[float], Awaitable[None]] = asyncio.sleep  # replaced in tests

    def open(self, *doors: Door) -> None:
        """Answer these calls."""
        for door in doors:
            self._doors.setdefault(door.path, {})[door.method] = door

    def routes(self) -> Sequence[BaseRoute]:
        """All calls; a path takes every method that has a door, the others get the vendor's envelope."""
        return [
            Route(BASE_PATH + path, self._answering(doors), methods=["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"])
            for path, doors in self._doors.items()
        ]

    def appliance_of(self, call: Call, kind: str) -> Appliance:
        """The appliance of the path, if there is one and the privilege's scope holds it."""
        appliance = self._collective.appliances.get(call.ids["id"].lower())
        if appliance is None:
            raise RefusedError(404)
        if not call.user.scope_holds(kind, list(appliance.tags)):
            raise RefusedError(403)
        return appliance

    def object_of(self, call: Call, known: Collection[str] | None, *, may_be_empty: bool = False) -> dict[str, Any]:
        """The JSON object of the body; ``known`` None: the caller looks at the fields.

        Raises:
            RefusedError: 400 for what is no JSON object and for unknown fields.
        """
        if may_be_empty and not call.raw.strip():
            return {}
        try:
            body = json.loads(call.raw)
        except (ValueError, RecursionError) as error:
            raise bad_json("No content" if not call.raw.strip() else f"Unexpected content: {error}"[:200]) from error
        if not isinstance(body, dict):
            raise bad_json("Expected an object")
        if not _is_text_whole(body):
            raise bad_json("Incomplete surrogate pair")
        if known is not None and not self._collective.faults.is_on("unknown_fields_taken"):
            unknown = next((name for name in body if name not in known), None)
            if unknown is not None:
                raise bad_json(f'Unrecognized field "{unknown}"')
        return body

    def refused(self, refusal: RefusedError) -> Response:
        """The envelope of a refusal."""
        faults = self._collective.faults
        if faults.is_on("errors_without_body"):
            return Response(status_code=refusal.status)
        return JSONResponse(refusal.envelope(faults.is_on("odd_error_ids")), refusal.status)

    def _answering(self, doors: Mapping[str, Door]) -> Callable[[Request], Awaitable[Response]]:
        async def answer(request: Request) -> Response:
            method = request.method if request.method in doors else "GET" if request.method == "HEAD" else ""
            page = self._page(request)
            if page is not None:
                return page
            try:
                door = doors.get(method)
                if door is None:
                    raise RefusedError(405)
                return await self._answer(request, door)
            except RefusedError as refusal:
                return self.refused(refusal)

        return answer

    async def _answer(self, request: Request, door: Door) -> Response:
        faults, path = self._collective.faults, request.url.path
        call = await self._call(request, door)
        if door.privilege is not None and not call.user.may(*door.privilege):
            raise RefusedError(403)
        if door.slow and (fault := faults.strike(door.slow, path)):
            await self.sleep(float(fault.value or 6.0))
            self._advance()
        answer = door.handler(call)
        if not isinstance(answer, Answer | Response):
            answer = await answer
        if isinstance(answer, Response):
            return answer
        if answer.body is None:
            return Response(status_code=answer.status, headers=dict(answer.headers))
        is_vendor = faults.is_on("vnd_content_type")
        media_type = call.spoken.media_type if is_vendor else "application/json"
        return JSONResponse(answer.body, answer.status, dict(answer.headers), media_type)

    async def _call(self, request: Request, door: Door) -> Call:
        is_token_first = self._collective.faults.is_on("token_first")
        token = self._token_of(request, door) if is_token_first else None
        spoken = self._spoken(request, door)
        if not door.since <= spoken.version <= door.until:
            raise RefusedError(404)
        if not is_token_first:
            token = self._token_of(request, door)
        return Call(
            method=request.method,
            path=request.url.path,
            spoken=spoken,
            token=token,
            ids=request.path_params,
            query=request.query_params,
            headers=request.headers,
            raw=await request.body(),
            request=request,
        )

    def _spoken(self, request: Request, door: Door) -> Spoken:
        header = ", ".join(request.headers.getlist("accept"))
        if not door.is_unversioned:
            return read_accept(header, door.forms, self._collective, is_login=door.path == "/login")
        is_strict = self._collective.faults.is_on("version_accept_strict")
        if is_strict and header.strip() != "application/json":
            raise RefusedError(406, f"Invalid 'Accept' header. Received: {header or 'none'}")
        return Spoken(self._collective.highest_version, "json")

    def _token_of(self, request: Request, door: Door) -> Token | None:
        if door.entry is Entry.OPEN:
            return None
        token = self._collective.sessions.find(request.headers.get("authorization", ""))
        if token is None or self._collective.faults.strike("invalid_token", request.url.path):
            raise RefusedError(401)
        if door.entry is Entry.SIGNED_IN and not token.is_full:
            raise RefusedError(403 if self._collective.faults.is_on("partial_token_403") else 401)
        return token

    def _page(self, request: Request) -> Response | None:
        """What the reverse proxy in front answers by itself: HTML."""
        faults, path = self._collective.faults, request.url.path
        if faults.strike("bad_gateway", path):
            return html_page(502, _BAD_GATEWAY)
        is_sign_in = path.startswith((f"{BASE_PATH}/login", f"{BASE_PATH}/auth"))
        is_read = request.method in ("GET", "HEAD") or is_sign_in
        if faults.is_on("maintenance") and (not is_read or faults.value("maintenance") == "all"):
            return self.unavailable_page() if faults.strike("maintenance", path) else None
        return None

    def unavailable_page(self) -> Response:
        """503 as the reverse proxy gives it."""
        return html_page(503, _UNAVAILABLE)


def _is_text_whole(body: dict[str, Any]) -> bool:
    """Whether all its texts can be written as UTF-8, which half a surrogate pair cannot."""
    try:
        json.dumps(body, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def html_page(status: int, phrase: str) -> Response:
    """The page of the reverse proxy."""
    title = f"{status} {phrase}"
    body = f"<body>\r\n<center><h1>{title}</h1></center>\r\n</body>"
    return HTMLResponse(f"<html>\r\n<head><title>{title}</title></head>\r\n{body}\r\n</html>", status)
