"""The tree as Qt sees it: index arithmetic over the rows of ``tree_rows``, changed by difference, never reset.

Indexes carry an integer id looked up in the model's own table: Qt does not keep a Python object alive, and an index
that outlives its row would crash the program.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, overload

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, QTimer, Signal

from app.domain.nodes import NodeRef
from app.models.differences import apply_difference
from app.models.roles import ACCESSIBLE, BADGES, DISPLAY, ROW_KIND, VALUE
from app.models.tree_rows import Badges, Row, RowKind, badges_of, environment_rows, may_open, rows_below, system_rows
from app.services.activities import Activities
from app.services.inventory import Inventory
from app.services.sessions import Sessions, System
from app.services.times import Clock

AnyIndex = QModelIndex | QPersistentModelIndex
ROOT_ID = 0
MERGE_MS = 30


@dataclass
class _Item:
    id: int
    row: Row
    parent_id: int
    children: list[int] = field(default_factory=list)
    is_open: bool = False


class TreeModel(QAbstractItemModel):
    """Environments, systems and nodes.

    Signals:
        refreshed(): differences were applied; badges and ages should be drawn anew.
    """

    refreshed = Signal()

    def __init__(
        self,
        sessions: Sessions,
        inventory: Inventory,
        activities: Activities,
        clock: Clock | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._sessions = sessions
        self._inventory = inventory
        self._activities = activities
        self._clock = clock or Clock()
        root = _Item(ROOT_ID, Row("root", RowKind.ENVIRONMENT), -1, is_open=True)
        self._items: dict[int, _Item] = {ROOT_ID: root}
        self._by_key: dict[str, int] = {}
        self._next_id = 1
        self._scope: Callable[[System], bool] = lambda _system: True
        self._filter = ""
        self._badges: dict[NodeRef, Badges] = {}
        self.name_of: Callable[[Row], str] | None = None
        self.speak: Callable[[Row, Badges | None], str] | None = None
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(MERGE_MS)
        self._due.timeout.connect(self.refresh)
        for signal in (sessions.added, sessions.removed, sessions.changed, inventory.branch_changed, inventory.dropped):
            signal.connect(self._on_change)
        activities.changed.connect(self._on_change)
        self.refresh()

    def set_scope(self, wanted: Callable[[System], bool]) -> None:
        """Show only systems for which ``wanted`` says yes."""
        self._scope = wanted
        self.refresh()

    def set_filter(self, text: str) -> None:
        """Show only nodes whose name holds the text, with their parents; what is not loaded cannot be found."""
        self._filter = text.strip().casefold()
        self.refresh()

    def row_at(self, index: AnyIndex) -> Row | None:
        """The row of an index, or None."""
        item = self._items.get(int(index.internalId())) if index.isValid() else None
        return item.row if item is not None else None

    def index_of(self, key: str) -> QModelIndex:
        """The index of a row by its key; invalid when it is not shown."""
        item_id = self._by_key.get(key)
        return self._index(item_id) if item_id is not None else QModelIndex()

    def index_of_ref(self, ref: NodeRef) -> QModelIndex:
        """The index of a node; invalid when it is not shown."""
        key = f"system:{ref.connection_id}" if ref.parent is None else f"node:{ref.path}"
        return self.index_of(key)

    def refresh(self) -> None:
        """Apply the differences between what is known and what is shown."""
        self._due.stop()
        self._badges = {}
        self._update(ROOT_ID)
        self.refreshed.emit()

    def _on_change(self, *_what: object) -> None:
        if not self._due.isActive():
            self._due.start()

    def _wanted_rows(self, item: _Item) -> list[Row]:
        systems = [one for one in self._sessions.all() if self._scope(one)]
        if item.id == ROOT_ID:
            return environment_rows(systems)
        if item.row.kind is RowKind.ENVIRONMENT:
            assert item.row.environment is not None
            return system_rows(systems, item.row.environment, self._clock.now())
        rows = rows_below(item.row, self._inventory)
        return [row for row in rows if self._passes(row)] if self._filter else rows

    def _passes(self, row: Row) -> bool:
        if row.is_special or row.node is None:
            return row.kind is RowKind.SYSTEM
        name = row.node.name if isinstance(row.node.name, str) else ""
        return self._filter in name.casefold() or any(self._passes(below) for below in rows_below(row, self._inventory))

    def _update(self, item_id: int) -> None:
        item = self._items[item_id]
        if not item.is_open and item.row.kind is RowKind.NODE:
            return
        wanted = self._wanted_rows(item)
        apply_difference(
            [self._items[child].row.key for child in item.children],
            [row.key for row in wanted],
            remove=lambda first, last: self._remove(item, first, last),
            insert=lambda first, last: self._insert(item, wanted, first, last),
            move=lambda source, target: self._move(item, source, target),
        )
        for child_id, row in zip(list(item.children), wanted, strict=True):
            child = self._items[child_id]
            if child.row != row:
                child.row = row
                index = self._index(child_id)
                self.dataChanged.emit(index, index)
            self._update(child_id)

    def _remove(self, item: _Item, first: int, last: int) -> None:
        self.beginRemoveRows(self._index(item.id), first, last)
        for child_id in item.children[first : last + 1]:
            self._drop(child_id)
        del item.children[first : last + 1]
        self.endRemoveRows()

    def _drop(self, item_id: int) -> None:
        item = self._items.pop(item_id)
        self._by_key.pop(item.row.key, None)
        for child in item.children:
            self._drop(child)

    def _insert(self, item: _Item, wanted: list[Row], first: int, last: int) -> None:
        self.beginInsertRows(self._index(item.id), first, last)
        for place in range(first, last + 1):
            row = wanted[place]
            child = _Item(self._next_id, row, item.id)
            self._next_id += 1
            self._items[child.id] = child
            self._by_key[row.key] = child.id
            item.children.insert(place, child.id)
        self.endInsertRows()

    def _move(self, item: _Item, source: int, target: int) -> None:
        parent = self._index(item.id)
        self.beginMoveRows(parent, source, source, parent, target)
        item.children.insert(target if target < source else target - 1, item.children.pop(source))
        self.endMoveRows()

    def _index(self, item_id: int) -> QModelIndex:
        if item_id == ROOT_ID:
            return QModelIndex()
        item = self._items[item_id]
        return self.createIndex(self._items[item.parent_id].children.index(item_id), 0, item_id)

    # what Qt asks for

    def index(self, row: int, column: int, parent: AnyIndex = QModelIndex()) -> QModelIndex:  # noqa: B008  Qt's signature
        """The index of a child; Qt asks for rows that do not exist, too."""
        item = self._items.get(int(parent.internalId()) if parent.isValid() else ROOT_ID)
        if item is None or column != 0 or not 0 <= row < len(item.children):
            return QModelIndex()
        return self.createIndex(row, 0, item.children[row])

    @overload
    def parent(self) -> QObject | None: ...
    @overload
    def parent(self, index: AnyIndex) -> QModelIndex: ...
    def parent(self, index: AnyIndex | None = None) -> QObject | QModelIndex | None:
        """The parent of an index; without one, the model's own QObject parent."""
        if index is None:
            return super().parent()
        item = self._items.get(int(index.internalId())) if index.isValid() else None
        return QModelIndex() if item is None or item.parent_id not in self._items else self._index(item.parent_id)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """How many rows are below an index now."""
        item = self._items.get(int(parent.internalId()) if parent.isValid() else ROOT_ID)
        return len(item.children) if item is not None else 0

    def columnCount(self, _parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """Always one."""
        return 1

    def hasChildren(self, parent: AnyIndex = QModelIndex()) -> bool:  # noqa: B008  Qt's signature
        """True also for what was not loaded yet, so that it can be opened."""
        if not parent.isValid():
            return bool(self._items[ROOT_ID].children)
        item = self._items.get(int(parent.internalId()))
        return item is not None and (bool(item.children) or (may_open(item.row) and not self._is_known(item.row)))

    def canFetchMore(self, parent: AnyIndex) -> bool:
        """Whether opening this row would load something."""
        item = self._items.get(int(parent.internalId())) if parent.isValid() else None
        return item is not None and item.row.kind is RowKind.NODE and may_open(item.row) and not item.is_open

    def fetchMore(self, parent: AnyIndex) -> None:
        """Called by the view when a row is opened: asks for news and shows it a little later.

        Nothing is inserted here: views call this in the middle of other changes.
        """
        item = self._items.get(int(parent.internalId())) if parent.isValid() else None
        if item is None or item.row.ref is None or item.is_open:
            return
        item.is_open = True
        if self._inventory.branch(item.row.ref).children is None:
            self._inventory.load(item.row.ref)
        self._on_change()

    def _is_known(self, row: Row) -> bool:
        """Whether what is below was told, so that "nothing" may be shown."""
        return row.ref is not None and self._inventory.branch(row.ref).children is not None

    def data(self, index: AnyIndex, role: int = DISPLAY) -> Any:
        """The row's value; text is made by the view, in the operator's language: for its search and to be read out."""
        item = self._items.get(int(index.internalId())) if index.isValid() else None
        if item is None:
            return None
        if role == VALUE:
            return item.row
        if role == ROW_KIND:
            return item.row.kind
        if role == BADGES:
            return self._badges_of(item.row)
        if role == DISPLAY and self.name_of is not None:
            return self.name_of(item.row)
        if role == ACCESSIBLE and self.speak is not None:
            return self.speak(item.row, self._badges_of(item.row))
        return None

    def _badges_of(self, row: Row) -> Badges | None:
        ref = row.ref
        if ref is None:
            return None
        if ref not in self._badges:
            self._badges[ref] = badges_of(ref, self._activities.runs(), self._inventory)
        return self._badges[ref]
