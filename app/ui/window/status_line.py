"""The status bar: environment, a form for each system, a summary, when the next look is, clock skew, chips, zone."""

from datetime import datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.domain.environments import Environment
from app.domain.looks import Look
from app.models.tree_rows import is_stale
from app.services.poller import Poller
from app.services.sessions import Sessions, System, SystemState
from app.services.times import Clock
from app.ui.side.tree_delegate import SYSTEM_BADGES
from app.ui.texts import text_of, tr
from app.ui.theme.states import look
from app.ui.theme.tokens import TextRole
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.chips import Chip
from app.ui.widgets.environment_band import EnvironmentMark
from app.ui.widgets.labels import HairLine, IconText, PlainLabel
from app.ui.wording import environment_look, environment_name, zone_text

FULL_LIST = 12
SKEW_TOLD_S = 60
LINE_PX = 14


class StatusLine(QFrame):
    """One line of news about all systems.

    Signals:
        system_wanted(str): connection id whose form was clicked.
    """

    system_wanted = Signal(str)

    def __init__(
        self, sessions: Sessions, poller: Poller, clock: Clock | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self._sessions = sessions
        self._poller = poller
        self._clock = clock or Clock()
        self._environment: Environment | None = None
        self._mark = EnvironmentMark(size_px=14)
        self._name = PlainLabel("", TextRole.SMALL_BOLD)
        self._dots = QHBoxLayout()
        self._dots.setSpacing(0)
        self._summary = PlainLabel("", TextRole.SMALL, "text2")
        self._next = IconText("", "refresh", role=TextRole.SMALL)
        self._hint = PlainLabel("", TextRole.SMALL, "text2")
        self._skew = IconText("", "warn", role=TextRole.SMALL)
        self._read_only = Chip("", "eye", "text2", "neutral_tint")
        self._demo = Chip("", "flask", "accent", "running_tint")
        self._zone = PlainLabel("", TextRole.SMALL, "text2")
        self._shown_dots: tuple[tuple[str, Look], ...] = ()
        self._lay_out()

    def show_environment(self, environment: Environment | None) -> None:
        """Tell the environment of what is selected."""
        self._environment = environment
        self._mark.setVisible(environment is not None)
        self._name.setVisible(environment is not None)
        self._first_line.setVisible(environment is not None)
        if environment is not None:
            self._mark.set_environment(environment_look(environment), environment_name(environment))
            self._name.setText(environment_name(environment))
            self._name.set_ink(environment.kind)

    def show_chips(self, *, read_only: bool, demo: bool) -> None:
        """Tell whether the session is read-only, and whether demo systems run."""
        self._read_only.setVisible(read_only)
        self._demo.setVisible(demo)
        self._read_only.set_text(tr("status.read_only.chip"))
        self._demo.set_text(tr("status.demo.chip"))

    def show_hint(self, text: str) -> None:
        """Tell why an action is not possible, instead of the summary; "" goes back."""
        self._hint.setText(text)
        self._hint.setVisible(bool(text))
        self._summary.setVisible(not text)

    def renew(self) -> None:
        """Once a second, and when a system changes: all words and forms anew."""
        systems = self._sessions.all()
        now = self._clock.now()
        looks = tuple((system.id, look_of_system(system, now)) for system in systems)
        shown = looks if len(looks) <= FULL_LIST else tuple(one for one in looks if one[1] is not Look.OK)
        if shown != self._shown_dots:
            self._shown_dots = shown
            self._show_dots(systems)
        self._summary.setText(_summary([one for _, one in looks]))
        self._next.set_text(self._next_look())
        for part in (self._next_line, self._next):
            part.setVisible(bool(systems))
        self._show_skew(systems)
        self._zone.setText(tr("status.zone.text", zone=zone_text()))

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 0, 12, 0)
        line.setSpacing(8)
        line.addWidget(self._mark)
        line.addWidget(self._name)
        self._first_line = _between()
        line.addWidget(self._first_line)
        line.addLayout(self._dots)
        line.addWidget(self._summary)
        line.addWidget(self._hint)
        self._next_line = _between()
        line.addWidget(self._next_line)
        line.addWidget(self._next)
        line.addStretch(1)
        line.addWidget(self._skew)
        line.addWidget(self._read_only)
        line.addWidget(self._demo)
        line.addWidget(_between())
        line.addWidget(self._zone)
        self._hint.hide()
        self.setFixedHeight(28)

    def _show_dots(self, systems: tuple[System, ...]) -> None:
        while (item := self._dots.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        names = {system.id: text_of(system.connection.name) for system in systems}
        for connection_id, state in self._shown_dots:
            looks = look(state)
            dot = IconButton(looks.icon, names[connection_id], icon_px=14)
            dot.setProperty("kind", "dot")
            dot.set_icon_name(looks.icon, looks.form_colour)
            dot.clicked.connect(lambda _on=False, connection_id=connection_id: self.system_wanted.emit(connection_id))
            self._dots.addWidget(dot)

    def _next_look(self) -> str:
        if self._poller.is_hidden:
            return tr("status.next.hidden")
        waits = max((self._poller.asked_to_wait_s(system.id) for system in self._sessions.all()), default=0.0)
        if waits > 0:
            return tr("status.next.asked_to_wait", count=round(waits))
        left = self._poller.next_look_s()
        return tr("status.next.none") if left is None else tr("status.next.in", count=round(left))

    def _show_skew(self, systems: tuple[System, ...]) -> None:
        worst: System | None = None
        seconds = 0.0
        for system in systems:
            skew = system.description.clock_skew_s if system.description is not None else None
            if skew is not None and abs(skew) >= max(SKEW_TOLD_S, abs(seconds)):
                worst, seconds = system, skew
        self._skew.setVisible(worst is not None)
        if worst is not None:
            minutes = max(1, round(abs(seconds) / 60))
            message_id = "status.skew.behind" if seconds < 0 else "status.skew.ahead"
            text = tr(message_id, system=text_of(worst.connection.name), count=minutes)
            self._skew.show_text(text, "warn", "warn", "warn_fill")

    def changeEvent(self, event: QEvent) -> None:
        """Words follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.show_environment(self._environment)
            self.renew()
        super().changeEvent(event)


def _between() -> HairLine:
    line = HairLine(upright=True)
    line.setFixedHeight(LINE_PX)
    return line


def look_of_system(system: System, now: datetime) -> Look:
    """How a system is, in one form."""
    badge = SYSTEM_BADGES.get(system.state)
    if badge is not None:
        return badge
    if system.state is SystemState.CONNECTING:
        return Look.RUNNING
    return Look.STALE if is_stale(system, now) else Look.OK


SUMMARY_PARTS: tuple[tuple[Look, str], ...] = (
    (Look.OK, "status.summary.well"),
    (Look.RUNNING, "status.summary.connecting"),
    (Look.STALE, "status.summary.stale"),
    (Look.WAITING, "status.summary.waiting"),
    (Look.SIGNED_OUT, "status.summary.signed_out"),
    (Look.OFFLINE, "status.summary.unreachable"),
    (Look.FORBIDDEN, "status.summary.forbidden"),
    (Look.FAILED, "status.summary.untrusted"),
    (Look.WARN, "status.summary.faulty"),
)


def _summary(looks: list[Look]) -> str:
    if not looks:
        return tr("status.summary.none")
    parts = [tr(message_id, count=looks.count(one)) for one, message_id in SUMMARY_PARTS if looks.count(one)]
    return tr("status.summary.all", count=len(looks), parts=tuple(parts))
