import json

import pytest

from app.demo import spoiled_bodies

BODY = json.dumps({"id": 7, "name": "erp", "ok": True, "list": [{"size": 1.5}], "none": None}).encode()


def test_half_a_body_is_no_json() -> None:
    with pytest.raises(ValueError, match="line 1"):
        json.loads(spoiled_bodies.truncated(BODY))


@pytest.mark.parametrize("body", [b"{}", b"[]", b"[1]", BODY, b'  {"a": 1}'])
def test_padding_keeps_the_json_readable_and_brings_it_to_size(body: bytes) -> None:
    padded = spoiled_bodies.padded(body, 0.01)
    assert 9_900 <= len(padded) <= 10_100
    content = json.loads(padded)
    original = json.loads(body)
    if isinstance(content, dict):
        assert {key: value for key, value in content.items() if key != "padding"} == original
    else:
        assert content[1:] == original


def test_a_body_that_is_large_enough_stays() -> None:
    assert spoiled_bodies.padded(BODY, 0.00001) == BODY


def test_what_is_no_json_grows_too() -> None:
    assert len(spoiled_bodies.padded(b"", 0.001)) >= 1_000


def test_every_value_changes_its_type() -> None:
    content = json.loads(spoiled_bodies.with_wrong_types(BODY, []))
    assert content == {
        "id": "7",
        "name": {"text": "erp"},
        "ok": "yes",
        "list": {"0": {"size": 1.5}},
        "none": [],
    }


def test_only_named_fields_change_their_type() -> None:
    content = json.loads(spoiled_bodies.with_wrong_types(BODY, ["size"]))
    assert content["list"] == [{"size": "1.5"}]
    assert content["id"] == 7


def test_nulls_spare_what_is_required() -> None:
    content = json.loads(spoiled_bodies.with_nulls(BODY, [], {"id"}))
    assert content == {"id": 7, "name": None, "ok": None, "list": [{"size": None}], "none": None}


def test_nulls_in_named_fields_only() -> None:
    content = json.loads(spoiled_bodies.with_nulls(BODY, ["list"], {"list"}))
    assert content["list"] is None
    assert content["name"] == "erp"
