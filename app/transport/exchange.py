"""One exchange with one server: a place in the budget, limits of time and size, redirects, and a line in the wire log.

Used by the channel. Knows nothing of sessions and permits: it is told whether a request changes something.
"""

import asyncio
import secrets
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping
from contextlib import AsyncExitStack, aclosing, asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import httpx

from app.domain.errors import (
    Advice,
    BackendError,
    BadReplyError,
    ConsoleError,
    InputError,
    OutcomeUnknownError,
    RateLimitedError,
    SettingsError,
    TimedOutError,
    TooLargeError,
    UnreachableError,
)
from app.domain.messages import Message
from app.transport.budgets import ServerBudget
from app.transport.client import ServerClient
from app.transport.errors import FOREIGN, Progress, translate
from app.transport.redirects import MOST_REDIRECTS, next_request
from app.transport.reply_body import MAX_BYTES, check_head, limited, read_body
from app.transport.request import Reply, Request
from app.transport.retry_after import DEFAULT_WAIT_S, http_date, wait_s
from app.transport.wire_log import WireEntry, WireLog

_TOO_MANY_REQUESTS = 429
_UNAVAILABLE = 503
_ANSWER_LOST_BEHIND_A_GATEWAY = frozenset({502, 504})
_UNUSABLE_PROFILE = (InputError, SettingsError)
"""What address, proxy or client certificate of a profile may turn out to be, before anything is sent."""


@dataclass(frozen=True)
class Clocks:
    """Where time comes from: aware UTC, and seconds for durations."""

    now: Callable[[], datetime]
    monotonic: Callable[[], float]


@dataclass(frozen=True)
class Download:
    """An answer that is read in pieces. ``status`` may be any."""

    status: int
    headers: Mapping[str, str]
    pieces: AsyncIterator[bytes]
    correlation_id: str


@dataclass
class _Trail:
    """What the log will say of an exchange. ``left_s``: when its latest request was sent, the wait in line over."""

    id: str
    began_s: float
    progress: Progress
    status: int | None = None
    size_bytes: int = 0
    wait_s: float = DEFAULT_WAIT_S
    has_place: bool = False
    is_logged: bool = False
    left_s: float = 0.0


