"""A console on the demo systems with nobody before it: the walk and the screenshots drive the real window from here."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.domain.nodes import NodeRef
from app.main.composition import Composition
from app.main.household import Household
from app.services.sessions import System, SystemState
from app.ui.window.main_window import MainWindow

LIMIT_S = 90.0
STEP_S = 0.05


class StageError(Exception):
    """Something did not come about in time; the text is for whoever started the walk."""


class Stage:
    """The window, its systems, and ways to wait and to take pictures."""

    def __init__(self, composition: Composition, window: MainWindow, folder: Path) -> None:
        self.composition = composition
        self.window = window
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._number = 0

    async def until(self, condition: Callable[[], object], what: str, limit_s: float = LIMIT_S) -> None:
        """Let the program run until something holds.

        Raises:
            StageError: it did not within the limit.
        """
        end = asyncio.get_running_loop().time() + limit_s
        while not condition():
            if asyncio.get_running_loop().time() > end:
                raise StageError(f"not in time: {what}")
            await asyncio.sleep(STEP_S)

    async def settle(self, seconds: float = 0.4) -> None:
        """Let what is under way come to rest, for a picture."""
        await asyncio.sleep(seconds)

    def picture(self, name: str, widget: QWidget | None = None) -> Path:
        """Save a picture of the window, or of one widget; pictures are numbered in the order taken."""
        self._number += 1
        path = self._folder / f"{self._number:02}-{name}.png"
        (widget or self.window).grab().save(str(path))
        return path

    def dialog(self) -> QDialog | None:
        """The dialog on top, if any."""
        shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
        return shown[-1] if shown else None

    def system(self, name: str) -> System:
        """A demo system by its name."""
        return next(one for one in self.composition.sessions.all() if one.connection.name == name)

    async def open(self, ref: NodeRef) -> None:
        """Open all branches above a place and select it."""
        for above in ref.lineage()[:-1]:
            if self.composition.inventory.branch(above).children is None:
                self.composition.inventory.load(above)
            await self.until(partial(self._is_known, above), "a branch of the tree")
        await self.until(lambda: self.window.side.reveal(ref), "a place in the tree")

    def _is_known(self, ref: NodeRef) -> bool:
        return self.composition.inventory.branch(ref).children is not None


@asynccontextmanager
async def stage(household: Household, folder: Path, *, speed: float) -> AsyncIterator[Stage]:
    """A window on the demo systems, all signed in; ended in order afterwards."""
    composition = Composition(household, demo_speed=speed)
    window = MainWindow(composition.context())
    window.resize(1440, 900)
    window.show()
    await composition.start()
    try:
        await composition.start_demo()
        found = Stage(composition, window, folder)
        await found.until(lambda: _all_live(composition), "signing in to all systems")
        yield found
    finally:
        window.may_close = True
        window.close()
        await composition.stop()
        window.deleteLater()


def _all_live(composition: Composition) -> bool:
    systems = composition.sessions.all()
    return bool(systems) and all(one.state is SystemState.LIVE for one in systems)
