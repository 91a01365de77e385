"""The frames of dialogs and wizards: band, title row, page that scrolls inside, footer.

For every dialog and wizard; what stands on the page, and what the buttons do, is theirs. Enter presses nothing unless
the owner names a default button; Esc and the cross ask the owner first when it wishes so.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QElapsedTimer, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QFocusEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.ui.theme.environments import EnvironmentLook
from app.ui.theme.states import StateLook
from app.ui.theme.tokens import RADIUS_DIALOG, SPACE_L, SPACE_M, SPACE_S, SPACE_XL, TextRole
from app.ui.widgets.buttons import Button, IconButton
from app.ui.widgets.environment_band import EnvironmentBand
from app.ui.widgets.heads import PageHeader
from app.ui.widgets.hint import Hint
from app.ui.widgets.labels import ElidedLabel, HairLine
from app.ui.widgets.panel_window import PanelWindow, TitleRow
from app.ui.widgets.step_rail import StepRail
from app.ui.widgets.tab_order import first_stop, order_tabs

LEAST_HEIGHT_PX: Final = 560
CONFIRM_REST_MS: Final = 600
_PRESSING: Final = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Select, Qt.Key.Key_Return, Qt.Key.Key_Enter})
_SIDE_PX: Final = 20
_ALL: Final = 1000
"""A stretch beside which that below the page is nothing."""


@dataclass(frozen=True, slots=True)
class ShellNames:
    """Translated names of the two buttons in the title row."""

    info: str
    close: str


class ConfirmButton(Button):
    """The button that does it. It becomes pressable 600 ms after it became possible, so that no hasty click hits it.

    A key presses it only when it had the focus for as long and no other key came meanwhile: neither one that is held
    down nor a run of Tab, Space and Enter does it.
    """

    def __init__(self, text: str = "", kind: str = "primary", icon: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(text, kind, icon, parent=parent)
        self.setEnabled(False)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(CONFIRM_REST_MS)
        self._rest.timeout.connect(self._on_rested)
        self._since_key = QElapsedTimer()

    @property
    def takes_keys(self) -> bool:
        """Whether a hand that comes by keyboard has rested on it."""
        return self._since_key.hasExpired(CONFIRM_REST_MS)

    @property
    def is_resting(self) -> bool:
        """Whether it is possible already but not yet pressable."""
        return self._rest.isActive()

    def set_possible(self, possible: bool, why_not: str = "") -> None:
        """Say whether it may be pressed; impossible acts at once, possible after the rest."""
        if possible and (self.isEnabled() or self.is_resting):
            return
        self._rest.stop()
        super().set_possible(False, "" if possible else why_not)
        if possible:
            self._rest.start()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The hand arrives."""
        self._since_key.restart()
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let hasty keys fall, and count the rest anew with each of them."""
        is_hasty = event.isAutoRepeat() or not self.takes_keys
        self._since_key.restart()
        if is_hasty and event.key() in _PRESSING:
            event.accept()
            return
        super().keyPressEvent(event)

    def _on_rested(self) -> None:
        self.setEnabled(True)


class Footer(QWidget):
    """The line of buttons: some at the leading end, a hint, some at the trailing end."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = Hint()
        self._hint.setVisible(False)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_SIDE_PX, 10, _SIDE_PX, 10)
        self._row.setSpacing(SPACE_S)
        self._buttons: list[QWidget] = []
        self.set_buttons((), ())

    @property
    def hint(self) -> str:
        """The hint as it stands there, "" without."""
        return self._hint.text if self._hint.isVisibleTo(self) else ""

    def set_hint(self, text: str, look: StateLook | None = None) -> None:
        """Say beside the buttons why one is disabled or what pressing it does; "" takes it away."""
        self._hint.setVisible(bool(text))
        if look is None:
            self._hint.show_text(text, "", "text2")
        else:
            self._hint.show_text(text, look.icon, look.colour, look.form_colour)

    def set_buttons(self, leading: Sequence[QWidget], trailing: Sequence[QWidget]) -> None:
        """Lay and show these buttons at the two ends; those that are not among them any more are hidden."""
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget not in leading and widget not in trailing and widget is not self._hint:
                widget.hide()
        for button in leading:
            self._row.addWidget(button)
        self._row.addStretch(1)
        self._row.addWidget(self._hint)
        self._row.addSpacing(SPACE_S)
        for button in trailing:
            self._row.addWidget(button)
        self._buttons = [*leading, *trailing]
        for button in self._buttons:
            button.show()
        for before, after in zip(self._buttons, self._buttons[1:], strict=False):
            QWidget.setTabOrder(before, after)

    def arrange(
        self,
        *,
        cancel: QWidget,
        confirm: QWidget,
        back: QWidget | None = None,
        extras: Sequence[QWidget] = (),
        apart: bool,
    ) -> None:
        """Lay the usual buttons.

        Args:
            apart: in production Cancel and the confirming button stand at opposite ends; elsewhere both stand at the
                trailing end, so that a habit from the lab meets no button there.
        """
        middle = [back] if back is not None else []
        if apart:
            self.set_buttons([cancel, *extras], [*middle, confirm])
        else:
            self.set_buttons(list(extras), [cancel, *middle, confirm])


