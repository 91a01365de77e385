"""A locked window: nothing of any system can be read in it, and everything is there again afterwards."""

import gc
from collections.abc import Iterator

import pytest
from pydantic import SecretStr
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from app.domain.errors import SecretStoreError, SecretStoreState
from app.services.lock import LockReason
from app.ui.dialogs.change_dialog import ChangeDialog
from app.ui.dialogs.sign_in_dialog import SignInDialog
from app.ui.forms.line_editors import SecretEditor
from app.ui.lock.lock_page import LockPage
from app.ui.texts import family, tr
from app.ui.window.possible import ActionId
from app.ui.wizards.connection_wizard import ConnectionWizard
from tests.memory_system import MemorySystem, connection
from tests.ui.window_desk import WindowDesk, words_in

CONTROL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
KEPT = connection(sign_in={"username": "operator", "password": SecretStr("correct horse")})


@pytest.fixture
def kept(desk: WindowDesk, system: MemorySystem) -> MemorySystem:
    """A system whose profile is in the key store."""
    desk.stage.desk.vault.kept = (KEPT,)
    return system


def lock(desk: WindowDesk, reason: LockReason = LockReason.OPERATOR) -> LockPage:
    desk.act(lambda: desk.stage.desk.lock.lock(reason))
    desk.stage.wait(lambda: desk.stage.desk.lock.holds_nothing)
    page = desk.window.locking.cover.page
    assert page is not None
    return page


def unlock(desk: WindowDesk) -> None:
    page = desk.window.locking.cover.page
    assert page is not None
    desk.act(page.unlock.click)
    desk.settle()


def told(interface: QAccessibleInterface) -> Iterator[str]:
    """All that a reader of the screen finds below an element."""
    for part in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help):
        yield interface.text(part)
    for place in range(interface.childCount()):
        below = interface.child(place)
        if below is not None and below.isValid():
            yield from told(below)


def heard() -> str:
    """What is told of all windows that are shown."""
    shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    found = [text for one in shown for text in told(QAccessible.queryAccessibleInterface(one))]
    return " ".join((*found, *(one.windowTitle() for one in shown)))


def test_nothing_of_any_system_can_be_read_or_heard(desk: WindowDesk, kept: MemorySystem) -> None:
    desk.browse()
    assert "mem-c1" in heard()
    assert "mem-c1" in desk.window.windowTitle()
    page = lock(desk)
    said = heard()
    assert not any(word in said for word in ("mem-c1", "erp", "Memory", "operator", "Lab")), said
    assert tr("lock.page.title") in said
    assert tr("lock.page.no_password") in words_in(page)
    assert desk.window.windowTitle() == "Backstay"
    assert desk.window.menuBar().isHidden()
    unlock(desk)
    assert "mem-c1" in heard()
    assert "mem-c1" in desk.window.windowTitle()
    assert not desk.window.menuBar().isHidden()


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        (LockReason.OPERATOR, "lock.operator.text"),
        (LockReason.SCREEN, "lock.screen.text"),
        (LockReason.SLEEP, "lock.sleep.text"),
    ],
)
def test_the_page_says_why(desk: WindowDesk, kept: MemorySystem, reason: LockReason, text: str) -> None:
    assert tr(text) in words_in(lock(desk, reason))
    unlock(desk)


