"""Slices cover all of time once, newest first, and adapt to what they bring."""

from hypothesis import given
from hypothesis import strategies as st

from app.adapters.unitrends.slices import DAY_S, FIRST_WIDTH_S, SMALLEST_WIDTH_S, Slice, Slices

NOW_S = 1_800_000_000


def _walk(slices: Slices, starts: list[int]) -> tuple[list[Slice], list[int]]:
    """Every slice, and the backups (by their start) it would bring."""
    given_out: list[Slice] = []
    seen: list[int] = []
    while (part := slices.next()) is not None:
        inside = [
            one for one in starts if (part.start is None or one >= part.start) and (part.end is None or one <= part.end)
        ]
        given_out.append(part)
        seen += sorted(inside, reverse=True)
        slices.learn(len(inside))
        assert len(given_out) < 2_000
    return given_out, seen


@given(st.lists(st.integers(min_value=0, max_value=NOW_S + 60), unique=True, max_size=400))
def test_every_backup_comes_once_and_newest_first(starts: list[int]) -> None:
    parts, seen = _walk(Slices(NOW_S), starts)
    assert seen == sorted(starts, reverse=True)
    assert parts[-1].is_rest


@given(
    st.lists(st.integers(min_value=NOW_S - 400 * DAY_S, max_value=NOW_S), unique=True, max_size=200),
    st.integers(min_value=0, max_value=400 * DAY_S),
    st.integers(min_value=0, max_value=400 * DAY_S),
    st.booleans(),
)
def test_bounds_are_kept(starts: list[int], first: int, second: int, takes_rest: bool) -> None:
    oldest, newest = sorted((NOW_S - first, NOW_S - second))
    _, seen = _walk(Slices(NOW_S, newest_s=newest, oldest_s=oldest, takes_rest=takes_rest), starts)
    wanted = [one for one in starts if one <= newest and (takes_rest or one >= oldest)]
    assert seen == sorted(wanted, reverse=True)


def test_nothing_at_all_takes_few_questions() -> None:
    parts, _ = _walk(Slices(NOW_S), [])
    assert len(parts) <= 6


def test_a_busy_database_is_asked_in_slices_of_about_a_page() -> None:
    starts = [NOW_S - 900 * step for step in range(20_000)]
    slices = Slices(NOW_S, page_size=200)
    counts = []
    while (part := slices.next()) is not None:
        inside = [one for one in starts if (part.start or 0) <= one <= (part.end or NOW_S)]
        counts.append(len(inside))
        slices.learn(len(inside))
    assert max(counts[1:-3]) <= 400
    assert len(counts) < 130


def test_a_width_never_gets_useless() -> None:
    slices = Slices(NOW_S)
    slices.next()
    slices.learn(10_000_000)
    assert slices.width_s == SMALLEST_WIDTH_S
    assert FIRST_WIDTH_S == 7 * DAY_S


def test_a_bound_in_the_appliances_future_asks_for_what_is_newer() -> None:
    slices = Slices(NOW_S, oldest_s=NOW_S + 30)
    part = slices.next()
    assert part is not None
    assert (part.start, part.end) == (NOW_S + 30, None)
    assert slices.next() is None
