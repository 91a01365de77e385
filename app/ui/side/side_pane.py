"""The side pane: which environments are in scope, a filter for names, the tree, and the way to add a system."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.environments import STRICTNESS, Environment
from app.domain.nodes import NodeRef
from app.models.tree_model import TreeModel
from app.services.sessions import Sessions, System
from app.ui.side.tree_view import TreeView
from app.ui.texts import tr
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.fields import FilterCombo, SearchField
from app.ui.widgets.labels import HairLine
from app.ui.wording import environment_name

OPENING_KEYS: Final = frozenset(
    {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End}
)
MANAGE: Final = object()
"""The last entry of the switcher: no scope, but the way to the environments manager."""


class Switcher(FilterCombo):
    """Which environments are in scope. Keys open the list, so that going through it acts only when one is chosen."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and letters open the list instead of choosing at once."""
        opens = event.key() in OPENING_KEYS or (event.text().isprintable() and event.text().strip())
        if opens and event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}:
            self.showPopup()
            event.accept()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel changes no scope."""
        event.ignore()


class SidePane(QFrame):
    """Switcher, filter, tree, "Add system".

    Signals:
        scope_changed(): other environments are in scope.
        manage_wanted(): the operator wants to manage the environments.
        add_wanted(): the operator wants to add a system.
    """

    scope_changed = Signal()
    manage_wanted = Signal()
    add_wanted = Signal()

    def __init__(self, model: TreeModel, sessions: Sessions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._model = model
        self._sessions = sessions
        self.tree = TreeView(model, self)
        self._scope: object = None
        self._switcher = Switcher(icon="layers")
        self._switcher.setProperty("edge", "soft")
        self._filter = SearchField(icon="filter", soft_edge=True)
        self._add = LinkButton(icon="connect")
        self._switcher.value_changed.connect(self._on_scope)
        self._filter.search_changed.connect(model.set_filter)
        self._add.clicked.connect(self.add_wanted)
        for signal in (sessions.added, sessions.removed):
            signal.connect(self.show_environments)
        self._lay_out()
        self.retranslate()

    def in_scope(self, system: System) -> bool:
        """Whether a system belongs to what is chosen in the switcher."""
        return self._scope is None or system.environment.id == self._scope

    def show_scope_of(self, environment: Environment) -> None:
        """Show the systems of this environment, as choosing it in the switcher does."""
        self._switcher.choose(environment.id)
        self._on_scope(environment.id)

    def reveal(self, ref: NodeRef) -> bool:
        """Open what is above a place and select it; False when it is not known yet, or out of scope.

        What was typed to filter names goes when it hides the place.
        """
        if self._show(ref):
            return True
        if self._filter.text():
            self._filter.clear()
            self._model.set_filter("")
        return self._show(ref)

    def _show(self, ref: NodeRef) -> bool:
        for above in ref.lineage()[:-1]:
            # Rows are there as soon as the one above them is open and the news of it are taken up.
            self._model.refresh()
            self.tree.setExpanded(self._model.index_of_ref(above), True)
        self._model.refresh()
        index = self._model.index_of_ref(ref)
        self.tree.choose(index)
        return index.isValid()

    def focus_filter(self) -> None:
        """Go to the filter for names."""
        self._filter.setFocus()
        self._filter.selectAll()

    def retranslate(self) -> None:
        """Fill all words anew."""
        self._filter.set_hint(tr("side.filter.hint"))
        self._filter.set_clear_name(tr("filter.clear.text"))
        self._add.setText(tr("side.add_system.text"))
        self.tree.setAccessibleName(tr("side.tree.name"))
        self._switcher.setAccessibleName(tr("side.switcher.name"))
        self.show_environments()
        self.tree.viewport().update()

    def _lay_out(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(12, 12, 12, 6)
        top.setSpacing(8)
        top.addWidget(self._switcher)
        top.addWidget(self._filter)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(12, 4, 12, 4)
        bottom.addWidget(self._add)
        bottom.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.tree, 1)
        column.addWidget(HairLine())
        column.addLayout(bottom)

    def show_environments(self, *_what: object) -> None:
        """Offer all environments that hold systems, strictest first, and the way to their manager."""
        found = {system.environment.id: system.environment for system in self._sessions.all()}
        ordered = sorted(found.values(), key=lambda one: -STRICTNESS[one.kind])
        choices: list[tuple[str, object]] = [(tr("side.switcher.everything"), None)]
        choices += [(environment_name(one), one.id) for one in ordered]
        self._switcher.set_choices([*choices, (tr("side.switcher.manage"), MANAGE)])
        self._tell_count()

    def _tell_count(self) -> None:
        """How many systems are in scope."""
        count = sum(self.in_scope(system) for system in self._sessions.all())
        self._switcher.set_note(tr("tree.environment.count", count=count))
        self._switcher.setAccessibleDescription(tr("tree.environment.count", count=count))

    def _on_scope(self, value: object) -> None:
        if value is MANAGE:
            self._switcher.choose(self._scope)
            self.manage_wanted.emit()
            return
        if value == self._scope:
            return
        self._scope = value
        self._tell_count()
        self._model.set_scope(self.in_scope)
        self.scope_changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Words follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
