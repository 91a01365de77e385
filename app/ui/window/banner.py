"""Says where the hand is: the environment band, the frame of production, the window's title, the status bar's mark."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame

from app.domain.environments import Environment, strictest
from app.domain.guards import EnvironmentKind
from app.services.sessions import System
from app.ui.context import Context
from app.ui.side.side_pane import SidePane
from app.ui.texts import text_of, tr
from app.ui.theme.theme import current_theme
from app.ui.widgets.environment_band import EnvironmentBand
from app.ui.window.selection import Selection
from app.ui.wording import environment_look, environment_name

FRAME_PX = 3
GUARD_WORDS: dict[EnvironmentKind, str] = {
    EnvironmentKind.PRODUCTION: "band.guard.production",
    EnvironmentKind.STAGING: "band.guard.staging",
    EnvironmentKind.LAB: "band.guard.lab",
    EnvironmentKind.CUSTOM: "band.guard.production",
}


def environment_in_hand(selection: Selection, context: Context, side: SidePane) -> Environment | None:
    """Of the selected object; with nothing selected the strictest one in scope."""
    if selection.environment is not None:
        return selection.environment
    in_scope = [one for one in context.sessions.all() if side.in_scope(one)]
    return strictest(tuple(one.environment for one in in_scope))


def show_band(
    band: EnvironmentBand, environment: Environment | None, selection: Selection, context: Context, side: SidePane
) -> None:
    """Fill the band, or hide it when nothing is in scope."""
    band.setVisible(environment is not None)
    if environment is None:
        return
    text = _place_words(environment, selection, context, side)
    name = environment_name(environment).upper()
    band.show_environment(environment_look(environment), name, text, _guard_words(environment, selection, context))


def window_title(environment: Environment | None, system: System | None, *, is_demo: bool) -> str:
    """Program, system, environment: production in capitals."""
    parts = ["Backstay"]
    if system is not None:
        parts.append(text_of(system.connection.name))
    if environment is not None:
        name = environment_name(environment)
        parts.append(name.upper() if environment.kind is EnvironmentKind.PRODUCTION else name)
    if is_demo:
        parts.append(tr("status.demo.chip"))
    return " - ".join(parts)


def _place_words(environment: Environment, selection: Selection, context: Context, side: SidePane) -> str:
    """What stands in this environment: the selected system, its systems, or beside it what else is in scope."""
    if selection.system is not None:
        return tr("band.system.text", system=text_of(selection.system.connection.name))
    systems = context.sessions.all()
    in_scope = {one.environment.id for one in systems if side.in_scope(one)}
    others = len(in_scope - {environment.id})
    if selection.environment is None and others:
        return tr("band.others.text", count=others)
    return tr("band.environment.text", count=sum(one.environment.id == environment.id for one in systems))


def _guard_words(environment: Environment, selection: Selection, context: Context) -> str:
    if context.changes.session_read_only or environment.read_only:
        return tr("band.guard.read_only")
    if selection.system is not None and selection.system.is_read_only:
        return tr("band.guard.read_only_system", system=text_of(selection.system.connection.name))
    if context.changes.rest.is_resting(environment):
        return tr("band.guard.resting", count=environment.rest_after_min)
    if environment.policy:
        return tr("band.guard.own")
    return tr(GUARD_WORDS[environment.kind])


class Frame(QFrame):
    """The window's inside; in production with a frame in the colour of the band."""

    def __init__(self) -> None:
        super().__init__()
        self._is_production = False

    def set_environment(self, environment: Environment | None) -> None:
        """Wear the frame of production, or none."""
        production = environment is not None and environment.kind is EnvironmentKind.PRODUCTION
        if production != self._is_production:
            self._is_production = production
            edge = FRAME_PX if production else 0
            self.setContentsMargins(edge, 0, edge, edge)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Only the edge: what lies inside has its own ground."""
        if self._is_production:
            painter = QPainter(self)
            colour = current_theme().colour("production_band")
            width, height = self.width(), self.height()
            painter.fillRect(0, 0, FRAME_PX, height, colour)
            painter.fillRect(width - FRAME_PX, 0, FRAME_PX, height, colour)
            painter.fillRect(0, height - FRAME_PX, width, FRAME_PX, colour)