class Exchange:
    """Sends single requests for one connection."""

    def __init__(
        self, connection_id: str, client: ServerClient, budget: ServerBudget, clocks: Clocks, log: WireLog | None
    ) -> None:
        self.budget = budget
        self.clock_skew_s: float | None = None
        self._connection_id = connection_id
        self._client = client
        self._clocks = clocks
        self._log = log

    async def reply(self, request: Request, *, is_change: bool) -> Reply:
        """Send one request, once, and read the whole answer within ``request.timeout_s`` (waiting in line apart).

        Raises:
            UnreachableError, UntrustedCertificateError: nothing was sent; so it is where address, proxy or client
                certificate of the profile cannot be used.
            OutcomeUnknownError: a change may have left and its answer did not come back whole.
            TimedOutError, RateLimitedError (429), TooLargeError, BadReplyError.
        """
        trail = self._set_out()
        try:
            async with AsyncExitStack() as stack:
                await self._take_place(stack, request, trail, is_change)
                async with asyncio.timeout(request.timeout_s):
                    return await self._follow(request, trail, is_change)
        except FOREIGN as error:
            raise self._failed(translate(error, trail.progress, is_change=is_change), request, trail) from error
        except BackendError as error:
            raise self._failed(error, request, trail) from error.__cause__
        except _UNUSABLE_PROFILE as error:
            raise self._failed(error, request, trail) from error
        except asyncio.CancelledError:
            self._write_log(request, trail, "Cancelled")
            raise

    @asynccontextmanager
    async def download(self, request: Request) -> AsyncIterator[Download]:
        """Send a read and hand out its body in pieces. ``request.timeout_s`` limits each silence, not the whole.

        Errors of whoever uses the pieces pass through untouched.
        """
        trail = self._set_out()
        async with AsyncExitStack() as stack:
            try:
                await self._take_place(stack, request, trail, is_change=False)
                trail.left_s = self._clocks.monotonic()
                async with asyncio.timeout(request.timeout_s):
                    response = await stack.enter_async_context(
                        self._client.answer(request, trail.progress, fresh=False)
                    )
                self._note_head(response, trail)
                check_head(response, request.max_bytes)
            except FOREIGN as error:
                raise self._failed(translate(error, trail.progress, is_change=False), request, trail) from error
            except BackendError as error:
                raise self._failed(error, request, trail) from error.__cause__
            except _UNUSABLE_PROFILE as error:
                raise self._failed(error, request, trail) from error
            pieces = await stack.enter_async_context(aclosing(self._pieces(response, request, trail)))
            try:
                headers = {name.lower(): value for name, value in response.headers.items()}
                yield Download(response.status_code, headers, pieces, trail.id)
            finally:
                self._write_log(request, trail, None)

    async def _pieces(self, response: httpx.Response, request: Request, trail: _Trail) -> AsyncGenerator[bytes, None]:
        try:
            async for piece in limited(response, request.max_bytes):
                trail.size_bytes += len(piece)
                yield piece
        except FOREIGN as error:
            raise self._failed(translate(error, trail.progress, is_change=False), request, trail) from error
        except BackendError as error:
            raise self._failed(error, request, trail) from error.__cause__

    def _set_out(self) -> _Trail:
        return _Trail(secrets.token_hex(6), self._clocks.monotonic(), Progress())

    async def _take_place(self, stack: AsyncExitStack, request: Request, trail: _Trail, is_change: bool) -> None:
        try:
            async with asyncio.timeout(request.timeout_s):
                await stack.enter_async_context(self.budget.place())
            trail.has_place = True
        except TimeoutError as error:
            message = Message.of("error.too_busy.title")
            raise (UnreachableError(message) if is_change else TimedOutError(message)) from error

    async def _follow(self, request: Request, trail: _Trail, is_change: bool) -> Reply:
        current = request
        for _ in range(MOST_REDIRECTS):
            reply = await self._once(current, trail, is_change)
            follow = next_request(reply, self._client.target.address, is_change=is_change)
            if follow is None:
                return self._judged(replace(reply, request=request), trail, is_change)
            current = follow
        reply = await self._once(current, trail, is_change)
        next_request(reply, self._client.target.address, is_change=is_change, is_last=True)
        return self._judged(replace(reply, request=request), trail, is_change)

    async def _once(self, request: Request, trail: _Trail, is_change: bool) -> Reply:
        trail.left_s = self._clocks.monotonic()
        async with self._client.answer(request, trail.progress, fresh=is_change) as response:
            self._note_head(response, trail)
            content = await self._body(response, request, is_change)
        trail.size_bytes += len(content)
        headers = {name.lower(): value for name, value in response.headers.items()}
        return Reply(request, response.status_code, headers, content, self._clocks.now(), trail.id, self._connection_id)

    async def _body(self, response: httpx.Response, request: Request, is_change: bool) -> bytes:
        try:
            return await read_body(response, request.max_bytes or MAX_BYTES)
        except (TooLargeError, BadReplyError) as error:
            if is_change:
                raise OutcomeUnknownError(status=response.status_code) from error
            raise

    def _note_head(self, response: httpx.Response, trail: _Trail) -> None:
        trail.status = response.status_code
        self.budget.heard()
        said = http_date(response.headers.get("date", ""))
        if said is not None:
            half_way = timedelta(seconds=(self._clocks.monotonic() - trail.left_s) / 2)
            # The header is cut to whole seconds: on average half a second is missing.
            passed = said + timedelta(seconds=0.5) - (self._clocks.now().astimezone(UTC) - half_way)
            self.clock_skew_s = passed.total_seconds()
        if response.status_code in {_TOO_MANY_REQUESTS, _UNAVAILABLE}:
            wait = wait_s(response.headers, self._clocks.now())
            if wait is None and response.status_code == _TOO_MANY_REQUESTS:
                wait = DEFAULT_WAIT_S
            if wait is not None:
                self.budget.wait(wait)
                trail.wait_s = wait

    def _judged(self, reply: Reply, trail: _Trail, is_change: bool) -> Reply:
        if reply.status == _TOO_MANY_REQUESTS:
            raise RateLimitedError(retry_after_s=trail.wait_s)
        if is_change and reply.status in _ANSWER_LOST_BEHIND_A_GATEWAY:
            raise OutcomeUnknownError(status=reply.status)
        self._write_log(reply.request, trail, None)
        return reply

    def _failed(self, failure: ConsoleError, request: Request, trail: _Trail) -> BackendError:
        error = failure if isinstance(failure, BackendError) else _unusable(failure)
        error.correlation_id = trail.id
        error.connection_id = error.connection_id or self._connection_id
        error.operation = error.operation or request.operation
        went_unheard = trail.has_place and not trail.progress.was_answered
        if went_unheard and isinstance(error, TimedOutError | OutcomeUnknownError | UnreachableError):
            self.budget.silent()
        self._write_log(request, trail, type(error).__name__)
        return error

    def _write_log(self, request: Request, trail: _Trail, error: str | None) -> None:
        if self._log is not None and not trail.is_logged:
            trail.is_logged = True
            duration_ms = (self._clocks.monotonic() - trail.began_s) * 1000
            self._log.record(
                WireEntry(trail.id, self._connection_id, request, trail.status, duration_ms, trail.size_bytes, error)
            )


def _unusable(error: ConsoleError) -> UnreachableError:
    """A profile that leads nowhere, as trouble of its system: whoever polls has no form to show it in."""
    told = next(iter(error.fields.values()), error.message) if isinstance(error, InputError) else error.message
    return UnreachableError(told, Advice.FIX_INPUT if error.advice is Advice.NOTHING else error.advice)
