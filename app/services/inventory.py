"""The tree as plain Python: which nodes there are below which, as last heard. ``models`` draws it.

Branches load only when they are opened. A refresh never empties a branch: children stay until the new list is there.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from app.domain.errors import BackendError
from app.domain.nodes import Node, NodeRef
from app.services.sessions import Sessions
from app.services.tasks import TaskOwner
from app.services.times import Clock


@dataclass
class Branch:
    """What is known below one node. ``children`` None: never loaded."""

    children: tuple[Node, ...] | None = None
    loading_since: datetime | None = None
    heard_at: datetime | None = None
    error: BackendError | None = None
    from_cache: bool = False


class Inventory(QObject):
    """All branches of all systems.

    Signals:
        branch_changed(object): NodeRef whose children, loading state or error changed.
        dropped(str): connection id; everything known about it was thrown away.
    """

    branch_changed = Signal(object)
    dropped = Signal(str)

    def __init__(self, sessions: Sessions, owner: TaskOwner, clock: Clock | None = None) -> None:
        super().__init__()
        self._sessions = sessions
        self._owner = owner
        self._clock = clock or Clock()
        self._branches: dict[NodeRef, Branch] = {}
        self._nodes: dict[NodeRef, Node] = {}
        sessions.removed.connect(self.drop)
        sessions.live.connect(self.refresh_loaded)

    def branch(self, ref: NodeRef) -> Branch:
        """What is known below a node; an empty branch when nothing is."""
        return self._branches.get(ref, Branch())

    def node(self, ref: NodeRef) -> Node | None:
        """A node as last heard; None when it was never seen."""
        return self._nodes.get(ref)

    def nodes(self) -> Iterator[Node]:
        """All nodes seen so far."""
        return iter(self._nodes.values())

    def load(self, ref: NodeRef) -> None:
        """Ask for the children of a node, unless that is under way."""
        branch = self._branches.setdefault(ref, Branch())
        system = self._sessions.find(ref.connection_id)
        if branch.loading_since is not None or system is None or system.stands_still:
            return
        branch.loading_since = self._clock.now()
        branch.error = None
        self.branch_changed.emit(ref)
        self._owner.start(self._load(ref, branch), f"children of {ref.level}", group=_group(ref))

    def cancel(self, ref: NodeRef) -> None:
        """Give up loading a branch; what was there stays."""
        self._owner.cancel(_group(ref))

    def refresh_loaded(self, connection_id: str) -> None:
        """Ask again for every branch of a system that was opened before, and for its first level."""
        self.load(NodeRef.appliance(connection_id))
        for ref, branch in list(self._branches.items()):
            if ref.connection_id == connection_id and ref.parent is not None and branch.children is not None:
                self.load(ref)

    def seed(self, ref: NodeRef, children: tuple[Node, ...], heard_at: datetime) -> None:
        """Show what an earlier run of the console heard, marked as such, until the system answers."""
        branch = self._branches.setdefault(ref, Branch())
        if branch.children is None:
            branch.children, branch.heard_at, branch.from_cache = children, heard_at, True
            self._remember(children)
            self.branch_changed.emit(ref)

    def drop(self, connection_id: str) -> None:
        """Throw away everything known about a system, for example after its database was replaced."""
        for ref in [ref for ref in self._branches if ref.connection_id == connection_id]:
            self._owner.cancel(_group(ref))
            del self._branches[ref]
        for ref in [ref for ref in self._nodes if ref.connection_id == connection_id]:
            del self._nodes[ref]
        self.dropped.emit(connection_id)

    async def _load(self, ref: NodeRef, branch: Branch) -> None:
        try:
            children = await self._sessions.port(ref.connection_id).children(ref)
        except BackendError as error:
            branch.error = error
            self._sessions.lost(ref.connection_id, error)
        else:
            branch.children = tuple(sorted(children, key=_order))
            branch.heard_at, branch.from_cache = self._clock.now(), False
            self._remember(branch.children)
            self._sessions.heard(ref.connection_id)
        finally:
            branch.loading_since = None
            if self._branches.get(ref) is branch:
                self.branch_changed.emit(ref)

    def _remember(self, children: tuple[Node, ...]) -> None:
        for node in children:
            self._nodes[node.ref] = node


def _order(node: Node) -> tuple[bool, int, str, str]:
    """Extra nodes last, then by the adapter's order, then by name without case."""
    name = node.name if isinstance(node.name, str) else node.name.id
    return node.is_extra, node.sort_key[0], node.sort_key[1] or name.casefold(), node.ref.native_id


def _group(ref: NodeRef) -> str:
    return f"branch/{ref.path}"
