"""Collects reference cycles on the interface thread, and nowhere else.

Built once by the composition root. Python collects on whichever thread happens to allocate, so the network thread,
which decodes most of what we allocate, would be the one to destroy the QObjects of closed pages. Qt forbids that:
"Timers cannot be stopped from another thread" is its last word, and the process dies a little later over the dangling
timer (tried). Here collection is switched off and done by a timer, in small portions that fit between two frames.
"""

import gc
import time
from typing import Final

from PySide6.QtCore import QObject, QTimer

TICK_MS: Final = 1_000
# Fewer new objects than this are not worth a look.
YOUNG_OBJECTS: Final = 5_000
MIDDLE_EVERY: Final = 10
# A full collection walks everything and may cost some frames; it is rare.
FULL_EVERY_S: Final = 60.0


class CycleCollector(QObject):
    """Takes over from Python's automatic collection until it is closed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rounds = 0
        self._full_at = time.monotonic()
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.collect_some)
        self._timer.start()

    def collect_some(self) -> None:
        """Collect as much as is due: the young objects, at times the middle-aged, seldom everything."""
        if gc.get_count()[0] < YOUNG_OBJECTS:
            return
        self._rounds += 1
        now = time.monotonic()
        if now - self._full_at >= FULL_EVERY_S:
            self._full_at = now
            gc.collect(2)
        else:
            gc.collect(1 if self._rounds % MIDDLE_EVERY == 0 else 0)

    def spare_what_is_there(self) -> None:
        """Put everything that lives now beyond the collector: once after start, it makes full collections cheap."""
        gc.collect()
        gc.freeze()

    def close(self) -> None:
        """Hand back to Python's automatic collection."""
        self._timer.stop()
        if self._was_enabled:
            gc.enable()
