"""What a run's face says: only what the system told, never a percent or a rest of its own making."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.domain.activities import Activity, Figure, Operation, Origin, Phase, Source
from app.domain.backups import BackupKind
from app.domain.capabilities import Capability
from app.domain.changes import EffectCandidate
from app.domain.errors import ConflictError
from app.domain.freshness import Freshness
from app.domain.looks import PHASE_BARS, PHASE_LOOKS, Bar, Look
from app.domain.messages import Message
from app.domain.progress import Progress, ProgressTracker
from app.services.activities import Run
from app.ui.activities.faces import Face, Surroundings, face_of
from app.ui.texts import family, say, tr
from app.ui.window.possible import ActionId
from app.ui.wording import clock_text
from tests.memory_system import run

AROUND = Surroundings("mem-c1", Freshness.LIVE, next_look_s=18.0)
OLD = replace(AROUND, freshness=Freshness.STALE)


def now() -> datetime:
    """The words of elapsed times count from the machine's clock."""
    return datetime.now(UTC)


def face(activity: Activity, around: Surroundings = AROUND, **changes: object) -> Face:
    """The face of a run that was heard once."""
    held = Run(activity, ProgressTracker().observe(activity), **changes)  # type: ignore[arg-type]  # fields of Run
    return face_of(held, around)


def busy(**changes: object) -> Activity:
    """A running backup, begun five minutes ago."""
    plain = replace(run(1), started_at=now() - timedelta(minutes=5), heard_at=now())
    return replace(plain, **changes)  # type: ignore[arg-type]  # fields named by the tests


def test_a_reported_percent_stands_beside_its_bar() -> None:
    shown = face(busy(percent=Figure(62.0, Source.REPORTED)))
    assert "62" in shown.right
    assert shown.bar is not None
    assert shown.bar.bar is Bar.PROGRESS
    assert shown.bar.fraction == pytest.approx(0.62)
    assert shown.notes == ()


def test_without_a_number_there_is_none_and_the_face_says_why() -> None:
    shown = face(busy(), replace(AROUND, usual=timedelta(minutes=7)))
    assert "%" not in shown.left + shown.right
    assert shown.bar is not None
    assert shown.bar.fraction is None
    assert tr("run.note.tells_nothing") in shown.notes


def test_how_long_the_last_one_took_is_told_where_it_is_known_once() -> None:
    known = replace(AROUND, usual=timedelta(minutes=7))
    sentence = tr("run.note.usual", time=timedelta(minutes=7))
    shown = face(busy(), known)
    assert shown.left == tr("run.left.usual", word=shown.word, time=timedelta(minutes=7))
    assert sentence not in shown.notes
    silent = face(busy(expected_quiet_until=now() + timedelta(minutes=9)), known)
    assert sentence in silent.notes, "the restart stands beside the bar"
    for percent in (Figure(20.0, Source.REPORTED), None):
        unknown = face(busy(percent=percent), known if percent else AROUND)
        assert "7 min" not in " ".join((unknown.left, unknown.right, *unknown.notes))


def test_bytes_are_told_as_bytes() -> None:
    shown = face(busy(bytes_done=412_000_000, bytes_total=1_000_000_000))
    assert "412" in shown.left
    assert tr("run.note.tells_nothing") not in shown.notes


@pytest.mark.parametrize("phase", [Phase.QUEUED, Phase.WAITING])
def test_what_waits_has_no_percent_and_tells_the_reason_of_the_system(phase: Phase) -> None:
    shown = face(busy(phase=phase, waiting_reason="3 jobs ahead"))
    assert "%" not in shown.left + shown.right
    assert tr("run.note.reason", reason="3 jobs ahead") in shown.notes
    assert shown.look in {Look.WAITING, Look.QUEUED}


def test_a_run_that_waits_for_somebody_is_held_and_says_so() -> None:
    shown = face(busy(phase=Phase.SUCCEEDED, needs_acknowledgement=True, can=frozenset({Capability.ACKNOWLEDGE})))
    assert shown.look is Look.HELD
    assert shown.word == tr("run.needs_acknowledgement.word")
    assert shown.box is not None
    assert shown.box.title == tr("run.box.acknowledge")
    assert shown.actions == (ActionId.ACKNOWLEDGE,)


def test_old_news_keeps_the_bar_dimmed_and_is_no_failure() -> None:
    shown = face(busy(percent=Figure(40.0, Source.REPORTED)), OLD)
    assert shown.is_old_news
    assert shown.bar is not None
    assert shown.bar.dimmed
    assert shown.bar.fraction == pytest.approx(0.4)
    assert tr("run.note.no_news_ask", count=18) in shown.notes
    assert shown.look is Look.RUNNING
    ended = face(busy(phase=Phase.SUCCEEDED, ended_at=now()), OLD)
    assert not ended.is_old_news, "what is over does not grow old"


def test_an_unknown_outcome_is_never_called_one_and_offers_what_was_found() -> None:
    alone = face(busy(phase=Phase.OUTCOME_UNKNOWN))
    assert alone.box is not None
    assert alone.box.title == tr("run.box.no_candidate")
    assert alone.box.text == tr("run.box.never_twice")
    assert alone.actions == (ActionId.DISMISS,)
    candidate = EffectCandidate(run(55), run(55).ref)
    found = face(busy(phase=Phase.OUTCOME_UNKNOWN), candidates=(candidate,))
    assert found.box is not None
    assert "55" in found.box.title
    assert found.actions == (ActionId.CONFIRM_EFFECT, ActionId.REFUSE_EFFECT)


