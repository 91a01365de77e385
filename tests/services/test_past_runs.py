"""How long the last run took is known of runs of the same kind at the same place, and of no others."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.activities import Activity, Operation, Phase
from app.domain.backups import BackupKind, BackupQuery, BackupState
from app.domain.messages import Message
from app.services.past_runs import PastRuns
from app.services.records import JournalEntry
from tests.memory_system import NOON, backup, instance_ref, run
from tests.services.desk import Desk

FULL = BackupKind.FULL


def ended(number: int, minutes: float = 7, *, hours_ago: float = 1, **changes: object) -> Activity:
    """A run that ended well."""
    begun = NOON - timedelta(hours=hours_ago)
    plain = replace(
        run(number, phase=Phase.SUCCEEDED),
        backup_kind=FULL,
        started_at=begun,
        ended_at=begun + timedelta(minutes=minutes),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # fields named by the tests


def going(**changes: object) -> Activity:
    """One like it that goes on."""
    return replace(run(99), **{"backup_kind": FULL, **changes})  # type: ignore[arg-type]  # fields named by the tests


def test_the_latest_of_the_same_kind_and_place_counts() -> None:
    past = PastRuns()
    for activity in (ended(1, 7, hours_ago=2), ended(2, 9), ended(3, 5, hours_ago=3)):
        past.note_run(activity)
    assert past.took(going()) == timedelta(minutes=9)


@pytest.mark.parametrize(
    "other",
    [
        {"backup_kind": BackupKind.LOG},
        {"backup_kind": None, "kind": "Oddball"},
        {"scope": instance_ref(instance="12")},
        {"scope": None},
        {"ref": replace(run(99).ref, operation=Operation.RESTORE)},
    ],
)
def test_another_kind_place_or_operation_says_nothing(other: dict[str, object]) -> None:
    past = PastRuns()
    past.note_run(ended(1))
    assert past.took(going(**other)) is None


@pytest.mark.parametrize(
    "bad",
    [
        {"phase": Phase.FAILED},
        {"phase": Phase.CANCELLED},
        {"phase": Phase.UNKNOWN},
        {"started_at": None},
        {"ended_at": None},
        {"ended_at": NOON - timedelta(hours=9)},
    ],
)
def test_what_did_not_end_well_or_is_not_told_whole_says_nothing(bad: dict[str, object]) -> None:
    past = PastRuns()
    past.note_run(replace(ended(1), **bad))  # type: ignore[arg-type]  # fields named by the parameters
    assert past.took(going()) is None


def test_kinds_in_the_words_of_the_system_count_as_they_are() -> None:
    past = PastRuns()
    words = Message.of("review.target.label")
    past.note_run(ended(1, 7, backup_kind=None, kind=words))
    past.note_run(ended(2, 8, backup_kind=BackupKind.OTHER, kind=None))
    assert past.took(going(backup_kind=None, kind=words)) == timedelta(minutes=7)
    assert past.took(going(backup_kind=None, kind=None)) == timedelta(minutes=8)


def test_a_list_of_backups_tells_it_too() -> None:
    past = PastRuns()
    rows = [
        backup(1, state=BackupState.FAILED, duration=timedelta(minutes=1)),
        backup(2, duration=None),
        backup(3, duration=timedelta(minutes=21)),
        backup(4, duration=timedelta(minutes=3)),
        backup(5, kind=BackupKind.OTHER, raw_kind=""),
    ]
    past.note_backups(rows)
    assert past.took(going()) == timedelta(minutes=21)
    assert past.took(going(backup_kind=None)) == timedelta(minutes=10), "a product without kinds has one"


def test_followed_runs_shown_lists_and_the_journal_are_all_remembered(desk: Desk) -> None:
    system = desk.connect()
    past = desk.activities.past
    followed = replace(going(), ref=run(1).ref, started_at=NOON - timedelta(minutes=4))
    system.runs = {followed.ref.path: followed}
    desk.tick(30)
    assert past.took(going()) is None
    system.runs = {}
    system.ended = {followed.ref.path: replace(followed, phase=Phase.SUCCEEDED, ended_at=NOON)}
    desk.tick(30)
    assert past.took(going()) == timedelta(minutes=4)
    log = going(backup_kind=BackupKind.LOG)
    assert past.took(log) is None
    system.points = [backup(1, kind=BackupKind.LOG, duration=timedelta(minutes=2))]
    desk.loop.run(_show(desk))
    desk.settle()
    assert past.took(log) == timedelta(minutes=2)
    kept = ended(5, 33, backup_kind=BackupKind.SELECTIVE)
    desk.records.entries["e5"] = JournalEntry("e5", kept, is_finished=True)
    desk.loop.run(desk.activities.take_up_journal())
    assert past.took(going(backup_kind=BackupKind.SELECTIVE)) == timedelta(minutes=33)


async def _show(desk: Desk) -> None:
    desk.backups.show(BackupQuery(instance_ref()))
