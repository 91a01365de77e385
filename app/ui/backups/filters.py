"""What the filter bar of the backups page can ask for. Values and pure functions, no widgets."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from app.domain.backups import Backup, BackupKind, BackupQuery, BackupState
from app.domain.nodes import NodeRef


class TimeRange(StrEnum):
    """Ranges of the start (word: ``time_range.<value>.word``)."""

    ANY = "any"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


RANGES: dict[TimeRange, timedelta | None] = {
    TimeRange.ANY: None,
    TimeRange.DAY: timedelta(days=1),
    TimeRange.WEEK: timedelta(days=7),
    TimeRange.MONTH: timedelta(days=30),
    TimeRange.QUARTER: timedelta(days=91),
    TimeRange.YEAR: timedelta(days=365),
}


@dataclass(frozen=True)
class BackupFilter:
    """What is asked for; the defaults let everything pass but old starts."""

    text: str = ""
    time_range: TimeRange = TimeRange.MONTH
    state: BackupState | None = None
    kind: BackupKind | None = None

    @property
    def is_narrow(self) -> bool:
        """Whether anything but the time range narrows the list."""
        return bool(self.text.strip()) or self.state is not None or self.kind is not None

    def query(self, scope: NodeRef, now: datetime) -> BackupQuery:
        """What the server is asked: the place and the time range."""
        span = RANGES[self.time_range]
        return BackupQuery(scope, started_from=None if span is None else now - span)

    def passes(self, words_of: Callable[[Backup], str]) -> Callable[[Backup], bool] | None:
        """What rows must meet here; None when all pass. ``words_of`` gives a row's visible words."""
        if not self.is_narrow:
            return None
        wanted = self.text.casefold().split()

        def passes(row: Backup) -> bool:
            if self.state is not None and row.state is not self.state:
                return False
            if self.kind is not None and row.kind is not self.kind:
                return False
            words = words_of(row).casefold() if wanted else ""
            return all(word in words for word in wanted)

        return passes
