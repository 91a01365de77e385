"""A row of a check: what was found, its evidence, how and when it was checked; perhaps with a box to acknowledge it.

For preflight, connection tests and reviews. Put it into ``CardRows``.
"""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme.states import StateLook
from app.ui.theme.tokens import TextRole
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.labels import IconLabel, PlainLabel

_TOP: Final = Qt.AlignmentFlag.AlignTop
_TRAILING: Final = Qt.AlignmentFlag.AlignTrailing


class CheckRow(QWidget):
    """Icon or box, bold sentence, evidence, age at the trailing side, perhaps a link under it.

    Signals:
        acknowledged(bool): the box was ticked or cleared by the operator.
        link_triggered(): the link was pressed.
    """

    acknowledged = Signal(bool)
    link_triggered = Signal()

    def __init__(
        self,
        look: StateLook,
        title: str,
        evidence: str = "",
        age: str = "",
        *,
        needs_tick: bool = False,
        link: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._box = QCheckBox() if needs_tick else None
        self._icon = IconLabel(look.icon, look.form_colour)
        self._title = PlainLabel(title, TextRole.NAME, wraps=True)
        self._evidence = PlainLabel(evidence, TextRole.SMALL, "text2", wraps=True)
        self._evidence.setVisible(bool(evidence))
        self._age = PlainLabel(age, TextRole.CAPTION, "text2")
        self._age.set_role(TextRole.CAPTION, 400)
        self._age.setAlignment(_TRAILING)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        if self._box is not None:
            # As small as the line of text beside it: the whole row is the target.
            self._box.setProperty("bare", True)
            self._box.setAccessibleName(title)
            self._box.setAccessibleDescription(" ".join(part for part in (evidence, age) if part))
            self._box.clicked.connect(self.acknowledged)
            row.addWidget(self._box, 0, _TOP)
        else:
            row.addWidget(self._icon, 0, _TOP)
        row.addLayout(self._texts(), 1)
        row.addSpacing(24)
        row.addLayout(self._end(link))
        self.setAccessibleName(" ".join(part for part in (title, evidence, age) if part))

    @property
    def is_acknowledged(self) -> bool:
        """Whether the box is ticked; False without a box."""
        return self._box is not None and self._box.isChecked()

    @property
    def box(self) -> QCheckBox | None:
        """The box, if the row has one."""
        return self._box

    def set_acknowledged(self, acknowledged: bool) -> None:
        """Tick or clear the box without telling."""
        if self._box is not None:
            self._box.setChecked(acknowledged)

    def set_age(self, age: str) -> None:
        """Tell how old the finding is."""
        self._age.setText(age)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the words ticks the box."""
        if self._box is not None and self.rect().contains(event.position().toPoint()):
            self._box.click()

    def _texts(self) -> QVBoxLayout:
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self._title)
        texts.addWidget(self._evidence)
        texts.addStretch(1)
        return texts

    def _end(self, link: str) -> QVBoxLayout:
        end = QVBoxLayout()
        end.setSpacing(0)
        end.addWidget(self._age, 0, _TRAILING)
        if link:
            button = LinkButton(link, dense=True)
            button.clicked.connect(self.link_triggered)
            end.addWidget(button, 0, _TRAILING)
        end.addStretch(1)
        return end
