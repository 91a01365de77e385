"""The one border where errors of the libraries below become ours: one table, the most specific class wins.

Used inside ``transport`` only. A test walks the error trees of httpx and httpcore and fails if one has no line here.
"""

import errno
import socket
import ssl
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

import anyio
import httpcore
import httpx
import python_socks

from app.domain.errors import (
    Advice,
    BackendError,
    BadReplyError,
    InputError,
    OutcomeUnknownError,
    ProxyRejectedError,
    TimedOutError,
    UnreachableError,
    UntrustedCertificateError,
)
from app.domain.messages import Message
from app.transport.socks import ProxySignInError
from app.transport.tls import is_not_tls, reason_of, trust_problem, untrusted


class Failure(Enum):
    """What happened, as far as the library tells."""

    NO_CONNECTION = "no connection was made"
    NO_CONNECTION_IN_TIME = "no connection was made in time"
    NO_FREE_CONNECTION = "all connections were busy"
    PROXY = "the proxy could not be reached or said no"
    SILENCE = "the answer did not come in time"
    BROKEN_OFF = "the connection broke"
    NONSENSE = "what came is not HTTP, or is cut short"
    UNREADABLE = "the body cannot be unpacked"
    ELSEWHERE = "the server sends us around"
    BAD_ADDRESS = "the address cannot be used"
    OWN_MISTAKE = "we used the library wrongly"


TABLE: Mapping[type[Exception], Failure] = {
    # httpcore
    httpcore.ConnectError: Failure.NO_CONNECTION,
    httpcore.ConnectTimeout: Failure.NO_CONNECTION_IN_TIME,
    httpcore.PoolTimeout: Failure.NO_FREE_CONNECTION,
    httpcore.ConnectionNotAvailable: Failure.NO_FREE_CONNECTION,
    httpcore.ProxyError: Failure.PROXY,
    httpcore.ReadTimeout: Failure.SILENCE,
    httpcore.WriteTimeout: Failure.SILENCE,
    httpcore.TimeoutException: Failure.SILENCE,
    httpcore.ReadError: Failure.BROKEN_OFF,
    httpcore.WriteError: Failure.BROKEN_OFF,
    httpcore.NetworkError: Failure.BROKEN_OFF,
    httpcore.RemoteProtocolError: Failure.NONSENSE,
    httpcore.LocalProtocolError: Failure.OWN_MISTAKE,
    httpcore.ProtocolError: Failure.NONSENSE,
    httpcore.UnsupportedProtocol: Failure.BAD_ADDRESS,
    # httpx
    httpx.ConnectError: Failure.NO_CONNECTION,
    httpx.ConnectTimeout: Failure.NO_CONNECTION_IN_TIME,
    httpx.PoolTimeout: Failure.NO_FREE_CONNECTION,
    httpx.ProxyError: Failure.PROXY,
    httpx.ReadTimeout: Failure.SILENCE,
    httpx.WriteTimeout: Failure.SILENCE,
    httpx.TimeoutException: Failure.SILENCE,
    httpx.ReadError: Failure.BROKEN_OFF,
    httpx.WriteError: Failure.BROKEN_OFF,
    httpx.CloseError: Failure.BROKEN_OFF,
    httpx.NetworkError: Failure.BROKEN_OFF,
    httpx.RemoteProtocolError: Failure.NONSENSE,
    httpx.LocalProtocolError: Failure.OWN_MISTAKE,
    httpx.ProtocolError: Failure.NONSENSE,
    httpx.UnsupportedProtocol: Failure.BAD_ADDRESS,
    httpx.InvalidURL: Failure.BAD_ADDRESS,
    httpx.DecodingError: Failure.UNREADABLE,
    httpx.TooManyRedirects: Failure.ELSEWHERE,
    httpx.HTTPStatusError: Failure.OWN_MISTAKE,
    httpx.TransportError: Failure.BROKEN_OFF,
    httpx.RequestError: Failure.BROKEN_OFF,
    httpx.HTTPError: Failure.BROKEN_OFF,
    httpx.CookieConflict: Failure.OWN_MISTAKE,
    httpx.StreamConsumed: Failure.OWN_MISTAKE,
    httpx.StreamClosed: Failure.OWN_MISTAKE,
    httpx.ResponseNotRead: Failure.OWN_MISTAKE,
    httpx.RequestNotRead: Failure.OWN_MISTAKE,
    httpx.StreamError: Failure.OWN_MISTAKE,
    # what passes through both
    python_socks.ProxyError: Failure.PROXY,
    python_socks.ProxyConnectionError: Failure.PROXY,
    python_socks.ProxyTimeoutError: Failure.NO_CONNECTION_IN_TIME,
    anyio.BrokenResourceError: Failure.BROKEN_OFF,
    anyio.ClosedResourceError: Failure.BROKEN_OFF,
    anyio.EndOfStream: Failure.BROKEN_OFF,
    TimeoutError: Failure.SILENCE,
    ssl.SSLError: Failure.BROKEN_OFF,
    OSError: Failure.BROKEN_OFF,
    UnicodeError: Failure.BAD_ADDRESS,
}

