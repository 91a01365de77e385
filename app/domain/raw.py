"""The original JSON of an answer, kept once per page, for the Raw tab. Redacted when looked at, not when kept."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True, eq=False)
class RawPage:
    """One decoded answer: the call that brought it (secrets already masked), its status and when it was heard.

    The body may hold secrets until it is redacted, so it stays out of the representation.
    """

    call: str
    status: int
    heard_at: datetime
    body: Any = field(repr=False)


@dataclass(frozen=True, eq=False)
class RawRecord:
    """The place of one record inside a page; ``pointer`` holds object keys and list indexes."""

    page: RawPage
    pointer: tuple[str | int, ...] = ()

    def look(self) -> Any:
        """The record's JSON value, unredacted: pass it through ``redaction.Redactor.tree`` before showing it."""
        value = self.page.body
        for part in self.pointer:
            value = value[part]
        return value
