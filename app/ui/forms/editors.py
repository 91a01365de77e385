"""The widgets that take the answers of a form's fields, one class for each way of answering.

For ``field_box``. Each tells ``changed`` when its answer differs and ``left`` when the operator leaves it.
"""

from typing import Final

from pydantic import SecretStr
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QSpinBox, QVBoxLayout, QWidget

from app.domain.forms import Answer, Choice, FieldType, FormField
from app.ui.forms.choice_combo import ChoiceCombo, second_line
from app.ui.texts import text_of, tr
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import SPACE_S, TextRole
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.plain_text import without_mnemonic

LEAST: Final = -2_147_483_648
MOST: Final = 2_147_483_647
_LIST_LINES: Final = 4


class Editor(QWidget):
    """What all editors have in common.

    Signals:
        changed(): the answer differs.
        left(): the operator left the field.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, field: FormField) -> None:
        super().__init__()
        self.field = field
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE_S)

    @property
    def focus_target(self) -> QWidget:
        """The widget that the field's label belongs to."""
        raise NotImplementedError

    @property
    def answer(self) -> Answer:
        """What is answered now."""
        raise NotImplementedError

    @property
    def detail(self) -> str:
        """What the answer means, where the field has words for it."""
        return ""

    def set_answer(self, answer: Answer) -> None:
        """Show an answer without telling."""
        raise NotImplementedError

    def set_choices(self, choices: tuple[Choice, ...]) -> None:
        """Take the choices in; fields without choices ignore it."""

    def set_waiting(self, text: str) -> None:
        """Say in the field why it cannot be answered now; "" when it can."""

    def set_invalid(self, invalid: bool) -> None:
        """Wear the edge of a field whose answer does not fit."""
        target = self.focus_target
        if bool(target.property("invalid")) is not invalid:
            target.setProperty("invalid", invalid)
            target.style().unpolish(target)
            target.style().polish(target)

    def name_after(self, label: str, description: str) -> None:
        """Name the field for assistive programs."""
        self.focus_target.setAccessibleName(label)
        self.focus_target.setAccessibleDescription(description)

    def retranslate(self) -> None:
        """Fill the words inside the field anew."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice when the operator goes; a popup of the field's own is no leaving."""
        if event.type() is QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            is_popup = event.reason() in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
            if not is_popup:
                self.left.emit()
        return False


class TextEditor(Editor):
    """One line."""

    def __init__(self, field: FormField) -> None:
        super().__init__(field)
        self.line = QLineEdit()
        if field.max_length is not None:
            self.line.setMaxLength(field.max_length)
        self.line.textChanged.connect(lambda _text: self.changed.emit())
        self.line.installEventFilter(self)
        self._row.addWidget(self.line)

    @property
    def focus_target(self) -> QWidget:
        """See ``Editor``, as for all members here."""
        return self.line

    @property
    def answer(self) -> Answer:
        return self.line.text()

    def set_answer(self, answer: Answer) -> None:
        self.line.blockSignals(True)
        self.line.setText(str(answer) if answer is not None else "")
        self.line.blockSignals(False)


class SecretEditor(TextEditor):
    """A password with an eye, or a one-time code that may be read while it is typed."""

    def __init__(self, field: FormField) -> None:
        super().__init__(field)
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
            | Qt.InputMethodHint.ImhSensitiveData
        )
        self.eye = IconButton("eye", icon_px=16, framed=True, parent=self)
        self.eye.clicked.connect(self._turn)
        if field.type is FieldType.SECRET:
            self.line.setEchoMode(QLineEdit.EchoMode.Password)
            self._row.addWidget(self.eye)
        self.eye.setVisible(field.type is FieldType.SECRET)
        self.retranslate()

    @property
    def answer(self) -> Answer:
        text = self.line.text().strip() if self.field.type is FieldType.CODE else self.line.text()
        return SecretStr(text) if text else None

    def set_answer(self, answer: Answer) -> None:
        super().set_answer(answer.get_secret_value() if isinstance(answer, SecretStr) else answer)

    def retranslate(self) -> None:
        hidden = self.line.echoMode() is QLineEdit.EchoMode.Password
        self.eye.set_name(tr("form.secret.show") if hidden else tr("form.secret.hide"))

    def _turn(self) -> None:
        hidden = self.line.echoMode() is QLineEdit.EchoMode.Password
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password)
        self.eye.set_icon_name("eye-off" if hidden else "eye")
        self.retranslate()


