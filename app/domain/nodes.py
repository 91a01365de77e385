"""Places in the tree. Id spaces overlap, so a node is known by its whole path, never by a bare id."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Self

from app.domain.capabilities import Capabilities
from app.domain.messages import Text


class Level(StrEnum):
    """The four levels; ``GROUP`` is optional."""

    APPLIANCE = "appliance"
    GROUP = "group"
    CLIENT = "client"
    INSTANCE = "instance"


class NodeKind(StrEnum):
    """What a node is, for its icon and its word (``node_kind.<value>.word``)."""

    SYSTEM = "system"
    GROUP = "group"
    CLIENT = "client"
    HYPERVISOR = "hypervisor"
    VM = "vm"
    DATABASE = "db"
    FILES = "files"
    FOLDER = "folder"
    CLUSTER = "cluster"
    APP = "app"
    CONTAINER = "container"
    GATEWAY = "gateway"
    FABRIC = "fabric"
    JOB = "job"
    STORAGE = "storage"


class Health(StrEnum):
    """How a node is, as far as the system tells."""

    WELL = "well"
    WARNING = "warning"
    FAILED = "failed"
    OFFLINE = "offline"
    DISABLED = "disabled"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class NodeRef:
    """The whole path of a node."""

    connection_id: str
    level: Level
    native_id: str
    parent: "NodeRef | None" = None

    @classmethod
    def appliance(cls, connection_id: str) -> Self:
        """The root node of a connection."""
        return cls(connection_id, Level.APPLIANCE, "")

    def child(self, level: Level, native_id: str) -> "NodeRef":
        """The ref of a node directly below this one."""
        return NodeRef(self.connection_id, level, native_id, self)

    def lineage(self) -> tuple["NodeRef", ...]:
        """From the appliance down to this node, both included."""
        above = self.parent.lineage() if self.parent is not None else ()
        return (*above, self)

    @property
    def path(self) -> str:
        """A stable key such as ``c1/client:4/instance:17``; ids are kept as the vendor writes them."""
        return "/".join(
            [
                self.connection_id,
                *(f"{part.level}:{part.native_id}" for part in self.lineage() if part.parent is not None),
            ]
        )


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of details: the message id of its label and its value; ``None``: not reported."""

    label: str
    value: Text | None


@dataclass(frozen=True)
class Node:
    """A node as last heard.

    ``capabilities`` narrows those of the system for this node; None: as the system. ``has_backups``: backups can be
    listed for it. ``muted``: shown greyed (with ``caption`` saying why), for example a former instance.
    ``sort_key`` orders siblings where their names would not; otherwise by name.
    """

    ref: NodeRef
    name: Text
    kind: NodeKind
    health: Health = Health.UNKNOWN
    facts: tuple[Fact, ...] = ()
    may_have_children: bool = False
    has_backups: bool = True
    capabilities: Capabilities | None = None
    caption: Text | None = None
    muted: bool = False
    is_extra: bool = False
    sort_key: tuple[int, str] = field(default=(0, ""))
