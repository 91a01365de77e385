"""JSON as a tree: names, values, and how many members a branch has.

For the raw view of details. It shows what it is given; redaction has happened before. Branches are read when opened.
"""

from dataclasses import dataclass, field
from typing import Any, Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QTreeView, QWidget

from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import TextRole
from app.ui.widgets.plain_text import shown

_DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
_FONT: Final = int(Qt.ItemDataRole.FontRole)
_FOREGROUND: Final = int(Qt.ItemDataRole.ForegroundRole)
_HORIZONTAL: Final = Qt.Orientation.Horizontal
_VALUE_LIMIT: Final = 2_000

Index = QModelIndex | QPersistentModelIndex


@dataclass(slots=True)
class _Entry:
    """A member: its name, its value, its place, and its own members once they were asked for."""

    name: str
    value: Any
    row: int
    parent: "_Entry | None"
    number: int
    members: list["_Entry"] = field(default_factory=list)
    is_read: bool = False


class JsonTreeModel(QAbstractItemModel):
    """Two columns, name and value, over plain JSON values. Indexes carry numbers, never objects."""

    def __init__(self, names: tuple[str, str] = ("", ""), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._entries: list[_Entry] = []
        self.set_value(None)

    def set_value(self, value: Any) -> None:
        """Show another value: dict, list or a simple one."""
        self.beginResetModel()
        self._entries = [_Entry("", value, 0, None, 0)]
        self.endResetModel()

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's signature
        """Index of a member; invalid outside."""
        members = self._members(self._entry(parent))
        if 0 <= row < len(members) and 0 <= column < 2:
            return self.createIndex(row, column, members[row].number)
        return QModelIndex()

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # QObject.parent has no argument
        """Index of the branch a member stands in."""
        above = self._entry(index).parent
        if above is None or above.parent is None:
            return QModelIndex()
        return self.createIndex(above.row, 0, above.number)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """How many members a branch has."""
        return 0 if parent.column() > 0 else len(self._members(self._entry(parent)))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Name and value."""
        return 2

    def hasChildren(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008 - Qt's signature
        """Whether there is something to open, without reading it."""
        value = self._entry(parent).value
        return parent.column() <= 0 and isinstance(value, dict | list) and bool(value)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Names of the two columns."""
        if role == _DISPLAY and orientation == _HORIZONTAL and 0 <= section < 2:
            return self._names[section]
        return None

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Name or value as plain text; branches are quiet."""
        entry = self._entry(index)
        if role == _DISPLAY:
            return shown(entry.name) if index.column() == 0 else _value_text(entry.value)
        if role == _FONT:
            return current_theme().fixed_font(TextRole.SMALL)
        if role == _FOREGROUND:
            is_quiet = index.column() == 0 or isinstance(entry.value, dict | list)
            return current_theme().colour("text2" if is_quiet else "text")
        return None

    def _entry(self, index: Index) -> _Entry:
        return self._entries[index.internalId()] if index.isValid() else self._entries[0]

    def _members(self, entry: _Entry) -> list[_Entry]:
        if not entry.is_read:
            entry.is_read = True
            for row, (name, value) in enumerate(_pairs(entry.value)):
                member = _Entry(name, value, row, entry, len(self._entries))
                self._entries.append(member)
                entry.members.append(member)
        return entry.members


class JsonTreeView(QTreeView):
    """The tree with its two columns; the first levels are open."""

    def __init__(self, name: str = "", columns: tuple[str, str] = ("", ""), *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = JsonTreeModel(columns, self)
        self.setModel(self._model)
        self.setAccessibleName(name)
        self.setProperty("dense", True)
        self.setUniformRowHeights(True)
        for part in (self, self.header()):
            part.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.header().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setStretchLastSection(True)
        # Without names a head would be an empty stripe.
        self.setHeaderHidden(not any(columns))

    def show_json(self, value: Any) -> None:
        """Show a value, with its first two levels open."""
        self._model.set_value(value)
        self.expandToDepth(1)


def _pairs(value: Any) -> list[tuple[str, Any]]:
    if isinstance(value, dict):
        return [(str(name), member) for name, member in value.items()]
    if isinstance(value, list):
        return [(f"[{number}]", member) for number, member in enumerate(value)]
    return []


def _value_text(value: Any) -> str:
    if isinstance(value, dict):
        return f"{{{len(value)}}}"
    if isinstance(value, list):
        return f"[{len(value)}]"
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    text = shown(str(value))
    return text if len(text) <= _VALUE_LIMIT else text[:_VALUE_LIMIT] + "…"
