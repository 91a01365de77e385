"""The policy table, what raises it, and what still lacks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.environments import built_in_environments, strictest
from app.domain.guards import (
    DEFAULT_POLICIES,
    UNGUARDED,
    ActionClass,
    Confirmation,
    EnvironmentKind,
    Level,
    Stakes,
    decide,
    missing,
)

EXPECTED = {
    (ActionClass.BACK_UP, EnvironmentKind.PRODUCTION): (Level.ACKNOWLEDGE, 0),
    (ActionClass.BACK_UP, EnvironmentKind.STAGING): (Level.PLAIN, 0),
    (ActionClass.BACK_UP, EnvironmentKind.LAB): (Level.PLAIN, 0),
    (ActionClass.STOP_RUN, EnvironmentKind.PRODUCTION): (Level.TYPE_NAME_AND_REASON, 0),
    (ActionClass.STOP_RUN, EnvironmentKind.STAGING): (Level.ACKNOWLEDGE, 0),
    (ActionClass.STOP_RUN, EnvironmentKind.LAB): (Level.PLAIN, 0),
    (ActionClass.RESTORE_ELSEWHERE, EnvironmentKind.PRODUCTION): (Level.TYPE_NAME_AND_REASON, 0),
    (ActionClass.RESTORE_OVER, EnvironmentKind.PRODUCTION): (Level.TYPE_NAME_AND_REASON, 10),
    (ActionClass.RESTORE_OVER, EnvironmentKind.STAGING): (Level.TYPE_NAME, 0),
    (ActionClass.RESTORE_OVER, EnvironmentKind.LAB): (Level.ACKNOWLEDGE, 0),
    (ActionClass.DELETE, EnvironmentKind.PRODUCTION): (Level.TYPE_NAME_AND_REASON, 10),
    (ActionClass.DELETE, EnvironmentKind.STAGING): (Level.TYPE_NAME, 0),
    (ActionClass.DELETE, EnvironmentKind.LAB): (Level.ACKNOWLEDGE, 0),
    (ActionClass.CHANGE_SETTINGS, EnvironmentKind.PRODUCTION): (Level.TYPE_NAME_AND_REASON, 0),
}


@pytest.mark.parametrize(("action", "kind"), EXPECTED)
def test_defaults(action: ActionClass, kind: EnvironmentKind) -> None:
    requirement = DEFAULT_POLICIES[kind][action]
    assert (requirement.level, requirement.grace_s) == EXPECTED[action, kind]


@given(
    st.sampled_from(list(ActionClass)),
    st.sampled_from(list(EnvironmentKind)),
    st.integers(min_value=1, max_value=200),
    st.booleans(),
    st.booleans(),
)
def test_stakes_only_ever_raise_and_read_only_refuses_every_change(
    action: ActionClass, kind: EnvironmentKind, count: int, last_good: bool, read_only: bool
) -> None:
    policy = DEFAULT_POLICIES[kind][action]
    decided = decide(action, policy, Stakes(count, last_good), read_only=read_only)
    assert decided.level >= policy.level
    assert decided.level is Level.REFUSED or decided.grace_s >= policy.grace_s
    if action in UNGUARDED:
        assert decided == policy
    elif read_only:
        assert decided.level is Level.REFUSED
    elif count > 10 and policy.level < Level.TYPE_NAME_AND_REASON:
        assert decided.level > policy.level


@pytest.mark.parametrize("typed", ["erp_live ", "ERP_LIVE", "erp_liv", "", "erp_live\n"])
def test_a_name_is_typed_exactly(typed: str) -> None:
    requirement = DEFAULT_POLICIES[EnvironmentKind.STAGING][ActionClass.DELETE]
    assert missing(requirement, "erp_live", Confirmation(typed_name=typed)) == ("guard.missing.name",)


def test_everything_that_lacks_is_told_at_once() -> None:
    requirement = DEFAULT_POLICIES[EnvironmentKind.PRODUCTION][ActionClass.DELETE]
    assert missing(requirement, "x", Confirmation(reason="    a  ")) == (
        "guard.missing.name",
        "guard.missing.reason",
        "guard.missing.grace",
    )
    given_all = Confirmation(typed_name="x", reason="OPS-2291", grace_over=True)
    assert missing(requirement, "x", given_all) == ()


def test_the_strictest_environment_gives_the_band() -> None:
    everything = built_in_environments()
    found = strictest(everything)
    assert found is not None
    assert found.kind is EnvironmentKind.PRODUCTION
    assert strictest(()) is None


def test_a_policy_digest_tells_any_difference() -> None:
    digests = {one.policy_digest for one in built_in_environments()}
    assert len(digests) == 3
