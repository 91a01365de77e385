"""Cards: a bordered surface with rounded corners, and a card made of rows with hairlines between them.

For overviews, wizards and details.
"""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme.tokens import SPACE_L, SPACE_M, SPACE_S, TextRole
from app.ui.widgets.labels import HairLine, PlainLabel

_ROW_PAD_V_PX: Final = 9


class Card(QFrame):
    """A surface. Put widgets into ``body``; ``highlight`` gives it the ground and edge of the chosen one."""

    def __init__(self, *, padding: int = SPACE_L, highlight: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "highlight" if highlight else "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(SPACE_S)

    def add_title(self, title: str, sub: str = "") -> PlainLabel:
        """Put a title line on top, with a quieter text beside it. Returns the label of the title."""
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        label = PlainLabel(title, TextRole.NAME)
        row.addWidget(label)
        if sub:
            row.addWidget(PlainLabel(sub, TextRole.SMALL, "text2"))
        row.addStretch(1)
        self.body.addLayout(row)
        return label


class CardRows(QFrame):
    """A card of rows, each padded, with hairlines between them."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(1, 1, 1, 1)
        self._layout.setSpacing(0)
        self._rows: list[QWidget] = []

    @property
    def rows(self) -> tuple[QWidget, ...]:
        """The rows, from top to bottom."""
        return tuple(self._rows)

    def add_row(self, widget: QWidget) -> None:
        """Put a row below the others."""
        if self._rows:
            self._layout.addWidget(HairLine())
        holder = QWidget()
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(SPACE_M + 2, _ROW_PAD_V_PX, SPACE_M + 2, _ROW_PAD_V_PX)
        inner.addWidget(widget)
        self._rows.append(widget)
        self._layout.addWidget(holder)

    def clear(self) -> None:
        """Take all rows away."""
        self._rows.clear()
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()


def section_head(title: str, sub: str = "", icon: QWidget | None = None, parent: QWidget | None = None) -> QWidget:
    """A line over a group of rows: icon, title in bold, quieter text beside it."""
    head = QWidget(parent)
    row = QHBoxLayout(head)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE_S)
    if icon is not None:
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(PlainLabel(title, TextRole.NAME))
    if sub:
        row.addWidget(PlainLabel(sub, TextRole.SMALL, "text2"))
    row.addStretch(1)
    return head
