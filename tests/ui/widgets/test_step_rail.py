"""The rail: one stop of Tab, arrows inside, only open steps can be chosen, and each step says how it stands."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.ui.theme.tokens import LIGHT
from app.ui.widgets.step_rail import RailStep, StepRail, StepState

STEPS = [
    RailStep("System", "Uni", StepState.DONE, is_open=True, state_word="done"),
    RailStep("Trust", "", StepState.CURRENT, is_open=True, state_word="current step"),
    RailStep("Test"),
]


@pytest.fixture
def rail(qtbot: QtBot) -> StepRail:
    rail = StepRail("Steps")
    qtbot.addWidget(rail)
    rail.set_steps(STEPS)
    rail.resize(rail.width(), 400)
    rail.show()
    rail.activateWindow()
    qtbot.waitUntil(rail.isActiveWindow)
    return rail


def buttons(rail: StepRail) -> list[QAbstractButton]:
    return rail.findChildren(QAbstractButton)


def test_each_step_says_number_title_and_state(rail: StepRail) -> None:
    assert [button.accessibleName() for button in buttons(rail)] == [
        "1, System, done",
        "2, Trust, current step",
        "3, Test",
    ]
    assert buttons(rail)[0].accessibleDescription() == "Uni"
    assert rail.count == 3
    assert rail.step(1).title == "Trust"


def test_it_is_one_stop_of_tab(rail: StepRail) -> None:
    stops = [bool(button.focusPolicy() & Qt.FocusPolicy.TabFocus) for button in buttons(rail)]
    assert stops == [False, True, False]


def test_arrows_move_and_enter_chooses(rail: StepRail, qtbot: QtBot) -> None:
    chosen: list[int] = []
    rail.step_chosen.connect(chosen.append)
    first, second, third = buttons(rail)
    second.setFocus()
    QTest.keyClick(second, Qt.Key.Key_Return)
    QTest.keyClick(second, Qt.Key.Key_Down)
    assert third.hasFocus()
    QTest.keyClick(third, Qt.Key.Key_Return)
    QTest.keyClick(third, Qt.Key.Key_Home)
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert chosen == [0]
    QTest.keyClick(first, Qt.Key.Key_Up)
    assert first.hasFocus()


def test_a_click_chooses_an_open_step_only(rail: StepRail) -> None:
    chosen: list[int] = []
    rail.step_chosen.connect(chosen.append)
    for button in buttons(rail):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert chosen == [0]


def test_the_current_step_has_its_ground(rail: StepRail) -> None:
    second = buttons(rail)[1]
    assert second.grab().toImage().pixelColor(second.width() - 6, 6).name().upper() == LIGHT.selected
    rail.set_steps([RailStep("System", state=StepState.CURRENT), RailStep("Trust"), RailStep("Test")])
    assert second.grab().toImage().pixelColor(second.width() - 6, 6).name().upper() != LIGHT.selected


def test_steps_may_become_fewer(rail: StepRail) -> None:
    rail.set_steps(STEPS[:1])
    assert rail.count == 1


def test_a_long_title_wraps(rail: StepRail, qtbot: QtBot) -> None:
    low = buttons(rail)[2].heightForWidth(190)
    rail.set_steps([*STEPS[:2], RailStep("Environment and guards of this system, at length")])
    qtbot.waitUntil(lambda: buttons(rail)[2].heightForWidth(190) > low)


def test_a_step_in_trouble_is_drawn_so(rail: StepRail) -> None:
    rail.set_steps([RailStep("System", state=StepState.TROUBLE)])
    picture = buttons(rail)[0].grab().toImage()
    found = {picture.pixelColor(x, y).name().upper() for x in range(40) for y in range(picture.height())}
    assert LIGHT.failed in found
