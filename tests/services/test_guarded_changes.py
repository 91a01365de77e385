"""The table of guards once more where changes are sent: what it asks for reaches the system, and nothing less does.

Each class of actions in each kind of environment: with all that is asked for, with one thing missing, in each of the
four ways to be read-only, and for a user who lacks the right. What was sent is counted at the system.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import product

import pytest
from PySide6.QtCore import QTimer

from app.domain.changes import COMMAND_CAPABILITIES, Command, PlannedChange
from app.domain.connections import Connection
from app.domain.environments import Environment
from app.domain.errors import NotSupportedError
from app.domain.guards import UNGUARDED, ActionClass, Confirmation, EnvironmentKind
from app.services.changes import ChangeState, PendingChange
from tests.domain.guard_table import COMMANDS, EXPECTED, RUN
from tests.memory_system import ALL, MemorySystem, connection
from tests.services.desk import Desk

CHANGING = [action for action in ActionClass if action not in UNGUARDED]
REST_MIN = 5
READ_ONLY = ("profile", "environment", "session", "rest")


@dataclass
class Bench:
    """A system in an environment of each kind (both have the kind's id), and the changes that are tried on them."""

    desk: Desk
    read_only: str = ""

    def __post_init__(self) -> None:
        self.desk.changes.session_read_only = self.read_only == "session"
        for kind in EnvironmentKind:
            rest_min = REST_MIN if self.read_only == "rest" else 0
            environment = Environment(kind, kind, read_only=self.read_only == "environment", rest_after_min=rest_min)
            self._add(connection(kind, kind, read_only=self.read_only == "profile"), environment)
            self.system(kind).runs[RUN.ref.path] = RUN
        if self.read_only == "rest":
            self.desk.time.turn(REST_MIN * 60)

    def _add(self, profile: Connection, environment: Environment) -> None:
        async def add() -> None:
            self.desk.sessions.add(profile, environment)

        self.desk.loop.run(add())
        self.desk.settle()

    def system(self, kind: EnvironmentKind) -> MemorySystem:
        """The system of that kind of environment."""
        return self.desk.opener.systems[kind]

    def planned(self, kind: EnvironmentKind, action: ActionClass, command: Command) -> PlannedChange:
        """A plan for the command, of that class of actions."""
        plan = self.desk.loop.run(self.desk.changes.prepare(kind, command))
        return replace(plan, action=action)

    def sent_by(self, planned: PlannedChange, given: Confirmation, *, through_grace: bool = True) -> int:
        """How much more was sent after the operator confirmed like that; a grace runs out at once, or is stopped."""
        system = self.desk.opener.systems[planned.connection_id]
        before = len(system.sent)

        async def begin() -> PendingChange:
            return self.desk.changes.begin(planned, given)

        pending = self.desk.loop.run(begin())
        if pending.state is ChangeState.GRACE:
            assert len(system.sent) == before
            if not through_grace:
                assert pending.stop()
            run_out(pending)
        self.desk.loop.run_until(lambda: pending.is_over)
        self.desk.settle()
        return len(system.sent) - before


def run_out(pending: PendingChange) -> None:
    """Let the seconds of a grace pass at once."""
    for timer in pending.findChildren(QTimer):
        timer.setInterval(0)


def confirmation(parts: frozenset[str]) -> Confirmation:
    """What the operator gave in the dialog; of the grace only the service knows."""
    return Confirmation(
        acknowledged="tick" in parts,
        typed_name="erp" if "name" in parts else "erp_live",
        reason="OPS-1" if "reason" in parts else "    ",
    )


@pytest.mark.parametrize("action", CHANGING)
def test_all_that_is_asked_for_is_sent_once_and_nothing_with_one_thing_missing(desk: Desk, action: ActionClass) -> None:
    bench = Bench(desk)
    for kind, command in product(EnvironmentKind, COMMANDS[action]):
        asked = EXPECTED[action, kind]
        planned = bench.planned(kind, action, command)
        for missing in asked.words:
            assert bench.sent_by(planned, confirmation(asked.words - {missing})) == 0, (kind, missing)
        if asked.grace_s:
            assert bench.sent_by(planned, confirmation(asked.words), through_grace=False) == 0, kind
        assert bench.sent_by(planned, confirmation(asked.words)) == 1, kind


@pytest.mark.parametrize("read_only", READ_ONLY)
@pytest.mark.parametrize("action", CHANGING)
def test_read_only_sends_nothing_whatever_is_given(desk: Desk, action: ActionClass, read_only: str) -> None:
    bench = Bench(desk, read_only)
    everything = Confirmation(acknowledged=True, typed_name="erp", reason="OPS-1", grace_over=True)
    for kind, command in product(EnvironmentKind, COMMANDS[action]):
        assert bench.sent_by(bench.planned(kind, action, command), everything) == 0, kind


@pytest.mark.parametrize("action", CHANGING)
def test_a_role_without_the_right_gets_no_plan(desk: Desk, action: ActionClass) -> None:
    bench = Bench(desk)
    for kind, command in product(EnvironmentKind, COMMANDS[action]):
        capability = COMMAND_CAPABILITIES[type(command)]
        bench.system(kind).offered = ALL - {capability}
        with pytest.raises(NotSupportedError) as caught:
            bench.planned(kind, action, command)
        assert caught.value.capability is capability
        assert bench.system(kind).sent == []


def by_profile(desk: Desk) -> None:
    """The system is made read-only in its profile."""
    desk.sessions.take_agreement("production", "", read_only=True)


def by_session(desk: Desk) -> None:
    """Ctrl+L."""
    desk.changes.session_read_only = True


def by_environment(desk: Desk) -> None:
    """The environment is made read-only."""
    environment = desk.sessions.system("production").environment
    desk.sessions.take_environment(replace(environment, read_only=True))


@pytest.mark.parametrize("lock", [by_profile, by_session, by_environment])
@pytest.mark.parametrize("action", [ActionClass.DELETE, ActionClass.RESTORE_OVER])
def test_what_becomes_read_only_while_the_grace_runs_sends_nothing(
    desk: Desk, action: ActionClass, lock: Callable[[Desk], None]
) -> None:
    bench = Bench(desk)
    planned = bench.planned(EnvironmentKind.PRODUCTION, action, COMMANDS[action][0])

    async def begin() -> PendingChange:
        pending = desk.changes.begin(planned, confirmation(frozenset({"name", "reason"})))
        lock(desk)
        return pending

    pending = desk.loop.run(begin())
    run_out(pending)
    desk.loop.run_until(lambda: pending.is_over)
    assert bench.system(EnvironmentKind.PRODUCTION).sent == []