def test_a_finished_run_tells_how_long_it_took() -> None:
    began = now() - timedelta(minutes=21, seconds=33)
    shown = face(busy(phase=Phase.SUCCEEDED, started_at=began, ended_at=began + timedelta(minutes=21, seconds=33)))
    assert "21" in shown.right
    assert shown.bar is None or shown.bar.bar is not Bar.PROGRESS or shown.bar.fraction is None
    assert shown.actions == (ActionId.DISMISS,)


def test_a_failed_run_says_one_sentence_and_folds_the_systems_own() -> None:
    message = Message.of("error.backend_fault.title", server_text="disk <full>")
    shown = face(busy(phase=Phase.FAILED, ended_at=now(), message=message))
    assert shown.look is Look.FAILED
    assert shown.box is not None
    assert shown.box.title == say(message)
    assert shown.box.server_text.strip("\u2068\u2069") == "disk <full>"


def test_a_run_that_could_not_be_asked_about_says_why() -> None:
    error = ConflictError(Message.of("error.conflict.title", server_text="not now"))
    shown = face(busy(phase=Phase.RUNNING), error=error)
    assert shown.box is not None
    assert (shown.box.look, shown.box.title) == (Look.UNKNOWN, say(error.message))
    assert face(busy(phase=Phase.SUCCEEDED, ended_at=now()), error=error).box is None


def test_a_restore_that_ended_well_is_to_be_checked_by_hand() -> None:
    restore = busy(ref=replace(run(1).ref, operation=Operation.RESTORE), phase=Phase.SUCCEEDED, ended_at=now())
    assert tr("run.note.check_by_hand") in face(restore).notes
    assert tr("run.note.check_by_hand") not in face(busy(phase=Phase.SUCCEEDED, ended_at=now())).notes


def test_a_restart_is_announced_while_it_is_expected() -> None:
    until = now() + timedelta(minutes=20)
    announced = tr("run.note.restarting", time=clock_text(until))
    quiet = face(busy(expected_quiet_until=until))
    assert (quiet.left, quiet.notes.count(announced)) == (announced, 0), "it is said once"
    talking = face(busy(expected_quiet_until=until, message=Message.of("run.note.rebased")))
    assert (talking.left == announced, talking.notes.count(announced)) == (False, 1)
    over = face(busy(expected_quiet_until=until, phase=Phase.SUCCEEDED, ended_at=now()))
    assert announced not in (over.left, *over.notes)


def test_a_result_that_cannot_be_watched_says_so() -> None:
    assert tr("run.note.not_observable") in face(busy(result_not_observable=True)).notes


@pytest.mark.parametrize(
    ("kind", "word", "expected"),
    [
        (BackupKind.LOG, None, "Log backup"),
        (BackupKind.FULL, None, "Full backup"),
        (None, "Oddball", "Backup, Oddball"),
        (None, None, "Backup"),
        (BackupKind.OTHER, "Oddball", "Backup, Oddball"),
    ],
)
def test_the_kind_is_told_in_words(kind: BackupKind | None, word: str | None, expected: str) -> None:
    shown = face(busy(backup_kind=kind, kind=word))
    plain = shown.subtitle.replace("\u2068", "").replace("\u2069", "")
    assert plain == tr("run.subtitle.plain", what=expected, system="mem-c1").replace("\u2068", "").replace("\u2069", "")


def test_the_kind_of_a_backup_is_not_told_of_a_restore() -> None:
    restore = busy(ref=replace(run(1).ref, operation=Operation.RESTORE), backup_kind=BackupKind.FULL)
    assert face(restore).subtitle.startswith(family("operation", Operation.RESTORE, "word"))


@pytest.mark.parametrize(("who", "expected"), [("anna", "run.subtitle.started_by"), (None, "run.subtitle.elsewhere")])
def test_what_others_started_says_who_if_it_is_told(who: str | None, expected: str) -> None:
    shown = face(busy(origin=Origin.ELSEWHERE, started_by=who))
    words = say(Message.of(expected, who=who)) if who else say(Message.of(expected))
    assert shown.subtitle.endswith(words)


def test_a_run_that_cannot_be_stopped_says_why_and_one_that_can_does_not() -> None:
    reason = Message.of("action_off.no_run.why")
    shown = face(busy(can=frozenset(), blocked=((Capability.CANCEL, reason),)))
    assert shown.actions == ()
    assert shown.cannot_stop == say(reason)
    assert face(busy()).cannot_stop == ""
    assert face(busy()).actions == (ActionId.STOP,)


@pytest.mark.parametrize("phase", list(Phase))
def test_every_phase_has_a_form_a_word_and_the_bar_of_its_kind(phase: Phase) -> None:
    shown = face(busy(phase=phase))
    assert shown.look is PHASE_LOOKS[phase]
    assert shown.word == family("phase", phase, "word")
    expected = PHASE_BARS.get(phase, Bar.NONE)
    assert (shown.bar is None) is (expected is Bar.NONE)
    if shown.bar is not None:
        assert shown.bar.bar is expected
    assert "100" not in shown.right or phase.is_success


def test_what_is_spoken_tells_name_state_numbers_and_age() -> None:
    shown = face(busy(percent=Figure(62.0, Source.REPORTED)))
    for part in (shown.title, shown.word, shown.right, shown.age):
        assert part
        assert part in shown.spoken


def test_a_number_that_is_estimated_anew_says_so() -> None:
    activity = busy(percent=Figure(20.0, Source.REPORTED))
    rebased = Run(activity, replace(Progress(), percent=20.0, rebased=True))
    assert tr("run.note.rebased") in face_of(rebased, AROUND).notes
