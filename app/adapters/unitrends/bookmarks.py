"""What is kept of a run so that it is found again after the console was closed: the opaque bookmark of its ref."""

from dataclasses import dataclass
from datetime import UTC, datetime

from app.adapters.bookmarks import Kept


@dataclass(frozen=True)
class Bookmark(Kept):
    """Where a run was started and when. ``started`` is epoch seconds by the appliance's clock.

    ``name`` is the schedule's, where a schedule was run. A job's id alone does not find its result: neither the
    history nor the backups carry it.
    """

    sid: str = ""
    instance: str | None = None
    client: str | None = None
    started: int | None = None
    backup: str | None = None
    name: str | None = None
    target: str = ""

    @classmethod
    def unpack(cls, text: str) -> "Bookmark":
        """From the ref's text; an empty bookmark for anything that is none."""
        return cls.read(text) or cls()

    @property
    def started_at(self) -> datetime | None:
        """The start as aware UTC."""
        return datetime.fromtimestamp(self.started, UTC) if self.started is not None else None
