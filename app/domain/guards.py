"""The guard policy: what must be given before a change may be sent, for every action and environment, decided here."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum

GRACE_S = 10
MANY_OBJECTS = 10
"""More objects than this raise the demand by one step."""


class EnvironmentKind(StrEnum):
    """Kinds of environments; each has default manners."""

    PRODUCTION = "production"
    STAGING = "staging"
    LAB = "lab"
    CUSTOM = "custom"


class ActionClass(StrEnum):
    """Classes of actions that the policy table has rows for."""

    READ = "read"
    SIGN_IN = "sign_in"
    BACK_UP = "back_up"
    RUN_SCHEDULE = "run_schedule"
    HOLD = "hold"
    ACKNOWLEDGE_RESULT = "acknowledge_result"
    STOP_RUN = "stop_run"
    RELEASE_HOLD = "release_hold"
    RESTORE_ELSEWHERE = "restore_elsewhere"
    RESTORE_OVER = "restore_over"
    DELETE = "delete"
    CHANGE_SETTINGS = "change_settings"


UNGUARDED = frozenset({ActionClass.READ, ActionClass.SIGN_IN})
"""These send nothing that changes a system: they need no permit and stay possible in read-only."""


class Level(IntEnum):
    """How much an action asks for, ascending; ``REFUSED`` is never possible."""

    PLAIN = 0
    ACKNOWLEDGE = 1
    TYPE_NAME = 2
    TYPE_NAME_AND_REASON = 3
    REFUSED = 4


@dataclass(frozen=True)
class Requirement:
    """A level and the seconds of grace in which sending can still be stopped."""

    level: Level
    grace_s: int = 0

    def as_pair(self) -> tuple[int, int]:
        """For digests and files."""
        return int(self.level), self.grace_s

    def raised(self) -> "Requirement":
        """One step more, never up to refused; what is refused stays so."""
        level = self.level if self.level is Level.REFUSED else Level(min(self.level + 1, Level.TYPE_NAME_AND_REASON))
        return Requirement(level, self.grace_s)

    def is_looser_than(self, other: "Requirement") -> bool:
        """Whether it asks less in anything: a lower level, or a shorter grace. What is refused is never looser."""
        if self.level is Level.REFUSED:
            return False
        return self.level < other.level or self.grace_s < other.grace_s


_PLAIN = Requirement(Level.PLAIN)
_ACK = Requirement(Level.ACKNOWLEDGE)
_NAME = Requirement(Level.TYPE_NAME)
_REASON = Requirement(Level.TYPE_NAME_AND_REASON)
_GRACE = Requirement(Level.TYPE_NAME_AND_REASON, GRACE_S)


def _policy(
    back_up: Requirement, stop: Requirement, elsewhere: Requirement, over: Requirement, settings: Requirement
) -> dict[ActionClass, Requirement]:
    return {
        ActionClass.READ: _PLAIN,
        ActionClass.SIGN_IN: _PLAIN,
        ActionClass.BACK_UP: back_up,
        ActionClass.RUN_SCHEDULE: back_up,
        ActionClass.HOLD: back_up,
        ActionClass.ACKNOWLEDGE_RESULT: back_up,
        ActionClass.STOP_RUN: stop,
        ActionClass.RELEASE_HOLD: stop,
        ActionClass.RESTORE_ELSEWHERE: elsewhere,
        ActionClass.RESTORE_OVER: over,
        ActionClass.DELETE: over,
        ActionClass.CHANGE_SETTINGS: settings,
    }


DEFAULT_POLICIES: Mapping[EnvironmentKind, Mapping[ActionClass, Requirement]] = {
    EnvironmentKind.PRODUCTION: _policy(_ACK, _REASON, _REASON, _GRACE, _REASON),
    EnvironmentKind.STAGING: _policy(_PLAIN, _ACK, _ACK, _NAME, _NAME),
    EnvironmentKind.LAB: _policy(_PLAIN, _PLAIN, _PLAIN, _ACK, _ACK),
    EnvironmentKind.CUSTOM: _policy(_ACK, _REASON, _REASON, _GRACE, _REASON),
}
"""A custom environment begins with production's manners: unknown is never counted as safe."""


@dataclass(frozen=True)
class Stakes:
    """What makes an action graver than its class says."""

    object_count: int = 1
    takes_last_good: bool = False


def decide(action: ActionClass, policy: Requirement, stakes: Stakes, *, read_only: bool) -> Requirement:
    """What must be given before this action.

    Args:
        policy: what the environment demands for the action's class.
        stakes: more than ``MANY_OBJECTS`` objects, or the last good backup of an instance, raise the demand a step.
        read_only: profile, environment or session is read-only: one suffices, and no change is possible.
    """
    if action in UNGUARDED:
        return policy
    if read_only:
        return Requirement(Level.REFUSED)
    raised = policy
    if stakes.object_count > MANY_OBJECTS:
        raised = raised.raised()
    if stakes.takes_last_good:
        raised = raised.raised()
    return raised


@dataclass(frozen=True)
class Confirmation:
    """What the operator gave. ``grace_over``: the grace ran out without a stop."""

    acknowledged: bool = False
    typed_name: str = ""
    reason: str = ""
    grace_over: bool = False


MIN_REASON_LENGTH = 5


def missing(requirement: Requirement, name: str, given: Confirmation) -> tuple[str, ...]:
    """What is still missing, as message ids; empty when all demands are met.

    A typed name must equal ``name`` exactly, case and blanks included.
    """
    level = requirement.level
    lacks: list[str] = []
    if level is Level.REFUSED:
        lacks.append("guard.missing.read_only")
    if level is Level.ACKNOWLEDGE and not given.acknowledged:
        lacks.append("guard.missing.acknowledgement")
    if level in {Level.TYPE_NAME, Level.TYPE_NAME_AND_REASON} and given.typed_name != name:
        lacks.append("guard.missing.name")
    if level is Level.TYPE_NAME_AND_REASON and len(given.reason.strip()) < MIN_REASON_LENGTH:
        lacks.append("guard.missing.reason")
    if requirement.grace_s > 0 and not given.grace_over:
        lacks.append("guard.missing.grace")
    return tuple(lacks)
