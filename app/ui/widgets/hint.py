"""A hint beside buttons: in one line where there is room, in several where there is not."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from app.ui.theme.tokens import TextRole
from app.ui.widgets.labels import IconText, PlainLabel

LEAST_PX = 120


class Hint(IconText):
    """Icon and words of the size of small text."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(role=TextRole.SMALL_MEDIUM, label=_OneLineIfItFits(role=TextRole.SMALL_MEDIUM), parent=parent)


class _OneLineIfItFits(PlainLabel):
    """Wants the width of its one line; Qt's own wrapping labels want to be about as high as wide."""

    def __init__(self, *, role: TextRole) -> None:
        super().__init__("", role, "text2", wraps=True)

    def sizeHint(self) -> QSize:
        """All words beside each other."""
        width = QFontMetrics(self.font()).horizontalAdvance(self.text()) + 2
        return QSize(width, max(super().heightForWidth(width), 0))

    def minimumSizeHint(self) -> QSize:
        """A few words beside each other."""
        return QSize(min(LEAST_PX, self.sizeHint().width()), QFontMetrics(self.font()).height())
