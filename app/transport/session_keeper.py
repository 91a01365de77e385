"""Keeps one connection's session: signs in when first needed, renews in time, and falls silent when refused.

Used by the channel. One attempt per expiry, one at a time, so that nobody is locked out by a console that insists.
"""

import asyncio
from collections.abc import Awaitable, Callable

from pydantic import SecretStr

from app.domain.errors import (
    BackendError,
    BackendFaultError,
    RateLimitedError,
    SessionExpiredError,
    SignInRejectedError,
    TimedOutError,
    UnreachableError,
    UntrustedCertificateError,
)
from app.transport.auth import AuthFlow, CodeFlow, Conversation, Session

Converse = Callable[[Conversation], Awaitable[Session]]

POSTPONED_S = 60.0
"""After a renewal ahead of time that came to nothing, the old session is used for this long before the next try."""

_INCONCLUSIVE = (UnreachableError, UntrustedCertificateError, TimedOutError, RateLimitedError, BackendFaultError)


class SessionKeeper:
    """The session and the right to try for a new one.

    ``generation`` counts the sessions that were obtained: whoever noted it before can tell whether one is newer.
    """

    def __init__(self, flow: AuthFlow, converse: Converse, monotonic: Callable[[], float]) -> None:
        self.session: Session | None = None
        self.generation = 0
        self.is_silent = False
        self._flow = flow
        self._converse = converse
        self._monotonic = monotonic
        self._renew_at: float | None = None
        self._farewells = 0
        self._lock = asyncio.Lock()

    def check(self) -> None:
        """Refuse while nothing may be tried.

        Raises:
            SessionExpiredError: signed out, or refused; only an explicit sign-in helps. Nothing was sent.
        """
        if self.is_silent:
            raise SessionExpiredError

    async def current(self) -> Session:
        """The session to use now; signs in where there is none yet, renews where it is time.

        Raises:
            SignInRejectedError: this first sign-in was refused. From then on silent.
            SessionExpiredError: silent, or the renewal was refused.
        """
        self.check()
        if self.session is not None and not self._is_due():
            return self.session
        async with self._lock:
            self.check()
            if self.session is None:
                return await self._obtain(self._flow.sign_in())
            if self._is_due():
                await self._renew_ahead(self.session)
            return self.session

    async def replace(self, refused: Session) -> Session:
        """Another session in place of one that the server refused; whoever comes second gets what the first obtained.

        Raises:
            SessionExpiredError: this one attempt was refused too. From then on silent.
        """
        async with self._lock:
            self.check()
            if self.session is not None and self.session is not refused:
                return self.session
            return await self._renew(refused)

    async def sign_in(self, code: SecretStr | None = None) -> Session:
        """Sign in because the operator said so; ends the silence when it succeeds.

        Args:
            code: a one-time code. A flow whose server never asks for one does without.

        Raises:
            SignInRejectedError: and silent from then on.
        """
        async with self._lock:
            flow = self._flow
            if code is not None and isinstance(flow, CodeFlow):
                session = await self._obtain(flow.sign_in_with_code(code))
            else:
                session = await self._obtain(flow.sign_in())
            self.is_silent = False
            return session

    def forget(self) -> Session | None:
        """Be signed out, and silent until an explicit sign-in. Returns the session that was.

        A sign-in or renewal under way comes to nothing, whatever the server answers.
        """
        self._farewells += 1
        session, self.session = self.session, None
        self._renew_at = None
        self.is_silent = True
        return session

    def _is_due(self) -> bool:
        return self._renew_at is not None and self._monotonic() >= self._renew_at

    async def _renew_ahead(self, session: Session) -> None:
        try:
            await self._renew(session)
        except UnreachableError:
            raise
        except BackendError as error:
            if not _is_inconclusive(error):
                raise
            # The old session may well be good for a while yet: the request itself will show.
            self._renew_at = self._monotonic() + POSTPONED_S

    async def _renew(self, session: Session) -> Session:
        try:
            return await self._obtain(self._flow.renew(session) or self._flow.sign_in())
        except BackendError as error:
            if _is_inconclusive(error):
                raise
            expired = SessionExpiredError(operation=error.operation)
            expired.correlation_id = error.correlation_id
            raise expired from error

    async def _obtain(self, conversation: Conversation) -> Session:
        farewells = self._farewells
        try:
            session = await self._converse(conversation)
        except BackendError as error:
            if not _is_inconclusive(error):
                self.forget()
            raise
        if self._farewells != farewells:
            raise SessionExpiredError  # signed out meanwhile: what came in since is not taken up
        self.session = session
        self.generation += 1
        self._renew_at = None if session.renew_after_s is None else self._monotonic() + session.renew_after_s
        return session


def _is_inconclusive(error: BackendError) -> bool:
    """Whether the server did not get to judge: it was not reached, or failed itself. Such a try counts for nothing."""
    if isinstance(error, SignInRejectedError):
        return False
    return isinstance(error, _INCONCLUSIVE) or (error.status or 0) >= 500
