"""Every documented error code ends in an error of ours with words and advice; so do all other shapes."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from app.adapters.cycle.errors import CODES, Border
from app.domain.errors import (
    Advice,
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
from tests.contract.catalogue import assert_can_be_told

DOCUMENTED = {
    400: ["invalid-syntax"],
    401: ["auth-invalid", "auth-expired", "no-cookie", "unauthorized-application"],
    403: [
        "permissions", "invalid-state", "invalid-ip", "wrong-hub", "mismatch", "not-ready", "not-allowed",
        "not-approved", "expired", "restricted-portal", "platform-disabled", "2fa-required", "2fa-failed",
        "new-application-capabilities", "tier-restricted",
    ],
    404: [
        "hub", "hub.integration", "hub.role", "hub.api-key", "environment", "container", "container.backup", "instance",
        "job", "uri",
    ],
    409: ["duplicate-found"],
    415: ["invalid-content-type"],
    422: [
        "missing-argument", "invalid-argument", "invalid-input", "max-exceeded", "not-compatible", "already-exists",
    ],
    500: [
        "database", "database-insert", "database-update", "database-remove", "jobd", "unknown", "dev", "email",
    ],
    503: ["not-ready", "not-enabled", "dependency-not-enabled"],
    504: ["not-available"],
}  # fmt: skip
ALL = [f"{status}.{reason}" for status, reasons in DOCUMENTED.items() for reason in reasons]
KINDS = {403: PermissionDeniedError, 404: NotFoundError, 409: ConflictError, 500: BackendFaultError}


def _reply(status: int, body: Any, content_type: str = "application/json") -> Reply:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    request = Request("GET", "/v1/containers", operation="list_containers")
    return Reply(request, status, {"content-type": content_type}, content, datetime(2026, 11, 21, tzinfo=UTC), "c0ffee")


def _refusal(code: str, **further: Any) -> Reply:
    error = {"status": int(code[:3]), "code": code, "title": "No.", "detail": "Because.", **further}
    return _reply(int(code[:3]), {"error": error, "data": None})


def test_the_table_is_the_document() -> None:
    assert sorted(CODES) == sorted(ALL)


@pytest.mark.parametrize("code", ALL)
@pytest.mark.parametrize("spelling", ["now", "of 2022"])
def test_every_code_is_told_in_words_of_its_own(code: str, spelling: str) -> None:
    error = Border().error(_refusal(code if spelling == "now" else code.replace("-", "_")))
    assert_can_be_told(error.message)
    assert error.message.id == CODES[code][1]
    assert error.message.code == code
    assert error.message.server_text == "No.\nBecause."
    assert error.status == int(code[:3])
    assert error.correlation_id == "c0ffee"
    assert (error.advice is not Advice.NOTHING) or code in {"400.invalid-syntax", "415.invalid-content-type"}
    assert len({one[1] for one in CODES.values()}) == len(CODES)


@pytest.mark.parametrize("status", [403, 404, 409, 500])
def test_unknown_codes_go_by_their_number(status: int) -> None:
    error = Border().error(_refusal(f"{status}.something-new"))
    assert isinstance(error, KINDS[status])
    assert error.message.id == "cycle.error.status"
    assert_can_be_told(error.message)


def test_states_that_forbid_are_conflicts() -> None:
    assert isinstance(Border().error(_refusal("403.invalid-state")), ConflictError)
    assert isinstance(Border().error(_refusal("422.not-compatible")), ConflictError)


def test_a_lacking_capability_is_named_and_remembered() -> None:
    border = Border()
    error = border.error(_refusal("403.permissions", extra={"capability": "containers-backups-manage"}))
    assert isinstance(error, PermissionDeniedError)
    assert error.message.params == {"capability": "containers-backups-manage"}
    assert border.lacking == {"containers-backups-manage"}
    assert_can_be_told(error.message)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"error": "invalid_token", "error_description": "The key is unknown."}, "The key is unknown."),
        ({"error": "invalid_token"}, None),
        ({"error": None}, None),
        ({"error": {"title": None, "detail": 3}}, None),
        (["odd"], None),
        (b"not JSON", None),
    ],
)
def test_other_shapes_of_a_refusal_do_no_harm(body: Any, words: str | None) -> None:
    error = Border().error(_reply(401, body))
    assert isinstance(error, PermissionDeniedError)
    assert error.message.server_text == words
    assert_can_be_told(error.message)


def test_a_page_for_people_is_a_bad_reply() -> None:
    error = Border().error(_reply(502, b"<html>Bad gateway</html>", "text/html"))
    assert isinstance(error, BadReplyError)
    with pytest.raises(OutcomeUnknownError):
        Border().check_change(_reply(200, b"<html>Welcome</html>", "text/html"))


@pytest.mark.parametrize("code", ["422.missing-argument", "422.invalid-argument", "422.invalid-input"])
def test_what_an_operator_chose_is_told_at_its_field(code: str) -> None:
    with pytest.raises(InputError) as caught:
        Border().check_change(_refusal(code, source="/contents/instance_id"))
    assert list(caught.value.fields) == ["instance"]
    with pytest.raises(BackendError):
        Border().check(_refusal(code))
