"""A channel in memory, for the unit tests of adapters and of everything that only needs a `Channel`.

Replies are scripted by method and path; the permit rule of the real channel holds here too, so that an adapter which
forgets its permit or its allow-list fails its own tests already.
"""

import json
import re
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from pydantic import SecretStr

from app.domain.errors import PermitRefusedError
from app.domain.permits import Permit
from app.domain.redaction import Redactor
from app.transport.auth import AuthFlow, CodeFlow, Conversation, Session
from app.transport.reads import ReadRule, is_read
from app.transport.request import Reply, Request, StreamedReply

NOW = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)

Answer = Reply | Exception | Callable[[Request], Reply | Exception]


@dataclass
class _Script:
    method: str
    path: re.Pattern[str]
    query: Mapping[str, str]
    answers: list[Answer] = field(default_factory=list)

    def covers(self, request: Request) -> bool:
        asked = dict(request.query)
        return (
            request.method == self.method
            and self.path.fullmatch(request.path) is not None
            and all(asked.get(name) == value for name, value in self.query.items())
        )

    def next(self) -> Answer:
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


class ScriptedChannel:
    """Answers as scripted, keeps what was sent in `sent` and the permits that were spent in `spent`.

    The newest script that covers a request answers it; several answers of one script come in turn, the last one for
    good. A request that no script covers is an AssertionError, so that a test never passes on an answer nobody wrote.
    """

    def __init__(
        self,
        reads: Iterable[ReadRule] = (),
        flow: AuthFlow | None = None,
        *,
        connection_id: str = "connection-1",
        now: Callable[[], datetime] = lambda: NOW,
    ) -> None:
        self.connection_id = connection_id
        self.redactor = Redactor()
        self.sent: list[Request] = []
        self.spent: list[Permit] = []
        self._reads = tuple(reads)
        self._flow = flow
        self._now = now
        self._scripts: list[_Script] = []
        self._session: Session | None = None if flow else Session(SecretStr("scripted-token"))
        self.skew_s: float | None = None

    @property
    def session(self) -> Session | None:
        """The session; without a flow there is always one."""
        return self._session

    @property
    def clock_skew_s(self) -> float | None:
        """What a test put into `skew_s`."""
        return self.skew_s

    def on(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        status: int = 200,
        text: str | bytes | None = None,
        headers: Mapping[str, str] | None = None,
        query: Mapping[str, str] | None = None,
        raises: Exception | None = None,
        by: Callable[[Request], Reply | Exception] | None = None,
    ) -> "ScriptedChannel":
        """Script one more answer.

        Args:
            path: a regular expression for the whole path.
            body: the JSON of the answer; `text` gives the bytes themselves instead.
            query: pairs that the request must have.
            raises: an error in place of an answer.
            by: computes the answer from the request, see `reply_to`.
        """
        answer: Answer = raises or by or _reply(Request(method, path), status, body, text, headers or {}, self._now())
        last = self._scripts[-1] if self._scripts else None
        if last and (last.method, last.path.pattern, last.query) == (method, path, query or {}):
            last.answers.append(answer)
        else:
            self._scripts.append(_Script(method, re.compile(path), query or {}, [answer]))
        return self

    def reply_to(
        self, request: Request, body: Any = None, status: int = 200, headers: Mapping[str, str] | None = None
    ) -> Reply:
        """Build a reply inside a `by` function."""
        return _reply(request, status, body, None, headers or {}, self._now())

    async def send(self, request: Request, permit: Permit | None = None) -> Reply:
        """See `Channel.send`."""
        if not is_read(request, self._reads):
            if permit is None:
                raise PermitRefusedError
            permit.spend(self.connection_id, request.digest(), self._now())
            self.spent.append(permit)
        if self._session is None and not self._signs_in(request):
            await self.sign_in()
        return self._answer(request)

    def demand(self, request: Request, permit: Permit | None) -> None:
        """See `Channel.demand`."""
        if permit is None:
            raise PermitRefusedError
        permit.check(self.connection_id, request.digest(), self._now())

    @asynccontextmanager
    async def stream(self, request: Request) -> AsyncIterator[StreamedReply]:
        """See `Channel.stream`; the scripted answer comes in pieces of 7 bytes, so that no piece ends at a seam."""
        if not is_read(request, self._reads):
            raise PermitRefusedError
        answer = self._answer(request)
        content = answer.content

        async def pieces() -> AsyncIterator[bytes]:
            for start in range(0, len(content), 7):
                yield content[start : start + 7]

        yield StreamedReply(answer.status, answer.headers, pieces())

    async def sign_in(self, code: SecretStr | None = None) -> Session:
        """Hold the flow's conversation with the scripted answers."""
        assert self._flow is not None, "this channel has no flow to sign in with"
        if code is not None and isinstance(self._flow, CodeFlow):
            self._session = self.converse(self._flow.sign_in_with_code(code))
        else:
            self._session = self.converse(self._flow.sign_in())
        return self._session

    async def sign_out(self) -> None:
        """End the session as the flow says."""
        if self._flow is not None and self._session is not None:
            farewell = self._flow.sign_out(self._session)
            if farewell is not None:
                self._answer(farewell)
        self._session = None

    def converse(self, conversation: Conversation) -> Session:
        """Drive a conversation of an auth flow to its session."""
        request = next(conversation)
        while True:
            try:
                request = conversation.send(self._answer(request))
            except StopIteration as end:
                session: Session = end.value
                return session

    def sent_bodies(self) -> list[Any]:
        """The JSON bodies that were sent, in order."""
        return [request.json for request in self.sent if request.has_body]

    def _signs_in(self, request: Request) -> bool:
        return any(rule.signs_in and rule.covers(request) for rule in self._reads)

    def _answer(self, request: Request) -> Reply:
        self.sent.append(request)
        script = next((one for one in reversed(self._scripts) if one.covers(request)), None)
        assert script is not None, f"nothing is scripted for {request.method} {request.target()}"
        answer = script.next()
        if callable(answer):
            answer = answer(request)
        if isinstance(answer, Exception):
            raise answer
        return Reply(request, answer.status, answer.headers, answer.content, answer.heard_at)


def _reply(
    request: Request, status: int, body: Any, text: str | bytes | None, headers: Mapping[str, str], now: datetime
) -> Reply:
    if text is not None:
        content = text.encode() if isinstance(text, str) else text
        return Reply(request, status, dict(headers), content, now)
    content = b"" if body is None else json.dumps(body).encode()
    return Reply(request, status, {"content-type": "application/json", **headers}, content, now)
