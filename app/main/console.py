"""Shows the window and runs the program's loop until it is left; the order of exit is ui, services, network, loop."""

import asyncio
import base64
import logging
import os
import sys
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

import qasync
from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.messages import Message
from app.main.household import Household, MemoryHousehold, StoredHousehold
from app.main.one_instance import Reception, Standing, Wish
from app.main.options import Options
from app.services.garbage import CycleCollector
from app.transport.log_handler import TerminalFormatter
from app.ui.looks_kept import LookSettings, use_looks
from app.ui.texts import Texts

MAIN_WINDOW = "main"
TELL_MS = 1000
FIRST_SIZE = QSize(1440, 900)
FRAME = QSize(8, 40)
"""Left for the frame and title bar that the desktop draws around a window; not known before it is shown."""

if TYPE_CHECKING:
    from app.main.composition import Composition
    from app.ui.window.main_window import MainWindow

log = logging.getLogger("app")


def nothing_more(_window: QWidget) -> None:
    """What is done once the first window is on the screen: nothing, unless a bench asks for more."""


when_shown: Callable[[QWidget], None] = nothing_more


def run(options: Options, standing: Standing | None = None) -> int:
    """Run the console; returns the exit code. ``standing``: that of this start among others, None in a demo."""
    walks = options.walk is not None or (options.demo and not has_display())
    if walks:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName("Backstay")
    application.setQuitOnLastWindowClosed(False)
    household: Household = MemoryHousehold() if options.demo else StoredHousehold(options.profile_dir)
    terminal = logging.StreamHandler()
    terminal.setFormatter(TerminalFormatter(household.redactor))
    logging.basicConfig(level=options.log_level.upper(), handlers=[terminal])
    sys.excepthook = _last_resort
    texts = Texts(application)
    loop = qasync.QEventLoop(application)
    asyncio.set_event_loop(loop)
    with loop:
        code: int = loop.run_until_complete(_main(options, household, texts, standing, walks=walks))
    if standing is not None:
        standing.release()
    return code


async def _main(options: Options, household: Household, texts: Texts, standing: Standing | None, *, walks: bool) -> int:
    kept = household.preferences
    looks = LookSettings(
        texts,
        language=options.language or kept.language,
        theme=options.theme or kept.theme,
        density=kept.density,
        keep=lambda language, theme, density: household.save_preferences(
            language=language, theme=theme, density=density
        ),
    )
    looks.apply()
    use_looks(looks)
    collector = CycleCollector()
    try:
        if walks:
            from app.main.walk import walk

            return await walk(options, household)
        return await show(options, household, collector, standing)
    finally:
        collector.close()


async def show(
    options: Options, household: Household, collector: CycleCollector, standing: Standing | None = None
) -> int:
    """Show the window until it is left."""
    from app.main.composition import Composition
    from app.ui.window.main_window import MainWindow

    composition = Composition(household, demo_speed=options.demo_speed)
    window = MainWindow(composition.context())
    if options.link:
        window.links.open(options.link)
    reception = await _receive(window, standing, household)
    left = asyncio.Event()
    window.leaving.connect(left.set)
    window.resize(FIRST_SIZE.boundedTo(window.screen().availableSize() - FRAME))
    if MAIN_WINDOW in household.preferences.windows:
        window.restore_layout(base64.b64decode(household.preferences.windows[MAIN_WINDOW]))
    window.show()
    QTimer.singleShot(0, window.activateWindow)
    when_shown(window)
    await fill(window, composition)
    telling = QTimer(window)
    telling.timeout.connect(lambda: _tell(window, household))
    telling.start(TELL_MS)
    collector.spare_what_is_there()
    if options.demo:
        await composition.start_demo()
    await left.wait()
    if reception is not None:
        await reception.close()
    geometry = base64.b64encode(window.save_layout()).decode("ascii")
    household.save_preferences(windows={**household.preferences.windows, MAIN_WINDOW: geometry})
    window.may_close = True
    window.close()
    await composition.stop()
    window.deleteLater()
    return 0


async def fill(window: "MainWindow", composition: "Composition") -> None:
    """Start what stands behind the window, and show in it what only then is known."""
    await composition.start()
    window.show_secret_store()
    window.links.begin()


async def _receive(window: "MainWindow", standing: Standing | None, household: Household) -> Reception | None:
    """Take the wishes of later starts, where this is the one console of its folder."""
    from app.ui.window.front import bring_to_front

    if standing is None:
        return None
    if standing.lock is None:
        household.problems.append(Message.of("instance.not_guarded.text"))
        return None

    def wished(wish: Wish) -> None:
        bring_to_front(window, wish.token)
        if wish.link:
            window.links.open(wish.link)

    reception = Reception(standing.folder, wished)
    await reception.open()
    return reception


def _tell(window: "MainWindow", household: Household) -> None:
    """Tell what came up in keeping things, at the start or since."""
    if household.problems:
        told = list(household.problems)
        household.problems.clear()
        window.tell(told)


def has_display() -> bool:
    """Whether there is a screen to show a window on."""
    if sys.platform in {"win32", "darwin"}:
        return True
    if os.environ.get("QT_QPA_PLATFORM"):
        return os.environ["QT_QPA_PLATFORM"] not in {"offscreen", "minimal"}
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _last_resort(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """What nobody caught: into the log, never onto the screen; the program goes on."""
    log.critical("unexpected %s", kind.__name__, exc_info=(kind, error, trace))
