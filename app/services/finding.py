"""Finds what a link names, as far as its system tells: loads branch after branch, page after page, and waits for news.

For ``ui.window.links``. It asks only for what the window asks for by itself, and signs in nowhere: of a system that
stands still it finds what is known of it.
"""

import asyncio

from PySide6.QtCore import QObject

from app.domain.nodes import NodeRef
from app.services.activities import Activities, Run
from app.services.backup_list import BackupList
from app.services.inventory import Inventory
from app.services.sessions import Sessions, SystemState


class Finding(QObject):
    """Each question waits until there is an answer; whoever asks sets the limit."""

    def __init__(self, sessions: Sessions, inventory: Inventory, backups: BackupList, activities: Activities) -> None:
        super().__init__()
        self._sessions = sessions
        self._inventory = inventory
        self._backups = backups
        self._activities = activities
        self._news = asyncio.Event()
        for signal in (
            *(sessions.changed, sessions.removed),
            *(inventory.branch_changed, inventory.dropped),
            *(backups.rows_changed, backups.state_changed),
            activities.changed,
        ):
            signal.connect(self._on_news)

    async def settled(self, connection_id: str) -> None:
        """Wait until a system is no longer being signed in to."""
        while self._is_connecting(connection_id):
            await self._news_came()

    async def place(self, ref: NodeRef) -> NodeRef:
        """The place, or the lowest one above it that is there."""
        found = NodeRef.appliance(ref.connection_id)
        for below in ref.lineage()[1:]:
            if not await self._is_below(found, below):
                break
            found = below
        return found

    async def backup(self, path: str) -> bool:
        """Whether a backup is in the list that is being shown; all of the list is loaded for that if need be."""
        await self._list_stands(path)
        if path not in self._backups.rows_by_key:
            self._backups.load_rest()
            await self._list_stands(path)
        return path in self._backups.rows_by_key

    async def run(self, connection_id: str, path: str) -> Run | None:
        """A run that is known and not dismissed; None: there is none."""
        while self._activities.run(path) is None and not self._runs_were_told(connection_id):
            await self._news_came()
        run = self._activities.run(path)
        return run if run is not None and not run.is_dismissed else None

    async def _is_below(self, above: NodeRef, ref: NodeRef) -> bool:
        if not self._knows(above, ref):
            self._inventory.load(above)
            while not self._knows(above, ref) and self._inventory.branch(above).loading_since is not None:
                await self._news_came()
        return self._knows(above, ref)

    def _knows(self, above: NodeRef, ref: NodeRef) -> bool:
        return any(node.ref == ref for node in self._inventory.branch(above).children or ())

    async def _list_stands(self, path: str) -> None:
        while path not in self._backups.rows_by_key and self._backups.loading_since is not None:
            await self._news_came()

    def _is_connecting(self, connection_id: str) -> bool:
        system = self._sessions.find(connection_id)
        return system is not None and system.state is SystemState.CONNECTING

    def _runs_were_told(self, connection_id: str) -> bool:
        """Whether the list of runs came, or does not come."""
        system, source = self._sessions.find(connection_id), self._activities.source(connection_id)
        if system is None or system.stands_still:
            return True
        if source is None:
            return not self._is_connecting(connection_id)
        return source.heard_at is not None or source.error is not None

    async def _news_came(self) -> None:
        self._news.clear()
        await self._news.wait()

    def _on_news(self, *_what: object) -> None:
        self._news.set()
