"""Hands lists on in pages, for systems that tell everything at once or in pages of their own. For all adapters."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import TypeVar

from app.domain.backups import Backup, BackupQuery

R = TypeVar("R")

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

LARGEST_PAGE = 500
"""Mapping more at once would be felt by the interface thread, which shares the interpreter."""


def page_size(query: BackupQuery) -> int:
    """How many backups a page of the answer holds."""
    return max(1, min(query.page_size, LARGEST_PAGE))


def newest_first(backups: Iterable[Backup]) -> list[Backup]:
    """In the order lists are shown in; the id tells two of the same moment apart."""
    return sorted(backups, key=lambda one: (one.started_at or _EPOCH, one.ref.native_id), reverse=True)


def slices(rows: Sequence[R], size: int) -> Iterator[tuple[Sequence[R], bool]]:
    """The rows cut into pages, each with whether it is the last; one empty last page where there are none."""
    for start in range(0, max(1, len(rows)), size):
        yield rows[start : start + size], start + size >= len(rows)
