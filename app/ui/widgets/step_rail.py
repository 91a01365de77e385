"""The rail of a wizard: numbered steps, done ones ticked, the current one on a ground of its own.

For ``WizardShell``. One Tab stop: arrows move inside, Enter or a click chooses a step that may be visited.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.theme.painting import draw_ground, draw_icon
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import RADIUS_FIELD, TextRole
from app.ui.widgets.labels import PlainLabel

RAIL_PX: Final = 222
_CIRCLE_PX: Final = 20
_PAD_PX: Final = 9
_GAP_PX: Final = 11
_MOVES: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -1000, Qt.Key.Key_End: 1000}
_CHOOSING: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class StepState(Enum):
    """How a step stands."""

    TO_DO = "to_do"
    CURRENT = "current"
    DONE = "done"
    TROUBLE = "trouble"


@dataclass(frozen=True, slots=True)
class RailStep:
    """A step: title, what was chosen in it, how it stands, whether it may be visited now.

    ``state_word`` is read out with the title ("done", "current step"), translated by the owner.
    """

    title: str
    sub: str = ""
    state: StepState = StepState.TO_DO
    is_open: bool = False
    state_word: str = ""


class StepRail(QWidget):
    """The steps, from top to bottom.

    Signals:
        step_chosen(int): the operator wants to see that step; counted from 0.
    """

    step_chosen = Signal(int)

    def __init__(self, name: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._buttons: list[_StepButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(15, 14, 14, 14)
        self._column.setSpacing(2)
        self._column.addStretch(1)
        current_theme().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def count(self) -> int:
        """How many steps there are."""
        return len(self._buttons)

    def step(self, index: int) -> RailStep:
        """The step at that place."""
        return self._buttons[index].step

    def set_steps(self, steps: list[RailStep]) -> None:
        """Show these steps; buttons that stay keep the focus."""
        while len(self._buttons) > len(steps):
            button = self._buttons.pop()
            self._column.removeWidget(button)
            button.deleteLater()
        for index, step in enumerate(steps):
            if index == len(self._buttons):
                self._add_button()
            self._buttons[index].set_step(index + 1, step)
        current = next((i for i, step in enumerate(steps) if step.state is StepState.CURRENT), 0)
        for index, button in enumerate(self._buttons):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if index == current else Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, Enter chooses."""
        key = Qt.Key(event.key())
        at = next((i for i, button in enumerate(self._buttons) if button.hasFocus()), None)
        if at is None or (key not in _MOVES and key not in _CHOOSING):
            super().keyPressEvent(event)
        elif key in _MOVES:
            to = min(len(self._buttons) - 1, max(0, at + _MOVES[key]))
            self._buttons[to].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._choose(at)

    def _add_button(self) -> None:
        button = _StepButton(self)
        button.chosen.connect(self._choose)
        self._column.insertWidget(len(self._buttons), button)
        self._buttons.append(button)

    def _choose(self, index: int) -> None:
        step = self._buttons[index].step
        if step.is_open and step.state is not StepState.CURRENT:
            self.step_chosen.emit(index)

    def _on_theme_changed(self) -> None:
        self.setFixedWidth(current_theme().px(RAIL_PX))


class _StepButton(QAbstractButton):
    """One step: circle, title, sub-line.

    Signals:
        chosen(int): it was clicked; its place, counted from 0.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = 0
        self.clicked.connect(self._on_clicked)
        self.step = RailStep("")
        self._title = PlainLabel("", TextRole.BODY_MEDIUM, wraps=True)
        self._sub = PlainLabel("", TextRole.SMALL, "text2", wraps=True)
        for label in (self._title, self._sub):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.setContentsMargins(0, 0, 0, 0)
        texts.addWidget(self._title)
        texts.addWidget(self._sub)
        row = QHBoxLayout(self)
        row.setContentsMargins(_PAD_PX, 8, _PAD_PX, 8)
        row.setSpacing(0)
        row.addSpacing(current_theme().px(_CIRCLE_PX) + _GAP_PX)
        row.addLayout(texts, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_step(self, number: int, step: RailStep) -> None:
        self._number, self.step = number, step
        is_quiet = step.state is StepState.TO_DO
        self._title.setText(step.title)
        self._title.set_ink("text2" if is_quiet else "")
        self._sub.setText(step.sub)
        self._sub.setVisible(bool(step.sub))
        parts = (f"{number}", step.title, step.state_word)
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.setAccessibleDescription(step.sub)
        self.setCursor(Qt.CursorShape.PointingHandCursor if step.is_open else Qt.CursorShape.ArrowCursor)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The rail moves between the steps; Space stays with the button.
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _on_clicked(self) -> None:
        self.chosen.emit(self._number - 1)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else QSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.step.state is StepState.CURRENT:
            draw_ground(painter, self.rect(), theme.colour("selected"), radius_px=RADIUS_FIELD)
        side = theme.px(_CIRCLE_PX)
        x = self.width() - _PAD_PX - side if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else _PAD_PX
        line = round(theme.line_height(TextRole.BODY))
        circle = QRect(x, 8 + (line - side) // 2 + 2, side, side)
        self._draw_circle(painter, circle)
        painter.end()

    def _draw_circle(self, painter: QPainter, circle: QRect) -> None:
        theme = current_theme()
        if self.step.state is StepState.DONE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("ok"))
            painter.drawEllipse(QRectF(circle))
            draw_icon(painter, circle, "check", "on_state", 12)
            return
        if self.step.state is StepState.TROUBLE:
            draw_icon(painter, circle, "failed", "failed", round(_CIRCLE_PX * 1.15))
            return
        is_current = self.step.state is StepState.CURRENT
        if is_current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(QRectF(circle))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("line_strong"), 1.2))
            painter.drawEllipse(QRectF(circle).adjusted(0.6, 0.6, -0.6, -0.6))
        painter.setPen(theme.colour("on_accent" if is_current else "text2"))
        painter.setFont(theme.font(TextRole.CAPTION_BOLD))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter.value, str(self._number))
