"""How the appliances are, as last heard. The call is slow, so it is asked once a minute at most, beside all else."""

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from app.adapters.appgate_sdp import wire
from app.adapters.appgate_sdp.client import Client
from app.domain.errors import BackendError

KEEP = timedelta(seconds=60)
PATIENCE_S = 3.0
"""Who draws the tree waits so long for news; later ones are there the next time."""

ONLINE = frozenset({"healthy", "busy", "warning", "error"})
OFFLINE = "offline"


class StatusBoard:
    """Asks in a task of its own, on the loop that asks it."""

    def __init__(self, client: Client, now: Callable[[], datetime]) -> None:
        self._client = client
        self._now = now
        self._known: dict[str, wire.ApplianceStatus] = {}
        self._asked_at: datetime | None = None
        self._asking: asyncio.Task[None] | None = None

    @property
    def known(self) -> Mapping[str, wire.ApplianceStatus]:
        """What was heard last, by the appliance's id; empty before anything was."""
        return self._known

    async def look(self) -> Mapping[str, wire.ApplianceStatus]:
        """The newest there is; where it is time for news, they are waited for, but not long."""
        if self._asked_at is None or self._now() - self._asked_at >= KEEP:
            self._asked_at = self._now()
            if self._asking is None or self._asking.done():
                self._asking = asyncio.create_task(self._ask())
        if self._asking is not None:
            await asyncio.wait({self._asking}, timeout=PATIENCE_S)
        return self._known

    def forget(self) -> None:
        """Know nothing, and stop asking."""
        if self._asking is not None:
            self._asking.cancel()
        self._asking, self._asked_at = None, None
        self._known = {}

    async def _ask(self) -> None:
        try:
            listing = await self._client.statuses()
        except BackendError:
            return  # health stays as it was, or unknown; that the system is in trouble is told by other questions
        self._known = {one.id: one for one in listing.values()}
