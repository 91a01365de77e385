"""The allow-list of reads: which requests change nothing, declared by each adapter. All others need a permit.

Method alone does not tell: some APIs read by POST, one deletes by a POST with a query flag.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from app.transport.request import Request


@dataclass(frozen=True)
class ReadRule:
    """One kind of request that changes nothing.

    ``path`` is a regular expression for the whole path (without base path). ``query`` are the only query names allowed;
    any other name makes the request a change. ``signs_in`` marks requests of the auth flow.
    """

    method: str
    path: str
    query: frozenset[str] = frozenset()
    headers: frozenset[str] = frozenset()
    signs_in: bool = False
    _pattern: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_pattern", re.compile(self.path))

    def covers(self, request: Request) -> bool:
        """Whether the request is of this kind."""
        return (
            request.method == self.method
            and self._pattern.fullmatch(request.path) is not None
            and all(name in self.query for name, _ in request.query)
            and all(name.lower() in self.headers for name, _ in request.headers)
        )


def is_read(request: Request, rules: Iterable[ReadRule]) -> bool:
    """Whether the request is on the list."""
    return any(rule.covers(request) for rule in rules)