class BoolEditor(Editor):
    """A box whose label is the field's."""

    def __init__(self, field: FormField) -> None:
        super().__init__(field)
        self.box = QCheckBox()
        self.box.toggled.connect(lambda _on: self.changed.emit())
        self.box.installEventFilter(self)
        self._row.addWidget(self.box, 1)

    @property
    def focus_target(self) -> QWidget:
        """See ``Editor``, as for all members here."""
        return self.box

    @property
    def answer(self) -> Answer:
        return self.box.isChecked()

    def set_answer(self, answer: Answer) -> None:
        self.box.blockSignals(True)
        self.box.setChecked(bool(answer))
        self.box.blockSignals(False)


class ChoiceEditor(Editor):
    """One out of several."""

    def __init__(self, field: FormField) -> None:
        super().__init__(field)
        self.combo = ChoiceCombo(allow_other=field.allow_other)
        self.combo.picked.connect(self.changed)
        self.combo.installEventFilter(self)
        self._wanted: str | None = None
        self._row.addWidget(self.combo)

    @property
    def focus_target(self) -> QWidget:
        """See ``Editor``, as for all members here."""
        return self.combo

    @property
    def answer(self) -> Answer:
        return self.combo.value if self.combo.isEnabled() else self._wanted

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
        self._wanted = self.combo.value if self.combo.isEnabled() else self._wanted
        self.combo.setEnabled(not text or self.field.allow_other)
        self.combo.setPlaceholderText(text or tr("form.choice.pick"))

    def retranslate(self) -> None:
        self.combo.retranslate()


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


class NumberEditor(Editor):
    """A whole number; one that may stay empty says so at its lower end."""

    def __init__(self, field: FormField) -> None:
        super().__init__(field)
        self.spin = _CalmSpinBox()
        least = field.minimum if field.minimum is not None else 0
        self._may_be_empty = not field.required and field.default is None
        self._none = least - 1
        self.spin.setRange(self._none if self._may_be_empty else max(least, LEAST), min(field.maximum or MOST, MOST))
        self.spin.setGroupSeparatorShown(True)
        self.spin.lineEdit().setTextMargins(SPACE_S, 0, SPACE_S, 0)
        self.spin.valueChanged.connect(lambda _value: self.changed.emit())
        self.spin.installEventFilter(self)
        self._row.addWidget(self.spin)
        self.retranslate()

    @property
    def focus_target(self) -> QWidget:
        """See ``Editor``, as for all members here."""
        return self.spin

    @property
    def answer(self) -> Answer:
        value = self.spin.value()
        return None if self._may_be_empty and value == self._none else value

    def set_answer(self, answer: Answer) -> None:
        self.spin.blockSignals(True)
        self.spin.setValue(answer if isinstance(answer, int) else self.spin.minimum())
        self.spin.blockSignals(False)

    def retranslate(self) -> None:
        self.spin.setSpecialValueText(tr("form.number.none") if self._may_be_empty else "")


class ListEditor(Editor):
    """One entry a line."""

    def __init__(self, field: FormField) -> None:
        super().__init__(field)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setProperty("kind", "field")
        self.text.setFont(current_theme().fixed_font(TextRole.SMALL))
        self.text.setFixedHeight(QFontMetrics(self.text.font()).height() * _LIST_LINES + 16)
        self.text.textChanged.connect(self.changed)
        self.text.installEventFilter(self)
        self._row.addWidget(self.text)
        self.retranslate()

    @property
    def focus_target(self) -> QWidget:
        """See ``Editor``, as for all members here."""
        return self.text

    @property
    def answer(self) -> Answer:
        lines = (line.strip() for line in self.text.toPlainText().splitlines())
        return tuple(line for line in lines if line)

    def set_answer(self, answer: Answer) -> None:
        self.text.blockSignals(True)
        self.text.setPlainText("\n".join(answer) if isinstance(answer, tuple) else "")
        self.text.blockSignals(False)

    def retranslate(self) -> None:
        self.text.setPlaceholderText(tr("form.list.hint"))


class _CalmSpinBox(QSpinBox):
    """Scrolling the page must not change an answer."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


EDITORS: Final[dict[FieldType, type[Editor]]] = {
    FieldType.TEXT: TextEditor,
    FieldType.SECRET: SecretEditor,
    FieldType.CODE: SecretEditor,
    FieldType.BOOL: BoolEditor,
    FieldType.CHOICE: ChoiceEditor,
    FieldType.MULTI_CHOICE: MultiChoiceEditor,
    FieldType.NUMBER: NumberEditor,
    FieldType.LIST: ListEditor,
}
