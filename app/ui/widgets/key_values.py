"""Keys and values: a quiet column of names and beside it what they are.

For details, reviews and certificates. Values are plain text, can be selected and stay in their own reading order.
"""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import TextRole
from app.ui.widgets.labels import IconLabel, PlainLabel
from app.ui.widgets.plain_text import isolated

KEY_COLUMN_PX: Final = 84
_ROW_GAP_PX: Final = 5
_COLUMN_GAP_PX: Final = 12
_TOP: Final = Qt.AlignmentFlag.AlignTop


class KeyValueGrid(QWidget):
    """Rows of key and value."""

    def __init__(
        self,
        *,
        key_px: int = KEY_COLUMN_PX,
        role: TextRole = TextRole.SMALL,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role = role
        self._key_px = key_px
        self._values: list[PlainLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_COLUMN_GAP_PX)
        self._grid.setVerticalSpacing(_ROW_GAP_PX)
        self._grid.setColumnStretch(1, 1)
        current_theme().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def value_labels(self) -> tuple[PlainLabel, ...]:
        """The labels of the values, from top to bottom."""
        return tuple(self._values)

    def add_row(
        self,
        key: str,
        value: str,
        *,
        strong: bool = False,
        fixed_width: bool = False,
        ink: str = "",
        icon: str = "",
        icon_colour: str = "failed",
    ) -> PlainLabel:
        """Add a row below the others; returns the label of the value.

        Args:
            strong: bold, for what the operator must not overlook.
            fixed_width: for addresses and ids.
            icon: a drawing before the value, such as ``not-equal``.
        """
        row = len(self._values)
        key_label = PlainLabel(key, self._role, "text2", wraps=True)
        # The text of a selectable label stands one pixel lower.
        key_label.setContentsMargins(0, 1, 0, 0)
        value_label = PlainLabel(isolated(value), self._role, ink, wraps=True, breaks=True, selectable=True)
        value_label.set_role(self._role, 600 if strong else 500)
        # Beside a key of two lines a value stands on the first one.
        value_label.setAlignment(Qt.AlignmentFlag.AlignLeading | _TOP)
        if fixed_width:
            value_label.set_fixed_width()
        value_label.setAccessibleName(f"{key}: {value}")
        self._grid.addWidget(key_label, row, 0, _TOP)
        if icon:
            holder = QWidget()
            line = QHBoxLayout(holder)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(6)
            line.addWidget(IconLabel(icon, icon_colour, 12), 0, Qt.AlignmentFlag.AlignVCenter)
            line.addWidget(value_label, 1)
            self._grid.addWidget(holder, row, 1)
        else:
            self._grid.addWidget(value_label, row, 1)
        self._values.append(value_label)
        return value_label

    def clear(self) -> None:
        """Take all rows away."""
        self._values.clear()
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()

    def _on_theme_changed(self) -> None:
        self._grid.setColumnMinimumWidth(0, current_theme().px(self._key_px))
