"""Environments: name, kind, colour and guard policy."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from app.domain.guards import DEFAULT_POLICIES, UNGUARDED, ActionClass, EnvironmentKind, Level, Requirement

WITH_GRACE = (ActionClass.RESTORE_OVER, ActionClass.DELETE)
"""What cannot be taken back: the seconds of grace of an environment are meant for these."""


class EnvironmentColour(StrEnum):
    """The six checked colours for environments of the kind custom; the other kinds have one of their own."""

    VIOLET = "violet"
    GREEN = "green"
    BROWN = "brown"
    TEAL = "teal"
    PURPLE = "purple"
    GREY = "grey"


@dataclass(frozen=True)
class Environment:
    """A place with manners of its own.

    ``name`` is empty for the built-in ones, which are named by message id (``environment.<kind>.word``). ``policy``
    holds only what differs from the kind's defaults. ``rest_after_min``: minutes without a change by the operator after
    which the environment is read-only until the operator says otherwise; 0: never.
    """

    id: str
    kind: EnvironmentKind
    name: str = ""
    colour: EnvironmentColour = EnvironmentColour.VIOLET
    policy: Mapping[ActionClass, Requirement] = field(default_factory=dict)
    read_only: bool = False
    rest_after_min: int = 0

    def requirement(self, action: ActionClass) -> Requirement:
        """What this environment demands before the action."""
        return self.policy.get(action, DEFAULT_POLICIES[self.kind][action])

    @property
    def policy_digest(self) -> str:
        """A digest of all that guards depend on, kept in each connection record; the stricter one holds."""
        table = {action: list(self.requirement(action).as_pair()) for action in ActionClass}
        # A rest only where there is one: records that were agreed to before there were rests still hold.
        rest = [self.rest_after_min] if self.rest_after_min else []
        text = json.dumps([self.kind, self.read_only, table, *rest], sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()

    @property
    def grace_s(self) -> int:
        """The longest grace of what cannot be taken back."""
        return max(self.requirement(action).grace_s for action in WITH_GRACE)

    def with_requirement(self, action: ActionClass, requirement: Requirement) -> "Environment":
        """The same with another demand; what equals the kind's default is not held. Unguarded actions stay plain."""
        policy = {one: asked for one, asked in self.policy.items() if one is not action}
        if action not in UNGUARDED and requirement != DEFAULT_POLICIES[self.kind][action]:
            policy[action] = requirement
        return replace(self, policy=policy)

    def with_level(self, action: ActionClass, level: Level) -> "Environment":
        """The same with another level for an action, whose grace stays."""
        return self.with_requirement(action, Requirement(level, self.requirement(action).grace_s))

    def may_stop_asking(self, action: ActionClass, asked: Requirement) -> bool:
        """Whether "do not ask again" may be offered: in a lab only, for a mere tick that no stake has called for."""
        is_a_tick = asked == Requirement(Level.ACKNOWLEDGE) == self.requirement(action)
        return self.kind is EnvironmentKind.LAB and is_a_tick

    def with_grace(self, seconds: int) -> "Environment":
        """The same with another grace for what cannot be taken back."""
        changed = self
        for action in WITH_GRACE:
            changed = changed.with_requirement(action, Requirement(self.requirement(action).level, seconds))
        return changed

    def with_kind(self, kind: EnvironmentKind) -> "Environment":
        """The same with the manners of another kind; what differed from the old defaults is let go."""
        return replace(self, kind=kind, policy={})


@dataclass(frozen=True)
class Loosening:
    """What an environment asks less of than before. ``actions``: those that became easier."""

    actions: tuple[ActionClass, ...] = ()
    leaves_read_only: bool = False
    rests_later: bool = False

    def __bool__(self) -> bool:
        return bool(self.actions) or self.leaves_read_only or self.rests_later


def loosening(before: Environment, after: Environment) -> Loosening:
    """In what the later form of an environment is less strict than the earlier one."""
    easier = (one for one in ActionClass if after.requirement(one).is_looser_than(before.requirement(one)))
    rests_later = before.rest_after_min > 0 and not 0 < after.rest_after_min <= before.rest_after_min
    return Loosening(tuple(easier), before.read_only and not after.read_only, rests_later and not after.read_only)


def built_in_environments() -> tuple[Environment, ...]:
    """Production, staging and lab with their defaults, strictest first."""
    return (
        Environment("production", EnvironmentKind.PRODUCTION),
        Environment("staging", EnvironmentKind.STAGING),
        Environment("lab", EnvironmentKind.LAB),
    )


STRICTNESS: dict[EnvironmentKind, int] = {
    EnvironmentKind.PRODUCTION: 3,
    EnvironmentKind.CUSTOM: 2,
    EnvironmentKind.STAGING: 1,
    EnvironmentKind.LAB: 0,
}


def strictest(environments: tuple[Environment, ...]) -> Environment | None:
    """The environment whose band is shown when several are in scope; None when there are none."""
    return max(environments, key=lambda one: STRICTNESS[one.kind], default=None)
