"""What is written down so that nothing is lost: the journal of started changes, and the lines of the audit record."""

from dataclasses import dataclass, field
from datetime import datetime

from app.domain.activities import Activity
from app.domain.changes import SentChange


@dataclass(frozen=True)
class JournalEntry:
    """One change that was started here. Written before it is sent (phase ``SENDING``), updated when it is heard of."""

    id: str
    activity: Activity
    sent: SentChange | None = field(default=None, compare=False)
    is_finished: bool = False


@dataclass(frozen=True)
class AuditNote:
    """One line of the audit record: who is added by the record itself. ``outcome`` is a message id."""

    at: datetime
    connection_id: str
    environment_id: str
    action: str
    target: str
    reason: str
    request_digests: tuple[str, ...]
    outcome: str
