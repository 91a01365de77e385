"""A hand that does anything: clicks, keys, storms of keys, menus, typing, dragging, and pressing what confirms.

It goes by a seed. It also opens the dialogs of changes past their disabled actions, and presses their buttons although
they are disabled: what keeps a read-only system from being changed must not be the screen.
"""

from collections import Counter, deque
from collections.abc import Callable
from contextlib import suppress
from random import Random
from typing import Final, TypeVar

import shiboken6
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSplitter,
    QWidget,
)

from app.ui.dialogs.change_dialog import ChangeDialog
from app.ui.widgets.shells import ConfirmButton
from app.ui.window.possible import ActionId
from app.ui.wizards.connection_address_page import AddressPage
from app.ui.wizards.connection_environment_page import EnvironmentPage
from tests.journeys.change_actions import CHANGING
from tests.journeys.console import Console

T = TypeVar("T")
LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier
NOT_TAKEN: Final = frozenset({"quit", "lock", "try_demo", "leave_demo", "open_native", "add_system"})
"""Actions that leave the program, start others, or would fill the tree with systems that nobody serves."""
STORM_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Enter, Qt.Key.Key_Backtab)
KEYS: Final = (
    *STORM_KEYS,
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End),
    *(
        Qt.Key.Key_Escape,
        Qt.Key.Key_Delete,
        Qt.Key.Key_F2,
        Qt.Key.Key_F3,
        Qt.Key.Key_F4,
        Qt.Key.Key_F6,
        Qt.Key.Key_Menu,
    ),
    *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Backspace),
)
WORDS: Final = ("erp", "db", "a", "OPS-4711 because", "1", "*", "state:failed", "x" * 300, "../..", "<b>", "\u202e")
LONGEST_TRAIL: Final = 40
PLAN_LIMIT_S: Final = 0.5


