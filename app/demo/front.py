"""The door of every simulated system: request log, clock, and the common faults, in front of its routes.

An ASGI application. It knows faults and HTTP, and of the product behind it only what ``SimulatedSystem`` offers.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from email.utils import formatdate
from typing import Any

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.types import Message, Receive, Scope, Send

from app.demo import spoiled_bodies
from app.demo.faults import Fault
from app.demo.request_log import LoggedRequest, RequestLog
from app.demo.system import SimulatedSystem

CUT = "app.demo.cut"  # scope extension: a function that drops the connection at once
_SPOILERS = ("truncated", "wrong_types", "nulls", "huge", "wrong_content_type", "slow_body")
_PAGE = "<!DOCTYPE html><html><head><title>Welcome</title></head><body><h1>It works!</h1></body></html>"

Cut = Callable[[], None]


class Front:
    """Answers for one system: faults first, then its routes."""

    def __init__(self, system: SimulatedSystem, log: RequestLog) -> None:
        self.system = system
        self.log = log
        self._routes = _application(system)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request (ASGI)."""
        if scope["type"] == "websocket":
            self.system.advance()
            await self._routes(scope, receive, send)
        if scope["type"] != "http":
            return
        system = self.system
        path = system.normalised_path(scope["path"])
        scope = dict(scope, path=path, raw_path=None)
        request = Request(scope, receive)
        keys = sorted(set(request.query_params))
        is_change = system.is_change(request.method, path, keys)
        entry = self.log.begin(time.time(), request.method, path, keys, is_change)
        try:
            # Who hangs up while the body is being read wants no answer, and made no mistake of ours.
            with suppress(ClientDisconnect):
                await self._answer(request, entry, _noting(send, entry, system))
        finally:
            self.log.end()

    async def _answer(self, request: Request, entry: LoggedRequest, send: Send) -> None:
        system, faults, path = self.system, self.system.faults, entry.path
        system.clock.skew_s = faults.number("clock_skew", 0.0)
        system.advance()
        if system.refuses_connections() or faults.strike("refuse", path):
            await _cut(request)
            return
        if faults.strike("hang", path):
            await _wait_for_disconnect(request.receive)
            return
        if slow := faults.strike("slow", path):
            await asyncio.sleep(_number(slow, 3.0))
            system.advance()
        canned = self._canned_answer(request, path)
        if canned is not None:
            await canned(request.scope, request.receive, send)
            return
        if faults.strike("expired_session", path):
            system.expire_sessions()
        drop = self._struck_drop(entry)
        spoilers = [fault for name in _SPOILERS if (fault := faults.strike(name, path))]
        if drop or spoilers:
            status, headers, body = await _captured(self._routes, request)
            if drop:
                await _cut(request)
            else:
                await self._send_spoiled(send, status, headers, body, spoilers)
            return
        await self._routes(request.scope, request.receive, send)

    def _struck_drop(self, entry: LoggedRequest) -> bool:
        fault = next((on for on in self.system.faults.all_on() if on.name == "drop_reply"), None)
        if fault is None or not (entry.is_change or fault.path is not None):
            return False
        return self.system.faults.strike("drop_reply", entry.path) is not None

    def _canned_answer(self, request: Request, path: str) -> Response | None:
        faults, error = self.system.faults, self.system.error_response
        if fault := faults.strike("redirect", path):
            return RedirectResponse(fault.value or _other_origin(request), status_code=307)
        if fault := faults.strike("html", path):
            return HTMLResponse(_PAGE, status_code=int(_number(fault, 200)))
        if fault := faults.strike("rate_limit", path):
            return _with_retry_after(error(request, 429), str(int(_number(fault, 2.0))))
        if fault := faults.strike("rate_limit_date", path):
            until = self.system.clock.now() + _number(fault, 2.0)
            return _with_retry_after(error(request, 429), formatdate(until, usegmt=True))
        if fault := faults.strike("unavailable", path):
            answer = error(request, 503)
            return answer if fault.value is None else _with_retry_after(answer, str(int(_number(fault, 2.0))))
        for name, status in (("server_error", 500), ("forbidden", 403), ("not_found", 404)):
            if faults.strike(name, path):
                return error(request, status)
        return None

    async def _send_spoiled(
        self, send: Send, status: int, headers: list[tuple[bytes, bytes]], body: bytes, spoilers: list[Fault]
    ) -> None:
        dribble_s = 0.0
        content_type = dict(headers).get(b"content-type", b"application/json")
        for fault in spoilers:
            fields = [name for name in (fault.value or "").split(",") if name]
            match fault.name:
                case "truncated":
                    body = spoiled_bodies.truncated(body)
                case "wrong_types":
                    body = spoiled_bodies.with_wrong_types(body, fields)
                case "nulls":
                    body = spoiled_bodies.with_nulls(body, fields, self.system.required_fields)
                case "huge":
                    body = spoiled_bodies.padded(body, _number(fault, 50.0))
                case "wrong_content_type":
                    content_type = (fault.value or "text/plain").encode("latin-1", "replace")
                case "slow_body":
                    dribble_s = _number(fault, 10.0)
        kept = [(name, value) for name, value in headers if name not in {b"content-length", b"content-type"}]
        kept += [(b"content-type", content_type), (b"content-length", str(len(body)).encode())]
        await send({"type": "http.response.start", "status": status, "headers": kept})
        await _send_body(send, body, dribble_s)


