"""Both forms of Retry-After, and nonsense."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.transport.retry_after import LONGEST_WAIT_S, http_date, wait_s

NOW = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "7"}, 7.0),
        ({"retry-after": " 120 "}, 120.0),
        ({"retry-after": "0"}, 0.0),
        ({"retry-after": "Sat, 14 Mar 2026 09:27:53 GMT"}, 60.0),
        ({"retry-after": "Sat, 14 Mar 2026 09:20:00 GMT"}, 0.0),
        # The server's clock is an hour ahead: only the distance to its own Date counts.
        ({"retry-after": "Sat, 14 Mar 2026 10:27:23 GMT", "date": "Sat, 14 Mar 2026 10:26:53 GMT"}, 30.0),
        ({"retry-after": "999999999999999999999"}, LONGEST_WAIT_S),
        ({"retry-after": "Sat, 14 Mar 2099 09:27:53 GMT"}, LONGEST_WAIT_S),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "-5"}, None),
        ({"retry-after": ""}, None),
        ({}, None),
    ],
)
def test_how_long_to_wait(headers: dict[str, str], seconds: float | None) -> None:
    assert wait_s(headers, NOW) == seconds


@given(st.text(max_size=60))
def test_no_text_breaks_it(text: str) -> None:
    waits = wait_s({"retry-after": text, "date": text}, NOW)
    assert waits is None or 0 <= waits <= LONGEST_WAIT_S
    moment = http_date(text)
    assert moment is None or moment.tzinfo is UTC
