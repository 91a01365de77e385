"""Where texts come from: a protocol, filled in by ``ui`` with Qt's catalogues and by tests with a dictionary."""

from typing import Protocol


class Translator(Protocol):
    """The catalogue of the language in use."""

    def lookup(self, message_id: str, count: int | None = None) -> str | None:
        """The text with its fields still open, in the plural form for ``count``; None: no catalogue has the id."""
