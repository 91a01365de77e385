"""One environment on the page of its manager: name, kind, colour, read-only, rest, grace, and the policy table.

It holds no environment of its own: each change makes another value, which is told, and shown when it is handed back.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.environments import Environment, EnvironmentColour
from app.domain.guards import ActionClass, EnvironmentKind, Level
from app.domain.looks import Look
from app.domain.messages import Message
from app.services.environments import BUILT_IN, NAME_LENGTH
from app.ui.dialogs.policy_table import PolicyTable, QuietCombo
from app.ui.texts import say, tr
from app.ui.theme.states import look
from app.ui.theme.tokens import SPACE_L, SPACE_M, SPACE_XS, TextRole
from app.ui.widgets.fields import NumberField, Verdict
from app.ui.widgets.labels import PlainLabel, show_in_place
from app.ui.wording import environment_name, word

LONGEST_REST_MIN: Final = 24 * 60
LONGEST_GRACE_S: Final = 60
REST_STEP_MIN: Final = 5
NO_BREAK_SPACE: Final = "\u00a0"
COLOUR: Final = 2
"""Place of the colour among the labels."""


class EnvironmentEditor(QWidget):
    """The fields.

    Signals:
        changed(object): the Environment as it is wanted now.
    """

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._environment = Environment("", EnvironmentKind.CUSTOM)
        self.name, self.kind, self.colour = QLineEdit(), QuietCombo(), QuietCombo()
        self.read_only = QCheckBox()
        self.rest, self.grace = NumberField(), NumberField()
        self.policy = PolicyTable()
        self._verdict = Verdict()
        self._fixed = PlainLabel("", TextRole.SMALL, "text2", wraps=True)
        self._labels = [PlainLabel("", TextRole.SMALL_BOLD, wraps=True) for _ in range(5)]
        self.name.setMaxLength(NAME_LENGTH)
        self.rest.setRange(0, LONGEST_REST_MIN)
        self.rest.setSingleStep(REST_STEP_MIN)
        self.grace.setRange(0, LONGEST_GRACE_S)
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_environment(self, environment: Environment, problem: Message | None) -> None:
        """Show an environment and what is wrong with its name; tells nothing."""
        self._environment = environment
        is_built_in = environment.id in BUILT_IN
        self._quietly(self._fill)
        self.name.setEnabled(not is_built_in)
        self.kind.setEnabled(not is_built_in)
        for widget in (self.colour, self._labels[COLOUR]):
            show_in_place(widget, environment.kind is EnvironmentKind.CUSTOM)
        self._fixed.setVisible(is_built_in)
        self._verdict.set_verdict(look(Look.FAILED) if problem else None, say(problem) if problem else "")
        self.name.setAccessibleDescription(say(problem) if problem else "")
        self.rest.setEnabled(not environment.read_only)
        self.policy.show_environment(environment)

    def retranslate(self) -> None:
        """Fill all words anew."""
        names = (
            tr("environments.name.label"),
            tr("environments.kind.label"),
            tr("environments.colour.label"),
            tr("environments.rest.label"),
            tr("environments.grace.label"),
        )
        fields: tuple[QWidget, ...] = (self.name, self.kind, self.colour, self.rest, self.grace)
        for label, field, name in zip(self._labels, fields, names, strict=True):
            label.setText(name)
            field.setAccessibleName(name)
        self._fixed.setText(tr("environments.name.fixed"))
        self.read_only.setText(tr("environments.read_only.text"))
        self.rest.setSpecialValueText(tr("environments.rest.never"))
        self.rest.setSuffix(NO_BREAK_SPACE + tr("environments.rest.unit"))
        self.grace.setSpecialValueText(tr("environments.grace.none"))
        self.grace.setSuffix(NO_BREAK_SPACE + tr("environments.grace.unit"))
        self._quietly(self._fill_choices)
        self.policy.retranslate()

    def _fill_choices(self) -> None:
        self.kind.set_choices([(word(kind), kind) for kind in EnvironmentKind])
        self.colour.set_choices([(word(colour), colour) for colour in EnvironmentColour])
        self._fill()

    def _fill(self) -> None:
        environment = self._environment
        name = environment_name(environment) if environment.id in BUILT_IN else environment.name
        if self.name.text() != name:  # the cursor stays where it is
            self.name.setText(name)
        self.kind.choose(environment.kind)
        self.colour.choose(environment.colour)
        self.read_only.setChecked(environment.read_only)
        self.rest.setValue(environment.rest_after_min)
        self.grace.setValue(environment.grace_s)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_M)
        grid.setVerticalSpacing(SPACE_XS)
        fields: tuple[QWidget, ...] = (self.name, self.kind, self.colour)
        for place, field in enumerate(fields):
            grid.addWidget(self._labels[place], 0, place)
            grid.addWidget(field, 1, place)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        numbers = QGridLayout()
        numbers.setHorizontalSpacing(SPACE_L)
        numbers.setVerticalSpacing(SPACE_XS + 2)
        numbers.setColumnStretch(0, 1)
        for row, number in enumerate((self.rest, self.grace)):
            numbers.addWidget(self._labels[3 + row], row, 0)
            numbers.addWidget(number, row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        column.addLayout(grid)
        column.addWidget(self._verdict)
        column.addWidget(self._fixed)
        column.addWidget(self.read_only)
        column.addLayout(numbers)
        column.addWidget(self.policy)

    def _connect(self) -> None:
        self.name.textEdited.connect(lambda text: self._tell(replace(self._environment, name=text)))
        self.kind.value_changed.connect(self._on_kind)
        self.colour.value_changed.connect(lambda colour: self._tell(replace(self._environment, colour=colour)))
        self.read_only.toggled.connect(lambda on: self._tell(replace(self._environment, read_only=on)))
        self.rest.valueChanged.connect(lambda minutes: self._tell(replace(self._environment, rest_after_min=minutes)))
        self.grace.valueChanged.connect(lambda seconds: self._tell(self._environment.with_grace(seconds)))
        self.policy.level_wanted.connect(self._on_level)
        self.policy.defaults_wanted.connect(lambda: self._tell(replace(self._environment, policy={})))

    def _quietly(self, fill: Callable[[], None]) -> None:
        fields = (self.name, self.kind, self.colour, self.read_only, self.rest, self.grace)
        for field in fields:
            field.blockSignals(True)
        fill()
        for field in fields:
            field.blockSignals(False)

    def _on_kind(self, kind: EnvironmentKind) -> None:
        self._tell(self._environment.with_kind(kind))

    def _on_level(self, action: ActionClass, level: Level) -> None:
        self._tell(self._environment.with_level(action, level))

    def _tell(self, environment: Environment) -> None:
        self._environment = environment
        self.changed.emit(environment)
