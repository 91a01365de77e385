"""The look in force: tokens, fonts, sizes and icons of the running console, and the signal that they changed.

One application has one look, as it has one palette; painters reach it through ``current_theme()``. It knows nothing of
preferences: whoever keeps them hands an ``Appearance`` to ``apply``.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QFontMetricsF, QGuiApplication, QIcon
from PySide6.QtWidgets import QAbstractButton, QApplication, QStyle, QStyleFactory, QToolTip

from app.ui.theme.focus_ring import FocusRings
from app.ui.theme.fonts import SHIPPED_FAMILY, fixed_font, load_shipped_fonts, system_family, text_font
from app.ui.theme.icons import IconStore
from app.ui.theme.palette import palette_for, tokens_of_platform
from app.ui.theme.style_sheet import style_sheet
from app.ui.theme.tokens import (
    BY_SCHEME,
    LIGHT,
    Density,
    Scheme,
    TextRole,
    Tokens,
    grown_px,
)

# Names of dynamic properties that keep an icon in step with the look; never called "focus" (style sheets trip over it).
_ICON_NAME: Final = "iconName"
_ICON_COLOUR: Final = "iconColour"
_ICON_SIZE: Final = "iconSize_px"

_RIGHT_TO_LEFT: Final = Qt.LayoutDirection.RightToLeft
_DARK: Final = Qt.ColorScheme.Dark
_HIGH: Final = Qt.ContrastPreference.HighContrast


@dataclass(frozen=True, slots=True)
class Appearance:
    """What the operator prefers.

    ``scheme`` None follows the system. ``text_scale`` is 0.9 to 2.0. ``reduced_motion`` None follows the system.
    ``shipped_font`` False takes the platform's interface font.
    """

    scheme: Scheme | None = None
    density: Density = Density.NORMAL
    text_scale: float = 1.0
    reduced_motion: bool | None = None
    shipped_font: bool = True


class Theme(QObject):
    """The look in force.

    Signals:
        changed(): tokens, fonts or sizes are others now; the style sheet has been set already.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.icons = IconStore()
        self._tokens: Tokens = LIGHT
        self._appearance = Appearance()
        self._scale = 1.0
        self._family = SHIPPED_FAMILY
        self._colours: dict[str, QColor] = {}
        self._fonts: dict[tuple[TextRole, int | None, bool], QFont] = {}
        self._focus_rings: FocusRings | None = None

    @property
    def tokens(self) -> Tokens:
        """The colours in force."""
        return self._tokens

    @property
    def appearance(self) -> Appearance:
        """The preference last applied."""
        return self._appearance

    @property
    def scale(self) -> float:
        """Text scale: 13 px of the application font are 1.0."""
        return self._scale

    @property
    def reduced_motion(self) -> bool:
        """Whether nothing may travel or fade."""
        wish = self._appearance.reduced_motion
        if wish is not None:
            return wish
        style = QApplication.style()
        return style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0

    def apply(self, app: QApplication, appearance: Appearance) -> None:
        """Put a look in force: Fusion, palette, fonts, style sheet; then tell everybody.

        Args:
            appearance: the preference; with ``scheme`` None the system's wish decides, light when it has none.
        """
        load_shipped_fonts()
        self._appearance = appearance
        self._tokens = tokens_for(appearance.scheme, app)
        self._family = SHIPPED_FAMILY if appearance.shipped_font else system_family()
        self._scale = appearance.text_scale
        self._forget_cached()
        app.setStyle(QStyleFactory.create("Fusion"))
        palette = palette_for(self._tokens)
        app.setPalette(palette)
        QToolTip.setPalette(palette)
        font = self.font(TextRole.BODY)
        app.setFont(font)
        QToolTip.setFont(self.font(TextRole.SMALL))
        app.setStyleSheet(style_sheet(self._tokens, appearance.density, self._scale))
        self._start_following(app)
        self._renew_icons(app)
        self.changed.emit()

    def colour(self, name: str) -> QColor:
        """The colour of a token, or of a text ``#RRGGBB``; do not change the object.

        Raises:
            KeyError: there is no such token.
        """
        found = self._colours.get(name)
        if found is None:
            found = self._colours[name] = QColor(self._tokens.colour(name))
        return found

    def font(self, role: TextRole, weight: int | None = None) -> QFont:
        """The font of a text role; do not change the object."""
        key = (role, weight, False)
        found = self._fonts.get(key)
        if found is None:
            found = self._fonts[key] = text_font(self._family, role, self._scale, weight)
        return found

    def fixed_font(self, role: TextRole = TextRole.SMALL) -> QFont:
        """The fixed-width font at the size of a role; do not change the object."""
        key = (role, None, True)
        found = self._fonts.get(key)
        if found is None:
            found = self._fonts[key] = fixed_font(role, self._scale)
        return found

    def px(self, px: float) -> int:
        """A distance that grows with the text: icons and boxes beside text."""
        return round(px * self._scale)

    @property
    def row_height(self) -> int:
        """Height of a row in tables and lists, px: by density, growing by 1.2 lines of text."""
        return grown_px(self._appearance.density.row_px, self._scale)

    @property
    def control_height(self) -> int:
        """Height of a button or field, px: by density, growing with the text."""
        return grown_px(self._appearance.density.control_px, self._scale)

    def line_height(self, role: TextRole = TextRole.BODY) -> float:
        """Height of a line of that role, px."""
        return QFontMetricsF(self.font(role)).height()

    def icon(
        self,
        name: str,
        colour: str = "text2",
        *,
        size_px: int = 18,
        selected: str = "accent",
        gap_px: int = 0,
        right_to_left: bool | None = None,
    ) -> QIcon:
        """An icon for a button, menu entry or tab. It does not follow later changes; ``set_icon`` does.

        Args:
            name: of the drawing; ``colour`` and ``selected`` are tokens.
            size_px: at text scale 1; ``gap_px`` of nothing stand between it and the text.
            right_to_left: mirror it where it has to be; None asks the application.
        """
        tokens = self._tokens
        if right_to_left is None:
            right_to_left = QGuiApplication.layoutDirection() is _RIGHT_TO_LEFT
        app = QGuiApplication.instance()
        return self.icons.icon(
            name,
            normal=tokens.colour(colour),
            disabled=tokens.disabled,
            selected=tokens.colour(selected),
            on_colour=tokens.on_state,
            size_px=self.px(size_px),
            ratio=app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0,
            gap_px=gap_px,
            right_to_left=right_to_left,
        )

    def set_icon(
        self, target: QAbstractButton | QAction, name: str, colour: str = "text2", *, size_px: int = 18
    ) -> None:
        """Give a button or action an icon that changes with the look."""
        target.setProperty(_ICON_NAME, name)
        target.setProperty(_ICON_COLOUR, colour)
        target.setProperty(_ICON_SIZE, size_px)
        self._renew_icon(target)

    def _forget_cached(self) -> None:
        self._colours.clear()
        self._fonts.clear()
        self.icons.clear()

    def _renew_icon(self, target: QAbstractButton | QAction) -> None:
        name = target.property(_ICON_NAME)
        if name:
            colour = target.property(_ICON_COLOUR)
            target.setIcon(self.icon(name, colour, size_px=target.property(_ICON_SIZE)))

    def _renew_icons(self, app: QApplication) -> None:
        # Walking beats keeping references: an action's Python object may be gone while its menu entry lives.
        for widget in app.allWidgets():
            if isinstance(widget, QAbstractButton):
                self._renew_icon(widget)
            for action in widget.actions():
                self._renew_icon(action)

    def _start_following(self, app: QApplication) -> None:
        if self._focus_rings is not None:
            return
        self._focus_rings = FocusRings(lambda: self.colour("focus"), app, self)
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        app.styleHints().accessibility().contrastPreferenceChanged.connect(self._on_system_changed)

    def _on_system_changed(self) -> None:
        app = QApplication.instance()
        if self._appearance.scheme is None and isinstance(app, QApplication):
            self.apply(app, self._appearance)


def tokens_for(scheme: Scheme | None, app: QApplication) -> Tokens:
    """The colours of a scheme; None asks the system. Windows contrast themes keep the colours of the platform."""
    hints = app.styleHints()
    if scheme is not None:
        return BY_SCHEME[scheme]
    if hints.accessibility().contrastPreference() == _HIGH:
        if QGuiApplication.platformName() == "windows":
            return tokens_of_platform(app.style().standardPalette())
        return BY_SCHEME[Scheme.HIGH_CONTRAST]
    return BY_SCHEME[Scheme.DARK if hints.colorScheme() == _DARK else Scheme.LIGHT]


_current: Theme | None = None


def current_theme() -> Theme:
    """The look of this application. Before the first ``apply`` it is light, with the shipped family."""
    global _current  # noqa: PLW0603 - one application, one look; like QApplication.palette()
    if _current is None:
        _current = Theme()
        if isinstance(QGuiApplication.instance(), QGuiApplication):
            load_shipped_fonts()
    return _current
