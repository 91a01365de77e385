"""The table of errors: every documented status has a class and words, and what the server says is kept below them."""

import json
from typing import Any

import pytest

from app.adapters.appgate_sdp.errors import BY_STATUS, by_status, check_change, check_read, error_of
from app.adapters.appgate_sdp.versions import Offer, accept, choose, offer_in
from app.domain.errors import (
    BackendError,
    BackendFaultError,
    BadReplyError,
    ConflictError,
    InputError,
    NotFoundError,
    OutcomeUnknownError,
    PermissionDeniedError,
    SignInRejectedError,
)
from app.transport.request import Reply, Request
from tests.contract.catalogue import assert_can_be_told
from tests.transport.doubles import NOW


def reply(status: int, body: Any = None, text: str | None = None, kind: str = "application/json") -> Reply:
    content = text.encode() if text is not None else b"" if body is None else json.dumps(body).encode()
    request = Request("GET", "/appliances", operation="list_appliances")
    return Reply(request, status, {"content-type": kind}, content, NOW, "trace-1")


@pytest.mark.parametrize("status", [*BY_STATUS, 418])
@pytest.mark.parametrize(
    "body", [{"id": "some id", "message": "Their words."}, None, ["odd"], {"id": 5, "message": {}}]
)
def test_every_status_has_words_and_keeps_the_servers(status: int, body: Any) -> None:
    error = error_of(reply(status, body))
    assert_can_be_told(error.message)
    assert (error.status, error.operation, error.correlation_id) == (status, "list_appliances", "trace-1")
    if isinstance(body, dict) and body["id"] == "some id":
        assert (error.message.server_text, error.message.code) == ("Their words.", "some id")
    else:
        assert (error.message.server_text, error.message.code) == (None, None)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, BackendFaultError),
        (401, PermissionDeniedError),
        (402, BackendFaultError),
        (403, PermissionDeniedError),
        (404, NotFoundError),
        (406, BackendFaultError),
        (409, ConflictError),
        (410, NotFoundError),
        (412, ConflictError),
        (416, BackendFaultError),
        (500, BackendFaultError),
        (502, BackendFaultError),
        (503, BackendFaultError),
    ],
)
def test_classes(status: int, kind: type[BackendError]) -> None:
    assert type(by_status(status)) is kind
    assert type(error_of(reply(status, {"id": "x", "message": "y"}))) is kind


@pytest.mark.parametrize(
    ("status", "text", "message_id"),
    [
        (502, "<html><h1>502 Bad Gateway</h1></html>", "appgate.error.starting"),
        (503, "<html><h1>503 Service Temporarily Unavailable</h1></html>", "appgate.error.maintenance"),
        (503, "", "appgate.error.maintenance"),
    ],
)
def test_pages_of_the_proxy_are_never_shown(status: int, text: str, message_id: str) -> None:
    error = error_of(reply(status, text=text, kind="text/html"))
    assert error.message.id == message_id
    assert error.message.server_text is None


def test_a_503_in_the_controllers_form_is_no_maintenance() -> None:
    error = error_of(reply(503, {"id": "service unavailable", "message": "Not now."}))
    assert error.message.id == "appgate.error.unavailable"


def test_any_2xx_is_good_and_a_page_on_a_change_is_no_answer() -> None:
    for status in (200, 202, 204):
        assert check_read(reply(status)).status == status
        assert check_change(reply(status)).status == status
    with pytest.raises(OutcomeUnknownError):
        check_change(reply(200, text="<html></html>", kind="text/html"))
    with pytest.raises(BadReplyError):
        check_read(reply(304))


def test_only_fields_of_the_form_are_told_beside_them() -> None:
    faults = {"errors": [{"field": "backupPassphrase", "message": "may not be null"}, {"field": "other"}]}
    with pytest.raises(InputError) as caught:
        check_change(reply(422, {"id": "x", "message": "Validation failed.", **faults}), {"backupPassphrase": "key"})
    assert set(caught.value.fields) == {"key"}
    assert caught.value.message.server_text == "Validation failed."
    with pytest.raises(BackendFaultError):
        check_change(reply(422, faults), {"elsewhere": "key"})


def test_accept_names_version_and_form() -> None:
    assert accept(23, "/appliances") == "application/vnd.appgate.peer-v23+json"
    assert accept(23, "/appliances/a/backup") == "application/vnd.appgate.peer-v23+json"
    assert accept(23, "/appliances/a/backup/b/status") == "application/vnd.appgate.peer-v23+json"
    assert accept(20, "/appliances/a/backup/b") == "application/vnd.appgate.peer-v20+gpg"


OBSERVED = (
    "Invalid 'Accept' header. Current version: application/vnd.appgate.peer-v17+json, "
    "Received: application/vnd.appgate.peer-v5+json"
)


@pytest.mark.parametrize(
    ("body", "offer", "chosen"),
    [
        ({"maxSupportedVersion": 17, "minSupportedVersion": 13, "message": OBSERVED}, Offer(17, 13), 17),
        ({"message": OBSERVED}, Offer(17, None), 17),
        ({"maxSupportedVersion": 24}, Offer(24, None), 23),
        ({"minSupportedVersion": 20}, Offer(None, 20), 23),
        ({"maxSupportedVersion": "17"}, Offer(None, None), 23),
        ({}, Offer(None, None), 23),
    ],
)
def test_what_a_406_tells(body: dict[str, Any], offer: Offer, chosen: int) -> None:
    assert offer_in(reply(406, body)) == offer
    assert choose(offer) == chosen


def test_no_common_version_is_a_refusal() -> None:
    with pytest.raises(SignInRejectedError) as caught:
        choose(Offer(30, 24))
    assert_can_be_told(caught.value.message)
