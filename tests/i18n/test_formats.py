"""Numbers, sizes and times as they stand on the screen."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.i18n.formats import Formats
from app.i18n.locales import ENGLISH, GERMAN, LocaleFacts, facts_for
from app.i18n.numbers import percent_text
from app.i18n.sizes import size_text
from tests.clocks import FixedClock
from tests.i18n.dictionary import Dictionary

NOW = datetime(2025, 11, 21, 13, 31, 10, tzinfo=UTC)


def formats(facts: LocaleFacts = ENGLISH, zone: str = "Europe/Berlin") -> Formats:
    return Formats(Dictionary(), facts, ZoneInfo(zone), FixedClock(NOW).now)


def spaced(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("size_bytes", "english", "german"),
    [
        (0, "0 B", "0 B"),
        (999, "999 B", "999 B"),
        (1_000, "1.0 kB", "1,0 kB"),
        (99_949, "99.9 kB", "99,9 kB"),
        (99_950, "100 kB", "100 kB"),
        (999_499, "999 kB", "999 kB"),
        (999_500, "1.0 MB", "1,0 MB"),
        (412_000_000, "412 MB", "412 MB"),
        (1_000_000_000, "1.0 GB", "1,0 GB"),
        (12_441_000_000_000, "12.4 TB", "12,4 TB"),
        (5 * 10**21, "5,000 EB", "5.000 EB"),
    ],
)
def test_sizes_are_decimal(size_bytes: int, english: str, german: str) -> None:
    assert spaced(formats().size(size_bytes)) == english
    assert spaced(formats(GERMAN).size(size_bytes)) == german


@given(st.integers(min_value=0, max_value=10**18))
def test_a_size_has_three_digits_at_most(size_bytes: int) -> None:
    digits = [ch for ch in size_text(size_bytes, ENGLISH) if ch.isdigit()]
    assert len(digits) <= 3


def test_rates_and_counts() -> None:
    assert spaced(formats().rate(18_249_000.4)) == "18.2 MB/s"
    assert formats().count(1_234_567) == "1,234,567"
    assert formats(GERMAN).count(1_234_567) == "1.234.567"
    assert formats(GERMAN).decimal(-0.04) == "0,0"
    assert formats(GERMAN).decimal(-2.5) == "−2,5"


@pytest.mark.parametrize(("value", "text"), [(0.0, "0"), (0.2, "1"), (61.6, "62"), (99.9, "99"), (100.0, "100")])
def test_percent_promises_nothing(value: float, text: str) -> None:
    assert spaced(formats().percent(value)) == f"{text} %"


@given(st.floats(min_value=0, max_value=100))
def test_a_hundred_percent_only_when_it_is_so(value: float) -> None:
    assert percent_text(value, ENGLISH).startswith("100") == (value == 100)


@pytest.mark.parametrize(
    ("at", "english", "german"),
    [
        (NOW, "Today 14:31", "Today 14:31"),
        (datetime(2025, 11, 20, 23, 1, tzinfo=UTC), "Today 00:01", "Today 00:01"),
        (datetime(2025, 11, 20, 1, 0, tzinfo=UTC), "Yesterday 02:00", "Yesterday 02:00"),
        (datetime(2025, 11, 22, 1, 0, tzinfo=UTC), "Tomorrow 02:00", "Tomorrow 02:00"),
        (datetime(2025, 11, 18, 1, 0, tzinfo=UTC), "Tue 18 Nov 02:00", "Di 18. Nov 02:00"),
        (datetime(2024, 3, 2, 1, 0, tzinfo=UTC), "Sat 2 Mar 2024 02:00", "Sa 2. März 2024 02:00"),
    ],
)
def test_moments_in_lists(at: datetime, english: str, german: str) -> None:
    assert spaced(formats().moment(at)) == english
    assert spaced(formats(GERMAN).moment(at)) == german


def test_absolute_times_name_their_zone() -> None:
    assert spaced(formats().absolute(NOW)) == "21 Nov 2025, 14:31 UTC+1"
    assert spaced(formats().absolute(NOW, seconds=True)) == "21 Nov 2025, 14:31:10 UTC+1"
    assert spaced(formats(GERMAN).utc(NOW)) == "21. Nov 2025, 13:31 UTC"
    assert formats(zone="Asia/Kolkata").zone_name() == "UTC+5:30"
    west = Formats(Dictionary(), ENGLISH, timezone(timedelta(hours=-3, minutes=-30)), FixedClock(NOW).now)
    assert west.zone_name() == "UTC−3:30"


def test_days_of_times_are_those_of_the_zone_shown() -> None:
    assert spaced(formats().day(datetime(2025, 11, 20, 23, 30, tzinfo=UTC))) == "21 Nov 2025"
    assert spaced(formats().day(date(2025, 11, 20))) == "20 Nov 2025"
    assert formats().clock(NOW) == "14:31"


@pytest.mark.parametrize(
    ("day", "english", "german"),
    [
        ((2025, 12, 5), "5 Dec", "5. Dez"),
        ((2026, 2, 1), "1 Feb", "1. Feb"),
        ((2026, 11, 21), "21 Nov 2026", "21. Nov 2026"),
        ((2024, 12, 24), "24 Dec 2024", "24. Dez 2024"),
    ],
)
def test_days_in_lists_tell_the_year_where_it_could_be_another(
    day: tuple[int, int, int], english: str, german: str
) -> None:
    at = datetime(*day, 12, tzinfo=UTC)
    assert spaced(formats().near_day(at)) == english
    assert spaced(formats(GERMAN).near_day(at)) == german


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (-5, "under 1 s"),
        (0.2, "under 1 s"),
        (48, "48 s"),
        (59.6, "1 min"),
        (1293, "21 min 33 s"),
        (11_520, "3 h 12 min"),
        (187_200, "2 d 4 h"),
    ],
)
def test_durations_have_two_units(seconds: float, text: str) -> None:
    assert spaced(formats().duration(timedelta(seconds=seconds))) == text


@pytest.mark.parametrize(
    ("seconds", "text"), [(0, "1 s"), (59, "59 s"), (60, "1 min"), (3600, "1 h"), (200_000, "2 d")]
)
def test_ages_have_one_unit(seconds: float, text: str) -> None:
    assert spaced(formats().age(NOW - timedelta(seconds=seconds))) == text


def test_numbers_stay_with_their_units_in_every_direction() -> None:
    turned = formats(replace(ENGLISH, right_to_left=True))
    assert turned.size(12_345_678) == "\u206812.3\u00a0MB\u2069"
    assert turned.percent(62) == "\u206862\u00a0%\u2069"
    assert " " not in formats().absolute(NOW)


def test_facts_are_found_by_any_code_of_the_language() -> None:
    assert facts_for("de-CH") is GERMAN
    assert facts_for("de_AT") is GERMAN
    assert facts_for("fi") is ENGLISH
