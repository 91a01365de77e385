"""The exact request, as it will be sent, secrets masked: folded behind a link, with a button that copies it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.changes import RequestPreview
from app.domain.redaction import Redactor
from app.ui.texts import tr
from app.ui.theme.tokens import SPACE_S, TextRole
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.mono_text import MonoTextView

_MOST_LINES = 12


class RequestFold(QWidget):
    """Shows requests. ``is_open``: whether they are shown at once, as on the review page of the restore wizard."""

    def __init__(self, redactor: Redactor, *, is_open: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._redactor = redactor
        self._is_open = is_open
        self._count = 0
        self._title = PlainLabel("", TextRole.SMALL_BOLD)
        self._fold = LinkButton(icon="json", dense=True, flush=True)
        self._copy = LinkButton(icon="copy", dense=True)
        self.text = MonoTextView(quote=True)
        self._fold.clicked.connect(self.turn)
        self._copy.clicked.connect(self._on_copy)
        head = QHBoxLayout()
        head.setSpacing(SPACE_S)
        head.addWidget(self._title)
        head.addWidget(self._fold)
        head.addStretch(1)
        head.addWidget(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addLayout(head)
        column.addWidget(self.text)
        self._title.setVisible(is_open)
        self._fold.setVisible(not is_open)
        self._show_or_hide()
        self.retranslate()

    def show_requests(self, requests: tuple[RequestPreview, ...]) -> None:
        """Show these, in the order in which they will be sent."""
        self._count = len(requests)
        text = "\n\n".join(request.text for request in requests)
        self.text.set_text(self._redactor.text(text))
        metrics = QFontMetrics(self.text.font())
        # Long lines wrap: count what they will need at a usual width.
        lines = sum(1 + metrics.horizontalAdvance(line) // 560 for line in text.splitlines() or [""])
        self.text.setFixedHeight(metrics.lineSpacing() * min(lines, _MOST_LINES) + 2 * SPACE_S + 8)
        self.retranslate()

    def turn(self) -> None:
        """Unfold, or fold again."""
        self._is_open = not self._is_open
        self._show_or_hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Fill all words anew."""
        self._title.setText(tr("request.exact.title", count=max(1, self._count)))
        self._fold.setText(tr("request.hide.text") if self._is_open else tr("request.show.text"))
        self._copy.setText(tr("request.copy.text"))
        self.text.setAccessibleName(tr("request.exact.title", count=max(1, self._count)))

    def _show_or_hide(self) -> None:
        self.text.setVisible(self._is_open)
        self._copy.setVisible(self._is_open)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self._copy.setText(tr("request.copied.text"))
        self._copy.setFocus(Qt.FocusReason.OtherFocusReason)
