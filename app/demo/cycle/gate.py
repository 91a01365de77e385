"""The door of every call: key, hub, capability, rate, body, answer, refusal, cross-origin headers.

Calls are plain functions from ``Call`` to ``Answer`` that raise ``RefusedError``; they know nothing of Starlette.
"""

import json
import re
from collections import deque
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from app.demo.cycle.errors import RefusedError, envelope, of_status
from app.demo.cycle.hub import Hub
from app.demo.cycle.listing import Query
from app.demo.cycle.records import ApiKey
from app.demo.cycle.stamps import is_id

_CORS = {"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "*"}
_PREFLIGHT = {
    **_CORS,
    "Access-Control-Allow-Methods": "GET, POST, PATCH, DELETE, OPTIONS",
    "Access-Control-Allow-Headers": "Authorization, X-Hub-Id, Content-Type",
    "Access-Control-Max-Age": "600",
}
_MINUTE_S = 60.0
_OBJECTS = (
    (re.compile(r"/v1/containers/[^/]+/backups/[^/]+(/tasks|/logs)?"), "404.container.backup"),
    (re.compile(r"/v1/containers/[^/]+/instances/[^/]+"), "404.instance"),
    (re.compile(r"/v1/containers/[^/]+(/[a-z]+)?"), "404.container"),
    (re.compile(r"/v1/environments/[^/]+"), "404.environment"),
    (re.compile(r"/v1/hubs/current/integrations/[^/]+"), "404.hub.integration"),
    (re.compile(r"/v1/jobs/[^/]+"), "404.job"),
)


@dataclass(frozen=True)
class Call:
    """One request: whose key (None where none is needed), ids in the path, query, JSON body (None: there is none)."""

    key: ApiKey | None
    ids: Mapping[str, str]
    query: Query
    body: Any

    @property
    def key_id(self) -> str:
        """The id of the key."""
        return "" if self.key is None else self.key.id


@dataclass(frozen=True)
class Answer:
    """What a call answers; ``includes`` and ``meta`` are left out when None."""

    data: Any
    status: int = 200
    includes: Mapping[str, Any] | None = None
    meta: Mapping[str, Any] | None = None


Handler = Callable[[Call], Answer]


class Gate:
    """Makes routes of calls."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub
        self._routes: list[tuple[str, str, Callable[[Request], Awaitable[Response]]]] = []
        self._recent: deque[float] = deque()

    def open(
        self, method: str, path: str, handler: Handler, capability: str = "", *, needs_hub: bool = True,
        is_public: bool = False, free: str = "",
    ) -> None:  # fmt: skip
        """Answer a call. ``free`` names a switch under which the capability is not asked for."""

        async def answer(request: Request) -> Response:
            try:
                self._count()
                key = None if is_public else self.key_of(request, needs_hub=needs_hub)
                if key is not None and not (free and self._hub.faults.is_on(free)):
                    self.check_capability(key, capability)
                body = await _body_of(request)
                return self._sent(handler(Call(key, request.path_params, Query(request.query_params), body)))
            except RefusedError as refusal:
                return self.refused(self._recoded(method, refusal))

        self._routes.append((method, path, answer))

    def routes(self) -> Sequence[BaseRoute]:
        """All calls, and the questions browsers ask before them."""
        routes = [Route(path, answer, methods=[method]) for method, path, answer in self._routes]
        paths = dict.fromkeys(path for _, path, _ in self._routes)
        return [*routes, *(Route(path, _preflight, methods=["OPTIONS"]) for path in paths)]

    def refused(self, refusal: RefusedError) -> Response:
        """The envelope of a refusal."""
        return JSONResponse(envelope(refusal, self._hub.faults), refusal.status, _CORS)

    def _recoded(self, method: str, refusal: RefusedError) -> RefusedError:
        """The refusal with another code, where the usual one is ASSUMED and a switch says so."""
        faults, code = self._hub.faults, refusal.code
        if method == "POST" and refusal.status == 422 and faults.is_on("body_code"):
            code = faults.value("body_code", "400.invalid-syntax")
        if code == "403.invalid-state" and faults.is_on("state_code"):
            code = faults.value("state_code", "422.not-compatible")
        return RefusedError(code, refusal.detail, source=refusal.source, capability=refusal.capability)

    def of_status(self, path: str, status: int) -> Response:
        """The envelope of an error of which only path and status are known."""
        faults = self._hub.faults
        if status == 405:
            wrong = "405.method" if faults.is_on("wrong_method_code") else "404.uri"
            return self.refused(RefusedError(faults.value("wrong_method_code", wrong)))
        if status == 404:
            code = next((code for form, code in _OBJECTS if form.fullmatch(path)), "404.uri")
            if code == "404.uri" and faults.is_on("unknown_path_code"):
                code = faults.value("unknown_path_code", "400.invalid-syntax")
            return self.refused(RefusedError(code))
        return self.refused(of_status(status))

    def key_of(self, request: Request, *, needs_hub: bool = True) -> ApiKey:
        """The key of a request, after all refusals that do not depend on the call.

        Raises:
            RefusedError: 401 for the key, 404 or 403 for the hub header, 403 for the address.
        """
        faults = self._hub.faults
        scheme, _, secret = request.headers.get("authorization", "").partition(" ")
        key = next((one for one in self._hub.keys if one.secret == secret.strip() and one.state == "live"), None)
        if scheme.lower() != "bearer" or key is None:
            raise RefusedError("401.auth-invalid", "The API key is missing or unknown.")
        if fault := faults.strike("key_revoked"):
            raise RefusedError(fault.value or "401.auth-invalid")
        if needs_hub:
            self._check_hub(request.headers.get("x-hub-id", ""))
        if faults.strike("invalid_ip"):
            raise RefusedError("403.invalid-ip")
        return key

    def check_capability(self, key: ApiKey, capability: str) -> None:
        """Refuse a key that lacks a capability (empty: none is needed)."""
        faults = self._hub.faults
        lacking: list[str] = []
        if faults.is_on("key_lacks"):
            lacking = [word.strip() for word in faults.value("key_lacks", "apionly-jobs-view").split(",")]
        if capability and (capability not in key.capabilities or capability in lacking):
            faults.strike("key_lacks")
            detail = f"This action requires the capability {capability}."
            raise RefusedError("403.permissions", detail, capability=capability)

    def _check_hub(self, hub_id: str) -> None:
        faults = self._hub.faults
        if not is_id(hub_id.lower()):
            default = "400.invalid-syntax" if faults.is_on("hub_header_code") else "404.hub"
            raise RefusedError(faults.value("hub_header_code", default), "The header X-Hub-Id is missing or malformed.")
        if hub_id.lower() != self._hub.state.hub_id:
            default = "404.hub" if faults.is_on("wrong_hub_code") else "403.wrong-hub"
            raise RefusedError(faults.value("wrong_hub_code", default))

    def _count(self) -> None:
        """The rate limit: off unless switched on, and without Retry-After (ASSUMED)."""
        if not self._hub.faults.is_on("requests_per_minute"):
            return
        now = self._hub.now()
        while self._recent and self._recent[0] <= now - _MINUTE_S:
            self._recent.popleft()
        if len(self._recent) >= self._hub.number("requests_per_minute", 60, 60):
            raise RefusedError("429.rate-limiting")
        self._recent.append(now)

    def _sent(self, answer: Answer) -> Response:
        data = answer.data
        if data == [] and self._hub.faults.is_on("null_lists"):
            data = None
        root: dict[str, Any] = {"data": data}
        if answer.includes is not None:
            root["includes"] = answer.includes
        if answer.meta is not None:
            root["meta"] = answer.meta
        return JSONResponse(root, answer.status, _CORS)


async def _preflight(_request: Request) -> Response:
    return Response(status_code=204, headers=_PREFLIGHT)


async def _body_of(request: Request) -> Any:
    if request.method not in ("POST", "PATCH"):
        return None
    raw = await request.body()
    if not raw.strip():
        return None
    content_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if content_type != "application/json":
        raise RefusedError("415.invalid-content-type")
    try:
        body = json.loads(raw, parse_constant=_refuse_constant)
        json.dumps(body, ensure_ascii=False).encode()  # halves of surrogate pairs could not be answered again
        return body
    except (ValueError, RecursionError) as error:
        raise RefusedError("400.invalid-syntax", "The body is not JSON.") from error


def _refuse_constant(word: str) -> Any:
    raise ValueError(f"{word} is not JSON")
