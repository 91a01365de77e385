"""Chips: a state with its word, a count, an environment, a key to press.

For heads of panes, cards, bands and lists. A chip elides when room is short and then tells its text in the tool tip.
"""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme.environments import EnvironmentLook, environment_colours
from app.ui.theme.painting import chip_height, chip_width, draw_chip, draw_ground, draw_text
from app.ui.theme.states import StateLook
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import TextRole
from app.ui.widgets.labels import show_in_place
from app.ui.widgets.plain_text import plain_tool_tip, shown

_LEAST_WIDTH_PX: Final = 40
_KEY_PAD_PX: Final = 7


class Chip(QWidget):
    """A small coloured sign: icon, word, tint. Colours are tokens (or ``#RRGGBB``)."""

    def __init__(
        self,
        text: str = "",
        icon: str = "",
        colour: str = "waiting",
        tint: str = "neutral_tint",
        *,
        icon_colour: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text, self._icon, self._colour, self._tint = "", icon, colour, tint
        self._icon_colour = icon_colour
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_text(text)
        current_theme().changed.connect(self.updateGeometry)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    @property
    def icon_name(self) -> str:
        """Name of the drawing, "" without."""
        return self._icon

    def set_text(self, text: str) -> None:
        """Say something else."""
        self._text = shown(text)
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self.update()

    def show_chip(self, text: str, icon: str, colour: str, tint: str, icon_colour: str = "") -> None:
        """Change everything at once."""
        self._icon, self._colour, self._tint, self._icon_colour = icon, colour, tint, icon_colour
        self.set_text(text)

    def sizeHint(self) -> QSize:
        """Room for the whole text."""
        return QSize(chip_width(self._text, has_icon=bool(self._icon)), chip_height())

    def minimumSizeHint(self) -> QSize:
        """It may shrink and elide."""
        return QSize(min(self.sizeHint().width(), current_theme().px(_LEAST_WIDTH_PX)), chip_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip; the tool tip tells what had to be left out."""
        painter = QPainter(self)
        elided = draw_chip(painter, self.rect(), self._text, self._colour, self._tint, self._icon, self._icon_colour)
        painter.end()
        tip = plain_tool_tip(self._text) if elided else ""
        if tip != self.toolTip():
            self.setToolTip(tip)


class StateChip(Chip):
    """The chip of a state: form and word."""

    def __init__(self, look: StateLook | None = None, word: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        if look is not None:
            self.set_state(look, word)

    def set_state(self, look: StateLook, word: str) -> None:
        """Show a state."""
        self.show_chip(word, look.icon, look.colour, look.tint, look.form_colour)


class CountChip(Chip):
    """A number of things in one state: "2 running". No icon; hidden while the count is nought."""

    def set_count(self, look: StateLook, count: int, text: str) -> None:
        """Show a count; ``text`` is the whole translated sentence with the number in it."""
        self.show_chip(text, "", look.colour, look.tint)
        show_in_place(self, count > 0)


class EnvironmentChip(Chip):
    """Flag and name of an environment on its tint."""

    def set_environment(self, environment: EnvironmentLook, name: str) -> None:
        """Show an environment; ``name`` as it is to be read, in capitals where the language has them."""
        colours = environment_colours(current_theme().tokens, environment)
        self.show_chip(name, "env", colours.ink, colours.tint)


class KeyChip(QWidget):
    """A key to press: "Ctrl K", "Esc"."""

    def __init__(self, text: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        current_theme().changed.connect(self.updateGeometry)

    def set_text(self, text: str) -> None:
        """Show another key."""
        self._text = text
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the text."""
        width = QFontMetrics(current_theme().font(TextRole.CAPTION)).horizontalAdvance(self._text)
        return QSize(width + 2 * _KEY_PAD_PX + 2, round(current_theme().line_height(TextRole.CAPTION)) + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw key and text."""
        theme = current_theme()
        painter = QPainter(self)
        border = theme.colour("line") if theme.tokens.outlined_tints else None
        draw_ground(painter, self.rect(), theme.colour("sunken"), border)
        inner = self.rect().adjusted(_KEY_PAD_PX, 0, -_KEY_PAD_PX, 0)
        draw_text(painter, inner, self._text, theme.font(TextRole.CAPTION), "text2")
        painter.end()
