"""Every action, in every kind of environment, with every stake and read-only: what must be given before it may leave.

Rows and columns come from the enumerations: a new class of actions or kind of environment fails here until somebody has
written down what it must ask for.
"""

from itertools import chain, combinations, pairwise, product
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.changes import Command, PlannedChange, RequestPreview
from app.domain.environments import Environment
from app.domain.errors import GuardRefusedError
from app.domain.guards import (
    DEFAULT_POLICIES,
    UNGUARDED,
    ActionClass,
    Confirmation,
    EnvironmentKind,
    Level,
    Requirement,
    Stakes,
    decide,
)
from app.domain.permits import issue
from tests.domain.guard_table import COMMANDS, EXPECTED, raised
from tests.memory_system import NOON

CHANGING = [action for action in ActionClass if action not in UNGUARDED]
NAME = "erp"
PARTS = ("tick", "name", "reason", "grace")
STAKES = [
    (Stakes(), 0),
    (Stakes(object_count=10), 0),
    (Stakes(object_count=11), 1),
    (Stakes(object_count=5000), 1),
    (Stakes(takes_last_good=True), 1),
    (Stakes(object_count=11, takes_last_good=True), 2),
]
"""Stakes, and by how many steps they raise the demand."""


def subsets() -> list[frozenset[str]]:
    """Every choice of things that an operator may have given."""
    return [frozenset(one) for one in chain.from_iterable(combinations(PARTS, size) for size in range(len(PARTS) + 1))]


def confirmation(parts: frozenset[str]) -> Confirmation:
    """What the operator gave."""
    return Confirmation(
        acknowledged="tick" in parts,
        typed_name=NAME if "name" in parts else "",
        reason="OPS-1" if "reason" in parts else "",
        grace_over="grace" in parts,
    )


def planned(action: ActionClass, stakes: Stakes) -> PlannedChange:
    request = RequestPreview("POST", "/x", "POST /x", "digest")
    return PlannedChange("c1", COMMANDS[action][0], action, NAME, (request,), stakes)


def test_the_table_has_a_row_for_every_change_and_a_column_for_every_kind() -> None:
    assert set(EXPECTED) == set(product(CHANGING, EnvironmentKind))
    assert set(COMMANDS) == set(CHANGING)
    assert {type(one) for one in chain.from_iterable(COMMANDS.values())} == set(get_args(Command))


def test_only_reading_and_signing_in_need_no_permit() -> None:
    assert {ActionClass.READ, ActionClass.SIGN_IN} == UNGUARDED


@pytest.mark.parametrize("kind", EnvironmentKind)
@pytest.mark.parametrize("action", CHANGING)
def test_a_permit_is_issued_for_all_that_is_asked_and_for_nothing_less(
    action: ActionClass, kind: EnvironmentKind
) -> None:
    policy = Environment("any", kind).requirement(action)
    for stakes, steps in STAKES:
        asked = raised(EXPECTED[action, kind], steps)
        requirement = decide(action, policy, stakes, read_only=False)
        assert requirement.grace_s == asked.grace_s
        for parts in subsets():
            change = planned(action, stakes)
            if asked.parts <= parts:
                issue(change, requirement, confirmation(parts), NOON).spend("c1", "digest", NOON)
            else:
                with pytest.raises(GuardRefusedError):
                    issue(change, requirement, confirmation(parts), NOON)


@pytest.mark.parametrize("kind", EnvironmentKind)
@pytest.mark.parametrize("action", CHANGING)
def test_read_only_leaves_no_way(action: ActionClass, kind: EnvironmentKind) -> None:
    policy = Environment("any", kind).requirement(action)
    for stakes, _ in STAKES:
        requirement = decide(action, policy, stakes, read_only=True)
        for parts in subsets():
            with pytest.raises(GuardRefusedError) as caught:
                issue(planned(action, stakes), requirement, confirmation(parts), NOON)
            assert caught.value.message.id == "guard.missing.read_only"


@pytest.mark.parametrize("kind", EnvironmentKind)
@pytest.mark.parametrize("action", sorted(UNGUARDED))
def test_looking_and_signing_in_are_plain_everywhere_and_possible_in_read_only(
    action: ActionClass, kind: EnvironmentKind
) -> None:
    for read_only in (False, True):
        for stakes, _ in STAKES:
            policy = Environment("any", kind).requirement(action)
            assert decide(action, policy, stakes, read_only=read_only) == Requirement(Level.PLAIN)


requirements = st.builds(Requirement, st.sampled_from(Level), st.integers(min_value=0, max_value=60))
actions = st.sampled_from(ActionClass)


def friction(requirement: Requirement) -> tuple[int, int]:
    """How much is asked for: steps and seconds."""
    return int(requirement.level), requirement.grace_s


def at_least(one: Requirement, other: Requirement) -> bool:
    """Whether it asks for as much in both."""
    return all(left >= right for left, right in zip(friction(one), friction(other), strict=True))


@given(actions, requirements, st.integers(1, 300), st.integers(0, 300), st.booleans(), st.booleans())
def test_more_objects_or_the_last_good_one_never_ask_for_less(
    action: ActionClass, policy: Requirement, count: int, more: int, last_good: bool, read_only: bool
) -> None:
    few = decide(action, policy, Stakes(count, takes_last_good=False), read_only=read_only)
    many = decide(action, policy, Stakes(count + more, last_good), read_only=read_only)
    assert at_least(many, few)
    assert action in UNGUARDED or at_least(few, policy) or read_only


@given(actions, requirements, st.integers(1, 300), st.booleans())
def test_what_a_policy_refuses_no_stake_and_no_confirmation_opens(
    action: ActionClass, policy: Requirement, count: int, last_good: bool
) -> None:
    refused = Requirement(Level.REFUSED, policy.grace_s)
    assert decide(action, refused, Stakes(count, last_good), read_only=False).level is Level.REFUSED


BY_GRAVITY = (
    {ActionClass.BACK_UP, ActionClass.RUN_SCHEDULE, ActionClass.HOLD, ActionClass.ACKNOWLEDGE_RESULT},
    {ActionClass.STOP_RUN, ActionClass.RELEASE_HOLD, ActionClass.RESTORE_ELSEWHERE},
    {ActionClass.CHANGE_SETTINGS},
    {ActionClass.DELETE, ActionClass.RESTORE_OVER},
)
"""From what can be undone to what cannot."""
BY_STRICTNESS = (EnvironmentKind.LAB, EnvironmentKind.STAGING, EnvironmentKind.PRODUCTION)


@pytest.mark.parametrize("kind", EnvironmentKind)
def test_what_cannot_be_undone_asks_for_more(kind: EnvironmentKind) -> None:
    assert set().union(*BY_GRAVITY) == set(CHANGING)
    policy = DEFAULT_POLICIES[kind]
    for lighter, graver in pairwise(BY_GRAVITY):
        for one, other in product(graver, lighter):
            assert at_least(policy[one], policy[other]), (one, other)
    assert not any(at_least(policy[one], policy[other]) for one, other in product(BY_GRAVITY[0], BY_GRAVITY[-1]))


@pytest.mark.parametrize("action", CHANGING)
def test_production_asks_for_more_than_staging_and_staging_for_more_than_a_lab(action: ActionClass) -> None:
    asked = [DEFAULT_POLICIES[kind][action] for kind in BY_STRICTNESS]
    assert at_least(asked[1], asked[0])
    assert at_least(asked[2], asked[1])
    assert friction(asked[2]) > friction(asked[0])
    assert DEFAULT_POLICIES[EnvironmentKind.CUSTOM][action] == asked[2], "unknown is never counted as safe"
