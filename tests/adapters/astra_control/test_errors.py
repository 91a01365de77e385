"""Each number of the catalogue ends in words of ours, in both languages; what is no document has a name as well."""

import json
from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest

from app.adapters.astra_control.errors import check_answer, check_read, refusal
from app.adapters.astra_control.problems import PROBLEMS
from app.demo.astra_control.problems import CATALOGUE
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
from tests.contract.catalogue import ENGLISH, assert_can_be_told

GERMAN = ENGLISH.with_name("backstay_de.ts")


def reply(status: int, body: object, kind: str = "application/problem+json") -> Reply:
    """An answer; texts go as they are, all else as JSON."""
    content = body.encode() if isinstance(body, str) else json.dumps(body).encode()
    request = Request("GET", "/accounts/a/k8s/v2/apps", operation="list_apps")
    return Reply(request, status, {"content-type": kind}, content, datetime.now(UTC))


def problem(number: int, status: int, **members: object) -> Reply:
    """A problem document as the server writes it: the status is a text."""
    body = {"type": f"https://astra.netapp.io/problems/{number}", "title": "T", "detail": "D", "status": str(status)}
    return reply(status, {**body, **members})


def test_every_documented_number_is_in_the_table() -> None:
    assert set(PROBLEMS) == set(CATALOGUE)


@pytest.mark.parametrize("number", sorted(PROBLEMS))
def test_each_number_has_words_and_advice(number: int) -> None:
    error = refusal(problem(number, CATALOGUE[number].status, correlationID="c-1"))
    assert_can_be_told(error.message)
    assert error.message.code == str(number)
    assert error.message.server_text == "T: D\ncorrelationID c-1"
    assert error.advice in Advice
    german = ElementTree.parse(GERMAN).find(f".//message[@id='{error.message.id}']/translation")
    assert german is not None
    assert german.text


@pytest.mark.parametrize(
    ("number", "status", "kind"),
    [
        (1, 404, NotFoundError),
        (2, 404, NotFoundError),
        (11, 403, PermissionDeniedError),
        (25, 409, ConflictError),
        (24, 503, BackendFaultError),
        (34, 500, BackendFaultError),
        (74, 400, ConflictError),
        (128, 409, ConflictError),
    ],
)
def test_numbers_are_errors_of_our_classes(number: int, status: int, kind: type[BackendError]) -> None:
    error = refusal(problem(number, status))
    assert type(error) is kind
    assert error.status == status


def test_licences_ask_for_the_administrator() -> None:
    assert {refusal(problem(number, 409)).advice for number in (25, 26, 43)} == {Advice.ASK_ADMINISTRATOR}


def test_a_number_nobody_knows_keeps_the_servers_words() -> None:
    error = refusal(problem(4711, 409))
    assert type(error) is ConflictError
    assert error.message.id == "astra.problem.unknown_number.text"
    assert error.message.server_text == "T: D"


@pytest.mark.parametrize("body", ["", "no json", "<html>", "[1, 2]", '{"type": 5, "problemDetails": "x"}', "null"])
def test_what_is_no_document_is_told_by_its_status(body: str) -> None:
    error = refusal(reply(503, body))
    assert type(error) is BackendFaultError
    assert error.message.id == "astra.problem.status_only.text"
    assert_can_be_told(error.message)


def test_nested_problems_and_reasons_are_kept_below() -> None:
    nested = {"title": "Inner", "detail": "more"}
    params = [{"name": "limit", "reason": "too large"}]
    error = refusal(problem(68, 400, problemDetails=[nested, 7], invalidParams=params))
    assert error.message.server_text == "T: D\nlimit: too large\nInner: more"


def test_a_redirect_is_no_answer() -> None:
    with pytest.raises(BadReplyError):
        check_read(reply(302, ""))


def test_an_answer_without_a_body_is_one() -> None:
    assert check_answer(reply(204, ""), {}) is None


@pytest.mark.parametrize("body", ["<html></html>", '{"id": "a', "plain"])
def test_a_success_that_cannot_be_read_leaves_the_outcome_unknown(body: str) -> None:
    with pytest.raises(OutcomeUnknownError):
        check_answer(reply(201, body), {})


def test_values_of_the_form_are_told_beside_their_field() -> None:
    fields = {"name": "name", "namespaceMapping": "namespaces"}
    wrong = [{"name": "namespaceMapping[0].destination", "reason": "odd"}, {"name": "other", "reason": "x"}]
    with pytest.raises(InputError) as caught:
        check_answer(problem(9, 400, invalidFields=wrong), fields)
    assert list(caught.value.fields) == ["namespaces"]
    assert caught.value.fields["namespaces"].server_text == "odd"
    with pytest.raises(InputError) as taken:
        check_answer(problem(143, 409), fields)
    assert list(taken.value.fields) == ["name"]
    with pytest.raises(ConflictError):
        check_answer(problem(143, 409), {})