FOREIGN = (
    *(httpcore.ConnectionNotAvailable, httpcore.NetworkError, httpcore.ProtocolError, httpcore.ProxyError),
    *(httpcore.TimeoutException, httpcore.UnsupportedProtocol),
    *(httpx.HTTPError, httpx.InvalidURL, httpx.CookieConflict, httpx.StreamError),
    *(python_socks.ProxyError, anyio.BrokenResourceError, anyio.ClosedResourceError, anyio.EndOfStream),
    *(OSError, UnicodeError),
)
"""What to catch around the libraries: the roots of all classes in the table."""


@dataclass
class Progress:
    """How far an exchange came. A connection that was never made, and a handshake that failed, leave both False.

    ``has_left``: a byte of the request may have been written. ``was_answered``: the head of the answer came.
    """

    has_left: bool = False
    was_answered: bool = False


def failure_of(error: BaseException) -> Failure:
    """What an error of the libraries means.

    Raises:
        LookupError: not one of theirs.
    """
    for known in type(error).__mro__:
        if known in TABLE:
            return TABLE[known]
    raise LookupError(type(error).__name__)


def is_passing(error: BackendError, *, nothing_left: bool = False) -> bool:
    """Whether the same request may fare better in a moment: refused, broken off, cut short.

    ``nothing_left``: only when the connection was not made at all, so that the server cannot have seen the request.
    """
    cause = error.__cause__
    if isinstance(error, UntrustedCertificateError) or cause is None or not isinstance(cause, FOREIGN):
        return False
    return failure_of(cause) in ({Failure.NO_CONNECTION} if nothing_left else _PASSING)


def translate(error: Exception, progress: Progress, *, is_change: bool) -> BackendError | InputError:
    """The error of ours for one of theirs; the caller raises it ``from`` the original and adds whose it is.

    A change that may have left has an unknown outcome, whatever the reason was.
    """
    failure = failure_of(error)
    if _wants_client_certificate(error):
        # TLS 1.3 refuses after the handshake, when the request is on its way already; it was never looked at.
        wanted = Message.of("error.client_certificate_wanted.title")
        return UnreachableError(wanted, Advice.CHECK_CLIENT_CERTIFICATE)
    if progress.has_left and is_change:
        return OutcomeUnknownError()
    handshake = _handshake_error(error) if failure is not Failure.PROXY else None
    if handshake is not None and not progress.has_left:
        return handshake
    if not progress.has_left and failure in _NOTHING_LEFT:
        return _never_left(error, failure)
    return _read_failed(failure, progress)


_WANTS_CERTIFICATE = frozenset(
    {
        "TLSV13_ALERT_CERTIFICATE_REQUIRED",
        "SSLV3_ALERT_BAD_CERTIFICATE",
        "SSLV3_ALERT_UNSUPPORTED_CERTIFICATE",
        "SSLV3_ALERT_CERTIFICATE_REVOKED",
        "SSLV3_ALERT_CERTIFICATE_EXPIRED",
        "SSLV3_ALERT_CERTIFICATE_UNKNOWN",
        "TLSV1_ALERT_UNKNOWN_CA",
        "TLSV1_ALERT_ACCESS_DENIED",
    }
)
"""Alerts of a server about the certificate that we showed, or did not show."""
_HANDSHAKE_REFUSED = "SSLV3_ALERT_HANDSHAKE_FAILURE"
"""Under TLS 1.2 also what a server answers to whom shows no certificate."""
_PASSING = frozenset({Failure.NO_CONNECTION, Failure.BROKEN_OFF, Failure.NONSENSE})
_NOTHING_LEFT = frozenset(
    {
        Failure.NO_CONNECTION,
        Failure.NO_CONNECTION_IN_TIME,
        Failure.NO_FREE_CONNECTION,
        Failure.PROXY,
        Failure.SILENCE,
        Failure.BROKEN_OFF,
    }
)


