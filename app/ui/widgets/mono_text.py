"""Text in fixed width to read, search and copy: logs, requests, raw replies.

For details and dialogs. Always plain, always from left to right, at most 5,000 lines.
"""

from typing import Final

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

from app.ui.clipboard import SensitiveClipboard, confidential
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import TextRole
from app.ui.widgets.plain_text import shown

LINE_LIMIT: Final = 5_000
_MARKED_LIMIT: Final = 500


class MonoTextView(QPlainTextEdit):
    """A read-only text. ``quote`` gives it the sunken ground of a request shown inside a page."""

    def __init__(self, name: str = "", *, quote: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._follows = False
        self._is_cut = False
        self._sought = ""
        self._clipboard: SensitiveClipboard | None = None
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        # Tab leaves the text; a reader does not write.
        self.setTabChangesFocus(True)
        if quote:
            self.setProperty("kind", "quote")
            self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        else:
            self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        current_theme().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def is_cut(self) -> bool:
        """Whether there are more lines than it shows."""
        return self._is_cut

    def set_text(self, text: str) -> None:
        """Show a text from its beginning, or its end while following."""
        lines = text.splitlines()
        self._is_cut = len(lines) > LINE_LIMIT
        kept = lines[-LINE_LIMIT:] if self._follows else lines[:LINE_LIMIT]
        self.setPlainText(shown("\n".join(kept)))
        self._after_change()

    def set_sensitive(self, clipboard: SensitiveClipboard | None) -> None:
        """Copy from here by way of that clipboard, whether by key, menu or selecting; None: as any text."""
        self._clipboard = clipboard

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied; marked and watched where it is sensitive."""
        if self._clipboard is None:
            return super().createMimeDataFromSelection()
        self._clipboard.watch()
        return confidential(self.textCursor().selection().toPlainText())

    def add_lines(self, lines: list[str]) -> None:
        """Add lines below; the oldest go when there are too many."""
        if not lines:
            return
        self.appendPlainText(shown("\n".join(lines)))
        document = self.document()
        surplus = document.blockCount() - LINE_LIMIT
        if surplus > 0:
            self._is_cut = True
            cursor = QTextCursor(document)
            down, kept = QTextCursor.MoveOperation.NextBlock, QTextCursor.MoveMode.KeepAnchor
            cursor.movePosition(down, kept, surplus)
            cursor.removeSelectedText()
        self._after_change()

    def set_following(self, follows: bool) -> None:
        """Stay at the end when lines come."""
        self._follows = follows
        self._after_change()

    def find_text(self, text: str) -> int:
        """Mark all places of a text, case apart, and go to the first from here. Returns how many (to 500)."""
        self._sought = text
        count = self._mark()
        if count:
            self.find_next()
        return count

    def find_next(self, *, forward: bool = True) -> bool:
        """Go to the next (or previous) place, round the end. False when there is none at all."""
        if not self._sought:
            return False
        flag = QTextDocument.FindFlag(0) if forward else QTextDocument.FindFlag.FindBackward
        if self.find(self._sought, flag):
            return True
        end = QTextCursor.MoveOperation.Start if forward else QTextCursor.MoveOperation.End
        self.moveCursor(end)
        return self.find(self._sought, flag)

    def _after_change(self) -> None:
        self._mark()
        if self._follows:
            bar = self.verticalScrollBar()
            bar.setValue(bar.maximum())

    def _mark(self) -> int:
        marks: list[QTextEdit.ExtraSelection] = []
        if self._sought:
            form = QTextCharFormat()
            form.setBackground(current_theme().colour("warn_tint"))
            form.setForeground(current_theme().colour("warn"))
            cursor = self.document().find(self._sought, 0)
            while not cursor.isNull() and len(marks) < _MARKED_LIMIT:
                mark = QTextEdit.ExtraSelection()
                mark.cursor = cursor
                mark.format = form
                marks.append(mark)
                cursor = self.document().find(self._sought, cursor)
        self.setExtraSelections(marks)
        return len(marks)

    def _on_theme_changed(self) -> None:
        self.setFont(current_theme().fixed_font(TextRole.SMALL))
        self._mark()
