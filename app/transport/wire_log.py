"""What went over the wire, one JSON line an exchange: never a header, never a body, no secret.

Used by ``exchange``; the composition root says where the file is (the state directory).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from app.domain.redaction import MASK, Redactor, is_secret_field
from app.transport.json_lines import JsonLinesFile
from app.transport.request import Request

_OPAQUE = re.compile(r"[A-Za-z0-9_\-.~%=+]{40,}")
_UUID = re.compile(r"(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass(frozen=True)
class WireEntry:
    """One exchange. ``correlation_id`` is also on the error that it ended with; ``error`` is that error's class.

    ``duration_ms`` is from the place in the queue to the last byte; ``size_bytes`` is that of the answer's body.
    """

    correlation_id: str
    connection_id: str
    request: Request
    status: int | None
    duration_ms: float
    size_bytes: int
    error: str | None = None


class WireLog:
    """Writes entries with everything masked that must not be read."""

    def __init__(
        self, file: JsonLinesFile, redactor: Redactor, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self._file = file
        self._redactor = redactor
        self._now = now

    @property
    def dropped(self) -> int:
        """How many entries could not be written."""
        return self._file.dropped

    def record(self, entry: WireEntry) -> None:
        """Write one entry."""
        line: dict[str, Any] = {
            "time": self._now().isoformat(timespec="milliseconds"),
            "correlation": entry.correlation_id,
            "connection": entry.connection_id,
            "operation": entry.request.operation,
            "method": entry.request.method,
            "path": masked_path(entry.request, self._redactor),
            "query": masked_query(entry.request, self._redactor),
            "status": entry.status,
            "ms": round(entry.duration_ms, 1),
            "bytes": entry.size_bytes,
        }
        if entry.error is not None:
            line["error"] = entry.error
        self._file.append(line)

    def close(self) -> None:
        """Close the file."""
        self._file.close()


def masked_path(request: Request, redactor: Redactor) -> str:
    """The path with registered secrets masked, and with segments that look like keys (40 characters and more)."""
    segments = redactor.text(request.path).split("/")
    return "/".join(MASK if _OPAQUE.fullmatch(one) and not _UUID.search(one) else one for one in segments)


def masked_query(request: Request, redactor: Redactor) -> list[list[str]]:
    """The query's pairs in order; the request's own secret names and those of secret fields are masked."""
    return [
        [name, MASK if name in request.secret_query or is_secret_field(name) else redactor.text(value)]
        for name, value in request.query
    ]
