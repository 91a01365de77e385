"""Whether the window is read-only where the hand is: by the session, by the rules of the environment, or by its rest.

For the main window, whose Ctrl+L switches it. What is allowed is decided by ``services.changes``; here it is told.
"""

from app.domain.environments import Environment
from app.ui.context import Context
from app.ui.side.side_pane import SidePane
from app.ui.window.banner import environment_in_hand
from app.ui.window.selection import Selection


class ReadOnly:
    """What Ctrl+L shows and switches."""

    def __init__(self, context: Context, selection: Selection, side: SidePane) -> None:
        self._context = context
        self._selection = selection
        self._side = side
        self._last: frozenset[str] = frozenset()

    @property
    def environment(self) -> Environment | None:
        """The environment in hand."""
        return environment_in_hand(self._selection, self._context, self._side)

    @property
    def resting(self) -> frozenset[str]:
        """Ids of environments that are read-only because nothing was changed there for their time."""
        rest = self._context.changes.rest
        return frozenset(one.id for one in self._context.environments.all() if rest.is_resting(one))

    def is_on(self) -> bool:
        """Whether the session or the environment in hand is read-only."""
        changes, environment = self._context.changes, self.environment
        at_rest = environment is not None and (environment.read_only or changes.rest.is_resting(environment))
        return changes.session_read_only or at_rest

    def is_told(self) -> bool:
        """Whether nothing can be changed in what is selected: that may also be by the properties of one system."""
        system = self._selection.system
        return self.is_on() or (system is not None and system.is_read_only)

    def switch(self, wanted: bool) -> None:
        """Make the session read-only; or leave that, and the rest of the environment in hand."""
        changes, environment = self._context.changes, self.environment
        changes.session_read_only = wanted
        if not wanted and environment is not None:
            changes.rest.wake(environment)

    def has_turned(self) -> bool:
        """Whether others rest than when this was asked last."""
        before, self._last = self._last, self.resting
        return before != self._last
