"""Cron strings, durations, times and ids."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.demo.cycle.cron import Cron, CronError
from app.demo.cycle.durations import seconds_of
from app.demo.cycle.stamps import NEVER, is_id, object_id, read_stamp, stamp


def _next(text: str, after: str, zone: str = "UTC") -> str:
    at = Cron(text, ZoneInfo(zone)).next_after(datetime.fromisoformat(after).replace(tzinfo=UTC).timestamp())
    return "never" if at is None else f"{datetime.fromtimestamp(at, UTC):%Y-%m-%d %H:%M}"


@pytest.mark.parametrize(
    ("text", "after", "expected"),
    [
        ("0 2 * * *", "2026-11-21 01:59:59", "2026-11-21 02:00"),
        ("0 2 * * *", "2026-11-21 02:00:00", "2026-11-22 02:00"),
        ("*/15 * * * *", "2026-11-21 12:30:10", "2026-11-21 12:45"),
        ("5/20 * * * *", "2026-11-21 12:30:00", "2026-11-21 12:45"),
        ("0 0 1 1 *", "2026-11-21 00:00:00", "2027-01-01 00:00"),
        ("30 3 * * sun", "2026-11-21 12:00:00", "2026-11-22 03:30"),
        ("30 3 * * 7", "2026-11-21 12:00:00", "2026-11-22 03:30"),
        ("0 9-17/4 * * mon-fri", "2026-11-20 17:30:00", "2026-11-23 09:00"),
        ("0 0 13 * 5", "2026-11-14 00:00:00", "2026-11-20 00:00"),  # the 13th or any Friday
        ("0 0 29 2 *", "2026-11-21 00:00:00", "2028-02-29 00:00"),
        ("0 0 30 2 *", "2026-11-21 00:00:00", "never"),
        ("@daily", "2026-11-21 12:00:00", "2026-11-22 00:00"),
        ("@hourly", "2026-12-31 23:30:00", "2027-01-01 00:00"),
        ("@weekly", "2026-11-21 12:00:00", "2026-11-22 00:00"),
    ],
)
def test_the_next_moment(text: str, after: str, expected: str) -> None:
    assert _next(text, after) == expected


def test_a_zone_moves_with_summer_time_and_skips_what_does_not_exist() -> None:
    assert _next("0 2 * * *", "2026-07-01 12:00", "Europe/Berlin") == "2026-07-02 00:00"
    assert _next("30 2 * * *", "2026-03-28 12:00", "Europe/Berlin") == "2026-03-30 00:30"


@pytest.mark.parametrize("text", ["", "* * * *", "60 * * * *", "* * 0 * *", "a * * * *", "*/0 * * * *", "5-1 * * * *"])
def test_what_is_no_cron_string_is_refused(text: str) -> None:
    with pytest.raises(CronError):
        Cron(text)


@given(
    minute=st.integers(0, 59),
    hour=st.integers(0, 23),
    after=st.datetimes(datetime(2000, 1, 1), datetime(2090, 1, 1)),  # noqa: DTZ001 - hypothesis wants naive bounds
)
def test_a_daily_moment_is_the_first_of_its_kind(minute: int, hour: int, after: datetime) -> None:
    start = after.replace(tzinfo=UTC)
    at = Cron(f"{minute} {hour} * * *").next_after(start.timestamp())
    assert at is not None
    found = datetime.fromtimestamp(at, UTC)
    assert (found.hour, found.minute, found.second) == (hour, minute, 0)
    assert timedelta(0) < found - start <= timedelta(days=1)


@pytest.mark.parametrize(
    ("text", "seconds"), [("365d", 31_536_000), ("3d15h10m5s", 313_805), ("72h45m2s", 261_902), ("500ms", 0.5)]
)
def test_durations(text: str, seconds: float) -> None:
    assert seconds_of(text) == seconds


@pytest.mark.parametrize("text", ["", "5", "d", "5 d", "-5d", "5x"])
def test_what_is_no_duration_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a duration"):
        seconds_of(text)


def test_times_are_spelled_as_go_spells_them() -> None:
    assert stamp(1_795_264_210.0) == "2026-11-21T12:30:10Z"
    assert stamp(1_795_264_210.118) == "2026-11-21T12:30:10.118Z"
    assert stamp(1_795_264_210.5) == "2026-11-21T12:30:10.5Z"
    assert stamp(None) == NEVER
    assert read_stamp("2026-11-21T12:30:10.500Z") == 1_795_264_210.5
    assert read_stamp("2026-11-21") is None
    assert read_stamp("yesterday") is None


def test_ids_sort_by_creation() -> None:
    early, late = object_id(1_700_000_000, "z"), object_id(1_700_000_001, "a")
    assert is_id(early)
    assert early < late
    assert not is_id(early.upper())
    assert not is_id(early[1:])
