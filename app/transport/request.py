"""What adapters ask the wire for, and what they get back. Values only."""

import hashlib
import json
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import quote

from app.domain.errors import BadReplyError
from app.domain.messages import Message

DEFAULT_TIMEOUT_S = 30.0


class _NoBody:
    def __repr__(self) -> str:
        return "NO_BODY"


NO_BODY = _NoBody()
"""Says that a request has no body; None is a body of its own (JSON null)."""


@dataclass(frozen=True)
class Request:
    """One request, relative to the connection's address.

    Attributes:
        path: begins with a slash, already percent-encoded; the connection's base path is put before it.
        query: pairs in order, not encoded. Names in ``secret_query`` are masked wherever it is shown or logged.
        json: the body as a JSON value; ``NO_BODY`` sends none. Fields that carry secrets are masked by name.
        headers: beyond those of the auth flow.
        operation: our word for it, for logs and errors, such as ``list_backups``.
        timeout_s: for the whole exchange.
        max_bytes: the answer's limit; None: the channel's default (32 MB).
    """

    method: str
    path: str
    query: tuple[tuple[str, str], ...] = ()
    json: Any = NO_BODY
    headers: tuple[tuple[str, str], ...] = ()
    operation: str = ""
    secret_query: frozenset[str] = frozenset()
    timeout_s: float = DEFAULT_TIMEOUT_S
    max_bytes: int | None = None

    @property
    def has_body(self) -> bool:
        """Whether a body is sent."""
        return self.json is not NO_BODY

    def body(self) -> bytes:
        """The bytes of the body; the same value always gives the same bytes."""
        return b"" if not self.has_body else json.dumps(self.json, ensure_ascii=False).encode()

    def target(self) -> str:
        """Path and query as they go over the wire."""
        if not self.query:
            return self.path
        return f"{self.path}?" + "&".join(
            f"{quote(name, safe='')}={quote(value, safe='')}" for name, value in self.query
        )

    def digest(self) -> str:
        """SHA-256 over method, path, query, own headers and body: what a permit names. Sign-in headers do not count."""
        parts = [self.method, self.target(), *(f"{name.lower()}:{value}" for name, value in self.headers)]
        return hashlib.sha256("\n".join(parts).encode() + b"\n" + self.body()).hexdigest()


@dataclass(frozen=True)
class StreamedReply:
    """The head of a successful answer (lower-case header names), and its body in pieces."""

    status: int
    headers: Mapping[str, str]
    pieces: AsyncIterator[bytes]


@dataclass(frozen=True)
class Reply:
    """A complete answer. ``headers`` have lower-case names; ``heard_at`` is aware UTC.

    ``correlation_id`` finds the exchange in the wire log: errors made from a reply carry it and ``connection_id`` too.
    """

    request: Request
    status: int
    headers: Mapping[str, str]
    content: bytes
    heard_at: datetime
    correlation_id: str = ""
    connection_id: str = ""

    @property
    def is_success(self) -> bool:
        """Whether the status is any 2xx: the systems differ in which one they send."""
        return 200 <= self.status < 300

    @property
    def is_html(self) -> bool:
        """Whether a page for people came instead of data (a proxy, a restart, a wrong address)."""
        kind = self.headers.get("content-type", "").partition(";")[0].strip().lower()
        return kind in {"text/html", "application/xhtml+xml"} or self.content[:256].lstrip().lower().startswith(
            (b"<!doctype html", b"<html")
        )

    def json(self) -> Any:
        """The decoded body.

        Raises:
            BadReplyError: not JSON (a page for people, cut short, not UTF-8), with the place where it broke.
        """
        try:
            return json.loads(self.content)
        except (ValueError, RecursionError) as error:
            message = "error.bad_reply_html.title" if self.is_html else "error.bad_reply_json.title"
            where = f"byte {error.pos}" if isinstance(error, json.JSONDecodeError) else "body"
            bad = BadReplyError(
                Message.of(message, status=self.status),
                where=where,
                connection_id=self.connection_id,
                operation=self.request.operation,
                status=self.status,
            )
            bad.correlation_id = self.correlation_id
            raise bad from error
