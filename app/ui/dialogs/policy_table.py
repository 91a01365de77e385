"""The policy of an environment as a table: what each class of action asks for.

For the environments manager. It changes nothing by itself: what the operator wants is told by signals.
"""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from app.domain.environments import Environment
from app.domain.guards import DEFAULT_POLICIES, UNGUARDED, ActionClass, Level
from app.ui.texts import tr
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import SPACE_L, SPACE_S, TextRole
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.cards import Card
from app.ui.widgets.fields import FilterCombo
from app.ui.widgets.labels import PlainLabel, show_in_place
from app.ui.wording import level_word, word

GUARDED: Final = tuple(action for action in ActionClass if action not in UNGUARDED)
LEVEL_PX: Final = 250


class QuietCombo(FilterCombo):
    """A choice on a page that scrolls: the wheel turns it only while it has the focus."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page while the focus is elsewhere."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class PolicyTable(Card):
    """One row for each class of action that changes something.

    Signals:
        level_wanted(object, object): ActionClass and Level that were chosen.
        defaults_wanted(): the kind's own policy is wanted back.
    """

    level_wanted = Signal(object, object)
    defaults_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._environment: Environment | None = None
        self._title = PlainLabel("", TextRole.NAME)
        self.defaults = LinkButton(icon="refresh", dense=True)
        self.defaults.clicked.connect(self.defaults_wanted)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.defaults)
        self.body.addLayout(head)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE_L)
        self._grid.setVerticalSpacing(SPACE_S)
        self._grid.setColumnStretch(0, 1)
        self._labels: dict[ActionClass, PlainLabel] = {}
        self._usual: dict[ActionClass, PlainLabel] = {}
        self.levels: dict[ActionClass, QuietCombo] = {}
        for action in GUARDED:
            self._add(action)
        self.body.addLayout(self._grid)

    def show_environment(self, environment: Environment) -> None:
        """Show the policy of an environment; tells nothing."""
        self._environment = environment
        for action, combo in self.levels.items():
            level = environment.requirement(action).level
            usual = DEFAULT_POLICIES[environment.kind][action].level
            combo.blockSignals(True)
            combo.choose(level)
            combo.blockSignals(False)
            self._usual[action].setText(tr("environments.policy.usual", level=level_word(usual)))
            show_in_place(self._usual[action], level is not usual)
        self.defaults.setEnabled(bool(environment.policy))

    def retranslate(self) -> None:
        """Fill all words anew."""
        self._title.setText(tr("environments.policy.title"))
        self.defaults.setText(tr("environments.policy.defaults"))
        for action, combo in self.levels.items():
            self._labels[action].setText(word(action))
            combo.setAccessibleName(word(action))
            combo.blockSignals(True)
            combo.set_choices([(level_word(level), level) for level in reversed(Level)])
            combo.blockSignals(False)
        if self._environment is not None:
            self.show_environment(self._environment)

    def _add(self, action: ActionClass) -> None:
        row = 2 * len(self.levels)
        label, usual, combo = PlainLabel("", wraps=True), PlainLabel("", TextRole.CAPTION, "text2"), QuietCombo()
        combo.setMinimumWidth(current_theme().px(LEVEL_PX))
        combo.value_changed.connect(lambda level, action=action: self.level_wanted.emit(action, level))
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(combo, row, 1)
        self._grid.addWidget(usual, row + 1, 1)
        usual.hide()
        self._labels[action], self._usual[action], self.levels[action] = label, usual, combo
