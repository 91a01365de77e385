"""The rows of the tree as plain values: environments, systems, nodes, and the special rows inside a system.

No Qt here: ``tree_model`` compares what these functions say with what it shows.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.activities import Phase
from app.domain.environments import STRICTNESS, Environment
from app.domain.errors import BackendError
from app.domain.freshness import Freshness, freshness
from app.domain.nodes import Health, Node, NodeRef
from app.services.activities import Run
from app.services.inventory import Branch, Inventory
from app.services.sessions import System, SystemState

SYSTEM_INTERVAL_S = 30.0
"""A healthy system is heard at least this often."""


class RowKind(StrEnum):
    """What a row is."""

    ENVIRONMENT = "environment"
    SYSTEM = "system"
    NODE = "node"
    LOADING = "loading"
    SIGNED_OUT = "signed_out"
    NEEDS_SECRET = "needs_secret"  # noqa: S105  a row kind, not a secret
    NEEDS_CODE = "needs_code"
    NEEDS_CONSENT = "needs_consent"
    NEEDS_PROXY = "needs_proxy"
    REJECTED = "rejected"
    UNREACHABLE = "unreachable"
    UNTRUSTED = "untrusted"
    FORBIDDEN = "forbidden"
    FAULTY = "faulty"
    ERROR = "error"
    EMPTY = "empty"


SPECIAL_STATES: dict[SystemState, RowKind] = {
    SystemState.CONNECTING: RowKind.LOADING,
    SystemState.SIGNED_OUT: RowKind.SIGNED_OUT,
    SystemState.NEEDS_SECRET: RowKind.NEEDS_SECRET,
    SystemState.NEEDS_CODE: RowKind.NEEDS_CODE,
    SystemState.NEEDS_CONSENT: RowKind.NEEDS_CONSENT,
    SystemState.NEEDS_PROXY: RowKind.NEEDS_PROXY,
    SystemState.REJECTED: RowKind.REJECTED,
    SystemState.UNREACHABLE: RowKind.UNREACHABLE,
    SystemState.ASKED_TO_WAIT: RowKind.UNREACHABLE,
    SystemState.UNTRUSTED: RowKind.UNTRUSTED,
    SystemState.FORBIDDEN: RowKind.FORBIDDEN,
    SystemState.FAULTY: RowKind.FAULTY,
}


@dataclass(frozen=True)
class Row:
    """One row. ``key`` is stable over refreshes; special rows have the key of their parent with a suffix."""

    key: str
    kind: RowKind
    environment: Environment | None = None
    system: System | None = None
    node: Node | None = None
    branch_ref: NodeRef | None = None
    since: datetime | None = None
    count: int = 0
    is_stale: bool = False
    error: BackendError | None = None

    @property
    def is_special(self) -> bool:
        """Whether the row tells about its parent instead of being an object."""
        return self.kind not in {RowKind.ENVIRONMENT, RowKind.SYSTEM, RowKind.NODE}

    @property
    def ref(self) -> NodeRef | None:
        """The place in the tree that the row stands for, or None."""
        if self.kind is RowKind.SYSTEM and self.system is not None:
            return NodeRef.appliance(self.system.id)
        return self.node.ref if self.kind is RowKind.NODE and self.node is not None else None


@dataclass(frozen=True)
class Badges:
    """What the trailing edge of a row shows: running, failed, else the worst state; ``unknown_below`` adds "+?"."""

    running: int = 0
    failed: int = 0
    needs_you: int = 0
    worst: Health | None = None
    unknown_below: bool = False


def environment_rows(systems: Iterable[System]) -> list[Row]:
    """One row an environment that has systems, strictest first."""
    found: dict[str, Environment] = {}
    counts: dict[str, int] = {}
    for system in systems:
        found.setdefault(system.environment.id, system.environment)
        counts[system.environment.id] = counts.get(system.environment.id, 0) + 1
    ordered = sorted(found.values(), key=lambda one: (-STRICTNESS[one.kind], one.name))
    return [Row(f"env:{one.id}", RowKind.ENVIRONMENT, environment=one, count=counts[one.id]) for one in ordered]


def system_rows(systems: Iterable[System], environment: Environment, now: datetime) -> list[Row]:
    """The systems of one environment, in the operator's order."""
    return [
        Row(
            f"system:{one.id}",
            RowKind.SYSTEM,
            environment=one.environment,
            system=one,
            is_stale=is_stale(one, now),
        )
        for one in systems
        if one.environment.id == environment.id
    ]


def is_stale(system: System, now: datetime) -> bool:
    """Whether what is shown of a system is old news."""
    age = freshness(system.heard_at, now, SYSTEM_INTERVAL_S)
    return age in {Freshness.STALE, Freshness.NEVER} or system.state is not SystemState.LIVE


def rows_below(row: Row, inventory: Inventory) -> list[Row]:
    """The rows inside a system or node: its children, then what is to be told about it."""
    ref = row.ref
    if ref is None:
        return []
    branch = inventory.branch(ref)
    children = [
        Row(
            f"node:{node.ref.path}",
            RowKind.NODE,
            environment=row.environment,
            system=row.system,
            node=node,
            is_stale=row.is_stale,
        )
        for node in branch.children or ()
    ]
    return children + _told(row, ref, branch)


def _told(row: Row, ref: NodeRef, branch: Branch) -> list[Row]:
    """The special row, if any: loading, signed out, error, empty."""
    system = row.system
    special: RowKind | None = None
    since: datetime | None = None
    if row.kind is RowKind.SYSTEM and system is not None and system.state is not SystemState.LIVE:
        special, since = SPECIAL_STATES[system.state], system.since
    elif branch.loading_since is not None and branch.children is None:
        special, since = RowKind.LOADING, branch.loading_since
    elif branch.error is not None:
        special = RowKind.ERROR
    elif branch.children == ():
        special = RowKind.EMPTY
    if special is None:
        return []
    return [Row(f"told:{ref.path}", special, row.environment, system, branch_ref=ref, since=since, error=branch.error)]


def may_open(row: Row) -> bool:
    """Whether the row has, or may have, rows below it."""
    if row.kind in {RowKind.ENVIRONMENT, RowKind.SYSTEM}:
        return True
    return row.kind is RowKind.NODE and row.node is not None and row.node.may_have_children


def badges_of(ref: NodeRef, runs: Iterable[Run], inventory: Inventory) -> Badges:
    """Sum up what is known at and below a node. Runs count once each; unknown is never counted as well."""
    running = failed = needs_you = 0
    for run in runs:
        scope = run.activity.scope
        if scope is None or ref not in scope.lineage():
            continue
        if run.activity.phase is Phase.FAILED:
            failed += 1
        elif run.activity.phase in {Phase.OUTCOME_UNKNOWN, Phase.PAUSED} or run.activity.needs_acknowledgement:
            needs_you += 1
        elif not run.activity.phase.is_final:
            running += 1
    worst, unknown = _worst_below(ref, inventory)
    return Badges(running, failed, needs_you, worst, unknown)


def _worst_below(ref: NodeRef, inventory: Inventory) -> tuple[Health | None, bool]:
    order = [Health.WARNING, Health.OFFLINE, Health.FAILED]
    own = inventory.node(ref)
    healths = [own.health] if own is not None else []
    unknown = False
    waiting = [ref]
    while waiting:
        for node in inventory.branch(waiting.pop()).children or ():
            healths.append(node.health)
            unknown = unknown or node.health is Health.UNKNOWN
            waiting.append(node.ref)
    found = [health for health in order if health in healths]
    return (found[-1] if found else None), unknown
