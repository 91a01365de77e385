"""The door of every call: token, body, answer, refusal, and the faults that act on all of them.

Calls are plain functions from ``Call`` to ``Answer`` that raise ``RefusedError``; they know nothing of Starlette.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route

from app.demo.smartfabric_director.appliance import Appliance
from app.demo.smartfabric_director.envelope import Note, RefusedError, distorted, envelope
from app.demo.smartfabric_director.restore import Restore

BASE_PATH = "/sfd/api/v2"
_RESTARTING_PAGE = "<html><head><title>503</title></head><body><h1>SmartFabric Director is starting</h1></body></html>"


@dataclass(frozen=True)
class Call:
    """One request: who asks (empty before sign-in), path, ids in the path, query and JSON body (empty: {})."""

    user_id: str
    path: str
    ids: Mapping[str, str]
    query: QueryParams
    body: Mapping[str, Any]


@dataclass(frozen=True)
class Answer:
    """What a call answers."""

    body: Any
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    is_envelope: bool = False


Handler = Callable[[Call], Answer]


def accepted(note: Note, status: int = 200) -> Answer:
    """A write was done."""
    return Answer(envelope([note]), status, is_envelope=True)


def created(note: Note, object_id: str, collection: str, status: int = 201) -> Answer:
    """A new object was made; ``collection`` is the path its URI is made of (1.2 p.8: the ``Location`` header)."""
    uri = f"{collection}/{quote(object_id, safe='')}"
    return Answer(envelope([note], object_id), status, {"Location": uri}, is_envelope=True)


class Gate:
    """Makes routes of calls."""

    def __init__(self, appliance: Appliance, restore: Restore, advance: Callable[[], None]) -> None:
        self._appliance = appliance
        self._restore = restore
        self._advance = advance
        self._routes: list[tuple[str, str, Callable[[Request], Awaitable[Response]]]] = []
        self.sleep: Callable[[float], Awaitable[None]] = asyncio.sleep  # replaced in tests

    def open(
        self, method: str, path: str, handler: Handler, *, is_public: bool = False, slow: str = "", closed: str = ""
    ) -> None:
        """Answer a call. ``slow`` names a fault that makes it wait, ``closed`` one that asks for a token after all."""

        async def answer(request: Request) -> Response:
            is_open = is_public and not (closed and self._appliance.faults.is_on(closed))
            return await self._answer(request, handler, is_open, slow)

        self._routes.append((method, path, answer))

    def routes(self) -> Sequence[BaseRoute]:
        """All calls, and once more beneath the base path some appliances might use."""
        routes = [Route(path, answer, methods=[method]) for method, path, answer in self._routes]
        return [*routes, Mount(BASE_PATH, routes=list(routes))]

    def refused(self, refusal: RefusedError, path: str) -> Response:
        """The envelope of a refusal."""
        faults = self._appliance.faults
        return JSONResponse(distorted(envelope(refusal.notes), faults, path), refusal.status)

    async def _answer(self, request: Request, handler: Handler, is_public: bool, slow: str) -> Response:
        path = request.url.path
        faults = self._appliance.faults
        if self._restore.is_restarting():
            return HTMLResponse(_RESTARTING_PAGE, 503)
        try:
            self._look_at_base_path(path)
            if slow and (fault := faults.strike(slow, path)):
                await self.sleep(_number(fault.value, 45.0))
                self._advance()
            user_id = "" if is_public else self._user_of(request)
            self._look_at_writes(request.method, path)
            body = await _body_of(request)
            call = Call(user_id, path, request.path_params, request.query_params, body)
            return self._sent(request.method, path, handler(call))
        except RefusedError as refusal:
            return self.refused(refusal, path)

    def _sent(self, method: str, path: str, answer: Answer) -> Response:
        faults = self._appliance.faults
        if not answer.is_envelope:
            return JSONResponse(answer.body, answer.status, dict(answer.headers))
        status = answer.status
        if fault := faults.strike("success_status", path):
            status = int(_number(fault.value, 202))
        headers = {} if faults.is_on("no_location_header") else dict(answer.headers)
        if "Location" in headers:
            prefix = BASE_PATH if path.startswith(BASE_PATH + "/") else ""
            headers["Location"] = self._appliance.base_url.rstrip("/") + prefix + headers["Location"]
        if faults.strike("envelope_empty_body", path):
            return Response(status_code=status, headers=headers)
        return JSONResponse(distorted(answer.body, faults, path), status, headers)

    def _user_of(self, request: Request) -> str:
        user_id = self._appliance.sessions.user_of(request.headers.get("authorization", ""))
        user = self._appliance.db.users.get(user_id or "")  # a restore may have taken the user away
        if user_id is None or user is None or not user.user_state:
            raise RefusedError(401, Note("unauthorized"))
        return user_id

    def _look_at_base_path(self, path: str) -> None:
        is_beneath = path.startswith(BASE_PATH + "/")
        if is_beneath != self._appliance.faults.is_on("base_path"):
            raise RefusedError(404, Note("entity_not_found", (path,)))

    def _look_at_writes(self, method: str, path: str) -> None:
        is_write = method not in ("GET", "HEAD") and not path.endswith(("/auth/token", "/auth/token/extend"))
        is_refused = is_write and self._restore.is_running
        if is_refused and self._appliance.faults.strike("refuse_writes_during_restore", path):
            raise RefusedError(500, Note("internal_error"))


async def _body_of(request: Request) -> Mapping[str, Any]:
    if request.method in ("GET", "HEAD", "DELETE"):
        return {}
    raw = await request.body()
    if not raw.strip():
        return {}
    try:
        body = json.loads(raw)
    except (ValueError, RecursionError):
        body = None
    if not isinstance(body, dict):
        raise RefusedError(400, Note("invalid_request"))
    return body


def _number(text: str | None, default: float) -> float:
    try:
        return default if text is None else float(text)
    except ValueError:
        return default
