"""What is kept of a run so that it is found again after the console was closed: the opaque bookmark of its ref."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from app.adapters.bookmarks import Kept

YOUNG = timedelta(seconds=60)
"""So long a job that was just made may be unknown. The vendor's own client tries for ten seconds."""

EARLIER = timedelta(seconds=5)
"""A run may have begun so long before we noted it: the platform's clock and ours differ."""


@dataclass(frozen=True)
class Bookmark(Kept):
    """Where a run takes place, and since when (epoch seconds by the platform's clock).

    ``instance`` is the target of a restore, the source of a backup. ``job`` is missing where the platform named none.
    """

    environment: str = ""
    container: str = ""
    instance: str = ""
    backup: str = ""
    job: str = ""
    started: int | None = None
    target: str = ""

    @classmethod
    def unpack(cls, text: str) -> "Bookmark":
        """From the ref's text; an empty bookmark for anything that is none."""
        return cls.read(text) or cls()

    @property
    def is_ours(self) -> bool:
        """Whether the run was started here: only then it is known when it was asked for."""
        return self.started is not None

    @property
    def started_at(self) -> datetime | None:
        """The start as aware UTC."""
        return datetime.fromtimestamp(self.started, UTC) if self.started is not None else None

    def is_young(self, now: datetime) -> bool:
        """Whether the run was started so recently that its job may not be visible yet."""
        return self.started_at is not None and now - self.started_at < YOUNG
