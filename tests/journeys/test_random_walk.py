"""A random walk over the whole window on read-only systems of all five kinds: nothing that changes one ever arrives."""

import os
from collections.abc import Callable
from contextlib import suppress

import pytest

from app.adapters import registry
from app.services.sessions import SystemState
from tests.demo.serving import ServedDemo
from tests.journeys.console import Console, profile
from tests.soak.reads import Judge
from tests.soak.walker import Walker

KINDS = tuple(card.kind for card in registry.cards())
STEPS = int(os.environ.get("BACKSTAY_SOAK_STEPS", "500"))
SEED = int(os.environ.get("BACKSTAY_SOAK_SEED", "20261121"))
LOOK_EVERY = 100
STEP_LIMIT_S = 0.01
"""How long a step may wait for what it began: a hand does not wait either."""

pytestmark = pytest.mark.journey


class Walk:
    """The walk with its systems and their judges."""

    def __init__(self, console: Console, served: dict[str, ServedDemo], seed: int) -> None:
        self._console = console
        profiles = [profile(demo, kind, "production", read_only=True) for kind, demo in served.items()]
        self._connections = {one.id: one for one in profiles}
        for connection in self._connections.values():
            console.add(connection)
        console.until(lambda: all(console.state(one) is SystemState.LIVE for one in self._connections))
        self.judges = [Judge(demo) for demo in served.values()]
        self.walker = Walker(console, seed)

    def go(self, steps: int) -> None:
        """Take the steps; what is wrong is told with the seed and the last of them."""
        for number in range(1, steps + 1):
            self.walker.step()
            self._rest()
            self._keep_read_only()
            if number % LOOK_EVERY == 0:
                self.look()
                self._take_back()

    def look(self) -> None:
        """Nothing that changes anything arrived."""
        changes = [change for judge in self.judges for change in judge.changes()]
        assert changes == []

    def _rest(self) -> None:
        with suppress(TimeoutError):
            self._console.loop.run_until(lambda: not self._console.composition.owner._works, STEP_LIMIT_S)

    def _keep_read_only(self) -> None:
        """An operator may make a system writable in its profile: that is no accident, and not what is tried here."""
        sessions = self._console.composition.sessions
        for system in sessions.all():
            if not system.connection.read_only:
                sessions.take_agreement(system.id, system.connection.policy_digest, read_only=True)

    def _take_back(self) -> None:
        """Systems that were removed or signed out come back as they were, so that the walk goes on over all of them."""
        sessions = self._console.composition.sessions
        for connection in self._connections.values():
            found = sessions.find(connection.id)
            if found is None:
                self._console.add(connection)
            elif found.state is not SystemState.LIVE:
                self._console.run(sessions.replace(connection, found.environment))
        for system in sessions.all():
            if system.id not in self._connections:
                self._console.run(sessions.remove(system.id))


def test_a_random_walk_changes_nothing_on_read_only_systems(
    open_console: Callable[..., Console],
    serve_demo: Callable[..., ServedDemo],
) -> None:
    served = {kind: serve_demo(kind) for kind in KINDS}
    walk = Walk(open_console(), served, SEED)
    try:
        walk.go(STEPS)
        walk.walker.leave_all()
        walk.look()
    except BaseException:
        print(f"\nseed {SEED}, the last steps:", *walk.walker.trail, sep="\n  ")
        raise
    asked = sum(judge.asked for judge in walk.judges)
    print(f"\n{STEPS} steps, seed {SEED}: {asked} requests, 0 of them changing; {dict(walk.walker.taken)}")
    assert asked > STEPS / 10, "the walk hardly met the systems"
