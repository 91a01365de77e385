"""Editors for what is switched or counted: yes or no, a whole number. For ``editors``."""

from typing import Final

from PySide6.QtWidgets import QCheckBox, QWidget

from app.domain.forms import Answer, FormField
from app.ui.forms.editor import Editor
from app.ui.texts import tr
from app.ui.widgets.fields import NumberField

LEAST: Final = -2_147_483_648
MOST: Final = 2_147_483_647


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


class NumberEditor(Editor):
    """A whole number; one that may stay empty says so at its lower end."""

    def __init__(self, field: FormField) -> None:
        super().__init__(field)
        self.spin = NumberField()
        least = field.minimum if field.minimum is not None else 0
        self._may_be_empty = not field.required and field.default is None
        self._none = least - 1
        self.spin.setRange(self._none if self._may_be_empty else max(least, LEAST), min(field.maximum or MOST, MOST))
        self.spin.setGroupSeparatorShown(True)
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
