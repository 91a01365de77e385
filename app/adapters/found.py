"""What a client hands on: objects in the vendor's words, each beside the JSON it came from. For all adapters."""

from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from pydantic import BaseModel

from app.domain.raw import RawRecord

W = TypeVar("W", bound=BaseModel)


@dataclass(frozen=True)
class Found(Generic[W]):
    """One object in the vendor's words, and the JSON it came from."""

    value: W
    raw: RawRecord

    @property
    def heard_at(self) -> datetime:
        """When it was heard, aware UTC."""
        return self.raw.page.heard_at


@dataclass(frozen=True)
class Listing(Generic[W]):
    """All objects of a list, in the server's order."""

    items: tuple[Found[W], ...]
    heard_at: datetime

    def values(self) -> tuple[W, ...]:
        """The objects alone."""
        return tuple(item.value for item in self.items)
