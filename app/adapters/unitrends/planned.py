"""What a planned change carries along: its requests, and how each answer is to be read. The adapter's own."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.adapters.unitrends.errors import warning_in
from app.domain.capabilities import Capability
from app.domain.changes import ItemResult
from app.domain.messages import Message, Text
from app.transport.request import Request

ReadsAnswer = Callable[[Any, datetime], tuple[ItemResult, ...]]


@dataclass(frozen=True)
class PlannedCall:
    """One request, the objects it is about, and what reads the body of its success.

    ``capability``: what a refusal of the method would mean is missing.
    """

    request: Request
    objects: tuple[Text, ...]
    read: ReadsAnswer
    capability: Capability

    def all_of(self, ok: bool | None, message: Message | None) -> tuple[ItemResult, ...]:
        """The same result for every object."""
        return tuple(ItemResult(one, ok, message) for one in self.objects)


def simple(objects: tuple[Text, ...]) -> ReadsAnswer:
    """Reads an answer that says nothing but success, perhaps with a warning (result codes 1 and 3)."""

    def read(body: Any, heard_at: datetime) -> tuple[ItemResult, ...]:
        warning = warning_in(body)
        return tuple(ItemResult(one, True, warning) for one in objects)

    return read
