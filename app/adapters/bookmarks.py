"""What an adapter keeps of a run or a change, so that another run of the console finds it again. For all adapters.

It travels as text in the bookmark of a ref, opaque to everybody else.
"""

from collections.abc import Callable
from functools import cache
from typing import Any, Self

from pydantic import TypeAdapter, ValidationError

_adapter: Callable[[Any], TypeAdapter[Any]] = cache(TypeAdapter)
"""Made once for each class: that takes some milliseconds."""


class Kept:
    """Base of what is kept: frozen dataclasses of texts, numbers and tuples of them."""

    def text(self) -> str:
        """As a bookmark, without what has its default."""
        return _adapter(type(self)).dump_json(self, exclude_defaults=True).decode()

    @classmethod
    def read(cls, text: str) -> Self | None:
        """From a bookmark; None when it is none of ours."""
        try:
            kept: Self = _adapter(cls).validate_json(text)
        except ValidationError:
            return None
        return kept
