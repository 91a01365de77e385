"""What a second start says when the first console does not answer, in a window where there is a display.

It reads the preferences for language and looks and touches nothing else: the other console may be writing.
"""

import asyncio
import sys

import qasync
from PySide6.QtWidgets import QApplication

from app.domain.errors import ConsoleError
from app.domain.messages import Message
from app.main.console import has_display
from app.main.options import Options
from app.settings.paths import Paths
from app.settings.preferences import Preferences, PreferencesFile
from app.settings.profile_lock import Holder
from app.ui.dialogs.no_answer_dialog import NoAnswerDialog
from app.ui.looks_kept import LookSettings, use_looks
from app.ui.texts import Texts, say, tr
from app.ui.widgets.plain_text import without_marks

ENDED_WITHOUT = 3
"""The exit code: nothing was started and nothing handed over."""


def tell_no_answer(options: Options, paths: Paths, holder: Holder) -> int:
    """Say it, and return the exit code."""
    shown = has_display()
    application = QApplication.instance() or QApplication([sys.argv[0], *([] if shown else ["-platform", "offscreen"])])
    assert isinstance(application, QApplication)
    application.setApplicationName("Backstay")
    kept = _preferences(paths)
    looks = LookSettings(
        Texts(application),
        language=options.language or kept.language,
        theme=options.theme or kept.theme,
        density=kept.density,
        keep=lambda _language, _theme, _density: None,
    )
    looks.apply()
    use_looks(looks)
    advice = advice_on(holder)
    sys.stderr.write(f"{without_marks(tr('instance.no_answer.text'))}\n{without_marks(say(advice))}\n")
    if shown:
        application.setQuitOnLastWindowClosed(False)
        loop = qasync.QEventLoop(application)
        asyncio.set_event_loop(loop)
        with loop:
            loop.run_until_complete(_shown(advice))
    return ENDED_WITHOUT


async def _shown(advice: Message) -> None:
    """Show it until it was read."""
    read = asyncio.Event()
    dialog = NoAnswerDialog(advice)
    dialog.finished.connect(lambda _result: read.set())
    dialog.open()
    await read.wait()


def advice_on(holder: Holder) -> Message:
    """What can be done about it."""
    if not holder.process:
        return Message.of("instance.no_answer.unknown")
    return Message.of("instance.no_answer.advice", process=str(holder.process), computer=holder.computer)


def _preferences(paths: Paths) -> Preferences:
    try:
        return PreferencesFile(paths.preferences_file).load().preferences
    except ConsoleError:
        return Preferences()
