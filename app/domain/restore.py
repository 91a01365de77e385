"""A wanted restore, the evidence found about it, and the rules that say whether it blocks or needs acknowledgement."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.domain.activities import ActivityRef
from app.domain.backups import Backup
from app.domain.forms import Answer
from app.domain.messages import Message, Text
from app.domain.nodes import NodeRef


class RestoreStage(StrEnum):
    """The stages an adapter may have a form for. ``SOURCE`` is asked beside or instead of a backup of the list."""

    SOURCE = "source"
    TARGET = "target"
    OPTIONS = "options"


@dataclass(frozen=True)
class RestoreRequest:
    """What the wizard collected so far. Answers by stage; secret ones are SecretStr."""

    scope: NodeRef
    backup: Backup | None = None
    source: Mapping[str, Answer] = field(default_factory=dict)
    target: Mapping[str, Answer] = field(default_factory=dict)
    options: Mapping[str, Answer] = field(default_factory=dict)


class EvidenceKind(StrEnum):
    """What can be checked before a restore (texts: ``preflight.<value>.title`` and so on)."""

    RUN_ACTIVE = "run_active"
    POINT_AVAILABLE = "point_available"
    CHAIN_COMPLETE = "chain_complete"
    ROOM = "room"
    RIGHTS = "rights"
    TARGET_READY = "target_ready"
    DESTINATION_FREE = "destination_free"
    RESTORE_COMMAND = "restore_command"
    WRITABLE = "writable"
    OVERWRITES = "overwrites"
    VERIFIED = "verified"
    FILES_MISSING = "files_missing"
    AGE = "age"
    NEWEST = "newest"
    OTHER_OPERATOR = "other_operator"
    LATER_POINTS_LOST = "later_points_lost"
    SETTINGS_DIFFER = "settings_differ"  # another passphrase or version
    RETENTION = "retention"
    STORAGE_CLASS = "storage_class"
    ENVIRONMENT_CROSSED = "environment_crossed"
    RESTARTS = "restarts"


class Finding(StrEnum):
    """What was found. ``UNKNOWN``: could not be checked now; ``NOT_OFFERED``: the system has no way to tell."""

    GOOD = "good"
    BAD = "bad"
    UNKNOWN = "unknown"
    NOT_OFFERED = "not_offered"


class CheckedBy(StrEnum):
    """How something was checked (word: ``checked_by.<value>.word``)."""

    SERVER = "server"
    COMPUTED = "computed"
    BACKUP_LOG = "backup_log"
    NOT_OFFERED = "not_offered"


@dataclass(frozen=True)
class Evidence:
    """One thing that was looked at: what was found, the sentence, the reason below it, how and when it was checked.

    ``run`` is the run that the row tells of, so that the operator can look at it.
    """

    kind: EvidenceKind
    finding: Finding
    title: Message
    why: Message | None = None
    checked_by: CheckedBy = CheckedBy.SERVER
    checked_at: datetime | None = None
    run: ActivityRef | None = None


BLOCKING = frozenset(
    {
        EvidenceKind.RUN_ACTIVE,
        EvidenceKind.POINT_AVAILABLE,
        EvidenceKind.CHAIN_COMPLETE,
        EvidenceKind.ROOM,
        EvidenceKind.RIGHTS,
        EvidenceKind.TARGET_READY,
        EvidenceKind.DESTINATION_FREE,
        EvidenceKind.RESTORE_COMMAND,
        EvidenceKind.WRITABLE,
    }
)


class Verdict(StrEnum):
    """The two classes and the rest."""

    BLOCKS = "blocks"
    ACKNOWLEDGE = "acknowledge"
    REST = "rest"


def verdict(evidence: Evidence) -> Verdict:
    """Which class a row belongs to. What would block if it were bad and could not be checked needs acknowledgement."""
    if evidence.finding is Finding.BAD:
        return Verdict.BLOCKS if evidence.kind in BLOCKING else Verdict.ACKNOWLEDGE
    if evidence.finding is Finding.UNKNOWN and evidence.kind in BLOCKING:
        return Verdict.ACKNOWLEDGE
    return Verdict.REST


@dataclass(frozen=True)
class Preflight:
    """The rows by class, in the order the adapter gave them."""

    blocks: tuple[Evidence, ...]
    acknowledge: tuple[Evidence, ...]
    rest: tuple[Evidence, ...]
    checked_at: datetime

    def may_go_on(self, acknowledged: frozenset[EvidenceKind]) -> bool:
        """Whether nothing blocks and every risk was acknowledged one by one."""
        return not self.blocks and all(row.kind in acknowledged for row in self.acknowledge)


def assess(evidence: Iterable[Evidence], checked_at: datetime) -> Preflight:
    """Sort evidence into the classes."""
    rows: dict[Verdict, list[Evidence]] = {one: [] for one in Verdict}
    for row in evidence:
        rows[verdict(row)].append(row)
    return Preflight(
        tuple(rows[Verdict.BLOCKS]), tuple(rows[Verdict.ACKNOWLEDGE]), tuple(rows[Verdict.REST]), checked_at
    )


def still_acknowledged(before: Preflight, after: Preflight, ticks: frozenset[EvidenceKind]) -> frozenset[EvidenceKind]:
    """The ticks that survive a new check: a row that changed loses its tick."""
    unchanged = {(row.kind, row.title, row.why) for row in before.acknowledge}
    return frozenset(
        row.kind for row in after.acknowledge if row.kind in ticks and (row.kind, row.title, row.why) in unchanged
    )


@dataclass(frozen=True)
class RestoreGuide:
    """How to restore by hand where the product has no call for it, to be read and printed.

    ``facts`` are label message id and value (file, appliance, time of the backup), ``steps`` are in order, ``cautions``
    come before them.
    """

    title: Message
    facts: tuple[tuple[str, Text], ...]
    steps: tuple[Message, ...]
    cautions: tuple[Message, ...] = ()
