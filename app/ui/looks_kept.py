"""Language, theme and density as the operator chose them: applied at once, and handed to whoever keeps them."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QApplication

from app.ui.texts import Texts
from app.ui.theme.theme import Appearance, current_theme
from app.ui.theme.tokens import Density, Scheme

Keep = Callable[[str, str, str], None]


class LookSettings:
    """The three choices. ``keep`` is called with language, theme and density after each change."""

    def __init__(
        self, texts: Texts, *, language: str = "", theme: str = "", density: str = "normal", keep: Keep | None = None
    ) -> None:
        self._texts = texts
        self._keep = keep
        self.language = language
        self.theme = theme
        self.density = density

    def apply(self) -> None:
        """Speak the language and put the look on."""
        self._texts.speak(self.language)
        self._put_on()

    def set_language(self, language: str) -> None:
        """Speak another language, without a restart."""
        self.language = language
        self._texts.speak(language)
        self._tell()

    def set_theme(self, theme: str) -> None:
        """Put another theme on; "" follows the system."""
        self.theme = theme
        self._put_on()
        self._tell()

    def set_density(self, density: str) -> None:
        """Make rows closer or wider apart."""
        self.density = density
        self._put_on()
        self._tell()

    def _put_on(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            scheme = Scheme(self.theme) if self.theme else None
            wanted = replace(Appearance(), scheme=scheme, density=Density[self.density.upper()])
            current_theme().apply(application, wanted)

    def _tell(self) -> None:
        if self._keep is not None:
            self._keep(self.language or self._texts.language, self.theme, self.density)


class _Kept:
    def __init__(self) -> None:
        self.looks: LookSettings | None = None


_kept = _Kept()


def use_looks(looks: LookSettings) -> None:
    """Make these the choices that the View menu shows and changes."""
    _kept.looks = looks


def current_looks() -> LookSettings:
    """The choices in force. Before the composition root set any: those of an untouched program."""
    if _kept.looks is None:
        _kept.looks = LookSettings(Texts())
    return _kept.looks
