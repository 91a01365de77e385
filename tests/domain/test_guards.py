"""What still lacks, and what environments say of their policy. The table of demands: test_guard_table.py."""

from dataclasses import FrozenInstanceError

import pytest

from app.domain.environments import built_in_environments, strictest
from app.domain.guards import (
    DEFAULT_POLICIES,
    ActionClass,
    Confirmation,
    EnvironmentKind,
    Level,
    Requirement,
    Stakes,
    missing,
)


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


def test_a_message_names_the_acknowledgement_and_a_reason_has_five_letters() -> None:
    back_up = DEFAULT_POLICIES[EnvironmentKind.PRODUCTION][ActionClass.BACK_UP]
    assert missing(back_up, "x", Confirmation()) == ("guard.missing.acknowledgement",)
    stop = DEFAULT_POLICIES[EnvironmentKind.PRODUCTION][ActionClass.STOP_RUN]
    assert missing(stop, "x", Confirmation(typed_name="x", reason=" four ")) == ("guard.missing.reason",)
    assert missing(stop, "x", Confirmation(typed_name="x", reason=" fives ")) == ()


def test_nothing_is_given_before_it_was_given() -> None:
    assert Confirmation() == Confirmation(acknowledged=False, typed_name="", reason="", grace_over=False)
    assert Stakes() == Stakes(object_count=1, takes_last_good=False)


def test_a_grace_of_one_second_is_a_grace() -> None:
    assert missing(Requirement(Level.PLAIN, 1), "x", Confirmation()) == ("guard.missing.grace",)
    assert missing(Requirement(Level.PLAIN, 0), "x", Confirmation()) == ()


@pytest.mark.parametrize(
    ("one", "other", "looser"),
    [
        (Requirement(Level.PLAIN), Requirement(Level.ACKNOWLEDGE), True),
        (Requirement(Level.ACKNOWLEDGE), Requirement(Level.PLAIN), False),
        (Requirement(Level.TYPE_NAME, 5), Requirement(Level.TYPE_NAME, 10), True),
        (Requirement(Level.TYPE_NAME, 10), Requirement(Level.TYPE_NAME, 5), False),
        (Requirement(Level.TYPE_NAME, 5), Requirement(Level.TYPE_NAME, 5), False),
        (Requirement(Level.PLAIN, 10), Requirement(Level.TYPE_NAME, 0), True),
        (Requirement(Level.TYPE_NAME, 0), Requirement(Level.PLAIN, 10), True),
        (Requirement(Level.REFUSED), Requirement(Level.REFUSED, 10), False),
        (Requirement(Level.TYPE_NAME_AND_REASON, 60), Requirement(Level.REFUSED), True),
    ],
)
def test_what_asks_for_less_in_anything_is_looser(one: Requirement, other: Requirement, looser: bool) -> None:
    assert one.is_looser_than(other) is looser


def test_a_demand_for_digests_and_files_is_level_and_seconds() -> None:
    levels = (Level.PLAIN, Level.ACKNOWLEDGE, Level.TYPE_NAME, Level.TYPE_NAME_AND_REASON, Level.REFUSED)
    assert [Requirement(one, 7).as_pair() for one in levels] == [(0, 7), (1, 7), (2, 7), (3, 7), (4, 7)]
    assert [action.value for action in ActionClass][:2] == ["read", "sign_in"], "files name them so"


def test_what_was_decided_is_not_changed_afterwards() -> None:
    for value, name in ((Requirement(Level.REFUSED), "level"), (Stakes(), "object_count"), (Confirmation(), "reason")):
        with pytest.raises(FrozenInstanceError):
            setattr(value, name, None)