def _read_failed(failure: Failure, progress: Progress) -> BackendError | InputError:
    match failure:
        case Failure.SILENCE | Failure.NO_CONNECTION_IN_TIME | Failure.NO_FREE_CONNECTION:
            return TimedOutError()
        case Failure.BAD_ADDRESS:
            return InputError(fields={"address": Message.of("address.problem.unreadable")})
        case Failure.UNREADABLE | Failure.ELSEWHERE | Failure.OWN_MISTAKE:
            return BadReplyError(where="body")
        case Failure.NONSENSE if progress.was_answered:
            return BadReplyError(Message.of("error.reply_cut_short.title"), where="body")
        case Failure.BROKEN_OFF if progress.was_answered:
            return BadReplyError(Message.of("error.reply_cut_short.title"), where="body")
        case _:
            return UnreachableError(Message.of("error.connection_lost.title"), advice=Advice.RETRY_LATER)


def _wants_client_certificate(error: Exception) -> bool:
    return any(isinstance(one, ssl.SSLError) and reason_of(one) in _WANTS_CERTIFICATE for one in _links(error))


def _handshake_error(error: Exception) -> BackendError | None:
    for link in _links(error):
        # "Want read" is how a handshake waits: it stands in the history of one that took too long.
        if isinstance(link, ssl.SSLError) and not isinstance(link, ssl.SSLWantReadError | ssl.SSLWantWriteError):
            if reason_of(link) == _HANDSHAKE_REFUSED:
                refused = Message.of("error.handshake_refused.title")
                return UnreachableError(refused, Advice.CHECK_CLIENT_CERTIFICATE)
            problem = trust_problem(link)
            if problem is not None:
                return untrusted(problem)
            if is_not_tls(link):
                return UnreachableError(Message.of("error.not_tls.title"))
    return None


def _never_left(error: Exception, failure: Failure) -> UnreachableError:
    if failure is Failure.PROXY:
        return _proxy_failed(error)
    return UnreachableError(_reason(error, failure))


def _proxy_failed(error: Exception) -> UnreachableError:
    """What the proxy itself has to do with it. httpcore tells the status of a refused tunnel in words only."""
    if str(error).startswith("407 ") or isinstance(error, ProxySignInError):
        return ProxyRejectedError()
    if any(isinstance(link, ssl.SSLError) for link in _links(error)):
        return UnreachableError(Message.of("error.proxy_untrusted.title"), Advice.CHECK_PROXY)
    return UnreachableError(Message.of("error.proxy.title"), Advice.CHECK_PROXY)


def _reason(error: Exception, failure: Failure) -> Message:
    if failure in {Failure.NO_CONNECTION_IN_TIME, Failure.SILENCE}:
        return Message.of("error.unreachable_silent.title")
    if failure is Failure.NO_FREE_CONNECTION:
        return Message.of("error.too_busy.title")
    for link in _links(error):
        if isinstance(link, socket.gaierror):
            return Message.of("error.unknown_name.title")
        if isinstance(link, ConnectionRefusedError) or getattr(link, "errno", None) == errno.ECONNREFUSED:
            return Message.of("error.refused.title")
    return Message.of("error.unreachable.title")


def _links(error: BaseException) -> Iterator[BaseException]:
    """The error and what led to it, nearest first. httpcore wipes ``__cause__`` and keeps the origin as an argument."""
    waiting, seen = [error], set[int]()
    while waiting:
        link = waiting.pop(0)
        if id(link) in seen:
            continue
        seen.add(id(link))
        yield link
        near = (link.__cause__, *link.args, link.__context__, *getattr(link, "exceptions", ()))
        waiting.extend(one for one in near if isinstance(one, BaseException))
