"""How long the last run of each kind took at each place: from followed runs, lists of backups and the journal.

For ``activities`` and ``backup_list``, which say what they heard, and for whoever shows a run. Nothing is guessed: a
run of another kind, at another place, or one that did not end well says nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.activities import Activity, Operation
from app.domain.backups import Backup, BackupKind
from app.domain.messages import Text
from app.domain.nodes import NodeRef

Kind = BackupKind | Text | None
"""Our kind of backup, else the vendor's words, None where nothing is told."""

JOURNAL_ENTRIES = 500
"""So many of the latest finished entries of the journal are read at the start."""


@dataclass(frozen=True, slots=True)
class _Past:
    kind: Kind
    ended_at: datetime
    took: timedelta


class PastRuns:
    """Keeps the latest good run of each kind and place."""

    def __init__(self) -> None:
        self._last: dict[tuple[NodeRef, Operation], list[_Past]] = {}

    def took(self, activity: Activity) -> timedelta | None:
        """How long the last run of the same kind at the same place took; None when that is not known."""
        if activity.scope is None:
            return None
        kind = _kind_of(activity.backup_kind, activity.kind)
        known = self._last.get((activity.scope, activity.ref.operation), ())
        return next((one.took for one in known if one.kind == kind), None)

    def note_run(self, activity: Activity) -> None:
        """Take in news of a run; one that goes on or failed is passed over."""
        if not activity.phase.is_success or activity.scope is None:
            return
        if activity.started_at is None or activity.ended_at is None:
            return
        span = activity.ended_at - activity.started_at
        kind = _kind_of(activity.backup_kind, activity.kind)
        self._note((activity.scope, activity.ref.operation), _Past(kind, activity.ended_at, span))

    def note_backups(self, backups: Iterable[Backup]) -> None:
        """Take in backups as they are listed: each usable one tells how long it took to make."""
        for backup in backups:
            started_at, span = backup.started_at, backup.duration
            if backup.state.is_usable and started_at is not None and span is not None:
                past = _Past(_kind_of(backup.kind, backup.raw_kind), started_at + span, span)
                self._note((backup.ref.scope, Operation.BACKUP), past)

    def _note(self, place: tuple[NodeRef, Operation], past: _Past) -> None:
        if past.took <= timedelta(0):
            return  # two clocks, or times too coarse to tell
        known = self._last.setdefault(place, [])
        same = next((at for at, one in enumerate(known) if one.kind == past.kind), None)
        if same is None:
            known.append(past)
        elif known[same].ended_at < past.ended_at:
            known[same] = past


def _kind_of(kind: BackupKind | None, words: Text | None) -> Kind:
    return kind if kind not in {None, BackupKind.OTHER} else words or None
