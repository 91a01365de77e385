"""Where a redirect may lead: for reads, to the same origin and at most three times; for changes, nowhere.

Used by ``exchange``. Credentials never leave the origin they belong to.
"""

from dataclasses import replace
from urllib.parse import urljoin, urlsplit

from app.domain.connections import Address
from app.domain.errors import Advice, BackendError, BadReplyError, OutcomeUnknownError
from app.domain.messages import Message
from app.transport.request import Reply, Request

MOST_REDIRECTS = 3
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_NOT_CARRIED_OUT = frozenset({307, 308})
_DEFAULT_PORTS = {"http": 80, "https": 443}


def next_request(reply: Reply, address: Address, *, is_change: bool, is_last: bool = False) -> Request | None:
    """The request to send next; None: the reply is no redirect.

    Raises:
        BadReplyError: it leads to another origin (the message names that), nowhere, or once too often; or a change was
            told to go elsewhere by 307 or 308, which says that it was not carried out.
        OutcomeUnknownError: a change was answered by 301, 302 or 303: carried out or not, both are in use.
    """
    location = reply.headers.get("location", "")
    if reply.status not in _REDIRECTS or not location:
        return None
    here = f"{address.base_path}{reply.request.target()}"
    there = _resolve(address, here, location)
    if is_change and reply.status not in _NOT_CARRIED_OUT:
        raise OutcomeUnknownError(_elsewhere(there), status=reply.status)
    if is_change or is_last or there is None or reply.request.method not in {"GET", "HEAD"}:
        raise _refused(reply, there)
    origin, target = there
    if origin != address.origin or not target.startswith(f"{address.base_path}/"):
        raise _refused(reply, there)
    return replace(reply.request, path=target.removeprefix(address.base_path), query=())


def _resolve(address: Address, here: str, location: str) -> tuple[str, str] | None:
    """Origin and target of the place; None: it cannot be read."""
    try:
        parts = urlsplit(urljoin(f"{address.origin}{here}", location))
        host, port = parts.hostname, parts.port or _DEFAULT_PORTS.get(parts.scheme)
    except ValueError:
        return None
    if not host or port is None or not location.isascii():
        return None
    origin = Address(host, port, "", parts.scheme).origin
    return origin, (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def _refused(reply: Reply, there: tuple[str, str] | None) -> BackendError:
    error = BadReplyError(_elsewhere(there), where="location", status=reply.status)
    error.advice = Advice.CHECK_ADDRESS
    return error


def _elsewhere(there: tuple[str, str] | None) -> Message:
    """Names the other origin only: what follows it may carry secrets."""
    if there is None:
        return Message.of("error.redirected_nowhere.title")
    return Message.of("error.redirected.title", address=there[0])
