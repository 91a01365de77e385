"""Heads: the title of a page with what stands beside it.

For pages, wizard pages and panes.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme.states import StateLook
from app.ui.theme.tokens import SPACE_M, SPACE_S, TextRole
from app.ui.widgets.labels import IconLabel, PlainLabel


class PageHeader(QWidget):
    """Title, sub-line, and at the trailing end whatever is put into ``beside``."""

    def __init__(
        self,
        title: str = "",
        sub: str = "",
        *,
        role: TextRole = TextRole.PAGE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = IconLabel(size_px=24)
        self._icon.setVisible(False)
        self._title = PlainLabel(title, role, wraps=True)
        self._sub = PlainLabel(sub, TextRole.BODY, "text2", wraps=True)
        self._sub.setVisible(bool(sub))
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self._title)
        texts.addWidget(self._sub)
        self.beside = QHBoxLayout()
        self.beside.setSpacing(SPACE_S)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_M)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(texts, 1)
        row.addLayout(self.beside)
        self.setAccessibleName(title)

    @property
    def title(self) -> str:
        """The title."""
        return self._title.text()

    def set_texts(self, title: str, sub: str = "") -> None:
        """Set title and sub-line."""
        self._title.setText(title)
        self._sub.setText(sub)
        self._sub.setVisible(bool(sub))
        self.setAccessibleName(title)

    def set_state(self, look: StateLook | None) -> None:
        """Put the form of a state before the title, for verdicts; None takes it away."""
        self._icon.setVisible(look is not None)
        if look is not None:
            self._icon.set_state(look)
