"""One choice out of few, each with a title and a sentence, in one card.

For wizards. An impossible choice stays in its place and says why.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from app.ui.theme.tokens import TextRole
from app.ui.widgets.cards import CardRows
from app.ui.widgets.labels import IconLabel, PlainLabel

_TOP: Final = Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class RadioChoice:
    """A choice: the value for the owner, title, sentence; ``is_possible`` False greys it, the sentence says why."""

    value: object
    title: str
    sub: str = ""
    is_possible: bool = True
    icon: str = ""
    icon_colour: str = "accent"


class RadioCardGroup(CardRows):
    """The choices, of which at most one is chosen.

    Signals:
        chosen(object): the operator chose that value.
    """

    chosen = Signal(object)

    def __init__(self, name: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._on_clicked)
        self._choices: list[RadioChoice] = []

    @property
    def value(self) -> object:
        """The value of the chosen one, None while there is none."""
        number = self._group.checkedId()
        return self._choices[number].value if number >= 0 else None

    @property
    def buttons(self) -> tuple[QRadioButton, ...]:
        """The round buttons, in order."""
        return tuple(row.button for row in self.rows if isinstance(row, _RadioRow))

    def set_choices(self, choices: list[RadioChoice], chosen: object = None) -> None:
        """Show these choices, with one chosen if its value is among the possible ones."""
        for button in self._group.buttons():
            self._group.removeButton(button)
        self.clear()
        self._choices = list(choices)
        for number, choice in enumerate(choices):
            row = _RadioRow(choice)
            self._group.addButton(row.button, number)
            self.add_row(row)
            if choice.is_possible and chosen is not None and choice.value == chosen:
                row.button.setChecked(True)

    def choose(self, value: object) -> None:
        """Choose a value without telling.

        Raises:
            ValueError: it is not among the choices.
        """
        number = [choice.value for choice in self._choices].index(value)
        self._group.button(number).setChecked(True)

    def _on_clicked(self, number: int) -> None:
        self.chosen.emit(self._choices[number].value)


class _RadioRow(QWidget):
    """Round button, title, sentence; the whole row is the target."""

    def __init__(self, choice: RadioChoice) -> None:
        super().__init__()
        self.button = QRadioButton()
        # As small as the line of text beside it: the whole row is the target.
        self.button.setProperty("bare", True)
        self.button.setAccessibleName(choice.title)
        self.button.setAccessibleDescription(choice.sub)
        self.button.setEnabled(choice.is_possible)
        title = PlainLabel(choice.title, TextRole.BODY_MEDIUM, "" if choice.is_possible else "text3", wraps=True)
        sub = PlainLabel(choice.sub, TextRole.SMALL, "text2", wraps=True)
        sub.setVisible(bool(choice.sub))
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(title)
        texts.addWidget(sub)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.button, 0, _TOP)
        if choice.icon:
            row.addWidget(IconLabel(choice.icon, choice.icon_colour, 20), 0, _TOP)
        row.addLayout(texts, 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.button.isEnabled() and self.rect().contains(event.position().toPoint()):
            self.button.setFocus(Qt.FocusReason.MouseFocusReason)
            self.button.click()
