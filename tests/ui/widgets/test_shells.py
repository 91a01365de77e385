"""Dialogs: Enter presses nothing by itself, closing asks, buttons stand where a habit does no harm, pages scroll."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QSizePolicy, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.domain.guards import EnvironmentKind
from app.domain.looks import Look
from app.ui.theme.environments import EnvironmentLook
from app.ui.theme.states import look
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import ElidedLabel, PlainLabel
from app.ui.widgets.panel_window import Scrim
from app.ui.widgets.shells import CONFIRM_REST_MS, ConfirmButton, DialogShell, Footer, ShellNames, WizardShell

NAMES = ShellNames("About", "Close")
PRODUCTION = EnvironmentLook(EnvironmentKind.PRODUCTION)


@pytest.fixture
def dialog(qtbot: QtBot) -> DialogShell:
    dialog = DialogShell("Review the restore", NAMES)
    qtbot.addWidget(dialog)
    return dialog


def shown(dialog: DialogShell, qtbot: QtBot) -> None:
    dialog.resize(600, 400)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)


def test_enter_presses_nothing_unless_the_owner_says_so(dialog: DialogShell, qtbot: QtBot) -> None:
    pressed: list[str] = []
    cancel, confirm = Button("Cancel"), Button("Go", "primary")
    cancel.clicked.connect(lambda: pressed.append("cancel"))
    confirm.clicked.connect(lambda: pressed.append("confirm"))
    dialog.footer.arrange(cancel=cancel, confirm=confirm, apart=True)
    field = QLineEdit()
    dialog.body.addWidget(field)
    shown(dialog, qtbot)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not pressed
    assert dialog.isVisible()
    dialog.set_default_button(confirm)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert pressed == ["confirm"]


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_title_stands_above_the_page(dialog: DialogShell, qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    text = PlainLabel("Read this", wraps=True)
    dialog.body.addWidget(text)
    dialog.setLayoutDirection(direction)
    shown(dialog, qtbot)
    title = next(one for one in dialog.findChildren(ElidedLabel) if one.whole_text)
    one, other = (edge(label, dialog, direction) for label in (title, text))
    assert abs(one - other) <= 2


def edge(label: QWidget, dialog: DialogShell, direction: Qt.LayoutDirection) -> int:
    """How far a label begins from the leading side of the dialog, px."""
    left = label.mapTo(dialog, QPoint(0, 0)).x()
    return left if direction is Qt.LayoutDirection.LeftToRight else dialog.width() - left - label.width()


def test_it_begins_at_the_first_field(dialog: DialogShell, qtbot: QtBot) -> None:
    button, field = Button("Copy"), QLineEdit()
    dialog.body.addWidget(button)
    dialog.body.addWidget(field)
    shown(dialog, qtbot)
    assert dialog.focusWidget() is field


def test_without_a_field_it_begins_at_the_first_button_below(dialog: DialogShell, qtbot: QtBot) -> None:
    cancel = Button("Cancel")
    dialog.footer.arrange(cancel=cancel, confirm=Button("Delete", "danger"), apart=True)
    shown(dialog, qtbot)
    assert dialog.focusWidget() is cancel


def test_closing_asks_the_owner_first(dialog: DialogShell, qtbot: QtBot) -> None:
    shown(dialog, qtbot)
    dialog.asks_before_closing = True
    with qtbot.waitSignal(dialog.close_requested):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    with qtbot.waitSignal(dialog.close_requested):
        dialog.close()
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.finished):
        dialog.dismiss()
    assert not dialog.isVisible()


def test_escape_closes_when_nothing_is_to_be_asked(dialog: DialogShell, qtbot: QtBot) -> None:
    shown(dialog, qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_environment_is_part_of_the_name(dialog: DialogShell, qtbot: QtBot) -> None:
    assert dialog.windowTitle() == dialog.accessibleName() == "Review the restore"
    dialog.show_environment(PRODUCTION, "PRODUCTION", "ueb")
    assert dialog.windowTitle() == "Review the restore - PRODUCTION"
    assert dialog.band.focusPolicy() is Qt.FocusPolicy.NoFocus
    dialog.show_environment(None)
    assert dialog.windowTitle() == "Review the restore"


def test_the_parent_is_dimmed_while_it_waits(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    dialog = DialogShell("Delete", NAMES, window)
    dialog.open()
    assert [scrim.size() for scrim in window.findChildren(Scrim) if scrim.isVisible()] == [window.size()]
    window.resize(800, 500)
    assert window.findChildren(Scrim)[0].size() == window.size()
    dialog.dismiss()
    assert not [scrim for scrim in window.findChildren(Scrim) if scrim.isVisible()]


def test_it_fits_on_a_low_screen(dialog: DialogShell, qtbot: QtBot) -> None:
    for _ in range(60):
        dialog.body.addWidget(QLineEdit())
    shown(dialog, qtbot)
    assert dialog.minimumSizeHint().height() <= 560
    dialog.resize(500, 480)
    assert dialog.height() == 480
    assert dialog.scroll_area.verticalScrollBar().maximum() > 0


def test_in_production_the_buttons_stand_apart(qtbot: QtBot) -> None:
    footer = Footer()
    qtbot.addWidget(footer)
    footer.resize(700, 50)
    footer.show()
    cancel, back, confirm = Button("Cancel"), Button("Back"), Button("Go", "primary")

    def gap() -> int:
        layout = footer.layout()
        assert layout is not None
        layout.activate()
        return confirm.x() - cancel.geometry().right()

    footer.arrange(cancel=cancel, back=back, confirm=confirm, apart=True)
    assert gap() > 350
    assert cancel.x() < 40
    footer.arrange(cancel=cancel, back=back, confirm=confirm, apart=False)
    assert gap() < 120
    assert cancel.x() > 350
    assert confirm.geometry().right() > 650


def test_buttons_that_are_no_longer_laid_are_hidden(qtbot: QtBot) -> None:
    footer = Footer()
    qtbot.addWidget(footer)
    footer.show()
    first, second = Button("One"), Button("Two")
    footer.set_buttons([first], [second])
    footer.set_buttons([], [second])
    assert not first.isVisible()
    assert second.isVisible()
    footer.set_buttons([first], [second])
    assert first.isVisible()


def test_the_footer_says_why(qtbot: QtBot) -> None:
    footer = Footer()
    qtbot.addWidget(footer)
    footer.show()
    assert footer.hint == ""
    footer.set_hint("Next opens when nothing blocks", look(Look.FAILED))
    assert footer.hint == "Next opens when nothing blocks"
    footer.set_hint("")
    assert footer.hint == ""


def test_the_confirming_button_rests_before_it_can_be_pressed(qtbot: QtBot) -> None:
    button = ConfirmButton("Restore")
    qtbot.addWidget(button)
    assert not button.isEnabled()
    assert CONFIRM_REST_MS == 600
    button.set_possible(False, "The name is missing.")
    assert button.statusTip() == "The name is missing."
    button.set_possible(True)
    button.set_possible(True)
    assert button.is_resting
    assert not button.isEnabled()
    qtbot.waitUntil(button.isEnabled)
    button.set_possible(False)
    assert not button.isEnabled()


def test_becoming_impossible_ends_the_rest(qtbot: QtBot) -> None:
    button = ConfirmButton("Restore")
    qtbot.addWidget(button)
    button.set_possible(True)
    button.set_possible(False, "no")
    assert not button.is_resting


def hold(button: ConfirmButton, key: Qt.Key) -> None:
    """Hold a key down for a while, as the keyboard repeats it."""
    for auto_repeat in (False, *[True] * 40):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", auto_repeat)
            QApplication.sendEvent(button, event)


def test_the_confirming_button_is_not_pressed_by_hasty_keys(dialog: DialogShell, qtbot: QtBot) -> None:
    cancel, confirm = Button("Cancel"), ConfirmButton("Delete")
    pressed: list[None] = []
    confirm.clicked.connect(lambda: pressed.append(None))
    dialog.footer.arrange(cancel=cancel, confirm=confirm, apart=True)
    confirm.set_possible(True)
    shown(dialog, qtbot)
    qtbot.waitUntil(confirm.isEnabled)
    confirm.setFocus()
    assert not confirm.takes_keys
    for _ in range(20):
        for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Select, Qt.Key.Key_Enter):
            QTest.keyClick(confirm, key)
            hold(confirm, key)
    assert not pressed
    QTest.mouseClick(confirm, Qt.MouseButton.LeftButton)
    assert len(pressed) == 1, "the mouse presses at once"
    qtbot.waitUntil(lambda: confirm.takes_keys)
    QTest.keyClick(confirm, Qt.Key.Key_Space)
    assert len(pressed) == 2, "a key from a hand at rest presses, too"
    QTest.keyClick(confirm, Qt.Key.Key_Space)
    assert len(pressed) == 2, "the next one comes on its heels"


def test_a_wizard_shows_one_page_at_a_time(qtbot: QtBot) -> None:
    wizard = WizardShell("Add a system", NAMES, "Steps")
    qtbot.addWidget(wizard)
    first, second = QWidget(), QWidget()
    wizard.show()
    wizard.show_page(first, "Which one?", "Five kinds")
    wizard.show_page(second, "Where is it?")
    assert not first.isVisible()
    assert second.isVisible()
    assert wizard.header.title == "Where is it?"
    assert wizard.current_page is second
    wizard.show_page(first, "Which one?")
    assert first.isVisible()
    assert not second.isVisible()


@pytest.mark.parametrize("takes_all", [False, True])
def test_a_page_that_wants_the_room_gets_it(qtbot: QtBot, takes_all: bool) -> None:
    wizard = WizardShell("Add a system", NAMES, "Steps")
    qtbot.addWidget(wizard)
    page = QWidget()
    QVBoxLayout(page).addWidget(PlainLabel("All there is"))
    if takes_all:
        page.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
    wizard.show_page(page, "Which one?")
    wizard.resize(900, 700)
    wizard.show()
    assert (page.height() > 400) is takes_all


def test_the_info_button_shows_when_it_is_answered(dialog: DialogShell, qtbot: QtBot) -> None:
    shown(dialog, qtbot)
    assert not dialog._info.isVisible()
    dialog.offer_info()
    assert dialog._info.isVisible()
    assert dialog._info.accessibleName() == "About"
    with qtbot.waitSignal(dialog.info_requested):
        dialog._info.click()
