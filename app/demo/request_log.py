"""What was asked of one simulated system: a log of recent requests and counters, for tests and rehearsals.

Holds no secret: of a request only method, path and the names of its query keys are kept, never values, headers or
bodies.
"""

from collections import Counter, deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

LOG_LENGTH = 10_000


@dataclass
class LoggedRequest:
    """One request. ``status`` is None while it is being answered, and stays so when no answer was sent."""

    number: int
    at: float
    method: str
    path: str
    query_keys: Sequence[str]
    is_change: bool
    status: int | None = None

    def as_json(self) -> dict[str, Any]:
        """The entry as the control interface shows it."""
        return {
            "number": self.number,
            "time": self.at,
            "method": self.method,
            "path": self.path,
            "query_keys": list(self.query_keys),
            "changing": self.is_change,
            "status": self.status,
        }


class RequestLog:
    """The last requests (at most ``LOG_LENGTH``) and the counts of all of them since the last reset."""

    def __init__(self) -> None:
        self._entries: deque[LoggedRequest] = deque(maxlen=LOG_LENGTH)
        self._last_number = 0
        self._methods: Counter[str] = Counter()
        self._changes = 0
        self._in_flight = 0
        self._most_in_flight = 0
        self.changes_ever = 0

    def begin(self, at: float, method: str, path: str, query_keys: Sequence[str], is_change: bool) -> LoggedRequest:
        """Note a request that has arrived; ``at`` is wall time in epoch seconds."""
        self._last_number += 1
        entry = LoggedRequest(self._last_number, at, method, path, query_keys, is_change)
        self._entries.append(entry)
        self._methods[method] += 1
        self._changes += is_change
        self.changes_ever += is_change
        self._in_flight += 1
        self._most_in_flight = max(self._most_in_flight, self._in_flight)
        return entry

    def end(self) -> None:
        """Note that a request has been dealt with."""
        self._in_flight -= 1

    def entries(self, after: int = 0) -> list[LoggedRequest]:
        """The kept requests with a number above ``after``, oldest first."""
        return [entry for entry in self._entries if entry.number > after]

    def counters(self) -> dict[str, Any]:
        """Requests since the last reset: total, by method, changing ones, and the most that were open at once."""
        return {
            "total": sum(self._methods.values()),
            "by_method": dict(sorted(self._methods.items())),
            "changing": self._changes,
            "in_flight": self._in_flight,
            "most_in_flight": self._most_in_flight,
        }

    def reset(self) -> None:
        """Begin to count again, and forget the log."""
        self._entries.clear()
        self._methods.clear()
        self._changes = 0
        self._most_in_flight = self._in_flight
