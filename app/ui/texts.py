"""Loads the catalogues, switches the language while the program runs, and hands out texts to all of ``ui``.

Every window and pane takes its texts through ``tr``, ``say``, ``text_of`` and ``family``, and refills them on Qt's
``LanguageChange``. Knows nothing of windows. The catalogues are compiled by ``packaging/catalogues.py compile``.
"""

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, tzinfo
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, Qt, QTranslator, Signal, qtTrId
from PySide6.QtGui import QGuiApplication

from app.domain.errors import SettingsError
from app.domain.messages import Message, Text
from app.i18n.formats import Formats, utc_now
from app.i18n.locales import ENGLISH, LANGUAGES, LocaleFacts, facts_for
from app.i18n.sentences import Sentences

FOLDER = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parents[2])) / "translations"
FALLBACK = ENGLISH.code


class _Installed:
    """The translators that are installed in the application; what they do not have does not exist."""

    def lookup(self, message_id: str, count: int | None = None) -> str | None:
        """See ``Translator``."""
        text = qtTrId(message_id) if count is None else qtTrId(message_id, count)
        return text if text and text != message_id else None


class Texts(QObject):
    """The language in use. One for the whole program; building it makes it the one that ``tr`` speaks.

    Signals:
        language_changed(str): the code of the language spoken from now on; widgets get ``LanguageChange`` besides.
    """

    language_changed = Signal(str)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        folder: Path = FOLDER,
        zone: tzinfo | None = None,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._zone = zone
        self._now = now
        self._translators: list[QTranslator] = []
        self.language = ""
        self.sentences = _sentences(ENGLISH, zone, now)
        _spoken.sentences = self.sentences

    @staticmethod
    def languages() -> tuple[LocaleFacts, ...]:
        """The languages there are catalogues for, by their own names."""
        return LANGUAGES

    def speak(self, code: str = "", *, right_to_left: bool = False) -> None:
        """Switch to a language, ``""`` to that of the system; English where there is no catalogue.

        Args:
            code: such as ``de``; also the name of a made-up language of the tests.
            right_to_left: lay the windows out from right to left, for made-up languages.

        Raises:
            SettingsError: a compiled catalogue is missing or unreadable.
        """
        wanted = code or QLocale.system().name()
        facts = facts_for(wanted)
        spoken = code if self._path(code).exists() and code else facts.code
        fresh = self._loaded(spoken)
        self._replace_translators(fresh)
        self.language = spoken
        shown = replace(facts, right_to_left=right_to_left or facts.right_to_left)
        self.sentences = _sentences(shown, self._zone, self._now)
        _spoken.sentences = self.sentences
        QLocale.setDefault(QLocale(facts.code))
        self._lay_out(right_to_left=shown.right_to_left)
        self.language_changed.emit(spoken)

    def show_times_in(self, zone: tzinfo | None) -> None:
        """Change the time zone; None: that of this computer. All texts are refilled, as after a change of language."""
        self._zone = zone
        self.speak(self.language, right_to_left=self.sentences.formats.facts.right_to_left)

    def close(self) -> None:
        """Take the catalogues out of the application, at its end and in tests."""
        self._replace_translators([])
        self._lay_out(right_to_left=False)
        _spoken.sentences = _sentences(ENGLISH, None, utc_now)

    def _path(self, code: str) -> Path:
        return self._folder / f"backstay_{code}.qm"

    def _loaded(self, spoken: str) -> list[QTranslator]:
        """English first, for gaps; then Qt's own texts; the language last, so that it is asked first."""
        found = [self._catalogue(FALLBACK)]
        own = QTranslator(self)
        if own.load(f"qtbase_{spoken}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            found.append(own)
        if spoken != FALLBACK:
            found.append(self._catalogue(spoken))
        return found

    def _catalogue(self, code: str) -> QTranslator:
        translator = QTranslator(self)
        if not translator.load(str(self._path(code))):
            raise SettingsError(Message.of("error.no_catalogue.title"))
        return translator

    def _replace_translators(self, fresh: list[QTranslator]) -> None:
        for old in self._translators:
            QCoreApplication.removeTranslator(old)
            old.deleteLater()
        for translator in fresh:
            QCoreApplication.installTranslator(translator)
        self._translators = fresh

    def _lay_out(self, *, right_to_left: bool) -> None:
        application = QCoreApplication.instance()
        if isinstance(application, QGuiApplication):
            direction = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
            application.setLayoutDirection(direction)


def tr(message_id: str, /, **params: Any) -> str:
    """A text of ours in the operator's language. Parameters as in ``Message.of``; a plural takes ``count``."""
    return _spoken.sentences.tr(message_id, **params)


def say(message: Message) -> str:
    """The sentence of a message; the server's own words are shown apart, folded."""
    return _spoken.sentences.say(message)


def text_of(text: Text) -> str:
    """A message's sentence, or the server's words as one plain line."""
    return _spoken.sentences.text(text)


def family(prefix: str, value: StrEnum | str, suffix: str) -> str:
    """The text of a member of a family (``i18n.families``): ``family("phase", Phase.RUNNING, "word")``."""
    return _spoken.sentences.tr(f"{prefix}.{value}.{suffix}")


def formats() -> Formats:
    """The formats of numbers, sizes and times in the operator's language."""
    return _spoken.sentences.formats


def _sentences(facts: LocaleFacts, zone: tzinfo | None, now: Callable[[], datetime]) -> Sentences:
    translator = _Installed()
    return Sentences(translator, Formats(translator, facts, zone, now))


class _Spoken:
    """Holds the sentences in use: Qt's translators are the application's too, and there is one application."""

    def __init__(self) -> None:
        self.sentences = _sentences(ENGLISH, None, utc_now)


_spoken = _Spoken()
