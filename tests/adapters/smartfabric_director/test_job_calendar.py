"""When jobs run: words, and the next run as far as it can be derived."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.adapters.smartfabric_director import wire
from app.adapters.smartfabric_director.job_calendar import STEPS, calendar_text, next_run
from app.adapters.smartfabric_director.mapping import to_stamp
from app.domain.messages import Message

START = datetime(2026, 1, 31, 2, 15, tzinfo=UTC)  # a Saturday


def job(frequency: str, start: datetime = START, **fields: object) -> wire.Job:
    body = {"id": "302:1", "status": "ACTIVE", "frequency": frequency, "start_time": to_stamp(start), **fields}
    return wire.Job.model_validate(body)


moments = st.integers(-30 * 86_400, 1500 * 86_400).map(lambda seconds: START + timedelta(seconds=seconds))


@given(st.sampled_from(sorted(STEPS)), moments)
def test_the_next_run_lies_ahead_on_the_grid_of_the_start(frequency: str, now: datetime) -> None:
    due = next_run(job(frequency), now)
    assert due is not None
    assert due > now or due == START
    assert due - max(now, START) <= STEPS[frequency]
    assert (due - START) % STEPS[frequency] == timedelta()


@given(moments)
def test_a_monthly_job_on_the_31st_is_only_told_for_months_that_have_one(now: datetime) -> None:
    due = next_run(job("MONTHLY"), now)
    assert due is None or (due.day == 31 and due > now and due - now <= timedelta(days=31))


def test_monthly() -> None:
    ninth = job("MONTHLY", datetime(2026, 1, 9, 4, tzinfo=UTC))
    assert next_run(ninth, datetime(2026, 12, 10, tzinfo=UTC)) == datetime(2027, 1, 9, 4, tzinfo=UTC)
    assert next_run(ninth, datetime(2026, 2, 9, 3, tzinfo=UTC)) == datetime(2026, 2, 9, 4, tzinfo=UTC)


def test_no_next_run() -> None:
    now = START + timedelta(days=1)
    assert next_run(job("DAILY", status="EXPIRED"), now) is None
    assert next_run(job("DAILY", status="REBALANCING"), now) is None
    assert next_run(job("FORTNIGHTLY"), now) is None
    assert next_run(job("DOES_NOT_REPEAT"), now) is None
    assert next_run(job("DOES_NOT_REPEAT", START + timedelta(days=2)), now) == START + timedelta(days=2)
    ends = job("DAILY", end_recurrence_type="END_TIME", end_time=to_stamp(now + timedelta(hours=2)))
    assert next_run(ends, now) is None
    assert next_run(wire.Job.model_validate({"id": "1", "status": "ACTIVE", "frequency": "DAILY"}), now) is None


@pytest.mark.parametrize(
    ("frequency", "params"),
    [
        ("HOURLY", {"minute": "15"}),
        ("DAILY", {"clock": "02:15"}),
        ("MONTHLY", {"day": 31, "clock": "02:15"}),
        ("FORTNIGHTLY", {"word": "FORTNIGHTLY"}),
        ("DOES_NOT_REPEAT", {"time": START}),
    ],
)
def test_words(frequency: str, params: dict[str, object]) -> None:
    assert calendar_text(job(frequency)).params == params


def test_weekly_words_name_the_day_of_the_start() -> None:
    weekday = calendar_text(job("WEEKLY")).params["weekday"]
    assert isinstance(weekday, Message)
    assert weekday.id == "sfd.weekday.saturday.word"


def test_the_end_of_a_plan_is_told() -> None:
    end = START + timedelta(days=30)
    until = calendar_text(job("DAILY", end_recurrence_type="END_TIME", end_time=to_stamp(end)))
    assert until.params["end"] == end
    counted = calendar_text(job("DAILY", end_recurrence_type="NUMBER_OF_BACKUPS", backup_instances=7))
    assert counted.params["count"] == 7
    assert isinstance(counted.params["rhythm"], Message)