def _application(system: SimulatedSystem) -> Starlette:
    """The routes of a system, with the vendor's envelope around unknown paths, wrong methods and our own mistakes."""

    async def on_error(request: Request, error: Exception) -> Response:
        return system.error_response(request, getattr(error, "status_code", 500))

    handlers: dict[Any, Any] = {404: on_error, 405: on_error, Exception: on_error}
    application = Starlette(routes=list(system.routes()), exception_handlers=handlers)
    application.router.redirect_slashes = False
    return application


def _noting(send: Send, entry: LoggedRequest, system: SimulatedSystem) -> Send:
    """A send that notes the status, and dates the answer by the clock of the system instead of ours."""

    async def noting(message: Message) -> None:
        if message["type"] == "http.response.start":
            entry.status = message["status"]
            date = formatdate(system.clock.now(), usegmt=True).encode()
            message = dict(message, headers=[*message.get("headers", ()), (b"date", date)])
        await send(message)

    return noting


async def _captured(
    application: Callable[[Scope, Receive, Send], Awaitable[None]], request: Request
) -> tuple[int, list[tuple[bytes, bytes]], bytes]:
    status, headers, chunks = 500, [], []

    async def capture(message: Message) -> None:
        nonlocal status, headers
        if message["type"] == "http.response.start":
            status, headers = message["status"], list(message.get("headers", ()))
        else:
            chunks.append(message.get("body", b""))

    await application(request.scope, request.receive, capture)
    return status, headers, b"".join(chunks)


async def _send_body(send: Send, body: bytes, dribble_s: float) -> None:
    pieces = 50 if dribble_s > 0 else max(1, len(body) // 1_000_000)
    size = max(1, -(-len(body) // pieces))
    for start in range(0, len(body), size):
        await send({"type": "http.response.body", "body": body[start : start + size], "more_body": True})
        if dribble_s > 0:
            await asyncio.sleep(dribble_s / pieces)
    await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _cut(request: Request) -> None:
    """Drop the connection; behind a server without the extension (a test's) there is simply no answer."""
    cut: Cut | None = request.scope.get("extensions", {}).get(CUT)
    if cut is None:
        raise ConnectionAbortedError("the simulated system dropped the connection")
    cut()
    await _wait_for_disconnect(request.receive)


async def _wait_for_disconnect(receive: Receive) -> None:
    message: dict[str, Any] = {"type": ""}
    while message["type"] != "http.disconnect":
        message = dict(await receive())


def _number(fault: Fault, default: float) -> float:
    return default if fault.value is None else float(fault.value)


def _with_retry_after(answer: Response, value: str) -> Response:
    answer.headers["Retry-After"] = value
    return answer


def _other_origin(request: Request) -> str:
    other = "127.0.0.1" if request.url.hostname == "localhost" else "localhost"
    return str(request.url.replace(hostname=other))