class DialogShell(PanelWindow):
    """Band, title row, a page that scrolls inside, footer.

    Put the content into ``body`` (a column). Signals:
        close_requested(): Esc or a cross was pressed while ``asks_before_closing``; the owner decides.
        info_requested(): the info button was pressed; the button shows only after ``offer_info``.
    """

    close_requested = Signal()
    info_requested = Signal()

    def __init__(self, title: str, names: ShellNames, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asks_before_closing = False
        self.band = EnvironmentBand()
        self.band.setVisible(False)
        # In a dialog there is nowhere to go: the band tells, it does not lead.
        self.band.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.band.set_top_radius(RADIUS_DIALOG - 1)
        self.footer = Footer()
        self._title = ElidedLabel("", TextRole.TITLE)
        self._info = IconButton("info", names.info, icon_px=16)
        self._info.setVisible(False)
        self._info.clicked.connect(self.info_requested)
        self._close = IconButton("close", names.close, icon_px=16)
        self._close.clicked.connect(self.reject)
        self.page = QWidget()
        self.page.setProperty("page", True)
        self.body = QVBoxLayout(self.page)
        self.body.setContentsMargins(_SIDE_PX + 2, SPACE_L, _SIDE_PX + 2, SPACE_L)
        self.body.setSpacing(SPACE_S)
        self.scroll_area = _scroll_area(self.page)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.band)
        self._title_holder = self._title_row()
        column.addWidget(self._title_holder)
        column.addWidget(HairLine())
        column.addLayout(self._middle(), 1)
        column.addWidget(HairLine())
        column.addWidget(self.footer)
        self.set_title(title)

    def set_title(self, title: str) -> None:
        """Set title row and window title; the environment is part of the window's name."""
        self._title.setText(title)
        name = self.band.texts[0] if self.band.isVisibleTo(self) else ""
        whole = f"{title} - {name}" if name else title
        self.setWindowTitle(whole)
        self.setAccessibleName(whole)

    def set_names(self, names: ShellNames) -> None:
        """Name the two buttons of the title row anew."""
        self._info.set_name(names.info)
        self._close.set_name(names.close)

    def show_environment(
        self, environment: EnvironmentLook | None, name: str = "", text: str = "", trailing: str = ""
    ) -> None:
        """Show the band of an environment; None takes it away."""
        self.band.setVisible(environment is not None)
        if environment is not None:
            self.band.show_environment(environment, name, text, trailing)
        self.set_title(self._title.whole_text)

    def offer_info(self) -> None:
        """Show the info button; its owner answers ``info_requested``."""
        self._info.setVisible(True)

    def set_default_button(self, button: Button) -> None:
        """Let Enter press this button. Never for one that destroys."""
        button.setAutoDefault(True)
        button.setDefault(True)

    def dismiss(self) -> None:
        """Close without asking."""
        self.asks_before_closing = False
        self.reject()

    def reject(self) -> None:
        """Close, or ask the owner first."""
        if self.asks_before_closing:
            self.close_requested.emit()
        else:
            super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the first field of the page, or at the first button below it; not at the title row."""
        super().showEvent(event)
        if self.focusWidget() is None:
            start = first_stop(self.page) or first_stop(self.footer)
            if start is not None:
                start.setFocus(Qt.FocusReason.TabFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes as the eye does, also through what came into the page after the footer was made."""
        order_tabs(self._tab_areas())
        return super().focusNextPrevChild(forward)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The frame's own cross asks like ours."""
        if self.asks_before_closing:
            event.ignore()
            self.close_requested.emit()
        else:
            super().closeEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Small enough for a low screen: the page scrolls."""
        return QSize(super().minimumSizeHint().width(), min(super().minimumSizeHint().height(), LEAST_HEIGHT_PX))

    def _tab_areas(self) -> tuple[QWidget, ...]:
        return self._title_holder, self.page, self.footer

    def _middle(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.scroll_area)
        return row

    def _title_row(self) -> QWidget:
        holder = TitleRow()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 10, 0, 9)
        row.setSpacing(4)
        # Spacings change sides with the reading direction, margins do not.
        row.addSpacing(_SIDE_PX + 1)
        row.addWidget(self._title, 1)
        row.addWidget(self._info)
        row.addWidget(self._close)
        row.addSpacing(_SIDE_PX - 5)
        return holder


class WizardShell(DialogShell):
    """A dialog with a rail of steps; each page brings its title and sub-line.

    ``header.beside`` takes what stands beside the title, such as "Check again".
    """

    def __init__(self, title: str, names: ShellNames, rail_name: str = "", parent: QWidget | None = None) -> None:
        self.rail = StepRail(rail_name)
        self.header = PageHeader()
        super().__init__(title, names, parent)
        self.body.insertWidget(0, self.header)
        self.body.setSpacing(SPACE_M)
        self.body.setContentsMargins(_SIDE_PX + 2, SPACE_L, _SIDE_PX + 3, SPACE_XL)
        self.body.addStretch(1)
        self._page: QWidget | None = None

    @property
    def current_page(self) -> QWidget | None:
        """The page shown last."""
        return self._page

    def show_page(self, page: QWidget, title: str, sub: str = "") -> None:
        """Show a page under its title; the page shown before is hidden, not destroyed.

        A page whose size policy expands upright, such as one with a table, takes all room there is.
        """
        if self._page is not None:
            self._page.hide()
        self._page = page
        if self.body.indexOf(page) < 0:
            takes_all = page.sizePolicy().verticalPolicy() is QSizePolicy.Policy.Expanding
            self.body.insertWidget(self.body.count() - 1, page, _ALL if takes_all else 0)
        self.header.set_texts(title, sub)
        page.show()
        self.scroll_area.ensureVisible(0, 0)

    def _middle(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(HairLine(upright=True))
        row.addWidget(self.scroll_area, 1)
        return row

    def _tab_areas(self) -> tuple[QWidget, ...]:
        return self._title_holder, self.rail, self.page, self.footer


def _scroll_area(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area
