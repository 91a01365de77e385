"""How the appliances are, as last heard. The call is slow: the Controller asks them all before it answers.

So it is made once a minute at most, and given up soon at first, for somebody waits for the tree; each time that was too
soon it is given longer the next time, when the tree is there already.
"""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from app.adapters.appgate_sdp import wire
from app.adapters.appgate_sdp.client import Client
from app.domain.errors import BackendError, TimedOutError

KEEP = timedelta(seconds=60)
FIRST_PATIENCE_S = 4.0
MOST_PATIENCE_S = 120.0

OFFLINE = "offline"


class StatusBoard:
    """Asks, and keeps what was heard."""

    def __init__(self, client: Client, now: Callable[[], datetime]) -> None:
        self._client = client
        self._now = now
        self._patience_s = FIRST_PATIENCE_S
        self._asked_at: datetime | None = None
        self.known: Mapping[str, wire.ApplianceStatus] = {}
        """What was heard last, by the appliance's id; empty before anything was."""

    async def look(self) -> None:
        """Ask where it is time for news. That there are none is no error: health stays as it was, or unknown."""
        if self._asked_at is not None and self._now() - self._asked_at < KEEP:
            return
        self._asked_at = self._now()
        try:
            listing = await self._client.statuses(self._patience_s)
        except TimedOutError:
            self._patience_s = min(MOST_PATIENCE_S, 4 * self._patience_s)
        except BackendError:
            return  # a system in trouble is told by every other question
        else:
            self.known = {one.id: one for one in listing.values()}

    def forget(self) -> None:
        """Know nothing."""
        self._asked_at, self.known = None, {}
