"""Environments at rest: read-only once nothing was changed there for a time, until the operator says otherwise.

For ``Changes``, which refuses, and for the window, which tells. Nothing runs here: whether an environment rests is a
question about times, so that a window that was hidden or a machine that slept cannot miss the moment.
"""

from datetime import datetime, timedelta

from app.domain.environments import Environment
from app.services.times import Clock


class Rest:
    """When the operator last changed something, by environment; the start of the program counts as such."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._begun = clock.now()
        self._used: dict[str, datetime] = {}

    def is_resting(self, environment: Environment) -> bool:
        """Whether its time without a change has run out."""
        if environment.rest_after_min <= 0:
            return False
        last = self._used.get(environment.id, self._begun)
        return self._clock.now() - last >= timedelta(minutes=environment.rest_after_min)

    def note(self, environment: Environment) -> None:
        """Something was changed there; a rest that has begun is not ended by that."""
        if not self.is_resting(environment):
            self.wake(environment)

    def wake(self, environment: Environment) -> None:
        """The operator leaves the rest: the time runs anew."""
        self._used[environment.id] = self._clock.now()
