"""The appliance's envelope in the operator's language."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.adapters.smartfabric_director.envelope import details, field_messages, localised, read_envelope
from app.adapters.smartfabric_director.ids import SERVER_MESSAGES
from app.adapters.smartfabric_director.wire import Envelope, Note
from app.demo.smartfabric_director import messages
from app.transport.request import Reply, Request
from tests.contract.catalogue import known_ids


def reply(body: Any) -> Reply:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return Reply(Request("POST", "/backups/jobs"), 400, {}, content, datetime(2026, 1, 1, tzinfo=UTC))


def test_every_key_of_the_simulated_appliance_has_a_text_of_ours() -> None:
    assert SERVER_MESSAGES.keys() == messages.TEXTS.keys()
    for key, text in messages.TEXTS.items():
        message_id, count = SERVER_MESSAGES[key]
        assert message_id in known_ids()
        assert message_id.endswith(f".{key}")
        assert all(f"{{{place}}}" in text for place in range(count)), f"{key} has no {count} parameters"


def test_a_known_key_is_said_in_our_words_and_keeps_the_servers() -> None:
    note = Note(id="add_backup_job_success", message="Backup job x added.", messageParams=("x",))
    message = localised(note, 201)
    assert message.id == "sfd.message.add_backup_job_success"
    assert message.params == {"p0": "x"}
    assert message.server_text == "Backup job x added."
    assert message.code == "add_backup_job_success"


def test_too_few_parameters_fall_back_to_the_servers_words() -> None:
    message = localised(Note(id="add_backup_job_success", message="Backup job x added."), 201)
    assert (message.id, message.params) == ("sfd.reply.quoted.text", {"text": "Backup job x added."})


def test_surplus_parameters_are_left_out() -> None:
    note = Note(id="backup_in_progress", message="m", messageParams=("a", "b"))
    assert localised(note, 400).params == {}


def test_an_unknown_key_is_quoted_then_named_then_the_status_is_told() -> None:
    assert localised(Note(id="new_key", message="Said."), 400).params == {"text": "Said."}
    assert localised(Note(id="new_key"), 400).params == {"key": "new_key"}
    assert localised(Note(), 418).params == {"status": 418}


def test_a_parameter_is_a_value_and_no_text_to_expand() -> None:
    note = Note(id="backup_job_name_exists", message="m", messageParams=("{0}{p0}<b>",))
    assert localised(note, 400).params == {"p0": "{0}{p0}<b>"}


def test_a_repeated_top_level_message_is_dropped_and_fields_are_found() -> None:
    top = {"id": "invalid_field_value", "message": "m", "messageParams": ["host"]}
    envelope = read_envelope(reply({**top, "messages": [{**top, "field_name": None}, {**top, "field_name": "host"}]}))
    assert [note.field_name for note in details(envelope)] == ["host"]
    assert field_messages(envelope, 400)["host"].params == {"p0": "host"}


@pytest.mark.parametrize("body", [b"", b"<html></html>", b"\xff\xfe", b"[1]", b"null", b'"x"', b"{}", b"[" * 100_000])
def test_bodies_that_are_no_envelope(body: bytes) -> None:
    assert read_envelope(reply(body)) == Envelope()


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=10,
)
names = st.sampled_from(["new_object_id", "id", "message", "messageParams", "messages", "field_name"])


@given(st.dictionaries(names, json_values | st.lists(st.dictionaries(names, json_values), max_size=3)))
def test_no_envelope_can_break_the_reading(body: dict[str, Any]) -> None:
    envelope = read_envelope(reply(body))
    for note in (envelope, *details(envelope)):
        assert localised(note, 400).id in known_ids()
    field_messages(envelope, 400)
