"""How lists are read to their end: no list tells how many there are, and a page may be shorter than asked for.

The largest page is unpublished. Should the platform cut a page silently, a short page is not the last one: where its
length could be such a limit the next page is asked for, and from then on the limit is known.
"""

from dataclasses import dataclass

SMALLEST = 20
"""What to ask for when a size is refused: the platform's own default (ASSUMED)."""


@dataclass
class PageSizes:
    """What is known of the platform's pages. ``size``: what to ask for."""

    size: int

    def may_go_on(self, asked: int, got: int) -> bool:
        """Whether another page may follow one of that length."""
        return got >= asked or _could_be_limit(got)

    def went_on(self, asked: int, got: int) -> None:
        """Another page followed one shorter than asked for: its length is the limit."""
        if got < asked:
            self.size = min(self.size, got)

    def refused(self) -> bool:
        """A size was refused; whether a smaller one is left to ask for."""
        if self.size <= SMALLEST:
            return False
        self.size = SMALLEST
        return True


def _could_be_limit(count: int) -> bool:
    """Limits are round numbers or powers of two."""
    return count >= 10 and (count % 10 == 0 or count % 25 == 0 or count & (count - 1) == 0)
