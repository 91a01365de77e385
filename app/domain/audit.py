"""The audit record and the trust diary as values: what stands in an entry, and what a check of the chain found.

Written by ``services``, kept by ``store``, shown by ``ui``. What the chain proves: that no entry was altered, taken
out or put in between. What it cannot prove by itself: that nothing was cut off behind its last entry, or that the
whole was not written anew; for that, number and hash of an entry must be known from elsewhere, such as an export.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from app.domain.records import AuditNote


class AuditAction(StrEnum):
    """What is noted beside the guarded classes of actions (word: ``audit_action.<value>.word``)."""

    TRUST = "trust"
    SYSTEM_ADDED = "system_added"
    SYSTEM_CHANGED = "system_changed"
    SYSTEM_REMOVED = "system_removed"
    ENVIRONMENT_ADDED = "environment_added"
    ENVIRONMENT_CHANGED = "environment_changed"
    ENVIRONMENT_REMOVED = "environment_removed"
    RULES_CONFIRMED = "rules_confirmed"


class AuditOutcome(StrEnum):
    """What came of an action; the values are message ids, and stand so in the record."""

    SENDING = "audit.outcome.sending"
    DONE = "audit.outcome.done"
    PARTLY = "audit.outcome.partly"
    FAILED = "audit.outcome.failed"
    REFUSED = "audit.outcome.refused"
    NOT_ALLOWED = "audit.outcome.not_allowed"
    STOPPED = "audit.outcome.stopped"
    UNKNOWN = "audit.outcome.unknown"


@dataclass(frozen=True)
class AuditEntry:
    """One entry as it stands in the record. ``number`` counts from 1; ``chained`` is its hash.

    ``written`` is the text that was hashed; ``note`` is None when that cannot be read as an entry.
    """

    number: int
    user: str
    operator: str
    note: AuditNote | None
    chained: str
    written: str


class ChainFault(StrEnum):
    """How the chain is broken.

    ``ALTERED``: the entry, or the hash of the one before it, is not as it was written. ``MISSING``: its number is
    left out. ``CUT_OFF``: entries that were written since the program started stood behind the last one.
    """

    ALTERED = "altered"
    MISSING = "missing"
    CUT_OFF = "cut_off"


@dataclass(frozen=True)
class AuditVerdict:
    """How many entries there are, and the number of the first that is not as it was written; None: all are.

    ``at`` is the time the broken entry tells, or the next one where it is missing; None: it tells none. ``last_hash``
    is the hash of the last entry when all fit together.
    """

    count: int
    broken_at: int | None = None
    fault: ChainFault | None = field(default=None, compare=False)
    at: datetime | None = field(default=None, compare=False)
    last_hash: str = field(default="", compare=False)

    @property
    def holds(self) -> bool:
        """Whether every entry is as it was written."""
        return self.broken_at is None


class AuditReading(Protocol):
    """The audit record for those who read it. All raise ``StoreError``."""

    async def count(self) -> int:
        """How many entries there are."""

    async def latest(self, count: int, before: int | None = None) -> tuple[AuditEntry, ...]:
        """The newest entries with a number below ``before``, newest first."""

    async def earliest(self, count: int, after: int | None = None) -> tuple[AuditEntry, ...]:
        """The oldest entries with a number above ``after``, oldest first."""

    async def verify(self) -> AuditVerdict:
        """Walk the whole chain."""


class DiarySubject(StrEnum):
    """What an entry of the trust diary is about (word: ``diary_subject.<value>.word``)."""

    CERTIFICATE_SEEN = "certificate_seen"
    CERTIFICATE_PINNED = "certificate_pinned"
    CERTIFICATE_ENDS = "certificate_ends"
    VERSION = "version"
    CAPABILITIES = "capabilities"


@dataclass(frozen=True)
class DiaryEntry:
    """One change. ``value`` is a fingerprint, a day, a version, or names of capabilities; hostile text until escaped.

    ``system`` is the name the system had in this console then.
    """

    connection_id: str
    subject: DiarySubject
    value: str
    noted_at: datetime
    who: str = ""
    reason: str = ""
    system: str = ""


class Diary(Protocol):
    """The trust diary. Both raise ``StoreError``."""

    async def note(self, entry: DiaryEntry) -> bool:
        """Note what a system showed; False when the last entry on the subject says the same."""

    async def entries(self, connection_id: str | None = None) -> tuple[DiaryEntry, ...]:
        """All entries, or those of one system, newest first."""
