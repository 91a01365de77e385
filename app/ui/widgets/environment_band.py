"""The band that says in which environment the hand is: solid and hatched in production, a tint elsewhere.

For the main window, dialogs and wizards. It is always mark, word and colour together, and a link: the owner decides
what activating it shows.
"""

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.domain.guards import EnvironmentKind
from app.ui.theme.environments import EnvironmentColours, EnvironmentLook, environment_colours
from app.ui.theme.focus_ring import RING_PROPERTY
from app.ui.theme.painting import device_ratio, draw_focus_ring, draw_icon, draw_mark, draw_text
from app.ui.theme.patterns import dot_brush, hatch_brush, square_brush, stripe_brush
from app.ui.theme.sides import leading, trailing, without_leading, without_trailing
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import TextRole
from app.ui.widgets.plain_text import plain_tool_tip, shown

SOLID_PX: Final = 30
TINT_PX: Final = 26

_PATTERN_PX: Final = 56
_GAP_PX: Final = 14
_ICON_PX: Final = 14
_LETTER_GAP_PX: Final = 0.6
# Scripts whose letters join or stand in squares are not spaced.
_UNSPACED: Final = frozenset({"Arabic", "Hebrew", "Japanese", "Korean", "Chinese"})
_ENTER_KEYS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class EnvironmentBand(QAbstractButton):
    """One line: pattern, flag, name, text, and a text at the trailing end.

    Signals:
        activated(): the band was clicked, or Enter or Space was pressed on it.
    """

    activated = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._environment = EnvironmentLook(None)
        self._name = self._text = self._trailing = self._icon = ""
        self._top_radius = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # It draws its own ring, in its own ink.
        self.setProperty(RING_PROPERTY, False)
        self.clicked.connect(self._on_clicked)
        current_theme().changed.connect(self.updateGeometry)

    @property
    def is_solid(self) -> bool:
        """Whether it is the band of production."""
        return self._environment.is_production

    @property
    def texts(self) -> tuple[str, str, str]:
        """Name, text and trailing text."""
        return self._name, self._text, self._trailing

    def show_environment(
        self, environment: EnvironmentLook, name: str, text: str = "", trailing: str = "", *, icon: str = "env"
    ) -> None:
        """Say where the hand is.

        Args:
            name: the word as it is to be read, in capitals where the language has them.
            text: what belongs there, or what is asked there; ``trailing`` stands at the other end.
            icon: drawing before the name; ``flask`` for the demo systems.
        """
        self._environment, self._icon = environment, icon
        self._name, self._text, self._trailing = shown(name), shown(text), shown(trailing)
        self.setAccessibleName(". ".join(part for part in (self._name, self._text, self._trailing) if part))
        self.setToolTip(plain_tool_tip(self.accessibleName()))
        self.updateGeometry()
        self.update()

    def set_top_radius(self, radius_px: int) -> None:
        """Round its upper corners, where it is the top of a rounded window."""
        self._top_radius = radius_px
        self.update()

    def sizeHint(self) -> QSize:
        """30 px solid, 26 px as a tint, growing with the text."""
        theme = current_theme()
        least = SOLID_PX if self.is_solid else TINT_PX
        return QSize(theme.px(320), max(least, round(theme.line_height(TextRole.SMALL) + least - 15)))

    def minimumSizeHint(self) -> QSize:
        """Any width: texts elide."""
        return QSize(0, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter activates it, like Space."""
        if event.key() in _ENTER_KEYS:
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew when the layout turns round."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, pattern and texts."""
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        if self._top_radius:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            path = QPainterPath()
            path.addRoundedRect(
                QRectF(self.rect()).adjusted(0, 0, 0, self._top_radius), self._top_radius, self._top_radius
            )
            painter.setClipPath(path)
        colours = environment_colours(current_theme().tokens, self._environment)
        rect = self.rect()
        ink = colours.on_band if self.is_solid else colours.ink
        painter.fillRect(rect, current_theme().colour(colours.band if self.is_solid else colours.tint))
        if not self.is_solid:
            line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
            painter.fillRect(line, current_theme().colour(colours.ink))
            rect = rect.adjusted(0, 0, 0, -1)
        self._draw_pattern(painter, rect, colours)
        self._draw_texts(painter, rect, ink)
        if self.hasFocus():
            # On the solid band the usual ring would not stand out; the band's own ink does.
            draw_focus_ring(painter, self.rect().adjusted(1, 1, -1, -1), colour=ink)
        painter.end()

    def _on_clicked(self) -> None:
        self.activated.emit()

    def _draw_pattern(self, painter: QPainter, rect: QRect, colours: EnvironmentColours) -> None:
        width = min(_PATTERN_PX, rect.width() // 5)
        ratio = device_ratio(painter)
        match self._environment.kind:
            case EnvironmentKind.PRODUCTION:
                brush = hatch_brush(colours.on_band, 0.22, 11, 3.6, ratio)
            case EnvironmentKind.STAGING:
                brush = dot_brush(colours.ink, 0.42, 10, 1.3, ratio)
            case EnvironmentKind.LAB:
                brush = square_brush(colours.ink, 0.5, 12, 5, ratio)
            case EnvironmentKind.CUSTOM:
                brush = stripe_brush(colours.ink, 0.35, 8, 1.6, ratio)
            case None:
                return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for side in (leading, trailing):
            place = side(rect, width, painter.layoutDirection())
            painter.setBrushOrigin(QPointF(place.topLeft()))
            painter.fillRect(place, brush)
        painter.restore()

    def _draw_texts(self, painter: QPainter, rect: QRect, ink: str) -> None:
        theme = current_theme()
        direction = self.layoutDirection()
        margin = min(_PATTERN_PX, rect.width() // 5) + _GAP_PX
        room = without_trailing(without_leading(rect, margin, direction), margin, direction)
        icon = leading(room, theme.px(_ICON_PX), direction)
        if self._environment.kind is None:
            draw_mark(painter, icon, self._environment, _ICON_PX)
        else:
            draw_icon(painter, icon, self._icon, ink, _ICON_PX)
        room = without_leading(room, icon.width() + 8, direction)
        small = theme.font(TextRole.SMALL, 600)
        end_width = min(QFontMetrics(small).horizontalAdvance(self._trailing) + 2, room.width() // 2)
        name_font = name_font_for(self.locale().scriptToString(self.locale().script()))
        name_width = min(QFontMetrics(name_font).horizontalAdvance(self._name) + 2, room.width())
        draw_text(painter, leading(room, name_width, direction), self._name, name_font, ink)
        rest = without_leading(room, name_width + _GAP_PX, direction)
        if self._trailing and rest.width() > end_width:
            draw_text(painter, trailing(rest, end_width, direction), self._trailing, small, ink, at_end=True)
            rest = without_trailing(rest, end_width + _GAP_PX, direction)
        if rest.width() > 0:
            draw_text(painter, rest, self._text, small, ink)


def name_font_for(script: str) -> QFont:
    """Font of an environment's name: bold and letter-spaced, save in scripts whose letters join or stand in squares."""
    font = QFont(current_theme().font(TextRole.SMALL, 700))
    if not any(script.startswith(name) or name in script for name in _UNSPACED):
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, _LETTER_GAP_PX)
    return font


class EnvironmentMark(QWidget):
    """The mark of an environment alone; its name goes into the accessible name."""

    def __init__(self, *, size_px: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._environment = EnvironmentLook(None)
        self._size_px = size_px
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        current_theme().changed.connect(self.updateGeometry)

    def set_environment(self, environment: EnvironmentLook, name: str) -> None:
        """Show the mark of an environment."""
        self._environment = environment
        self.setAccessibleName(shown(name))
        self.update()

    def sizeHint(self) -> QSize:
        """The size of the mark at this text scale."""
        side = current_theme().px(self._size_px)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark."""
        painter = QPainter(self)
        draw_mark(painter, self.rect(), self._environment, self._size_px)
        painter.end()
