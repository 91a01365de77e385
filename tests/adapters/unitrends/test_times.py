"""Local texts and the moments they stand for, through the hours that happen twice."""

import functools
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.adapters.unitrends.times import ApplianceClock, local_text, parse_duration, parse_local

BERLIN = ZoneInfo("Europe/Berlin")


def _text(moment: datetime, zone: ZoneInfo = BERLIN) -> str:
    return moment.astimezone(zone).strftime("%m/%d/%Y %I:%M:%S %p").lower()


def _learned(*moments: datetime, zone: ZoneInfo = BERLIN) -> ApplianceClock:
    clock = ApplianceClock()
    clock.learn([(int(one.timestamp()), _text(one, zone), None) for one in moments])
    return clock


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10/14/2014 09:32 am", "2014-10-14T09:32:00"),
        ("10/14/2014 09:32:07 pm", "2014-10-14T21:32:07"),
        ("01/02/2026 12:05 am", "2026-01-02T00:05:00"),
        ("01/02/2026 12:05 pm", "2026-01-02T12:05:00"),
        ("1/2/2026", "2026-01-02T00:00:00"),
        ("Oct 14, 2014 9:32 am", "2014-10-14T09:32:00"),
        (" 10/14/2014 09:32 AM ", "2014-10-14T09:32:00"),
    ],
)
def test_every_spelling_of_a_local_time_is_read(text: str, expected: str) -> None:
    assert parse_local(text) == datetime.fromisoformat(expected)


@pytest.mark.parametrize("text", [None, "", "unknown", "14/10/2014 09:32:00", "10/14/2014 13:32 am", "Xyz 1, 2026"])
def test_what_is_no_local_time_is_none(text: str | None) -> None:
    assert parse_local(text) is None


@pytest.mark.parametrize(
    ("text", "seconds"), [("00:00:28", 28), ("28", 28), ("31:02:03", 111_723), ("n/a", None), ("", None), (None, None)]
)
def test_durations(text: str | None, seconds: int | None) -> None:
    assert parse_duration(text) == (None if seconds is None else timedelta(seconds=seconds))


def test_nothing_learned_nothing_converted() -> None:
    clock = ApplianceClock()
    assert clock.latest_offset is None
    assert clock.to_utc("10/14/2014 09:32 am") is None


def test_between_pairs_that_agree_a_text_is_a_moment() -> None:
    clock = _learned(datetime(2026, 6, 1, tzinfo=UTC), datetime(2026, 8, 1, tzinfo=UTC))
    moment = datetime(2026, 7, 1, 3, 4, 5, tzinfo=UTC)
    assert clock.to_utc(_text(moment)) == moment


def test_between_pairs_that_differ_it_stays_text() -> None:
    clock = _learned(datetime(2026, 10, 20, tzinfo=UTC), datetime(2026, 10, 30, tzinfo=UTC))
    assert clock.to_utc(_text(datetime(2026, 10, 25, 0, 30, tzinfo=UTC))) is None


def test_the_doubled_hour_is_told_apart_by_the_backups_own_pair() -> None:
    first, second = datetime(2026, 10, 25, 0, 30, tzinfo=UTC), datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    assert _text(first) == _text(second)
    clock = ApplianceClock()
    clock.learn([(int(one.timestamp()), _text(one), name) for one, name in ((first, "1"), (second, "2"))])
    assert clock.to_utc(_text(first), "1") == first
    assert clock.to_utc(_text(second), "2") == second


def test_far_beyond_the_pairs_it_stays_text_unless_the_zone_never_changes() -> None:
    summer = [datetime(2026, 6, 1, tzinfo=UTC) + timedelta(days=day) for day in range(30)]
    january = datetime(2026, 1, 10, tzinfo=UTC)
    assert _learned(*summer).to_utc(_text(january)) is None
    near = summer[-1] + timedelta(days=7)
    assert _learned(*summer).to_utc(_text(near)) == near
    kolkata = ZoneInfo("Asia/Kolkata")
    year = [datetime(2025, 11, 1, tzinfo=UTC) + timedelta(days=10 * step) for step in range(32)]
    assert _learned(*year, zone=kolkata).to_utc(_text(datetime(2020, 1, 1, tzinfo=UTC), kolkata)) is not None


def test_two_winters_do_not_make_a_summer() -> None:
    clock = _learned(datetime(2026, 1, 10, tzinfo=UTC), datetime(2026, 12, 10, tzinfo=UTC))
    assert clock.to_utc(_text(datetime(2026, 7, 1, tzinfo=UTC))) is None


def test_pairs_that_cannot_be_an_offset_are_not_believed() -> None:
    clock = ApplianceClock()
    clock.learn([(0, "10/14/2014 09:32 am", None), (1, "gibberish", None), (None, "10/14/2014 09:32 am", None)])
    assert clock.latest_offset is None


@given(st.datetimes(min_value=datetime(2025, 1, 1), max_value=datetime(2026, 11, 1)))  # noqa: DTZ001  made aware below
def test_with_daily_pairs_no_moment_is_ever_wrong(naive: datetime) -> None:
    moment = naive.replace(tzinfo=UTC, microsecond=0)
    clock = _daily()
    found = clock.to_utc(_text(moment))
    assert found is None or found == moment


@functools.cache
def _daily() -> ApplianceClock:
    days = (datetime(2024, 12, 1, 3, tzinfo=UTC) + timedelta(days=day) for day in range(720))
    return _learned(*days)


def test_local_text_is_what_is_read_back() -> None:
    local = datetime(2026, 3, 14, 21, 5, 9)  # noqa: DTZ001  local by nature
    assert parse_local(local_text(local)) == local
