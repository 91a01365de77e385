"""A window comes to the front out of its icon, with the desktop's permission where one was given."""

import os

import pytest
from PySide6.QtWidgets import QDialog, QWidget

from app.ui.window.front import TOKEN_NAME, bring_to_front
from app.ui.window.main_window import MainWindow
from app.ui.window.possible import ActionId
from tests.memory_system import MemorySystem
from tests.ui.window_desk import WindowDesk


def test_out_of_its_icon_and_as_wide_as_before(desk: WindowDesk, system: MemorySystem) -> None:
    for show in (desk.window.showNormal, desk.window.showMaximized):
        desk.act(show)
        was_maximized = desk.window.isMaximized()
        desk.act(desk.window.showMinimized)
        desk.act(lambda: bring_to_front(desk.window))
        assert not desk.window.isMinimized()
        assert desk.window.isMaximized() is was_maximized


@pytest.mark.parametrize("token", ["kwin-77", ""])
def test_the_token_is_there_for_qt_and_for_nobody_after(
    desk: WindowDesk, monkeypatch: pytest.MonkeyPatch, token: str
) -> None:
    """Child processes, such as a browser, must not find it."""
    seen: list[str] = []
    activate = QWidget.activateWindow

    def noted(window: QWidget) -> None:
        seen.append(os.environ.get(TOKEN_NAME, ""))
        activate(window)

    monkeypatch.setattr(MainWindow, "activateWindow", noted)
    desk.act(lambda: bring_to_front(desk.window, token))
    assert set(seen) == {token}
    assert TOKEN_NAME not in os.environ


def test_what_stands_open_over_it_comes_along(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    desk.act(desk.window.actions_[ActionId.BACKUP_NOW].trigger)
    (dialog,) = desk.dialogs()
    raised: list[QWidget] = []
    dialog.raise_ = lambda: raised.append(dialog)  # type: ignore[method-assign]
    desk.act(lambda: bring_to_front(desk.window))
    assert raised == [dialog]
    assert isinstance(dialog, QDialog)
    desk.act(dialog.reject)