def test_keys_lock_and_unlock_and_do_nothing_in_between(desk: WindowDesk, kept: MemorySystem) -> None:
    desk.browse()
    desk.window.side.tree.setFocus()
    desk.press(Qt.Key.Key_L, CONTROL_ALT)
    page = desk.window.locking.cover.page
    assert page is not None
    assert QApplication.focusWidget() is page.unlock
    asked = len(kept.asked)
    for key in (Qt.Key.Key_F5, Qt.Key.Key_F6, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        desk.press(key)
    desk.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    possible = {one for one in ActionId if desk.window.actions_[one].isEnabled()}
    assert possible == {ActionId.QUIT}
    assert desk.dialogs() == []
    assert kept.asked[asked:] in ([], ["sign_out"])
    page.unlock.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert not desk.stage.desk.lock.is_locked
    assert desk.window.focusWidget() is desk.window.side.tree
    assert desk.window.actions_[ActionId.ADD_SYSTEM].isEnabled()


def test_dialogs_are_put_away_and_come_back_as_they_were_but_for_secrets(desk: WindowDesk, kept: MemorySystem) -> None:
    desk.act(lambda: desk.window.deeds.edit_system(KEPT))
    wizard = desk.dialog(ConnectionWizard)
    name = wizard.flow.draft.name
    desk.act(lambda: wizard.flow.type(name="typed and not kept"))
    modality = wizard.windowModality()
    lock(desk)
    gc.collect()
    assert desk.dialogs() == []
    assert name not in heard()
    unlock(desk)
    assert desk.dialog(ConnectionWizard) is wizard
    assert (wizard.flow.draft.name, wizard.windowModality()) == ("typed and not kept", modality)
    held = [*wizard.flow.draft.sign_in.values(), *(wizard.flow.editing or KEPT).sign_in.values()]
    assert not any(isinstance(one, SecretStr) for one in held), "also where no page has shown it yet"
    desk.act(wizard.dismiss)


def test_a_password_that_was_typed_is_typed_again(desk: WindowDesk, kept: MemorySystem) -> None:
    desk.act(lambda: desk.stage.desk.sessions.sign_in_lost("c1"))
    dialog = desk.stage.make(lambda: SignInDialog(desk.stage.context, "c1", desk.window))
    user, password = (dialog.form_view.boxes[name].editor for name in ("username", "password"))
    assert user is not None
    assert isinstance(password, SecretEditor)
    user.set_answer("somebody else")
    QTest.keyClicks(password.line, "hunter22")
    desk.act(password.eye.click)
    lock(desk)
    assert password.answer is None
    unlock(desk)
    assert dialog.isVisible()
    assert (user.answer, password.answer, password.secret.is_revealed) == ("somebody else", None, False)
    desk.act(dialog.reject)


def test_what_opens_or_ends_by_itself_meanwhile_is_not_shown(desk: WindowDesk, kept: MemorySystem) -> None:
    ending = desk.stage.make(lambda: SignInDialog(desk.stage.context, "c1", desk.window))
    lock(desk)
    desk.act(ending.accept)
    late = desk.stage.make(lambda: QDialog(desk.window))
    late.setWindowTitle("mem-c1")
    desk.stage.wait(lambda: not late.isVisible())
    unlock(desk)
    assert desk.dialogs() == [late]
    assert late.windowOpacity() == 1
    desk.act(late.close)
    late.deleteLater()


def test_open_menus_are_closed(desk: WindowDesk, kept: MemorySystem) -> None:
    menu = QMenu(desk.window)
    menu.addAction("mem-c1")
    desk.act(lambda: menu.popup(desk.window.pos()))
    lock(desk)
    assert not menu.isVisible()
    unlock(desk)
    menu.deleteLater()


@pytest.mark.parametrize("state", [SecretStoreState.LOCKED, SecretStoreState.HANGING, SecretStoreState.MISSING])
def test_a_key_store_that_cannot_serve_is_named_with_advice(
    desk: WindowDesk, kept: MemorySystem, state: SecretStoreState
) -> None:
    page = lock(desk)
    desk.stage.desk.vault.refusal = SecretStoreError(state)
    unlock(desk)
    assert page.trouble.isVisible()
    assert family("secret_store", state, "advice") in words_in(page)
    assert page.unlock.text() == tr("lock.again.text")
    assert page.unlock.isEnabled()
    assert page.unlock.hasFocus(), "and not the button that quits"
    desk.stage.desk.vault.refusal = None
    unlock(desk)
    assert not desk.stage.desk.lock.is_locked


def test_a_grace_in_a_dialog_ends_and_says_so_afterwards(desk: WindowDesk, kept: MemorySystem) -> None:
    desk.browse()
    desk.select(1)
    desk.act(desk.window.actions_[ActionId.DELETE].trigger)
    dialog = desk.dialog(ChangeDialog)
    lock(desk)
    unlock(desk)
    assert desk.dialog(ChangeDialog) is dialog
    assert kept.sent == []
    desk.act(dialog.reject)


def test_leaving_is_possible_while_locked(desk: WindowDesk, kept: MemorySystem) -> None:
    page = lock(desk)
    left: list[bool] = []
    desk.window.leaving.connect(lambda: left.append(True))
    desk.act(page.leave.click)
    desk.press(Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert left == [True, True]


def test_screen_readers_hear_of_nothing_behind_the_lock(desk: WindowDesk, kept: MemorySystem) -> None:
    said: list[str] = []
    desk.window.announcer.announced.connect(said.append)
    lock(desk)
    unlock(desk)
    assert said == []
