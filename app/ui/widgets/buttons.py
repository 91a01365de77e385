"""Buttons: text buttons by kind, icon buttons with a name, links.

For every pane. Each button has a text or an accessible name; a disabled one says why in its tool tip.
"""

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget

from app.ui.theme.theme import current_theme
from app.ui.widgets.plain_text import plain_tool_tip

ICON_PX: Final = 16
# Qt puts four pixels between icon and text; the picture wants eight.
ICON_GAP_PX: Final = 4

_INKS: Final = {
    "secondary": "text",
    "primary": "on_accent",
    "danger": "on_production",
    "ghost": "text2",
    "link": "link",
}


class Button(QPushButton):
    """A button with text and perhaps an icon.

    ``kind``: ``primary`` (one a pane), ``secondary``, ``ghost``, ``link``, or ``danger`` for what changes production.
    """

    def __init__(
        self,
        text: str = "",
        kind: str = "secondary",
        icon: str = "",
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._kind = kind
        self._icon_name = icon
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._renew_icon()
        current_theme().changed.connect(self._renew_icon)

    @property
    def kind(self) -> str:
        """Which of the five kinds it is."""
        return self._kind

    @property
    def icon_name(self) -> str:
        """Name of the drawing, "" without."""
        return self._icon_name

    def set_kind(self, kind: str) -> None:
        """Become another kind, for example ``danger`` when the target is in production.

        Raises:
            KeyError: there is no such kind.
        """
        if kind == self._kind:
            return
        _INKS[kind]
        self._kind = kind
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self._renew_icon()

    def set_icon_name(self, name: str) -> None:
        """Show another drawing, or none."""
        self._icon_name = name
        self._renew_icon()

    def setText(self, text: str) -> None:
        """Set the text; the icon keeps its distance only while there is one."""
        had_text = bool(self.text())
        super().setText(text)
        if bool(text) != had_text:
            self._renew_icon()

    def set_possible(self, possible: bool, why_not: str = "") -> None:
        """Enable it, or disable it and say why in tool tip and status tip."""
        self.setEnabled(possible)
        self.setToolTip("" if possible else plain_tool_tip(why_not))
        self.setStatusTip("" if possible else why_not)
        self.setAccessibleDescription("" if possible else why_not)

    def changeEvent(self, event: QEvent) -> None:
        """Mirror the icon when the layout turns round."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._renew_icon()

    def _renew_icon(self) -> None:
        if not self._icon_name:
            self.setIcon(QIcon())
            return
        theme = current_theme()
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        pixmap_gap = ICON_GAP_PX if self.text() else 0
        icon = theme.icon(
            self._icon_name, _INKS[self._kind], size_px=ICON_PX, gap_px=pixmap_gap, right_to_left=is_mirrored
        )
        self.setIcon(icon)
        side = theme.px(ICON_PX)
        self.setIconSize(QSize(side + pixmap_gap, side))


class LinkButton(Button):
    """A button that looks like a link: "Show finished", "Retry". ``flush``: it stands in line with the texts around."""

    def __init__(
        self,
        text: str = "",
        icon: str = "",
        *,
        dense: bool = False,
        flush: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, "link", icon, parent=parent)
        self.setProperty("dense", dense)
        self.setProperty("flush", flush)
        self.setCursor(Qt.CursorShape.PointingHandCursor)


class IconButton(QToolButton):
    """A button with an icon alone, at least 24 px in the square, with accessible name and tool tip."""

    def __init__(
        self,
        icon: str,
        name: str = "",
        *,
        colour: str = "text2",
        icon_px: int = 18,
        framed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name, self._colour, self._icon_px = icon, colour, icon_px
        if framed:
            self.setProperty("kind", "framed")
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_name(name)
        self._renew_icon()
        current_theme().changed.connect(self._renew_icon)

    @property
    def icon_name(self) -> str:
        """Name of the drawing."""
        return self._icon_name

    def set_name(self, name: str, hint: str = "") -> None:
        """Set accessible name and tool tip; ``hint`` replaces the name in the tip, for example with the shortcut."""
        self.setAccessibleName(name)
        self.setToolTip(plain_tool_tip(hint or name))

    def set_icon_name(self, icon: str, colour: str = "") -> None:
        """Show another drawing."""
        self._icon_name, self._colour = icon, colour or self._colour
        self._renew_icon()

    def set_possible(self, possible: bool, why_not: str = "") -> None:
        """Enable it, or disable it and say why in tool tip, status tip and description."""
        self.setEnabled(possible)
        self.setToolTip(plain_tool_tip(self.accessibleName() if possible else why_not))
        self.setStatusTip("" if possible else why_not)
        self.setAccessibleDescription("" if possible else why_not)

    def _renew_icon(self) -> None:
        theme = current_theme()
        self.setIcon(theme.icon(self._icon_name, self._colour, size_px=self._icon_px))
        side = theme.px(self._icon_px)
        self.setIconSize(QSize(side, side))
