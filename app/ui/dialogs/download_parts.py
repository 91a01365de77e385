"""Parts of the download dialog: a line with its label and verdict, and the words about room."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.looks import Look
from app.domain.messages import ByteSize
from app.services.files.download_places import PlaceLook
from app.ui.texts import say, tr
from app.ui.theme.states import look
from app.ui.theme.tokens import SPACE_S, TextRole
from app.ui.widgets.fields import Verdict
from app.ui.widgets.labels import PlainLabel


class LabelledLine(QWidget):
    """A label above a line, something beside it, a verdict below it."""

    def __init__(self, line: QLineEdit, beside: QWidget | None = None) -> None:
        super().__init__()
        self.line = line
        self._label = PlainLabel("", TextRole.SMALL_BOLD)
        self._label.setBuddy(line)
        self._verdict = Verdict()
        # Paths and names of files are read from the left in every language.
        line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(line, 1)
        if beside is not None:
            row.addWidget(beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._label)
        column.addLayout(row)
        column.addWidget(self._verdict)

    @property
    def verdict(self) -> str:
        """What is told below the line; "" when nothing is."""
        return self._verdict.text if self._verdict.isVisibleTo(self) else ""

    def set_label(self, text: str) -> None:
        """Name the line."""
        self._label.setText(text)
        self.line.setAccessibleName(text)

    def set_verdict(self, text: str | None, *, is_bad: bool = False) -> None:
        """Tell something about what was typed; None takes it back."""
        state = look(Look.FAILED if is_bad else Look.WARN)
        self.line.setProperty("invalid", is_bad)
        self.line.style().unpolish(self.line)
        self.line.style().polish(self.line)
        self._verdict.set_verdict(state if text is not None else None, text or "", strong=is_bad)
        self.line.setAccessibleDescription(text or "")


def room_line(place: PlaceLook, missing_bytes: int | None) -> tuple[Look, str]:
    """How it looks and what is said about the room for ``missing_bytes`` more (None: not told)."""
    if place.problem is not None:
        return Look.FAILED, say(place.problem)
    free = ByteSize(place.free_bytes)
    if missing_bytes is None:
        return Look.UNKNOWN, tr("download.room.unknown", free=free)
    needed = ByteSize(missing_bytes)
    if missing_bytes > place.free_bytes:
        return Look.FAILED, tr("download.no_room.title", needed=needed, free=free)
    return Look.OK, tr("download.room.enough", needed=needed, free=free)
