"""What is written down so that nothing is lost: journal, audit record, and backups that their system does not list."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from app.domain.activities import Activity
from app.domain.backups import Backup, BackupRef
from app.domain.changes import SentChange
from app.domain.nodes import NodeRef


@dataclass(frozen=True)
class JournalEntry:
    """One change that was started here. Written before it is sent (phase ``SENDING``), updated when it is heard of."""

    id: str
    activity: Activity
    sent: SentChange | None = field(default=None, compare=False)
    is_finished: bool = False


@dataclass(frozen=True)
class AuditNote:
    """One line of the audit record: who is added by the record itself.

    ``action`` is a class of actions or an ``AuditAction``, ``outcome`` an ``AuditOutcome``. ``system`` is the name the
    system had then, ``requests`` are method and path of what was sent, in the order of their digests.
    """

    at: datetime
    connection_id: str
    environment_id: str
    action: str
    target: str
    reason: str
    request_digests: tuple[str, ...]
    outcome: str
    system: str = ""
    requests: tuple[str, ...] = ()


class BackupCatalogue(Protocol):
    """Backups of systems that have no list of their own: what was made from here stays known.

    May be used from any loop. Writing raises ``StoreError`` only for programming errors: a full disk is survived.
    """

    async def note(self, backup: Backup, now: datetime) -> None:
        """Remember a backup, or what was heard of it since."""

    async def backups(self, scope: NodeRef) -> tuple[Backup, ...]:
        """All that is known of one place, last noted first."""

    async def of_connection(self, connection_id: str) -> tuple[Backup, ...]:
        """All that is known of one system, last noted first."""

    async def forget(self, ref: BackupRef) -> None:
        """Strike out a backup that is no more."""
