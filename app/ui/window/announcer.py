"""Says aloud, for screen readers, what happens elsewhere than under the hand: runs, sign-ins, the count of a filter.

Progress is announced in quarters, a count once the hands rest. For ``main_window``.
"""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from app.domain.looks import Look
from app.services.activities import Run
from app.services.sessions import SystemState
from app.ui.activities.faces import look_of, word_of
from app.ui.backups.backups_page import BackupsPage
from app.ui.context import Context
from app.ui.side.tree_texts import system_line
from app.ui.texts import text_of, tr
from app.ui.wording import percent_text

REST_MS: Final = 600
QUARTER: Final = 25.0
ASKS_FOR_SOMEBODY: Final = frozenset({Look.HELD, Look.UNKNOWN})
TOLD_STATES: Final = frozenset(
    {
        SystemState.SIGNED_OUT,
        SystemState.REJECTED,
        SystemState.NEEDS_CODE,
        SystemState.NEEDS_PROXY,
        SystemState.UNTRUSTED,
    }
)


class Announcer(QObject):
    """Compares what is heard with what was announced last.

    Signals:
        announced(str): the sentence that was said.
    """

    announced = Signal(str)

    def __init__(self, context: Context, page: BackupsPage, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._page = page
        self._window = window
        self._runs: dict[str, tuple[Look, int]] = {}
        self._states: dict[str, SystemState] = {}
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(REST_MS)
        self._resting.timeout.connect(self._on_rest)
        page.filtered.connect(self._resting.start)
        context.activities.changed.connect(self._on_runs)
        context.sessions.changed.connect(self._on_system)
        context.sessions.removed.connect(lambda connection_id: self._states.pop(connection_id, None))

    def _on_runs(self) -> None:
        before, self._runs = self._runs, {}
        for run in self._context.activities.runs():
            now = look_of(run), _quarter(run)
            self._runs[run.path] = now
            told = before.get(run.path)
            if told is not None and told != now:
                self._tell_run(run, told, now)

    def _tell_run(self, run: Run, told: tuple[Look, int], now: tuple[Look, int]) -> None:
        phase = run.activity.phase
        if told[0] is not now[0] and (phase.is_final or now[0] in ASKS_FOR_SOMEBODY):
            self._say(tr("announce.run.text", run=text_of(run.activity.target), state=word_of(run)))
        elif now[1] > told[1] and run.progress.percent is not None and not phase.is_final:
            state = percent_text(run.progress.percent)
            self._say(tr("announce.run.text", run=text_of(run.activity.target), state=state))

    def _on_system(self, connection_id: str) -> None:
        system = self._context.sessions.find(connection_id)
        if system is None:
            return
        before, self._states[connection_id] = self._states.get(connection_id), system.state
        if before not in {None, system.state} and system.state in TOLD_STATES:
            name = text_of(system.connection.name)
            self._say(tr("announce.system.text", system=name, state=system_line(system)[0]))

    def _on_rest(self) -> None:
        words = self._page.count_words
        if words:
            self._say(words)

    def _say(self, sentence: str) -> None:
        if self._context.lock.is_locked:
            return
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, sentence))
        self.announced.emit(sentence)


def _quarter(run: Run) -> int:
    percent = run.progress.percent
    return 0 if percent is None else int(percent // QUARTER)
