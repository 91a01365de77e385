"""The side pane: which environments are in scope, a filter for names, the tree, and the way to add a system."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.models.tree_model import TreeModel
from app.services.sessions import Sessions, System
from app.ui.side.tree_view import TreeView
from app.ui.texts import tr
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.fields import FilterCombo, SearchField
from app.ui.widgets.labels import HairLine
from app.ui.wording import environment_name


class SidePane(QFrame):
    """Switcher, filter, tree, "Add system".

    Signals:
        scope_changed(): other environments are in scope.
        add_wanted(): the operator wants to add a system.
    """

    scope_changed = Signal()
    add_wanted = Signal()

    def __init__(self, model: TreeModel, sessions: Sessions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._model = model
        self._sessions = sessions
        self.tree = TreeView(model, self)
        self._switcher = FilterCombo(icon="layers")
        self._switcher.setProperty("edge", "soft")
        self._filter = SearchField(icon="filter", soft_edge=True)
        self._add = LinkButton(icon="connect")
        self._switcher.value_changed.connect(self._on_scope)
        self._filter.search_changed.connect(model.set_filter)
        self._add.clicked.connect(self.add_wanted)
        for signal in (sessions.added, sessions.removed):
            signal.connect(self._fill_switcher)
        self._lay_out()
        self.retranslate()

    def in_scope(self, system: System) -> bool:
        """Whether a system belongs to what is chosen in the switcher."""
        chosen = self._switcher.value
        return chosen is None or system.environment.id == chosen

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
        self._fill_switcher()
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

    def _fill_switcher(self, *_what: object) -> None:
        systems = self._sessions.all()
        found = {system.environment.id: environment_name(system.environment) for system in systems}
        everything = tr("side.switcher.everything")
        self._switcher.set_choices([(everything, None), *((name, key) for key, name in found.items())])
        self._tell_count()

    def _tell_count(self) -> None:
        """How many systems are in scope."""
        count = sum(self.in_scope(system) for system in self._sessions.all())
        self._switcher.set_note(tr("tree.environment.count", count=count))
        self._switcher.setAccessibleDescription(tr("tree.environment.count", count=count))

    def _on_scope(self, _value: object) -> None:
        self._tell_count()
        self._model.set_scope(self.in_scope)
        self.scope_changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Words follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
