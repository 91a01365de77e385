"""The channel over HTTP: permits, sessions and the difference between reading and changing.

Made by ``Network``; adapters know it as ``Channel``. Lives on the network loop.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from typing import Any

from pydantic import SecretStr

from app.domain.errors import (
    BackendError,
    BackendFaultError,
    BadReplyError,
    ConflictError,
    NotFoundError,
    PermissionDeniedError,
    PermitRefusedError,
    RateLimitedError,
)
from app.domain.messages import Message
from app.domain.permits import Permit
from app.domain.redaction import Redactor, is_secret_field
from app.transport.auth import AuthFlow, Conversation, Session
from app.transport.exchange import Clocks, Download, Exchange
from app.transport.reads import ReadRule
from app.transport.request import Reply, Request, StreamedReply
from app.transport.retrying import Retrying
from app.transport.session_keeper import SessionKeeper

_UNAUTHORISED = 401
_REFUSALS_FROM = 400
_FAREWELL_LIMIT_S = 5.0
_LONGEST_CONVERSATION = 10


class HttpChannel:
    """One connection's way to its server. See ``Channel`` for the promises."""

    def __init__(
        self,
        connection_id: str,
        flow: AuthFlow,
        reads: tuple[ReadRule, ...],
        redactor: Redactor,
        exchange: Exchange,
        retrying: Retrying,
        clocks: Clocks,
        release: Callable[[], Awaitable[None]],
    ) -> None:
        self.connection_id = connection_id
        self.redactor = redactor
        self._flow = flow
        self._reads = reads
        self._exchange = exchange
        self._retrying = retrying
        self._clocks = clocks
        self._release = release
        self._keeper = SessionKeeper(flow, self._converse, clocks.monotonic)
        self._forbidding: Session | None = None
        self._forbidden: set[tuple[str, str]] = set()
        redactor.register(flow.secrets())

    @property
    def session(self) -> Session | None:
        """The session, or None when signed out."""
        return self._keeper.session

    @property
    def clock_skew_s(self) -> float | None:
        """Server's clock minus ours by its ``Date`` headers, seconds; None: not known."""
        return self._exchange.clock_skew_s

    @property
    def not_before(self) -> float | None:
        """Monotonic seconds before which the server wants nothing to be sent; None: no such wish."""
        return self._exchange.budget.not_before

    async def send(self, request: Request, permit: Permit | None = None) -> Reply:
        """See ``Channel.send``. Requests of rules that sign in are sent as they are, without a session."""
        rule = self._rule_for(request)
        if rule is not None and rule.signs_in:
            return await self._sign_in_reply(request)
        self._keeper.check()
        self._exchange.budget.check()
        if rule is None:
            self._spend(request, permit)
            return await self._with_session(request, self._change)
        return await self._with_session(request, self._read)

    def demand(self, request: Request, permit: Permit | None) -> None:
        """See ``Channel.demand``."""
        _present(permit).check(self.connection_id, request.digest(), self._clocks.now())

    @asynccontextmanager
    async def stream(self, request: Request) -> AsyncIterator[StreamedReply]:
        """See ``Channel.stream``. An answer that is no success is raised, since nobody could see its status.

        Raises:
            PermissionDeniedError, NotFoundError, ConflictError, BackendFaultError: by status.
        """
        if self._rule_for(request) is None:
            raise PermitRefusedError(Message.of("permit.not_a_read.why"))
        session, is_fresh = await self._current()
        async with self._exchange.download(self._flow.authorise(request, session)) as download:
            if download.status != _UNAUTHORISED:
                yield self._successful(download, request)
                return
        session = await self._other_session(request, session, is_fresh, download.correlation_id)
        async with self._exchange.download(self._flow.authorise(request, session)) as download:
            if download.status == _UNAUTHORISED:
                raise self._denied(request, session, download.correlation_id)
            yield self._successful(download, request)

    async def sign_in(self, code: SecretStr | None = None) -> Session:
        """See ``Channel.sign_in``."""
        # The secrets may have been typed after the channel was made.
        self.redactor.register(self._flow.secrets())
        return await self._keeper.sign_in(code)

    async def sign_out(self) -> None:
        """See ``Channel.sign_out``. Within 5 s or not at all; silent afterwards."""
        session = self._keeper.forget()
        farewell = None if session is None else self._flow.sign_out(session)
        if session is None or farewell is None:
            return
        self._demand_listed(farewell)
        proven = self._flow.authorise(farewell, session)
        # The session ends by itself in time; leaving must neither fail nor wait in a long line.
        with suppress(BackendError, TimeoutError):
            async with asyncio.timeout(_FAREWELL_LIMIT_S):
                await self._exchange.reply(proven, is_change=False)

    async def aclose(self) -> None:
        """Forget the session without a word to the server, and let go of the connections."""
        self._keeper.forget()
        await self._release()

    async def _with_session(self, request: Request, attempt: Callable[[Request], Awaitable[Reply]]) -> Reply:
        session, is_fresh = await self._current()
        reply = await attempt(self._flow.authorise(request, session))
        if reply.status == _UNAUTHORISED:
            session = await self._other_session(request, session, is_fresh, reply.correlation_id)
            reply = await attempt(self._flow.authorise(request, session))
            if reply.status == _UNAUTHORISED:
                raise self._denied(request, session, reply.correlation_id)
        # What the flow added must not be seen on the Raw tab or in an error.
        return _without_echo(replace(reply, request=request), self.redactor)

    async def _current(self) -> tuple[Session, bool]:
        """The session to use, and whether it was obtained while we asked."""
        before = self._keeper.generation
        session = await self._keeper.current()
        return session, self._keeper.generation != before

    async def _other_session(self, request: Request, refused: Session, is_fresh: bool, correlation_id: str) -> Session:
        """After a 401: a session to try once more with. A fresh one that is refused means: forbidden."""
        if is_fresh or (self._forbidding is refused and (request.method, request.path) in self._forbidden):
            raise self._denied(request, refused, correlation_id)
        return await self._keeper.replace(refused)

    def _denied(self, request: Request, session: Session, correlation_id: str) -> PermissionDeniedError:
        """Remember it for the session's life: polling a forbidden page must not sign in again and again."""
        if self._forbidding is not session:
            self._forbidding = session
            self._forbidden.clear()
        self._forbidden.add((request.method, request.path))
        denied = PermissionDeniedError(
            connection_id=self.connection_id, operation=request.operation, status=_UNAUTHORISED
        )
        denied.correlation_id = correlation_id
        return denied

    async def _read(self, request: Request) -> Reply:
        return await self._retrying.read(lambda: self._exchange.reply(request, is_change=False))

    async def _change(self, request: Request) -> Reply:
        return await self._exchange.reply(request, is_change=True)

    def _spend(self, request: Request, permit: Permit | None) -> None:
        _present(permit).spend(self.connection_id, request.digest(), self._clocks.now())

    def _rule_for(self, request: Request) -> ReadRule | None:
        return next((rule for rule in self._reads if rule.covers(request)), None)

    async def _converse(self, conversation: Conversation) -> Session:
        """Hold a conversation of the flow. What it receives is masked from the moment it arrives."""
        try:
            request = next(conversation)
            for _ in range(_LONGEST_CONVERSATION):
                reply = await self._sign_in_reply(request)
                request = conversation.send(reply)
        except StopIteration as end:
            session: Session = end.value
            self.redactor.register(one for one in (session.token, session.refresh_token) if one is not None)
            return session
        finally:
            conversation.close()
        raise BadReplyError(where="sign-in", connection_id=self.connection_id, operation=request.operation)

    async def _sign_in_reply(self, request: Request) -> Reply:
        self._demand_listed(request)
        reply = await self._retrying.read(lambda: self._exchange.reply(request, is_change=False), signs_in=True)
        self.redactor.register(_secrets_in(reply))
        return _without_echo(reply, self.redactor)

    def _demand_listed(self, request: Request) -> None:
        """Signing in and out is on the allow-list too. Headers do not count: a flow may prove who asks by them."""
        if self._rule_for(replace(request, headers=())) is None:
            raise PermitRefusedError(Message.of("permit.not_a_read.why"))

    def _successful(self, download: Download, request: Request) -> StreamedReply:
        status = download.status
        if 200 <= status < 300:
            return StreamedReply(status, download.headers, download.pieces)
        error: BackendError
        if status in {401, 403}:
            error = PermissionDeniedError(status=status)
        elif status in {404, 410}:
            error = NotFoundError(status=status)
        elif status in {409, 412}:
            error = ConflictError(status=status)
        elif status == 429:
            until = self._exchange.budget.not_before or self._clocks.monotonic()
            error = RateLimitedError(retry_after_s=until - self._clocks.monotonic())
        else:
            error = BackendFaultError(status=status)
        error.connection_id, error.operation = self.connection_id, request.operation
        error.correlation_id = download.correlation_id
        raise error


def _present(permit: Permit | None) -> Permit:
    if permit is None:
        raise PermitRefusedError(Message.of("permit.missing.why"))
    return permit


def _without_echo(reply: Reply, redactor: Redactor) -> Reply:
    """A refusal with known secrets masked: its words end up on screens, in the journal and in reports."""
    if reply.status < _REFUSALS_FROM:
        return reply
    masked = redactor.text(reply.content.decode(errors="surrogateescape")).encode(errors="surrogateescape")
    return reply if masked == reply.content else replace(reply, content=masked)


def _secrets_in(reply: Reply) -> list[str]:
    """The text values of fields that carry secrets, anywhere in the answer; none when it is not JSON."""
    try:
        waiting: list[Any] = [reply.json()]
    except BadReplyError:
        return []
    found: list[str] = []
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting.extend(value)
        elif isinstance(value, dict):
            waiting.extend(value.values())
            found += [text for name, text in value.items() if isinstance(text, str) and is_secret_field(name)]
    return found
