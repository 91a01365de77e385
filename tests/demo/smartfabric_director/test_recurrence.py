"""When jobs run: arithmetic of the calendar, without a server."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.demo.smartfabric_director.recurrence import Pattern


def ms(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000)


def text(at_ms: int) -> str:
    return datetime.fromtimestamp(at_ms / 1000, UTC).strftime("%Y-%m-%dT%H:%M")


@pytest.mark.parametrize(
    ("frequency", "start", "after", "expected"),
    [
        ("HOURLY", "2026-11-01T10:20", "2026-11-21T12:30", "2026-11-21T13:20"),
        ("HOURLY", "2026-11-01T10:20", "2026-11-21T13:20", "2026-11-21T14:20"),
        ("DAILY", "2026-10-20T01:30", "2026-10-26T09:00", "2026-10-27T01:30"),
        ("WEEKLY", "2026-11-01T02:00", "2026-11-02T00:00", "2026-11-08T02:00"),
        ("MONTHLY", "2026-01-15T02:00", "2026-11-21T00:00", "2026-12-15T02:00"),
        ("MONTHLY", "2026-01-31T02:00", "2026-01-31T02:00", "2026-02-28T02:00"),
        ("MONTHLY", "2026-01-31T02:00", "2026-02-28T02:00", "2026-03-31T02:00"),
        ("MONTHLY", "2027-12-30T02:00", "2028-02-01T00:00", "2028-02-29T02:00"),
        ("DAILY", "2026-12-24T18:00", "2026-11-21T12:30", "2026-12-24T18:00"),
    ],
)
def test_next_run(frequency: str, start: str, after: str, expected: str) -> None:
    assert text(Pattern(frequency, ms(start)).next_after(ms(after))) == expected


def test_short_months_can_be_skipped_instead() -> None:
    pattern = Pattern("MONTHLY", ms("2026-01-31T02:00"), skips_short_months=True)
    assert text(pattern.next_after(ms("2026-01-31T02:00"))) == "2026-03-31T02:00"


def test_in_a_zone_the_clock_on_the_wall_counts() -> None:
    berlin = ZoneInfo("Europe/Berlin")  # summer time ended on 25 October 2026
    pattern = Pattern("DAILY", ms("2026-10-20T01:30"), berlin)
    assert text(pattern.next_after(ms("2026-10-26T00:00"))) == "2026-10-26T02:30"


@given(
    frequency=st.sampled_from(["HOURLY", "DAILY", "WEEKLY", "MONTHLY"]),
    start=st.integers(ms("2020-01-01"), ms("2030-01-01")),
    after=st.integers(ms("2020-01-01"), ms("2035-01-01")),
)
@settings(max_examples=150)
def test_the_next_run_is_later_and_the_nearest(frequency: str, start: int, after: int) -> None:
    pattern = Pattern(frequency, start)
    found = pattern.next_after(after)
    assert found > after
    assert found >= start
    assert pattern.next_after(found - 1) == found
    longest_day = {"HOURLY": 1 / 24, "DAILY": 1, "WEEKLY": 7, "MONTHLY": 31}[frequency]
    assert found - max(after, start) <= longest_day * 86_400_000
