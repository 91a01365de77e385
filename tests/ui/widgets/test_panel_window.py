"""Dialog windows: where they stand."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from app.ui.widgets.panel_window import PanelWindow


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QMainWindow]:
    window = QMainWindow()
    window.setGeometry(40, 30, 700, 500)
    window.show()
    yield window
    window.close()
    window.deleteLater()


def opened(parent: QMainWindow | PanelWindow, width: int, height: int) -> PanelWindow:
    panel = PanelWindow(parent)
    panel.resize(width, height)
    panel.open()
    return panel


def test_a_dialog_stands_in_the_middle_of_its_window_and_stays_there_as_it_grows(window: QMainWindow) -> None:
    panel = opened(window, 300, 200)
    assert panel.geometry() == QRect(240, 180, 300, 200)
    panel.resize(300, 400)
    panel.stand_over()
    assert panel.geometry() == QRect(240, 80, 300, 400)
    panel.close()


def test_its_head_is_never_above_that_of_the_window(window: QMainWindow) -> None:
    panel = opened(window, 300, 600)
    assert panel.geometry().top() == 30
    panel.close()


def test_a_dialog_over_a_dialog_stands_over_the_window(window: QMainWindow) -> None:
    first = opened(window, 300, 100)
    second = opened(first, 300, 300)
    assert second.geometry() == QRect(240, 130, 300, 300)
    second.close()
    first.close()


def test_a_place_that_was_chosen_is_kept(window: QMainWindow) -> None:
    panel = opened(window, 300, 200)
    panel.was_moved()
    panel.move(60, 60)
    panel.stand_over()
    assert panel.pos().x() == 60
    panel.close()
