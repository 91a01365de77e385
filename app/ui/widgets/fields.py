"""Fields: searching and filtering, a choice of filters, a verdict under a field.

For panes and wizards. Texts come in translated.
"""

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QSpinBox, QToolButton, QWidget

from app.ui.theme.states import StateLook
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import TextRole
from app.ui.widgets.chips import KeyChip
from app.ui.widgets.combo_painting import paint_combo
from app.ui.widgets.labels import IconLabel, IconText, show_in_place
from app.ui.widgets.plain_text import plain_tool_tip

_INSET_PX: Final = 9
_ICON_ROOM_PX: Final = 26
_NUMBER_INSET_PX: Final = 7
SETTLED_MS: Final = 200


class SearchField(QLineEdit):
    """A field with an icon before and a clear button or a key after the text.

    Signals:
        search_changed(str): the text stood still for 200 ms, or Enter was pressed; stripped of outer blanks.
    """

    search_changed = Signal(str)

    def __init__(
        self,
        hint: str = "",
        *,
        icon: str = "search",
        clear_name: str = "",
        shortcut: str = "",
        soft_edge: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._told = ""
        if soft_edge:
            self.setProperty("edge", "soft")
        self._icon = IconLabel(icon, "text2", 16, parent=self)
        self._key = KeyChip(shortcut, parent=self)
        self._has_shortcut = bool(shortcut)
        self._clear = _clear_button(self, clear_name)
        self._clear.clicked.connect(self.clear)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLED_MS)
        self._settling.timeout.connect(self._on_settled)
        self.textChanged.connect(self._on_text_changed)
        self.returnPressed.connect(self._on_settled)
        current_theme().changed.connect(self._place)
        self.set_hint(hint)
        self._on_text_changed("")
        self._told = ""
        self._settling.stop()

    def set_hint(self, hint: str) -> None:
        """Set the greyed text and the accessible name."""
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)

    def set_clear_name(self, name: str) -> None:
        """Set the accessible name and tool tip of the clear button."""
        self._clear.setAccessibleName(name)
        self._clear.setToolTip(plain_tool_tip(name))

    def set_error(self, sentence: str) -> None:
        """Mark the field as not understood and say why in the description; "" takes it back."""
        if self.property("invalid") != bool(sentence):
            self.setProperty("invalid", bool(sentence))
            self.style().unpolish(self)
            self.style().polish(self)
        self.setAccessibleDescription(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc clears the text first, and only then goes on to others."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            event.accept()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep icon and key at their ends."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Turn round with the layout."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place()

    def _on_text_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._key.setVisible(self._has_shortcut and not text)
        self._place()
        self._settling.start()

    def _on_settled(self) -> None:
        self._settling.stop()
        text = self.text().strip()
        if text != self._told:
            self._told = text
            self.search_changed.emit(text)

    def _place(self) -> None:
        theme = current_theme()
        icon, end = self._icon.sizeHint(), self._clear if self._clear.isVisibleTo(self) else self._key
        end_size = QSize(theme.px(20), theme.px(20)) if end is self._clear else self._key.sizeHint()
        has_end = end.isVisibleTo(self)
        lead = theme.px(_ICON_ROOM_PX)
        trail = end_size.width() + 6 if has_end else 0
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.setTextMargins(trail if is_mirrored else lead, 0, lead if is_mirrored else trail, 0)
        near, far = _INSET_PX, self.width() - _INSET_PX
        x_icon = far - icon.width() if is_mirrored else near
        x_end = near - 2 if is_mirrored else far - end_size.width() + 2
        self._icon.setGeometry(x_icon, (self.height() - icon.height()) // 2, icon.width(), icon.height())
        end.setGeometry(x_end, (self.height() - end_size.height()) // 2, end_size.width(), end_size.height())


class FilterCombo(QComboBox):
    """A choice that narrows a list. Each entry has a text and a value; the value is what the owner reads.

    Signals:
        value_changed(object): another entry was chosen, by hand or by ``choose``.
    """

    value_changed = Signal(object)

    def __init__(self, name: str = "", *, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name, self._note = icon, ""
        # Beside Qt's own data, which would hand a member of an enumeration of texts back as mere text.
        self._values: list[object] = []
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(6)
        self.currentIndexChanged.connect(self._on_index_changed)

    @property
    def value(self) -> object:
        """The value of the current entry, None without one."""
        row = self.currentIndex()
        return self._values[row] if 0 <= row < len(self._values) else None

    def set_choices(self, choices: list[tuple[str, object]]) -> None:
        """Set texts and values; the current value stays chosen if it is still there. Emits only if it is not."""
        before = self.value
        self.blockSignals(True)
        self.clear()
        self._values = [value for _, value in choices]
        self.addItems([text for text, _ in choices])
        self.setCurrentIndex(self._values.index(before) if before in self._values else 0 if choices else -1)
        self.blockSignals(False)
        if self.value != before:
            self.value_changed.emit(self.value)

    def set_note(self, text: str) -> None:
        """Say something quiet at the trailing edge, for example how many there are."""
        self._note = text
        self.update()

    def choose(self, value: object) -> None:
        """Choose the entry with that value.

        Raises:
            ValueError: there is no such entry.
        """
        self.setCurrentIndex(self._values.index(value))

    def _on_index_changed(self, index: int) -> None:
        self.value_changed.emit(self.value)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it with icon, elided text and note."""
        paint_combo(self, icon=self._icon_name, note=self._note)


class NumberField(QSpinBox):
    """A whole number, perhaps with a unit. The wheel turns it only while it has the focus."""

    def __init__(self, name: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The style sheet's padding does not reach the field inside a spin box.
        self.lineEdit().setTextMargins(_NUMBER_INSET_PX, 0, _NUMBER_INSET_PX, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page while the focus is elsewhere."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class Verdict(IconText):
    """What was found about the field above it: equal, too short, not understood. Empty takes no room."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(role=TextRole.SMALL, wraps=True, parent=parent)
        self.setVisible(False)

    def set_verdict(self, look: StateLook | None, text: str = "", *, strong: bool = False) -> None:
        """Tell it; None takes it back. ``strong`` writes it bold, in the colour of the state."""
        show_in_place(self, look is not None)
        if look is not None:
            self._label.set_role(TextRole.SMALL, 600 if strong else None)
            self.show_text(text, look.icon, look.colour if strong else "text2", look.form_colour)


def _clear_button(field: QLineEdit, name: str) -> QToolButton:
    button = QToolButton(field)
    button.setProperty("kind", "inside")
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.setCursor(Qt.CursorShape.ArrowCursor)
    button.setAccessibleName(name)
    button.setToolTip(plain_tool_tip(name))
    button.setIconSize(QSize(14, 14))
    current_theme().set_icon(button, "close", size_px=14)
    return button
