"""What is kept of a run so that it is found again after the console was closed: the opaque bookmark of its ref."""

import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime


@dataclass(frozen=True)
class Bookmark:
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

    def pack(self) -> str:
        """As text for the ref."""
        return json.dumps({key: value for key, value in asdict(self).items() if value not in (None, "")})

    @classmethod
    def unpack(cls, text: str) -> "Bookmark":
        """From the ref's text; an empty bookmark for anything that is none."""
        try:
            told = json.loads(text)
            started = told.get("started")
            return cls(
                sid=str(told.get("sid", "")),
                instance=told.get("instance"),
                client=told.get("client"),
                started=started if isinstance(started, int) else None,
                backup=told.get("backup"),
                name=told.get("name"),
                target=str(told.get("target", "")),
            )
        except (ValueError, AttributeError):
            return cls()

    @property
    def started_at(self) -> datetime | None:
        """The start as aware UTC."""
        return datetime.fromtimestamp(self.started, UTC) if self.started is not None else None
