"""The side of a narrow window: 48 pixels of marks, one for each environment and system, that lead to the tree.

For ``main_window``. The form of a state stands at the corner of a system that is not well.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.domain.environments import STRICTNESS, Environment
from app.domain.looks import Look
from app.services.sessions import Sessions, System
from app.services.times import Clock
from app.ui.side.tree_texts import system_line
from app.ui.texts import text_of, tr
from app.ui.theme.painting import draw_ground, draw_state
from app.ui.theme.states import look
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import RADIUS_FIELD
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.environment_band import EnvironmentMark
from app.ui.widgets.plain_text import plain_tool_tip
from app.ui.window.layout import STRIP
from app.ui.window.status_line import look_of_system
from app.ui.wording import environment_look, environment_name

STATE_PX: Final = 12
CENTRED: Final = Qt.AlignmentFlag.AlignHCenter


class SideStrip(QFrame):
    """Marks from top to bottom, the strictest environment first.

    Signals:
        tree_wanted(): the operator wants to see the tree.
        system_wanted(str): connection id of the system whose mark was pressed.
    """

    tree_wanted = Signal()
    system_wanted = Signal(str)

    def __init__(
        self,
        sessions: Sessions,
        in_scope: Callable[[System], bool],
        clock: Clock | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._sessions = sessions
        self._in_scope = in_scope
        self._clock = clock or Clock()
        self._shown: tuple[tuple[Environment, str], ...] = ()
        self._selected = ""
        self.marks: dict[str, SystemMark] = {}
        self.open_tree = IconButton("layers")
        self.open_tree.clicked.connect(self.tree_wanted)
        self._list = QWidget()
        self._list.setProperty("page", True)
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._list)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 12, 0, 8)
        whole.setSpacing(8)
        whole.addWidget(self.open_tree, 0, CENTRED)
        whole.addWidget(area, 1)
        self.setFixedWidth(current_theme().px(STRIP))
        self.retranslate()

    def select(self, connection_id: str) -> None:
        """Mark the system that is selected; "" for none."""
        self._selected = connection_id
        for one, mark in self.marks.items():
            mark.set_selected(one == connection_id)

    def renew(self) -> None:
        """Show the systems in scope and how they are."""
        systems = sorted(filter(self._in_scope, self._sessions.all()), key=_strictest_first)
        wanted = tuple((system.environment, system.id) for system in systems)
        if wanted != self._shown:
            self._shown = wanted
            self._fill(systems)
        now = self._clock.now()
        for system in systems:
            self.marks[system.id].show_system(system, look_of_system(system, now))

    def retranslate(self) -> None:
        """Fill all words anew."""
        self.open_tree.set_name(tr("side.open_tree.text"))
        self._shown = ()
        self.renew()

    def _fill(self, systems: list[System]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        self.marks = {}
        environment: Environment | None = None
        for system in systems:
            if system.environment != environment:
                environment = system.environment
                self._column.addSpacing(4)
                self._column.addWidget(_mark_of(environment), 0, CENTRED)
            mark = SystemMark(system)
            mark.clicked.connect(lambda _on=False, connection_id=system.id: self.system_wanted.emit(connection_id))
            self.marks[system.id] = mark
            self._column.addWidget(mark, 0, CENTRED)
        self._column.addStretch(1)
        self.select(self._selected)


class SystemMark(IconButton):
    """The drawing of a product, with the form of the state at its corner unless all is well."""

    def __init__(self, system: System) -> None:
        super().__init__(system.card.icon)
        self._state = Look.OK
        self._is_selected = False

    @property
    def state(self) -> Look:
        """The state whose form stands at the corner."""
        return self._state

    def show_system(self, system: System, state: Look) -> None:
        """Take over name and state."""
        name = text_of(system.connection.name)
        line, _colour = system_line(system, is_stale=state is Look.STALE)
        news = name if state is Look.OK else tr("announce.system.text", system=name, state=line)
        if (state, news) != (self._state, self.accessibleName()):
            self._state = state
            self.set_name(news)
            self.update()

    def set_selected(self, selected: bool) -> None:
        """Wear the ground of what is selected."""
        self._is_selected = selected
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, drawing, and the form of the state."""
        painter = QPainter(self)
        if self._is_selected:
            draw_ground(painter, self.rect(), current_theme().colour("selected"), radius_px=RADIUS_FIELD)
        painter.end()
        super().paintEvent(event)
        if self._state is not Look.OK:
            painter = QPainter(self)
            side = current_theme().px(STATE_PX)
            x = 1 if self.isRightToLeft() else self.width() - side - 1
            draw_state(painter, QRect(x, self.height() - side - 1, side, side), look(self._state), STATE_PX)
            painter.end()


def _mark_of(environment: Environment) -> EnvironmentMark:
    mark = EnvironmentMark()
    name = environment_name(environment)
    mark.set_environment(environment_look(environment), name)
    mark.setToolTip(plain_tool_tip(name))
    return mark


def _strictest_first(system: System) -> tuple[int, str]:
    return -STRICTNESS[system.environment.kind], system.environment.name
