"""Fails a test that logs a warning or worse which it did not announce.

A test that provokes a warning says so with the fixture `expected_logs`; what it expects must come, and nothing else
may. Asyncio's "exception was never retrieved" and "task was destroyed" arrive here too.
"""

import logging
import re
from dataclasses import dataclass


@dataclass
class _Expectation:
    logger: str
    level: int
    pattern: str
    required: bool
    met: bool = False

    def covers(self, record: logging.LogRecord) -> bool:
        named = record.name == self.logger or record.name.startswith(self.logger + ".")
        return named and record.levelno == self.level and re.search(self.pattern, record.getMessage()) is not None


class ExpectedLogs(logging.Handler):
    """What one test logged at WARNING or above, and what it announced."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []
        self._expectations: list[_Expectation] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)

    def expect(self, logger: str, pattern: str = "", level: int = logging.WARNING) -> None:
        """Announce records of a logger (or its children) whose message contains a pattern; at least one must come."""
        self._expectations.append(_Expectation(logger, level, pattern, required=True))

    def tolerate(self, logger: str, pattern: str = "", level: int = logging.WARNING, *, because: str) -> None:
        """Allow records that may or may not come, for instance from a race between two ends of a connection."""
        if not because:
            raise ValueError("say why the record cannot be foreseen")
        self._expectations.append(_Expectation(logger, level, pattern, required=False))

    def complaints(self) -> list[str]:
        """Return what came unannounced and what was announced and did not come; empty when all is well."""
        unexpected = [record for record in self.records if not self._is_covered(record)]
        missing = [expectation for expectation in self._expectations if expectation.required and not expectation.met]
        return [
            *(f"unexpected {record.levelname} of {record.name}: {_told(record)}" for record in unexpected),
            *(f"expected but never logged: {item.logger}: {item.pattern!r}" for item in missing),
        ]

    def _is_covered(self, record: logging.LogRecord) -> bool:
        covering = [expectation for expectation in self._expectations if expectation.covers(record)]
        for expectation in covering:
            expectation.met = True
        return bool(covering)


def _told(record: logging.LogRecord) -> str:
    place = f" ({record.pathname}:{record.lineno})"
    if record.exc_info and record.exc_info[1] is not None:
        return f"{record.getMessage()}{place}: {record.exc_info[1]!r}"
    return record.getMessage() + place
