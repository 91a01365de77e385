"""A channel: the way of one connection to its server, with its session. What adapters and services hold."""

from contextlib import AbstractAsyncContextManager
from typing import Protocol

from pydantic import SecretStr

from app.domain.permits import Permit
from app.domain.redaction import Redactor
from app.transport.auth import Session
from app.transport.request import Reply, Request, StreamedReply


class Channel(Protocol):
    """Lives on the network thread's loop.

    Errors are those of ``BackendError``; statuses beyond 401 and 429 come back as replies, for the adapter's table, but
    for 502 and 504 on a change: a gateway that lost the answer does not know what became of it.
    """

    connection_id: str
    redactor: Redactor

    @property
    def session(self) -> Session | None:
        """The session, or None when signed out."""

    @property
    def clock_skew_s(self) -> float | None:
        """Server's clock minus ours by its ``Date`` headers, seconds; None: not known."""

    async def send(self, request: Request, permit: Permit | None = None) -> Reply:
        """Send one request with the session's proof, and read the whole answer.

        Reads (by the adapter's allow-list) may be retried; anything else needs a permit and is sent once. Requests of
        rules that sign in go without a session, and their 401 comes back as a reply.

        Raises:
            PermitRefusedError: a change without a valid permit; no socket was touched.
            OutcomeUnknownError: a change left, its answer did not come back.
            UnreachableError, TimedOutError, UntrustedCertificateError, RateLimitedError, SessionExpiredError,
            SignInRejectedError, PermissionDeniedError (a fresh token got 401), TooLargeError, BadReplyError.
        """

    def demand(self, request: Request, permit: Permit | None) -> None:
        """Refuse a change without a valid permit now, for whoever asks the server something before sending it.

        Uses nothing up: ``send`` asks again. Raises PermitRefusedError.
        """

    def stream(self, request: Request) -> AbstractAsyncContextManager[StreamedReply]:
        """Read an answer in pieces, for downloads and for answers that cannot be paged. Reads only.

        ``timeout_s`` limits each silence, not the whole. No success is an error by its status: PermissionDeniedError,
        NotFoundError, ConflictError, RateLimitedError, BackendFaultError.
        """

    async def sign_in(self, code: SecretStr | None = None) -> Session:
        """Sign in now, with a one-time code where one is given. Raises SignInRejectedError, CodeNeededError."""

    async def sign_out(self) -> None:
        """End the session at the server where it knows that, and forget it.

        Never fails, and takes 5 s at most. Until the next explicit ``sign_in`` sends raise SessionExpiredError.
        """
