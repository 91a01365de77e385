"""The door of every call: token, privilege, body, parameters, and the vendor's envelope around what goes wrong.

Calls are plain functions ``(call) -> JSON value`` listed as :class:`Line`; they raise ``RefusedError``.

Source: header ``AuthToken`` (wiki); statuses of success and failure: wiki and later releases; which error gets which
status is ASSUMED and can be switched.
"""

import json
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.demo.unitrends.dates import Calendar
from app.demo.unitrends.sessions import Account, Sessions
from app.demo.unitrends.world import RefusedError, World

OK: dict[str, Any] = {"result": [{"code": 0}]}
_SAFE_BIGGEST = 2**53
_DEFAULT_MESSAGES = {
    400: "The request body is not valid JSON",
    401: "Authentication token is missing, invalid or expired",
    403: "You do not have the privilege to do this",
    404: "No such API",
    405: "Method not allowed",
    429: "Too many requests",
    500: "Internal error",
    503: "The system is busy",
}


@dataclass(frozen=True)
class Call:
    """One request as the calls see it."""

    world: World
    sessions: Sessions
    account: Account | None
    request: Request
    body: Any

    @property
    def username(self) -> str:
        """Who calls."""
        return "" if self.account is None else self.account.username

    @property
    def calendar(self) -> Calendar:
        """Dates in the language of the request."""
        return self.world.calendar(self.text("lang").lower() or "en")

    def text(self, name: str) -> str:
        """A query parameter; empty when it is missing."""
        return self.request.query_params.get(name, "")

    def has(self, name: str) -> bool:
        """Whether a query parameter is there, with whatever value."""
        return name in self.request.query_params

    def flag(self, name: str) -> bool:
        """Whether a query parameter is ``true`` or ``1``."""
        return self.text(name).lower() in {"1", "true"}

    def number(self, name: str) -> int | None:
        """A query parameter as a number; None when missing or empty. Raises RefusedError for something else."""
        text = self.text(name)
        return None if text == "" else whole_number(text, name)

    def numbers(self, name: str) -> list[int]:
        """A query parameter that lists numbers with commas."""
        return number_list(self.text(name), name)

    def part(self, name: str) -> str:
        """A part of the path."""
        return str(self.request.path_params[name])

    def part_number(self, name: str) -> int:
        """A part of the path that is a number. Raises RefusedError."""
        return whole_number(self.part(name), name)

    def part_numbers(self, name: str) -> list[int]:
        """A part of the path that lists numbers with commas. Raises RefusedError."""
        return number_list(self.part(name), name)

    @property
    def sid(self) -> int | None:
        """The system asked about; None: not said. Raises RefusedError for one that is not here."""
        sid = self.number("sid")
        if sid is not None and sid not in self.world.sids:
            raise RefusedError(f"No such system: {sid}", core=3)
        return sid

    @property
    def sids(self) -> list[int]:
        """The systems a read answers for."""
        return self.world.sids if self.sid is None else [self.sid]

    @property
    def local_sid(self) -> int:
        """The system asked about, or the local one."""
        return self.world.sids[0] if self.sid is None else self.sid

    def required_sid(self) -> int:
        """The system asked about. Raises RefusedError when none is named."""
        if self.sid is None:
            raise RefusedError("sid is required")
        return self.sid

    def with_sid(self, sid: int) -> dict[str, int]:
        """``{"sid": …}`` for an entry; empty when the request named a system (wiki: no key with the filter)."""
        if self.sid is None or self.world.faults.is_on("sid_always"):
            return {"sid": sid}
        return {}

    def object_body(self) -> dict[str, Any]:
        """The body as an object; nothing counts as an empty one. Raises RefusedError for something else."""
        if self.body in (None, [], ""):  # PHP writes an empty object as []
            return {}
        if not isinstance(self.body, dict):
            raise RefusedError("The body must be an object")
        return self.body

    def window(self, default_days: int | None) -> tuple[float | None, float | None]:
        """The bounds of ``start_date`` and ``end_date`` (half open); default: so many calendar days up to today."""
        calendar = self.world.calendar()
        try:
            begins = calendar.day_begins(self.text("start_date")) if self.text("start_date") else None
            ends = last_day(self.world, calendar, self.text("end_date")) if self.text("end_date") else None
        except ValueError as error:
            raise RefusedError("Dates must be mm/dd/yyyy") from error
        if begins is None and default_days is not None:
            begins = calendar.days_back(self.world.now, default_days - 1)
        return begins, ends


@dataclass(frozen=True)
class Answer:
    """A reply that is not simply JSON with the usual status."""

    content: Any
    status: int = 200
    media_type: str = "application/json"


Handler = Callable[[Call], Any]


@dataclass(frozen=True)
class Line:
    """One endpoint. ``is_write``: refused for monitors, and 201 for POST. ``is_open``: no token needed."""

    method: str
    path: str
    handler: Handler
    is_write: bool = False
    is_open: bool = False


