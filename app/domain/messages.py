"""Messages: an id, named parameters and the server's own words. Sentences are made in ``ui``, never here."""

from dataclasses import dataclass
from typing import Any, Self


class ByteSize(int):
    """A number of bytes, so that the screen formats it as a size and not as a count."""


class Percentage(float):
    """A share of 100, so that the screen formats it as a percentage."""


@dataclass(frozen=True)
class Message:
    """What is to be said.

    Attributes:
        id: message id (``room.thing.detail``) that every catalogue holds.
        pairs: named parameters in the order given; see ``params``.
        server_text: the server's own wording, plain text, shown folded below ours; hostile until escaped.
        code: the vendor's code or message key, shown in details.
    """

    id: str
    pairs: tuple[tuple[str, Any], ...] = ()
    server_text: str | None = None
    code: str | None = None

    @classmethod
    def of(cls, message_id: str, /, *, server_text: str | None = None, code: str | None = None, **params: Any) -> Self:
        """Build a message; ``params`` are strings, numbers, sizes, percentages, aware times, timedeltas or messages."""
        return cls(message_id, tuple(params.items()), server_text, code)

    @property
    def params(self) -> dict[str, Any]:
        """The parameters by name."""
        return dict(self.pairs)


Text = str | Message
"""Either the server's words (a plain string, shown isolated and as they are) or a message of ours."""
