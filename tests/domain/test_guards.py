"""What still lacks, and what environments say of their policy. The table of demands: test_guard_table.py."""

import pytest

from app.domain.environments import built_in_environments, strictest
from app.domain.guards import (
    DEFAULT_POLICIES,
    ActionClass,
    Confirmation,
    EnvironmentKind,
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
