"""Times, durations and cron strings, by hand-worked examples."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from app.adapters.cycle.cron import CronError, parse
from app.adapters.cycle.times import duration, moment, stamp

SATURDAY = datetime(2026, 11, 21, 12, 30, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-05-24T02:00:41.118Z", datetime(2026, 5, 24, 2, 0, 41, 118000, tzinfo=UTC)),
        ("2026-05-24T02:00:41Z", datetime(2026, 5, 24, 2, 0, 41, tzinfo=UTC)),
        ("2026-05-24T02:00:41.123456789Z", datetime(2026, 5, 24, 2, 0, 41, 123456, tzinfo=UTC)),
        ("2026-05-24T04:00:41+02:00", datetime(2026, 5, 24, 2, 0, 41, tzinfo=UTC)),
        ("0001-01-01T00:00:00Z", None),
        ("", None),
        ("yesterday", None),
        ("9999-12-31T23:59:59-23:00", None),
    ],
)
def test_times(text: str, expected: datetime | None) -> None:
    assert moment(text) == expected


def test_a_time_is_written_as_it_is_read() -> None:
    assert stamp(SATURDAY) == "2026-11-21T12:30:10.000Z"
    assert moment(stamp(SATURDAY)) == SATURDAY


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("72h45m2s", timedelta(hours=72, minutes=45, seconds=2)),
        ("3d15h10m5s", timedelta(days=3, hours=15, minutes=10, seconds=5)),
        ("365d", timedelta(days=365)),
        ("1m30s", timedelta(seconds=90)),
        ("250ms", timedelta(milliseconds=250)),
        (90, timedelta(seconds=90)),
        (None, None),
        ("", None),
        ("soon", None),
        ("5 minutes", None),
        ("99999999999999y", None),
    ],
)
def test_durations(value: str | int | None, expected: timedelta | None) -> None:
    assert duration(value) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0 2 * * *", "2026-11-22T02:00"),
        ("@daily", "2026-11-22T00:00"),
        ("@hourly", "2026-11-21T13:00"),
        ("@weekly", "2026-11-22T00:00"),
        ("@monthly", "2026-12-01T00:00"),
        ("@yearly", "2027-01-01T00:00"),
        ("*/15 * * * *", "2026-11-21T12:45"),
        ("30 12 * * *", "2026-11-22T12:30"),
        ("31 12 * * *", "2026-11-21T12:31"),
        ("0 23 * * mon-fri", "2026-11-23T23:00"),
        ("30 3 * * 0", "2026-11-22T03:30"),
        ("30 3 * * 7", "2026-11-22T03:30"),
        ("0 0 13 * fri", "2026-11-27T00:00"),  # both days restricted: either suffices
        ("0 0 */10 * *", "2026-12-01T00:00"),
        ("0 0 29 feb *", "2028-02-29T00:00"),
        ("5,35 0-2 * * *", "2026-11-22T00:05"),
        ("20/20 * * * *", "2026-11-21T12:40"),
        ("0 4 ? * ?", "2026-11-22T04:00"),
    ],
)
def test_next_runs(text: str, expected: str) -> None:
    assert parse(text).next_after(SATURDAY) == datetime.fromisoformat(expected).replace(tzinfo=UTC)


def test_a_day_that_never_comes_has_no_run() -> None:
    assert parse("0 0 30 2 *").next_after(SATURDAY) is None


def test_fields_are_read_in_their_zone() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    assert parse("0 2 * * *").next_after(SATURDAY, berlin) == datetime(2026, 11, 22, 1, tzinfo=UTC)


def test_a_time_left_out_by_summer_time_is_passed_over() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    before = datetime(2026, 3, 28, 12, tzinfo=UTC)
    assert parse("30 2 * * *").next_after(before, berlin) == datetime(2026, 3, 30, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    ["", "* * * *", "* * * * * *", "60 * * * *", "* 24 * * *", "0 0 0 * *", "0 0 * 13 *", "0 0 * * 8", "*/0 * * * *",
     "5-1 * * * *", "@every 1h", "@reboot", "0 0 L * *", "0 0 * * 5#2", "a * * * *", "-1 * * * *", "1, * * * *"],
)  # fmt: skip
def test_what_is_not_understood_is_refused(text: str) -> None:
    with pytest.raises(CronError):
        parse(text)
