"""What is said below a check box: it stands under the words of the box, not under its square. For forms and dialogs."""

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.theme.tokens import TextRole
from app.ui.widgets.labels import PlainLabel

INDENT_PX: Final = 27
"""The square of a check box and the gap beside it, as in the style sheet."""


class CheckHelp(QWidget):
    """A quiet text of one or more lines; ``label`` another one than the usual."""

    def __init__(self, label: PlainLabel | None = None) -> None:
        super().__init__()
        self._label = label or PlainLabel("", TextRole.SMALL, "text2", wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addSpacing(INDENT_PX)  # a margin would not change sides with the reading direction
        row.addWidget(self._label, 1)

    @property
    def text(self) -> str:
        """What it says."""
        return self._label.text()

    def set_text(self, text: str) -> None:
        """Say something else."""
        self._label.setText(text)
