"""The program as a process of its own, which says on its output what its window shows. For ``test_two_starts``.

It is started like ``python -m app`` and is the same program, but for one kept system that the test serves (its profile
comes as JSON in the environment, since no key store is there), and for these lines. A line on its input closes the
window; ``hang`` makes the loop of the window stand still.
"""

import json
import os
import sys
import threading
from typing import Any

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QWidget

from app.__main__ import main
from app.adapters import registry
from app.domain.connections import Connection
from app.main import console
from app.main.demo_systems import profile_of
from app.main.household import StoredHousehold
from app.ui.window.main_window import MainWindow

LOOK_MS = 20
SERVED = "BACKSTAY_TEST_SERVED"


def kept() -> tuple[Connection, ...]:
    """The system that the test serves."""
    told = json.loads(os.environ[SERVED])
    return tuple(profile_of(one, "ueb", "lab", registry.card(one["kind"])) for one in told)


class Told:
    """Says what the window shows, whenever it is something else."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._last: dict[str, Any] = {}
        self._timer = QTimer(window)
        self._timer.timeout.connect(self.tell)
        self._timer.start(LOOK_MS)
        self._input = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, window)
        self._input.activated.connect(self._on_input)

    def tell(self) -> None:
        """Say it."""
        window = self._window
        backup, notice = window.selection.backup, window.notice
        now = {
            "live": [one.id for one in window.context.sessions.all() if one.description is not None],
            "place": window.selection.ref.path if window.selection.ref is not None else "",
            "backup": backup.ref.path if backup is not None else "",
            "notice": notice.sentence if notice.isVisible() else "",
            "minimized": window.isMinimized(),
            "backups": [row.ref.path for row in window.page.model.shown[:3]],
        }
        if now != self._last:
            self._last = now
            sys.stdout.write(json.dumps(now) + "\n")
            sys.stdout.flush()

    def _on_input(self) -> None:
        said = sys.stdin.readline().strip()
        if said == "hang":
            sys.stdout.write('{"hangs": true}\n')
            sys.stdout.flush()
            threading.Event().wait()
        elif said == "minimize":
            self._window.showMinimized()
        else:
            self._window.close()


def run(arguments: list[str]) -> int:
    """Run the program."""
    told: list[Told] = []

    async def load(_household: StoredHousehold) -> tuple[Connection, ...]:
        return kept()

    def shown(window: QWidget) -> None:
        assert isinstance(window, MainWindow)
        told.append(Told(window))

    StoredHousehold.load = load  # type: ignore[method-assign, assignment]  # this whole process is the test's own
    console.when_shown = shown
    return main(arguments)


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
