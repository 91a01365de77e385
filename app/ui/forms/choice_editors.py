"""Editors for what is chosen: one out of several, several out of several. For ``editors``."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.domain.forms import Answer, Choice, FormField
from app.ui.forms.choice_combo import ChoiceCombo, second_line
from app.ui.forms.editor import Editor
from app.ui.texts import text_of, tr
from app.ui.theme.tokens import TextRole
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.plain_text import without_mnemonic


class ChoiceEditor(Editor):
    """One out of several."""

    def __init__(self, field: FormField) -> None:
        super().__init__(field)
        self.combo = ChoiceCombo(allow_other=field.allow_other)
        self.combo.picked.connect(self.changed)
        self.combo.installEventFilter(self)
        self._wanted: str | None = None
        self._waiting = self._description = ""
        self._row.addWidget(self.combo)

    @property
    def focus_target(self) -> QWidget:
        """See ``Editor``, as for all members here."""
        return self.combo

    @property
    def answer(self) -> Answer:
        return self._chosen

    @property
    def detail(self) -> str:
        return self.combo.detail

    def set_answer(self, answer: Answer) -> None:
        self._wanted = str(answer) if answer is not None else None
        self.combo.choose(self._wanted)

    def set_choices(self, choices: tuple[Choice, ...]) -> None:
        before = self.answer
        field = self.field
        self.combo.set_choices(choices, may_be_empty=not field.required and field.default is None)
        possible = {choice.value for choice in choices if choice.off is None}
        chosen = before if before in possible or field.allow_other else None
        suggested = next((choice.value for choice in choices if choice.suggested and choice.off is None), None)
        self.set_answer(chosen if chosen is not None else suggested)

    def set_waiting(self, text: str) -> None:
        self._wanted = self._chosen
        self._waiting = text
        self.combo.set_waiting(bool(text) and not self.field.allow_other)
        self.combo.setPlaceholderText(text or tr("form.choice.pick"))
        self._describe()

    def name_after(self, label: str, description: str) -> None:
        self._description = description
        super().name_after(label, description)
        self._describe()

    def retranslate(self) -> None:
        self.combo.retranslate()

    @property
    def _chosen(self) -> str | None:
        return self._wanted if self.combo.is_waiting else self.combo.value

    def _describe(self) -> None:
        """Say why there is nothing to choose from, too."""
        parts = (self._waiting, self._description)
        self.combo.setAccessibleDescription(" ".join(part for part in parts if part))


class MultiChoiceEditor(Editor):
    """Several out of several: a box for each."""

    def __init__(self, field: FormField) -> None:
        super().__init__(field)
        self._boxes: list[tuple[str, QCheckBox]] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        self._waiting = PlainLabel("", TextRole.SMALL, "text2", wraps=True)
        self._waiting.setVisible(False)
        self._column.addWidget(self._waiting)
        self._row.addLayout(self._column, 1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._choices: tuple[Choice, ...] = ()

    @property
    def boxes(self) -> tuple[QCheckBox, ...]:
        """The boxes, in the order of the choices."""
        return tuple(box for _, box in self._boxes)

    @property
    def focus_target(self) -> QWidget:
        """See ``Editor``, as for all members here."""
        return self._boxes[0][1] if self._boxes else self

    @property
    def answer(self) -> Answer:
        return tuple(value for value, box in self._boxes if box.isChecked())

    def set_answer(self, answer: Answer) -> None:
        chosen = answer if isinstance(answer, tuple) else ()
        for value, box in self._boxes:
            box.blockSignals(True)
            box.setChecked(value in chosen and box.isEnabled())
            box.blockSignals(False)

    def set_choices(self, choices: tuple[Choice, ...]) -> None:
        chosen = self.answer
        for _, box in self._boxes:
            self._column.removeWidget(box)
            box.deleteLater()
        self._choices = choices
        self._boxes = [(choice.value, self._box(choice)) for choice in choices]
        suggested = tuple(choice.value for choice in choices if choice.suggested)
        self.set_answer(chosen or suggested)

    def set_waiting(self, text: str) -> None:
        self._waiting.setText(text)
        self._waiting.setVisible(bool(text))

    def name_after(self, label: str, description: str) -> None:
        self.setAccessibleName(label)
        for (_, box), choice in zip(self._boxes, self._choices, strict=True):
            box.setAccessibleName(f"{label}: {text_of(choice.label)}")
            box.setAccessibleDescription(second_line(choice))

    def retranslate(self) -> None:
        self.set_choices(self._choices)

    def _box(self, choice: Choice) -> QCheckBox:
        extra = second_line(choice)
        label = text_of(choice.label)
        words = tr("form.choice.with_detail", label=label, detail=extra) if extra else label
        box = QCheckBox(without_mnemonic(words))
        box.setEnabled(choice.off is None)
        box.toggled.connect(lambda _on: self.changed.emit())
        box.installEventFilter(self)
        self._column.addWidget(box)
        return box
