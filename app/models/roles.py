"""The one role list of the house. Sort roles return native values, the value role the domain object.

Views and delegates ask by these; text, size and time are formatted by delegates through ``i18n``.
"""

from PySide6.QtCore import Qt

DISPLAY = int(Qt.ItemDataRole.DisplayRole)
TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
USER = int(Qt.ItemDataRole.UserRole)

VALUE = USER + 1
"""The domain object of the row."""

SORT = USER + 2
"""A native value that orders the column."""

ROW_KIND = USER + 3
"""What kind of row of the tree it is (``tree_rows.RowKind``)."""

BADGES = USER + 4
"""Counts and worst state of everything below a row of the tree (``tree_rows.Badges``)."""