class Gate:
    """Turns lines into routes."""

    def __init__(self, world: World, sessions: Sessions) -> None:
        self.world = world
        self.sessions = sessions

    def routes(self, lines: Sequence[Line]) -> list[Route]:
        """The routes of the lines, in their order."""
        return [Route(f"/api{line.path}", self._endpoint(line), methods=[line.method]) for line in lines]

    def _endpoint(self, line: Line) -> Callable[[Request], Awaitable[Response]]:
        async def endpoint(request: Request) -> Response:
            raw = await request.body()
            try:
                return self._answer(line, request, raw)
            except RefusedError as error:
                return refusal(self.world, error)

        return endpoint

    def _answer(self, line: Line, request: Request, raw: bytes) -> Response:
        account = None if line.is_open else self.sessions.account(request.headers.get("AuthToken"))
        if line.is_write and account is not None and not account.may_write:
            raise RefusedError(_DEFAULT_MESSAGES[403], 403)
        call = Call(self.world, self.sessions, account, request, read_body(raw))
        reply = line.handler(call)
        if isinstance(reply, Answer):
            return _response(self.world, reply.content, reply.status, reply.media_type)
        if line.is_write and reply is OK:
            reply = _qualified(self.world)
        return _response(self.world, reply, self._status(line))

    def _status(self, line: Line) -> int:
        if not line.is_write:
            return 200
        match line.method:
            case "POST":
                return int(self.world.faults.number("post_status", 201.0))
            case "PUT":
                return int(self.world.faults.number("put_status", 200.0))
            case _:
                return 200


def refusal(world: World, error: RefusedError) -> Response:
    """A refusal in the vendor's envelope, with the varieties that are switched on."""
    status = error.status
    if world.faults.is_on("errors_500") and status in {400, 403, 404, 405}:
        status = 500
    message = error.message
    if error.core is not None or world.faults.is_on("message_prefix"):
        message = f"{error.core or 12}<:>{message}"
    if world.faults.is_on("top_message"):
        return _response(world, {"message": message}, status)
    code: int | str = status if world.faults.is_on("result_numbers") else str(status)
    detail = {"code": code, "message": message}
    return _response(world, {"result": detail if world.faults.is_on("result_object") else [detail]}, status)


def done_by_post(world: World, content: dict[str, Any]) -> Answer:
    """What a POST answers that changed something although its line is a read."""
    return Answer(_qualified(world) if content is OK else content, int(world.faults.number("post_status", 201.0)))


def plain_refusal(world: World, status: int) -> Response:
    """A refusal that only has a status."""
    return refusal(world, RefusedError(_DEFAULT_MESSAGES.get(status, "Error"), status))


def result(code: int, message: str = "") -> dict[str, Any]:
    """``{"result": [{"code", "message"?}]}``; code 0 success, 1 warning, 3 partial success."""
    return {"result": [{"code": code, "message": message} if message else {"code": code}]}


def read_body(raw: bytes) -> Any:
    """The body as JSON, whatever the content type says; None for an empty one. Raises RefusedError (400)."""
    if not raw.strip():
        return None
    try:
        return json.loads(raw)
    except ValueError as error:
        raise RefusedError(_DEFAULT_MESSAGES[400], 400) from error


def whole_number(value: Any, name: str) -> int:
    """A number, or text that is one (the server is lenient). Raises RefusedError."""
    if isinstance(value, str) and value.strip().lstrip("-").isdecimal():
        value = int(value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if not isinstance(value, int) or isinstance(value, bool) or abs(value) > _SAFE_BIGGEST:
        raise RefusedError(f"{name} must be a number")
    return value


def number_list(value: Any, name: str) -> list[int]:
    """Numbers from a list, a single number, or text with commas. Raises RefusedError."""
    if isinstance(value, list):
        return [whole_number(one, name) for one in value]
    if isinstance(value, str):
        return [whole_number(one, name) for one in value.split(",") if one.strip()]
    return [] if value is None else [whole_number(value, name)]


def last_day(world: World, calendar: Calendar, text: str) -> float:
    """The end of a day that bounds a window: it is included up to 23:59:59 (ASSUMED). Raises ValueError."""
    is_excluded = world.faults.is_on("end_date_exclusive")
    return calendar.day_begins(text) if is_excluded else calendar.day_ends(text)


def object_or_list(content: dict[str, Any]) -> dict[str, Any] | list[Any]:
    """An object as PHP serves it: an empty one is ``[]``."""
    return content or []


def _qualified(world: World) -> dict[str, Any]:
    if fault := world.faults.strike("result_warning"):
        return result(1, fault.value or "Done, with a warning")
    if fault := world.faults.strike("result_partial"):
        return result(3, fault.value or "Done in part")
    return OK


def _response(world: World, content: Any, status: int, media_type: str = "application/json") -> Response:
    if isinstance(content, bytes):
        return Response(content, status, media_type=media_type)
    if world.faults.is_on("php_lists"):
        content = _with_php_lists(content)
    return Response(json.dumps(content, separators=(",", ":")).encode(), status, media_type=media_type)


def _with_php_lists(content: Any) -> Any:
    if isinstance(content, dict):
        return {key: _with_php_lists(value) for key, value in content.items()} or []
    if isinstance(content, list):
        return [_with_php_lists(value) for value in content] or {}
    return content
