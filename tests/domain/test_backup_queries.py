"""Which backups a query wants, for systems that do not filter themselves."""

from datetime import UTC, date, datetime, timedelta

import pytest

from app.domain.backups import BackupKind, BackupQuery
from app.domain.nodes import NodeRef

ROOT = NodeRef.appliance("c")
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
START = datetime(2026, 11, 20, 2, tzinfo=UTC)
END = START + timedelta(minutes=5)
SECOND = timedelta(seconds=1)

YES = (
    BackupQuery(ROOT),
    BackupQuery(ROOT, started_from=START, started_to=START),
    BackupQuery(ROOT, finished_from=END, finished_to=END),
    BackupQuery(ROOT, started_within=timedelta(hours=34)),
    BackupQuery(ROOT, finished_within=timedelta(hours=34)),
    BackupQuery(ROOT, day_from=date(2026, 11, 20), day_to=date(2026, 11, 20)),
    BackupQuery(ROOT, kinds=frozenset({BackupKind.FULL})),
    BackupQuery(ROOT, native_ids=("a", "b")),
)
NO = (
    BackupQuery(ROOT, started_from=START + SECOND),
    BackupQuery(ROOT, started_to=START - SECOND),
    BackupQuery(ROOT, finished_from=END + SECOND),
    BackupQuery(ROOT, finished_to=END - SECOND),
    BackupQuery(ROOT, started_within=timedelta(hours=33)),
    BackupQuery(ROOT, finished_within=timedelta(hours=33)),
    BackupQuery(ROOT, day_from=date(2026, 11, 21)),
    BackupQuery(ROOT, day_to=date(2026, 11, 19)),
    BackupQuery(ROOT, kinds=frozenset({BackupKind.LOG})),
    BackupQuery(ROOT, native_ids=("b",)),
)


@pytest.mark.parametrize("query", YES)
def test_bounds_are_inclusive(query: BackupQuery) -> None:
    assert query.wants("a", BackupKind.FULL, START, END, NOW)


@pytest.mark.parametrize("query", NO)
def test_every_filter_can_refuse(query: BackupQuery) -> None:
    assert not query.wants("a", BackupKind.FULL, START, END, NOW)


@pytest.mark.parametrize("query", [YES[1], YES[3], YES[5]])
def test_what_has_no_start_fits_no_range_of_starts(query: BackupQuery) -> None:
    assert not query.wants("a", BackupKind.FULL, None, END, NOW)
    assert BackupQuery(ROOT).wants("a", BackupKind.FULL, None, None, NOW)


def test_days_are_those_of_utc() -> None:
    late = datetime(2026, 11, 21, 0, 30, tzinfo=UTC).astimezone()
    query = BackupQuery(ROOT, day_from=date(2026, 11, 21), day_to=date(2026, 11, 21))
    assert query.wants("a", BackupKind.FULL, late, None, NOW)


@pytest.mark.parametrize(
    ("query", "ends"),
    [
        (BackupQuery(ROOT), False),
        (BackupQuery(ROOT, started_from=START), False),
        (BackupQuery(ROOT, started_from=START + SECOND), True),
        (BackupQuery(ROOT, started_within=timedelta(hours=33)), True),
        (BackupQuery(ROOT, started_within=timedelta(hours=34)), False),
        (BackupQuery(ROOT, day_from=date(2026, 11, 21)), True),
        (BackupQuery(ROOT, day_from=date(2026, 11, 20)), False),
        (BackupQuery(ROOT, finished_from=END), False),
    ],
)
def test_a_list_that_goes_back_in_time_may_end(query: BackupQuery, ends: bool) -> None:
    assert query.begins_before(START, NOW) is ends
