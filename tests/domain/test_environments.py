"""The policy of an environment as its operator changes it: what is held, what is digested, what became easier."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.domain.environments import WITH_GRACE, Environment, built_in_environments, loosening
from app.domain.guards import (
    DEFAULT_POLICIES,
    UNGUARDED,
    ActionClass,
    EnvironmentKind,
    Level,
    Requirement,
    Stakes,
    decide,
)

kinds = st.sampled_from(list(EnvironmentKind))
actions = st.sampled_from(list(ActionClass))
guarded = st.sampled_from([one for one in ActionClass if one not in UNGUARDED])
requirements = st.builds(Requirement, st.sampled_from(list(Level)), st.integers(0, 60))
environments = st.builds(
    Environment,
    st.just("here"),
    kinds,
    policy=st.dictionaries(guarded, requirements),
    read_only=st.booleans(),
    rest_after_min=st.integers(0, 90),
)


@given(environments, guarded, requirements)
def test_what_is_set_is_asked_and_only_differences_are_held(
    environment: Environment, action: ActionClass, asked: Requirement
) -> None:
    changed = environment.with_requirement(action, asked)
    assert changed.requirement(action) == asked
    assert (action in changed.policy) == (asked != DEFAULT_POLICIES[environment.kind][action])
    others = set(ActionClass) - {action}
    assert all(changed.requirement(one) == environment.requirement(one) for one in others)
    back = changed.with_requirement(action, DEFAULT_POLICIES[environment.kind][action])
    assert action not in back.policy


@given(environments, st.sampled_from(sorted(UNGUARDED)), requirements)
def test_looking_and_signing_in_stay_plain(environment: Environment, action: ActionClass, asked: Requirement) -> None:
    assert environment.with_requirement(action, asked).requirement(action) == Requirement(Level.PLAIN)


@given(environments, guarded, st.sampled_from(list(Level)), st.integers(0, 60))
def test_level_and_grace_are_set_apart(environment: Environment, action: ActionClass, level: Level, grace: int) -> None:
    changed = environment.with_grace(grace).with_level(action, level)
    assert changed.requirement(action).level is level
    assert changed.grace_s == grace
    assert {changed.requirement(one).grace_s for one in WITH_GRACE} == {grace}


@given(environments, environments)
def test_digests_differ_exactly_where_guards_do(one: Environment, other: Environment) -> None:
    def guards(environment: Environment) -> tuple[object, ...]:
        table = tuple(environment.requirement(action) for action in ActionClass)
        return environment.kind, environment.read_only, environment.rest_after_min, table

    assert (one.policy_digest == other.policy_digest) == (guards(one) == guards(other))


@given(environments, environments, st.integers(1, 30), st.booleans())
def test_what_is_not_told_as_easier_asks_no_less(
    before: Environment, after: Environment, count: int, last_good: bool
) -> None:
    stakes = Stakes(count, last_good)
    told = loosening(before, after)
    assert told.leaves_read_only == (before.read_only and not after.read_only)
    for action in set(ActionClass) - set(told.actions):
        was = decide(action, before.requirement(action), stakes, read_only=False)
        now = decide(action, after.requirement(action), stakes, read_only=False)
        assert now.level is Level.REFUSED or (now.level >= was.level and now.grace_s >= was.grace_s)
    for action in told.actions:
        assert after.requirement(action) != before.requirement(action)


@given(environments)
def test_nothing_is_easier_than_itself(environment: Environment) -> None:
    assert not loosening(environment, environment)


@given(guarded, st.integers(1, 500), st.booleans())
def test_no_stakes_make_possible_what_the_policy_refuses(action: ActionClass, count: int, last_good: bool) -> None:
    refused = Requirement(Level.REFUSED)
    assert decide(action, refused, Stakes(count, last_good), read_only=False).level is Level.REFUSED


def test_a_later_rest_and_none_at_all_are_easier() -> None:
    production = replace(built_in_environments()[0], rest_after_min=30)
    assert loosening(production, replace(production, rest_after_min=0)).rests_later
    assert loosening(production, replace(production, rest_after_min=45)).rests_later
    assert not loosening(production, replace(production, rest_after_min=15))
    assert not loosening(production, replace(production, rest_after_min=0, read_only=True))


def test_records_agreed_to_before_there_were_rests_still_hold() -> None:
    digests = [one.policy_digest[:16] for one in built_in_environments()]
    assert digests == ["e5f397ed089e285d", "15c419420ffdfa93", "fd48f6bf750741b0"]


def test_another_kind_brings_its_own_manners() -> None:
    lab = built_in_environments()[2].with_level(ActionClass.DELETE, Level.PLAIN)
    assert lab.with_kind(EnvironmentKind.PRODUCTION).requirement(ActionClass.DELETE) == Requirement(
        Level.TYPE_NAME_AND_REASON, 10
    )
