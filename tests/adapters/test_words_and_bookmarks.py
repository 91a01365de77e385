"""What all adapters share beside the pieces of `test_shared_pieces`: the base of vendors' words, and what is kept."""

from dataclasses import dataclass
from datetime import UTC, datetime
from math import inf, nan
from typing import Annotated, Any

import pytest
from pydantic import ValidationError

from app.adapters.bookmarks import Kept
from app.adapters.lenient import OBJECTS_ONLY, Text, Told, Wire, Words, null_is
from app.adapters.refusals import object_or_empty
from app.transport.request import Reply, Request


class Lid(Wire):
    """A part of a crate."""

    colour: Text = ""


class Crate(Wire):
    """Something in a vendor's words."""

    name: Text = ""
    marks: Words = ()
    lid: Annotated[Lid, null_is({})] = Lid()
    lids: Annotated[tuple[Lid, ...], OBJECTS_ONLY] = ()
    weight: float | None = None
    said: Told = None


@dataclass(frozen=True)
class Note(Kept):
    """What is kept of a run in these tests."""

    app: str
    since: float
    before: tuple[str, ...] = ()
    job: int | None = None


@pytest.mark.parametrize("value", [{}, {"name": None, "marks": None, "lid": None, "lids": None, "said": None}])
def test_null_and_missing_read_as_nothing(value: dict[str, Any]) -> None:
    assert Crate.model_validate(value) == Crate()


@pytest.mark.parametrize("value", [{"name": 3}, {"marks": "a"}, {"lid": []}, {"weight": inf}, {"weight": nan}])
def test_what_is_neither_null_nor_fits_is_refused_and_does_not_stand_in_the_error(value: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as caught:
        Crate.model_validate(value)
    assert "input_value" not in str(caught.value)


def test_what_may_not_fail_passes_over_what_is_not_meant() -> None:
    read = Crate.model_validate({"lids": [{"colour": "red"}, 3, None], "said": ["why"], "unheard_of": 1})
    assert (read.lids, read.said) == ((Lid(colour="red"),), None)
    assert Crate.model_validate({"lids": "red", "said": ""}) == Crate()


@pytest.mark.parametrize("body", [b"", b"<html>", b'["name"]', b"[" * 9999, b'{"name": "a'])
def test_a_body_that_is_no_object_is_an_empty_one(body: bytes) -> None:
    reply = Reply(Request("GET", "/crates"), 502, {}, body, datetime(2026, 3, 1, tzinfo=UTC))
    assert object_or_empty(reply, Crate) == Crate()


def test_what_is_kept_is_read_again() -> None:
    note = Note("shop", 12.5, ("t-1", "t-2"))
    assert Note.read(note.text()) == note
    assert "job" not in note.text()


@pytest.mark.parametrize(
    "text", ["", "shop/nightly", "{}", "[]", '["shop", 12.5, [], 1]', '{"app": "a", "since": "x"}']
)
def test_what_is_none_of_ours_is_not_read(text: str) -> None:
    assert Note.read(text) is None
