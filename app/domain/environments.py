"""Environments: name, kind, colour and guard policy."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.guards import DEFAULT_POLICIES, ActionClass, EnvironmentKind, Requirement


class EnvironmentColour(StrEnum):
    """The checked colours; the first three belong to the built-in kinds."""

    PRODUCTION = "production"
    STAGING = "staging"
    LAB = "lab"
    CUSTOM = "custom"


@dataclass(frozen=True)
class Environment:
    """A place with manners of its own.

    ``name`` is empty for the built-in ones, which are named by message id (``environment.<kind>.word``). ``policy``
    holds only what differs from the kind's defaults.
    """

    id: str
    kind: EnvironmentKind
    name: str = ""
    colour: EnvironmentColour = EnvironmentColour.CUSTOM
    policy: Mapping[ActionClass, Requirement] = field(default_factory=dict)
    read_only: bool = False

    def requirement(self, action: ActionClass) -> Requirement:
        """What this environment demands before the action."""
        return self.policy.get(action, DEFAULT_POLICIES[self.kind][action])

    @property
    def policy_digest(self) -> str:
        """A digest of all that guards depend on, kept in each connection record; the stricter one holds."""
        table = {action: list(self.requirement(action).as_pair()) for action in ActionClass}
        text = json.dumps([self.kind, self.read_only, table], sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()


def built_in_environments() -> tuple[Environment, ...]:
    """Production, staging and lab with their defaults, strictest first."""
    return (
        Environment("production", EnvironmentKind.PRODUCTION, colour=EnvironmentColour.PRODUCTION),
        Environment("staging", EnvironmentKind.STAGING, colour=EnvironmentColour.STAGING),
        Environment("lab", EnvironmentKind.LAB, colour=EnvironmentColour.LAB),
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
