"""The table: HTTP status to our errors."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from app.adapters.smartfabric_director.errors import check_answer, check_read
from app.domain.errors import (
    BackendError,
    BackendFaultError,
    BadReplyError,
    ConflictError,
    InputError,
    NotFoundError,
    OutcomeUnknownError,
    PermissionDeniedError,
)
from app.transport.request import Reply, Request


def reply(status: int, body: Any = None, content_type: str = "application/json") -> Reply:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    headers = {"content-type": content_type}
    request = Request("POST", "/backups/jobs", operation="add_job")
    return Reply(request, status, headers, content, datetime(2026, 1, 1, tzinfo=UTC), "corr-1", "sfd-1")


@pytest.mark.parametrize("status", [200, 201, 202, 204])
def test_any_2xx_is_success(status: int) -> None:
    assert check_read(reply(status)).status == status
    assert check_answer(reply(status, b"")).status == status


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (302, BadReplyError),
        (400, BackendFaultError),
        (401, PermissionDeniedError),
        (403, PermissionDeniedError),
        (404, NotFoundError),
        (405, BackendFaultError),
        (409, ConflictError),
        (500, BackendFaultError),
        (503, BackendFaultError),
    ],
)
def test_reads(status: int, error: type[BackendError]) -> None:
    with pytest.raises(error) as caught:
        check_read(reply(status, {"id": "entity_not_found", "message": "m", "messageParams": ["7"]}))
    assert type(caught.value) is error
    assert (caught.value.connection_id, caught.value.operation) == ("sfd-1", "add_job")
    assert (caught.value.status, caught.value.correlation_id) == (status, "corr-1")


def test_a_400_to_what_was_typed_names_the_fields() -> None:
    note = {"id": "invalid_field_value", "message": "m", "messageParams": ["host"]}
    with pytest.raises(InputError) as caught:
        check_answer(reply(400, {**note, "messages": [{**note, "field_name": "host"}]}))
    assert caught.value.message.id == "sfd.message.invalid_field_value"
    assert caught.value.fields.keys() == {"host"}


@pytest.mark.parametrize("key", ["backup_in_progress", "restore_already_in_progress", "ack_restore_failed"])
def test_a_400_about_the_appliances_state_is_a_conflict(key: str) -> None:
    with pytest.raises(ConflictError) as caught:
        check_answer(reply(400, {"id": key, "message": "m"}))
    assert caught.value.message.id == f"sfd.message.{key}"


def test_a_page_for_people_is_no_answer_to_a_change() -> None:
    with pytest.raises(OutcomeUnknownError):
        check_answer(reply(200, b"<html>Sign in to the guest network</html>", "text/html"))


def test_a_fault_keeps_the_vendors_code() -> None:
    with pytest.raises(BackendFaultError) as caught:
        check_answer(reply(500, {"id": "internal_error", "message": "Boom"}))
    assert caught.value.code == "internal_error"
    assert caught.value.message.server_text == "Boom"
