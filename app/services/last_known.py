"""Keeps what was last heard, and shows it again at the next start, marked as old, until the systems answer."""

from collections.abc import Coroutine
from datetime import datetime
from typing import Any, Protocol

from PySide6.QtCore import QObject

from app.domain.backups import BackupPage
from app.domain.nodes import Node, NodeRef
from app.services.backup_list import FIRST_ROWS, BackupList
from app.services.inventory import Inventory
from app.services.sessions import Sessions
from app.services.tasks import TaskOwner


class Branches(Protocol):
    """Children of a node as they were heard."""

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The children."""

    @property
    def heard_at(self) -> datetime:
        """When."""


class Memory(Protocol):
    """Where it is kept; may be thrown away at any time."""

    async def keep_children(self, parent: NodeRef, nodes: tuple[Node, ...], heard_at: datetime) -> None:
        """Keep the children of a node."""

    async def children(self, parent: NodeRef) -> Branches | None:
        """The kept children, or None."""

    async def keep_page(self, scope: NodeRef, page: BackupPage) -> None:
        """Keep the newest backups of a place."""

    async def page(self, scope: NodeRef) -> BackupPage | None:
        """The kept backups, or None."""


class LastKnown(QObject):
    """Listens to the inventory and the list of backups."""

    def __init__(
        self, memory: Memory, sessions: Sessions, inventory: Inventory, backups: BackupList, owner: TaskOwner
    ) -> None:
        super().__init__()
        self._memory = memory
        self._sessions = sessions
        self._inventory = inventory
        self._backups = backups
        self._owner = owner
        self._kept: dict[NodeRef, datetime] = {}
        self._asked: set[NodeRef] = set()
        self._listed: tuple[NodeRef, datetime | None] | None = None
        sessions.added.connect(lambda connection_id: self._recall(NodeRef.appliance(connection_id)))
        inventory.branch_changed.connect(self._on_branch)
        backups.state_changed.connect(self._on_list)

    def _on_branch(self, ref: NodeRef) -> None:
        branch = self._inventory.branch(ref)
        if branch.children is None:
            self._recall(ref)
        elif not branch.from_cache and branch.heard_at is not None and self._kept.get(ref) != branch.heard_at:
            self._kept[ref] = branch.heard_at
            self._start(self._memory.keep_children(ref, branch.children, branch.heard_at))

    def _recall(self, ref: NodeRef) -> None:
        """Once for each place: what comes later is news."""
        if ref not in self._asked:
            self._asked.add(ref)
            self._start(self._show_children(ref))

    async def _show_children(self, ref: NodeRef) -> None:
        found = await self._memory.children(ref)
        if found is not None and self._sessions.find(ref.connection_id) is not None:
            self._inventory.seed(ref, found.nodes, found.heard_at)

    def _on_list(self) -> None:
        query = self._backups.query
        if query is None:
            return
        heard = self._backups.heard_at
        if heard is None:
            if self._listed != (query.scope, None):
                self._listed = (query.scope, None)
                self._start(self._show_list(query.scope))
        elif (
            self._backups.loading_since is None and self._listed != (query.scope, heard) and self._backups.error is None
        ):
            self._listed = (query.scope, heard)
            rows = self._backups.rows[:FIRST_ROWS]
            self._start(self._memory.keep_page(query.scope, BackupPage(rows, heard, is_last=False)))

    async def _show_list(self, scope: NodeRef) -> None:
        found = await self._memory.page(scope)
        if found is not None:
            self._backups.seed(scope, found.backups, found.heard_at)

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        self._owner.start(work, "last known", group="last known")
