"""Nobody there for a time: told once, by the windows' keys and pointer, at the operator's own pace."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from app.services.lock import LockReason
from app.ui.dialogs.preferences_dialog import PreferencesDialog
from app.ui.lock.presence import Presence
from app.ui.texts import tr
from tests.memory_system import MemorySystem
from tests.ui.window_desk import WindowDesk, words_in


@pytest.fixture
def watch(desk: WindowDesk, system: MemorySystem) -> Iterator[Presence]:
    """Give the window's own watch, at ten minutes."""
    found = desk.window.locking.presence
    desk.stage.preferences = desk.stage.preferences.model_copy(update={"lock_after_min": 10})
    handle = desk.window.windowHandle()
    assert handle is not None
    found._listen(handle)  # the platform of the tests gives no window the focus by itself
    yield found


def test_it_locks_after_the_chosen_time_without_a_hand_on_it(desk: WindowDesk, watch: Presence) -> None:
    desk.stage.desk.time.turn(9 * 60 + 59)
    desk.act(watch.look)
    assert not desk.stage.desk.lock.is_locked
    desk.stage.desk.time.turn(1)
    desk.act(watch.look)
    assert desk.stage.desk.lock.reason is LockReason.IDLE
    page = desk.window.locking.cover.page
    assert page is not None
    assert tr("lock.idle.text", count=10) in words_in(page)


@pytest.mark.parametrize("hand", ["key", "pointer", "click"])
def test_a_key_or_the_pointer_means_that_somebody_is_there(desk: WindowDesk, watch: Presence, hand: str) -> None:
    handle = desk.window.windowHandle()
    assert handle is not None
    desk.stage.desk.time.turn(9 * 60)
    if hand == "key":
        desk.act(lambda: QTest.keyClick(handle, Qt.Key.Key_Shift))
    elif hand == "pointer":
        desk.act(lambda: QTest.mouseMove(handle, QPoint(300, 300)))
    else:
        desk.act(lambda: QTest.mouseClick(handle, Qt.MouseButton.RightButton, pos=QPoint(5, 5)))
    desk.stage.desk.time.turn(9 * 60)
    desk.act(watch.look)
    assert not desk.stage.desk.lock.is_locked


def test_never_is_never(desk: WindowDesk, watch: Presence) -> None:
    desk.stage.preferences = desk.stage.preferences.model_copy(update={"lock_after_min": 0})
    desk.stage.desk.time.turn(48 * 3600)
    desk.act(watch.look)
    assert not desk.stage.desk.lock.is_locked


def test_it_is_told_once_until_somebody_was_there(desk: WindowDesk, watch: Presence) -> None:
    told: list[bool] = []
    watch.idle.connect(lambda: told.append(True))
    desk.stage.desk.time.turn(601)
    for _ in range(3):
        desk.act(watch.look)
    assert told == [True]


def test_the_keys_of_the_lock_work_in_a_dialog_that_blocks_the_window(desk: WindowDesk, watch: Presence) -> None:
    desk.act(lambda: desk.window.deeds._open(PreferencesDialog(desk.stage.context, desk.window)))
    dialog = desk.dialog(PreferencesDialog)
    handle = dialog.windowHandle()
    assert handle is not None
    told: list[bool] = []
    watch.lock_wanted.connect(lambda: told.append(desk.stage.desk.lock.is_locked))
    control_alt = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    for modifiers in (Qt.KeyboardModifier.NoModifier, control_alt):
        press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_L, modifiers)
        desk.act(lambda press=press: watch.eventFilter(handle, press))  # type: ignore[misc]  # a default of a lambda
    assert told == [False], "not in the middle of its own key"
    desk.stage.wait(lambda: desk.stage.desk.lock.holds_nothing)
    assert desk.dialogs() == []
    desk.act(desk.stage.desk.lock.unlock)
    assert dialog.isVisible()
    desk.act(dialog.reject)
