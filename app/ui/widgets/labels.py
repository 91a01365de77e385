"""Labels that show plain text only: by role and ink, elided in the middle, with an icon, with an age.

For every pane. Texts come in translated; server text is never taken for markup and never becomes a link.
"""

from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QStyle, QWidget

from app.ui.theme.painting import draw_icon, draw_lines
from app.ui.theme.states import StateLook
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import TextRole
from app.ui.widgets.plain_text import breakable, directed, plain_tool_tip, shown
from app.ui.widgets.selection_copier import SelectionCopier

_WINDOW_TEXT: Final = QPalette.ColorRole.WindowText
_ABSOLUTE: Final = Qt.AlignmentFlag.AlignAbsolute
_STYLE_CHANGE: Final = QEvent.Type.StyleChange
_LETTER_GAP_PX: Final = 2


def show_in_place(widget: QWidget, visible: bool) -> None:
    """Show or hide a widget in its layout; one without a parent yet will show with it, not as a window of its own."""
    if visible and widget.parentWidget() is None:
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
    else:
        widget.setVisible(visible)


class PlainLabel(QLabel):
    """A label of one text role and ink. ``ink`` is a colour token, "" for the usual text colour.

    ``breaks``: ids and paths that are longer than a line go on in the next one, for labels in narrow columns.
    """

    def __init__(
        self,
        text: str = "",
        role: TextRole = TextRole.BODY,
        ink: str = "",
        *,
        wraps: bool = False,
        breaks: bool = False,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        self._breaks = breaks
        self._shown = ""
        self._role = role
        self._weight: int | None = None
        self._is_fixed_width = False
        self._ink = ink
        self._logical_alignment = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        # Inside a button a label would take the button's colour.
        self.setForegroundRole(_WINDOW_TEXT)
        self._put_on_theme()
        current_theme().changed.connect(self._put_on_theme)
        if selectable:
            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            SelectionCopier(self)
        if wraps:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.setAlignment(self._logical_alignment)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show a text; control characters become visible."""
        self._shown = shown(text)
        self._lay_text()

    def text(self) -> str:
        """The text as it was set, without the mark of its direction."""
        return self._shown

    @property
    def ink(self) -> str:
        """Token of the colour, "" for the usual one."""
        return self._ink

    def set_ink(self, ink: str) -> None:
        """Change the colour to that of a token, "" for the usual one."""
        if ink != self._ink:
            self._ink = ink
            self._put_on_theme()

    def setAlignment(self, alignment: Qt.AlignmentFlag) -> None:
        """Set the side, leading or trailing; it turns round with the layout, not with the first letter of the text."""
        self._logical_alignment = alignment
        super().setAlignment(QStyle.visualAlignment(self.layoutDirection(), alignment) | _ABSOLUTE)

    def changeEvent(self, event: QEvent) -> None:
        """Turn round with the layout."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.setAlignment(self._logical_alignment)
            self._lay_text()
        elif event.type() == QEvent.Type.ParentChange:
            # The style sheet of the new parent has just put back the palette of before.
            self._put_on_theme()

    def _lay_text(self) -> None:
        text = breakable(self._shown) if self._breaks else self._shown
        super().setText(directed(text, self.layoutDirection()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text; lines from right to left are laid out here, since Qt moves those that end in a space."""
        is_turned = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        is_selectable = self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
        if not is_turned or not self.wordWrap() or is_selectable or self.buddy() is not None:
            super().paintEvent(event)
            return
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        painter = QPainter(self)
        painter.setPen(self.palette().color(group, self.foregroundRole()))
        draw_lines(painter, self.contentsRect(), super().text(), self.font(), self.alignment())
        painter.end()

    def set_role(self, role: TextRole, weight: int | None = None) -> None:
        """Change size and weight."""
        self._role, self._weight = role, weight
        self._put_on_theme()

    def set_fixed_width(self) -> None:
        """Use the fixed-width font: for ids, addresses and paths."""
        self._is_fixed_width = True
        self._put_on_theme()

    def _put_on_theme(self) -> None:
        theme = current_theme()
        self.setFont(theme.fixed_font(self._role) if self._is_fixed_width else theme.font(self._role, self._weight))
        # By palette, not by a style sheet property: polishing a label again would drop its font.
        palette = QPalette()
        if self._ink:
            palette.setColor(QPalette.ColorGroup.Active, _WINDOW_TEXT, theme.colour(self._ink))
            palette.setColor(QPalette.ColorGroup.Inactive, _WINDOW_TEXT, theme.colour(self._ink))
        self.setPalette(palette)


class ElidedLabel(PlainLabel):
    """One line that gives way in the middle when room is short; the whole text is in tool tip and accessible name."""

    def __init__(
        self, text: str = "", role: TextRole = TextRole.BODY, ink: str = "", *, parent: QWidget | None = None
    ) -> None:
        self._whole = ""
        super().__init__(text, role, ink, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(current_theme().px(24))

    @property
    def whole_text(self) -> str:
        """The text before eliding."""
        return self._whole

    def setText(self, text: str) -> None:
        """Show a text, shortened to the room there is."""
        self._whole = shown(text)
        self.setAccessibleName(self._whole)
        self.updateGeometry()
        self._elide()

    def sizeHint(self) -> QSize:
        """Room for the whole text."""
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self._whole) + _LETTER_GAP_PX, metrics.height())

    def minimumSizeHint(self) -> QSize:
        """It can become very narrow."""
        return QSize(current_theme().px(24), QFontMetrics(self.font()).height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Elide anew for the new width."""
        super().resizeEvent(event)
        self._elide()

    def changeEvent(self, event: QEvent) -> None:
        """Elide anew when font or style changed."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, _STYLE_CHANGE}:
            self._elide()

    def _elide(self) -> None:
        room = self.contentsRect().width()
        text = QFontMetrics(self.font()).elidedText(self._whole, Qt.TextElideMode.ElideMiddle, room)
        if text != self.text():
            PlainLabel.setText(self, text)
        self.setToolTip(plain_tool_tip(self._whole) if text != self._whole else "")


class IconLabel(QWidget):
    """An icon alone, drawn anew in each look. Give it an accessible name, or leave it unnamed as decoration."""

    def __init__(
        self, name: str = "", colour: str = "text2", size_px: int = 16, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._colour, self._size_px = name, colour, size_px
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        current_theme().changed.connect(self.updateGeometry)

    @property
    def icon_name(self) -> str:
        """Name of the drawing."""
        return self._name

    def set_icon(self, name: str, colour: str = "") -> None:
        """Show another drawing, in another colour if one is given."""
        self._name, self._colour = name, colour or self._colour
        self.update()

    def set_state(self, look: StateLook) -> None:
        """Show the form of a state in its colour."""
        self.set_icon(look.icon, look.form_colour)

    def sizeHint(self) -> QSize:
        """The size of the icon at this text scale."""
        side = current_theme().px(self._size_px)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon."""
        if self._name:
            painter = QPainter(self)
            colour = self._colour if self.isEnabled() else "disabled"
            draw_icon(painter, self.rect(), self._name, colour, self._size_px)
            painter.end()


class IconText(QWidget):
    """An icon and a line of text beside it: a state with its word, the age of news, a hint.

    ``label``: a label of the caller's own, instead of the usual one.
    """

    def __init__(
        self,
        text: str = "",
        icon: str = "",
        ink: str = "text2",
        *,
        role: TextRole = TextRole.SMALL,
        icon_px: int = 16,
        wraps: bool = False,
        label: PlainLabel | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = IconLabel(icon, ink, icon_px)
        self._label = label if label is not None else PlainLabel(text, role, ink, wraps=wraps)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop if wraps else Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._label, 1)
        self._icon.setVisible(bool(icon))

    @property
    def text(self) -> str:
        """What it says."""
        return self._label.text()

    def set_text(self, text: str) -> None:
        """Say something else."""
        self._label.setText(text)
        self.setAccessibleName(text)

    def show_text(self, text: str, icon: str, ink: str, icon_colour: str = "") -> None:
        """Change everything at once; ``ink`` and ``icon_colour`` are tokens."""
        self._icon.set_icon(icon, icon_colour or ink)
        self._icon.setVisible(bool(icon))
        self._label.set_ink(ink)
        self.set_text(text)


class StateLabel(IconText):
    """A state as its form and its word."""

    def __init__(
        self,
        look: StateLook | None = None,
        word: str = "",
        *,
        role: TextRole = TextRole.BODY,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(role=role, parent=parent)
        if look is not None:
            self.set_state(look, word)

    def set_state(self, look: StateLook, word: str) -> None:
        """Show a state."""
        self.show_text(word, look.icon, look.colour, look.form_colour)


class AgeLabel(IconText):
    """How old the news is: "heard 6 s ago", in warning colour and with broken clock when it is old."""

    def __init__(self, text: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(text, "refresh", "text2", parent=parent)

    def set_age(self, text: str, *, is_stale: bool) -> None:
        """Tell the age."""
        if is_stale:
            self.show_text(text, "stale", "warn")
        else:
            self.show_text(text, "refresh", "text2")


class HairLine(QWidget):
    """A line one pixel thick, lying or upright; grows to the room there is."""

    def __init__(self, *, upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._upright = upright
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        painter.fillRect(QRect(0, 0, self.width(), self.height()), current_theme().colour("line"))
        painter.end()
