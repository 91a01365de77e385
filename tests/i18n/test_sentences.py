import logging
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from app.domain.activities import Phase
from app.domain.messages import ByteSize, Message, Percentage
from app.i18n.formats import Formats
from app.i18n.locales import ENGLISH
from app.i18n.sentences import Sentences
from tests.clocks import FixedClock
from tests.guards.logs import ExpectedLogs
from tests.i18n.dictionary import Dictionary


def sentences(right_to_left: bool = False, /, **texts: str) -> Sentences:
    translator = Dictionary(**texts)
    facts = replace(ENGLISH, right_to_left=right_to_left)
    return Sentences(translator, Formats(translator, facts, UTC, FixedClock().now))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (ByteSize(12_400_000), "12.4 MB"),
        (Percentage(61.7), "62 %"),
        (12_345, "12,345"),
        (2.25, "2.2"),
        (timedelta(minutes=3), "3 min"),
        (datetime(2026, 3, 14, 9, 0, tzinfo=UTC), "14 Mar 2026, 09:00 UTC"),
        (date(2026, 3, 14), "14 Mar 2026"),
        ("sql\x07erp\n", "sql\ufffderp "),
        (("a", "b", "c"), "a, b and c"),
        (("a", "b"), "a and b"),
        ((), ""),
        (None, "?"),
        (Message.of("room.inner.text", name="x"), "inner x"),
        (Phase.RUNNING, "Running"),
    ],
)
def test_parameters_are_shown_by_type(value: object, text: str) -> None:
    speaking = sentences(
        room__thing__text="[{value}]", room__inner__text="inner {name}", phase__running__word="Running"
    )
    assert speaking.tr("room.thing.text", value=value).replace("\u00a0", " ") == f"[{text}]"


def test_servers_words_are_neither_looked_up_nor_expanded() -> None:
    speaking = sentences(room__thing__text="[{value}]", room__other__text="no")
    assert speaking.tr("room.thing.text", value="room.other.text {value} <b>") == "[room.other.text {value} <b>]"
    assert speaking.text("room.other.text") == "room.other.text"


def test_a_plural_takes_the_form_of_its_count() -> None:
    speaking = sentences(**{"room__thing__text": "{count} rows", "room__thing__text#one": "{count} row"})
    assert speaking.say(Message.of("room.thing.text", count=1)) == "1 row"
    assert speaking.say(Message.of("room.thing.text", count=1200)) == "1,200 rows"


def test_in_a_right_to_left_language_parameters_are_isolated() -> None:
    speaking = sentences(True, room__thing__text="[{name}]")
    assert speaking.tr("room.thing.text", name="erp (prod)") == "[\u2068erp (prod)\u2069]"
    assert speaking.tr("room.thing.text", name=12345) == "[\u206812,345\u2069]"


def test_a_sentence_goes_into_another_one_as_it_is() -> None:
    speaking = sentences(True, room__thing__text="[{name}]")
    inner = speaking.tr("room.thing.text", name="erp")
    assert speaking.tr("room.thing.text", name=inner) == "[[\u2068erp\u2069]]"
    assert speaking.text(inner) == inner
    assert speaking.text("\u2068erp\u2069") == "\u2068\ufffderp\ufffd\u2069"


def test_an_unknown_id_is_logged_once_and_not_shown(expected_logs: ExpectedLogs) -> None:
    expected_logs.expect("app.i18n.sentences", "no catalogue has the text 'room.lost.text'", logging.ERROR)
    speaking = sentences()
    assert speaking.tr("room.lost.text") == speaking.tr("room.lost.text") == "(no text)"
    assert len(expected_logs.records) == 1


@pytest.mark.parametrize("value", [True, object(), b"x"])
def test_what_cannot_be_shown_is_a_question_mark_and_logged(value: object, expected_logs: ExpectedLogs) -> None:
    expected_logs.expect("app.i18n.sentences", "cannot be shown", logging.ERROR)
    assert sentences(room__thing__text="[{value}]").tr("room.thing.text", value=value) == "[?]"
