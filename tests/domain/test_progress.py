"""The rules for numbers on the screen, held against any order of news."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.activities import Activity, ActivityRef, Figure, Operation, Phase, Source
from app.domain.progress import SAMPLES_FOR_ESTIMATE, ProgressTracker

START = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
BASE = Activity(ActivityRef("c", Operation.BACKUP, "1"), "t", Phase.RUNNING, "Active", START)

percents = st.one_of(st.none(), st.floats(min_value=-10, max_value=150))
amounts = st.one_of(st.none(), st.integers(min_value=0, max_value=10**12))
News = tuple[Phase, float | None, int | None, int | None]
wild = st.lists(st.tuples(st.sampled_from(list(Phase)), percents, amounts, amounts), min_size=1, max_size=40)


def rising(values: st.SearchStrategy[float]) -> st.SearchStrategy[list[News]]:
    """A run whose percent only rises."""
    told = st.lists(values, min_size=SAMPLES_FOR_ESTIMATE, max_size=20, unique=True)
    return told.map(lambda found: [(Phase.RUNNING, float(percent), None, None) for percent in sorted(found)])


def heard(place: int, phase: Phase, percent: float | None, done: int | None, total: int | None) -> Activity:
    return replace(
        BASE,
        phase=phase,
        percent=None if percent is None else Figure(percent, Source.REPORTED),
        bytes_done=done,
        bytes_total=total,
        heard_at=START + timedelta(seconds=5 * place),
    )


@given(st.one_of(wild, rising(st.floats(min_value=0, max_value=99))))
def test_rules_hold_for_any_news(told: list[News]) -> None:
    tracker = ProgressTracker()
    last: float | None = None
    phase: Phase | None = None
    for place, (now_phase, percent, done, total) in enumerate(told):
        shown = tracker.observe(heard(place, now_phase, percent, done, total))
        if percent is None and not (done is not None and total):
            assert shown.percent is None, "no percent unless the server sent one, or done and total"
        if shown.percent is not None:
            assert 0 <= shown.percent <= 100
            assert shown.source is not None
            assert shown.percent < 100 or now_phase.is_final, "100 % only in a final phase"
            if now_phase is phase and last is not None and not shown.rebased:
                assert shown.percent >= last, "percent never falls inside a phase"
        if shown.remaining is not None:
            assert place + 1 >= SAMPLES_FOR_ESTIMATE
            assert shown.remaining >= timedelta(0)
        if now_phase is not phase:
            last = None
        last = shown.percent if shown.percent is not None else last
        phase = now_phase


@given(rising(st.integers(min_value=0, max_value=99)))
def test_an_estimate_comes_with_enough_samples_and_not_before(told: list[News]) -> None:
    tracker = ProgressTracker()
    shown = [tracker.observe(heard(place, *one)).remaining for place, one in enumerate(told)]
    known = [remaining is not None for remaining in shown]
    assert known == [place + 1 >= SAMPLES_FOR_ESTIMATE for place in range(len(told))]


def test_a_percent_that_all_but_stands_still_gives_no_estimate() -> None:
    tracker = ProgressTracker()
    for place, percent in enumerate((0.0, 1e-98, 1e-12, 1e-9)):
        shown = tracker.observe(heard(place, Phase.RUNNING, percent, None, None))
        assert shown.percent == percent
        assert shown.remaining is None


def test_a_system_that_says_100_while_it_works_shows_the_word_only() -> None:
    tracker = ProgressTracker()
    assert tracker.observe(heard(0, Phase.FINISHING, 100.0, None, None)).percent is None
    assert tracker.observe(heard(1, Phase.SUCCEEDED, 100.0, None, None)).percent == 100.0


def test_a_fall_is_told_as_a_new_estimate_and_a_small_one_is_noise() -> None:
    tracker = ProgressTracker()
    assert tracker.observe(heard(0, Phase.RUNNING, 60.0, None, None)).percent == 60.0
    noise = tracker.observe(heard(1, Phase.RUNNING, 58.0, None, None))
    assert (noise.percent, noise.rebased) == (60.0, False)
    anew = tracker.observe(heard(2, Phase.RUNNING, 20.0, None, None))
    assert (anew.percent, anew.rebased) == (20.0, True)


def test_remaining_time_needs_three_rising_samples() -> None:
    tracker = ProgressTracker()
    for place, percent in enumerate((10.0, 10.0, 20.0)):
        assert tracker.observe(heard(place, Phase.RUNNING, percent, None, None)).remaining is None
    shown = tracker.observe(heard(4, Phase.RUNNING, 30.0, None, None))
    assert shown.remaining == timedelta(seconds=70)


def test_done_and_total_give_a_derived_percent() -> None:
    shown = ProgressTracker().observe(heard(0, Phase.RUNNING, None, 412, 1000))
    assert (shown.percent, shown.source) == (41.2, Source.DERIVED)
