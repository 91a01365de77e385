"""Language, theme and density in the View menu, until there is a preferences window."""

from collections.abc import Callable

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from app.ui.looks_kept import current_looks
from app.ui.texts import tr
from app.ui.theme.tokens import Density, Scheme

LANGUAGES: tuple[tuple[str, str], ...] = (("en", "English"), ("de", "Deutsch"))
THEMES: tuple[tuple[str, str], ...] = (
    ("", "theme.system.text"),
    (Scheme.LIGHT, "theme.light.text"),
    (Scheme.DARK, "theme.dark.text"),
    (Scheme.HIGH_CONTRAST, "theme.high_contrast.text"),
)
DENSITIES: tuple[tuple[str, str], ...] = (
    (Density.COMPACT.name.lower(), "density.compact.text"),
    (Density.NORMAL.name.lower(), "density.normal.text"),
    (Density.COMFORTABLE.name.lower(), "density.comfortable.text"),
)


def fill_view_menu(menu: QMenu) -> Callable[[], None]:
    """Add the three choices; they are made anew when the menu opens. Returns the way to do so in another language."""
    menu.addSeparator()
    language, theme, density = QMenu(menu), QMenu(menu), QMenu(menu)
    for part in (language, theme, density):
        menu.addMenu(part)

    def fill() -> None:
        looks = current_looks()
        _choices(
            language,
            "menu.view.language",
            [(value, name) for value, name in LANGUAGES],
            looks.language,
            looks.set_language,
        )
        _choices(theme, "menu.view.theme", [(value, tr(text)) for value, text in THEMES], looks.theme, looks.set_theme)
        _choices(
            density,
            "menu.view.density",
            [(value, tr(text)) for value, text in DENSITIES],
            looks.density,
            looks.set_density,
        )

    menu.aboutToShow.connect(fill)
    fill()
    return fill


def _choices(
    menu: QMenu, title: str, choices: list[tuple[str, str]], chosen: str, choose: Callable[[str], None]
) -> None:
    menu.setTitle(tr(title))
    menu.clear()
    group = QActionGroup(menu)
    for value, text in choices:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(value == chosen)
        action.triggered.connect(lambda _on=False, value=value: choose(value))
        group.addAction(action)
