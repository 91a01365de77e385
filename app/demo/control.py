"""The control interface of one simulated system: plain HTTP on loopback, on its own port, for tests and rehearsals.

- ``GET /faults``: ``{"menu": {name: description}, "on": [{name, value, times, path}]}``
- ``POST /faults`` ``{"name", "value"?, "times"?, "path"?}`` switches a fault on and answers like GET. times null: until
  switched off. path: only requests whose path contains it
- ``DELETE /faults/{name}`` switches one off, ``DELETE /faults`` all
- ``GET /clock``: ``{"now", "speed", "jumped_s", "skew_s"}``; now in epoch seconds of the system
- ``POST /clock`` ``{"speed"?, "jump_s"?}``: from now on work goes that many times faster; the clock moves forward by
  so many seconds (tokens expire, work ends)
- ``GET /requests``: ``{"requests": [{number, time, method, path, query_keys, changing, status}]}``, oldest first, at
  most 10,000; ``?after=N``: those with a higher number. Status null: not answered (yet). No query values, headers or
  bodies are kept, so no passwords and no tokens
- ``GET /counters``: ``{"total", "by_method", "changing", "in_flight", "most_in_flight"}``
- ``POST /counters/reset`` begins to count again and forgets the log
- ``POST /sessions/expire`` makes every token issued so far invalid
- ``POST /certificate/rotate`` serves a new certificate of the same authority from the next connection on and answers
  ``{"fingerprint"}``; 409 over plain HTTP

Refused input answers 400 ``{"error"}``. Requests with a Host that is not loopback (DNS rebinding) or with an Origin (a
web page) are refused with 403.
"""

import json
import math
from collections.abc import Callable, Mapping
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from app.demo.faults import COMMON_FAULTS, Fault, check_switch
from app.demo.request_log import RequestLog
from app.demo.system import SimulatedSystem

_LOOPBACK = frozenset(("127.0.0.1", "localhost", "::1"))


class Control:
    """The handlers for one system."""

    def __init__(self, system: SimulatedSystem, log: RequestLog, rotate: Callable[[], str] | None) -> None:
        self._system = system
        self._log = log
        self._rotate = rotate

    def application(self) -> ASGIApp:
        """The ASGI application, loopback guard included."""
        routes = [
            Route("/faults", self._show_faults, methods=["GET"]),
            Route("/faults", self._switch_on, methods=["POST"]),
            Route("/faults", self._switch_off, methods=["DELETE"]),
            Route("/faults/{name}", self._switch_off, methods=["DELETE"]),
            Route("/clock", self._show_clock, methods=["GET"]),
            Route("/clock", self._set_clock, methods=["POST"]),
            Route("/requests", self._show_requests, methods=["GET"]),
            Route("/counters", self._show_counters, methods=["GET"]),
            Route("/counters/reset", self._reset, methods=["POST"]),
            Route("/sessions/expire", self._expire_sessions, methods=["POST"]),
            Route("/certificate/rotate", self._rotate_certificate, methods=["POST"]),
        ]
        handlers: dict[Any, Any] = {ValueError: _refuse}
        return _LoopbackOnly(Starlette(routes=routes, exception_handlers=handlers))

    async def _show_faults(self, _request: Request) -> Response:
        switched_on = [
            {"name": fault.name, "value": fault.value, "times": fault.remaining, "path": fault.path}
            for fault in self._system.faults.all_on()
        ]
        return JSONResponse({"menu": fault_menu(self._system), "on": switched_on})

    async def _switch_on(self, request: Request) -> Response:
        asked = await _json_object(request, {"name", "value", "times", "path"})
        fault = _fault(asked)
        check_switch(fault, fault_menu(self._system))
        self._system.check_own_fault(fault.name, fault.value)
        self._system.advance()  # what ended before the switch ends as it would have
        self._system.faults.switch_on(fault)
        return await self._show_faults(request)

    async def _switch_off(self, request: Request) -> Response:
        name = request.path_params.get("name")
        self._system.advance()
        if name is None:
            self._system.faults.clear()
        else:
            self._system.faults.switch_off(name)
        return await self._show_faults(request)

    async def _show_clock(self, _request: Request) -> Response:
        clock = self._system.clock
        return JSONResponse(
            {"now": clock.now(), "speed": clock.speed, "jumped_s": clock.jumped_s, "skew_s": clock.skew_s}
        )

    async def _set_clock(self, request: Request) -> Response:
        asked = await _json_object(request, {"speed", "jump_s"})
        speed, jump_s = _positive(asked, "speed"), _positive(asked, "jump_s")
        if speed is not None:
            self._system.clock.speed = speed
        if jump_s is not None:
            self._system.clock.jump(jump_s)
        self._system.advance()
        return await self._show_clock(request)

    async def _show_requests(self, request: Request) -> Response:
        after = int(request.query_params.get("after", "0"))
        return JSONResponse({"requests": [entry.as_json() for entry in self._log.entries(after)]})

    async def _show_counters(self, _request: Request) -> Response:
        return JSONResponse(self._log.counters())

    async def _reset(self, request: Request) -> Response:
        self._log.reset()
        return await self._show_counters(request)

    async def _expire_sessions(self, _request: Request) -> Response:
        self._system.expire_sessions()
        return JSONResponse({})

    async def _rotate_certificate(self, _request: Request) -> Response:
        if self._rotate is None:
            return JSONResponse({"error": "served over plain HTTP: there is no certificate"}, status_code=409)
        return JSONResponse({"fingerprint": self._rotate()})


class _LoopbackOnly:
    def __init__(self, application: ASGIApp) -> None:
        self._application = application

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        request = Request(scope)
        if request.url.hostname not in _LOOPBACK or "origin" in request.headers:
            refusal = JSONResponse({"error": "the control interface answers loopback only"}, status_code=403)
            await refusal(scope, receive, send)
            return
        await self._application(scope, receive, send)


def fault_menu(system: SimulatedSystem | type[SimulatedSystem]) -> dict[str, str]:
    """All faults of a system: the common ones and its own, name to description."""
    return {**COMMON_FAULTS, **system.own_faults}


async def _json_object(request: Request, keys: set[str]) -> Mapping[str, Any]:
    value = json.loads(await request.body() or b"{}")
    if not isinstance(value, dict):
        raise ValueError("the body must be a JSON object")
    unknown = sorted(set(value) - keys)
    if unknown:
        raise ValueError(f"unknown members: {', '.join(unknown)}")
    return value


def _fault(asked: Mapping[str, Any]) -> Fault:
    name, value, times, path = (asked.get(key) for key in ("name", "value", "times", "path"))
    if not isinstance(name, str):
        raise ValueError("name must be a string")
    if times is not None and (not isinstance(times, int) or isinstance(times, bool) or times < 1):
        raise ValueError("times must be a whole number above 0, or null")
    if path is not None and not isinstance(path, str):
        raise ValueError("path must be a string or null")
    return Fault(name, None if value is None else str(value), times, path)


def _positive(asked: Mapping[str, Any], name: str) -> float | None:
    value = asked.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value) or value <= 0:
        raise ValueError(f"{name} must be a number above 0")
    return float(value)


async def _refuse(_request: Request, error: Exception) -> Response:
    return JSONResponse({"error": str(error)}, status_code=400)
