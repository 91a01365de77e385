import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.i18n.plain import isolated, plain, plain_lines


def test_control_characters_are_shown() -> None:
    assert plain("a\x00b\x1b[31m\x7f\x9b") == "a\ufffdb\ufffd[31m\ufffd\ufffd"


def test_line_ends_become_blanks() -> None:
    assert plain("one\r\ntwo\tthree") == "one two three"


@pytest.mark.parametrize(
    "hidden", ["\u202e", "\u2066", "\u2069", "\u200b", "\u200f", "\ufeff", "\u2028", "\U000e0041", "\ud800"]
)
def test_hidden_and_turning_characters_are_shown(hidden: str) -> None:
    assert plain(f"gpj{hidden}exe") == "gpj\ufffdexe"


@pytest.mark.parametrize("name", ["Müller-Lüdenscheidt", "نسخة\u200cها", "東京", "a\u0301", "👩\u200d🔬"])
def test_names_of_all_scripts_stay(name: str) -> None:
    assert plain(name) == name


def test_lines_of_a_log_stay_lines() -> None:
    assert plain_lines("one\r\n\ttwo\rthree\x07") == "one\n\ttwo\ufffdthree\ufffd"


@given(st.text())
def test_nothing_hidden_is_left(text: str) -> None:
    assert not [ch for ch in plain(text) if unicodedata.category(ch) in {"Cc", "Cs", "Zl", "Zp"}]


def test_isolation_only_where_directions_may_meet() -> None:
    assert isolated("sql-erp-01", right_to_left=False) == "sql-erp-01"
    assert isolated("sql-erp-01", right_to_left=True) == "\u2068sql-erp-01\u2069"
    assert isolated("خادم 1", right_to_left=False) == "\u2068خادم 1\u2069"
    assert isolated("", right_to_left=True) == ""
