"""Which environment here is meant by each one that a file names: told by the operator, never guessed.

For the import of profiles. Nothing is chosen beforehand.
"""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from app.domain.environments import Environment
from app.domain.looks import Look
from app.domain.profiles import NamedEnvironment
from app.services.profiles.profile_import import ProfileImport
from app.ui.dialogs.policy_table import QuietCombo
from app.ui.profiles.part_texts import environment_words
from app.ui.texts import text_of, tr
from app.ui.theme.states import look
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import SPACE_L, SPACE_M, SPACE_S, TextRole
from app.ui.widgets.cards import Card
from app.ui.widgets.fields import Verdict
from app.ui.widgets.labels import PlainLabel, show_in_place
from app.ui.wording import environment_name

CHOICE_PX: Final = 250
NAMED: Final = 6
"""So many systems of an environment are named; of more only the number is told."""


class Placing(Card):
    """A line for each environment of the file in which a chosen profile stands.

    Signals:
        placed(): a choice was made.
    """

    placed = Signal()

    def __init__(self) -> None:
        super().__init__(padding=SPACE_M)
        self.choices: dict[NamedEnvironment, QuietCombo] = {}
        self._shown: object = None
        self._title = self.add_title("")
        self._text = PlainLabel("", TextRole.SMALL, "text2", wraps=True)
        self.body.addWidget(self._text)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE_L)
        self._grid.setVerticalSpacing(SPACE_S)
        self._grid.setColumnStretch(0, 1)
        self.body.addLayout(self._grid)

    def show_plan(self, plan: ProfileImport, environments: tuple[Environment, ...]) -> None:
        """Show what has to be placed now; nothing is built anew as long as that is the same."""
        named = {key: tuple(one.profile.name for one in found) for key, found in plan.named.items()}
        show_in_place(self, bool(named))
        if self._shown == (named, environments):
            return
        self._shown = (named, environments)
        self._clear()
        self._title.setText(tr("import.placing.title"))
        self._text.setText(tr("import.placing.text"))
        for row, (key, names) in enumerate(named.items()):
            self._add(row, plan, key, names, environments)

    def retranslate(self) -> None:
        """Build the lines anew in the language of now, when they are shown next."""
        self._shown = None

    def _add(
        self,
        row: int,
        plan: ProfileImport,
        key: NamedEnvironment,
        names: tuple[str, ...],
        environments: tuple[Environment, ...],
    ) -> None:
        told = ", ".join(text_of(name) for name in names[:NAMED])
        if len(names) > NAMED:
            told = tr("import.placing.more", names=told, count=len(names) - NAMED)
        label = PlainLabel(f"{environment_words(key)}: {told}", TextRole.BODY, wraps=True)
        combo = QuietCombo(tr("import.placing.name", name=environment_words(key)))
        combo.setFixedWidth(current_theme().px(CHOICE_PX))
        entries: list[tuple[str, object]] = [(environment_name(one), one.id) for one in environments]
        combo.set_choices([(tr("import.placing.choose"), ""), *entries])
        placed = plan.place_of(key)
        combo.choose(placed.id if placed is not None else "")
        combo.value_changed.connect(lambda value: self._on_chosen(plan, key, str(value)))
        self.choices[key] = combo
        self._grid.addWidget(label, 2 * row, 0)
        self._grid.addWidget(combo, 2 * row, 1, Qt.AlignmentFlag.AlignTop)
        if key.found_in(environments) is None:
            verdict = Verdict()
            verdict.set_verdict(look(Look.WARN), tr("import.placing.unknown", name=environment_words(key)))
            self._grid.addWidget(verdict, 2 * row + 1, 0, 1, 2)

    def _on_chosen(self, plan: ProfileImport, key: NamedEnvironment, environment_id: str) -> None:
        plan.put(key, environment_id)
        self.placed.emit()

    def _clear(self) -> None:
        self.choices.clear()
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
