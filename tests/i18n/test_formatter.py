import logging

from hypothesis import given
from hypothesis import strategies as st

from app.i18n.formatter import fill
from tests.guards.logs import ExpectedLogs


def test_fields_are_filled() -> None:
    assert fill("{size} of {total}", {"size": "1", "total": "2"}) == "1 of 2"


def test_a_value_is_never_expanded() -> None:
    assert fill("{a} {b}", {"a": "{b}", "b": "{a}"}) == "{b} {a}"


def test_nothing_is_reached_into() -> None:
    assert fill("{a.__class__} {a[0]} {} {0} {{a}}", {"a": "x"}) == "{a.__class__} {a[0]} {} {0} {x}"


def test_a_missing_value_is_a_question_mark_and_logged(expected_logs: ExpectedLogs) -> None:
    expected_logs.expect("app.i18n.formatter", "lacks its field 'gone'", logging.ERROR)
    assert fill("{gone} of 3", {}) == "? of 3"


@given(st.text(), st.text())
def test_any_value_stands_there_unchanged(before: str, value: str) -> None:
    template = before.replace("{", "(") + "{name}"
    assert fill(template, {"name": value}) == before.replace("{", "(") + value
