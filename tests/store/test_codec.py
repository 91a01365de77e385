"""Values come back as they were, without their secrets; anything else is refused."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.activities import Activity
from app.domain.backups import Backup, BackupPage
from app.domain.changes import SentChange
from app.domain.messages import ByteSize, Message
from app.domain.nodes import Node
from app.store.codec import UnknownShape, from_text, to_text
from tests.clocks import START
from tests.store import values


@pytest.mark.parametrize(
    "value",
    [values.MESSAGE, values.BACKUP, values.NODE, values.PAGE, values.activity()],
    ids=lambda one: type(one).__name__,
)
def test_a_value_comes_back_as_it_was(value: object) -> None:
    assert from_text(to_text(value), type(value)) == value


def test_numbers_keep_what_they_are() -> None:
    found = from_text(to_text(values.MESSAGE), Message).params
    assert [type(one) for one in found.values()] == [type(one) for one in values.MESSAGE.params.values()]
    assert type(found["size"]) is ByteSize


@pytest.mark.parametrize("command", values.COMMANDS, ids=lambda one: type(one).__name__)
def test_commands_keep_their_class_but_not_their_secrets(command: object) -> None:
    text = to_text(SentChange(command, START, "book"))  # type: ignore[arg-type]  # one of the union
    found = from_text(text, SentChange)
    assert type(found.command) is type(command)
    assert values.SECRET not in text
    if command is not values.RESTORE:
        assert found.command == command


def test_secrets_and_original_answers_are_left_out() -> None:
    found = from_text(to_text(values.RESTORE), type(values.RESTORE))
    assert found.request.source == {"password": None, "user": "u"}
    assert found.request.target == {"flag": True}
    assert found.request.backup.raw is None
    assert values.SECRET not in to_text(values.activity())


@given(st.text(), st.integers(), st.floats(allow_nan=False), st.booleans())
def test_any_parameter_comes_back(text: str, number: int, share: float, flag: bool) -> None:
    message = Message.of("room.thing.text", text=text, number=number, share=share, flag=flag)
    assert from_text(to_text(message), Message) == message


def test_a_field_that_came_later_reads_as_its_default() -> None:
    text = json.loads(to_text(values.BACKUP))
    del text["is_held"]
    assert from_text(json.dumps(text), Backup) == replace(values.BACKUP, is_held=None)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "null",
        "[]",
        '{"v":1}',
        '{"$":"Nothing"}',
        '{"$":"NodeRef"}',
        '{"$":"Message","id":3}',
        '{"$":"Message","id":"a.b.c","surprise":1}',
        '{"$":"Phase","v":"melted"}',
        '{"$":"time","v":"2026-03-14T09:26:53"}',
        '{"$":"span","v":["x"]}',
        '{"$":["Message"]}',
        "[" * 100_000,
    ],
)
def test_another_shape_is_refused(text: str) -> None:
    with pytest.raises(UnknownShape):
        from_text(text, Message)


@pytest.mark.parametrize("field", ["kind", "started_at", "size_bytes", "ref", "facts", "not_offered", "blocked"])
def test_a_value_of_the_wrong_type_is_refused(field: str) -> None:
    text = json.loads(to_text(values.BACKUP))
    text[field] = "wrong"
    with pytest.raises(UnknownShape):
        from_text(json.dumps(text), Backup)


@pytest.mark.parametrize("wanted", [Activity, Node, BackupPage])
def test_a_value_of_another_class_is_refused(wanted: type) -> None:
    with pytest.raises(UnknownShape):
        from_text(to_text(values.MESSAGE), wanted)


def test_what_nobody_writes_down_yet_is_a_mistake_of_ours() -> None:
    with pytest.raises(TypeError):
        to_text(object())