class Walker:
    """Takes steps. ``trail``: the last of them, for whoever must find out what happened."""

    def __init__(self, console: Console, seed: int) -> None:
        self._console = console
        self._window = console.window
        self._random = Random(seed)
        self.trail: deque[str] = deque(maxlen=LONGEST_TRAIL)
        self.taken: Counter[str] = Counter()
        self._actions = [one for one in ActionId if one not in NOT_TAKEN]
        for action in ActionId:
            if action in NOT_TAKEN:
                self._window.actions_[action].setVisible(False)  # then neither menus nor keys find it
        self._deeds: dict[Callable[[], str], int] = {
            self._click: 26,
            self._key: 16,
            self._storm: 8,
            self._type: 8,
            self._act: 8,
            self._act_past_the_lock: 8,
            self._go: 9,
            self._menu: 5,
            self._drag: 4,
            self._confirm: 6,
            self._leave: 3,
        }

    def step(self) -> None:
        """Do one thing, whatever it is."""
        [deed] = self._random.choices(list(self._deeds), list(self._deeds.values()))
        name = deed.__name__.strip("_")
        self.trail.append(f"{name} ...")
        self.trail[-1] = f"{name} {self._done(deed)}"
        self.taken[name] += 1
        self._stay_inside()

    def _done(self, deed: Callable[[], str]) -> str:
        """Do it. What is closed by one key is gone before the next, as for a hand; slots raise elsewhere."""
        try:
            return deed()
        except RuntimeError as error:
            if "already deleted" not in str(error):
                raise
            return "at what was gone"

    def leave_all(self) -> None:
        """Close what is open."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for dialog in self._console.dialogs():
            dialog.done(0)

    def _stay_inside(self) -> None:
        """Files of whoever runs this, other hosts, and making a system writable knowingly are not what is tried."""
        for dialog in self._console.dialogs():
            if isinstance(dialog, QFileDialog | QPrintDialog):
                dialog.reject()
            for address in dialog.findChildren(AddressPage):
                for field in address.findChildren(QLineEdit):
                    field.setReadOnly(True)
            for manners in dialog.findChildren(EnvironmentPage):
                manners.read_only.setEnabled(False)

    # where the hand is

    def _top(self) -> QWidget:
        return QApplication.activePopupWidget() or QApplication.activeModalWidget() or self._window

    def _shown(self, kind: type[T]) -> list[T]:
        found = self._top().findChildren(QWidget)
        return [one for one in found if isinstance(one, kind) and shiboken6.isValid(one) and one.isVisible()]

    def _one_of(self, found: list[T]) -> T | None:
        return self._random.choice(found) if found else None

    def _place(self, widget: QWidget) -> QPoint:
        return QPoint(self._random.randrange(max(1, widget.width())), self._random.randrange(max(1, widget.height())))

    def _focused(self) -> QWidget:
        found = self._top().focusWidget()
        return found if found is not None and shiboken6.isValid(found) else self._top()

    # what it does

    def _click(self) -> str:
        kinds: list[type[QWidget]] = [QAbstractButton, QAbstractButton, QAbstractItemView, QComboBox, QWidget]
        widget = self._one_of(self._shown(self._random.choice(kinds)))
        if widget is None:
            return "nowhere"
        target = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
        told = told_of(target)
        if self._random.random() < 0.15:
            QTest.mouseDClick(target, LEFT, NO_KEYS, self._place(target))
        else:
            QTest.mouseClick(target, LEFT, NO_KEYS, self._place(target))
        return told

    def _key(self) -> str:
        key = self._random.choice(KEYS)
        held = self._random.choice((NO_KEYS, NO_KEYS, NO_KEYS, Qt.KeyboardModifier.ShiftModifier))
        told = f"{key.name} on {told_of(self._focused())}"
        QTest.keyClick(self._focused(), key, held)
        return told

    def _storm(self) -> str:
        count = self._random.randrange(5, 30)
        for _ in range(count):
            if self._random.random() < 0.3:
                hold(self._focused(), self._random.choice(STORM_KEYS[:3]), 5)
            else:
                QTest.keyClick(self._focused(), self._random.choice(STORM_KEYS))
            self._stay_inside()  # the next key would make a dialog of files ask, in a loop of its own
        return f"of {count} keys"

    def _type(self) -> str:
        field = self._one_of([*self._shown(QLineEdit), *self._shown(QPlainTextEdit)])
        if field is None or not field.isEnabled():
            return "nowhere"
        word = self._random.choice((*WORDS, *self._names_asked_for()))
        told = told_of(field)
        field.setFocus()
        for letter in word[:40]:  # not by QTest, which ends the process at letters beyond Latin
            send(field, QKeyEvent(QEvent.Type.KeyPress, 0, NO_KEYS, letter))
        return f"{word[:20]!r} into {told}"

    def _names_asked_for(self) -> list[str]:
        """What an operator would type: names of systems and of the places in hand."""
        row = self._window.selection.row
        names = [one.connection.name for one in self._console.composition.sessions.all()]
        place = row.node.name if row is not None and row.node is not None else None
        return [*names, place] if isinstance(place, str) else names

    def _act(self) -> str:
        action = self._random.choice(self._actions)
        if QApplication.activeModalWidget() is None:
            self._window.actions_[action].trigger()
        return action

    def _act_past_the_lock(self) -> str:
        """Open the dialog of a change although its action is disabled."""
        selection, action = self._window.selection, self._random.choice(sorted(CHANGING))
        in_hand = {"backups": selection.backups, "run": selection.run, "place": selection.target}[CHANGING[action]]
        if not in_hand or QApplication.activeModalWidget() is not None:
            return f"{action} has nothing in hand"
        self._window.deeds.act(action)
        return f"{action}, {self._press_all()}" if self._random.random() < 0.5 else action

    def _press_all(self) -> str:
        """Wait for the plan, give whatever may be asked for, and press what confirms, behind the screen as well."""
        with suppress(TimeoutError):
            self._console.loop.run_until(lambda: any(one.planned for one in self._shown_changes()), PLAN_LIMIT_S)
        for dialog in self._shown_changes():
            guard = dialog.review.guard
            guard.box.setChecked(True)
            guard.name_field.setText(dialog.planned.name_to_type if dialog.planned is not None else "")
            guard.reason_field.setText("OPS-4711")
            dialog.confirm.clicked.emit()
            return "all given, pressed"
        return "no plan"

    def _shown_changes(self) -> list[ChangeDialog]:
        return [one for one in self._console.dialogs() if isinstance(one, ChangeDialog)]

    def _go(self) -> str:
        """Select a place of the tree, or a backup, or a run."""
        if QApplication.activeModalWidget() is not None or QApplication.activePopupWidget() is not None:
            return "nowhere"
        kind = self._random.choice(("place", "place", "backup", "backup", "run"))
        if kind == "backup" and (backup := self._one_of(self._console.table_rows)) is not None:
            self._window.page.select(backup.ref.path)
        elif kind == "run" and (run := self._one_of(list(self._console.runs()))) is not None:
            self._window.selection.select_run(run)
        elif (row := self._one_of(self._console.all_rows())) is not None:
            self._window.select_path(row.key)
            self._window.side.tree.setExpanded(self._window.model.index_of(row.key), True)
        return kind

    def _menu(self) -> str:
        """Open a menu of the bar or the context menu of what has the focus, and go down in it."""
        if QApplication.activeModalWidget() is not None:
            return "nowhere"
        entry = self._one_of([one for one in self._window.menuBar().actions() if one.isVisible()])
        if entry is not None and self._random.random() < 0.6:
            self._window.menuBar().setActiveAction(entry)
        else:
            QTest.keyClick(self._focused(), Qt.Key.Key_Menu)
        popup = QApplication.activePopupWidget()
        if not isinstance(popup, QMenu):
            return "none"
        for _ in range(self._random.randrange(1, 12)):
            QTest.keyClick(popup, Qt.Key.Key_Down)
        QTest.keyClick(popup, Qt.Key.Key_Return)
        return popup.title()

    def _drag(self) -> str:
        splitter = self._one_of([one for one in self._shown(QSplitter) if one.count() > 1])
        if splitter is None or self._top() is not self._window:
            self._window.resize(self._random.randrange(1024, 1500), self._random.randrange(640, 900))
            return "the window's edge"
        handle = splitter.handle(self._random.randrange(1, splitter.count()))
        target = QPoint(self._random.randrange(-300, 300), self._random.randrange(-200, 200))
        QTest.mousePress(handle, LEFT, NO_KEYS, QPoint(1, 1))
        QTest.mouseMove(handle, target)
        QTest.mouseRelease(handle, LEFT, NO_KEYS, target)
        return f"a splitter by {target.toTuple()}"

    def _confirm(self) -> str:
        """Press the button that does it, and its signal behind the screen as well."""
        button = self._one_of(self._shown(ConfirmButton))
        if button is None:
            return "nothing"
        told = told_of(button)
        QTest.mouseClick(button, LEFT)
        button.clicked.emit()
        return told

    def _leave(self) -> str:
        told = told_of(self._top())
        if self._top() is not self._window:
            self._top().close()
        return told


def hold(widget: QWidget, key: Qt.Key, repeats: int) -> None:
    """Hold a key down for a while, as the keyboard repeats it."""
    for auto_repeat in (False, *[True] * repeats):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            send(widget, QKeyEvent(kind, key, NO_KEYS, "", auto_repeat))


def send(widget: QWidget, event: QKeyEvent) -> None:
    """Send a key, unless an earlier one closed what it is for."""
    if shiboken6.isValid(widget):
        QApplication.sendEvent(widget, event)


def told_of(widget: QWidget) -> str:
    """A widget in words."""
    name = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
    return f"{type(widget).__name__} {name!r}" if name else type(widget).__name__
