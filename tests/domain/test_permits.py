"""Permits: single use, exact, short-lived, sealed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.domain.changes import PlannedChange, RequestPreview, StartBackup
from app.domain.errors import GuardRefusedError, PermitRefusedError
from app.domain.guards import ActionClass, Confirmation, Level, Requirement
from app.domain.permits import PERMIT_LIFE, PLAN_LIFE, Permit, issue

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
PLAIN = Requirement(Level.PLAIN)


def planned(*digests: str) -> PlannedChange:
    requests = tuple(RequestPreview("POST", "/x", "POST /x", digest) for digest in digests)
    return PlannedChange("c1", StartBackup(()), ActionClass.BACK_UP, "erp", requests)


def permit(*digests: str) -> Permit:
    return issue(planned(*digests), PLAIN, Confirmation(), NOW)


def refusal(one: Permit, connection_id: str, digest: str, now: datetime) -> str:
    with pytest.raises(PermitRefusedError) as caught:
        one.spend(connection_id, digest, now)
    return caught.value.message.id


def test_each_request_is_sent_once() -> None:
    one = permit("a", "b", "b")
    for digest in ("b", "a", "b"):
        one.spend("c1", digest, NOW)
    assert refusal(one, "c1", "b", NOW) == "permit.used.why"


def test_another_request_or_connection_is_refused() -> None:
    one = permit("a")
    assert refusal(one, "c1", "z", NOW) == "permit.other_request.why"
    assert refusal(one, "c2", "a", NOW) == "permit.other_request.why"
    one.spend("c1", "a", NOW)


def test_it_expires() -> None:
    assert refusal(permit("a"), "c1", "a", NOW + PERMIT_LIFE) == "permit.expired.why"
    permit("a").spend("c1", "a", NOW + PERMIT_LIFE - timedelta(seconds=1))


@pytest.mark.parametrize("age", [PLAN_LIFE + timedelta(seconds=1), -PLAN_LIFE - timedelta(seconds=1)])
def test_none_is_given_for_what_was_looked_at_long_ago_or_by_another_clock(age: timedelta) -> None:
    issue(replace(planned("a"), planned_at=NOW - PLAN_LIFE), PLAIN, Confirmation(), NOW)
    with pytest.raises(GuardRefusedError) as caught:
        issue(replace(planned("a"), planned_at=NOW - age), PLAIN, Confirmation(), NOW)
    assert caught.value.message.id == "guard.plan_old.title"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("digests", ("a", "evil")),
        ("expires_at", NOW + timedelta(days=1)),
        ("connection_id", "c2"),
        ("action", ActionClass.DELETE),
        ("target", "other"),
        ("id", "0000000000000000"),
    ],
)
def test_an_altered_one_is_refused(field: str, value: object) -> None:
    one = permit("a")
    setattr(one, field, value)
    assert refusal(one, "c1", "a", NOW) == "permit.altered.why"


def test_none_is_issued_without_what_the_guard_asks_for() -> None:
    demanding = Requirement(Level.TYPE_NAME_AND_REASON, 10)
    with pytest.raises(GuardRefusedError) as caught:
        issue(planned("a"), demanding, Confirmation(typed_name="erp", reason="because"), NOW)
    assert caught.value.message.id == "guard.missing.grace"


def test_it_names_the_first_thing_that_is_missing() -> None:
    with pytest.raises(GuardRefusedError) as caught:
        issue(planned("a"), Requirement(Level.TYPE_NAME_AND_REASON, 10), Confirmation(), NOW)
    assert caught.value.message.id == "guard.missing.name"


def test_leave_lasts_two_minutes_and_a_look_ten() -> None:
    assert timedelta(minutes=2) == PERMIT_LIFE
    assert timedelta(minutes=10) == PLAN_LIFE


def test_each_has_a_name_and_a_seal_of_its_own() -> None:
    one, other = permit("a"), permit("a")
    assert one.id != other.id
    assert one.seal != other.seal
